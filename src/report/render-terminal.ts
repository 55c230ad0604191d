import type { Report } from './report';
import { RULE_RESULT_LABELS } from './rule-results';
import { runHeadline } from './summary';

/**
 * Renders the last lines of the log of a run: in `plan` the pending migrations, the plan digest and
 * the results of the policy rules, then the headline and the target.
 */
export function renderTerminal(report: Report): readonly string[] {
  const { mode, result, policy, target } = report;
  const targetNote = target === undefined ? '' : ` on ${target}`;
  const headline = `${runHeadline(report)}${targetNote}`;
  if (mode !== 'plan') return [headline];
  const migrationLines = result.migrations.map(({ version, name, remark, status }) =>
    [`${status}:`, version, name, remark === undefined ? '' : `(${remark})`]
      .filter((part) => part !== '')
      .join(' '),
  );
  return [
    ...migrationLines,
    ...(result.planDigest === undefined ? [] : [`plan digest: ${result.planDigest}`]),
    ...policy.map(renderPolicyLine),
    headline,
  ];
}

function renderPolicyLine({ rule, standing }: Report['policy'][number]): string {
  const label = RULE_RESULT_LABELS[standing.kind].replace(/^\S+ /, '');
  return `policy: ${rule} ${label}: ${standing.what}`;
}
