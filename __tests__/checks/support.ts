import type { Sources } from '../../src/checks/sources';

/** A repository of these files. */
export function sourcesOf(files: Readonly<Record<string, string>> = {}): Sources {
  return {
    paths: Object.keys(files).sort(),
    read: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
  };
}
