import type { RepositoryFiles } from '../../repository-files';
import type { MigrationCommandUse } from '../step-context';
import { removeCodeComments } from './file-comments';
import { listPythonImports } from './python-imports';
import { findPythonModule } from './python-names';
import { readOptionValues } from './tool-connections';
import type { VariableValues } from './variable-values';

const SETTINGS_VARIABLE = 'DJANGO_SETTINGS_MODULE';

/** Code that sets the variable, and does not only give it a default. */
const SETS_VARIABLE = /DJANGO_SETTINGS_MODULE["']\s*(?:\]\s*=(?!=)|:)/;

/** Code that loads a module which its text does not name. */
const LOADS_MODULE =
  /\bimport_module\b|\b__import__\b|\bimportlib\b|\b(?:exec|include)\(|\brunpy\b/;

/** Maximum number of files of settings that import each other. */
const MAX_SETTINGS_FILES = 200;

/**
 * Returns the files of the settings that a command of Django selects by `--settings` or
 * `DJANGO_SETTINGS_MODULE`, with the modules that they import. Returns undefined if it selects none, or
 * if a part of the settings is not known: then every Python file can be settings.
 */
export function selectSettingsFiles(
  { tool, words }: MigrationCommandUse,
  files: RepositoryFiles,
  values: VariableValues,
): ReadonlySet<string> | undefined {
  if (tool !== 'Django') return undefined;
  const named = readOptionValues(words, ['--settings']);
  const modules = named.length > 0 ? named.slice(-1) : listVariableModules(files, values);
  const found = new Set<string>();
  const pending: string[] = [];
  for (const name of modules) {
    const paths = /^[A-Za-z_][\w.]*$/.test(name) ? findPythonModule(name.split('.'), files) : [];
    if (paths.length === 0) return undefined;
    pending.push(...paths);
  }
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const text = removeCodeComments(files.read(path) ?? '');
    if (LOADS_MODULE.test(text) || found.size > MAX_SETTINGS_FILES) return undefined;
    pending.push(...listImports(text, path, files));
  }
  return found.size === 0 ? undefined : found;
}

/** Returns every value of the variable; empty if it can have another one. */
function listVariableModules(files: RepositoryFiles, values: VariableValues): readonly string[] {
  if (values.unreadable !== undefined || values.fileNames.has(SETTINGS_VARIABLE)) return [];
  const isReplaced = files.paths.some(
    (path) => path.endsWith('.py') && SETS_VARIABLE.test(files.read(path) ?? ''),
  );
  return isReplaced ? [] : values.list(SETTINGS_VARIABLE).flatMap(values.expand);
}

/** Lists the files of the repository that a module imports, also inside of functions. */
function listImports(text: string, path: string, files: RepositoryFiles): readonly string[] {
  return listPythonImports(text).flatMap(({ dots, parts, names }) => {
    const folder = dots === 0 ? [] : path.split('/').slice(0, -dots);
    const module = [...folder, ...parts];
    return [module, ...names.map((name) => [...module, name])].flatMap((each) =>
      findPythonModule(each, files),
    );
  });
}
