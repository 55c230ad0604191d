import type { Function as ShellFunction } from 'unbash';
import type { Variables } from './wrapper';

/** The state of a shell at one point of its text. Commands change it. A subshell gets a copy. */
export interface ShellScope {
  /** The exported variables, which commands inherit. */
  environment: Map<string, string>;
  /** The variables that are not exported. */
  shellVariables: Map<string, string>;
  /** Relative to the repository's root; undefined if it is only known at run time. */
  directory: string | undefined;
  functions: Map<string, ShellFunction>;
  /** `set -a`: every assignment is exported. */
  exportsAll: boolean;
}

/** Creates the scope of a shell that starts with these variables in this folder. */
export function createScope(variables: Variables, directory: string | undefined): ShellScope {
  return {
    environment: new Map(variables),
    shellVariables: new Map(),
    directory,
    functions: new Map(),
    exportsAll: false,
  };
}

/** Copies a scope for a subshell. Changes of the copy do not reach the original. */
export function copyScope(scope: ShellScope): ShellScope {
  return {
    ...scope,
    environment: new Map(scope.environment),
    shellVariables: new Map(scope.shellVariables),
    functions: new Map(scope.functions),
  };
}

/** Returns the value of a variable; undefined if it is not known. */
export function getVariable(
  { environment, shellVariables, directory }: ShellScope,
  name: string,
): string | undefined {
  if (name === 'PWD' && directory !== undefined) return toWorkspacePath(directory);
  return shellVariables.get(name) ?? environment.get(name);
}

/** Returns a path of the repository as the runner has it. `resolvePath` reverses this. */
export function toWorkspacePath(path: string): string {
  return path === '.' ? '$GITHUB_WORKSPACE' : `$GITHUB_WORKSPACE/${path}`;
}

/** Applies `NAME=value`. The variable is exported if it already was, or after `set -a`. */
export function setVariable(scope: ShellScope, name: string, value: string): void {
  if (scope.exportsAll || scope.environment.has(name)) scope.environment.set(name, value);
  else scope.shellVariables.set(name, value);
}

/** Applies `export NAME` (`value` is undefined) or `export NAME=value`. */
export function exportVariable(scope: ShellScope, name: string, value: string | undefined): void {
  const newValue = value ?? getVariable(scope, name);
  scope.shellVariables.delete(name);
  if (newValue !== undefined) scope.environment.set(name, newValue);
}

/** Sets `$1`, `$2`, `$@` and `$*` for the call of a script or a function. */
export function setPositionalParameters(
  { shellVariables }: ShellScope,
  words: readonly string[],
): void {
  for (const [index, word] of words.entries()) shellVariables.set(String(index + 1), word);
  shellVariables.set('@', words.join(' '));
  shellVariables.set('*', words.join(' '));
}

/** Applies `unset NAME`. */
export function unsetVariable(scope: ShellScope, name: string): void {
  scope.shellVariables.delete(name);
  scope.environment.delete(name);
}

/**
 * Resolves a path from a folder, both relative to the repository's root. Returns undefined if a part
 * of the path is not known, or if it leaves the repository.
 */
export function resolvePath(directory: string | undefined, path: string): string | undefined {
  const workspace = path.replace(
    /^(?:\$GITHUB_WORKSPACE|\$\{GITHUB_WORKSPACE\}|\$\{\{\s*github\.workspace\s*\}\})(?:\/|$)/,
    '/',
  );
  const isFromRoot = workspace !== path;
  if (/[$`*~\ue000-\uf8ff]|\$\{\{/.test(workspace)) return undefined;
  if (workspace.startsWith('/') && !isFromRoot) return undefined;
  if (!isFromRoot && directory === undefined) return undefined;
  const parts = isFromRoot
    ? []
    : (directory ?? '').split('/').filter((part) => part && part !== '.');
  for (const part of workspace.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? '.' : parts.join('/');
}
