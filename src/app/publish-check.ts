import { RULES } from '../checks/index';
import { writeInside } from '../edge/files';
import type { Environment } from '../inputs/declared';
import type { Problem } from '../problem';
import { renderCheckAnnotations } from '../report/check-annotations';
import type { RulePage } from '../report/check-blocks';
import { renderCheckOutputs } from '../report/check-outputs';
import { type CheckReport, checkFails } from '../report/check-report';
import { renderCheckSummary } from '../report/check-summary';
import { renderCheckTerminal } from '../report/check-terminal';
import { renderSarif } from '../report/sarif';
import type { Context } from './context';
import { attempt } from './publish';

/**
 * Says what a check came to: annotations, outputs, the job summary, the file for code scanning.
 *
 * @param report Without secrets.
 * @param sarifFile Where code scanning looks for the findings, seen from the workspace.
 * @returns The exit code: 1 fails the step.
 */
export function publishCheck(
  report: CheckReport,
  sarifFile: string | undefined,
  environment: Environment,
  { workspace, runner }: Context,
): 0 | 1 {
  const page = rulePage(environment);
  const problem =
    sarifFile === undefined
      ? undefined
      : writeInside(workspace, sarifFile, renderSarif(report, RULES, page));
  const whole = problem === undefined ? report : withProblem(report, problem);
  for (const annotation of renderCheckAnnotations(whole)) runner.annotate(annotation);
  const written = [
    attempt('outputs', 'GITHUB_OUTPUT', runner, () => {
      for (const [name, value] of Object.entries(renderCheckOutputs(whole))) {
        runner.setOutput(name, value);
      }
    }),
    attempt('job summary', 'GITHUB_STEP_SUMMARY', runner, () => {
      runner.appendSummary(renderCheckSummary(whole, page));
    }),
  ];
  for (const line of renderCheckTerminal(whole)) runner.log(line);
  return checkFails(whole) || written.includes(false) ? 1 : 0;
}

function withProblem(report: CheckReport, problem: Problem): CheckReport {
  return { ...report, problems: [...report.problems, problem] };
}

/** The pages of the rules stand in the repository of the action, at the version that runs. */
export function rulePage(environment: Environment): RulePage {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_ACTION_REPOSITORY: repository,
    GITHUB_ACTION_REF: ref,
  } = environment;
  if (!server || !repository || !ref) return () => undefined;
  return (rule) => `${server}/${repository}/blob/${encodeURIComponent(ref)}/docs/rules/${rule}.md`;
}
