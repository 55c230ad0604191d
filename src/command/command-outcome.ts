import type { Problem } from '../problem';
import { describeExit, getSignalHint } from './describe-exit';
import type { CommandExit } from './run-command';
import type { ProcessExit } from './spawn';

/** The result of a command. `lastLines` is redacted output, which the problem does not repeat. */
export type CommandOutcome =
  | { readonly kind: 'succeeded' }
  | {
      readonly kind: 'failed' | 'cancelled';
      readonly problem: Problem;
      readonly lastLines: readonly string[];
    };

/** Why a run was stopped early. */
export interface StopReason {
  readonly code: 'cancelled' | 'time-limit';
  /** A sentence without its full stop. */
  readonly what: string;
}

const CANCELLED: StopReason = { code: 'cancelled', what: 'The run was cancelled' };

const CHECK_WITH_TOOL =
  'Check its output above for the cause. Before you run the command again, check with the tool what it left in the database.';

/**
 * Decides whether a command succeeded. If the run was cancelled, the exit code does not matter:
 * tools that are stopped often end with 0 when only half of the work is done.
 *
 * @param stopReason Why the run was stopped. Ignored if it was not.
 * @returns The outcome. Its problem contains no output of the command.
 */
export function toCommandOutcome(
  { exit, cancelledBy, lastLines }: CommandExit,
  stopReason: StopReason = CANCELLED,
): CommandOutcome {
  if (cancelledBy !== undefined) {
    return { kind: 'cancelled', problem: cancelledProblem(exit, stopReason), lastLines };
  }
  if (exit.kind === 'exited' && exit.code === 0) return { kind: 'succeeded' };
  return { kind: 'failed', problem: failureProblem(exit), lastLines };
}

function cancelledProblem(exit: ProcessExit, reason: StopReason): Problem {
  const code = reason.code === 'time-limit' ? reason.code : 'command-cancelled';
  switch (exit.kind) {
    case 'not-started':
      return {
        code,
        what: exit.reason,
        next: 'Retry the run when you are ready.',
      };
    case 'signalled':
      return {
        code,
        what: `${reason.what}. The command was sent a stop signal and was terminated by ${exit.signal}.`,
        next: CHECK_WITH_TOOL,
      };
    case 'exited':
      return {
        code,
        what: `${reason.what}. The command was sent a stop signal and exited with code ${exit.code}.`,
        next: CHECK_WITH_TOOL,
      };
  }
}

function failureProblem(exit: ProcessExit): Problem {
  switch (exit.kind) {
    case 'not-started':
      return {
        code: 'command-not-started',
        what: exit.reason,
        next: 'Fix the cause, then retry the run.',
      };
    case 'signalled': {
      const what = `The command was stopped by ${exit.signal}.`;
      return commandFailedProblem(what, getSignalHint(exit.signal));
    }
    case 'exited': {
      const { meaning, hint } = describeExit(exit.code);
      const what = `The command ended with exit code ${exit.code}.`;
      return commandFailedProblem(meaning === '' ? what : `${what} ${meaning}`, hint);
    }
  }
}

function commandFailedProblem(what: string, hint: string | undefined): Problem {
  const next = hint === undefined ? CHECK_WITH_TOOL : `${hint} ${CHECK_WITH_TOOL}`;
  return { code: 'command-failed', what, next };
}
