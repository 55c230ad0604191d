import type { ConnectionSettings } from './connection-settings';
import { environmentFallback, type PgEnvironment } from './pg-environment';
import type { Host, Tls, TlsMode } from './target';
import { settingError, type UrlError, type UrlResult } from './url-error';

const MODES: readonly TlsMode[] = [
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
  'no-verify',
];

/** `ssl=` as JDBC, pg and asyncpg write it. */
const SSL_WORDS: ReadonlyMap<string, TlsMode> = new Map([
  ['true', 'require'],
  ['1', 'require'],
  ['false', 'disable'],
  ['0', 'disable'],
]);

/**
 * @param settings what the connection string says
 * @param environment PGSSLMODE and PGSSLROOTCERT where it is silent
 * @param hosts a socket needs no TLS, so the default depends on them
 * @returns the TLS settings by libpq's defaults, or the setting whose value nobody knows
 */
export function readTls(
  settings: ConnectionSettings,
  environment: PgEnvironment,
  hosts: readonly Host[],
): UrlResult<Tls> {
  const declared = settings.get('sslmode') ?? environmentFallback(environment, 'PGSSLMODE');
  const mode = modeOf(declared);
  if (declared !== undefined && mode === undefined) {
    return settingError(settings.has('sslmode') ? 'sslmode' : 'PGSSLMODE', 'unknown');
  }
  const ssl = settings.get('ssl');
  const fromSsl = ssl === undefined ? undefined : (SSL_WORDS.get(ssl) ?? modeOf(ssl));
  if (ssl !== undefined && fromSsl === undefined) return settingError('ssl', 'unknown');
  if (contradict(settings, mode, fromSsl)) return settingError('ssl', 'contradicts');
  const binding = channelBinding(settings);
  if (typeof binding !== 'boolean') return binding;

  const rootCertificate =
    settings.get('sslrootcert') ?? environmentFallback(environment, 'PGSSLROOTCERT');
  const chosen = settings.has('sslmode') ? mode : (fromSsl ?? mode);
  return {
    ok: true,
    value: {
      mode: chosen ?? defaultMode(rootCertificate, hosts),
      rootCertificate,
      certificate: settings.get('sslcert'),
      key: settings.get('sslkey'),
      channelBinding: binding,
    },
  };
}

function modeOf(word: string | undefined): TlsMode | undefined {
  return MODES.find((mode) => mode === word);
}

function contradict(
  settings: ConnectionSettings,
  mode: TlsMode | undefined,
  ssl: TlsMode | undefined,
): boolean {
  if (!settings.has('sslmode') || ssl === undefined) return false;
  return (mode === 'disable') !== (ssl === 'disable');
}

function defaultMode(rootCertificate: string | undefined, hosts: readonly Host[]): TlsMode {
  if (hosts.every((host) => host.kind === 'socket')) return 'disable';
  // libpq 16: the system's certificates are only ever used to verify fully
  return rootCertificate === 'system' ? 'verify-full' : 'prefer';
}

function channelBinding(settings: ConnectionSettings): boolean | UrlError {
  const value = settings.get('channel_binding');
  if (value === undefined || value === 'disable') return false;
  if (value === 'require' || value === 'prefer') return true;
  return settingError('channel_binding', 'unknown');
}
