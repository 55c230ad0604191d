import type { FormatName } from '../inputs/request';
import type { ParsedStatement, SqlNode } from './parse-sql';
import { hasMatchingNode, isObject, stringNodeText } from './syntax-tree';

/**
 * The statements of a file that begin and end its transactions, if the file can run in one
 * transaction without them: plain pairs of `BEGIN` and `COMMIT`, and a last `COMMIT` without `BEGIN`.
 */
export interface TransactionBlocks {
  readonly control: readonly ParsedStatement[];
  readonly blockCount: number;
  readonly hasStatementsOutside: boolean;
  readonly endsWithLoneCommit: boolean;
}

/**
 * Formats whose tool accepts a last `COMMIT` without `BEGIN`. goose and Flyway run a file in a
 * transaction: the server has none left for their own COMMIT, and only warns. golang-migrate sends a
 * file as one message, whose implicit transaction the COMMIT ends.
 */
const LONE_COMMIT_FORMATS: ReadonlySet<FormatName> = new Set(['goose', 'flyway', 'golang-migrate']);

/** Returns whether a format accepts a last `COMMIT` without `BEGIN`. */
export function acceptsLoneCommit(format: FormatName): boolean {
  return LONE_COMMIT_FORMATS.has(format);
}

/**
 * Returns the blocks of a file. Returns undefined if it has no transaction control, or other
 * statements than plain pairs, such as `ROLLBACK` or `BEGIN ISOLATION LEVEL SERIALIZABLE`.
 */
export function findTransactionBlocks(
  statements: readonly ParsedStatement[],
): TransactionBlocks | undefined {
  const control: ParsedStatement[] = [];
  let isOpen = false;
  let hasStatementsOutside = false;
  for (const statement of statements) {
    if (!isTransactionControl(statement)) {
      hasStatementsOutside ||= !isOpen;
      continue;
    }
    const kind = plainKind(statement.node);
    const isLoneCommit = !isOpen && kind === 'commit' && statement === statements.at(-1);
    if (kind !== (isOpen ? 'commit' : 'begin') && !isLoneCommit) return undefined;
    control.push(statement);
    isOpen = kind === 'begin';
  }
  if (control.length === 0 || isOpen) return undefined;
  const endsWithLoneCommit = control.length % 2 === 1;
  const blockCount = Math.floor(control.length / 2);
  return { control, blockCount, hasStatementsOutside, endsWithLoneCommit };
}

/** Statements that work only in a transaction and do not end it. */
const SAVEPOINT_KINDS = new Set([
  'TRANS_STMT_SAVEPOINT',
  'TRANS_STMT_RELEASE',
  'TRANS_STMT_ROLLBACK_TO',
]);

/** Returns whether a statement begins or ends a transaction, or is another one of this kind. */
export function isTransactionControl({ node }: ParsedStatement): boolean {
  return 'TransactionStmt' in node && !SAVEPOINT_KINDS.has(node.TransactionStmt.kind ?? '');
}

/** Returns whether a statement changes a setting until the end of the session. */
export function changesSession({ node }: ParsedStatement): boolean {
  if ('VariableSetStmt' in node) {
    return node.VariableSetStmt.is_local !== true && node.VariableSetStmt.name !== 'TRANSACTION';
  }
  return hasMatchingNode(
    node,
    (value, key) =>
      key === 'FuncCall' && isCallOf(value, /^set_config$/) && !isLocalCall(value, key),
  );
}

function isCallOf(call: unknown, name: RegExp): boolean {
  const names = isObject(call) ? call['funcname'] : undefined;
  return Array.isArray(names) && name.test(stringNodeText(names.at(-1)) ?? '');
}

function plainKind(node: SqlNode): 'begin' | 'commit' | undefined {
  if (!('TransactionStmt' in node)) return undefined;
  const { kind, options = [], chain } = node.TransactionStmt;
  if (options.length > 0 || chain === true) return undefined;
  if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') return 'begin';
  return kind === 'TRANS_STMT_COMMIT' ? 'commit' : undefined;
}

/**
 * Returns the statements whose effect depends on where a transaction ends, if the transaction of the
 * engine ends elsewhere: the file has several blocks, or statements outside its block. Otherwise
 * returns none.
 */
export function findBoundaryDependents(
  statements: readonly ParsedStatement[],
  blocks: TransactionBlocks,
): readonly ParsedStatement[] {
  if (!hasSeveralTransactions(blocks)) return [];
  return statements.filter(
    (statement, index) =>
      dependsOnTransactionEnd(statement) || addsUsedValue(statement, statements.slice(index + 1)),
  );
}

/** Returns whether a file has several blocks, or statements outside its block. */
export function hasSeveralTransactions({
  blockCount,
  hasStatementsOutside,
}: TransactionBlocks): boolean {
  return blockCount > 1 || (blockCount === 1 && hasStatementsOutside);
}

function dependsOnTransactionEnd({ node, text }: ParsedStatement): boolean {
  if ('DoStmt' in node) return DEPENDENT_BODY.test(text);
  // The body of a function does not run when the function is created.
  if ('CreateFunctionStmt' in node) return false;
  if ('VariableSetStmt' in node) {
    const { is_local: isLocal, name = '' } = node.VariableSetStmt;
    return isLocal === true || name === 'TRANSACTION';
  }
  if ('ConstraintsSetStmt' in node || 'LockStmt' in node) return true;
  return hasMatchingNode(node, (value, key) => isOnCommit(value, key) || isLocalCall(value, key));
}

/**
 * Returns whether a statement adds an enum value that a later statement seems to use, which is possible
 * only after the COMMIT. Prisma writes such statements beside its blocks, without using the value.
 */
function addsUsedValue({ node }: ParsedStatement, later: readonly ParsedStatement[]): boolean {
  if (!('AlterEnumStmt' in node)) return false;
  const { oldVal, newVal = '' } = node.AlterEnumStmt;
  const literal = `'${newVal.replaceAll("'", "''")}'`;
  const uses = later.filter((each) => !('AlterEnumStmt' in each.node));
  return oldVal === undefined && uses.some(({ text }) => text.includes(literal));
}

/** `ON COMMIT DROP` and `DELETE ROWS`, of CREATE TABLE and CREATE TABLE AS. */
function isOnCommit(value: unknown, key: string): boolean {
  if (key !== 'oncommit' && key !== 'onCommit') return false;
  return value === 'ONCOMMIT_DROP' || value === 'ONCOMMIT_DELETE_ROWS';
}

/** `set_config(…, true)`, and the functions that acquire a lock until the end of the transaction. */
function isLocalCall(value: unknown, key: string): boolean {
  if (key !== 'FuncCall' || !isObject(value)) return false;
  if (isCallOf(value, /^pg_(?:try_)?advisory_xact_lock/)) return true;
  const { args } = value;
  return isCallOf(value, /^set_config$/) && Array.isArray(args) && !isFalse(args[2]);
}

/** Returns whether an expression is a constant that is false. */
function isFalse(argument: unknown): boolean {
  if (!isObject(argument)) return false;
  if (isObject(argument['TypeCast'])) return isFalse(argument['TypeCast']['arg']);
  const constant = argument['A_Const'];
  if (!isObject(constant)) return false;
  const { boolval, sval } = constant;
  if (isObject(boolval)) return boolval['boolval'] !== true;
  return isObject(sval) && /^(?:f|false|n|no|off|0)$/i.test(String(sval['sval']));
}

/** The same statements in the body of a DO block, which is a string for the parser. */
const DEPENDENT_BODY = new RegExp(
  [
    String.raw`\bset\s+(?:local|constraints|transaction)\b`,
    String.raw`\bset_config\s*\((?![^;]*,\s*'?f(?:alse)?'?\s*\))`,
    String.raw`\badd\s+value\b`,
    String.raw`\bon\s+commit\s+(?:drop|delete)\b`,
    String.raw`(?:;|\b(?:begin|then|else|loop)\b|')\s*lock\s`,
    String.raw`\bpg_(?:try_)?advisory_xact_lock`,
  ].join('|'),
  'i',
);
