import type { RepositoryFiles } from '../../repository-files';
import type { SourceLocation } from '../../rule';
import type { Variables } from '../wrapper';
import type { ProgramLanguage } from './program-calls';

/** A script that a command runs, and its context. */
export interface ReferencedScript {
  readonly text: string;
  readonly variables: Variables;
  /** Relative to the repository's root; undefined if it is only known at run time. */
  readonly directory: string | undefined;
  /** The path of a script file and its arguments; undefined if the text is not a file. */
  readonly call?: { readonly file: string; readonly words: readonly string[] };
  /** Returns the location of a line, counted from 1; undefined if the text is part of the command. */
  readonly place: ((line: number) => SourceLocation) | undefined;
  readonly language: 'shell' | ProgramLanguage;
  /** Whether the text is too long with the values of its variables, so that it is as written. */
  readonly isTooLong?: boolean;
}

/**
 * Returns the scripts of the repository that a command runs; empty if it runs none. `input` is the
 * text of its pipe, its input file or its here-document, and `printers` the words of the commands that
 * print into it.
 */
export type ReferenceResolver = (
  words: readonly string[],
  variables: Variables,
  directory: string | undefined,
  files: RepositoryFiles,
  input?: string,
  printers?: readonly (readonly string[])[],
) => readonly ReferencedScript[];
