import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction, temporaryFolder } from '../../support/action';
import { listen } from '../../support/listener';
import { testServer, useDatabase } from '../../support/postgres';
import { tableRows } from '../../support/property-runs';
import { type Certificate, selfSigned } from '../edge/certificate';
import { type TlsFront, tlsFront } from '../edge/tls-front';
import { contentsOf, errorsOf, expectGreen, folderOf, migrate } from '../engine/support';

const FILES = { '1_a.sql': 'CREATE TABLE a ();' };
const { host, port, user, password } = testServer();
const owner = `${user}:${password}`;

const db = useDatabase({ scope: 'all' });
afterEach(async () => {
  await db.query('DROP SCHEMA IF EXISTS governed CASCADE; DROP TABLE IF EXISTS a');
});

describe('fault 29: the certificate does not match the URL', () => {
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

  /** Runs through a TLS server, with a certificate in the workspace. */
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

  test.each(
    tableRows([
      ['no sslmode encrypts and does not verify', '', {}],
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
      ['sslrootcert without sslmode', '', { sslrootcert: 'ca.pem' }],
    ]),
  )('%s', async (_, parameters, inputs) => {
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

  test('verify-full rejects a certificate for another host name', async () => {
    // The certificate of `other` is its own authority, so only the name is wrong.
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

  test('rejects a certificate of another authority', async () => {
    const step = await through(other, 'sslmode=verify-ca', trusted, { sslrootcert: 'ca.pem' });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'connection-failed',
        message: expect.stringMatching(/self-signed|authority/),
      }),
    ]);
  });

  test('rejects an expired certificate and says so', async () => {
    const inputs = { sslrootcert: 'ca.pem' };
    const step = await through(expired.front, 'sslmode=verify-full', expired.certificate, inputs);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('has expired') }),
    ]);
  });

  test.each([
    ['a certificate that does not exist', 'sslmode=require', 'nope.pem', 'certificate-unreadable'],
    ['an authority for a connection without TLS', 'sslmode=disable', 'ca.pem', 'input-invalid'],
    ['an authority with sslmode=no-verify', 'sslmode=no-verify', 'ca.pem', 'input-invalid'],
    ['two authorities', 'sslmode=require&sslrootcert=other.pem', 'ca.pem', 'input-invalid'],
  ])('%s is refused before it connects', async (_, parameters, sslrootcert, title) => {
    const listener = await listen();
    const folder = folderOf(FILES);
    writeFileSync(join(folder, 'ca.pem'), trusted.certificate);
    const target = `postgresql://${owner}@localhost:${listener.port}/${db.name}?${parameters}`;
    const step = await migrate(target, folder, { sslrootcert });
    expect(errorsOf(step)).toEqual([expect.objectContaining({ title })]);
    expect(listener.connections).toBe(0);
    await listener.close();
  });

  describe('the variables of Node', () => {
    const VERIFYING = [
      'sslmode=require',
      'sslmode=verify-ca',
      'sslmode=verify-full',
      'sslmode=verify-full&sslrootcert=system',
    ];

    /** Runs through `front` with variables of the step. */
    async function withVariables(parameters: string, env: Record<string, string>, command = '') {
      const folder = folderOf(FILES);
      writeFileSync(join(folder, 'ca.pem'), trusted.certificate);
      const url = `postgresql://${owner}@localhost:${front.port}/${db.name}?${parameters}`;
      const inputs = { 'db-role': 'staging', 'database-url': url, baseline: 'none', command };
      return await runAction({ workspace: folder, with: inputs, env });
    }

    test.each(VERIFYING)(
      'NODE_TLS_REJECT_UNAUTHORIZED=0 does not weaken %s',
      async (parameters) => {
        const step = await withVariables(parameters, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
        expect(errorsOf(step)).toEqual([
          expect.objectContaining({
            title: 'connection-failed',
            message: expect.stringMatching(/sslrootcert.*NODE_EXTRA_CA_CERTS/),
          }),
        ]);
        expect(step.stderr).toBe('');
        expect(await contentsOf(db)).toEqual([]);
      },
    );

    test('do not block a run, and a command gets them back', async () => {
      const variables = { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_PG_FORCE_NATIVE: '1' };
      expectGreen(await withVariables('sslmode=verify-full&sslrootcert=ca.pem', variables));
      const print = 'echo "$NODE_TLS_REJECT_UNAUTHORIZED-$NODE_PG_FORCE_NATIVE"';
      const step = await withVariables('sslmode=require&sslrootcert=ca.pem', variables, print);
      expectGreen(step);
      expect(step.log).toMatch(/^0-1$/m);
    });

    test('NODE_EXTRA_CA_CERTS adds an authority, also with sslrootcert=system', async () => {
      const file = join(temporaryFolder(), 'extra.pem');
      writeFileSync(file, trusted.certificate);
      for (const parameters of ['sslmode=require', 'sslmode=verify-full&sslrootcert=system']) {
        expectGreen(await withVariables(parameters, { NODE_EXTRA_CA_CERTS: file }));
      }
    });

    test('NODE_EXTRA_CA_CERTS does not count beside a file of sslrootcert', async () => {
      const [extra, authority] = ['extra.pem', 'other.pem'].map((name) =>
        join(temporaryFolder(), name),
      );
      writeFileSync(extra ?? '', trusted.certificate);
      writeFileSync(authority ?? '', selfSigned('localhost', later).certificate);
      const parameters = `sslmode=verify-full&sslrootcert=${authority}`;
      const step = await withVariables(parameters, { NODE_EXTRA_CA_CERTS: extra ?? '' });
      expect(errorsOf(step)).toEqual([expect.objectContaining({ title: 'connection-failed' })]);
    });
  });

  test('explains sslmode=require on a server without TLS', async () => {
    const target = `postgresql://${owner}@${host}:${port}/${db.name}?sslmode=require`;
    expect(errorsOf(await migrate(target, FILES))).toEqual([
      expect.objectContaining({
        title: 'connection-failed',
        message: expect.stringContaining('requires TLS, and the server does not support it'),
      }),
    ]);
  });
});
