import type { SourceLocation } from '../rule';
import type { CatalogSnapshot, Column, Constraint, Relation } from './catalog-snapshot';
import { findStatementLocks, type LockEvidence, type StatementLocks } from './statement-locks';

/** A column of a table that existed before the pull request. */
export interface ObservedColumn {
  readonly table: Relation;
  readonly column: Column;
}

/** A column after a statement, with its state before the statement. */
export interface ColumnChange extends ObservedColumn {
  readonly before: Column;
}

/** What one statement did to the relations that existed before the pull request. */
export interface StatementEffects extends StatementLocks {
  readonly place: SourceLocation;
  /** Command tag of the server, such as `ALTER TABLE`. */
  readonly statement: string;
  readonly rewrittenTables: readonly Relation[];
  readonly droppedRelations: readonly Relation[];
  readonly renamedRelations: readonly { readonly from: Relation; readonly to: Relation }[];
  readonly columns: {
    readonly dropped: readonly ObservedColumn[];
    readonly added: readonly ObservedColumn[];
    readonly renamed: readonly ColumnChange[];
    /** Columns with a different type. */
    readonly retyped: readonly ColumnChange[];
    /** Columns that became NOT NULL. */
    readonly madeNotNull: readonly ObservedColumn[];
    /** Columns that were NOT NULL before the statement only. */
    readonly madeNullable: readonly ObservedColumn[];
  };
  readonly newConstraints: readonly { readonly table: Relation; readonly constraint: Constraint }[];
  /** OIDs of the indexes before the statement. */
  readonly indexesBefore: ReadonlySet<string>;
  /** New indexes, except those of constraints. */
  readonly newIndexes: readonly { readonly table: Relation; readonly index: Relation }[];
  /** Indexes that are invalid after the statement and were not invalid before it. */
  readonly invalidIndexes: readonly Relation[];
}

/** A statement that was executed, and what the catalog does not show about it. */
export interface ExecutedStatement extends LockEvidence {
  readonly place: SourceLocation;
  readonly statement: string;
}

/**
 * Compares the catalog before and after a statement. Ignores relations that the pull request
 * creates, because no other session can wait for them.
 *
 * @param base The catalog before the pull request.
 */
export function findStatementEffects(
  base: CatalogSnapshot,
  before: CatalogSnapshot,
  after: CatalogSnapshot,
  executed: ExecutedStatement,
): StatementEffects {
  const baseOids = new Set(base.relations.map(({ oid }) => oid));
  const existing = before.relations.filter(({ oid }) => baseOids.has(oid));
  const existingByOid = indexByOid(existing);
  const afterByOid = indexByOid(after.relations);
  return {
    place: executed.place,
    statement: executed.statement,
    ...findStatementLocks(before, after, existing, executed),
    rewrittenTables: existing.filter((table) => {
      const file = afterByOid.get(table.oid)?.file;
      const isTable = table.kind === 'r' || table.kind === 'm';
      return isTable && file !== undefined && file !== table.file;
    }),
    droppedRelations: existing.filter(({ oid }) => !afterByOid.has(oid)),
    renamedRelations: existing.flatMap((from) => {
      const to = afterByOid.get(from.oid);
      return to === undefined || to.name === from.name ? [] : [{ from, to }];
    }),
    columns: findColumnChanges(
      before,
      after,
      existing.filter(({ oid }) => afterByOid.has(oid)),
    ),
    newConstraints: findNewItems(before.constraints, after.constraints).flatMap((constraint) => {
      const table = existingByOid.get(constraint.table);
      return table === undefined ? [] : [{ table, constraint }];
    }),
    indexesBefore: new Set(before.indexes.map(({ oid }) => oid)),
    newIndexes: findNewIndexes(before, after, existingByOid),
    invalidIndexes: findNewlyInvalidIndexes(before, after, afterByOid),
  };
}

function indexByOid(relations: readonly Relation[]): ReadonlyMap<string, Relation> {
  return new Map(relations.map((relation) => [relation.oid, relation]));
}

function findNewItems<Item extends { readonly oid: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] {
  const oidsBefore = new Set(before.map(({ oid }) => oid));
  return after.filter(({ oid }) => !oidsBefore.has(oid));
}

function findNewIndexes(
  before: CatalogSnapshot,
  after: CatalogSnapshot,
  existing: ReadonlyMap<string, Relation>,
): StatementEffects['newIndexes'] {
  const afterByOid = indexByOid(after.relations);
  const constraintIndexes = new Set(after.constraints.map(({ index }) => index));
  return findNewItems(before.indexes, after.indexes).flatMap(({ oid, table: tableOid }) => {
    const table = existing.get(tableOid);
    const index = afterByOid.get(oid);
    if (table === undefined || index === undefined || constraintIndexes.has(oid)) return [];
    return [{ table, index }];
  });
}

function findNewlyInvalidIndexes(
  before: CatalogSnapshot,
  after: CatalogSnapshot,
  afterByOid: ReadonlyMap<string, Relation>,
): readonly Relation[] {
  const wasInvalid = (oid: string) =>
    before.indexes.find((index) => index.oid === oid)?.valid === false;
  return after.indexes
    .filter(({ oid, valid }) => !valid && !wasInvalid(oid))
    .flatMap(({ oid }) => afterByOid.get(oid) ?? []);
}

function findColumnChanges(
  before: CatalogSnapshot,
  after: CatalogSnapshot,
  tables: readonly Relation[],
): StatementEffects['columns'] {
  const tablesByOid = indexByOid(tables);
  const keyOf = ({ table, number }: Column) => `${table} ${number}`;
  const columnsAfter = new Map(after.columns.map((column) => [keyOf(column), column]));
  const columnsBefore = new Map(before.columns.map((column) => [keyOf(column), column]));
  const withTables = (columns: Iterable<Column>) =>
    [...columns].flatMap((column): ObservedColumn[] => {
      const table = tablesByOid.get(column.table);
      return table === undefined ? [] : [{ table, column }];
    });
  const kept = withTables(columnsAfter.values()).flatMap(({ table, column }): ColumnChange[] => {
    const columnBefore = columnsBefore.get(keyOf(column));
    return columnBefore === undefined ? [] : [{ table, column, before: columnBefore }];
  });
  return {
    dropped: withTables(columnsBefore.values()).filter(
      ({ column }) => !columnsAfter.has(keyOf(column)),
    ),
    added: withTables(columnsAfter.values()).filter(
      ({ column }) => !columnsBefore.has(keyOf(column)),
    ),
    renamed: kept.filter(({ column, before: old }) => column.name !== old.name),
    retyped: kept.filter(({ column, before: old }) => column.type !== old.type),
    madeNotNull: kept.filter(({ column, before: old }) => column.notNull && !old.notNull),
    madeNullable: kept.filter(({ column, before: old }) => !column.notNull && old.notNull),
  };
}
