import { toInputVariable } from '../../inputs/declared-value';
import { ACTION_INPUTS, type InputRow } from '../../inputs/input-table';
import { readRequest } from '../../inputs/read-request';
import type { Request } from '../../inputs/request';
import { decide } from '../../policy/decide';
import { NO_GOVERNANCE } from '../../policy/governance';
import { interpolateKnown, isDynamic, listContextReferences } from './interpolate';
import type { ActionUse, StepContext } from './step-context';
import { getActionInput } from './this-action';

/** What the gate would say of a use, as far as the files tell. */
export type UseVerdict =
  | {
      readonly kind: 'decided';
      readonly allowed: boolean;
      readonly reason: string;
      readonly what: string;
      readonly next: string;
    }
  /** Only the run knows: what decides, as it is written (`vars.DB_ROLE`). */
  | { readonly kind: 'at run time'; readonly by: readonly string[] }
  /** `mode: check` decides about nothing. */
  | { readonly kind: 'no decision' };

/** A use of this action, judged by the gate's own functions. */
export interface EvaluatedUse extends ActionUse {
  readonly mode: string;
  /** As declared, input before variable; empty where nobody declares it. */
  readonly role: string;
  readonly confirmation: string;
  readonly target: string;
  /** The policy file that it names. */
  readonly policyFile: string;
  readonly verdict: UseVerdict;
}

const ROWS: readonly InputRow[] = Object.values(ACTION_INPUTS);

/** A target that is understood: what stands in for a URL that only the run knows. */
const SOME_TARGET = 'postgresql://user@database.invalid/name';

/** Judges a use for its workflow's triggers: of one that nobody should trust, for that one. */
export function evaluateUse(use: ActionUse): EvaluatedUse {
  const { step, stepContext } = use;
  const value = (row: InputRow) =>
    interpolateKnown(getActionInput(step, row) ?? '', stepContext.facts).trim();
  const declared = (row: InputRow) => value(row) || variable(row, stepContext);
  return {
    ...use,
    mode: value(ACTION_INPUTS.mode),
    role: declared(ACTION_INPUTS.role),
    confirmation: declared(ACTION_INPUTS.confirmation),
    target: declared(ACTION_INPUTS.url),
    policyFile: value(ACTION_INPUTS.policyFile),
    verdict: verdictOf(use, value),
  };
}

function variable(row: InputRow, { variables }: StepContext): string {
  return (row.variable === undefined ? undefined : variables.get(row.variable))?.trim() ?? '';
}

function verdictOf({ stepContext }: ActionUse, value: (row: InputRow) => string): UseVerdict {
  const mode = value(ACTION_INPUTS.mode);
  if (mode === 'check') return { kind: 'no decision' };
  const roles = [value(ACTION_INPUTS.role), variable(ACTION_INPUTS.role, stepContext)];
  const open = [mode, ...roles].filter(isDynamic);
  if (open.length > 0) return atRunTime(open);
  const confirmations = [
    value(ACTION_INPUTS.confirmation),
    variable(ACTION_INPUTS.confirmation, stepContext),
  ];
  const openConfirmations = confirmations.filter(isDynamic);
  const event = eventOf([...stepContext.root.triggers.keys()]);
  const judged = ['', 'true'].map((word) => judge(environmentOf(stepContext, value, word), event));
  const [without, confirmed] = judged;
  if (without === undefined || confirmed === undefined) return { kind: 'no decision' };
  if (openConfirmations.length === 0) return without;
  return without.reason === confirmed.reason ? without : atRunTime(openConfirmations);
}

function atRunTime(texts: readonly string[]): UseVerdict {
  const by = [...new Set(texts.flatMap(listContextReferences))];
  return { kind: 'at run time', by: by.length > 0 ? by : ['an expression'] };
}

/**
 * What the gate would be asked, as far as the files tell: what only the run knows is left out, and
 * stands for nothing.
 */
export function toPartialRequest({ step, stepContext, mode }: EvaluatedUse): Request | undefined {
  const known: Record<string, string> = {};
  for (const row of ROWS) {
    const text = interpolateKnown(getActionInput(step, row) ?? '', stepContext.facts).trim();
    if (text !== '' && !isDynamic(text)) known[toInputVariable(row.name)] = text;
    const beside = variable(row, stepContext);
    if (row.variable !== undefined && beside !== '' && !isDynamic(beside)) {
      known[row.variable] = beside;
    }
  }
  const reading = mode === 'check' ? undefined : readRequest(known, undefined);
  return reading?.ok === true ? reading.request : undefined;
}

/** @param word What stands for a confirmation that only the run knows. */
function environmentOf(
  stepContext: StepContext,
  value: (row: InputRow) => string,
  word: string,
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const row of ROWS) {
    const text = value(row);
    const known = isDynamic(text) ? standIn(row, word) : text;
    if (known !== '') environment[toInputVariable(row.name)] = known;
    const beside = variable(row, stepContext);
    if (row.variable === undefined || beside === '') continue;
    // Two that only the run knows are taken for one: whether they differ cannot be told.
    const other = isDynamic(beside) ? standIn(row, word) : beside;
    if (other !== '' && !(isDynamic(text) && isDynamic(beside))) environment[row.variable] = other;
  }
  return environment;
}

function standIn(row: InputRow, word: string): string {
  if (row.name === ACTION_INPUTS.url.name) return SOME_TARGET;
  return row.name === ACTION_INPUTS.confirmation.name ? word : (row.default ?? '');
}

const UNTRUSTED = ['pull_request_target', 'issue_comment', 'workflow_run'];

/** The event to judge by: one that may be trusted, if the workflow has one. */
function eventOf(triggers: readonly string[]): string {
  return triggers.find((name) => !UNTRUSTED.includes(name)) ?? triggers[0] ?? 'push';
}

function judge(environment: Readonly<Record<string, string>>, event: string) {
  const reading = readRequest({ ...environment, GITHUB_EVENT_NAME: event }, undefined);
  if (!reading.ok) {
    const [{ code, what, next }] = reading.problems;
    return { kind: 'decided', allowed: false, reason: code, what, next } as const;
  }
  const verdict = decide(reading.request, NO_GOVERNANCE);
  if (verdict.allowed) {
    return { kind: 'decided', allowed: true, reason: verdict.reason, what: '', next: '' } as const;
  }
  const { reason, what, next } = verdict;
  return { kind: 'decided', allowed: false, reason, what, next } as const;
}
