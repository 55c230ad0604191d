/** The files of a repository, for the checks. */
export interface RepositoryFiles {
  /** The path of every committed file, relative to the root, with forward slashes, sorted. */
  readonly paths: readonly string[];
  /**
   * Returns the text of a file that something refers to, decoded as far as possible; undefined if it
   * is missing, too large or not a file.
   */
  readonly read: (path: string) => string | undefined;
  /** Returns the text of any file; undefined also if it is not a text file. */
  readonly readText: (path: string) => string | undefined;
}

/** Files with a cache. */
export interface CachedFiles extends RepositoryFiles {
  /** Returns the paths that `read` was asked for. */
  readonly listRead: () => readonly string[];
  /** Returns the committed files that `read` was asked for and could not read, sorted. */
  readonly listUnread: () => readonly string[];
}

/** Returns the same files with a cache, so that each file is read only once. */
export function cacheFiles({ paths, read, readText }: RepositoryFiles): CachedFiles {
  const cache = new Map<string, string | undefined>();
  return {
    paths,
    readText,
    read: (path) => {
      if (!cache.has(path)) cache.set(path, read(path));
      return cache.get(path);
    },
    listRead: () => [...cache.keys()],
    listUnread: () => paths.filter((path) => cache.has(path) && cache.get(path) === undefined),
  };
}
