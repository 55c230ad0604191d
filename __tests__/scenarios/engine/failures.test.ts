import { freshDatabase, useDatabase } from '../../support/postgres';
import { tableRows } from '../../support/property-runs';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  historyOf,
  login,
  migrate,
} from './support';

/** A value in a row. The `detail` of Postgres contains it, and the action must not show it. */
const DATA = 'row-data-4711';

const BASE = `CREATE TABLE base (id int PRIMARY KEY, word text UNIQUE NOT NULL);
INSERT INTO base VALUES (1, '${DATA}');
CREATE TABLE child (base int REFERENCES base DEFERRABLE INITIALLY DEFERRED);
CREATE TYPE mood AS ENUM ('sad');`;

describe('migration-failed: rolls the file back and annotates the line of', () => {
  const db = useDatabase({ scope: 'all' });
  beforeAll(async () => {
    expectGreen(await migrate(db.url, { '1_base.sql': BASE }));
  });

  const MARK = 'CREATE TABLE mark ();\n';
  test.each<[string, string, number | undefined, string[]]>(
    tableRows<[string, string, number | undefined, string[]]>([
      [
        'an unknown name after emoji and CRLF',
        `-- 😀😀 漢字\r\nSELECT '😀 é';\r\n\r\n${MARK.trim()}\r\nSELECT '😀', idd FROM base;\r\n`,
        5,
        ['column "idd" does not exist', 'SQLSTATE 42703', 'Hint: Perhaps you meant'],
      ],
      [
        'an unknown name on the third line of its statement',
        `${MARK}SELECT id,\n  word,\n  nope\nFROM base;`,
        4,
        ['column "nope" does not exist'],
      ],
      [
        'an unknown name after a byte order mark',
        `\ufeff${MARK}SELECT nope;`,
        2,
        ['"nope" does not exist'],
      ],
      [
        'a transaction that the file makes read-only',
        'SET TRANSACTION READ ONLY; SELECT 1;',
        undefined,
        ['SQLSTATE 25006', 'Remove the read-only setting from the file'],
      ],
      [
        'a statement in the second block of a file, with the way to run each block by itself',
        `BEGIN;\n${MARK}COMMIT;\nBEGIN;\nSELECT nope;\nCOMMIT;`,
        5,
        ['several transactions, which the engine runs as one', 'add `-- governed: no-transaction`'],
      ],
      ['an invalid value', `${MARK}\nSELECT 'x'::int;`, 3, ['invalid input syntax']],
      [
        'a duplicate key, which has no position',
        `${MARK}INSERT INTO base VALUES (2, 'two');;\n\n-- why\n/* so */ INSERT INTO base\nVALUES (3, '${DATA}');\nSELECT 1;`,
        5,
        ['duplicate key value violates unique constraint "base_word_key"', 'SQLSTATE 23505'],
      ],
      [
        'a NULL in a NOT NULL column',
        `${MARK}SELECT 1; SELECT 2;\nSELECT 3; UPDATE base\nSET word = NULL;`,
        3,
        ['null value in column "word"'],
      ],
      [
        'a division by zero without a line break at the end',
        `${MARK}\n\nSELECT 1 / 0`,
        4,
        ['division'],
      ],
      [
        'a unique index on duplicate values',
        `${MARK}CREATE TABLE d AS SELECT '${DATA}' AS w FROM generate_series(1, 2);\nCREATE UNIQUE INDEX twice ON d (w);`,
        3,
        ['could not create unique index "twice"'],
      ],
      [
        'an error in a function, at the statement that calls it',
        `${MARK}CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n  RETURN 1 / 0;\nEND $$;\n\nSELECT 1,\n  f();`,
        7,
        ['division by zero'],
      ],
      [
        'an error in the body of a PL/pgSQL function, on the line in the body',
        `${MARK}CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n  -- 😀\n  RETRUN 1;\nEND $$;`,
        5,
        ['syntax error at or near "RETRUN"'],
      ],
      [
        'an error in the body of a SQL function, on the line in the body',
        `${MARK}CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$\n  SELECT\n    nope\n  FROM base $$;`,
        4,
        ['column "nope" does not exist'],
      ],
      [
        'an exception with a hint and a detail, without the detail',
        `${MARK}DO $$ BEGIN\n  RAISE EXCEPTION 'no more' USING HINT = 'ask Ada', DETAIL = '${DATA}';\nEND $$;`,
        2,
        ['no more', 'Hint: ask Ada'],
      ],
      [
        'a table with deferred constraints that are not checked yet',
        `${MARK}INSERT INTO child VALUES (99);\nALTER TABLE child ADD COLUMN x int;`,
        3,
        ['SQLSTATE 55006', 'Move the statement to the next file', 'SET CONSTRAINTS ALL IMMEDIATE'],
      ],
      [
        'a statement after a savepoint',
        `${MARK}SAVEPOINT a;\nINSERT INTO base VALUES (7, 'x');\nROLLBACK TO a;\nSELECT 1/0;`,
        5,
        ['division by zero'],
      ],
      [
        'a deferred constraint that the file checks with SET CONSTRAINTS',
        `${MARK}INSERT INTO child VALUES (99);\nSET CONSTRAINTS ALL IMMEDIATE;`,
        3,
        ['violates foreign key constraint "child_base_fkey"'],
      ],
      ['an unknown extension', `${MARK}CREATE EXTENSION nope;`, 2, ['nope']],
    ]),
  )('%s', async (_, text, line, words) => {
    const before = [await historyOf(db), await contentsOf(db)];
    const rows = await db.query('SELECT * FROM base');
    const step = await migrate(db.url, { '1_base.sql': BASE, '2_bad.sql': text });
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({ decision: 'allowed', applied: '0', pending: '1' });
    const [error, ...others] = errorsOf(step);
    expect(others).toEqual([]);
    for (const word of [...words, 'The file was rolled back']) {
      expect(error?.message).toContain(word);
    }
    expect(error?.line).toBe(line);
    if (line !== undefined) expect(error?.file).toBe('migrations/2_bad.sql');
    expect(step.summary).toContain('❌ failed');
    expect(`${step.stdout}${step.stderr}${step.summary}`).not.toContain(DATA);
    // The log contains only notices about the file, and none of the engine's ROLLBACK.
    expect(step.log).not.toContain('no transaction in progress');
    expect([await historyOf(db), await contentsOf(db)]).toEqual(before);
    expect(await db.query('SELECT * FROM base')).toEqual(rows);
  });

  test('a missing privilege', async () => {
    const other = await login(db, 'other');
    await db.query(
      `GRANT ALL ON SCHEMA governed, public TO ${other.name}; GRANT ALL ON ALL TABLES IN SCHEMA governed TO ${other.name}`,
    );
    const text = `${MARK}ALTER TABLE base ADD more int;`;
    const step = await migrate(other.url, { '1_base.sql': BASE, '2_bad.sql': text });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        file: 'migrations/2_bad.sql',
        line: 2,
        message: expect.stringMatching(/must be owner of (table|relation) base.*as the owner/s),
      }),
    ]);
    await other.drop();
  });
});

test('keeps the files before a failed file, does not run those after it, and resumes once it is fixed', async () => {
  const db = await freshDatabase();
  const files = {
    '1_base.sql': BASE,
    '2_two.sql': 'CREATE TABLE two ();',
    '3_bad.sql': 'CREATE TABLE three ();\nSELECT nope;',
    '4_four.sql': 'CREATE TABLE four ();',
  };
  const failed = await migrate(db.url, files);
  expect(failed.exitCode).toBe(1);
  expect(failed.outputs).toMatchObject({ applied: '2', pending: '2' });
  expect(failed.summary).toMatch(/two.*✅ applied/);
  expect(failed.summary).toMatch(/bad.*❌ failed/);
  expect(failed.summary).toMatch(/four.*⏳ pending/);
  expect(await appliedVersions(db)).toEqual(['1', '2']);
  const contents = await contentsOf(db);
  expect(contents).toContain('relation two');
  expect(contents).not.toContain('relation three');
  expect(contents).not.toContain('relation four');

  const fixed = await migrate(db.url, { ...files, '3_bad.sql': 'CREATE TABLE three ();' });
  expectGreen(fixed);
  expect(fixed.outputs).toMatchObject({ applied: '2', pending: '0' });
  expect(await appliedVersions(db)).toEqual(['1', '2', '3', '4']);
  await db.drop();
});

test('creates no history table if the first file fails', async () => {
  const db = await freshDatabase();
  const step = await migrate(db.url, { '1_bad.sql': 'CREATE TABLE one ();\nSELECT nope;' });
  expect(errorsOf(step)).toEqual([
    expect.objectContaining({ file: 'migrations/1_bad.sql', line: 2 }),
  ]);
  expect(await contentsOf(db)).toEqual([]);
  await db.drop();
});
