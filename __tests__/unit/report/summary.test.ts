import fc from 'fast-check';
import type { MigrationLine } from '../../../src/report/report';
import { renderSummary, runHeadline } from '../../../src/report/summary';
import { propertyRuns } from '../../support/property-runs';
import { blockedReport, reportOf } from './support';

const applied = {
  version: '1',
  name: 'a',
  file: 'migrations/1_a.sql',
  checksum: 'c'.repeat(64),
  status: 'applied',
  duration: 12.4,
  remark: undefined,
} as const;
const problem = { code: 'migration-failed', what: 'It failed.', next: 'Mend it.' };

describe('the headline', () => {
  test.each([
    ['⛔ Blocked: replica-blocked', blockedReport()],
    ['✅ Allowed: staging-allowed', reportOf({ mode: 'gate' })],
    ['✅ Allowed: staging-allowed, nothing to do', reportOf()],
    ['✅ Allowed: staging-allowed, 1 migration applied', reportOf({ work: { applied: 1 } })],
    ['✅ Allowed: staging-allowed, 2 migrations applied', reportOf({ work: { applied: 2 } })],
    ['✅ Allowed: staging-allowed, 0 migrations pending', reportOf({ mode: 'plan' })],
    [
      '✅ Allowed: prod-read-only, 3 migrations pending',
      reportOf({ mode: 'plan', reason: 'prod-read-only', work: { pending: 3 } }),
    ],
    [
      '✅ Allowed: staging-allowed, command succeeded',
      reportOf({ command: true, work: { applied: undefined } }),
    ],
    [
      '✅ Allowed: staging-allowed, command succeeded, 1 migration applied',
      reportOf({ command: true, work: { applied: 1 } }),
    ],
    [
      '✅ Allowed: staging-allowed, command not started, 2 migrations pending',
      reportOf({ command: true, mode: 'plan', work: { pending: 2 } }),
    ],
    ['✅ Allowed: staging-allowed, command not started', reportOf({ command: true, mode: 'plan' })],
    ['✅ Allowed: staging-allowed', reportOf({ command: true, mode: 'gate' })],
    ['❌ Failed: migration-failed', reportOf({ problems: [problem], work: { applied: 1 } })],
    [
      '❌ Failed: command-failed',
      reportOf({ command: true, problems: [{ ...problem, code: 'command-failed' }] }),
    ],
    [
      '⛔ Blocked: input-invalid',
      reportOf({ decision: 'blocked', reason: 'input-invalid', problems: [problem] }),
    ],
  ])('%s', (line, report) => {
    expect(runHeadline(report)).toBe(line);
    expect(renderSummary(report).startsWith(`## ${line}\n`)).toBe(true);
  });
});

describe('the verdict and its reason are there', () => {
  test('in a failed run too, whose headline says what failed', () => {
    const summary = renderSummary(reportOf({ problems: [problem] }));
    expect(summary).toContain('| Verdict | `allowed: staging-allowed`');
  });

  test('and once: where the headline says it, no row repeats it', () => {
    for (const report of [reportOf(), blockedReport()]) {
      const { reason } = report;
      expect(renderSummary(report).split(reason)).toHaveLength(2);
    }
  });
});

test('a throw-away database is called one', () => {
  expect(renderSummary(reportOf({ embedded: true }))).toContain('a throw-away inside the action');
  expect(renderSummary(reportOf())).not.toContain('throw-away');
});

test('a problem is shown with its file and line', () => {
  const at = (place: { file?: string; line?: number }) =>
    renderSummary(reportOf({ problems: [{ ...problem, ...place }] }));
  expect(at({ file: 'm/2_b.sql', line: 7 })).toContain(
    '- `migration-failed` `m/2_b.sql:7`: **It failed.** Mend it.',
  );
  expect(at({ file: 'm/2_b.sql' })).toContain('- `migration-failed` `m/2_b.sql`: **It failed.**');
  expect(at({})).toContain('- `migration-failed`: **It failed.** Mend it.');
});

describe('what is long', () => {
  const lines = (count: number): MigrationLine[] =>
    Array.from({ length: count }, (_, index) => ({ ...applied, version: String(index + 1) }));
  const rowsOf = (summary: string) => summary.match(/^\| `\d+`/gm) ?? [];

  test('500 rows are shown', () => {
    const summary = renderSummary(reportOf({ work: { migrations: lines(500) } }));
    expect(rowsOf(summary)).toHaveLength(500);
    expect(summary).not.toContain('more.');
  });

  test('what is beyond them is counted', () => {
    const summary = renderSummary(reportOf({ work: { migrations: lines(1234) } }));
    expect(rowsOf(summary)).toHaveLength(500);
    expect(summary).toContain('…and 734 more.');
  });

  test.each([
    ['one endless message', [{ ...problem, what: '漢'.repeat(1_000_000) }]],
    ['very many problems', Array.from({ length: 20_000 }, () => problem)],
  ])('a summary never passes 1 MiB, at which GitHub drops it whole: %s', (_name, problems) => {
    const summary = renderSummary(reportOf({ problems }));
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toContain('## ❌ Failed: migration-failed');
    expect(summary).toContain('too long for a summary');
  });
});

/** An escaped character, or a span of code: from a run of backticks to the next run of that length. */
const LITERAL = /\\[!-/:-@[-`{-~]|(`+)(?!`)(?:.*?[^`])??\1(?!`)/g;

/** What a Markdown reader would still take for markup, once what is literal is left out. */
function markupIn(text: string): readonly string[] {
  return text.replaceAll(LITERAL, '').match(/[*_~`[\]<|]|&(?!amp;|lt;)/g) ?? [];
}

describe('hostile text cannot become markup', () => {
  const HOSTILE = [
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

  test.each(HOSTILE)('in a message: %j', (text) => {
    const summary = renderSummary(reportOf({ problems: [{ ...problem, what: text, next: text }] }));
    const line = summary.split('\n').filter((each) => each.startsWith('- `migration-failed`'));
    const [, what = ''] = /^- `migration-failed`: \*\*(.*)\*\* /.exec(line.join('\n')) ?? [];
    expect(what).not.toBe('');
    expect(markupIn(what)).toEqual([]);
    expect(summary.match(/^#/gm)).toHaveLength(1);
  });

  test.each(HOSTILE)('in the name of a migration: %j', (name) => {
    const migrations = [{ ...applied, name }];
    const summary = renderSummary(reportOf({ work: { migrations } }));
    const [row = ''] = summary.split('\n').filter((each) => each.startsWith('| `1`'));
    const cell = /^\| `1` +\| (`[^`]*`) +\| ✅ applied \| 12 ms +\|$/.exec(row)?.[1] ?? '';
    expect(cell).not.toBe('');
    expect(cell.slice(1, -1)).not.toMatch(/(?<!\\)\|/);
    expect(summary.match(/^#+ /gm)).toEqual(['## ', '### ']);
  });

  test.each(HOSTILE)('in a finding: %j', (text) => {
    const finding = { code: 'url-pooler', level: 'notice', what: text, next: 'Go on.' } as const;
    const summary = renderSummary(reportOf({ findings: [finding] }));
    const [row = ''] = summary.split('\n').filter((each) => each.startsWith('| notice'));
    const cell = /^\| notice \| `url-pooler` \| (.*) Go on\. +\|$/.exec(row)?.[1] ?? '';
    expect(cell).not.toBe('');
    expect(markupIn(cell)).toEqual([]);
  });

  test.each(HOSTILE)('in the last lines of a command: %j', (text) => {
    const lastLines = text.split('\n');
    const summary = renderSummary(reportOf({ command: true, work: { lastLines } }));
    const [, shown = ''] = summary.split('The last lines of the command:\n\n');
    expect(shown).toBe(`${lastLines.map((line) => `    ${line}`).join('\n')}\n`);
  });

  test('whatever it is', () => {
    const piece = fc.constantFrom(
      ...['`', '``', '\\', '|', '*', '_', '[', ']', '(', ')', '<', '>', '&', '!', '~', '\n', ' '],
      ...['a', 'b', '#', '-', '&amp;', 'https://evil.example'],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        const what = pieces.join('');
        const summary = renderSummary(reportOf({ problems: [{ ...problem, what }] }));
        const match = /^- `migration-failed`: \*\*(.*)\*\* Mend it\.$/m.exec(summary);
        expect(match).not.toBeNull();
        expect(markupIn(match?.[1] ?? '')).toEqual([]);
      }),
      propertyRuns(3000),
    );
  });

  test('and our own spans of code stay what they are', () => {
    const what = 'Name it `<version>_<name>.sql`, not `a|b` & so on.';
    const summary = renderSummary(reportOf({ problems: [{ ...problem, what }] }));
    expect(summary).toContain('Name it `<version>_<name>.sql`, not `a\\|b` &amp; so on.');
  });
});
