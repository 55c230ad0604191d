import { skipOptions, skipToDoubleDash } from '../command-arguments';
import type { Variables, WrappedCommand, WrapperParser } from '../wrapper';

/** Where no variable reaches. */
export const NO_VARIABLES: Variables = new Map();

/** A command in words, where there is one. */
export const wrappedCommand = (
  words: readonly string[] | undefined,
  variables: Variables,
): WrappedCommand | undefined =>
  words === undefined || words.length === 0 ? undefined : { kind: 'words', words, variables };

/** Options, then the command: `nohup cmd`, `nice -n 5 cmd`. */
export const afterOptions =
  (...valued: string[]): WrapperParser =>
  (words, variables) =>
    wrappedCommand(skipOptions(words, valued), variables);

/** Some words of its own, then the command: `timeout 60 cmd`. */
export const afterArguments =
  (own: number, ...valued: string[]): WrapperParser =>
  (words, variables) =>
    wrappedCommand(skipOptions(words, valued).slice(own), variables);

/** `poetry run cmd`: a subcommand, its options, then the command. */
export const afterSubcommand =
  (names: readonly string[], ...valued: string[]): WrapperParser =>
  (words, variables) => {
    const [name = '', ...rest] = skipOptions(words, valued);
    return names.includes(name) ? wrappedCommand(skipOptions(rest, valued), variables) : undefined;
  };

/** `doppler run -- cmd`: whatever stands before `--` is its own. */
export const afterDoubleDash: WrapperParser = (words, variables) =>
  wrappedCommand(skipToDoubleDash(words), variables);

const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;

/** `NAME=value` words, then the command that they reach. */
export function afterAssignments(
  words: readonly string[],
  variables: Variables,
): WrappedCommand | undefined {
  const known = new Map(variables);
  let at = 0;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, name, value = ''] = ASSIGNMENT.exec(word) ?? [];
    // `env $(cat .env) cmd`: assignments that only the run knows.
    if (name === undefined && !/^(?:\$\(|`)/.test(word)) break;
    if (name !== undefined) known.set(name, value);
  }
  return wrappedCommand(words.slice(at), known);
}
