import { workspace } from '../../support/action';
import { onServer } from '../../support/limits';
import { useDatabase } from '../../support/postgres';
import { FORMATS } from '../formats/formats';
import { errorsOf, expectGreen, folderOf, login, migrate } from './support';

/* What the URL sets for the session: the search path, a role, timeouts, names for a tool. */

const db = useDatabase();
const urlWith = (query: string, url = db.url) => `${url}${url.includes('?') ? '&' : '?'}${query}`;
const titlesOf = (step: Awaited<ReturnType<typeof migrate>>) =>
  step.annotations.map(({ title }) => title);

/** Returns the tables in a schema. */
async function tablesIn(schema: string): Promise<unknown[]> {
  const rows = await db.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = '${schema.replaceAll("'", "''")}' ORDER BY 1`,
  );
  return rows.map(({ tablename }) => tablename);
}

describe('the search path of the URL', () => {
  beforeEach(async () => await db.query('CREATE SCHEMA shop'));

  test.each(['search_path=shop', 'options=-c%20search_path%3Dshop'])(
    'applies in files, after RESET, and outside a transaction: %s',
    async (query) => {
      const files = {
        '1_a.sql': "SET search_path = ''; RESET ALL; CREATE TABLE a (id int);",
        '2_i.sql':
          '-- governed: no-transaction\nCREATE TABLE b (id int);\nCREATE INDEX CONCURRENTLY ON a (id);',
        '3_c.sql': 'CREATE TABLE c ();',
      };
      const url = urlWith(query);
      if (db.pooled) return;
      expectGreen(await migrate(url, files));
      expect(await tablesIn('shop')).toEqual(['a', 'b', 'c']);
      expect(await tablesIn('public')).toEqual([]);
      expect(await db.query('SELECT DISTINCT schema FROM governed.migrations')).toEqual([
        { schema: 'shop' },
      ]);
      expect((await migrate(url, files)).outputs).toMatchObject({ applied: '0', pending: '0' });
    },
  );

  test.each(['golang-migrate', 'dbmate', 'goose'] as const)(
    'decides where the history of %s is',
    async (format) => {
      const folder = workspace(FORMATS[format].of({ '0001': 'CREATE TABLE a ();' }));
      for (const applied of ['1', '0']) {
        const step = await migrate(urlWith('search_path=shop,public'), folder, { format });
        expectGreen(step);
        expect(step.outputs).toMatchObject({ applied });
      }
      expect(await tablesIn('public')).toEqual([]);
      expect(await tablesIn('shop')).toHaveLength(2);
    },
  );

  test('creates the first schema for dbmate, which does this too', async () => {
    const folder = workspace(FORMATS.dbmate.of({ '0001': 'CREATE TABLE a ();' }));
    expectGreen(await migrate(urlWith('search_path=newshop,public'), folder));
    expect(await tablesIn('newshop')).toEqual(['a', 'schema_migrations']);
  });

  test('reports a search path without an existing schema', async () => {
    const folder = workspace(FORMATS.goose.of({ '0001': 'CREATE TABLE a ();' }));
    const [error] = errorsOf(await migrate(urlWith('search_path=nowhere'), folder));
    expect(error).toMatchObject({
      title: 'history-unreadable',
      message: expect.stringMatching(/search path of the session \(`nowhere`\)/),
    });
  });
});

test.each([
  ['golang-migrate', 'x-migrations-table=shop_migrations', 'public', 'shop_migrations'],
  [
    'golang-migrate',
    'x-migrations-table=%22shop%22.%22m%22&x-migrations-table-quoted=true',
    'shop',
    'm',
  ],
  ['prisma', 'schema=shop', 'shop', '_prisma_migrations'],
  ['prisma', "schema=It's%20%22new", 'It\'s "new', '_prisma_migrations'],
] as const)('%s finds its history with %s', async (format, query, schema, table) => {
  await db.query('CREATE SCHEMA shop');
  const folder = workspace(FORMATS[format].of({ '0001': 'CREATE TABLE a ();' }));
  expectGreen(await migrate(urlWith(query), folder, { format }));
  expect(await tablesIn(schema)).toContain(table);
  const other = { format, 'history-table': 'public.of_the_input' };
  expectGreen(
    await migrate(
      urlWith(query),
      workspace(FORMATS[format].of({ '0002': 'CREATE TABLE b ();' })),
      other,
    ),
  );
  expect(await tablesIn('public')).toContain('of_the_input');
});

test('`x-multi-statement` commits each statement, as golang-migrate does', async () => {
  if (db.pooled) return;
  const folder = workspace(
    FORMATS['golang-migrate'].of({
      '0001': "CREATE TYPE e AS ENUM ('a');\nALTER TYPE e ADD VALUE 'b';\nSELECT 'b'::e;",
    }),
  );
  expectGreen(await migrate(urlWith('x-multi-statement=true'), folder));
});

test.each([
  ['serach_path=shop', '`serach_path`'],
  ['role=nobody_has_this_name', '`role`'],
  ['statement_timeout=soon', '`statement_timeout`'],
  ['schema=shop', '`schema`'],
  ['x-migrations-table=m', '`x-migrations-table`'],
])('refuses %s by its name and writes nothing', async (query, name) => {
  if (db.pooled) return;
  for (const mode of ['plan', 'migrate']) {
    const step = await migrate(urlWith(query), { '1_a.sql': 'CREATE TABLE a ();' }, { mode });
    expect(errorsOf(step)).toMatchObject([
      { title: 'setting-refused', message: expect.stringContaining(name) },
    ]);
  }
  expect(await tablesIn('public')).toEqual([]);
});

test('the role of the URL owns what the files create, also outside a transaction', async () => {
  if (db.pooled) return;
  const { name, url, drop } = await login(db, 'deployer');
  const owner = `owner_${db.name}`;
  await db.query(`CREATE ROLE ${owner}; ALTER ROLE ${name} NOINHERIT; GRANT ${owner} TO ${name};
    GRANT CREATE ON DATABASE ${db.name} TO ${owner}; GRANT CREATE, USAGE ON SCHEMA public TO ${owner}`);
  const files = {
    '1_a.sql': 'CREATE TABLE a (id int);',
    '2_i.sql': `-- governed: no-transaction\nSET ROLE NONE;\nSELECT 1;\nSET ROLE ${owner};\nCREATE INDEX CONCURRENTLY i ON a (id);`,
    '3_b.sql': 'RESET ROLE; CREATE TABLE b ();',
  };
  try {
    expectGreen(await migrate(urlWith(`options=-c%20role%3D${owner}`, url), folderOf(files)));
    expect(
      await db.query("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"),
    ).toEqual([{ tableowner: owner }]);
  } finally {
    await db.query(`DROP OWNED BY ${owner} CASCADE; DROP ROLE ${owner}`);
    await drop();
  }
});

describe('timeouts', () => {
  const SLEEP = { '1_a.sql': 'SELECT pg_sleep(0.5);' };
  const timeoutTest = onServer({
    from: 11,
    for: 'a statement_timeout that is set in the same message',
  });

  for (const query of ['statement_timeout=100', 'options=-c%20statement_timeout%3D100ms']) {
    timeoutTest(`keeps ${query} of the URL, and an input wins`, async () => {
      const [error] = errorsOf(await migrate(urlWith(query), SLEEP));
      expect(error).toMatchObject({ message: expect.stringContaining('57014') });
      const step = await migrate(urlWith(query), SLEEP, { 'statement-timeout': '0' });
      expectGreen(step);
      expect(step.annotations).toEqual([]);
    });
  }

  timeoutTest('sets `statement_timeout` of the database aside with one notice', async () => {
    await db.query(`ALTER DATABASE ${db.name} SET statement_timeout = '100ms'`);
    const plan = await migrate(db.url, SLEEP, { mode: 'plan' });
    expect(titlesOf(plan)).toEqual(['timeout-set-aside']);
    const step = await migrate(db.url, SLEEP);
    expectGreen(step);
    expect(step.annotations).toMatchObject([
      {
        level: 'notice',
        title: 'timeout-set-aside',
        message: expect.stringMatching(/`100ms`.*ALTER DATABASE/s),
      },
    ]);
    expect(titlesOf(await migrate(db.url, SLEEP))).toEqual([]);
  });

  test('uses the shorter `lock_timeout`', async () => {
    await db.query(`ALTER DATABASE ${db.name} SET lock_timeout = '200ms'`);
    const shown = "CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS lock;";
    expectGreen(await migrate(db.url, { '1_a.sql': shown }));
    expect(await db.query('SELECT lock FROM seen')).toEqual([{ lock: '200ms' }]);
  });
});

describe('a file that sets the search path of the session and of later sessions', () => {
  const files = () => ({
    '1_schema.sql': `CREATE SCHEMA shop;\nDO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database() || ' SET search_path TO shop, public'; END $$;\nSET search_path = shop, public;\nCREATE TABLE a ();`,
    '2_next.sql': 'ALTER TABLE a ADD COLUMN id int;\nSET search_path = public;\nCREATE TABLE b ();',
    '3_last.sql': 'ALTER TABLE a ADD COLUMN name text;\nRESET search_path;\nCREATE TABLE c ();',
    '4_late.sql': '-- governed: no-transaction\nCREATE TABLE d ();',
  });

  test('gives it to the files after it', async () => {
    if (db.pooled) return;
    expectGreen(await migrate(db.url, files(), { format: 'sql' }));
    expect(await tablesIn('shop')).toEqual(['a', 'd']);
    expect((await migrate(db.url, files())).outputs).toMatchObject({ applied: '0', pending: '0' });
  });

  test('does not change a search path of the URL', async () => {
    const { '1_schema.sql': first } = files();
    const next = { '2_next.sql': 'CREATE TABLE b ();' };
    expectGreen(await migrate(urlWith('search_path=public'), { '1_schema.sql': first, ...next }));
    expect(await tablesIn('public')).toEqual(['b']);
  });
});
