import { parseTarget } from '../database-url/connection-string';
import type { Target } from '../database-url/target';
import type { Problem } from '../problem';
import type { CheckRequest } from './check-request';
import {
  type Environment,
  getDeclaredValue,
  hasConflict,
  readDeclaredValue,
} from './declared-value';
import { ACTION_INPUTS, type InputRow } from './input-table';
import {
  parseChoice,
  parseDatabaseName,
  parseRehearsalLimit,
  parseTimeLimit,
  parseVariableNames,
  readOptional,
  readWithDefault,
} from './input-values';
import { readEvent } from './read-event';
import { FORMAT_CHOICES } from './request';

/** The request of a check, or the problems of its inputs. */
export type CheckRequestResult =
  | { readonly ok: true; readonly request: CheckRequest }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Reads the request of a check from the environment variables. It does not read role, confirmation
 * and target, because a check does not have them. Pure; never throws.
 */
export function readCheckRequest(
  environment: Environment,
  payload: string | undefined,
): CheckRequestResult {
  const problems: Problem[] = [];
  const text = (row: InputRow) => readWithDefault(row, environment, problems);
  const request: CheckRequest = {
    mode: 'check',
    name: parseDatabaseName(environment, problems),
    migrations: text(ACTION_INPUTS.migrations),
    format: parseChoice(ACTION_INPUTS.format, FORMAT_CHOICES, text(ACTION_INPUTS.format), problems),
    workingDirectory: text(ACTION_INPUTS.workingDirectory),
    command: readOptional(ACTION_INPUTS.command, environment),
    urlVariables: parseVariableNames(text(ACTION_INPUTS.urlVariables), problems),
    event: readEvent(environment, payload),
    comment:
      parseChoice(
        ACTION_INPUTS.comment,
        ['true', 'false'],
        text(ACTION_INPUTS.comment),
        problems,
      ) === 'true',
    sarifFile: readOptional(ACTION_INPUTS.sarifFile, environment),
    rehearsalUrl: parseRehearsalUrl(
      readOptional(ACTION_INPUTS.rehearsalUrl, environment),
      environment,
      problems,
    ),
    rehearsalSetup: readOptional(ACTION_INPUTS.rehearsalSetup, environment),
    rehearsalLimitMs: parseRehearsalLimit(environment, problems),
    token: readToken(environment, problems),
    timeLimitMs: parseTimeLimit(environment, problems),
    environment,
  };
  const [first, ...rest] = problems;
  return first === undefined ? { ok: true, request } : { ok: false, problems: [first, ...rest] };
}

function parseRehearsalUrl(
  url: string | undefined,
  environment: Environment,
  problems: Problem[],
): Target | undefined {
  if (url === undefined) return undefined;
  const parsed = parseTarget(url, environment);
  if (parsed.ok) return parsed.target;
  const what = `\`rehearsal-url\` is not a valid URL. ${parsed.what}`;
  problems.push({ code: 'input-invalid', what, next: parsed.next });
  return undefined;
}

function readToken(environment: Environment, problems: Problem[]): string | undefined {
  const declared = readDeclaredValue(ACTION_INPUTS.token, environment);
  if (hasConflict(declared)) {
    problems.push({
      code: 'input-invalid',
      what: `The input \`${declared.inputName}\` and the variable \`${declared.variableName}\` contain different tokens.`,
      next: 'Set the token in one place, or set both to the same token.',
    });
  }
  return getDeclaredValue(declared);
}
