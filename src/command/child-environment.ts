import type { MigratableRole } from '../policy/role';

/** What the child's environment is made of. */
export interface EnvironmentOptions {
  /** The step's own environment, whole. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** True on Windows, where `Path` and `PATH` are one variable. */
  readonly caseInsensitive: boolean;
  readonly role: MigratableRole;
  readonly authority: string | undefined;
  /** Whether production was confirmed; the tool is told `true` or nothing. */
  readonly confirmed: boolean;
  /** The judged URL as it was declared, driver suffix and all. */
  readonly url: string;
  readonly urlVariables: readonly string[];
}

/** The action's inputs, ours alone: among them the token and the URL before it was judged. */
const INPUT = /^INPUT_/;

/** What lets a process act as the job: the REST token, the runner's services, OIDC. */
const CREDENTIAL = /^(GITHUB_TOKEN|ACTIONS_(RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|ACTIONS_.*TOKEN.*)$/;

/** The files by which a step speaks to the runner: a tool must not write `decision=allowed`. */
const RUNNER_FILE = /^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/;

function isOurs(name: string): boolean {
  return INPUT.test(name) || CREDENTIAL.test(name) || RUNNER_FILE.test(name);
}

/**
 * Makes the environment of a delegated command: the step's own without what is ours, plus the
 * facts that the tool may assert (issue 3, "The delegate"; reliability.md C1.3).
 *
 * All else stays: `RUNNER_TRACKING_ID`, by which the runner finds orphans, and `BASH_ENV`, which
 * a `run:` step honours too and which only the workflow's author can set.
 *
 * @param order the step's environment and what was judged
 * @returns every variable of the child. The facts are set last, so that no URL takes their place.
 * Throws nothing.
 */
export function buildChildEnvironment(order: EnvironmentOptions): Record<string, string> {
  const key = (name: string) => (order.caseInsensitive ? name.toUpperCase() : name);
  const variables = new Map<string, readonly [name: string, value: string]>();
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) variables.delete(key(name));
    else variables.set(key(name), [name, value]);
  };

  for (const [name, value] of Object.entries(order.environment)) {
    if (!isOurs(key(name))) set(name, value);
  }
  for (const name of order.urlVariables) set(name, order.url);
  set('DB_ROLE', order.role);
  set('DB_AUTHORITY', order.authority);
  set('CONFIRM_PROD_MIGRATIONS', order.confirmed ? 'true' : undefined);

  return Object.fromEntries(variables.values());
}
