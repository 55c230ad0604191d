import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tls } from '../../../src/database-url/target';
import { listTlsAttempts } from '../../../src/edge/postgres/tls-attempts';
import { UserError } from '../../../src/problem';
import { temporaryFolder } from '../../support/action';
import { selfSigned } from './certificate';

const TLS: Tls = {
  mode: 'verify-full',
  rootCertificate: undefined,
  certificate: undefined,
  key: undefined,
  channelBinding: 'disable',
};

const { certificate } = selfSigned('localhost', new Date(Date.now() + 86_400_000));
const folder = temporaryFolder();
const inFolder = (name: string) => join(folder, name);
writeFileSync(inFolder('ca.pem'), certificate);

/** Returns the message of the problem, or `accepted`. */
function tryFile(rootCertificate: string): string {
  try {
    listTlsAttempts(TLS, rootCertificate);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const [{ code, what }] = error.problems;
    return `${code}: ${what}`;
  }
}

describe('listTlsAttempts: the file of sslrootcert', () => {
  const posix = process.platform === 'win32' ? test.skip : test;

  test('can be a regular file', () => {
    expect(tryFile(inFolder('ca.pem'))).toBe('accepted');
  });

  posix('can be a link to a regular file', () => {
    symlinkSync('ca.pem', inFolder('link.pem'));
    symlinkSync('link.pem', inFolder('link-to-link.pem'));
    expect(tryFile(inFolder('link-to-link.pem'))).toBe('accepted');
  });

  posix('must not be a device, also through a link', () => {
    symlinkSync('/dev/null', inFolder('null.pem'));
    for (const path of ['/dev/null', inFolder('null.pem')]) {
      expect(tryFile(path)).toMatch(/^certificate-unreadable: .*is not a regular file/);
    }
  });

  posix('must not be a pipe, which would block the run', () => {
    execFileSync('mkfifo', [inFolder('pipe.pem')]);
    expect(tryFile(inFolder('pipe.pem'))).toMatch(/is not a regular file/);
  });

  test('must not be a folder', () => {
    mkdirSync(inFolder('folder.pem'));
    expect(tryFile(inFolder('folder.pem'))).toMatch(/is not a regular file/);
  });

  test.each([
    ['empty', ''],
    ['a file without a certificate', 'no certificate\n'],
  ])('must contain a certificate: %s', (_, text) => {
    writeFileSync(inFolder('other.pem'), text);
    expect(tryFile(inFolder('other.pem'))).toMatch(/^certificate-unreadable: .*PEM/);
  });

  posix('must exist behind the link', () => {
    symlinkSync('missing.pem', inFolder('broken.pem'));
    expect(tryFile(inFolder('broken.pem'))).toMatch(/cannot be read/);
  });
});

describe('listTlsAttempts: verification', () => {
  test.each(['require', 'verify-ca', 'verify-full'] as const)(
    'is explicit with sslmode=%s, so that no variable turns it off',
    (mode) => {
      const [attempt, ...others] = listTlsAttempts({ ...TLS, mode }, undefined);
      expect(attempt).toMatchObject({ rejectUnauthorized: true });
      expect(others).toEqual([]);
    },
  );

  test('is explicit without sslmode, if there is an authority', () => {
    const attempts = listTlsAttempts({ ...TLS, mode: 'prefer' }, inFolder('ca.pem'));
    expect(attempts).toEqual([{ ca: certificate, rejectUnauthorized: true }]);
  });
});
