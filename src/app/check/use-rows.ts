import { evaluatePolicyForUse } from '../../checks/workflow/evaluate-policy';
import type { EvaluatedUse, UseVerdict } from '../../checks/workflow/evaluate-use';
import { isDynamic } from '../../checks/workflow/interpolate';
import { getJobEnvironment } from '../../checks/workflow/migration-sites';
import type { RepositoryConfiguration } from '../../checks/workflow/repository-configuration';
import { parseTarget } from '../../database-url/connection-string';
import { formatTarget } from '../../database-url/redact';
import type { PolicyRow, UseRow } from '../../report/check-report';

/** Lists the decision for every use of the action and for every committed `.env` file. */
export function listActionUses({ uses, envFiles }: RepositoryConfiguration): readonly UseRow[] {
  const rows = [
    ...uses.map(toUseRow),
    ...envFiles.map(
      ({ place, role }): UseRow => ({
        place,
        where: '',
        environment: '',
        role,
        target: '',
        verdict: 'applies to every process that loads this file',
      }),
    ),
  ];
  const unique = new Map(rows.map((row) => [JSON.stringify(row), row]));
  return [...unique.values()];
}

function toUseRow(use: EvaluatedUse): UseRow {
  const { stepContext, step, mode, role, target, verdict } = use;
  const job = stepContext.jobs.map(({ id }) => id).join(' / ');
  const title = step.name ?? step.id ?? mode;
  return {
    place: stepContext.place,
    where: `${job} › ${title}`,
    environment: getJobEnvironment(stepContext) ?? '',
    role,
    target: formatUseTarget(target, stepContext.variables),
    verdict: `${mode}: ${formatVerdict(verdict)}`,
  };
}

function formatVerdict(verdict: UseVerdict): string {
  switch (verdict.kind) {
    case 'decided':
      return `${verdict.allowed ? 'allowed' : 'blocked'}, \`${verdict.reason}\``;
    case 'at run time':
      return `decided at run time by ${verdict.by.map((name) => `\`${name}\``).join(', ')}`;
    case 'no decision':
      return 'checks only, runs nothing';
  }
}

/** Lists the results of the policy rules for every use. */
export function listPolicyResults(configuration: RepositoryConfiguration): readonly PolicyRow[] {
  const rows = configuration.uses.flatMap((use) =>
    evaluatePolicyForUse(use, configuration).map(({ rule, standing }): PolicyRow => {
      return { place: use.stepContext.place, rule, standing };
    }),
  );
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** Formats a target without its secrets. An expression is shown as it is written. */
function formatUseTarget(target: string, variables: ReadonlyMap<string, string>): string {
  if (target === '' || isDynamic(target)) return target;
  const parsed = parseTarget(target, Object.fromEntries(variables));
  return parsed.ok ? formatTarget(parsed.target) : 'not a valid URL';
}
