import { removeCodeComments } from './file-comments';
import { resolvePythonName } from './python-names';
import { readExpression } from './setting-value';

const ASSIGNMENT =
  /\bDATABASES\b((?:\[[^\]\n]*\])*)\s*(?::[^=\n{]+)?(?:=(?!=)|\|=|\.(?:update|setdefault)\()\s*/g;

/** Keys of a database that do not change its address. */
const NEUTRAL_KEY =
  /^(?:ENGINE|NAME|USER|PASSWORD|TEST|CONN_MAX_AGE|CONN_HEALTH_CHECKS|ATOMIC_REQUESTS|AUTOCOMMIT|TIME_ZONE|DISABLE_SERVER_SIDE_CURSORS)$/;

/** An address that is not known. */
const UNKNOWN_ADDRESS = 'HOST = other_code\n';

/** Returns what a Python file assigns to Django's `DATABASES`, as settings that can be read. */
export function selectDjangoParts(source: string): readonly string[] {
  if (!source.includes('DATABASES')) return [];
  const text = removeCodeComments(source);
  return [...text.matchAll(ASSIGNMENT)].flatMap((match) => {
    const [operation, indexes = ''] = match;
    const value = resolveAddressNames(
      readExpression(text, match.index + operation.length),
      text,
      match.index,
    );
    const keys = [...indexes.matchAll(/["'](\w+)["']/g)].map(([, key = '']) => key);
    if (/[|(]\s*$|=\s*\|/.test(operation) || /\|=/.test(operation)) return [UNKNOWN_ADDRESS];
    if (/["']service["']\s*:/.test(value)) return [UNKNOWN_ADDRESS];
    if (/^\{/.test(value)) return [value];
    if (keys.length === 1 && indexes.split('[').length === 2) return [`"default": ${value}\n`];
    const [, key = ''] = keys;
    if (key === 'HOST' || key === 'PORT') return [`${key} = ${value}\n`];
    return NEUTRAL_KEY.test(key) ? [] : [UNKNOWN_ADDRESS];
  });
}

/** Replaces the names that the settings assign once by their values, where an address is expected. */
function resolveAddressNames(value: string, text: string, at: number): string {
  return resolvePythonName(value, text, at).replaceAll(
    /((?:["'](?:HOST|PORT)["']\s*:|\bdj_database_url\.parse\()\s*)([A-Za-z_]\w*)(?=\s*[,})\n])/g,
    (_, before: string, name: string) => before + resolvePythonName(name, text, at),
  );
}
