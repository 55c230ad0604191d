import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Environment } from '../../inputs/declared';

/** Who runs, and where: what the history and the server's session list show of us. */
export interface Identity {
  readonly workspace: string;
  readonly runId: string;
  readonly actor: string;
  readonly applicationName: string;
}

/** Postgres cuts an application name at 63 bytes; the run's number matters more than its server. */
const NAME_LIMIT = 63;

/** Reads the identity of the run from what the runner set; outside of Actions, from the machine. */
export function identify(environment: Environment): Identity {
  const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = environment;
  const unique = randomUUID().slice(0, 8);
  const runId = run ? `github-${run}-${attempt}-${unique}` : `local-${randomUUID()}`;
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const shown = run ? `governed-migrations ${repository} run ${run}` : 'governed-migrations';
  return {
    workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
    runId,
    actor: environment['GITHUB_ACTOR'] || userInfo().username,
    applicationName: shown.slice(0, NAME_LIMIT),
  };
}
