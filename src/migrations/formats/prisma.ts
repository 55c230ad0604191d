import { parseVersion } from '../version';
import type { Format, MetadataFiles, ParsedName, ParsedText } from './format';

/** The folder of a migration, and the one file in it (https://www.prisma.io/docs/orm/prisma-migrate). */
const FILE = /^([^/]+)\/migration\.sql$/;

const LOCK_FILE = 'migration_lock.toml';

/**
 * Prisma's migrations: a folder for each. It applies what is missing, in the order of the names, and
 * says nothing of one that is gone.
 */
export const prisma: Format = {
  name: 'prisma',
  nested: true,
  companions: (names) => names.filter((name) => name === LOCK_FILE),
  readName,
  readText,
  history: { schema: undefined, table: '_prisma_migrations' },
  ...{ requiresOrder: false, requiresAllFiles: false },
};

function readName(path: string): ParsedName {
  const [, folder] = FILE.exec(path) ?? [];
  if (folder === undefined) return { kind: 'ignored' };
  const [, digits = '', name = ''] = /^(\d+)(?:_(.*))?$/s.exec(folder) ?? [];
  const version = parseVersion(digits);
  if (version !== undefined) return { kind: 'migration', version, name };
  return {
    kind: 'unreadable',
    what: `The folder ${folder} has no version: those of Prisma begin with digits, as in 20240101120000_init.`,
    next: 'Run `prisma migrate deploy` by the input `command`, or give the folder such a name before any database has run it.',
  };
}

/** The name of a folder, which is what the history calls a migration. */
export function parsePrismaFolder(fileName: string): string {
  return FILE.exec(fileName)?.[1] ?? '';
}

function readText(text: string, _name: string, companions: MetadataFiles): ParsedText {
  const [, provider] = /^\s*provider\s*=\s*"([^"]*)"/m.exec(companions.get(LOCK_FILE) ?? '') ?? [];
  if (provider === undefined || provider === 'postgresql') return { ok: true, text };
  return {
    ok: false,
    what: `is of a project for ${provider}, as its ${LOCK_FILE} says.`,
    next: 'Point the input `migrations` to migrations for PostgreSQL.',
    line: undefined,
  };
}
