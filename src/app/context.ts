import type { StreamRedactor } from '../command/output-stream';
import type { Identity } from '../edge/github/identity';
import type { Patience } from '../edge/github/patience';
import type { Runner } from '../edge/github/runner';

/** What every mode needs of the outside. */
export interface Context extends Identity {
  readonly runner: Runner;
  /** For all that GitHub is asked. */
  readonly patience: Patience;
  /** A redactor for one stream of a command's output. */
  readonly streamRedactor: () => StreamRedactor;
}
