import type { Sha256Hex } from '../migrations/digest';
import { entryStatements } from './commit-statements';
import { canStoreServer, getTablesVersion, prepareTablesStatements } from './governed-tables';
import { SCHEMA_VERSION } from './history-table';
import { type LedgerHead, type LedgerRun, linkToHead } from './ledger';
import { rollback } from './rollback';
import type { Session } from './session';
import { settingStatements } from './session-settings';
import { findTableConflict } from './table-conflict';
import type { TargetHistory } from './target-history';

/** Result of recording a run in the ledger. */
export type RecordRunResult =
  | { readonly ok: true; readonly head: LedgerHead }
  /**
   * The ledger changed, or another run uses the ledger that this run would upgrade. The caller reads
   * it again.
   */
  | { readonly ok: false; readonly isStale: true; readonly isBusy: boolean }
  | { readonly ok: false; readonly isStale: false; readonly why: string };

/** What recording a run takes beside the run and the target. */
interface RecordRunOptions {
  /** A name that no one can know. */
  readonly tag: string;
  readonly sha256Hex: Sha256Hex;
  /** Whether another run uses the ledger. Then it is not upgraded. */
  readonly isBusy?: boolean;
}

/** `lock_timeout` and `statement_timeout`. The ledger must not delay a run. */
const LEDGER_LOCK_TIMEOUT_MS = 5_000;

/**
 * Records a run of a command in the ledger, in one transaction, linked to the newest row that was
 * read. Creates the tables in schema `governed` if they do not exist.
 */
export async function recordRun(
  session: Session,
  { exists, ledger }: Pick<TargetHistory, 'exists' | 'ledger'>,
  facts: LedgerRun,
  { tag, sha256Hex, isBusy = false }: RecordRunOptions,
): Promise<RecordRunResult> {
  const tablesVersion = isBusy ? SCHEMA_VERSION : getTablesVersion({ exists, ledger });
  const server = canStoreServer(ledger, tablesVersion) ? facts.server : undefined;
  const head = ledger.kind === 'seen' ? ledger.head : undefined;
  const entry = linkToHead({ ...facts, server }, head, sha256Hex);
  const reply = await session.execute(
    [
      'BEGIN ISOLATION LEVEL READ COMMITTED',
      ...settingStatements(session.settings, 'transaction'),
      `SET LOCAL lock_timeout = ${LEDGER_LOCK_TIMEOUT_MS}`,
      `SET LOCAL statement_timeout = ${LEDGER_LOCK_TIMEOUT_MS}`,
      ...prepareTablesStatements(tag, tablesVersion),
      ...entryStatements({ tag, entry, tablesVersion }),
      'COMMIT',
    ].join('; '),
  );
  if (reply.kind === 'lost') return { ok: false, isStale: false, why: reply.reason };
  if (reply.error === undefined) {
    const { ordinal, hash } = entry;
    return { ok: true, head: { ordinal, hash, endHash: undefined } };
  }
  await rollback(reply, session);
  const conflict = findTableConflict(tag, reply.error);
  if (conflict !== undefined) return { ok: false, isStale: true, isBusy: conflict === 'busy' };
  return { ok: false, isStale: false, why: reply.error.message };
}
