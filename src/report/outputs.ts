import type { Report } from './report';

/** Every output of the action and its meaning (contract, section 3): `action.yml` is held to it. */
export const ACTION_OUTPUTS = {
  decision: '`allowed` or `blocked`.',
  reason: 'The code of the decision, e.g. `staging-allowed` or `prod-unconfirmed`.',
  role: 'The declared role.',
  authority: 'The declared authority.',
  warnings: 'The codes of all findings, as a JSON array.',
  pending: 'How many migrations are pending after the run; empty where it cannot be known.',
  applied: 'How many migrations this run applied; empty where it cannot be known.',
  'plan-digest': '`sha256:…` over the names and contents of what was pending, in order.',
  'head-digest':
    '`sha256:…` chained over the whole history: the state that was reached, or in `plan` would be.',
  evidence: 'The path of the evidence; empty where none was written.',
} as const;

export type OutputName = keyof typeof ACTION_OUTPUTS;

/** The outputs of a run. All are set in every case; what is not known is empty. */
export function renderOutputs(report: Report): Readonly<Record<OutputName, string>> {
  const { work } = report;
  return {
    decision: report.decision,
    reason: report.reason,
    role: report.role ?? '',
    authority: report.authority ?? '',
    warnings: JSON.stringify(report.findings.map(({ code }) => code)),
    pending: work.pending?.toString() ?? '',
    applied: work.applied?.toString() ?? '',
    'plan-digest': work.planDigest ?? '',
    'head-digest': work.headDigest ?? '',
    evidence: report.evidence ?? '',
  };
}
