import {
  type ConnectionSettings,
  collectSettings,
  SETTING_NAMES,
  type UrlParameter,
} from './connection-settings';
import { decodePercent } from './percent-encoding';
import { isRuntimeName } from './session-setting';
import { settingError, type UrlResult } from './url-error';

/** The query of a URL: the settings of the connection, and all parameters. */
export interface UrlQuery {
  readonly settings: ConnectionSettings;
  readonly parameters: readonly UrlParameter[];
}

/**
 * Reads the query of a URL and decodes it.
 *
 * @param query The text after `?`, not decoded.
 */
export function readQuery(query: string): UrlResult<UrlQuery> {
  const pairs: [string, string][] = [];
  const parameters: UrlParameter[] = [];
  for (const item of query.split('&')) {
    const equals = item.indexOf('=');
    const name = decodePercent(equals < 0 ? item : item.slice(0, equals));
    if (!name.ok) return name;
    const raw = equals < 0 ? '' : item.slice(equals + 1);
    const known = SETTING_NAMES.find((setting) => setting === name.value);
    // pg, SQLAlchemy and JDBC decode `+` to a space, libpq does not.
    if (known !== undefined && raw.includes('+')) return settingError(known, 'plus');
    if (isRuntimeName(name.value) && raw.includes('+')) {
      return settingError(name.value.toLowerCase(), 'plus');
    }
    const value = decodePercent(raw);
    if (!value.ok) return value;
    pairs.push([name.value, value.value]);
    parameters.push({ name: name.value, value: equals < 0 ? undefined : value.value });
  }
  const settings = collectSettings(pairs);
  return settings.ok ? { ok: true, value: { settings: settings.value, parameters } } : settings;
}
