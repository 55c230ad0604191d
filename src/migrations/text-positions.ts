/** A place in a text: `offset` counts UTF-16 units from 0 as strings do, `line` from 1. */
export interface TextPosition {
  readonly offset: number;
  readonly line: number;
}

/**
 * Turns byte offsets of the text's UTF-8 into places, in one pass (a file may have 40,000 lines).
 * `bytes` ascends; an offset behind the end gives the end.
 */
export function byteOffsetsToPositions(text: string, bytes: readonly number[]): TextPosition[] {
  const places: TextPosition[] = [];
  let [offset, byte, line] = [0, 0, 1];
  for (const target of bytes) {
    while (byte < target && offset < text.length) {
      const unit = text.charCodeAt(offset);
      const width = utf8Width(text, offset, unit);
      if (unit === 10) line += 1;
      byte += width;
      offset += width === 4 ? 2 : 1;
    }
    places.push({ offset, line });
  }
  return places;
}

function utf8Width(text: string, offset: number, unit: number): 1 | 2 | 3 | 4 {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  const pair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00;
  return pair ? 4 : 3;
}

/**
 * The line of a place that is given in characters from the start of the text, counted from 0. The
 * server counts so (from 1, over the whole message), and its characters are code points: UTF-16
 * units would go astray at the first emoji (reliability A4). What lies behind the end belongs to
 * the last line that has something on it.
 */
export function lineAtCodePoint(text: string, codePointOffset: number): number {
  return positionOfCodePoint(text, codePointOffset).line;
}

/** The place of the code point that so many others precede, or of the last visible one. */
export function positionOfCodePoint(text: string, codePointOffset: number): TextPosition {
  const end = text.trimEnd().length;
  let [offset, line] = [0, 1];
  for (let passed = 0; passed < codePointOffset; passed += 1) {
    const code = text.codePointAt(offset) ?? 0;
    const next = offset + (code > 0xffff ? 2 : 1);
    if (next >= end) break;
    if (code === 10) line += 1;
    offset = next;
  }
  return { offset, line };
}

/** A function from offsets, asked in ascending order, to their lines; linear over all questions. */
export function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next !== -1 && next < offset) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
