import { behindDashes, behindOptions } from '../arguments';
import type { Inner, Unwrap, Variables } from '../unwrap';

/** Where no variable reaches. */
export const NONE: Variables = new Map();

/** A command in words, where there is one. */
export const inner = (
  words: readonly string[] | undefined,
  variables: Variables,
): Inner | undefined =>
  words === undefined || words.length === 0 ? undefined : { kind: 'words', words, variables };

/** Options, then the command: `nohup cmd`, `nice -n 5 cmd`. */
export const prefix =
  (...valued: string[]): Unwrap =>
  (words, variables) =>
    inner(behindOptions(words, valued), variables);

/** Some words of its own, then the command: `timeout 60 cmd`. */
export const prefixWith =
  (own: number, ...valued: string[]): Unwrap =>
  (words, variables) =>
    inner(behindOptions(words, valued).slice(own), variables);

/** `poetry run cmd`: a subcommand, its options, then the command. */
export const subcommand =
  (names: readonly string[], ...valued: string[]): Unwrap =>
  (words, variables) => {
    const [name = '', ...rest] = behindOptions(words, valued);
    return names.includes(name) ? inner(behindOptions(rest, valued), variables) : undefined;
  };

/** `doppler run -- cmd`: whatever stands before `--` is its own. */
export const dashes: Unwrap = (words, variables) => inner(behindDashes(words), variables);

const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;

/** `NAME=value` words, then the command that they reach. */
export function withAssignments(words: readonly string[], variables: Variables): Inner | undefined {
  const known = new Map(variables);
  let at = 0;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, name, value = ''] = ASSIGNMENT.exec(word) ?? [];
    // `env $(cat .env) cmd`: assignments that only the run knows.
    if (name === undefined && !/^(?:\$\(|`)/.test(word)) break;
    if (name !== undefined) known.set(name, value);
  }
  return inner(words.slice(at), known);
}
