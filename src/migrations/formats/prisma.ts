import { parseVersion } from '../version';
import type { Format, MetadataFiles, ParsedName, ParsedText } from './format';

/** A migration's folder and its only file (https://www.prisma.io/docs/orm/prisma-migrate). */
const MIGRATION_FILE = /^([^/]+)\/migration\.sql$/;

const LOCK_FILE = 'migration_lock.toml';

/**
 * Prisma's migrations: one folder for each. Prisma applies all pending migrations in the order of
 * their names. An applied migration may be missing.
 */
export const prisma: Format = {
  name: 'prisma',
  nested: true,
  listMetadataFiles: (names) => names.filter((name) => name === LOCK_FILE),
  readName,
  readText,
  history: { schema: undefined, table: '_prisma_migrations' },
  requiresOrder: false,
  requiresAllFiles: false,
};

function readName(path: string): ParsedName {
  const [, folder] = MIGRATION_FILE.exec(path) ?? [];
  if (folder === undefined) return { kind: 'ignored' };
  const [, digits = '', name = ''] = /^(\d+)(?:_(.*))?$/s.exec(folder) ?? [];
  const version = parseVersion(digits);
  if (version !== undefined) return { kind: 'migration', version, name };
  return {
    kind: 'unreadable',
    what: `The folder \`${folder}\` has no version. Prisma's folders begin with digits, for example \`20240101120000_init\`.`,
    next: 'Set `command` to `prisma migrate deploy`. If no database has run this migration, you can rename the folder instead.',
  };
}

/** Returns the folder of a migration file, which is the migration's name in the history. */
export function parsePrismaFolder(fileName: string): string {
  return MIGRATION_FILE.exec(fileName)?.[1] ?? '';
}

function readText(text: string, _name: string, metadataFiles: MetadataFiles): ParsedText {
  const lockFile = metadataFiles.get(LOCK_FILE) ?? '';
  const [, provider] = /^\s*provider\s*=\s*"([^"]*)"/m.exec(lockFile) ?? [];
  if (provider === undefined || provider === 'postgresql') return { ok: true, text };
  return {
    ok: false,
    what: `belongs to a project for ${provider}, according to \`${LOCK_FILE}\`.`,
    next: 'Set `migrations` to a folder with migrations for PostgreSQL.',
    line: undefined,
  };
}
