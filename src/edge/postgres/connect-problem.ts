import type { SessionSetting } from '../../database-url/session-setting';
import { refusedSettingProblem } from '../../engine/session-settings';
import type { Problem } from '../../problem';
import { ConnectionRefusal } from './connection-refusal';

interface Explanation {
  readonly what: string;
  readonly next: string;
}

const CONNECTION_CLOSED: Explanation = {
  what: 'The server closed the connection before it was established.',
  next: 'Check that a Postgres server listens on this port and that no firewall blocks it.',
};

/** Explanations of connection errors, by SQLSTATE or by the code of Node (docs/faults.md). */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  '28P01': {
    what: 'Password authentication failed.',
    next: 'Check the secret that contains the URL: user, password, and percent-encoding of special characters.',
  },
  '28000': {
    what: 'The server rejected the login.',
    next: 'Check the user and the rules of the server in `pg_hba.conf`. If the server requires encryption, set `sslmode=require`.',
  },
  '3D000': {
    what: 'The database does not exist on this server.',
    next: 'Check the name after the last slash of the URL, or create the database first.',
  },
  '53300': {
    what: 'The server has reached `max_connections`.',
    next: 'Close idle sessions, increase `max_connections`, or use the pooler of the provider.',
  },
  '57P03': { what: 'The server is starting up or shutting down.', next: 'Retry the run later.' },
  ENOTFOUND: {
    what: 'The host name does not exist.',
    next: 'Check the spelling of the host in the URL.',
  },
  EAI_AGAIN: { what: 'The name server did not answer.', next: 'Retry the run later.' },
  ECONNREFUSED: {
    what: 'Nothing listens on that host and port.',
    next: 'Check host and port. Add a health check to a service container.',
  },
  ECONNRESET: CONNECTION_CLOSED,
  ETIMEDOUT: {
    what: 'The server did not answer in time.',
    next: 'Check that the runner can reach the server: firewall, allow list, private network.',
  },
  ENETUNREACH: {
    what: 'The network of the host is unreachable from this runner.',
    next: 'Check whether the host has only an IPv6 address, which GitHub-hosted runners cannot reach. For Supabase, use the session pooler on port 5432.',
  },
  ENOENT: {
    what: 'The socket does not exist in that folder.',
    next: 'Check the folder and the port, and that the server runs on this machine.',
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    what: 'The certificate of the server is self-signed and not trusted.',
    next: 'Set `sslrootcert` to the certificate of its authority. Without `sslrootcert`, `NODE_EXTRA_CA_CERTS` can contain it. Unlike libpq, the driver also verifies it with `sslmode=require`.',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    what: 'The certificate of the server is for another host name.',
    next: 'Use the host name of the certificate, or set `sslmode=verify-ca` and `sslrootcert`.',
  },
  CERT_HAS_EXPIRED: {
    what: 'The certificate of the server has expired.',
    next: 'Create a new certificate on the server.',
  },
};

const UNKNOWN_AUTHORITY: Explanation = {
  what: 'The certificate of the server is signed by an unknown authority.',
  next: 'Set `sslrootcert` to the certificate of that authority (for RDS, the bundle of its region). Without `sslrootcert`, `NODE_EXTRA_CA_CERTS` can contain it.',
};

/** Explanations by code and message, for a code that has several causes. */
const DETAILED_EXPLANATIONS: readonly (readonly [code: string, RegExp, Explanation])[] = [
  [
    '28000',
    /channel binding check failed/,
    {
      what: 'The server rejected the login, because another program ends the TLS connection (channel binding). The password was not sent.',
      next: 'Check that the host is the intended server, and which proxy is in front of it.',
    },
  ],
  [
    '53300',
    /for role/,
    {
      what: 'The login has reached its connection limit (CONNECTION LIMIT of the role).',
      next: 'Close idle sessions of the login, or run ALTER ROLE … CONNECTION LIMIT …. A run needs two connections.',
    },
  ],
  [
    '53300',
    /for database/,
    {
      what: 'The database has reached its connection limit (CONNECTION LIMIT).',
      next: 'Close idle sessions, or run ALTER DATABASE … CONNECTION LIMIT ….',
    },
  ],
];

/** Explanations by the message of the driver, for errors without a code. */
const MESSAGE_EXPLANATIONS: readonly (readonly [RegExp, Explanation])[] = [
  [
    /client password must be a (?:non-empty )?string/,
    {
      what: 'The server requires a password, and the URL does not contain one.',
      next: 'Add the password to the URL, or set `PGPASSWORD`. A password file (`~/.pgpass`) must have the permissions 0600.',
    },
  ],
  [
    /does not support SSL connections/,
    {
      what: 'The URL requires TLS, and the server does not support it.',
      next: 'Enable TLS on the server. For a local server only, set `sslmode=disable`.',
    },
  ],
  [/Connection terminated|error establishing an SSL connection/, CONNECTION_CLOSED],
  [/certificate|self.signed/i, UNKNOWN_AUTHORITY],
];

/**
 * Returns the problem of a failed connection. The text of the driver is not shown, because it can
 * contain the URL (docs/engine-rationale.md#error-texts).
 *
 * @param error The error of the driver.
 * @param target The target without its secrets.
 */
export function toConnectProblem(error: unknown, target: string): Problem {
  if (error instanceof ConnectionRefusal) {
    const { what, next } = error;
    return { code: 'connection-failed', what: `${target}: ${what}`, next };
  }
  const code = connectCode(error);
  const message = stringField(error, 'message') ?? '';
  const detailed = DETAILED_EXPLANATIONS.find(
    ([each, pattern]) => code === each && pattern.test(message),
  )?.[2];
  const explanation =
    detailed ?? (Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code] : undefined);
  const { what, next } = explanation ??
    MESSAGE_EXPLANATIONS.find(([pattern]) => pattern.test(message))?.[1] ?? {
      what: `The connection failed (${code || 'no code'}).`,
      next: 'Check the server and its log.',
    };
  return { code: 'connection-failed', what: `${target}: ${what}`, next };
}

/** Returns the problem of settings with a requirement that the driver cannot enforce. */
export function unenforceableProblem(names: readonly string[], target: string): Problem {
  const quoted = names.map((name) => `\`${name}\``).join(' and ');
  return {
    code: 'connection-failed',
    what: `${target}: The driver of this action cannot enforce ${quoted}. The action did not connect.`,
    next: `Remove ${quoted}. To require a server that proves its identity, set \`channel_binding=require\` or \`sslmode=verify-full\`.`,
  };
}

/** Returns the problem of a parameter of the URL that the server refused at the start. */
export function findRefusedSetting(
  error: unknown,
  settings: readonly SessionSetting[],
): Problem | undefined {
  const message = stringField(error, 'message') ?? '';
  return refusedSettingProblem(settings, { code: connectCode(error), message });
}

/**
 * Returns the code of an error of Node or of the server, or an empty text. A timeout of `pg` has no
 * code and counts as ETIMEDOUT.
 */
export function connectCode(error: unknown): string {
  const hasTimedOut = stringField(error, 'message')?.includes('timeout expired') === true;
  return stringField(error, 'code') ?? (hasTimedOut ? 'ETIMEDOUT' : '');
}

function stringField(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const field: unknown = Reflect.get(value, key);
  return typeof field === 'string' ? field : undefined;
}
