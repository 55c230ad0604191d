import {
  type CheckReport,
  EMPTY_CHECK_REPORT,
  type ReportedFinding,
} from '../../../src/report/check-report';
import {
  checkHeadline,
  failsStep,
  formatJudged,
  isCheckFailed,
  isSilent,
} from '../../../src/report/check-verdict';

const finding = (level: ReportedFinding['level'], isNew = true): ReportedFinding => ({
  rule: 'no-concurrency',
  level,
  place: { file: 'a.yml', line: 1 },
  what: 'What.',
  next: 'Next.',
  isNew,
});
const report = (fields: Partial<CheckReport>): CheckReport => ({
  ...EMPTY_CHECK_REPORT,
  ...fields,
});
const PROBLEM = { code: 'folder-unreadable', what: 'A.', next: 'B.' };

describe('fail-on', () => {
  test.each<[CheckReport['failOn'], ReportedFinding['level'], boolean]>([
    ['error', 'error', true],
    ['error', 'warning', false],
    ['error', 'notice', false],
    ['warning', 'error', true],
    ['warning', 'warning', true],
    ['warning', 'notice', false],
    ['never', 'error', false],
    ['never', 'warning', false],
  ])('`%s` with a finding of level %s fails the step: %s', (failOn, level, fails) => {
    const checked = report({ failOn, findings: [finding(level)] });
    expect(failsStep(checked)).toBe(fails);
    // The reason does not depend on it.
    expect(isCheckFailed(checked)).toBe(level === 'error');
  });

  test.each(['error', 'warning', 'never'] as const)('`%s` fails for a problem', (failOn) => {
    expect(failsStep(report({ failOn, problems: [PROBLEM] }))).toBe(true);
  });

  test('the headline says why an error does not fail the step', () => {
    expect(checkHeadline(report({ failOn: 'never', findings: [finding('error')] }))).toBe(
      '⚠️ Check failed: 1 error; the step does not fail (`fail-on: never`)',
    );
    expect(checkHeadline(report({ failOn: 'warning', findings: [finding('warning')] }))).toBe(
      '❌ Check failed: 1 warning',
    );
  });
});

describe('scope', () => {
  test('`changed` counts only findings that the base does not have', () => {
    const old = report({ scope: 'changed', findings: [finding('error', false)] });
    expect([isCheckFailed(old), failsStep(old)]).toEqual([false, false]);
    expect(checkHeadline(old)).toBe('✅ Check passed: no new findings; 1 already there');
    const both = report({
      scope: 'changed',
      findings: [finding('error', false), finding('error')],
    });
    expect([isCheckFailed(both), failsStep(both)]).toEqual([true, true]);
    expect(checkHeadline(both)).toBe('❌ Check failed: 1 error; 1 already there');
  });

  test('`all` counts every finding', () => {
    const old = report({ findings: [finding('error', false)] });
    expect([isCheckFailed(old), failsStep(old)]).toEqual([true, true]);
    expect(checkHeadline(old)).toBe('❌ Check failed: 1 error');
  });
});

describe('what was judged', () => {
  const NONE = {
    workflows: 3,
    governed: 0,
    declared: 0,
    ungoverned: 0,
    containers: 0,
    others: 0,
  };

  test.each<[string, Partial<typeof NONE>]>([
    ['3 workflows; no step migrates.', {}],
    ['1 workflow; 1 step migrates: 1 governed.', { workflows: 1, governed: 1 }],
    [
      '31 workflows; 6 steps migrate: 3 governed, 1 ungoverned, 2 containers of their job.',
      { workflows: 31, governed: 3, ungoverned: 1, containers: 2 },
    ],
    [
      '3 workflows; 4 steps migrate: 1 with a role that nothing enforces, 1 container of its job, 2 other databases.',
      { declared: 1, containers: 1, others: 2 },
    ],
  ])('is %s', (text, counts) => {
    expect(formatJudged(report({ judged: { ...NONE, ...counts } }))).toBe(text);
  });

  test('names three steps that were not judged, and counts the others', () => {
    const row = (name: string) => ({
      place: { file: 'a.yml', line: 1 },
      subject: `\`${name}\``,
      why: 'is not in the repository',
    });
    const text = (...names: readonly string[]) =>
      formatJudged(report({ judged: NONE, unjudged: names.map(row) }));
    expect(text('a', 'b')).toBe(
      '3 workflows; no step migrates. Not judged: 2 (`a` is not in the repository; `b` is not in the repository).',
    );
    expect(text('a', 'b', 'c', 'd', 'e')).toMatch(/Not judged: 5 \(.*`c`.*; and 2 more\)\.$/);
  });

  test('is empty if the workflows were not read', () => {
    expect(formatJudged(EMPTY_CHECK_REPORT)).toBe('');
  });
});

test('a check is silent only without a problem, a finding and a new allowance', () => {
  const allowance = (isNew: boolean) => ({
    finding: finding('error'),
    reason: 'r',
    place: { file: 'a.yml', line: 1 },
    isNew,
  });
  expect(isSilent(report({}))).toBe(true);
  expect(isSilent(report({ suppressed: [allowance(false)] }))).toBe(true);
  expect(isSilent(report({ scope: 'changed', findings: [finding('error', false)] }))).toBe(true);
  expect(isSilent(report({ suppressed: [allowance(true)] }))).toBe(false);
  expect(isSilent(report({ findings: [finding('notice')] }))).toBe(false);
  expect(isSilent(report({ problems: [PROBLEM] }))).toBe(false);
});
