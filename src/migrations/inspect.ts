import type { Problem } from '../problem';
import { findInvalidDirectives, hasNoTransactionDirective } from './directives';
import { findDownSection } from './down-section';
import { findForbiddenStatements } from './forbidden-statements';
import type { HistoryTableName } from './formats/format';
import { findLineComments } from './line-comments';
import { type Migration, type MigrationsResult, toMigrationsResult } from './migration';
import type { ParsedStatement, Parser } from './parse-sql';
import { findReservedSchemaUse } from './reserved-schema';
import { syntaxProblem } from './syntax';
import {
  type ConcurrentIndexBuild,
  findConcurrentBuild,
  mayCommit,
  nonTransactionalStatement,
} from './transaction-support';

/** One statement as the engine runs or reports it. */
export interface Statement {
  /** Of its first token, counted from 1. */
  readonly line: number;
  /** Of its first token in the file's text, in UTF-16 units. */
  readonly offset: number;
  /** Exactly as in the file, without the `;`. May end in a line comment: put nothing behind it. */
  readonly text: string;
  /** It cannot run in a transaction block; or it is a CALL, which may commit for itself. */
  readonly outsideOnly: boolean;
  /** What it builds without a transaction, if it is such a statement. */
  readonly build: ConcurrentIndexBuild | undefined;
}

/** How a file is to be run. */
export interface Inspection {
  /** In one transaction as a whole; or else statement by statement, each committing by itself. */
  readonly transactional: boolean;
  /** In order: what the server answers to are these, one CommandComplete each. */
  readonly statements: readonly Statement[];
  /** Worth saying, and no reason to stop. */
  readonly notices: readonly Problem[];
}

/**
 * Judges a pending file before anything is written: how it runs, or everything in it that the engine
 * must not run (contract, sections 7.1 and 7.2; reliability, A1 and A5). Never throws.
 *
 * @param history That of the tool whose files they are, where it is not ours.
 */
export function inspect(
  migration: Migration,
  parser: Parser,
  history?: HistoryTableName,
): MigrationsResult<Inspection> {
  const { text, path: file } = migration;
  if (text.trim() === '') return refused(emptyFile(migration));
  const parsed = parser.statements(text);
  if (!parsed.ok) return refused(syntaxProblem(migration, parsed, parser));
  const { statements } = parsed;
  const comments = findLineComments(text, statements);
  const down = findDownSection(file, comments, statements.length);
  // What the undo part holds is of no interest once the file is refused for having one.
  if (down !== undefined) return refused(down);

  const asked = hasNoTransactionDirective(comments) || migration.outside === true;
  const problems = [
    ...findInvalidDirectives(file, comments),
    ...findForbiddenStatements(file, statements, asked),
    ...findReservedSchemaUse(file, text, statements, history),
  ];
  const kinds = statements.map((statement) => nonTransactionalStatement(statement, parser));
  if (!asked && problems.length === 0) problems.push(...mixed(file, statements, kinds));
  return toMigrationsResult(problems, {
    transactional: !asked && kinds.every((kind) => kind === undefined),
    statements: statements.map((statement, index) =>
      described(statement, kinds[index] !== undefined),
    ),
    notices: statements.length === 0 ? [nothingToRun(migration)] : [],
  });
}

function described(statement: ParsedStatement, outside: boolean): Statement {
  const { line, offset, text } = statement;
  return {
    line,
    offset,
    text,
    outsideOnly: outside || mayCommit(statement),
    build: findConcurrentBuild(statement),
  };
}

function refused(problem: Problem): MigrationsResult<Inspection> {
  return { ok: false, problems: [problem] };
}

/** `kinds` names, statement by statement, those that cannot run in a transaction. */
function mixed(
  file: string,
  statements: readonly ParsedStatement[],
  kinds: readonly (string | undefined)[],
): Problem[] {
  const outside = kinds.findIndex((kind) => kind !== undefined);
  const inside = statements[kinds.indexOf(undefined)];
  const first = statements[outside];
  if (first === undefined || inside === undefined) return [];
  return [
    {
      code: 'mixed-transaction',
      what: `${kinds[outside]} (line ${first.line}) cannot run in a transaction, and the statement on line ${inside.line} of the same file can.`,
      next: 'Split the file in two, so that the rest stays all-or-nothing; or put "-- governed: no-transaction" at its top: then every statement commits by itself, and one that fails leaves those before it in place.',
      file,
      line: first.line,
    },
  ];
}

function emptyFile({ path: file, fileName }: Migration): Problem {
  return {
    code: 'empty-file',
    what: `${fileName} is empty.`,
    next: 'Commit its content, or delete it. A version that is left out on purpose may hold a comment that says so.',
    file,
  };
}

function nothingToRun({ path: file, fileName }: Migration): Problem {
  return {
    code: 'comments-only',
    what: `${fileName} holds no statement, only comments.`,
    next: 'It is recorded as applied. If it should do something, see that its statements are not commented out.',
    file,
  };
}
