import { loadParser, type Parser } from '../../../src/migrations/parse-sql';
import { stripTransactionControl } from '../../../src/migrations/strip-transaction-control';
import { migration } from './support';

/* `BEGIN` and `COMMIT` in the files of tools. */

let parser: Parser;
beforeAll(async () => {
  parser = await loadParser();
});

const strip = (text: string) => stripTransactionControl(migration('1', text), parser).text;

test.each([
  ['BEGIN;\nSELECT 1;\nCOMMIT;\n', '     ;\nSELECT 1;\n      ;\n'],
  ['start transaction; SELECT 1; end', '                 ; SELECT 1;    '],
  ['SELECT 1;\nbegin;\nSELECT 2;\ncommit;', 'SELECT 1;\n     ;\nSELECT 2;\n      ;'],
  [
    'BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 2; COMMIT;',
    /^ {5}; SELECT 1; {7}; {6}; SELECT 2; {7};$/,
  ],
  ["BEGIN; SELECT 'ü𝄞 BEGIN; COMMIT;'; COMMIT;", "     ; SELECT 'ü𝄞 BEGIN; COMMIT;';       ;"],
])('replaces BEGIN and COMMIT with blanks: %j', (text, expected) => {
  if (typeof expected === 'string') expect(strip(text)).toBe(expected);
  else expect(strip(text)).toMatch(expected);
});

test.each([
  'SELECT 1;',
  'DO $$ BEGIN PERFORM 1; END $$;',
  'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;',
  'BEGIN; SELECT 1;',
  'SELECT 1; COMMIT;',
  'COMMIT; VACUUM; BEGIN;',
  'BEGIN; SELECT 1; ROLLBACK;',
  'BEGIN; SAVEPOINT a; COMMIT;',
  'BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT 1; COMMIT;',
  'BEGIN; SELECT 1; COMMIT AND CHAIN;',
  '-- governed: no-transaction\nBEGIN; SELECT 1; COMMIT;',
  'BEGIN; SELEC 1; COMMIT;',
])('does not change a file without plain pairs of BEGIN and COMMIT: %j', (text) => {
  expect(strip(text)).toBe(text);
});
