import { listProgramFiles } from '../../commands/follow/script-file';
import { resolvePath } from '../../commands/shell-scope';
import type { RepositoryFiles } from '../../repository-files';
import type { SourceLocation } from '../../rule';
import { removeCodeComments } from './file-comments';
import { isProgramFile } from './program-text';
import { listPythonImports } from './python-imports';

/** A file of a program that migrates, without its comments. */
export interface ProgramFile {
  readonly path: string;
  readonly text: string;
  /** Whether the file itself migrates or starts the command, and is not only imported. */
  readonly isCaller: boolean;
}

/** `from './x'`, `require('./x')`, `import('./x')` and `import './x'`. */
const SCRIPT_IMPORT =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)["'`](\.{1,2}\/?[^"'`\s]*)["'`]/g;

/** Maximum number of files of a program that are read. */
const MAX_PROGRAM_FILES = 100;

/** Returns the programs that lead to a command, with the files of the repository that they import. */
export function listProgramFileTexts(
  via: readonly SourceLocation[],
  files: RepositoryFiles,
): readonly ProgramFile[] {
  const callers = new Set(via.map(({ file }) => file).filter(isProgramFile));
  const found = new Map<string, ProgramFile>();
  const pending = [...callers];
  for (let path = pending.shift(); path !== undefined; path = pending.shift()) {
    if (found.has(path) || found.size >= MAX_PROGRAM_FILES) continue;
    const text = removeCodeComments(files.read(path) ?? '');
    found.set(path, { path, text, isCaller: callers.has(path) });
    pending.push(...listImports(path, text, files));
  }
  return [...found.values()];
}

function listImports(path: string, text: string, files: RepositoryFiles): readonly string[] {
  const folder = resolvePath('.', `${path}/..`) ?? '.';
  if (path.endsWith('.py')) return findPythonImports(folder, text, files);
  return [...text.matchAll(SCRIPT_IMPORT)].flatMap(([, name = '']) => {
    const candidates = listProgramFiles(name.includes('/') ? name : `${name}/`);
    const paths = [...candidates, `${name}.tsx`, `${name}.json`];
    return findFirst(
      paths.flatMap((each) => resolvePath(folder, each) ?? []),
      files,
    );
  });
}

/** Finds the modules that a Python program imports: beside it, at the root, or in `src`. */
function findPythonImports(
  folder: string,
  text: string,
  files: RepositoryFiles,
): readonly string[] {
  return listPythonImports(text).flatMap(({ dots, parts, names }) => {
    const up = '../'.repeat(Math.max(0, dots - 1)) || '.';
    const bases = dots === 0 ? [folder, '.', 'src'] : [resolvePath(folder, up) ?? '.'];
    const modules = [parts, ...names.map((name) => [...parts, name])];
    return modules.flatMap((module) => {
      const name = module.join('/');
      const paths = bases.flatMap((base) =>
        [`${name}.py`, `${name}/__init__.py`].flatMap((each) => resolvePath(base, each) ?? []),
      );
      return name === '' ? [] : findFirst(paths, files);
    });
  });
}

const findFirst = (paths: readonly string[], files: RepositoryFiles): readonly string[] =>
  paths.filter((path) => files.read(path) !== undefined).slice(0, 1);
