/** A host reached by name or address over TCP. */
export interface TcpHost {
  readonly kind: 'tcp';
  /** Lower-case, without trailing dot, brackets or IPv6 zone; addresses in their canonical form. */
  readonly name: string;
  readonly port: number;
}

/** A Unix socket: the folder (or `@name` for an abstract one) that holds `.s.PGSQL.<port>`. */
export interface SocketHost {
  readonly kind: 'socket';
  readonly directory: string;
  readonly port: number;
}

export type Host = TcpHost | SocketHost;

export type TlsMode =
  | 'disable'
  | 'allow'
  | 'prefer'
  | 'require'
  | 'verify-ca'
  | 'verify-full'
  | 'no-verify';

/** What the connection string says about TLS. Files are named here and read by the edge. */
export interface Tls {
  readonly mode: TlsMode;
  readonly rootCertificate: string | undefined;
  readonly certificate: string | undefined;
  readonly key: string | undefined;
  readonly channelBinding: boolean;
}

export type TargetSessionAttrs =
  | 'any'
  | 'read-write'
  | 'read-only'
  | 'primary'
  | 'standby'
  | 'prefer-standby';

/** A Postgres server as a connection string describes it. `text` and `password` are secrets. */
export interface ServerTarget {
  readonly kind: 'server';
  readonly hosts: readonly [Host, ...Host[]];
  readonly database: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly tls: Tls;
  /** The startup `options`, e.g. `-c default_transaction_read_only=on`. */
  readonly options: string | undefined;
  readonly sessionAttributes: TargetSessionAttrs;
  /** The driver suffix of a SQLAlchemy URL (`psycopg2` of `postgresql+psycopg2://`). */
  readonly driver: string | undefined;
  /** As it was declared, surrounding space trimmed: what a command reads. */
  readonly text: string;
}

/** The throw-away Postgres inside the action, asked for by the word `embedded`. */
export interface EmbeddedTarget {
  readonly kind: 'embedded';
}

export type Target = ServerTarget | EmbeddedTarget;

/** A connection string understood, or why it was not, in words that repeat nothing of it. */
export type ParsedTarget =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly what: string; readonly next: string };
