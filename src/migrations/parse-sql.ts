import type { Node } from 'libpg-query';
import { byteOffsetsToPositions, positionOfCodePoint, type TextPosition } from './text-positions';

/** A node of Postgres's own syntax tree. */
export type SqlNode = Node;

/** One statement: where its first token stands, its exact text without the `;`, its tree. */
export interface ParsedStatement extends TextPosition {
  /** Where the text ends (exclusive), in UTF-16 units. */
  readonly end: number;
  readonly text: string;
  readonly node: SqlNode;
}

/** A whole text parsed, or the first place where Postgres's grammar gives up. */
export type ParseResult =
  | { readonly ok: true; readonly statements: readonly ParsedStatement[] }
  | { readonly ok: false; readonly message: string; readonly place: TextPosition };

/** Postgres's parser (the grammar of version 18). Neither function throws over what it is given. */
export interface Parser {
  readonly statements: (text: string) => ParseResult;
  /** The tree of a `DO` block's or function's PL/pgSQL body; undefined where it cannot be read. */
  readonly plpgsql: (statement: string) => unknown;
}

/**
 * Loads the parser: the one door to libpg-query, 1.7 MB of wasm that a run with nothing to do never
 * pays for (contract, section 8, late loading). Rejects only if the package itself is broken.
 */
export async function loadParser(): Promise<Parser> {
  const library = await import('libpg-query');
  await library.loadModule();

  function statements(text: string): ParseResult {
    // libpg-query throws over a text of no characters.
    if (text === '') return { ok: true, statements: [] };
    try {
      return { ok: true, statements: located(text, library.parseSync(text).stmts ?? []) };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const details = library.hasSqlDetails(error) ? error.sqlDetails : undefined;
      // Without details it is the wasm stack that ran out, over expressions nested by the thousand.
      const message = details === undefined ? 'it is nested too deeply to be read' : error.message;
      // Counts code points from 0.
      return { ok: false, message, place: positionOfCodePoint(text, details?.cursorPosition ?? 0) };
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
  /** Bytes from the start of the text to the first token; absent for 0. */
  readonly stmt_location?: number;
  /** Bytes up to the `;`; absent where the text ends without one. */
  readonly stmt_len?: number;
}

function located(text: string, raw: readonly RawStatement[]): ParsedStatement[] {
  const bytes = raw.flatMap(({ stmt_location: start = 0, stmt_len: length }) => [
    start,
    length === undefined ? Number.POSITIVE_INFINITY : start + length,
  ]);
  const places = byteOffsetsToPositions(text, bytes);
  return raw.flatMap(({ stmt }, index) => {
    const [start, stop] = [places[2 * index], places[2 * index + 1]];
    if (stmt === undefined || start === undefined || stop === undefined) return [];
    const exact = text.slice(start.offset, stop.offset).trimEnd();
    return [{ ...start, end: start.offset + exact.length, text: exact, node: stmt }];
  });
}
