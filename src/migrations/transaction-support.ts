import type { ParsedStatement, Parser, SqlNode } from './parse-sql';
import { quoteName } from './quote-name';
import { hasMatchingNode, isObject, stringNodeText } from './syntax-tree';

/**
 * Returns the name of a statement that Postgres refuses in a transaction block (error 25001,
 * `PreventInTransactionBlock` in its sources), or undefined for other statements
 * (docs/engine-rationale.md#non-transactional-files). REINDEX and CLUSTER of a partitioned table are
 * not detected, because only the catalog shows that it is partitioned.
 */
export function nonTransactionalStatement(
  statement: ParsedStatement,
  parser: Parser,
): string | undefined {
  const { node } = statement;
  return (
    nonTransactionalIndexStatement(node) ??
    nonTransactionalServerStatement(node) ??
    nonTransactionalSubscriptionStatement(node) ??
    (isCommittingBlock(statement, parser) ? 'A DO block with COMMIT or ROLLBACK' : undefined)
  );
}

/** Returns whether a statement is a CALL. Only the body of the procedure shows whether it commits. */
export function mayCommit({ node }: ParsedStatement): boolean {
  return 'CallStmt' in node;
}

/**
 * The index that a statement builds concurrently. If the statement is interrupted, it leaves an invalid
 * index.
 */
export type ConcurrentIndexBuild =
  | {
      readonly kind: 'create';
      /** Without quotes and schema: an index is in the schema of its table. Undefined if the server generates it. */
      readonly index: string | undefined;
      /** Quoted for `to_regclass`. */
      readonly table: string;
    }
  | {
      readonly kind: 'reindex';
      /** Quoted for `to_regclass`. Undefined if a whole table is reindexed. */
      readonly index: string | undefined;
      readonly table: string | undefined;
    };

/**
 * Returns the index or table of a CREATE INDEX CONCURRENTLY or REINDEX CONCURRENTLY; undefined for
 * other statements.
 */
export function findConcurrentBuild({ node }: ParsedStatement): ConcurrentIndexBuild | undefined {
  if ('IndexStmt' in node && node.IndexStmt.concurrent) {
    const { idxname, relation } = node.IndexStmt;
    return {
      kind: 'create',
      index: idxname,
      table: qualifyName(relation?.schemaname, relation?.relname ?? ''),
    };
  }
  if (!('ReindexStmt' in node) || !isOn(node.ReindexStmt.params, 'concurrently')) return undefined;
  const { kind, relation } = node.ReindexStmt;
  if (relation?.relname === undefined) return undefined;
  const name = qualifyName(relation.schemaname, relation.relname);
  return kind === 'REINDEX_OBJECT_INDEX'
    ? { kind: 'reindex', index: name, table: undefined }
    : { kind: 'reindex', index: undefined, table: name };
}

function qualifyName(schema: string | undefined, name: string): string {
  return (schema === undefined ? [name] : [schema, name]).map(quoteName).join('.');
}

function nonTransactionalIndexStatement(node: SqlNode): string | undefined {
  if ('IndexStmt' in node)
    return node.IndexStmt.concurrent ? 'CREATE INDEX CONCURRENTLY' : undefined;
  if ('DropStmt' in node) return node.DropStmt.concurrent ? 'DROP INDEX CONCURRENTLY' : undefined;
  if ('ReindexStmt' in node) {
    const { kind, params } = node.ReindexStmt;
    if (isOn(params, 'concurrently')) return 'REINDEX CONCURRENTLY';
    if (kind === 'REINDEX_OBJECT_SCHEMA') return 'REINDEX SCHEMA';
    if (kind === 'REINDEX_OBJECT_DATABASE') return 'REINDEX DATABASE';
    return kind === 'REINDEX_OBJECT_SYSTEM' ? 'REINDEX SYSTEM' : undefined;
  }
  if ('ClusterStmt' in node) {
    return node.ClusterStmt.relation === undefined ? 'CLUSTER without a table' : undefined;
  }
  return undefined;
}

function nonTransactionalServerStatement(node: SqlNode): string | undefined {
  // ANALYZE is a VacuumStmt too.
  if ('VacuumStmt' in node) return node.VacuumStmt.is_vacuumcmd ? 'VACUUM' : undefined;
  if ('AlterSystemStmt' in node) return 'ALTER SYSTEM';
  if ('CreatedbStmt' in node) return 'CREATE DATABASE';
  if ('DropdbStmt' in node) return 'DROP DATABASE';
  if ('CreateTableSpaceStmt' in node) return 'CREATE TABLESPACE';
  if ('DropTableSpaceStmt' in node) return 'DROP TABLESPACE';
  if ('AlterDatabaseStmt' in node) {
    const moves = findOption(node.AlterDatabaseStmt.options, 'tablespace') !== undefined;
    return moves ? 'ALTER DATABASE SET TABLESPACE' : undefined;
  }
  if ('AlterTableStmt' in node) {
    const detaches = hasMatchingNode(
      node.AlterTableStmt.cmds,
      (value, key) => key === 'PartitionCmd' && isObject(value) && value['concurrent'] === true,
    );
    return detaches ? 'DETACH PARTITION CONCURRENTLY' : undefined;
  }
  return undefined;
}

function nonTransactionalSubscriptionStatement(node: SqlNode): string | undefined {
  if ('CreateSubscriptionStmt' in node) {
    const { options } = node.CreateSubscriptionStmt;
    const createsSlot = isOn(options, 'create_slot', true) && isOn(options, 'connect', true);
    return createsSlot ? 'CREATE SUBSCRIPTION' : undefined;
  }
  // Only needed if it drops a slot, but it can always run outside of a transaction.
  if ('DropSubscriptionStmt' in node) return 'DROP SUBSCRIPTION';
  if ('AlterSubscriptionStmt' in node) {
    const { kind = '', options } = node.AlterSubscriptionStmt;
    if (kind === 'ALTER_SUBSCRIPTION_REFRESH') return 'ALTER SUBSCRIPTION REFRESH';
    const refreshes = /_(?:SET|ADD|DROP)_PUBLICATION$/.test(kind) && isOn(options, 'refresh', true);
    return refreshes ? 'ALTER SUBSCRIPTION with refresh' : undefined;
  }
  return undefined;
}

/** `DO $$ BEGIN LOOP …; COMMIT; END LOOP; END $$` commits in batches, which fails in a transaction. */
function isCommittingBlock({ node, text }: ParsedStatement, parser: Parser): boolean {
  if (!('DoStmt' in node) || !/\b(?:commit|rollback)\b/i.test(text)) return false;
  const language = findOption(node.DoStmt.args, 'language');
  if (language !== undefined && stringNodeText(language['arg'])?.toLowerCase() !== 'plpgsql')
    return false;
  return hasMatchingNode(
    parser.plpgsql(text),
    (_, key) => key === 'PLpgSQL_stmt_commit' || key === 'PLpgSQL_stmt_rollback',
  );
}

function findOption(options: readonly unknown[] | undefined, name: string) {
  for (const entry of options ?? []) {
    const element = isObject(entry) ? entry['DefElem'] : undefined;
    if (isObject(element) && element['defname'] === name) return element;
  }
  return undefined;
}

/** Reads a boolean option as `defGetBoolean` does: without a value it is on. */
function isOn(options: readonly unknown[] | undefined, name: string, absent = false): boolean {
  const found = findOption(options, name);
  if (found === undefined) return absent;
  const value = found['arg'];
  if (isObject(value) && isObject(value['Integer'])) return value['Integer']['ival'] === 1;
  return !hasMatchingNode(value, (part) => /^(?:false|off)$/i.test(stringNodeText(part) ?? ''));
}
