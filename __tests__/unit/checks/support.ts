import type { RepositoryFiles } from '../../../src/checks/repository-files';

/** Creates a repository with these files. */
export function createRepository(files: Readonly<Record<string, string>> = {}): RepositoryFiles {
  return {
    paths: Object.keys(files).sort(),
    read: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
  };
}
