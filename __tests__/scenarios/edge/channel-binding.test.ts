import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../../src/problem';
import { temporaryFolder } from '../../support/action';
import { testServer } from '../../support/postgres';
import { errorsOf, expectGreen, folderOf, migrate, openSession } from '../engine/support';
import { selfSigned } from './certificate';
import { authentication, READY, type RogueServer, startRogueServer } from './rogue-server';
import { startTlsCluster, type TlsCluster } from './tls-cluster';
import { tlsFront } from './tls-front';
import { startTlsRelay } from './tls-relay';

/*
 * `channel_binding=require`: only a server that proves with SCRAM-SHA-256-PLUS that it is the end of
 * the TLS connection gets the login, as with libpq (docs/servers.md#channel-binding).
 */

const SECRET = 'K9-only-for-the-server';

let cluster: TlsCluster;
let authority: string;
beforeAll(async () => {
  cluster = await startTlsCluster([
    'host all trusted all trust',
    'host all plain all password',
    'host all hashed all md5',
    'host all app all scram-sha-256',
    'local all app trust',
  ]);
  await cluster.query(`
    CREATE ROLE trusted LOGIN; CREATE ROLE plain LOGIN PASSWORD '${SECRET}';
    CREATE ROLE app SUPERUSER LOGIN PASSWORD '${SECRET}';
    SET password_encryption = 'md5'; CREATE ROLE hashed LOGIN PASSWORD '${SECRET}'`);
  authority = join(temporaryFolder(), 'ca.pem');
  writeFileSync(authority, cluster.certificate.certificate);
});
afterAll(() => cluster.stop());

let rogue: RogueServer | undefined;
afterEach(() => rogue?.close());

/** Returns the URL of a login on a port of `localhost`. */
function urlOf(user: string, parameters: string, port = cluster.port): string {
  return `postgresql://${user}:${SECRET}@localhost:${port}/postgres?${parameters}`;
}

/** Returns the message of the problem, or `connected`. */
async function connectTo(url: string, rootCertificate?: string): Promise<string> {
  try {
    (await openSession(url, rootCertificate)).close();
    return 'connected';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const [{ code, what, next }] = error.problems;
    return `${code}: ${what} ${next}`;
  }
}

const BINDING = 'channel_binding=require';

describe('channel_binding=require on a server with TLS', () => {
  test.each([
    ['sslmode=require, as in the strings of Neon', `sslmode=require&${BINDING}`],
    ['sslmode=verify-full', `sslmode=verify-full&${BINDING}`],
    ['no sslmode', BINDING],
    ['channelBinding of JDBC', 'sslmode=require&channelBinding=require'],
  ])('connects with SCRAM: %s', async (_, parameters) => {
    expect(await connectTo(urlOf('app', parameters), authority)).toBe('connected');
  });

  test('the server sees a login that is bound to TLS, also of the second connection', async () => {
    const session = await openSession(urlOf('app', `sslmode=require&${BINDING}`), authority);
    const sql = 'SELECT ssl FROM pg_catalog.pg_stat_ssl WHERE pid = pg_catalog.pg_backend_pid()';
    for (const reply of [await session.query(sql), await session.querySide(sql)]) {
      expect(reply).toMatchObject({ kind: 'answered', results: [[['t']]] });
    }
    session.close();
  });

  test.each([
    ['trusts every login', 'trusted', /accepted the login without it/],
    ['asks for the password in plain text', 'plain', /in plain text/],
    ['asks for an MD5 hash', 'hashed', /MD5/],
  ])('refuses a server that %s', async (_, user, words) => {
    const url = urlOf(user, `sslmode=require&${BINDING}`);
    const message = await connectTo(url, authority);
    expect(message).toMatch(words);
    expect(message).toMatch(/^connection-failed: .*The password was not sent/);
    // Without the parameter, the same login works.
    expect(await connectTo(urlOf(user, 'sslmode=require'), authority)).toBe('connected');
  });

  test('channel_binding=prefer and disable accept every method', async () => {
    for (const user of ['trusted', 'plain', 'hashed', 'app']) {
      for (const value of ['prefer', 'disable']) {
        const url = urlOf(user, `sslmode=require&channel_binding=${value}`);
        expect(await connectTo(url, authority)).toBe('connected');
      }
    }
  });

  test.each([
    ['sslmode=disable', `sslmode=disable&${BINDING}`],
    [
      'a socket',
      () => `host=${encodeURIComponent(cluster.socket)}&port=${cluster.port}&${BINDING}`,
    ],
  ])('refuses a connection without TLS: %s', async (_, parameters) => {
    const text = typeof parameters === 'string' ? parameters : parameters();
    expect(await connectTo(urlOf('app', text))).toMatch(/the connection has no TLS/);
  });
});

test('channel_binding=require refuses a server without TLS, and sends no login to it', async () => {
  rogue = await startRogueServer([authentication(3)], undefined);
  const message = await connectTo(urlOf('app', BINDING, rogue.port));
  expect(message).toMatch(/the connection has no TLS/);
  expect(rogue.received.length).toBe(0);
});

test('channel_binding=require refuses a pooler that offers only SCRAM without binding', async () => {
  // The front ends TLS, so that the server behind it cannot offer SCRAM-SHA-256-PLUS.
  const front = await tlsFront(cluster.certificate);
  const { user, password } = testServer();
  const login = `postgresql://${user}:${password}@localhost:${front.port}/postgres`;
  const message = await connectTo(`${login}?sslmode=require&${BINDING}`, authority);
  expect(message).toMatch(/does not offer SCRAM-SHA-256-PLUS.*pooler/);
  expect(await connectTo(`${login}?sslmode=require`, authority)).toBe('connected');
  await front.close();
});

test('channel_binding=require refuses a proxy that ends TLS and begins its own TLS to the server', async () => {
  const own = selfSigned('localhost', new Date(Date.now() + 86_400_000));
  const relay = await startTlsRelay(own, cluster.port);
  const message = await connectTo(urlOf('app', `sslmode=no-verify&${BINDING}`, relay.port));
  expect(message).toMatch(/^connection-failed: .*another program ends the TLS connection/);
  // Without the parameter, the proxy can read everything.
  expect(await connectTo(urlOf('app', 'sslmode=no-verify', relay.port))).toBe('connected');
  await relay.close();
});

describe('channel_binding=require and a server that lies', () => {
  const bound = authentication(10, 'SCRAM-SHA-256-PLUS\0\0');
  const plain = authentication(3);
  const accepted = authentication(0);
  test.each([
    ['asks in plain text', [plain]],
    ['asks for MD5', [authentication(5, 'salt')]],
    ['offers only SCRAM-SHA-256', [authentication(10, 'SCRAM-SHA-256\0\0')]],
    ['accepts at once', [accepted, READY]],
    ['is ready without a login', [READY]],
    ['begins a bound login and accepts before its proof', [bound, accepted, READY]],
    ['asks in plain text, then begins a bound login', [plain, bound]],
    ['begins a bound login, then asks in plain text', [bound, plain]],
    ['claims that its proof was sent', [authentication(12, 'v=AAAA'), accepted, READY]],
    ['begins a bound login and claims its proof', [bound, authentication(12, 'v=AAAA'), accepted]],
  ])('gets no password if it %s', async (_, messages) => {
    rogue = await startRogueServer(messages, cluster.certificate);
    const message = await connectTo(urlOf('app', `sslmode=no-verify&${BINDING}`, rogue.port));
    expect(message).toMatch(/^connection-failed/);
    expect(rogue.received.toString('latin1')).not.toContain(SECRET);
  });

  test('the same server gets the password without the parameter', async () => {
    rogue = await startRogueServer([plain], cluster.certificate);
    const connecting = connectTo(urlOf('app', 'sslmode=no-verify', rogue.port));
    await rogue.waitFor(SECRET);
    await rogue.close();
    expect(await connecting).toMatch(/^connection-failed/);
  });
});

test('the built action migrates with channel_binding=require, and refuses a trusting server', async () => {
  const files = { '1_a.sql': 'SELECT 1;' };
  const folder = folderOf(files);
  writeFileSync(join(folder, 'ca.pem'), cluster.certificate.certificate);
  const inputs = { sslrootcert: 'ca.pem' };
  expectGreen(await migrate(urlOf('app', `sslmode=require&${BINDING}`), folder, inputs));
  const step = await migrate(urlOf('trusted', `sslmode=require&${BINDING}`), folder, inputs);
  expect(errorsOf(step)).toEqual([
    expect.objectContaining({
      title: 'connection-failed',
      message: expect.stringContaining('accepted the login without it'),
    }),
  ]);
});
