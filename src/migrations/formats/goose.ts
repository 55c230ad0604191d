import { NUMERIC_ORDER } from '../migration-order';
import { FLAT_FOLDER, type Format, type ParsedName, type ParsedText } from './format';
import { parseNumberedName } from './numbered-name';
import { extractUpSection, type SectionMarkers } from './section-markers';

/** Markers of goose's files (https://github.com/pressly/goose/blob/main/internal/sqlparser/parser.go). */
export const GOOSE_MARKERS: SectionMarkers = {
  tool: 'goose',
  shown: '-- +goose Up',
  up: /^--\s*\+goose\s+up$/i,
  down: /^--\s*\+goose\s+down$/i,
};

const ENVSUB_ON = /^--\s*\+goose\s+envsub\s+on$/i;

/** goose's SQL files. The action refuses Go migrations and files with `ENVSUB ON`. */
export const goose: Format = {
  name: 'goose',
  readName,
  readText,
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

function readText(text: string): ParsedText {
  const index = text.split('\n').findIndex((line) => ENVSUB_ON.test(line.trim()));
  if (index === -1) return extractUpSection(text, GOOSE_MARKERS);
  return {
    ok: false,
    what: 'uses environment variables (`ENVSUB ON`), so goose would run a different text from the one that was checked.',
    next: 'Set `command` to `goose up`.',
    line: index + 1,
  };
}
