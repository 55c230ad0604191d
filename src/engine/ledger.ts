import type { DatabaseLocation } from '../database-url/database-location';
import type { Sha256Hex } from '../migrations/digest';
import { quoteLiteral } from './sql-literal';

/** The ledger: a row for each run that wrote, each bound to the one before (docs/evidence.md). */
export const LEDGER_TABLE = 'governed.runs';

/** What a run is entered with. */
export interface LedgerRun extends DatabaseLocation {
  /** Names this run alone, as the rows of the history do. */
  readonly runId: string;
  readonly kind: 'engine' | 'command';
  readonly role: string;
  readonly appliedBy: string;
  /** The commit that was checked out; empty where it is not known. */
  readonly commit: string;
  /** The environment that GitHub has proven; empty without a proof. */
  readonly environment: string;
  readonly confirmation: 'none' | 'word' | 'digest';
  /** Of what was pending; empty where it is not known. */
  readonly planDigest: string;
  /** Of the history before; empty where it is not known. */
  readonly headBefore: string;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
}

/** A row of the ledger, bound to the one before. */
export interface LedgerEntry extends LedgerRun {
  readonly ordinal: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** What a run that ended well completes its row with. */
export interface LedgerCompletion {
  readonly runId: string;
  readonly applied: number;
  readonly headAfter: string;
  readonly endHash: string;
}

/** The newest row of the ledger: what the next one is bound to. */
export interface LedgerHead {
  readonly ordinal: number;
  readonly hash: string;
  /** Of a run that ended well. */
  readonly endHash: string | undefined;
}

/** What the first row is bound to. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** What a row is bound to that follows this one. */
export function previousHash(head: LedgerHead | undefined): string {
  return head === undefined ? FIRST_PREVIOUS_HASH : (head.endHash ?? head.hash);
}

/** The values of a row in the order in which they stand in the table and are hashed. */
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

/** Binds a run to the newest row. What comes from outside loses the ends of its lines. */
export function linkToHead(
  facts: LedgerRun,
  head: LedgerHead | undefined,
  sha256Hex: Sha256Hex,
): LedgerEntry {
  const line = (text: string) => text.replaceAll(/[\r\n]+/g, ' ');
  const { host, database, appliedBy, commit, environment } = facts;
  const row = {
    ...facts,
    host: line(host),
    database: line(database),
    appliedBy: line(appliedBy),
    commit: line(commit),
    environment: line(environment),
    ordinal: (head?.ordinal ?? 0) + 1,
    prevHash: previousHash(head),
  };
  return { ...row, hash: entryHash(row, sha256Hex) };
}

/** The sha-256, in hex, of a row's values, each on a line: that of the row before, the ordinal, the rest. */
export function entryHash(row: Omit<LedgerEntry, 'hash'>, sha256Hex: Sha256Hex): string {
  const values = [row.prevHash, String(row.ordinal), ...VALUES.map((name) => row[name])];
  return sha256Hex(`${values.join('\n')}\n`);
}

/** The sha-256 of what completes a row, and of that row. */
export function completionHash(
  hash: string,
  { applied, headAfter }: Pick<LedgerCompletion, 'applied' | 'headAfter'>,
  sha256Hex: Sha256Hex,
): string {
  return sha256Hex(`${hash}\n${applied}\n${headAfter}\n`);
}

/** What completes an entry whose run applies so many files and reaches this head. */
export function createCompletion(
  { runId, hash }: LedgerEntry,
  reached: Pick<LedgerCompletion, 'applied' | 'headAfter'>,
  sha256Hex: Sha256Hex,
): LedgerCompletion {
  return { runId, ...reached, endHash: completionHash(hash, reached, sha256Hex) };
}

/** The columns of `VALUES`, and what stands around them. */
export const LEDGER_COLUMNS =
  'ordinal, run_id, kind, role, host, database, applied_by, commit_id, environment, confirmation, plan_digest, head_before, started_at, prev_hash, hash';

/** Makes the table, in plpgsql or as a statement of its own. */
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
    end_hash pg_catalog.text
  );`;

/** The INSERT of an entry, without a `;`. */
export function insertEntry(entry: LedgerEntry): string {
  const texts = [...VALUES.map((name) => entry[name]), entry.prevHash, entry.hash].map(
    quoteLiteral,
  );
  return `INSERT INTO ${LEDGER_TABLE} (${LEDGER_COLUMNS}) VALUES (${entry.ordinal}, ${texts.join(', ')})`;
}

/** The UPDATE that completes it, without a `;`. */
export function completeEntry({
  runId,
  applied,
  headAfter,
  endHash: hash,
}: LedgerCompletion): string {
  const values = `applied = ${applied}, head_after = ${quoteLiteral(headAfter)}, end_hash = ${quoteLiteral(hash)}`;
  return `UPDATE ${LEDGER_TABLE} SET ${values} WHERE run_id = ${quoteLiteral(runId)}`;
}

/** Whether the newest row is another than the one that an entry is bound to, as SQL. */
export function hasNewHead({ prevHash }: LedgerEntry): string {
  const newest = `(SELECT COALESCE(end_hash, hash) FROM ${LEDGER_TABLE} ORDER BY ordinal DESC LIMIT 1)`;
  const known = prevHash === FIRST_PREVIOUS_HASH ? 'NULL' : quoteLiteral(prevHash);
  return `${newest} IS DISTINCT FROM ${known}`;
}
