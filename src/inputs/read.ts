import type { Problem } from '../problem';
import { parseTarget } from '../target/connection-string';
import { type Declared, declare, declaredValue, type Environment, inputVariable } from './declared';
import { parseDuration } from './duration';
import { readEvent } from './event';
import { postgresUrls } from './other-urls';
import { BLOCK_HANDLINGS, MODES, type OtherUrl, type Request } from './request';
import { INPUTS, type InputRow } from './table';

/** A request as asked, or what is wrong with inputs that have no reason of their own. */
export type Reading =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Reads the request from the variables of the process. Pure, and never throws: roles and targets
 * that are wrong become reasons in `policy/`; a mode that does not exist is a problem here.
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
    mode: oneOf(INPUTS.mode, MODES, text(INPUTS.mode), problems),
    role: declare(INPUTS.role, environment),
    authority: declare(INPUTS.authority, environment),
    confirmation: declare(INPUTS.confirmation, environment),
    url,
    target: urlText === undefined ? undefined : parseTarget(urlText, environment),
    event: readEvent(environment, eventPayload),
    rootCertificate: optional(INPUTS.rootCertificate, environment),
    migrations: text(INPUTS.migrations),
    command: optional(INPUTS.command, environment),
    urlVariables,
    otherUrls: otherUrls(environment, urlVariables),
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

/** The value of an input with a default. The runner fills the default in, so empty was written. */
function setting(row: InputRow, environment: Environment, problems: Problem[]): string {
  const declared: Declared = declare(row, environment);
  const value = declared.input;
  if (value !== undefined) return value;
  if (environment[inputVariable(row.name)] !== undefined) {
    problems.push({
      code: 'input-invalid',
      what: `The input \`${row.name}\` is empty.`,
      next: `Leave it out for its default (\`${row.default}\`), or give a value; an expression that reads a missing variable gives an empty text.`,
    });
  }
  return row.default ?? '';
}

function optional(row: InputRow, environment: Environment): string | undefined {
  return declare(row, environment).input;
}

function oneOf<const Choice extends string>(
  row: InputRow,
  choices: readonly [Choice, ...Choice[]],
  text: string,
  problems: Problem[],
): Choice {
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  problems.push({
    code: 'input-invalid',
    what: `The input \`${row.name}\` is none of ${choices.join(', ')}.`,
    next: `Write one of them exactly so, or leave it out for its default (\`${row.default}\`).`,
  });
  return choices[0];
}

function duration(row: InputRow, text: string, problems: Problem[]): number {
  const milliseconds = parseDuration(text);
  if (milliseconds !== undefined) return milliseconds;
  problems.push(noDuration(row));
  return 0;
}

function noDuration({ name }: InputRow): Problem {
  return {
    code: 'input-invalid',
    what: `The input \`${name}\` is no duration.`,
    next: 'Write a number and a unit as Postgres does, for example `250ms`, `5s`, `5min`, `1h`; at most 24 days.',
  };
}

/** `0` is without end, like no limit at all. */
function timeLimit(environment: Environment, problems: Problem[]): number | undefined {
  const text = optional(INPUTS.timeLimit, environment);
  if (text === undefined) return undefined;
  const milliseconds = duration(INPUTS.timeLimit, text, problems);
  return milliseconds === 0 ? undefined : milliseconds;
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

const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const OURS = new Set(['DB_ROLE', 'DB_AUTHORITY', 'CONFIRM_PROD_MIGRATIONS']);

function variableNames(text: string, problems: Problem[]): readonly string[] {
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  const wrong = names.some((name) => !VARIABLE_NAME.test(name) || OURS.has(name));
  if (wrong || names.length === 0) {
    problems.push({
      code: 'input-invalid',
      what: wrong
        ? 'The input `url-variables` holds something that is no name of a variable for a URL.'
        : 'The input `url-variables` names no variable, so the command would not get the judged URL.',
      next: 'Write names separated by spaces, for example `DATABASE_URL DIRECT_URL`.',
    });
  }
  return names;
}

/** Variables beside the judged one that hold a Postgres URL: a command may read them instead. */
function otherUrls(environment: Environment, judged: readonly string[]): readonly OtherUrl[] {
  const own = new Set([...judged, INPUTS.url.variable]);
  return postgresUrls(environment).filter(
    ({ variable }) => !own.has(variable) && !variable.toUpperCase().startsWith('INPUT_'),
  );
}
