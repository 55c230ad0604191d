import type { UrlSession } from './session-setting';

/** A host with a name or an address, reached over TCP. */
export interface TcpHost {
  readonly kind: 'tcp';
  /** In lower case, without a trailing dot, brackets or an IPv6 zone. Addresses are in canonical form. */
  readonly name: string;
  readonly port: number;
}

/** A Unix socket: the directory that contains `.s.PGSQL.<port>`, or `@name` for an abstract socket. */
export interface SocketHost {
  readonly kind: 'socket';
  readonly directory: string;
  readonly port: number;
}

/** A host of a target. */
export type Host = TcpHost | SocketHost;

/** libpq's `sslmode`, and `no-verify` of pg. */
export type TlsMode =
  | 'disable'
  | 'allow'
  | 'prefer'
  | 'require'
  | 'verify-ca'
  | 'verify-full'
  | 'no-verify';

/** libpq's `channel_binding`. `require` accepts only SCRAM-SHA-256-PLUS, which is bound to the TLS connection. */
export type ChannelBinding = 'disable' | 'prefer' | 'require';

/** The TLS settings of a connection string. Certificates and the key are file names, which `edge/` reads. */
export interface Tls {
  readonly mode: TlsMode;
  readonly rootCertificate: string | undefined;
  readonly certificate: string | undefined;
  readonly key: string | undefined;
  readonly channelBinding: ChannelBinding;
}

/** libpq's `target_session_attrs`. */
export type TargetSessionAttrs =
  | 'any'
  | 'read-write'
  | 'read-only'
  | 'primary'
  | 'standby'
  | 'prefer-standby';

/** A Postgres server of a connection string. `text` and `password` are secrets. */
export interface ServerTarget {
  readonly kind: 'server';
  readonly hosts: readonly [Host, ...Host[]];
  readonly database: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** The setting `passfile`: the password file of libpq, if it is not `~/.pgpass`. */
  readonly passwordFile: string | undefined;
  readonly tls: Tls;
  /** The startup parameter `options`, for example `-c default_transaction_read_only=on`. */
  readonly options: string | undefined;
  /** What the connection string sets for the session. */
  readonly session: UrlSession;
  readonly sessionAttributes: TargetSessionAttrs;
  /** How messages name the settings and variables with a requirement that the driver cannot enforce. */
  readonly unenforceable: readonly string[];
  /** The driver suffix of a SQLAlchemy URL (`psycopg2` of `postgresql+psycopg2://`). */
  readonly driver: string | undefined;
  /** The connection string as it was declared, trimmed. A command gets this text. */
  readonly text: string;
}

/** The temporary Postgres inside the action, selected with `embedded`. */
export interface EmbeddedTarget {
  readonly kind: 'embedded';
}

/** Where a run connects to. */
export type Target = ServerTarget | EmbeddedTarget;

/** A parsed connection string, or an error that does not contain any part of it. */
export type ParsedTarget =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly what: string; readonly next: string };
