import { FLAT, type Format, type NameReading, type TextReading } from './format';
import { readNumbered } from './numbered';
import { type Markers, upSection } from './sections';

/** https://github.com/pressly/goose/blob/main/internal/sqlparser/parser.go */
export const MARKERS: Markers = {
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
  ...FLAT,
  ...{ inOrder: true, whole: false },
};

function readName(fileName: string): NameReading {
  if (!/^\d+_.*\.go$/.test(fileName)) return readNumbered(fileName, /^(\d+)_(.*)\.sql$/s);
  return {
    kind: 'unreadable',
    what: `${fileName} is a migration in Go, which only a program with goose in it can run.`,
    next: 'Run that program by the input `command`.',
  };
}

function readText(text: string): TextReading {
  const line = text.split('\n').findIndex((each) => ENVSUB.test(each.trim()));
  if (line === -1) return upSection(text, MARKERS);
  return {
    ok: false,
    what: 'has variables of the environment filled in (`ENVSUB ON`), which would be another text than the one that was judged.',
    next: 'Run `goose up` by the input `command`.',
    line: line + 1,
  };
}
