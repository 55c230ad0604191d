import type { Place } from '../../rule';
import type { Sources } from '../../sources';
import type { Variables } from '../unwrap';

/** A text that a command leads to, with what surrounds it there. */
export interface Followed {
  readonly text: string;
  readonly variables: Variables;
  readonly directory: string | undefined;
  /** How a script was called: its path, and the words behind it. */
  readonly called?: { readonly file: string; readonly words: readonly string[] };
  /** Where a line of the text stands. */
  readonly place: (line: number) => Place;
  /** Python is looked at line by line, anything else is a shell's. */
  readonly language: 'shell' | 'python';
}

/** What a command of these words leads to; empty where it leads nowhere in the repository. */
export type Follow = (
  words: readonly string[],
  variables: Variables,
  directory: string | undefined,
  sources: Sources,
) => readonly Followed[];
