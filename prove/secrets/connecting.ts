import { createServer, type Socket } from 'node:net';
import { selfSigned } from '../../__tests__/scenarios/edge/certificate';
import { tlsFront } from '../../__tests__/scenarios/edge/tls-front';
import { workspace } from '../../__tests__/support/action';
import { guest, runSpied, urlWith } from './bench';
import type { ErrorPath, Machine } from './path';
import type { Seen } from './places';

const MIGRATIONS = { 'migrations/1_a.sql': 'SELECT 1;' };

/** Runs a migration with a URL as staging. */
function migrate(url: string, env: Readonly<Record<string, string>> = {}): Promise<Seen> {
  const step = { with: { 'db-role': 'staging' }, workspace: workspace(MIGRATIONS) };
  return runSpied({ ...step, env: { DATABASE_URL: url, ...env } });
}

function path(
  name: string,
  urlOf: (machine: Machine, password: string) => string,
  env?: (url: string) => Readonly<Record<string, string>>,
): ErrorPath {
  const run = (machine: Machine, password: string) => {
    const url = urlOf(machine, password);
    return migrate(url, env?.(url));
  };
  return { name, says: /connection-failed|certificate-unreadable|unforeseen/, run };
}

const server = ({ cluster }: Machine) => `${cluster.host}:${cluster.port}`;
const superuser = ({ cluster }: Machine, password: string) =>
  cluster.url('postgres').replace(cluster.password, encodeURIComponent(password));

/** A TLS server in front of the real one, with an untrusted certificate. */
function tls(name: string, dnsName: string, validTo: number, mode: string): ErrorPath {
  const run = async (_: Machine, password: string) => {
    const front = await tlsFront(selfSigned(dnsName, new Date(Date.now() + validTo)));
    try {
      return await migrate(`${urlWith(password, `127.0.0.1:${front.port}`)}?sslmode=${mode}`);
    } finally {
      await front.close();
    }
  };
  return { name, says: /connection-failed/, run };
}

/** A server that requests the password in plain text and repeats it in its error. */
const echo: ErrorPath = {
  name: 'a server that says the password back',
  says: 'connection-failed',
  run: async (_, password) => {
    const server = createServer((socket) => askAndTell(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port.');
    try {
      return await migrate(`${urlWith(password, `127.0.0.1:${address.port}`)}?sslmode=disable`);
    } finally {
      server.close();
    }
  },
};

function askAndTell(socket: Socket): void {
  socket.on('error', () => undefined);
  socket.once('data', () => {
    // AuthenticationCleartextPassword
    socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
    socket.once('data', (bytes) => {
      const password = bytes.subarray(5, -1).toString();
      const base64 = Buffer.from(password).toString('base64');
      const message = `the password ${password}, ${encodeURIComponent(password)}, ${base64} is wrong`;
      const fields = Buffer.from(
        `SFATAL\0C28P01\0M${message}\0D${password}\0Htry ${password}\0W${password}\0\0`,
      );
      const head = Buffer.alloc(5);
      head.write('E');
      head.writeInt32BE(fields.length + 4, 1);
      socket.end(Buffer.concat([head, fields]));
    });
  });
}

const wrongDatabase: ErrorPath = {
  name: 'a database that is not there, named like the password',
  says: /connection-failed|url-invalid/,
  run: async ({ cluster }, password) => {
    const { url, db } = await guest(cluster, password);
    return migrate(url.replace(db.name, encodeURIComponent(`${password}2`)));
  },
};

/** Unexpected errors whose message contains the URL. */
const unforeseen = (['thrown', 'thrown later', 'rejected'] as const).map((fault) =>
  path(
    `an unforeseen error with the URL in it, ${fault}`,
    (machine, password) => urlWith(password, server(machine)),
    (url) => ({ GOVERNED_FAULT: fault, GOVERNED_FAULT_TEXT: url, RUNNER_DEBUG: '1' }),
  ),
);

/** Runs that cannot connect. */
export const connecting: readonly ErrorPath[] = [
  path('nothing listens', (_, password) => urlWith(password, '127.0.0.1:1')),
  path('a host that is not there', (_, password) => urlWith(password, 'db.acme.invalid')),
  path('two hosts that are not there', (_, password) =>
    urlWith(password, '127.0.0.1:1,127.0.0.1:2'),
  ),
  path(
    'a socket that is not there',
    (_, password) =>
      `postgresql:///shop?host=/no/such&user=app&password=${encodeURIComponent(password)}`,
  ),
  path('the other side hangs up', ({ doorbell }, password) =>
    urlWith(password, `${doorbell.host}:${doorbell.port}`),
  ),
  path('the wrong password', superuser),
  path('the wrong password, in a keyword string', ({ cluster }, password) => {
    const quoted = password.replaceAll(/['\\]/g, '\\$&');
    return `host=${cluster.host} port=${cluster.port} user=postgres dbname=postgres password='${quoted}'`;
  }),
  path(
    'the wrong password, in the query',
    ({ cluster }, password) =>
      `postgresql://${cluster.host}:${cluster.port}/postgres?user=postgres&password=${encodeURIComponent(password)}`,
  ),
  path(
    'no TLS where it is required',
    (machine, password) => `${urlWith(password, server(machine))}?sslmode=require`,
  ),
  path(
    'a certificate that is not there',
    (machine, password) =>
      `${urlWith(password, server(machine))}?sslmode=verify-full&sslrootcert=/no/such/file`,
  ),
  tls('a certificate that signed itself', 'localhost', 86_400_000, 'require'),
  tls('a certificate for another host name', 'db.acme.internal', 86_400_000, 'verify-full'),
  tls('a certificate that has expired', 'localhost', -86_400_000, 'verify-ca'),
  tls('a password that the server behind TLS refuses', 'localhost', 86_400_000, 'no-verify'),
  echo,
  wrongDatabase,
  ...unforeseen,
];
