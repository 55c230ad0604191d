/**
 * Splits a text at its `${{ }}` expressions. Takes linear time, also for a text in which many `${{` are
 * not closed.
 *
 * @returns The parts of the text, as written: outside of expressions at even indexes, expressions at
 *   odd indexes.
 */
export function splitExpressions(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('${{', from);
    const end = start === -1 ? -1 : text.indexOf('}}', start + 3);
    if (end === -1) return [...parts, text.slice(from)];
    parts.push(text.slice(from, start), text.slice(start, end + 2));
    from = end + 2;
  }
}

/** Replaces each `${{ }}` expression of a text. The function gets the expression as written. */
export function replaceExpressions(text: string, replace: (expression: string) => string): string {
  return splitExpressions(text)
    .map((part, index) => (index % 2 === 1 ? replace(part) : part))
    .join('');
}
