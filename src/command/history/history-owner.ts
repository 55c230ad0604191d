import type { MigrationCommand } from '../../checks/commands/migration-command';
import type { FormatChoice, FormatName } from '../../inputs/request';
import { MIGRATION_FORMATS } from '../../migrations/formats';
import type { HistoryTableName } from '../../migrations/formats/format';
import { HISTORY_COLUMNS } from '../../migrations/formats/history-columns';
import { HISTORY_TOOLS } from '.';
import type { HistoryTool } from './history-tool';

/** A format that belongs to a tool, unlike plain SQL. */
export type ToolFormat = Exclude<FormatName, 'sql'>;

/** The tool that owns a history table: the tool of a format, or a tool whose files have no format. */
export type HistoryOwner =
  | { readonly kind: 'format'; readonly format: ToolFormat }
  | { readonly kind: 'tool'; readonly tool: HistoryTool };

/** The name of a format's tool in `checks/commands/tools`, and the default folders of its migrations. */
const FORMAT_TOOLS: Readonly<
  Record<ToolFormat, { readonly name: string; readonly folders: readonly string[] }>
> = {
  dbmate: { name: 'dbmate', folders: ['db/migrations'] },
  'golang-migrate': { name: 'golang-migrate', folders: [] },
  goose: { name: 'goose', folders: [] },
  'node-pg-migrate': { name: 'node-pg-migrate', folders: [] },
  drizzle: { name: 'Drizzle', folders: ['drizzle'] },
  supabase: { name: 'Supabase', folders: ['supabase/migrations'] },
  flyway: {
    name: 'Flyway',
    folders: ['sql', 'db/migration', 'src/main/resources/db/migration'],
  },
  prisma: { name: 'Prisma', folders: ['prisma/migrations'] },
};

/** Other names in `checks/commands/tools`, by the name of the owner. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'Flask-Migrate': 'Alembic',
  sqitch: 'Sqitch',
};

/** Commands that change the schema and record nothing in the history table. */
const UNRECORDED: Readonly<Record<string, RegExp>> = {
  Prisma: /^db (?:push|execute)\b/,
  Drizzle: /^push\b/,
  Atlas: /^schema\b/,
};

const FORMAT_OWNERS = (Object.keys(FORMAT_TOOLS) as ToolFormat[]).map(
  (format) => ({ kind: 'format', format }) as const,
);

/** All known owners of a history table. */
export const HISTORY_OWNERS: readonly HistoryOwner[] = [
  ...FORMAT_OWNERS,
  ...HISTORY_TOOLS.map((tool) => ({ kind: 'tool', tool }) as const),
];

/** Returns the usual name of the tool. */
export function ownerName(owner: HistoryOwner): string {
  return owner.kind === 'format' ? owner.format : owner.tool.tool;
}

/** Returns the default name of its history table. */
export function ownerTable(owner: HistoryOwner): HistoryTableName {
  if (owner.kind === 'tool') return owner.tool.place;
  return MIGRATION_FORMATS[owner.format].history ?? { schema: undefined, table: '' };
}

/** Returns the columns that its history table must have. */
export function ownerColumns(owner: HistoryOwner): readonly string[] {
  return owner.kind === 'tool' ? owner.tool.columns : HISTORY_COLUMNS[owner.format];
}

/** Lists the folders that may contain the files of a format, with the requested folder first. */
export function listFileFolders(format: ToolFormat, requested: string): readonly string[] {
  return [requested, ...FORMAT_TOOLS[format].folders];
}

/** A call of a tool that migrates, as the shell would start it. */
export type ToolCall = Pick<MigrationCommand, 'tool' | 'words'>;

/**
 * Returns the owner of the history table that a command writes: the tool of the input `format`, or
 * the only tool that the command calls.
 *
 * @param calls The calls of the command that migrate.
 * @returns Undefined if the command calls no known tool, or more than one.
 */
export function findHistoryOwner(
  calls: readonly ToolCall[],
  format: FormatChoice,
): HistoryOwner | undefined {
  if (format !== 'auto' && format !== 'sql') return { kind: 'format', format };
  const names = new Set(calls.flatMap(recordingTool));
  const owners = HISTORY_OWNERS.filter((owner) => names.has(toolName(owner)));
  return owners.length === 1 ? owners[0] : undefined;
}

function toolName(owner: HistoryOwner): string {
  return owner.kind === 'format' ? FORMAT_TOOLS[owner.format].name : owner.tool.tool;
}

/** Returns the name of the tool that records its migrations; none if the call records nothing. */
function recordingTool({ tool, words }: ToolCall): readonly string[] {
  const parameters = words.slice(1).filter((word) => !word.startsWith('-'));
  if (UNRECORDED[tool]?.test(parameters.join(' ')) === true) return [];
  if (tool === 'Maven' || tool === 'Gradle') {
    // Their plugins contain the name in the goal or the task.
    return ['Flyway', 'Liquibase'].filter((name) =>
      parameters.some((word) => word.toLowerCase().includes(name.toLowerCase())),
    );
  }
  return [OTHER_NAMES[tool] ?? tool];
}
