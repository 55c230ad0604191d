import type { CheckReport } from './check-report';
import { isCheckFailed } from './check-verdict';
import type { Report } from './report';
import { toExitCode } from './run-exit-code';

/**
 * Renders the report of a run for `--json`: one line for other programs. Keys are never renamed or
 * removed.
 */
export function renderJson(report: Report): string {
  const { result, block } = report;
  return toJsonLine({
    mode: report.mode ?? null,
    decision: report.decision,
    reason: report.reason,
    exitCode: toExitCode(report),
    role: report.role ?? null,
    authority: report.authority ?? null,
    target: report.target ?? null,
    block: block === undefined ? null : { what: block.what, next: block.next },
    problems: report.problems,
    findings: report.findings,
    policy: report.policy.map(({ rule, source, standing }) => ({
      rule,
      source,
      standing: standing.kind,
      what: standing.what,
    })),
    migrations: result.migrations.map(({ version, name, file, status, durationMs }) => ({
      version,
      name,
      file,
      status,
      durationMs: durationMs ?? null,
    })),
    pending: result.pending ?? null,
    applied: result.applied ?? null,
    planDigest: result.planDigest ?? null,
    headDigest: result.headDigest ?? null,
    evidence: report.evidence ?? null,
  });
}

/** Renders the report of a check for `--json`. */
export function renderCheckJson(report: CheckReport, exitCode: number): string {
  return toJsonLine({
    mode: 'check',
    decision: 'blocked',
    reason: isCheckFailed(report) ? 'check-failed' : 'check-passed',
    exitCode,
    problems: report.problems,
    findings: report.findings,
    suppressed: report.suppressed,
    lowered: report.lowered,
    failOn: report.failOn,
    scope: report.scope,
    judged: report.judged ?? null,
    unjudged: report.unjudged,
    uses: report.uses,
    temporary: report.temporary,
    policy: report.policy,
    databases: report.databases,
    notes: report.notes,
  });
}

/** JSON escapes the control characters below U+0020. This escapes the others too. */
function toJsonLine(value: object): string {
  return JSON.stringify(value).replaceAll(
    /\p{Cc}/gu,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
