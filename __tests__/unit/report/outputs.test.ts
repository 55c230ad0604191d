import { ACTION_OUTPUTS, renderOutputs } from '../../../src/report/outputs';
import { blockedReport, reportOf } from './support';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('the outputs', () => {
  test('of a run that migrated', () => {
    const work = { pending: 1, applied: 2, planDigest: DIGEST, headDigest: DIGEST };
    expect(renderOutputs(reportOf({ authority: 'neon', work }))).toEqual({
      decision: 'allowed',
      reason: 'staging-allowed',
      role: 'staging',
      authority: 'neon',
      warnings: '[]',
      pending: '1',
      applied: '2',
      'plan-digest': DIGEST,
      'head-digest': DIGEST,
      evidence: '',
    });
  });

  test('of a blocked run are all set, and what is not known is empty', () => {
    expect(renderOutputs(blockedReport({ role: undefined }))).toEqual({
      decision: 'blocked',
      reason: 'replica-blocked',
      role: '',
      authority: '',
      warnings: '[]',
      pending: '',
      applied: '0',
      'plan-digest': '',
      'head-digest': '',
      evidence: '',
    });
  });

  test('name the file of the evidence', () => {
    const evidence = 'out/evidence.json';
    expect(renderOutputs(reportOf({ evidence }))).toMatchObject({ evidence });
  });

  test('tell zero from what is not known', () => {
    expect(renderOutputs(reportOf({ work: { pending: 0, applied: undefined } }))).toMatchObject({
      pending: '0',
      applied: '',
    });
  });

  test('name every finding by its code, in a JSON array', () => {
    const finding = { level: 'warning', what: 'A\n"quoted" fact.', next: 'Do.' } as const;
    const findings = [
      { ...finding, code: 'prod-url-local' as const },
      { ...finding, code: 'url-pooler' as const },
    ];
    expect(JSON.parse(renderOutputs(reportOf({ findings })).warnings)).toEqual([
      'prod-url-local',
      'url-pooler',
    ]);
  });

  test('stand on one line each, in the order of action.yml', () => {
    for (const report of [reportOf(), blockedReport()]) {
      const outputs = renderOutputs(report);
      expect(Object.keys(outputs)).toEqual(Object.keys(ACTION_OUTPUTS));
      for (const value of Object.values(outputs)) expect(value).not.toMatch(/[\r\n]/);
    }
  });
});
