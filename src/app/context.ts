import type { StreamRedactor } from '../command/output-stream';
import type { Deadline } from '../edge/github/deadline';
import type { RunIdentity } from '../edge/github/run-identity';
import type { Runner } from '../edge/github/runner';

/** What every mode needs of the outside. */
export interface Context extends RunIdentity {
  readonly runner: Runner;
  /** For all that GitHub is asked. */
  readonly deadline: Deadline;
  /** A redactor for one stream of a command's output. */
  readonly streamRedactor: () => StreamRedactor;
}
