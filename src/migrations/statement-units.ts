import type { ParsedStatement, Parser } from './parse-sql';
import { changesSession, findTransactionBlocks } from './transaction-blocks';
import { mayCommit, nonTransactionalStatement } from './transaction-support';

/** What a non-transactional file runs and counts as one: a statement, or the statements of a block. */
export interface StatementUnit {
  readonly first: ParsedStatement;
  readonly last: ParsedStatement;
  /** Whether these are the statements between `BEGIN` and `COMMIT`. */
  readonly isBlock: boolean;
}

/**
 * Groups the statements of a non-transactional file with plain pairs of `BEGIN` and `COMMIT`: each
 * block is one unit. Returns undefined if there is no pair, or if a statement in a block cannot run
 * there, or changes the session. A run that resumes the file repeats settings, but not blocks.
 */
export function groupIntoUnits(
  statements: readonly ParsedStatement[],
  parser: Parser,
): readonly StatementUnit[] | undefined {
  const blocks = findTransactionBlocks(statements);
  if (blocks === undefined || blocks.endsWithLoneCommit) return undefined;
  const control = new Set(blocks.control);
  const units: StatementUnit[] = [];
  let block: ParsedStatement[] | undefined;
  for (const statement of statements) {
    if (control.has(statement)) {
      const [first, last] = [block?.[0], block?.at(-1)];
      if (first !== undefined && last !== undefined) units.push({ first, last, isBlock: true });
      block = block === undefined ? [] : undefined;
    } else if (block === undefined) {
      units.push({ first: statement, last: statement, isBlock: false });
    } else if (canRunInBlock(statement, parser)) {
      block.push(statement);
    } else {
      return undefined;
    }
  }
  return units;
}

function canRunInBlock(statement: ParsedStatement, parser: Parser): boolean {
  return (
    nonTransactionalStatement(statement, parser) === undefined &&
    !mayCommit(statement) &&
    !changesSession(statement)
  );
}
