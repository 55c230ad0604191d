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

/** What is known of a value: itself, only whether it counts as true, or nothing. */
export interface PartialValue {
  readonly value?: string | number | boolean | null;
  /** Undefined where it may be either. */
  readonly truth: boolean | undefined;
}

/** What is known of a context (`steps.gate.outputs.decision`, lower-case) or a call (`success()`). */
export type ExpressionContext = (path: string) => PartialValue | undefined;

const UNKNOWN: PartialValue = { truth: undefined };

/** A value that is known itself. GitHub counts the empty text, 0, false and null as false. */
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
const STATUS = ['success', 'failure', 'always', 'cancelled'];
const FUNCTIONS = [...STATUS, 'hashFiles'].map((name) => ({ name, minArgs: 0, maxArgs: 255 }));

const parsed = new Map<string, Expr | undefined>();

/** An expression's tree by GitHub's own parser; undefined where it is none. */
export function parseExpression(text: string): Expr | undefined {
  if (!parsed.has(text)) parsed.set(text, parseAnew(text));
  return parsed.get(text);
}

function parseAnew(text: string): Expr | undefined {
  try {
    return new Parser(new Lexer(text).lex().tokens, CONTEXTS, FUNCTIONS).parse();
  } catch {
    return undefined;
  }
}

/**
 * What is known of an expression, given what is known of its parts. Sound: what it says holds for
 * every value of what is not known.
 */
export function evaluatePartially(tree: Expr | undefined, facts: ExpressionContext): PartialValue {
  if (tree instanceof Literal) return literal(tree.literal);
  if (tree instanceof Grouping) return evaluatePartially(tree.group, facts);
  if (tree instanceof Unary) {
    const { truth } = evaluatePartially(tree.expr, facts);
    return truth === undefined ? UNKNOWN : knownValue(!truth);
  }
  if (tree instanceof Binary) return compared(tree, facts);
  if (tree instanceof Logical) return combined(tree, facts);
  if (tree instanceof FunctionCall) return called(tree, facts);
  const path = pathOf(tree);
  return (path === undefined ? undefined : facts(path)) ?? UNKNOWN;
}

function literal(value: data.ExpressionData): PartialValue {
  if (value instanceof data.StringData) return knownValue(value.value);
  if (value instanceof data.NumberData) return knownValue(value.value);
  if (value instanceof data.BooleanData) return knownValue(value.value);
  return value instanceof data.Null ? knownValue(null) : { truth: true };
}

function combined({ operator, args }: Logical, facts: ExpressionContext): PartialValue {
  const and = operator.lexeme === '&&';
  let maybe = false;
  for (const [index, arg] of args.entries()) {
    const next = evaluatePartially(arg, facts);
    // The first that decides is the value; behind one that may or may not, only the truth is left.
    if (next.truth === !and) return maybe ? { truth: !and } : next;
    if (next.truth === undefined) maybe = true;
    if (index === args.length - 1) return maybe ? UNKNOWN : next;
  }
  return UNKNOWN;
}

function compared({ left, operator, right }: Binary, facts: ExpressionContext): PartialValue {
  const [one, other] = [
    evaluatePartially(left, facts).value,
    evaluatePartially(right, facts).value,
  ];
  if (one === undefined || other === undefined) return UNKNOWN;
  switch (operator.lexeme) {
    case '==':
      return knownValue(looselyEqual(one, other));
    case '!=':
      return knownValue(!looselyEqual(one, other));
    default:
      return UNKNOWN;
  }
}

type Plain = NonNullable<PartialValue['value']> | null;

/** As GitHub compares: texts without regard to case, different kinds as numbers. */
function looselyEqual(one: Plain, other: Plain): boolean {
  if (typeof one === 'string' && typeof other === 'string') {
    return one.toLowerCase() === other.toLowerCase();
  }
  return typeof one === typeof other ? one === other : Number(one ?? 0) === Number(other ?? 0);
}

function called({ functionName, args }: FunctionCall, facts: ExpressionContext): PartialValue {
  const name = functionName.lexeme.toLowerCase();
  if (args.length === 0) return facts(`${name}()`) ?? UNKNOWN;
  const [text, part] = args.map((arg) => evaluatePartially(arg, facts).value);
  if (typeof text !== 'string' || typeof part !== 'string') return UNKNOWN;
  const [whole, wanted] = [text.toLowerCase(), part.toLowerCase()];
  if (name === 'contains') return knownValue(whole.includes(wanted));
  if (name === 'startswith') return knownValue(whole.startsWith(wanted));
  return name === 'endswith' ? knownValue(whole.endsWith(wanted)) : UNKNOWN;
}

/** `steps.gate.outputs.decision`, however it is written; undefined for what is no plain path. */
function pathOf(tree: Expr | undefined): string | undefined {
  if (tree instanceof ContextAccess) return tree.name.lexeme.toLowerCase();
  if (!(tree instanceof IndexAccess)) return undefined;
  const before = pathOf(tree.expr);
  const { index } = tree;
  const key = index instanceof Literal ? literal(index.literal).value : undefined;
  return before === undefined || typeof key !== 'string'
    ? undefined
    : `${before}.${key.toLowerCase()}`;
}

/** Every path and call that an expression asks for. */
export function listReferences(tree: Expr | undefined): readonly string[] {
  const asked: string[] = [];
  if (tree instanceof Logical || tree instanceof FunctionCall) {
    if (tree instanceof FunctionCall) asked.push(`${tree.functionName.lexeme.toLowerCase()}()`);
    for (const arg of tree.args) asked.push(...listReferences(arg));
  } else if (tree instanceof Binary)
    asked.push(...listReferences(tree.left), ...listReferences(tree.right));
  else if (tree instanceof Unary) asked.push(...listReferences(tree.expr));
  else if (tree instanceof Grouping) asked.push(...listReferences(tree.group));
  else {
    const path = pathOf(tree);
    if (path !== undefined) asked.push(path);
  }
  return asked;
}

/** Whether a condition asks for the job's status itself; else GitHub puts `success() &&` before it. */
export function usesStatusFunction(tree: Expr | undefined): boolean {
  return listReferences(tree).some((each) => STATUS.some((name) => each === `${name}()`));
}
