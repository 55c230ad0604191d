import type { TableName } from '../../inputs/request';
import { type HistoryOwner, ownerColumns, ownerTable } from './history-owner';
import type { HistoryToolRow } from './history-tool';

/** A history table that is there. */
export interface FoundHistoryTable {
  readonly keeper: HistoryOwner;
  /** With its schema where the search path does not lead to it, quoted, as SQL has it. */
  readonly table: string;
}

/** Rails has it, and dbmate has not: their history tables are alike. */
const OF_RAILS = 'ar_internal_metadata';

/**
 * A query: the history tables that are there, of these keepers or of any, with their columns.
 *
 * @param named Another table than the keeper's own.
 * @param literal Writes a text as SQL does.
 */
export function historyTablesQuery(
  keepers: readonly HistoryOwner[],
  named: TableName | undefined,
  literal: (text: string) => string,
): string {
  const values = keepers.map((keeper, index) => {
    const { schema, table } = named ?? ownerTable(keeper);
    return `(${index}, ${schema === undefined ? 'NULL' : literal(schema)}, ${literal(table)})`;
  });
  const name = `CASE WHEN s IS NULL THEN pg_catalog.quote_ident(t) ELSE pg_catalog.format('%I.%I', s, t) END`;
  return `SELECT i, oid::pg_catalog.regclass::pg_catalog.text, (SELECT pg_catalog.string_agg(attname, ' ') FROM pg_catalog.pg_attribute WHERE attrelid = oid AND attnum > 0 AND NOT attisdropped), pg_catalog.to_regclass('${OF_RAILS}') IS NOT NULL FROM (SELECT i, pg_catalog.to_regclass(${name}) AS oid FROM (VALUES ${values.join(', ')}) AS place (i, s, t)) AS found WHERE oid IS NOT NULL ORDER BY i;`;
}

/** What such a query found; several tools where it cannot be told whose a table is. */
export function parseHistoryTables(
  keepers: readonly HistoryOwner[],
  rows: readonly HistoryToolRow[],
): readonly FoundHistoryTable[] {
  const found = rows.flatMap(([index, table, columns, ofRails]) => {
    const keeper = keepers[Number(index)];
    const has = new Set((columns ?? '').split(' '));
    if (keeper === undefined || !ownerColumns(keeper).every((column) => has.has(column))) return [];
    return isAnothers(keeper, has, ofRails === 't') ? [] : [{ keeper, table: table ?? '' }];
  });
  return found;
}

/** `schema_migrations` is golang-migrate's where it has `dirty`; else Rails's or dbmate's. */
function isAnothers(keeper: HistoryOwner, has: ReadonlySet<string>, ofRails: boolean): boolean {
  const isRails = keeper.kind === 'tool' && keeper.tool.tool === 'Rails';
  const isDbmate = keeper.kind === 'format' && keeper.format === 'dbmate';
  if (!isRails && !isDbmate) return false;
  return has.has('dirty') || isRails !== ofRails;
}
