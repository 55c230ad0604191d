import { TEXT_ORDER } from '../migration-order';
import { FLAT_FOLDER, type Format } from './format';
import { parseNumberedName } from './numbered-name';
import { extractUpSection, type SectionMarkers } from './section-markers';

/**
 * Markers of dbmate's files, which begin a line
 * (https://github.com/amacneil/dbmate/blob/main/pkg/dbmate/migration.go).
 */
export const DBMATE_MARKERS: SectionMarkers = {
  tool: 'dbmate',
  shown: '-- migrate:up',
  up: /^--\s*migrate:up(\s|$)/,
  down: /^--\s*migrate:down(\s|$)/,
  command: 'dbmate up',
};

/**
 * dbmate's files, in the order of their names. dbmate skips other names
 * (https://github.com/amacneil/dbmate/blob/main/pkg/dbmate/db.go, `FindMigrations`). The statements that revert a migration are in the same file, after
 * `-- migrate:down`. dbmate applies pending files in any order.
 */
export const dbmate: Format = {
  name: 'dbmate',
  readName: (fileName) => parseNumberedName(fileName),
  readText: (text) => extractUpSection(text, DBMATE_MARKERS),
  history: { schema: undefined, table: 'schema_migrations' },
  ...FLAT_FOLDER,
  skips: { form: '<digits>_<name>.sql' },
  requiresOrder: false,
  requiresAllFiles: false,
  order: TEXT_ORDER,
};
