import type { Random } from '../harness/seed';
import { AWKWARD, canary } from './bench';

/** A valid or invalid URL with passwords in unusual positions. */
export interface OddUrl {
  readonly text: string;
  /** Texts that must not appear anywhere in the output. */
  readonly secrets: readonly string[];
}

/** Encodings of a password at its position. */
const WRITTEN: readonly [(text: string) => string, ...((text: string) => string)[]] = [
  (text) => text,
  encodeURIComponent,
  (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  (text) => text.replaceAll(' ', '+'),
];

const SCHEMES: readonly [string, ...string[]] = [
  ...(['postgresql', 'postgres', 'POSTGRESQL', 'postgresql+asyncpg', 'jdbc:postgresql'] as const),
  'mysql',
  'https',
  'prisma+postgres',
  'cockroachdb',
  'postgresql ',
];
const HOSTS: readonly [string, ...string[]] = [
  ...([
    '127.0.0.1:1',
    'h',
    'h1,,h2',
    'h:99999',
    'h:port',
    '[::1',
    '%2Fsock',
    '',
    'h/',
    '127.0.0.1:1,h',
  ] as const),
];
const TAILS: readonly [string, ...string[]] = [
  ...([
    '',
    '/db',
    '/db/extra',
    '/db?sslmode=bogus',
    '/db?foo=bar',
    '/db#part',
    '/db?hostaddr=10.0.0.5',
  ] as const),
  '/db?service=x',
  '/db\n',
  '/db ',
  '/${{ secrets.X }}',
  '/db?sslmode=require&sslmode=disable',
];
const BETWEEN: readonly [string, ...string[]] = [
  ...([
    '',
    '@',
    '/',
    '#',
    '?',
    '%',
    ':',
    ' ',
    '\n',
    '\r\n',
    "'",
    '"',
    '%FF',
    '%0A',
    '&',
    ';',
    '$(',
    '\\',
  ] as const),
];

type Form = (parts: {
  p: string;
  q: string;
  scheme: string;
  host: string;
  tail: string;
  sign: string;
}) => string;

/** Positions of the two passwords: `p` and `q`, as they are written. */
const FORMS: readonly [Form, ...Form[]] = [
  ({ p, scheme, host, tail }) => `${scheme}://u:${p}@${host}${tail}`,
  ({ p, q, sign, scheme, host, tail }) => `${scheme}://u:${p}${sign}${q}@${host}${tail}`,
  ({ p, q, scheme, host }) => `${scheme}://u:${p}@${host}/db?password=${q}`,
  ({ p, q, scheme, host }) => `${scheme}://${host}/db?user=u&password=${p}&sslpassword=${q}`,
  ({ p, q, scheme, tail }) => `${scheme}://u:${p}@${q}!${tail}`,
  ({ p, q, scheme, host }) => `${scheme}://u:${q}:${p}@${host}/db`,
  ({ p, sign, scheme, host, tail }) => `${sign}${scheme}://u:${p}@${host}${tail}${sign}`,
  ({ p, scheme, host, tail }) => `psql "${scheme}://u:${p}@${host}${tail}"`,
  ({ p, scheme, host, tail }) => `DATABASE_URL=${scheme}://u:${p}@${host}${tail}`,
  ({ p, host, tail }) => `u:${p}@${host}${tail}`,
  ({ p, q }) => `${p}:${q}`,
  ({ p, q, sign }) => `host=127.0.0.1 port=1 user=u password=${p}${sign} sslpassword=${q}`,
  ({ p, q }) => `host=127.0.0.1 port=1 user=u password='${p}' options='${q}'`,
  ({ p }) => `host=h password='${p}`,
  ({ p, q }) => `password = ${p} dbname=postgresql://u:${q}@h/db`,
  ({ p, q }) => `Server=h;User Id=u;Password=${p};Token=${q}`,
  ({ p, q }) => `jdbc:postgresql://h/db?user=u&password=${p}&x=${q}`,
];

/** Creates a random URL. */
export function oddUrl(random: Random): OddUrl {
  const password = canary(random, random.pick(AWKWARD));
  const other = canary(random);
  const write = random.pick(WRITTEN);
  const text = random.pick(FORMS)({
    p: write(password),
    q: other,
    scheme: random.pick(SCHEMES),
    host: random.pick(HOSTS),
    tail: random.pick(TAILS),
    sign: random.pick(BETWEEN),
  });
  // Without encoding, the password may end at its first special character. The part before it must
  // be hidden.
  const core = password.slice(0, 20);
  return { text, secrets: [core, other].filter((secret) => text.includes(secret)) };
}
