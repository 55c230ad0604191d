import { findNewFindings } from '../../../src/checks/find-new-findings';
import type { CheckFinding } from '../../../src/checks/rule';

const finding = (fields: Partial<CheckFinding> = {}, line = 1): CheckFinding => ({
  rule: 'ungoverned-migration',
  level: 'error',
  place: { file: 'a.yml', line },
  subject: 'job a, step b, alembic upgrade head',
  what: 'What.',
  next: 'Next.',
  ...fields,
});
const compare = (
  head: readonly CheckFinding[],
  base: readonly CheckFinding[] | undefined,
  changedLines: readonly number[] = [],
) =>
  findNewFindings(head, base, ({ line = 0 }) => changedLines.includes(line)).map(
    ({ isNew }) => isNew,
  );

test('a finding on another line is not new', () => {
  expect(compare([finding({}, 9)], [finding({}, 3)])).toEqual([false]);
});

test('another text about the same step is not new', () => {
  expect(compare([finding({ what: 'Other.' })], [finding()])).toEqual([false]);
});

test.each<[string, Partial<CheckFinding>]>([
  ['rule', { rule: 'unenforced-role' }],
  ['file', { place: { file: 'b.yml', line: 1 } }],
  ['step or command', { subject: 'job a, step b, alembic downgrade base' }],
])('a finding with another %s is new', (_, fields) => {
  expect(compare([finding(fields)], [finding()])).toEqual([true]);
});

test('a finding without a subject is compared by its text', () => {
  const text = (what: string) => {
    const { subject: _, ...rest } = finding({ what });
    return rest;
  };
  expect(compare([text('A.')], [text('A.')])).toEqual([false]);
  expect(compare([text('A.')], [text('B.')])).toEqual([true]);
});

test('of two equal findings, one is new if the base has one: that on the changed line', () => {
  expect(compare([finding({}, 1), finding({}, 2)], [finding()], [1])).toEqual([true, false]);
  expect(compare([finding({}, 1), finding({}, 2)], [finding()], [2])).toEqual([false, true]);
});

test('every finding is new if the base is not known', () => {
  expect(compare([finding()], undefined)).toEqual([true]);
  expect(compare([finding()], [])).toEqual([true]);
});
