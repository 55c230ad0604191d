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

// pg accepts any scheme. The error names these schemes, but never repeats other text.
const OTHER_SCHEMES = [
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
 * Parses a connection string as drivers do. Returns an error if drivers would interpret it differently
 * (docs/targets.md#rejected). An error never contains a part of the text. Never throws.
 *
 * @param environment The PG* variables, which drivers use for missing parts.
 */
export function parseTarget(text: string, environment: PgEnvironment): ParsedTarget {
  const trimmed = text.trim();
  if (trimmed === EMBEDDED) return { ok: true, target: { kind: 'embedded' } };
  const error = findTextError(trimmed);
  if (error !== undefined) return error;
  const declared = readDeclaration(trimmed);
  if (!declared.ok) return declared;
  const target = resolveTarget(declared.value, environment, trimmed);
  return target.ok ? { ok: true, target: target.value } : target;
}

/** Returns an error that does not depend on the syntax of the text. */
function findTextError(text: string): UrlError | undefined {
  if (text === '') return urlError('empty');
  if (/^[a-z]{4,12}$/i.test(text) && leven(text.toLowerCase(), EMBEDDED) <= 2) {
    return urlError('embedded-spelling');
  }
  if (CONTROL_CHARACTERS.test(text)) return urlError('control');
  if (/\p{Surrogate}/u.test(text)) return urlError('not-text');
  if (/^["'`“‘]/.test(text)) return urlError('quoted');
  // An expression anywhere, or a part that is only a shell variable. A `$` in a password is allowed.
  const shellVariable = /(?:^|[:/@?&=,\s'])\$[a-z_]\w*(?=$|[:/@?&,\s'])/i;
  if (/\$\{|\$\(/.test(text) || shellVariable.test(text)) return urlError('unexpanded');
  return undefined;
}

function readDeclaration(text: string): UrlResult<DeclaredTarget> {
  const [prefix, jdbc, name = ''] = /^(jdbc:)?([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? [];
  if (prefix !== undefined) {
    const scheme = parseScheme(name.toLowerCase(), jdbc !== undefined);
    return 'form' in scheme ? readUrl(scheme, text.slice(prefix.length)) : scheme;
  }
  if (/postgres(?:ql)?(?:\+\w+)?:\/\//i.test(text)) return urlError('text-before');
  if (/^\w+\s*=/.test(text)) return readKeywords(text);
  return urlError('no-scheme');
}

function parseScheme(name: string, isJdbc: boolean): UrlScheme | UrlError {
  if (isJdbc) {
    return name === 'postgresql' ? { form: 'jdbc', driver: undefined } : urlError('other-scheme');
  }
  const [match, driver] = /^postgres(?:ql)?(?:\+([a-z0-9_]+))?$/.exec(name) ?? [];
  if (match !== undefined) return { form: 'url', driver };
  const known = OTHER_SCHEMES.find((scheme) => scheme === name);
  return known === undefined ? urlError('other-scheme') : schemeError(known);
}
