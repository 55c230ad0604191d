import { type DeclaredTarget, isConnectionSetting, type UrlParameter } from './connection-settings';
import { isDriverParameter } from './driver-parameters';
import { isRuntimeName, type SessionSetting, type UrlSession } from './session-setting';
import { splitStartupOptions } from './startup-options';

/** Parameters that only one tool reads, and that the format decides about. */
const TOOL_PARAMETERS = new Set(['schema', 'socket']);

/** `options[name]=value` of sqlx, which it sends as `-c name=value`. */
const SQLX_OPTION = /^options\[([^\]]+)\]$/;

/**
 * Returns what a connection string sets for the session (docs/targets.md#parameters). The server
 * applies `options` first and then the other parameters, so the last value of a name counts.
 *
 * @param options The startup parameter `options`, from the string or from PGOPTIONS.
 */
export function readUrlSession(
  { form, parameters }: Pick<DeclaredTarget, 'form' | 'parameters'>,
  options: string | undefined,
): UrlSession {
  const { settings: optionSettings, rest } = splitStartupOptions(options ?? '');
  const settings = new Map<string, SessionSetting>();
  const contradicted: string[] = [];
  const add = (name: string, value: string, label: string, inOptions = false) => {
    const key = name.toLowerCase();
    if (isIgnoredSetting(key, value)) return;
    const previous = settings.get(key);
    // Drivers use different ones of two values: lib/pq and pgx the first, pg the last.
    if (previous?.inOptions === false && previous.value !== value) contradicted.push(label);
    settings.delete(key);
    settings.set(key, { name: key, value, label, inOptions });
  };
  for (const [name, value] of optionSettings) {
    add(name, value, `\`${name}\` in \`options\``, true);
  }
  const toolParameters = new Map<string, string>();
  const unread: string[] = [];
  for (const [index, { name, value }] of parameters.entries()) {
    const label = labelOf(parameters, index);
    const [, sqlxName] = SQLX_OPTION.exec(name) ?? [];
    if (name.startsWith('x-') || TOOL_PARAMETERS.has(name)) {
      if ((toolParameters.get(name) ?? value ?? '') !== (value ?? '')) contradicted.push(label);
      toolParameters.set(name, value ?? '');
    } else if (name === 'currentSchema') add('search_path', value ?? '', label);
    else if (name === '' || isConnectionSetting(name) || isDriverParameter(name)) continue;
    // JDBC has a closed list of properties and ignores every other name.
    else if (form === 'jdbc') unread.push(...(isRuntimeName(name) ? [name] : []));
    else if (sqlxName !== undefined) add(sqlxName, value ?? '', label);
    // Drivers send no parameter without a value.
    else if (value !== undefined || isRuntimeName(name)) add(name, value ?? '', label);
  }
  return {
    settings: [...settings.values()],
    startupOptions: rest,
    toolParameters,
    unread,
    contradicted,
  };
}

/** The action names its own sessions, and always uses UTF-8. */
function isIgnoredSetting(name: string, value: string): boolean {
  return (
    name === 'application_name' ||
    (name === 'client_encoding' && /^['"]?(?:utf-?8|unicode|auto)['"]?$/i.test(value))
  );
}

/**
 * Returns how messages name a parameter. After a password, an unknown name can be the rest of this
 * password, if it contains an unencoded `&`.
 */
function labelOf(parameters: readonly UrlParameter[], index: number): string {
  const name = parameters[index]?.name ?? '';
  const isSafe =
    isRuntimeName(name) ||
    name === 'currentSchema' ||
    (/^[A-Za-z][\w.[\]-]{0,62}$/.test(name) &&
      !parameters.slice(0, index).some((each) => /password/i.test(each.name)));
  return isSafe ? `\`${name}\`` : `number ${index + 1} of the query`;
}
