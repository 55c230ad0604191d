import { startProxy } from '../../../prove/harness/proxy';
import { listen } from '../../support/listener';
import { testServer, useDatabase } from '../../support/postgres';
import { contentsOf, errorsOf, expectGreen, login, migrate, startMigrate } from '../engine/support';

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
      /accepts writes/,
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
