import { evaluatePolicyForUse } from '../../checks/workflow/evaluate-policy';
import type { EvaluatedUse, UseVerdict } from '../../checks/workflow/evaluate-use';
import { isDynamic } from '../../checks/workflow/interpolate';
import { getJobEnvironment } from '../../checks/workflow/migration-sites';
import type { RepositoryConfiguration } from '../../checks/workflow/repository-configuration';
import { parseTarget } from '../../database-url/connection-string';
import { formatTarget } from '../../database-url/redact';
import type { PolicyRow, UseRow } from '../../report/check-report';

/** What would happen at every use of the action, and for whoever loads a committed `.env` file. */
export function listActionUses({ uses, envFiles }: RepositoryConfiguration): readonly UseRow[] {
  const rows = [
    ...uses.map(useRow),
    ...envFiles.map(
      ({ place, role }): UseRow => ({
        place,
        where: '',
        environment: '',
        role,
        target: '',
        verdict: 'declared for whoever loads this file',
      }),
    ),
  ];
  const once = new Map(rows.map((row) => [JSON.stringify(row), row]));
  return [...once.values()];
}

function useRow(use: EvaluatedUse): UseRow {
  const { stepContext, step, mode, role, target, verdict } = use;
  const job = stepContext.jobs.map(({ id }) => id).join(' / ');
  const title = step.name ?? step.id ?? mode;
  return {
    place: stepContext.place,
    where: `${job} › ${title}`,
    environment: getJobEnvironment(stepContext) ?? '',
    role,
    target: shownTarget(target, stepContext.variables),
    verdict: `${mode}: ${words(verdict)}`,
  };
}

function words(verdict: UseVerdict): string {
  switch (verdict.kind) {
    case 'decided':
      return `${verdict.allowed ? 'allowed' : 'blocked'}, \`${verdict.reason}\``;
    case 'at run time':
      return `decided at run time by ${verdict.by.map((name) => `\`${name}\``).join(', ')}`;
    case 'no decision':
      return 'judges, and runs nothing';
  }
}

/** How the policy's rules stand at every use. */
export function listPolicyResults(configuration: RepositoryConfiguration): readonly PolicyRow[] {
  const rows = configuration.uses.flatMap((use) =>
    evaluatePolicyForUse(use, configuration).map(({ rule, standing }): PolicyRow => {
      return { place: use.stepContext.place, rule, standing };
    }),
  );
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** A target without its secrets; an expression as it is written. */
function shownTarget(target: string, variables: ReadonlyMap<string, string>): string {
  if (target === '' || isDynamic(target)) return target;
  const parsed = parseTarget(target, Object.fromEntries(variables));
  return parsed.ok ? formatTarget(parsed.target) : 'not understood';
}
