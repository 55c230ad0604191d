import type { RehearsalPermit } from '../../checks/rehearsal/permit-rehearsal';
import type { CancellationSource } from '../../command/forward-signals';
import { formatTarget } from '../../database-url/redact';
import type { ServerTarget } from '../../database-url/target';
import { connect } from '../../edge/postgres/connect';
import { withEmbedded } from '../../edge/postgres/embedded';
import type { PgSession } from '../../edge/postgres/pg-session';
import { randomToken } from '../../edge/random';
import type { Session } from '../../engine/session';
import { UserError } from '../../problem';
import { type CancellationSources, withLimit } from '../cancellation';
import { abortOnCancel, type SessionOptions } from '../open-session';

/** How a rehearsal opens its database, and how it is stopped. */
export interface ScratchOptions extends SessionOptions {
  /** Undefined if the rehearsal starts no command. */
  readonly cancellation?: CancellationSource | undefined;
  /** The limit of `use` in milliseconds; undefined for no limit. */
  readonly limitMs: number | undefined;
}

/**
 * Uses an empty database. The session is dropped if the run is cancelled or `rehearsal-limit` is
 * reached. `sources` then has the reason.
 */
export type UseScratchDatabase<Result> = (
  session: Session,
  url: string,
  sources: CancellationSources,
) => Promise<Result>;

/**
 * Opens a session on an empty database and passes it to `use` with the URL of the database. The
 * database is the embedded Postgres, or a database with a random name on the server of the job,
 * which is dropped in every case.
 *
 * @throws UserError if no database can be created, or the run is cancelled before there is one.
 */
export async function withScratchDatabase<Result>(
  permit: RehearsalPermit,
  options: ScratchOptions,
  use: UseScratchDatabase<Result>,
): Promise<Result> {
  const { server } = permit;
  if (server !== undefined) return await withServerDatabase(permit, server, options, use);
  return await withEmbedded(permit, options.signal, async (embedded) => {
    const session = await openSession(permit, embedded, options);
    return await useSession(session, embedded.text, options, use);
  });
}

async function withServerDatabase<Result>(
  permit: RehearsalPermit,
  server: ServerTarget,
  options: ScratchOptions,
  use: UseScratchDatabase<Result>,
): Promise<Result> {
  const name = `${randomToken()}_rehearsal`;
  const adminSession = await openSession(permit, server, options);
  try {
    await executeOrThrow(adminSession, `CREATE DATABASE ${name} TEMPLATE template0`);
    try {
      const target = { ...server, database: name };
      const session = await openSession(permit, target, options);
      return await useSession(session, toUrl(target), options, use);
    } finally {
      // A backend whose session was just closed can still be connected and prevent the drop. One
      // whose statement does not end would run for ever.
      await adminSession.execute(
        `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = '${name}'`,
      );
      await adminSession.execute(`DROP DATABASE IF EXISTS ${name}`);
    }
  } finally {
    adminSession.close();
  }
}

async function executeOrThrow(session: Session, sql: string): Promise<void> {
  const reply = await session.execute(sql);
  const why = reply.kind === 'lost' ? reply.reason : reply.error?.message;
  if (why === undefined) return;
  throw new UserError([
    {
      code: 'rehearsal-impossible',
      what: `The rehearsal database could not be created on the server of \`rehearsal-url\`: ${why}.`,
      next: 'Check that the server is running, and grant its login `CREATEDB`. The login of a service container is a superuser.',
    },
  ]);
}

async function openSession(
  permit: RehearsalPermit,
  server: ServerTarget,
  options: SessionOptions,
): Promise<PgSession> {
  return await connect(permit, server, {
    ...options,
    place: formatTarget(server),
    detectPooler: false,
  });
}

/** Passes the session to `use` within the limit and closes it in every case. */
async function useSession<Result>(
  session: PgSession,
  url: string,
  options: ScratchOptions,
  use: UseScratchDatabase<Result>,
): Promise<Result> {
  const { limitMs = 0 } = options;
  const what = `The rehearsal reached its \`rehearsal-limit\` of ${limitMs / 1000} s`;
  return await withLimit(options, options.limitMs, what, async (sources) => {
    const { signal } = sources;
    const unlisten = abortOnCancel(session, signal);
    if (signal.reason() !== undefined) session.abort(signal.reason()?.what ?? '');
    try {
      return await use(session, url, sources);
    } finally {
      unlisten();
      session.close();
    }
  });
}

/** Formats a target as a URL that every tool can parse. */
function toUrl({
  hosts: [host],
  database = '',
  user = '',
  password = '',
  tls,
}: ServerTarget): string {
  const login = [user, password].map(encodeURIComponent).join(':');
  const databaseAndTls = `${database}?sslmode=${tls.mode}`;
  if (host.kind === 'tcp') {
    const name = host.name.includes(':') ? `[${host.name}]` : host.name;
    return `postgresql://${login}@${name}:${host.port}/${databaseAndTls}`;
  }
  const socket = `host=${encodeURIComponent(host.directory)}&port=${host.port}`;
  return `postgresql://${login}@/${databaseAndTls}&${socket}`;
}
