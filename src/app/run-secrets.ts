import { parseTarget } from '../database-url/connection-string';
import { listTextSecrets, listUrlSecrets, type Secrets } from '../database-url/url-secrets';
import { base64 } from '../edge/base64';
import { type Environment, readDeclaredValue } from '../inputs/declared-value';
import { findPostgresUrls } from '../inputs/find-postgres-urls';
import { ACTION_INPUTS } from '../inputs/input-table';

/** Everything that a run knows and nobody may read: in URLs, wherever they stand, and the token. */
export function collectRunSecrets(environment: Environment): Secrets {
  const { input, variable } = readDeclaredValue(ACTION_INPUTS.url, environment);
  const rehearsal = readDeclaredValue(ACTION_INPUTS.rehearsalUrl, environment).input;
  const beside = findPostgresUrls(environment).map(({ text }) => text);
  const texts = [input, variable, rehearsal, ...beside].filter((text) => text !== undefined);
  const found = findSecretsInTexts([...new Set(texts)], environment);
  const token = readDeclaredValue(ACTION_INPUTS.token, environment);
  // The runner masks it in the log; a comment and a file nobody masks.
  const tokens = [token.input, token.variable].filter((text) => text !== undefined);
  return { ...found, hidden: [...found.hidden, ...tokens] };
}

/**
 * Everything of the given texts that must not be shown, understood as a target or not.
 *
 * @param texts The declared URL, from both places where it can stand, and the URLs beside it.
 */
export function findSecretsInTexts(texts: readonly string[], environment: Environment): Secrets {
  const each = texts.map((text) => {
    const parsed = parseTarget(text, environment);
    return parsed.ok
      ? listUrlSecrets(parsed.target, environment, base64)
      : listTextSecrets(text, base64);
  });
  return {
    hidden: union(each.map(({ hidden }) => hidden)),
    masks: union(each.map(({ masks }) => masks)),
    weak: union(each.map(({ weak }) => weak)),
  };
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())].sort((one, other) => other.length - one.length);
}
