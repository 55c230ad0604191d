import type { Problem } from '../../problem';

interface Explanation {
  readonly what: string;
  readonly next: string;
}

const HUNG_UP: Explanation = {
  what: 'The server closed the connection while it was being opened.',
  next: 'Look whether the port speaks Postgres, and whether a firewall stands between.',
};

/** Failures to connect, by SQLSTATE or by the code that Node gives (reliability, faults 26 to 30). */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  '28P01': {
    what: 'The server refused the password.',
    next: 'Look at the secret that holds the URL: user, password, and percent-encoding of special characters.',
  },
  '28000': {
    what: 'The server refused the login.',
    next: 'Look at the user and at the server\'s rules for it; "no encryption" in them asks for sslmode=require.',
  },
  '3D000': {
    what: 'The database does not exist on this server.',
    next: 'Look at the name after the last slash of the URL, or create the database first.',
  },
  '53300': {
    what: 'The server has no connection left.',
    next: "End idle sessions, raise the limit, or use the provider's pooler.",
  },
  '57P03': { what: 'The server is starting up or shutting down.', next: 'Run again in a moment.' },
  ENOTFOUND: {
    what: 'The host name does not exist.',
    next: 'Look at the spelling of the host in the URL.',
  },
  EAI_AGAIN: { what: 'The name server did not answer.', next: 'Run again in a moment.' },
  ECONNREFUSED: {
    what: 'Nothing listens at that host and port.',
    next: 'Look at host and port; a service container needs a health check before the first step uses it.',
  },
  ECONNRESET: HUNG_UP,
  ETIMEDOUT: {
    what: 'The server did not answer in time.',
    next: "Look whether the runner's address may reach it: firewall, allow-list, private network.",
  },
  ENETUNREACH: {
    what: 'The network of that host cannot be reached from here.',
    next: 'The host may have IPv6 alone, which hosted runners lack: for Supabase, use the session pooler on port 5432.',
  },
  ENOENT: {
    what: 'There is no socket in that folder.',
    next: 'Look at the folder and the port, and whether the server runs on this machine.',
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    what: "The server's certificate is self-signed, and nothing says to trust it.",
    next: 'Give the certificate of its authority as the input `sslrootcert`. The driver verifies with sslmode=require too, other than libpq.',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    what: "The server's certificate is for another host name.",
    next: 'Connect by the name that the certificate holds, or use sslmode=verify-ca with `sslrootcert`.',
  },
  CERT_HAS_EXPIRED: {
    what: "The server's certificate has expired.",
    next: 'Renew it on the server.',
  },
};

const UNVERIFIED: Explanation = {
  what: "The server's certificate is signed by an authority that is not known here.",
  next: 'Give the certificate of that authority as the input `sslrootcert` (for RDS, the bundle of its region).',
};

/** Whose limit it is that 53300 speaks of: the code is one for all. */
const LIMITS: readonly (readonly [RegExp, Explanation])[] = [
  [
    /for role/,
    {
      what: 'The login has as many connections as its own limit allows (CONNECTION LIMIT of the role).',
      next: 'End its idle sessions, or as its owner: ALTER ROLE … CONNECTION LIMIT …; a run needs two.',
    },
  ],
  [
    /for database/,
    {
      what: 'The database has as many connections as its own limit allows (CONNECTION LIMIT).',
      next: 'End idle sessions, or as its owner: ALTER DATABASE … CONNECTION LIMIT ….',
    },
  ],
];

/** Messages of the driver that carry no code. */
const MESSAGES: readonly (readonly [RegExp, Explanation])[] = [
  [
    /client password must be a string/,
    {
      what: 'The server asks for a password, and the URL holds none.',
      next: 'Put the password into the URL, or set PGPASSWORD.',
    },
  ],
  [
    /does not support SSL connections/,
    {
      what: 'The URL asks for TLS, and the server does not offer it.',
      next: 'Use sslmode=disable for a local server only.',
    },
  ],
  [/Connection terminated|error establishing an SSL connection/, HUNG_UP],
  [
    /no host takes writes/,
    {
      what: 'None of the hosts takes writes, and target_session_attrs asks for one that does.',
      next: 'Look which host is the primary, and for default_transaction_read_only.',
    },
  ],
  [/certificate|self.signed/i, UNVERIFIED],
];

/**
 * Explains why no connection came about. The driver's own words are not shown: they may quote the
 * URL.
 *
 * @param error What the driver threw.
 * @param place The target in words, without its secrets.
 */
export function toConnectProblem(error: unknown, place: string): Problem {
  const code = connectCode(error);
  const message = stringField(error, 'message') ?? '';
  const limit = LIMITS.find(([pattern]) => code === '53300' && pattern.test(message))?.[1];
  const known = limit ?? (Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code] : undefined);
  const { what, next } = known ??
    MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? {
      what: `The connection failed (${code || 'no code'}).`,
      next: 'Look at the server and its log.',
    };
  return { code: 'connection-failed', what: `${place}: ${what}`, next };
}

/** The code of an error, Node's or the server's; empty where it has none. pg's time-out has none. */
export function connectCode(error: unknown): string {
  const timedOut = stringField(error, 'message')?.includes('timeout expired') === true;
  return stringField(error, 'code') ?? (timedOut ? 'ETIMEDOUT' : '');
}

function stringField(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const field: unknown = Reflect.get(value, key);
  return typeof field === 'string' ? field : undefined;
}
