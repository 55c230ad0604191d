import { markdownTable } from 'markdown-table';

/** A part of a Markdown document. A text is never split, and a table is split between rows only. */
export type MarkdownBlock =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly head: readonly string[];
      /** Cells in Markdown. */
      readonly rows: readonly (readonly string[])[];
    };

/** Space that is reserved for the note about omitted parts. */
const TRUNCATION_NOTE_LENGTH = 200;

/**
 * Builds a Markdown document of at most `maxLength` UTF-16 units. Omits texts and table rows that do
 * not fit, and notes how many rows are omitted.
 *
 * @param restNote A sentence that says where the omitted parts are.
 */
export function truncateMarkdown(
  blocks: readonly MarkdownBlock[],
  maxLength: number,
  restNote: string,
): string {
  const parts: string[] = [];
  let remainingLength = maxLength - TRUNCATION_NOTE_LENGTH;
  let omittedCount = 0;
  for (const block of blocks) {
    const truncated = truncateBlock(block, remainingLength, restNote);
    omittedCount += truncated.omittedCount;
    if (truncated.text === '') continue;
    parts.push(truncated.text);
    remainingLength -= truncated.text.length + 2;
  }
  if (omittedCount > 0) parts.push(`…cut to fit. ${restNote}`);
  return `${parts.join('\n\n')}\n`;
}

/** A block as it is shown. */
interface TruncatedBlock {
  /** Empty if nothing of the block fits. */
  readonly text: string;
  /** How many rows are omitted. An omitted text counts as one. */
  readonly omittedCount: number;
}

function truncateBlock(block: MarkdownBlock, maxLength: number, restNote: string): TruncatedBlock {
  if (block.kind === 'text') {
    const fits = block.text.length <= maxLength;
    return fits ? { text: block.text, omittedCount: 0 } : { text: '', omittedCount: 1 };
  }
  const { title, head, rows } = block;
  if (rows.length === 0) return { text: '', omittedCount: 0 };
  // Not aligned, so that the length of a row depends on its own cells only.
  const table = markdownTable([head, ...rows], { alignDelimiters: false });
  const [headLine = '', delimiterLine = '', ...rowLines] = table.split('\n');
  let text = `### ${title}\n\n${headLine}\n${delimiterLine}`;
  let shownCount = 0;
  for (const line of rowLines) {
    if (text.length + line.length + 1 + TRUNCATION_NOTE_LENGTH > maxLength) break;
    text += `\n${line}`;
    shownCount += 1;
  }
  const omittedCount = rowLines.length - shownCount;
  if (shownCount === 0) return { text: '', omittedCount };
  if (omittedCount === 0) return { text, omittedCount };
  return { text: `${text}\n\n…and ${omittedCount} more. ${restNote}`, omittedCount };
}
