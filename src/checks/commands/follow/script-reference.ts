import type { RepositoryFiles } from '../../repository-files';
import type { SourceLocation } from '../../rule';
import type { Variables } from '../wrapper';

/** A text that a command leads to, with what surrounds it there. */
export interface ReferencedScript {
  readonly text: string;
  readonly variables: Variables;
  readonly directory: string | undefined;
  /** How a script was called: its path, and the words behind it. */
  readonly called?: { readonly file: string; readonly words: readonly string[] };
  /** Where a line of the text stands. */
  readonly place: (line: number) => SourceLocation;
  /** Python is looked at line by line, anything else is a shell's. */
  readonly language: 'shell' | 'python';
}

/** What a command of these words leads to; empty where it leads nowhere in the repository. */
export type ReferenceResolver = (
  words: readonly string[],
  variables: Variables,
  directory: string | undefined,
  sources: RepositoryFiles,
) => readonly ReferencedScript[];
