import type { CheckReport } from './check-report';

/**
 * Takes the secrets out of everything that a check says, before it is rendered: GitHub masks neither
 * comments nor files (reliability, C1 row 9).
 *
 * @param redact Takes the secrets out of a text.
 */
export function redactCheckReport(
  report: CheckReport,
  redact: (text: string) => string,
): CheckReport {
  const said = <Each extends { readonly what: string; readonly next: string }>(
    each: Each,
  ): Each => ({
    ...each,
    what: redact(each.what),
    next: redact(each.next),
  });
  return {
    ...report,
    problems: report.problems.map(said),
    findings: report.findings.map(said),
    suppressed: report.suppressed.map((each) => ({
      ...each,
      finding: said(each.finding),
      reason: redact(each.reason),
    })),
    uses: report.uses.map((row) => ({
      ...row,
      where: redact(row.where),
      role: redact(row.role),
      target: redact(row.target),
      verdict: redact(row.verdict),
    })),
    policy: report.policy.map(({ standing, ...row }) => ({
      ...row,
      standing: { ...standing, what: redact(standing.what) },
    })),
    databases: report.databases.map((row) => ({ ...row, outcome: redact(row.outcome) })),
    notes: report.notes.map(redact),
  };
}
