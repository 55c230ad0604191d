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
};

function readName(fileName: string): ParsedName {
  if (!/^\d+_.*\.go$/.test(fileName)) return parseNumberedName(fileName, /^(\d+)_(.*)\.sql$/s);
  return {
    kind: 'unreadable',
    what: `\`${fileName}\` is a Go migration, which only a program that includes goose can run.`,
    next: 'Set `command` to this program.',
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
