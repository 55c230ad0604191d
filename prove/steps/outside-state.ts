import type { TestDatabase } from '../../__tests__/support/postgres';

/** Traces of the non-transactional file in a database. */
export interface State {
  /** State and count of its history row, for example `running 1`. Undefined without a row. */
  readonly row: string | undefined;
  readonly done: number;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
  /** Number of times that the statement in a transaction ran. */
  readonly inserted: number;
}

/** Reads the traces. */
export async function stateOf(db: TestDatabase): Promise<State> {
  const [there] = await db.query<{ history: boolean }>(
    "SELECT to_regclass('governed.migrations') IS NOT NULL AS history",
  );
  const rows = there?.history
    ? await db.query<{ state: string; done: number }>(
        'SELECT state, statements_done AS done FROM governed.migrations',
      )
    : [];
  const indexes = await db.query<{ name: string; valid: boolean }>(
    `SELECT relname AS name, indisvalid AS valid FROM pg_index JOIN pg_class ON oid = indexrelid
      WHERE indrelid = 'items'::regclass ORDER BY 1`,
  );
  const [log] = await db.query<{ inserted: number }>('SELECT count(*)::int AS inserted FROM log');
  const names = (valid: boolean) =>
    indexes.flatMap((index) => (index.valid === valid ? [index.name] : []));
  return {
    row: rows.map(({ state, done }) => `${state} ${done}`).join(' and ') || undefined,
    done: rows[0]?.done ?? 0,
    valid: names(true),
    invalid: names(false),
    inserted: log?.inserted ?? -1,
  };
}

/**
 * Returns contradictions to the count of the history: every counted statement must have run, the
 * one in a transaction exactly once.
 */
export function inWords({ done, valid, inserted }: State): string | undefined {
  if (inserted !== (done >= 2 ? 1 : 0)) return `${done} counted, inserted ${inserted} times`;
  if (done >= 1 && !valid.includes('index_1')) return `${done} counted, index_1 is not valid`;
  if (done >= 3 && !valid.includes('index_2')) return `${done} counted, index_2 is not valid`;
  return undefined;
}

/** Returns whether the whole file was applied once. */
export function isWhole({ row, valid, invalid, inserted }: State): boolean {
  const built = valid.join() === 'index_1,index_2' && invalid.length === 0;
  return row === 'applied 3' && built && inserted === 1;
}
