import type { CheckFinding } from '../../../src/checks/rule';
import { applySuppressions } from '../../../src/checks/suppression';

const createFinding = (
  line: number | undefined,
  overrides: Partial<CheckFinding> = {},
): CheckFinding => ({
  rule: 'no-concurrency',
  level: 'warning',
  what: 'What.',
  next: 'Next.',
  place: { file: 'a.yml', line },
  ...overrides,
});

/** Returns the reasons with which the comments of a file suppress the finding. */
const listReasons = (text: string, finding = createFinding(2)) =>
  applySuppressions([finding], (file) => (file === 'a.yml' ? text : undefined)).suppressed.map(
    ({ reason }) => reason,
  );

test.each([
  ['on its line', 'x\ny # governed: allow no-concurrency because of tests'],
  ['above it', '# governed: allow no-concurrency because of tests\ny'],
  ['in SQL', '-- governed: allow no-concurrency because of tests\ny'],
  ['without spaces', '#governed:allow no-concurrency because of tests\ny'],
])('suppresses a finding with a comment %s', (_, text) => {
  expect(listReasons(text)).toEqual(['of tests']);
});

test('suppresses a finding with a comment above other comments', () => {
  const text = '# governed: allow no-concurrency because of tests\n# more\ny';
  expect(listReasons(text, createFinding(3))).toEqual(['of tests']);
});

test.each([
  ['below it', 'x\ny\n# governed: allow no-concurrency because of tests'],
  [
    'above another line',
    '# governed: allow no-concurrency because of tests\nx\ny',
    createFinding(3),
  ],
  ['of another rule', '# governed: allow role-missing because of tests\ny'],
  ['without the word "allow"', '# governed: no-concurrency because of tests\ny'],
  [
    'if the finding has no line',
    '# governed: allow no-concurrency because of tests\ny',
    createFinding(undefined),
  ],
])('does not suppress a finding with a comment %s', (_, text, finding = createFinding(2)) => {
  expect(listReasons(text, finding)).toEqual([]);
});

test('does not suppress a finding with a comment without a reason, and adds a hint', () => {
  const text = '# governed: allow no-concurrency because \ny';
  const { findings, suppressed } = applySuppressions([createFinding(2)], () => text);
  expect(suppressed).toEqual([]);
  expect(findings[0]?.next).toContain('has no effect without a reason');
});

test('suppresses a finding with a comment on a line that leads to it', () => {
  const via = [{ file: 'a.yml', line: 1 }];
  const finding = createFinding(9, { place: { file: 'b.yml', line: 9 }, via });
  expect(listReasons('x # governed: allow no-concurrency because of tests', finding)).toEqual([
    'of tests',
  ]);
});
