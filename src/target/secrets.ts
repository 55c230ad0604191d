import { fallback, type PgEnvironment } from './pg-environment';
import type { ServerTarget, Target } from './target';

/** Turns text into base64 of its UTF-8 bytes; pure rooms have no encoder of their own. */
export type Encode = (text: string) => string;

/** What must not be shown. */
export interface Secrets {
  /** For `redact` and `redactor`: every form of every secret, weak ones only with what is around them. */
  readonly hidden: readonly string[];
  /** For the runner's own masking: long and rare enough not to turn every log into ***. */
  readonly masks: readonly string[];
  /** Passwords too short or too common to hide by themselves: warn that they cannot be masked. */
  readonly weak: readonly string[];
}

const SHORTEST_MASK = 6;
const MOST_SPLITS = 12;

// A secret equal to `test` turned every log into *** (seed#3929), and GitHub drops outputs that hold
// a masked word.
const COMMON = new Set(
  `postgres postgresql password passwd secret default database development staging replica
  production confirmed blocked allowed localhost embedded migrate migrations docker github actions
  public master primary changeme example letmein 123456 1234567 12345678 123456789 password1
  postgres123 testing sandbox preview require verify-full undefined`.split(/\s+/),
);

/**
 * @param target an understood target
 * @param environment PGPASSWORD is a secret even where the URL has a password of its own
 * @param encode base64
 * @returns everything of them that must not be shown, in each form in which it may turn up
 */
export function secretsOf(target: Target, environment: PgEnvironment, encode: Encode): Secrets {
  const variable = fallback(environment, 'PGPASSWORD') ?? '';
  if (target.kind === 'embedded') return assemble([variable], [], [], encode);
  const { text, password = '' } = target;
  const values = [text, password, variable, ...writtenPasswords(text)];
  return assemble(values, writtenLogins(text), namesOf(target), encode);
}

/**
 * @param text a database URL that was not understood, so that its password may be anywhere
 * @param encode base64
 * @returns the whole text and every piece that some reading takes for a password
 */
export function secretsOfText(text: string, encode: Encode): Secrets {
  const pieces = new Set([text, text.trim(), ...writtenPasswords(text)]);
  // every stretch from a : to an @; past this many the single tokens have to do
  const ends = positions(text, '@').slice(-MOST_SPLITS);
  for (const colon of positions(text, ':').slice(0, MOST_SPLITS)) {
    for (const end of ends) if (colon < end) pieces.add(text.slice(colon + 1, end));
  }
  for (const token of text.split(/[\s:/@?&=#,;'"]+/)) pieces.add(token);
  for (const piece of [...pieces]) pieces.add(decoded(piece));
  return assemble([...pieces], writtenLogins(text), [], encode);
}

function assemble(
  values: readonly string[],
  logins: readonly string[],
  ownNames: readonly string[],
  encode: Encode,
): Secrets {
  const hidden = new Set(logins);
  const weak = new Set<string>();
  const strong = (value: string) => value.length >= SHORTEST_MASK && !isCommon(value, ownNames);
  for (const value of values.filter((candidate) => candidate !== '')) {
    if (strong(value)) {
      for (const form of formsOf(value, encode).filter(strong)) hidden.add(form);
    } else {
      weak.add(value);
      hidden.add(`:${value}@`).add(`password=${value}`);
    }
  }
  const all = [...hidden].sort((a, b) => b.length - a.length);
  return { hidden: all, masks: all.filter(strong), weak: [...weak] };
}

function isCommon(value: string, ownNames: readonly string[]): boolean {
  const lower = value.toLowerCase();
  return COMMON.has(lower) || ownNames.includes(lower);
}

/** A password equal to a name that is shown anyway cannot be hidden without hiding the name. */
function namesOf(target: ServerTarget): readonly string[] {
  const hosts = target.hosts.map((host) => (host.kind === 'tcp' ? host.name : host.directory));
  return [target.user, target.database, ...hosts].flatMap((name) => name?.toLowerCase() ?? []);
}

function formsOf(value: string, encode: Encode): readonly string[] {
  const forms = [value, encode(value).replace(/=+$/, ''), JSON.stringify(value).slice(1, -1)];
  // half a character has no percent-encoding
  if (!/\p{Surrogate}/u.test(value)) forms.push(...percentForms(value));
  // a log shows, and the runner masks, line by line
  if (/[\r\n]/.test(value)) forms.push(...value.split(/[\r\n]+/));
  return forms;
}

/** Languages differ in which signs they encode, in a space and in the case of the digits. */
function percentForms(value: string): readonly string[] {
  const component = encodeURIComponent(value);
  const strict = component.replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const upper = [component, strict, strict.replaceAll('%20', '+'), encodeURI(value)];
  const lower = upper.map((form) => form.replace(/%../g, (code) => code.toLowerCase()));
  return [...new Set([...upper, ...lower])];
}

/** Passwords as they are written: behind the first : of a login, or as a setting. */
function writtenPasswords(text: string): readonly string[] {
  const found = writtenLogins(text).map((login) => /:(.*)@$/s.exec(login)?.[1] ?? '');
  const setting = /(?:password|passwd|secret|token|api_key)\s*=\s*('(?:[^'\\]|\\.)*'?|[^\s&]*)/gi;
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
