import { applyRuleLevels } from '../../../src/checks/apply-rule-levels';
import type { FindingLevel } from '../../../src/checks/rule';

const found = (rule: string, level: FindingLevel) => ({ rule, level });

test('lowers, raises and removes findings, and says what was lowered', () => {
  const findings = [
    found('unenforced-role', 'warning'),
    found('ban-drop-column', 'warning'),
    found('ban-drop-column', 'warning'),
    found('ungoverned-migration', 'error'),
    found('no-concurrency', 'warning'),
  ];
  const levels = {
    'unenforced-role': 'error',
    'ban-drop-column': 'off',
    'ungoverned-migration': 'warning',
  } as const;
  expect(applyRuleLevels(findings, levels)).toEqual({
    findings: [
      found('unenforced-role', 'error'),
      found('ungoverned-migration', 'warning'),
      found('no-concurrency', 'warning'),
    ],
    lowered: [
      { rule: 'ban-drop-column', from: 'warning', to: 'off', count: 2 },
      { rule: 'ungoverned-migration', from: 'error', to: 'warning', count: 1 },
    ],
  });
});

test('the same level is not a change, and a raised one is not lowered', () => {
  const levels = { a: 'error', b: 'warning' } as const;
  const { findings, lowered } = applyRuleLevels(
    [found('a', 'error'), found('b', 'notice')],
    levels,
  );
  expect(findings).toEqual([found('a', 'error'), found('b', 'warning')]);
  expect(lowered).toEqual([]);
});
