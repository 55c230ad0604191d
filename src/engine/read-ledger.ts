import type { Sha256Hex } from '../migrations/digest';
import {
  completionHash,
  entryHash,
  FIRST_PREVIOUS_HASH,
  LEDGER_COLUMNS,
  LEDGER_TABLE,
  type LedgerEntry,
  type LedgerRun,
  previousHash,
} from './ledger';
import type { SqlRow } from './session';

/** A row of the ledger as it stands in the table, which may say anything. */
export interface LedgerRow extends LedgerEntry {
  readonly applied: number | undefined;
  readonly headAfter: string | undefined;
  readonly endHash: string | undefined;
}

/** Every row, in order. */
export const LEDGER_QUERY = `SELECT ${LEDGER_COLUMNS}, applied, head_after, end_hash FROM ${LEDGER_TABLE} ORDER BY ordinal;`;

/** Reads a row of that query. */
export function readLedgerRow(row: SqlRow): LedgerRow {
  const [ordinal, runId, kind, role, host, database, appliedBy, commit, environment, ...rest] = row;
  const [confirmation, planDigest, headBefore, startedAt, prevHash, hash, ...end] = rest;
  const [applied, headAfter, endOf] = end;
  const facts = { runId, kind, role, host, database, appliedBy, commit, environment };
  const more = { confirmation, planDigest, headBefore, startedAt, prevHash, hash };
  const texts = Object.entries({ ...facts, ...more }).map(([name, text]) => [name, text ?? '']);
  return {
    ...(Object.fromEntries(texts) as LedgerRun & Pick<LedgerEntry, 'prevHash' | 'hash'>),
    ordinal: Number(ordinal),
    applied: applied === null || applied === undefined ? undefined : Number(applied),
    headAfter: headAfter ?? undefined,
    endHash: endOf ?? undefined,
  };
}

/** What does not hold in a ledger: a sentence for each row that was edited, moved, or is gone. */
export function findBrokenLinks(
  rows: readonly LedgerRow[],
  sha256Hex: Sha256Hex,
): readonly string[] {
  return rows.flatMap((row, index) => brokenLink(row, rows[index - 1], sha256Hex));
}

function brokenLink(
  row: LedgerRow,
  before: LedgerRow | undefined,
  sha256Hex: Sha256Hex,
): readonly string[] {
  const { ordinal, prevHash, hash, applied, headAfter } = row;
  const broken: string[] = [];
  const expected = (before?.ordinal ?? 0) + 1;
  if (ordinal !== expected) broken.push(`Row ${expected} of the ledger is missing.`);
  if (hash !== entryHash(row, sha256Hex)) broken.push(`Row ${ordinal} of the ledger was edited.`);
  // A run may be bound to one that ended later.
  const bindings =
    before === undefined ? [FIRST_PREVIOUS_HASH] : [previousHash(before), before.hash];
  if (!bindings.includes(prevHash)) {
    const other = before === undefined ? 'the beginning' : `row ${before.ordinal}`;
    broken.push(
      `Row ${ordinal} of the ledger is not bound to ${other}: one of them was edited, moved or exchanged.`,
    );
  }
  const isOpen = row.endHash === undefined && applied === undefined && headAfter === undefined;
  const end = completionHash(
    hash,
    { applied: applied ?? 0, headAfter: headAfter ?? '' },
    sha256Hex,
  );
  if (!isOpen && row.endHash !== end) {
    broken.push(`What completes row ${ordinal} of the ledger was edited.`);
  }
  return broken;
}
