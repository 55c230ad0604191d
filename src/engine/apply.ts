import type { WritePermit } from '../policy/admit';
import { applyInTransaction } from './apply-in-transaction';
import { applyOutside } from './apply-outside';
import type { Clock } from './clock';
import type { Session } from './session';
import type { Expected } from './transaction';
import type { FileWork, Outcome, Stop, Watcher, Work } from './work';

/**
 * Applies the pending migrations in order, each once. A file that fails ends the run; what came
 * before it stays. Takes a WritePermit so that nothing is written that was not admitted.
 *
 * @returns Why it stopped, and a row for every file that was begun.
 */
export async function apply(
  _permit: WritePermit,
  work: Work,
  session: Session,
  clock: Clock,
  watcher: Watcher,
): Promise<{ stop: Stop; outcomes: readonly Outcome[] }> {
  const outcomes: Outcome[] = [];
  let expected: Expected = work.expected;
  for (const [index, prepared] of work.pending.entries()) {
    const { migration } = prepared;
    const since = clock.now();
    watcher.started(migration);
    const file: FileWork = { ...work, expected, prepared, tag: `${work.tag}_${index}` };
    const end = prepared.transactional
      ? await applyInTransaction(file, session)
      : await applyOutside(file, session);
    if (end.kind === 'locked' || end.kind === 'stale') {
      watcher.ended(undefined);
      return { stop: end, outcomes };
    }
    const status = end.kind === 'applied' ? 'applied' : 'failed';
    const outcome: Outcome = { migration, status, duration: clock.now() - since };
    outcomes.push(outcome);
    watcher.ended(outcome);
    if (end.kind === 'failed') return { stop: end, outcomes };
    expected = { historyExists: true, head: migration.version };
  }
  return { stop: { kind: 'done' }, outcomes };
}
