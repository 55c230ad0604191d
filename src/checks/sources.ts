/** The files of a repository, as the checks see them. */
export interface Sources {
  /** Of every committed file, relative to the root, with forward slashes, sorted. */
  readonly paths: readonly string[];
  /** The text of a file; undefined where there is none, or none that is text of a sane size. */
  readonly read: (path: string) => string | undefined;
}
