import { createNoticeLimit } from '../../../src/report/limit-notices';

test('createNoticeLimit: keeps a notice of 65,536 characters', () => {
  const notice = 'x'.repeat(65_536);
  expect(createNoticeLimit()(notice)).toBe(notice);
});

test('createNoticeLimit: cuts a longer notice, and says how much is missing', () => {
  const shown = createNoticeLimit()('x'.repeat(65_540));
  expect(shown).toBe(`${'x'.repeat(65_536)} … (4 more characters)`);
});

test.each([
  ['characters of one byte', 'x', 1],
  ['characters of three bytes', '…', 3],
])(
  'createNoticeLimit: replaces the first notice above 10 MB by a note, with %s',
  (_, text, bytes) => {
    const limit = createNoticeLimit();
    const notice = text.repeat(50_000);
    const fitting = Math.floor(10_000_000 / (50_000 * bytes));
    for (let count = 0; count < fitting; count += 1) expect(limit(notice)).toBe(notice);
    expect(limit(notice)).toContain('10 MB');
    expect(limit(notice)).toBeUndefined();
    expect(limit('short')).toBeUndefined();
  },
);
