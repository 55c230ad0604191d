/** The end of a command's output, for the message that says how it failed. */
export interface OutputTail {
  add(lines: readonly string[]): void;
  lines(): readonly string[];
}

/** Colours and cursor moves (ECMA-48 control sequences): noise outside a terminal. */
const CONTROL_SEQUENCE = new RegExp(`${String.fromCharCode(27)}\\[[0-?]*[ -/]*[@-~]`, 'g');

/**
 * Keeps the last lines of what was written (reliability.md C1.20). It is fed after redaction, so
 * it holds nothing that the log does not.
 *
 * @param count how many lines; blank ones are neither counted nor kept
 * @param width characters kept of each
 * @returns an empty tail. Throws nothing.
 */
export function createOutputTail(count: number, width: number): OutputTail {
  let kept: string[] = [];
  return {
    add(lines) {
      const plain = lines.map((line) => line.replace(CONTROL_SEQUENCE, '').trimEnd());
      const said = plain.filter((line) => line !== '').map((line) => shorten(line, width));
      kept = [...kept, ...said].slice(-count);
    },
    lines: () => kept,
  };
}

function shorten(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}
