import type { ConnectionSettings } from './connection-settings';
import { environmentFallback, type PgEnvironment } from './pg-environment';
import type { ChannelBinding, Host, Tls, TlsMode } from './target';
import { settingError, type UrlResult } from './url-error';

const MODES: readonly TlsMode[] = [
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
  'no-verify',
];

/** The strictest one is the last. */
const CHANNEL_BINDINGS: readonly ChannelBinding[] = ['disable', 'prefer', 'require'];

/** Values of `ssl` that JDBC, pg and asyncpg accept. */
const SSL_VALUES: ReadonlyMap<string, TlsMode> = new Map([
  ['true', 'require'],
  ['1', 'require'],
  ['false', 'disable'],
  ['0', 'disable'],
]);

/**
 * Returns the TLS settings, with PGSSLMODE, PGSSLROOTCERT, PGCHANNELBINDING and defaults for missing ones.
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
  const binding = readChannelBinding(settings, environment);
  if (!binding.ok) return binding;

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
      channelBinding: binding.value,
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

/** Returns the strictest value, because a driver reads only its own name. Without one, nothing is bound. */
function readChannelBinding(
  settings: ConnectionSettings,
  environment: PgEnvironment,
): UrlResult<ChannelBinding> {
  const [libpq, jdbc] = [settings.get('channel_binding'), settings.get('channelBinding')];
  const variable =
    libpq === undefined && jdbc === undefined
      ? environmentFallback(environment, 'PGCHANNELBINDING')
      : undefined;
  const values = { channel_binding: libpq, channelBinding: jdbc, PGCHANNELBINDING: variable };
  let strictest: ChannelBinding = 'disable';
  for (const [name, text = 'disable'] of Object.entries(values)) {
    const value = CHANNEL_BINDINGS.find((binding) => binding === text);
    if (value === undefined) return settingError(name, 'unknown');
    if (CHANNEL_BINDINGS.indexOf(value) > CHANNEL_BINDINGS.indexOf(strictest)) strictest = value;
  }
  return { ok: true, value: strictest };
}
