import type { RepositoryFiles } from '../../repository-files';
import type { SourceLocation } from '../../rule';
import type { Variables } from '../wrapper';

/** A script that a command runs, and its context. */
export interface ReferencedScript {
  readonly text: string;
  readonly variables: Variables;
  /** Relative to the repository's root; undefined if it is only known at run time. */
  readonly directory: string | undefined;
  /** The path of a script file and its arguments; undefined if the text is not a file. */
  readonly call?: { readonly file: string; readonly words: readonly string[] };
  /** Returns the location of a line of the text, counted from 1. */
  readonly place: (line: number) => SourceLocation;
  readonly language: 'shell' | 'python';
}

/** Returns the scripts of the repository that a command runs; empty if it runs none. */
export type ReferenceResolver = (
  words: readonly string[],
  variables: Variables,
  directory: string | undefined,
  files: RepositoryFiles,
) => readonly ReferencedScript[];
