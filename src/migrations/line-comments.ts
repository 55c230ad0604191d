import type { ParsedStatement } from './parse-sql';
import { createLineCounter } from './text-positions';

/** A `--` comment that stands between statements. */
export interface LineComment {
  /** From the dashes to the end of the line, trimmed. */
  readonly text: string;
  readonly line: number;
  /** How many statements stand above it: 0 at the head of the file. */
  readonly above: number;
}

/**
 * The line comments between the statements, where tools put their directives. What stands inside a
 * statement (a function's body, a string) is no comment of the file, and the statements' own places
 * say where that is. Linear; never throws.
 */
export function findLineComments(
  text: string,
  statements: readonly ParsedStatement[],
): LineComment[] {
  const comments: LineComment[] = [];
  const lineAt = createLineCounter(text);
  let from = 0;
  for (const [above, statement] of statements.entries()) {
    collect(text, from, statement.offset, above);
    from = statement.end;
  }
  // Behind a last statement without `;` the parser counts comments to the statement.
  const last = statements.at(-1);
  collect(
    text,
    last === undefined ? 0 : endWithoutComments(text, last),
    text.length,
    statements.length,
  );
  return comments;

  function collect(source: string, start: number, end: number, above: number): void {
    let at = start;
    while (at < end) {
      if (source.startsWith('/*', at)) {
        at = endOfBlock(source, at);
      } else if (source.startsWith('--', at)) {
        const stop = endOfLine(source, at);
        comments.push({ text: source.slice(at, stop).trim(), line: lineAt(at), above });
        at = stop;
      } else {
        at += 1;
      }
    }
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Block comments nest in Postgres. */
function endOfBlock(text: string, from: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  let depth = 0;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return text.length;
}

function endWithoutComments(text: string, last: ParsedStatement): number {
  let end = last.end;
  while (end > last.offset) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end).trim();
    if (start <= last.offset || !(line === '' || line.startsWith('--'))) break;
    end = start - 1;
  }
  return end;
}
