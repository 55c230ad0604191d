import type { CatalogSnapshot, Lock, Relation } from './catalog-snapshot';
import type { DocumentedLock } from './documented-locks';
import { lockStrength } from './lock-mode';

/** A lock on a relation that existed before the pull request. */
export interface ObservedLock {
  readonly relation: Relation;
  readonly mode: string;
}

/** The locks of a statement on the relations that existed before the pull request. */
export interface StatementLocks {
  /**
   * Whether the locks were observed, or are taken from the documentation of Postgres. Unknown if the
   * statement ran outside a transaction, so that its locks had ended before they could be read.
   */
  readonly source: 'observed' | 'documented' | 'unknown';
  /** Locks that this statement took or made stronger, the strongest first. */
  readonly locks: readonly ObservedLock[];
  /** The strongest lock on each relation after the statement, the strongest first. */
  readonly heldLocks: readonly ObservedLock[];
  /** Every lock that this statement took, also on a relation with a stronger lock. */
  readonly takenLocks: readonly ObservedLock[];
  /** Every lock that an earlier statement of the transaction took. */
  readonly keptLocks: readonly ObservedLock[];
}

/** How the locks of a statement can be known. */
export interface LockEvidence {
  /** The locks from the documentation; undefined if the locks of the statement can be observed. */
  readonly documentedLocks: readonly DocumentedLock[] | undefined;
  /** Whether the snapshot after the statement belongs to its transaction. */
  readonly inTransaction: boolean;
}

/**
 * Compares the locks before and after a statement.
 *
 * @param existing The relations before the statement that are older than the pull request.
 */
export function findStatementLocks(
  before: CatalogSnapshot,
  after: CatalogSnapshot,
  existing: readonly Relation[],
  { documentedLocks, inTransaction }: LockEvidence,
): StatementLocks {
  const existingByOid = new Map(existing.map((relation) => [relation.oid, relation]));
  const heldLocks = findStrongestLocks(after.locks, existingByOid);
  if (documentedLocks !== undefined) {
    const locks = documentedLocks.flatMap((lock) => findDocumentedLocks(lock, before, existing));
    return { source: 'documented', locks, heldLocks, takenLocks: locks, keptLocks: [] };
  }
  const modesBefore = new Map(
    findStrongestLocks(before.locks, existingByOid).map(({ relation, mode }) => [
      relation.oid,
      mode,
    ]),
  );
  const keyOf = ({ relation, mode }: Lock) => `${relation} ${mode}`;
  const keysBefore = new Set(before.locks.map(keyOf));
  const isKept = (lock: Lock) => keysBefore.has(keyOf(lock));
  return {
    source: inTransaction ? 'observed' : 'unknown',
    locks: heldLocks.filter(
      ({ relation, mode }) => lockStrength(mode) > lockStrength(modesBefore.get(relation.oid)),
    ),
    heldLocks,
    takenLocks: findLocks(
      after.locks.filter((lock) => !isKept(lock)),
      existingByOid,
    ),
    keptLocks: findLocks(after.locks.filter(isKept), existingByOid),
  };
}

/** Returns the locks on the relations, the strongest first. */
function findLocks(
  locks: readonly Lock[],
  relations: ReadonlyMap<string, Relation>,
): readonly ObservedLock[] {
  return locks
    .flatMap(({ relation: oid, mode }): ObservedLock[] => {
      const relation = relations.get(oid);
      return relation === undefined ? [] : [{ relation, mode }];
    })
    .sort((one, other) => lockStrength(other.mode) - lockStrength(one.mode));
}

/** Returns the strongest lock on each of the relations, the strongest first. */
function findStrongestLocks(
  locks: readonly Lock[],
  relations: ReadonlyMap<string, Relation>,
): readonly ObservedLock[] {
  const strongest = new Map<string, ObservedLock>();
  for (const lock of findLocks(locks, relations)) {
    if (!strongest.has(lock.relation.oid)) strongest.set(lock.relation.oid, lock);
  }
  return [...strongest.values()];
}

/** Returns the lock on the relation of this name, on the table of an index, or on every table. */
function findDocumentedLocks(
  { relation: name, mode }: DocumentedLock,
  { indexes }: CatalogSnapshot,
  existing: readonly Relation[],
): readonly ObservedLock[] {
  if (name === undefined) {
    return existing
      .filter(({ kind }) => kind === 'r' || kind === 'm')
      .map((relation) => ({ relation, mode }));
  }
  const named = existing.filter((each) => each.name === name).map(({ oid }) => oid);
  const tables = named.map((oid) => indexes.find((index) => index.oid === oid)?.table ?? oid);
  return existing.filter(({ oid }) => tables.includes(oid)).map((relation) => ({ relation, mode }));
}
