import { type CheckReport, checkHeadline, formatLocation } from './check-report';

/** The lines with which the log of a check ends: every finding, what was not judged, the sum. */
export function renderCheckTerminal(report: CheckReport): readonly string[] {
  return [
    ...report.findings.map(
      ({ level, rule, place, what }) => `${level}: ${rule} at ${formatLocation(place)}: ${what}`,
    ),
    ...renderCheckClosing(report),
  ];
}

/** Those behind the findings. */
export function renderCheckClosing(report: CheckReport): readonly string[] {
  return [
    ...report.suppressed.map(
      ({ finding, reason }) =>
        `allowed: ${finding.rule} at ${formatLocation(finding.place)}, because ${reason}`,
    ),
    ...report.notes.map((note) => `not judged: ${note}`),
    checkHeadline(report),
  ];
}
