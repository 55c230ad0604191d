import type { Step } from './workflow-model';

/** Actions of other repositories that migrate: the tool, and the pattern of their `uses:`. */
const MIGRATION_ACTIONS: readonly (readonly [string, RegExp])[] = [
  ['Atlas', /^ariga\/atlas-action\/(?:(?:migrate|schema)\/apply|migrate\/down)@/],
  ['Atlas', /^ariga\/atlas-deploy-action@/],
  [
    'Liquibase',
    /^liquibase-github-actions\/(?:update(?!-sql)[\w-]*|rollback(?![\w-]*-sql)[\w-]*|drop-all|changelog-sync(?!-sql)(?!-to-tag-sql)[\w-]*|clear-checksums|mark-next-changeset-ran|tag)(?<!-sql)@/,
  ],
  ['Bytebase', /^bytebase\/rollout-action@/],
  ['Flyway', /^red-gate\/flyway-actions\/migrations\/(?:deploy|undo)@/],
];

/**
 * Returns the tool that a step migrates with, if it uses a known action of another repository.
 * Returns undefined for any other action, and for inputs that do not migrate.
 */
export function findMigrationAction(uses: string, step: Step): string | undefined {
  const getInput = (name: string) => step.with.get(name)?.text.trim();
  // These older actions have the command as an input.
  if (/^liquibase\/liquibase-github-action@/.test(uses)) {
    return /^(?:update|rollback|drop|changelog-?sync)(?!-?sql)/i.test(getInput('operation') ?? '')
      ? 'Liquibase'
      : undefined;
  }
  if (/^(?:joshuaavalon\/flyway-action|nicolashery\/flyway-action)@/.test(uses)) {
    return /^(?:migrate|clean|repair|baseline|undo)$/.test(getInput('command') ?? 'migrate')
      ? 'Flyway'
      : undefined;
  }
  if (getInput('dry-run') === 'true') return undefined;
  return MIGRATION_ACTIONS.find(([, pattern]) => pattern.test(uses))?.[0];
}
