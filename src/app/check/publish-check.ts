import type { Runner } from '../../edge/github/runner';
import type { Environment } from '../../inputs/declared-value';
import { renderCheckAnnotations } from '../../report/check-annotations';
import type { RulePage } from '../../report/check-findings';
import { renderCheckOutputs } from '../../report/check-outputs';
import type { CheckReport } from '../../report/check-report';
import { renderCheckSummary } from '../../report/check-summary';
import { renderCheckTerminal } from '../../report/check-terminal';
import { failsStep } from '../../report/check-verdict';
import { tryWriteFile } from '../publish';

/**
 * Publishes a check to the runner: annotations, outputs, job summary, log.
 *
 * @param report The report without secrets.
 * @returns The exit code: 1 fails the step.
 */
export function publishCheck(report: CheckReport, environment: Environment, runner: Runner): 0 | 1 {
  for (const annotation of renderCheckAnnotations(report)) runner.annotate(annotation);
  const writes = [
    tryWriteFile('outputs', 'GITHUB_OUTPUT', runner, () => {
      for (const [name, value] of Object.entries(renderCheckOutputs(report))) {
        runner.setOutput(name, value);
      }
    }),
    tryWriteFile('job summary', 'GITHUB_STEP_SUMMARY', runner, () => {
      runner.appendSummary(renderCheckSummary(report, getRulePageUrl(environment)));
    }),
  ];
  for (const line of renderCheckTerminal(report)) runner.log(line);
  return failsStep(report) || writes.includes(false) ? 1 : 0;
}

/** Returns the URLs of the rule pages: in the repository of the action, at the version that runs. */
export function getRulePageUrl(environment: Environment): RulePage {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_ACTION_REPOSITORY: repository,
    GITHUB_ACTION_REF: ref,
  } = environment;
  if (!server || !repository || !ref) return () => undefined;
  return (rule) => `${server}/${repository}/blob/${encodeURIComponent(ref)}/docs/rules/${rule}.md`;
}
