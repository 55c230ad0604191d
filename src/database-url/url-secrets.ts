import {
  COMMON_PASSWORDS,
  isOrdinaryText,
  isOrdinaryToken,
  TOKEN_SEPARATORS,
} from './ordinary-words';
import { environmentFallback, type PgEnvironment } from './pg-environment';
import type { ServerTarget, Target } from './target';

/** Encodes the UTF-8 bytes of a text as base64. Pure rooms have no encoder. */
export type EncodeBase64 = (text: string) => string;

/** Texts that must not be shown. */
export interface Secrets {
  /** For `redact` and `createRedactor`: all forms of all secrets. Weak passwords only with the text around them. */
  readonly hidden: readonly string[];
  /** For the masks of the runner: long and rare enough that they do not hide other text of a log. */
  readonly masks: readonly string[];
  /** Passwords that are too short or too common to mask. The run warns about them. */
  readonly weak: readonly string[];
}

const MIN_MASK_LENGTH = 6;
const MAX_SPLITS = 12;

/**
 * Returns the secrets of a parsed target in all forms in which they can appear. PGPASSWORD is a secret
 * even if the URL contains another password.
 *
 * @param filePasswords The passwords of the target in a password file, such as `~/.pgpass`.
 */
export function listUrlSecrets(
  target: Target,
  environment: PgEnvironment,
  encode: EncodeBase64,
  filePasswords: readonly string[] = [],
): Secrets {
  const pgPassword = environmentFallback(environment, 'PGPASSWORD') ?? '';
  if (target.kind === 'embedded') return buildSecrets([pgPassword], [], () => false, encode);
  const { text, password = '', user } = target;
  const names = listVisibleNames(target);
  const passwords = [password, pgPassword, ...filePasswords];
  const values = [text, ...passwords, ...findWrittenPasswords(text)];
  const logins = passwords.flatMap((value) => toBasicLogins(user, value, encode));
  const isVisible = (value: string) => names.includes(value.toLowerCase());
  return buildSecrets(values, [...findWrittenLogins(text), ...logins], isVisible, encode);
}

/**
 * Returns the secrets of a database URL that could not be parsed: the whole text, and every part that
 * can be a password. Only parts that are written like a password become masks, because the runner
 * hides masks for the rest of the job.
 */
export function listTextSecrets(text: string, encode: EncodeBase64): Secrets {
  const logins = findWrittenLogins(text);
  const basic = logins.flatMap((login) => {
    const [, user = '', password = ''] = /^([^:]*):(.*)@$/s.exec(login) ?? [];
    return toBasicLogins(decodeOrKeep(user), decodeOrKeep(password), encode);
  });
  const values = addDecoded(findLikelyPasswords(text));
  const likely = buildSecrets(values, [...logins, ...basic], isOrdinaryText, encode);
  const hidden = new Set(likely.hidden);
  for (const token of addDecoded(text.split(TOKEN_SEPARATORS))) {
    if (!isStrong(token, isOrdinaryToken)) continue;
    for (const form of listStrongForms(token, isOrdinaryToken, encode)) hidden.add(form);
  }
  return { ...likely, hidden: sortLongestFirst(hidden) };
}

/** Returns the whole text, parts that are written like a password, and every part from a `:` to an `@`. */
function findLikelyPasswords(text: string): readonly string[] {
  const found = new Set([text, text.trim()]);
  for (const value of findWrittenPasswords(text)) {
    // `;` and `,` end a value in ADO strings and in lists of settings.
    found.add(value).add(value.split(/[;,]/, 1)[0] ?? '');
  }
  // Beyond this number, only the tokens are hidden.
  const ends = findPositions(text, '@').slice(-MAX_SPLITS);
  for (const colon of findPositions(text, ':').slice(0, MAX_SPLITS)) {
    for (const end of ends) if (colon < end) found.add(text.slice(colon + 1, end));
  }
  return [...found];
}

/** Returns whether messages and logs contain a value anyway, so that it cannot be hidden alone. */
type IsVisible = (value: string) => boolean;

function buildSecrets(
  values: readonly string[],
  logins: readonly string[],
  isVisible: IsVisible,
  encode: EncodeBase64,
): Secrets {
  const hidden = new Set(logins);
  const weak = new Set<string>();
  for (const value of values.filter((candidate) => candidate !== '')) {
    if (isStrong(value, isVisible)) {
      for (const form of listStrongForms(value, isVisible, encode)) hidden.add(form);
    } else {
      weak.add(value);
      hidden.add(`:${value}@`).add(`password=${value}`);
    }
  }
  const all = sortLongestFirst(hidden);
  return { hidden: all, masks: all.filter((value) => isStrong(value, isVisible)), weak: [...weak] };
}

function sortLongestFirst(values: Iterable<string>): readonly string[] {
  return [...values].sort((a, b) => b.length - a.length);
}

function isStrong(value: string, isVisible: IsVisible): boolean {
  return (
    value.length >= MIN_MASK_LENGTH &&
    !COMMON_PASSWORDS.has(value.toLowerCase()) &&
    !isVisible(value)
  );
}

/** Returns names that messages show. A password equal to one of them cannot be hidden alone. */
function listVisibleNames(target: ServerTarget): readonly string[] {
  const hosts = target.hosts.map((host) => (host.kind === 'tcp' ? host.name : host.directory));
  return [target.user, target.database, ...hosts].flatMap((name) => name?.toLowerCase() ?? []);
}

function listForms(value: string, encode: EncodeBase64): readonly string[] {
  const forms = [value, ...toBase64Forms(value, encode), JSON.stringify(value).slice(1, -1)];
  // An unpaired surrogate cannot be percent-encoded.
  if (!/\p{Surrogate}/u.test(value)) forms.push(...toPercentForms(value));
  // Logs and masks of the runner work line by line.
  if (/[\r\n]/.test(value)) forms.push(...value.split(/[\r\n]+/));
  return forms;
}

function listStrongForms(
  value: string,
  isVisible: IsVisible,
  encode: EncodeBase64,
): readonly string[] {
  return listForms(value, encode).filter((form) => isStrong(form, isVisible));
}

function toBase64Forms(value: string, encode: EncodeBase64): readonly string[] {
  const padded = encode(value);
  return [padded, padded.replace(/=+$/, '')];
}

/** Returns a login in the forms of an HTTP Basic header. */
function toBasicLogins(
  user: string | undefined,
  password: string,
  encode: EncodeBase64,
): readonly string[] {
  return password === '' ? [] : toBase64Forms(`${user ?? ''}:${password}`, encode);
}

/** Languages encode different characters, and differ in the space and in the case of the digits. */
function toPercentForms(value: string): readonly string[] {
  const component = encodeURIComponent(value);
  const strict = component.replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const plus = strict.replaceAll('%20', '+');
  // Python's quote() does not encode `/`.
  const upper = [component, strict, strict.replaceAll('%2F', '/'), plus, encodeURI(value)];
  const lower = upper.map((form) => form.replace(/%../g, (code) => code.toLowerCase()));
  return [...new Set([...upper, ...lower])];
}

/** Returns passwords as they are written: after the first `:` of a login, or as a setting. */
function findWrittenPasswords(text: string): readonly string[] {
  const found = findWrittenLogins(text).map((login) => /:(.*)@$/s.exec(login)?.[1] ?? '');
  const setting =
    /(?:passw(?:or)?d|pwd|secret|token|api_?key)\s*=\s*('(?:[^'\\]|\\.)*'?|[^\s&]*)/gi;
  for (const [, value = ''] of text.matchAll(setting)) {
    found.push(value, value.replace(/^'|'$/g, ''));
  }
  return found.filter((value) => value !== '');
}

/** Returns `user:password@` as it is written. */
function findWrittenLogins(text: string): readonly string[] {
  const [, login] = /^[^/]*:\/\/([^/?]*@)/s.exec(text) ?? [];
  return login === undefined || !login.includes(':') ? [] : [login];
}

function findPositions(text: string, character: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
    found.push(at);
  return found;
}

function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function addDecoded(texts: readonly string[]): readonly string[] {
  return [...new Set([...texts, ...texts.map(decodeOrKeep)])];
}
