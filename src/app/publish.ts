import type { Runner } from '../edge/github/runner';
import { renderAnnotations } from '../report/annotations';
import { renderOutputs } from '../report/outputs';
import { renderTerminal } from '../report/render-terminal';
import { isRunFailed, type Report } from '../report/report';
import { renderSummary } from '../report/summary';

/**
 * Publishes a run to the runner: annotations, outputs, job summary, log. The annotations come first,
 * because they need no file. If a file of the runner cannot be written, reports an error and
 * publishes the rest.
 *
 * @returns The exit code: 1 fails the step.
 */
export function publish(report: Report, runner: Runner): 0 | 1 {
  for (const annotation of renderAnnotations(report)) runner.annotate(annotation);
  const writes = [
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
  return isRunFailed(report) || writes.includes(false) ? 1 : 0;
}

/**
 * Writes a file of the runner. If that is not possible, reports an error annotation.
 *
 * @param variable The variable that contains the path of the file.
 * @returns Whether the file was written.
 */
export function tryWriteFile(
  what: string,
  variable: string,
  runner: Runner,
  write: () => void,
): boolean {
  try {
    write();
    return true;
  } catch {
    runner.annotate({
      level: 'error',
      title: 'runner-file-unwritable',
      message: `The ${what} of this step could not be written: the file in \`${variable}\` is missing or not writable. The result of the run is in the other annotations and in the log. Check whether an earlier step changed or removed the file.`,
      file: undefined,
      line: undefined,
    });
    return false;
  }
}
