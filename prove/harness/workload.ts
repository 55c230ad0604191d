import type { TestDatabase } from '../../__tests__/support/postgres';
import { migrationsFolder } from './runner';

/** Files that leave a trace of every part of themselves. */
export interface Workload {
  readonly files: number;
  /** The workspace that holds them. */
  readonly folder: string;
}

/**
 * Each file makes a table, writes into a log, sleeps and makes another table: whatever is kept of a
 * half can be told from the whole. The log has no key, so that twice is seen as twice.
 */
export function workload(files: number, sleep: number): Workload {
  const text = (n: number) =>
    `CREATE TABLE first_${n} ();\nINSERT INTO log VALUES (${n});\nSELECT pg_sleep(${sleep});\nCREATE TABLE last_${n} ();\n`;
  const numbers = Array.from({ length: files }, (_, n) => n + 1);
  const folder = migrationsFolder(
    Object.fromEntries(numbers.map((n) => [`${n}_file.sql`, text(n)])),
  );
  return { files, folder };
}

/** Makes the database as it was before the first file. */
export async function empty(db: TestDatabase): Promise<void> {
  await db.query(`SET client_min_messages = warning; DROP SCHEMA IF EXISTS governed CASCADE;
    DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE log (file int)`);
}

/** What a database holds of a workload, all of it seen at one moment. */
export interface Trace {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly log: readonly number[];
  readonly history: readonly number[];
}

/** Looks at a database. */
export async function traceOf(db: TestDatabase): Promise<Trace> {
  for (;;) {
    const there = await hasHistory(db);
    const trace = await read(db, there);
    // A commit that came between the two looks may have made the history: then once more.
    if (there || !(await hasHistory(db))) return trace;
  }
}

async function hasHistory(db: TestDatabase): Promise<boolean> {
  const [row] = await db.query<{ there: boolean }>(
    "SELECT to_regclass('governed.migrations') IS NOT NULL AS there",
  );
  return row?.there === true;
}

async function read(db: TestDatabase, there: boolean): Promise<Trace> {
  const tables = (prefix: string) =>
    `ARRAY(SELECT split_part(relname, '_', 2)::int FROM pg_class WHERE relkind = 'r'
       AND relname LIKE '${prefix}\\_%' AND relnamespace = 'public'::regnamespace ORDER BY 1)`;
  const history = there
    ? "ARRAY(SELECT version::int FROM governed.migrations WHERE state = 'applied' ORDER BY ordinal)"
    : "'{}'::int[]";
  type Row = { first: number[]; last: number[]; log: number[]; history: number[] };
  const [row] = await db.query<Row>(
    `SELECT ${tables('first')} AS first, ${tables('last')} AS last,
       ARRAY(SELECT file FROM log ORDER BY 1) AS log, ${history} AS history`,
  );
  if (row === undefined) throw new Error('No trace.');
  return row;
}

/** What is wrong with a trace, by kind. */
export interface Wrongs {
  /** Some parts of a file are there and others are not, or its record alone. */
  readonly half: readonly number[];
  readonly twice: readonly number[];
  /** It was there before. */
  readonly lost: readonly number[];
  readonly disorder: boolean;
}

/** Compares the parts with each other, and with what had been applied before. */
export function wrongsOf(trace: Trace, before: Trace | undefined): Wrongs {
  const { first, last, log, history } = trace;
  const seen = new Set([...first, ...last, ...log, ...history]);
  const everywhere = (n: number) => [first, last, log, history].every((part) => part.includes(n));
  const repeated = (part: readonly number[]) => part.filter((n, at) => part.indexOf(n) !== at);
  return {
    half: [...seen].filter((n) => !everywhere(n)),
    twice: [...new Set([...repeated(log), ...repeated(history)])],
    lost: (before?.history ?? []).filter((n) => !everywhere(n)),
    disorder: history.some((n, at) => n !== at + 1),
  };
}

/** The same in words; undefined when nothing is wrong. */
export function inWords({ half, twice, lost, disorder }: Wrongs): string | undefined {
  const words = [
    ...(half.length > 0 ? [`half applied: ${half.join(', ')}`] : []),
    ...(twice.length > 0 ? [`twice: ${twice.join(', ')}`] : []),
    ...(lost.length > 0 ? [`lost: ${lost.join(', ')}`] : []),
    ...(disorder ? ['out of order'] : []),
  ];
  return words.length === 0 ? undefined : words.join('; ');
}
