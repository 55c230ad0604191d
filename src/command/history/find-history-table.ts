import type { TableName } from '../../inputs/request';
import { type HistoryOwner, ownerColumns, ownerTable } from './history-owner';
import type { HistoryToolRow } from './history-tool';

/** A history table that exists in the database. */
export interface FoundHistoryTable {
  readonly owner: HistoryOwner;
  /** Quoted for SQL. Includes the schema if the table is not on the search path. */
  readonly table: string;
}

/** Rails has this table and dbmate does not. Their history tables are otherwise alike. */
const RAILS_TABLE = 'ar_internal_metadata';

/**
 * Builds the query for the history tables that exist, with their columns.
 *
 * @param owners The tools whose tables are searched for.
 * @param override Name of the history table; undefined for the default name of each tool.
 * @param quoteLiteral Quotes a string as an SQL literal.
 */
export function historyTablesQuery(
  owners: readonly HistoryOwner[],
  override: TableName | undefined,
  quoteLiteral: (text: string) => string,
): string {
  const values = owners.map((owner, index) => {
    const { schema, table } = override ?? ownerTable(owner);
    return `(${index}, ${schema === undefined ? 'NULL' : quoteLiteral(schema)}, ${quoteLiteral(table)})`;
  });
  const name = `CASE WHEN s IS NULL THEN pg_catalog.quote_ident(t) ELSE pg_catalog.format('%I.%I', s, t) END`;
  return `SELECT i, oid::pg_catalog.regclass::pg_catalog.text, (SELECT pg_catalog.string_agg(attname, ' ') FROM pg_catalog.pg_attribute WHERE attrelid = oid AND attnum > 0 AND NOT attisdropped), pg_catalog.to_regclass('${RAILS_TABLE}') IS NOT NULL FROM (SELECT i, pg_catalog.to_regclass(${name}) AS oid FROM (VALUES ${values.join(', ')}) AS place (i, s, t)) AS found WHERE oid IS NOT NULL ORDER BY i;`;
}

/**
 * Parses the result of `historyTablesQuery`.
 *
 * @param owners The same list as for the query.
 * @returns Several tables if several tools match, for example two tools with the same table.
 */
export function parseHistoryTables(
  owners: readonly HistoryOwner[],
  rows: readonly HistoryToolRow[],
): readonly FoundHistoryTable[] {
  return rows.flatMap(([index, table, columnList, hasRailsTable]) => {
    const owner = owners[Number(index)];
    const columns = new Set((columnList ?? '').split(' '));
    if (owner === undefined || !ownerColumns(owner).every((column) => columns.has(column))) {
      return [];
    }
    if (isTableOfOtherTool(owner, columns, hasRailsTable === 't')) return [];
    return [{ owner, table: table ?? '' }];
  });
}

/** Returns whether `schema_migrations` belongs to another of golang-migrate, Rails and dbmate. */
function isTableOfOtherTool(
  owner: HistoryOwner,
  columns: ReadonlySet<string>,
  hasRailsTable: boolean,
): boolean {
  const isRails = owner.kind === 'tool' && owner.tool.tool === 'Rails';
  const isDbmate = owner.kind === 'format' && owner.format === 'dbmate';
  if (!isRails && !isDbmate) return false;
  // Only golang-migrate has the column `dirty`.
  return columns.has('dirty') || isRails !== hasRailsTable;
}
