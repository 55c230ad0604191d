import type { Connection } from 'pg';
import { ConnectionRefusal } from './connection-refusal';

/** The only mechanism of Postgres that binds the login to the TLS connection (RFC 5929). */
const BOUND_MECHANISM = 'SCRAM-SHA-256-PLUS';

const CHECK_HOST =
  'Check that the host is the intended server. If a pooler or a proxy answers there, use the host of the server, or remove `channel_binding=require`.';

const REFUSALS = {
  'no-tls': [
    'the connection has no TLS',
    'Use a server with TLS and `sslmode=verify-full`, or remove `channel_binding=require`.',
  ],
  'plain-text': ['the server asks for the password in plain text', CHECK_HOST],
  md5: ['the server asks for the password as an MD5 hash', CHECK_HOST],
  unbound: [`the server does not offer ${BOUND_MECHANISM}`, CHECK_HOST],
  unproven: ['the server accepted the login without it', CHECK_HOST],
} as const satisfies Record<string, readonly [fact: string, next: string]>;

/** Returns the error of a connection that cannot be bound. The password was not sent. */
export function createBindingRefusal(reason: keyof typeof REFUSALS): ConnectionRefusal {
  const [fact, next] = REFUSALS[reason];
  return new ConnectionRefusal(
    `\`channel_binding=require\` is set, and ${fact}. The password was not sent.`,
    next,
  );
}

/**
 * Makes a connection fail unless the server proves with SCRAM-SHA-256-PLUS that it knows the password
 * and is the end of the TLS connection, as libpq does (`check_expected_areq`). `pg` itself would use
 * every other method that the server asks for. Call it before the client connects: these listeners
 * must run before those of `pg`.
 */
export function requireChannelBinding(connection: Connection): void {
  let isProven = false;
  const refuse = (reason: keyof typeof REFUSALS) => {
    // `pg` answers the same message after this listener. It does not write to a destroyed stream.
    connection.stream.destroy();
    connection.emit('error', createBindingRefusal(reason));
  };
  const assertProven = () => {
    if (!isProven) refuse('unproven');
  };
  connection.on('authenticationCleartextPassword', () => refuse('plain-text'));
  connection.on('authenticationMD5Password', () => refuse('md5'));
  connection.on('authenticationSASL', ({ mechanisms }: { mechanisms: readonly string[] }) => {
    if (!mechanisms.includes(BOUND_MECHANISM)) refuse('unbound');
  });
  // `pg` verifies the signature in this message, and fails itself if it is wrong.
  connection.on('authenticationSASLFinal', () => {
    isProven = true;
  });
  connection.on('authenticationOk', assertProven);
  // A server could omit the message before it.
  connection.once('readyForQuery', assertProven);
}
