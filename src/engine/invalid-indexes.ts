import type { Statement } from '../migrations/inspect';
import type { ConcurrentIndexBuild } from '../migrations/transaction-support';
import type { Session } from './session';
import { quoteLiteral } from './sql-literal';

/**
 * Returns the invalid indexes that an interrupted build of this statement can have left, with their
 * schemas. If the server generates the index name, returns all invalid indexes of the table
 * (docs/engine-rationale.md#invalid-indexes).
 */
export async function findInvalidIndexes(
  { build }: Statement,
  session: Session,
): Promise<readonly string[]> {
  if (build === undefined) return [];
  const reply = await session.query(
    `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid AND ${isLeftByBuild(build)} ORDER BY 1`,
  );
  const rows = reply.kind === 'answered' ? (reply.results[0] ?? []) : [];
  return rows.flatMap(([name]) => (name ? [name] : []));
}

/** Returns a condition about `pg_index i` and its `pg_class c`. */
function isLeftByBuild(build: ConcurrentIndexBuild): string {
  if (build.kind === 'create') {
    return build.index === undefined
      ? isIndexOf(build.table)
      : isNamedIndex(build.table, build.index);
  }
  // REINDEX CONCURRENTLY builds a new index with a name that the server generates.
  const isOnTable =
    build.index === undefined
      ? isIndexOf(build.table ?? '')
      : `i.indrelid = (SELECT o.indrelid FROM pg_catalog.pg_index o WHERE o.indexrelid = ${toOid(build.index)})`;
  return `${isOnTable} AND c.relname ~ '_cc(new|old)[0-9]*$'`;
}

function isIndexOf(table: string): string {
  return `i.indrelid = ${toOid(table)}`;
}

/**
 * The search path finds the table, and not the index: a table earlier on the path can have an index
 * of the same name.
 */
function isNamedIndex(table: string, index: string): string {
  return `${isIndexOf(table)} AND c.relname = ${quoteLiteral(index)}`;
}

function toOid(name: string): string {
  return `pg_catalog.to_regclass(${quoteLiteral(name)})`;
}

/**
 * Returns whether the index that the statement names already exists on the same table and is valid.
 */
export async function isIndexValid({ build }: Statement, session: Session): Promise<boolean> {
  if (build?.kind !== 'create' || build.index === undefined) return false;
  return await exists(
    `pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indisvalid AND ${isNamedIndex(build.table, build.index)}`,
    session,
  );
}

/** Returns whether the statement builds an index concurrently on a partitioned table. */
export async function isOnPartitionedTable(
  { build }: Statement,
  session: Session,
): Promise<boolean> {
  if (build?.kind !== 'create') return false;
  return await exists(
    `pg_catalog.pg_class WHERE relkind = 'p' AND oid = ${toOid(build.table)}`,
    session,
  );
}

async function exists(from: string, session: Session): Promise<boolean> {
  const reply = await session.query(`SELECT FROM ${from}`);
  return reply.kind === 'answered' && (reply.results[0]?.length ?? 0) > 0;
}

/** Returns the statements that drop the indexes. */
export function dropIndexStatements(indexes: readonly string[]): string {
  return indexes.map((index) => `DROP INDEX CONCURRENTLY ${index};`).join(' ');
}
