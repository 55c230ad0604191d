import {
  type ExpressionContext,
  evaluatePartially,
  knownValue,
  parseExpression,
  usesStatusFunction,
} from './expression';

/**
 * Whether a condition can be true with the known values. Returns false only if the condition is false
 * for every value of the unknown parts.
 *
 * @param text The text of `if:`; undefined without a condition, which means `success()`.
 */
export function canBeTrue(text: string | undefined, context: ExpressionContext): boolean {
  const success = context('success()') ?? { truth: undefined };
  if (text === undefined) return success.truth !== false;
  const expression = stripBraces(text);
  // GitHub interpolates a text with braces around only a part of it. The result counts as true.
  if (expression === undefined) return success.truth !== false;
  const tree = parseExpression(expression);
  if (!usesStatusFunction(tree) && success.truth === false) return false;
  return evaluatePartially(tree, context).truth !== false;
}

/**
 * Returns the expression of a condition without `${{ }}` around the whole text. Returns undefined if
 * the braces surround only a part of the text.
 */
function stripBraces(text: string): string | undefined {
  const trimmed = text.trim();
  const [, inner] = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(trimmed) ?? [];
  if (inner !== undefined) return inner.trim();
  return trimmed.includes('${{') ? undefined : trimmed;
}

/** Creates a context in which these values have precedence over the base context. */
export function extendContext(
  values: ReadonlyMap<string, string | boolean>,
  base: ExpressionContext,
): ExpressionContext {
  return (path) => {
    const value = values.get(path);
    return value === undefined ? base(path) : knownValue(value);
  };
}
