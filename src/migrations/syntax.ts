import type { Problem } from '../problem';
import { findCopyFromStdin } from './forbidden-statements';
import { findLaterKeyword, type LaterKeyword } from './later-keywords';
import type { Migration } from './migration';
import { adviseOtherRunner } from './other-runner';
import type { ParseResult, Parser } from './parse-sql';

type ParseFailure = Extract<ParseResult, { ok: false }>;

/**
 * Returns the problem with a file that the parser cannot parse: rows after a COPY, a psql command, a
 * lookalike of a space or quotation mark, or the message of the parser. Never throws.
 */
export function syntaxProblem(
  migration: Migration,
  failure: ParseFailure,
  parser: Parser,
): Problem {
  const { text, path: file, fileName } = migration;
  const { offset, line } = failure.position;
  const copyLine = findCopyLine(text, offset, parser);
  if (copyLine !== undefined) return { ...findCopyFromStdin(migration), file, line: copyLine };
  if (text[offset] === '\\') return psqlProblem(migration, text.slice(offset), line);
  const variable = PSQL_VARIABLE.exec(text.slice(offset, offset + 200))?.[0];
  if (variable !== undefined) return psqlVariableProblem(migration, variable, line);
  const keyword = findLaterKeyword(text, offset, parser);
  const lookalike = findLookalike(text, offset);
  return {
    code: 'syntax-error',
    what: `\`${fileName}\` cannot be parsed: ${failure.message}.`,
    next:
      (keyword === undefined ? undefined : adviseQuotes(keyword)) ??
      lookalike ??
      `Fix the line. If your server accepts it and only this parser does not, ${adviseOtherRunner(migration)}.`,
    file,
    line,
  };
}

/** Returns the line of a `COPY … FROM STDIN` directly before the error, whose rows are not SQL. */
function findCopyLine(text: string, offset: number, parser: Parser): number | undefined {
  const end = text.lastIndexOf(';', offset);
  if (end === -1) return undefined;
  const before = parser.statements(text.slice(0, end + 1));
  const last = before.ok ? before.statements.at(-1) : undefined;
  if (last === undefined || !('CopyStmt' in last.node)) return undefined;
  const { is_from: isFrom, filename } = last.node.CopyStmt;
  return isFrom && filename === undefined ? last.line : undefined;
}

function psqlProblem(migration: Migration, from: string, line: number): Problem {
  const command = /^\\\S*/.exec(from)?.[0] ?? '\\';
  const isFromDump = /^\\(?:un)?restrict$/.test(command);
  return {
    code: 'psql-command',
    what: `\`${command}\` is a psql command, not SQL.${isFromDump ? ' pg_dump writes it from versions 17.6, 16.10, 15.14, 14.19 and 13.22 on.' : ''}`,
    next: isFromDump
      ? 'Remove the lines `\\restrict` and `\\unrestrict`. They protect psql, and the SQL between them is complete.'
      : `Use SQL instead, or ${adviseOtherRunner(migration)}.`,
    file: migration.path,
    line,
  };
}

/** A variable of psql (https://www.postgresql.org/docs/18/app-psql.html#APP-PSQL-INTERPOLATION). */
const PSQL_VARIABLE = /^:(?:'\w+'|"\w+"|\{\?\w+\}|[A-Za-z_]\w*)/;

function psqlVariableProblem(migration: Migration, variable: string, line: number): Problem {
  const name = variable.replaceAll(/\W/g, '');
  return {
    code: 'psql-command',
    what: `\`${variable}\` is a variable of psql, not SQL. Only psql, or a program that replaces it, can run this statement.`,
    next: `Use the value instead, or ${adviseOtherRunner(migration, [name])}.`,
    file: migration.path,
    line,
  };
}

function adviseQuotes({ word, major }: LaterKeyword): string {
  return `\`${word}\` is a reserved word from PostgreSQL ${major} on. Put the name in quotation marks, for example \`"${word}"\`. The statement then works on every version.`;
}

/** Spaces that Postgres treats as letters, and quotation marks that word processors insert. */
const LOOKALIKES =
  /[\u00a0\u00ad\u2000-\u200f\u2018-\u201f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

function findLookalike(text: string, offset: number): string | undefined {
  const token = /^[^ \t\r\n;]*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  const found = LOOKALIKES.exec(token)?.[0];
  if (found === undefined) return undefined;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `Replace the character U+${code}, which looks like a space or a quotation mark but is not one in SQL.`;
}
