import type { ParsedStatement, SqlNode } from './parse-sql';
import type { StatementUnit } from './statement-units';
import { hasMatchingNode } from './syntax-tree';
import { findTransactionBlocks, isTransactionControl } from './transaction-blocks';

/**
 * Returns the statements of a file as one unit, if the file is one transaction that sets its own
 * isolation level, such as `BEGIN; SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; …; COMMIT;`. The
 * server accepts this only before the first query, and the transaction of the engine begins with
 * queries of its own. Returns undefined for other files.
 */
export function findIsolatedTransaction(
  statements: readonly ParsedStatement[],
): StatementUnit | undefined {
  const body = findOnlyTransaction(statements);
  const [first, last] = [body?.[0], body?.at(-1)];
  if (body === undefined || first === undefined || last === undefined) return undefined;
  const firstOther = body.find(({ node }) => !('VariableSetStmt' in node));
  const settings = body.slice(0, firstOther === undefined ? undefined : body.indexOf(firstOther));
  if (!settings.some(({ node }) => setsIsolationLevel(node))) return undefined;
  return { first, last, isBlock: true };
}

/** Returns the statements of the only transaction of a file; undefined if it can have several. */
function findOnlyTransaction(
  statements: readonly ParsedStatement[],
): readonly ParsedStatement[] | undefined {
  if (!statements.some(isTransactionControl)) return statements;
  const blocks = findTransactionBlocks(statements);
  const isOne =
    blocks?.blockCount === 1 && !blocks.hasStatementsOutside && !blocks.endsWithLoneCommit;
  return isOne ? statements.filter((each) => !isTransactionControl(each)) : undefined;
}

/** `SET TRANSACTION ISOLATION LEVEL`, or the same setting in another spelling. */
function setsIsolationLevel(node: SqlNode): boolean {
  if (!('VariableSetStmt' in node)) return false;
  const { name, args } = node.VariableSetStmt;
  if (name === 'transaction_isolation') return true;
  return (
    name === 'TRANSACTION' &&
    hasMatchingNode(args, (value, key) => key === 'defname' && value === 'transaction_isolation')
  );
}
