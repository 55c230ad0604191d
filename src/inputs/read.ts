import type { Problem } from '../problem';
import { parseTarget } from '../target/connection-string';
import { declare, declaredValue, type Environment } from './declared';
import { readEvent } from './event';
import { postgresUrls } from './other-urls';
import {
  BLOCK_HANDLINGS,
  FORMAT_CHOICES,
  GOVERNED_MODES,
  MODES,
  type OtherUrl,
  type Request,
} from './request';
import {
  baseline,
  databaseName,
  duration,
  oneOf,
  optional,
  setting,
  tableName,
  timeLimit,
  variableNames,
} from './setting';
import { INPUTS, type InputRow } from './table';

/** A request as asked, or what is wrong with inputs that have no reason of their own. */
export type Reading =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Reads the request of a mode that `policy/` decides about from the variables of the process. Pure,
 * and never throws: roles and targets that are wrong become reasons there; a mode that does not exist
 * is a problem here.
 *
 * @param environment The variables, as the runner set them (`INPUT_…` for the inputs).
 * @param eventPayload The text of the event's JSON, where the runner gave one.
 */
export function readRequest(environment: Environment, eventPayload: string | undefined): Reading {
  const problems: Problem[] = [];
  const text = (row: InputRow) => setting(row, environment, problems);
  const url = declare(INPUTS.url, environment);
  const urlText = declaredValue(url);
  const urlVariables = variableNames(text(INPUTS.urlVariables), problems);
  const request: Request = {
    mode: oneOf(INPUTS.mode, GOVERNED_MODES, text(INPUTS.mode), problems, MODES),
    role: declare(INPUTS.role, environment),
    authority: declare(INPUTS.authority, environment),
    confirmation: declare(INPUTS.confirmation, environment),
    url,
    target: urlText === undefined ? undefined : parseTarget(urlText, environment),
    event: readEvent(environment, eventPayload),
    rootCertificate: optional(INPUTS.rootCertificate, environment),
    name: databaseName(environment, problems),
    evidenceFile: optional(INPUTS.evidenceFile, environment),
    policyFile: text(INPUTS.policyFile),
    rehearsalSetup: optional(INPUTS.rehearsalSetup, environment),
    migrations: text(INPUTS.migrations),
    format: oneOf(INPUTS.format, FORMAT_CHOICES, text(INPUTS.format), problems),
    historyTable: tableName(INPUTS.historyTable, environment, problems),
    baseline: baseline(environment, problems),
    command: optional(INPUTS.command, environment),
    urlVariables,
    otherUrls: otherUrls(environment, urlVariables),
    token: declare(INPUTS.token, environment),
    workingDirectory: text(INPUTS.workingDirectory),
    limits: {
      lockTimeout: duration(INPUTS.lockTimeout, text(INPUTS.lockTimeout), problems),
      statementTimeout: duration(INPUTS.statementTimeout, text(INPUTS.statementTimeout), problems),
      lockRetries: retries(text(INPUTS.lockRetries), problems),
      lockWait: duration(INPUTS.lockWait, text(INPUTS.lockWait), problems),
    },
    timeLimit: timeLimit(environment, problems),
    repair: oneOf(INPUTS.repair, ['false', 'true'], text(INPUTS.repair), problems) === 'true',
    onBlock: oneOf(INPUTS.onBlock, BLOCK_HANDLINGS, text(INPUTS.onBlock), problems),
    environment,
  };
  const [first, ...rest] = problems;
  return first === undefined ? { ok: true, request } : { ok: false, problems: [first, ...rest] };
}

const MOST_RETRIES = 1000;

function retries(text: string, problems: Problem[]): number {
  if (/^\d{1,4}$/.test(text) && Number(text) <= MOST_RETRIES) return Number(text);
  problems.push({
    code: 'input-invalid',
    what: `The input \`${INPUTS.lockRetries.name}\` is no whole number from 0 to ${MOST_RETRIES}.`,
    next: 'Write one, or leave it out for its default (`10`).',
  });
  return 0;
}

/** Variables beside the judged one that hold a Postgres URL: a command may read them instead. */
function otherUrls(environment: Environment, judged: readonly string[]): readonly OtherUrl[] {
  const own = new Set([...judged, INPUTS.url.variable]);
  return postgresUrls(environment).filter(
    ({ variable }) => !own.has(variable) && !variable.toUpperCase().startsWith('INPUT_'),
  );
}
