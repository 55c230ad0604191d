import { collectSettings, type DeclaredTarget } from './connection-settings';
import { isRuntimeName } from './session-setting';
import { type UrlResult, urlError } from './url-error';

// PQconninfoOptions of PostgreSQL 18 (fe-connect.c). lib/pq and pgx, which goose uses, also accept
// run-time parameters. Other names are refused, as in libpq: an unknown name is usually the second
// half of a password that contains a space.
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

// One setting: a name, `=`, and a value in '…' or up to the next space. `\` escapes the next character.
// The next name can follow a closing quote directly (conninfo_parse).
const SETTING = /\s*([^\s=]+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s'\\]|\\.)(?:[^\s\\]|\\.)*|))/y;

/**
 * Reads a keyword string, such as `host=db dbname='my app' user=app`, by the quoting rules of libpq.
 * Returns an error if libpq would not accept it.
 */
export function readKeywords(text: string): UrlResult<DeclaredTarget> {
  const pairs: [string, string][] = [];
  SETTING.lastIndex = 0;
  let end = 0;
  while (end < text.length) {
    const match = SETTING.exec(text);
    const [setting, name = '', quoted, plain = ''] = match ?? [];
    if (setting === undefined || !(KEYWORDS.has(name) || isRuntimeName(name))) {
      return urlError('keywords');
    }
    pairs.push([name, (quoted ?? plain).replace(/\\(.)/g, '$1')]);
    end += setting.length;
    SETTING.lastIndex = end;
  }
  const collected = collectSettings(pairs);
  if (!collected.ok) return collected;
  const settings = collected.value;
  const database = settings.get('dbname');
  // psql would read this value as a connection string, psycopg2 would not.
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
      parameters: pairs.map(([name, value]) => ({ name, value })),
    },
  };
}
