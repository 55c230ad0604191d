import fc from 'fast-check';
import {
  byteOffsetsToPositions,
  createLineCounter,
  lineAtCodePoint,
} from '../../../src/migrations/text-positions';

const text = fc
  .array(fc.constantFrom('a', ' ', '\n', '\r\n', 'é', '漢', '😀', ';'), { maxLength: 60 })
  .map((parts) => parts.join(''));

const bytesOf = (value: string): number => new TextEncoder().encode(value).length;
const linesIn = (value: string): number => value.split('\n').length;

test('byteOffsetsToPositions converts any byte offsets', () => {
  fc.assert(
    fc.property(text, (value) => {
      const starts = [...value].map((_, index) => [...value].slice(0, index).join(''));
      expect(byteOffsetsToPositions(value, starts.map(bytesOf))).toEqual(
        starts.map((before) => ({ offset: before.length, line: linesIn(before) })),
      );
    }),
  );
});

test('byteOffsetsToPositions returns the end for an offset after the end', () => {
  expect(byteOffsetsToPositions('a\n漢', [Number.POSITIVE_INFINITY])).toEqual([
    { offset: 3, line: 2 },
  ]);
});

test('lineAtCodePoint converts any code point', () => {
  fc.assert(
    fc.property(text, fc.nat(70), (value, offset) => {
      const visible = [...value.trimEnd()];
      const reached = visible.slice(0, Math.min(offset, Math.max(visible.length - 1, 0)));
      expect(lineAtCodePoint(value, offset)).toBe(linesIn(reached.join('')));
    }),
  );
});

test.each([
  ["select '😀😀😀';\nboom", 14, 2],
  ["select '漢';\r\nselect\r\n  nope", 23, 3],
  ['select (1\n\n\n', 12, 1],
  ['', 0, 1],
  ['a', -5, 1],
])('lineAtCodePoint: %j at %d is line %d', (value, offset, line) => {
  expect(lineAtCodePoint(value, offset)).toBe(line);
});

test('createLineCounter returns the line of each offset', () => {
  fc.assert(
    fc.property(text, (value) => {
      const lineAt = createLineCounter(value);
      for (let offset = 0; offset <= value.length; offset += 1) {
        expect(lineAt(offset)).toBe(linesIn(value.slice(0, offset)));
      }
    }),
  );
});
