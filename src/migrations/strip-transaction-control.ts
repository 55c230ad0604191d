import { hasNoTransactionDirective } from './directives';
import { findLineComments } from './line-comments';
import type { Migration } from './migration';
import type { ParsedStatement, Parser } from './parse-sql';

/**
 * Replaces pairs of `BEGIN` and `COMMIT` in a tool's file with blanks, because the file runs in one
 * transaction of the engine anyway. Many files have them: Prisma writes them around a changed enum, and
 * golang-migrate's guide recommends them. Lines and checksum stay the same. If the statements are not
 * plain pairs, the file is returned unchanged, so that it is refused later.
 */
export function stripTransactionControl(migration: Migration, parser: Parser): Migration {
  const { text, nonTransactional } = migration;
  if (nonTransactional === true || !/\b(?:begin|start\s+transaction)\b/i.test(text))
    return migration;
  const parsed = parser.statements(text);
  if (!parsed.ok || hasNoTransactionDirective(findLineComments(text, parsed.statements)))
    return migration;
  const control = parsed.statements.filter(({ node }) => 'TransactionStmt' in node);
  if (control.length === 0 || !hasOnlyPairs(control)) return migration;
  let stripped = text;
  for (const { offset, end } of control) {
    const blank = stripped.slice(offset, end).replaceAll(/[^\r\n]/g, ' ');
    stripped = `${stripped.slice(0, offset)}${blank}${stripped.slice(end)}`;
  }
  return { ...migration, text: stripped };
}

function hasOnlyPairs(control: readonly ParsedStatement[]): boolean {
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
