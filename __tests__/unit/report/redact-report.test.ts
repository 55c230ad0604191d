import { renderAnnotations } from '../../../src/report/annotations';
import { renderOutputs } from '../../../src/report/outputs';
import { redactReport } from '../../../src/report/redact-report';
import type { Report } from '../../../src/report/report';
import { renderSummary } from '../../../src/report/summary';
import { reportOf } from './support';

/** Holds every character that a renderer changes: escaped it is no longer found. */
const SECRET = 'p|w<a>&`*_[x]  y\\';

const said = { what: `It is ${SECRET}.`, next: `Not ${SECRET}.` };
const problem = { code: 'migration-failed', ...said, file: `m/${SECRET}.sql`, line: 1 };

/** A report that holds the secret wherever a text stands that is not ours alone. */
const REPORT: Report = reportOf({
  authority: SECRET,
  target: SECRET,
  block: { allowed: false, reason: 'url-invalid', ...said },
  problems: [problem],
  findings: [{ code: 'url-pooler', level: 'notice', ...said }],
  work: {
    migrations: [
      {
        version: '1',
        name: SECRET,
        status: 'failed',
        duration: 1,
        remark: undefined,
        file: 'migrations/a.sql',
        checksum: 'c',
      },
    ],
    notes: [problem],
    lastLines: [SECRET],
  },
});

const hide = (text: string) => text.replaceAll(SECRET, '***');

test('nothing of a report holds a secret, before a renderer escapes it', () => {
  const clean = redactReport(REPORT, hide);
  expect(JSON.stringify(clean)).not.toContain(JSON.stringify(SECRET).slice(1, -1));
  expect(JSON.stringify(clean).split('***')).toHaveLength(1 + 14);
});

test('all else of it stays', () => {
  expect(redactReport(REPORT, (text) => text)).toEqual(REPORT);
  expect(redactReport(reportOf(), hide)).toEqual(reportOf());
});

test('what is rendered from it holds no piece of the secret', () => {
  const clean = redactReport(REPORT, hide);
  const rendered = [
    renderSummary(clean),
    JSON.stringify(renderAnnotations(clean)),
    JSON.stringify(renderOutputs(clean)),
  ].join();
  expect(rendered).toContain('***');
  for (const piece of ['p|w', 'p\\|w', 'w<a', 'w&lt;a', 'x]', 'y\\']) {
    expect(rendered).not.toContain(piece);
  }
});
