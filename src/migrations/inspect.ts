import type { Problem } from '../problem';
import { commentsOnlyNotices } from './comments-only';
import { findInvalidDirectives, hasNoTransactionDirective } from './directives';
import { findDownSection, findIndentedMarker } from './down-section';
import { findForbiddenStatements } from './forbidden-statements';
import type { HistoryTableName } from './formats/format';
import { findIsolatedTransaction } from './isolation-level';
import { findLineComments } from './line-comments';
import { type Migration, type MigrationsResult, toMigrationsResult } from './migration';
import type { ParsedStatement, Parser } from './parse-sql';
import { findReservedSchemaUse } from './reserved-schema';
import { groupIntoUnits, type StatementUnit } from './statement-units';
import { syntaxProblem } from './syntax';
import { isTransactionControl } from './transaction-blocks';
import {
  type ConcurrentIndexBuild,
  findConcurrentBuild,
  mayCommit,
  nonTransactionalStatement,
} from './transaction-support';

/** One statement of a file, with what the engine needs to run and report it. */
export interface Statement {
  /** Line of the first token, from 1. */
  readonly line: number;
  /** Position of the first token in the text, in UTF-16 units. */
  readonly offset: number;
  /** Exactly as in the file, without the `;`. It can end with a line comment, so append only after a line break. */
  readonly text: string;
  /** Whether it cannot run in a transaction block, or is a CALL, whose procedure can commit. */
  readonly nonTransactional: boolean;
  /** The index that it builds or rebuilds concurrently; undefined for other statements. */
  readonly build: ConcurrentIndexBuild | undefined;
  /** Whether these are the statements of a `BEGIN … COMMIT` block, which run in one transaction. */
  readonly isBlock?: true;
}

/** How to run a file. */
export interface Inspection {
  /** True: the file is one transaction. False: every statement commits by itself. */
  readonly transactional: boolean;
  /** In order. The server sends one CommandComplete for each. */
  readonly statements: readonly Statement[];
  /** Problems that do not prevent the run. */
  readonly notices: readonly Problem[];
}

/**
 * Inspects a pending file before anything is written. Returns how to run it, or everything in it that
 * the engine refuses (docs/engine.md#what-is-refused). Never throws.
 *
 * @param history The history table of another tool; undefined for plain SQL files.
 */
export function inspect(
  migration: Migration,
  parser: Parser,
  history?: HistoryTableName,
): MigrationsResult<Inspection> {
  const { text, path: file } = migration;
  if (text.trim() === '') return refuse(emptyFileProblem(migration));
  const indented = findIndentedMarker(file, text);
  if (indented !== undefined) return refuse(indented);
  const parsed = parser.statements(text);
  if (!parsed.ok) return refuse(syntaxProblem(migration, parsed, parser));
  const { statements } = parsed;
  const comments = findLineComments(text, statements);
  const down = findDownSection(file, comments, statements.length);
  // Other problems can be in the statements after the marker, so they are not reported.
  if (down !== undefined) return refuse(down);

  const kinds = statements.map((statement) => nonTransactionalStatement(statement, parser));
  const isDeclared = hasNoTransactionDirective(comments) || migration.nonTransactional === true;
  const isolated = isDeclared ? undefined : findIsolatedTransaction(statements);
  const canIsolate = isolated !== undefined && kinds.every((kind) => kind === undefined);
  const units = isDeclared
    ? groupIntoUnits(statements, parser)
    : canIsolate
      ? [isolated]
      : undefined;
  const run =
    units === undefined ? statements : statements.filter((each) => !isTransactionControl(each));
  const problems = [
    ...findInvalidDirectives(file, comments),
    ...findForbiddenStatements(migration, run, isDeclared),
    ...findReservedSchemaUse(file, text, statements, history),
  ];
  if (!isDeclared && problems.length === 0) {
    problems.push(...findMixedStatements(file, statements, kinds));
  }
  return toMigrationsResult(problems, {
    transactional: units === undefined && !isDeclared && kinds.every((kind) => kind === undefined),
    statements:
      units?.map((unit) => toUnitStatement(text, unit, parser)) ??
      statements.map((statement, index) => toStatement(statement, kinds[index] !== undefined)),
    // A tool applies such a file without a message.
    notices:
      statements.length === 0 && history === undefined
        ? commentsOnlyNotices(migration, parser)
        : [],
  });
}

function toUnitStatement(
  text: string,
  { first, last, isBlock }: StatementUnit,
  parser: Parser,
): Statement {
  if (!isBlock) return toStatement(first, nonTransactionalStatement(first, parser) !== undefined);
  const block = { ...first, end: last.end, text: text.slice(first.offset, last.end) };
  return { ...toStatement(block, false), isBlock };
}

function toStatement(statement: ParsedStatement, isNonTransactional: boolean): Statement {
  const { line, offset, text } = statement;
  return {
    line,
    offset,
    text,
    nonTransactional: isNonTransactional || mayCommit(statement),
    build: findConcurrentBuild(statement),
  };
}

function refuse(problem: Problem): MigrationsResult<Inspection> {
  return { ok: false, problems: [problem] };
}

/** @param kinds For each statement, its name if it cannot run in a transaction. */
function findMixedStatements(
  file: string,
  statements: readonly ParsedStatement[],
  kinds: readonly (string | undefined)[],
): Problem[] {
  const firstIndex = kinds.findIndex((kind) => kind !== undefined);
  const first = statements[firstIndex];
  const transactional = statements[kinds.indexOf(undefined)];
  if (first === undefined || transactional === undefined) return [];
  return [
    {
      code: 'mixed-transaction',
      what: `${kinds[firstIndex]} (line ${first.line}) cannot run in a transaction, but the statement on line ${transactional.line} of the same file can.`,
      next: 'Split the file, so that the other statements stay in one transaction. Otherwise add `-- governed: no-transaction` at the top: every statement then commits by itself, and a failure does not roll back the statements before it.',
      file,
      line: first.line,
    },
  ];
}

function emptyFileProblem({ path: file, fileName }: Migration): Problem {
  return {
    code: 'empty-file',
    what: `\`${fileName}\` is empty.`,
    next: 'Add its statements, or remove the file. To skip a version on purpose, add a comment to the file.',
    file,
  };
}
