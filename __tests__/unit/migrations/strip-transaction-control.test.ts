import type { FormatName } from '../../../src/inputs/request';
import { inspect } from '../../../src/migrations/inspect';
import { loadParser, type Parser } from '../../../src/migrations/parse-sql';
import { stripTransactionControl } from '../../../src/migrations/strip-transaction-control';
import { migration, problemsOf } from './support';

/* `BEGIN` and `COMMIT` in files. */

let parser: Parser;
beforeAll(async () => {
  parser = await loadParser();
});

const strip = (text: string, format: FormatName = 'sql') =>
  stripTransactionControl(migration('1', text), parser, format).text;

test.each([
  ['BEGIN;\nSELECT 1;\nCOMMIT;\n', '     ;\nSELECT 1;\n      ;\n'],
  ['start transaction; SELECT 1; end', '                 ; SELECT 1;    '],
  ['SELECT 1;\nbegin;\nSELECT 2;\ncommit;', 'SELECT 1;\n     ;\nSELECT 2;\n      ;'],
  [
    'BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 2; COMMIT;',
    /^ {5}; SELECT 1; {7}; {6}; SELECT 2; {7};$/,
  ],
  [
    'SELECT 1;\nBEGIN;\nSELECT 2;\nCOMMIT;\nSELECT 3;\n',
    'SELECT 1;\n     ;\nSELECT 2;\n      ;\nSELECT 3;\n',
  ],
  ['BEGIN; SET LOCAL lock_timeout = 1; COMMIT;', '     ; SET LOCAL lock_timeout = 1;       ;'],
  ['BEGIN; SAVEPOINT a; ROLLBACK TO a; COMMIT;', '     ; SAVEPOINT a; ROLLBACK TO a;       ;'],
  ["BEGIN; SELECT 'ü𝄞 BEGIN; COMMIT;'; COMMIT;", "     ; SELECT 'ü𝄞 BEGIN; COMMIT;';       ;"],
])('replaces BEGIN and COMMIT with blanks: %j', (text, expected) => {
  if (typeof expected === 'string') expect(strip(text)).toBe(expected);
  else expect(strip(text)).toMatch(expected);
});

test.each([
  ['BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 2; COMMIT;', true],
  ['SELECT 1; BEGIN; SELECT 2; COMMIT;', true],
  ['BEGIN; SELECT 1; COMMIT;', undefined],
  ['SELECT 1; COMMIT;', undefined],
])(
  'marks a file whose transactions are joined, for the message of a failure: %s',
  (text, joins) => {
    const file = stripTransactionControl(migration('1', text), parser, 'goose');
    expect(file.joinsTransactions).toBe(joins);
  },
);

test.each([
  'SELECT 1;',
  'DO $$ BEGIN PERFORM 1; END $$;',
  'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;',
  'BEGIN; SELECT 1;',
  'SELECT 1; COMMIT;',
  'COMMIT; VACUUM; BEGIN;',
  'BEGIN; SELECT 1; ROLLBACK;',
  'BEGIN; BEGIN; COMMIT; COMMIT;',
  'COMMIT; SELECT 1;',
  'BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT 1; COMMIT;',
  'BEGIN; SELECT 1; COMMIT AND CHAIN;',
  '-- governed: no-transaction\nBEGIN; SELECT 1; COMMIT;',
  'BEGIN; SELEC 1; COMMIT;',
])('does not change a file without plain pairs of BEGIN and COMMIT: %j', (text) => {
  expect(strip(text)).toBe(text);
});

test.each<[FormatName, string, string]>([
  ['goose', 'SELECT 1; COMMIT;', 'SELECT 1;       ;'],
  [
    'flyway',
    'SET LOCAL lock_timeout = 1; SELECT 1; COMMIT',
    'SET LOCAL lock_timeout = 1; SELECT 1;       ',
  ],
  ['flyway', 'BEGIN; SELECT 1; COMMIT; SELECT 2; END;', '     ; SELECT 1;       ; SELECT 2;    ;'],
  ['goose', 'SELECT 1; COMMIT; SELECT 2;', 'SELECT 1; COMMIT; SELECT 2;'],
  ['golang-migrate', 'SELECT 1; COMMIT;', 'SELECT 1;       ;'],
  ['prisma', 'SELECT 1; COMMIT;', 'SELECT 1; COMMIT;'],
])(
  'replaces a last COMMIT without BEGIN in the formats whose tool accepts it: %s %j',
  (format, text, expected) => {
    expect(strip(text, format)).toBe(expected);
  },
);

describe('a statement whose effect depends on where a transaction ends', () => {
  const twoBlocks = (statement: string) =>
    `BEGIN;\n${statement};\nCOMMIT;\nBEGIN;\nSELECT 2;\nCOMMIT;\n`;
  const outside = (statement: string) => `BEGIN;\nSELECT 1;\nCOMMIT;\n${statement};\n`;

  test.each([
    'SET LOCAL search_path = archive',
    'SET TRANSACTION READ ONLY',
    "SELECT set_config('search_path', 'archive', true)",
    "SELECT pg_catalog.set_config('a.b', x, 't'::bool) FROM t",
    'SET CONSTRAINTS ALL DEFERRED',
    'CREATE TEMP TABLE t (a int) ON COMMIT DROP',
    'CREATE TEMP TABLE t ON COMMIT DELETE ROWS AS SELECT 1',
    'LOCK TABLE t',
    'SELECT pg_advisory_xact_lock(1)',
    'INSERT INTO t SELECT pg_try_advisory_xact_lock_shared(1)',
    'DO $$ BEGIN SET LOCAL role = app; END $$',
    "DO $$ BEGIN PERFORM set_config('a.b', 'c', true); END $$",
    'DO $$ BEGIN LOCK TABLE t; END $$',
  ])('is refused and named in a file with two blocks, or outside its block: %s', (statement) => {
    for (const [text, line] of [
      [twoBlocks(statement), 2],
      [outside(statement), 4],
    ] as const) {
      expect(strip(text)).toBe(text);
      const [problem] = problemsOf(inspect(migration('1', text), parser));
      expect(problem).toMatchObject({ code: 'transaction-control', line });
      expect(problem?.what).toContain(`\`${statement.slice(0, 50)}`);
    }
  });

  test('is a new enum value that a later statement uses', () => {
    const add = "ALTER TYPE mood ADD VALUE 'it''s'";
    const text = `BEGIN;\n${add};\nCOMMIT;\nBEGIN;\nINSERT INTO t VALUES ('it''s');\nCOMMIT;\n`;
    expect(strip(text)).toBe(text);
    const [problem] = problemsOf(inspect(migration('1', text), parser));
    expect(problem).toMatchObject({ code: 'transaction-control', line: 2 });
    expect(problem?.what).toContain(add);
  });

  test.each([
    'SET search_path = archive',
    "SELECT set_config('search_path', 'archive', false)",
    "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'",
    "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'sad'",
    "ALTER TYPE mood ADD VALUE 'sad'; ALTER TYPE mood ADD VALUE 'glad' AFTER 'sad'",
    'CREATE TEMP TABLE t (a int) ON COMMIT PRESERVE ROWS',
    'SELECT pg_advisory_lock(1)',
    'CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ LOCK TABLE t $$',
    "DO $$ BEGIN PERFORM set_config('a.b', 'c', false); RAISE NOTICE 'lock'; END $$",
  ])('does not include %s', (statement) => {
    expect(strip(twoBlocks(statement))).not.toContain('BEGIN;\n');
    expect(strip(outside(statement))).not.toContain('BEGIN;\n');
  });
});

describe('a file that sets the isolation level of its only transaction', () => {
  const LEVEL = 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ';
  const inspectText = (text: string) => {
    const result = inspect({ ...migration('1'), text: strip(text, 'prisma') }, parser);
    return result.ok ? result.value : undefined;
  };

  test.each([
    [`BEGIN;\n${LEVEL};\nSELECT 1;\nCOMMIT;\n`, 2],
    [`-- why\nSTART TRANSACTION; SET LOCAL lock_timeout = 0; ${LEVEL}; SELECT 1; END`, 2],
    ["begin; set local transaction_isolation = 'serializable'; select 1; commit;", 1],
    [`${LEVEL};\nSELECT 1;\n`, 1],
  ])('runs as one unit: %j', (text, line) => {
    const { transactional, statements = [] } = inspectText(text) ?? {};
    expect([transactional, statements.length]).toEqual([false, 1]);
    expect(statements[0]).toMatchObject({ line, isBlock: true, nonTransactional: false });
    expect(statements[0]?.text).toMatch(/^set.*select 1$/is);
  });

  test.each([
    'SELECT 1; SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;',
    'BEGIN; SELECT 1; SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; COMMIT;',
    'BEGIN; SET TRANSACTION READ WRITE; SELECT 1; COMMIT;',
    'SET default_transaction_isolation = serializable; SELECT 1;',
  ])('runs as before if the level is set too late, or another setting is: %j', (text) => {
    expect(inspectText(text)?.transactional).toBe(true);
  });

  test('is refused if another block follows, or if a statement needs no transaction', () => {
    expect(inspectText(`BEGIN; ${LEVEL}; COMMIT; BEGIN; SELECT 1; COMMIT;`)).toBeUndefined();
    expect(inspectText(`BEGIN; ${LEVEL}; VACUUM; COMMIT;`)).toBeUndefined();
  });
});
