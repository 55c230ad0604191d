import {
  type FoundHistoryTable,
  historyTablesQuery,
  parseHistoryTables,
} from '../../command/history/find-history-table';
import type { HistorySnapshot } from '../../command/history/history-diff';
import {
  findHistoryOwner,
  HISTORY_OWNERS,
  type HistoryOwner,
  ownerName,
  ownerTable,
  type ToolFormat,
} from '../../command/history/history-owner';
import type { HistoryToolRow } from '../../command/history/history-tool';
import type { Session } from '../../engine/session';
import { buildReadMessage } from '../../engine/session-settings';
import { quoteLiteral } from '../../engine/sql-literal';
import { TOOL_TABLES } from '../../engine/tables';
import type { Request, TableName } from '../../inputs/request';
import { MIGRATION_FORMATS } from '../../migrations/formats';
import { UserError } from '../../problem';
import { configureOwner } from './configure-owner';
import { findToolCalls } from './find-tool-calls';
import { createStatusReader, type StatusReader } from './status-reader';

/** History that a command writes, and the files that declare its migrations. */
export interface ToolHistorySource {
  /** Returns the state of the history now; undefined if it is not known which tool owns it. */
  readSnapshot(session: Session): Promise<HistorySnapshot | undefined>;
}

/**
 * Finds the history that a command writes, by the tool that the command calls. If it calls none, by
 * the only history table in the database. Does not run any of the files.
 *
 * @param log Writes why something is not known.
 */
export function findToolHistory(
  request: Request,
  command: string,
  workspace: string,
  log: (line: string) => void,
): ToolHistorySource {
  let configuring: ReturnType<typeof configureNamedOwner> | undefined;
  const readers = new Map<HistoryOwner, Promise<StatusReader>>();
  return {
    readSnapshot: async (session) => {
      const runQuery = async (query: string) => await queryRows(session, query, log);
      try {
        configuring ??= configureNamedOwner(request, command, workspace);
        const { owner: namedOwner, format: configured } = await configuring;
        const getFormat = (format: ToolFormat) =>
          configured?.name === format ? configured : MIGRATION_FORMATS[format];
        const getReader = (owner: HistoryOwner) => {
          const options = { request, command, workspace, log, getFormat };
          const reader = readers.get(owner) ?? createStatusReader(owner, options);
          readers.set(owner, reader);
          return reader;
        };
        const table = request.historyTable ?? configured?.history;
        return await readToolSnapshot(runQuery, getReader, namedOwner, table);
      } catch (error) {
        // The command runs even if its history cannot be read.
        if (!(error instanceof UserError)) throw error;
        log(`What the command changed is not known: ${error.problems[0].what}`);
        return undefined;
      }
    },
  };
}

/** Finds the tool that the command calls, and reads the settings of its history. */
async function configureNamedOwner(request: Request, command: string, workspace: string) {
  const needsCalls = request.format === 'auto' || request.format === 'sql';
  const calls = needsCalls ? await findToolCalls(command, request, workspace) : [];
  const owner = findHistoryOwner(calls, request.format);
  return { owner, format: await configureOwner(owner, command, request, workspace) };
}

/** Returns the rows of a query; undefined if the server did not answer it. */
type RunQuery = (query: string) => Promise<readonly HistoryToolRow[] | undefined>;

async function readToolSnapshot(
  runQuery: RunQuery,
  getReader: (owner: HistoryOwner) => Promise<StatusReader>,
  namedOwner: HistoryOwner | undefined,
  historyTable: TableName | undefined,
): Promise<HistorySnapshot | undefined> {
  const owners = namedOwner === undefined ? HISTORY_OWNERS : [namedOwner];
  const rows = await runQuery(historyTablesQuery(owners, historyTable, quoteLiteral));
  if (rows === undefined) return undefined;
  const [found, second] = parseHistoryTables(owners, rows);
  // With two tables, it is not known which one the command writes.
  if (second !== undefined) return undefined;
  if (found !== undefined) {
    return await snapshotOfTable(runQuery, found, await getReader(found.owner));
  }
  return namedOwner === undefined
    ? undefined
    : await snapshotWithoutTable(namedOwner, historyTable, await getReader(namedOwner));
}

async function snapshotOfTable(
  runQuery: RunQuery,
  { owner, table }: FoundHistoryTable,
  readStatus: StatusReader,
): Promise<HistorySnapshot | undefined> {
  const query = owner.kind === 'tool' ? owner.tool.query : TOOL_TABLES[owner.format].query;
  const rows = await runQuery(query(table));
  const status = rows === undefined ? undefined : await readStatus(rows);
  return status && { tool: ownerName(owner), table, exists: true, status };
}

/** The snapshot of a tool that never ran on this database: everything is pending. */
async function snapshotWithoutTable(
  owner: HistoryOwner,
  historyTable: TableName | undefined,
  readStatus: StatusReader,
): Promise<HistorySnapshot | undefined> {
  const { schema, table: name } = historyTable ?? ownerTable(owner);
  const table = schema === undefined ? name : `${schema}.${name}`;
  const status = await readStatus([]);
  return status && { tool: ownerName(owner), table, exists: false, status };
}

/** Runs a query in a `READ ONLY` transaction with timeouts. */
async function queryRows(
  session: Session,
  query: string,
  log: (line: string) => void,
): Promise<readonly HistoryToolRow[] | undefined> {
  const reply = await session.query(
    buildReadMessage(
      session,
      `SET LOCAL lock_timeout = ${HISTORY_TIMEOUT_MS}; SET LOCAL statement_timeout = ${HISTORY_TIMEOUT_MS}; ${query}`,
      true,
    ),
  );
  if (reply.kind === 'answered' && reply.error === undefined) return reply.results[0];
  log(
    `The history of the command's tool could not be read: ${reply.kind === 'lost' ? reply.reason : reply.error?.message}.`,
  );
  if (reply.kind === 'answered' && reply.transaction !== 'idle') await session.execute('ROLLBACK');
  return undefined;
}

const HISTORY_TIMEOUT_MS = 5_000;
