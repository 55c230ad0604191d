import { randomBytes } from 'node:crypto';
import { runAction, type Step, type StepResult, workspace } from '../../support/action';
import { freshDatabase, type TestDatabase, testServer } from '../../support/postgres';
import { tableRows } from '../../support/property-runs';
import { type ConnectionCounter, startConnectionCounter } from './connection-counter';
import { createCanary, findLeaks } from './leaks';

/*
 * Nothing that a step writes contains a password, in plain or encoded form, except the registration
 * of its masks, for whatever error (docs/threat-model.md#what-it-protects-against). The passwords are
 * random, so that no other text contains them.
 */

const MIGRATIONS = { 'migrations/1_a.sql': 'SELECT 1;' };

/** Characters that URLs, shells, JSON, HTML and Markdown encode. */
const SPECIAL_CHARACTERS = '/p@ss:w?r#d[1]%2B&x=+ <b>|`*_$^"\\~é漢😀';

const PASSWORDS: readonly (readonly [name: string, password: string])[] = [
  ['with special characters', createCanary(SPECIAL_CHARACTERS)],
  ['plain', createCanary()],
  ['that Markdown escapes', createCanary('a|b<c>&d*e_f`g[h]\\i')],
  ['that looks encoded already', createCanary('%41%2F%25')],
  ['with spaces', createCanary('  two  spaces')],
  ['of 200 characters', createCanary(randomBytes(100).toString('hex'))],
];

const urlWith = (password: string, place = 'db.acme.internal:5432') =>
  `postgresql://app:${encodeURIComponent(password)}@${place}/shop`;

/** Checks that no secret is shown, and that the masks come before all other output. */
function expectNoLeak(result: StepResult, secrets: readonly string[]): void {
  expect(findLeaks(result, secrets)).toEqual([]);
  const lines = result.stdout.split('\n');
  const isMask = (line: string) => line.startsWith('::add-mask::');
  expect(lines.findLastIndex(isMask)).toBeLessThan(lines.findIndex((line) => !isMask(line)));
}

let counter: ConnectionCounter;
let database: TestDatabase;
beforeAll(async () => {
  [counter, database] = await Promise.all([startConnectionCounter(), freshDatabase()]);
});
afterAll(() => Promise.all([counter.close(), database.drop()]));

/** Creates a login with this password on the test server, and returns its URL. */
async function createLogin(password: string): Promise<string> {
  const user = `app_${randomBytes(6).toString('hex')}`;
  const literal = password.replaceAll("'", "''");
  await database.query(`CREATE ROLE ${user} SUPERUSER LOGIN PASSWORD '${literal}'`);
  return database.urlAs(user, password);
}

describe.each(tableRows(PASSWORDS))('a password %s', (_name, password) => {
  test('is masked with its URL before any other output', async () => {
    const url = urlWith(password);
    const result = await runAction({ with: { mode: 'gate', 'database-url': url } });
    expectNoLeak(result, [password, url]);
    const encoded = encodeURIComponent(password);
    for (const secret of [url, password, encoded, `app:${encoded}@`]) {
      expect(result.masks).toContain(secret);
    }
  });

  const blocks: readonly (readonly [string, NonNullable<Step['with']>, Record<string, string>])[] =
    [
      ['role-missing', {}, {}],
      ['role-invalid', { 'db-role': 'Prod' }, {}],
      ['role-invalid, the role is the URL', { 'db-role': urlWith(password) }, {}],
      ['role-invalid, the role is the password', { 'db-role': password }, {}],
      ['role-conflict', { 'db-role': password }, { DB_ROLE: 'prod' }],
      ['prod-unconfirmed', { 'db-role': 'prod', 'confirm-prod-migrations': password }, {}],
      ['url-conflict', { 'db-role': 'staging' }, { DATABASE_URL: urlWith(`${password}2`) }],
      ['url-invalid', { 'db-role': 'staging' }, { PGSERVICE: 'prod' }],
      ['input-invalid', { mode: password }, {}],
      ['an authority that is the password', { 'db-authority': password }, {}],
    ];
  test.concurrent.each(blocks)('is not shown by a block: %s', async (_reason, inputs, env) => {
    const url = urlWith(password);
    const result = await runAction({ with: { 'database-url': url, ...inputs }, env });
    expect(result.outputs['decision']).toBe('blocked');
    expectNoLeak(result, [password, url]);
  });

  test('is not shown if no server listens, the server closes the connection, or TLS is missing', async () => {
    const { host, port } = testServer();
    const urls = [
      urlWith(password, '127.0.0.1:1'),
      urlWith(password, `${counter.host}:${counter.port}`),
      `${urlWith(password, `${host}:${port}`)}?sslmode=require`,
      `${urlWith(password, `${host}:${port}`)}?sslmode=verify-full&sslrootcert=/no/such/file`,
    ];
    for (const url of urls) {
      const env = { DB_ROLE: 'staging', DATABASE_URL: url };
      const result = await runAction({ env, workspace: workspace(MIGRATIONS) });
      expect(result.exitCode).toBe(1);
      expect(result.annotations.map(({ level }) => level)).toContain('error');
      expectNoLeak(result, [password, url]);
    }
  });

  test('is not shown if the server rejects it', async () => {
    const url = database.urlAs(testServer().user, password);
    const env = { DB_ROLE: 'staging', DATABASE_URL: url };
    const result = await runAction({ env, workspace: workspace(MIGRATIONS) });
    expect(result.annotations[0]?.message).toContain('Password authentication failed');
    expectNoLeak(result, [password, url]);
  });

  test('is not shown if a migration prints it', async () => {
    const url = await createLogin(password);
    const quoted = (text: string) => `$says$${text}$says$`;
    const base64 = Buffer.from(password).toString('base64');
    const texts = [password, url, encodeURIComponent(password), base64, JSON.stringify(password)];
    const notices = texts
      .map((text) => `RAISE NOTICE '%', ${quoted(`it is ${text}!`)};`)
      .join('\n');
    const failing = `DO $do$ BEGIN ${notices}
      RAISE EXCEPTION '%', ${quoted(`it is ${password}, ${url}`)} USING
        DETAIL = ${quoted(password)}, HINT = ${quoted(`try ${password}`)};
    END $do$;`;
    const files = { 'migrations/1_a.sql': failing };
    const env = { DB_ROLE: 'staging', DATABASE_URL: url };
    const result = await runAction({ env, workspace: workspace(files) });
    expect(result.annotations[0]).toMatchObject({
      title: 'migration-failed',
      file: 'migrations/1_a.sql',
    });
    expect(result.annotations[0]?.message).toContain('it is ***');
    expect(result.stdout).toContain('it is ***!');
    expectNoLeak(result, [password, url]);
  });

  test('is not shown if file names contain it', async () => {
    const name = password.replaceAll(/[/\\\p{Cc}<>:"|?*]/gu, '').slice(0, 60);
    const url = await createLogin(name);
    const files = {
      [`migrations/1_${name}.sql`]: 'SELECT 1;',
      [`migrations/2_${name}.sql`]: 'no sql',
    };
    const env = { DB_ROLE: 'staging', DATABASE_URL: url };
    const result = await runAction({ env, workspace: workspace(files) });
    expect(result.exitCode).toBe(1);
    expectNoLeak(result, [name, url]);
  });

  const onUnix = process.platform === 'win32' ? test.skip : test;
  onUnix('is not shown if a command prints it, in pieces and encoded', async () => {
    const url = urlWith(password);
    const other = urlWith(`${password}2`, 'other.acme.internal');
    const file = { 'print.mjs': PRINT_SCRIPT };
    const result = await runAction({
      with: { command: `"${process.execPath}" print.mjs`, 'db-role': 'staging' },
      env: { DATABASE_URL: url, DIRECT_URL: other, PASSWORD: password },
      workspace: workspace(file),
    });
    expect(result.annotations.map(({ title }) => title)).toContain('command-failed');
    expect(result.stdout).toContain('the end of standard output');
    expect(result.stdout).toContain('the end of standard error');
    expect(result.summary).toContain('The last lines of the command');
    expectNoLeak(result, [password, url, `${password}2`, other]);
  });
});

/** Prints secret variables: whole, encoded, and split over two writes. Then exits with 3. */
const PRINT_SCRIPT = `
  import { writeSync } from 'node:fs';
  const { DATABASE_URL, DIRECT_URL, PASSWORD } = process.env;
  const base64 = (text) => Buffer.from(text).toString('base64');
  const forms = (text) => [text, encodeURIComponent(text), base64(text), JSON.stringify(text)];
  for (const [stream, name] of [[1, 'output'], [2, 'error']]) {
    for (const secret of [DATABASE_URL, DIRECT_URL, PASSWORD]) {
      for (const form of forms(secret)) {
        writeSync(stream, 'said: ' + form + ' and on\\n');
        const middle = Math.floor(form.length / 2);
        writeSync(stream, 'torn: ' + form.slice(0, middle));
        await new Promise((resolve) => setImmediate(resolve));
        writeSync(stream, form.slice(middle) + '\\n');
      }
    }
    writeSync(stream, 'the end of standard ' + name + '\\n' + PASSWORD);
  }
  process.exit(3);
`;

describe('a password that is not in the URL', () => {
  test('PGPASSWORD is not shown by a migration or a command', async () => {
    const password = createCanary(SPECIAL_CHARACTERS);
    const user = new URL(await createLogin(password)).username;
    const { host, port } = testServer();
    const url = `postgresql://${user}@${host}:${port}/${database.name}`;
    const name = `"${password.replaceAll('"', '""')}"`;
    const files = { 'migrations/1_a.sql': `SELECT * FROM ${name};` };
    const env = { DB_ROLE: 'staging', DATABASE_URL: url, PGPASSWORD: password };
    const failed = await runAction({ env, workspace: workspace(files) });
    expect(failed.annotations[0]?.title).toBe('migration-failed');
    expectNoLeak(failed, [password]);
    const inputs = { command: 'printf %s "$PGPASSWORD"; printf %s "$PGPASSWORD" >&2; exit 3' };
    expectNoLeak(await runAction({ with: inputs, env }), [password]);
  });

  test('in a keyword string is not shown', async () => {
    const password = createCanary("quo'te\\back slash");
    const quoted = password.replaceAll(/['\\]/g, '\\$&');
    const url = `host=127.0.0.1 port=1 dbname=shop user=app password='${quoted}'`;
    const env = { DB_ROLE: 'staging', DATABASE_URL: url };
    const refused = await runAction({ env, workspace: workspace(MIGRATIONS) });
    expect(refused.annotations[0]?.title).toBe('connection-failed');
    expectNoLeak(refused, [password, url, quoted]);
  });

  test('in the query is not shown', async () => {
    const password = createCanary();
    const url = `postgresql://127.0.0.1:1/shop?user=app&password=${password}&sslpassword=${password}2`;
    const inputs = { command: 'echo "$DATABASE_URL"; exit 3', 'database-url': url };
    const result = await runAction({ with: inputs, env: { DB_ROLE: 'staging' } });
    expect(result.annotations[0]?.title).toBe('command-failed');
    expectNoLeak(result, [password, `${password}2`, url]);
  });
});

/** Two halves of a password around each part that makes a URL invalid (docs/targets.md#rejected). */
const one = createCanary();
const two = createCanary();
const MALFORMED: readonly string[] = [
  `postgresql://u:${one}@${two}@h/db`,
  `postgresql://u:${one}/${two}@h/db`,
  `postgresql://u:${one}#${two}@h/db`,
  `postgresql://u:${one}?${two}@h/db`,
  `postgresql://u:${one}%${two}@h/db`,
  `postgresql://u:${one} ${two}%2F@h/db`,
  `postgresql://u:${one}%FF${two}@h/db`,
  `postgresql://u:${one}\n${two}@h/db`,
  `postgresql://u:${one}\r\n${two}\n@h/db`,
  `postgresql://u:${one}%0A${two}@h/db`,
  `postgresql://u:${one}:${two}@h:port/db`,
  `postgresql://u:${one}\${{ secrets.X }}${two}@h/db`,
  `postgresql://u:${one}$(cat ${two})@h/db`,
  `postgresql://${one}:${two}@h:99999/db`,
  `postgresql://u:${one}@h/db/${two}`,
  `postgresql://u:${one}@h/db?dbname=${two}`,
  `postgresql://u:${one}@h/db?service=${two}`,
  `postgresql://u:${one}@h/db?password=${two}&password=${two}`,
  `postgresql://u:${one}@h/db?hostaddr=10.0.0.5&password=${two}`,
  `postgresql://u:${one}@h1,,h2/db?password=${two}`,
  `postgresql://u:${one}@${two}!/db`,
  `postgresql://u:${one}@[::1/db?password=${two}`,
  `"postgresql://u:${one}@h/db?password=${two}"`,
  `psql postgresql://u:${one}@h/db?password=${two}`,
  `DATABASE_URL=postgresql://u:${one}@h/db?password=${two}`,
  `mysql://u:${one}@h/db?password=${two}`,
  `https://u:${one}@h/db?token=${two}`,
  `prisma+postgres://accelerate.prisma-data.net/?api_key=${one}${two}`,
  `jdbc:postgresql://u:${one}@h/db?password=${two}`,
  `jdbc:postgres://h/db?user=u&password=${one}&x=${two}`,
  `u:${one}@h:5432/db?password=${two}`,
  `${one}:${two}`,
  `host=h user=u password=${one} ${two}`,
  `host=h password='${one} foo=${two}`,
  `service=prod password=${one} options=${two}`,
  `password=${one} dbname=postgresql://u:${two}@h/db`,
];

describe('an invalid URL: what can be its password is not shown', () => {
  test.concurrent.each(MALFORMED.map((url) => [url.replace(one, '¹').replaceAll(two, '²'), url]))(
    '%j',
    async (_shown, url) => {
      for (const inputs of [{ command: 'exit 0' }, { mode: 'gate' }]) {
        const result = await runAction({
          with: inputs,
          env: { DB_ROLE: 'staging', DATABASE_URL: url },
        });
        const invalid = { decision: 'blocked', reason: 'url-invalid' };
        expect(result.outputs).toMatchObject('mode' in inputs ? { decision: 'allowed' } : invalid);
        expectNoLeak(result, [one, two, url]);
        expect(result.masks).toContain(url);
      }
    },
  );

  test('in another variable', async () => {
    for (const url of MALFORMED.slice(0, 8)) {
      const result = await runAction({
        with: { command: 'echo "$DIRECT_URL"; exit 3', 'db-role': 'staging' },
        env: { DATABASE_URL: 'postgresql://127.0.0.1:1/shop', DIRECT_URL: url },
      });
      expectNoLeak(result, [one, two, url]);
    }
  });
});

describe('a password too weak to be masked', () => {
  test.each(['test', 'postgres', 'prod', 'allowed'])('%s', async (password) => {
    const url = urlWith(password);
    const inputs = { mode: 'gate', 'db-role': 'staging', 'database-url': url };
    const result = await runAction({ with: inputs });
    // Other texts contain the word. They do not contain the URL or the login.
    expect(result.masks).not.toContain(password);
    expect(result.masks).toContain(url);
    expect(findLeaks(result, [url, `:${password}@`])).toEqual([]);
    expect(result.stdout).toContain('too short or too common to be masked');
    expect(result.outputs).toMatchObject({ decision: 'allowed', reason: 'staging-allowed' });
  });
});

test.each(['migrations', 'working-directory', 'command'])(
  'a URL in the input %s by mistake is not shown',
  async (input) => {
    const password = createCanary();
    const result = await runAction({
      with: { 'db-role': 'staging', 'database-url': 'embedded', [input]: urlWith(password) },
    });
    expect(result.exitCode).toBe(1);
    expectNoLeak(result, [password, urlWith(password)]);
  },
);
