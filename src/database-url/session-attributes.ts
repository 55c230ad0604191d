import type { ConnectionSettings } from './connection-settings';
import { environmentFallback, type PgEnvironment } from './pg-environment';
import type { TargetSessionAttrs } from './target';
import { settingError, type UrlResult } from './url-error';

const ATTRIBUTES: readonly TargetSessionAttrs[] = [
  'any',
  'read-write',
  'read-only',
  'primary',
  'standby',
  'prefer-standby',
];

/** Values of JDBC's targetServerType with the equivalent of libpq (jdbc.postgresql.org, connection parameters). */
const JDBC_SERVER_TYPES: ReadonlyMap<string, TargetSessionAttrs> = new Map([
  ['any', 'any'],
  ['primary', 'primary'],
  ['master', 'primary'],
  ['preferPrimary', 'any'],
  ['secondary', 'standby'],
  ['slave', 'standby'],
  ['preferSecondary', 'prefer-standby'],
  ['preferSlave', 'prefer-standby'],
]);

/**
 * Returns the kind of server that the driver selects among the hosts: from the settings, or else from
 * PGTARGETSESSIONATTRS. Returns an error for an unknown value.
 */
export function readSessionAttributes(
  settings: ConnectionSettings,
  environment: PgEnvironment,
): UrlResult<TargetSessionAttrs> {
  const jdbc = settings.get('targetServerType');
  if (jdbc !== undefined) {
    const value = JDBC_SERVER_TYPES.get(jdbc);
    return value === undefined ? settingError('targetServerType', 'unknown') : { ok: true, value };
  }
  const declared = settings.get('target_session_attrs');
  const text = declared ?? environmentFallback(environment, 'PGTARGETSESSIONATTRS') ?? 'any';
  const value = ATTRIBUTES.find((attributes) => attributes === text);
  if (value !== undefined) return { ok: true, value };
  const setting = declared === undefined ? 'PGTARGETSESSIONATTRS' : 'target_session_attrs';
  return settingError(setting, 'unknown');
}
