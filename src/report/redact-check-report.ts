import type { CheckReport } from './check-report';

/**
 * Removes secrets from all texts of a check report. Call it before the report is rendered: GitHub
 * does not mask secrets in comments and files (docs/engine-rationale.md#error-texts).
 *
 * @param redact Removes the secrets from a text.
 */
export function redactCheckReport(
  report: CheckReport,
  redact: (text: string) => string,
): CheckReport {
  const redactMessage = <Message extends { readonly what: string; readonly next: string }>(
    message: Message,
  ): Message => ({
    ...message,
    what: redact(message.what),
    next: redact(message.next),
  });
  return {
    ...report,
    problems: report.problems.map(redactMessage),
    findings: report.findings.map((finding) => {
      const { subject: _, scopes: __, quote, ...shown } = redactMessage(finding);
      if (quote === undefined) return shown;
      return { ...shown, quote: { ...quote, text: redact(quote.text) } };
    }),
    suppressed: report.suppressed.map(({ finding, ...suppressed }) => {
      const { subject: _, scopes: __, ...shown } = redactMessage(finding);
      return { ...suppressed, finding: shown, reason: redact(suppressed.reason) };
    }),
    unjudged: report.unjudged.map((row) => ({
      ...row,
      subject: redact(row.subject),
      why: redact(row.why),
    })),
    uses: report.uses.map((row) => ({
      ...row,
      where: redact(row.where),
      role: redact(row.role),
      target: redact(row.target),
      verdict: redact(row.verdict),
    })),
    temporary: report.temporary.map((row) => ({
      ...row,
      job: redact(row.job),
      database: redact(row.database),
      why: redact(row.why),
      role: redact(row.role),
    })),
    policy: report.policy.map(({ standing, ...row }) => ({
      ...row,
      standing: { ...standing, what: redact(standing.what) },
    })),
    databases: report.databases.map((row) => ({
      ...row,
      outcome: redact(row.outcome),
      gap: row.gap === undefined ? undefined : redact(row.gap),
    })),
    notes: report.notes.map(redact),
  };
}
