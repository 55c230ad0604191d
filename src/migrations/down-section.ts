import type { Problem } from '../problem';
import { DBMATE_MARKERS } from './formats/dbmate';
import { BARE_DOWN_MARKER } from './formats/node-pg-migrate';
import { isLineComment } from './formats/section-markers';
import type { LineComment } from './line-comments';

interface Marker {
  readonly tool: string;
  readonly pattern: RegExp;
  readonly source: string;
}

/**
 * Lines that begin the section with the statements that revert a migration. Liquibase is not in the
 * list, because its `--rollback drop table x` is a comment and never runs.
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
    // Only the line alone: a comment can begin with these words.
    pattern: BARE_DOWN_MARKER,
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
 * Returns a problem if the down marker of dbmate is indented. dbmate then does not find it, and stops
 * (https://github.com/amacneil/dbmate/blob/main/pkg/dbmate/migration.go, `ErrParseMissingDown`). Without
 * the marker, the statements after it would run too.
 */
export function findIndentedMarker(file: string, text: string): Problem | undefined {
  const lines = text.split('\n').map((line) => line.trimEnd());
  if (!lines.some((line) => DBMATE_MARKERS.up.test(line))) return undefined;
  const index = lines.findIndex(
    (line) => line !== line.trimStart() && DBMATE_MARKERS.down.test(line.trimStart()),
  );
  if (index === -1 || lines.slice(index).every(isLineComment)) return undefined;
  return {
    code: 'down-section',
    what: 'The line `-- migrate:down` is indented, so dbmate does not read it as its marker. The statements after it revert the migration, and they would run too.',
    next: 'Remove the spaces before the marker.',
    file,
    line: index + 1,
  };
}

/**
 * Returns a problem if statements follow a down marker. As plain SQL, they would run too and revert
 * the migration. Returns undefined if only comments follow the marker.
 *
 * @param count Number of statements in the file.
 */
export function findDownSection(
  file: string,
  comments: readonly LineComment[],
  count: number,
): Problem | undefined {
  for (const { text, line, statementsAbove } of comments) {
    const marker = DOWN_MARKERS.find(({ pattern }) => pattern.test(text));
    if (marker === undefined || statementsAbove >= count) continue;
    return {
      code: 'down-section',
      what: `The statements after \`${text}\` revert the migration. As plain SQL, they would run too.`,
      next: `This is a file of ${marker.tool}. Run it with ${marker.tool} (set \`command\`), or remove the statements after the marker.`,
      file,
      line,
    };
  }
  return undefined;
}
