import { parseTarget } from '../database-url/connection-string';
import type { Problem } from '../problem';
import { type Environment, getDeclaredValue, readDeclaredValue } from './declared-value';
import { findPostgresUrls } from './find-postgres-urls';
import { ACTION_INPUTS, type InputRow } from './input-table';
import {
  parseBaseline,
  parseChoice,
  parseDatabaseName,
  parseDurationInput,
  parseOptionalDuration,
  parseRehearsalLimit,
  parseTableName,
  parseTimeLimit,
  parseVariableNames,
  readOptional,
  readWithDefault,
} from './input-values';
import { readEvent } from './read-event';
import {
  BLOCK_HANDLINGS,
  FORMAT_CHOICES,
  GOVERNED_MODES,
  MODE_NAMES,
  type OtherUrl,
  type Request,
  type RunLimits,
} from './request';

/** The request of a run, or the problems of its inputs. */
export type RequestResult =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Reads the request of a run from the environment variables. An invalid role or target is not a
 * problem here, because `decide` blocks it with a reason. Pure; never throws.
 *
 * @param environment The variables of the step (`INPUT_…` for the inputs).
 * @param eventPayload The JSON text of the event; undefined if there is none.
 */
export function readRequest(
  environment: Environment,
  eventPayload: string | undefined,
): RequestResult {
  const problems: Problem[] = [];
  const text = (row: InputRow) => readWithDefault(row, environment, problems);
  const url = readDeclaredValue(ACTION_INPUTS.url, environment);
  const urlText = getDeclaredValue(url);
  const urlVariables = parseVariableNames(text(ACTION_INPUTS.urlVariables), problems);
  const request: Request = {
    mode: parseChoice(
      ACTION_INPUTS.mode,
      GOVERNED_MODES,
      text(ACTION_INPUTS.mode),
      problems,
      MODE_NAMES,
    ),
    role: readDeclaredValue(ACTION_INPUTS.role, environment),
    authority: readDeclaredValue(ACTION_INPUTS.authority, environment),
    confirmation: readDeclaredValue(ACTION_INPUTS.confirmation, environment),
    url,
    target: urlText === undefined ? undefined : parseTarget(urlText, environment),
    event: readEvent(environment, eventPayload),
    rootCertificate: readOptional(ACTION_INPUTS.rootCertificate, environment),
    name: parseDatabaseName(environment, problems),
    evidenceFile: readOptional(ACTION_INPUTS.evidenceFile, environment),
    policyFile: text(ACTION_INPUTS.policyFile),
    rehearsalSetup: readOptional(ACTION_INPUTS.rehearsalSetup, environment),
    rehearsalLimitMs: parseRehearsalLimit(environment, problems),
    migrations: text(ACTION_INPUTS.migrations),
    format: parseChoice(ACTION_INPUTS.format, FORMAT_CHOICES, text(ACTION_INPUTS.format), problems),
    historyTable: parseTableName(ACTION_INPUTS.historyTable, environment, problems),
    baseline: parseBaseline(environment, problems),
    command: readOptional(ACTION_INPUTS.command, environment),
    urlVariables,
    otherUrls: listOtherUrls(environment, urlVariables),
    token: readDeclaredValue(ACTION_INPUTS.token, environment),
    workingDirectory: text(ACTION_INPUTS.workingDirectory),
    limits: readLimits(text, environment, problems),
    timeLimitMs: parseTimeLimit(environment, problems),
    repair:
      parseChoice(ACTION_INPUTS.repair, ['false', 'true'], text(ACTION_INPUTS.repair), problems) ===
      'true',
    onBlock: parseChoice(
      ACTION_INPUTS.onBlock,
      BLOCK_HANDLINGS,
      text(ACTION_INPUTS.onBlock),
      problems,
    ),
    environment,
  };
  const [first, ...rest] = problems;
  return first === undefined ? { ok: true, request } : { ok: false, problems: [first, ...rest] };
}

function readLimits(
  text: (row: InputRow) => string,
  environment: Environment,
  problems: Problem[],
): RunLimits {
  const optional = (row: InputRow) => parseOptionalDuration(row, environment, problems);
  const { lockTimeout, statementTimeout, lockRetries, lockWait } = ACTION_INPUTS;
  return {
    lockTimeoutMs: optional(lockTimeout),
    statementTimeoutMs: optional(statementTimeout),
    lockRetries: parseLockRetries(text(lockRetries), problems),
    lockWaitMs: parseDurationInput(lockWait, text(lockWait), problems),
  };
}

const MAX_LOCK_RETRIES = 1000;

function parseLockRetries(text: string, problems: Problem[]): number {
  if (/^\d{1,4}$/.test(text) && Number(text) <= MAX_LOCK_RETRIES) return Number(text);
  problems.push({
    code: 'input-invalid',
    what: `\`${ACTION_INPUTS.lockRetries.name}\` must be an integer from 0 to ${MAX_LOCK_RETRIES}.`,
    next: 'Set it to such an integer, or remove it to use the default `10`.',
  });
  return 0;
}

/** Returns other variables with a Postgres URL, which a command could read instead. */
function listOtherUrls(environment: Environment, judged: readonly string[]): readonly OtherUrl[] {
  const own = new Set([...judged, ACTION_INPUTS.url.variable]);
  return findPostgresUrls(environment).filter(
    ({ variable }) => !own.has(variable) && !variable.toUpperCase().startsWith('INPUT_'),
  );
}
