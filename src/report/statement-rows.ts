import {
  blocksReads,
  blocksWrites,
  lockModeName,
  lockStrength,
} from '../checks/rehearsal/lock-mode';
import type { StatementEffects } from '../checks/rehearsal/statement-effects';
import type { ObservedLock } from '../checks/rehearsal/statement-locks';
import type { HeldLockRow, LockRow, StatementRow } from './check-report';

/**
 * Returns a row for each statement of a rehearsal, in order. A lock that an earlier statement of the
 * transaction took is shown with the line of that statement.
 */
export function toStatementRows(
  observations: readonly StatementEffects[],
): readonly StatementRow[] {
  /** Where each lock was taken last. */
  const lines = new Map<string, number | undefined>();
  return observations.map(({ place, statement, source, takenLocks, keptLocks, heldLocks }) => {
    const taken = strongestOnEach(takenLocks);
    const kept = keptLocks.filter((lock) => isWaitedFor(lock) && !isReplaced(lock, taken));
    const held = withoutMinorRelations(strongestOnEach(kept));
    const row = {
      place,
      statement,
      locks: groupLocks(withoutMinorRelations(taken)),
      held: groupByLine(held, (lock) => lines.get(keyOf(lock))),
      waiting:
        source === 'unknown'
          ? undefined
          : findWaiting(source === 'documented' ? takenLocks : heldLocks),
      source,
    };
    for (const lock of takenLocks) lines.set(keyOf(lock), place.line);
    return row;
  });
}

const keyOf = ({ relation, mode }: ObservedLock) => `${relation.oid} ${mode}`;

const isWaitedFor = ({ mode }: ObservedLock) => blocksWrites(mode);

/** Returns whether the statement took a stronger lock on the same relation. */
function isReplaced(kept: ObservedLock, taken: readonly ObservedLock[]): boolean {
  const lock = taken.find(({ relation }) => relation.oid === kept.relation.oid);
  return lockStrength(lock?.mode) > lockStrength(kept.mode);
}

/** Returns the first lock of each relation. The locks are in order, the strongest first. */
function strongestOnEach(locks: readonly ObservedLock[]): readonly ObservedLock[] {
  const oids = locks.map(({ relation }) => relation.oid);
  return locks.filter(({ relation }, index) => oids.indexOf(relation.oid) === index);
}

/** Kinds of relations with rows of their own. */
const TABLE_KINDS = new Set(['r', 'p', 'm', 'f']);

/** Returns the locks on tables, and those on other relations that are stronger than these. */
function withoutMinorRelations(locks: readonly ObservedLock[]): readonly ObservedLock[] {
  const tables = locks.filter(({ relation }) => TABLE_KINDS.has(relation.kind));
  const strength = lockStrength(tables[0]?.mode);
  const others = locks.filter(
    ({ relation, mode }) => !TABLE_KINDS.has(relation.kind) && lockStrength(mode) > strength,
  );
  return [...tables, ...others];
}

/** Groups locks of one mode on relations, in the order of the modes. */
function groupLocks(locks: readonly ObservedLock[]): readonly LockRow[] {
  return groupByLine(locks, () => undefined).map(({ mode, relations }) => ({ mode, relations }));
}

function groupByLine(
  locks: readonly ObservedLock[],
  lineOf: (lock: ObservedLock) => number | undefined,
): readonly HeldLockRow[] {
  const groups = new Map<string, { mode: string; relations: string[]; line: number | undefined }>();
  for (const lock of locks) {
    const line = lineOf(lock);
    const mode = lockModeName(lock.mode);
    const key = `${mode} ${line} ${TABLE_KINDS.has(lock.relation.kind)}`;
    const group = groups.get(key) ?? { mode, relations: [], line };
    group.relations.push(lock.relation.name);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, relations: group.relations.sort() }));
}

function findWaiting(locks: readonly ObservedLock[]): StatementRow['waiting'] {
  if (locks.some(({ mode }) => blocksReads(mode))) return 'reads and writes';
  return locks.some(isWaitedFor) ? 'writes' : 'no one';
}
