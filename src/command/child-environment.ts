import type { MigratableRole } from '../policy/role';

/** What the environment of a command is built from. */
export interface EnvironmentOptions {
  /** The complete environment of the step. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether names are case-insensitive, as on Windows (`Path` and `PATH`). */
  readonly caseInsensitive: boolean;
  readonly role: MigratableRole;
  /** The declared authority; undefined if none was declared. */
  readonly authority: string | undefined;
  /** Whether production was confirmed. */
  readonly confirmed: boolean;
  /** The URL that was checked, exactly as it was declared. */
  readonly url: string;
  /** Names of the variables that get the URL. */
  readonly urlVariables: readonly string[];
}

/** The inputs of the action. They contain the token and the URL before it was checked. */
const INPUT = /^INPUT_/;

/** Credentials of the job: the REST token, the services of the runner, OIDC. */
const CREDENTIAL = /^(GITHUB_TOKEN|ACTIONS_(RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|ACTIONS_.*TOKEN.*)$/;

/** Files through which a step controls the runner: a tool must not set `decision=allowed`. */
const RUNNER_FILE = /^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/;

function isRemoved(name: string): boolean {
  return INPUT.test(name) || CREDENTIAL.test(name) || RUNNER_FILE.test(name);
}

/**
 * Builds the environment of a command: the environment of the step without the inputs, credentials
 * and files of the action, plus the checked facts (docs/command.md#what-the-command-sees).
 *
 * All other variables stay. `RUNNER_TRACKING_ID` lets the runner find orphaned processes. `BASH_ENV`
 * also works in a `run:` step, and only the author of the workflow can set it.
 *
 * @returns Every variable of the command. The facts are set last, so that the URL cannot replace them.
 */
export function buildChildEnvironment(options: EnvironmentOptions): Record<string, string> {
  const keyOf = (name: string) => (options.caseInsensitive ? name.toUpperCase() : name);
  const variables = new Map<string, readonly [name: string, value: string]>();
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) variables.delete(keyOf(name));
    else variables.set(keyOf(name), [name, value]);
  };

  for (const [name, value] of Object.entries(options.environment)) {
    if (!isRemoved(keyOf(name))) set(name, value);
  }
  for (const name of options.urlVariables) set(name, options.url);
  set('DB_ROLE', options.role);
  set('DB_AUTHORITY', options.authority);
  set('CONFIRM_PROD_MIGRATIONS', options.confirmed ? 'true' : undefined);

  return Object.fromEntries(variables.values());
}
