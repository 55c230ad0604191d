import { data, type Expr, Lexer, Parser } from '@actions/expressions';
import {
  Binary,
  ContextAccess,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Unary,
} from '@actions/expressions/ast';

/** A value of an expression: known, known only to be true or false, or unknown. */
export interface PartialValue {
  readonly value?: string | number | boolean | null;
  /** Whether the value counts as true; undefined if both are possible. */
  readonly truth: boolean | undefined;
}

/**
 * Returns the value of a context (`steps.gate.outputs.decision`, in lower case) or of a call
 * (`success()`); undefined if it is not known.
 */
export type ExpressionContext = (path: string) => PartialValue | undefined;

const UNKNOWN: PartialValue = { truth: undefined };

/** Creates a known value. GitHub counts the empty string, 0, false and null as false. */
export function knownValue(value: string | number | boolean | null): PartialValue {
  return { value, truth: value !== '' && value !== 0 && value !== false && value !== null };
}

const CONTEXTS = [
  'github',
  'env',
  'vars',
  'job',
  'jobs',
  'steps',
  'runner',
  'secrets',
  'strategy',
  'matrix',
  'needs',
  'inputs',
];
const STATUS_FUNCTIONS = ['success', 'failure', 'always', 'cancelled'];
const FUNCTIONS = [...STATUS_FUNCTIONS, 'hashFiles'].map((name) => ({
  name,
  minArgs: 0,
  maxArgs: 255,
}));

const treeCache = new Map<string, Expr | undefined>();

/** Parses an expression with GitHub's own parser. Returns undefined if it is not valid. */
export function parseExpression(text: string): Expr | undefined {
  if (!treeCache.has(text)) treeCache.set(text, parseUncached(text));
  return treeCache.get(text);
}

function parseUncached(text: string): Expr | undefined {
  try {
    return new Parser(new Lexer(text).lex().tokens, CONTEXTS, FUNCTIONS).parse();
  } catch {
    return undefined;
  }
}

/**
 * Evaluates an expression in which some values are not known. The result is correct for every value
 * of the unknown parts.
 */
export function evaluatePartially(
  tree: Expr | undefined,
  context: ExpressionContext,
): PartialValue {
  if (tree instanceof Literal) return fromLiteral(tree.literal);
  if (tree instanceof Grouping) return evaluatePartially(tree.group, context);
  if (tree instanceof Unary) {
    const { truth } = evaluatePartially(tree.expr, context);
    return truth === undefined ? UNKNOWN : knownValue(!truth);
  }
  if (tree instanceof Binary) return evaluateBinary(tree, context);
  if (tree instanceof Logical) return evaluateLogical(tree, context);
  if (tree instanceof FunctionCall) return evaluateCall(tree, context);
  const path = getPath(tree);
  return (path === undefined ? undefined : context(path)) ?? UNKNOWN;
}

function fromLiteral(value: data.ExpressionData): PartialValue {
  if (value instanceof data.StringData) return knownValue(value.value);
  if (value instanceof data.NumberData) return knownValue(value.value);
  if (value instanceof data.BooleanData) return knownValue(value.value);
  return value instanceof data.Null ? knownValue(null) : { truth: true };
}

function evaluateLogical({ operator, args }: Logical, context: ExpressionContext): PartialValue {
  const isAnd = operator.lexeme === '&&';
  let hasUnknown = false;
  for (const [index, arg] of args.entries()) {
    const value = evaluatePartially(arg, context);
    // The first argument that decides is the value. After an unknown one, only its truth is known.
    if (value.truth === !isAnd) return hasUnknown ? { truth: !isAnd } : value;
    if (value.truth === undefined) hasUnknown = true;
    if (index === args.length - 1) return hasUnknown ? UNKNOWN : value;
  }
  return UNKNOWN;
}

function evaluateBinary(
  { left, operator, right }: Binary,
  context: ExpressionContext,
): PartialValue {
  const [one, other] = [
    evaluatePartially(left, context).value,
    evaluatePartially(right, context).value,
  ];
  if (one === undefined || other === undefined) return UNKNOWN;
  switch (operator.lexeme) {
    case '==':
      return knownValue(isLooselyEqual(one, other));
    case '!=':
      return knownValue(!isLooselyEqual(one, other));
    default:
      return UNKNOWN;
  }
}

type PrimitiveValue = NonNullable<PartialValue['value']> | null;

/** Compares as GitHub does: strings without regard to case, values of different types as numbers. */
function isLooselyEqual(one: PrimitiveValue, other: PrimitiveValue): boolean {
  if (typeof one === 'string' && typeof other === 'string') {
    return one.toLowerCase() === other.toLowerCase();
  }
  return typeof one === typeof other ? one === other : Number(one ?? 0) === Number(other ?? 0);
}

function evaluateCall(
  { functionName, args }: FunctionCall,
  context: ExpressionContext,
): PartialValue {
  const name = functionName.lexeme.toLowerCase();
  if (args.length === 0) return context(`${name}()`) ?? UNKNOWN;
  const [firstValue, secondValue] = args.map((arg) => evaluatePartially(arg, context).value);
  if (typeof firstValue !== 'string' || typeof secondValue !== 'string') return UNKNOWN;
  const text = firstValue.toLowerCase();
  const search = secondValue.toLowerCase();
  if (name === 'contains') return knownValue(text.includes(search));
  if (name === 'startswith') return knownValue(text.startsWith(search));
  return name === 'endswith' ? knownValue(text.endsWith(search)) : UNKNOWN;
}

/**
 * Returns the path of a context access in lower case, such as `steps.gate.outputs.decision`. Returns
 * undefined for any other expression.
 */
function getPath(tree: Expr | undefined): string | undefined {
  if (tree instanceof ContextAccess) return tree.name.lexeme.toLowerCase();
  if (!(tree instanceof IndexAccess)) return undefined;
  const before = getPath(tree.expr);
  const { index } = tree;
  const key = index instanceof Literal ? fromLiteral(index.literal).value : undefined;
  return before === undefined || typeof key !== 'string'
    ? undefined
    : `${before}.${key.toLowerCase()}`;
}

/** Returns every path and every call in an expression, in lower case. */
export function listReferences(tree: Expr | undefined): readonly string[] {
  const references: string[] = [];
  if (tree instanceof Logical || tree instanceof FunctionCall) {
    if (tree instanceof FunctionCall)
      references.push(`${tree.functionName.lexeme.toLowerCase()}()`);
    for (const arg of tree.args) references.push(...listReferences(arg));
  } else if (tree instanceof Binary)
    references.push(...listReferences(tree.left), ...listReferences(tree.right));
  else if (tree instanceof Unary) references.push(...listReferences(tree.expr));
  else if (tree instanceof Grouping) references.push(...listReferences(tree.group));
  else {
    const path = getPath(tree);
    if (path !== undefined) references.push(path);
  }
  return references;
}

/** Whether a condition calls a status function. Otherwise GitHub adds `success() &&` before it. */
export function usesStatusFunction(tree: Expr | undefined): boolean {
  return listReferences(tree).some((each) => STATUS_FUNCTIONS.some((name) => each === `${name}()`));
}
