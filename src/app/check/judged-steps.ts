import { needsNoGate } from '../../checks/workflow/database/judged-migration';
import { getDeclaredRole } from '../../checks/workflow/migration-sites';
import type { RepositoryConfiguration } from '../../checks/workflow/repository-configuration';
import type { JudgedSteps } from '../../report/check-report';

type StepKind = Exclude<keyof JudgedSteps, 'workflows'>;

/** Counts the workflows, and the steps that migrate by what they were judged to be. */
export function countJudgedSteps(configuration: RepositoryConfiguration): JudgedSteps {
  const { uses, migrations, workflowCount } = configuration;
  const kinds = new Map<string, StepKind>();
  for (const { mode, stepContext } of uses) {
    if (mode === 'check' || mode === 'plan' || mode === 'gate') continue;
    kinds.set(
      JSON.stringify([stepContext.place, stepContext.jobs.map(({ id }) => id)]),
      'governed',
    );
  }
  for (const migration of migrations) {
    const { place, stepContext, redactedCommand } = migration;
    const jobs = stepContext.jobs.map(({ id }) => id);
    kinds.set(JSON.stringify([place, jobs, redactedCommand]), classifyMigration(migration));
  }
  const count = (kind: StepKind) => [...kinds.values()].filter((each) => each === kind).length;
  return {
    workflows: workflowCount,
    governed: count('governed'),
    declared: count('declared'),
    ungoverned: count('ungoverned'),
    containers: count('containers'),
    others: count('others'),
  };
}

function classifyMigration(migration: RepositoryConfiguration['migrations'][number]): StepKind {
  const { stepContext, variables, verdict } = migration;
  if (stepContext.gate === 'enforced') return 'governed';
  if (stepContext.gate === 'ignored') return 'ungoverned';
  const role = getDeclaredRole(variables);
  if (needsNoGate(migration, role)) return verdict.kind === 'container' ? 'containers' : 'others';
  return role === '' ? 'ungoverned' : 'declared';
}
