import { appendFileSync } from 'node:fs';
import type { Environment } from '../../inputs/declared-value';
import type { Annotation } from '../../report/annotations';
import { escapeControlSequences } from '../../report/escape-control-sequences';
import { writeStdout } from '../standard-output';
import { workflowCommand } from './command';
import { escapeWorkflowCommands } from './escape-workflow-commands';

/**
 * The output channels of the runner. Secrets are removed from every text, and control sequences
 * other than colors are shown as text.
 */
export interface Runner {
  /** Registers values as masks. Call it before any other output. */
  mask(values: readonly string[]): void;
  /** Writes a line to the log. The runner ignores workflow commands in it. */
  log(line: string): void;
  /** Writes groups of one line each, in one write. */
  groups(groups: readonly { readonly title: string; readonly line: string }[]): void;
  openGroup(title: string): void;
  closeGroup(): void;
  annotate(annotation: Annotation): void;
  /**
   * Sets an output without redaction. Outputs are codes, counts and digests. A short password must
   * not break them.
   */
  setOutput(name: string, value: string): void;
  appendSummary(markdown: string): void;
  /**
   * Whether workflow commands in the output are executed. Then the output of a command must not
   * contain any.
   */
  readonly readsCommands: boolean;
  /** Writes lines of the output of a command, whose secrets are already removed. */
  write(text: string): void;
}

/**
 * Opens the channels of the runner: workflow commands on standard output, and the files
 * `GITHUB_OUTPUT` and `GITHUB_STEP_SUMMARY`. If a variable is not set, its file is not written.
 *
 * @param redact Removes secrets from a text.
 */
export function openRunner(environment: Environment, redact: (text: string) => string): Runner {
  const writeCommand = (...parts: Parameters<typeof workflowCommand>) =>
    writeStdout(workflowCommand(...parts));
  const clean = (text: string) => escapeControlSequences(redact(text));
  const formatGroup = (title: string) => workflowCommand('group', {}, clean(title));
  const formatLine = (line: string) => `${escapeWorkflowCommands(clean(line))}\n`;
  const groupEnd = workflowCommand('endgroup', {}, '');
  return {
    mask: (values) => {
      for (const value of values) writeCommand('add-mask', {}, value);
    },
    log: (line) => writeStdout(formatLine(line)),
    groups: (groups) => {
      const texts = groups.map(
        ({ title, line }) => `${formatGroup(title)}${formatLine(line)}${groupEnd}`,
      );
      writeStdout(texts.join(''));
    },
    openGroup: (title) => writeStdout(formatGroup(title)),
    closeGroup: () => writeStdout(groupEnd),
    annotate: ({ level, title, message, file, line }) => {
      const location = {
        ...(file === undefined ? {} : { file: redact(file) }),
        ...(line === undefined ? {} : { startLine: line }),
      };
      writeCommand(level, { title, ...location }, clean(message));
    },
    setOutput: (name, value) => {
      const file = environment['GITHUB_OUTPUT'];
      if (file) appendFileSync(file, formatKeyValue(name, value));
    },
    appendSummary: (markdown) => {
      const file = environment['GITHUB_STEP_SUMMARY'];
      if (file) appendFileSync(file, redact(markdown));
    },
    readsCommands: true,
    write: (text) => writeStdout(escapeControlSequences(text)),
  };
}

/**
 * Formats a name and a value for `GITHUB_OUTPUT`. Does not use `@actions/core`, which would load
 * `node:crypto` and add a fifth to the gate's start time. The value is put on one line, so it
 * cannot contain the delimiter line.
 */
function formatKeyValue(name: string, value: string): string {
  const delimiter = `ghadelimiter_${Math.random().toString(36).slice(2)}`;
  return `${name}<<${delimiter}\n${value.replaceAll(/[\r\n]+/g, ' ')}\n${delimiter}\n`;
}
