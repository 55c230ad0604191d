import type { SourceLocation } from '../rule';
import type { OmittedCommands } from './unfollowed-list';

/** A shell script and its known context. */
export interface ShellScript {
  /** As written in the workflow or the file, including `${{ … }}`. */
  readonly text: string;
  /** The step's `shell:`, as written; undefined for the default. */
  readonly shell: string | undefined;
  /** Working directory, relative to the repository's root (`.`); undefined if only known at run time. */
  readonly directory: string | undefined;
  /** The variables that reach the script, as declared. A value may contain `${{ … }}`. */
  readonly environment: ReadonlyMap<string, string>;
  /** Returns the location of a line of the text, counted from 1. */
  readonly place: (line: number) => SourceLocation;
}

/** A command that changes a schema when it runs. */
export interface MigrationCommand {
  /** The tool's usual name, such as `Alembic`. */
  readonly tool: string;
  /** The words of the command, expanded as far as they are known. They can contain secrets. */
  readonly words: readonly string[];
  /** The command in one line, without passwords of URLs and secret values of assignments. */
  readonly redactedCommand: string;
  /** The line in the analyzed script. */
  readonly place: SourceLocation;
  /** The lines of the files that were followed, the innermost last; empty if none was. */
  readonly via: readonly SourceLocation[];
  /** The commands that lead to this one, the outermost first: `sudo x`, `npm run x`, `./x.sh`. */
  readonly callers: readonly (readonly string[])[];
  /** The variables that reach the command itself. */
  readonly environment: ReadonlyMap<string, string>;
}

/** A command that could not be followed. */
export interface UnjudgedCommand {
  /** The command in one line, without its secrets. */
  readonly redactedCommand: string;
  /** Why, as the rest of a sentence after the command. */
  readonly why: string;
  readonly place: SourceLocation;
}

/** Result of analyzing a script. */
export interface ScriptAnalysis {
  readonly migrations: readonly MigrationCommand[];
  readonly unjudged: readonly UnjudgedCommand[];
  /** How many more could not be followed. */
  readonly omitted: OmittedCommands;
  /** The variables that the script writes to `GITHUB_ENV` for later steps of its job. */
  readonly githubEnv: ReadonlyMap<string, string>;
  /** Why the script was not followed to its end, as in `more than …`; undefined if it was. */
  readonly shortfall: string | undefined;
}
