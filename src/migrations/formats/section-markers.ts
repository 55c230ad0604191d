import type { ParsedText } from './format';

/** The lines with which a tool marks the two sections of a file: apply and revert. */
export interface SectionMarkers {
  readonly tool: string;
  /** The up marker as messages show it. */
  readonly shown: string;
  readonly up: RegExp;
  readonly down: RegExp;
}

/**
 * Returns the section between the up marker and the down marker or the end. Other lines become
 * blank. Only comments may precede the up marker, because the tool does not run what is there.
 */
export function extractUpSection(
  text: string,
  { tool, shown, up, down }: SectionMarkers,
): ParsedText {
  const lines = text.split('\n');
  const markerIndexes = lines.flatMap((line, index) => (up.test(line.trim()) ? [index] : []));
  const [start, secondStart] = markerIndexes;
  if (start === undefined) {
    return {
      ok: false,
      what: `has no line \`${shown}\`, which ${tool} requires.`,
      next: `Add \`${shown}\` above its statements.`,
      line: undefined,
    };
  }
  if (secondStart !== undefined) {
    return {
      ok: false,
      what: `has a second line \`${shown}\`.`,
      next: 'Remove one of the two lines.',
      line: secondStart + 1,
    };
  }
  const statementBefore = lines.findIndex((line, index) => index < start && !isComment(line));
  if (statementBefore !== -1) {
    return {
      ok: false,
      what: `has text above the line \`${shown}\`, which ${tool} does not run.`,
      next: 'Move this text below the line, or remove it.',
      line: statementBefore + 1,
    };
  }
  const downIndex = lines.findIndex((line, index) => index > start && down.test(line.trim()));
  const end = downIndex === -1 ? lines.length : downIndex;
  return {
    ok: true,
    text: lines
      .map((line, index) => (index < start || index >= end ? line.replaceAll(/[^\r]/g, ' ') : line))
      .join('\n'),
  };
}

function isComment(line: string): boolean {
  return /^\s*(--|$)/.test(line);
}
