import {
  contentsOf,
  historyOf,
  locksLeft,
  untilGone,
} from '../../__tests__/scenarios/engine/support';
import type { TestDatabase } from '../../__tests__/support/postgres';
import type { Cluster } from '../harness/cluster';

/** Login for files whose effect a superuser would bypass, and its password. */
const ORDINARY = ['hostile_app', 'of no importance'] as const;

/** Creates the logins that the files use. */
export async function createLogins(cluster: Cluster): Promise<void> {
  await cluster.query(`CREATE ROLE ${ORDINARY[0]} LOGIN PASSWORD '${ORDINARY[1]}';
    CREATE ROLE hostile_other; CREATE ROLE hostile_nobody`);
}

/** Creates a database with a table for the files. */
export async function prepareDatabase(
  cluster: Cluster,
  ordinary: boolean,
): Promise<{ db: TestDatabase; url: string }> {
  const db = await cluster.createDatabase();
  await db.query(`
    ALTER DATABASE ${db.name} OWNER TO ${ORDINARY[0]};
    CREATE TABLE public.base (id int PRIMARY KEY);
    GRANT ALL ON SCHEMA public TO ${ORDINARY[0]}, hostile_other;
    GRANT ALL ON public.base TO ${ORDINARY[0]}, hostile_other`);
  return { db, url: ordinary ? db.urlAs(...ORDINARY) : db.url };
}

/** Contents of the database, and what is left of the run on the server. */
export interface State {
  readonly contents: readonly string[];
  readonly base: readonly number[];
  /** Versions of the history, all applied. Undefined without a history. */
  readonly history: readonly string[] | undefined;
  readonly locks: number;
}

/** Reads the state after the sessions of the run have ended. */
export async function stateOf(db: TestDatabase): Promise<State> {
  await untilGone(db);
  const base = await db.query<{ id: number }>('SELECT id FROM public.base ORDER BY id');
  const rows = await historyOf(db);
  return {
    contents: await contentsOf(db),
    base: base.map(({ id }) => id),
    history: rows?.map(({ version, state }) =>
      state === 'applied' ? String(version) : `${version} (${state})`,
    ),
    locks: await locksLeft(db),
  };
}
