import type { RehearsalPermit } from '../../checks/rehearsal/permit-rehearsal';
import { formatTarget } from '../../database-url/redact';
import type { ServerTarget } from '../../database-url/target';
import { connect } from '../../edge/postgres/connect';
import { withEmbedded } from '../../edge/postgres/embedded';
import type { PgSession } from '../../edge/postgres/pg-session';
import { randomToken } from '../../edge/random';
import { cancelledProblem } from '../../engine/cancelled-problem';
import type { Session } from '../../engine/session';
import { UserError } from '../../problem';
import type { SessionOptions } from '../open-session';

/**
 * Hands a session on an empty database to `use`: on the embedded Postgres, or on the job's own server
 * in a database of a random name, which is dropped whatever happens.
 *
 * @throws UserError where no database comes about, or the run shall end.
 */
export async function withScratchDatabase<Result>(
  permit: RehearsalPermit,
  options: SessionOptions,
  use: (session: Session, url: string) => Promise<Result>,
): Promise<Result> {
  const { server } = permit;
  if (server !== undefined) return await onServer(permit, server, options, use);
  return await withEmbedded(permit, async (embedded) => {
    return await within(await open(permit, embedded, options), embedded.text, options, use);
  });
}

async function onServer<Result>(
  permit: RehearsalPermit,
  server: ServerTarget,
  options: SessionOptions,
  use: (session: Session, url: string) => Promise<Result>,
): Promise<Result> {
  const name = `${randomToken()}_rehearsal`;
  const keeper = await open(permit, server, options);
  try {
    await required(keeper, `CREATE DATABASE ${name} TEMPLATE template0`);
    try {
      const own = { ...server, database: name };
      return await within(await open(permit, own, options), urlOf(own), options, use);
    } finally {
      // Its own session is closed; one that is still on its way out must not keep it.
      await keeper.execute(
        `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = '${name}'`,
      );
      await keeper.execute(`DROP DATABASE IF EXISTS ${name}`);
    }
  } finally {
    keeper.close();
  }
}

async function required(session: Session, sql: string): Promise<void> {
  const reply = await session.execute(sql);
  const why = reply.kind === 'lost' ? reply.reason : reply.error?.message;
  if (why === undefined) return;
  throw new UserError([
    {
      code: 'rehearsal-impossible',
      what: `No database can be made on the server of \`rehearsal-url\`: ${why}.`,
      next: 'Let its login make databases (a service container has a superuser), and see that it is up.',
    },
  ]);
}

async function open(
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

async function within<Result>(
  session: PgSession,
  url: string,
  { signal }: SessionOptions,
  use: (session: Session, url: string) => Promise<Result>,
): Promise<Result> {
  const deaf = signal.listen(() => session.abort(signal.reason()?.what ?? ''));
  try {
    const result = await use(session, url);
    const wish = signal.reason();
    if (wish !== undefined)
      throw new UserError([cancelledProblem(wish, 'It was rehearsing the migrations.')]);
    return result;
  } finally {
    deaf();
    session.close();
  }
}

/** A target as a URL that every tool reads. */
function urlOf({
  hosts: [host],
  database = '',
  user = '',
  password = '',
  tls,
}: ServerTarget): string {
  const login = [user, password].map(encodeURIComponent).join(':');
  const end = `${database}?sslmode=${tls.mode}`;
  if (host.kind === 'tcp') {
    const name = host.name.includes(':') ? `[${host.name}]` : host.name;
    return `postgresql://${login}@${name}:${host.port}/${end}`;
  }
  const place = `host=${encodeURIComponent(host.directory)}&port=${host.port}`;
  return `postgresql://${login}@/${end}&${place}`;
}
