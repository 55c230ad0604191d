import fc from 'fast-check';
import type { MigrationLine } from '../../../src/report/report';
import { renderSummary, runHeadline } from '../../../src/report/summary';
import { propertyRuns } from '../../support/property-runs';
import { createBlockedReport, createReport } from './support';

const applied = {
  version: '1',
  name: 'a',
  file: 'migrations/1_a.sql',
  checksum: 'c'.repeat(64),
  status: 'applied',
  durationMs: 12.4,
  remark: undefined,
} as const;
const problem = { code: 'migration-failed', what: 'It failed.', next: 'Fix it.' };

describe('runHeadline', () => {
  test.each([
    ['⛔ Blocked: replica-blocked', createBlockedReport()],
    ['✅ Allowed: staging-allowed', createReport({ mode: 'gate' })],
    ['✅ Allowed: staging-allowed, nothing to do', createReport()],
    ['✅ Allowed: staging-allowed, 1 migration applied', createReport({ result: { applied: 1 } })],
    ['✅ Allowed: staging-allowed, 2 migrations applied', createReport({ result: { applied: 2 } })],
    ['✅ Allowed: staging-allowed, 0 migrations pending', createReport({ mode: 'plan' })],
    [
      '✅ Allowed: prod-read-only, 3 migrations pending',
      createReport({ mode: 'plan', reason: 'prod-read-only', result: { pending: 3 } }),
    ],
    [
      '✅ Allowed: staging-allowed, command succeeded',
      createReport({ command: true, result: { applied: undefined } }),
    ],
    [
      '✅ Allowed: staging-allowed, command succeeded, 1 migration applied',
      createReport({ command: true, result: { applied: 1 } }),
    ],
    [
      '✅ Allowed: staging-allowed, command not started, 2 migrations pending',
      createReport({ command: true, mode: 'plan', result: { pending: 2 } }),
    ],
    [
      '✅ Allowed: staging-allowed, command not started',
      createReport({ command: true, mode: 'plan' }),
    ],
    ['✅ Allowed: staging-allowed', createReport({ command: true, mode: 'gate' })],
    ['❌ Failed: migration-failed', createReport({ problems: [problem], result: { applied: 1 } })],
    [
      '❌ Failed: command-failed',
      createReport({ command: true, problems: [{ ...problem, code: 'command-failed' }] }),
    ],
    [
      '⛔ Blocked: input-invalid',
      createReport({ decision: 'blocked', reason: 'input-invalid', problems: [problem] }),
    ],
  ])('formats %s', (line, report) => {
    expect(runHeadline(report)).toBe(line);
    expect(renderSummary(report).startsWith(`## ${line}\n`)).toBe(true);
  });
});

describe('decision and reason in the summary', () => {
  test('has a row with the decision of a failed run', () => {
    const summary = renderSummary(createReport({ problems: [problem] }));
    expect(summary).toContain('| Verdict | `allowed: staging-allowed`');
  });

  test('has no row with the decision if the headline contains it', () => {
    for (const report of [createReport(), createBlockedReport()]) {
      const { reason } = report;
      expect(renderSummary(report).split(reason)).toHaveLength(2);
    }
  });
});

test('says that an embedded database is temporary', () => {
  expect(renderSummary(createReport({ embedded: true }))).toContain(
    'a temporary Postgres inside the action',
  );
  expect(renderSummary(createReport())).not.toContain('temporary');
});

test('shows a problem with its file and line', () => {
  const render = (location: { file?: string; line?: number }) =>
    renderSummary(createReport({ problems: [{ ...problem, ...location }] }));
  expect(render({ file: 'm/2_b.sql', line: 7 })).toContain(
    '- `migration-failed` `m/2_b.sql:7`: **It failed.** Fix it.',
  );
  expect(render({ file: 'm/2_b.sql' })).toContain(
    '- `migration-failed` `m/2_b.sql`: **It failed.**',
  );
  expect(render({})).toContain('- `migration-failed`: **It failed.** Fix it.');
});

describe('long summaries', () => {
  const createLines = (count: number): MigrationLine[] =>
    Array.from({ length: count }, (_, index) => ({ ...applied, version: String(index + 1) }));
  const findRows = (summary: string) => summary.match(/^\| `\d+`/gm) ?? [];

  test('shows 500 migrations', () => {
    const summary = renderSummary(createReport({ result: { migrations: createLines(500) } }));
    expect(findRows(summary)).toHaveLength(500);
    expect(summary).not.toContain('more.');
  });

  test('counts the migrations after the first 500', () => {
    const summary = renderSummary(createReport({ result: { migrations: createLines(1234) } }));
    expect(findRows(summary)).toHaveLength(500);
    expect(summary).toContain('…and 734 more.');
  });

  test.each([
    ['one very long message', [{ ...problem, what: '漢'.repeat(1_000_000) }]],
    ['20,000 problems', Array.from({ length: 20_000 }, () => problem)],
  ])('stays below 1 MiB, the limit of GitHub: %s', (_name, problems) => {
    const summary = renderSummary(createReport({ problems }));
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toContain('## ❌ Failed: migration-failed');
    expect(summary).toContain('too long for a summary');
  });
});

/** Matches an escaped character or inline code, which ends with as many backticks as it begins with. */
const LITERAL = /\\[!-/:-@[-`{-~]|(`+)(?!`)(?:.*?[^`])??\1(?!`)/g;

/** Lists the characters that Markdown would treat as markup. */
function findMarkup(text: string): readonly string[] {
  return text.replaceAll(LITERAL, '').match(/[*_~`[\]<|]|&(?!amp;|lt;)/g) ?? [];
}

describe('escaping of hostile text', () => {
  const HOSTILE_TEXTS = [
    '<img src=x onerror=alert(1)>',
    '</td></table><h1>✅ Allowed</h1>',
    '![pixel](https://evil.example/p.png)',
    '[click me](https://evil.example)',
    '[ref]: https://evil.example',
    '**bold** _italic_ ~~gone~~',
    'a | b | c',
    'a \\| b \\',
    '&lt;script&gt; &#60;',
    '`` ` <b> ``',
    '`<b>` ` <i>',
    'x\n\n## ✅ Allowed: prod-confirmed\n\n| a |\n| - |\n| b |',
    'x\u2028# heading',
    '--> <!-- hidden',
  ];

  test.each(HOSTILE_TEXTS)('escapes a message: %j', (text) => {
    const summary = renderSummary(
      createReport({ problems: [{ ...problem, what: text, next: text }] }),
    );
    const line = summary.split('\n').filter((each) => each.startsWith('- `migration-failed`'));
    const [, what = ''] = /^- `migration-failed`: \*\*(.*)\*\* /.exec(line.join('\n')) ?? [];
    expect(what).not.toBe('');
    expect(findMarkup(what)).toEqual([]);
    expect(summary.match(/^#/gm)).toHaveLength(1);
  });

  test.each(HOSTILE_TEXTS)('escapes the name of a migration: %j', (name) => {
    const migrations = [{ ...applied, name }];
    const summary = renderSummary(createReport({ result: { migrations } }));
    const [row = ''] = summary.split('\n').filter((each) => each.startsWith('| `1`'));
    const cell = /^\| `1` +\| (`[^`]*`) +\| ✅ applied \| 12 ms +\|$/.exec(row)?.[1] ?? '';
    expect(cell).not.toBe('');
    expect(cell.slice(1, -1)).not.toMatch(/(?<!\\)\|/);
    expect(summary.match(/^#+ /gm)).toEqual(['## ', '### ']);
  });

  test.each(HOSTILE_TEXTS)('escapes a finding: %j', (text) => {
    const finding = { code: 'url-pooler', level: 'notice', what: text, next: 'Go on.' } as const;
    const summary = renderSummary(createReport({ findings: [finding] }));
    const [row = ''] = summary.split('\n').filter((each) => each.startsWith('| notice'));
    const cell = /^\| notice \| `url-pooler` \| (.*) Go on\. +\|$/.exec(row)?.[1] ?? '';
    expect(cell).not.toBe('');
    expect(findMarkup(cell)).toEqual([]);
  });

  test.each(HOSTILE_TEXTS)('shows the last lines of a command as code: %j', (text) => {
    const lastLines = text.split('\n');
    const summary = renderSummary(createReport({ command: true, result: { lastLines } }));
    const [, shown = ''] = summary.split('The last lines of the command:\n\n');
    expect(shown).toBe(`${lastLines.map((line) => `    ${line}`).join('\n')}\n`);
  });

  test('escapes any combination of special characters', () => {
    const part = fc.constantFrom(
      ...['`', '``', '\\', '|', '*', '_', '[', ']', '(', ')', '<', '>', '&', '!', '~', '\n', ' '],
      ...['a', 'b', '#', '-', '&amp;', 'https://evil.example'],
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 14 }), (parts) => {
        const what = parts.join('');
        const summary = renderSummary(createReport({ problems: [{ ...problem, what }] }));
        const match = /^- `migration-failed`: \*\*(.*)\*\* Fix it\.$/m.exec(summary);
        expect(match).not.toBeNull();
        expect(findMarkup(match?.[1] ?? '')).toEqual([]);
      }),
      propertyRuns(3000),
    );
  });

  test('keeps inline code', () => {
    const what = 'Rename it to `<version>_<name>.sql`, not `a|b` & so on.';
    const summary = renderSummary(createReport({ problems: [{ ...problem, what }] }));
    expect(summary).toContain('Rename it to `<version>_<name>.sql`, not `a\\|b` &amp; so on.');
  });
});
