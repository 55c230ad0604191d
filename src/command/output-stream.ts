import { createLineSplitter } from './output-lines';

/** Takes secrets out of a stream; may hold back the beginning of what could become one. */
export interface StreamRedactor {
  push(chunk: string): string;
  flush(): string;
}

/** One output stream of a command, on its way to the log. */
export interface OutputStream {
  push(chunk: string): void;
  /** Says the rest; call it once, when nothing more comes. */
  end(): void;
}

/** reliability.md C1.20. */
const MAX_LINE_LENGTH = 65_536;

/**
 * Makes the way of one stream: redact, then split into whole lines, then hand them on. The two
 * streams of a command meet in one log, so only whole lines leave: no line of one is torn by the
 * other, and no secret is put together from halves of both.
 *
 * @param redactor that stream's own redactor
 * @param onLines takes one or more whole, redacted lines
 * @returns the voice. Throws nothing but what the two arguments throw.
 */
export function createOutputStream(
  redactor: StreamRedactor,
  onLines: (lines: readonly string[]) => void,
): OutputStream {
  const splitter = createLineSplitter(MAX_LINE_LENGTH);
  const say = (lines: readonly string[]) => {
    if (lines.length > 0) onLines(lines);
  };
  return {
    push: (chunk) => say(splitter.push(redactor.push(chunk))),
    end: () => say([...splitter.push(redactor.flush()), ...splitter.flush()]),
  };
}
