import leven from 'leven';
import type { DeclaredTarget } from './connection-settings';
import { readUrl, type UrlScheme } from './connection-url';
import { readKeywords } from './keyword-string';
import { CONTROL_CHARACTERS } from './percent-encoding';
import type { PgEnvironment } from './pg-environment';
import { resolveTarget } from './resolve-target';
import type { ParsedTarget } from './target';
import { schemeError, type UrlError, type UrlResult, urlError } from './url-error';

const EMBEDDED = 'embedded';

// pg takes any scheme for Postgres. These are named in the refusal; other words are not repeated.
const FOREIGN = [
  'mysql',
  'mariadb',
  'http',
  'https',
  'cockroachdb',
  'prisma',
  'prisma+postgres',
  'sqlite',
  'sqlserver',
  'mssql',
  'oracle',
  'mongodb',
  'mongodb+srv',
  'redis',
  'rediss',
  'clickhouse',
  'snowflake',
  'redshift',
  'file',
];

/**
 * Reads a connection string as the drivers do, and refuses what they would not agree on (contract,
 * section 5 and promise 9). Never throws, and never repeats a piece of the text in a refusal.
 *
 * @param text any text
 * @param environment the PG* variables that drivers fall back to
 * @returns the target, or one sentence of what is wrong and one of what to do
 */
export function parseTarget(text: string, environment: PgEnvironment): ParsedTarget {
  const trimmed = text.trim();
  if (trimmed === EMBEDDED) return { ok: true, target: { kind: 'embedded' } };
  const refusal = unreadable(trimmed);
  if (refusal !== undefined) return refusal;
  const declared = read(trimmed);
  if (!declared.ok) return declared;
  const target = resolveTarget(declared.value, environment, trimmed);
  return target.ok ? { ok: true, target: target.value } : target;
}

/** What is wrong with the text before any syntax is looked at. */
function unreadable(text: string): UrlError | undefined {
  if (text === '') return urlError('empty');
  if (/^[a-z]{4,12}$/i.test(text) && leven(text.toLowerCase(), EMBEDDED) <= 2) {
    return urlError('embedded-spelling');
  }
  if (CONTROL_CHARACTERS.test(text)) return urlError('control');
  if (/\p{Surrogate}/u.test(text)) return urlError('not-text');
  if (/^["'`“‘]/.test(text)) return urlError('quoted');
  // An expression anywhere, or a part that is nothing but a shell variable. A $ inside a password
  // stays a $.
  const whole = /(?:^|[:/@?&=,\s'])\$[a-z_]\w*(?=$|[:/@?&,\s'])/i;
  if (/\$\{|\$\(/.test(text) || whole.test(text)) return urlError('unexpanded');
  return undefined;
}

function read(text: string): UrlResult<DeclaredTarget> {
  const [before, jdbc, name = ''] = /^(jdbc:)?([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? [];
  if (before !== undefined) {
    const scheme = postgresScheme(name.toLowerCase(), jdbc !== undefined);
    return 'form' in scheme ? readUrl(scheme, text.slice(before.length)) : scheme;
  }
  if (/postgres(?:ql)?(?:\+\w+)?:\/\//i.test(text)) return urlError('text-before');
  if (/^\w+\s*=/.test(text)) return readKeywords(text);
  return urlError('no-scheme');
}

function postgresScheme(name: string, jdbc: boolean): UrlScheme | UrlError {
  if (jdbc)
    return name === 'postgresql' ? { form: 'jdbc', driver: undefined } : urlError('other-scheme');
  const [whole, driver] = /^postgres(?:ql)?(?:\+([a-z0-9_]+))?$/.exec(name) ?? [];
  if (whole !== undefined) return { form: 'url', driver };
  const known = FOREIGN.find((foreign) => foreign === name);
  return known === undefined ? urlError('other-scheme') : schemeError(known);
}
