import { type ConnectionSettings, collectSettings, SETTING_NAMES } from './connection-settings';
import { decodePercent } from './percent-encoding';
import { settingError, type UrlResult } from './url-error';

/**
 * Reads the known settings from the query of a URL and decodes them. Other settings are ignored,
 * because only their driver uses them.
 *
 * @param query The text after `?`, not decoded.
 */
export function readQuery(query: string): UrlResult<ConnectionSettings> {
  const pairs: [string, string][] = [];
  for (const item of query.split('&')) {
    const equals = item.indexOf('=');
    const name = decodePercent(equals < 0 ? item : item.slice(0, equals));
    if (!name.ok) return name;
    const raw = equals < 0 ? '' : item.slice(equals + 1);
    const known = SETTING_NAMES.find((setting) => setting === name.value);
    // pg, SQLAlchemy and JDBC decode `+` to a space, libpq does not.
    if (known !== undefined && raw.includes('+')) return settingError(known, 'plus');
    const value = decodePercent(raw);
    if (!value.ok) return value;
    pairs.push([name.value, value.value]);
  }
  return collectSettings(pairs);
}
