import { writeSync } from 'node:fs';
import { styleText } from 'node:util';
import type { Annotation } from '../../report/annotations';
import { escapeControlSequences } from '../../report/escape-control-sequences';
import type { Runner } from '../github/runner';
import { writeStdout } from '../standard-output';

/** Stream for the messages: standard output, or standard error if standard output has the JSON. */
export type OutputTarget = 'stdout' | 'stderr';

const COLORS = { error: 'red', warning: 'yellow', notice: 'cyan' } as const;

/**
 * Opens the terminal as a Runner. It prints the same messages without workflow commands. Masks,
 * outputs and the summary are not used.
 *
 * @param redact Removes secrets from a text.
 * @param usesColor False for a file or a pipe.
 */
export function openTerminal(
  redact: (text: string) => string,
  stream: OutputTarget,
  usesColor: boolean,
): Runner {
  const writeText = stream === 'stdout' ? writeStdout : writeError;
  const write = (text: string) => writeText(escapeControlSequences(text));
  const writeLine = (line: string) => write(`${redact(line)}\n`);
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    usesColor ? styleText(style, text, { validateStream: false }) : text;
  const formatAnnotation = ({ level, title, message, file, line }: Annotation) => {
    const location =
      file === undefined ? '' : ` (${line === undefined ? file : `${file}:${line}`})`;
    return `${paint(COLORS[level], `${level}: ${title}`)}: ${message}${location}`;
  };
  const ignore = () => undefined;
  return {
    mask: ignore,
    closeGroup: ignore,
    setOutput: ignore,
    appendSummary: ignore,
    log: writeLine,
    groups: (groups) => {
      const lines = groups.map(({ title, line }) => redact(`${title}: ${line}`));
      write(lines.map((line) => `${line}\n`).join(''));
    },
    openGroup: writeLine,
    annotate: (annotation) => writeLine(formatAnnotation(annotation)),
    readsCommands: false,
    write,
  };
}

/** Returns whether to print colors: on a terminal without `NO_COLOR`. */
export function supportsColor(isTerminal: boolean, noColor: string | undefined): boolean {
  return isTerminal && !noColor;
}

function writeError(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // The stream is closed.
  }
}
