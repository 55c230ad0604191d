import { skipOptions, skipToDoubleDash } from '../command-arguments';
import type { Variables, WrappedCommand, WrapperParser } from '../wrapper';

/** The variables of a command that inherits none. */
export const NO_VARIABLES: Variables = new Map();

/** Creates a wrapped command from its words. Returns undefined if there are none. */
export const wrappedCommand = (
  words: readonly string[] | undefined,
  variables: Variables,
): WrappedCommand | undefined =>
  words === undefined || words.length === 0 ? undefined : { kind: 'words', words, variables };

/** Creates a parser for a command after options: `nohup cmd`, `nice -n 5 cmd`. */
export const afterOptions =
  (...valueOptions: string[]): WrapperParser =>
  (words, variables) =>
    wrappedCommand(skipOptions(words, valueOptions), variables);

/** Creates a parser for a command after options and a number of arguments: `timeout 60 cmd`. */
export const afterArguments =
  (argumentCount: number, ...valueOptions: string[]): WrapperParser =>
  (words, variables) =>
    wrappedCommand(skipOptions(words, valueOptions).slice(argumentCount), variables);

/** Creates a parser for a command after a subcommand and its options: `poetry run cmd`. */
export const afterSubcommand =
  (names: readonly string[], ...valueOptions: string[]): WrapperParser =>
  (words, variables) => {
    const [name = '', ...rest] = skipOptions(words, valueOptions);
    return names.includes(name)
      ? wrappedCommand(skipOptions(rest, valueOptions), variables)
      : undefined;
  };

/** Finds the command after `--`: `doppler run -- cmd`. */
export const afterDoubleDash: WrapperParser = (words, variables) =>
  wrappedCommand(skipToDoubleDash(words), variables);

const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;

/** Finds the command after `NAME=value` words, and adds these to its variables. */
export function afterAssignments(
  words: readonly string[],
  variables: Variables,
): WrappedCommand | undefined {
  const allVariables = new Map(variables);
  let at = 0;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, name, value = ''] = ASSIGNMENT.exec(word) ?? [];
    // `env $(cat .env) cmd`: these assignments are only known at run time.
    if (name === undefined && !/^(?:\$\(|`)/.test(word)) break;
    if (name !== undefined) allVariables.set(name, value);
  }
  return wrappedCommand(words.slice(at), allVariables);
}
