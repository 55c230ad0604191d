import type { ParsedStatement, Parser, SqlNode } from './parse-sql';
import { hasMatchingNode, isObject, stringNodeText } from './syntax-tree';

/**
 * Names the statement if Postgres refuses it inside a transaction block (error 25001; reliability
 * A1, PreventInTransactionBlock in its sources), or undefined for all others. Whether a partitioned
 * table is reindexed or clustered only the catalog knows: those say it when they run.
 */
export function nonTransactionalStatement(
  statement: ParsedStatement,
  parser: Parser,
): string | undefined {
  const { node } = statement;
  return (
    aboutIndexes(node) ??
    aboutWholeServer(node) ??
    aboutSubscriptions(node) ??
    (isCommittingBlock(statement, parser) ? 'a DO block that commits for itself' : undefined)
  );
}

/** Whether a procedure is called, which may commit for itself; that only its body would tell. */
export function mayCommit({ node }: ParsedStatement): boolean {
  return 'CallStmt' in node;
}

/**
 * What a statement builds without a transaction, so that an interruption leaves an invalid index.
 * Names are quoted for to_regclass.
 */
export interface ConcurrentIndexBuild {
  readonly kind: 'create' | 'reindex';
  /** Undefined where the server makes the name up, or a whole table is reindexed. */
  readonly index: string | undefined;
  readonly table: string | undefined;
}

/**
 * The index or table of a CREATE INDEX CONCURRENTLY or REINDEX CONCURRENTLY; undefined for all
 * others. A new index is in its table's schema, where the statement names that.
 */
export function findConcurrentBuild({ node }: ParsedStatement): ConcurrentIndexBuild | undefined {
  if ('IndexStmt' in node && node.IndexStmt.concurrent) {
    const { idxname, relation } = node.IndexStmt;
    return {
      kind: 'create',
      index: idxname === undefined ? undefined : qualified(relation?.schemaname, idxname),
      table: qualified(relation?.schemaname, relation?.relname ?? ''),
    };
  }
  if (!('ReindexStmt' in node) || !isOn(node.ReindexStmt.params, 'concurrently')) return undefined;
  const { kind, relation } = node.ReindexStmt;
  if (relation?.relname === undefined) return undefined;
  const name = qualified(relation.schemaname, relation.relname);
  return kind === 'REINDEX_OBJECT_INDEX'
    ? { kind: 'reindex', index: name, table: undefined }
    : { kind: 'reindex', index: undefined, table: name };
}

function qualified(schema: string | undefined, name: string): string {
  return (schema === undefined ? [name] : [schema, name]).map(quoted).join('.');
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function aboutIndexes(node: SqlNode): string | undefined {
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
    return node.ClusterStmt.relation === undefined ? 'CLUSTER of every table' : undefined;
  }
  return undefined;
}

function aboutWholeServer(node: SqlNode): string | undefined {
  // ANALYZE is a VacuumStmt too.
  if ('VacuumStmt' in node) return node.VacuumStmt.is_vacuumcmd ? 'VACUUM' : undefined;
  if ('AlterSystemStmt' in node) return 'ALTER SYSTEM';
  if ('CreatedbStmt' in node) return 'CREATE DATABASE';
  if ('DropdbStmt' in node) return 'DROP DATABASE';
  if ('CreateTableSpaceStmt' in node) return 'CREATE TABLESPACE';
  if ('DropTableSpaceStmt' in node) return 'DROP TABLESPACE';
  if ('AlterDatabaseStmt' in node) {
    const moves = option(node.AlterDatabaseStmt.options, 'tablespace') !== undefined;
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

function aboutSubscriptions(node: SqlNode): string | undefined {
  if ('CreateSubscriptionStmt' in node) {
    const { options } = node.CreateSubscriptionStmt;
    const makesSlot = isOn(options, 'create_slot', true) && isOn(options, 'connect', true);
    return makesSlot ? 'CREATE SUBSCRIPTION' : undefined;
  }
  // It may drop a slot as well; without one it runs outside just as well.
  if ('DropSubscriptionStmt' in node) return 'DROP SUBSCRIPTION';
  if ('AlterSubscriptionStmt' in node) {
    const { kind = '', options } = node.AlterSubscriptionStmt;
    if (kind === 'ALTER_SUBSCRIPTION_REFRESH') return 'ALTER SUBSCRIPTION REFRESH';
    const refreshes = /_(?:SET|ADD|DROP)_PUBLICATION$/.test(kind) && isOn(options, 'refresh', true);
    return refreshes ? 'ALTER SUBSCRIPTION with refresh' : undefined;
  }
  return undefined;
}

/** Batches: `DO $$ BEGIN LOOP …; COMMIT; END LOOP; END $$`. Its commits fail inside a transaction. */
function isCommittingBlock({ node, text }: ParsedStatement, parser: Parser): boolean {
  if (!('DoStmt' in node) || !/\b(?:commit|rollback)\b/i.test(text)) return false;
  const language = option(node.DoStmt.args, 'language');
  if (language !== undefined && stringNodeText(language['arg'])?.toLowerCase() !== 'plpgsql')
    return false;
  return hasMatchingNode(
    parser.plpgsql(text),
    (_, key) => key === 'PLpgSQL_stmt_commit' || key === 'PLpgSQL_stmt_rollback',
  );
}

function option(options: readonly unknown[] | undefined, name: string) {
  for (const entry of options ?? []) {
    const element = isObject(entry) ? entry['DefElem'] : undefined;
    if (isObject(element) && element['defname'] === name) return element;
  }
  return undefined;
}

/** A boolean option as defGetBoolean reads it: named alone it is on. */
function isOn(options: readonly unknown[] | undefined, name: string, absent = false): boolean {
  const found = option(options, name);
  if (found === undefined) return absent;
  const value = found['arg'];
  if (isObject(value) && isObject(value['Integer'])) return value['Integer']['ival'] === 1;
  return !hasMatchingNode(value, (part) => /^(?:false|off)$/i.test(stringNodeText(part) ?? ''));
}
