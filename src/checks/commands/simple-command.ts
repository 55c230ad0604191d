import type { ShellScope } from './shell-scope';
import type { PipeOutput, StandardInput } from './standard-input';
import type { Variables } from './wrapper';

/** A simple command, expanded as far as it is known. */
export interface SimpleCommand {
  readonly words: readonly string[];
  /** The exported variables and the assignments before the command's name. */
  readonly variables: Variables;
  readonly input: StandardInput;
  /** The file that the output is written to; undefined without a redirection. */
  readonly outputFile: string | undefined;
  /** Line in the text, counted from 1. */
  readonly line: number;
  readonly scope: ShellScope;
  /** Whether the command was visited before, with other values of the variable of a loop. */
  readonly isRepeated: boolean;
}

/** Callbacks for the commands of a shell text, in the order of the text. */
export interface ShellVisitor {
  /** May change the scope, for `cd`, `export` or a sourced file. */
  readonly visitCommand: (command: SimpleCommand) => void;
  /** Receives a variable that is written to `GITHUB_ENV`. */
  readonly setGithubEnv: (name: string, value: string) => void;
}

/** Context that a command gets from the commands around it. */
export interface CommandContext {
  readonly scope: ShellScope;
  readonly input: StandardInput;
  /** Collects what the command prints into a pipe; undefined without a pipe. */
  readonly output: PipeOutput | undefined;
  /** The file that a redirection writes to. */
  readonly outputFile: string | undefined;
  /** Whether a pipe or a redirection writes its output to `GITHUB_ENV`. */
  readonly toGithubEnv: boolean;
  /** Whether the command can run more than once, or not at all. */
  readonly isConditional: boolean;
  /** Whether it was visited before, with all values of the variable of a loop at once. */
  readonly isRepeated: boolean;
}

/** Creates the context of a text that runs once, with this input. */
export const createCommandContext = (scope: ShellScope, input: StandardInput): CommandContext => ({
  scope,
  input,
  output: undefined,
  outputFile: undefined,
  toGithubEnv: false,
  isConditional: false,
  isRepeated: false,
});
