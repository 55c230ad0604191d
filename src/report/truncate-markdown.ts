import { markdownTable } from 'markdown-table';

/** How important a part is. Parts with a higher number are omitted first. */
export type BlockImportance = 0 | 1 | 2 | 3 | 4 | 5;

/** A part of a Markdown document. */
export type MarkdownBlock =
  /** Is never split. */
  | { readonly kind: 'text'; readonly text: string; readonly importance: BlockImportance }
  /** Is split between rows only. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      /** Cells in Markdown. */
      readonly rows: readonly (readonly string[])[];
      readonly importance: BlockImportance;
    }
  /** Parts below a heading, or in a section that the reader can open. Is omitted without parts. */
  | {
      readonly kind: 'heading' | 'details';
      readonly title: string;
      readonly blocks: readonly MarkdownBlock[];
    };

/** A text or a table, and the sections around it, the outermost first. */
interface PlacedBlock {
  readonly block: Exclude<MarkdownBlock, { readonly blocks: unknown }>;
  readonly sections: readonly Section[];
}

type Section = Extract<MarkdownBlock, { readonly blocks: unknown }>;

/** Space that is reserved for the note about omitted parts. */
const NOTE_LENGTH = 200;

/**
 * Builds a Markdown document of at most `maxLength` UTF-16 units. Omits texts and table rows that do
 * not fit, the least important ones first, and says so.
 *
 * @param restNote A sentence that says where the omitted parts are.
 */
export function truncateMarkdown(
  blocks: readonly MarkdownBlock[],
  maxLength: number,
  restNote: string,
): string {
  const placed = placeBlocks(blocks, []);
  const byImportance = [...placed].sort(
    (one, other) => one.block.importance - other.block.importance,
  );
  let remainingLength = maxLength - NOTE_LENGTH;
  let omittedCount = 0;
  const texts = new Map<PlacedBlock['block'], string>();
  const opened = new Set<Section>();
  for (const { block, sections } of byImportance) {
    const added = sections.filter((section) => !opened.has(section));
    const length = added.reduce((sum, section) => sum + measureSection(section), 0);
    const truncated = truncateBlock(block, remainingLength - length - 2, restNote);
    omittedCount += truncated.omittedCount;
    if (truncated.text === '') continue;
    texts.set(block, truncated.text);
    for (const section of added) opened.add(section);
    remainingLength -= truncated.text.length + length + 2;
  }
  const parts = blocks.flatMap((block) => renderBlock(block, texts));
  if (omittedCount > 0) parts.push(`…cut to fit. ${restNote}`);
  return `${parts.join('\n\n')}\n`;
}

function placeBlocks(
  blocks: readonly MarkdownBlock[],
  sections: readonly Section[],
): readonly PlacedBlock[] {
  return blocks.flatMap((block) =>
    'blocks' in block ? placeBlocks(block.blocks, [...sections, block]) : [{ block, sections }],
  );
}

function renderBlock(
  block: MarkdownBlock,
  texts: ReadonlyMap<PlacedBlock['block'], string>,
): readonly string[] {
  if (!('blocks' in block)) return [texts.get(block) ?? []].flat();
  const parts = block.blocks.flatMap((inner) => renderBlock(inner, texts));
  if (parts.length === 0) return [];
  const [open, close] = formatSection(block);
  return [open, ...parts, ...(close === '' ? [] : [close])];
}

function formatSection({ kind, title }: Section): readonly [open: string, close: string] {
  return kind === 'heading'
    ? [`### ${title}`, '']
    : [`<details><summary>${title}</summary>`, '</details>'];
}

function measureSection(section: Section): number {
  const [open, close] = formatSection(section);
  return open.length + close.length + 4;
}

/** A block as it is shown. */
interface TruncatedBlock {
  /** Empty if nothing of the block fits. */
  readonly text: string;
  /** How many rows are omitted. An omitted text counts as one. */
  readonly omittedCount: number;
}

function truncateBlock(
  block: PlacedBlock['block'],
  maxLength: number,
  restNote: string,
): TruncatedBlock {
  if (block.kind === 'text') {
    const fits = block.text.length <= maxLength;
    return fits ? { text: block.text, omittedCount: 0 } : { text: '', omittedCount: 1 };
  }
  const { head, rows } = block;
  if (rows.length === 0) return { text: '', omittedCount: 0 };
  // Not aligned, so that the length of a row depends on its own cells only.
  const table = markdownTable([head, ...rows], { alignDelimiters: false });
  const [headLine = '', delimiterLine = '', ...rowLines] = table.split('\n');
  let text = `${headLine}\n${delimiterLine}`;
  let shownCount = 0;
  for (const line of rowLines) {
    if (text.length + line.length + 1 + NOTE_LENGTH > maxLength) break;
    text += `\n${line}`;
    shownCount += 1;
  }
  const omittedCount = rowLines.length - shownCount;
  if (shownCount === 0) return { text: '', omittedCount };
  if (omittedCount === 0) return { text, omittedCount };
  return { text: `${text}\n\n…and ${omittedCount} more. ${restNote}`, omittedCount };
}
