import type { DatabaseLocation } from '../database-url/database-location';
import type { Sha256Hex } from '../migrations/digest';
import { quoteLiteral } from './sql-literal';

/**
 * The ledger: a row for each run that wrote. Each row contains the hash of the row before it
 * (docs/evidence.md).
 */
export const LEDGER_TABLE = 'governed.runs';

/** The facts of a run in its ledger row. */
export interface LedgerRun extends DatabaseLocation {
  /** Identifies this run, also in the history rows. */
  readonly runId: string;
  readonly kind: 'engine' | 'command';
  readonly role: string;
  readonly appliedBy: string;
  /** The commit that was checked out. Empty if not known. */
  readonly commit: string;
  /** The GitHub environment, from the verified OIDC token. Empty without a token. */
  readonly environment: string;
  readonly confirmation: 'none' | 'word' | 'digest';
  /** Digest of the pending files. Empty if not known. */
  readonly planDigest: string;
  /** Digest of the history before the run. Empty if not known. */
  readonly headBefore: string;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  /** Identity of the database (`identityQuery`). Undefined if it is not known or not stored. */
  readonly server: string | undefined;
}

/** A row of the ledger, linked to the row before it. */
export interface LedgerEntry extends LedgerRun {
  readonly ordinal: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** The values with which a successful run completes its row. */
export interface LedgerCompletion {
  readonly runId: string;
  readonly applied: number;
  readonly headAfter: string;
  readonly endHash: string;
}

/** The newest row of the ledger, to which the next row is linked. */
export interface LedgerHead {
  readonly ordinal: number;
  readonly hash: string;
  /** Only of a completed row. */
  readonly endHash: string | undefined;
}

/** Previous hash of the first row. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** Returns the previous hash of the row after `head`. */
export function previousHash(head: LedgerHead | undefined): string {
  return head === undefined ? FIRST_PREVIOUS_HASH : (head.endHash ?? head.hash);
}

/** Values of a row, in the order of the columns and of the hash. */
const VALUES = [
  'runId',
  'kind',
  'role',
  'host',
  'database',
  'appliedBy',
  'commit',
  'environment',
  'confirmation',
  'planDigest',
  'headBefore',
  'startedAt',
] as const satisfies readonly (keyof LedgerRun)[];

/**
 * Creates a ledger entry that is linked to the newest row. Line breaks in external values are
 * replaced by spaces, because the hash input has one value per line.
 */
export function linkToHead(
  facts: LedgerRun,
  head: LedgerHead | undefined,
  sha256Hex: Sha256Hex,
): LedgerEntry {
  const toOneLine = (text: string) => text.replaceAll(/[\r\n]+/g, ' ');
  const { host, database, appliedBy, commit, environment, server } = facts;
  const row = {
    ...facts,
    host: toOneLine(host),
    database: toOneLine(database),
    appliedBy: toOneLine(appliedBy),
    commit: toOneLine(commit),
    environment: toOneLine(environment),
    server: server && toOneLine(server),
    ordinal: (head?.ordinal ?? 0) + 1,
    prevHash: previousHash(head),
  };
  return { ...row, hash: entryHash(row, sha256Hex) };
}

/**
 * Returns the SHA-256 in hex of the values of a row, one per line: the previous hash, the ordinal,
 * then the rest. The identity of the server is one more last line, if the row has one: rows of older
 * releases keep their hash.
 */
export function entryHash(row: Omit<LedgerEntry, 'hash'>, sha256Hex: Sha256Hex): string {
  const values = [row.prevHash, String(row.ordinal), ...VALUES.map((name) => row[name])];
  if (row.server !== undefined) values.push(row.server);
  return sha256Hex(`${values.join('\n')}\n`);
}

/** Returns the SHA-256 of a row's hash and of the values that complete it. */
export function completionHash(
  hash: string,
  { applied, headAfter }: Pick<LedgerCompletion, 'applied' | 'headAfter'>,
  sha256Hex: Sha256Hex,
): string {
  return sha256Hex(`${hash}\n${applied}\n${headAfter}\n`);
}

/**
 * Creates the completion of an entry.
 *
 * @param result Number of applied files, and the head digest after the run.
 */
export function createCompletion(
  { runId, hash }: LedgerEntry,
  result: Pick<LedgerCompletion, 'applied' | 'headAfter'>,
  sha256Hex: Sha256Hex,
): LedgerCompletion {
  return { runId, ...result, endHash: completionHash(hash, result, sha256Hex) };
}

/** All columns that are always inserted: those of `VALUES`, the ordinal and the hashes. */
export const LEDGER_COLUMNS =
  'ordinal, run_id, kind, role, host, database, applied_by, commit_id, environment, confirmation, plan_digest, head_before, started_at, prev_hash, hash';

/** Statement that creates the table. It also works in PL/pgSQL. */
export const CREATE_LEDGER = `CREATE TABLE ${LEDGER_TABLE} (
    ordinal pg_catalog.int4 PRIMARY KEY,
    run_id pg_catalog.text NOT NULL UNIQUE,
    kind pg_catalog.text NOT NULL,
    role pg_catalog.text NOT NULL,
    host pg_catalog.text NOT NULL,
    database pg_catalog.text NOT NULL,
    applied_by pg_catalog.text NOT NULL,
    commit_id pg_catalog.text NOT NULL,
    environment pg_catalog.text NOT NULL,
    confirmation pg_catalog.text NOT NULL,
    plan_digest pg_catalog.text NOT NULL,
    head_before pg_catalog.text NOT NULL,
    started_at pg_catalog.text NOT NULL,
    prev_hash pg_catalog.text NOT NULL,
    hash pg_catalog.text NOT NULL,
    applied pg_catalog.int4,
    head_after pg_catalog.text,
    end_hash pg_catalog.text,
    server pg_catalog.text
  );`;

/** Returns a SQL expression: whether the ledger has the column `server`, which version 4 adds. */
export function hasServerColumn(regclass: string): string {
  return `EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = ${regclass} AND attname = 'server' AND NOT attisdropped)`;
}

/** Returns the INSERT of an entry, without a `;`. */
export function insertEntry(entry: LedgerEntry): string {
  const { prevHash, hash, server } = entry;
  const texts = [...VALUES.map((name) => entry[name]), prevHash, hash, server ?? []].flat();
  const columns = server === undefined ? LEDGER_COLUMNS : `${LEDGER_COLUMNS}, server`;
  return `INSERT INTO ${LEDGER_TABLE} (${columns}) VALUES (${entry.ordinal}, ${texts.map(quoteLiteral).join(', ')})`;
}

/** Returns the UPDATE that completes a row, without a `;`. */
export function completeEntry({
  runId,
  applied,
  headAfter,
  endHash: hash,
}: LedgerCompletion): string {
  const values = `applied = ${applied}, head_after = ${quoteLiteral(headAfter)}, end_hash = ${quoteLiteral(hash)}`;
  return `UPDATE ${LEDGER_TABLE} SET ${values} WHERE run_id = ${quoteLiteral(runId)}`;
}

/** Returns a SQL expression: whether the newest row is not the one that an entry is linked to. */
export function hasNewHead({ prevHash }: LedgerEntry): string {
  const newest = `(SELECT COALESCE(end_hash, hash) FROM ${LEDGER_TABLE} ORDER BY ordinal DESC LIMIT 1)`;
  const known = prevHash === FIRST_PREVIOUS_HASH ? 'NULL' : quoteLiteral(prevHash);
  return `${newest} IS DISTINCT FROM ${known}`;
}
