import type { Sha256Hex } from '../migrations/digest';
import { buildGuard, failIfCreated, findFailedGuard } from './guard';
import { ADD_LEDGER, CREATE_TABLES, HISTORY_TABLE, requireInserted } from './history-table';
import {
  hasNewHead,
  insertEntry,
  LEDGER_TABLE,
  type LedgerHead,
  type LedgerRun,
  linkToHead,
} from './ledger';
import { tryLockExpression } from './lock';
import type { LockKeys } from './lock-keys';
import { rollback } from './rollback';
import type { Session } from './session';
import { settingStatements } from './session-settings';
import type { TargetHistory } from './target-history';

/** Result of recording a run in the ledger. */
export type RecordRunResult =
  | { readonly ok: true; readonly head: LedgerHead }
  /** The ledger changed. The caller reads it again. */
  | { readonly ok: false; readonly isStale: true }
  | { readonly ok: false; readonly isStale: false; readonly why: string };

/** `lock_timeout` and `statement_timeout`. The ledger must not delay a run. */
const LEDGER_LOCK_TIMEOUT_MS = 5_000;

/**
 * Records a run of a command in the ledger, in one transaction under the migration lock, linked to
 * the newest row that was read. Creates the tables in schema `governed` if they do not exist.
 *
 * @param tag A name that no one can know.
 */
export async function recordRun(
  session: Session,
  { exists, ledger }: Pick<TargetHistory, 'exists' | 'ledger'>,
  facts: LedgerRun,
  { keys, tag, sha256Hex }: { keys: LockKeys; tag: string; sha256Hex: Sha256Hex },
): Promise<RecordRunResult> {
  const entry = linkToHead(facts, ledger.kind === 'seen' ? ledger.head : undefined, sha256Hex);
  const precondition = !exists
    ? failIfCreated(tag, HISTORY_TABLE, CREATE_TABLES)
    : ledger.kind === 'missing'
      ? failIfCreated(tag, LEDGER_TABLE, ADD_LEDGER)
      : buildGuard(tag, [['stale', hasNewHead(entry)]]);
  const reply = await session.execute(
    [
      'BEGIN ISOLATION LEVEL READ COMMITTED',
      ...settingStatements(session.settings, 'transaction'),
      `SET LOCAL lock_timeout = ${LEDGER_LOCK_TIMEOUT_MS}`,
      `SET LOCAL statement_timeout = ${LEDGER_LOCK_TIMEOUT_MS}`,
      buildGuard(tag, [['locked', `NOT ${tryLockExpression(keys, 'transaction')}`]]),
      precondition,
      requireInserted(tag, insertEntry(entry)),
      'COMMIT',
    ].join('; '),
  );
  if (reply.kind === 'lost') return { ok: false, isStale: false, why: reply.reason };
  if (reply.error === undefined) {
    const { ordinal, hash } = entry;
    return { ok: true, head: { ordinal, hash, endHash: undefined } };
  }
  await rollback(reply, session);
  const guard = findFailedGuard(tag, reply.error);
  if (guard === 'stale' || guard === 'locked') return { ok: false, isStale: true };
  return { ok: false, isStale: false, why: reply.error.message };
}
