import {
  type FoundHistoryTable,
  historyTablesQuery,
  parseHistoryTables,
} from '../../command/history/find-history-table';
import type { HistorySnapshot } from '../../command/history/history-diff';
import {
  detectHistoryOwner,
  HISTORY_OWNERS,
  type HistoryOwner,
  listFileFolders,
  ownerName,
  ownerTable,
  type ToolFormat,
} from '../../command/history/history-owner';
import {
  type FileMap,
  type HistoryToolRow,
  type MigrationStatus,
  statusWithoutFiles,
} from '../../command/history/history-tool';
import { sha256Hex } from '../../edge/hash';
import { openFolder } from '../../edge/workspace-files';
import type { Session } from '../../engine/session';
import { buildReadMessage } from '../../engine/session-settings';
import { quoteLiteral } from '../../engine/sql-literal';
import { TOOL_TABLES } from '../../engine/tables';
import type { Request } from '../../inputs/request';
import { buildPlan } from '../../migrations/build-plan';
import { MIGRATION_FORMATS } from '../../migrations/formats';
import type { Migration } from '../../migrations/migration';
import { UserError } from '../../problem';
import { listMigrationFiles } from '../migration-files';

/** History that a command writes, and the files that declare its migrations. */
export interface ToolHistorySource {
  /** Returns the state of the history now; undefined if it is not known which tool owns it. */
  readSnapshot(session: Session): Promise<HistorySnapshot | undefined>;
}

/**
 * Finds the history that a command writes, by the tool that the command names. If it names none, by
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
  const namedOwner = detectHistoryOwner(command, request.format);
  const readers = new Map<HistoryOwner, Promise<StatusReader>>();
  const getReader = (owner: HistoryOwner) => {
    const reader =
      readers.get(owner) ?? createStatusReader(owner, { request, command, workspace, log });
    readers.set(owner, reader);
    return reader;
  };
  return {
    readSnapshot: async (session) => {
      const runQuery = async (query: string) => await queryRows(session, query, log);
      try {
        return await readToolSnapshot(runQuery, getReader, namedOwner, request);
      } catch (error) {
        // The command runs even if its history cannot be read.
        if (!(error instanceof UserError)) throw error;
        log(`What the command changed is not known: ${error.problems[0].what}`);
        return undefined;
      }
    },
  };
}

/** Returns the rows of a query; undefined if the server did not answer it. */
type RunQuery = (query: string) => Promise<readonly HistoryToolRow[] | undefined>;

async function readToolSnapshot(
  runQuery: RunQuery,
  getReader: (owner: HistoryOwner) => Promise<StatusReader>,
  namedOwner: HistoryOwner | undefined,
  request: Request,
): Promise<HistorySnapshot | undefined> {
  const owners = namedOwner === undefined ? HISTORY_OWNERS : [namedOwner];
  const rows = await runQuery(historyTablesQuery(owners, request.historyTable, quoteLiteral));
  if (rows === undefined) return undefined;
  const [found, second] = parseHistoryTables(owners, rows);
  // With two tables, it is not known which one the command writes.
  if (second !== undefined) return undefined;
  if (found !== undefined) {
    return await snapshotOfTable(runQuery, found, await getReader(found.owner));
  }
  return namedOwner === undefined
    ? undefined
    : await snapshotWithoutTable(namedOwner, request, await getReader(namedOwner));
}

/** Compares rows and files; returns undefined if the rows cannot be parsed. */
type StatusReader = (rows: readonly HistoryToolRow[]) => Promise<MigrationStatus | undefined>;

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
  { historyTable }: Request,
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

/** What reading a history takes beside its owner. */
interface HistoryReadOptions {
  readonly request: Request;
  readonly command: string;
  readonly workspace: string;
  readonly log: (line: string) => void;
}

async function createStatusReader(
  owner: HistoryOwner,
  { request, command, workspace, log }: HistoryReadOptions,
): Promise<StatusReader> {
  if (owner.kind === 'tool') {
    const files = await readToolFiles(owner, request, workspace);
    return async (rows) => await owner.tool.status(rows, files, command);
  }
  const { format } = owner;
  const migrations = await readFormatMigrations(format, request, workspace, log);
  return async (rows) => readFormatStatus(format, rows, migrations, log);
}

async function readToolFiles(
  { tool }: Extract<HistoryOwner, { kind: 'tool' }>,
  { workingDirectory }: Request,
  workspace: string,
): Promise<FileMap> {
  const folder = openFolder(workspace, workingDirectory, '.');
  // Installed packages are not files of the project.
  const names = folder
    .listNested()
    .filter(
      (name) => tool.reads(name) && !/(?:^|\/)(?:venv|env|site-packages|vendor)\//.test(name),
    );
  const files = await folder.read(names);
  return new Map(
    files.flatMap(({ name, content }) =>
      content.kind === 'text' ? [[name, content.text] as const] : [],
    ),
  );
}

/** Returns undefined if the files cannot be read in this format. Then what is pending is not known. */
async function readFormatMigrations(
  format: ToolFormat,
  { workingDirectory, migrations: migrationsInput }: Request,
  workspace: string,
  log: (line: string) => void,
): Promise<readonly Migration[] | undefined> {
  let why = '';
  for (const folder of listFileFolders(format, migrationsInput)) {
    try {
      const files = await listMigrationFiles(
        openFolder(workspace, workingDirectory, folder),
        format,
      );
      if (files.ok) return await files.value.read();
      why ||= files.problems[0].what;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      why ||= error.problems[0].what;
    }
  }
  log(`What is pending is not known: ${why}`);
  return undefined;
}

function readFormatStatus(
  format: ToolFormat,
  rows: readonly HistoryToolRow[],
  migrations: readonly Migration[] | undefined,
  log: (line: string) => void,
): MigrationStatus | undefined {
  const result = TOOL_TABLES[format].read(rows, migrations ?? []);
  if (!result.ok) {
    log(result.problem.what);
    return undefined;
  }
  const applied = result.rows;
  if (migrations === undefined) return statusWithoutFiles(applied);
  const plan = buildPlan(migrations, applied, sha256Hex, MIGRATION_FORMATS[format]);
  if (!plan.ok) return statusWithoutFiles(applied);
  const pending = plan.value.pending.map(({ version, name, checksum, path }) => ({
    version,
    name,
    checksum,
    file: path,
  }));
  return { applied, pending, heads: [] };
}
