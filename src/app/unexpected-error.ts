import type { Environment } from '../inputs/declared-value';
import type { Problem } from '../problem';

/**
 * Returns the problem for an error that this action does not expect, which is a bug. Logs the stack
 * only under debug logging.
 *
 * @param log Redacts and writes a line of the log.
 */
export function describeUnexpectedError(
  error: unknown,
  environment: Environment,
  log: (line: string) => void,
): Problem {
  if (environment['RUNNER_DEBUG'] === '1' && error instanceof Error) log(error.stack ?? '');
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'unforeseen',
    what: `Unexpected error in this action: ${message}.`,
    next: 'Retry the run with debug logging, and report this error with the log.',
  };
}
