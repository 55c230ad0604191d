import type { SqlNode } from '../../migrations/parse-sql';

/** A relation's name as a statement writes it. */
interface Named {
  readonly schemaname?: string;
  readonly relname?: string;
}

/**
 * The lock of a statement that no transaction takes, so that a single session cannot see it. From
 * Postgres's documentation: 13.3.1 (table-level locks), and the pages of CREATE INDEX, DROP INDEX,
 * REINDEX and ALTER TABLE for their CONCURRENTLY forms.
 *
 * @returns Undefined for a statement whose locks can be seen.
 */
export function getDocumentedLock(
  node: SqlNode,
): { readonly relation: string; readonly mode: string } | undefined {
  const gentle = (relation: Named | undefined) => ({
    relation: named(relation),
    mode: 'ShareUpdateExclusiveLock',
  });
  if ('IndexStmt' in node && node.IndexStmt.concurrent) return gentle(node.IndexStmt.relation);
  if ('ReindexStmt' in node) return gentle(node.ReindexStmt.relation);
  if ('DropStmt' in node && node.DropStmt.concurrent) return gentle(undefined);
  if ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd) return gentle(undefined);
  if ('AlterTableStmt' in node && JSON.stringify(node).includes('"concurrent":true')) {
    return gentle(node.AlterTableStmt.relation);
  }
  return undefined;
}

function named({ schemaname, relname = '' }: Named = {}): string {
  return schemaname === undefined || schemaname === 'public' ? relname : `${schemaname}.${relname}`;
}
