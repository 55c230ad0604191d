import { NUMERIC_ORDER } from '../migration-order';
import { FLAT_FOLDER, type Format } from './format';
import { parseNumberedName } from './numbered-name';

/** Name of an up file (https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md). */
export const UP_FILE = /^(\d+)_(.*)\.up\.sql$/s;

/**
 * The names that it reads, with any extension. It skips others
 * (https://github.com/golang-migrate/migrate/blob/master/source/parse.go, `Regex`).
 */
const READ_FILE = /^(\d+)_(.*)\.up\.(?:.*)$/s;

/**
 * golang-migrate's files. The statements that revert a migration are in a file of their own. The
 * history contains only the newest version, so a file below it counts as applied, and an applied file
 * may be missing.
 */
export const golangMigrate: Format = {
  name: 'golang-migrate',
  readName: (fileName) => parseNumberedName(fileName, READ_FILE),
  readText: (text) => ({ ok: true, text }),
  history: { schema: undefined, table: 'schema_migrations' },
  ...FLAT_FOLDER,
  skips: { form: '<digits>_<name>.up.sql' },
  requiresOrder: false,
  requiresAllFiles: false,
  order: NUMERIC_ORDER,
};
