import { canBeTrue, extendContext } from './condition';
import { type ExpressionContext, knownValue } from './expression';
import { interpolateKnown, isDynamic } from './interpolate';
import type { Job, Step } from './workflow-model';

/** A step that decides: `mode: gate` of this action, or a local action that contains such a step. */
export interface GateStep {
  readonly id: string | undefined;
  /** The outputs of the step that contain its decision. */
  readonly decisionOutputs: readonly string[];
  /** Whether a block fails the step, so that the following steps do not run. */
  readonly failsOnBlock: boolean;
  /** The step's own `if:`; undefined if the step is never skipped. */
  readonly condition: string | undefined;
}

/** The known expression values in one case in which a gate does not allow the run. */
type Scenario = ReadonlyMap<string, string | boolean>;

type ScenarioEntry = readonly [string, string | boolean];

const toStatusFunctions = (success: boolean): ScenarioEntry[] => [
  ['success()', success],
  ['failure()', !success],
  ['always()', true],
];

const CANCELLED_STATUS: readonly ScenarioEntry[] = [
  ['success()', false],
  ['failure()', false],
  ['cancelled()', true],
  ['always()', true],
];

/**
 * Returns every case in which a gate does not allow the run: the gate blocks, an earlier step fails,
 * a user cancels the run, or the gate is skipped.
 *
 * @param hasSameCondition Whether the later step has the gate's own condition. Then both are skipped.
 */
function listScenarios(
  { id, decisionOutputs, failsOnBlock, condition }: GateStep,
  hasSameCondition: boolean,
): Scenario[] {
  const outputs = (value: string): ScenarioEntry[] =>
    id === undefined
      ? []
      : decisionOutputs.map((name) => [`steps.${id}.outputs.${name}`.toLowerCase(), value]);
  const outcome = (value: string): ScenarioEntry[] =>
    id === undefined ? [] : [[`steps.${id}.outcome`.toLowerCase(), value]];
  const blocked = new Map([
    ...toStatusFunctions(!failsOnBlock),
    ...outputs('blocked'),
    ...outcome(failsOnBlock ? 'failure' : 'success'),
  ]);
  const earlierStepFailed = new Map([
    ...toStatusFunctions(false),
    ...outputs(''),
    ...outcome('skipped'),
  ]);
  const cancelled = new Map([...CANCELLED_STATUS, ...outputs(''), ...outcome('cancelled')]);
  const skipped = new Map([...toStatusFunctions(true), ...outputs(''), ...outcome('skipped')]);
  const canBeSkipped = condition !== undefined && !hasSameCondition;
  return [blocked, earlierStepFailed, cancelled, ...(canBeSkipped ? [skipped] : [])];
}

/** Whether a step after this gate, in the same job, cannot run unless the gate allows it. */
export function protectsStep(gate: GateStep, step: Step, context: ExpressionContext): boolean {
  const condition = step.condition?.text;
  const hasSameCondition = gate.condition !== undefined && gate.condition === condition;
  return listScenarios(gate, hasSameCondition).every(
    (scenario) => !canBeTrue(condition, extendContext(scenario, context)),
  );
}

/** A job that other jobs need, and the gates in it. */
export interface GatedJob {
  readonly job: Job;
  readonly gates: readonly GateStep[];
  /** Whether the job itself cannot run unless a gate in an earlier job allows it. */
  readonly isProtected: boolean;
}

/** Whether a job that needs this job cannot run unless a gate in it, or before it, allows it. */
export function protectsJob(
  { job: needed, gates, isProtected }: GatedJob,
  job: Job,
  context: ExpressionContext,
): boolean {
  const mayRun = (result: string, scenario: Scenario) => {
    const resultEntry = [`needs.${needed.id}.result`.toLowerCase(), result] as const;
    const values = new Map([...scenario, resultEntry]);
    return canBeTrue(job.condition?.text, extendContext(values, context));
  };
  // The gate did not run: the job was skipped, or an earlier step of the job failed.
  const skipped = new Map<string, string | boolean>([
    ['success()', false],
    ['always()', true],
    ...getJobOutputs(needed, () => knownValue('')),
  ]);
  const failed = new Map([...skipped, ...toStatusFunctions(false)]);
  if (mayRun('skipped', skipped) || mayRun('failure', failed)) return false;
  if (isProtected) return true;
  const mayFail = needed.continueOnError !== undefined;
  return gates.some((gate) =>
    listScenarios({ ...gate, failsOnBlock: gate.failsOnBlock && !mayFail }, false).every(
      (scenario) => {
        const result = scenario.get('success()') === false ? 'failure' : 'success';
        const outputs = getJobOutputs(
          needed,
          extendContext(scenario, () => undefined),
        );
        return !mayRun(result, new Map([...scenario, ...outputs]));
      },
    ),
  );
}

/** Returns the known outputs of a job, with the names that a job that needs it uses. */
function getJobOutputs(
  { id, outputs }: Job,
  context: ExpressionContext,
): (readonly [string, string])[] {
  return [...outputs].flatMap(([name, { text }]) => {
    const value = interpolateKnown(text, context);
    return isDynamic(value) ? [] : [[`needs.${id}.outputs.${name}`.toLowerCase(), value] as const];
  });
}
