import { listAnnotatedFindings } from './check-annotations';
import { type CheckReport, formatLocation } from './check-report';
import { checkHeadline, formatJudged } from './check-verdict';

/**
 * Renders the last lines of the log of a check: the findings without an annotation of their own, which
 * the log already contains, and the lines of the closing.
 */
export function renderCheckTerminal(report: CheckReport): readonly string[] {
  const annotated = new Set(listAnnotatedFindings(report));
  return [
    ...report.findings
      .filter((finding) => !annotated.has(finding))
      .map(
        ({ level, rule, place, what }) => `${level}: ${rule} at ${formatLocation(place)}: ${what}`,
      ),
    ...renderCheckClosing(report),
  ];
}

/**
 * Renders the lines after the findings: what a comment or the policy allows, what was not judged or not
 * checked, what was judged, and the headline.
 */
export function renderCheckClosing(report: CheckReport): readonly string[] {
  return [
    ...report.suppressed.map(
      ({ finding, reason }) =>
        `allowed: ${finding.rule} at ${formatLocation(finding.place)}, because ${reason}`,
    ),
    ...report.temporary.map(
      ({ place, job, tool, database, why, role }) =>
        `no gate needed: ${formatLocation(place)}: job ${job}, ${tool}, ${database}, because ${why}, role: ${role}`,
    ),
    ...report.lowered.map(
      ({ rule, from, to, count }) =>
        `lowered by the policy file: ${rule}, ${from} to ${to}, ${count} times`,
    ),
    ...report.unjudged.map(
      ({ place, subject, why }) => `not judged: ${formatLocation(place)}: ${subject} ${why}`,
    ),
    ...report.notes.map((note) => `not checked: ${note}`),
    ...[formatJudged(report)].filter((text) => text !== ''),
    checkHeadline(report),
  ];
}
