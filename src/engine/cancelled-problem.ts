import type { Problem } from '../problem';
import type { CancelReason } from './cancellation-signal';

/**
 * Words for a run that was told to end.
 *
 * @param state What became of the file at hand: the rest of a sentence.
 * @param file Its path, where one was at hand.
 */
export function cancelledProblem(
  { code, what }: CancelReason,
  state: string,
  file?: string,
): Problem {
  return {
    code,
    what: `${what}; ${state}.`,
    next: 'What was applied before stays. Run again: it goes on with the first file that is not applied.',
    ...(file === undefined ? {} : { file }),
  };
}
