import {
  type ExpressionContext,
  evaluatePartially,
  listReferences,
  parseExpression,
} from './expression';

const EXPRESSION = /\$\{\{(.*?)\}\}/gs;

/** A text with every expression in it that is known replaced by its value; the others stay. */
export function interpolateKnown(text: string, facts: ExpressionContext): string {
  return text.replaceAll(EXPRESSION, (whole, inner: string) => {
    const { value } = evaluatePartially(parseExpression(inner.trim()), facts);
    return value === undefined ? whole : String(value ?? '');
  });
}

/** Whether only the run can tell what a text will be. */
export function isDynamic(text: string): boolean {
  return text.includes('${{');
}

/** What decides a dynamic text: `vars.DB_ROLE`, `inputs.role`, as it is written there. */
export function listContextReferences(text: string): readonly string[] {
  const found = [...text.matchAll(EXPRESSION)].flatMap(([, inner = '']) => {
    const paths = listReferences(parseExpression(inner.trim())).filter(
      (path) => !path.endsWith('()'),
    );
    // A path is lower-case there: its own spelling is found in the text.
    return paths.map((path) => spelt(inner, path));
  });
  return [...new Set(found)];
}

function spelt(text: string, path: string): string {
  const at = text.toLowerCase().indexOf(path);
  return at === -1 ? path : text.slice(at, at + path.length);
}

/** Whether any expression of a text reads from this context, `secrets` for example. */
export function usesContext(text: string, context: string): boolean {
  return listContextReferences(text).some((path) => path.toLowerCase().startsWith(`${context}.`));
}
