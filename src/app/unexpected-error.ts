import type { Environment } from '../inputs/declared-value';
import type { Problem } from '../problem';

/**
 * Words for what nobody foresaw: a bug of ours, said in one line. The stack, which helps nobody but
 * us, is shown only when the job asks for debug logging.
 *
 * @param log Takes a line of the log, and redacts it.
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
    what: `Something happened that this action did not foresee: ${message}.`,
    next: 'Please report it, with the log of a run that has debug logging switched on.',
  };
}
