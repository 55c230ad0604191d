import { useDatabase } from '../../support/postgres';
import { errorsOf, expectGreen, login, migrate } from './support';

/* The column `schema` of the histories of format `sql`, and the upgrade of older tables. */

const db = useDatabase();
const urlFor = (schema: string) =>
  `${db.url}${db.url.includes('?') ? '&' : '?'}search_path=${schema}`;
const FIRST = { '1_a.sql': 'CREATE TABLE a ();' };
const BOTH = { ...FIRST, '2_b.sql': 'CREATE TABLE b ();' };

/** Turns a history table into that of a release before the column existed. */
async function downgrade(table = 'governed.migrations'): Promise<void> {
  await db.query(
    `ALTER TABLE ${table} DROP COLUMN schema; UPDATE governed.schema_version SET version = 2`,
  );
}

const schemasOf = async (table = 'governed.migrations') =>
  (await db.query<{ schema: string }>(`SELECT schema FROM ${table} ORDER BY ordinal`)).map(
    ({ schema }) => schema,
  );

beforeEach(async () => await db.query('CREATE SCHEMA one; CREATE SCHEMA two'));

test('reports schema-other for another tenant, in plan too, with both ways', async () => {
  expectGreen(await migrate(urlFor('one'), FIRST));
  for (const mode of ['plan', 'migrate']) {
    const step = await migrate(urlFor('two'), BOTH, { mode });
    expect(errorsOf(step)).toMatchObject([{ title: 'schema-other' }]);
    expect(errorsOf(step)[0]?.message).toMatch(/`one`.*`two`.*governed\.<name>.*UPDATE.*'two'/s);
  }
  // The first way: a history of its own.
  expectGreen(await migrate(urlFor('two'), BOTH, { 'history-table': 'governed.two' }));
  expect(await schemasOf('governed.two')).toEqual(['two', 'two']);
  // The second way: the same tables, moved.
  await db.query("UPDATE governed.migrations SET schema = 'two'");
  const step = await migrate(urlFor('two'), { '1_a.sql': FIRST['1_a.sql'] });
  expectGreen(step);
  expect(step.outputs).toMatchObject({ applied: '0' });
});

test('reads rows of an older release without a schema for every search path', async () => {
  expectGreen(await migrate(urlFor('one'), FIRST));
  await downgrade();
  const plan = await migrate(urlFor('two'), BOTH, { mode: 'plan' });
  expectGreen(plan);
  expect(plan.outputs).toMatchObject({ pending: '1' });
  expectGreen(await migrate(urlFor('two'), FIRST));
  expect(await db.query('SELECT version FROM governed.schema_version')).toEqual([{ version: 2 }]);
  expectGreen(await migrate(urlFor('two'), BOTH));
  expect(await schemasOf()).toEqual(['', 'two']);
  expect(await db.query('SELECT version FROM governed.schema_version')).toEqual([{ version: 4 }]);
});

test('does not run a file if only the owner of the history can upgrade it', async () => {
  const app = await login(db, 'upgrade');
  expectGreen(await migrate(db.url, FIRST));
  await downgrade();
  await db.query(
    `GRANT USAGE ON SCHEMA governed TO ${app.name}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA governed TO ${app.name}; GRANT CREATE ON SCHEMA public TO ${app.name}`,
  );
  const statement = 'ALTER TABLE governed.migrations ADD COLUMN IF NOT EXISTS schema';
  const step = await migrate(app.url, BOTH);
  expect(errorsOf(step)).toMatchObject([
    { title: 'history-unwritable', message: expect.stringContaining(statement) },
  ]);
  await db.query(`${statement} text NOT NULL DEFAULT ''`);
  expectGreen(await migrate(app.url, BOTH));
  await app.drop();
});

test('upgrades each history table by its own columns', async () => {
  const billing = { 'history-table': 'governed.billing' };
  expectGreen(await migrate(urlFor('one'), FIRST, billing));
  // The other table is upgraded, this one is not.
  await db.query('ALTER TABLE governed.billing DROP COLUMN schema');
  expectGreen(await migrate(urlFor('one'), BOTH, billing));
  expect(await schemasOf('governed.billing')).toEqual(['', 'one']);
});

test('upgrades with a file that runs outside a transaction, and with tables of version 1', async () => {
  if (db.pooled) return;
  expectGreen(await migrate(urlFor('one'), FIRST));
  await downgrade();
  await db.query('DROP TABLE governed.runs; UPDATE governed.schema_version SET version = 1');
  const files = { ...FIRST, '2_b.sql': '-- governed: no-transaction\nCREATE TABLE b ();' };
  expectGreen(await migrate(urlFor('one'), files));
  expect(await schemasOf()).toEqual(['', 'one']);
  expect(await db.query('SELECT version FROM governed.schema_version')).toEqual([{ version: 4 }]);
});

test('goes on if a file creates the schema of the login, which the search path begins with', async () => {
  const files = { '1_a.sql': 'CREATE SCHEMA CREATED_LATER; CREATE TABLE a ();' };
  expectGreen(await migrate(urlFor('created_later,one'), files));
  expect(await schemasOf()).toEqual(['created_later']);
  expectGreen(await migrate(urlFor('created_later,one'), files));
});
