import type { Problem } from '../problem';
import { HISTORY_TABLE, READ_GRANTS, SCHEMA_VERSION, WRITE_GRANTS } from './history-table';
import type { ServerError, SqlRow } from './session';

/** Returns the problem of a history table that must not be used, or undefined. */
export function findTableProblem([version, isTable, rowSecurity]: SqlRow): Problem | undefined {
  if (Number(version ?? 0) > SCHEMA_VERSION) return tooNewProblem(Number(version));
  if (isTable !== 't') {
    return {
      code: 'history-unreadable',
      what: `\`${HISTORY_TABLE}\` is not a table.`,
      next: 'Nothing was written. Remove this object and restore the table.',
    };
  }
  if (rowSecurity !== 't') return undefined;
  return {
    code: 'history-unreadable',
    what: `Row security on ${HISTORY_TABLE} hides rows from this login.`,
    next: `Nothing was written. As the owner of the table, run ALTER TABLE ${HISTORY_TABLE} DISABLE ROW LEVEL SECURITY; or use a login that bypasses row security.`,
  };
}

/** A later release has upgraded the tables. An older release must not write to them. */
function tooNewProblem(version: number): Problem {
  return {
    code: 'history-too-new',
    what: `The tables in schema governed have version ${version}. This release supports version ${SCHEMA_VERSION}.`,
    next: 'Use the release of the action that upgraded them, or a later one.',
  };
}

/**
 * Returns the problem `schema-other` if the history was recorded for another schema than the current
 * one: then the files of another tenant would count as applied.
 *
 * @param otherSchema The schema that the rows name; undefined if one of them names the current one.
 * @param currentSchema The current schema; undefined if there is none.
 */
export function otherSchemaProblem(
  otherSchema: string | undefined,
  currentSchema: string | undefined,
): Problem | undefined {
  if (otherSchema === undefined) return undefined;
  const current = currentSchema ?? '';
  const currentName = current === '' ? 'no schema' : `the schema \`${current}\``;
  return {
    code: 'schema-other',
    what: `\`${HISTORY_TABLE}\` records files for the schema \`${otherSchema}\`, and the search path of this session leads to ${currentName}.`,
    next: `Nothing was written. For another tenant or service, set \`history-table: governed.<name>\`. If these are the same tables and they were moved, run \`UPDATE ${HISTORY_TABLE} SET schema = ${quoteText(current)}\` (a new history would run every file again).`,
  };
}

/** Quotes a text as a literal, for a statement that the user runs. */
function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Returns the problem of a connection that was lost while the history was read. */
export function connectionLostProblem(reason: string): Problem {
  return {
    code: 'connection-lost',
    what: `The connection was lost while the history was read: ${reason}.`,
    next: 'Nothing was written. Retry the run. If this happens again, check the server and the network.',
  };
}

/** Returns the problem of a history that the server did not return. */
export function unreadableProblem(error: ServerError | undefined, readOnly: boolean): Problem {
  const denied = error?.code === '42501';
  return {
    code: 'history-unreadable',
    what: `The history table ${HISTORY_TABLE} cannot be read: ${error?.message ?? 'the server did not answer'}.`,
    next: denied
      ? readOnly
        ? READ_GRANTS
        : WRITE_GRANTS
      : `Nothing was written. Check that ${HISTORY_TABLE} is the table that this action created.`,
  };
}
