import type { RepositoryConfiguration } from '../../checks/workflow/repository-configuration';
import type { Database } from './databases';
import type { PullRequestChanges } from './pull-request-changes';

/** Files that decide what runs: workflows, actions and the policy file. */
const CONFIGURATION_FILE = /^\.github\/|(?:^|\/)action\.ya?ml$/;

/**
 * Returns whether a change touches a migration, a workflow, or a script that leads to a migration. Also
 * true if the change is not known.
 */
export function concernsMigrations(
  { migrations }: RepositoryConfiguration,
  databases: readonly Database[],
  { base }: PullRequestChanges,
): boolean {
  if (base === undefined) return true;
  const scripts = new Set(migrations.flatMap(({ place, via }) => [place, ...via]).map(getFile));
  return [...base.changed.keys()].some(
    (file) =>
      CONFIGURATION_FILE.test(file) ||
      scripts.has(file) ||
      databases.some(({ folder }) => file.startsWith(`${folder}/`)),
  );
}

function getFile({ file }: { readonly file: string }): string {
  return file;
}
