import type { Problem } from '../problem';
import {
  type DeclaredValue,
  type Environment,
  readDeclaredValue,
  toInputVariable,
} from './declared-value';
import { parseDuration } from './duration';
import { ACTION_INPUTS, type InputRow } from './input-table';
import type { TableName } from './request';

/**
 * Returns the value of an input with a default. An empty value is a problem, because the runner sets
 * the default if the input is missing.
 */
export function readWithDefault(
  row: InputRow,
  environment: Environment,
  problems: Problem[],
): string {
  const declared: DeclaredValue = readDeclaredValue(row, environment);
  const value = declared.input;
  if (value !== undefined) return value;
  if (environment[toInputVariable(row.name)] !== undefined) {
    problems.push({
      code: 'input-invalid',
      what: `\`${row.name}\` is empty.`,
      next: `Set a value, or remove the input to use the default \`${row.default}\`. An expression with a missing variable is empty.`,
    });
  }
  return row.default ?? '';
}

/** Returns the value of an input without a default; undefined if it is not set. */
export function readOptional(row: InputRow, environment: Environment): string | undefined {
  return readDeclaredValue(row, environment).input;
}

/**
 * Returns the choice that a text names. Another text is a problem, and the first choice is returned.
 *
 * @param named The choices in the message, if they differ.
 */
export function parseChoice<const Choice extends string>(
  row: InputRow,
  choices: readonly [Choice, ...Choice[]],
  text: string,
  problems: Problem[],
  named: readonly string[] = choices,
): Choice {
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  problems.push({
    code: 'input-invalid',
    what: `\`${row.name}\` must be one of ${named.map((each) => `\`${each}\``).join(', ')}.`,
    next: `Set one of these values, or remove the input to use the default \`${row.default}\`.`,
  });
  return choices[0];
}

/** Parses a duration to milliseconds. If it is invalid, adds a problem and returns 0. */
export function parseDurationInput(row: InputRow, text: string, problems: Problem[]): number {
  const milliseconds = parseDuration(text);
  if (milliseconds !== undefined) return milliseconds;
  problems.push(invalidDurationProblem(row));
  return 0;
}

/** Returns a duration in milliseconds; undefined if the input is not set. */
export function parseOptionalDuration(
  row: InputRow,
  environment: Environment,
  problems: Problem[],
): number | undefined {
  const text = readOptional(row, environment);
  return text === undefined ? undefined : parseDurationInput(row, text, problems);
}

function invalidDurationProblem({ name }: InputRow): Problem {
  return {
    code: 'input-invalid',
    what: `\`${name}\` is not a valid duration.`,
    next: 'Set a number and a unit, such as `250ms`, `5s`, `5min` or `1h`, up to 24 days.',
  };
}

/** Returns the limit of the whole run in milliseconds; undefined for `0` and if it is not set. */
export function parseTimeLimit(environment: Environment, problems: Problem[]): number | undefined {
  const text = readOptional(ACTION_INPUTS.timeLimit, environment);
  if (text === undefined) return undefined;
  const milliseconds = parseDurationInput(ACTION_INPUTS.timeLimit, text, problems);
  return milliseconds === 0 ? undefined : milliseconds;
}

/** Returns the limit of a rehearsal in milliseconds; undefined for `0`. */
export function parseRehearsalLimit(
  environment: Environment,
  problems: Problem[],
): number | undefined {
  const text = readWithDefault(ACTION_INPUTS.rehearsalLimit, environment, problems);
  const milliseconds = parseDurationInput(ACTION_INPUTS.rehearsalLimit, text, problems);
  return milliseconds === 0 ? undefined : milliseconds;
}

/** The name is part of a hidden line of each comment, so it must not end an HTML comment. */
const DATABASE_NAME = /^[A-Za-z0-9][\w.-]{0,49}$/;

/** Reads the name of the database. An invalid name is a problem. */
export function parseDatabaseName(environment: Environment, problems: Problem[]): string {
  const text = readWithDefault(ACTION_INPUTS.name, environment, problems);
  if (DATABASE_NAME.test(text)) return text;
  problems.push({
    code: 'input-invalid',
    what: '`name` is not a valid name.',
    next: 'Set a name of up to 50 letters, digits, `.`, `_` and `-` that begins with a letter or a digit, such as `billing`.',
  });
  return text;
}

const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const ACTION_VARIABLES = new Set(['DB_ROLE', 'DB_AUTHORITY', 'CONFIRM_PROD_MIGRATIONS']);

/** Returns the variables from which a command reads its target. Invalid names are a problem. */
export function parseVariableNames(text: string, problems: Problem[]): readonly string[] {
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  const isInvalid = names.some((name) => !VARIABLE_NAME.test(name) || ACTION_VARIABLES.has(name));
  if (isInvalid || names.length === 0) {
    problems.push({
      code: 'input-invalid',
      what: isInvalid
        ? '`url-variables` contains an invalid name of a variable.'
        : '`url-variables` does not name a variable, so the command would not get the checked URL.',
      next: 'Set names of variables, separated by spaces, such as `DATABASE_URL DIRECT_URL`.',
    });
  }
  return names;
}

/** The value of `baseline` for a database that contains none of the files. */
export const NO_BASELINE = 'none';

/**
 * Returns a version as it was written, or `none`; undefined if it is not set. A baseline of a command
 * is a problem, because the tool of the command keeps the history.
 */
export function parseBaseline(environment: Environment, problems: Problem[]): string | undefined {
  const row = ACTION_INPUTS.baseline;
  const text = readOptional(row, environment);
  if (text === undefined) return undefined;
  const problem = (what: string, next: string) => {
    problems.push({ code: 'input-invalid', what, next });
    return undefined;
  };
  if (text === NO_BASELINE) return text;
  if (readOptional(ACTION_INPUTS.command, environment) !== undefined) {
    return problem(
      '`baseline` and `command` are both set, but the tool of a command keeps its own history.',
      'Remove `baseline`, and create the baseline with the tool (`alembic stamp`, `flyway baseline`, `prisma migrate resolve --applied`).',
    );
  }
  if (/^\d[\p{L}\p{N}._:-]*$/u.test(text)) return text;
  return problem(
    '`baseline` must be a version or `none`.',
    'Set it to the version in the name of a file, such as `0042`, or to `none`.',
  );
}

/** A name without quotes, of up to 63 characters, with or without a schema. */
const TABLE_NAME = /^(?:([\p{L}_][\p{L}\p{N}_$-]{0,62})\.)?([\p{L}_][\p{L}\p{N}_$-]{0,62})$/u;

/** Returns the name of a table; undefined if it is not set. An invalid name is a problem. */
export function parseTableName(
  row: InputRow,
  environment: Environment,
  problems: Problem[],
): TableName | undefined {
  const text = readOptional(row, environment);
  if (text === undefined) return undefined;
  const [, schema, table] = TABLE_NAME.exec(text) ?? [];
  if (table !== undefined) return { schema, table };
  problems.push({
    code: 'input-invalid',
    what: `\`${row.name}\` is not a valid table name.`,
    next: 'Set `table` or `schema.table`, without quotes and in the case of the catalog, such as `billing.schema_migrations`.',
  });
  return undefined;
}
