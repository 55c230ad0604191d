import { onServer } from '../../support/limits';
import { useDatabase } from '../../support/postgres';
import { nonTransactionalTest } from '../engine/non-transactional-statements';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  historyOf,
  locksLeft,
  migrate,
} from '../engine/support';

const db = useDatabase();

const MARK = { '1_mark.sql': 'CREATE TABLE mark ();' };

/** The text of a file, and the line of the error. */
type Forms = readonly (readonly [text: string, line: number])[];

/** Expects that the parser refuses each text in a file of its own, and that no file ran. */
async function expectRefused(code: string, forms: Forms, words = /./) {
  const name = (index: number) => `${index + 2}_bad.sql`;
  const files = Object.fromEntries(forms.map(([text], index) => [name(index), text]));
  const step = await migrate(db.url, { ...MARK, ...files });
  expect(errorsOf(step)).toEqual(
    forms.map(([, line], index) =>
      expect.objectContaining({
        title: code,
        file: `migrations/${name(index)}`,
        line,
        message: expect.stringMatching(words),
      }),
    ),
  );
  expect(step.outputs).toMatchObject({ applied: '0' });
  expect(await contentsOf(db)).toEqual([]);
}

/**
 * Expects that a text that the parser does not detect leaves nothing, and that the file before it
 * stays.
 */
async function expectNothingKept(text: string, words: RegExp) {
  const step = await migrate(db.url, { ...MARK, '2_bad.sql': text });
  expect(errorsOf(step)).toEqual([
    expect.objectContaining({ message: expect.stringMatching(words) }),
  ]);
  expect(errorsOf(step)[0]?.message).toContain('The file was rolled back');
  expect(await appliedVersions(db)).toEqual(['1']);
  expect(await contentsOf(db)).not.toContain('relation half');
  expect(await locksLeft(db)).toBe(0);
}

const HALF = 'CREATE TABLE half ();\n';
const CONTROL = 'transaction-control';

/** Returns a DO block that ends the transaction. */
const hidden = (word: string) =>
  `${HALF}CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN ${word}; END $$; SELECT f();`;

/** The error of the server. Before version 11, PL/pgSQL does not support it at all. */
const NO_COMMIT = /2D000|0A000/;

describe('fault 13: BEGIN and COMMIT in the file', () => {
  test('are refused in every form before anything runs', async () => {
    await expectRefused(CONTROL, [
      [`${HALF}COMMIT;\nSELECT 1`, 2],
      [`${HALF}COMMIT AND CHAIN;`, 2],
      [`${HALF}/* COMMIT; */ END;`, 2],
      [`\nBEGIN ISOLATION LEVEL SERIALIZABLE;\n${HALF}COMMIT;`, 2],
      [`BEGIN;\n${HALF}COMMIT;\nSET LOCAL lock_timeout = 1;`, 4],
      ['-- so:\nSTART TRANSACTION;', 2],
      [`${HALF}PREPARE TRANSACTION 'x'`, 2],
      [`${HALF}COMMIT PREPARED 'x'`, 2],
      ['-- governed: no-transaction\nSELECT 1;\nCOMMIT', 3],
    ]);
  });

  test('are ignored in plain pairs, and the whole file is one transaction', async () => {
    await expectNothingKept(`BEGIN;\n${HALF}COMMIT;\nBEGIN;\nSELECT 1 / 0;\nCOMMIT;\n`, /division/);
    const text = `SELECT 1;\nBEGIN;\n${HALF}COMMIT;\nSELECT 2;\n`;
    expectGreen(await migrate(db.url, { ...MARK, '2_bad.sql': text }));
    expect(await contentsOf(db)).toContain('relation half');
  });

  test('leave nothing if they are hidden from the parser', async () => {
    await expectNothingKept(hidden('COMMIT'), NO_COMMIT);
    await expectNothingKept(`${HALF}DO $$ BEGIN EXECUTE 'COMMIT'; END $$;`, /SQLSTATE 0A000/);
  });

  onServer({ from: 11, for: 'procedures, and COMMIT in them' })(
    'leave nothing if they are in a procedure',
    async () => {
      await expectNothingKept(
        `${HALF}CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$; CALL p();`,
        /2D000.*-- governed: no-transaction/s,
      );
    },
  );
});

describe('fault 14: ROLLBACK in the file', () => {
  test('is refused in every form before anything runs', async () => {
    await expectRefused(CONTROL, [
      [`${HALF}ROLLBACK;\n${HALF}`, 2],
      [`${HALF}ABORT`, 2],
      [`${HALF}ROLLBACK AND CHAIN;`, 2],
      [`${HALF}ROLLBACK; BEGIN;\n${HALF}`, 2],
      [`${HALF}ROLLBACK PREPARED 'x'`, 2],
    ]);
  });

  test('leaves nothing if it is hidden from the parser', async () => {
    await expectNothingKept(hidden('ROLLBACK'), NO_COMMIT);
  });

  test('is allowed to a savepoint of the file', async () => {
    const text = 'SAVEPOINT s; CREATE TABLE half (); ROLLBACK TO s; RELEASE s;';
    expectGreen(await migrate(db.url, { ...MARK, '2_savepoint.sql': text }));
    expect(await contentsOf(db)).not.toContain('relation half');
  });
});

test('fault 15: a file leaves SET ROLE, search_path and similar settings: the next file does not see them', async () => {
  const limited = `limited_${db.name}`;
  await db.query(`CREATE ROLE ${limited}`);
  const look = (place: number) =>
    `INSERT INTO public.seen SELECT ${place}, current_user, session_user, current_setting('search_path'),
       current_setting('lock_timeout'), current_setting('client_min_messages'), current_setting('row_security')`;
  const files = {
    '00_look.sql': `CREATE TABLE seen (place int, who text, login text, path text, lock text, level text, rows text); ${look(0)}`,
    '10_role.sql': `SET ROLE ${limited}`,
    '11_look.sql': look(1),
    '20_login.sql': `SET SESSION AUTHORIZATION ${limited}`,
    '21_look.sql': look(2),
    '30_path.sql': "SET search_path = ''; SET lock_timeout = '1h'; SET client_min_messages = error",
    '31_look.sql': look(3),
    '40_config.sql':
      "SELECT set_config('search_path', '', false), set_config('row_security', 'off', false)",
    '41_look.sql': look(4),
    ...Object.fromEntries(
      nonTransactionalTest.rows([
        [
          '50_outside.sql',
          `-- governed: no-transaction\nSET search_path = '';\nSET ROLE ${limited};`,
        ],
      ]),
    ),
    '51_look.sql': look(5),
  };
  expectGreen(await migrate(db.url, files));
  const rows = await db.query('SELECT * FROM seen ORDER BY place');
  const [first] = rows;
  expect(rows).toEqual([0, 1, 2, 3, 4, 5].map((place) => ({ ...first, place })));
  await db.query(`DROP ROLE ${limited}`);
});

test('fault 16: DISCARD ALL, CLOSE ALL or RESET ALL in the file: refuses the first two, allows RESET ALL', async () => {
  await expectRefused('discard-all', [['SELECT 1;\nDISCARD ALL', 2]]);
  await expectRefused('close-all', [['SELECT 1;\n\nCLOSE ALL', 3]]);
  expectGreen(await migrate(db.url, { ...MARK, '2_reset.sql': `RESET ALL;\n${HALF}RESET ALL;` }));
  expect(await appliedVersions(db)).toEqual(['1', '2']);
});

test('fault 17: COPY FROM STDIN in the file: is refused with a hint about psql', async () => {
  const forms: Forms = [
    ['SELECT 1;\nCOPY t (a) FROM stdin;\n1\t2\n\\.\n', 2],
    ['COPY t FROM STDIN;', 1],
  ];
  await expectRefused('copy-from-stdin', forms, /psql/);
});

test('fault 18: psql commands in the file: are refused with a hint about psql', async () => {
  const forms: Forms = [
    ['SELECT 1;\n\\i other.sql\n', 2],
    ["\\set name 'x'\nSELECT :name;", 1],
    ["SELECT 'CREATE TABLE half ()'\n\\gexec", 2],
    // Output of current releases of pg_dump.
    ['--\n\n\\restrict x\nSELECT 1;\n\\unrestrict x\n', 3],
  ];
  await expectRefused('psql-command', forms, /psql/);
});

describe('fault 44: the file drops the governed tables or edits the history', () => {
  test('is refused before anything runs', async () => {
    await expectRefused('own-tables', [
      ['SELECT 1;\nDROP SCHEMA governed CASCADE;', 2],
      ['SELECT 1;\n\nDELETE FROM governed.migrations;', 3],
      ['SELECT 1;\nALTER TABLE governed.migrations RENAME TO m;', 2],
      ['INSERT INTO "governed"."migrations" SELECT', 1],
    ]);
  });

  test('by dynamic SQL: its row cannot be written, so the file is rolled back', async () => {
    const before = await migrate(db.url, MARK).then(() => historyOf(db));
    await expectNothingKept(
      `${HALF}DO $$ BEGIN EXECUTE 'DROP SCHEMA gov' || 'erned CASCADE'; END $$;`,
      /governed\.migrations.*cannot be written/s,
    );
    expect(await historyOf(db)).toEqual(before);
  });

  test('by a rule that redirects its row: the server rejects the INSERT', async () => {
    const before = await migrate(db.url, MARK).then(() => historyOf(db));
    await expectNothingKept(
      `${HALF}DO $$ BEGIN EXECUTE 'CREATE TABLE away (LIKE gov' || 'erned.migrations)';
        EXECUTE 'CREATE RULE r AS ON INSERT TO gov' || 'erned.migrations DO INSTEAD INSERT INTO away VALUES (NEW.*)'; END $$;`,
      /governed\.migrations.*cannot be written/s,
    );
    expect(await historyOf(db)).toEqual(before);
  });

  test('by a trigger that suppresses its row: the missing row is detected before the COMMIT', async () => {
    const before = await migrate(db.url, MARK).then(() => historyOf(db));
    await expectNothingKept(
      `${HALF}CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
      DO $$ BEGIN EXECUTE 'CREATE TRIGGER quiet BEFORE INSERT ON gov' || 'erned.migrations FOR EACH ROW EXECUTE PROCEDURE swallow()'; END $$;`,
      /The history row of the file was not written/,
    );
    expect(await historyOf(db)).toEqual(before);
  });
});
