import type { FormatChoice, FormatName } from '../../inputs/request';
import { MIGRATION_FORMATS } from '../../migrations/formats';
import type { HistoryTableName } from '../../migrations/formats/format';
import { HISTORY_TOOLS } from '.';
import type { HistoryTool } from './history-tool';

/** A format that is a tool's. */
export type ToolFormat = Exclude<FormatName, 'sql'>;

/** Whose history a command writes: that of a format of ours, or of a tool that has none. */
export type HistoryOwner =
  | { readonly kind: 'format'; readonly format: ToolFormat }
  | { readonly kind: 'tool'; readonly tool: HistoryTool };

/** How a command names the tool of a format, and where that looks for files if nobody tells it. */
const PROGRAMS: Readonly<
  Record<ToolFormat, { readonly program: RegExp; readonly folders: readonly string[] }>
> = {
  dbmate: { program: /\bdbmate\b/, folders: ['db/migrations'] },
  'golang-migrate': {
    program: /(?:^|[\s/;&|(])migrate\s[^\n]*-(?:path|source|database)\b/,
    folders: [],
  },
  goose: { program: /\bgoose\b/, folders: [] },
  'node-pg-migrate': { program: /\bnode-pg-migrate\b/, folders: [] },
  drizzle: { program: /\bdrizzle-kit\b/, folders: ['drizzle'] },
  supabase: { program: /\bsupabase\s+(?:db|migration)\b/, folders: ['supabase/migrations'] },
  flyway: {
    program: /\bflyway\b/,
    folders: ['sql', 'db/migration', 'src/main/resources/db/migration'],
  },
  prisma: { program: /\bprisma\s+(?:migrate|db)\b/, folders: ['prisma/migrations'] },
};

/** What tells one history table from another of the same name: the columns that it has. */
const COLUMNS: Readonly<Record<ToolFormat, readonly string[]>> = {
  dbmate: ['version'],
  'golang-migrate': ['version', 'dirty'],
  goose: ['version_id', 'is_applied'],
  'node-pg-migrate': ['name', 'run_on'],
  drizzle: ['hash', 'created_at'],
  supabase: ['version', 'statements'],
  flyway: ['installed_rank', 'script', 'success'],
  prisma: ['migration_name', 'checksum', 'finished_at'],
};

const FORMAT_KEEPERS = (Object.keys(PROGRAMS) as ToolFormat[]).map(
  (format) => ({ kind: 'format', format }) as const,
);

/** Every keeper of a history that is known. */
export const HISTORY_OWNERS: readonly HistoryOwner[] = [
  ...FORMAT_KEEPERS,
  ...HISTORY_TOOLS.map((tool) => ({ kind: 'tool', tool }) as const),
];

/** As people call it. */
export function ownerName(keeper: HistoryOwner): string {
  return keeper.kind === 'format' ? keeper.format : keeper.tool.tool;
}

/** Its history table, if nobody has told it another. */
export function ownerTable(keeper: HistoryOwner): HistoryTableName {
  if (keeper.kind === 'tool') return keeper.tool.place;
  return MIGRATION_FORMATS[keeper.format].history ?? { schema: undefined, table: '' };
}

export function ownerColumns(keeper: HistoryOwner): readonly string[] {
  return keeper.kind === 'tool' ? keeper.tool.columns : COLUMNS[keeper.format];
}

/** Where the files of a format may be, the folder that was asked for first. */
export function listFileFolders(format: ToolFormat, asked: string): readonly string[] {
  return [asked, ...PROGRAMS[format].folders];
}

/**
 * Whose history a command writes, as far as its words tell: the tool that it names, or the format that
 * the input does. Undefined where a script is called that names none, or where it names two.
 */
export function detectHistoryOwner(
  command: string,
  format: FormatChoice,
): HistoryOwner | undefined {
  if (format !== 'auto' && format !== 'sql') return { kind: 'format', format };
  const named = HISTORY_OWNERS.filter((keeper) =>
    (keeper.kind === 'format' ? PROGRAMS[keeper.format] : keeper.tool).program.test(command),
  );
  return named.length === 1 ? named[0] : undefined;
}
