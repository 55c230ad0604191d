import { settingError, type UrlResult } from './url-error';

/** The settings that decide where a connection goes and as whom, by libpq's names. */
export const SETTING_NAMES = [
  'host',
  'hostaddr',
  'port',
  'dbname',
  'user',
  'password',
  'options',
  'service',
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'channel_binding',
  'target_session_attrs',
  // libpq and pg take `ssl=true` from JDBC, asyncpg takes a mode there
  'ssl',
  // asyncpg reads it like dbname
  'database',
  // JDBC's own
  'targetServerType',
  'PGHOST',
  'PGPORT',
  'PGDBNAME',
] as const;

export type SettingName = (typeof SETTING_NAMES)[number];
export type ConnectionSettings = ReadonlyMap<SettingName, string>;

/** What a connection string says, decoded, before anything is filled in from the environment. */
export interface DeclaredTarget {
  readonly form: 'url' | 'jdbc' | 'keywords';
  readonly driver: string | undefined;
  /** Hosts and ports as libpq holds them: lists joined by commas. */
  readonly hosts: string | undefined;
  readonly ports: string | undefined;
  readonly database: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly settings: ConnectionSettings;
}

/**
 * @param pairs names and decoded values in the order of the text
 * @returns the settings that we know, or a refusal: of a setting given twice two drivers may take
 *   different ones, and an empty one hides a PG variable from libpq but not from pg
 */
export function collectSettings(
  pairs: Iterable<readonly [string, string]>,
): UrlResult<ConnectionSettings> {
  const settings = new Map<SettingName, string>();
  for (const [name, value] of pairs) {
    const known = SETTING_NAMES.find((setting) => setting === name);
    if (known === undefined) continue;
    if (settings.has(known)) return settingError(known, 'twice');
    if (value === '') return settingError(known, 'blank');
    settings.set(known, value);
  }
  return { ok: true, value: settings };
}
