import type { SessionSetting } from '../../database-url/session-setting';
import type { MigrationsResult } from '../migration';
import { quoteName } from '../quote-name';
import type { Format } from './format';
import type { UrlSettings } from './url-settings';

/**
 * Adds the search path that a setting of the format's tool asks for to the parameters of the session.
 * A search path of the URL that begins with another schema is a problem: the tool and the URL would
 * name two places.
 */
export function addFormatSearchPath(
  url: UrlSettings,
  { name, searchPath }: Format,
): MigrationsResult<UrlSettings> {
  if (searchPath === undefined) return { ok: true, value: url };
  const { schemas, keepsDefault, isDefault = false } = searchPath;
  const urlPath = url.settings.find((setting) => setting.name === 'search_path');
  if (urlPath !== undefined && firstName(urlPath.value) !== schemas[0]) {
    const problem = {
      code: 'setting-refused',
      what: isDefault
        ? `${name} sets the search path to \`${schemas[0]}\` itself, but ${urlPath.label} of the database URL begins with another schema.`
        : `The settings of ${name} name the schema \`${schemas[0]}\`, but ${urlPath.label} of the database URL begins with another schema.`,
      next: isDefault
        ? `Nothing was written. Set \`schema\` in the settings of ${name} to that schema (see docs/settings.md), or remove the parameter.`
        : 'Nothing was written. Remove one of them, or set both to the same schema.',
    };
    return { ok: false, problems: [problem] };
  }
  if (urlPath !== undefined) return { ok: true, value: url };
  const setting: SessionSetting = {
    name: 'search_path',
    value: schemas.map(quoteName).join(', '),
    label: isDefault
      ? `\`${schemas[0]}\` of ${name}`
      : `\`${schemas[0]}\` in the settings of ${name}`,
    inOptions: false,
    ...(keepsDefault ? { prepends: true } : {}),
  };
  return { ok: true, value: { ...url, settings: [...url.settings, setting] } };
}

/** Returns the first schema of a search path, without quotation marks. */
function firstName(value: string): string {
  const [, quoted, plain = ''] = /^\s*(?:"((?:[^"]|"")*)"|([^,]*))/.exec(value) ?? [];
  return quoted?.replaceAll('""', '"') ?? plain.trim().toLowerCase();
}
