import { startProxy } from '../../../prove/harness/proxy';
import { UserError } from '../../../src/problem';
import { runAction } from '../../support/action';
import { listen } from '../../support/listener';
import { testServer, useDatabase } from '../../support/postgres';
import {
  contentsOf,
  errorsOf,
  expectGreen,
  folderOf,
  login,
  migrate,
  openSession,
  startMigrate,
} from '../engine/support';

const FILES = { '1_a.sql': 'CREATE TABLE a ();' };
const { host, port, user, password, socket } = testServer();

const db = useDatabase({ scope: 'all' });
let closed: number;
beforeAll(async () => {
  const listener = await listen();
  closed = listener.port;
  await listener.close();
});
afterEach(async () => {
  await db.query('DROP SCHEMA IF EXISTS governed CASCADE; DROP TABLE IF EXISTS a');
});

const url = (authority: string, rest = '') => `postgresql://${authority}/${db.name}${rest}`;
const owner = `${user}:${password}`;

test('stops at the time limit if the host accepts the connection and never answers', async () => {
  const proxy = await startProxy({ host, port });
  const hold = proxy.hold({ at: 'sent', match: /pg_is_in_recovery/ });
  const hosts = `127.0.0.1:${proxy.port},${host}:${port}`;
  const target = url(`${owner}@${hosts}`, '?target_session_attrs=read-write&sslmode=disable');
  const running = startMigrate(target, FILES, { 'time-limit': '2s' });
  (await hold.reached).swallow();
  const step = await running.done;
  expect(errorsOf(step)).toEqual([expect.objectContaining({ title: 'time-limit' })]);
  expect(step.summary).toContain('Failed');
  await proxy.close();
});

describe('connect: forms of a URL', () => {
  const posix = process.platform === 'win32' ? test.skip : test;

  test.each([
    [
      'a keyword string',
      () => `host=${host} port=${port} user=${user} password='${password}' dbname=${db.name}`,
    ],
    [
      'several hosts, of which the first is closed',
      () => url(`${owner}@${host}:${closed},${host}:${port}`),
    ],
    ['a driver suffix', () => `postgresql+psycopg2://${owner}@${host}:${port}/${db.name}`],
    ['postgres://', () => `postgres://${owner}@${host}:${port}/${db.name}`],
    [
      'parameters that override the URL',
      () => url(`${owner}@other.invalid:1`, `?host=${host}&port=${port}`),
    ],
    [
      'sslmode=prefer on a server without TLS',
      () => url(`${owner}@${host}:${port}`, '?sslmode=prefer'),
    ],
    ['options', () => url(`${owner}@${host}:${port}`, '?options=-c%20work_mem%3D8MB')],
    [
      'target_session_attrs',
      () => url(`${owner}@${host}:${closed},${host}:${port}`, '?target_session_attrs=read-write'),
    ],
  ])('%s', async (_, target) => {
    expectGreen(await migrate(target(), FILES));
    expect(await contentsOf(db)).toContain('relation a');
  });

  posix('a Unix socket', async () => {
    const folder = encodeURIComponent(socket);
    expectGreen(
      await migrate(`postgresql://${owner}@/${db.name}?host=${folder}&port=${port}`, FILES),
    );
    expect(await contentsOf(db)).toContain('relation a');
  });

  test('connects with a password of special characters', async () => {
    const word = 'p@:/?#[]%&=\'" \\é😀';
    const other = await login(db, 'awkward');
    await db.query(`ALTER ROLE ${other.name} PASSWORD '${word.replaceAll("'", "''")}'; GRANT ALL ON SCHEMA public TO ${other.name};
      GRANT ALL ON DATABASE ${db.name} TO ${other.name}`);
    expectGreen(await migrate(db.urlAs(other.name, word), FILES));
    await other.drop();
  });
});

describe('connect: explains a failed connection', () => {
  test.each<[string, () => string, RegExp]>([
    [
      'several hosts, all closed',
      () => url(`${owner}@${host}:${closed},localhost:${closed}`),
      /Nothing listens/,
    ],
    // Without a name server, the second text is shown.
    [
      'several hosts, none of which accepts writes',
      () =>
        url(
          `${owner}@${host}:${port},${host}:${port}`,
          '?target_session_attrs=read-write&options=-c%20default_transaction_read_only%3Don',
        ),
      /target_session_attrs.*does not accept writes/,
    ],
  ])('%s', async (_, target, words) => {
    const step = await migrate(target(), FILES);
    expect(step.exitCode).toBe(1);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'connection-failed',
        message: expect.stringMatching(words),
      }),
    ]);
    // The run was allowed: a connection error does not change the decision.
    expect(step.outputs).toMatchObject({ decision: 'allowed', applied: '0' });
    for (const secret of [password, 'wr0ng-Passw0rd']) {
      expect(step.log).not.toContain(secret);
      expect(step.summary).not.toContain(secret);
    }
    expect(await contentsOf(db)).toEqual([]);
  });

  const posix = process.platform === 'win32' ? test.skip : test;
  posix('a socket that does not exist', async () => {
    const step = await migrate(`postgresql://${owner}@/${db.name}?host=/nowhere`, FILES);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'connection-failed',
        message: expect.stringContaining('The socket does not exist in that folder'),
      }),
    ]);
  });
});

describe('connect: target_session_attrs with one host, as in libpq', () => {
  const READ_ONLY = '&options=-c%20default_transaction_read_only%3Don';

  /** Returns the first sentence of the problem, or `connected`. */
  async function connectWith(parameters: string): Promise<string> {
    try {
      (await openSession(url(`${owner}@${host}:${port}`, `?${parameters}`))).close();
      return 'connected';
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return `${error.problems[0].code}: ${error.problems[0].what}`;
    }
  }

  test.each([
    'target_session_attrs=any',
    'target_session_attrs=read-write',
    'target_session_attrs=primary',
    'target_session_attrs=prefer-standby',
    `target_session_attrs=read-only${READ_ONLY}`,
    `target_session_attrs=primary${READ_ONLY}`,
  ])('accepts the server: %s', async (parameters) => {
    expect(await connectWith(parameters)).toBe('connected');
  });

  test.each([
    ['target_session_attrs=read-only', /the session accepts writes/],
    ['target_session_attrs=standby', /the server is not a hot standby/],
    [`target_session_attrs=read-write${READ_ONLY}`, /the session does not accept writes/],
  ])('refuses the server: %s', async (parameters, words) => {
    expect(await connectWith(parameters)).toMatch(words);
    expect(await connectWith(parameters)).toMatch(/^connection-failed/);
  });
});

describe('connect: requirements that the driver cannot enforce', () => {
  test.each([
    ['require_auth=scram-sha-256', {}, '`require_auth`'],
    ['gssencmode=require', {}, '`gssencmode=require`'],
    ['', { PGREQUIREAUTH: 'scram-sha-256' }, '`PGREQUIREAUTH`'],
  ])('are refused by name before a connection: %s %o', async (parameters, env, name) => {
    const listener = await listen();
    const target = `postgresql://${owner}@127.0.0.1:${listener.port}/${db.name}?${parameters}`;
    const inputs = { 'db-role': 'staging', 'database-url': target };
    const step = await runAction({ workspace: folderOf(FILES), with: inputs, env });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'connection-failed',
        message: expect.stringContaining(`cannot enforce ${name}. The action did not connect.`),
      }),
    ]);
    expect(step.outputs).toMatchObject({ decision: 'allowed', applied: '0' });
    expect(listener.connections).toBe(0);
    await listener.close();
  });

  test('do not stop a command, which can enforce them', async () => {
    const target = url(`${owner}@${host}:${port}`, '?require_auth=scram-sha-256');
    const inputs = {
      'db-role': 'staging',
      'database-url': target,
      command: 'echo "it $((1+1)) ran"',
    };
    const step = await runAction({ with: inputs });
    expectGreen(step);
    expect(step.log).toContain('it 2 ran');
    expect(step.log).toContain('require_auth');
  });

  test('do not matter to the mode gate', async () => {
    const target = url(`${owner}@${host}:${port}`, '?require_auth=scram-sha-256');
    const inputs = { mode: 'gate', 'db-role': 'staging', 'database-url': target };
    expectGreen(await runAction({ with: inputs }));
  });
});
