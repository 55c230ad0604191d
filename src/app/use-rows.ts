import type { Configuration } from '../checks/workflow/configuration';
import type { JudgedUse, UseVerdict } from '../checks/workflow/judged-use';
import { environmentOf } from '../checks/workflow/migrating';
import { isDynamic } from '../checks/workflow/texts';
import { usePolicy } from '../checks/workflow/use-policy';
import type { PolicyRow, UseRow } from '../report/check-report';
import { parseTarget } from '../target/connection-string';
import { describe } from '../target/redact';

/** What would happen at every use of the action, and for whoever loads a committed `.env` file. */
export function useRows({ uses, envFiles }: Configuration): readonly UseRow[] {
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

function useRow(use: JudgedUse): UseRow {
  const { situation, step, mode, role, target, verdict } = use;
  const job = situation.jobs.map(({ id }) => id).join(' / ');
  const title = step.name ?? step.id ?? mode;
  return {
    place: situation.place,
    where: `${job} › ${title}`,
    environment: environmentOf(situation) ?? '',
    role,
    target: shownTarget(target, situation.variables),
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
export function policyRows(configuration: Configuration): readonly PolicyRow[] {
  const rows = configuration.uses.flatMap((use) =>
    usePolicy(use, configuration).map(({ rule, standing }): PolicyRow => {
      return { place: use.situation.place, rule, standing };
    }),
  );
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** A target without its secrets; an expression as it is written. */
function shownTarget(target: string, variables: ReadonlyMap<string, string>): string {
  if (target === '' || isDynamic(target)) return target;
  const parsed = parseTarget(target, Object.fromEntries(variables));
  return parsed.ok ? describe(parsed.target) : 'not understood';
}
