import {
  type HereDocBody,
  type ParameterExpansionPart,
  type ParsedScript,
  parse,
  type Word,
  type WordPart,
} from 'unbash';
import { replaceExpressions } from '../split-expressions';
import { parentFolder, resolvePrintedText } from './resolve-printed-text';

/** A parsed shell text. */
export interface ShellText {
  readonly tree: ParsedScript;
  /** Returns the line of an offset of the tree, counted from 1. */
  readonly lineAt: (offset: number) => number;
  /** Returns the text between two offsets of the tree. */
  readonly slice: (start: number, end: number) => string;
  /** Restores the `${{ }}` expressions in a piece of the tree's text. */
  readonly restore: (text: string) => string;
}

/** First placeholder character. Unicode's private use area has no meaning to a shell. */
const FIRST_PLACEHOLDER = 0xe000;
const MAX_EXPRESSIONS = 0x800;
const PLACEHOLDER_FILL = '\ue8ff';
const PLACEHOLDER = /[\ue000-\ue7ff]\ue8ff*/g;

/**
 * Parses a shell text with Bash's grammar (unbash). Replaces each `${{ }}` expression by a word of
 * the same length first, because its braces are not shell syntax. All offsets stay valid. Never
 * throws. The tree of an invalid text contains the valid parts.
 */
export function readShell(text: string): ShellText {
  const expressions: string[] = [];
  const masked = replaceExpressions(text, (expression) => {
    if (expressions.length === MAX_EXPRESSIONS) return PLACEHOLDER_FILL.repeat(expression.length);
    expressions.push(expression);
    const mark = String.fromCharCode(FIRST_PLACEHOLDER + expressions.length - 1);
    return `${mark}${PLACEHOLDER_FILL.repeat(expression.length - 1)}`;
  });
  const starts = findLineStarts(text);
  return {
    tree: parse(masked),
    lineAt: (offset) => findLine(starts, offset),
    slice: (start, end) => text.slice(start, end),
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

/** What a word needs to know of the shell. */
export interface ShellValues {
  /** Returns the value of a variable; undefined if it is not known. */
  readonly getValue: (name: string) => string | undefined;
  /** Returns the words of an array, or of `@`; undefined if they are not known. */
  readonly getWords: (name: string) => readonly string[] | undefined;
  /** Is called for a word that is too long to be expanded. It stays as written. */
  readonly rejectWord: () => void;
}

/** Maximum length of an expanded word, and of the words of an array together. */
const MAX_WORD_LENGTH = 100_000;

/**
 * Expands a word as the shell does before it starts a command. Unknown parts stay as written. An
 * unquoted variable with several words returns several words, and so does an array.
 */
export function expandWord(word: Word, values: ShellValues): readonly string[] {
  const { parts } = word;
  if (parts === undefined) return [word.value];
  const words = expandParts(parts, values);
  if (words.reduce((sum, { length }) => sum + length + 1, 0) <= MAX_WORD_LENGTH) return words;
  values.rejectWord();
  return [word.text];
}

function expandParts(parts: readonly WordPart[], values: ShellValues): readonly string[] {
  const [only] = parts;
  const list = parts.length === 1 && only !== undefined ? expandList(only, values) : undefined;
  if (list !== undefined) return list;
  let text = '';
  for (const part of parts) {
    // The rest of a word that is too long changes nothing.
    if (text.length <= MAX_WORD_LENGTH) text += expandPart(part, values);
  }
  const canSplit =
    only?.type === 'SimpleExpansion' ||
    only?.type === 'ParameterExpansion' ||
    only?.type === 'CommandExpansion';
  const isKnown = text !== only?.text && !/[$`]/.test(text);
  return parts.length === 1 && canSplit && isKnown ? splitWords(text) : [text];
}

function splitWords(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Expands `$@` and the arrays, with and without quotes. Returns undefined for any other part. */
function expandList(part: WordPart, values: ShellValues): readonly string[] | undefined {
  const isQuoted = part.type === 'DoubleQuoted' && part.parts.length === 1;
  const inner = isQuoted ? part.parts[0] : part;
  if (inner?.type === 'SimpleExpansion') {
    const words = /^\$[@*]$/.test(inner.text) ? values.getWords('@') : undefined;
    return words && arrangeWords(words, isQuoted, inner.text === '$*');
  }
  if (inner?.type !== 'ParameterExpansion' || inner.prefix !== undefined) return undefined;
  const selector = /^[@*]$/.test(inner.parameter) ? inner.parameter : inner.index?.value;
  if (selector !== '@' && selector !== '*') return undefined;
  const words = values.getWords(selector === inner.parameter ? '@' : inner.parameter);
  const selected = applyListOperation(words, inner, values);
  return selected && arrangeWords(selected, isQuoted, selector === '*');
}

function arrangeWords(words: readonly string[], isQuoted: boolean, joins: boolean) {
  if (isQuoted) return joins ? [words.join(' ')] : words;
  return words.flatMap((word) => (/[$`]/.test(word) ? [word] : splitWords(word)));
}

/** Applies `${x[@]:1:2}`, `${x[@]/#/-f }` and `${x[@]:-default}`. Ignores other operations. */
function applyListOperation(
  words: readonly string[] | undefined,
  { operation, parameter }: ParameterExpansionPart,
  values: ShellValues,
): readonly string[] | undefined {
  if (operation?.type === 'Default' && /^:?[-=]$/.test(operation.operator)) {
    return words !== undefined && words.length > 0 ? words : expandWord(operation.operand, values);
  }
  if (operation?.type === 'Slice') {
    const from = Number(operation.offset.value) - (/^[@*]$/.test(parameter) ? 1 : 0);
    const count = Number(operation.length?.value ?? Number.POSITIVE_INFINITY);
    if (!(from >= 0 && count >= 0)) return words;
    return words?.slice(from, from + count);
  }
  if (operation?.type !== 'Replace' || operation.pattern.value !== '') return words;
  const added = expandWord(operation.replacement, values).join(' ');
  if (operation.operator === '/#') return words?.map((word) => `${added}${word}`);
  return operation.operator === '/%' ? words?.map((word) => `${word}${added}`) : words;
}

/** Expands the lines of a here-document, unless its mark is quoted. */
export function expandHereDocument({ text, parts }: HereDocBody, values: ShellValues): string {
  if (parts === undefined) return text;
  const [expanded = text] =
    parts.length === 0 ? [text] : [parts.map((part) => expandPart(part, values)).join('')];
  if (expanded.length <= MAX_WORD_LENGTH + text.length) return expanded;
  values.rejectWord();
  return text;
}

function expandPart(part: WordPart, values: ShellValues): string {
  switch (part.type) {
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.map((child) => expandPart(child, values)).join('');
    case 'SimpleExpansion': {
      const name = part.text.slice(1);
      const words = /^[@*]$/.test(name) ? values.getWords('@') : undefined;
      return words?.join(' ') ?? values.getValue(name) ?? part.text;
    }
    case 'CommandExpansion': {
      const expand = (word: Word) => expandWord(word, values).join(' ');
      const expandDocument = (body: HereDocBody) => expandHereDocument(body, values);
      const folder = values.getValue('PWD');
      return resolvePrintedText(part.script, folder, expand, expandDocument) ?? part.text;
    }
    case 'ParameterExpansion':
      return expandParameter(part, values);
    case 'Literal':
    case 'Glob':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value;
    default:
      return part.text;
  }
}

function expandParameter(part: ParameterExpansionPart, values: ShellValues): string {
  const { parameter, prefix, operation, index } = part;
  if (prefix !== undefined) return part.text;
  const list = expandList(part, values);
  if (list !== undefined) return list.join(' ');
  const value =
    index === undefined || values.getWords(parameter) === undefined
      ? values.getValue(parameter)
      : values.getWords(parameter)?.at(Number(index.value));
  // `${0%/*}`
  if (part.text.endsWith('%/*}')) return parentFolder(value) ?? part.text;
  if (operation === undefined) return value ?? part.text;
  if (operation.type !== 'Default' || !/^:?[-=]$/.test(operation.operator)) return part.text;
  return value || expandWord(operation.operand, values).join(' ');
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
