import { apply } from '../../../src/engine/apply';
import { loadParser } from '../../../src/migrations/parse-sql';
import { directOnly, pooledOnly } from '../../support/limits';
import { useDatabase } from '../../support/postgres';
import { nonTransactionalTest, procedureTest, rebuildTest } from './non-transactional-statements';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  historyOf,
  locksLeft,
  migrate,
  openSession,
  permitsFor,
  portsOn,
  sha256,
  startMigrate,
  untilAsleep,
  untilWaiting,
  workFor,
} from './support';

const db = useDatabase();

const HEAD = '-- governed: no-transaction\n';
const TRACE =
  'CREATE TABLE trace (place serial, step int); CREATE TABLE gate (id int PRIMARY KEY);';
const step = (n: number) => `INSERT INTO trace (step) VALUES (${n});\n`;
const FIVE = `${HEAD}${step(1)}${step(2)}INSERT INTO gate\nVALUES (1);\n${step(4)}${step(5)}`;
const FILES = { '1_trace.sql': TRACE, '2_five.sql': FIVE, '3_last.sql': 'CREATE TABLE last ();' };

async function steps(): Promise<unknown[]> {
  const rows = await db.query('SELECT step FROM trace ORDER BY place');
  return rows.map((row) => row['step']);
}

/** Applies the first file and fails at the third statement of the second. */
async function failAtThree() {
  expectGreen(await migrate(db.url, { '1_trace.sql': TRACE }));
  await db.query('INSERT INTO gate VALUES (1)');
  return await migrate(db.url, FILES);
}

describe('a non-transactional file that fails at its third statement of five', () => {
  nonTransactionalTest('keeps two statements, reports this, and resumes at the third', async () => {
    const failed = await failAtThree();
    expect(failed.exitCode).toBe(1);
    expect(failed.outputs).toMatchObject({ applied: '0', pending: '2' });
    expect(errorsOf(failed)).toEqual([
      expect.objectContaining({
        title: 'migration-failed',
        file: 'migrations/2_five.sql',
        line: 4,
        message: expect.stringMatching(/duplicate key.*2 of 5 statements completed and stay/s),
      }),
    ]);
    expect(failed.log).not.toContain('no transaction in progress');
    expect((await historyOf(db))?.[1]).toMatchObject({
      ordinal: 2,
      version: '2',
      state: 'running',
      statements_done: 2,
    });
    expect(await steps()).toEqual([1, 2]);
    expect(await locksLeft(db)).toBe(0);
    // A file that is not completed does not change the head digest.
    const one = sha256(`${sha256('')}  ${sha256(TRACE)}  1\n`);
    expect(failed.outputs['head-digest']).toBe(`sha256:${one}`);

    await db.query('DELETE FROM gate');
    const next = await migrate(db.url, FILES);
    expectGreen(next);
    expect(next.outputs).toMatchObject({ applied: '2', pending: '0' });
    expect(await steps()).toEqual([1, 2, 4, 5]);
    const rows = (await historyOf(db)) ?? [];
    expect(
      rows.map(({ ordinal, state, statements_done }) => [ordinal, state, statements_done]),
    ).toEqual(
      [1, 2, 3].map((ordinal) => [ordinal, 'applied', ordinal === 2 ? 5 : ordinal === 1 ? 2 : 1]),
    );
    const runs = rows.map(({ run_id }) => run_id);
    expect(runs[1]).toBe(runs[2]);
    expect(runs[1]).not.toBe(runs[0]);
  });

  nonTransactionalTest('is shown as pending by plan, which writes nothing', async () => {
    await failAtThree();
    const before = await historyOf(db);
    const plan = await migrate(db.url, FILES, { mode: 'plan' });
    expectGreen(plan);
    expect(plan.outputs).toMatchObject({ pending: '2' });
    expect(await historyOf(db)).toEqual(before);
  });

  nonTransactionalTest(
    'may be changed from there on, and gets the checksum of the changed file',
    async () => {
      await failAtThree();
      const changed = FIVE.replace('gate\nVALUES (1);', 'gate\nVALUES (2); -- changed');
      expectGreen(await migrate(db.url, { ...FILES, '2_five.sql': changed }));
      expect(await steps()).toEqual([1, 2, 4, 5]);
      expect((await historyOf(db))?.[1]).toMatchObject({
        state: 'applied',
        checksum: sha256(changed),
      });
    },
  );

  nonTransactionalTest('is refused if a completed statement was changed', async () => {
    await failAtThree();
    await db.query('DELETE FROM gate');
    const before = [await historyOf(db), await contentsOf(db)];
    const changed = FIVE.replace('(2)', '(22)');
    const refused = await migrate(db.url, { ...FILES, '2_five.sql': changed });
    expect(errorsOf(refused)).toEqual([
      expect.objectContaining({
        title: 'edited-migration',
        file: 'migrations/2_five.sql',
        message: expect.stringMatching(/part that already ran.*2 statements ran/s),
      }),
    ]);
    expect([await historyOf(db), await contentsOf(db)]).toEqual(before);
    expect(await steps()).toEqual([1, 2]);
  });

  nonTransactionalTest('is the same file if its version is written differently', async () => {
    await failAtThree();
    await db.query('DELETE FROM gate');
    const { '2_five.sql': five, ...others } = FILES;
    expectGreen(await migrate(db.url, { ...others, '0002_five.sql': five }));
    expect(await appliedVersions(db)).toEqual(['1', '2', '3']);
    expect(await steps()).toEqual([1, 2, 4, 5]);
  });
});

nonTransactionalTest(
  'leaves no row if the first statement fails, so that the file can be changed',
  async () => {
    const bad = `${HEAD}\nCREATE TABLE t (\n  id nope\n);\nCREATE TABLE u ();`;
    const failed = await migrate(db.url, { '1_t.sql': bad });
    expect(errorsOf(failed)).toEqual([
      expect.objectContaining({
        file: 'migrations/1_t.sql',
        // The line of the word, not of the statement.
        line: 4,
        message: expect.stringMatching(
          /type "nope" does not exist.*none of its statements completed/s,
        ),
      }),
    ]);
    expect(await historyOf(db)).toEqual([]);
    expectGreen(await migrate(db.url, { '1_t.sql': bad.replace('nope', 'int') }));
    expect(await appliedVersions(db)).toEqual(['1']);
  },
);

nonTransactionalTest('leaves no row if only session settings have completed', async () => {
  const bad = `${HEAD}SET lock_timeout = '1h';\nSET search_path = public;\nSELECT nope;`;
  const failed = await migrate(db.url, { '1_t.sql': bad });
  expect(errorsOf(failed)).toEqual([expect.objectContaining({ line: 4 })]);
  expect(await historyOf(db)).toEqual([]);
});

nonTransactionalTest('repeats the session settings of a resumed file', async () => {
  const role = `owner_${db.name}`;
  await db.query(`CREATE ROLE ${role}; CREATE SCHEMA shop AUTHORIZATION ${role}; CREATE TABLE wait (id int PRIMARY KEY);
    INSERT INTO wait VALUES (1); GRANT ALL ON wait TO ${role}`);
  const file = `${HEAD}SET search_path = shop;\nSET ROLE ${role};\nCREATE TABLE one ();
    INSERT INTO public.wait VALUES (1);\nCREATE TABLE two ();`;
  expect((await migrate(db.url, { '1_shop.sql': file })).exitCode).toBe(1);
  expect((await historyOf(db))?.[0]).toMatchObject({ state: 'running', statements_done: 3 });
  await db.query('DELETE FROM wait');
  expectGreen(
    await migrate(db.url, { '1_shop.sql': file, '2_after.sql': 'CREATE TABLE after ();' }),
  );
  const tables = await db.query(
    "SELECT relnamespace::regnamespace::text AS schema, relname, relowner::regrole::text AS owner FROM pg_class WHERE relname IN ('one', 'two', 'after') ORDER BY relname",
  );
  expect(tables).toEqual([
    { schema: 'public', relname: 'after', owner: 'postgres' },
    { schema: 'shop', relname: 'one', owner: role },
    { schema: 'shop', relname: 'two', owner: role },
  ]);
  await db.query(`DROP OWNED BY ${role} CASCADE; DROP ROLE ${role}`);
});

nonTransactionalTest(
  'names an index whose build failed, its line and the statement that drops it',
  async () => {
    const file =
      'CREATE INDEX CONCURRENTLY fine ON t (id);\n\n\nCREATE UNIQUE INDEX CONCURRENTLY once ON t (id);';
    const files = {
      '1_t.sql': 'CREATE TABLE t AS SELECT 1 AS id FROM generate_series(1, 2)',
      '2_i.sql': file,
    };
    const failed = await migrate(db.url, files);
    expect(errorsOf(failed)).toEqual([
      expect.objectContaining({
        file: 'migrations/2_i.sql',
        line: 4,
        message: expect.stringMatching(
          /could not create unique index "once".*1 of 2 statements completed.*DROP INDEX CONCURRENTLY public\.once;/s,
        ),
      }),
    ]);
    expect(`${failed.stdout}${failed.summary}`).not.toContain('is duplicated');
    await db.query('DROP INDEX CONCURRENTLY once');
    await db.query('TRUNCATE t');
    expectGreen(await migrate(db.url, files));
    const indexes = await db.query(
      "SELECT indexrelid::regclass::text AS name, indisvalid FROM pg_index WHERE indrelid = 't'::regclass ORDER BY 1",
    );
    expect(indexes).toEqual([
      { name: 'fine', indisvalid: true },
      { name: 'once', indisvalid: true },
    ]);
  },
);

nonTransactionalTest(
  'returns stale and holds no lock if another run has completed a statement',
  async () => {
    await failAtThree();
    const session = await openSession(db.url);
    const parsed = (await loadParser()).statements(FIVE);
    if (!parsed.ok) throw new Error(parsed.message);
    const statements = parsed.statements.map((each) => ({
      ...each,
      nonTransactional: false,
      build: undefined,
    }));
    const migration = {
      version: '2',
      name: 'five',
      fileName: '2_five.sql',
      path: 'migrations/2_five.sql',
      checksum: sha256(FIVE),
      text: FIVE,
    };
    const { end } = await apply(
      permitsFor(db.url).write,
      workFor(
        [{ migration, transactional: false, statements, resumeAt: 1, progress: [] }],
        { head: '2', ordinal: 2, inProgressVersion: '2' },
        'governed_late',
      ),
      portsOn(session),
    );
    expect(end).toEqual({ kind: 'stale' });
    expect(await steps()).toEqual([1, 2]);
    expect(await locksLeft(db)).toBe(0);
    session.close();
  },
);

/** Leaves the row of a run that was killed before it could count a statement. */
async function interruptedAtFirst(text: string) {
  expectGreen(await migrate(db.url, { '1_t.sql': 'CREATE TABLE t (id int);' }));
  await db.query(
    `INSERT INTO governed.migrations SELECT 2, '2', 'i', $1, 'running', 0, 'killed', now(), 0, 'test'`,
    [sha256('')],
  );
  return await migrate(db.url, { '1_t.sql': 'CREATE TABLE t (id int);', '2_i.sql': text });
}

nonTransactionalTest(
  'does not repeat a statement that the server completed after the runner died',
  async () => {
    expectGreen(await migrate(db.url, { '1_trace.sql': TRACE }));
    const slow = `${HEAD}INSERT INTO trace (step) SELECT 1 FROM pg_sleep(2);\n`;
    const files = { '1_trace.sql': TRACE, '2_slow.sql': slow };
    const running = startMigrate(db.url, files);
    await untilAsleep(db);
    running.signal('SIGKILL');
    await running.done;
    // It waits for the end of the killed run's session and then reads the count.
    expectGreen(await migrate(db.url, files));
    expect(await steps()).toEqual([1]);
  },
);

nonTransactionalTest(
  'counts an index that the server completed after the runner died',
  async () => {
    expectGreen(await migrate(db.url, { '1_t.sql': 'CREATE TABLE t (id int);' }));
    await db.query('CREATE INDEX t_id ON t (id)');
    expectGreen(await interruptedAtFirst('CREATE INDEX CONCURRENTLY t_id ON t (id);'));
    expect((await historyOf(db))?.[1]).toMatchObject({ state: 'applied', statements_done: 1 });
  },
);

nonTransactionalTest('does not count an index of the same name on another table', async () => {
  await db.query('CREATE TABLE other (id int); CREATE INDEX t_id ON other (id)');
  const step = await interruptedAtFirst('CREATE INDEX CONCURRENTLY t_id ON t (id);');
  expect(errorsOf(step)).toEqual([
    expect.objectContaining({ message: expect.stringContaining('"t_id" already exists') }),
  ]);
});

nonTransactionalTest('runs a block of the file in one transaction, and resumes at it', async () => {
  const text = (value: string) =>
    `${HEAD}CREATE TABLE a (id int);\nBEGIN;\nSET LOCAL search_path = other;\nCREATE TABLE b (id int);\nINSERT INTO b VALUES (${value});\nCOMMIT;\nCREATE TABLE c (id int);\n`;
  const first = { '1_o.sql': 'CREATE SCHEMA other;' };
  const failed = await migrate(db.url, { ...first, '2_b.sql': text("'x'") });
  expect(errorsOf(failed)).toEqual([
    expect.objectContaining({
      line: 6,
      message: expect.stringContaining('1 of 3 statements completed'),
    }),
  ]);
  const where = async () =>
    await db.query(
      "SELECT schemaname, tablename FROM pg_tables WHERE tablename IN ('a', 'b', 'c') ORDER BY 2",
    );
  expect(await where()).toEqual([{ schemaname: 'public', tablename: 'a' }]);
  expectGreen(await migrate(db.url, { ...first, '2_b.sql': text('1') }));
  expect(await where()).toEqual([
    { schemaname: 'public', tablename: 'a' },
    { schemaname: 'other', tablename: 'b' },
    { schemaname: 'public', tablename: 'c' },
  ]);
});

nonTransactionalTest(
  'leaves an invalid index of another table, with and without repair',
  async () => {
    await db.query(
      "CREATE SCHEMA tenant; CREATE TABLE tenant.contacts (email text); INSERT INTO tenant.contacts VALUES ('a'), ('a')",
    );
    await expect(
      db.query('CREATE UNIQUE INDEX CONCURRENTLY email_i ON tenant.contacts (email)'),
    ).rejects.toThrow('could not create unique index');
    const first = { '1_users.sql': 'CREATE TABLE public.users (email text);' };
    expectGreen(
      await migrate(db.url, first, { baseline: 'none', 'confirm-prod-migrations': 'true' }),
    );
    const build = (name: string) =>
      `${HEAD}SET search_path = tenant, public;\nCREATE INDEX CONCURRENTLY ${name} ON users (email);\n`;
    expectGreen(await migrate(db.url, { ...first, '2_i.sql': build('email_i') }));
    await db.query('DROP INDEX public.email_i');
    const again = { ...first, '2_i.sql': build('email_i'), '3_i.sql': build('email_i') };
    expectGreen(await migrate(db.url, again, { repair: 'true' }));
    const indexes = await db.query(
      'SELECT indexrelid::regclass::text AS name, indisvalid FROM pg_index WHERE indexrelid::regclass::text LIKE $1 ORDER BY 1',
      ['%email_i'],
    );
    expect(indexes).toEqual([
      { name: 'email_i', indisvalid: true },
      { name: 'tenant.email_i', indisvalid: false },
    ]);
  },
);

const partitionedTest = directOnly('files outside a transaction', {
  from: 11,
  for: 'indexes of partitioned tables',
});
partitionedTest('advises on a concurrent index of a partitioned table', async () => {
  const table = {
    '1_t.sql': 'CREATE TABLE t (id int) PARTITION BY RANGE (id); CREATE INDEX t_id ON t (id);',
  };
  const create = await migrate(db.url, {
    ...table,
    '2_i.sql': 'CREATE INDEX CONCURRENTLY i ON t (id);',
  });
  expect(errorsOf(create)[0]?.message).toMatch(/SQLSTATE 0A000.*ON ONLY.*ATTACH PARTITION/s);
  const drop = await migrate(db.url, { ...table, '2_i.sql': 'DROP INDEX CONCURRENTLY t_id;' });
  expect(errorsOf(drop)[0]?.message).toMatch(/SQLSTATE 0A000.*without `CONCURRENTLY`/s);
});

pooledOnly()(
  'refuses a non-transactional file behind a pooler and names the direct host',
  async () => {
    const step = await migrate(db.url, FILES);
    expect(step.exitCode).toBe(1);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'pooler-refused',
        file: 'migrations/2_five.sql',
        message: expect.stringContaining('Set `database-url` to the direct host'),
      }),
    ]);
    // Nothing ran, also not the file before it.
    expect(await contentsOf(db)).toEqual([]);
  },
);

nonTransactionalTest(
  'reports a running row that another session deletes, and does not record the file as applied',
  async () => {
    expectGreen(await migrate(db.url, { '1_t.sql': 'CREATE TABLE t (id int);' }));
    const file =
      '-- governed: no-transaction\nCREATE TABLE a (); SELECT pg_advisory_lock(42); CREATE TABLE b ();';
    const holder = await db.connect();
    await holder.query('SELECT pg_advisory_lock(42)');
    const files = { '1_t.sql': 'CREATE TABLE t (id int);', '2_a.sql': file };
    const running = startMigrate(db.url, files);
    await untilWaiting(db);
    await db.query("DELETE FROM governed.migrations WHERE version = '2'");
    await holder.query('SELECT pg_advisory_unlock(42)');
    const step = await running.done;
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'history-unwritable',
        message: expect.stringContaining('The history row of the file was not written'),
      }),
    ]);
    expect(step.outputs).toMatchObject({ applied: '0' });
  },
);

rebuildTest('a REINDEX that was cancelled leaves an index that repair takes away', async () => {
  const table = { '1_t.sql': 'CREATE TABLE t (id int); CREATE INDEX t_id ON t (id);' };
  expectGreen(await migrate(db.url, table));
  const holder = await db.connect();
  await holder.query('BEGIN; INSERT INTO t VALUES (1)');
  const files = { ...table, '2_r.sql': 'REINDEX INDEX CONCURRENTLY t_id;' };
  const running = startMigrate(db.url, files);
  await untilWaiting(db);
  running.signal('SIGINT');
  const step = await running.done;
  expect(errorsOf(step)[0]?.title).toBe('cancelled');
  await holder.query('ROLLBACK');
  const invalid = 'SELECT FROM pg_index WHERE NOT indisvalid';
  if ((await db.query(invalid)).length > 0) {
    const named = await migrate(db.url, files);
    expect(errorsOf(named)[0]).toMatchObject({ title: 'invalid-index' });
  }
  expectGreen(await migrate(db.url, files, { repair: 'true' }));
  expect(await db.query(invalid)).toEqual([]);
});

nonTransactionalTest('a file sets the isolation level of its transaction', async () => {
  const block = (value: string) =>
    `BEGIN;\nSET TRANSACTION ISOLATION LEVEL REPEATABLE READ;\nCREATE TABLE level AS SELECT current_setting('transaction_isolation') AS is;\nINSERT INTO level SELECT ${value};\nCOMMIT;\n`;
  const failed = await migrate(db.url, { '1_level.sql': block('1 / 0') });
  expect(errorsOf(failed)).toMatchObject([{ title: 'migration-failed' }]);
  expect(await db.query("SELECT to_regclass('level') AS level")).toEqual([{ level: null }]);
  const files = { '1_level.sql': block("'x'"), '2_next.sql': 'CREATE TABLE next ();' };
  expectGreen(await migrate(db.url, files));
  expect(await db.query('SELECT * FROM level')).toEqual([{ is: 'repeatable read' }, { is: 'x' }]);
  expect(await appliedVersions(db)).toEqual(['1', '2']);
});

procedureTest('golang-migrate: a CALL of a procedure that commits', async () => {
  const files = {
    '1_fill.up.sql':
      'CREATE TABLE t (id int);\nCREATE PROCEDURE fill() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (1); COMMIT; INSERT INTO t VALUES (2); END $$;',
    '2_call.up.sql': 'CALL fill();',
  };
  const step = await migrate(db.url, files);
  expectGreen(step);
  expect(step.outputs).toMatchObject({ applied: '2' });
  expect(await db.query('SELECT * FROM t')).toEqual([{ id: 1 }, { id: 2 }]);
  expect(await db.query('SELECT version FROM schema_migrations')).toEqual([{ version: '2' }]);
});
