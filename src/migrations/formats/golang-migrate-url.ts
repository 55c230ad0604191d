import type { FormatName } from '../../inputs/request';
import type { Problem } from '../../problem';
import type { HistoryTableName } from './format';

/** What the `x-` parameters of a URL say to golang-migrate. */
export interface GolangMigrateParameters {
  readonly table: HistoryTableName | undefined;
  readonly statementTimeoutMs: number | undefined;
  readonly isMultiStatement: boolean;
  readonly problems: readonly Problem[];
}

const KNOWN = new Set([
  // Without effect: the action has a lock of its own, and a limit for each file.
  ...['x-multi-statement-max-size', 'x-no-lock', 'x-lock-table'],
  'x-migrations-table',
  'x-migrations-table-quoted',
  'x-statement-timeout',
  'x-multi-statement',
  'x-lock-strategy',
]);

/** Values of Go's `strconv.ParseBool`. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((text) => [text, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((text) => [text, false] as const),
]);

/** A name that needs no further quoting in a message or a literal. */
const TABLE_NAME = /^[\p{L}\p{N}_$.-]{1,63}$/u;

/** What is wrong with a parameter, and what to do. */
type Refuse = (what: string, next: string) => undefined;

/**
 * Reads the `x-` parameters as golang-migrate does
 * (https://github.com/golang-migrate/migrate/blob/master/database/postgres/postgres.go, `Open`, and
 * database/pgx). They are refused in the URL of another format, which would not read them.
 */
export function readGolangMigrateParameters(
  parameters: ReadonlyMap<string, string>,
  format: FormatName,
): GolangMigrateParameters {
  const problems: Problem[] = [];
  const refuse = (what: string, next: string) => {
    problems.push({ code: 'setting-refused', what, next: `Nothing was written. ${next}` });
    return undefined;
  };
  const names = [...parameters.keys()].filter((name) => name.startsWith('x-'));
  refuseNames(names, format, refuse);
  const nothing = { table: undefined, statementTimeoutMs: undefined, isMultiStatement: false };
  if (names.length === 0 || problems.length > 0) return { ...nothing, problems };
  const isQuoted = readBoolean(parameters, 'x-migrations-table-quoted', refuse);
  const isMultiStatement = readBoolean(parameters, 'x-multi-statement', refuse) === true;
  const statementTimeoutMs = readTimeout(parameters, refuse);
  const table = isQuoted === undefined ? undefined : readTable(parameters, isQuoted, refuse);
  if ((parameters.get('x-lock-strategy') || 'advisory') !== 'advisory') {
    refuse(
      '`x-lock-strategy` in the database URL is not `advisory`, so a run of golang-migrate would not wait for this run.',
      'Remove the parameter here and in golang-migrate.',
    );
  }
  return { table, statementTimeoutMs, isMultiStatement, problems };
}

/** Refuses the parameters of another format, and those that golang-migrate does not know. */
function refuseNames(names: readonly string[], format: FormatName, refuse: Refuse): void {
  const known = names.filter((name) => KNOWN.has(name));
  for (const name of format === 'golang-migrate' ? [] : known) {
    refuse(
      `\`${name}\` in the database URL is a parameter of golang-migrate, and the format is \`${format}\`.`,
      'Remove the parameter, or set `format` to `golang-migrate`. To name the history table of another format, set `history-table`.',
    );
  }
  const unknown = names.filter((name) => !KNOWN.has(name));
  if (unknown.length === 0) return;
  refuse(
    `The database URL has ${unknown.length === 1 ? 'a parameter' : 'parameters'} with the prefix \`x-\` that golang-migrate does not know${listSafeNames(unknown)}.`,
    `Use one of ${[...KNOWN].map((name) => `\`${name}\``).join(', ')}, or remove it.`,
  );
}

function readBoolean(
  parameters: ReadonlyMap<string, string>,
  name: string,
  refuse: Refuse,
): boolean | undefined {
  const text = parameters.get(name) || 'false';
  const problem = [
    `\`${name}\` in the database URL is not a boolean.`,
    'Set it to `true` or `false`.',
  ] as const;
  return BOOLEANS.get(text) ?? refuse(...problem);
}

/** Returns the limit of a statement in milliseconds; undefined for no limit. */
function readTimeout(parameters: ReadonlyMap<string, string>, refuse: Refuse): number | undefined {
  const text = parameters.get('x-statement-timeout') || '0';
  if (/^\d{1,10}$/.test(text)) return Number(text) || undefined;
  return refuse(
    '`x-statement-timeout` in the database URL is not a number of milliseconds.',
    'Set it to an integer.',
  );
}

function readTable(
  parameters: ReadonlyMap<string, string>,
  isQuoted: boolean,
  refuse: Refuse,
): HistoryTableName | undefined {
  const name = parameters.get('x-migrations-table') ?? '';
  if (name === '') return undefined;
  const kind = isQuoted ? '`x-migrations-table-quoted` allows' : 'the action supports';
  return (
    parseTable(name, isQuoted) ??
    refuse(
      `\`x-migrations-table\` in the database URL is not a table name that ${kind}.`,
      isQuoted
        ? 'Set it to `"table"` or `"schema"."table"`, with percent-encoded quotation marks (`%22`).'
        : 'Set it to a name of letters, digits and `_`.',
    )
  );
}

/** An unknown name can be a part of a password, so only an ordinary one is shown. */
function listSafeNames(names: readonly string[]): string {
  const safe = names.filter((name) => /^x-[a-z]+(?:-[a-z]+)+$/.test(name));
  return safe.length === 0 ? '' : `: ${safe.map((name) => `\`${name}\``).join(', ')}`;
}

/**
 * Without quotation marks, the text is the name of a table in the current schema, also if it
 * contains a dot. With them, the tool takes every quoted part, the last one as the table.
 */
function parseTable(text: string, isQuoted: boolean): HistoryTableName | undefined {
  if (!isQuoted) return TABLE_NAME.test(text) ? { schema: undefined, table: text } : undefined;
  if (!/^".*"$/s.test(text)) return undefined;
  const parts = [...text.matchAll(/"(.*?)"/gs)].map(([, part = '']) => part);
  const [schema, table] = parts.length === 1 ? [undefined, parts[0]] : parts;
  const isValid = parts.length <= 2 && parts.every((part) => TABLE_NAME.test(part));
  return isValid && table !== undefined ? { schema, table } : undefined;
}

/**
 * Returns whether golang-migrate sends a file statement by statement with `x-multi-statement`: it
 * splits the text at every `;` (database/multistmt). A file with `BEGIN` has a transaction of its own
 * there, and runs in one here.
 */
export function isSplitByMultiStatement(text: string): boolean {
  if (/\b(?:begin|start\s+transaction)\b/i.test(text)) return false;
  return text.split(';').filter((part) => part.trim() !== '').length > 1;
}
