import { FLAT_FOLDER, type Format } from './format';
import { parseNumberedName } from './numbered-name';

/** Both ways, a file each (https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md). */
export const UP_FILE = /^(\d+)_(.*)\.up\.sql$/s;

/**
 * golang-migrate's files. Its table knows the newest version alone: a file below it counts as applied,
 * and one that is gone is not missed.
 */
export const golangMigrate: Format = {
  name: 'golang-migrate',
  readName: (fileName) => parseNumberedName(fileName, UP_FILE),
  readText: (text) => ({ ok: true, text }),
  history: { schema: undefined, table: 'schema_migrations' },
  ...FLAT_FOLDER,
  ...{ requiresOrder: false, requiresAllFiles: false },
};
