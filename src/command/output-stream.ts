/**
 * Removes secrets from one stream. It holds back text that could be the beginning of a secret.
 * `createRedactor` of `database-url` implements it.
 */
export interface StreamRedactor {
  /** Takes the next chunk. Returns the text that is safe to write. */
  push(chunk: string): string;
  /** Returns the text that was held back. Called once, after the last chunk. */
  flush(): string;
}

/** One output stream of a command, on its way to the log. */
export interface OutputStream {
  /** Takes the next chunk. */
  push(chunk: string): void;
  /** Writes what was held back. Called once, after the last chunk. */
  end(): void;
}

/** Splits text that arrives in chunks into lines. */
export interface LineSplitter {
  /** Takes the next chunk. Returns the lines that it completes, without line ends. */
  push(chunk: string): string[];
  /** Returns the last line if it has no line end. Called once, after the last chunk. */
  flush(): string[];
}

/** The last lines of a command's output, for the message about its failure. */
export interface OutputTail {
  add(lines: readonly string[]): void;
  lines(): readonly string[];
}

/** Longer lines are cut: a tool that writes no line ends must not fill the memory. In characters. */
const MAX_LINE_LENGTH = 65_536;

/** ECMA-48 control sequences, such as colors and cursor movements. */
const CONTROL_SEQUENCE = new RegExp(`${String.fromCharCode(27)}\\[[0-?]*[ -/]*[@-~]`, 'g');

/**
 * Creates the path of one stream to the log: it redacts the text and then splits it into lines.
 * Both streams of a command share one log. Because only whole lines are written, a line of one
 * stream cannot split a line of the other, and two chunks cannot form a secret together.
 *
 * @param redactor The redactor of this stream.
 * @param writeLines Receives one or more redacted lines.
 * @returns The stream. It throws only what the redactor or `writeLines` throws.
 */
export function createOutputStream(
  redactor: StreamRedactor,
  writeLines: (lines: readonly string[]) => void,
): OutputStream {
  const splitter = createLineSplitter(MAX_LINE_LENGTH);
  const write = (lines: readonly string[]) => {
    if (lines.length > 0) writeLines(lines);
  };
  return {
    push: (chunk) => write(splitter.push(redactor.push(chunk))),
    end: () => write([...splitter.push(redactor.flush()), ...splitter.flush()]),
  };
}

/**
 * Creates a splitter that ends a line where the runner does: at `\n`, `\r\n` and a single `\r`. The
 * `\r` matters for progress bars, which would otherwise be one endless line.
 *
 * @param maxLength How many characters of a line are kept. The line then shows how many are omitted.
 */
export function createLineSplitter(maxLength: number): LineSplitter {
  let line = '';
  let omittedLength = 0;
  let endedWithReturn = false;

  const append = (text: string) => {
    const kept = text.slice(0, maxLength - line.length);
    line += kept;
    omittedLength += text.length - kept.length;
  };
  const takeLine = () => {
    const taken = omittedLength === 0 ? line : `${line} … (${omittedLength} more characters)`;
    line = '';
    omittedLength = 0;
    return taken;
  };

  return {
    push(chunk) {
      if (chunk === '') return [];
      // If a chunk ends between `\r` and `\n`, the `\r` has already ended the line.
      const text = endedWithReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
      endedWithReturn = chunk.endsWith('\r');
      const [first = '', ...others] = text.split(/\r\n|[\r\n]/);
      append(first);
      return others.map((part) => {
        const completed = takeLine();
        append(part);
        return completed;
      });
    },
    flush: () => (line === '' ? [] : [takeLine()]),
  };
}

/**
 * Creates an empty tail, which keeps the last lines without control sequences and blank lines.
 *
 * @param maxLines How many lines are kept.
 * @param maxWidth How many characters of each line are kept.
 */
export function createOutputTail(maxLines: number, maxWidth: number): OutputTail {
  let kept: string[] = [];
  return {
    add(lines) {
      const added = lines
        .map((line) => line.replace(CONTROL_SEQUENCE, '').trimEnd())
        .filter((line) => line !== '')
        .map((line) => truncateLine(line, maxWidth));
      kept = [...kept, ...added].slice(-maxLines);
    },
    lines: () => kept,
  };
}

function truncateLine(line: string, maxWidth: number): string {
  return line.length <= maxWidth ? line : `${line.slice(0, maxWidth - 1)}…`;
}
