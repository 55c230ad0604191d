import type { Report } from './report';
import { runHeadline } from './summary';

/**
 * The lines with which the log ends: what is pending and its digest, so that a plan can be read
 * without the summary, then the verdict and the target that it is about.
 */
export function renderTerminal(report: Report): readonly string[] {
  const { mode, work, target } = report;
  const planned = mode === 'plan';
  const plan = work.migrations.map(({ version, name, remark, status }) =>
    [`${status}:`, version, name, remark === undefined ? '' : `(${remark})`]
      .filter((part) => part !== '')
      .join(' '),
  );
  const place = target === undefined ? '' : ` on ${target}`;
  return [
    ...(planned ? plan : []),
    ...(planned && work.planDigest !== undefined ? [`plan digest: ${work.planDigest}`] : []),
    ...(mode === 'plan' ? report.policy.map(policyLine) : []),
    `${runHeadline(report)}${place}`,
  ];
}

function policyLine({ rule, standing }: Report['policy'][number]): string {
  const how = { met: 'met', unmet: 'unmet', unknown: 'unknown yet', later: 'unknown yet' };
  return `policy: ${rule} ${how[standing.kind]}: ${standing.what}`;
}
