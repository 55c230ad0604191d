import { compareCodePoints, type MigrationOrder } from '../migration-order';
import { compareVersions } from '../version';
import { FLAT_FOLDER, type Format, type ParsedName, type ParsedText } from './format';
import { parseNumberedName } from './numbered-name';
import { textAboveProblem, toBlank } from './section-markers';

/**
 * The markers, found as node-pg-migrate finds them: the first match in the text counts
 * (https://github.com/salsita/node-pg-migrate/blob/main/src/sqlMigration.ts, `getActions`).
 */
export const UP_MARKER = /^\s*--[\s-]*up\s+migration/im;
const DOWN_MARKER = /^\s*--[\s-]*down\s+migration/im;

/** Returns whether node-pg-migrate finds a marker in the text. */
export function hasMarker(text: string): boolean {
  return text.includes('--') && (UP_MARKER.test(text) || DOWN_MARKER.test(text));
}

/** The up marker on a line of its own. Only such a line shows that a folder belongs to this tool. */
export const BARE_UP_MARKER = /^--[\s-]*up\s+migration$/i;

/** The down marker on a line of its own. */
export const BARE_DOWN_MARKER = /^--[\s-]*down\s+migration$/i;

/**
 * Files are ordered by the moment that their digits name, then by name. The whole name identifies a
 * file (https://github.com/salsita/node-pg-migrate/blob/main/src/utils/comparators.ts).
 */
const MOMENT_ORDER: MigrationOrder = {
  parse: ({ version }) => {
    const moment = parseMoment(version);
    return moment === undefined ? undefined : { text: version, numbers: [moment], key: version };
  },
  compare: (left, right) => compareVersions(left, right) || compareNames(left.text, right.text),
  compareFiles: (left, right) =>
    compareVersions(left.version, right.version) || compareNames(left.fileName, right.fileName),
  identifiesByName: true,
};

/**
 * node-pg-migrate's SQL files. It sets the search path to its schemas, by default to `public`,
 * whatever the login has (https://github.com/salsita/node-pg-migrate/blob/main/src/cli/config.ts,
 * `SCHEMA`, and src/runner.ts). The action refuses migrations in JavaScript and TypeScript. */
export const nodePgMigrate: Format = {
  name: 'node-pg-migrate',
  readName,
  readText,
  history: { schema: 'public', table: 'pgmigrations' },
  searchPath: { schemas: ['public'], keepsDefault: false, isDefault: true },
  ...FLAT_FOLDER,
  requiresOrder: true,
  requiresAllFiles: true,
  order: MOMENT_ORDER,
};

/**
 * node-pg-migrate loads every file whose name does not begin with a dot, and stops at a name without
 * digits (https://github.com/salsita/node-pg-migrate/blob/main/src/migration.ts,
 * `getMigrationFilePaths`).
 */
function readName(fileName: string): ParsedName {
  if (fileName.startsWith('.')) return { kind: 'ignored' };
  const parsed = parseNumberedName(fileName, /^(\d+)[_-]?(.*)\.sql$/is);
  if (parsed.kind === 'migration') {
    const version = MOMENT_ORDER.parse({ version: parsed.version.text }) ?? parsed.version;
    return { ...parsed, version, fullName: getMigrationName(fileName) };
  }
  if (/^\d+.*\.[cm]?[jt]s$/.test(fileName)) {
    const what = 'which only node-pg-migrate can run.';
    const next = 'Set `command` to `node-pg-migrate up`.';
    return {
      kind: 'unreadable',
      what: `\`${fileName}\` is a JavaScript migration, ${what}`,
      next,
      several: { what: `are JavaScript migrations, ${what}`, next },
    };
  }
  const why =
    'node-pg-migrate loads every file whose name does not begin with a dot, so it stops here.';
  return {
    kind: 'unreadable',
    what: `\`${fileName}\` is not a migration \`<digits>_<name>.sql\`. ${why}`,
    next: 'Move it to another folder. If you run node-pg-migrate with `--ignore-pattern`, set `command` to `node-pg-migrate up`.',
    several: {
      what: `are not migrations \`<digits>_<name>.sql\`. ${why}`,
      next: 'Move them to another folder. If you run node-pg-migrate with `--ignore-pattern`, set `command` to `node-pg-migrate up`.',
    },
  };
}

/**
 * Reads the up section: from the up marker to the down marker or the end. The down section may be
 * above. Without an up marker, node-pg-migrate runs the whole file.
 */
function readText(text: string): ParsedText {
  const up = text.search(UP_MARKER);
  const down = text.search(DOWN_MARKER);
  if (up === -1) return readWithoutMarker(text);
  const first = down === -1 ? up : Math.min(up, down);
  const above = findStatement(text.slice(0, first));
  if (above !== undefined) {
    return textAboveProblem({ tool: 'node-pg-migrate', shown: '-- Up Migration' }, above);
  }
  const end = down > up ? down : text.length;
  const sections = [text.slice(first, up), text.slice(up, end), text.slice(end)] as const;
  return {
    ok: true,
    text: `${text.slice(0, first)}${toBlank(sections[0])}${sections[1]}${toBlank(sections[2])}`,
  };
}

/** node-pg-migrate would also run the statements after a down marker, which revert the others. */
function readWithoutMarker(text: string): ParsedText {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => BARE_DOWN_MARKER.test(line.trim()));
  if (index === -1 || findStatement(lines.slice(index).join('\n')) === undefined) {
    return { ok: true, text };
  }
  return {
    ok: false,
    what: 'has a line `-- Down Migration`, but no line `-- Up Migration`. node-pg-migrate would run the statements of both sections.',
    next: 'Add `-- Up Migration` above the statements that migrate the database.',
    line: index + 1,
  };
}

/** Returns the line of the first text that is not a comment, from 1. */
function findStatement(text: string): number | undefined {
  const uncommented = text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, toBlank);
  const offset = uncommented.search(/\S/);
  return offset === -1 ? undefined : uncommented.slice(0, offset).split('\n').length;
}

/** Returns the name of a migration in the history. */
export function getMigrationName(fileName: string): string {
  return fileName.replace(/\.sql$/i, '');
}

/**
 * Returns the number by which a name is ordered, as digits: of 17 digits the milliseconds since 1970 of
 * this date (https://github.com/salsita/node-pg-migrate/blob/main/src/utils/fileNameUtils.ts).
 */
function parseMoment(name: string): string | undefined {
  const [digits] = /^\d+/.exec(name) ?? [];
  if (digits === undefined) return undefined;
  const [, year, month, day, hours, minutes, seconds, milliseconds] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(digits) ?? [];
  const date = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`;
  const moment = year === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(moment) || moment < 0 ? digits.replace(/^0+(?=\d)/, '') : String(moment);
}

function compareNames(left: string, right: string): number {
  const options = { numeric: true, ignorePunctuation: true };
  return left.localeCompare(right, 'en', options) || compareCodePoints(left, right);
}
