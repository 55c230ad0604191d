import { type CheckReport, checkHeadline, formatLocation } from './check-report';

/** Renders the last lines of the log of a check: every finding, and the lines of the closing. */
export function renderCheckTerminal(report: CheckReport): readonly string[] {
  return [
    ...report.findings.map(
      ({ level, rule, place, what }) => `${level}: ${rule} at ${formatLocation(place)}: ${what}`,
    ),
    ...renderCheckClosing(report),
  ];
}

/** Renders the lines after the findings: suppressed findings, what was not checked, the headline. */
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
    ...report.notes.map((note) => `not checked: ${note}`),
    checkHeadline(report),
  ];
}
