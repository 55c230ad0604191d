import { type Environment, toInputVariable } from '../../../src/inputs/declared-value';
import { ACTION_INPUTS, type InputRow } from '../../../src/inputs/input-table';
import { readRequest } from '../../../src/inputs/read-request';
import type { Request } from '../../../src/inputs/request';

const URL_TEXT = 'postgresql://app:pw@db.acme.internal/shop';

/** The request of a step with these inputs (by name) and variables. */
function read(inputs: Readonly<Record<string, string>>, variables: Environment = {}): Request {
  const reading = reading_(inputs, variables);
  if (!reading.ok) throw new Error(reading.problems.map(({ what }) => what).join('\n'));
  return reading.request;
}

/** What is said to be wrong with these inputs, in order. */
function problems(inputs: Readonly<Record<string, string>>): readonly string[] {
  const reading = reading_(inputs, {});
  return reading.ok ? [] : reading.problems.map(({ what }) => what);
}

function reading_(inputs: Readonly<Record<string, string>>, variables: Environment) {
  const set = Object.entries(inputs).map(([name, value]) => [toInputVariable(name), value]);
  return readRequest({ ...variables, ...Object.fromEntries(set) }, undefined);
}

describe('an input', () => {
  test.each([
    ['mode', 'INPUT_MODE'],
    ['db-role', 'INPUT_DB-ROLE'],
    ['confirm-prod-migrations', 'INPUT_CONFIRM-PROD-MIGRATIONS'],
    ['with a space', 'INPUT_WITH_A_SPACE'],
  ])('%s comes as %s, as the runner names it', (name, variable) => {
    expect(toInputVariable(name)).toBe(variable);
  });

  test('outside of the runner has its default', () => {
    const request = read({});
    expect(request).toMatchObject({
      mode: 'migrate',
      migrations: 'migrations',
      urlVariables: ['DATABASE_URL'],
      workingDirectory: '.',
      limits: { lockTimeout: 5000, statementTimeout: 0, lockRetries: 10, lockWait: 300_000 },
      timeLimit: undefined,
      repair: false,
      onBlock: 'fail',
      command: undefined,
      rootCertificate: undefined,
      target: undefined,
      otherUrls: [],
      event: { name: undefined, ownRun: true },
    });
  });

  test('has surrounding space of any kind taken off, and none within', () => {
    const request = read({
      'db-role': '\u00a0 staging\r\n',
      command: '\n  alembic upgrade head\n  echo done\n',
      migrations: ' db/my migrations ',
      mode: ' plan ',
    });
    expect(request.role.input).toBe('staging');
    expect(request.command).toBe('alembic upgrade head\n  echo done');
    expect(request.migrations).toBe('db/my migrations');
    expect(request.mode).toBe('plan');
  });
});

// What `check` alone reads has tests of its own, and the token's default is no text.
const CHECK: readonly InputRow[] = [ACTION_INPUTS.token, ACTION_INPUTS.comment];
const ROWS = Object.values<InputRow>(ACTION_INPUTS).filter((row) => !CHECK.includes(row));

describe('a value that can be set in two places', () => {
  const rows = ROWS.filter(({ variable }) => variable !== undefined);

  test('is one of four', () => {
    expect(rows.map(({ name, variable }) => [name, variable])).toEqual([
      ['db-role', 'DB_ROLE'],
      ['db-authority', 'DB_AUTHORITY'],
      ['confirm-prod-migrations', 'CONFIRM_PROD_MIGRATIONS'],
      ['database-url', 'DATABASE_URL'],
    ]);
  });

  const fields = {
    'db-role': 'role',
    'db-authority': 'authority',
    'confirm-prod-migrations': 'confirmation',
    'database-url': 'url',
  } as const;

  test.each(Object.entries(fields))('%s keeps both apart', (name, field) => {
    const row = rows.find((candidate) => candidate.name === name);
    const variable = row?.variable ?? '';
    const both = { inputName: name, variableName: variable };
    expect(read({ [name]: 'a ' }, { [variable]: ' b' })[field]).toEqual({
      ...both,
      input: 'a',
      variable: 'b',
    });
    expect(read({ [name]: 'a' })[field]).toMatchObject({ input: 'a', variable: undefined });
    expect(read({}, { [variable]: 'b' })[field]).toMatchObject({ input: undefined, variable: 'b' });
    expect(read({ [name]: '' }, { [variable]: ' ' })[field]).toMatchObject({
      input: undefined,
      variable: undefined,
    });
  });

  test('an input without a variable of its own takes none', () => {
    const request = read({}, { MODE: 'gate', COMMAND: 'rm', MIGRATIONS: 'elsewhere' });
    expect(request).toMatchObject({
      mode: 'migrate',
      command: undefined,
      migrations: 'migrations',
    });
  });
});

describe('the target', () => {
  test('is what the one URL says', () => {
    expect(read({ 'database-url': URL_TEXT }).target).toMatchObject({
      ok: true,
      target: { kind: 'server', database: 'shop' },
    });
    expect(read({}, { DATABASE_URL: 'embedded' }).target).toEqual({
      ok: true,
      target: { kind: 'embedded' },
    });
    expect(read({ 'database-url': 'nonsense' }).target).toMatchObject({ ok: false });
  });

  test('is completed by the PG variables', () => {
    const { target } = read(
      { 'database-url': 'postgresql:///shop' },
      { PGHOST: 'db.acme.internal' },
    );
    expect(target).toMatchObject({ target: { hosts: [{ name: 'db.acme.internal' }] } });
  });

  test('is none where there is no URL, or two that differ', () => {
    expect(read({}, { PGHOST: 'db.acme.internal' }).target).toBeUndefined();
    expect(read({ 'database-url': URL_TEXT }, { DATABASE_URL: 'embedded' }).target).toBeUndefined();
  });
});

describe('an input that has a default', () => {
  const rows = ROWS.filter((row) => row.default !== undefined);

  test('is one of thirteen', () => {
    expect(rows.map(({ name }) => name)).toEqual([
      ...[
        'mode',
        'policy-file',
        'name',
        'migrations',
        'format',
        'url-variables',
        'working-directory',
        'lock-timeout',
      ],
      ...['statement-timeout', 'lock-retries', 'lock-wait', 'repair', 'on-block'],
    ]);
  });

  test.each(rows)(
    '$name: written as empty it is an error, for the runner fills the default in',
    (row) => {
      for (const empty of ['', ' ', '\n\u00a0']) {
        expect(problems({ [row.name]: empty })).toEqual([`The input \`${row.name}\` is empty.`]);
      }
    },
  );

  test.each(rows)('$name: written as its default it is that', (row) => {
    expect(read({ [row.name]: row.default ?? '' })).toEqual({
      ...read({}),
      environment: { [toInputVariable(row.name)]: row.default },
    });
  });
});

describe('a word that is none of the choices is an error', () => {
  test.each([
    ['mode', 'Gate', 'The input `mode` is none of migrate, plan, gate, check.'],
    ['mode', 'toString', 'The input `mode` is none of migrate, plan, gate, check.'],
    ['mode', 'gate,plan', 'The input `mode` is none of migrate, plan, gate, check.'],
    ['on-block', 'SKIP', 'The input `on-block` is none of fail, skip.'],
    ['on-block', 'true', 'The input `on-block` is none of fail, skip.'],
    ['repair', 'yes', 'The input `repair` is none of false, true.'],
    ['lock-timeout', '5 seconds', 'The input `lock-timeout` is no duration.'],
    ['statement-timeout', '-1', 'The input `statement-timeout` is no duration.'],
    ['lock-wait', '1us', 'The input `lock-wait` is no duration.'],
    ['time-limit', 'soon', 'The input `time-limit` is no duration.'],
    ['lock-retries', '1.5', 'The input `lock-retries` is no whole number from 0 to 1000.'],
    ['lock-retries', '1001', 'The input `lock-retries` is no whole number from 0 to 1000.'],
  ])('%s: %s', (name, value, what) => {
    expect(problems({ [name]: value })).toEqual([what]);
  });

  test('all errors are told at once', () => {
    expect(
      problems({ mode: 'x', 'on-block': 'y', 'url-variables': 'a-b', migrations: '' }),
    ).toHaveLength(4);
  });

  test('and the value is not repeated, for it may be a secret in the wrong place', () => {
    const said = problems({
      mode: URL_TEXT,
      'on-block': URL_TEXT,
      'url-variables': URL_TEXT,
    }).join();
    expect(said).not.toContain('acme');
  });
});

test('limits are durations as Postgres writes them, and a time-limit of 0 is none', () => {
  const request = read({
    ...{ 'lock-timeout': '250ms', 'statement-timeout': '1.5min', 'lock-wait': '0' },
    ...{ 'lock-retries': '0', 'time-limit': '20min', repair: 'true' },
  });
  expect(request).toMatchObject({
    limits: { lockTimeout: 250, statementTimeout: 90_000, lockRetries: 0, lockWait: 0 },
    timeLimit: 1_200_000,
    repair: true,
  });
  expect(read({ 'time-limit': '0' }).timeLimit).toBeUndefined();
});

describe('url-variables', () => {
  test.each([
    ['DATABASE_URL', ['DATABASE_URL']],
    ['DATABASE_URL DIRECT_URL', ['DATABASE_URL', 'DIRECT_URL']],
    ['DATABASE_URL,DIRECT_URL', ['DATABASE_URL', 'DIRECT_URL']],
    ['\n  DATABASE_URL\n  FLYWAY_URL\n', ['DATABASE_URL', 'FLYWAY_URL']],
    ['_x9', ['_x9']],
  ])('%j', (text, names) => {
    expect(read({ 'url-variables': text }).urlVariables).toEqual(names);
  });

  test.each([
    ...['DATABASE-URL', '9URL', 'A=B', '$DATABASE_URL', '${{ x }}', 'DATABASE_URL DB.URL', 'É'],
    ...['DB_ROLE', 'DATABASE_URL DB_ROLE', 'DB_AUTHORITY', 'CONFIRM_PROD_MIGRATIONS'],
  ])('%s is no variable for a URL', (text) => {
    expect(problems({ 'url-variables': text })).toEqual([
      'The input `url-variables` holds something that is no name of a variable for a URL.',
    ]);
  });

  test.each([',', ', ,'])('%j names none, so that the command would get no URL', (text) => {
    expect(problems({ 'url-variables': text })).toEqual([
      'The input `url-variables` names no variable, so the command would not get the judged URL.',
    ]);
  });
});

describe('other variables that hold a Postgres URL', () => {
  const others = (variables: Environment, inputs = {}) =>
    read(inputs, variables).otherUrls.map(({ variable }) => variable);

  test.each([
    'postgres://h/db',
    'postgresql://h/db',
    'POSTGRESQL://h/db',
    ' postgresql://h/db',
    'postgresql+psycopg2://h/db',
    'jdbc:postgresql://h/db',
  ])('%s', (text) => {
    expect(others({ DIRECT_URL: text })).toEqual(['DIRECT_URL']);
  });

  test.each(['mysql://h/db', 'host=h', 'see postgresql://h/db', 'postgresql', ''])(
    'are not those that hold %j',
    (text) => {
      expect(others({ DIRECT_URL: text })).toEqual([]);
    },
  );

  test('nor the judged one, those that get it, and our own inputs', () => {
    const variables = { DATABASE_URL: URL_TEXT, DIRECT_URL: URL_TEXT, SHADOW_URL: URL_TEXT };
    expect(others({ ...variables, 'INPUT_DATABASE-URL': URL_TEXT })).toEqual([
      'DIRECT_URL',
      'SHADOW_URL',
    ]);
    expect(others(variables, { 'url-variables': 'DIRECT_URL' })).toEqual(['SHADOW_URL']);
  });
});
