import { runAction, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import { tableRows } from '../../support/property-runs';
import { FORMATS } from './formats';

/* Two services in one database, each with its own history table through the input `history-table`. */

const db = useDatabase();

const migrate = (files: Readonly<Record<string, string>>, historyTable: string, more = {}) =>
  runAction({
    with: {
      'db-role': 'staging',
      'database-url': db.url,
      'history-table': historyTable,
      baseline: 'none',
      ...more,
    },
    workspace: workspace(files),
  });
const errorOf = ({ annotations }: Awaited<ReturnType<typeof migrate>>) =>
  annotations.find(({ level }) => level === 'error');

/** Formats whose history contains checksums, so that the file of the other service counts as edited. */
const KEEPS_CHECKSUMS = new Set(['sql', 'flyway', 'prisma', 'drizzle']);

describe.each(tableRows(Object.entries(FORMATS)))(
  'history-table with format %s',
  (format, { of, one, other }) => {
    beforeEach(async () => await db.query('CREATE SCHEMA billing'));

    test('applies the same versions of two services once each', async () => {
      const shop = of({ '0001': 'CREATE TABLE shop ();', '0002': 'CREATE TABLE more ();' });
      const billing = of({ '0001': 'CREATE TABLE bill ();' });
      for (const [service, table] of [
        [shop, one],
        [billing, other],
      ] as const) {
        const run = await migrate(service, table, { format });
        expect(run.annotations).toEqual([]);
        const applied = service === shop ? '2' : '1';
        expect(run.outputs).toMatchObject({ applied, pending: '0' });
        expect((await migrate(service, table, { format })).outputs).toMatchObject({
          applied: '0',
          pending: '0',
        });
      }
      const plan = await migrate(shop, other, { format, mode: 'plan' });
      expect(plan.outputs['pending'] ?? '').toBe(KEEPS_CHECKSUMS.has(format) ? '' : '1');
    });

    test('keeps interrupted non-transactional files of two services apart', async () => {
      const head = '-- governed: no-transaction\n';
      const stopping = (table: string) =>
        of({ '0001': `${head}CREATE TABLE ${table} ();\nVACUUM not_yet;` });
      for (const table of [one, other]) {
        const run = await migrate(stopping(table === one ? 'b' : 'c'), table, { format });
        expect(errorOf(run)).toMatchObject({ title: 'migration-failed' });
      }
      const running = await db.query(
        "SELECT version, state FROM governed.migrations WHERE state = 'running' ORDER BY version",
      );
      expect(running).toEqual([
        { version: expect.stringMatching(/^\S+ 0001$/), state: 'running' },
        { version: expect.stringMatching(/^\S+ 0001$/), state: 'running' },
      ]);
      await db.query('CREATE TABLE not_yet ()');
      for (const table of [one, other]) {
        const run = await migrate(stopping(table === one ? 'b' : 'c'), table, { format });
        expect(run.annotations).toEqual([]);
        expect(run.outputs).toMatchObject({ applied: '1', pending: '0' });
      }
      expect(await db.query('SELECT * FROM governed.migrations')).toEqual([]);
    });
  },
);

test('applies plain SQL files beside an interrupted file of another tool', async () => {
  const dbmate = {
    'migrations/0001_x.sql': '-- migrate:up transaction:false\nCREATE TABLE a ();\nVACUUM nope;',
  };
  expect(errorOf(await migrate(dbmate, 'schema_migrations'))).toMatchObject({
    title: 'migration-failed',
  });
  const plain = await migrate({ 'migrations/0001_x.sql': 'CREATE TABLE b ();' }, 'migrations');
  expect(plain.annotations).toEqual([]);
  expect(plain.outputs).toMatchObject({ applied: '1', pending: '0' });
});

test('reports an edited migration with another history table', async () => {
  await migrate({ 'migrations/0001_x.sql': 'CREATE TABLE b ();' }, 'governed.shop');
  const edited = await migrate({ 'migrations/0001_x.sql': 'CREATE TABLE c ();' }, 'governed.shop');
  expect(errorOf(edited)).toMatchObject({ title: 'edited-migration' });
});

test.each(['public.migrations', 'governed.runs', 'schema_version'])(
  'refuses %s as the history table of plain SQL files',
  async (table) => {
    const run = await migrate({ 'migrations/0001_x.sql': 'CREATE TABLE b ();' }, table);
    expect(errorOf(run)).toMatchObject({
      title: 'input-invalid',
      message: expect.stringContaining('`governed.billing`'),
    });
    expect(await db.query("SELECT to_regclass('b') AS b")).toEqual([{ b: null }]);
  },
);

test.each(['a.b.c', '"a"', "x'; DROP TABLE y; --", '.', 'a.', 'a b'])(
  'refuses an invalid table name: %s',
  async (table) => {
    const run = await migrate({ 'migrations/0001_x.sql': 'CREATE TABLE b ();' }, table);
    expect(errorOf(run)).toMatchObject({
      title: 'input-invalid',
      message: expect.stringContaining('`history-table` is not a valid table name'),
    });
  },
);
