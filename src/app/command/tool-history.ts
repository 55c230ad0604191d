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
import { quoteLiteral } from '../../engine/sql-literal';
import { TOOL_TABLES } from '../../engine/tables';
import type { Request } from '../../inputs/request';
import { buildPlan } from '../../migrations/build-plan';
import { MIGRATION_FORMATS } from '../../migrations/formats';
import type { Migration } from '../../migrations/migration';
import { UserError } from '../../problem';
import { listMigrationFiles } from '../migration-files';

/** What is to be looked at: whose history a command writes, and the files that declare it. */
export interface ToolHistorySource {
  /** What the history tells now; undefined where nobody knows whose it is. */
  look(session: Session): Promise<HistorySnapshot | undefined>;
}

/**
 * The history that a command writes, by the tool that it names; where it names none, by the one history
 * table that is there. Nothing of the files is run.
 *
 * @param log Takes why something is not known.
 */
export function findToolHistory(
  request: Request,
  command: string,
  workspace: string,
  log: (line: string) => void,
): ToolHistorySource {
  const named = detectHistoryOwner(command, request.format);
  const standings = new Map<HistoryOwner, Promise<Read>>();
  const read = (keeper: HistoryOwner) => {
    const begun =
      standings.get(keeper) ?? standingsOf(keeper, { request, command, workspace, log });
    standings.set(keeper, begun);
    return begun;
  };
  return {
    look: async (session) => {
      const ask = async (query: string) => await rowsOf(session, query, log);
      try {
        return await looked(ask, read, named, request);
      } catch (error) {
        // What cannot be read is no reason not to run the command.
        if (!(error instanceof UserError)) throw error;
        log(`What the command did is not known: ${error.problems[0].what}`);
        return undefined;
      }
    },
  };
}

/** Asks the server; undefined where there was no answer. */
type Ask = (query: string) => Promise<readonly HistoryToolRow[] | undefined>;

async function looked(
  ask: Ask,
  read: (keeper: HistoryOwner) => Promise<Read>,
  named: HistoryOwner | undefined,
  request: Request,
): Promise<HistorySnapshot | undefined> {
  const keepers = named === undefined ? HISTORY_OWNERS : [named];
  const answer = await ask(historyTablesQuery(keepers, request.historyTable, quoteLiteral));
  if (answer === undefined) return undefined;
  const [one, another] = parseHistoryTables(keepers, answer);
  // Of two nobody knows which one is the command's.
  if (another !== undefined) return undefined;
  if (one !== undefined) return await seen(ask, one, await read(one.owner));
  return named === undefined ? undefined : await missing(named, request, await read(named));
}

/** How rows and files stand to each other; undefined where the rows cannot be understood. */
type Read = (rows: readonly HistoryToolRow[]) => Promise<MigrationStatus | undefined>;

async function seen(
  ask: Ask,
  { owner, table }: FoundHistoryTable,
  read: Read,
): Promise<HistorySnapshot | undefined> {
  const query = owner.kind === 'tool' ? owner.tool.query : TOOL_TABLES[owner.format].query;
  const rows = await ask(query(table));
  const status = rows === undefined ? undefined : await read(rows);
  return status && { tool: ownerName(owner), table, exists: true, status };
}

/** A tool that was never run here: everything is pending. */
async function missing(
  keeper: HistoryOwner,
  { historyTable }: Request,
  read: Read,
): Promise<HistorySnapshot | undefined> {
  const { schema, table: name } = historyTable ?? ownerTable(keeper);
  const table = schema === undefined ? name : `${schema}.${name}`;
  const status = await read([]);
  return status && { tool: ownerName(keeper), table, exists: false, status };
}

/** In a transaction that cannot write, and that gives up where something stands in its way. */
async function rowsOf(
  session: Session,
  query: string,
  log: (line: string) => void,
): Promise<readonly HistoryToolRow[] | undefined> {
  const reply = await session.query(
    `BEGIN READ ONLY; SET LOCAL lock_timeout = ${HISTORY_TIMEOUT_MS}; SET LOCAL statement_timeout = ${HISTORY_TIMEOUT_MS}; ${query} COMMIT;`,
  );
  if (reply.kind === 'answered' && reply.error === undefined) return reply.results[0];
  log(
    `The history of the command's tool cannot be read: ${reply.kind === 'lost' ? reply.reason : reply.error?.message}.`,
  );
  if (reply.kind === 'answered' && reply.transaction !== 'idle') await session.execute('ROLLBACK');
  return undefined;
}

const HISTORY_TIMEOUT_MS = 5_000;

/** What a look is made for. */
interface HistoryReadOptions {
  readonly request: Request;
  readonly command: string;
  readonly workspace: string;
  readonly log: (line: string) => void;
}

async function standingsOf(
  keeper: HistoryOwner,
  { request, command, workspace, log }: HistoryReadOptions,
): Promise<Read> {
  if (keeper.kind === 'tool') {
    const files = await filesFor(keeper, request, workspace);
    return async (rows) => await keeper.tool.status(rows, files, command);
  }
  const { format } = keeper;
  const migrations = await migrationsFor(format, request, workspace, log);
  return async (rows) => formatStanding(format, rows, migrations, log);
}

async function filesFor(
  { tool }: Extract<HistoryOwner, { kind: 'tool' }>,
  { workingDirectory }: Request,
  workspace: string,
): Promise<FileMap> {
  const folder = openFolder(workspace, workingDirectory, '.');
  // What is installed beside the project is no file of it.
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

/** Undefined where the files cannot be read as this format's: then nobody knows what is pending. */
async function migrationsFor(
  format: ToolFormat,
  { workingDirectory, migrations: asked }: Request,
  workspace: string,
  log: (line: string) => void,
): Promise<readonly Migration[] | undefined> {
  let why = '';
  for (const folder of listFileFolders(format, asked)) {
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

function formatStanding(
  format: ToolFormat,
  rows: readonly HistoryToolRow[],
  migrations: readonly Migration[] | undefined,
  log: (line: string) => void,
): MigrationStatus | undefined {
  const reading = TOOL_TABLES[format].read(rows, migrations ?? []);
  if (!reading.ok) {
    log(reading.problem.what);
    return undefined;
  }
  const applied = reading.rows;
  if (migrations === undefined) return statusWithoutFiles(applied);
  const planned = buildPlan(migrations, applied, sha256Hex, MIGRATION_FORMATS[format]);
  if (!planned.ok) return statusWithoutFiles(applied);
  const pending = planned.value.pending.map(({ version, name, checksum, path }) => ({
    ...{ version, name, checksum, file: path },
  }));
  return { applied, pending, heads: [] };
}
