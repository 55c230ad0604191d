import { toInputVariable } from '../../inputs/declared-value';
import { ACTION_INPUTS, type InputRow } from '../../inputs/input-table';
import { readRequest } from '../../inputs/read-request';
import type { Request } from '../../inputs/request';
import { decide } from '../../policy/decide';
import { NO_GOVERNANCE } from '../../policy/governance';
import { UNTRUSTED_EVENTS } from '../../policy/untrusted-events';
import { interpolateKnown, isDynamic, listContextReferences } from './interpolate';
import type { ActionUse, StepContext } from './step-context';
import { getActionInput } from './this-action';

/** The gate's decision about a use, as far as the files determine it. */
export type UseVerdict =
  | {
      readonly kind: 'decided';
      readonly allowed: boolean;
      readonly reason: string;
      readonly what: string;
      readonly next: string;
    }
  /** Only known at run time. `by` lists the references that decide, as written (`vars.DB_ROLE`). */
  | { readonly kind: 'at run time'; readonly by: readonly string[] }
  /** `mode: check` does not decide. */
  | { readonly kind: 'no decision' };

/** A use of this action, evaluated with the gate's own functions. */
export interface EvaluatedUse extends ActionUse {
  readonly mode: string;
  /** From the input or the variable; empty if neither is set. */
  readonly role: string;
  readonly confirmation: string;
  readonly target: string;
  /** The input `policy-file`, or its default. */
  readonly policyFile: string;
  readonly verdict: UseVerdict;
}

const INPUT_ROWS: readonly InputRow[] = Object.values(ACTION_INPUTS);

/** A valid URL that replaces a URL that is only known at run time. */
const PLACEHOLDER_TARGET = 'postgresql://user@database.invalid/name';

/** Evaluates a use for a trigger of its workflow, preferably a trusted one. */
export function evaluateUse(use: ActionUse): EvaluatedUse {
  const { step, stepContext } = use;
  const value = (row: InputRow) =>
    interpolateKnown(getActionInput(step, row) ?? '', stepContext.expressionContext).trim();
  const declared = (row: InputRow) => value(row) || getVariable(row, stepContext);
  return {
    ...use,
    mode: value(ACTION_INPUTS.mode),
    role: declared(ACTION_INPUTS.role),
    confirmation: declared(ACTION_INPUTS.confirmation),
    target: declared(ACTION_INPUTS.url),
    policyFile: value(ACTION_INPUTS.policyFile),
    verdict: determineVerdict(use, value),
  };
}

function getVariable(row: InputRow, { variables }: StepContext): string {
  return (row.variable === undefined ? undefined : variables.get(row.variable))?.trim() ?? '';
}

function determineVerdict(
  { stepContext }: ActionUse,
  value: (row: InputRow) => string,
): UseVerdict {
  const mode = value(ACTION_INPUTS.mode);
  if (mode === 'check') return { kind: 'no decision' };
  const roles = [value(ACTION_INPUTS.role), getVariable(ACTION_INPUTS.role, stepContext)];
  const unknown = [mode, ...roles].filter(isDynamic);
  if (unknown.length > 0) return verdictAtRunTime(unknown);
  const confirmations = [
    value(ACTION_INPUTS.confirmation),
    getVariable(ACTION_INPUTS.confirmation, stepContext),
  ];
  const unknownConfirmations = confirmations.filter(isDynamic);
  const event = selectEvent([...stepContext.root.triggers.keys()]);
  const unconfirmed = decideFor(buildEnvironment(stepContext, value, ''), event);
  if (unknownConfirmations.length === 0) return unconfirmed;
  const confirmed = decideFor(buildEnvironment(stepContext, value, 'true'), event);
  return unconfirmed.reason === confirmed.reason
    ? unconfirmed
    : verdictAtRunTime(unknownConfirmations);
}

function verdictAtRunTime(texts: readonly string[]): UseVerdict {
  const by = [...new Set(texts.flatMap(listContextReferences))];
  return { kind: 'at run time', by: by.length > 0 ? by : ['an expression'] };
}

/**
 * Returns the request of a use without the values that are only known at run time. Returns undefined
 * for `mode: check` and for invalid inputs.
 */
export function toPartialRequest({ step, stepContext, mode }: EvaluatedUse): Request | undefined {
  const environment: Record<string, string> = {};
  const { expressionContext } = stepContext;
  for (const row of INPUT_ROWS) {
    const input = interpolateKnown(getActionInput(step, row) ?? '', expressionContext).trim();
    if (input !== '' && !isDynamic(input)) environment[toInputVariable(row.name)] = input;
    const variableValue = getVariable(row, stepContext);
    if (row.variable !== undefined && variableValue !== '' && !isDynamic(variableValue)) {
      environment[row.variable] = variableValue;
    }
  }
  const result = mode === 'check' ? undefined : readRequest(environment, undefined);
  return result?.ok === true ? result.request : undefined;
}

/** @param word The value of a confirmation that is only known at run time. */
function buildEnvironment(
  stepContext: StepContext,
  value: (row: InputRow) => string,
  confirmation: string,
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const row of INPUT_ROWS) {
    const input = value(row);
    const knownInput = isDynamic(input) ? getPlaceholder(row, confirmation) : input;
    if (knownInput !== '') environment[toInputVariable(row.name)] = knownInput;
    const variableValue = getVariable(row, stepContext);
    if (row.variable === undefined || variableValue === '') continue;
    // If input and variable are both dynamic, they count as equal, so the variable is not set.
    if (isDynamic(input) && isDynamic(variableValue)) continue;
    const knownVariable = isDynamic(variableValue)
      ? getPlaceholder(row, confirmation)
      : variableValue;
    if (knownVariable !== '') environment[row.variable] = knownVariable;
  }
  return environment;
}

function getPlaceholder(row: InputRow, confirmation: string): string {
  if (row.name === ACTION_INPUTS.url.name) return PLACEHOLDER_TARGET;
  return row.name === ACTION_INPUTS.confirmation.name ? confirmation : (row.default ?? '');
}

/** Returns a trusted event if the workflow has one, else its first event, else `push`. */
function selectEvent(triggers: readonly string[]): string {
  const isTrusted = (name: string) => name !== 'workflow_run' && !UNTRUSTED_EVENTS.includes(name);
  return triggers.find(isTrusted) ?? triggers[0] ?? 'push';
}

function decideFor(environment: Readonly<Record<string, string>>, event: string) {
  const result = readRequest({ ...environment, GITHUB_EVENT_NAME: event }, undefined);
  if (!result.ok) {
    const [{ code, what, next }] = result.problems;
    return { kind: 'decided', allowed: false, reason: code, what, next } as const;
  }
  const verdict = decide(result.request, NO_GOVERNANCE);
  if (verdict.allowed) {
    return { kind: 'decided', allowed: true, reason: verdict.reason, what: '', next: '' } as const;
  }
  const { reason, what, next } = verdict;
  return { kind: 'decided', allowed: false, reason, what, next } as const;
}
