import type { Sha256Hex } from '../migrations/digest';
import { guardStatement, guardThatSpoke, unlessMade } from './guard';
import type { History } from './history';
import { CREATE_TABLES, HISTORY_TABLE, UPGRADE_TABLES, whenWritten } from './history-table';
import {
  bind,
  insertEntry,
  isBoundElsewhere,
  LEDGER_TABLE,
  type LedgerHead,
  type RunFacts,
} from './ledger';
import { tryLock } from './lock';
import type { LockKeys } from './lock-keys';
import { rollback } from './rollback';
import type { Session } from './session';

/** Whether a run was entered, or why not. */
export type Entered =
  | { readonly ok: true; readonly head: LedgerHead }
  /** Another run came between: one has to look again. */
  | { readonly ok: false; readonly again: true }
  | { readonly ok: false; readonly again: false; readonly why: string };

/** For a lock, and for the statement. A ledger is not worth a wait. */
const PATIENCE = 5_000;

/**
 * Enters a run that was not the engine's own, in one transaction under the migration lock, bound to
 * the newest row that was seen. Makes our tables where they are not there.
 *
 * @param tag A name that nobody can know.
 */
export async function enterRun(
  session: Session,
  { exists, ledger }: Pick<History, 'exists' | 'ledger'>,
  facts: RunFacts,
  { keys, tag, sha256Hex }: { keys: LockKeys; tag: string; sha256Hex: Sha256Hex },
): Promise<Entered> {
  const entry = bind(facts, ledger.kind === 'seen' ? ledger.head : undefined, sha256Hex);
  const ready = !exists
    ? unlessMade(tag, HISTORY_TABLE, CREATE_TABLES)
    : ledger.kind === 'missing'
      ? unlessMade(tag, LEDGER_TABLE, UPGRADE_TABLES)
      : guardStatement(tag, [['stale', isBoundElsewhere(entry)]]);
  const reply = await session.run(
    [
      'BEGIN ISOLATION LEVEL READ COMMITTED',
      `SET LOCAL lock_timeout = ${PATIENCE}`,
      `SET LOCAL statement_timeout = ${PATIENCE}`,
      guardStatement(tag, [['locked', `NOT ${tryLock(keys, 'transaction')}`]]),
      ready,
      whenWritten(tag, insertEntry(entry)),
      'COMMIT',
    ].join('; '),
  );
  if (reply.kind === 'lost') return { ok: false, again: false, why: reply.reason };
  if (reply.error === undefined) {
    const { ordinal, hash } = entry;
    return { ok: true, head: { ordinal, hash, endHash: undefined } };
  }
  await rollback(reply, session);
  const guard = guardThatSpoke(tag, reply.error);
  if (guard === 'stale' || guard === 'locked') return { ok: false, again: true };
  return { ok: false, again: false, why: reply.error.message };
}
