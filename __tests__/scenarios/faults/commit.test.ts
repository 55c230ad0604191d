import { useDatabase } from '../../support/postgres';
import { appliedVersions, contentsOf, errorsOf, expectGreen, migrate } from '../engine/support';

const db = useDatabase();
beforeEach(async () => {
  await db.query(`CREATE TABLE parent (id int PRIMARY KEY);
    CREATE TABLE child (parent int REFERENCES parent DEFERRABLE INITIALLY DEFERRED)`);
});

describe('fault 43: a deferred constraint fails at the COMMIT', () => {
  const BAD = 'CREATE TABLE half (); INSERT INTO child VALUES (99);';

  test.each([
    ['between two files, the next file in the same message does not start', '3_next.sql'],
    ['after the last file', undefined],
  ])('%s: the file is not applied', async (_, next) => {
    const files = {
      '1_first.sql': 'CREATE TABLE first ();',
      '2_bad.sql': BAD,
      ...(next === undefined ? {} : { [next]: 'CREATE TABLE next ();' }),
    };
    const step = await migrate(db.url, files);
    const [error, ...others] = errorsOf(step);
    expect(others).toEqual([]);
    expect(error).toMatchObject({
      title: 'migration-failed',
      file: 'migrations/2_bad.sql',
      message: expect.stringMatching(/child_parent_fkey.*23503.*at the COMMIT/s),
    });
    // The failing statement is not known.
    expect(error?.line).toBeUndefined();
    expect(step.outputs).toMatchObject({ applied: '1', pending: next === undefined ? '1' : '2' });
    expect(await appliedVersions(db)).toEqual(['1']);
    const contents = await contentsOf(db);
    for (const table of ['half', 'next']) expect(contents).not.toContain(`relation ${table}`);

    await db.query('INSERT INTO parent VALUES (99)');
    expectGreen(await migrate(db.url, files));
  });
});
