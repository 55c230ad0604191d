import { FLAT_FOLDER, type Format, type ParsedName } from './format';
import { parseNumberedName } from './numbered-name';
import { extractUpSection, type SectionMarkers } from './section-markers';

/** Markers of its files (https://github.com/salsita/node-pg-migrate/blob/main/src/sqlMigration.ts). */
export const NODE_PG_MIGRATE_MARKERS: SectionMarkers = {
  tool: 'node-pg-migrate',
  shown: '-- Up Migration',
  up: /^--[\s-]*up\s+migration/i,
  down: /^--[\s-]*down\s+migration/i,
};

/** node-pg-migrate's SQL files. The action refuses migrations in JavaScript and TypeScript. */
export const nodePgMigrate: Format = {
  name: 'node-pg-migrate',
  readName,
  readText: (text) => extractUpSection(text, NODE_PG_MIGRATE_MARKERS),
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
