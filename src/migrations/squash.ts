import type { FormatName } from '../inputs/request';
import type { Problem } from '../problem';
import type { HistoryRow } from './history-row';
import type { Migration } from './migration';
import { isRepeatable } from './repeatable';
import { compareVersions, parseVersion, type Version } from './version';

/** A file that seems to replace several applied migrations. */
interface SquashedFile {
  readonly migration: Migration;
  readonly isNew: boolean;
  /** The applied migrations without a file that are next to it, in order. */
  readonly replaced: readonly HistoryRow[];
}

/** A position in the history: an applied migration without a file, or a file. */
type HistoryItem = { readonly version: Version } & (
  | { readonly row: HistoryRow; readonly migration?: undefined }
  | { readonly migration: Migration; readonly row: HistoryRow | undefined }
);

/** How each tool continues a database after a squash. Other formats have no way of their own. */
const TOOL_ADVICE: Partial<Readonly<Record<FormatName, string>>> = {
  // https://documentation.red-gate.com/fd/baseline-migrations-273973333.html
  flyway:
    'Flyway has baseline migrations (`B<version>__<name>.sql`), which `flyway migrate` as the `command` runs.',
  // https://www.prisma.io/docs/orm/prisma-migrate/workflows/squashing-migrations
  prisma:
    'With Prisma, use a folder with a new name, and run `prisma migrate resolve --applied <folder>` on each database.',
  // https://supabase.com/docs/reference/cli/supabase-migration-squash
  supabase:
    'With the Supabase CLI, use `supabase migration squash`, and then `supabase migration repair` on each database.',
  // https://salsita.github.io/node-pg-migrate/cli
  'node-pg-migrate':
    'With node-pg-migrate, delete the rows of the old migrations, and run `node-pg-migrate up --fake` on each database.',
};

/** Number of names that a message shows. */
const MAX_NAMES_SHOWN = 10;

/**
 * Replaces the problems of a squash, which are one for each missing file, with a single one. A squash
 * is an edited file next to applied migrations without files, or a new file next to two or more of
 * them. Returns other problems unchanged. Never throws.
 *
 * @param problems The problems of `buildPlan`.
 */
export function mergeSquashProblems(
  problems: readonly [Problem, ...Problem[]],
  migrations: readonly Migration[],
  history: readonly HistoryRow[],
  format: FormatName,
): readonly [Problem, ...Problem[]] {
  const items = listItems(migrations, history);
  const squashed = items.flatMap((_, index) => findSquashedFile(items, index) ?? []);
  const [first, ...others] = squashed.map((file) => squashProblem(file, format));
  if (first === undefined) return problems;
  const replaced = new Set(squashed.flatMap((file) => file.replaced));
  const isComplete = items.every(
    ({ migration, row }) => migration !== undefined || row === undefined || replaced.has(row),
  );
  const paths = new Set(squashed.map(({ migration }) => migration.path));
  const rest = problems.filter(({ code, file }) => {
    if (code === 'deleted-migration') return !isComplete;
    const isAboutFile = code === 'edited-migration' || code === 'out-of-order';
    return !(isAboutFile && file !== undefined && paths.has(file));
  });
  return [first, ...others, ...rest];
}

function listItems(
  migrations: readonly Migration[],
  history: readonly HistoryRow[],
): readonly HistoryItem[] {
  const rows = new Map<string, HistoryRow>();
  const items: HistoryItem[] = [];
  const files = withVersions(migrations);
  const keys = new Set(files.map(({ version }) => version.key));
  for (const { value: row, version } of withVersions(history)) {
    rows.set(version.key, row);
    if (!keys.has(version.key)) items.push({ version, row });
  }
  for (const { value: migration, version } of files) {
    items.push({ version, migration, row: rows.get(version.key) });
  }
  return items.sort((left, right) => compareVersions(left.version, right.version));
}

function withVersions<Each extends { readonly version: string }>(all: readonly Each[]) {
  return all.flatMap((value) => {
    const version = isRepeatable(value) ? undefined : parseVersion(value.version);
    return version === undefined ? [] : [{ value, version }];
  });
}

function findSquashedFile(items: readonly HistoryItem[], index: number): SquashedFile | undefined {
  const item = items[index];
  if (item?.migration === undefined) return undefined;
  const { migration, row } = item;
  const isNew = row === undefined;
  if (!isNew && (row.state !== 'applied' || row.checksum === migration.checksum)) return undefined;
  const before = items.slice(0, index);
  const after = items.slice(index + 1);
  // Rows above every file are those of a newer commit, except if there is no other file.
  const countsAfter = hasFile(after) || !hasFile(before);
  const replaced = [
    ...takeMissing(before.reverse()).reverse(),
    ...(countsAfter ? takeMissing(after) : []),
  ];
  return replaced.length < (isNew ? 2 : 1) ? undefined : { migration, isNew, replaced };
}

function hasFile(items: readonly HistoryItem[]): boolean {
  return items.some(({ migration }) => migration !== undefined);
}

/** Returns the rows from the start of a list, up to the first file. */
function takeMissing(items: readonly HistoryItem[]): HistoryRow[] {
  const end = items.findIndex(({ migration }) => migration !== undefined);
  return items.slice(0, end === -1 ? undefined : end).flatMap(({ row }) => row ?? []);
}

function squashProblem({ migration, isNew, replaced }: SquashedFile, format: FormatName): Problem {
  const shown = replaced.slice(0, MAX_NAMES_SHOWN).map(({ version }) => version);
  const moreCount = replaced.length - shown.length;
  const versions = `${shown.join(', ')}${moreCount === 0 ? '' : ` and ${moreCount} more`}`;
  const files =
    replaced.length === 1
      ? 'The file of the applied migration'
      : 'The files of the applied migrations';
  const fact = isNew ? 'is new' : 'was edited after it was applied';
  const advice = TOOL_ADVICE[format];
  return {
    code: 'deleted-migration',
    what: `${files} ${versions} ${replaced.length === 1 ? 'is' : 'are'} missing, and \`${migration.fileName}\` ${fact}. The action does not support squashing applied migrations into one file yet.`,
    next: `Restore the files (\`git log --diff-filter=D\` shows the commit that deleted them).${advice === undefined ? '' : ` ${advice}`}`,
    file: migration.path,
  };
}
