import type { SyntaxNode } from 'unbash';
import type { ShellText } from './shell-text';
import type { Variables } from './wrapper';

/** A function of a shell, and the text that declares it. */
export interface ShellFunction {
  readonly body: SyntaxNode;
  readonly text: ShellText;
}

/** The state of a shell at one point of its text. Commands change it. A subshell gets a copy. */
export interface ShellScope {
  /** The exported variables, which commands inherit. */
  environment: Map<string, string>;
  /** The variables that are not exported. */
  shellVariables: Map<string, string>;
  /** The arrays. `shellVariables` has their first words. */
  arrays: Map<string, readonly string[]>;
  /** `$1`, `$2` and so on; undefined if the call is not known. */
  positionals: readonly string[] | undefined;
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
    arrays: new Map(),
    positionals: undefined,
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
    arrays: new Map(scope.arrays),
    functions: new Map(scope.functions),
  };
}

/** Returns the value of a variable or of a positional parameter; undefined if it is not known. */
export function getVariable(scope: ShellScope, name: string): string | undefined {
  const { environment, shellVariables, positionals, directory } = scope;
  if (name === 'PWD' && directory !== undefined) return toWorkspacePath(directory);
  if (/^[1-9]\d*$/.test(name)) return positionals?.[Number(name) - 1];
  return shellVariables.get(name) ?? environment.get(name);
}

/** Returns the words of an array, or of all positional parameters (`@`); undefined if not known. */
export function getArray({ arrays, positionals }: ShellScope, name: string) {
  return name === '@' ? positionals : arrays.get(name);
}

/** Applies `NAME=(…)` and `NAME+=(…)`. */
export function setArray(
  { arrays, shellVariables }: ShellScope,
  name: string,
  words: readonly string[],
): void {
  arrays.set(name, words);
  shellVariables.set(name, words[0] ?? '');
}

/** Returns a path of the repository as the runner has it. `resolvePath` reverses this. */
export function toWorkspacePath(path: string): string {
  return path === '.' ? '$GITHUB_WORKSPACE' : `$GITHUB_WORKSPACE/${path}`;
}

/** Applies `NAME=value`. The variable is exported if it already was, or after `set -a`. */
export function setVariable(scope: ShellScope, name: string, value: string): void {
  scope.arrays.delete(name);
  if (scope.exportsAll || scope.environment.has(name)) scope.environment.set(name, value);
  else scope.shellVariables.set(name, value);
}

/** Applies `export NAME` (`value` is undefined) or `export NAME=value`. */
export function exportVariable(scope: ShellScope, name: string, value: string | undefined): void {
  const newValue = value ?? getVariable(scope, name);
  scope.shellVariables.delete(name);
  if (newValue !== undefined) scope.environment.set(name, newValue);
}

/** Applies `unset NAME`. */
export function unsetVariable(scope: ShellScope, name: string): void {
  scope.arrays.delete(name);
  scope.shellVariables.delete(name);
  scope.environment.delete(name);
}

const functionIds = new WeakMap<SyntaxNode, number>();
let functionCount = 0;

function getFunctionId({ body }: ShellFunction): number {
  const id = functionIds.get(body) ?? functionCount + 1;
  functionCount = Math.max(functionCount, id);
  functionIds.set(body, id);
  return id;
}

/** Returns a text that is equal for equal states of a shell. */
export function describeScope(scope: ShellScope): string {
  const { environment, shellVariables, arrays, positionals, directory, functions } = scope;
  const functionList = [...functions].map(([name, each]) => [name, getFunctionId(each)]);
  return JSON.stringify([
    [...environment],
    [...shellVariables],
    [...arrays],
    positionals ?? null,
    directory ?? null,
    functionList,
    scope.exportsAll,
  ]);
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
