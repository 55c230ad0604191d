import type { Problem } from '../problem';
import type { Report } from './report';

/** The texts that every block, problem and finding has. */
interface Message {
  readonly what: string;
  readonly next: string;
}

/**
 * Removes secrets from all texts of a report. Call it before the report is rendered: once a text is
 * escaped for Markdown, a secret in it is no longer found.
 *
 * @param redact Removes the secrets from a text.
 */
export function redactReport(report: Report, redact: (text: string) => string): Report {
  const redactOptional = (text: string | undefined) =>
    text === undefined ? undefined : redact(text);
  const redactMessage = <Each extends Message>(message: Each): Each => ({
    ...message,
    what: redact(message.what),
    next: redact(message.next),
  });
  const redactProblem = (problem: Problem): Problem => ({
    ...redactMessage(problem),
    ...(problem.file === undefined ? {} : { file: redact(problem.file) }),
  });
  const { block, problems, findings, policy, result } = report;
  return {
    ...report,
    authority: redactOptional(report.authority),
    block: block === undefined ? undefined : redactMessage(block),
    problems: problems.map(redactProblem),
    findings: findings.map(redactMessage),
    policy: policy.map(({ standing, ...rule }) => ({
      ...rule,
      standing:
        standing.kind === 'met'
          ? { ...standing, what: redact(standing.what) }
          : redactMessage(standing),
    })),
    target: redactOptional(report.target),
    result: {
      ...result,
      migrations: result.migrations.map((line) => ({
        ...line,
        version: redact(line.version),
        name: redact(line.name),
        file: redact(line.file),
      })),
      notes: result.notes.map(redactProblem),
      lastLines: result.lastLines.map(redact),
    },
  };
}
