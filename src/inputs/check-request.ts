import type { Target } from '../database-url/target';
import type { Environment } from './declared-value';
import type { FormatChoice, RunEvent } from './request';

/** The request of `mode: check`. It does not have a role or a target, so it cannot connect to one. */
export interface CheckRequest {
  readonly mode: 'check';
  /** The name of the database, if the repository has several. */
  readonly name: string;
  readonly migrations: string;
  readonly format: FormatChoice;
  readonly workingDirectory: string;
  readonly command: string | undefined;
  readonly urlVariables: readonly string[];
  /** The event of the run. A command is not rehearsed on an untrusted event. */
  readonly event: RunEvent;
  /** Whether the action comments on the pull request. */
  readonly comment: boolean;
  readonly sarifFile: string | undefined;
  /** A temporary server for the rehearsal; undefined for the embedded one. */
  readonly rehearsalUrl: Target | undefined;
  /** A SQL file that the rehearsal runs first. */
  readonly rehearsalSetup: string | undefined;
  /** The limit of the rehearsal of one database in milliseconds; undefined for no limit. */
  readonly rehearsalLimitMs: number | undefined;
  /** The token for GitHub's API; undefined if there is none. */
  readonly token: string | undefined;
  /** The limit of the whole run in milliseconds; undefined for no limit. */
  readonly timeLimitMs: number | undefined;
  readonly environment: Environment;
}
