import { type ConnectionSettings, collectSettings, SETTING_NAMES } from './connection-settings';
import { decodePercent } from './percent-encoding';
import { settingError, type UrlResult } from './url-error';

/**
 * @param query what stands behind the ?, raw
 * @returns the settings in it that we know, decoded; others are the business of their driver
 */
export function readQuery(query: string): UrlResult<ConnectionSettings> {
  const pairs: [string, string][] = [];
  for (const item of query.split('&')) {
    const equals = item.indexOf('=');
    const name = decodePercent(equals < 0 ? item : item.slice(0, equals));
    if (!name.ok) return name;
    const raw = equals < 0 ? '' : item.slice(equals + 1);
    const known = SETTING_NAMES.find((setting) => setting === name.value);
    // a form decoder makes a space of it (pg, SQLAlchemy, JDBC), libpq leaves it
    if (known !== undefined && raw.includes('+')) return settingError(known, 'plus');
    const value = decodePercent(raw);
    if (!value.ok) return value;
    pairs.push([name.value, value.value]);
  }
  return collectSettings(pairs);
}
