import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { contentsOf, errorsOf, expectGreen, folderOf, login, migrate } from '../engine/support';
import { listen } from '../support/listener';
import { freshDatabase, type TestDatabase, testServer } from '../support/postgres';
import { type Certificate, selfSigned } from './certificate';
import { type TlsFront, tlsFront } from './tls-front';

const FILES = { '1_a.sql': 'CREATE TABLE a ();' };
const { host, port, user, password, socket } = testServer();

let db: TestDatabase;
let closed: number;
beforeAll(async () => {
  db = await freshDatabase();
  const listener = await listen();
  closed = listener.port;
  await listener.close();
});
afterEach(async () => {
  await db.query('DROP SCHEMA IF EXISTS governed CASCADE; DROP TABLE IF EXISTS a');
});
afterAll(() => db.drop());

const url = (authority: string, rest = '') => `postgresql://${authority}/${db.name}${rest}`;
const owner = `${user}:${password}`;

describe('a target as people write it is reached', () => {
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
      'parameters that override',
      () => url(`${owner}@other.invalid:1`, `?host=${host}&port=${port}`),
    ],
    [
      'sslmode=prefer on a server without TLS',
      () => url(`${owner}@${host}:${port}`, '?sslmode=prefer'),
    ],
    ['options', () => url(`${owner}@${host}:${port}`, '?options=-c%20work_mem%3D8MB')],
    [
      'attributes of the session',
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

  test('a password of awkward characters', async () => {
    const word = 'p@:/?#[]%&=\'" \\é😀';
    const other = await login(db, 'awkward');
    await db.query(`ALTER ROLE ${other.name} PASSWORD '${word.replaceAll("'", "''")}'; GRANT ALL ON SCHEMA public TO ${other.name};
      GRANT ALL ON DATABASE ${db.name} TO ${other.name}`);
    expectGreen(await migrate(db.urlAs(other.name, word), FILES));
    await other.drop();
  });
});

describe('no connection comes about, and it is explained', () => {
  test.each<[string, () => string, RegExp]>([
    [
      'a wrong password',
      () => url(`${user}:wr0ng-Passw0rd@${host}:${port}`),
      /refused the password/,
    ],
    ['no password', () => url(`${user}@${host}:${port}`), /holds none.*PGPASSWORD/s],
    [
      'a login that does not exist',
      () => url(`nobody:wr0ng-Passw0rd@${host}:${port}`),
      /refused the password/,
    ],
    [
      'a database that does not exist',
      () => `postgresql://${owner}@${host}:${port}/nope`,
      /does not exist on this server/,
    ],
    ['a closed port', () => url(`${owner}@${host}:${closed}`), /Nothing listens/],
    [
      'several hosts, all closed',
      () => url(`${owner}@${host}:${closed},localhost:${closed}`),
      /Nothing listens/,
    ],
    // Without a name server the second answer is the one.
    [
      'an unknown host',
      () => url(`${owner}@db.invalid:5432`),
      /host name does not exist|name server did not answer/,
    ],
    [
      'TLS asked of a server without it',
      () => url(`${owner}@${host}:${port}`, '?sslmode=require'),
      /asks for TLS, and the server does not offer it/,
    ],
    [
      'no host that takes writes',
      () =>
        url(
          `${owner}@${host}:${port},${host}:${port}`,
          '?target_session_attrs=read-write&options=-c%20default_transaction_read_only%3Don',
        ),
      /takes? writes/,
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
    // It was allowed: what went wrong is no verdict.
    expect(step.outputs).toMatchObject({ decision: 'allowed', applied: '0' });
    for (const secret of [password, 'wr0ng-Passw0rd']) {
      expect(step.log).not.toContain(secret);
      expect(step.summary).not.toContain(secret);
    }
    expect(await contentsOf(db)).toEqual([]);
  });

  const posix = process.platform === 'win32' ? test.skip : test;
  posix('a socket that is not there', async () => {
    const step = await migrate(`postgresql://${owner}@/${db.name}?host=/nowhere`, FILES);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'connection-failed',
        message: expect.stringContaining('no socket in that folder'),
      }),
    ]);
  });

  test.each([
    ['hangs up', ''],
    ['speaks another protocol', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
  ])('a port that %s', async (_, answer) => {
    const server = createServer((client) => {
      client.on('error', () => undefined);
      client.once('data', () => client.end(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const at = typeof address === 'object' ? address?.port : undefined;
    const step = await migrate(url(`${owner}@127.0.0.1:${at}`), FILES);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'connection-failed',
        message: expect.stringContaining('speaks Postgres'),
      }),
    ]);
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('TLS', () => {
  const later = new Date(Date.now() + 86_400_000);
  let trusted: Certificate;
  let front: TlsFront;
  let other: TlsFront;
  let expired: { certificate: Certificate; front: TlsFront };
  beforeAll(async () => {
    trusted = selfSigned('localhost', later);
    front = await tlsFront(trusted);
    other = await tlsFront(selfSigned('db.example.com', later));
    const old = selfSigned('localhost', new Date(Date.now() - 86_400_000));
    expired = { certificate: old, front: await tlsFront(old) };
  });
  afterAll(async () => {
    await Promise.all([front, other, expired.front].map((each) => each.close()));
  });

  /** A run through a front, with a certificate in the workspace. */
  async function through(
    { port: at }: TlsFront,
    parameters: string,
    { certificate }: Certificate = trusted,
    inputs: Record<string, string> = {},
  ) {
    const folder = folderOf(FILES);
    writeFileSync(join(folder, 'ca.pem'), certificate);
    const target = `postgresql://${owner}@localhost:${at}/${db.name}?${parameters}`;
    return await migrate(target, folder, inputs);
  }

  test.each([
    ['without a word about TLS it encrypts and does not verify', '', {}],
    ['sslmode=prefer', 'sslmode=prefer', {}],
    ['sslmode=no-verify', 'sslmode=no-verify', {}],
    [
      'sslmode=require with the authority as the input',
      'sslmode=require',
      { sslrootcert: 'ca.pem' },
    ],
    [
      'sslmode=verify-full with the authority as the input',
      'sslmode=verify-full',
      { sslrootcert: 'ca.pem' },
    ],
    [
      'sslmode=verify-full with the authority in the URL',
      'sslmode=verify-full&sslrootcert=ca.pem',
      {},
    ],
    ['the authority alone', '', { sslrootcert: 'ca.pem' }],
  ])('%s', async (_, parameters, inputs) => {
    const before = front.encrypted;
    expectGreen(await through(front, parameters, trusted, inputs));
    expect(front.encrypted).toBe(before + 1);
  });

  test.each([
    ['sslmode=require verifies, as the driver does', 'sslmode=require', {}, /self-signed/],
    ['sslmode=verify-full without its authority', 'sslmode=verify-full', {}, /self-signed/],
    ['sslmode=verify-ca without its authority', 'sslmode=verify-ca', {}, /self-signed/],
  ])('%s', async (_, parameters, inputs, words) => {
    const step = await through(front, parameters, trusted, inputs);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'connection-failed',
        message: expect.stringMatching(words),
      }),
    ]);
    expect(errorsOf(step)[0]?.message).toContain('sslrootcert');
    expect(await contentsOf(db)).toEqual([]);
  });

  test('a certificate for another name is refused by verify-full', async () => {
    // The one behind `other` is its own authority, so that the name alone is wrong.
    const wrong = selfSigned('db.example.com', later);
    const server = await tlsFront(wrong);
    const inputs = { sslrootcert: 'ca.pem' };
    const full = await through(server, 'sslmode=verify-full', wrong, inputs);
    expect(errorsOf(full)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('for another host name') }),
    ]);
    expectGreen(await through(server, 'sslmode=verify-ca', wrong, inputs));
    await server.close();
  });

  test('a certificate of another authority is refused', async () => {
    const step = await through(other, 'sslmode=verify-ca', trusted, { sslrootcert: 'ca.pem' });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'connection-failed',
        message: expect.stringMatching(/self-signed|authority/),
      }),
    ]);
  });

  test('an expired certificate is refused, and it is said so', async () => {
    const inputs = { sslrootcert: 'ca.pem' };
    const step = await through(expired.front, 'sslmode=verify-full', expired.certificate, inputs);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('has expired') }),
    ]);
  });

  test.each([
    ['a certificate that is not there', 'sslmode=require', 'nope.pem', 'certificate-unreadable'],
    ['an authority for a connection without TLS', 'sslmode=disable', 'ca.pem', 'input-invalid'],
    ['an authority where nothing is verified', 'sslmode=no-verify', 'ca.pem', 'input-invalid'],
    ['two authorities', 'sslmode=require&sslrootcert=other.pem', 'ca.pem', 'input-invalid'],
  ])('%s is refused before anything is opened', async (_, parameters, sslrootcert, title) => {
    const listener = await listen();
    const folder = folderOf(FILES);
    writeFileSync(join(folder, 'ca.pem'), trusted.certificate);
    const target = `postgresql://${owner}@localhost:${listener.port}/${db.name}?${parameters}`;
    const step = await migrate(target, folder, { sslrootcert });
    expect(errorsOf(step)).toEqual([expect.objectContaining({ title })]);
    expect(listener.connections).toBe(0);
    await listener.close();
  });
});
