import type { FormatName } from '../inputs/request';
import { hasNoTransactionDirective } from './directives';
import { toBlank } from './formats/section-markers';
import { findIsolatedTransaction } from './isolation-level';
import { findLineComments } from './line-comments';
import type { Migration } from './migration';
import type { Parser } from './parse-sql';
import {
  acceptsLoneCommit,
  findBoundaryDependents,
  findTransactionBlocks,
  hasSeveralTransactions,
} from './transaction-blocks';

/**
 * Replaces pairs of `BEGIN` and `COMMIT` with blanks, because the file runs in one transaction of the
 * engine anyway. Many files have them: Prisma writes a pair for each changed enum, and golang-migrate's
 * guide recommends them. Lines and checksum stay the same. If the statements are not plain pairs, or
 * if a statement depends on where a transaction ends, the file is returned unchanged, so that it is
 * refused later.
 */
export function stripTransactionControl(
  migration: Migration,
  parser: Parser,
  format: FormatName,
): Migration {
  const { text, nonTransactional } = migration;
  if (nonTransactional === true || !TRANSACTION_CONTROL.test(text)) return migration;
  const parsed = parser.statements(text);
  if (!parsed.ok) return migration;
  const { statements } = parsed;
  const blocks = findTransactionBlocks(statements);
  if (blocks === undefined || (blocks.endsWithLoneCommit && !acceptsLoneCommit(format)))
    return migration;
  if (hasNoTransactionDirective(findLineComments(text, statements))) return migration;
  if (findBoundaryDependents(statements, blocks).length > 0) return migration;
  // The block runs as it is.
  if (findIsolatedTransaction(statements) !== undefined) return migration;
  let stripped = text;
  for (const { offset, end } of blocks.control) {
    const blank = toBlank(stripped.slice(offset, end));
    stripped = `${stripped.slice(0, offset)}${blank}${stripped.slice(end)}`;
  }
  return {
    ...migration,
    text: stripped,
    ...(hasSeveralTransactions(blocks) ? { joinsTransactions: true } : {}),
  };
}

/** A text without these words has no statement that begins or ends a transaction. */
const TRANSACTION_CONTROL = /\b(?:begin|start|commit|end)\b/i;
