import { resolvePath } from '../../commands/shell-scope';
import type { ExpressionContext } from '../expression';
import { interpolateKnown } from '../interpolate';
import { createInputsContext } from '../local-action-context';
import type { MigrationCommandUse, WorkflowFiles } from '../step-context';
import type { LocalAction, Step } from '../workflow-model';

/** A step that runs before a command, or the step of the command itself. */
export interface OrderedStep {
  readonly step: Step;
  /** The position in the job of the step, or of the step that uses its action. */
  readonly stepIndex: number;
  /** Whether the step runs whenever the command runs. */
  readonly isCertain: boolean;
  /** In the step of the command, the line of the command. */
  readonly beforeLine: number | undefined;
  readonly context: ExpressionContext;
  /** The folder in which the step runs; undefined if it is not known. */
  readonly folder: string | undefined;
}

/** Maximum number of composite actions, one inside the other. */
const MAX_ACTION_DEPTH = 10;

/** Maximum number of different inputs that an action gets in a job. Uses with others are not listed. */
const MAX_INPUT_VALUES = 100;

/**
 * Lists the steps with scripts of the job of a command in their order, with those of its composite
 * actions. The last one is the step of the command.
 */
export function listOrderedSteps(
  use: MigrationCommandUse,
  { action }: WorkflowFiles,
): readonly OrderedStep[] {
  const { stepContext } = use;
  const job = stepContext.jobs.at(-1);
  const own = stepContext.steps.at(-1);
  const depth = stepContext.steps.length - 1;
  const place = depth === 0 ? use.place : use.via[stepContext.via.length - 1];
  const found: OrderedStep[] = [];
  /** The composite actions whose steps are listed: what another use of them in the same step adds is known. */
  const listed = new Map<LocalAction, Set<string>>();

  /** Returns whether the step of the command is in the list. */
  function visit(
    steps: readonly Step[],
    level: number,
    isCertain: boolean,
    index: number | undefined,
    inputs: ExpressionContext,
  ): boolean {
    const isOwnList = own !== undefined && steps.includes(own);
    const context = isOwnList ? stepContext.expressionContext : inputs;
    for (const [at, step] of steps.entries()) {
      const stepIndex = index ?? at;
      const isOwn = step === own;
      // The conditions of the steps around the command hold for the command too.
      const isAround = stepContext.steps.includes(step);
      const runsAlways = step.condition === undefined && step.continueOnError === undefined;
      const holds = isCertain && (isAround || runsAlways);
      if (step.run !== undefined) {
        const directory = step.directory ?? (level === 0 ? job?.directory : undefined) ?? '.';
        const folder = resolvePath('.', interpolateKnown(directory, context));
        const beforeLine = isOwn ? (place?.line ?? 0) : undefined;
        found.push({ step, stepIndex, isCertain: holds, beforeLine, context, folder });
      }
      if (isOwn) return true;
      const local = level < MAX_ACTION_DEPTH ? action(step.uses?.text) : undefined;
      if (local !== undefined && (isAround || isNew(local, step, stepIndex, holds, context))) {
        const inner = createInputsContext(local, step, context);
        if (visit(local.steps, level + 1, holds, stepIndex, inner)) return true;
      }
      if (isAround) return true;
    }
    return false;
  }

  function isNew(
    local: LocalAction,
    step: Step,
    stepIndex: number,
    isCertain: boolean,
    context: ExpressionContext,
  ): boolean {
    const uses = listed.get(local) ?? new Set();
    const given = [...step.with].map(([name, { text }]) => [name, interpolateKnown(text, context)]);
    const key = JSON.stringify([stepIndex, isCertain, given]);
    if (uses.has(key) || uses.size >= MAX_INPUT_VALUES) return false;
    listed.set(local, uses.add(key));
    return true;
  }

  visit(job?.steps ?? [], 0, true, undefined, () => undefined);
  return found;
}
