import { type Environment, toInputVariable } from '../../../src/inputs/declared-value';
import { ACTION_INPUTS, type InputRow } from '../../../src/inputs/input-table';
import { readRequest } from '../../../src/inputs/read-request';
import type { Request } from '../../../src/inputs/request';

const URL_TEXT = 'postgresql://app:pw@db.acme.internal/shop';

/** Returns the request of a step with these inputs (by name) and variables. */
function read(inputs: Readonly<Record<string, string>>, variables: Environment = {}): Request {
  const result = readResult(inputs, variables);
  if (!result.ok) throw new Error(result.problems.map(({ what }) => what).join('\n'));
  return result.request;
}

/** Returns the problems of these inputs, in order. */
function problems(inputs: Readonly<Record<string, string>>): readonly string[] {
  const result = readResult(inputs, {});
  return result.ok ? [] : result.problems.map(({ what }) => what);
}

function readResult(inputs: Readonly<Record<string, string>>, variables: Environment) {
  const set = Object.entries(inputs).map(([name, value]) => [toInputVariable(name), value]);
  return readRequest({ ...variables, ...Object.fromEntries(set) }, undefined);
}

describe('readRequest: inputs', () => {
  test.each([
    ['mode', 'INPUT_MODE'],
    ['db-role', 'INPUT_DB-ROLE'],
    ['confirm-prod-migrations', 'INPUT_CONFIRM-PROD-MIGRATIONS'],
    ['with a space', 'INPUT_WITH_A_SPACE'],
  ])('reads %s from %s, as the runner names it', (name, variable) => {
    expect(toInputVariable(name)).toBe(variable);
  });

  test('uses the defaults outside of the runner', () => {
    const request = read({});
    expect(request).toMatchObject({
      mode: 'migrate',
      migrations: 'migrations',
      urlVariables: ['DATABASE_URL'],
      workingDirectory: '.',
      limits: {
        lockTimeoutMs: undefined,
        statementTimeoutMs: undefined,
        lockRetries: 10,
        lockWaitMs: 300_000,
      },
      timeLimitMs: undefined,
      rehearsalLimitMs: 300_000,
      repair: false,
      onBlock: 'fail',
      command: undefined,
      rootCertificate: undefined,
      target: undefined,
      otherUrls: [],
      event: { name: undefined, ownRun: true },
    });
  });

  test('removes spaces around a value, but not inside', () => {
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

// read-check-request.test.ts tests the other inputs. The default of the token is an expression.
const OTHER_ROWS: readonly InputRow[] = [ACTION_INPUTS.token, ACTION_INPUTS.comment];
const ROWS = Object.values<InputRow>(ACTION_INPUTS).filter((row) => !OTHER_ROWS.includes(row));

describe('readRequest: inputs with a variable', () => {
  const rows = ROWS.filter(({ variable }) => variable !== undefined);

  test('are these four', () => {
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

  test.each(Object.entries(fields))(
    'reads %s from the input and from the variable',
    (name, field) => {
      const row = rows.find((candidate) => candidate.name === name);
      const variable = row?.variable ?? '';
      const both = { inputName: name, variableName: variable };
      expect(read({ [name]: 'a ' }, { [variable]: ' b' })[field]).toEqual({
        ...both,
        input: 'a',
        variable: 'b',
      });
      expect(read({ [name]: 'a' })[field]).toMatchObject({ input: 'a', variable: undefined });
      expect(read({}, { [variable]: 'b' })[field]).toMatchObject({
        input: undefined,
        variable: 'b',
      });
      expect(read({ [name]: '' }, { [variable]: ' ' })[field]).toMatchObject({
        input: undefined,
        variable: undefined,
      });
    },
  );

  test('ignores variables with the name of another input', () => {
    const request = read({}, { MODE: 'gate', COMMAND: 'rm', MIGRATIONS: 'elsewhere' });
    expect(request).toMatchObject({
      mode: 'migrate',
      command: undefined,
      migrations: 'migrations',
    });
  });
});

describe('readRequest: target', () => {
  test('parses the URL', () => {
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

  test('completes the URL with the PG variables', () => {
    const { target } = read(
      { 'database-url': 'postgresql:///shop' },
      { PGHOST: 'db.acme.internal' },
    );
    expect(target).toMatchObject({ target: { hosts: [{ name: 'db.acme.internal' }] } });
  });

  test('is undefined without a URL, or with two different URLs', () => {
    expect(read({}, { PGHOST: 'db.acme.internal' }).target).toBeUndefined();
    expect(read({ 'database-url': URL_TEXT }, { DATABASE_URL: 'embedded' }).target).toBeUndefined();
  });
});

describe('readRequest: inputs with a default', () => {
  const rows = ROWS.filter((row) => row.default !== undefined);

  test('are these twelve', () => {
    expect(rows.map(({ name }) => name)).toEqual([
      'mode',
      'policy-file',
      'name',
      'migrations',
      'format',
      'url-variables',
      'working-directory',
      'lock-retries',
      'lock-wait',
      'repair',
      'rehearsal-limit',
      'on-block',
    ]);
  });

  test.each(rows)('reports an empty value of $name', (row) => {
    for (const empty of ['', ' ', '\n\u00a0']) {
      expect(problems({ [row.name]: empty })).toEqual([`\`${row.name}\` is empty.`]);
    }
  });

  test.each(rows)('accepts the default of $name as its value', (row) => {
    expect(read({ [row.name]: row.default ?? '' })).toEqual({
      ...read({}),
      environment: { [toInputVariable(row.name)]: row.default },
    });
  });
});

describe('readRequest: invalid values', () => {
  test.each([
    ['mode', 'Gate', '`mode` must be one of `migrate`, `plan`, `gate`, `check`.'],
    ['mode', 'toString', '`mode` must be one of `migrate`, `plan`, `gate`, `check`.'],
    ['mode', 'gate,plan', '`mode` must be one of `migrate`, `plan`, `gate`, `check`.'],
    ['on-block', 'SKIP', '`on-block` must be one of `fail`, `skip`.'],
    ['on-block', 'true', '`on-block` must be one of `fail`, `skip`.'],
    ['repair', 'yes', '`repair` must be one of `false`, `true`.'],
    ['lock-timeout', '5 seconds', '`lock-timeout` is not a valid duration.'],
    ['statement-timeout', '-1', '`statement-timeout` is not a valid duration.'],
    ['lock-wait', '1us', '`lock-wait` is not a valid duration.'],
    ['time-limit', 'soon', '`time-limit` is not a valid duration.'],
    ['rehearsal-limit', 'soon', '`rehearsal-limit` is not a valid duration.'],
    ['lock-retries', '1.5', '`lock-retries` must be an integer from 0 to 1000.'],
    ['lock-retries', '1001', '`lock-retries` must be an integer from 0 to 1000.'],
  ])('reports %s: %s', (name, value, what) => {
    expect(problems({ [name]: value })).toEqual([what]);
  });

  test('reports all problems at once', () => {
    expect(
      problems({ mode: 'x', 'on-block': 'y', 'url-variables': 'a-b', migrations: '' }),
    ).toHaveLength(4);
  });

  test('does not print the value, which can be a secret', () => {
    const text = problems({
      mode: URL_TEXT,
      'on-block': URL_TEXT,
      'url-variables': URL_TEXT,
    }).join();
    expect(text).not.toContain('acme');
  });
});

test('readRequest reads the limits in the syntax of Postgres, and no limit for 0', () => {
  const request = read({
    'lock-timeout': '250ms',
    'statement-timeout': '1.5min',
    'lock-wait': '0',
    'lock-retries': '0',
    'time-limit': '20min',
    'rehearsal-limit': '90s',
    repair: 'true',
  });
  expect(request).toMatchObject({
    limits: { lockTimeoutMs: 250, statementTimeoutMs: 90_000, lockRetries: 0, lockWaitMs: 0 },
    timeLimitMs: 1_200_000,
    rehearsalLimitMs: 90_000,
    repair: true,
  });
  expect(read({ 'time-limit': '0' }).timeLimitMs).toBeUndefined();
  expect(read({ 'rehearsal-limit': '0' }).rehearsalLimitMs).toBeUndefined();
});

describe('readRequest: url-variables', () => {
  test.each([
    ['DATABASE_URL', ['DATABASE_URL']],
    ['DATABASE_URL DIRECT_URL', ['DATABASE_URL', 'DIRECT_URL']],
    ['DATABASE_URL,DIRECT_URL', ['DATABASE_URL', 'DIRECT_URL']],
    ['\n  DATABASE_URL\n  FLYWAY_URL\n', ['DATABASE_URL', 'FLYWAY_URL']],
    ['_x9', ['_x9']],
  ])('reads %j', (text, names) => {
    expect(read({ 'url-variables': text }).urlVariables).toEqual(names);
  });

  test.each([
    'DATABASE-URL',
    '9URL',
    'A=B',
    '$DATABASE_URL',
    '${{ x }}',
    'DATABASE_URL DB.URL',
    'É',
    'DB_ROLE',
    'DATABASE_URL DB_ROLE',
    'DB_AUTHORITY',
    'CONFIRM_PROD_MIGRATIONS',
  ])('reports an invalid name in %s', (text) => {
    expect(problems({ 'url-variables': text })).toEqual([
      '`url-variables` contains an invalid name of a variable.',
    ]);
  });

  test.each([',', ', ,'])('reports that %j does not name a variable', (text) => {
    expect(problems({ 'url-variables': text })).toEqual([
      '`url-variables` does not name a variable, so the command would not get the checked URL.',
    ]);
  });
});

describe('readRequest: otherUrls', () => {
  const others = (variables: Environment, inputs = {}) =>
    read(inputs, variables).otherUrls.map(({ variable }) => variable);

  test.each([
    'postgres://h/db',
    'postgresql://h/db',
    'POSTGRESQL://h/db',
    ' postgresql://h/db',
    'postgresql+psycopg2://h/db',
    'jdbc:postgresql://h/db',
  ])('contains a variable with %s', (text) => {
    expect(others({ DIRECT_URL: text })).toEqual(['DIRECT_URL']);
  });

  test.each(['mysql://h/db', 'host=h', 'see postgresql://h/db', 'postgresql', ''])(
    'does not contain a variable with %j',
    (text) => {
      expect(others({ DIRECT_URL: text })).toEqual([]);
    },
  );

  test('does not contain the target, url-variables or inputs', () => {
    const variables = { DATABASE_URL: URL_TEXT, DIRECT_URL: URL_TEXT, SHADOW_URL: URL_TEXT };
    expect(others({ ...variables, 'INPUT_DATABASE-URL': URL_TEXT })).toEqual([
      'DIRECT_URL',
      'SHADOW_URL',
    ]);
    expect(others(variables, { 'url-variables': 'DIRECT_URL' })).toEqual(['SHADOW_URL']);
  });
});
