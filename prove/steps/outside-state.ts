import type { TestDatabase } from '../../__tests__/support/postgres';

/** What a database holds of the file outside a transaction. */
export interface State {
  /** `state` and count of its history row, e.g. `running 1`; undefined without one. */
  readonly row: string | undefined;
  readonly done: number;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
  /** How often the wrapped statement ran. */
  readonly inserted: number;
}

/** Looks at it. */
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

/** What contradicts the count of the history: what it counts must be there, the wrapped one exactly. */
export function inWords({ done, valid, inserted }: State): string | undefined {
  if (inserted !== (done >= 2 ? 1 : 0)) return `${done} counted, inserted ${inserted} times`;
  if (done >= 1 && !valid.includes('index_1')) return `${done} counted, index_1 is not valid`;
  if (done >= 3 && !valid.includes('index_2')) return `${done} counted, index_2 is not valid`;
  return undefined;
}

/** Whether the file has been applied, all of it once. */
export function isWhole({ row, valid, invalid, inserted }: State): boolean {
  const built = valid.join() === 'index_1,index_2' && invalid.length === 0;
  return row === 'applied 3' && built && inserted === 1;
}
