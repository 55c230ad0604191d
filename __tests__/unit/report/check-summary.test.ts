import fc from 'fast-check';
import { CHECK_RULES } from '../../../src/checks';
import { renderCheckAnnotations } from '../../../src/report/check-annotations';
import type { CheckReport, ReportedFinding } from '../../../src/report/check-report';
import { renderCheckSummary } from '../../../src/report/check-summary';
import { redactCheckReport } from '../../../src/report/redact-check-report';
import { formatCommentMarker, renderComment } from '../../../src/report/render-comment';
import { renderSarif } from '../../../src/report/sarif';
import { splitByDatabase } from '../../../src/report/split-by-database';
import { propertyRuns } from '../../support/property-runs';

const EMPTY: CheckReport = {
  ...{ name: 'default', problems: [], findings: [], suppressed: [], uses: [] },
  policy: [],
  ...{ databases: [], notes: [] },
};
const NO_PAGE = () => undefined;

function finding(wish: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    ...{ rule: 'ungoverned-migration', level: 'error', what: 'What.', next: 'Next.' },
    ...{ place: { file: 'a.yml', line: 3 }, onChange: true },
    ...wish,
  };
}
const many = (count: number, wish: Partial<ReportedFinding> = {}) =>
  Array.from({ length: count }, (_, index) =>
    finding({ place: { file: 'a.yml', line: index + 1 }, ...wish }),
  );

describe('annotations', () => {
  const shown = (findings: readonly ReportedFinding[]) =>
    renderCheckAnnotations({ ...EMPTY, findings }).map(({ level, title, line }) => ({
      level,
      title,
      line,
    }));

  test('stand on their lines, errors first', () => {
    const warning = finding({ level: 'warning', rule: 'no-concurrency' });
    expect(shown([warning, finding()]).map(({ level }) => level)).toEqual(['error', 'warning']);
  });

  test('are ten of a level at most, and the rest is counted', () => {
    expect(shown(many(10))).toHaveLength(10);
    expect(shown(many(11))).toHaveLength(10);
    expect(shown(many(300)).at(-1)).toEqual({ level: 'error', title: '291 more', line: undefined });
  });

  test('outside of what is changed are told together', () => {
    const findings = [finding(), ...many(3, { onChange: false })];
    expect(shown(findings)).toHaveLength(2);
    expect(renderCheckAnnotations({ ...EMPTY, findings }).at(-1)?.message).toContain(
      '3 errors are not shown beside a line: ungoverned-migration at a.yml:1, ',
    );
  });

  test('of what kept the check from its work come first, and count', () => {
    const problem = { code: 'input-invalid', what: 'A.', next: 'B.' };
    const all = renderCheckAnnotations({ ...EMPTY, problems: [problem], findings: many(20) });
    expect(all).toHaveLength(10);
    expect(all[0]?.title).toBe('input-invalid');
  });
});

describe('the comment', () => {
  test('begins with its marker, on a line of its own', () => {
    const body = renderComment({ ...EMPTY, name: 'billing' }, NO_PAGE);
    expect(body.split('\n')[0]).toBe(formatCommentMarker('billing'));
  });

  test('leads to the page of a rule where it is known', () => {
    const body = renderComment(
      { ...EMPTY, findings: [finding()] },
      (rule) => `https://x/${rule}.md`,
    );
    expect(body).toContain('[`ungoverned-migration`](https://x/ungoverned-migration.md)');
  });

  test('is cut on whole rows, and says how many are left out', () => {
    const body = renderComment({ ...EMPTY, findings: many(2_000) }, NO_PAGE);
    expect(body.length).toBeLessThanOrEqual(65_536);
    const rows = body.split('\n').filter((line) => line.startsWith('| ❌'));
    expect(rows.length).toBeGreaterThan(500);
    for (const row of rows) expect(row).toMatch(/^\|.*Next\. \|$/);
    expect(body).toContain(`…and ${2_000 - rows.length} more; the job summary has the rest.`);
  });

  test('fits, whatever it holds', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 3_000 });
    const report = fc.record({
      findings: fc.array(
        text.map((what) => finding({ what })),
        { maxLength: 60 },
      ),
      notes: fc.array(text, { maxLength: 40 }),
    });
    fc.assert(
      fc.property(report, (wish) => {
        expect(renderComment({ ...EMPTY, ...wish }, NO_PAGE).length).toBeLessThanOrEqual(65_536);
        expect(renderCheckSummary({ ...EMPTY, ...wish }, NO_PAGE).length).toBeLessThanOrEqual(
          340_000,
        );
      }),
      propertyRuns(50),
    );
  });

  test('mentions nobody and runs no markup of a file', () => {
    const body = renderComment(
      { ...EMPTY, findings: [finding({ what: 'Ask @octocat <img src=x> | **now** [a](b)' })] },
      NO_PAGE,
    );
    expect(body).not.toMatch(/@octocat|<img/);
    expect(body).toContain('\\| \\*\\*now\\*\\*');
  });
});

test('each name has a report of its own, and nothing stands in two', () => {
  const database = (name: string, folder: string) => ({
    name,
    folder,
    outcome: 'x',
    statements: [],
  });
  const report = {
    ...EMPTY,
    findings: [finding(), finding({ place: { file: 'billing/1.sql', line: 1 } })],
    databases: [database('default', 'migrations'), database('billing', 'billing')],
  };
  const [own, other, ...rest] = splitByDatabase(report);
  expect(rest).toEqual([]);
  expect(own.findings.map(({ place }) => place.file)).toEqual(['a.yml']);
  expect(other).toMatchObject({
    name: 'billing',
    findings: [{ place: { file: 'billing/1.sql' } }],
  });
  expect(splitByDatabase(EMPTY)).toEqual([EMPTY]);
});

test('no secret is left in anything that is said', () => {
  const secret = 'sesame99';
  const said = { what: secret, next: secret };
  const report: CheckReport = {
    ...{ name: 'default', notes: [secret] },
    problems: [{ code: 'x', ...said }],
    findings: [finding(said)],
    suppressed: [{ finding: finding(said), reason: secret, place: { file: 'a', line: 1 } }],
    uses: [
      {
        place: { file: 'a', line: 1 },
        ...{ where: secret, environment: '', role: secret, target: secret, verdict: secret },
      },
    ],
    policy: [
      { place: { file: 'a', line: 1 }, rule: 'targets', standing: { kind: 'met', what: secret } },
    ],
    databases: [{ name: 'default', folder: 'm', outcome: secret, statements: [] }],
  };
  const clean = redactCheckReport(report, (text) => text.replaceAll(secret, '***'));
  expect(JSON.stringify(clean)).not.toContain(secret);
});

test('code scanning gets every rule, and a line for every finding', () => {
  const findings = [
    finding(),
    finding({ level: 'notice', place: { file: 'b c.sql', line: undefined } }),
  ];
  const log = JSON.parse(renderSarif({ ...EMPTY, findings }, CHECK_RULES, NO_PAGE));
  const [run] = log.runs;
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
    CHECK_RULES.map(({ id }) => id),
  );
  expect(run.results).toMatchObject([
    { level: 'error', ruleIndex: 0 },
    {
      level: 'note',
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'b%20c.sql' }, region: { startLine: 1 } } },
      ],
    },
  ]);
});
