import { generateKeyPairSync, sign } from 'node:crypto';

/** A self-signed certificate and its key, both in PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/**
 * Creates a certificate for a DNS name without openssl, because Node cannot create certificates. It
 * has the minimum of X.509 (RFC 5280, section 4.1) that a TLS server needs.
 *
 * @param validTo Its end. It is valid from a day before its end, or from yesterday.
 */
export function selfSigned(dnsName: string, validTo: Date): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = sequence(oid('2a8648ce3d040302'));
  const name = sequence(tag(0x31, sequence(oid('550403'), tag(0x0c, Buffer.from(dnsName)))));
  const yesterday = Date.now() - 86_400_000;
  const from = new Date(Math.min(yesterday, validTo.getTime() - 86_400_000));
  const authority = extension('551d13', sequence(tag(0x01, Buffer.from([0xff]))));
  const alternative = extension('551d11', sequence(tag(0x82, Buffer.from(dnsName))));
  const toBeSigned = sequence(
    tag(0xa0, integer(2)),
    integer(4711),
    algorithm,
    name,
    sequence(time(from), time(validTo)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tag(0xa3, sequence(authority, alternative)),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const whole = sequence(toBeSigned, algorithm, tag(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----\n'].join(
      '\n',
    ),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function tag(type: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  const size = length < 128 ? [length] : long;
  return Buffer.concat([Buffer.from([type, ...size]), content]);
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return tag(0x30, ...parts);
}

function oid(hex: string): Buffer {
  return tag(0x06, Buffer.from(hex, 'hex'));
}

function integer(value: number): Buffer {
  return tag(0x02, Buffer.from(value < 128 ? [value] : [value >> 8, value & 0xff]));
}

/** UTCTime, `YYMMDDHHMMSSZ`. */
function time(moment: Date): Buffer {
  const digits = moment.toISOString().replaceAll(/\D/g, '').slice(2, 14);
  return tag(0x17, Buffer.from(`${digits}Z`));
}

function extension(id: string, value: Uint8Array): Buffer {
  return sequence(oid(id), tag(0x04, value));
}
