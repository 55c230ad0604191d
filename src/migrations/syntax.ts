import type { Problem } from '../problem';
import { findCopyFromStdin, psqlCommand } from './forbidden-statements';
import type { Migration } from './migration';
import type { ParseResult, Parser } from './parse-sql';

type Failure = Extract<ParseResult, { ok: false }>;

/**
 * What to say of a file that the parser cannot read: rows behind a COPY, a psql command, a character
 * that looks like a blank and is none, or else the grammar's own words. Never throws.
 */
export function syntaxProblem(migration: Migration, failure: Failure, parser: Parser): Problem {
  const { text, path: file, fileName } = migration;
  const { offset, line } = failure.place;
  const copy = copyBefore(text, offset, parser);
  if (copy !== undefined) return { ...findCopyFromStdin(file), file, line: copy };
  if (text[offset] === '\\') return psqlProblem(file, text.slice(offset), line);
  const invisible = invisibleIn(text, offset);
  return {
    code: 'syntax-error',
    what: `${fileName} cannot be read: ${failure.message}.`,
    next:
      invisible ??
      `Correct the line. If your server accepts it, an older or newer syntax that this parser does not know, move the file out of the folder and run it by \`command: ${psqlCommand(file)}\`.`,
    file,
    line,
  };
}

/** The line of the `COPY … FROM STDIN` that ends right before the error, its rows being no SQL. */
function copyBefore(text: string, offset: number, parser: Parser): number | undefined {
  const end = text.lastIndexOf(';', offset);
  if (end === -1) return undefined;
  const before = parser.statements(text.slice(0, end + 1));
  const last = before.ok ? before.statements.at(-1) : undefined;
  if (last === undefined || !('CopyStmt' in last.node)) return undefined;
  const { is_from: reads, filename } = last.node.CopyStmt;
  return reads && filename === undefined ? last.line : undefined;
}

function psqlProblem(file: string, from: string, line: number): Problem {
  const word = /^\\\S*/.exec(from)?.[0] ?? '\\';
  const dump = /^\\(?:un)?restrict$/.test(word);
  return {
    code: 'psql-command',
    what: `${word} is a command of psql, not SQL.${dump ? ' pg_dump writes it since 17.6, 16.10 and their like.' : ''}`,
    next: dump
      ? 'Delete the lines \\restrict and \\unrestrict: they protect psql, and the SQL between them is complete.'
      : `Write it as SQL, or move the file out of the folder and run it by \`command: ${psqlCommand(file)}\`.`,
    file,
    line,
  };
}

/** Blanks that Postgres takes for letters, and quotes that word processors put in. */
const lookalikes =
  /[\u00a0\u00ad\u2000-\u200f\u2018-\u201f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

function invisibleIn(text: string, offset: number): string | undefined {
  const token = /^[^ \t\r\n;]*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  const found = lookalikes.exec(token)?.[0];
  if (found === undefined) return undefined;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `There is a character U+${code}, which looks like a blank or a quote and is none to Postgres: type it anew.`;
}
