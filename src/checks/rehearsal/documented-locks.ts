import type { SqlNode } from '../../migrations/parse-sql';

/** The name of a relation in a syntax tree. */
interface RelationName {
  readonly schemaname?: string;
  readonly relname?: string;
}

/** A table lock as the documentation of Postgres names it. */
interface DocumentedLock {
  /** Name of the relation; its schema is included unless it is `public`. Empty if it is not known. */
  readonly relation: string;
  /** Mode in the spelling of `pg_locks.mode`. */
  readonly mode: string;
}

/**
 * Returns the lock of a statement that cannot run in a transaction. A second query cannot observe
 * this lock, because it is released when the statement ends. The modes are those of the PostgreSQL
 * documentation: section 13.3.1, and the pages of CREATE INDEX, DROP INDEX, REINDEX, VACUUM and
 * ALTER TABLE.
 *
 * @returns Undefined for a statement whose locks can be observed.
 */
export function getDocumentedLock(node: SqlNode): DocumentedLock | undefined {
  const shareUpdateExclusive = (relation: RelationName | undefined): DocumentedLock => ({
    relation: formatRelation(relation),
    mode: 'ShareUpdateExclusiveLock',
  });
  if ('IndexStmt' in node && node.IndexStmt.concurrent) {
    return shareUpdateExclusive(node.IndexStmt.relation);
  }
  if ('ReindexStmt' in node) return shareUpdateExclusive(node.ReindexStmt.relation);
  if ('DropStmt' in node && node.DropStmt.concurrent) return shareUpdateExclusive(undefined);
  if ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd) return shareUpdateExclusive(undefined);
  if ('AlterTableStmt' in node && JSON.stringify(node).includes('"concurrent":true')) {
    return shareUpdateExclusive(node.AlterTableStmt.relation);
  }
  return undefined;
}

function formatRelation({ schemaname, relname = '' }: RelationName = {}): string {
  return schemaname === undefined || schemaname === 'public' ? relname : `${schemaname}.${relname}`;
}
