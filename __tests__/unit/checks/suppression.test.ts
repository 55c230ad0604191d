import type { CheckFinding } from '../../../src/checks/rule';
import { applySuppressions } from '../../../src/checks/suppression';

const found = (line: number | undefined, wish: Partial<CheckFinding> = {}): CheckFinding => ({
  ...{ rule: 'no-concurrency', level: 'warning', what: 'What.', next: 'Next.' },
  ...{ place: { file: 'a.yml', line }, ...wish },
});
const allows = (text: string, finding = found(2)) =>
  applySuppressions([finding], (file) => (file === 'a.yml' ? text : undefined)).suppressed.map(
    ({ reason }) => reason,
  );

test.each([
  ['on its line', 'x\ny # governed: allow no-concurrency because of tests'],
  ['above it', '# governed: allow no-concurrency because of tests\ny'],
  ['in SQL', '-- governed: allow no-concurrency because of tests\ny'],
  ['without spaces', '#governed:allow no-concurrency because of tests\ny'],
])('a comment %s allows a finding', (_, text) => {
  expect(allows(text)).toEqual(['of tests']);
});

test('so does one above other comments', () => {
  const text = '# governed: allow no-concurrency because of tests\n# more\ny';
  expect(allows(text, found(3))).toEqual(['of tests']);
});

test.each([
  ['below it', 'x\ny\n# governed: allow no-concurrency because of tests'],
  ['above another line', '# governed: allow no-concurrency because of tests\nx\ny', found(3)],
  ['of another rule', '# governed: allow role-missing because of tests\ny'],
  ['without the word', '# governed: no-concurrency because of tests\ny'],
  [
    'for a file as a whole',
    '# governed: allow no-concurrency because of tests\ny',
    found(undefined),
  ],
])('a comment %s does not', (_, text, finding = found(2)) => {
  expect(allows(text, finding)).toEqual([]);
});

test('one without a reason does not, and the finding says so', () => {
  const text = '# governed: allow no-concurrency because \ny';
  const { findings, suppressed } = applySuppressions([found(2)], () => text);
  expect(suppressed).toEqual([]);
  expect(findings[0]?.next).toContain('gives no reason');
});

test('one beside a line that leads to it counts', () => {
  const via = [{ file: 'a.yml', line: 1 }];
  const finding = found(9, { place: { file: 'b.yml', line: 9 }, via });
  expect(allows('x # governed: allow no-concurrency because of tests', finding)).toEqual([
    'of tests',
  ]);
});
