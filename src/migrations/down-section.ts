import type { Problem } from '../problem';
import type { LineComment } from './line-comments';

interface Marker {
  readonly tool: string;
  readonly pattern: RegExp;
  readonly source: string;
}

/**
 * The lines under which tools keep the statements that undo a migration. Liquibase is missing on
 * purpose: its `--rollback drop table x` is a comment from beginning to end, so nothing of it runs.
 */
export const DOWN_MARKERS: readonly Marker[] = [
  {
    tool: 'goose',
    pattern: /^--\s*\+goose\s+Down$/i,
    source: 'https://github.com/pressly/goose/blob/main/internal/sqlparser/parser.go',
  },
  {
    tool: 'dbmate',
    pattern: /^--\s*migrate:down(?:\s|$)/i,
    source: 'https://github.com/amacneil/dbmate/blob/main/pkg/dbmate/migration.go',
  },
  {
    tool: 'sql-migrate',
    pattern: /^--\s*\+migrate\s+Down(?:\s|$)/i,
    source: 'https://github.com/rubenv/sql-migrate/blob/master/sqlparse/sqlparse.go',
  },
  {
    tool: 'tern',
    pattern: /^---- create above \/ drop below ----$/i,
    source: 'https://github.com/jackc/tern/blob/master/migrate/migrate.go',
  },
  {
    tool: 'node-pg-migrate',
    pattern: /^--[\s-]*down\s+migration/i,
    source: 'https://github.com/salsita/node-pg-migrate/blob/main/src/sqlMigration.ts',
  },
  {
    tool: 'micrate',
    pattern: /^--\s*\+micrate\s+Down$/i,
    source: 'https://github.com/amberframework/micrate',
  },
  {
    tool: 'rambler',
    pattern: /^--\s*rambler\s+down$/i,
    source: 'https://github.com/elwinar/rambler',
  },
  {
    tool: 'mybatis',
    pattern: /^--\s*\/\/\s*@UNDO$/i,
    source: 'https://mybatis.org/migrations/create.html',
  },
];

/**
 * A file that keeps its own undoing below a marker would, run as plain SQL, do and undo in one go.
 * A marker without a statement below it does no harm. `count` is the number of statements.
 */
export function findDownSection(
  file: string,
  comments: readonly LineComment[],
  count: number,
): Problem | undefined {
  for (const { text, line, above } of comments) {
    const marker = DOWN_MARKERS.find(({ pattern }) => pattern.test(text));
    if (marker === undefined || above >= count) continue;
    return {
      code: 'down-section',
      what: `Below "${text}" stand statements that undo the migration; as plain SQL they would run as well.`,
      next: `This is a file of ${marker.tool}: let ${marker.tool} run it by the input \`command\`, or delete what is below the marker.`,
      file,
      line,
    };
  }
  return undefined;
}
