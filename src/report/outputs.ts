import type { Report } from './report';

/** Descriptions of the outputs. `action.yml` and the README are generated from this table. */
export const ACTION_OUTPUTS = {
  decision: '`allowed` or `blocked`.',
  reason: 'The code of the decision, e.g. `staging-allowed` or `prod-unconfirmed`.',
  role: 'The declared role.',
  authority: 'The declared authority.',
  warnings: 'The codes of all findings, as a JSON array.',
  pending: 'How many migrations are pending after the run. Empty if it is not known.',
  applied: 'How many migrations this run applied. Empty if it is not known.',
  'plan-digest': '`sha256:…` of the names and contents of the pending migrations, in order.',
  'head-digest':
    '`sha256:…` of the whole history after the run. In `plan`: the history that `migrate` would reach.',
  evidence: 'The path of the evidence file. Empty if it was not written.',
} as const;

/** The name of an output. */
export type OutputName = keyof typeof ACTION_OUTPUTS;

/** Renders the outputs of a run. Every output is set. A value that is not known is empty. */
export function renderOutputs(report: Report): Readonly<Record<OutputName, string>> {
  const { result } = report;
  return {
    decision: report.decision,
    reason: report.reason,
    role: report.role ?? '',
    authority: report.authority ?? '',
    warnings: JSON.stringify(report.findings.map(({ code }) => code)),
    pending: result.pending?.toString() ?? '',
    applied: result.applied?.toString() ?? '',
    'plan-digest': result.planDigest ?? '',
    'head-digest': result.headDigest ?? '',
    evidence: report.evidence ?? '',
  };
}
