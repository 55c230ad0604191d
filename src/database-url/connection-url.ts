import type { ConnectionSettings, DeclaredTarget } from './connection-settings';
import { decodePercent } from './percent-encoding';
import { type UrlResult, urlError } from './url-error';
import { readQuery } from './url-query';

/** Whose URL it is: JDBC reads less of it, SQLAlchemy (a driver suffix) decodes less of it. */
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
 * @param scheme what stood before the ://
 * @param rest what stands behind it
 * @returns what the URL declares, or why drivers would not agree on it. The rules are libpq's
 *   (conninfo_uri_parse_options) wherever WHATWG's URL, and so pg, reads the same
 */
export function readUrl(scheme: UrlScheme, rest: string): UrlResult<DeclaredTarget> {
  if (rest.includes('#')) return urlError('hash');
  if (/%(?![0-9a-f]{2})/i.test(rest)) return urlError('percent');
  // with a space in it pg-connection-string encodes the whole text once more
  if (rest.includes(' ') && rest.includes('%')) return urlError('space');

  const end = rest.search(/[/?]/);
  const front = end < 0 ? rest : rest.slice(0, end);
  const back = end < 0 ? '' : rest.slice(end);
  // `host=@name` is an abstract socket; any other @ here may have been meant to end a password
  const late = back.startsWith('/') ? back.replace(/([?&]host=)@/, '$1') : back;
  if (late.includes('@')) return urlError('late-at');

  const mark = back.indexOf('?');
  const authority = readAuthority(front, scheme);
  if (!authority.ok) return authority;
  const query = readQuery(mark < 0 ? '' : back.slice(mark + 1));
  if (!query.ok) return query;
  const database = readDatabase(mark < 0 ? back : back.slice(0, mark), scheme);
  if (!database.ok) return database;
  return combine(scheme, authority.value, database.value, query.value);
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
  for (const place of text.split(',')) {
    const [whole, bracketed, plain = '', port = ''] =
      /^(?:\[([^[\]]+)\]|([^:[\]]*))(?::([^:]*))?$/.exec(place) ?? [];
    if (whole === undefined) return urlError('host');
    // SQLAlchemy and JDBC hand the host on as it is written
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
  // pg leaves reserved characters encoded, SQLAlchemy leaves all; JDBC reads + as a space
  if (decodeURI(raw) !== database.value) return urlError('database');
  if (scheme.driver !== undefined && raw !== database.value) return urlError('database');
  if (scheme.form === 'jdbc' && raw.includes('+')) return urlError('database');
  // WHATWG's URL resolves these as folders
  if (/^\.{1,2}$/.test(database.value)) return urlError('database');
  return { ok: true, value: database.value || undefined };
}

function combine(
  scheme: UrlScheme,
  authority: Authority,
  database: string | undefined,
  settings: ConnectionSettings,
): UrlResult<DeclaredTarget> {
  const named = settings.get('dbname') ?? settings.get('database');
  if (named !== undefined && named !== database) return urlError('database-twice');
  const elsewhere = ['host', 'port', 'hostaddr', 'PGHOST', 'PGPORT', 'PGDBNAME'] as const;
  if (scheme.form === 'jdbc' && elsewhere.some((name) => settings.has(name)))
    return urlError('jdbc');
  // pg-connection-string glues a socket folder to the database when the query names another host
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
    },
  };
}
