import parseDiff, { type Chunk } from 'parse-diff';

/** A range of lines, counted from 1. */
export type LineRange = readonly [first: number, last: number];

/** Returns the lines that a diff adds or changes, by file. Context lines do not count. */
export function readChangedLines(diff: string): ReadonlyMap<string, readonly LineRange[]> {
  return new Map(
    parseDiff(diff).map(({ from, to, chunks }): [string, readonly LineRange[]] => {
      // A deleted file has no lines.
      if (to === undefined || to === '/dev/null') return [from ?? '', []];
      return [to, chunks.flatMap(listRanges)];
    }),
  );
}

function listRanges({ newStart, changes }: Chunk): readonly LineRange[] {
  const added = changes.flatMap((change) => (change.type === 'add' ? [change.ln] : []));
  // If lines were only deleted, the line before them counts.
  if (added.length === 0) return [[newStart, newStart]];
  return added.map((line) => [line, line]);
}
