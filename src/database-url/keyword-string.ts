import { collectSettings, type DeclaredTarget } from './connection-settings';
import { type UrlResult, urlError } from './url-error';

// PQconninfoOptions of PostgreSQL 18 (fe-connect.c). libpq refuses every other name, and so do we: an
// unknown one is mostly the second half of a password with a space.
const KEYWORDS = new Set(
  `application_name authtype channel_binding client_encoding connect_timeout dbname
  fallback_application_name gssdelegation gssencmode gsslib host hostaddr keepalives keepalives_count
  keepalives_idle keepalives_interval krbsrvname load_balance_hosts max_protocol_version
  min_protocol_version oauth_client_id oauth_client_secret oauth_issuer oauth_scope options passfile
  password port replication require_auth requirepeer scram_client_key scram_server_key service
  servicefile sslcert sslcertmode sslcompression sslcrl sslcrldir sslkey sslkeylogfile sslmode
  sslnegotiation sslpassword sslrootcert sslsni ssl_max_protocol_version ssl_min_protocol_version
  target_session_attrs tcp_user_timeout tty user`.split(/\s+/),
);

// One setting: a name, =, and a value either in '…' or up to the next space; \ takes the next
// character as it is. After a closing quote the next name may follow at once (conninfo_parse).
const SETTING = /\s*([^\s=]+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s'\\]|\\.)(?:[^\s\\]|\\.)*|))/y;

/**
 * @param text a libpq keyword string, e.g. `host=db dbname='my app' user=app`
 * @returns what it declares by libpq's own quoting rules, or why it is not understood
 */
export function readKeywords(text: string): UrlResult<DeclaredTarget> {
  const pairs: [string, string][] = [];
  SETTING.lastIndex = 0;
  let end = 0;
  while (end < text.length) {
    const match = SETTING.exec(text);
    const [whole, name = '', quoted, plain = ''] = match ?? [];
    if (whole === undefined || !KEYWORDS.has(name)) return urlError('keywords');
    pairs.push([name, (quoted ?? plain).replace(/\\(.)/g, '$1')]);
    end += whole.length;
    SETTING.lastIndex = end;
  }
  const collected = collectSettings(pairs);
  if (!collected.ok) return collected;
  const settings = collected.value;
  const database = settings.get('dbname');
  // psql would open this as a connection string of its own, psycopg2 would not
  if (database !== undefined && /=|:\/\//.test(database)) return urlError('nested-database');
  return {
    ok: true,
    value: {
      form: 'keywords',
      driver: undefined,
      hosts: settings.get('host'),
      ports: settings.get('port'),
      database,
      user: settings.get('user'),
      password: settings.get('password'),
      settings,
    },
  };
}
