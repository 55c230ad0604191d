const ESCAPE = String.fromCharCode(27);

/** Line ends, tabs and colors, which stay, and every other control character. */
const CONTROL = new RegExp(`\\r\\n|[\\t\\n]|${ESCAPE}\\[[\\d:;]*m|\\p{Cc}`, 'gu');

/**
 * Shows control characters as text, such as `\x1b`, so that foreign text cannot move the cursor,
 * clear the screen, set the title or overwrite a line. Colors stay.
 */
export function escapeControlSequences(text: string): string {
  return text.replaceAll(CONTROL, (match) =>
    match.length > 1 || match === '\n' || match === '\t'
      ? match
      : `\\x${match.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
