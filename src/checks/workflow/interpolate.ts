import { replaceExpressions, splitExpressions } from '../split-expressions';
import {
  type ExpressionContext,
  evaluatePartially,
  listReferences,
  parseExpression,
} from './expression';

/** A longer value stays an expression, because values that contain each other grow without limit. */
const MAX_VALUE_LENGTH = 100_000;

/** Replaces every known expression in a text by its value. Unknown expressions stay as written. */
export function interpolateKnown(text: string, context: ExpressionContext): string {
  let length = 0;
  return replaceExpressions(text, (original) => {
    const { value } = evaluatePartially(parseExpression(getInnerText(original)), context);
    if (value === undefined) return original;
    const known = String(value ?? '');
    length += known.length;
    return length > MAX_VALUE_LENGTH ? original : known;
  });
}

/** A script with the values of its expressions. */
export interface InterpolatedScript {
  readonly text: string;
  /** Returns the line before the replacement of a line of the text, both counted from 1. */
  readonly lineOf: (line: number) => number;
  /** Whether values are too long to be replaced. */
  readonly isTooLong: boolean;
}

/**
 * Replaces every known expression in a script by its value, because inputs and the matrix can decide
 * what the script runs. All lines of a value have the line of its expression.
 */
export function interpolateScript(text: string, context: ExpressionContext): InterpolatedScript {
  const lines: number[] = [];
  let length = 0;
  const replaced = splitExpressions(text).map((piece, index) => {
    const known = index % 2 === 1 ? interpolateKnown(piece, context) : piece;
    if (known !== piece) length += known.length;
    const value = length > MAX_VALUE_LENGTH && index % 2 === 1 ? piece : known;
    const isReplaced = value !== piece;
    const first = lines.at(-1) ?? 1;
    if (lines.length === 0) lines.push(1);
    const breaks = value.split('\n').length - 1;
    for (let at = 1; at <= breaks; at += 1) lines.push(isReplaced ? first : first + at);
    // The next piece is on the line after the expression, if that had several lines itself.
    if (isReplaced) lines[lines.length - 1] = first + piece.split('\n').length - 1;
    return value;
  });
  return {
    text: replaced.join(''),
    lineOf: (line) => lines[line - 1] ?? line,
    isTooLong: length > MAX_VALUE_LENGTH,
  };
}

/** Whether a text contains an expression, so that its value is only known at run time. */
export function isDynamic(text: string): boolean {
  return text.includes('${{');
}

/** Returns the references in the expressions of a text (`vars.DB_ROLE`), each once, as written. */
export function listContextReferences(text: string): readonly string[] {
  const expressions = splitExpressions(text).filter((_, index) => index % 2 === 1);
  const references = expressions.map(getInnerText).flatMap((inner) => {
    const paths = listReferences(parseExpression(inner)).filter((path) => !path.endsWith('()'));
    // `listReferences` returns paths in lower case.
    return paths.map((path) => findSpelling(inner, path));
  });
  return [...new Set(references)];
}

/** Returns the text of an expression without its braces. */
function getInnerText(expression: string): string {
  return expression.slice(3, -2).trim();
}

function findSpelling(text: string, path: string): string {
  const at = text.toLowerCase().indexOf(path);
  return at === -1 ? path : text.slice(at, at + path.length);
}

/** Whether an expression of a text reads from this context, for example `secrets`. */
export function usesContext(text: string, context: string): boolean {
  return listContextReferences(text).some((path) => path.toLowerCase().startsWith(`${context}.`));
}
