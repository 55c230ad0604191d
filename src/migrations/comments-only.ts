import type { Problem } from '../problem';
import type { Migration } from './migration';
import type { Parser } from './parse-sql';

/**
 * Returns the notice for a plain SQL file without statements, if its comments contain a statement. A
 * note in such a file is usual: the tools apply it without a message, and so does the engine.
 */
export function commentsOnlyNotices(
  { path: file, fileName, text }: Migration,
  parser: Parser,
): readonly Problem[] {
  return hasCommentedStatement(text, parser)
    ? [
        {
          code: 'comments-only',
          what: `\`${fileName}\` contains only comments, so applying it only adds a row to the history.`,
          next: 'If this is intended, ignore this notice. Otherwise check that its statements are not commented out.',
          file,
        },
      ]
    : [];
}

/** Returns whether the comments contain a statement that begins a line and ends with `;`. */
function hasCommentedStatement(text: string, parser: Parser): boolean {
  const lines = text.split('\n').map((line) => line.replace(COMMENT_MARK, ''));
  const candidates = [...lines.join('\n').matchAll(STATEMENT)];
  return candidates.some(([candidate]) => parser.statements(candidate).ok);
}

/** What can be before the text of a comment: `--`, `/*`, and the `*` of a line of a block. */
const COMMENT_MARK = /^[\s\-/*]+/;

const STATEMENT =
  /^(?:alter|comment\s+on|create|delete\s+from|do|drop|grant|insert\s+into|refresh|reindex|revoke|select|set|truncate|update|with)\s[^;]*;/gim;
