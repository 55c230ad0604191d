import { ACTION_OUTPUTS, renderOutputs } from '../../../src/report/outputs';
import { createBlockedReport, createReport } from './support';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('renderOutputs', () => {
  test('renders the outputs of a run that migrated', () => {
    const result = { pending: 1, applied: 2, planDigest: DIGEST, headDigest: DIGEST };
    expect(renderOutputs(createReport({ authority: 'neon', result }))).toEqual({
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

  test('renders every output of a blocked run, with unknown values empty', () => {
    expect(renderOutputs(createBlockedReport({ role: undefined }))).toEqual({
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

  test('renders the path of the evidence file', () => {
    const evidence = 'out/evidence.json';
    expect(renderOutputs(createReport({ evidence }))).toMatchObject({ evidence });
  });

  test('renders zero as 0 and an unknown count as empty', () => {
    expect(
      renderOutputs(createReport({ result: { pending: 0, applied: undefined } })),
    ).toMatchObject({
      pending: '0',
      applied: '',
    });
  });

  test('renders the codes of the findings as a JSON array', () => {
    const finding = { level: 'warning', what: 'A\n"quoted" fact.', next: 'Do.' } as const;
    const findings = [
      { ...finding, code: 'prod-url-local' as const },
      { ...finding, code: 'url-pooler' as const },
    ];
    expect(JSON.parse(renderOutputs(createReport({ findings })).warnings)).toEqual([
      'prod-url-local',
      'url-pooler',
    ]);
  });

  test('renders one line for each output, in the order of action.yml', () => {
    for (const report of [createReport(), createBlockedReport()]) {
      const outputs = renderOutputs(report);
      expect(Object.keys(outputs)).toEqual(Object.keys(ACTION_OUTPUTS));
      for (const value of Object.values(outputs)) expect(value).not.toMatch(/[\r\n]/);
    }
  });
});
