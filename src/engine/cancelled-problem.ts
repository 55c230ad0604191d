import type { Problem } from '../problem';
import type { CancelReason } from './cancellation-signal';

/**
 * Returns the problem of a cancelled run.
 *
 * @param state What happened to the current file: a sentence with a full stop.
 * @param file Path of the current file, if any.
 */
export function cancelledProblem(
  { code, what }: CancelReason,
  state: string,
  file?: string,
): Problem {
  return {
    code,
    what: `${what}. ${state}`,
    next: 'Applied files stay applied. Retry the run to apply the rest.',
    ...(file === undefined ? {} : { file }),
  };
}
