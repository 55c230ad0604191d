import { canBeTrue, extendContext } from './condition';
import type { StepContext } from './step-context';

/** Whether a step can never run, because of `if: false` or a condition on another event. */
export function neverRuns({ root, jobs, steps, expressionContext }: StepContext): boolean {
  const conditions = [...jobs, ...steps].flatMap(({ condition }) => condition?.text ?? []);
  if (conditions.length === 0) return false;
  const events = [...root.triggers.keys()];
  // A called workflow has the event of its caller.
  const isAnyEvent = events.length === 0 || events.includes('workflow_call');
  const contexts = isAnyEvent
    ? [expressionContext]
    : events.map((event) =>
        extendContext(new Map([['github.event_name', event]]), expressionContext),
      );
  return !contexts.some((context) => conditions.every((text) => canBeTrue(text, context)));
}
