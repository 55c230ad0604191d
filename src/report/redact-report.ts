import type { Problem } from '../problem';
import type { Report } from './report';

/** What every block, problem and finding says. */
interface Said {
  readonly what: string;
  readonly next: string;
}

/**
 * Takes the secrets out of everything that a report says. To be done before it is rendered: once a
 * text is escaped for Markdown, a secret in it no longer looks like itself.
 *
 * @param redact Takes the secrets out of a text.
 */
export function redactReport(report: Report, redact: (text: string) => string): Report {
  const maybe = (text: string | undefined) => (text === undefined ? undefined : redact(text));
  const said = <Each extends Said>(each: Each): Each => ({
    ...each,
    what: redact(each.what),
    next: redact(each.next),
  });
  const problem = (each: Problem): Problem => ({
    ...said(each),
    ...(each.file === undefined ? {} : { file: redact(each.file) }),
  });
  const { block, problems, findings, policy, work } = report;
  return {
    ...report,
    authority: maybe(report.authority),
    block: block === undefined ? undefined : said(block),
    problems: problems.map(problem),
    findings: findings.map(said),
    policy: policy.map(({ standing, ...rest }) => ({
      ...rest,
      standing:
        standing.kind === 'met' ? { ...standing, what: redact(standing.what) } : said(standing),
    })),
    target: maybe(report.target),
    work: {
      ...work,
      migrations: work.migrations.map((line) => ({
        ...line,
        ...{ version: redact(line.version), name: redact(line.name), file: redact(line.file) },
      })),
      notes: work.notes.map(problem),
      lastLines: work.lastLines.map(redact),
    },
  };
}
