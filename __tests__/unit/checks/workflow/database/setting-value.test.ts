import {
  removeCodeComments,
  removeDataComments,
} from '../../../../../src/checks/workflow/database/file-comments';
import {
  parseDataValue,
  parseSettingValue,
  readExpression,
} from '../../../../../src/checks/workflow/database/setting-value';

test.each([
  [`'a'`, { literals: ['a'], names: [], isKnown: true }],
  ['5432', { literals: ['5432'], names: [], isKnown: true }],
  [`process.env.A || 'b'`, { literals: ['b'], names: ['A'], isKnown: true }],
  [`process.env['A'] ?? "b"`, { literals: ['b'], names: ['A'], isKnown: true }],
  ['process.env.A!', { literals: [], names: ['A'], isKnown: true }],
  [`parseInt(process.env.A || '5', 10)`, { literals: ['5'], names: ['A'], isKnown: true }],
  [`os.environ.get("A", "b")`, { literals: ['b'], names: ['A'], isKnown: true }],
  [`os.environ["A"]`, { literals: [], names: ['A'], isKnown: true }],
  [`config("A", default="b")`, { literals: ['b'], names: ['A'], isKnown: true }],
  [`env('A', 'b')`, { literals: ['b'], names: ['A'], isKnown: true }],
  [`<%= ENV.fetch("A") { "b" } %>`, { literals: ['b'], names: ['A'], isKnown: true }],
  [`System.get_env("A") || "b"`, { literals: ['b'], names: ['A'], isKnown: true }],
  ['dj_database_url.config()', { literals: [], names: ['DATABASE_URL'], isKnown: true }],
  [`f"{user}@h"`, { literals: ['${placeholder}@h'], names: [], isKnown: true }],
])('parseSettingValue: %s', (text, expected) => {
  expect(parseSettingValue(text)).toEqual(expected);
});

test.each(['x', 'f()', `a ? 'b' : 'c'`, `'a' + b`, `'a' if x else 'b'`, 'this.host', 'host.name'])(
  'parseSettingValue does not know %s',
  (text) => {
    expect(parseSettingValue(text).isKnown).toBe(false);
  },
);

test('parseDataValue reads bare words, quotes and code', () => {
  expect(parseDataValue('a.b').literals).toEqual(['a.b']);
  expect(parseDataValue('"a"').literals).toEqual(['a']);
  expect(parseDataValue(`<%= ENV['A'] %>`).names).toEqual(['A']);
  expect(parseDataValue('').literals).toEqual([]);
  expect(['*a', '{a: b}', '|', '&a b'].map((text) => parseDataValue(text).isKnown)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('readExpression ends at a comma or a line outside of brackets and quotes', () => {
  expect(readExpression(`f(a,\n b), c`, 0)).toBe(`f(a,\n b)`);
  expect(readExpression(`'a,b' }`, 0)).toBe(`'a,b' `);
  expect(readExpression('a\nb', 0)).toBe('a');
});

test('removeCodeComments keeps quotes', () => {
  expect(removeCodeComments(`a // b\n'http://c' # d\n/* e */ "f /* g" 'h */'`)).toBe(
    `a \n'http://c' \n "f /* g" 'h */'`,
  );
  expect(removeCodeComments(`"""a # b"""\n#{c}\n`)).toBe(`"""a # b"""\n#{c}\n`);
});

test('removeDataComments keeps a mark inside of a value', () => {
  expect(removeDataComments('# a\n; b\nc: d#e # f\n')).toBe('\n\nc: d#e \n');
});
