import { needsNoGate } from '../../checks/workflow/database/judged-migration';
import { getDeclaredRole } from '../../checks/workflow/migration-sites';
import type { RepositoryConfiguration } from '../../checks/workflow/repository-configuration';
import type { StepRow } from '../../report/check-report';

/** Lists the steps that migrate a container of their job or another database than Postgres, without a gate. */
export function listTemporarySteps({ migrations }: RepositoryConfiguration): readonly StepRow[] {
  const rows = migrations.flatMap((migration): readonly StepRow[] => {
    const { stepContext, place, tool, verdict, variables } = migration;
    const role = getDeclaredRole(variables);
    if (stepContext.gate !== 'none' || !needsNoGate(migration, role)) return [];
    const { database, why } = verdict;
    const job = stepContext.jobs.map(({ id }) => id).join(' / ');
    return [{ place, job, tool, database, why, role: role === '' ? 'no role declared' : role }];
  });
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
