import { canBeTrue, extendContext } from './condition';
import type { ExpressionContext } from './expression';
import type { StepContext } from './step-context';
import type { Job, Step } from './workflow-model';

/**
 * Whether a step can never run, because of `if: false` or a condition on another event. The inputs of a
 * called workflow or action are not those of the jobs and steps before it, so only `github` counts for
 * their conditions here.
 */
export function neverRuns({ root, jobs, steps, expressionContext }: StepContext): boolean {
  const ownJobs = steps.length === 1 ? jobs.slice(-1) : [];
  const own = listConditions([...ownJobs, ...steps.slice(-1)]);
  const outerJobs = jobs.slice(0, jobs.length - ownJobs.length);
  const outer = listConditions([...outerJobs, ...steps.slice(0, -1)]);
  if (own.length + outer.length === 0) return false;
  const events = [...root.triggers.keys()];
  // A called workflow has the event of its caller.
  const isAnyEvent = events.length === 0 || events.includes('workflow_call');
  const contexts = isAnyEvent
    ? [expressionContext]
    : events.map((event) =>
        extendContext(new Map([['github.event_name', event]]), expressionContext),
      );
  return !contexts.some(
    (context) =>
      own.every((text) => canBeTrue(text, context)) &&
      outer.every((text) => canBeTrue(text, onlyGitHub(context))),
  );
}

function listConditions(parts: readonly (Job | Step)[]): readonly string[] {
  return parts.flatMap(({ condition }) => condition?.text ?? []);
}

function onlyGitHub(context: ExpressionContext): ExpressionContext {
  return (path) => (path.startsWith('github.') ? context(path) : undefined);
}
