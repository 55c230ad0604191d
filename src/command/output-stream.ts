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

/** Turns pieces of text into whole lines. */
export interface LineSplitter {
  /** Takes the next piece; returns the lines that it completed, without their ends. */
  push(text: string): string[];
  /** Returns the last line if it had no end; call it once, when nothing more comes. */
  flush(): string[];
}

/**
 * Makes a splitter that ends lines where the runner does: at `\n`, `\r\n` and a lone `\r`, the
 * last so that a progress bar is neither held back nor taken for one endless line.
 *
 * @param limit characters kept of one line; the rest is left out and said to be (reliability.md
 * C1.20: a log has a budget, and a tool without line ends must not fill the memory)
 * @returns a splitter for one stream. Throws nothing.
 */
export function createLineSplitter(limit: number): LineSplitter {
  let line = '';
  let left = 0;
  let afterReturn = false;

  const append = (part: string) => {
    const kept = part.slice(0, limit - line.length);
    line += kept;
    left += part.length - kept.length;
  };
  const end = () => {
    const whole = left === 0 ? line : `${line} … (${left} more characters)`;
    line = '';
    left = 0;
    return whole;
  };

  return {
    push(text) {
      if (text === '') return [];
      // The `\n` of a `\r\n` that was torn apart: its line has ended already.
      const fresh = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
      afterReturn = text.endsWith('\r');
      const [first = '', ...others] = fresh.split(/\r\n|[\r\n]/);
      append(first);
      return others.map((part) => {
        const whole = end();
        append(part);
        return whole;
      });
    },
    flush: () => (line === '' ? [] : [end()]),
  };
}

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
