import { base64 } from '../edge/base64';
import type { Environment } from '../inputs/declared';
import { parseTarget } from '../target/connection-string';
import { type Secrets, secretsOf, secretsOfText } from '../target/secrets';

/**
 * Everything of the given texts that must not be shown, understood as a target or not.
 *
 * @param texts The declared URL, from both places where it can stand, and the URLs beside it.
 */
export function secretsIn(texts: readonly string[], environment: Environment): Secrets {
  const each = texts.map((text) => {
    const parsed = parseTarget(text, environment);
    return parsed.ok ? secretsOf(parsed.target, environment, base64) : secretsOfText(text, base64);
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
