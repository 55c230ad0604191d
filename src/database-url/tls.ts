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

/** Values of `ssl` that JDBC, pg and asyncpg accept. */
const SSL_VALUES: ReadonlyMap<string, TlsMode> = new Map([
  ['true', 'require'],
  ['1', 'require'],
  ['false', 'disable'],
  ['0', 'disable'],
]);

/**
 * Returns the TLS settings, with PGSSLMODE, PGSSLROOTCERT and the defaults of libpq for missing ones.
 * Returns an error for an unknown value or a contradiction.
 *
 * @param hosts The default depends on them, because a socket does not use TLS.
 */
export function readTls(
  settings: ConnectionSettings,
  environment: PgEnvironment,
  hosts: readonly Host[],
): UrlResult<Tls> {
  const declared = settings.get('sslmode') ?? environmentFallback(environment, 'PGSSLMODE');
  const mode = parseTlsMode(declared);
  if (declared !== undefined && mode === undefined) {
    return settingError(settings.has('sslmode') ? 'sslmode' : 'PGSSLMODE', 'unknown');
  }
  const ssl = settings.get('ssl');
  const fromSsl = ssl === undefined ? undefined : (SSL_VALUES.get(ssl) ?? parseTlsMode(ssl));
  if (ssl !== undefined && fromSsl === undefined) return settingError('ssl', 'unknown');
  if (hasContradiction(settings, mode, fromSsl)) return settingError('ssl', 'contradicts');
  const binding = readChannelBinding(settings);
  if (typeof binding !== 'boolean') return binding;

  const rootCertificate =
    settings.get('sslrootcert') ?? environmentFallback(environment, 'PGSSLROOTCERT');
  const effectiveMode = settings.has('sslmode') ? mode : (fromSsl ?? mode);
  return {
    ok: true,
    value: {
      mode: effectiveMode ?? getDefaultMode(rootCertificate, hosts),
      rootCertificate,
      certificate: settings.get('sslcert'),
      key: settings.get('sslkey'),
      channelBinding: binding,
    },
  };
}

function parseTlsMode(text: string | undefined): TlsMode | undefined {
  return MODES.find((mode) => mode === text);
}

function hasContradiction(
  settings: ConnectionSettings,
  mode: TlsMode | undefined,
  ssl: TlsMode | undefined,
): boolean {
  if (!settings.has('sslmode') || ssl === undefined) return false;
  return (mode === 'disable') !== (ssl === 'disable');
}

function getDefaultMode(rootCertificate: string | undefined, hosts: readonly Host[]): TlsMode {
  if (hosts.every((host) => host.kind === 'socket')) return 'disable';
  // Since libpq 16, the certificates of the system require verify-full.
  return rootCertificate === 'system' ? 'verify-full' : 'prefer';
}

function readChannelBinding(settings: ConnectionSettings): boolean | UrlError {
  const value = settings.get('channel_binding');
  if (value === undefined || value === 'disable') return false;
  if (value === 'require' || value === 'prefer') return true;
  return settingError('channel_binding', 'unknown');
}
