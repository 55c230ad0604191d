import type { DeclaredTarget } from './connection-settings';
import { decodePercent } from './percent-encoding';
import { type UrlResult, urlError } from './url-error';
import { readQuery, type UrlQuery } from './url-query';

/** Scheme of a URL. JDBC reads fewer parts of it. SQLAlchemy, which adds a driver suffix, decodes fewer. */
export interface UrlScheme {
  readonly form: 'url' | 'jdbc';
  readonly driver: string | undefined;
}

interface Authority {
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly hosts: string | undefined;
  readonly ports: string | undefined;
}

/**
 * Reads a URL by the rules of libpq (`conninfo_uri_parse_options`). Returns an error if the WHATWG URL
 * parser, which pg uses, or another driver would interpret it differently.
 *
 * @param rest The text after `://`.
 */
export function readUrl(scheme: UrlScheme, rest: string): UrlResult<DeclaredTarget> {
  if (rest.includes('#')) return urlError('hash');
  if (/%(?![0-9a-f]{2})/i.test(rest)) return urlError('percent');
  // If the text contains a space, pg-connection-string encodes the whole text again.
  if (rest.includes(' ') && rest.includes('%')) return urlError('space');

  const end = rest.search(/[/?]/);
  const authorityText = end < 0 ? rest : rest.slice(0, end);
  const pathAndQuery = end < 0 ? '' : rest.slice(end);
  // `host=@name` is an abstract socket. Any other `@` here can be the end of a password.
  const checked = pathAndQuery.startsWith('/')
    ? pathAndQuery.replace(/([?&]host=)@/, '$1')
    : pathAndQuery;
  if (checked.includes('@')) return urlError('late-at');

  const mark = pathAndQuery.indexOf('?');
  const authority = readAuthority(authorityText, scheme);
  if (!authority.ok) return authority;
  const query = readQuery(mark < 0 ? '' : pathAndQuery.slice(mark + 1));
  if (!query.ok) return query;
  const database = readDatabase(mark < 0 ? pathAndQuery : pathAndQuery.slice(0, mark), scheme);
  if (!database.ok) return database;
  return combineParts(scheme, authority.value, database.value, query.value);
}

function readAuthority(text: string, scheme: UrlScheme): UrlResult<Authority> {
  const at = text.indexOf('@');
  if (at !== text.lastIndexOf('@')) return urlError('two-at');
  if (at >= 0 && scheme.form === 'jdbc') return urlError('jdbc');
  const login = text.slice(0, Math.max(at, 0));
  const colon = login.indexOf(':');
  const user = decodePercent(colon < 0 ? login : login.slice(0, colon));
  if (!user.ok) return user;
  const password = decodePercent(colon < 0 ? '' : login.slice(colon + 1));
  if (!password.ok) return password;
  const hosts = readHosts(text.slice(at + 1), scheme);
  if (!hosts.ok) return hosts;
  return {
    ok: true,
    value: {
      user: user.value || undefined,
      password: password.value || undefined,
      hosts: hosts.value.hosts || undefined,
      ports: hosts.value.ports || undefined,
    },
  };
}

function readHosts(text: string, scheme: UrlScheme): UrlResult<{ hosts: string; ports: string }> {
  const hosts: string[] = [];
  const ports: string[] = [];
  for (const entry of text.split(',')) {
    const [match, bracketed, plain = '', port = ''] =
      /^(?:\[([^[\]]+)\]|([^:[\]]*))(?::([^:]*))?$/.exec(entry) ?? [];
    if (match === undefined) return urlError('host');
    // SQLAlchemy and JDBC do not decode the host.
    if (plain.includes('%') && (scheme.driver !== undefined || scheme.form === 'jdbc')) {
      return urlError('host');
    }
    const host = decodePercent(bracketed ?? plain);
    if (!host.ok) return host;
    if (host.value.includes(',')) return urlError('host');
    if ((bracketed !== undefined) !== host.value.includes(':')) return urlError('host');
    hosts.push(host.value);
    ports.push(port);
  }
  return { ok: true, value: { hosts: hosts.join(','), ports: ports.join(',') } };
}

function readDatabase(path: string, scheme: UrlScheme): UrlResult<string | undefined> {
  const raw = path.slice(1);
  if (raw.includes('/')) return urlError('segments');
  const database = decodePercent(raw);
  if (!database.ok) return database;
  // pg does not decode reserved characters, SQLAlchemy decodes none, and JDBC decodes `+` to a space.
  if (decodeURI(raw) !== database.value) return urlError('database');
  if (scheme.driver !== undefined && raw !== database.value) return urlError('database');
  if (scheme.form === 'jdbc' && raw.includes('+')) return urlError('database');
  // The WHATWG URL parser resolves these as path segments.
  if (/^\.{1,2}$/.test(database.value)) return urlError('database');
  return { ok: true, value: database.value || undefined };
}

function combineParts(
  scheme: UrlScheme,
  authority: Authority,
  database: string | undefined,
  { settings, parameters }: UrlQuery,
): UrlResult<DeclaredTarget> {
  const databaseSetting = settings.get('dbname') ?? settings.get('database');
  if (databaseSetting !== undefined && databaseSetting !== database)
    return urlError('database-twice');
  const notReadByJdbc = ['host', 'port', 'hostaddr', 'PGHOST', 'PGPORT', 'PGDBNAME'] as const;
  if (scheme.form === 'jdbc' && notReadByJdbc.some((name) => settings.has(name))) {
    return urlError('jdbc');
  }
  // pg-connection-string joins a socket directory and the database if the query contains another host.
  if (settings.has('host') && authority.hosts?.startsWith('/')) return urlError('host');
  return {
    ok: true,
    value: {
      ...scheme,
      hosts: settings.get('host') ?? authority.hosts,
      ports: settings.get('port') ?? authority.ports,
      database,
      user: settings.get('user') ?? authority.user,
      password: settings.get('password') ?? authority.password,
      settings,
      parameters,
    },
  };
}
