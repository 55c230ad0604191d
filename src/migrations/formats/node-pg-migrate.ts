import { FLAT_FOLDER, type Format, type ParsedName, type ParsedText } from './format';
import { parseNumberedName } from './numbered-name';
import { textAboveProblem, toBlank } from './section-markers';

/**
 * The markers, found as node-pg-migrate finds them: the first match in the text counts
 * (https://github.com/salsita/node-pg-migrate/blob/main/src/sqlMigration.ts, `getActions`).
 */
const UP_MARKER = /^\s*--[\s-]*up\s+migration/im;
const DOWN_MARKER = /^\s*--[\s-]*down\s+migration/im;

/** The up marker on a line of its own. Only such a line shows that a folder belongs to this tool. */
export const BARE_UP_MARKER = /^--[\s-]*up\s+migration$/i;

/** The down marker on a line of its own. */
export const BARE_DOWN_MARKER = /^--[\s-]*down\s+migration$/i;

/** node-pg-migrate's SQL files. The action refuses migrations in JavaScript and TypeScript. */
export const nodePgMigrate: Format = {
  name: 'node-pg-migrate',
  readName,
  readText,
  history: { schema: 'public', table: 'pgmigrations' },
  ...FLAT_FOLDER,
  requiresOrder: true,
  requiresAllFiles: true,
};

function readName(fileName: string): ParsedName {
  if (!/^\d+.*\.[cm]?[jt]s$/.test(fileName)) {
    return parseNumberedName(fileName, /^(\d+)[_-]?(.*)\.sql$/s);
  }
  return {
    kind: 'unreadable',
    what: `\`${fileName}\` is a JavaScript migration, which only node-pg-migrate can run.`,
    next: 'Set `command` to `node-pg-migrate up`.',
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
