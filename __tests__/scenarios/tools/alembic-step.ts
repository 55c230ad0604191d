import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningStep, type Step, type StepResult, startAction } from '../../support/action';
import type { TestDatabase } from '../../support/postgres';
import { ALEMBIC_REQUIREMENTS, ENV_PY_RUNS } from './alembic-project';
import { createVirtualEnvironment, fetchOrSkip, prependToPath } from './registries';

/*
 * A real Alembic as the command behind the gate. Its `env.py` contains the original gate, which checks
 * DB_ROLE itself. So each allowed run shows that the command gets the declared role. `env.py` records
 * each of its runs.
 */

/** The folder of Alembic's programs. Undefined if Alembic could not be fetched. */
export const alembicBin = await fetchOrSkip('Alembic', () =>
  createVirtualEnvironment(ALEMBIC_REQUIREMENTS),
);

/** PATH with Alembic. */
export const alembicPath = prependToPath(alembicBin ?? '');

/** Runs a step of a job that has installed Alembic. */
export function runStep(step: Step): Promise<StepResult> {
  return startStep(step).done;
}

/** Starts a step of a job that has installed Alembic. */
export function startStep({ with: inputs = {}, env = {}, ...rest }: Step): RunningStep {
  const defaults = { command: 'alembic upgrade head', 'working-directory': 'backend' };
  return startAction({
    with: { ...defaults, ...inputs },
    env: { PATH: alembicPath, ...env },
    ...rest,
  });
}

/** Returns the variables of each run of `env.py`. */
export function readEnvPyRuns(folder: string): readonly Readonly<Record<string, string>>[] {
  const file = join(folder, ENV_PY_RUNS);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** Lists the tables outside the schema `governed`, which has the ledger. */
export async function listTables(database: TestDatabase): Promise<readonly string[]> {
  const rows = await database.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE oid >= 16384 AND relkind = 'r'
       AND relnamespace IS DISTINCT FROM to_regnamespace('governed') ORDER BY relname`,
  );
  return rows.map(({ name }) => name);
}

/** Returns the current revision in Alembic's history table. */
export async function readRevision(database: TestDatabase): Promise<string | undefined> {
  const rows = await database.query<{ version_num: string }>('SELECT * FROM alembic_version');
  return rows[0]?.version_num;
}

/** Returns the annotations with level `error`. */
export function findErrors({ annotations }: StepResult) {
  return annotations.filter(({ level }) => level === 'error');
}
