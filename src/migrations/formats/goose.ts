import { FLAT_FOLDER, type Format, type ParsedName, type ParsedText } from './format';
import { parseNumberedName } from './numbered-name';
import { extractUpSection, type SectionMarkers } from './section-markers';

/** https://github.com/pressly/goose/blob/main/internal/sqlparser/parser.go */
export const GOOSE_MARKERS: SectionMarkers = {
  tool: 'goose',
  shown: '-- +goose Up',
  up: /^--\s*\+goose\s+up$/i,
  down: /^--\s*\+goose\s+down$/i,
};

const ENVSUB = /^--\s*\+goose\s+envsub\s+on$/i;

/** goose's SQL files. What it compiles, and what it fills in from variables, is its own to run. */
export const goose: Format = {
  name: 'goose',
  readName,
  readText,
  history: { schema: undefined, table: 'goose_db_version' },
  ...FLAT_FOLDER,
  ...{ requiresOrder: true, requiresAllFiles: false },
};

function readName(fileName: string): ParsedName {
  if (!/^\d+_.*\.go$/.test(fileName)) return parseNumberedName(fileName, /^(\d+)_(.*)\.sql$/s);
  return {
    kind: 'unreadable',
    what: `${fileName} is a migration in Go, which only a program with goose in it can run.`,
    next: 'Run that program by the input `command`.',
  };
}

function readText(text: string): ParsedText {
  const line = text.split('\n').findIndex((each) => ENVSUB.test(each.trim()));
  if (line === -1) return extractUpSection(text, GOOSE_MARKERS);
  return {
    ok: false,
    what: 'has variables of the environment filled in (`ENVSUB ON`), which would be another text than the one that was judged.',
    next: 'Run `goose up` by the input `command`.',
    line: line + 1,
  };
}
