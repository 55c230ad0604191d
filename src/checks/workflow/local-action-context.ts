import { resolvePath, toWorkspacePath } from '../commands/shell-scope';
import { type ExpressionContext, knownValue } from './expression';
import { envContext, inputsContext } from './expression-context';
import { interpolateKnown } from './interpolate';
import type { StepContext } from './step-context';
import type { LocalAction, Step } from './workflow-model';

/** The variable with the folder of a composite action. Only the action's own steps have it. */
export const ACTION_PATH = 'GITHUB_ACTION_PATH';

/** What the steps of a composite action see. */
export interface LocalActionContext {
  /** The variables of the step that uses the action, and `GITHUB_ACTION_PATH`. */
  readonly variables: Map<string, string>;
  readonly context: ExpressionContext;
  /** A text that is equal for uses of the action with the same inputs and variables. */
  readonly signature: string;
}

/** Creates the context of the steps of a local action, for the step that uses it. */
export function createLocalActionContext(
  action: LocalAction,
  step: Step,
  stepContext: StepContext,
): LocalActionContext {
  const folder = toWorkspacePath(resolvePath('.', `${action.file}/..`) ?? '.');
  const variables = new Map(stepContext.variables).set(ACTION_PATH, folder);
  const inputs = createInputsContext(action, step, stepContext.expressionContext);
  const context: ExpressionContext = (path) =>
    path === 'github.action_path' ? knownValue(folder) : inputs(path);
  const signature = JSON.stringify([
    action.file,
    [...step.with].map(([name, { text }]) => [
      name,
      interpolateKnown(text, stepContext.expressionContext),
    ]),
    [...variables],
    [...stepContext.declaredVariables].map(([name, { text }]) => [name, text]),
  ]);
  return { variables, context: envContext(variables, context), signature };
}

/** Creates the context of the inputs of an action: what its step gives, and the defaults of the others. */
export function createInputsContext(
  action: LocalAction,
  step: Step,
  context: ExpressionContext,
): ExpressionContext {
  const defaults = new Map(
    [...action.inputs].flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
  return inputsContext(defaults, step.with, context);
}
