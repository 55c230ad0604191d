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

/** JDBC's targetServerType in libpq's words (jdbc.postgresql.org, connection parameters). */
const JDBC: ReadonlyMap<string, TargetSessionAttrs> = new Map([
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
 * @param settings what the connection string says
 * @param environment PGTARGETSESSIONATTRS where it is silent
 * @returns which kind of server the driver looks for among its hosts, or the unknown setting
 */
export function readSessionAttributes(
  settings: ConnectionSettings,
  environment: PgEnvironment,
): UrlResult<TargetSessionAttrs> {
  const jdbc = settings.get('targetServerType');
  if (jdbc !== undefined) {
    const value = JDBC.get(jdbc);
    return value === undefined ? settingError('targetServerType', 'unknown') : { ok: true, value };
  }
  const declared = settings.get('target_session_attrs');
  const word = declared ?? environmentFallback(environment, 'PGTARGETSESSIONATTRS') ?? 'any';
  const value = ATTRIBUTES.find((attributes) => attributes === word);
  if (value !== undefined) return { ok: true, value };
  const setting = declared === undefined ? 'PGTARGETSESSIONATTRS' : 'target_session_attrs';
  return settingError(setting, 'unknown');
}
