import { canBeTrue, extendContext } from './condition';
import { type ExpressionContext, knownValue } from './expression';
import { interpolateKnown, isDynamic } from './interpolate';
import type { Job, Step } from './workflow-model';

/** A step that judges: `mode: gate` of this action, or a local action that holds one. */
export interface GateStep {
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
function scenarios(
  { id, decisions, fails, condition }: GateStep,
  sameCondition: boolean,
): Scenario[] {
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
export function protectsStep(gate: GateStep, step: Step, facts: ExpressionContext): boolean {
  const condition = step.condition?.text;
  const same = gate.condition !== undefined && gate.condition === condition;
  return scenarios(gate, same).every(
    (scenario) => !canBeTrue(condition, extendContext(scenario, facts)),
  );
}

/** A job that others need, and the gates in it. */
export interface GatedJob {
  readonly job: Job;
  readonly gates: readonly GateStep[];
  /** Whether the job itself cannot run unless a gate before it has allowed. */
  readonly held: boolean;
}

/** Whether a job that needs this one cannot run unless a gate in it, or before it, has allowed. */
export function protectsJob(
  { job: needed, gates, held }: GatedJob,
  job: Job,
  facts: ExpressionContext,
): boolean {
  const mayRun = (result: string, given: Scenario) => {
    const asResult = [`needs.${needed.id}.result`.toLowerCase(), result] as const;
    return canBeTrue(job.condition?.text, extendContext(new Map([...given, asResult]), facts));
  };
  // It never came to the gate: it was skipped itself, or something before the gate failed.
  const skipped = new Map<string, string | boolean>([
    ['success()', false],
    ['always()', true],
    ...outputsOf(needed, () => knownValue('')),
  ]);
  const failed = new Map([...skipped, ...status(false)]);
  if (mayRun('skipped', skipped) || mayRun('failure', failed)) return false;
  if (held) return true;
  const forgiven = needed.continueOnError !== undefined;
  return gates.some((gate) =>
    scenarios({ ...gate, fails: gate.fails && !forgiven }, false).every((scenario) => {
      const result = scenario.get('success()') === false ? 'failure' : 'success';
      const outputs = outputsOf(
        needed,
        extendContext(scenario, () => undefined),
      );
      return !mayRun(result, new Map([...scenario, ...outputs]));
    }),
  );
}

/** What is known of a job's outputs, as a job that needs it reads them. */
function outputsOf({ id, outputs }: Job, facts: ExpressionContext): (readonly [string, string])[] {
  return [...outputs].flatMap(([name, { text }]) => {
    const value = interpolateKnown(text, facts);
    return isDynamic(value) ? [] : [[`needs.${id}.outputs.${name}`.toLowerCase(), value] as const];
  });
}
