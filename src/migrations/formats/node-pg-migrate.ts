import { FLAT, type Format, type NameReading } from './format';
import { readNumbered } from './numbered';
import { type Markers, upSection } from './sections';

/** https://github.com/salsita/node-pg-migrate/blob/main/src/sqlMigration.ts */
export const MARKERS: Markers = {
  tool: 'node-pg-migrate',
  shown: '-- Up Migration',
  up: /^--[\s-]*up\s+migration/i,
  down: /^--[\s-]*down\s+migration/i,
};

/** node-pg-migrate's SQL files. What is written in JavaScript is its own to run. */
export const nodePgMigrate: Format = {
  name: 'node-pg-migrate',
  readName,
  readText: (text) => upSection(text, MARKERS),
  history: { schema: 'public', table: 'pgmigrations' },
  ...FLAT,
  ...{ inOrder: true, whole: true },
};

function readName(fileName: string): NameReading {
  if (!/^\d+.*\.[cm]?[jt]s$/.test(fileName))
    return readNumbered(fileName, /^(\d+)[_-]?(.*)\.sql$/s);
  return {
    kind: 'unreadable',
    what: `${fileName} is a migration in JavaScript, which only node-pg-migrate can run.`,
    next: 'Run `node-pg-migrate up` by the input `command`.',
  };
}
