import type { RepositoryFiles } from './repository-files';

/** Returns a function that computes a value from the files of a repository once. */
export function rememberByFiles<Value>(
  compute: (files: RepositoryFiles) => Value,
): (files: RepositoryFiles) => Value {
  const known = new WeakMap<RepositoryFiles, { readonly value: Value }>();
  return (files) => {
    const entry = known.get(files) ?? { value: compute(files) };
    known.set(files, entry);
    return entry.value;
  };
}

/** Returns a function that computes a value from each path of a repository once. */
export function rememberByPath<Value>(
  compute: (files: RepositoryFiles, path: string) => Value,
): (files: RepositoryFiles, path: string) => Value {
  const entriesOf = rememberByFiles(() => new Map<string, { readonly value: Value }>());
  return (files, path) => {
    const entries = entriesOf(files);
    const entry = entries.get(path) ?? { value: compute(files, path) };
    entries.set(path, entry);
    return entry.value;
  };
}
