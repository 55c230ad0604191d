/**
 * Common passwords, in lower case. They are not masked: a mask such as `test` would replace the word in
 * every log, and GitHub removes outputs that contain a masked word.
 */
export const COMMON_PASSWORDS = new Set(
  `postgres postgresql password passwd sslpassword secret default database development staging
  replica production confirmed blocked allowed localhost embedded migrate migrations docker github
  actions public master primary changeme example letmein 123456 1234567 12345678 123456789 password1
  postgres123 testing sandbox preview require verify-full undefined pgpassword`.split(/\s+/),
);

// Words of connection strings that are not secrets, in lower case without `_` and `-`. Messages and
// logs contain these words. Settings that contain a password are not in the list, so that a line
// `password=...` stays a secret.
const ORDINARY_WORDS = new Set(
  `host hostname hostaddr port dbname database databasename user username dbuser options service
  servicefile server servername instance passfile requireauth channelbinding connecttimeout
  clientencoding applicationname appname fallbackapplicationname keepalives keepalivesidle
  keepalivesinterval keepalivescount tcpusertimeout replication gssencmode ssl sslmode requiressl
  sslnegotiation sslcompression sslcert sslkey sslcertmode sslrootcert sslcrl sslcrldir sslsni
  requirepeer sslminprotocolversion sslmaxprotocolversion minprotocolversion maxprotocolversion
  krbsrvname gsslib gssdelegation gssapi sspi targetsessionattrs loadbalancehosts sysconfdir
  sslkeylogfile autosave binarytransfer currentschema loggerlevel loglevel logintimeout
  preferquerymode preparethreshold protocolversion readonly readonlymode rewritebatchedinserts
  socketfactory sockettimeout sslfactory sslhostnameverifier stringtype targetservertype
  tcpkeepalive sslaccept acceptinvalidcerts sslidentity sslca uselibpqcompat connectionlimit
  pooltimeout poolsize maxoverflow poolrecycle poolpreping poolmode pgbouncer poolclass
  preparedstatementcachesize statementcachesize preparedstatements serversettings commandtimeout
  isolationlevel autocommit connectargs schema searchpath statementtimeout locktimeout
  idleintransactionsessiontimeout idlesessiontimeout transactiontimeout timezone datestyle
  defaulttransactionreadonly defaulttransactionisolation endpoint project reference role encoding
  charset connection connections settings setting variable target disable disabled enable enabled
  allow prefer require required verifyca verifyfull noverify true false yes no on off none null
  any always never auto system strict random simple extended direct readwrite standby
  preferstandby secondary prefersecondary preferprimary primary utf8 unicode latin1 sqlascii utc
  europe serializable nullpool queuepool postgres postgresql postgis pgsql embedded jdbc psycopg
  psycopg2 psycopg2cffi psycopgasync asyncpg pg8000 mysql mysql2 pymysql mariadb http https
  cockroachdb cockroach prisma sqlite sqlite3 sqlserver mssql oracle mongodb srv redis rediss
  clickhouse snowflake redshift bigquery file unix socket tcp localhost localhost.localdomain
  localdomain ip6localhost ip6loopback loopback host.docker.internal gateway.docker.internal
  kubernetes.docker.internal host.containers.internal host.lima.internal databaseurl dburl
  postgresurl`.split(/\s+/),
);

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** Characters between the parts of a connection string. */
export const TOKEN_SEPARATORS = /[\s:/@?&=#,;'"]+/;

/**
 * Returns whether a text is an ordinary word, an IPv4 address, or a setting with such a value or a
 * number.
 */
export function isOrdinaryText(value: string): boolean {
  const [name = '', ...values] = value.trim().toLowerCase().split(/[=+]/);
  return isOrdinaryWord(name) && values.every((each) => isOrdinaryWord(each) || isNumber(each));
}

function isOrdinaryWord(word: string): boolean {
  const joined = word.replace(/[_-]/g, '');
  // The prefix of PGHOST and PGSSLMODE is removed.
  return (
    ORDINARY_WORDS.has(joined) || ORDINARY_WORDS.has(joined.replace(/^pg/, '')) || IPV4.test(word)
  );
}

/**
 * Returns whether all parts of a token are ordinary. Only for tokens that are not written as a password,
 * because a number can be a port or a timeout.
 */
export function isOrdinaryToken(token: string): boolean {
  return token.split(TOKEN_SEPARATORS).every((part) => isNumber(part) || isOrdinaryText(part));
}

function isNumber(text: string): boolean {
  // A longer number is not a port or a timeout.
  return /^-?\d{0,7}$/.test(text);
}
