import type { Step } from './workflow-model';
import type { TextNode } from './yaml-node';

/** Actions of other repositories that migrate: the tool, and the pattern of their `uses:`. */
const MIGRATION_ACTIONS: readonly (readonly [string, RegExp])[] = [
  ['Atlas', /^ariga\/atlas-action\/(?:migrate|schema)\/apply@/],
  ['Atlas', /^ariga\/atlas-deploy-action@/],
  [
    'Liquibase',
    /^liquibase-github-actions\/(?:update|update-count|update-to-tag|rollback[\w-]*|drop-all|changelog-sync)@/,
  ],
  ['Flyway', /^red-gate\/flyway-actions\/migrations\/(?:deploy|undo)@/],
];

/** Actions that run the script in one of their inputs: the pattern of their `uses:`, and the input. */
const SCRIPT_ACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^nick-(?:fields|invision)\/retry@/, 'command'],
  [/^wandalen\/wretry\.action@/i, 'command'],
  [/^appleboy\/ssh-action@/, 'script'],
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

/** A script in an input of an action, and whether it runs on another machine. */
export interface WrappedScript {
  readonly text: TextNode;
  readonly isRemote: boolean;
}

/** Returns the script in an input of the step; undefined if its action does not run scripts. */
export function findWrappedScript(uses: string, step: Step): WrappedScript | undefined {
  const [, input] = SCRIPT_ACTIONS.find(([pattern]) => pattern.test(uses)) ?? [];
  const text = input === undefined ? undefined : step.with.get(input);
  return text === undefined ? undefined : { text, isRemote: /ssh/.test(uses) };
}
