import { readFileSync, statSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import type { Tls } from '../../database-url/target';
import { UserError } from '../../problem';

/**
 * TLS options of one attempt, or false for a plain connection. The next attempt follows if the
 * server refuses TLS.
 */
export type TlsAttempt = ConnectionOptions | false;

/**
 * Returns the TLS options for the driver, in the order of the attempts. `require` verifies the
 * certificate, as `pg` does (libpq does not). `prefer`, the default over TCP, encrypts if the
 * server supports it and verifies nothing. The finding `url-no-tls` reports this.
 *
 * @param rootCertificate The input `sslrootcert`. It requires verification.
 * @throws UserError if a certificate is not a readable PEM file, or the input contradicts the URL.
 */
export function listTlsAttempts(
  tls: Tls,
  rootCertificate: string | undefined,
): readonly [TlsAttempt, ...TlsAttempt[]] {
  const authority = rootCertificate ?? tls.rootCertificate;
  if (rootCertificate !== undefined) assertNoContradiction(tls, rootCertificate);
  if (tls.mode === 'disable') return [false];
  const files = readCertificates(tls, authority);
  const unverified = { ...files, rejectUnauthorized: false };
  // Without this option, `NODE_TLS_REJECT_UNAUTHORIZED` decides.
  const verified = { ...files, rejectUnauthorized: true };
  if (tls.mode === 'no-verify') return [unverified];
  if (tls.mode === 'verify-ca') return [{ ...verified, checkServerIdentity: () => undefined }];
  const mustVerify =
    tls.mode === 'require' || tls.mode === 'verify-full' || authority !== undefined;
  return mustVerify ? [verified] : [unverified, false];
}

function readCertificates(tls: Tls, authority: string | undefined): ConnectionOptions {
  return {
    ...(authority === undefined || authority === 'system'
      ? {}
      : { ca: readCertificate('sslrootcert', authority) }),
    ...(tls.certificate === undefined ? {} : { cert: readCertificate('sslcert', tls.certificate) }),
    ...(tls.key === undefined ? {} : { key: readCertificate('sslkey', tls.key) }),
  };
}

/**
 * Reads a PEM file. A pipe would block the run. With the empty text of `/dev/null` or of an empty
 * file, Node would trust all public authorities instead of this one.
 */
function readCertificate(parameter: string, path: string): string {
  try {
    if (!statSync(path).isFile()) throw unusableFile(parameter, 'is not a regular file');
    const text = readFileSync(path, 'utf8');
    if (!text.includes('-----BEGIN ')) throw unusableFile(parameter, 'is not in PEM format');
    return text;
  } catch (cause) {
    throw cause instanceof UserError ? cause : unusableFile(parameter, 'cannot be read', cause);
  }
}

function unusableFile(parameter: string, reason: string, cause?: unknown): UserError {
  const problem = {
    code: 'certificate-unreadable',
    what: `The file of \`${parameter}\` ${reason}.`,
    next: 'Check its path, and create the file in an earlier step.',
  };
  return new UserError([problem], cause);
}

function assertNoContradiction(tls: Tls, rootCertificate: string): void {
  const hasOtherCertificate =
    tls.rootCertificate !== undefined && tls.rootCertificate !== rootCertificate;
  if (!hasOtherCertificate && tls.mode !== 'disable' && tls.mode !== 'no-verify') return;
  throw new UserError([
    {
      code: 'input-invalid',
      what: hasOtherCertificate
        ? '`sslrootcert` and the URL have different certificates.'
        : `\`sslrootcert\` requires verification, but the URL has \`sslmode=${tls.mode}\`.`,
      next: 'Set `sslmode=verify-full` in the URL, and `sslrootcert` only as the input.',
    },
  ]);
}
