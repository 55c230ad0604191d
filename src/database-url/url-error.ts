import type { ParsedTarget } from './target';

/** Why a connection string was not understood. Fixed sentences: no piece of the input is in it. */
export type UrlError = Extract<ParsedTarget, { ok: false }>;

/** A value, or why there is none. */
export type UrlResult<T> = { readonly ok: true; readonly value: T } | UrlError;

const USE_URL = 'Write it as postgresql://user:password@host:5432/database.';
const ENCODE =
  'In the user name and the password write @ as %40, : as %3A, / as %2F, ? as %3F and # as %23.';
const NAME_SERVER = 'Write host, port, user and database into the URL itself.';

// One sentence of what is wrong, one of what to do. A password that was split wrongly may stand
// anywhere in the text (as host, port or scheme), so none of these may ever quote it.
const REFUSALS = {
  empty: ['The database URL is empty.', USE_URL],
  'embedded-spelling': [
    'The database URL looks like the word for the throw-away Postgres, but is spelled differently.',
    'Write exactly embedded, in lower case, if the throw-away Postgres is meant.',
  ],
  control: [
    'The database URL contains a line break or another control character.',
    'Remove it; a secret that was pasted over two lines is the usual cause.',
  ],
  'not-text': ['The database URL contains half a character.', 'Paste the value once more.'],
  quoted: [
    'The database URL begins with a quotation mark.',
    'Remove the quotation marks around it.',
  ],
  unexpanded: [
    'The database URL contains a variable or an expression that was never filled in.',
    'Let the workflow fill it in before this step, or write a literal $ as %24.',
  ],
  'text-before': [
    'Something stands before the scheme of the database URL.',
    'Let the value begin with postgresql://, without a command or a variable name before it.',
  ],
  'no-scheme': ['The database URL does not begin with postgresql://.', USE_URL],
  'other-scheme': ['The database URL has a scheme that is not that of Postgres.', USE_URL],
  jdbc: [
    'The JDBC URL holds its user, host, port or database in a place where JDBC does not read it.',
    'Write jdbc:postgresql://host:5432/database?user=…&password=….',
  ],
  'jdbc-environment': [
    'The JDBC URL leaves out a part that a PG variable gives, which JDBC does not read.',
    'Write host, port and database into the URL itself.',
  ],
  'two-at': [
    'The database URL has two @ before its host, and drivers disagree on where it begins.',
    ENCODE,
  ],
  'late-at': [
    'The database URL has an @ after its path or query began, as if a password had been cut in two.',
    ENCODE,
  ],
  hash: ['The database URL has a raw #, at which some drivers stop reading.', ENCODE],
  percent: [
    'The database URL has a % that is not followed by two hexadecimal digits.',
    'Write a literal % as %25.',
  ],
  'not-utf8': [
    'The database URL has percent-encoded bytes that are not UTF-8.',
    'Percent-encode the text as UTF-8.',
  ],
  space: [
    'The database URL has both a raw space and percent-encoding, which drivers read differently.',
    'Write every space as %20.',
  ],
  host: [
    'A host of the database URL is not a host name, an address or a socket folder.',
    'Check the host, put an IPv6 address in brackets, and percent-encode the user name and the password.',
  ],
  'empty-host': ['The list of hosts in the database URL has an empty place.', 'Name every host.'],
  port: [
    'A port of the database URL is not a number from 1 to 65535.',
    'Check the port; if a : or @ belongs to the password, percent-encode it.',
  ],
  'port-count': [
    'The database URL has more than one port, but not one for each host.',
    'Give one port for all hosts or one for each.',
  ],
  'port-variable': [
    'The database URL leaves out the port of one of its hosts while PGPORT is set, which drivers read differently.',
    'Write a port behind each host.',
  ],
  segments: [
    'The path of the database URL has more than one part.',
    'Leave only the database there; a / in a name or password is written %2F.',
  ],
  database: [
    'Drivers would read different database names from this URL.',
    'Use a database name without reserved characters, and write it without percent-encoding.',
  ],
  'database-twice': [
    'The database URL names its database in the query, and drivers disagree on whether that counts.',
    'Name the database in the path only.',
  ],
  'address-differs': [
    'The hostaddr setting or PGHOSTADDR names another address than the host, and only some drivers read it.',
    'Remove it, or write the address as the host.',
  ],
  service: [
    'The target comes from a service file, by the service setting or PGSERVICE, and cannot be judged.',
    NAME_SERVER,
  ],
  keywords: [
    'The list of connection settings is not one that libpq accepts.',
    "Write host=… port=… dbname=… user=… password=…, with values that hold spaces in '…'.",
  ],
  'nested-database': [
    'The dbname setting holds a connection string of its own.',
    'Give either the URL alone or a plain database name.',
  ],
} as const satisfies Record<string, readonly [what: string, next: string]>;

export type UrlErrorCode = keyof typeof REFUSALS;

/**
 * @param code which of the fixed sentences
 * @returns the refusal that says them
 */
export function urlError(code: UrlErrorCode): UrlError {
  const [what, next] = REFUSALS[code];
  return { ok: false, what, next };
}

const OF_SETTING = {
  twice: ['is given twice', 'Give it once.'],
  blank: ['is given without a value', 'Give it a value or leave it out.'],
  plus: ['has a raw +, which drivers read differently', 'Write a plus as %2B and a space as %20.'],
  unknown: [
    'has a value that Postgres does not know',
    'Use one of the values that libpq documents.',
  ],
  contradicts: ['contradicts another setting', 'Leave one of the two out.'],
} as const satisfies Record<string, readonly [fault: string, next: string]>;

/**
 * @param setting a name from our own closed list of settings, PG variables or schemes; never input
 * @param fault what is wrong with it
 * @returns a refusal that names the setting and repeats nothing else
 */
export function settingError(setting: string, fault: keyof typeof OF_SETTING): UrlError {
  const [wrong, next] = OF_SETTING[fault];
  return { ok: false, what: `The setting ${setting} of the database URL ${wrong}.`, next };
}

/**
 * @param scheme a name from our own closed list of foreign schemes; never input
 * @returns a refusal that names it
 */
export function schemeError(scheme: string): UrlError {
  return {
    ok: false,
    what: `The database URL begins with ${scheme}://, which is not Postgres.`,
    next: USE_URL,
  };
}
