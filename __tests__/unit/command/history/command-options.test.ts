import {
  readCommandOptions,
  readPackageScripts,
} from '../../../../src/command/history/command-options';

const optionsOf = (...args: Parameters<typeof readCommandOptions>) =>
  readCommandOptions(...args).settings.map(({ key, value }) => [key, value]);

test.each([
  ['dbmate', 'dbmate --migrations-table a.b up', [['migrations-table', 'a.b']]],
  ['dbmate', 'npx dbmate -d db up --migrations-table=x', [['migrations-table', 'x']]],
  ['goose', 'cd x && ./bin/goose -dir m -table "t" postgres "$URL" up', [['table', 't']]],
  ['goose', 'goose up # -table x', []],
  ['goose', 'echo goose -table x', []],
  ['goose', 'goose -table "$T" up', [['table', undefined]]],
  [
    'flyway',
    'docker run --rm -v ./sql:/sql flyway/flyway:11 -table=h -schemas=a,b migrate',
    [
      ['table', 'h'],
      ['schemas', 'a,b'],
    ],
  ],
  [
    'flyway',
    'flyway -url="$URL" -table=h -defaultSchema=app -environments.default.schemas=a migrate',
    [
      ['url', undefined],
      ['table', 'h'],
      ['defaultSchema', 'app'],
      ['schemas', 'a'],
    ],
  ],
  [
    'golang-migrate',
    "migrate -path m -database 'postgres://h/d?x-migrations-table=%22a%22.%22b%22&x-migrations-table-quoted=1' up",
    [
      ['x-migrations-table', '"a"."b"'],
      ['x-migrations-table-quoted', '1'],
    ],
  ],
  ['golang-migrate', 'migrate -path m -database "$DATABASE_URL" up', []],
  [
    'node-pg-migrate',
    'yarn node-pg-migrate up -t x --schema a -s b --migrations-schema=c --no-check-order',
    [
      ['migrations-table', 'x'],
      ['schema', 'b'],
      ['schema', 'a'],
      ['migrations-schema', 'c'],
      ['check-order', 'false'],
    ],
  ],
] as const)('the options of %s in `%s`', (format, script, options) => {
  expect(optionsOf(script, format, {})).toEqual(options);
});

test('the variables of the command are above those of the run', () => {
  const { environment } = readCommandOptions('export A=1\nGOOSE_TABLE=t goose up', 'goose', {
    GOOSE_TABLE: 'x',
    B: '2',
  });
  expect(environment).toMatchObject({ GOOSE_TABLE: 't', A: '1', B: '2' });
});

test('readPackageScripts leaves out scripts for other folders', () => {
  const scripts = {
    up: 'node-pg-migrate up -m db/m -t a',
    other: 'node-pg-migrate up -m db/other -t b',
    build: 'tsc',
    number: 1,
  };
  const file = { path: 'package.json', text: JSON.stringify({ scripts }) };
  expect(readPackageScripts(file, 'x/db/m')).toMatchObject([
    { key: 'migrations-table', value: 'a', file: 'package.json' },
    { key: 'migrations-dir', value: 'db/m' },
  ]);
  expect(readPackageScripts({ ...file, text: '{' }, 'm')).toEqual([]);
});
