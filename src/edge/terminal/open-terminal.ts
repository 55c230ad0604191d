import { writeSync } from 'node:fs';
import { styleText } from 'node:util';
import type { Annotation } from '../../report/annotations';
import type { Runner } from '../github/runner';
import { writeStdout } from '../standard-output';

/** Where the words go: to whoever reads along, or beside the JSON that is asked for. */
export type OutputTarget = 'stdout' | 'stderr';

const COLOURS = { error: 'red', warning: 'yellow', notice: 'cyan' } as const;

/**
 * Speaks to a terminal as `openRunner` speaks to GitHub's runner: the same words, without workflow
 * commands. Masks, outputs and summary are the runner's alone.
 *
 * @param redact Takes the secrets out of a text.
 * @param isColoured Whether somebody looks: never into a file or a pipe.
 */
export function openTerminal(
  redact: (text: string) => string,
  stream: OutputTarget,
  isColoured: boolean,
): Runner {
  const write = stream === 'stdout' ? writeStdout : writeError;
  const say = (line: string) => write(`${redact(line)}\n`);
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    isColoured ? styleText(style, text, { validateStream: false }) : text;
  const annotated = ({ level, title, message, file, line }: Annotation) => {
    const place = file === undefined ? '' : ` (${line === undefined ? file : `${file}:${line}`})`;
    return `${paint(COLOURS[level], `${level}: ${title}`)}: ${message}${place}`;
  };
  const nothing = () => undefined;
  return {
    mask: nothing,
    closeGroup: nothing,
    setOutput: nothing,
    appendSummary: nothing,
    log: say,
    groups: (groups) => {
      const lines = groups.map(({ title, line }) => redact(`${title}: ${line}`));
      write(lines.map((line) => `${line}\n`).join(''));
    },
    openGroup: say,
    annotate: (annotation) => say(annotated(annotation)),
    readsCommands: false,
    write,
  };
}

/** Whether standard output is a terminal whose owner has not said no to colours. */
export function supportsColor(isTerminal: boolean, noColour: string | undefined): boolean {
  return isTerminal && !noColour;
}

function writeError(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // Nobody reads it.
  }
}
