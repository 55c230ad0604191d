import { escapeControlSequences } from '../../../src/report/escape-control-sequences';

test.each([
  'plain text, é, 😀',
  'two\nlines\r\nand a\ttab',
  '\u001b[31mred\u001b[0m, \u001b[1;38;5;196mbold\u001b[m, \u001b[38:2::255:0:0mdirect',
])('keeps %j', (text) => {
  expect(escapeControlSequences(text)).toBe(text);
});

test.each([
  ['a cleared screen', '\u001b[2J\u001b[H', '\\x1b[2J\\x1b[H'],
  ['a moved cursor', '\u001b[1A\u001b[K', '\\x1b[1A\\x1b[K'],
  ['a title', '\u001b]0;title\u0007', '\\x1b]0;title\\x07'],
  ['a link', '\u001b]8;;https://x.example\u001b\\', '\\x1b]8;;https://x.example\\x1b\\'],
  ['the clipboard', '\u001b]52;c;eA==\u0007', '\\x1b]52;c;eA==\\x07'],
  ['a mode that looks like a color', '\u001b[?25m\u001b[>4;1m', '\\x1b[?25m\\x1b[>4;1m'],
  ['an unfinished color', '\u001b[31', '\\x1b[31'],
  ['an 8-bit sequence', '\u009b31m\u009d0;t\u009c', '\\x9b31m\\x9d0;t\\x9c'],
  ['an overwritten line', 'secret\rpublic', 'secret\\x0dpublic'],
  ['other characters', '\u0000\b\v\f\u007f', '\\x00\\x08\\x0b\\x0c\\x7f'],
])('shows %s as text', (_, text, shown) => {
  expect(escapeControlSequences(text)).toBe(shown);
});
