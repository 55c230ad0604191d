/** The files of a repository, as the checks see them. */
export interface RepositoryFiles {
  /** Of every committed file, relative to the root, with forward slashes, sorted. */
  readonly paths: readonly string[];
  /** The text of a file; undefined where there is none, or none that is text of a sane size. */
  readonly read: (path: string) => string | undefined;
}

/** The same files, each read once: for those that are asked for again and again. */
export function cacheFiles({ paths, read }: RepositoryFiles): RepositoryFiles {
  const known = new Map<string, string | undefined>();
  return {
    paths,
    read: (path) => {
      if (!known.has(path)) known.set(path, read(path));
      return known.get(path);
    },
  };
}
