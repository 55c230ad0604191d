import type { Request } from '../../inputs/request';
import { isUntrustedEvent } from '../untrusted-events';
import { block, type RunBlock } from '../verdict';

/** `untrusted-event`: the first judge, because unreviewed code is unsafe with every role. */
export function judgeEvent({ event }: Pick<Request, 'event'>): RunBlock | undefined {
  if (!isUntrustedEvent(event)) return undefined;
  if (event.name === 'workflow_run') {
    return block(
      'untrusted-event',
      'The event `workflow_run` started the run after a run of a fork, or after a run of unknown origin.',
      'Add `if: github.event.workflow_run.head_repository.full_name == github.repository` to the job.',
    );
  }
  return block(
    'untrusted-event',
    `The event \`${event.name}\` gives the secrets of this repository to a run that anyone can start.`,
    'Run migrations on `push`, `workflow_dispatch` or `release`. Use `pull_request` for checks.',
  );
}
