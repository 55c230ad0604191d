import { FLAT, type Format } from './format';
import { readNumbered } from './numbered';
import { type Markers, upSection } from './sections';

/** https://github.com/amacneil/dbmate/blob/main/pkg/dbmate/migration.go */
export const MARKERS: Markers = {
  tool: 'dbmate',
  shown: '-- migrate:up',
  up: /^--\s*migrate:up(\s|$)/,
  down: /^--\s*migrate:down(\s|$)/,
};

/** dbmate's files: both ways in one, the undoing below `-- migrate:down`. It applies what is missing, in any order. */
export const dbmate: Format = {
  name: 'dbmate',
  readName: (fileName) => readNumbered(fileName),
  readText: (text) => upSection(text, MARKERS),
  history: { schema: undefined, table: 'schema_migrations' },
  ...FLAT,
  ...{ inOrder: false, whole: false },
};
