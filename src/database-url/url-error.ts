import type { ParsedTarget } from './target';

/** Error of a connection string. The sentences are fixed and never contain a part of the input. */
export type UrlError = Extract<ParsedTarget, { ok: false }>;

/** A value, or the error that prevents it. */
export type UrlResult<T> = { readonly ok: true; readonly value: T } | UrlError;

const USE_URL = 'Use the form `postgresql://user:password@host:5432/database`.';
const ENCODE =
  'In the user name and the password, use `%40` for `@`, `%3A` for `:`, `%2F` for `/`, `%3F` for `?` and `%23` for `#`.';
const SET_SERVER = 'Set host, port, user and database in the URL itself.';

// One sentence of fact, and one or two of advice. A password that was split incorrectly can be anywhere
// in the text (as host, port or scheme), so no sentence may quote it.
const URL_ERRORS = {
  empty: ['The database URL is empty.', USE_URL],
  'embedded-spelling': [
    'The database URL is similar to the word `embedded`, but not equal to it.',
    'Use exactly `embedded`, in lower case, for the temporary Postgres.',
  ],
  control: [
    'The database URL contains a line break or another control character.',
    'Remove it. The usual cause is a secret that was pasted over two lines.',
  ],
  'not-text': ['The database URL contains half of a character.', 'Set the value again.'],
  quoted: [
    'The database URL begins with a quotation mark.',
    'Remove the quotation marks around it.',
  ],
  unexpanded: [
    'The database URL contains a variable or an expression that was not replaced.',
    'Set its value in the workflow before this step. For a literal `$`, use `%24`.',
  ],
  'text-before': [
    'The database URL has text before its scheme.',
    'Remove everything before `postgresql://`, such as a command or the name of a variable.',
  ],
  'no-scheme': ['The database URL does not begin with `postgresql://`.', USE_URL],
  'other-scheme': ['The scheme of the database URL is not that of Postgres.', USE_URL],
  jdbc: [
    'The JDBC URL has its user, host, port or database where JDBC does not read it.',
    'Use the form `jdbc:postgresql://host:5432/database?user=…&password=…`.',
  ],
  'jdbc-environment': [
    'The JDBC URL lacks a part that is set in a PG variable, which JDBC does not read.',
    'Set host, port and database in the URL itself.',
  ],
  'two-at': [
    'The database URL has two `@` before its host, so drivers disagree on where the host begins.',
    ENCODE,
  ],
  'late-at': [
    'The database URL has an `@` in its path or query, which can be the end of a password.',
    ENCODE,
  ],
  hash: ['The database URL has a `#`, and some drivers ignore the text after it.', ENCODE],
  percent: [
    'The database URL has a `%` that is not followed by two hexadecimal digits.',
    'Use `%25` for a literal `%`.',
  ],
  'not-utf8': [
    'The database URL has percent-encoded bytes that are not UTF-8.',
    'Use UTF-8 for the percent-encoding.',
  ],
  space: [
    'The database URL has both a space and percent-encoding, which drivers decode differently.',
    'Use `%20` for every space.',
  ],
  host: [
    'A host of the database URL is not a host name, an address or a socket directory.',
    'Check the host, use brackets for an IPv6 address, and percent-encode the user name and the password.',
  ],
  'empty-host': [
    'The list of hosts in the database URL has an empty entry.',
    'Add the missing host, or remove the comma.',
  ],
  port: [
    'A port of the database URL is not a number from 1 to 65535.',
    'Check the port. If a `:` or `@` is part of the password, percent-encode it.',
  ],
  'port-count': [
    'The database URL has several ports, but not one for each host.',
    'Set one port for all hosts, or one for each host.',
  ],
  'port-variable': [
    'The database URL has a host without a port while PGPORT is set, which drivers read differently.',
    'Set a port for each host.',
  ],
  segments: [
    'The path of the database URL has more than one segment.',
    'Use only the database as the path. For a `/` in a name or a password, use `%2F`.',
  ],
  database: [
    'Drivers would read different database names from this URL.',
    'Use a database name without special characters and without percent-encoding.',
  ],
  'database-twice': [
    'The query of the database URL sets the database, and drivers disagree on whether that counts.',
    'Set the database only in the path.',
  ],
  'address-differs': [
    'The setting `hostaddr` or PGHOSTADDR is an address other than the host, and only some drivers read it.',
    'Remove it, or use the address as the host.',
  ],
  service: [
    'The target comes from a service file (the setting `service` or PGSERVICE), which this action cannot check.',
    SET_SERVER,
  ],
  keywords: [
    'The list of connection settings is not one that libpq accepts.',
    "Use `host=… port=… dbname=… user=… password=…`, with values that contain spaces in '…'.",
  ],
  'nested-database': [
    'The setting `dbname` contains a connection string.',
    'Use either the connection string alone or a database name.',
  ],
} as const satisfies Record<string, readonly [what: string, next: string]>;

/** Key of a fixed error. */
export type UrlErrorCode = keyof typeof URL_ERRORS;

/** Returns the fixed error of a code. */
export function urlError(code: UrlErrorCode): UrlError {
  const [what, next] = URL_ERRORS[code];
  return { ok: false, what, next };
}

const SETTING_ERRORS = {
  twice: ['is set twice', 'Remove one of the two values.'],
  blank: ['has an empty value', 'Set a value, or remove the setting.'],
  plus: [
    'has a `+`, which drivers decode differently',
    'Use `%2B` for a plus sign and `%20` for a space.',
  ],
  unknown: [
    'has a value that Postgres does not know',
    'Use one of the values in the documentation of libpq.',
  ],
  contradicts: ['contradicts another setting', 'Remove one of the two settings.'],
} as const satisfies Record<string, readonly [fact: string, next: string]>;

/**
 * Returns an error that names a setting and contains nothing else of the input.
 *
 * @param setting A name from the lists of settings, PG variables or schemes in this room, never input.
 */
export function settingError(setting: string, kind: keyof typeof SETTING_ERRORS): UrlError {
  const [fact, next] = SETTING_ERRORS[kind];
  return { ok: false, what: `The setting \`${setting}\` of the database URL ${fact}.`, next };
}

/**
 * Returns an error that names a scheme other than that of Postgres.
 *
 * @param scheme A name from the list of schemes in this room, never input.
 */
export function schemeError(scheme: string): UrlError {
  return {
    ok: false,
    what: `The database URL begins with \`${scheme}://\`, which is not Postgres.`,
    next: USE_URL,
  };
}
