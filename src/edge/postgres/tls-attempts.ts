import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import type { Tls } from '../../database-url/target';
import { UserError } from '../../problem';

/** What is tried on one host: encrypted so, or in plain text. The next is tried where TLS is refused. */
export type TlsAttempt = ConnectionOptions | false;

/**
 * Turns the declared TLS into what the driver is told, in the order to try. `require` verifies, as
 * `pg` does (libpq would not); `prefer`, the default over TCP, encrypts where the server can and
 * verifies nothing, which the finding `url-no-tls` says aloud.
 *
 * @param rootCertificate The `sslrootcert` input: it asks for verification.
 * @throws UserError when a certificate cannot be read, or the input contradicts the URL.
 */
export function listTlsAttempts(
  tls: Tls,
  rootCertificate: string | undefined,
): readonly [TlsAttempt, ...TlsAttempt[]] {
  const authority = rootCertificate ?? tls.rootCertificate;
  if (rootCertificate !== undefined) refuseContradiction(tls, rootCertificate);
  if (tls.mode === 'disable') return [false];
  const files = certificates(tls, authority);
  if (tls.mode === 'no-verify') return [{ ...files, rejectUnauthorized: false }];
  if (tls.mode === 'verify-ca') return [{ ...files, checkServerIdentity: () => undefined }];
  const verifies = tls.mode === 'require' || tls.mode === 'verify-full' || authority !== undefined;
  return verifies ? [files] : [{ ...files, rejectUnauthorized: false }, false];
}

function certificates(tls: Tls, authority: string | undefined): ConnectionOptions {
  return {
    ...(authority === undefined || authority === 'system'
      ? {}
      : { ca: certificate('sslrootcert', authority) }),
    ...(tls.certificate === undefined ? {} : { cert: certificate('sslcert', tls.certificate) }),
    ...(tls.key === undefined ? {} : { key: certificate('sslkey', tls.key) }),
  };
}

function certificate(parameter: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const problem = {
      code: 'certificate-unreadable',
      what: `The file that \`${parameter}\` names cannot be read.`,
      next: 'Write its path as seen from the job, and make it in a step before this one.',
    };
    throw new UserError([problem], cause);
  }
}

function refuseContradiction(tls: Tls, rootCertificate: string): void {
  const other = tls.rootCertificate !== undefined && tls.rootCertificate !== rootCertificate;
  if (!other && tls.mode !== 'disable' && tls.mode !== 'no-verify') return;
  throw new UserError([
    {
      code: 'input-invalid',
      what: other
        ? 'The input `sslrootcert` and the URL name different certificates.'
        : `The input \`sslrootcert\` asks for a verified server, and the URL says sslmode=${tls.mode}.`,
      next: 'Say it in one place: sslmode=verify-full in the URL, and the certificate as the input.',
    },
  ]);
}
