import type { Runner } from '../edge/github/runner';
import { renderAnnotations } from '../report/annotations';
import { renderOutputs } from '../report/outputs';
import { renderTerminal } from '../report/render-terminal';
import { isRunFailed, type Report } from '../report/report';
import { renderSummary } from '../report/summary';

/**
 * Says what a run came to: the annotations first, which need no file. A file of the runner that
 * cannot be written is an error of its own, and hides nothing of the rest.
 *
 * @returns The exit code: 1 fails the step.
 */
export function publish(report: Report, runner: Runner): 0 | 1 {
  for (const annotation of renderAnnotations(report)) runner.annotate(annotation);
  const written = [
    tryWriteFile('outputs', 'GITHUB_OUTPUT', runner, () => {
      for (const [name, value] of Object.entries(renderOutputs(report))) {
        runner.setOutput(name, value);
      }
    }),
    tryWriteFile('job summary', 'GITHUB_STEP_SUMMARY', runner, () => {
      runner.appendSummary(renderSummary(report));
    }),
  ];
  for (const line of renderTerminal(report)) runner.log(line);
  return isRunFailed(report) || written.includes(false) ? 1 : 0;
}

/** Writes a file of the runner; what fails is an error of its own, and hides nothing of the rest. */
export function tryWriteFile(
  what: string,
  variable: string,
  runner: Runner,
  act: () => void,
): boolean {
  try {
    act();
    return true;
  } catch {
    runner.annotate({
      level: 'error',
      title: 'runner-file-unwritable',
      message: `The ${what} of this step cannot be written: the file that ${variable} names is missing or not writable. What the run did stands in the other annotations and in the log. Look what an earlier step did to it.`,
      file: undefined,
      line: undefined,
    });
    return false;
  }
}
