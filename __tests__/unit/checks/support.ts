import type { RepositoryFiles } from '../../../src/checks/repository-files';

/** A repository of these files. */
export function sourcesOf(files: Readonly<Record<string, string>> = {}): RepositoryFiles {
  return {
    paths: Object.keys(files).sort(),
    read: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
  };
}
