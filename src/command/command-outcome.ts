import type { Problem } from '../problem';
import { describeExit, getSignalHint } from './describe-exit';
import type { CommandExit } from './run-command';

/** What a command's end comes to. `lastLines` is redacted output, beside the problem, not in it. */
export type CommandOutcome =
  | { readonly kind: 'succeeded' }
  | {
      readonly kind: 'failed' | 'cancelled';
      readonly problem: Problem;
      readonly lastLines: readonly string[];
    };

/** Why the run was to end early. */
export interface StopReason {
  readonly code: 'cancelled' | 'time-limit';
  /** The beginning of a sentence. */
  readonly what: string;
}

const ASK_THE_TOOL =
  'Its output above says why. What it left in the database is the tool’s to know: ask it before you run it again.';

/**
 * Judges how a command ended. A command that was asked to stop is cancelled whatever its exit
 * code: tools that stop when asked often end with 0, half done.
 *
 * @param end what `runCommand` gave
 * @param why why it was told to stop, where it was
 * @returns the outcome. Its problem repeats nothing of the output. Throws nothing.
 */
export function toCommandOutcome(
  { ended, cancelledBy, lastLines }: CommandExit,
  why: StopReason = CANCELLED,
): CommandOutcome {
  if (cancelledBy !== undefined) {
    const how = ended.kind === 'not-started' ? ended.reason : stoppedWords(ended, why.what);
    const next = ended.kind === 'not-started' ? 'Run it again when you are ready.' : ASK_THE_TOOL;
    const code = why.code === 'time-limit' ? why.code : 'command-cancelled';
    return { kind: 'cancelled', problem: problem(code, how, next), lastLines };
  }
  switch (ended.kind) {
    case 'not-started':
      return {
        kind: 'failed',
        problem: problem(
          'command-not-started',
          ended.reason,
          'Nothing was run; mend it, then run again.',
        ),
        lastLines,
      };
    case 'signalled': {
      const what = `The command was stopped by ${ended.signal}.`;
      return { kind: 'failed', problem: failure(what, getSignalHint(ended.signal)), lastLines };
    }
    case 'exited': {
      if (ended.code === 0) return { kind: 'succeeded' };
      const { meaning, hint } = describeExit(ended.code);
      const what = `The command ended with exit code ${ended.code}${meaning && `: ${meaning}`}.`;
      return { kind: 'failed', problem: failure(what, hint), lastLines };
    }
  }
}

const CANCELLED: StopReason = { code: 'cancelled', what: 'The run was cancelled' };

function stoppedWords(
  ended: { kind: 'exited'; code: number } | { kind: 'signalled'; signal: string },
  what: string,
) {
  return ended.kind === 'exited'
    ? `${what}; the command was told and ended with exit code ${ended.code}.`
    : `${what}; the command was told and was stopped by ${ended.signal}.`;
}

function failure(what: string, hint: string | undefined): Problem {
  return problem(
    'command-failed',
    what,
    hint === undefined ? ASK_THE_TOOL : `${hint} ${ASK_THE_TOOL}`,
  );
}

function problem(code: string, what: string, next: string): Problem {
  return { code, what, next };
}
