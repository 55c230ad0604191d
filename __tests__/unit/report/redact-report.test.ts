import { renderAnnotations } from '../../../src/report/annotations';
import { renderOutputs } from '../../../src/report/outputs';
import { redactReport } from '../../../src/report/redact-report';
import type { Report } from '../../../src/report/report';
import { renderSummary } from '../../../src/report/summary';
import { createReport } from './support';

/** Contains every character that a renderer escapes. The escaped secret could not be found. */
const SECRET = 'p|w<a>&`*_[x]  y\\';

const message = { what: `It is ${SECRET}.`, next: `Not ${SECRET}.` };
const problem = { code: 'migration-failed', ...message, file: `m/${SECRET}.sql`, line: 1 };

/** A report with the secret in every text that can contain values of the user. */
const REPORT: Report = createReport({
  authority: SECRET,
  target: SECRET,
  block: { allowed: false, reason: 'url-invalid', ...message },
  problems: [problem],
  findings: [{ code: 'url-pooler', level: 'notice', ...message }],
  result: {
    migrations: [
      {
        version: '1',
        name: SECRET,
        status: 'failed',
        durationMs: 1,
        remark: undefined,
        file: 'migrations/a.sql',
        checksum: 'c',
      },
    ],
    notes: [problem],
    lastLines: [SECRET],
  },
});

const redact = (text: string) => text.replaceAll(SECRET, '***');

test('redactReport removes a secret from every text of a report', () => {
  const redacted = redactReport(REPORT, redact);
  expect(JSON.stringify(redacted)).not.toContain(JSON.stringify(SECRET).slice(1, -1));
  expect(JSON.stringify(redacted).split('***')).toHaveLength(1 + 14);
});

test('redactReport keeps everything except secrets', () => {
  expect(redactReport(REPORT, (text) => text)).toEqual(REPORT);
  expect(redactReport(createReport(), redact)).toEqual(createReport());
});

test('redactReport leaves no part of a secret in the summary, annotations and outputs', () => {
  const redacted = redactReport(REPORT, redact);
  const rendered = [
    renderSummary(redacted),
    JSON.stringify(renderAnnotations(redacted)),
    JSON.stringify(renderOutputs(redacted)),
  ].join();
  expect(rendered).toContain('***');
  for (const part of ['p|w', 'p\\|w', 'w<a', 'w&lt;a', 'x]', 'y\\']) {
    expect(rendered).not.toContain(part);
  }
});
