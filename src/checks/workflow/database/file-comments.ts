/** Removes the comments of a data file: lines that begin with one, and the end of a line after a space. */
export function removeDataComments(text: string): string {
  return text.replaceAll(/^[ \t]*(?:#|;|\/\/|!).*$/gm, '').replaceAll(/(?<=[ \t])#[ \t].*$/gm, '');
}

const TRIPLE_QUOTES = ['"""', "'''"];

/**
 * Removes the comments of a program in JavaScript, Python, PHP or Elixir, outside of quotes. Keeps the
 * lines.
 */
export function removeCodeComments(text: string): string {
  let kept = '';
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + 3);
    const triple = TRIPLE_QUOTES.find((quote) => rest === quote);
    const end =
      triple !== undefined
        ? findAfter(text, triple, at + 3)
        : /^["'`]/.test(rest)
          ? findQuoteEnd(text, at)
          : rest.startsWith('/*')
            ? findAfter(text, '*/', at + 2)
            : isLineComment(rest, text[at - 1])
              ? findLineEnd(text, at)
              : at + 1;
    const isComment = rest.startsWith('/*') || isLineComment(rest, text[at - 1]);
    const piece = text.slice(at, end);
    kept += isComment && triple === undefined ? piece.replaceAll(/[^\n]/g, '') : piece;
    at = end;
  }
  return kept;
}

function isLineComment(rest: string, before = '\n'): boolean {
  if (!/[\s,;{(]/.test(before)) return false;
  return rest.startsWith('//') || /^#(?![{[])/.test(rest);
}

function findAfter(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

function findLineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found === -1 ? text.length : found;
}

/** Returns the offset after a quoted text. Only a template has several lines. */
function findQuoteEnd(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at + 1;
    else if (text[at] === '\n' && quote !== '`') return at;
  }
  return text.length;
}
