import type { Runner } from '../edge/github/runner';
import { renderAnnotations } from '../report/annotations';
import { renderOutputs } from '../report/outputs';
import { fails, type Report } from '../report/report';
import { headline, renderSummary } from '../report/summary';

/**
 * Says what a run came to: outputs first, so that they stand even if something after them breaks.
 *
 * @returns The exit code: 1 fails the step.
 */
export function publish(report: Report, runner: Runner): 0 | 1 {
  for (const [name, value] of Object.entries(renderOutputs(report))) {
    runner.setOutput(name, value);
  }
  for (const annotation of renderAnnotations(report)) runner.annotate(annotation);
  runner.appendSummary(renderSummary(report));
  runner.log(headline(report));
  return fails(report) ? 1 : 0;
}
