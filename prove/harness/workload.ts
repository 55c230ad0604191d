import type { TestDatabase } from '../../__tests__/support/postgres';
import { migrationsFolder } from './runner';

/** Migrations that leave a trace of each of their parts. */
export interface Workload {
  readonly files: number;
  /** Workspace with the files. */
  readonly folder: string;
}

/**
 * Creates a workload. Each file creates a table, writes to a log, sleeps and creates another table,
 * so that a half-applied file is visible. The log has no key, so a file that is applied twice is
 * visible too.
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

/** Resets the database to its state before the first file. */
export async function empty(db: TestDatabase): Promise<void> {
  await db.query(`SET client_min_messages = warning; DROP SCHEMA IF EXISTS governed CASCADE;
    DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE log (file int)`);
}

/** The traces of a workload in a database, read at one moment. */
export interface Trace {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly log: readonly number[];
  readonly history: readonly number[];
}

/** Reads the traces. */
export async function traceOf(db: TestDatabase): Promise<Trace> {
  for (;;) {
    const there = await hasHistory(db);
    const trace = await read(db, there);
    // A COMMIT between the two queries may have created the history. Then read again.
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

/** Errors in a trace, by kind. */
export interface Wrongs {
  /** A part of a file, or only its history row, exists. */
  readonly half: readonly number[];
  readonly twice: readonly number[];
  /** A file that was applied before is missing. */
  readonly lost: readonly number[];
  readonly disorder: boolean;
}

/** Compares the parts with each other and with the files that were applied before. */
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

/** Describes the errors. Returns undefined if there are none. */
export function inWords({ half, twice, lost, disorder }: Wrongs): string | undefined {
  const words = [
    ...(half.length > 0 ? [`half applied: ${half.join(', ')}`] : []),
    ...(twice.length > 0 ? [`twice: ${twice.join(', ')}`] : []),
    ...(lost.length > 0 ? [`lost: ${lost.join(', ')}`] : []),
    ...(disorder ? ['out of order'] : []),
  ];
  return words.length === 0 ? undefined : words.join('; ');
}
