import type { Target } from '../database-url/target';
import type { Environment } from './declared-value';
import type { FormatChoice, RunEvent } from './request';

/** What `mode: check` was asked. It has no role and no target: nothing in it can lead to a database. */
export interface CheckRequest {
  readonly mode: 'check';
  /** Which of the repository's databases this is about. */
  readonly name: string;
  readonly migrations: string;
  readonly format: FormatChoice;
  readonly workingDirectory: string;
  readonly command: string | undefined;
  readonly urlVariables: readonly string[];
  /** What started the run: a command of somebody unknown is not started. */
  readonly event: RunEvent;
  /** Whether a comment is kept on the pull request. */
  readonly comment: boolean;
  readonly sarifFile: string | undefined;
  /** The throw-away server of the job's own; undefined for the embedded one. */
  readonly rehearsalUrl: Target | undefined;
  /** A file of SQL. */
  readonly rehearsalSetup: string | undefined;
  /** For GitHub's API; undefined where there is none. */
  readonly token: string | undefined;
  /** How long the whole run may take, in milliseconds; undefined is without end. */
  readonly timeLimit: number | undefined;
  readonly environment: Environment;
}
