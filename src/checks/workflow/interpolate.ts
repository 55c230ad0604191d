import {
  type ExpressionContext,
  evaluatePartially,
  listReferences,
  parseExpression,
} from './expression';

const EXPRESSION = /\$\{\{(.*?)\}\}/gs;

/** Replaces every known expression in a text by its value. Unknown expressions stay as written. */
export function interpolateKnown(text: string, context: ExpressionContext): string {
  return text.replaceAll(EXPRESSION, (original, inner: string) => {
    const { value } = evaluatePartially(parseExpression(inner.trim()), context);
    return value === undefined ? original : String(value ?? '');
  });
}

/**
 * Replaces every known expression in a script by its value, because inputs and the matrix can decide
 * what the script runs. A value with a line break is not used, because it would change line numbers.
 */
export function interpolateScript(text: string, context: ExpressionContext): string {
  return text.replaceAll(/\$\{\{.*?\}\}/gs, (expression) => {
    const value = interpolateKnown(expression, context);
    return isDynamic(value) || value.includes('\n') ? expression : value;
  });
}

/** Whether a text contains an expression, so that its value is only known at run time. */
export function isDynamic(text: string): boolean {
  return text.includes('${{');
}

/** Returns the references in the expressions of a text (`vars.DB_ROLE`), each once, as written. */
export function listContextReferences(text: string): readonly string[] {
  const references = [...text.matchAll(EXPRESSION)].flatMap(([, inner = '']) => {
    const paths = listReferences(parseExpression(inner.trim())).filter(
      (path) => !path.endsWith('()'),
    );
    // `listReferences` returns paths in lower case.
    return paths.map((path) => findSpelling(inner, path));
  });
  return [...new Set(references)];
}

function findSpelling(text: string, path: string): string {
  const at = text.toLowerCase().indexOf(path);
  return at === -1 ? path : text.slice(at, at + path.length);
}

/** Whether an expression of a text reads from this context, for example `secrets`. */
export function usesContext(text: string, context: string): boolean {
  return listContextReferences(text).some((path) => path.toLowerCase().startsWith(`${context}.`));
}
