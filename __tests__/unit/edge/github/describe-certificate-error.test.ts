import { describeCertificateError } from '../../../../src/edge/github/describe-certificate-error';

/** Returns an error of Node with this code, inside other errors. */
function errorWith(code: string, depth = 0): Error {
  const error = Object.assign(new Error('the text of Node'), { code });
  return depth === 0 ? error : new Error('wrapped', { cause: errorWith(code, depth - 1) });
}

describe('describeCertificateError', () => {
  test.each([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  ])('names NODE_EXTRA_CA_CERTS for an unknown authority: %s', (code) => {
    for (const depth of [0, 1, 2]) {
      expect(describeCertificateError(errorWith(code, depth))).toContain('`NODE_EXTRA_CA_CERTS`');
    }
  });

  test.each(['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'])(
    'names the code of a certificate that is not valid: %s',
    (code) => {
      const text = describeCertificateError(errorWith(code, 1));
      expect(text).toContain(code);
      expect(text).not.toContain('NODE_EXTRA_CA_CERTS');
    },
  );

  test('returns undefined for every other error', () => {
    expect(describeCertificateError(errorWith('ECONNREFUSED', 1))).toBeUndefined();
    expect(describeCertificateError(new Error('certificate'))).toBeUndefined();
    expect(describeCertificateError('text')).toBeUndefined();
    const loop = new Error('loop');
    loop.cause = loop;
    expect(describeCertificateError(loop)).toBeUndefined();
  });
});
