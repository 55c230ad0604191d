import type { SessionSetting } from '../database-url/session-setting';
import type { Problem } from '../problem';
import type { ServerError, Session } from './session';
import { quoteLiteral } from './sql-literal';

/** Whether a setting ends with the transaction, or with the session. */
type SettingScope = 'transaction' | 'session';

/**
 * Returns the statement that sets the run-time parameters of the URL; no statement without such
 * parameters. Poolers refuse or ignore startup parameters, and `RESET ALL` returns to the values of
 * the server there. So every transaction of the engine sets them itself. The statement returns no
 * row and is ASCII.
 */
export function settingStatements(
  settings: readonly SessionSetting[],
  scope: SettingScope,
): readonly string[] {
  if (settings.length === 0) return [];
  // A role can lack the privilege to set the other parameters.
  const isRole = ({ name }: SessionSetting) => name === 'role';
  const ordered = [...settings.filter((each) => !isRole(each)), ...settings.filter(isRole)];
  const calls = ordered.map(
    (setting) =>
      `PERFORM pg_catalog.set_config(${quoteLiteral(setting.name)}, ${valueExpression(setting)}, ${scope === 'transaction'});`,
  );
  return [`DO ${quoteLiteral(`BEGIN ${calls.join(' ')} END`)}`];
}

function valueExpression({ name, value, prepends, expression }: SessionSetting): string {
  if (expression !== undefined) return expression;
  const literal = quoteLiteral(value);
  if (prepends !== true) return literal;
  return `pg_catalog.concat_ws(', ', ${literal}, NULLIF(pg_catalog.current_setting(${quoteLiteral(name)}), ''))`;
}

/**
 * Returns the message for queries with the run-time parameters of the URL.
 *
 * @param queries Each ends with `;`.
 * @param readOnly Whether they run in a `READ ONLY` transaction.
 */
export function buildReadMessage(
  { settings }: Pick<Session, 'settings'>,
  queries: string,
  readOnly: boolean,
): string {
  const message = [
    ...settingStatements(settings, 'transaction').map((each) => `${each};`),
    queries,
  ];
  return readOnly ? `BEGIN READ ONLY; ${message.join(' ')} COMMIT;` : message.join(' ');
}

/**
 * Returns the parameter that a message of the server names. The server replaces `-` with `_` in the
 * names of `options` (https://www.postgresql.org/docs/current/libpq-connect.html, `options`).
 */
function findNamedSetting(
  settings: readonly SessionSetting[],
  message: string,
): SessionSetting | undefined {
  const text = message.toLowerCase().replaceAll('-', '_');
  return (
    settings.find(({ name }) => text.includes(`"${name.toLowerCase().replaceAll('-', '_')}"`)) ??
    (/\brole\b/i.test(message) ? settings.find(({ name }) => name === 'role') : undefined) ??
    settings[0]
  );
}

/** SQLSTATEs of a parameter that the server does not know, or whose value it does not accept. */
const SETTING_ERRORS = new Set(['42704', '22023', '55P02', '42601']);

/**
 * Returns the problem of a parameter of the URL that the server refused; undefined if the error has
 * another cause.
 */
export function refusedSettingProblem(
  settings: readonly SessionSetting[],
  { code, message }: Pick<ServerError, 'code' | 'message'>,
): Problem | undefined {
  const setting = findNamedSetting(settings, message);
  const isPrivilege = code === '42501' && setting?.name === 'role';
  if (setting === undefined || !(SETTING_ERRORS.has(code) || isPrivilege)) return undefined;
  const { label } = setting;
  const isUnknown = code === '42704';
  return {
    code: 'setting-refused',
    what: isUnknown
      ? `The server does not know the parameter ${label} of the database URL.`
      : `The server does not accept the parameter ${label} of the database URL (SQLSTATE ${code}).`,
    next: isUnknown
      ? 'Nothing was written. Fix the spelling of the parameter, or remove it. Drivers send every parameter that they do not read to the server.'
      : 'Nothing was written. Fix its value, or grant the login the right to set it.',
  };
}
