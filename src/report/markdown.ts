/** Inline code in a table: a backtick or bar would end it. */
export function inlineCode(text: string): string {
  return text === '' ? '' : `\`${barred(plain(text).replaceAll('`', "'"))}\``;
}

/** A pair of backticks and what is between: the odd pieces of a text split by it. */
const SPAN = /(`[^`]+`)/;

/** Text that cannot become markup: a server's message may hold anything. Spans of code stay. */
export function escapeMarkdown(text: string): string {
  const pieces = plain(text).split(SPAN);
  return pieces.map((piece, index) => (index % 2 === 0 ? literal(piece) : barred(piece))).join('');
}

function literal(text: string): string {
  const unmarked = text.replaceAll(/[\\`*_~[\]]/g, '\\$&');
  // A name behind an @ would be told of it: a zero-width space takes the mention apart.
  const unmentioned = unmarked.replaceAll('@', '@\u200b');
  return barred(unmentioned.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

/** A bar would end the cell of a table, even inside a span of code. */
function barred(text: string): string {
  return text.replaceAll('|', '\\|');
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
