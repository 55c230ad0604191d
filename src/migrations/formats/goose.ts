import { NUMERIC_ORDER } from '../migration-order';
import { FLAT_FOLDER, type Format, type ParsedName } from './format';
import { parseGooseText } from './goose-text';
import { parseNumberedName } from './numbered-name';

/** goose's SQL files. The action refuses Go migrations and files with `ENVSUB ON`. */
export const goose: Format = {
  name: 'goose',
  readName,
  readText: parseGooseText,
  history: { schema: undefined, table: 'goose_db_version' },
  ...FLAT_FOLDER,
  requiresOrder: true,
  requiresAllFiles: false,
  order: NUMERIC_ORDER,
};

/** The highest version of goose, which stores it as `bigint`. */
const MAX_VERSION = 9_223_372_036_854_775_807n;

/**
 * goose stops at every SQL file without a version above 0 and `_`, and skips Go files without one
 * (https://github.com/pressly/goose/blob/main/migrate.go, `collectMigrationsFS`, `NumericComponent`).
 */
function readName(fileName: string): ParsedName {
  if (/^\d+_.*(?<!_test)\.go$/.test(fileName)) {
    const what = 'which only a program that includes goose can run.';
    const next = 'Set `command` to this program.';
    return {
      kind: 'unreadable',
      what: `\`${fileName}\` is a Go migration, ${what}`,
      next,
      several: { what: `are Go migrations, ${what}`, next },
    };
  }
  if (!fileName.endsWith('.sql')) return { kind: 'ignored' };
  const parsed = parseNumberedName(fileName, /^(\d+)_(.*)\.sql$/s);
  const version = parsed.kind === 'migration' ? BigInt(parsed.version.key) : 0n;
  if (version > 0n && version <= MAX_VERSION) return parsed;
  const form = 'which goose requires. goose stops at such a file.';
  return {
    kind: 'unreadable',
    what: `\`${fileName}\` does not begin with a version above 0 and \`_\`, ${form}`,
    next: 'If it is a migration, rename it to `<version>_<name>.sql`. Otherwise move it to another folder.',
    several: {
      what: `do not begin with a version above 0 and \`_\`, ${form}`,
      next: 'Rename the migrations to `<version>_<name>.sql`. Move other files to another folder.',
    },
  };
}
