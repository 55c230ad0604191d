import { quoteSource } from '../../../src/report/source-quote';

const quote = (file: string, text: string, line = 1) => quoteSource(file, text, line)?.text;

test('quotes a statement of SQL to its semicolon', () => {
  const text = 'SELECT 1;\nALTER TABLE a\n  ADD COLUMN b int;\nSELECT 2;\n';
  expect(quoteSource('m/1.sql', text, 2)).toEqual({
    language: 'sql',
    text: 'ALTER TABLE a\n  ADD COLUMN b int;',
  });
  expect(quote('m/1.sql', 'SELECT 1; -- one\nSELECT 2;\n')).toBe('SELECT 1; -- one');
});

test('quotes the keys of a step, without its indent', () => {
  const text = [
    '    steps:',
    '      - name: Migrate',
    '        run: alembic upgrade head',
    '        env:',
    '          A: b',
    '      - run: echo next',
  ].join('\n');
  expect(quoteSource('.github/workflows/a.yml', text, 2)).toEqual({
    language: 'yaml',
    text: '- name: Migrate\n  run: alembic upgrade head\n  env:\n    A: b',
  });
});

test('quotes a command with its continued lines', () => {
  const text = 'npm ci\nalembic \\\n  upgrade \\\n  head\necho done\n';
  expect(quote('deploy.sh', text, 2)).toBe('alembic \\\n  upgrade \\\n  head');
  expect(quote('deploy.sh', text)).toBe('npm ci');
});

test('cuts after 10 lines and after 600 characters', () => {
  const lines = quote('a.sql', `SELECT\n${'1,\n'.repeat(20)}1;\n`)?.split('\n');
  expect(lines).toHaveLength(11);
  expect(lines?.at(-1)).toBe('…');
  const exact = `SELECT\n${'1,\n'.repeat(8)}1;`;
  expect(quote('a.sql', exact)).toBe(exact);
  const long = `SELECT '${'x'.repeat(700)}';`;
  expect(quote('a.sql', long)).toBe(`${long.slice(0, 600)}\n…`);
});

test.each([
  ['a URL', 'psql postgres://u:p@ss@host/d', 'psql postgres://…@host/d'],
  [
    'a keyword string',
    'psql "host=h password=hunter2 dbname=d"',
    'psql "host=h password=… dbname=d"',
  ],
])('does not quote the password of %s', (_, text, shown) => {
  expect(quote('a.sh', text)).toBe(shown);
});

test('quotes nothing on an empty line and beyond the end', () => {
  expect(quote('a.sql', '\nSELECT 1;\n')).toBeUndefined();
  expect(quote('a.sql', 'SELECT 1;\n', 9)).toBeUndefined();
});
