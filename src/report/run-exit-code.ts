import type { Report } from './report';

/** The exit code of a run (docs/terminal.md#exit-codes). */
export type ExitCode = 0 | 1 | 2 | 3;

/** Codes of problems that can occur after the run began to do something. */
const CODES_AFTER_START = new Set([
  'migration-failed',
  'migration-interrupted',
  'commit-unknown',
  'history-lost',
  'invalid-index',
  'command-failed',
  'command-cancelled',
  'cancelled',
  'time-limit',
  'connection-lost',
  'lock-held',
  'lock-unknown',
  'unforeseen',
]);

/**
 * Returns the exit code of a run. 0: success, or blocked with `on-block: skip`. 1: the run started
 * and failed. 2: the run did not start because of an input, a file or the server. 3: blocked.
 */
export function toExitCode({ problems, decision, block, onBlock }: Report): ExitCode {
  if (problems.length > 0) {
    return problems.some(({ code }) => CODES_AFTER_START.has(code)) ? 1 : 2;
  }
  if (decision === 'allowed' || block === undefined) return 0;
  return onBlock === 'skip' ? 0 : 3;
}
