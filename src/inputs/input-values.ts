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

/** The value of an input with a default. The runner fills the default in, so empty was written. */
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
      what: `The input \`${row.name}\` is empty.`,
      next: `Leave it out for its default (\`${row.default}\`), or give a value; an expression that reads a missing variable gives an empty text.`,
    });
  }
  return row.default ?? '';
}

/** The value of an input without a default. */
export function readOptional(row: InputRow, environment: Environment): string | undefined {
  return readDeclaredValue(row, environment).input;
}

/**
 * The choice that a text names; of a text that names none the first, and a problem.
 *
 * @param named What the problem lists, where somebody else reads one more.
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
    what: `The input \`${row.name}\` is none of ${named.join(', ')}.`,
    next: `Write one of them exactly so, or leave it out for its default (\`${row.default}\`).`,
  });
  return choices[0];
}

/** Milliseconds; of a text that is no duration 0, and a problem. */
export function parseDurationInput(row: InputRow, text: string, problems: Problem[]): number {
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

/** Milliseconds for the whole run. `0` is without end, like no limit at all. */
export function parseTimeLimit(environment: Environment, problems: Problem[]): number | undefined {
  const text = readOptional(ACTION_INPUTS.timeLimit, environment);
  if (text === undefined) return undefined;
  const milliseconds = parseDurationInput(ACTION_INPUTS.timeLimit, text, problems);
  return milliseconds === 0 ? undefined : milliseconds;
}

/** What keeps the comments of several databases apart stands in a hidden line of each. */
const DATABASE_NAME = /^[A-Za-z0-9][\w.-]{0,49}$/;

/** Which of a repository's databases a step is about: a plain word. */
export function parseDatabaseName(environment: Environment, problems: Problem[]): string {
  const text = readWithDefault(ACTION_INPUTS.name, environment, problems);
  if (DATABASE_NAME.test(text)) return text;
  problems.push({
    code: 'input-invalid',
    what: 'The input `name` is no plain word.',
    next: 'Write up to 50 letters, digits, `.`, `_` or `-`, a letter or digit first, for example `billing`.',
  });
  return text;
}

const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const OURS = new Set(['DB_ROLE', 'DB_AUTHORITY', 'CONFIRM_PROD_MIGRATIONS']);

/** The variables from which a command reads its target. */
export function parseVariableNames(text: string, problems: Problem[]): readonly string[] {
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

/** What a baseline says where no file has been applied. */
export const NO_BASELINE = 'none';

/** A version as somebody writes it, or `none`. A command's history is its tool's to begin. */
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
      'The inputs `baseline` and `command` are both set, and the history of a command is that of its tool.',
      'Leave `baseline` out, and let the tool begin its history (`alembic stamp`, `flyway baseline`, `prisma migrate resolve --applied`).',
    );
  }
  if (/^\d[\d._-]*$/.test(text)) return text;
  return problem(
    'The input `baseline` is neither a version nor `none`.',
    'Write the version of a file as its name has it, for example `0042`, or `none`.',
  );
}

/** Names that need no quotes to be told apart from what stands around them; 63 bytes are kept of one. */
const TABLE_NAME = /^(?:([\p{L}_][\p{L}\p{N}_$-]{0,62})\.)?([\p{L}_][\p{L}\p{N}_$-]{0,62})$/u;

/** A table, with its schema or without, spelt as it is in the catalogue. */
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
    what: `The input \`${row.name}\` is no name of a table.`,
    next: 'Write `table` or `schema.table`, without quotes, spelt as in the catalogue: `billing_migrations`, `billing.schema_migrations`.',
  });
  return undefined;
}
