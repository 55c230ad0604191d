/** A position in a text: `offset` counts UTF-16 units from 0, `line` counts from 1. */
export interface TextPosition {
  readonly offset: number;
  readonly line: number;
}

/**
 * Converts byte offsets in the text's UTF-8 to positions, in one pass, because a file can have 40,000
 * lines. An offset after the end of the text becomes the end.
 *
 * @param bytes Ascending.
 */
export function byteOffsetsToPositions(text: string, bytes: readonly number[]): TextPosition[] {
  const positions: TextPosition[] = [];
  let [offset, byte, line] = [0, 0, 1];
  for (const target of bytes) {
    while (byte < target && offset < text.length) {
      const unit = text.charCodeAt(offset);
      const width = utf8Width(text, offset, unit);
      if (unit === 10) line += 1;
      byte += width;
      offset += width === 4 ? 2 : 1;
    }
    positions.push({ offset, line });
  }
  return positions;
}

function utf8Width(text: string, offset: number, unit: number): 1 | 2 | 3 | 4 {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  const pair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00;
  return pair ? 4 : 3;
}

/**
 * Returns the line of a code point, which is how the server counts characters
 * (docs/engine-rationale.md#error-positions). A position after the end becomes the last line that is
 * not blank.
 *
 * @param codePointOffset From 0. The server counts from 1, over the whole message.
 */
export function lineAtCodePoint(text: string, codePointOffset: number): number {
  return positionOfCodePoint(text, codePointOffset).line;
}

/** Returns the position of a code point, counted from 0, or of the last visible one. */
export function positionOfCodePoint(text: string, codePointOffset: number): TextPosition {
  const end = text.trimEnd().length;
  let [offset, line] = [0, 1];
  for (let count = 0; count < codePointOffset; count += 1) {
    const code = text.codePointAt(offset) ?? 0;
    const next = offset + (code > 0xffff ? 2 : 1);
    if (next >= end) break;
    if (code === 10) line += 1;
    offset = next;
  }
  return { offset, line };
}

/** Returns a function that converts ascending offsets to lines. Linear over all calls together. */
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
