import { mayHold, withFacts } from './condition';
import type { Facts } from './expression';
import type { Job, Step } from './model';
import { resolved } from './texts';

/** A step that judges: `mode: gate` of this action, or a local action that holds one. */
export interface Gate {
  readonly id: string | undefined;
  /** The outputs of the step that hold its decision. */
  readonly decisions: readonly string[];
  /** Whether a block fails the step, and so keeps what follows from running. */
  readonly fails: boolean;
  /** The condition under which it may be skipped itself. */
  readonly condition: string | undefined;
}

/** What is known once a gate has not allowed: one entry for each way in which that comes about. */
type Scenario = ReadonlyMap<string, string | boolean>;

const status = (success: boolean): (readonly [string, string | boolean])[] => [
  ['success()', success],
  ['failure()', !success],
  ['always()', true],
];

const CANCELLED: readonly (readonly [string, string | boolean])[] = [
  ['success()', false],
  ['failure()', false],
  ['cancelled()', true],
  ['always()', true],
];

/**
 * Every way in which a gate does not allow: it blocks, something before it failed, somebody cancels
 * the run, or it is skipped.
 *
 * @param sameCondition Whether who asks has the gate's own condition: then both are skipped.
 */
function scenarios({ id, decisions, fails, condition }: Gate, sameCondition: boolean): Scenario[] {
  const outputs = (word: string): (readonly [string, string])[] =>
    id === undefined
      ? []
      : decisions.map((name) => [`steps.${id}.outputs.${name}`.toLowerCase(), word]);
  const outcome = (word: string): (readonly [string, string])[] =>
    id === undefined ? [] : [[`steps.${id}.outcome`.toLowerCase(), word]];
  return [
    new Map([...status(!fails), ...outputs('blocked'), ...outcome(fails ? 'failure' : 'success')]),
    new Map([...status(false), ...outputs(''), ...outcome('skipped')]),
    new Map([...CANCELLED, ...outputs(''), ...outcome('cancelled')]),
    ...(condition === undefined || sameCondition
      ? []
      : [new Map([...status(true), ...outputs(''), ...outcome('skipped')])]),
  ];
}

/** Whether a step behind this gate, in the same job, cannot run unless the gate has allowed. */
export function holdsStep(gate: Gate, step: Step, facts: Facts): boolean {
  const condition = step.condition?.text;
  const same = gate.condition !== undefined && gate.condition === condition;
  return scenarios(gate, same).every((scenario) => !mayHold(condition, withFacts(scenario, facts)));
}

/** A job that others need, and the gates in it. */
export interface GatedJob {
  readonly job: Job;
  readonly gates: readonly Gate[];
  /** Whether the job itself cannot run unless a gate before it has allowed. */
  readonly held: boolean;
}

/** Whether a job that needs this one cannot run unless a gate in it, or before it, has allowed. */
export function holdsJob({ job: needed, gates, held }: GatedJob, job: Job, facts: Facts): boolean {
  const condition = job.condition?.text;
  const mayRun = (scenario: Scenario) => mayHold(condition, withFacts(scenario, facts));
  const forgiven = needed.continueOnError !== undefined;
  const result = `needs.${needed.id}.result`.toLowerCase();
  const outputsIn = (scenario: Scenario) =>
    [...needed.outputs].map(([name, { text }]) => {
      const value = resolved(
        text,
        withFacts(scenario, () => undefined),
      );
      return [`needs.${needed.id}.outputs.${name}`.toLowerCase(), value] as const;
    });
  const empty = [...needed.outputs.keys()].map(
    (name) => [`needs.${needed.id}.outputs.${name}`.toLowerCase(), ''] as const,
  );
  const skipped = new Map<string, string | boolean>([
    ...status(false),
    [result, 'skipped'],
    ...empty,
  ]);
  skipped.delete('failure()');
  const failedBefore = new Map<string, string | boolean>([
    ...status(false),
    [result, 'failure'],
    ...empty,
  ]);
  if (mayRun(skipped) || mayRun(failedBefore)) return false;
  if (held) return true;
  return gates.some((gate) =>
    scenarios({ ...gate, fails: gate.fails && !forgiven }, false).every((scenario) => {
      const failed = scenario.get('success()') === false;
      const facts_ = new Map([
        ...scenario,
        ...outputsIn(scenario),
        [result, failed ? 'failure' : 'success'] as const,
      ]);
      return !mayRun(facts_);
    }),
  );
}
