import type { Request } from '../../inputs/request';
import { block, type RunBlock } from '../verdict';

/** Events that put secrets beside code that nobody reviewed (reliability, C1 row 2). */
const UNTRUSTED = new Set<string | undefined>(['pull_request_target', 'issue_comment']);

/** `untrusted-event`: before anything else, for no role makes unreviewed code safe. */
export function judgeEvent({ event }: Pick<Request, 'event'>): RunBlock | undefined {
  if (UNTRUSTED.has(event.name)) {
    return block(
      'untrusted-event',
      `The run was started by \`${event.name}\`, which hands this repository's secrets to a run that anyone can start.`,
      'Migrate on `push`, `workflow_dispatch` or `release`, and judge pull requests on `pull_request`.',
    );
  }
  if (event.name === 'workflow_run' && !event.ownRun) {
    return block(
      'untrusted-event',
      "The run was started by `workflow_run` after a fork's run (or one whose origin cannot be told).",
      'Let the job run for this repository alone: `if: github.event.workflow_run.head_repository.full_name == github.repository`.',
    );
  }
  return undefined;
}
