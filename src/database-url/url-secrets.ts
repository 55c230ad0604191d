import { environmentFallback, type PgEnvironment } from './pg-environment';
import type { ServerTarget, Target } from './target';

/** Turns text into base64 of its UTF-8 bytes; pure rooms have no encoder of their own. */
export type EncodeBase64 = (text: string) => string;

/** What must not be shown. */
export interface Secrets {
  /** For `redact` and `redactor`: every form of every secret, weak ones only with what is around them. */
  readonly hidden: readonly string[];
  /** For the runner's own masking: long and rare enough not to turn every log into ***. */
  readonly masks: readonly string[];
  /** Passwords too short or too common to hide by themselves: warn that they cannot be masked. */
  readonly weak: readonly string[];
}

const MIN_MASK_LENGTH = 6;
const MAX_SPLITS = 12;

// A secret equal to `test` turned every log into *** (seed#3929), and GitHub drops outputs that hold
// a masked word.
const COMMON = new Set(
  `postgres postgresql password passwd sslpassword secret default database development staging
  replica production confirmed blocked allowed localhost embedded migrate migrations docker github
  actions public master primary changeme example letmein 123456 1234567 12345678 123456789 password1
  postgres123 testing sandbox preview require verify-full undefined pgpassword`.split(/\s+/),
);

// What connection strings are made of besides secrets, in lower case without _ and -. Our own
// sentences and every log hold these words. Settings that hold a password are not here: a line
// `password=...` stays a secret.
const ORDINARY = new Set(
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
const BETWEEN_TOKENS = /[\s:/@?&=#,;'"]+/;

/**
 * @param target an understood target
 * @param environment PGPASSWORD is a secret even where the URL has a password of its own
 * @param encode base64
 * @returns everything of them that must not be shown, in each form in which it may turn up
 */
export function listUrlSecrets(
  target: Target,
  environment: PgEnvironment,
  encode: EncodeBase64,
): Secrets {
  const variable = environmentFallback(environment, 'PGPASSWORD') ?? '';
  if (target.kind === 'embedded') return assemble([variable], [], () => false, encode);
  const { text, password = '', user } = target;
  const names = namesOf(target);
  const values = [text, password, variable, ...writtenPasswords(text)];
  const logins = [password, variable].flatMap((value) => basicLogin(user, value, encode));
  const shown = (value: string) => names.includes(value.toLowerCase());
  return assemble(values, [...writtenLogins(text), ...logins], shown, encode);
}

/**
 * @param text a database URL that was not understood, so that its password may be anywhere
 * @param encode base64
 * @returns the whole text and every piece that some reading takes for a password. Only what is
 *   written like one becomes a mask: the runner hides those for the rest of the job
 */
export function listTextSecrets(text: string, encode: EncodeBase64): Secrets {
  const logins = writtenLogins(text);
  const basic = logins.flatMap((login) => {
    const [, user = '', password = ''] = /^([^:]*):(.*)@$/s.exec(login) ?? [];
    return basicLogin(decoded(user), decoded(password), encode);
  });
  const values = withDecoded(likelyPasswords(text));
  const likely = assemble(values, [...logins, ...basic], isOrdinary, encode);
  const hidden = new Set(likely.hidden);
  for (const token of withDecoded(text.split(BETWEEN_TOKENS))) {
    if (!isStrong(token, isOrdinaryToken)) continue;
    for (const form of strongForms(token, isOrdinaryToken, encode)) hidden.add(form);
  }
  return { ...likely, hidden: longestFirst(hidden) };
}

/** The whole text, what stands where a password does, and every stretch from a : to an @. */
function likelyPasswords(text: string): readonly string[] {
  const found = new Set([text, text.trim()]);
  for (const value of writtenPasswords(text)) {
    // ADO and lists of settings end a value there
    found.add(value).add(value.split(/[;,]/, 1)[0] ?? '');
  }
  // past this many the single tokens have to do
  const ends = positions(text, '@').slice(-MAX_SPLITS);
  for (const colon of positions(text, ':').slice(0, MAX_SPLITS)) {
    for (const end of ends) if (colon < end) found.add(text.slice(colon + 1, end));
  }
  return [...found];
}

/** Says of a value that it is shown anyway, so that it cannot be hidden by itself. */
type Shown = (value: string) => boolean;

function assemble(
  values: readonly string[],
  logins: readonly string[],
  shown: Shown,
  encode: EncodeBase64,
): Secrets {
  const hidden = new Set(logins);
  const weak = new Set<string>();
  for (const value of values.filter((candidate) => candidate !== '')) {
    if (isStrong(value, shown)) {
      for (const form of strongForms(value, shown, encode)) hidden.add(form);
    } else {
      weak.add(value);
      hidden.add(`:${value}@`).add(`password=${value}`);
    }
  }
  const all = longestFirst(hidden);
  return { hidden: all, masks: all.filter((value) => isStrong(value, shown)), weak: [...weak] };
}

function longestFirst(values: Iterable<string>): readonly string[] {
  return [...values].sort((a, b) => b.length - a.length);
}

function isStrong(value: string, shown: Shown): boolean {
  return value.length >= MIN_MASK_LENGTH && !COMMON.has(value.toLowerCase()) && !shown(value);
}

/** A word of ORDINARY, a dotted address, or a setting with nothing but such a value. */
function isOrdinary(value: string): boolean {
  const [name = '', ...values] = value.trim().toLowerCase().split(/[=+]/);
  return isOrdinaryWord(name) && values.every((each) => isOrdinaryWord(each) || isNumber(each));
}

function isOrdinaryWord(word: string): boolean {
  const joined = word.replace(/[_-]/g, '');
  // PGHOST, PGSSLMODE
  return ORDINARY.has(joined) || ORDINARY.has(joined.replace(/^pg/, '')) || IPV4.test(word);
}

/** Where nothing says that a token is a password, a number is a port or a time limit as well. */
function isOrdinaryToken(token: string): boolean {
  return token.split(BETWEEN_TOKENS).every((part) => isNumber(part) || isOrdinary(part));
}

function isNumber(text: string): boolean {
  // longer ones are no port and no time limit
  return /^-?\d{0,7}$/.test(text);
}

/** A password equal to a name that is shown anyway cannot be hidden without hiding the name. */
function namesOf(target: ServerTarget): readonly string[] {
  const hosts = target.hosts.map((host) => (host.kind === 'tcp' ? host.name : host.directory));
  return [target.user, target.database, ...hosts].flatMap((name) => name?.toLowerCase() ?? []);
}

function formsOf(value: string, encode: EncodeBase64): readonly string[] {
  const forms = [value, ...base64Forms(value, encode), JSON.stringify(value).slice(1, -1)];
  // half a character has no percent-encoding
  if (!/\p{Surrogate}/u.test(value)) forms.push(...percentForms(value));
  // a log shows, and the runner masks, line by line
  if (/[\r\n]/.test(value)) forms.push(...value.split(/[\r\n]+/));
  return forms;
}

function strongForms(value: string, shown: Shown, encode: EncodeBase64): readonly string[] {
  return formsOf(value, encode).filter((form) => isStrong(form, shown));
}

function base64Forms(value: string, encode: EncodeBase64): readonly string[] {
  const padded = encode(value);
  return [padded, padded.replace(/=+$/, '')];
}

/** As a header of HTTP Basic holds a login. */
function basicLogin(
  user: string | undefined,
  password: string,
  encode: EncodeBase64,
): readonly string[] {
  return password === '' ? [] : base64Forms(`${user ?? ''}:${password}`, encode);
}

/** Languages differ in which signs they encode, in a space and in the case of the digits. */
function percentForms(value: string): readonly string[] {
  const component = encodeURIComponent(value);
  const strict = component.replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const plus = strict.replaceAll('%20', '+');
  // Python's quote() leaves a /
  const upper = [component, strict, strict.replaceAll('%2F', '/'), plus, encodeURI(value)];
  const lower = upper.map((form) => form.replace(/%../g, (code) => code.toLowerCase()));
  return [...new Set([...upper, ...lower])];
}

/** Passwords as they are written: behind the first : of a login, or as a setting. */
function writtenPasswords(text: string): readonly string[] {
  const found = writtenLogins(text).map((login) => /:(.*)@$/s.exec(login)?.[1] ?? '');
  const setting =
    /(?:passw(?:or)?d|pwd|secret|token|api_?key)\s*=\s*('(?:[^'\\]|\\.)*'?|[^\s&]*)/gi;
  for (const [, value = ''] of text.matchAll(setting)) {
    found.push(value, value.replace(/^'|'$/g, ''));
  }
  return found.filter((value) => value !== '');
}

/** `user:password@` as it is written. */
function writtenLogins(text: string): readonly string[] {
  const [, login] = /^[^/]*:\/\/([^/?]*@)/s.exec(text) ?? [];
  return login === undefined || !login.includes(':') ? [] : [login];
}

function positions(text: string, character: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
    found.push(at);
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withDecoded(texts: readonly string[]): readonly string[] {
  return [...new Set([...texts, ...texts.map(decoded)])];
}
