import { codesOf, inspectText, problemsOf } from './support';

const refused = async (text: string) => {
  const result = await inspectText(text);
  expect(codesOf(result)).toHaveLength(1);
  return problemsOf(result)[0];
};

test.each([
  ["select '漢😀';\n-- c\nselekt 1;", 3, 'syntax error at or near "selekt"'],
  ['create table t (\n  a int,\n);\n', 3, 'syntax error at or near ")"'],
  ['create table t (\n  a int\n\n\n', 2, 'syntax error at end of input'],
  ["select 1;\r\nselect 'open", 2, 'unterminated quoted string'],
  ['do $x$ begin end', 1, 'unterminated dollar-quoted string'],
])('%j: line %d', async (text, line, words) => {
  const problem = await refused(text);
  expect(problem).toMatchObject({ code: 'syntax-error', line, file: 'migrations/1_x.sql' });
  expect(problem?.what).toContain(words);
  expect(problem?.next).toContain('psql -X -v ON_ERROR_STOP=1 -1 -f migrations/1_x.sql');
});

test.each([
  ['\\set ON_ERROR_STOP on\nselect 1;', 1, '\\set'],
  ["select '😀';\n\\i other.sql\n", 2, '\\i'],
  ['select 1 \\gexec\n', 1, '\\gexec'],
  ['\\', 1, '\\'],
])('%j holds a psql command on line %d', async (text, line, word) => {
  const problem = await refused(text);
  expect(problem).toMatchObject({ code: 'psql-command', line });
  expect(problem?.what).toContain(`${word} is a command of psql`);
  expect(problem?.next).toContain('ON_ERROR_STOP=1 -1 -f');
});

test('what newer pg_dump writes is known by name', async () => {
  const problem = await refused(
    '--\n-- dump\n--\n\n\\restrict AbC\n\nselect 1;\n\n\\unrestrict AbC\n',
  );
  expect(problem).toMatchObject({ code: 'psql-command', line: 5 });
  expect(problem?.what).toContain('17.6');
  expect(problem?.next).toContain('Delete the lines');
});

test.each([
  ['create table t();\nCOPY t FROM stdin;\n1\ta\n2\t\\N\n\\.\n', 2],
  ['-- x\ncopy t from stdin;\n\\.\n', 2],
  ["copy t\nfrom stdin;\nit's;here\n\\.\n", 1],
])('rows behind COPY are laid to the COPY: %j', async (text, line) => {
  expect(await refused(text)).toMatchObject({ code: 'copy-from-stdin', line });
});

test('an error behind COPY to or from a file is its own', async () => {
  expect(await refused("copy t from '/x';\nnope;")).toMatchObject({
    code: 'syntax-error',
    line: 2,
  });
});

test.each([
  ['select\u00a01', 'U+00A0'],
  ['select 1;\n\u200bselect 2', 'U+200B'],
  ['select a b \u2018c', 'U+2018'],
  ['\ufeffselect 1', 'U+FEFF'],
])('%j: the character is named', async (text, name) => {
  const problem = await refused(text);
  expect(problem?.code).toBe('syntax-error');
  expect(problem?.next).toContain(name);
});
