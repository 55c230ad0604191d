import type { Environment } from '../../inputs/declared-value';

/** The identity of a run, for the history and for the sessions on the server. */
export interface RunIdentity {
  /** Folder of the repository. Annotations contain paths relative to it. */
  readonly workspace: string;
  /** Id and attempt of the GitHub run. Undefined outside of Actions. */
  readonly run: string | undefined;
  /** The user who started the run. Undefined outside of Actions. */
  readonly actor: string | undefined;
  /** `application_name` of the sessions in `pg_stat_activity`. */
  readonly applicationName: string;
}

/** Postgres truncates `application_name` to 63 bytes. The run id comes first, so it is not lost. */
const MAX_NAME_LENGTH = 63;

/** Reads the identity of the run from the variables of the runner. */
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
