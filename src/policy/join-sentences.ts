/**
 * Joins sentences and clauses to one text, in which each part ends with one full stop. A part may
 * already end with a full stop, such as an answer of GitHub's API.
 */
export function joinSentences(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => `${stripFullStop(part)}.`)
    .join(' ');
}

/** Joins clauses with semicolons, without a full stop at the end of any clause. */
export function joinClauses(clauses: readonly string[]): string {
  return clauses.map(stripFullStop).join('; ');
}

function stripFullStop(text: string): string {
  return text.replace(/\.+\s*$/, '');
}
