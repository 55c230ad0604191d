import type { Problem } from '../problem';
import { parseTarget } from '../target/connection-string';
import type { Target } from '../target/target';
import type { CheckRequest } from './check-request';
import { declare, declaredValue, disagrees, type Environment, places } from './declared';
import { readEvent } from './event';
import { FORMAT_CHOICES } from './request';
import { databaseName, oneOf, optional, setting, timeLimit, variableNames } from './setting';
import { INPUTS, type InputRow } from './table';

/** A check as asked, or what is wrong with its inputs. */
export type CheckReading =
  | { readonly ok: true; readonly request: CheckRequest }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Reads what a check was asked from the variables of the process. Role, confirmation and target are
 * not read: a check has none. Pure, and never throws.
 */
export function readCheckRequest(
  environment: Environment,
  payload: string | undefined,
): CheckReading {
  const problems: Problem[] = [];
  const text = (row: InputRow) => setting(row, environment, problems);
  const request: CheckRequest = {
    mode: 'check',
    name: databaseName(environment, problems),
    migrations: text(INPUTS.migrations),
    format: oneOf(INPUTS.format, FORMAT_CHOICES, text(INPUTS.format), problems),
    workingDirectory: text(INPUTS.workingDirectory),
    command: optional(INPUTS.command, environment),
    urlVariables: variableNames(text(INPUTS.urlVariables), problems),
    event: readEvent(environment, payload),
    comment: oneOf(INPUTS.comment, ['true', 'false'], text(INPUTS.comment), problems) === 'true',
    sarifFile: optional(INPUTS.sarifFile, environment),
    rehearsalUrl: understood(optional(INPUTS.rehearsalUrl, environment), environment, problems),
    rehearsalSetup: optional(INPUTS.rehearsalSetup, environment),
    token: token(environment, problems),
    timeLimit: timeLimit(environment, problems),
    environment,
  };
  const [first, ...rest] = problems;
  return first === undefined ? { ok: true, request } : { ok: false, problems: [first, ...rest] };
}

function understood(
  url: string | undefined,
  environment: Environment,
  problems: Problem[],
): Target | undefined {
  if (url === undefined) return undefined;
  const parsed = parseTarget(url, environment);
  if (parsed.ok) return parsed.target;
  const what = `The input \`rehearsal-url\` is not understood. ${parsed.what}`;
  problems.push({ code: 'input-invalid', what, next: parsed.next });
  return undefined;
}

function token(environment: Environment, problems: Problem[]): string | undefined {
  const declared = declare(INPUTS.token, environment);
  if (disagrees(declared)) {
    problems.push({
      code: 'input-invalid',
      what: `${places(declared)} hold different tokens.`,
      next: 'Give the token in one place, or the same in both.',
    });
  }
  return declaredValue(declared);
}
