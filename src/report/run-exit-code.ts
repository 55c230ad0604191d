import type { Report } from './report';

/** What the end of a run means to a shell (contract, section 6). */
export type ExitCode = 0 | 1 | 2 | 3;

/** Something had begun, and did not come to its end in good order. */
const BEGUN = new Set([
  ...[
    'migration-failed',
    'migration-interrupted',
    'commit-unknown',
    'history-lost',
    'invalid-index',
  ],
  ...['command-failed', 'command-cancelled', 'cancelled', 'time-limit', 'connection-lost'],
  ...['lock-held', 'lock-unknown', 'unforeseen'],
]);

/**
 * 0: done, or blocked and told to skip. 1: something that had begun failed. 2: nothing had begun, for
 * an input, a file or the server did not let it. 3: blocked.
 */
export function toExitCode({ problems, decision, block, onBlock }: Report): ExitCode {
  const [problem] = problems;
  if (problem !== undefined) return problems.some(({ code }) => BEGUN.has(code)) ? 1 : 2;
  if (decision === 'allowed' || block === undefined) return 0;
  return onBlock === 'skip' ? 0 : 3;
}
