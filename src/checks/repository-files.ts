/** The files of a repository, for the checks. */
export interface RepositoryFiles {
  /** The path of every committed file, relative to the root, with forward slashes, sorted. */
  readonly paths: readonly string[];
  /** Returns the text of a file; undefined if it is missing, too large or not a text file. */
  readonly read: (path: string) => string | undefined;
}

/** Returns the same files with a cache, so that each file is read only once. */
export function cacheFiles({ paths, read }: RepositoryFiles): RepositoryFiles {
  const cache = new Map<string, string | undefined>();
  return {
    paths,
    read: (path) => {
      if (!cache.has(path)) cache.set(path, read(path));
      return cache.get(path);
    },
  };
}
