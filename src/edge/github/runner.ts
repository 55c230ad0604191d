import { appendFileSync } from 'node:fs';
import { issueCommand } from '@actions/core/lib/command';
import { issueFileCommand, prepareKeyValueMessage } from '@actions/core/lib/file-command';
import type { Environment } from '../../inputs/declared';
import type { Annotation } from '../../report/annotations';
import { inert } from '../../report/inert';

/** The way to speak to the runner. Whatever is said passes through the redaction first. */
export interface Runner {
  /** Registers values as masks; to be done before anything else is said. */
  mask(values: readonly string[]): void;
  /** A line of the log, in which the runner reads no command. */
  log(line: string): void;
  openGroup(title: string): void;
  closeGroup(): void;
  annotate(annotation: Annotation): void;
  setOutput(name: string, value: string): void;
  appendSummary(markdown: string): void;
  /** Text as it is: for a command's output, which is redacted and guarded already. */
  write(text: string): void;
}

/**
 * Opens the channels that the runner offers: workflow commands on standard output, and the files
 * that `GITHUB_OUTPUT` and `GITHUB_STEP_SUMMARY` name. Outside of Actions the files are not there,
 * and what would stand in them is left out.
 *
 * @param redact Takes the secrets out of a text.
 */
export function openRunner(environment: Environment, redact: (text: string) => string): Runner {
  const write = (text: string) => {
    process.stdout.write(text);
  };
  return {
    mask: (values) => {
      for (const value of values) issueCommand('add-mask', {}, value);
    },
    log: (line) => write(`${inert(redact(line))}\n`),
    openGroup: (title) => issueCommand('group', {}, redact(title)),
    closeGroup: () => issueCommand('endgroup', {}, ''),
    annotate: ({ level, title, message, file, line }) => {
      const place = {
        ...(file === undefined ? {} : { file: redact(file) }),
        ...(line === undefined ? {} : { line }),
      };
      issueCommand(level, { title, ...place }, redact(message));
    },
    setOutput: (name, value) => {
      if (environment['GITHUB_OUTPUT']) {
        issueFileCommand('OUTPUT', prepareKeyValueMessage(name, redact(value)));
      }
    },
    appendSummary: (markdown) => {
      const file = environment['GITHUB_STEP_SUMMARY'];
      if (file) appendFileSync(file, redact(markdown));
    },
    write,
  };
}
