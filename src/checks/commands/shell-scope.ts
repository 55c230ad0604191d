import type { Function as ShellFunction } from 'unbash';
import type { Variables } from './wrapper';

/** What a shell knows at one point of its text: changed as it goes on, copied for a subshell. */
export interface ShellScope {
  /** What commands inherit. */
  exported: Map<string, string>;
  /** What only the shell itself sees. */
  own: Map<string, string>;
  /** Relative to the repository's root; undefined where only the run can tell. */
  directory: string | undefined;
  functions: Map<string, ShellFunction>;
  /** `set -a`: every assignment is exported. */
  exportsAll: boolean;
}

/** A shell that begins with these variables in this folder. */
export function createScope(variables: Variables, directory: string | undefined): ShellScope {
  return {
    exported: new Map(variables),
    own: new Map(),
    directory,
    functions: new Map(),
    exportsAll: false,
  };
}

/** As a subshell begins: what it changes is its own. */
export function copyScope(scope: ShellScope): ShellScope {
  return {
    ...scope,
    exported: new Map(scope.exported),
    own: new Map(scope.own),
    functions: new Map(scope.functions),
  };
}

/** What a name stands for, as far as it is known. */
export function getVariable(
  { exported, own, directory }: ShellScope,
  name: string,
): string | undefined {
  if (name === 'PWD' && directory !== undefined) return toWorkspacePath(directory);
  return own.get(name) ?? exported.get(name);
}

/** A path of the repository as the runner has it, by the variable that `resolvePath` knows. */
export function toWorkspacePath(path: string): string {
  return path === '.' ? '$GITHUB_WORKSPACE' : `$GITHUB_WORKSPACE/${path}`;
}

/** `NAME=value` on a line of its own: exported where the name is, or everything is. */
export function setVariable(scope: ShellScope, name: string, value: string): void {
  if (scope.exportsAll || scope.exported.has(name)) scope.exported.set(name, value);
  else scope.own.set(name, value);
}

/** `export NAME`, `export NAME=value`. */
export function exportVariable(scope: ShellScope, name: string, value: string | undefined): void {
  const known = value ?? getVariable(scope, name);
  scope.own.delete(name);
  if (known !== undefined) scope.exported.set(name, known);
}

/** The words that a script or a function is called with, as `$1`, `$2`, `$@`. */
export function setPositionalParameters({ own }: ShellScope, words: readonly string[]): void {
  for (const [index, word] of words.entries()) own.set(String(index + 1), word);
  own.set('@', words.join(' '));
  own.set('*', words.join(' '));
}

/** `unset NAME`. */
export function unsetVariable(scope: ShellScope, name: string): void {
  scope.own.delete(name);
  scope.exported.delete(name);
}

/** The folder that a path leads to, from another; undefined where a part of it is not known. */
export function resolvePath(directory: string | undefined, path: string): string | undefined {
  const workspace = path.replace(
    /^(?:\$GITHUB_WORKSPACE|\$\{GITHUB_WORKSPACE\}|\$\{\{\s*github\.workspace\s*\}\})(?:\/|$)/,
    '/',
  );
  const fromRoot = workspace !== path;
  if (/[$`*~\ue000-\uf8ff]|\$\{\{/.test(workspace)) return undefined;
  if (workspace.startsWith('/') && !fromRoot) return undefined;
  if (!fromRoot && directory === undefined) return undefined;
  const parts = fromRoot ? [] : (directory ?? '').split('/').filter((part) => part && part !== '.');
  for (const part of workspace.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? '.' : parts.join('/');
}
