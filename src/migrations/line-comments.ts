import type { ParsedStatement } from './parse-sql';
import { createLineCounter } from './text-positions';

/** A comment between statements. */
export interface LineComment {
  /** From the dashes to the end of the line, trimmed. Or a block comment of one line. */
  readonly text: string;
  readonly line: number;
  /** Number of statements above it: 0 at the top of the file. */
  readonly statementsAbove: number;
}

/**
 * Returns the comments between statements, which is where tools put their directives. Text in a
 * statement, such as the body of a function or a string, is not a comment of the file. Linear. Never
 * throws.
 */
export function findLineComments(
  text: string,
  statements: readonly ParsedStatement[],
): LineComment[] {
  const comments: LineComment[] = [];
  const lineAt = createLineCounter(text);
  let from = 0;
  for (const [statementsAbove, statement] of statements.entries()) {
    collectComments(text, from, statement.offset, statementsAbove);
    from = statement.end;
  }
  // If the last statement has no `;`, the parser includes the comments after it.
  const last = statements.at(-1);
  collectComments(
    text,
    last === undefined ? 0 : findEndWithoutComments(text, last),
    text.length,
    statements.length,
  );
  return comments;

  function collectComments(
    source: string,
    start: number,
    end: number,
    statementsAbove: number,
  ): void {
    let at = start;
    while (at < end) {
      if (source.startsWith('/*', at)) {
        const blockEnd = findBlockEnd(source, at);
        const block = source.slice(at, blockEnd);
        if (!block.includes('\n'))
          comments.push({ text: block, line: lineAt(at), statementsAbove });
        at = blockEnd;
      } else if (source.startsWith('--', at)) {
        const lineEnd = findLineEnd(source, at);
        comments.push({
          text: source.slice(at, lineEnd).trim(),
          line: lineAt(at),
          statementsAbove,
        });
        at = lineEnd;
      } else {
        at += 1;
      }
    }
  }
}

function findLineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Block comments can be nested in Postgres. */
function findBlockEnd(text: string, from: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  let depth = 0;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return text.length;
}

function findEndWithoutComments(text: string, last: ParsedStatement): number {
  let end = last.end;
  while (end > last.offset) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end).trim();
    if (start <= last.offset || !(line === '' || line.startsWith('--'))) break;
    end = start - 1;
  }
  return end;
}
