import type { Request } from '../../inputs/request';
import { block, type RunBlock } from '../verdict';

/** Events that give unreviewed code access to secrets (docs/threat-model.md#what-it-protects-against). */
const UNTRUSTED_EVENTS = new Set<string | undefined>(['pull_request_target', 'issue_comment']);

/** `untrusted-event`: the first judge, because unreviewed code is unsafe with every role. */
export function judgeEvent({ event }: Pick<Request, 'event'>): RunBlock | undefined {
  if (UNTRUSTED_EVENTS.has(event.name)) {
    return block(
      'untrusted-event',
      `The event \`${event.name}\` gives the secrets of this repository to a run that anyone can start.`,
      'Run migrations on `push`, `workflow_dispatch` or `release`. Use `pull_request` for checks.',
    );
  }
  if (event.name === 'workflow_run' && !event.ownRun) {
    return block(
      'untrusted-event',
      'The event `workflow_run` started the run after a run of a fork, or after a run of unknown origin.',
      'Add `if: github.event.workflow_run.head_repository.full_name == github.repository` to the job.',
    );
  }
  return undefined;
}
