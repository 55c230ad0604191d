import type { CheckReport } from './check-report';
import { isCheckFailed, listCountedFindings } from './check-verdict';
import type { OutputName } from './outputs';

/**
 * Renders the outputs of a check. `decision` is always `blocked`, because a check allows no migration:
 * a later step must not use it as a gate.
 */
export function renderCheckOutputs(report: CheckReport): Readonly<Record<OutputName, string>> {
  const rules = new Set(listCountedFindings(report).map(({ rule }) => rule));
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
