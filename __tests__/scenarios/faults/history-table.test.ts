import { useDatabase } from '../../support/postgres';
import { nonTransactionalTest } from '../engine/non-transactional-statements';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  type Files,
  historyOf,
  login,
  migrate,
} from '../engine/support';

const db = useDatabase();

const FILES = {
  '1_one.sql': 'CREATE TABLE one ();\n',
  '2_two.sql': 'CREATE TABLE two ();\n',
  '4_four.sql': 'CREATE TABLE four ();\n',
};
const NEW = { '5_five.sql': 'CREATE TABLE five ();' };

/** Expects the same error from migrate and plan, and no change. */
async function expectRefused(files: Files, error: object) {
  const before = [await historyOf(db), await contentsOf(db)];
  for (const mode of ['migrate', 'plan']) {
    const step = await migrate(db.url, { ...files, ...NEW }, { mode });
    expect(step.exitCode).toBe(1);
    expect(errorsOf(step)).toEqual([expect.objectContaining(error)]);
  }
  expect([await historyOf(db), await contentsOf(db)]).toEqual(before);
}

test('fault 36: a file was changed after it was applied: is refused with both checksums and the run that applied it', async () => {
  expectGreen(await migrate(db.url, FILES));
  const [, row] = (await historyOf(db)) ?? [];
  await expectRefused(
    { ...FILES, '2_two.sql': 'CREATE TABLE two (id int);' },
    {
      title: 'edited-migration',
      file: 'migrations/2_two.sql',
      message: expect.stringContaining(String(row?.run_id)),
    },
  );
  await expectRefused(
    { ...FILES, '4_four.sql': 'CREATE TABLE four ();\r\n' },
    {
      title: 'edited-migration',
      file: 'migrations/4_four.sql',
      message: expect.stringMatching(/line endings.*\.gitattributes/s),
    },
  );
});

test('fault 37: an applied file is missing: refuses it, and warns if only the newest is missing', async () => {
  expectGreen(await migrate(db.url, FILES));
  const { '4_four.sql': newest, ...older } = FILES;
  const { '2_two.sql': _, ...withoutTwo } = FILES;
  await expectRefused(withoutTwo, {
    title: 'deleted-migration',
    message: expect.stringContaining('2 (two)'),
  });
  await expectRefused(
    { '2_two.sql': FILES['2_two.sql'], '4_four.sql': newest },
    { title: 'deleted-migration', message: expect.stringContaining('1 (one)') },
  );
  const before = [await historyOf(db), await contentsOf(db)];
  for (const mode of ['migrate', 'plan']) {
    const step = await migrate(db.url, older, { mode });
    expectGreen(step);
    expect(step.outputs).toMatchObject({
      decision: 'allowed',
      pending: '0',
      applied: '0',
      warnings: '["history-ahead"]',
    });
    expect(step.annotations).toEqual([
      expect.objectContaining({ level: 'warning', title: 'history-ahead' }),
    ]);
  }
  expect([await historyOf(db), await contentsOf(db)]).toEqual(before);
});

describe('fault 38: the history table cannot be used', () => {
  const DENIED = [
    ['that cannot read it', '', 'history-unreadable', /permission denied.*GRANT USAGE/s],
    [
      'that cannot write it',
      'GRANT SELECT ON ALL TABLES IN SCHEMA governed TO',
      'history-unwritable',
      /permission denied.*GRANT SELECT, INSERT/s,
    ],
  ] as const;

  test.each(DENIED)(
    'lists the missing privileges for a login %s',
    async (_, grant, title, words) => {
      expectGreen(await migrate(db.url, FILES));
      const other = await login(db, 'other');
      await db.query(`GRANT CREATE ON SCHEMA public TO ${other.name}`);
      if (grant !== '') {
        await db.query(`GRANT USAGE ON SCHEMA governed TO ${other.name}; ${grant} ${other.name}`);
      }
      const before = [await historyOf(db), await contentsOf(db)];
      const text = 'CREATE TABLE b ();';
      for (const file of [
        text,
        ...nonTransactionalTest.rows([`-- governed: no-transaction\n${text}`]),
      ]) {
        const step = await migrate(other.url, { ...FILES, '5_b.sql': file });
        expect(errorsOf(step)).toEqual([
          expect.objectContaining({ title, message: expect.stringMatching(words) }),
        ]);
        expect([await historyOf(db), await contentsOf(db)]).toEqual(before);
      }
      await other.drop();
    },
  );

  test('lists the missing privileges for a login that cannot create it, and works with the schema granted', async () => {
    const other = await login(db, 'maker');
    await db.query(`GRANT CREATE ON SCHEMA public TO ${other.name}`);
    const step = await migrate(other.url, FILES);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'history-unwritable',
        message: expect.stringMatching(/permission denied for database.*GRANT USAGE, CREATE/s),
      }),
    ]);
    expect(await contentsOf(db)).toEqual([]);
    await db.query(
      `CREATE SCHEMA governed; GRANT USAGE, CREATE ON SCHEMA governed TO ${other.name}`,
    );
    expectGreen(await migrate(other.url, FILES));
    expect(await appliedVersions(db)).toEqual(['1', '2', '4']);
    await other.drop();
  });

  test.each([
    ['lacks a column', 'ALTER TABLE governed.migrations DROP COLUMN checksum'],
    [
      'lacks a column that only the INSERT needs',
      'ALTER TABLE governed.migrations DROP COLUMN applied_by',
    ],
    [
      'is a view',
      'ALTER TABLE governed.migrations RENAME TO real; CREATE VIEW governed.migrations AS SELECT * FROM governed.real',
    ],
    [
      'contains a row with an unknown state',
      "UPDATE governed.migrations SET state = 'Applied' WHERE version = '1'",
    ],
    [
      'has a rule that redirects rows',
      'CREATE TABLE elsewhere (LIKE governed.migrations); CREATE RULE away AS ON INSERT TO governed.migrations DO INSTEAD INSERT INTO elsewhere VALUES (NEW.*)',
    ],
  ])('stops before any file if the table %s', async (_, change) => {
    expectGreen(await migrate(db.url, FILES));
    await db.query(change);
    const before = await contentsOf(db);
    const step = await migrate(db.url, { ...FILES, ...NEW });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({ title: expect.stringMatching(/^history-un(readable|writable)$/) }),
    ]);
    expect(step.outputs).toMatchObject({ applied: '0' });
    expect(await contentsOf(db)).toEqual(before);
  });

  test('stops if a trigger deletes a row, so that its file is not applied repeatedly', async () => {
    expectGreen(await migrate(db.url, FILES));
    await db.query(`
      CREATE TABLE count (id int);
      CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN DELETE FROM governed.migrations WHERE version = NEW.version; RETURN NULL; END';
      CREATE TRIGGER forget AFTER INSERT ON governed.migrations FOR EACH ROW EXECUTE PROCEDURE forget()`);
    const files = { '8_a.sql': 'INSERT INTO count VALUES (1);', '9_b.sql': 'SELECT 1;' };
    const step = await migrate(db.url, { ...FILES, ...files });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({ title: 'history-lost', file: 'migrations/8_a.sql' }),
    ]);
    expect(await db.query('SELECT id FROM count')).toEqual([{ id: 1 }]);
  });

  test('does not take rows that row security hides for an empty history', async () => {
    expectGreen(await migrate(db.url, FILES));
    const other = await login(db, 'veiled');
    await db.query(`GRANT USAGE ON SCHEMA governed TO ${other.name};
      GRANT ALL ON ALL TABLES IN SCHEMA governed TO ${other.name};
      GRANT CREATE ON SCHEMA public TO ${other.name};
      ALTER TABLE governed.migrations ENABLE ROW LEVEL SECURITY;
      CREATE POLICY nothing_to_see ON governed.migrations FOR SELECT USING (false);
      CREATE POLICY may_add ON governed.migrations FOR INSERT WITH CHECK (true)`);
    const before = [await historyOf(db), await contentsOf(db)];
    const again = { '1_again.sql': 'CREATE TABLE again ();' };
    const step = await migrate(other.url, again);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: expect.stringMatching(/^history-un(readable|writable)$/),
        message: expect.stringMatching(/row.level security|row security/i),
      }),
    ]);
    expect([await historyOf(db), await contentsOf(db)]).toEqual(before);
    await other.drop();
  });
});
