import type { RepositoryFiles } from '../../../src/checks/repository-files';

/** Creates a repository with these files. A file without a text cannot be read. */
export function createRepository(
  files: Readonly<Record<string, string | undefined>> = {},
): RepositoryFiles {
  const read = (path: string) => (Object.hasOwn(files, path) ? files[path] : undefined);
  return { paths: Object.keys(files).sort(), read, readText: read };
}
