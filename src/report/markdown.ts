/** Formats a text as inline code that is safe in the cell of a table. */
export function inlineCode(text: string): string {
  return text === '' ? '' : `\`${escapeBars(joinLines(text).replaceAll('`', "'"))}\``;
}

/** Matches inline code. Because it is a group, `split` returns the code at the odd indexes. */
const INLINE_CODE = /(`[^`]+`)/;

/**
 * Escapes a text so that it cannot become markup, because the message of a server can contain any
 * text. Keeps inline code.
 */
export function escapeMarkdown(text: string): string {
  const parts = joinLines(text).split(INLINE_CODE);
  return parts
    .map((part, index) => (index % 2 === 0 ? escapePlainText(part) : escapeBars(part)))
    .join('');
}

function escapePlainText(text: string): string {
  const withoutMarkup = text.replaceAll(/[\\`*_~[\]]/g, '\\$&');
  // GitHub would notify the user after an `@`. A zero-width space prevents this.
  const withoutMentions = withoutMarkup.replaceAll('@', '@\u200b');
  return escapeBars(withoutMentions.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

/** Escapes bars, which end the cell of a table even in inline code. */
function escapeBars(text: string): string {
  return text.replaceAll('|', '\\|');
}

function joinLines(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** Formats a text as a code block. Its fence is longer than any run of backticks in the text. */
export function codeBlock(language: string, text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Escapes a text for HTML, as the title of a section needs it. */
export function escapeHtml(text: string): string {
  return joinLines(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u200b');
}
