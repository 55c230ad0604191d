import { type CheckReport, isCheckFailed } from './check-report';
import type { OutputName } from './outputs';

/**
 * The outputs of a check. It allows nothing to run, whatever it found: `decision` is `blocked`, so
 * that no step behind it can take a check for a gate.
 */
export function renderCheckOutputs(report: CheckReport): Readonly<Record<OutputName, string>> {
  const rules = new Set(report.findings.map(({ rule }) => rule));
  return {
    decision: 'blocked',
    reason: isCheckFailed(report) ? 'check-failed' : 'check-passed',
    role: '',
    authority: '',
    warnings: JSON.stringify([...rules]),
    pending: '',
    applied: '',
    'plan-digest': '',
    'head-digest': '',
    evidence: '',
  };
}
