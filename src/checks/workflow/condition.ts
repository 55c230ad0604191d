import {
  type ExpressionContext,
  evaluatePartially,
  knownValue,
  parseExpression,
  usesStatusFunction,
} from './expression';

/**
 * Whether a condition can hold, given what is known: false only where it cannot, whatever the rest
 * turns out to be.
 *
 * @param text What stands behind `if:`; undefined for no condition, which is `success()`.
 */
export function canBeTrue(text: string | undefined, facts: ExpressionContext): boolean {
  const success = facts('success()') ?? { truth: undefined };
  if (text === undefined) return success.truth !== false;
  const expression = whole(text);
  // Half in braces it is a text with something in it, which GitHub counts as true.
  if (expression === undefined) return success.truth !== false;
  const tree = parseExpression(expression);
  if (!usesStatusFunction(tree) && success.truth === false) return false;
  return evaluatePartially(tree, facts).truth !== false;
}

/** The expression of a condition, without the braces that may stand around the whole of it. */
function whole(text: string): string | undefined {
  const trimmed = text.trim();
  const [, inner] = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(trimmed) ?? [];
  if (inner !== undefined) return inner.trim();
  return trimmed.includes('${{') ? undefined : trimmed;
}

/** Facts that hold beside others, and before them. */
export function extendContext(
  own: ReadonlyMap<string, string | boolean>,
  beside: ExpressionContext,
): ExpressionContext {
  return (path) => {
    const value = own.get(path);
    return value === undefined ? beside(path) : knownValue(value);
  };
}
