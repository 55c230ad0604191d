import type { Node } from 'libpg-query';
import { byteOffsetsToPositions, positionOfCodePoint, type TextPosition } from './text-positions';

/** A node of Postgres's syntax tree. */
export type SqlNode = Node;

/** One statement: the position of its first token, its exact text without the `;`, and its tree. */
export interface ParsedStatement extends TextPosition {
  /** End of the text (exclusive), in UTF-16 units. */
  readonly end: number;
  readonly text: string;
  readonly node: SqlNode;
}

/** The statements of a text, or the first syntax error. */
export type ParseResult =
  | { readonly ok: true; readonly statements: readonly ParsedStatement[] }
  | { readonly ok: false; readonly message: string; readonly position: TextPosition };

/** The parser of PostgreSQL 18. Its functions never throw. */
export interface Parser {
  /** Parses all statements of a text. */
  readonly statements: (text: string) => ParseResult;
  /** Parses the PL/pgSQL body of a `DO` block or function. Returns undefined if it cannot. */
  readonly plpgsql: (statement: string) => unknown;
}

/**
 * Loads the parser, libpg-query. This is its only import: a run without pending files does not load
 * its 1.7 MB of WebAssembly (docs/architecture.md#late-loading).
 *
 * @throws If the package is broken.
 */
export async function loadParser(): Promise<Parser> {
  const library = await import('libpg-query');
  await library.loadModule();

  // Two steps read the same text, one after the other.
  let last: { readonly text: string; readonly result: ParseResult } | undefined;

  function statements(text: string): ParseResult {
    if (last?.text !== text) last = { text, result: parse(text) };
    return last.result;
  }

  function parse(text: string): ParseResult {
    // libpg-query throws on an empty text.
    if (text === '') return { ok: true, statements: [] };
    try {
      return { ok: true, statements: locateStatements(text, library.parseSync(text).stmts ?? []) };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const details = library.hasSqlDetails(error) ? error.sqlDetails : undefined;
      // Without details, the WebAssembly stack overflowed on thousands of nested expressions.
      const message = details === undefined ? 'an expression is nested too deeply' : error.message;
      // `cursorPosition` counts code points from 0.
      return {
        ok: false,
        message,
        position: positionOfCodePoint(text, details?.cursorPosition ?? 0),
      };
    }
  }

  function plpgsql(statement: string): unknown {
    try {
      return library.parsePlPgSQLSync(statement);
    } catch {
      return undefined;
    }
  }

  return { statements, plpgsql };
}

interface RawStatement {
  readonly stmt?: SqlNode;
  /** Number of bytes before the first token; undefined for 0. */
  readonly stmt_location?: number;
  /** Number of bytes before the `;`; undefined if the text ends without one. */
  readonly stmt_len?: number;
}

function locateStatements(text: string, raw: readonly RawStatement[]): ParsedStatement[] {
  const bytes = raw.flatMap(({ stmt_location: start = 0, stmt_len: length }) => [
    start,
    length === undefined ? Number.POSITIVE_INFINITY : start + length,
  ]);
  const positions = byteOffsetsToPositions(text, bytes);
  return raw.flatMap(({ stmt }, index) => {
    const [start, stop] = [positions[2 * index], positions[2 * index + 1]];
    if (stmt === undefined || start === undefined || stop === undefined) return [];
    const exact = text.slice(start.offset, stop.offset).trimEnd();
    return [{ ...start, end: start.offset + exact.length, text: exact, node: stmt }];
  });
}
