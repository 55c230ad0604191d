import { type ParsedScript, parse, type Word, type WordPart } from 'unbash';
import { parentFolder, resolvePrintedPath } from './resolve-printed-path';

/** A parsed shell text. */
export interface ShellText {
  readonly tree: ParsedScript;
  /** Returns the line of an offset of the tree, counted from 1. */
  readonly lineAt: (offset: number) => number;
  /** Restores the `${{ }}` expressions in a piece of the tree's text. */
  readonly restore: (text: string) => string;
}

/** First placeholder character. Unicode's private use area has no meaning to a shell. */
const FIRST_PLACEHOLDER = 0xe000;
const MAX_EXPRESSIONS = 0x800;
const PLACEHOLDER_FILL = '\ue8ff';
const PLACEHOLDER = /[\ue000-\ue7ff]\ue8ff*/g;

const GITHUB_EXPRESSION = /\$\{\{.*?\}\}/gs;

/**
 * Parses a shell text with Bash's grammar (unbash). Replaces each `${{ }}` expression by a word of
 * the same length first, because its braces are not shell syntax. All offsets stay valid. Never
 * throws. The tree of an invalid text contains the valid parts.
 */
export function readShell(text: string): ShellText {
  const expressions: string[] = [];
  const masked = text.replaceAll(GITHUB_EXPRESSION, (expression) => {
    if (expressions.length === MAX_EXPRESSIONS) return PLACEHOLDER_FILL.repeat(expression.length);
    expressions.push(expression);
    const mark = String.fromCharCode(FIRST_PLACEHOLDER + expressions.length - 1);
    return `${mark}${PLACEHOLDER_FILL.repeat(expression.length - 1)}`;
  });
  const starts = findLineStarts(text);
  return {
    tree: parse(masked),
    lineAt: (offset) => findLine(starts, offset),
    restore: (piece) =>
      piece.replaceAll(
        PLACEHOLDER,
        (mark) => expressions[mark.charCodeAt(0) - FIRST_PLACEHOLDER] ?? mark,
      ),
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function findLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Returns the value of a shell variable; undefined if it is not known. */
export type VariableLookup = (name: string) => string | undefined;

/**
 * Expands a word as the shell does before it starts a command. Unknown parts stay as written. An
 * unquoted variable with several words returns several words.
 */
export function expandWord(word: Word, lookup: VariableLookup): readonly string[] {
  const { parts } = word;
  if (parts === undefined) return [word.value];
  const text = parts.map((part) => expandPart(part, lookup)).join('');
  const [only] = parts;
  const isVariable = only?.type === 'SimpleExpansion' || only?.type === 'ParameterExpansion';
  const isAllParameters = word.text === '"$@"' || word.text === '"${@}"';
  const isKnown = text !== only?.text && !/[$`]/.test(text);
  // A command substitution stays one word, because its output is only known at run time.
  if (parts.length === 1 && (isVariable || isAllParameters) && isKnown) {
    return text.split(/\s+/).filter(Boolean);
  }
  return [text];
}

function expandPart(part: WordPart, lookup: VariableLookup): string {
  switch (part.type) {
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.map((child) => expandPart(child, lookup)).join('');
    case 'SimpleExpansion':
      return lookup(part.text.slice(1)) ?? part.text;
    case 'CommandExpansion': {
      const expand = (word: Word) => expandWord(word, lookup).join(' ');
      return resolvePrintedPath(part.script, lookup('PWD'), expand) ?? part.text;
    }
    case 'ParameterExpansion': {
      const { parameter, prefix, operation } = part;
      if (prefix !== undefined) return part.text;
      const value = lookup(parameter);
      // `${0%/*}`
      if (part.text.endsWith('%/*}')) return parentFolder(value) ?? part.text;
      if (operation === undefined) return value ?? part.text;
      if (operation.type !== 'Default' || !/^:?[-=]$/.test(operation.operator)) return part.text;
      return value || expandWord(operation.operand, lookup).join(' ');
    }
    case 'Literal':
    case 'Glob':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value;
    default:
      return part.text;
  }
}

/** Returns the scripts whose output a word contains: `$(…)`, backticks, `<(…)`. */
export function findSubstitutions(word: Word): readonly ParsedScript[] {
  return (word.parts ?? []).flatMap(findPartSubstitutions);
}

function findPartSubstitutions(part: WordPart): readonly ParsedScript[] {
  switch (part.type) {
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.flatMap(findPartSubstitutions);
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      return part.script === undefined ? [] : [part.script];
    default:
      return [];
  }
}
