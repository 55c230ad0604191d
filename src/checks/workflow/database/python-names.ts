import type { RepositoryFiles } from '../../repository-files';
import { removeCodeComments } from './file-comments';
import { readExpression } from './setting-value';

/** Maximum number of names, each with the value of the next. */
const MAX_NAME_DEPTH = 4;

/** Returns the files with the name of a module. The folder that Python searches is not known. */
export function findPythonModule(
  parts: readonly string[],
  files: RepositoryFiles,
): readonly string[] {
  const end = parts.join('/');
  const names = [`${end}.py`, `${end}/__init__.py`];
  return end === ''
    ? []
    : files.paths.filter((path) =>
        names.some((name) => path === name || path.endsWith(`/${name}`)),
      );
}

/**
 * Returns the value of a name that a Python module assigns once, at its top level and before its use.
 * Follows a name of another name. Returns the expression itself for anything else.
 *
 * @param text The module without comments.
 * @param end The offset of the use.
 */
export function resolvePythonName(expression: string, text: string, end = text.length): string {
  let value = expression;
  for (let depth = 0; depth < MAX_NAME_DEPTH; depth += 1) {
    const [name] = /^[A-Za-z_]\w*$/.exec(value.trim()) ?? [];
    const next = name === undefined ? undefined : readAssignment(name, text, end);
    if (next === undefined) return value;
    value = next;
  }
  return value;
}

function readAssignment(name: string, text: string, end: number): string | undefined {
  // Also counts the arguments of calls with this name, although they assign nothing.
  const bindings = text.match(
    new RegExp(
      `\\b${name}\\b\\s*(?::[^=\\n]+)?(?:[-+*/|%]?=(?!=)|,[^=\\n()]*=(?!=))|\\b(?:as|for|global|del|def|class|nonlocal)\\s+${name}\\b|\\bimport\\b[^\\n]*\\b${name}\\b|["']${name}["']\\s*\\]\\s*=(?!=)|,\\s*${name}\\s*=(?!=)`,
      'g',
    ),
  );
  const pattern = new RegExp(`^${name}[ \\t]*(?::[^=\\n]+)?=(?!=)[ \\t]*`, 'gm');
  const [match, ...others] = [...text.matchAll(pattern)];
  if (match === undefined || others.length > 0 || bindings?.length !== 1) return undefined;
  const from = match.index + match[0].length;
  // What another module brings can have the same name.
  if (from > end || /\bimport\s*\*/.test(text.slice(from, end))) return undefined;
  return readExpression(text, from);
}

/**
 * Returns the value of `module.NAME`, or of a name that a module imports from another one, if the other
 * module is in the repository once and assigns the name once. Returns the expression otherwise.
 */
export function resolveImportedName(
  expression: string,
  text: string,
  files: RepositoryFiles,
): string {
  const [, prefix, name = ''] = /^\s*(?:(\w+)\.)?(\w+)\s*$/.exec(expression) ?? [];
  const module = name === '' ? undefined : findImport(prefix ?? name, prefix === undefined, text);
  // Another value than that of the module.
  if (module === undefined || new RegExp(`\\b${name}\\s*=(?!=)`).test(text)) return expression;
  const [path, ...others] = findPythonModule(module, files);
  if (path === undefined || others.length > 0) return expression;
  const imported = removeCodeComments(files.read(path) ?? '');
  const value = resolvePythonName(name, imported);
  return value === name ? expression : value;
}

/** Returns the path of the module that an import gives a name, or from which it imports the name. */
function findImport(name: string, isMember: boolean, text: string): readonly string[] | undefined {
  const members = `(?:[\\w ,]*,[ \\t]*)?${name}(?:[ \\t]*,[\\w ,]*)?[ \\t]*$`;
  const from = new RegExp(`^from[ \\t]+\\.*([\\w.]*)[ \\t]+import[ \\t]+${members}`, 'm').exec(
    text,
  );
  const parts = (from?.[1] ?? '').split('.').filter((part) => part !== '');
  if (from !== null) return isMember ? parts : [...parts, name];
  const isImported = new RegExp(`^import[ \\t]+${members}`, 'm').test(text);
  return isImported && !isMember ? [name] : undefined;
}
