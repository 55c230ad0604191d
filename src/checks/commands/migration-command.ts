import type { SourceLocation } from '../rule';

/** A text that a shell runs, with what is known about its surroundings. */
export interface ShellScript {
  /** As the workflow or the file has it, `${{ … }}` included. */
  readonly text: string;
  /** The step's `shell:`, as written; undefined for the default. */
  readonly shell: string | undefined;
  /** Where it runs, relative to the repository's root (`.`); undefined where only the run can tell. */
  readonly directory: string | undefined;
  /** The variables that reach it, as declared: a value may hold `${{ … }}`. */
  readonly environment: ReadonlyMap<string, string>;
  /** Where a line of the text stands, counted from 1. */
  readonly place: (line: number) => SourceLocation;
}

/** A command that changes a schema when it runs. */
export interface MigrationCommand {
  /** The tool as people call it, `Alembic`. */
  readonly tool: string;
  /** The command in one line, without secrets: no password of a URL, no value of an assignment. */
  readonly shown: string;
  /** Where the script that was given says it. */
  readonly place: SourceLocation;
  /** The lines of the files that were followed into, the innermost last; empty for most. */
  readonly via: readonly SourceLocation[];
  /** The variables that reach the command itself. */
  readonly environment: ReadonlyMap<string, string>;
}

/** What a script does, as far as the checks ask. */
export interface ScriptAnalysis {
  readonly migrations: readonly MigrationCommand[];
  /** What it writes to `GITHUB_ENV` for the later steps of its job. */
  readonly exported: ReadonlyMap<string, string>;
}
