import type { SourceLocation } from '../rule';
import type { CatalogSnapshot, Column, Constraint, Relation } from './catalog-snapshot';
import { lockStrength } from './lock-mode';

/** A relation that was there before the pull request, and a lock on it. */
export interface ObservedLock {
  readonly relation: Relation;
  readonly mode: string;
}

/** What one statement of the pull request really did to what was there before. */
export interface StatementEffects {
  readonly place: SourceLocation;
  /** What the server said that it did: `ALTER TABLE`. */
  readonly statement: string;
  /** Whether the locks were seen, or stand in Postgres's documentation. */
  readonly source: 'observed' | 'documented';
  /** Taken or made stronger by this statement, the strongest first. */
  readonly locks: readonly ObservedLock[];
  /** Everything that its transaction holds by now. */
  readonly held: readonly ObservedLock[];
  readonly rewritten: readonly Relation[];
  readonly gone: readonly Relation[];
  readonly renamed: readonly { readonly from: Relation; readonly to: Relation }[];
  readonly columns: {
    readonly gone: readonly ObservedColumn[];
    readonly added: readonly ObservedColumn[];
    readonly renamed: readonly ColumnChange[];
    readonly retyped: readonly ColumnChange[];
    readonly required: readonly ObservedColumn[];
    readonly optional: readonly ObservedColumn[];
  };
  /** New constraints on tables that were there. */
  readonly constraints: readonly { readonly table: Relation; readonly constraint: Constraint }[];
  /** The indexes that were there before the statement. */
  readonly indexesBefore: ReadonlySet<string>;
  /** New indexes on tables that were there, but for those of constraints. */
  readonly indexes: readonly { readonly table: Relation; readonly index: Relation }[];
  /** Indexes that are not valid now, and were before or were not there. */
  readonly invalid: readonly Relation[];
}

export interface ObservedColumn {
  readonly table: Relation;
  readonly column: Column;
}

export interface ColumnChange extends ObservedColumn {
  readonly before: Column;
}

/** What is known about a statement beside what the catalogue shows. */
export interface ExecutedStatement {
  readonly place: SourceLocation;
  readonly statement: string;
  /** The lock that the documentation names, where the statement's own cannot be seen. */
  readonly documented: { readonly relation: string; readonly mode: string } | undefined;
}

/**
 * Compares the catalogue before and after a statement. Only what was there before the pull request
 * counts: what it makes itself, nobody else can wait for.
 *
 * @param base How things stood before the pull request.
 */
export function findStatementEffects(
  base: CatalogSnapshot,
  before: CatalogSnapshot,
  after: CatalogSnapshot,
  ran: ExecutedStatement,
): StatementEffects {
  const known = new Set(base.relations.map(({ oid }) => oid));
  const existing = before.relations.filter(({ oid }) => known.has(oid));
  const now = byOid(after.relations);
  const there = byOid(existing);
  const held = strongest(after, there);
  const earlier = new Map(
    strongest(before, there).map(({ relation, mode }) => [relation.oid, mode]),
  );
  const seen = held.filter(
    ({ relation, mode }) => lockStrength(mode) > lockStrength(earlier.get(relation.oid)),
  );
  const documented = documentedLock(ran, existing);
  return {
    place: ran.place,
    statement: ran.statement,
    source: documented === undefined ? 'observed' : 'documented',
    locks: documented ?? seen,
    held,
    rewritten: existing.filter((table) => {
      const file = now.get(table.oid)?.file;
      const isTable = table.kind === 'r' || table.kind === 'm';
      return isTable && file !== undefined && file !== table.file;
    }),
    gone: existing.filter(({ oid }) => !now.has(oid)),
    renamed: existing.flatMap((from) => {
      const to = now.get(from.oid);
      return to === undefined || to.name === from.name ? [] : [{ from, to }];
    }),
    columns: columnChanges(
      before,
      after,
      existing.filter(({ oid }) => now.has(oid)),
    ),
    constraints: fresh(before.constraints, after.constraints).flatMap((constraint) => {
      const table = there.get(constraint.table);
      return table === undefined ? [] : [{ table, constraint }];
    }),
    indexesBefore: new Set(before.indexes.map(({ oid }) => oid)),
    indexes: indexesOf(before, after, there),
    invalid: after.indexes
      .filter(
        ({ oid, valid }) =>
          !valid && before.indexes.find((each) => each.oid === oid)?.valid !== false,
      )
      .flatMap(({ oid }) => now.get(oid) ?? []),
  };
}

function byOid(relations: readonly Relation[]): ReadonlyMap<string, Relation> {
  return new Map(relations.map((relation) => [relation.oid, relation]));
}

function strongest(
  { locks }: CatalogSnapshot,
  there: ReadonlyMap<string, Relation>,
): readonly ObservedLock[] {
  const found = new Map<string, ObservedLock>();
  for (const { relation: oid, mode } of locks) {
    const relation = there.get(oid);
    if (relation === undefined) continue;
    if (lockStrength(mode) > lockStrength(found.get(oid)?.mode)) found.set(oid, { relation, mode });
  }
  return [...found.values()].sort(
    (one, other) => lockStrength(other.mode) - lockStrength(one.mode),
  );
}

function documentedLock(
  { documented }: ExecutedStatement,
  existing: readonly Relation[],
): readonly ObservedLock[] | undefined {
  if (documented === undefined) return undefined;
  const { relation: name, mode } = documented;
  return existing.filter((each) => each.name === name).map((relation) => ({ relation, mode }));
}

function fresh<Item extends { readonly oid: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] {
  const known = new Set(before.map(({ oid }) => oid));
  return after.filter(({ oid }) => !known.has(oid));
}

function indexesOf(
  before: CatalogSnapshot,
  after: CatalogSnapshot,
  there: ReadonlyMap<string, Relation>,
) {
  const names = byOid(after.relations);
  const ofConstraints = new Set(after.constraints.map(({ index }) => index));
  return fresh(before.indexes, after.indexes).flatMap(({ oid, table: owner }) => {
    const [table, index] = [there.get(owner), names.get(oid)];
    if (table === undefined || index === undefined || ofConstraints.has(oid)) return [];
    return [{ table, index }];
  });
}

function columnChanges(
  before: CatalogSnapshot,
  after: CatalogSnapshot,
  tables: readonly Relation[],
): StatementEffects['columns'] {
  const there = byOid(tables);
  const key = ({ table, number }: Column) => `${table} ${number}`;
  const now = new Map(after.columns.map((column) => [key(column), column]));
  const then = new Map(before.columns.map((column) => [key(column), column]));
  const seen = (columns: Iterable<Column>) =>
    [...columns].flatMap((column): ObservedColumn[] => {
      const table = there.get(column.table);
      return table === undefined ? [] : [{ table, column }];
    });
  const both = seen(now.values()).flatMap(({ table, column }): ColumnChange[] => {
    const earlier = then.get(key(column));
    return earlier === undefined ? [] : [{ table, column, before: earlier }];
  });
  return {
    gone: seen(then.values()).filter(({ column }) => !now.has(key(column))),
    added: seen(now.values()).filter(({ column }) => !then.has(key(column))),
    renamed: both.filter(({ column, before: earlier }) => column.name !== earlier.name),
    retyped: both.filter(({ column, before: earlier }) => column.type !== earlier.type),
    required: both.filter(({ column, before: earlier }) => column.notNull && !earlier.notNull),
    optional: both.filter(({ column, before: earlier }) => !column.notNull && earlier.notNull),
  };
}
