import type { Environment } from '../../inputs/declared-value';

/** Who runs, and where: what the history and the server's session list show of us. */
export interface RunIdentity {
  /** The repository's folder: annotations name files relative to it. */
  readonly workspace: string;
  /** The run and its attempt as GitHub counts them; undefined outside of Actions. */
  readonly run: string | undefined;
  /** Who started it; undefined outside of Actions. */
  readonly actor: string | undefined;
  /** How our sessions show in `pg_stat_activity`. */
  readonly applicationName: string;
}

/** Postgres cuts an application name at 63 bytes; the run's number must not be what is lost. */
const MAX_NAME_LENGTH = 63;

/** Reads the identity of the run from what the runner set. */
export function readRunIdentity(environment: Environment): RunIdentity {
  const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = environment;
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const name = run ? `governed-migrations run ${run} ${repository}` : 'governed-migrations';
  return {
    workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
    run: run ? `github-${run}-${attempt}` : undefined,
    actor: environment['GITHUB_ACTOR'] || undefined,
    applicationName: name.slice(0, MAX_NAME_LENGTH),
  };
}
