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

function isLeftByBuild({ kind, index, table }: ConcurrentIndexBuild): string {
  const byName = `pg_catalog.to_regclass(${quoteLiteral(index ?? '')})`;
  const byTable = `pg_catalog.to_regclass(${quoteLiteral(table ?? '')})`;
  if (kind === 'create') {
    return index === undefined ? `i.indrelid = ${byTable}` : `i.indexrelid = ${byName}`;
  }
  // REINDEX CONCURRENTLY builds a new index with a name that the server generates.
  const tableOfIndex =
    index === undefined
      ? byTable
      : `(SELECT o.indrelid FROM pg_catalog.pg_index o WHERE o.indexrelid = ${byName})`;
  return `i.indrelid = ${tableOfIndex} AND c.relname ~ '_cc(new|old)[0-9]*$'`;
}

/**
 * Returns whether the index that the statement names already exists on the same table and is valid.
 */
export async function isIndexValid({ build }: Statement, session: Session): Promise<boolean> {
  if (build?.kind !== 'create' || build.index === undefined) return false;
  const reply = await session.query(
    `SELECT FROM pg_catalog.pg_index WHERE indisvalid AND indexrelid = pg_catalog.to_regclass(${quoteLiteral(build.index)}) AND indrelid = pg_catalog.to_regclass(${quoteLiteral(build.table ?? '')})`,
  );
  return reply.kind === 'answered' && (reply.results[0]?.length ?? 0) > 0;
}

/** Returns the statements that drop the indexes. */
export function dropIndexStatements(indexes: readonly string[]): string {
  return indexes.map((index) => `DROP INDEX CONCURRENTLY ${index};`).join(' ');
}
