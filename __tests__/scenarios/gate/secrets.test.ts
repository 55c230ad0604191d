import { randomBytes } from 'node:crypto';
import { runAction, type Step, type StepResult, workspace } from '../../support/action';
import { freshDatabase, type TestDatabase, testServer } from '../../support/postgres';
import { type Doorbell, hangDoorbell } from './connection-counter';
import { canary, leaks } from './leaks';

/*
 * No password, in plain or encoded form, in anything that a step leaves behind but the registration
 * of its masks: whatever goes wrong (issue 3, "What people see"). The passwords are made up here, so
 * that nothing else can hold them.
 */

const MIGRATIONS = { 'migrations/1_a.sql': 'SELECT 1;' };

/** What makes a password hard to hide: what URLs, shells, JSON, HTML and Markdown write otherwise. */
const AWKWARD = '/p@ss:w?r#d[1]%2B&x=+ <b>|`*_$^"\\~é漢😀';

const PASSWORDS: readonly (readonly [name: string, password: string])[] = [
  ['plain', canary()],
  ['of awkward characters', canary(AWKWARD)],
  ['that Markdown escapes', canary('a|b<c>&d*e_f`g[h]\\i')],
  ['that looks encoded already', canary('%41%2F%25')],
  ['with spaces', canary('  two  spaces')],
  ['of 200 characters', canary(randomBytes(100).toString('hex'))],
];

const urlWith = (password: string, place = 'db.acme.internal:5432') =>
  `postgresql://app:${encodeURIComponent(password)}@${place}/shop`;

/** Checks that nothing shows, and that the masks stand before anything else. */
function expectSilence(result: StepResult, secrets: readonly string[]): void {
  expect(leaks(result, secrets)).toEqual([]);
  const lines = result.stdout.split('\n');
  const isMask = (line: string) => line.startsWith('::add-mask::');
  expect(lines.findLastIndex(isMask)).toBeLessThan(lines.findIndex((line) => !isMask(line)));
}

let doorbell: Doorbell;
let database: TestDatabase;
beforeAll(async () => {
  [doorbell, database] = await Promise.all([hangDoorbell(), freshDatabase()]);
});
afterAll(() => Promise.all([doorbell.close(), database.drop()]));

/** A login of the test server with this password. */
async function loginWith(password: string): Promise<string> {
  const user = `app_${randomBytes(6).toString('hex')}`;
  const literal = password.replaceAll("'", "''");
  await database.query(`CREATE ROLE ${user} SUPERUSER LOGIN PASSWORD '${literal}'`);
  return database.urlAs(user, password);
}

describe.each(PASSWORDS)('a password %s', (_name, password) => {
  test('is masked, with the URL that holds it, before anything is said', async () => {
    const url = urlWith(password);
    const result = await runAction({ with: { mode: 'gate', 'database-url': url } });
    expectSilence(result, [password, url]);
    const encoded = encodeURIComponent(password);
    for (const secret of [url, password, encoded, `app:${encoded}@`]) {
      expect(result.masks).toContain(secret);
    }
  });

  const blocks: readonly (readonly [string, NonNullable<Step['with']>, Record<string, string>])[] =
    [
      ['role-missing', {}, {}],
      ['role-invalid', { 'db-role': 'Prod' }, {}],
      ['role-invalid, for it holds the URL', { 'db-role': urlWith(password) }, {}],
      ['role-invalid, for it holds the password', { 'db-role': password }, {}],
      ['role-conflict', { 'db-role': password }, { DB_ROLE: 'prod' }],
      ['prod-unconfirmed', { 'db-role': 'prod', 'confirm-prod-migrations': password }, {}],
      ['url-conflict', { 'db-role': 'staging' }, { DATABASE_URL: urlWith(`${password}2`) }],
      ['url-invalid', { 'db-role': 'staging' }, { PGSERVICE: 'prod' }],
      ['input-invalid', { mode: password }, {}],
      ['an authority that holds it', { 'db-authority': password }, {}],
    ];
  test.concurrent.each(blocks)('stays hidden by a block: %s', async (_reason, inputs, env) => {
    const url = urlWith(password);
    const result = await runAction({ with: { 'database-url': url, ...inputs }, env });
    expect(result.outputs['decision']).toBe('blocked');
    expectSilence(result, [password, url]);
  });

  test('stays hidden when nothing listens, when the other side hangs up, and without TLS', async () => {
    const { host, port } = testServer();
    const urls = [
      urlWith(password, '127.0.0.1:1'),
      urlWith(password, `${doorbell.host}:${doorbell.port}`),
      `${urlWith(password, `${host}:${port}`)}?sslmode=require`,
      `${urlWith(password, `${host}:${port}`)}?sslmode=verify-full&sslrootcert=/no/such/file`,
    ];
    for (const url of urls) {
      const env = { DB_ROLE: 'staging', DATABASE_URL: url };
      const result = await runAction({ env, workspace: workspace(MIGRATIONS) });
      expect(result.exitCode).toBe(1);
      expect(result.annotations.map(({ level }) => level)).toContain('error');
      expectSilence(result, [password, url]);
    }
  });

  test('stays hidden when the server refuses it', async () => {
    const url = database.urlAs(testServer().user, password);
    const env = { DB_ROLE: 'staging', DATABASE_URL: url };
    const result = await runAction({ env, workspace: workspace(MIGRATIONS) });
    expect(result.annotations[0]?.message).toContain('refused the password');
    expectSilence(result, [password, url]);
  });

  test('stays hidden when a migration says it', async () => {
    const url = await loginWith(password);
    const quoted = (text: string) => `$says$${text}$says$`;
    const base64 = Buffer.from(password).toString('base64');
    const said = [password, url, encodeURIComponent(password), base64, JSON.stringify(password)];
    const notices = said.map((text) => `RAISE NOTICE '%', ${quoted(`it is ${text}!`)};`).join('\n');
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
    expectSilence(result, [password, url]);
  });

  test('stays hidden when it stands in the names of files', async () => {
    const name = password.replaceAll(/[/\\\p{Cc}<>:"|?*]/gu, '').slice(0, 60);
    const url = await loginWith(name);
    const files = {
      [`migrations/1_${name}.sql`]: 'SELECT 1;',
      [`migrations/2_${name}.sql`]: 'no sql',
    };
    const env = { DB_ROLE: 'staging', DATABASE_URL: url };
    const result = await runAction({ env, workspace: workspace(files) });
    expect(result.exitCode).toBe(1);
    expectSilence(result, [name, url]);
  });

  const onUnix = process.platform === 'win32' ? test.skip : test;
  onUnix('stays hidden when a command says it, in pieces and encoded', async () => {
    const url = urlWith(password);
    const other = urlWith(`${password}2`, 'other.acme.internal');
    const file = { 'say.mjs': SAY };
    const result = await runAction({
      with: { command: `"${process.execPath}" say.mjs`, 'db-role': 'staging' },
      env: { DATABASE_URL: url, DIRECT_URL: other, PASSWORD: password },
      workspace: workspace(file),
    });
    expect(result.annotations.map(({ title }) => title)).toContain('command-failed');
    expect(result.stdout).toContain('the end of standard output');
    expect(result.stdout).toContain('the end of standard error');
    expect(result.summary).toContain('The last lines of the command');
    expectSilence(result, [password, url, `${password}2`, other]);
  });
});

/** Says every variable that it should not, whole, encoded, and torn over two writes; then fails. */
const SAY = `
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
  test('PGPASSWORD stays hidden, whoever says it', async () => {
    const password = canary(AWKWARD);
    const user = new URL(await loginWith(password)).username;
    const { host, port } = testServer();
    const url = `postgresql://${user}@${host}:${port}/${database.name}`;
    const name = `"${password.replaceAll('"', '""')}"`;
    const files = { 'migrations/1_a.sql': `SELECT * FROM ${name};` };
    const env = { DB_ROLE: 'staging', DATABASE_URL: url, PGPASSWORD: password };
    const failed = await runAction({ env, workspace: workspace(files) });
    expect(failed.annotations[0]?.title).toBe('migration-failed');
    expectSilence(failed, [password]);
    const inputs = { command: 'printf %s "$PGPASSWORD"; printf %s "$PGPASSWORD" >&2; exit 3' };
    expectSilence(await runAction({ with: inputs, env }), [password]);
  });

  test('in a keyword string stays hidden', async () => {
    const password = canary("quo'te\\back slash");
    const quoted = password.replaceAll(/['\\]/g, '\\$&');
    const url = `host=127.0.0.1 port=1 dbname=shop user=app password='${quoted}'`;
    const env = { DB_ROLE: 'staging', DATABASE_URL: url };
    const refused = await runAction({ env, workspace: workspace(MIGRATIONS) });
    expect(refused.annotations[0]?.title).toBe('connection-failed');
    expectSilence(refused, [password, url, quoted]);
  });

  test('in the query stays hidden', async () => {
    const password = canary();
    const url = `postgresql://127.0.0.1:1/shop?user=app&password=${password}&sslpassword=${password}2`;
    const inputs = { command: 'echo "$DATABASE_URL"; exit 3', 'database-url': url };
    const result = await runAction({ with: inputs, env: { DB_ROLE: 'staging' } });
    expect(result.annotations[0]?.title).toBe('command-failed');
    expectSilence(result, [password, `${password}2`, url]);
  });
});

/** Two halves of a password around each thing that keeps a URL from being understood (reliability, B3). */
const one = canary();
const two = canary();
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

describe('a URL that is not understood keeps what may be its password to itself', () => {
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
        expectSilence(result, [one, two, url]);
        expect(result.masks).toContain(url);
      }
    },
  );

  test('in another variable too', async () => {
    for (const url of MALFORMED.slice(0, 8)) {
      const result = await runAction({
        with: { command: 'echo "$DIRECT_URL"; exit 3', 'db-role': 'staging' },
        env: { DATABASE_URL: 'postgresql://127.0.0.1:1/shop', DIRECT_URL: url },
      });
      expectSilence(result, [one, two, url]);
    }
  });
});

describe('a password too weak to be masked', () => {
  test.each(['test', 'postgres', 'prod', 'allowed'])('%s', async (password) => {
    const url = urlWith(password);
    const inputs = { mode: 'gate', 'db-role': 'staging', 'database-url': url };
    const result = await runAction({ with: inputs });
    // The word is everywhere; the URL and the login that hold it are not.
    expect(result.masks).not.toContain(password);
    expect(result.masks).toContain(url);
    expect(leaks(result, [url, `:${password}@`])).toEqual([]);
    expect(result.stdout).toContain('too short or too common to be masked');
    expect(result.outputs).toMatchObject({ decision: 'allowed', reason: 'staging-allowed' });
  });
});

test.each(['migrations', 'working-directory', 'command'])(
  'a URL that was written into the input %s by mistake does not show',
  async (input) => {
    const password = canary();
    const result = await runAction({
      with: { 'db-role': 'staging', 'database-url': 'embedded', [input]: urlWith(password) },
    });
    expect(result.exitCode).toBe(1);
    expectSilence(result, [password, urlWith(password)]);
  },
);
