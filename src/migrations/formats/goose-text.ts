import type { ParsedText } from './format';
import {
  isLineComment,
  missingMarkerProblem,
  type TextProblem,
  textAboveProblem,
  toBlank,
} from './section-markers';

/** The marker of goose's files, and how messages show it. */
export const GOOSE_MARKERS = { tool: 'goose', shown: '-- +goose Up', up: /^--\s*\+goose\s+up$/i };

/**
 * The annotations of goose, in lower case
 * (https://github.com/pressly/goose/blob/main/internal/sqlparser/parser.go, `supportedAnnotations`).
 */
const ANNOTATIONS = [
  'up',
  'down',
  'statementbegin',
  'statementend',
  'no transaction',
  'envsub on',
  'envsub off',
] as const;

type Annotation = (typeof ANNOTATIONS)[number];

/** State of the reader, as in goose's parser. */
interface GooseReader {
  section: 'above' | 'up' | 'down';
  /** The line of a `StatementBegin` without its `StatementEnd`, from 1. */
  openBlock: number | undefined;
  replacesVariables: boolean;
  nonTransactional: boolean;
}

/**
 * Reads the up section of a file as goose's parser does: line by line, wherever the line is.
 * `NO TRANSACTION` counts in every part of the file. `StatementEnd` ends a statement, so it becomes
 * a `;`. The action does not require the `;` at the end of a statement, which goose requires.
 */
export function parseGooseText(text: string): ParsedText {
  const reader: GooseReader = {
    section: 'above',
    openBlock: undefined,
    replacesVariables: false,
    nonTransactional: false,
  };
  const lines: string[] = [];
  const annotated = text.split('\n').map((line) => [line, parseAnnotation(line)] as const);
  if (!annotated.some(([, annotation]) => annotation === 'up')) {
    return missingMarkerProblem(GOOSE_MARKERS);
  }
  for (const [index, [line, annotation]] of annotated.entries()) {
    const problem =
      annotation === undefined
        ? checkLine(reader, line, index + 1)
        : applyAnnotation(reader, annotation, line, index + 1);
    if (problem !== undefined) return problem;
    if (reader.section === 'down') lines.push(toBlank(line));
    else lines.push(annotation === 'statementend' ? `;${toBlank(line).slice(1)}` : line);
  }
  if (reader.openBlock !== undefined) {
    return toProblem('StatementBegin', 'has no `StatementEnd` after it', reader.openBlock);
  }
  const transaction = reader.nonTransactional ? { nonTransactional: true } : {};
  return { ok: true, text: lines.join('\n'), ...transaction };
}

/**
 * Returns the annotation of a line. `unknown` is a line that begins as an annotation and is not one.
 * Returns undefined for other lines, such as a comment that mentions goose in a sentence.
 */
function parseAnnotation(line: string): Annotation | 'unknown' | undefined {
  if (!/^\s*--.*\+goose/.test(line)) return undefined;
  const words = line.replaceAll('--', '').replace('+goose', '').trim().replaceAll(/\s+/g, ' ');
  const annotation = ANNOTATIONS.find((each) => each === words.toLowerCase());
  return annotation ?? (/^[\s-]*\+goose/.test(line) ? 'unknown' : undefined);
}

function checkLine(reader: GooseReader, line: string, number: number): TextProblem | undefined {
  if (isLineComment(line)) return undefined;
  if (reader.section === 'above') return textAboveProblem(GOOSE_MARKERS, number);
  if (reader.section === 'down' || !reader.replacesVariables || !line.includes('$')) {
    return undefined;
  }
  return {
    ok: false,
    what: 'uses environment variables (`ENVSUB ON`), so goose would run a different text from the one that was checked.',
    next: 'Set `command` to `goose up`.',
    line: number,
  };
}

function applyAnnotation(
  reader: GooseReader,
  annotation: Annotation | 'unknown',
  line: string,
  number: number,
): TextProblem | undefined {
  switch (annotation) {
    case 'no transaction':
      reader.nonTransactional = true;
      return undefined;
    case 'envsub on':
    case 'envsub off':
      reader.replacesVariables = annotation === 'envsub on';
      return undefined;
    case 'unknown':
      return {
        ok: false,
        what: `has the line \`${line.trim()}\`, which is not an annotation of goose.`,
        next: 'Fix the annotation. If it is a comment, remove `+goose` from it.',
        line: number,
      };
    default:
      return applySectionAnnotation(reader, annotation, number);
  }
}

/** The section that reverts the migration is not checked, because it never runs. */
function applySectionAnnotation(
  reader: GooseReader,
  annotation: 'up' | 'down' | 'statementbegin' | 'statementend',
  number: number,
): TextProblem | undefined {
  const { section, openBlock } = reader;
  if (annotation === 'up') {
    if (section !== 'above') return toProblem('Up', 'is the second one', number);
    reader.section = 'up';
  } else if (section === 'above') {
    return toProblem(SHOWN[annotation], 'is above `-- +goose Up`', number);
  } else if (section === 'up') {
    if (annotation === 'statementend') {
      if (openBlock === undefined) {
        return toProblem('StatementEnd', 'has no `StatementBegin` above it', number);
      }
      reader.openBlock = undefined;
    } else if (openBlock !== undefined) {
      return toProblem('StatementBegin', 'has no `StatementEnd` after it', openBlock);
    } else if (annotation === 'down') reader.section = 'down';
    else reader.openBlock = number;
  }
  return undefined;
}

const SHOWN = { down: 'Down', statementbegin: 'StatementBegin', statementend: 'StatementEnd' };

function toProblem(name: string, fact: string, line: number): TextProblem {
  return {
    ok: false,
    what: `has a line \`-- +goose ${name}\` that ${fact}. goose stops at such a line.`,
    next: 'Fix the annotations of the file.',
    line,
  };
}
