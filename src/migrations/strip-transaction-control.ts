import { hasNoTransactionDirective } from './directives';
import { findLineComments } from './line-comments';
import type { Migration } from './migration';
import type { ParsedStatement, Parser } from './parse-sql';

/**
 * A tool's file without the `BEGIN` and `COMMIT` that it has around its statements, which many have
 * (Prisma writes them around a changed enum, golang-migrate's guide recommends them): it runs in one
 * transaction all the same, ours. Lines and checksum stay. What is no plain pair stays too, and so is
 * refused: what would stand between two transactions must not be guessed.
 */
export function stripTransactionControl(migration: Migration, parser: Parser): Migration {
  const { text, outside } = migration;
  if (outside === true || !/\b(?:begin|start\s+transaction)\b/i.test(text)) return migration;
  const parsed = parser.statements(text);
  if (!parsed.ok || hasNoTransactionDirective(findLineComments(text, parsed.statements)))
    return migration;
  const control = parsed.statements.filter(({ node }) => 'TransactionStmt' in node);
  if (control.length === 0 || !arePairs(control)) return migration;
  let plain = text;
  for (const { offset, end } of control) {
    const blank = plain.slice(offset, end).replaceAll(/[^\r\n]/g, ' ');
    plain = `${plain.slice(0, offset)}${blank}${plain.slice(end)}`;
  }
  return { ...migration, text: plain };
}

function arePairs(control: readonly ParsedStatement[]): boolean {
  return (
    control.length % 2 === 0 &&
    control.every(({ node }, index) => {
      if (!('TransactionStmt' in node)) return false;
      const { kind, options = [], chain } = node.TransactionStmt;
      if (options.length > 0 || chain === true) return false;
      const begins = kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START';
      return index % 2 === 0 ? begins : kind === 'TRANS_STMT_COMMIT';
    })
  );
}
