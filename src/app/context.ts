import type { StreamRedactor } from '../command/output-stream';
import type { Deadline } from '../edge/github/deadline';
import type { RunIdentity } from '../edge/github/run-identity';
import type { Runner } from '../edge/github/runner';

/** What every mode needs from outside: the run's identity, the runner and the time for GitHub. */
export interface Context extends RunIdentity {
  readonly runner: Runner;
  /** Limits the time of all requests to GitHub. */
  readonly deadline: Deadline;
  /** Creates a redactor for one output stream of a command. */
  readonly streamRedactor: () => StreamRedactor;
}
