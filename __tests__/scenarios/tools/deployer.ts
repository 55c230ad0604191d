import { randomBytes } from 'node:crypto';
import type { StepResult } from '../../support/action';
import type { TestDatabase } from '../../support/postgres';

/** Whom a deployment connects as: its password needs percent-encoding in a URL. */
export interface Deployer {
  readonly url: string;
  /** The password in both spellings: neither may be seen anywhere. */
  readonly secrets: readonly [plain: string, encoded: string];
}

/** Makes a role that owns the database and nothing else. */
export async function deployerOf(database: TestDatabase): Promise<Deployer> {
  const name = `deployer_${randomBytes(4).toString('hex')}`;
  const password = `p@ss/${randomBytes(6).toString('hex')}:w%rd#1`;
  await database.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`);
  await database.query(`ALTER DATABASE ${database.name} OWNER TO ${name}`);
  return {
    url: database.urlAs(name, password),
    secrets: [password, encodeURIComponent(password)],
  };
}

/** All that a step let out, but for the commands that tell the runner what to mask. */
export function toldBy({ stdout, stderr, summary, outputs, environment, state }: StepResult) {
  const printed = stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  return [...printed, stderr, summary, JSON.stringify({ outputs, environment, state })].join('\n');
}
