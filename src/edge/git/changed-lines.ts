import parseDiff, { type Chunk } from 'parse-diff';

/** Lines of a file, first and last, counted from 1. */
export type LineRange = readonly [first: number, last: number];

/** The lines that a diff adds or changes, by file. Lines around them, for people, do not count. */
export function readChangedLines(diff: string): ReadonlyMap<string, readonly LineRange[]> {
  return new Map(
    parseDiff(diff).map(({ from, to, chunks }): [string, readonly LineRange[]] => {
      // A file that is gone is changed as a whole.
      if (to === undefined || to === '/dev/null') return [from ?? '', []];
      return [to, chunks.flatMap(rangesOf)];
    }),
  );
}

function rangesOf({ newStart, changes }: Chunk): readonly LineRange[] {
  const added = changes.flatMap((change) => (change.type === 'add' ? [change.ln] : []));
  // Where lines only went, the line before them stands for them.
  if (added.length === 0) return [[newStart, newStart]];
  return added.map((line) => [line, line]);
}
