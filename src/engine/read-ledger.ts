import type { Sha256Hex } from '../migrations/digest';
import { HISTORY_TABLE } from './history-table';
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

/** A row of the ledger as it was read. It is not trusted. */
export interface LedgerRow extends LedgerEntry {
  readonly applied: number | undefined;
  readonly headAfter: string | undefined;
  readonly endHash: string | undefined;
}

const READ_COLUMNS = `${LEDGER_COLUMNS}, applied, head_after, end_hash`;

/**
 * Query for all rows, in order. Without the column `server`, which older releases did not create, the
 * name refers to the item before the subquery.
 */
export const LEDGER_QUERY = `SELECT ${READ_COLUMNS}, run.server FROM (SELECT NULL::pg_catalog.text AS server) AS older CROSS JOIN LATERAL (SELECT ${READ_COLUMNS}, server FROM ${LEDGER_TABLE}) AS run ORDER BY ordinal;`;

/** Reads a row of `LEDGER_QUERY`. */
export function readLedgerRow(row: SqlRow): LedgerRow {
  const [ordinal, runId, kind, role, host, database, appliedBy, commit, environment, ...rest] = row;
  const [confirmation, planDigest, headBefore, startedAt, prevHash, hash, ...expectedEndHash] =
    rest;
  const [applied, headAfter, endHash, server] = expectedEndHash;
  const facts = { runId, kind, role, host, database, appliedBy, commit, environment };
  const more = { confirmation, planDigest, headBefore, startedAt, prevHash, hash };
  const texts = Object.entries({ ...facts, ...more }).map(([name, text]) => [name, text ?? '']);
  return {
    ...(Object.fromEntries(texts) as LedgerRun & Pick<LedgerEntry, 'prevHash' | 'hash'>),
    server: server ?? undefined,
    ordinal: Number(ordinal),
    applied: applied === null || applied === undefined ? undefined : Number(applied),
    headAfter: headAfter ?? undefined,
    endHash: endHash ?? undefined,
  };
}

/** Returns a sentence for each row of a ledger that was edited, moved or removed. */
export function findBrokenLinks(
  rows: readonly LedgerRow[],
  sha256Hex: Sha256Hex,
): readonly string[] {
  return rows.flatMap((row, index) => findProblemsOfRow(row, rows[index - 1], sha256Hex));
}

function findProblemsOfRow(
  row: LedgerRow,
  before: LedgerRow | undefined,
  sha256Hex: Sha256Hex,
): readonly string[] {
  const { ordinal, prevHash, hash, applied, headAfter } = row;
  const problems: string[] = [];
  const expected = (before?.ordinal ?? 0) + 1;
  if (ordinal !== expected) problems.push(`Row ${expected} of the ledger is missing.`);
  if (hash !== entryHash(row, sha256Hex)) problems.push(`Row ${ordinal} of the ledger was edited.`);
  // A run can be linked to a row that was completed later.
  const allowedHashes =
    before === undefined ? [FIRST_PREVIOUS_HASH] : [previousHash(before), before.hash];
  if (!allowedHashes.includes(prevHash)) {
    const previousRow = before === undefined ? 'the start of the ledger' : `row ${before.ordinal}`;
    problems.push(
      `Row ${ordinal} of the ledger is not linked to ${previousRow}. One of them was edited, moved or replaced.`,
    );
  }
  const isIncomplete =
    row.endHash === undefined && applied === undefined && headAfter === undefined;
  const expectedEndHash = completionHash(
    hash,
    { applied: applied ?? 0, headAfter: headAfter ?? '' },
    sha256Hex,
  );
  if (!isIncomplete && row.endHash !== expectedEndHash) {
    problems.push(`The completion of row ${ordinal} of the ledger was edited.`);
  }
  return problems;
}

/** A row of `governed.migrations` that records an applied file, with its run and its user. */
export interface AuthorRow {
  readonly ordinal: number;
  readonly runId: string;
  readonly appliedBy: string;
  /** Whether no statement ran: a baseline, or a file without statements. */
  readonly isBaseline: boolean;
  /** Whether the row was written after the first run of the ledger had started. */
  readonly isAfterLedger: boolean;
}

/** Query for the rows of `governed.migrations` with their runs and users, in order. */
export const AUTHORS_QUERY = `SELECT ordinal, run_id, applied_by, statements_done = 0, applied_at >= (SELECT started_at::pg_catalog.timestamptz FROM ${LEDGER_TABLE} ORDER BY ordinal LIMIT 1) FROM ${HISTORY_TABLE} WHERE state = 'applied' AND ordinal > 0 ORDER BY ordinal;`;

/** Reads a row of `AUTHORS_QUERY`. */
export function readAuthorRow([ordinal, runId, appliedBy, isBaseline, isAfter]: SqlRow): AuthorRow {
  return {
    ordinal: Number(ordinal),
    runId: runId ?? '',
    appliedBy: appliedBy ?? '',
    isBaseline: isBaseline === 't',
    isAfterLedger: isAfter === 't',
  };
}

/**
 * Compares the runs and users of the history with the ledger. A release without a ledger may have
 * written the rows before the first run of the ledger.
 *
 * @returns A sentence for each row that differs, and how many rows were not compared.
 */
export function compareAuthors(
  authors: readonly AuthorRow[],
  ledger: readonly LedgerRow[],
): { readonly differences: readonly string[]; readonly skipped: number } {
  const userByRun = new Map(ledger.map(({ runId, appliedBy }) => [runId, appliedBy]));
  const differences: string[] = [];
  let skipped = 0;
  let hasBegun = false;
  for (const { ordinal, runId, appliedBy, isBaseline, isAfterLedger } of authors) {
    const user = userByRun.get(runId);
    const row = `Row ${ordinal} of \`${HISTORY_TABLE}\``;
    // Rows are in the order in which they were written.
    hasBegun ||= isAfterLedger || user !== undefined;
    if (user === undefined && (isBaseline || !hasBegun)) skipped += 1;
    else if (user === undefined) {
      differences.push(`${row} names the run ${runId}, which the ledger does not contain.`);
    } else if (user !== appliedBy.replaceAll(/[\r\n]+/g, ' ')) {
      differences.push(
        `${row} names the user ${appliedBy}, but the ledger names ${user} for the run ${runId}.`,
      );
    }
  }
  return { differences, skipped };
}
