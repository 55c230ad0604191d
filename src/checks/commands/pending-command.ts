import type { SourceLocation } from '../rule';
import type { ProgramLanguage } from './follow/program-calls';
import type { ReferencedScript } from './follow/script-reference';
import type { FollowRecord } from './follow-memory';
import type { FunctionCalls } from './function-calls';
import type { SimpleCommand } from './simple-command';
import type { Variables } from './wrapper';

/** A script with lines of its own. */
export type PlacedScript = ReferencedScript & {
  readonly place: NonNullable<ReferencedScript['place']>;
};

/** A program that is read and never run. */
export interface LiteralProgram {
  readonly text: string;
  readonly language: ProgramLanguage;
  readonly call: ReferencedScript['call'] | undefined;
}

/** The text that is being analyzed. */
export interface ScriptFrame {
  readonly place: (line: number) => SourceLocation;
  readonly record: FollowRecord;
  readonly calls: FunctionCalls;
  /** The commands of this record that lead here, the outermost first. */
  readonly callers: readonly (readonly string[])[];
  /** The commands of `trap`, which run at the end. */
  readonly traps: PendingCommand[];
}

/** A command before it starts, with or without its wrappers. */
export interface PendingCommand {
  readonly words: readonly string[];
  readonly variables: Variables;
  readonly command: SimpleCommand;
  /** The line of the command in its own file. */
  readonly line: SourceLocation;
  readonly frame: ScriptFrame;
  /** The commands that lead to it, the outermost first. */
  readonly callers: readonly (readonly string[])[];
  /** The number of wrappers before it. */
  readonly depth: number;
}
