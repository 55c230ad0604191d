import type { ClientConfig } from 'pg';
import { findFilePasswords } from '../../database-url/find-file-passwords';
import type { Host, ServerTarget } from '../../database-url/target';
import { getLoginName } from '../login-name';
import { readPasswordFile } from '../read-password-file';
import type { TlsAttempt } from './tls-attempts';

/** A suspended database (Neon) takes several seconds to start. */
export const CONNECT_TIMEOUT_MS = 30_000;

/** For a connection that the run does not depend on. */
const BRIEF_TIMEOUT_MS = 5_000;

/** TCP detects a dead connection before the time limit of the job. */
const KEEP_ALIVE_DELAY_MS = 30_000;

/** Options of a client. */
export interface ClientOptions {
  /** `application_name` in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Whether the timeout is short, for a connection that the run does not depend on. */
  readonly brief?: boolean;
}

/** Returns the configuration of the driver for one host of a target. */
export function toClientConfig(
  target: ServerTarget,
  host: Host,
  tls: TlsAttempt,
  { applicationName, brief }: ClientOptions,
): ClientConfig {
  const user = target.user ?? getLoginName();
  const database = target.database ?? user;
  return {
    host: host.kind === 'socket' ? host.directory : host.name,
    port: host.port,
    user,
    database,
    // A function keeps `pg` from reading a password file itself. Called only if the server asks.
    password: target.password ?? (() => findFilePassword(target, host, database, user) ?? ''),
    ssl: tls,
    enableChannelBinding: target.tls.channelBinding !== 'disable',
    application_name: applicationName,
    connectionTimeoutMillis: brief === true ? BRIEF_TIMEOUT_MS : CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY_MS,
  };
}

/** Returns the password that libpq uses for this host. It is masked (`app/run-secrets`). */
function findFilePassword(
  { passwordFile }: ServerTarget,
  host: Host,
  database: string,
  user: string,
): string | undefined {
  const file = readPasswordFile(passwordFile, process.env);
  if (file === undefined || file.isShared) return undefined;
  return findFilePasswords(file.text, { hosts: [host], database, user })[0];
}
