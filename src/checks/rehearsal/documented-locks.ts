import type { SqlNode } from '../../migrations/parse-sql';

/** The name of a relation in a syntax tree. */
interface RelationName {
  readonly schemaname?: string;
  readonly relname?: string;
}

/** A table lock as the documentation of Postgres names it. */
export interface DocumentedLock {
  /**
   * Name of a table or of an index of the table; its schema is included unless it is `public`.
   * Undefined for every table.
   */
  readonly relation: string | undefined;
  /** Mode in the spelling of `pg_locks.mode`. */
  readonly mode: string;
}

const SHARE_UPDATE_EXCLUSIVE = 'ShareUpdateExclusiveLock';
const ACCESS_EXCLUSIVE = 'AccessExclusiveLock';

/**
 * Returns the locks of a statement that cannot run in a transaction. A second query cannot observe
 * them, because they are released when the statement ends. The modes are those of the PostgreSQL
 * documentation: section 13.3.1, and the pages of CREATE INDEX, DROP INDEX, REINDEX, VACUUM and
 * ALTER TABLE.
 *
 * @returns Undefined for a statement whose locks can be observed, or are not known.
 */
export function getDocumentedLocks(node: SqlNode): readonly DocumentedLock[] | undefined {
  if ('IndexStmt' in node && node.IndexStmt.concurrent) {
    return [toLock(node.IndexStmt.relation)];
  }
  if ('ReindexStmt' in node) {
    const { relation, params } = node.ReindexStmt;
    return relation !== undefined && hasOption(params, 'concurrently')
      ? [toLock(relation)]
      : undefined;
  }
  if ('DropStmt' in node && node.DropStmt.concurrent) {
    return (node.DropStmt.objects ?? []).map((object) => ({
      relation: formatQualifiedName(object),
      mode: SHARE_UPDATE_EXCLUSIVE,
    }));
  }
  if ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd) {
    return findVacuumLocks(node.VacuumStmt);
  }
  return 'AlterTableStmt' in node ? findDetachLocks(node.AlterTableStmt) : undefined;
}

function toLock(relation: RelationName | undefined, mode = SHARE_UPDATE_EXCLUSIVE): DocumentedLock {
  return { relation: formatRelation(relation), mode };
}

type StatementNode<Name extends string> = Extract<SqlNode, Readonly<Record<Name, unknown>>>[Name];

function findVacuumLocks({ options, rels = [] }: StatementNode<'VacuumStmt'>) {
  const mode = hasOption(options, 'full') ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE;
  if (rels.length === 0) return [{ relation: undefined, mode }];
  return rels.map((each) =>
    toLock('VacuumRelation' in each ? each.VacuumRelation.relation : undefined, mode),
  );
}

/** The second transaction of DETACH PARTITION CONCURRENTLY locks the partition against all access. */
function findDetachLocks({ relation, cmds = [] }: StatementNode<'AlterTableStmt'>) {
  const partitions = cmds.flatMap((command) => {
    const def = 'AlterTableCmd' in command ? command.AlterTableCmd.def : undefined;
    if (def === undefined || !('PartitionCmd' in def)) return [];
    return def.PartitionCmd.concurrent ? [toLock(def.PartitionCmd.name, ACCESS_EXCLUSIVE)] : [];
  });
  return partitions.length === 0 ? undefined : [...partitions, toLock(relation)];
}

/** Returns whether an option is set, also as `(FULL)` and `(FULL on)`. */
function hasOption(options: readonly SqlNode[] = [], name: string): boolean {
  return options.some((option) => {
    if (!('DefElem' in option) || option.DefElem.defname !== name) return false;
    const { arg } = option.DefElem;
    if (arg === undefined) return true;
    if ('Integer' in arg) return (arg.Integer.ival ?? 0) !== 0;
    return !('String' in arg && /^(?:false|off)$/i.test(arg.String.sval ?? ''));
  });
}

/** Formats the name of an object that DROP names, as a list of its parts. */
function formatQualifiedName(object: SqlNode): string {
  const items = 'List' in object ? (object.List.items ?? []) : [];
  const parts = items.flatMap((item) => ('String' in item ? (item.String.sval ?? '') : []));
  const [schemaname, relname] = parts.length === 1 ? [undefined, parts[0]] : parts.slice(-2);
  return formatRelation({
    ...(schemaname === undefined ? {} : { schemaname }),
    ...(relname === undefined ? {} : { relname }),
  });
}

function formatRelation({ schemaname, relname = '' }: RelationName = {}): string {
  return schemaname === undefined || schemaname === 'public' ? relname : `${schemaname}.${relname}`;
}
