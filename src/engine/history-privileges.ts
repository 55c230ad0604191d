import type { Problem } from '../problem';
import type { TransactionRequest } from './apply-types';
import type { HistoryTable } from './history-table';
import type { ServerError } from './session';

/** SQLSTATE insufficient_privilege. */
export const PRIVILEGE_MISSING = '42501';

/** SQLSTATE invalid_schema_name. */
const SCHEMA_MISSING = '3F000';

/** Words of errors about the tables of this action. */
const OWN_TABLE_WORDS = /\b(?:governed|runs|schema_version)\b/;

/** Schema and table of a name, each without quotes. */
function splitName(name: string): readonly [string, string] {
  const [, schema = '', table = ''] = /^("(?:[^"]|"")*"|[^".]*)\.(.*)$/s.exec(name) ?? [];
  const unquote = (part: string) => part.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"');
  return [unquote(schema), unquote(table)];
}

/** Returns the schema of a name, quoted as in the name. */
function quotedSchema(name: string): string {
  return /^("(?:[^"]|"")*"|[^".]*)\./s.exec(name)?.[1] ?? name;
}

/**
 * Returns the problem of a failed statement of the engine if the history table of a tool is the
 * cause. Undefined if it is a table of this action.
 *
 * @param isRecording Whether the statement records a file. Otherwise it comes before the file.
 * @param kept One sentence about what was kept of the file.
 */
export function toolTableProblem(
  error: ServerError,
  { table, expected }: Pick<TransactionRequest, 'table' | 'expected'>,
  isRecording: boolean,
  kept: string,
): Problem | undefined {
  // Tools with a schema of their own create it after the tables of this action.
  const isSchemaMissing =
    error.code === PRIVILEGE_MISSING && expected.historyExists && !expected.tableExists;
  const isCause = isSchemaMissing || isAbout(error.message, table, isRecording);
  if (table.create === undefined || !isCause) return undefined;
  return {
    code: 'history-unwritable',
    what: `The history table ${table.name} cannot be written: ${error.message} (SQLSTATE ${error.code}).`,
    next: `${kept} ${unwritableAdvice(error, table, isSchemaMissing)}`,
  };
}

function unwritableAdvice(
  error: ServerError,
  table: HistoryTable,
  isSchemaMissing: boolean,
): string {
  if (error.code === PRIVILEGE_MISSING) return writeAdvice(error, table, isSchemaMissing);
  return error.code === SCHEMA_MISSING
    ? `Run \`CREATE SCHEMA ${quotedSchema(table.name)}\`, or set \`history-table\` to a table in another schema.`
    : `Check that ${table.name} is the table that the tool created.`;
}

/** The texts of the server can be in any language, but they contain the names. */
function isAbout(message: string, { name }: HistoryTable, isRecording: boolean): boolean {
  const [schema, table] = splitName(name);
  if (message.includes(table)) return true;
  if (OWN_TABLE_WORDS.test(message)) return false;
  return (
    isRecording || new RegExp(`(?<![\\w"])"?${escapePattern(schema)}"?(?![\\w"])`).test(message)
  );
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The privileges that a run needs to write a history table of a tool. */
function writeAdvice(
  { message }: ServerError,
  table: HistoryTable,
  isSchemaMissing: boolean,
): string {
  const { name, upgrade, deletePrevious } = table;
  const [bareSchema, bareTable] = splitName(name);
  const schema = quotedSchema(name);
  const privileges = deletePrevious === undefined ? 'SELECT, INSERT' : 'SELECT, INSERT, DELETE';
  const grantTable = `GRANT ${privileges} ON ${name} TO <login>;`;
  if (isSchemaMissing && !message.includes(bareTable) && !message.includes(bareSchema)) {
    return `As the owner of the database, run: CREATE SCHEMA ${schema}; GRANT USAGE, CREATE ON SCHEMA ${schema} TO <login>;`;
  }
  if (upgrade !== undefined && message.includes(bareTable)) {
    return `Run the migrations once as the owner of ${name}, which adds the columns of newer releases to it.`;
  }
  if (!message.includes(bareTable)) {
    return `As the owner of the schema, run: GRANT USAGE, CREATE ON SCHEMA ${schema} TO <login>; If the table exists, also run: ${grantTable}`;
  }
  if (/_seq\b/.test(message)) {
    return `As the owner of the table, run: GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO <login>;`;
  }
  return `As the owner of the table, run: ${grantTable}`;
}

/** Returns the advice for a login that cannot read a history table of a tool. */
export function readToolTableAdvice(name: string): string {
  return `As the owner of the table, run: GRANT USAGE ON SCHEMA ${quotedSchema(name)} TO <login>; GRANT SELECT ON ${name} TO <login>;`;
}
