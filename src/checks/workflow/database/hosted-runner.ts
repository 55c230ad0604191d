import { interpolateKnown } from '../interpolate';
import type { StepContext } from '../step-context';
import { getStringList } from '../yaml-node';

/** Runners of GitHub, which have a new machine and a local Docker for each job. */
const HOSTED_LABEL = /^(?:ubuntu|macos)-(?:latest|\d[\d.]*)(?:-(?:arm|large|xlarge|intel))?$/;

/** Whether a job runs on a new machine of GitHub, by its only label. */
export function isHostedRunner({ jobs, expressionContext }: StepContext): boolean {
  const labels = getStringList(jobs.at(-1)?.runsOn);
  const [label = ''] = labels.map((text) => interpolateKnown(text, expressionContext).trim());
  return labels.length === 1 && jobs.at(-1)?.runsOn?.kind !== 'map' && HOSTED_LABEL.test(label);
}
