import { useDatabase } from '../../support/postgres';
import { nonTransactionalTest } from './non-transactional-statements';
import { appliedVersions, contentsOf, errorsOf, expectGreen, login, migrate } from './support';

const db = useDatabase();

test('refuses a login with standard_conforming_strings = off', async () => {
  const other = await login(db, 'backslash');
  await db.query(`GRANT ALL ON DATABASE ${db.name} TO ${other.name}; GRANT ALL ON SCHEMA public TO ${other.name};
      ALTER ROLE ${other.name} SET standard_conforming_strings = off`);
  const text = "CREATE TABLE a (); SELECT '\\'' ; COMMIT; -- '";
  for (const file of [
    text,
    ...nonTransactionalTest.rows([`-- governed: no-transaction\n${text}`]),
  ]) {
    const step = await migrate(other.url, { '1_a.sql': file });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'session-settings',
        message: expect.stringContaining('standard_conforming_strings'),
      }),
    ]);
    expect(await contentsOf(db)).toEqual([]);
  }
  await other.drop();
});

test('refuses tables that a later release has upgraded', async () => {
  expectGreen(await migrate(db.url, { '1_t.sql': 'CREATE TABLE t ();' }));
  await db.query('UPDATE governed.schema_version SET version = 5');
  const files = { '1_t.sql': 'CREATE TABLE t ();', '2_u.sql': 'CREATE TABLE u ();' };
  const step = await migrate(db.url, files);
  expect(errorsOf(step).map(({ title }) => title)).toEqual(['history-too-new']);
  expect(await appliedVersions(db)).toEqual(['1']);
});

test.each(['migrate', 'plan'])(
  'refuses tables without governed.schema_version in mode %s',
  async (mode) => {
    expectGreen(await migrate(db.url, { '1_t.sql': 'CREATE TABLE t ();' }));
    await db.query('DROP TABLE governed.schema_version');
    const files = { '1_t.sql': 'CREATE TABLE t ();', '2_u.sql': 'CREATE TABLE u ();' };
    const step = await migrate(db.url, files, { mode });
    expect(errorsOf(step).map(({ title }) => title)).toEqual(['history-unreadable']);
    expect(await appliedVersions(db)).toEqual(['1']);
  },
);
