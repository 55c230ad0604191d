import { canBeTrue, extendContext } from './condition';
import type { ExpressionContext } from './expression';
import type { StepContext } from './step-context';
import type { Job, Step } from './workflow-model';

/** Whether a step can never run, because of `if: false` or a condition on another event. */
export function neverRuns(stepContext: StepContext): boolean {
  const events = [...stepContext.root.triggers.keys()];
  // A called workflow has the event of its caller.
  const isAnyEvent = events.length === 0 || events.includes('workflow_call');
  return isAnyEvent
    ? !canRun(stepContext, stepContext.expressionContext)
    : !events.some((event) => canRunOn(stepContext, event));
}

/** Whether a step can run if this event starts the workflow. */
export function canRunOn(stepContext: StepContext, event: string): boolean {
  const eventName = new Map([['github.event_name', event]]);
  return canRun(stepContext, extendContext(eventName, stepContext.expressionContext));
}

/**
 * The inputs of a called workflow or action are not those of the jobs and steps before it, so only
 * `github` counts for their conditions here.
 */
function canRun({ jobs, steps }: StepContext, context: ExpressionContext): boolean {
  const ownJobs = steps.length === 1 ? jobs.slice(-1) : [];
  const outerJobs = jobs.slice(0, jobs.length - ownJobs.length);
  const own = listConditions([...ownJobs, ...steps.slice(-1)]);
  const outer = listConditions([...outerJobs, ...steps.slice(0, -1)]);
  return (
    own.every((text) => canBeTrue(text, context)) &&
    outer.every((text) => canBeTrue(text, onlyGitHub(context)))
  );
}

/** Returns the conditions of jobs and steps. */
export function listConditions(parts: readonly (Job | Step)[]): readonly string[] {
  return parts.flatMap(({ condition }) => condition?.text ?? []);
}

function onlyGitHub(context: ExpressionContext): ExpressionContext {
  return (path) => (path.startsWith('github.') ? context(path) : undefined);
}
