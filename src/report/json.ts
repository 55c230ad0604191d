import { type CheckReport, isCheckFailed } from './check-report';
import type { Report } from './report';
import { toExitCode } from './run-exit-code';

/**
 * The report as `--json` prints it: one line, for other programs. Its keys are an interface, and grow
 * only.
 */
export function renderJson(report: Report): string {
  const { work, block } = report;
  return JSON.stringify({
    ...{ mode: report.mode ?? null, decision: report.decision, reason: report.reason },
    exitCode: toExitCode(report),
    ...{ role: report.role ?? null, authority: report.authority ?? null },
    target: report.target ?? null,
    block: block === undefined ? null : { what: block.what, next: block.next },
    problems: report.problems,
    findings: report.findings,
    policy: report.policy.map(({ rule, source, standing }) => ({
      ...{ rule, source, standing: standing.kind, what: standing.what },
    })),
    migrations: work.migrations.map(({ version, name, file, status, duration }) => ({
      ...{ version, name, file, status, durationMs: duration ?? null },
    })),
    ...{ pending: work.pending ?? null, applied: work.applied ?? null },
    ...{ planDigest: work.planDigest ?? null, headDigest: work.headDigest ?? null },
    evidence: report.evidence ?? null,
  });
}

/** The same of a check. */
export function renderCheckJson(report: CheckReport, exitCode: number): string {
  const { problems, findings, suppressed, uses, policy, databases, notes } = report;
  const reason = isCheckFailed(report) ? 'check-failed' : 'check-passed';
  return JSON.stringify({
    ...{ mode: 'check', decision: 'blocked', reason, exitCode },
    ...{ problems, findings, suppressed, uses, policy, databases, notes },
  });
}
