import { directOnly, onServer } from '../../support/limits';
import { useDatabase } from '../../support/postgres';
import { nonTransactionalTest, rebuildTest } from '../engine/non-transactional-statements';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  historyOf,
  migrate,
  startMigrate,
  untilWaiting,
} from '../engine/support';

const db = useDatabase();

const BUILD = 'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS t_id ON t (id);';
const TWICE = { '1_t.sql': 'CREATE TABLE t (id int); INSERT INTO t VALUES (1), (1);' };

async function indexes() {
  return await db.query(
    "SELECT indexrelid::regclass::text AS name, indisvalid AS valid FROM pg_index WHERE indrelid = 't'::regclass ORDER BY 1",
  );
}

describe('fault 10: a statement that cannot run in a transaction', () => {
  directOnly('files outside a transaction', {
    from: 15,
    for: 'tablespaces in place, for the tests',
  })('every kind of it runs outside of one, without a directive', async () => {
    const other = `${db.name}_other`;
    const space = `space_${db.name}`;
    // A tablespace inside the data folder needs no other folder.
    await db.query(`ALTER DATABASE ${db.name} SET allow_in_place_tablespaces = on`);
    await db.query(`CREATE TABLE t (id int); CREATE TABLE parts (id int) PARTITION BY LIST (id);
      CREATE TABLE part PARTITION OF parts FOR VALUES IN (1)`);
    const statements = [
      'CREATE INDEX CONCURRENTLY t_id ON t (id)',
      'REINDEX INDEX CONCURRENTLY t_id',
      'REINDEX TABLE CONCURRENTLY t',
      'REINDEX SCHEMA public',
      `REINDEX DATABASE ${db.name}`,
      'DROP INDEX CONCURRENTLY t_id',
      'VACUUM (ANALYZE) t',
      'CLUSTER',
      'ALTER TABLE parts DETACH PARTITION part CONCURRENTLY',
      "ALTER SYSTEM SET work_mem = '8MB'",
      'ALTER SYSTEM RESET work_mem',
      `CREATE TABLESPACE ${space} LOCATION ''`,
      `CREATE DATABASE ${other}`,
      `ALTER DATABASE ${other} SET TABLESPACE ${space}`,
      `DROP DATABASE ${other}`,
      `DROP TABLESPACE ${space}`,
    ];
    const files = Object.fromEntries(
      statements.map((statement, index) => [`${index + 1}_alone.sql`, `${statement};\n`]),
    );
    expectGreen(await migrate(db.url, files));
    expect(await appliedVersions(db)).toHaveLength(statements.length);
    expect(await contentsOf(db)).not.toContain('relation t_id');

    // This statement needs a second server to succeed. The transaction is not what stops it.
    const subscription = `CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1 port=1 connect_timeout=1' PUBLICATION p`;
    const failed = await migrate(db.url, { ...files, '99_subscription.sql': subscription });
    expect(errorsOf(failed)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('connect to the publisher') }),
    ]);
  });

  rebuildTest('alone and five in a file, each counted', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const step = await migrate(db.url, {
      '1_table.sql': `CREATE TABLE t (${names.map((name) => `${name} int`).join(', ')})`,
      '2_alone.sql': 'CREATE UNIQUE INDEX CONCURRENTLY alone ON t (a)',
      '3_five.sql': names
        .map((name) => `-- index ${name}\nCREATE INDEX CONCURRENTLY five_${name} ON t (${name});\n`)
        .join('\n'),
      '4_vacuum.sql': 'VACUUM (ANALYZE) t;',
      '5_reindex.sql': 'REINDEX INDEX CONCURRENTLY alone; DROP INDEX CONCURRENTLY five_e;',
      '6_batches.sql': `
        DO $$ BEGIN
          FOR n IN 1..3 LOOP
            INSERT INTO t (a) VALUES (n);
            COMMIT;
          END LOOP;
        END $$;`,
    });
    expectGreen(step);
    expect(await indexes()).toEqual(
      ['alone', 'five_a', 'five_b', 'five_c', 'five_d'].map((name) => ({ name, valid: true })),
    );
    const transactions = await db.query('SELECT DISTINCT xmin::text FROM t');
    expect(transactions).toHaveLength(3);
    const rows = (await historyOf(db)) ?? [];
    expect(rows.map(({ statements_done }) => statements_done)).toEqual([1, 1, 5, 1, 2, 1]);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['applied']));
  });

  test('fails with the directive to add if it is hidden from the parser', async () => {
    const text = `CREATE TABLE mark ();\nDO $$ BEGIN EXECUTE 'VACUUM'; END $$;`;
    const step = await migrate(db.url, { '1_hidden.sql': text });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        line: 2,
        message: expect.stringMatching(/VACUUM.*25001.*-- governed: no-transaction/s),
      }),
    ]);
    expect(await contentsOf(db)).toEqual([]);
  });
});

describe('fault 11: a concurrent index build fails and leaves an invalid index', () => {
  const files = { ...TWICE, '2_i.sql': BUILD };

  /**
   * Expects that the run fails at the build and names the invalid index and the statement that
   * drops it.
   */
  function expectNamed(step: Awaited<ReturnType<typeof migrate>>, words: RegExp) {
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        file: 'migrations/2_i.sql',
        message: expect.stringMatching(words),
      }),
    ]);
    expect(errorsOf(step)[0]?.message).toContain('DROP INDEX CONCURRENTLY public.t_id');
  }

  nonTransactionalTest(
    'because of duplicates: IF NOT EXISTS does not skip the invalid index in the next run',
    async () => {
      const failed = await migrate(db.url, files);
      expectNamed(failed, /could not create unique index "t_id"/);
      expect(`${failed.stdout}${failed.summary}`).not.toContain('is duplicated');
      expect(await indexes()).toEqual([{ name: 't_id', valid: false }]);
      const again = await migrate(db.url, files);
      expectNamed(again, /The index .*t_id.* is invalid/);
      expect(errorsOf(again)).toEqual([
        expect.objectContaining({ title: 'invalid-index', line: 1 }),
      ]);
      await db.query('DELETE FROM t; DROP INDEX t_id');
      expectGreen(await migrate(db.url, files));
      expect(await indexes()).toEqual([{ name: 't_id', valid: true }]);
    },
  );

  nonTransactionalTest(
    'because another session cancels it, or a lock timeout ends it',
    async () => {
      expectGreen(await migrate(db.url, { '1_t.sql': 'CREATE TABLE t (id int);' }));
      const patient = { '1_t.sql': 'CREATE TABLE t (id int);', '2_i.sql': BUILD };
      const hasty = `-- governed: no-transaction\nSET lock_timeout = '50ms';\n${BUILD}`;
      const holder = await db.connect();
      await holder.query('BEGIN; INSERT INTO t VALUES (1)');
      const runner = startMigrate(db.url, patient);
      await untilWaiting(db);
      await db.query(
        "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%CONCURRENTLY%' AND wait_event_type = 'Lock'",
      );
      expectNamed(await runner.done, /due to user request.*57014/s);
      expect(await indexes()).toEqual([{ name: 't_id', valid: false }]);
      await holder.query('COMMIT');
      await db.query('DROP INDEX t_id');
      await holder.query('BEGIN; INSERT INTO t VALUES (2)');
      expectNamed(await migrate(db.url, { ...patient, '2_i.sql': hasty }), /lock timeout.*55P03/s);
      expect(await indexes()).toEqual([{ name: 't_id', valid: false }]);
      await holder.query('COMMIT');
    },
  );

  nonTransactionalTest('repair: true drops and rebuilds it, and nothing else does', async () => {
    await migrate(db.url, files);
    await db.query('DELETE FROM t');
    expect(errorsOf(await migrate(db.url, files))).toEqual([
      expect.objectContaining({ title: 'invalid-index' }),
    ]);
    expect(await indexes()).toEqual([{ name: 't_id', valid: false }]);
    const step = await migrate(db.url, files, { repair: 'true' });
    expectGreen(step);
    expect(step.log).toContain('t_id');
    expect(await indexes()).toEqual([{ name: 't_id', valid: true }]);
    expect(await appliedVersions(db)).toEqual(['1', '2']);
  });

  nonTransactionalTest('in an interrupted run: the next run finds the invalid index', async () => {
    const { '1_t.sql': first } = TWICE;
    expectGreen(await migrate(db.url, { '1_t.sql': first }));
    await db.query(BUILD).catch(() => undefined);
    // The row of a run that was killed before it could count the statement.
    await db.query(`INSERT INTO governed.migrations
      SELECT 2, '2', 'i', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'running', 0, 'killed', now(), 0, 'test'`);
    const plain = BUILD.replace('IF NOT EXISTS ', '');
    expectNamed(await migrate(db.url, { ...files, '2_i.sql': plain }), /is invalid/);
  });
});

onServer({ from: 12, for: 'new values of an enum in a transaction' })(
  'fault 12: a file uses an enum value that it adds',
  async () => {
    const files = {
      '1_mood.sql': "CREATE TYPE mood AS ENUM ('sad');",
      '2_ok.sql': "CREATE TABLE mark ();\nALTER TYPE mood ADD VALUE 'ok';\nSELECT 'ok'::mood;",
    };
    const step = await migrate(db.url, files);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        file: 'migrations/2_ok.sql',
        line: 3,
        message: expect.stringMatching(
          /SQLSTATE 55P04.*Move the statement that uses it to the next file/s,
        ),
      }),
    ]);
    expect(await contentsOf(db)).not.toContain('relation mark');
    expectGreen(
      await migrate(db.url, {
        ...files,
        '2_ok.sql': "ALTER TYPE mood ADD VALUE 'ok';",
        '3_use.sql': "CREATE TABLE mark AS SELECT 'ok'::mood;",
      }),
    );
  },
);
