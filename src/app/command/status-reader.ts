import {
  type HistoryOwner,
  listFileFolders,
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
import { TOOL_TABLES } from '../../engine/tables';
import type { Request } from '../../inputs/request';
import { buildPlan } from '../../migrations/build-plan';
import type { Format } from '../../migrations/formats/format';
import type { Migration } from '../../migrations/migration';
import { UserError } from '../../problem';
import { listMigrationFiles } from '../migration-files';

/** Compares rows and files; returns undefined if the rows cannot be parsed. */
export type StatusReader = (
  rows: readonly HistoryToolRow[],
) => Promise<MigrationStatus | undefined>;

/** What reading a history takes beside its owner. */
interface HistoryReadOptions {
  readonly request: Request;
  readonly command: string;
  readonly workspace: string;
  readonly log: (line: string) => void;
  /** Returns a format with the settings of its tool. */
  readonly getFormat: (format: ToolFormat) => Format;
}

/** Reads the files of an owner and returns what compares rows with them. */
export async function createStatusReader(
  owner: HistoryOwner,
  { request, command, workspace, log, getFormat }: HistoryReadOptions,
): Promise<StatusReader> {
  if (owner.kind === 'tool') {
    const files = await readToolFiles(owner, request, workspace);
    return async (rows) => await owner.tool.status(rows, files, command);
  }
  const { format } = owner;
  const configured = getFormat(format);
  const migrations = await readFormatMigrations(format, request, workspace, log, configured);
  return async (rows) => readFormatStatus(format, rows, migrations, log, configured);
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
  configured: Format,
): Promise<readonly Migration[] | undefined> {
  let why = '';
  for (const folder of listFileFolders(format, migrationsInput)) {
    try {
      const files = await listMigrationFiles(
        openFolder(workspace, workingDirectory, folder),
        format,
        async () => ({ ok: true, value: configured }),
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
  configured: Format,
): MigrationStatus | undefined {
  const result = TOOL_TABLES[format].read(rows, migrations ?? []);
  if (!result.ok) {
    log(result.problem.what);
    return undefined;
  }
  const applied = result.rows;
  if (migrations === undefined) return statusWithoutFiles(applied);
  const plan = buildPlan(migrations, applied, sha256Hex, configured);
  if (!plan.ok) return statusWithoutFiles(applied);
  const pending = plan.value.pending.map(({ version, name, checksum, path }) => ({
    version,
    name,
    checksum,
    file: path,
  }));
  return { applied, pending, heads: [] };
}
