import { startProxy, type WireProxy } from '../../../prove/harness/proxy';
import { actionServer, useDatabase } from '../../support/postgres';
import {
  errorsOf,
  expectGreen,
  folderOf,
  login,
  migrate,
  startMigrate,
  untilWaiting,
} from './support';

const db = useDatabase();
let proxy: WireProxy;
beforeEach(async () => {
  proxy = await startProxy(actionServer());
});
afterEach(async () => {
  await proxy.close();
});

const COMMIT = /\bCOMMIT\b/;
const files = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `${n + 1}_file.sql`,
      `CREATE TABLE t${n + 1} (); -- file ${n + 1}.`,
    ]),
  );

/** Expects that the message of the file contains no COMMIT after the file. */
function expectNoCommitBehind(marker: string) {
  const opening = proxy.queries.find((text) => text.includes(marker)) ?? '';
  expect(opening).toContain(marker);
  expect(opening.slice(opening.indexOf(marker))).not.toMatch(COMMIT);
}

test('applies ten files with two queries and eleven messages on an empty database', async () => {
  expectGreen(await migrate(proxy.through(db.url), files(10)));
  expect(proxy.queries).toHaveLength(10 + 3);
  // Only simple queries: a pooler would lose a prepared statement.
  const letters = new Set(
    proxy.said.flatMap((each) => (each.from === 'client' ? each.letter : [])),
  );
  expect([...letters].sort()).toEqual(['Q', 'X', 'p']);
});

test('sends one read-only query if no file is pending', async () => {
  const folder = folderOf(files(3));
  expectGreen(await migrate(db.url, folder));
  expectGreen(await migrate(proxy.through(db.url), folder));
  expect(proxy.queries).toHaveLength(1);
  expect(proxy.queries[0]).toMatch(/^SELECT /);
  expect(proxy.queries[0]).not.toMatch(/INSERT|UPDATE|DELETE|CREATE|\bLOCK\b|COMMIT/i);
});

test('sends one query with a search path of the URL, which it sets first', async () => {
  const url = (text: string) => `${text}${text.includes('?') ? '&' : '?'}search_path=public`;
  const folder = folderOf(files(3));
  expectGreen(await migrate(url(db.url), folder));
  expectGreen(await migrate(url(proxy.through(db.url)), folder));
  expect(proxy.queries).toHaveLength(1);
  expect(proxy.queries[0]).toMatch(/^DO E'BEGIN PERFORM pg_catalog\.set_config/);
});

test('plan reads in a READ ONLY transaction', async () => {
  expectGreen(await migrate(db.url, files(2)));
  expectGreen(await migrate(proxy.through(db.url), files(3), { mode: 'plan' }));
  expect(proxy.queries).toHaveLength(1);
  expect(proxy.queries[0]).toMatch(/^BEGIN READ ONLY;.*COMMIT;$/s);
});

describe('sends no COMMIT before the file has succeeded', () => {
  test('sends each COMMIT right after ReadyForQuery with an open transaction', async () => {
    expectGreen(await migrate(proxy.through(db.url), files(4)));
    for (const n of [1, 2, 3, 4]) expectNoCommitBehind(`file ${n}.`);
    const commits = proxy.said.flatMap((each, index) =>
      each.from === 'client' && each.letter === 'Q' && COMMIT.test(each.text) ? [index] : [],
    );
    expect(commits).toHaveLength(4);
    for (const index of commits) {
      expect(proxy.said[index - 1]).toEqual({ from: 'server', ready: 'T' });
    }
  });

  test('sends none while the file runs', async () => {
    await db.query('CREATE TABLE t ()');
    const holder = await db.connect();
    await holder.query('BEGIN; LOCK TABLE t');
    const runner = startMigrate(proxy.through(db.url), { '1_t.sql': 'ALTER TABLE t ADD id int' });
    await untilWaiting(db);
    expect(proxy.queries.filter((text) => COMMIT.test(text))).toEqual([]);
    await holder.query('ROLLBACK');
    expectGreen(await runner.done);
    expect(proxy.queries.filter((text) => COMMIT.test(text))).toHaveLength(1);
  });

  test('sends none if the file fails', async () => {
    const step = await migrate(proxy.through(db.url), {
      '1_t.sql': 'CREATE TABLE t ();\nSELECT nope',
    });
    expect(errorsOf(step)).toEqual([expect.objectContaining({ line: 2 })]);
    expect(proxy.queries.filter((text) => COMMIT.test(text))).toEqual([]);
    expect(proxy.said.at(-1)).toMatchObject({ from: 'client', letter: 'X' });
  });
});

test('sends the file byte for byte, after its guards and before the sentinel', async () => {
  const text = "\n  CREATE TABLE t (); -- 😀 'x'\r\n\tSELECT 1 ; ; -- the end";
  const first = 'CREATE TABLE first ();';
  expectGreen(
    await migrate(proxy.through(db.url), { '0_first.sql': first, '1_t.sql': `\ufeff${text}` }),
  );
  const opening = proxy.queries.find((query) => query.includes('CREATE TABLE t ()')) ?? '';
  const [before = '', after = ''] = opening.split(text);
  for (const part of ['pg_is_in_recovery', 'pg_try_advisory_xact_lock', 'WITH HOLD']) {
    expect(before).toContain(part);
  }
  // After the file, its settings are reset, the limits of the engine are set again for the COMMIT,
  // and its row is inserted.
  expect(after).toMatch(
    /^\n;MOVE 0 IN governed_[0-9a-f]{16}\w*; RESET .*RESET ALL;.*SET LOCAL lock_timeout = 5000;.*; INSERT INTO governed\.migrations \([^;]*\) VALUES \([^;]*\) RETURNING 1;$/,
  );
});

test('inserts the ledger row of the run with the COMMIT of the first file, not before', async () => {
  const folder = { '1_file.sql': 'CREATE TABLE t1 (); -- file 1.' };
  expectGreen(await migrate(proxy.through(db.url), folder));
  // The second query looks for a history in another place.
  const [, , opening = '', closing = '', ...more] = proxy.queries;
  expect(more).toEqual([]);
  // The tables in schema `governed` do not exist yet, so the history row is in the COMMIT too.
  expect(opening).not.toMatch(/CREATE (?:SCHEMA|TABLE) governed|INSERT INTO governed/);
  expect(closing).toMatch(
    /^CLOSE ALL; SAVEPOINT \w+; SET CONSTRAINTS ALL IMMEDIATE; DO .*CREATE SCHEMA governed.*INSERT INTO governed\.migrations.*INSERT INTO governed\.runs.*UPDATE governed\.runs.*; COMMIT;/s,
  );
  proxy.clear();
  expectGreen(await migrate(proxy.through(db.url), { ...folder, ...files(2) }));
  const [, next = '', last = ''] = proxy.queries;
  expect(next).toMatch(/; INSERT INTO governed\.migrations[^;]* RETURNING 1;$/);
  expect(last).toMatch(/^CLOSE ALL; SAVEPOINT .*INSERT INTO governed\.runs.*; COMMIT;/s);
  expect(last).not.toMatch(/governed\.migrations|CREATE/);
});

test('uses a new name of the tripwire cursor for every file and run', async () => {
  const folder = folderOf(files(2));
  expectGreen(await migrate(proxy.through(db.url), folder));
  const names = proxy.queries.flatMap((text) => /MOVE 0 IN (\w+)/.exec(text)?.[1] ?? []);
  expect(new Set(names).size).toBe(2);
});

test('blocks a read-only server after the first query', async () => {
  const other = await login(db, 'readonly');
  await db.query(`ALTER ROLE ${other.name} SET default_transaction_read_only = on`);
  const step = await migrate(proxy.through(other.url), files(2));
  expect(step.outputs).toMatchObject({ decision: 'blocked', reason: 'server-read-only' });
  expect(proxy.queries).toHaveLength(1);
  await other.drop();
});
