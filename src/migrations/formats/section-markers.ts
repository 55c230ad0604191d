import type { ParsedText } from './format';

/** How a tool marks the part of a file that goes forward, and the one that goes back. */
export interface SectionMarkers {
  readonly tool: string;
  /** As a message shows it. */
  readonly shown: string;
  readonly up: RegExp;
  readonly down: RegExp;
}

/**
 * The part of a file behind its up marker, down to the next one. What stands before is comments, or
 * the tool would not take it either.
 */
export function extractUpSection(
  text: string,
  { tool, shown, up, down }: SectionMarkers,
): ParsedText {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (up.test(line.trim()) ? [index] : []));
  const [start, again] = starts;
  if (start === undefined) {
    return {
      ok: false,
      what: `has no line \`${shown}\`, which every file of ${tool} has.`,
      next: `Put \`${shown}\` above its statements.`,
      line: undefined,
    };
  }
  if (again !== undefined) {
    return {
      ok: false,
      what: `has a second line \`${shown}\`.`,
      next: 'Keep one of the two.',
      line: again + 1,
    };
  }
  const early = lines.findIndex((line, index) => index < start && !isComment(line));
  if (early !== -1) {
    return {
      ok: false,
      what: `has something above its line \`${shown}\`, which ${tool} does not run.`,
      next: 'Move it below that line, or delete it.',
      line: early + 1,
    };
  }
  const undo = lines.findIndex((line, index) => index > start && down.test(line.trim()));
  const end = undo === -1 ? lines.length : undo;
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
