import { canBeTrue, extendContext } from './condition';
import type { StepContext } from './step-context';

/** Whether a step cannot run: `if: false`, or a condition on an event that does not start it. */
export function neverRuns({ root, jobs, steps, facts }: StepContext): boolean {
  const conditions = [...jobs, ...steps].flatMap(({ condition }) => condition?.text ?? []);
  if (conditions.length === 0) return false;
  const events = [...root.triggers.keys()];
  // A called workflow sees the event of who calls it.
  const open = events.length === 0 || events.includes('workflow_call');
  const started = open
    ? [facts]
    : events.map((event) => extendContext(new Map([['github.event_name', event]]), facts));
  return !started.some((each) => conditions.every((text) => canBeTrue(text, each)));
}
