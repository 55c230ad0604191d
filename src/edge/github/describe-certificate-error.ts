/** Codes of Node for a certificate that no known authority has signed. */
const UNKNOWN_AUTHORITY =
  /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*|CERT_UNTRUSTED)$/;

/** The client of GitHub's API and `fetch` each wrap the error of the socket. */
const MAX_CAUSE_DEPTH = 5;

/**
 * Returns why the certificate of a server was rejected, as a clause. Returns undefined for every other
 * error.
 */
export function describeCertificateError(error: unknown): string | undefined {
  let current: unknown = error;
  for (let depth = 0; depth < MAX_CAUSE_DEPTH; depth += 1) {
    if (typeof current !== 'object' || current === null) return undefined;
    const code: unknown = Reflect.get(current, 'code');
    if (typeof code === 'string') {
      if (UNKNOWN_AUTHORITY.test(code)) {
        return 'the authority of its certificate is not known, and `NODE_EXTRA_CA_CERTS` does not contain it';
      }
      if (code.includes('CERT')) return `its certificate is not valid (${code})`;
    }
    current = Reflect.get(current, 'cause');
  }
  return undefined;
}
