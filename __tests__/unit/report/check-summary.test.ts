import fc from 'fast-check';
import { CHECK_RULES } from '../../../src/checks';
import { renderCheckAnnotations } from '../../../src/report/check-annotations';
import {
  type CheckReport,
  EMPTY_CHECK_REPORT,
  type ReportedFinding,
} from '../../../src/report/check-report';
import { renderCheckSummary } from '../../../src/report/check-summary';
import { renderCheckTerminal } from '../../../src/report/check-terminal';
import { checkHeadline } from '../../../src/report/check-verdict';
import { redactCheckReport } from '../../../src/report/redact-check-report';
import { formatCommentMarker, renderComment } from '../../../src/report/render-comment';
import { renderSarif } from '../../../src/report/sarif';
import { splitByDatabase } from '../../../src/report/split-by-database';
import { propertyRuns } from '../../support/property-runs';

const NO_PAGE = () => undefined;

function createFinding(fields: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: 'ungoverned-migration',
    level: 'error',
    what: 'What.',
    next: 'Next.',
    place: { file: 'a.yml', line: 3 },
    isNew: true,
    ...fields,
  };
}
const createFindings = (count: number, fields: Partial<ReportedFinding> = {}) =>
  Array.from({ length: count }, (_, index) =>
    createFinding({ place: { file: 'a.yml', line: index + 1 }, ...fields }),
  );

describe('renderCheckAnnotations', () => {
  const render = (findings: readonly ReportedFinding[]) =>
    renderCheckAnnotations({ ...EMPTY_CHECK_REPORT, findings }).map(({ level, title, line }) => ({
      level,
      title,
      line,
    }));

  test('renders errors before warnings', () => {
    const warning = createFinding({ level: 'warning', rule: 'no-concurrency' });
    expect(render([warning, createFinding()]).map(({ level }) => level)).toEqual([
      'error',
      'warning',
    ]);
  });

  test('renders at most ten annotations of a level and counts the rest', () => {
    expect(render(createFindings(10))).toHaveLength(10);
    expect(render(createFindings(11))).toHaveLength(10);
    expect(render(createFindings(300)).at(-1)).toEqual({
      level: 'error',
      title: '291 more',
      line: undefined,
    });
  });

  test('renders one annotation for all findings that the base has too', () => {
    const findings = [createFinding(), ...createFindings(3, { isNew: false })];
    expect(render(findings)).toHaveLength(2);
    expect(renderCheckAnnotations({ ...EMPTY_CHECK_REPORT, findings }).at(-1)?.message).toContain(
      '3 errors are not annotated on a line: ungoverned-migration at a.yml:1, ',
    );
  });

  test('renders problems first and counts them in the limit', () => {
    const problem = { code: 'input-invalid', what: 'A.', next: 'B.' };
    const all = renderCheckAnnotations({
      ...EMPTY_CHECK_REPORT,
      problems: [problem],
      findings: createFindings(20),
    });
    expect(all).toHaveLength(10);
    expect(all[0]?.title).toBe('input-invalid');
  });
});

describe('renderComment', () => {
  test('begins with a line for its marker', () => {
    const body = renderComment({ ...EMPTY_CHECK_REPORT, name: 'billing' }, NO_PAGE);
    expect(body.split('\n')[0]).toBe(formatCommentMarker('billing'));
  });

  test('links a rule to its page', () => {
    const body = renderComment(
      { ...EMPTY_CHECK_REPORT, findings: [createFinding()] },
      (rule) => `https://x/${rule}.md`,
    );
    expect(body).toContain('[`ungoverned-migration`](https://x/ungoverned-migration.md)');
  });

  test('cuts between findings, errors last, and closes each section', () => {
    const findings = [
      ...createFindings(300, { level: 'error' }),
      ...createFindings(600, { level: 'warning', rule: 'no-concurrency' }),
      ...createFindings(600, { isNew: false }),
    ].map((finding) => ({ ...finding, next: 'Next. '.repeat(10) }));
    const body = renderComment({ ...EMPTY_CHECK_REPORT, findings }, NO_PAGE);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.length).toBeGreaterThan(60_000);
    const texts = body.split('\n').filter((line) => /^(?:❌|⚠️)/.test(line));
    expect(texts.filter((line) => line.startsWith('❌'))).toHaveLength(300);
    expect(texts.length).toBeGreaterThan(400);
    expect(texts.length).toBeLessThan(900);
    expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length);
    expect(body).toContain('…cut to fit. The job summary has the rest.');
  });

  test('a section with a table that is cut is closed', () => {
    const row = {
      place: { file: 'a.yml', line: 1 },
      where: 'x'.repeat(200),
      environment: '',
      role: 'prod',
      target: '',
      verdict: 'v',
    };
    const uses = Array.from({ length: 1_000 }, () => row);
    const body = renderComment({ ...EMPTY_CHECK_REPORT, uses }, NO_PAGE);
    expect(body).toMatch(/…and \d+ more\. The job summary has the rest\.\n\n<\/details>/);
  });

  test('fits the limits of GitHub for any content', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 3_000 });
    const report = fc.record({
      findings: fc.array(
        text.map((what) => createFinding({ what })),
        { maxLength: 60 },
      ),
      notes: fc.array(text, { maxLength: 40 }),
    });
    fc.assert(
      fc.property(report, (fields) => {
        expect(
          renderComment({ ...EMPTY_CHECK_REPORT, ...fields }, NO_PAGE).length,
        ).toBeLessThanOrEqual(65_536);
        expect(
          renderCheckSummary({ ...EMPTY_CHECK_REPORT, ...fields }, NO_PAGE).length,
        ).toBeLessThanOrEqual(340_000);
      }),
      propertyRuns(50),
    );
  });

  test('escapes mentions and markup', () => {
    const body = renderComment(
      {
        ...EMPTY_CHECK_REPORT,
        findings: [createFinding({ what: 'Ask @octocat <img src=x> | **now** [a](b)' })],
      },
      NO_PAGE,
    );
    expect(body).not.toMatch(/@octocat|<img/);
    expect(body).toContain('\\*\\*now\\*\\*');
  });
});

test('the headline says what was not rehearsed', () => {
  const createDatabase = (folder: string, gap?: string) => ({
    name: 'default',
    folder,
    outcome: 'x',
    statements: [],
    gap,
  });
  const gap = 'file 3 of 145 needs the extension x';
  const headline = (report: Partial<CheckReport>) =>
    checkHeadline({ ...EMPTY_CHECK_REPORT, ...report });
  const findings = [createFinding({ level: 'warning' })];
  expect(headline({ findings, databases: [createDatabase('migrations', gap)] })).toBe(
    '⚠️ Check passed: 1 warning; not rehearsed: file 3 of 145 needs the extension x',
  );
  // An allowed finding does not hide it.
  expect(headline({ databases: [createDatabase('a'), createDatabase('b', gap)] })).toBe(
    '✅ Check passed: no findings; not rehearsed: b, file 3 of 145 needs the extension x',
  );
  expect(headline({ findings, databases: [createDatabase('a')] })).toBe(
    '⚠️ Check passed: 1 warning',
  );
});

test('splitByDatabase puts each finding into the report of one database', () => {
  const createDatabase = (name: string, folder: string) => ({
    name,
    folder,
    outcome: 'x',
    statements: [],
  });
  const report = {
    ...EMPTY_CHECK_REPORT,
    findings: [createFinding(), createFinding({ place: { file: 'billing/1.sql', line: 1 } })],
    databases: [createDatabase('default', 'migrations'), createDatabase('billing', 'billing')],
  };
  const [own, other, ...rest] = splitByDatabase(report);
  expect(rest).toEqual([]);
  expect(own.findings.map(({ place }) => place.file)).toEqual(['a.yml']);
  expect(other).toMatchObject({
    name: 'billing',
    findings: [{ place: { file: 'billing/1.sql' } }],
  });
  expect(splitByDatabase(EMPTY_CHECK_REPORT)).toEqual([EMPTY_CHECK_REPORT]);
});

test('renders the steps that need no gate in the summary, the comment and the terminal', () => {
  const row = {
    place: { file: 'ci.yml', line: 9 },
    job: 'test',
    tool: 'Alembic',
    database: 'the service container `db`',
    why: '`DATABASE_URL` leads to it',
    role: 'no role declared',
  };
  const report = { ...EMPTY_CHECK_REPORT, temporary: [row] };
  const cells =
    /ci\.yml:9.*test.*Alembic.*service container `db`.*`DATABASE_URL`.*no role declared/;
  expect(renderCheckSummary(report, NO_PAGE)).toMatch(cells);
  expect(renderComment(report, NO_PAGE)).toMatch(cells);
  expect(renderCheckTerminal(report).join('\n')).toMatch(cells);
});

test('redactCheckReport removes a secret from every text', () => {
  const secret = 'sesame99';
  const message = { what: secret, next: secret };
  const report: CheckReport = {
    name: 'default',
    notes: [secret],
    problems: [{ code: 'x', ...message }],
    findings: [
      createFinding({ ...message, subject: secret, quote: { language: 'sql', text: secret } }),
    ],
    suppressed: [
      {
        finding: createFinding(message),
        reason: secret,
        place: { file: 'a', line: 1 },
        isNew: true,
      },
    ],
    lowered: [],
    failOn: 'error',
    scope: 'all',
    judged: undefined,
    unjudged: [{ place: { file: 'a', line: 1 }, subject: secret, why: secret }],
    isConcerned: true,
    uses: [
      {
        place: { file: 'a', line: 1 },
        where: secret,
        environment: '',
        role: secret,
        target: secret,
        verdict: secret,
      },
    ],
    temporary: [
      {
        place: { file: 'a', line: 1 },
        job: secret,
        tool: 'Alembic',
        database: secret,
        why: secret,
        role: secret,
      },
    ],
    policy: [
      { place: { file: 'a', line: 1 }, rule: 'targets', standing: { kind: 'met', what: secret } },
    ],
    databases: [{ name: 'default', folder: 'm', outcome: secret, gap: secret, statements: [] }],
  };
  const redacted = redactCheckReport(report, (text) => text.replaceAll(secret, '***'));
  expect(JSON.stringify(redacted)).not.toContain(secret);
});

test('renderSarif lists every rule and a line for every finding', () => {
  const findings = [
    createFinding(),
    createFinding({ level: 'notice', place: { file: 'b c.sql', line: undefined } }),
  ];
  const log = JSON.parse(renderSarif({ ...EMPTY_CHECK_REPORT, findings }, CHECK_RULES, NO_PAGE));
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
