import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { loadParser, type Parser } from '../../../src/migrations/parse-sql';
import { propertyRuns } from '../../support/property-runs';

let parser: Parser;
beforeAll(async () => {
  parser = await loadParser();
});

const statements = (text: string) => {
  const parsed = parser.statements(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.statements.map(({ line, text: exact }) => [line, exact]);
};
const failure = (text: string) => {
  const parsed = parser.statements(text);
  return parsed.ok ? undefined : { ...parsed.position, message: parsed.message };
};

test.each(['', ' \n', '-- only', '/* a /* b */ c */\n', ';;;'])(
  'returns no statement for %j',
  (text) => {
    expect(statements(text)).toEqual([]);
  },
);

test('returns the line of the first token, not of a comment above it', () => {
  const text = "-- 漢 😀\n\nselect 'é😀';\n/* two\nlines */ -- x\n  select 2\n;;\n;select 3 -- end";
  expect(statements(text)).toEqual([
    [3, "select 'é😀'"],
    [6, 'select 2'],
    [8, 'select 3 -- end'],
  ]);
});

test('keeps carriage returns in the text and does not count them as lines', () => {
  expect(statements('select 1;\r\n\r\nselect\r\n2;\r\n')).toEqual([
    [1, 'select 1'],
    [3, 'select\r\n2'],
  ]);
});

test.each([
  ['quotes', `insert into t values ('a;b''c', E'\\';', "d;e")`],
  ['nested dollar quotes', 'do $a$ begin execute $b$ select $$;$$; $b$; end $a$'],
  [
    'a function of plpgsql',
    'create function f() returns int language plpgsql as $$begin return 1; end;$$',
  ],
  [
    'a standard function body',
    'create function f() returns int begin atomic select 1; select 2; end',
  ],
  [
    'a rule of several commands',
    'create rule r as on insert to t do also (insert into a values (1); delete from b)',
  ],
  ['a procedure that commits', 'create procedure p() language plpgsql as $$begin commit; end$$'],
  ['a comment with a semicolon', 'select 1 /* ; */ -- ; \n + 1'],
])('parses one statement: %s', (_, text) => {
  expect(statements(`select 0;\n${text};\nselect 9;`)).toEqual([
    [1, 'select 0'],
    [2, text],
    [2 + text.split('\n').length, 'select 9'],
  ]);
});

test('returns correct positions for any mixture of characters', () => {
  const word = fc
    .array(fc.constantFrom('x', 'é', '漢', '😀', '\n', '\r\n', ' '), { maxLength: 8 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { maxLength: 8 }), (parts) => {
      const bodies = parts.map(
        ([comment, body]) => [`/*${comment}*/ `, `select '${body}'`] as const,
      );
      const text = bodies.map(([comment, body]) => `${comment}${body};\n`).join('');
      let before = '';
      const expected = bodies.map(([comment, body]) => {
        const line = (before + comment).split('\n').length;
        before += `${comment}${body};\n`;
        return [line, body];
      });
      expect(statements(text)).toEqual(expected);
    }),
    propertyRuns(50),
  );
});

test.each([
  ["select '漢😀';\nselekt 1;", 2, 14],
  ['select 1;\r\n\r\n\\set x', 3, 13],
  ['select (1\n\n', 1, 8],
  ["select 1;\nselect 'open", 2, 17],
  ['/* 😀 */ nope', 1, 9],
])('reports the position of a syntax error: %j on line %d', (text, line, offset) => {
  expect(failure(text)).toMatchObject({ line, offset });
});

test('reports a deeply nested expression and can parse again afterwards', () => {
  expect(failure(`select 1${'+1'.repeat(50_000)}`)).toMatchObject({ line: 1 });
  expect(statements('select 1')).toEqual([[1, 'select 1']]);
});

test('finds the last of 40,000 lines in linear time', () => {
  const lines = Array.from({ length: 40_000 }, (_, i) => `insert into t values (${i}, '漢😀');`);
  const found = statements(lines.join('\r\n'));
  expect(found).toHaveLength(40_000);
  expect(found.at(-1)).toEqual([40_000, lines.at(-1)?.slice(0, -1)]);
  expect(failure(`${lines.join('\n')}\nboom`)).toMatchObject({ line: 40_001 });
});

test('plpgsql returns undefined for an invalid PL/pgSQL body', () => {
  expect(parser.plpgsql('do $$ begin boom( end $$')).toBeUndefined();
  expect(parser.plpgsql('do $$ begin commit; end $$')).toMatchObject({ plpgsql_funcs: [{}] });
});

test('only parse-sql.ts imports libpg-query, and only with a dynamic import', () => {
  const folder = new URL('../../../src/migrations/', import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const importers = names
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => readFileSync(new URL(name, folder), 'utf8').includes("'libpg-query'"));
  expect(importers).toEqual(['parse-sql.ts']);
  const imports = readFileSync(new URL('parse-sql.ts', folder), 'utf8').match(/.*'libpg-query'.*/g);
  expect(imports?.map((line) => line.trim())).toEqual([
    "import type { Node } from 'libpg-query';",
    "const library = await import('libpg-query');",
  ]);
});
