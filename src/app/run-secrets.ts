import { parseTarget } from '../database-url/connection-string';
import { findFilePasswords } from '../database-url/find-file-passwords';
import type { Target } from '../database-url/target';
import { listTextSecrets, listUrlSecrets, type Secrets } from '../database-url/url-secrets';
import { base64 } from '../edge/base64';
import { getLoginName } from '../edge/login-name';
import { readPasswordFile } from '../edge/read-password-file';
import { type Environment, readDeclaredValue } from '../inputs/declared-value';
import { findPostgresUrls } from '../inputs/find-postgres-urls';
import { ACTION_INPUTS } from '../inputs/input-table';

/** Collects the secrets of a run: those of every database URL in the environment, and the token. */
export function collectRunSecrets(environment: Environment): Secrets {
  const { input, variable } = readDeclaredValue(ACTION_INPUTS.url, environment);
  const rehearsal = readDeclaredValue(ACTION_INPUTS.rehearsalUrl, environment).input;
  const otherUrls = findPostgresUrls(environment).map(({ text }) => text);
  const texts = [input, variable, rehearsal, ...otherUrls].filter((text) => text !== undefined);
  const secrets = findSecretsInTexts([...new Set(texts)], environment);
  const token = readDeclaredValue(ACTION_INPUTS.token, environment);
  // The runner masks the token only in the log. Comments and files are not masked.
  const tokens = [token.input, token.variable].filter((text) => text !== undefined);
  return { ...secrets, hidden: [...secrets.hidden, ...tokens] };
}

/**
 * Finds the secrets in texts, whether or not they are valid URLs.
 *
 * @param texts The database URL of the input and of the variable, and other URLs of the environment.
 */
export function findSecretsInTexts(texts: readonly string[], environment: Environment): Secrets {
  const secretsOfTexts = texts.map((text) => {
    const parsed = parseTarget(text, environment);
    if (!parsed.ok) return listTextSecrets(text, base64);
    const filePasswords = listFilePasswords(parsed.target, environment);
    return listUrlSecrets(parsed.target, environment, base64, filePasswords);
  });
  return {
    hidden: union(secretsOfTexts.map(({ hidden }) => hidden)),
    masks: union(secretsOfTexts.map(({ masks }) => masks)),
    weak: union(secretsOfTexts.map(({ weak }) => weak)),
  };
}

/** Lists the passwords of a target in the password file, which the driver and a command can use. */
function listFilePasswords(target: Target, environment: Environment): readonly string[] {
  if (target.kind === 'embedded') return [];
  const file = readPasswordFile(target.passwordFile, environment);
  if (file === undefined) return [];
  const user = target.user ?? getLoginName();
  const { hosts, database = user } = target;
  return findFilePasswords(file.text, { hosts, database, user });
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())].sort((one, other) => other.length - one.length);
}
