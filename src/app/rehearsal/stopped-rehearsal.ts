import { quoteStatement, type RehearsalFailure } from '../../checks/rehearsal/rehearsal-failure';
import type { CancellationSignal, CancelReason } from '../../engine/cancellation-signal';

/** The two signals of a rehearsal. */
export interface RehearsalSignals {
  /** The signal of the run: a signal of the runner, or the time limit. */
  readonly run: CancellationSignal;
  /** The signal of the rehearsal, which its own limit cancels too. */
  readonly rehearsal: CancellationSignal;
}

/**
 * Returns a failure with the reason if the rehearsal was stopped, because a failure only says that
 * the connection was lost. Returns every other failure unchanged.
 */
export function explainStop(
  failure: RehearsalFailure | undefined,
  signals: RehearsalSignals,
): RehearsalFailure | undefined {
  const reason = signals.rehearsal.reason();
  if (failure === undefined || failure.code !== undefined || reason === undefined) return failure;
  const { statement } = failure;
  const message =
    statement === undefined ? reason.what : `${reason.what} at ${quoteStatement(statement)}`;
  return { ...failure, message, stopped: { next: describeRemedy(signals.run.reason()) } };
}

/** @param reason Why the run was stopped; undefined if the rehearsal reached its own limit. */
function describeRemedy(reason: CancelReason | undefined): string {
  const fix = 'If the statement does not end, fix it.';
  if (reason === undefined) return `${fix} Otherwise increase \`rehearsal-limit\`.`;
  if (reason.code === 'time-limit') return `${fix} Otherwise increase \`time-limit\`.`;
  return `${fix} Otherwise retry the run.`;
}
