import { exportVariable, resolvePath, setArray, setVariable, unsetVariable } from './shell-scope';
import type { SimpleCommand } from './simple-command';

/**
 * Applies a builtin that changes the shell itself: `cd`, `export`, `unset`, `mapfile`, `set -a`, and
 * `$env:NAME = "value"` in PowerShell.
 *
 * @returns Whether the command is such a builtin. It then starts no program.
 */
export function applyBuiltin({ words, scope, input }: SimpleCommand): boolean {
  const [name = '', ...rest] = words;
  switch (name) {
    case 'cd':
    case 'pushd':
    case 'Set-Location': {
      const path = rest.find((word) => !word.startsWith('-'));
      scope.directory = path === undefined ? undefined : resolvePath(scope.directory, path);
      return true;
    }
    case 'export':
    case 'declare':
    case 'typeset':
    case 'local':
    case 'readonly':
      declareVariables(name, rest, scope);
      return true;
    case 'unset':
      for (const word of rest) unsetVariable(scope, word);
      return true;
    case 'mapfile':
    case 'readarray':
      readArray(rest, scope, [input.contents.join('\n').trim() || input.text.trim()]);
      return true;
    case 'read':
      if (rest.some((word) => /^-[a-z]*a$/.test(word))) {
        readArray(
          rest,
          scope,
          input.contents
            .join(' ')
            .split(/[\s,;]+/)
            .filter(Boolean),
        );
      }
      return true;
    case 'set':
    case 'shopt': {
      const text = rest.join(' ');
      if (/(?:^|\s)-(?:\w*a\w*|o allexport)(?:\s|$)/.test(text)) scope.exportsAll = true;
      if (/(?:^|\s)\+(?:\w*a\w*|o allexport)(?:\s|$)/.test(text)) scope.exportsAll = false;
      return true;
    }
    default:
      return setPowerShellVariable(words, scope);
  }
}

function declareVariables(
  builtin: string,
  words: readonly string[],
  scope: SimpleCommand['scope'],
): void {
  const isExport = builtin === 'export' || words.some((word) => /^-\w*x/.test(word));
  for (const word of words.filter((each) => !each.startsWith('-'))) {
    const [, variable = word, value] = /^(\w+)=(.*)$/s.exec(word) ?? [];
    if (isExport) exportVariable(scope, variable, value);
    else if (value !== undefined) setVariable(scope, variable, value);
  }
}

/** Sets the array in the last word. Lines that are only known at run time are one word. */
function readArray(
  words: readonly string[],
  scope: SimpleCommand['scope'],
  values: readonly string[],
): void {
  const name = words.at(-1) ?? '';
  const lines = values.flatMap((value) => value.split('\n'));
  if (/^[A-Za-z_]\w*$/.test(name) && lines.length > 0) setArray(scope, name, lines);
}

function setPowerShellVariable(words: readonly string[], scope: SimpleCommand['scope']): boolean {
  const [, name, inline] = /^\$env:(\w+)(?:=(.*))?$/is.exec(words[0] ?? '') ?? [];
  if (name === undefined) return false;
  const value = inline ?? (words[1] === '=' ? words.slice(2).join(' ') : undefined);
  if (value !== undefined) exportVariable(scope, name, value);
  return true;
}
