import { rememberByFiles } from '../../remember-by-files';
import { resolvePath } from '../shell-scope';
import { findUpwards, parentOf } from './inline-script';
import { keepFunctions } from './python-module';
import type { ReferenceResolver } from './script-reference';
import { parseTomlTable, readTable, stringEntries } from './toml-table';

/** A program that a Python package installs: `db-migrate = "app.db.run:up"`. */
interface EntryPoint {
  /** The folder of the package. */
  readonly folder: string;
  readonly module: string;
  readonly functionName: string;
}

/**
 * Follows a program that a `pyproject.toml` of the repository defines to its function. A command in
 * an image has another folder, so a program that only one package defines counts everywhere.
 */
export const followEntryPoint: ReferenceResolver = (words, variables, directory, files) => {
  const [name = '', ...args] = words;
  const found = listEntryPoints(files).get(name) ?? [];
  const project = found.length > 1 ? findUpwards(directory, ['pyproject.toml'], files) : undefined;
  const own = found.length > 1 ? found.filter(({ folder }) => isIn(folder, project)) : found;
  return own.flatMap(({ folder, module, functionName }) => {
    const path = module.replaceAll('.', '/');
    const file = [`${path}.py`, `src/${path}.py`, `${path}/__init__.py`, `src/${path}/__init__.py`]
      .flatMap((candidate) => resolvePath(folder, candidate) ?? [])
      .find((candidate) => files.read(candidate) !== undefined);
    const text = file === undefined ? undefined : files.read(file);
    if (file === undefined || text === undefined) return [];
    const place = (line: number) => ({ file, line });
    return [
      {
        text: keepFunctions(text, [functionName]),
        variables,
        directory: folder,
        place,
        language: 'python' as const,
        call: { file, words: args },
      },
    ];
  });
};

const isIn = (folder: string, project: string | undefined): boolean =>
  project !== undefined && parentOf(project) === folder;

/** Lists the programs that the packages of the repository define, by name. */
const listEntryPoints = rememberByFiles((files): ReadonlyMap<string, readonly EntryPoint[]> => {
  const found = new Map<string, EntryPoint[]>();
  for (const file of files.paths.filter((path) => /(?:^|\/)pyproject\.toml$/.test(path))) {
    const table = parseTomlTable(files.read(file) ?? '');
    const scripts = [
      readTable(table, 'project', 'scripts'),
      readTable(table, 'tool', 'poetry', 'scripts'),
    ];
    for (const [name, target] of scripts.flatMap(stringEntries)) {
      const [module = '', functionName = ''] = target.split(':');
      const entry = { folder: parentOf(file), module, functionName };
      found.set(name, [...(found.get(name) ?? []), entry]);
    }
  }
  return found;
});
