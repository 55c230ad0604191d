import { compareCodePoints, type MigrationOrder } from '../migration-order';
import type { Format, MetadataFiles, ParsedName } from './format';

/** A migration's folder and its only file (https://www.prisma.io/docs/orm/prisma-migrate). */
const MIGRATION_FILE = /^([^/]+)\/migration\.sql$/;

const LOCK_FILE = 'migration_lock.toml';

/**
 * The whole name of a folder identifies a migration, and folders run in the order of their names
 * (https://github.com/prisma/prisma/blob/main/packages/migrate/src/utils/listMigrations.ts,
 * `localeCompare`).
 */
const NAME_ORDER: MigrationOrder = {
  parse: ({ version }) =>
    version === '' ? undefined : { text: version, numbers: [], key: version },
  compare: (left, right) => compareNames(left.text, right.text),
  compareFiles: (left, right) =>
    compareNames(parsePrismaFolder(left.fileName), parsePrismaFolder(right.fileName)),
  identifiesByName: true,
};

/**
 * Prisma's migrations: one folder for each. Prisma applies all pending migrations in the order of
 * their names. An applied migration may be missing. Prisma ignores files beside the folders.
 */
export const prisma: Format = {
  name: 'prisma',
  nested: true,
  listMetadataFiles: (names) => names.filter((name) => name === LOCK_FILE),
  readName,
  readText: (text) => ({ ok: true, text }),
  findEmptyFolders,
  history: { schema: undefined, table: '_prisma_migrations' },
  requiresOrder: false,
  requiresAllFiles: false,
  order: NAME_ORDER,
  ignoresLineEndings: true,
};

function readName(path: string, metadataFiles: MetadataFiles): ParsedName {
  const folder = parsePrismaFolder(path);
  if (folder === '') return { kind: 'ignored' };
  const lockFile = metadataFiles.get(LOCK_FILE) ?? '';
  const [, provider] = /^\s*provider\s*=\s*"([^"]*)"/m.exec(lockFile) ?? [];
  if (provider !== undefined && provider !== 'postgresql') {
    return {
      kind: 'unreadable',
      code: 'format-refused',
      what: `The folder belongs to a project for ${provider}, according to \`${LOCK_FILE}\`.`,
      next: 'Set `migrations` to a folder with migrations for PostgreSQL.',
    };
  }
  const [, digits = folder, name = ''] = /^(\d+)(?:_(.*))?$/s.exec(folder) ?? [];
  const version = { text: digits, numbers: [], key: digits };
  return { kind: 'migration', version, name, fullName: folder };
}

/**
 * Prisma reads the file of every pending folder and stops if there is none (P3015). The names of the
 * files that should exist are returned.
 */
function findEmptyFolders(
  names: readonly string[],
  folders: ReadonlySet<string>,
): readonly string[] {
  const existing = new Set(names);
  return [...folders]
    .map((folder) => `${folder}/migration.sql`)
    .filter((path) => !existing.has(path));
}

/** Returns the folder of a migration file, which is the migration's name in the history; '' for others. */
export function parsePrismaFolder(fileName: string): string {
  return MIGRATION_FILE.exec(fileName)?.[1] ?? '';
}

/** Compares names as Prisma does, which is not the order of their bytes: `2024_a` is before `20240101_b`. */
function compareNames(left: string, right: string): number {
  return left.localeCompare(right, 'en') || compareCodePoints(left, right);
}
