import type { Step } from './workflow-model';
import type { TextNode } from './yaml-node';

/** Somebody else's actions that migrate: the tool, and the names under which they are used. */
const MIGRATING: readonly (readonly [string, RegExp])[] = [
  ['Atlas', /^ariga\/atlas-action\/(?:migrate|schema)\/apply@/],
  ['Atlas', /^ariga\/atlas-deploy-action@/],
  [
    'Liquibase',
    /^liquibase-github-actions\/(?:update|update-count|update-to-tag|rollback[\w-]*|drop-all|changelog-sync)@/,
  ],
  ['Flyway', /^red-gate\/flyway-actions\/migrations\/(?:deploy|undo)@/],
];

/** Actions that run whatever an input says, and that input. */
const WRAPPERS: readonly (readonly [RegExp, string])[] = [
  [/^nick-(?:fields|invision)\/retry@/, 'command'],
  [/^wandalen\/wretry\.action@/i, 'command'],
  [/^appleboy\/ssh-action@/, 'script'],
];

/** The tool that a step migrates with by an action of somebody else's. */
export function findMigrationAction(uses: string, step: Step): string | undefined {
  const given = (name: string) => step.with.get(name)?.text.trim();
  // The older actions take the command as an input.
  if (/^liquibase\/liquibase-github-action@/.test(uses)) {
    return /^(?:update|rollback|drop|changelog-?sync)(?!-?sql)/i.test(given('operation') ?? '')
      ? 'Liquibase'
      : undefined;
  }
  if (/^(?:joshuaavalon\/flyway-action|nicolashery\/flyway-action)@/.test(uses)) {
    return /^(?:migrate|clean|repair|baseline|undo)$/.test(given('command') ?? 'migrate')
      ? 'Flyway'
      : undefined;
  }
  if (given('dry-run') === 'true') return undefined;
  return MIGRATING.find(([, pattern]) => pattern.test(uses))?.[0];
}

/** A script that an action is given, and whether it runs on another machine. */
export interface WrappedScript {
  readonly text: TextNode;
  readonly isRemote: boolean;
}

/** The script that such an action is given. */
export function findWrappedScript(uses: string, step: Step): WrappedScript | undefined {
  const [, input] = WRAPPERS.find(([pattern]) => pattern.test(uses)) ?? [];
  const text = input === undefined ? undefined : step.with.get(input);
  return text === undefined ? undefined : { text, isRemote: /ssh/.test(uses) };
}
