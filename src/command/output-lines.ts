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
