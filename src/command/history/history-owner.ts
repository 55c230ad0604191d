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

/** How a command names the tool of a format, and the default folders of its migrations. */
const FORMAT_PROGRAMS: Readonly<
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

const FORMAT_OWNERS = (Object.keys(FORMAT_PROGRAMS) as ToolFormat[]).map(
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
  return [requested, ...FORMAT_PROGRAMS[format].folders];
}

/**
 * Detects the owner of the history table that a command writes: the tool of the input `format`, or
 * the tool that the command names.
 *
 * @returns Undefined if the command names no tool, or more than one.
 */
export function detectHistoryOwner(
  command: string,
  format: FormatChoice,
): HistoryOwner | undefined {
  if (format !== 'auto' && format !== 'sql') return { kind: 'format', format };
  const matches = HISTORY_OWNERS.filter((owner) =>
    (owner.kind === 'format' ? FORMAT_PROGRAMS[owner.format] : owner.tool).program.test(command),
  );
  return matches.length === 1 ? matches[0] : undefined;
}
