import { settingError, type UrlResult } from './url-error';

/** Settings that determine the server, the database and the user of a connection, mostly named as in libpq. */
export const SETTING_NAMES = [
  'host',
  'hostaddr',
  'port',
  'dbname',
  'user',
  'password',
  'passfile',
  'options',
  'service',
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'channel_binding',
  'require_auth',
  'gssencmode',
  'target_session_attrs',
  // libpq and pg accept `ssl=true` of JDBC URLs. asyncpg accepts a mode.
  'ssl',
  // asyncpg treats it as dbname.
  'database',
  // Only JDBC.
  'targetServerType',
  'channelBinding',
  'requireAuth',
  'gssEncMode',
  'PGHOST',
  'PGPORT',
  'PGDBNAME',
] as const;

/** One of `SETTING_NAMES`. */
export type SettingName = (typeof SETTING_NAMES)[number];
/** Decoded values of the settings that a connection string contains. */
export type ConnectionSettings = ReadonlyMap<SettingName, string>;

/** A decoded connection string, before the PG* variables are applied. */
export interface DeclaredTarget {
  readonly form: 'url' | 'jdbc' | 'keywords';
  /** The driver suffix of a SQLAlchemy URL. */
  readonly driver: string | undefined;
  /** Hosts and ports as in libpq: comma-separated lists. */
  readonly hosts: string | undefined;
  readonly ports: string | undefined;
  readonly database: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly settings: ConnectionSettings;
  /** The parameters of the text in their order, decoded. */
  readonly parameters: readonly UrlParameter[];
}

/** A parameter of a query or of a keyword string. */
export interface UrlParameter {
  readonly name: string;
  /** Undefined if the text has no `=` after the name. */
  readonly value: string | undefined;
}

/** Returns whether the parameter determines the connection, not the session. */
export function isConnectionSetting(name: string): boolean {
  return SETTING_NAMES.some((setting) => setting === name);
}

/**
 * Collects the known settings. Returns an error for a setting that is set twice, because drivers use
 * different ones of the two, and for an empty one, because it overrides a PG* variable in libpq but not
 * in pg.
 *
 * @param pairs Names and decoded values, in the order of the text.
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
