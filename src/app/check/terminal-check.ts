import type { Runner } from '../../edge/github/runner';
import { writeStdout } from '../../edge/standard-output';
import { type CheckReport, formatLocation } from '../../report/check-report';
import { renderCheckClosing } from '../../report/check-terminal';
import { failsStep } from '../../report/check-verdict';
import { renderCheckJson } from '../../report/json';

/**
 * Prints a check to the terminal: problems, findings, and the decision for every use of the action.
 *
 * @returns The exit code: 0 passed, 1 failed, 2 usage or configuration.
 */
export function printCheck(report: CheckReport, runner: Runner, json: boolean): 0 | 1 | 2 {
  const { problems, findings, uses } = report;
  const annotate = (
    level: 'error' | 'warning' | 'notice',
    title: string,
    problem: AnnotatedProblem,
  ) => {
    const { what, next, file, line } = problem;
    runner.annotate({ level, title, message: `${what} ${next}`, file, line });
  };
  for (const problem of problems) annotate('error', problem.code, problem);
  for (const { level, rule, place, what, next } of findings) {
    annotate(level, rule, { what, next, ...place });
  }
  for (const { place, where, role, target, verdict } of uses) {
    runner.log(
      [`${formatLocation(place)}:`, where, `role ${role},`, `target ${target}:`, verdict].join(' '),
    );
  }
  for (const line of renderCheckClosing(report)) runner.log(line);
  const exitCode = problems.length > 0 ? 2 : failsStep(report) ? 1 : 0;
  if (json) writeStdout(`${renderCheckJson(report, exitCode)}\n`);
  return exitCode;
}

interface AnnotatedProblem {
  readonly what: string;
  readonly next: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
}
