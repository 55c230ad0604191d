import { markdownTable } from 'markdown-table';

/** A piece of a Markdown document: it is taken whole, or a table row by row. */
export type MarkdownBlock =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly head: readonly string[];
      /** Cells that are Markdown already. */
      readonly rows: readonly (readonly string[])[];
    };

/** Room that is kept for the words that say what was cut. */
const TRUNCATION_NOTE_LENGTH = 200;

/**
 * A Markdown document of at most `limit` UTF-16 units. What does not fit is cut on whole rows and
 * counted: half a table would be no table.
 *
 * @param elsewhere Where the rest stands, to end the sentence that tells of it.
 */
export function truncateMarkdown(
  blocks: readonly MarkdownBlock[],
  limit: number,
  elsewhere: string,
): string {
  const parts: string[] = [];
  let left = limit - TRUNCATION_NOTE_LENGTH;
  let dropped = 0;
  for (const block of blocks) {
    const { text, hidden } = fitted(block, left, elsewhere);
    dropped += hidden;
    if (text === '') continue;
    parts.push(text);
    left -= text.length + 2;
  }
  if (dropped > 0) parts.push(`…cut to fit; ${elsewhere}.`);
  return `${parts.join('\n\n')}\n`;
}

interface Fitted {
  readonly text: string;
  /** How much did not fit: rows, or a text as one. */
  readonly hidden: number;
}

function fitted(block: MarkdownBlock, room: number, elsewhere: string): Fitted {
  if (block.kind === 'text') {
    return block.text.length <= room ? { text: block.text, hidden: 0 } : { text: '', hidden: 1 };
  }
  const { title, head, rows } = block;
  if (rows.length === 0) return { text: '', hidden: 0 };
  // Unaligned, so that a row is as long as its cells are.
  const table = markdownTable([head, ...rows], { alignDelimiters: false });
  const [top = '', rule = '', ...lines] = table.split('\n');
  const opening = `### ${title}\n\n${top}\n${rule}`;
  let text = opening;
  let shown = 0;
  for (const line of lines) {
    if (text.length + line.length + 1 + TRUNCATION_NOTE_LENGTH > room) break;
    text += `\n${line}`;
    shown += 1;
  }
  const hidden = lines.length - shown;
  if (shown === 0) return { text: '', hidden };
  if (hidden === 0) return { text, hidden };
  return { text: `${text}\n\n…and ${hidden} more; ${elsewhere}.`, hidden };
}
