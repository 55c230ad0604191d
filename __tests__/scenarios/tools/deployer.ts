import { randomBytes } from 'node:crypto';
import type { StepResult } from '../../support/action';
import type { TestDatabase } from '../../support/postgres';

/** The login of a deployment. Its password needs percent-encoding in a URL. */
export interface Deployer {
  readonly url: string;
  /** Both forms of the password. Neither may be in an output. */
  readonly secrets: readonly [plain: string, encoded: string];
}

/** Creates a login that owns this database and has no other rights. */
export async function createDeployer(database: TestDatabase): Promise<Deployer> {
  const name = `deployer_${randomBytes(4).toString('hex')}`;
  const password = `p@ss/${randomBytes(6).toString('hex')}:w%rd#1`;
  await database.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`);
  await database.query(`ALTER DATABASE ${database.name} OWNER TO ${name}`);
  return {
    url: database.urlAs(name, password),
    secrets: [password, encodeURIComponent(password)],
  };
}

/** Returns all output of a step, except the commands that set the masks. */
export function collectVisibleText({
  stdout,
  stderr,
  summary,
  outputs,
  environment,
  state,
}: StepResult): string {
  const printed = stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  return [...printed, stderr, summary, JSON.stringify({ outputs, environment, state })].join('\n');
}
