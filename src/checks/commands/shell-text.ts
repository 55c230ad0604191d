import { type ParsedScript, parse, type Word, type WordPart } from 'unbash';
import { parentFolder, resolvePrintedPath } from './resolve-printed-path';

/** A shell text, read: its tree, and the way back from the tree to the text. */
export interface ShellText {
  readonly tree: ParsedScript;
  /** Line of an offset of the tree, counted from 1. */
  readonly lineAt: (offset: number) => number;
  /** Puts the expressions of GitHub back into a piece of the tree's text. */
  readonly restore: (text: string) => string;
}

/** Characters that mean nothing to a shell and stand in no workflow: Unicode's private use area. */
const FIRST_PLACEHOLDER = 0xe000;
const MAX_EXPRESSIONS = 0x800;
const FILL = '\ue8ff';
const MARK = /[\ue000-\ue7ff]\ue8ff*/g;

const EXPRESSION = /\$\{\{.*?\}\}/gs;

/**
 * Reads a shell text with Bash's grammar (unbash). An expression of GitHub becomes a word of the same
 * length first, for its braces are not the shell's: so every offset stays what it was. Total: of a
 * text that is no shell, the tree holds what could be read.
 */
export function readShell(text: string): ShellText {
  const expressions: string[] = [];
  const masked = text.replaceAll(EXPRESSION, (expression) => {
    if (expressions.length === MAX_EXPRESSIONS) return FILL.repeat(expression.length);
    expressions.push(expression);
    const mark = String.fromCharCode(FIRST_PLACEHOLDER + expressions.length - 1);
    return `${mark}${FILL.repeat(expression.length - 1)}`;
  });
  const starts = lineStarts(text);
  return {
    tree: parse(masked),
    lineAt: (offset) => lineOf(starts, offset),
    restore: (piece) =>
      piece.replaceAll(MARK, (mark) => expressions[mark.charCodeAt(0) - FIRST_PLACEHOLDER] ?? mark),
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** What is known of the shell's variables, by name. */
export type VariableLookup = (name: string) => string | undefined;

/**
 * A word as the shell would hand it to a command, as far as that is known: what is not, stays as it
 * is written. An unquoted variable of several words gives several.
 */
export function expandWord(word: Word, lookup: VariableLookup): readonly string[] {
  const { parts } = word;
  if (parts === undefined) return [word.value];
  const text = parts.map((part) => expandPart(part, lookup)).join('');
  const [only] = parts;
  const bare = only?.type === 'SimpleExpansion' || only?.type === 'ParameterExpansion';
  // What another command prints is one word here: where it would be split, only the run can tell.
  const all = word.text === '"$@"' || word.text === '"${@}"';
  const known = (bare || all) && text !== only?.text && !/[$`]/.test(text);
  if (parts.length === 1 && known) return text.split(/\s+/).filter(Boolean);
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
      const word = (inner: Word) => expandWord(inner, lookup).join(' ');
      return resolvePrintedPath(part.script, lookup('PWD'), word) ?? part.text;
    }
    case 'ParameterExpansion': {
      const { parameter, prefix, operation } = part;
      if (prefix !== undefined) return part.text;
      const known = lookup(parameter);
      // `${0%/*}`
      if (part.text.endsWith('%/*}')) return parentFolder(known) ?? part.text;
      if (operation === undefined) return known ?? part.text;
      if (operation.type !== 'Default' || !/^:?[-=]$/.test(operation.operator)) return part.text;
      return known || expandWord(operation.operand, lookup).join(' ');
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

/** The scripts inside a word, whose output it takes: `$(…)`, backticks, `<(…)`. */
export function findSubstitutions(word: Word): readonly ParsedScript[] {
  return (word.parts ?? []).flatMap(substitutionsOf);
}

function substitutionsOf(part: WordPart): readonly ParsedScript[] {
  switch (part.type) {
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.flatMap(substitutionsOf);
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      return part.script === undefined ? [] : [part.script];
    default:
      return [];
  }
}
