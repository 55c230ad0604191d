import type { ParsedText } from './format';

/** Why the action cannot run a file. */
export type TextProblem = Extract<ParsedText, { ok: false }>;

/** The lines with which a tool marks the two sections of a file: apply and revert. */
export interface SectionMarkers {
  readonly tool: string;
  /** The up marker as messages show it. */
  readonly shown: string;
  readonly up: RegExp;
  readonly down: RegExp;
  /** The command of the tool that applies the files. */
  readonly command: string;
}

/**
 * Returns the section between the up marker and the down marker or the end, and the comments above
 * it, which can contain directives. Other lines become blank. Only comments may precede the up
 * marker, because the tool does not run what is there.
 */
export function extractUpSection(text: string, markers: SectionMarkers): ParsedText {
  const { shown, up, down, command } = markers;
  const lines = text.split('\n');
  const markerIndexes = lines.flatMap((line, index) => (up.test(line.trimEnd()) ? [index] : []));
  const [start, secondStart] = markerIndexes;
  if (start === undefined) return missingMarkerProblem(markers);
  if (secondStart !== undefined) {
    return {
      ok: false,
      what: `has a second line \`${shown}\`, and the action runs one section for each file.`,
      next: `Move the second section to a file of its own, or set \`command\` to \`${command}\`.`,
      line: secondStart + 1,
    };
  }
  const beforeIndex = lines.findIndex(
    (line, index) => index < start && (!isLineComment(line) || down.test(line.trimEnd())),
  );
  if (beforeIndex !== -1) return textAboveProblem(markers, beforeIndex + 1);
  const downIndex = lines.findIndex((line, index) => index > start && down.test(line.trimEnd()));
  const end = downIndex === -1 ? lines.length : downIndex;
  return {
    ok: true,
    text: lines.map((line, index) => (index < end ? line : toBlank(line))).join('\n'),
  };
}

/** Returns the problem of a file without the up marker of its tool. */
export function missingMarkerProblem({
  tool,
  shown,
}: Pick<SectionMarkers, 'tool' | 'shown'>): TextProblem {
  return {
    ok: false,
    what: `has no line \`${shown}\`, which ${tool} requires.`,
    next: `Add \`${shown}\` above its statements.`,
    line: undefined,
  };
}

/** Returns the problem of text above the up marker. */
export function textAboveProblem(
  { tool, shown }: Pick<SectionMarkers, 'tool' | 'shown'>,
  line: number,
): TextProblem {
  return {
    ok: false,
    what: `has text above the line \`${shown}\`, which ${tool} does not run.`,
    next: 'Move this text below the line, or remove it.',
    line,
  };
}

/** Returns whether a line is blank or a line comment. */
export function isLineComment(line: string): boolean {
  return /^\s*(--|$)/.test(line);
}

/** Replaces a text with blanks. Line breaks stay, so that every line keeps its number. */
export function toBlank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ');
}
