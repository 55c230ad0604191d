import { appendFileSync } from 'node:fs';
import type { Environment } from '../../inputs/declared-value';
import type { Annotation } from '../../report/annotations';
import { writeStdout } from '../standard-output';
import { workflowCommand } from './command';
import { escapeWorkflowCommands } from './escape-workflow-commands';

/** The way to speak to the runner. What is said in words passes through the redaction first. */
export interface Runner {
  /** Registers values as masks; to be done before anything else is said. */
  mask(values: readonly string[]): void;
  /** A line of the log, in which the runner reads no command. */
  log(line: string): void;
  /** Groups of one line each, said in one go. */
  groups(groups: readonly { readonly title: string; readonly line: string }[]): void;
  openGroup(title: string): void;
  closeGroup(): void;
  annotate(annotation: Annotation): void;
  /** As it is: outputs are codes, counts and digests, which a short password must not tear up. */
  setOutput(name: string, value: string): void;
  appendSummary(markdown: string): void;
  /** Whether it reads workflow commands in what is said: a command's output must hold none then. */
  readonly readsCommands: boolean;
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
  const say = (...parts: Parameters<typeof workflowCommand>) =>
    writeStdout(workflowCommand(...parts));
  const groupOf = (title: string) => workflowCommand('group', {}, redact(title));
  const lineOf = (line: string) => `${escapeWorkflowCommands(redact(line))}\n`;
  const endOfGroup = workflowCommand('endgroup', {}, '');
  return {
    mask: (values) => {
      for (const value of values) say('add-mask', {}, value);
    },
    log: (line) => writeStdout(lineOf(line)),
    groups: (groups) => {
      const texts = groups.map(
        ({ title, line }) => `${groupOf(title)}${lineOf(line)}${endOfGroup}`,
      );
      writeStdout(texts.join(''));
    },
    openGroup: (title) => writeStdout(groupOf(title)),
    closeGroup: () => writeStdout(endOfGroup),
    annotate: ({ level, title, message, file, line }) => {
      const place = {
        ...(file === undefined ? {} : { file: redact(file) }),
        ...(line === undefined ? {} : { startLine: line }),
      };
      say(level, { title, ...place }, redact(message));
    },
    setOutput: (name, value) => {
      const file = environment['GITHUB_OUTPUT'];
      if (file) appendFileSync(file, keyValue(name, value));
    },
    appendSummary: (markdown) => {
      const file = environment['GITHUB_STEP_SUMMARY'];
      if (file) appendFileSync(file, redact(markdown));
    },
    readsCommands: true,
    write: writeStdout,
  };
}

/**
 * A name and its value in the form of `GITHUB_OUTPUT`. Not by `@actions/core`, which would draw its
 * delimiter from `node:crypto`, whose loading is a fifth of the gate's start. The value is one line,
 * so that it cannot hold a line of the form; the delimiter need only differ from it.
 */
function keyValue(name: string, value: string): string {
  const delimiter = `ghadelimiter_${Math.random().toString(36).slice(2)}`;
  return `${name}<<${delimiter}\n${value.replaceAll(/[\r\n]+/g, ' ')}\n${delimiter}\n`;
}
