import type { StreamRedactor } from '../command/voice';
import type { Runner } from '../edge/github/runner';

/** What every mode needs of the outside. */
export interface Context {
  readonly runner: Runner;
  /** The repository's folder: annotations name files relative to it. */
  readonly workspace: string;
  /** How our sessions show in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Names this run in the history. */
  readonly runId: string;
  /** Who is recorded as having applied what it applies. */
  readonly actor: string;
  /** A redactor for one stream of a command's output. */
  readonly streamRedactor: () => StreamRedactor;
}
