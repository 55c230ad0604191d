import type { Format } from './format';
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
  readName: readNumbered,
  readText: (text) => upSection(text, MARKERS),
  historyTable: 'schema_migrations',
  ...{ inOrder: false, whole: false },
};
