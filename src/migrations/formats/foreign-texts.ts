import type { Problem } from '../../problem';
import { joinPath } from '../file-name-problems';
import type { FolderEntry } from './detect-format';
import { runToolAdvice, TOOL_COMMANDS, type ToolName } from './tool-commands';

/** A tool, and whether the text of a file shows that the file belongs to it. */
interface TextSign {
  readonly tool: ToolName;
  /** Returns the line that identifies the tool; undefined if the file is not of this tool. */
  readonly findLine: (text: string) => string | undefined;
}

const SQL_SIGNS: readonly TextSign[] = [
  {
    // https://github.com/liquibase/liquibase, AbstractFormattedChangeLogParser.FIRST_LINE_REGEX.
    tool: 'Liquibase',
    findLine: (text) => matchFirstLine(text, /^\s*--\s*liquibase\s*formatted.*/i),
  },
  {
    // https://github.com/graphile/migrate, src/migration.ts: the header of a committed migration.
    tool: 'graphile-migrate',
    findLine: (text) => matchFirstLine(text, /^--! Previous: .*/),
  },
  {
    // https://github.com/uptrace/bun, migrate/migration.go: each part is a query of its own.
    tool: 'bun',
    findLine: (text) => /^--bun:split(?=\r?$)/m.exec(text)?.[0],
  },
  {
    // https://github.com/rubenv/sql-migrate, sqlparse/sqlparse.go.
    tool: 'sql-migrate',
    findLine: (text) => matchDownMarker(text, /^\s*--\s*\+migrate\s+Down\b.*$/im),
  },
  {
    // https://github.com/jackc/tern, migrate/migrate.go.
    tool: 'tern',
    findLine: (text) => matchDownMarker(text, /^---- create above \/ drop below ----.*$/im),
  },
];

/** Words in migrations that are JavaScript or TypeScript, in the order in which they are searched. */
const CODE_SIGNS: readonly (readonly [ToolName, RegExp])[] = [
  ['TypeORM', /\bMigrationInterface\b|\bQueryRunner\b/i],
  ['Kysely', /\bkysely\b/i],
  ['Sequelize', /\bqueryInterface\b/i],
  ['MikroORM', /@mikro-orm\//],
  ['AdonisJS', /@adonisjs\/lucid|@ioc:Adonis\/Lucid/],
  ['Payload', /@payloadcms\//],
  ['node-pg-migrate', /\bpgm\b|node-pg-migrate/],
  ['Knex', /\bknex\b/i],
];

/** A file of code that can be a migration. */
const CODE_FILE = /^[^/.][^/]*\.[cm]?[jt]s$/;
const NUMBERED_CODE_FILE = /^\d{8,}[-_][^/]*\.[cm]?[jt]s$/;

/** Line that is a comment or empty. */
const COMMENT_LINE = /^\s*(?:--.*)?$/;

/**
 * Returns a problem if the text of a file shows that a tool without a format runs it. With
 * `format: sql`, such a file is plain SQL.
 *
 * @param folder Its path, for the message.
 */
export function foreignTextProblem(
  files: readonly FolderEntry[],
  folder: string,
): Problem | undefined {
  for (const { name, text } of files) {
    // Every sign is a comment.
    if (!text.includes('--')) continue;
    for (const { tool, findLine } of SQL_SIGNS) {
      const line = findLine(text);
      if (line === undefined) continue;
      return {
        code: 'format-foreign',
        what: `\`${name}\` contains \`${line.trim()}\`, so it belongs to ${tool}. Only ${tool} can run it.`,
        next: `${runToolAdvice(tool)} If the files are plain SQL, set \`format: sql\`.`,
        file: joinPath(folder, name),
      };
    }
  }
  return undefined;
}

/**
 * Returns the name of the file to read, if the folder can contain migrations in JavaScript or
 * TypeScript. Beside migrations in SQL, only a numbered file can be one.
 */
export function findCodeMigration(names: readonly string[]): string | undefined {
  const isCode = (pattern: RegExp) => (name: string) =>
    pattern.test(name) && !/\.d\.ts$/.test(name);
  const numbered = names.find(isCode(NUMBERED_CODE_FILE));
  if (numbered !== undefined || names.some((name) => /\.sql$/i.test(name))) return numbered;
  return names.find(isCode(CODE_FILE));
}

/**
 * Returns the problem of a migration in JavaScript or TypeScript.
 *
 * @param hasSqlFiles Whether the folder also contains migrations in SQL. Then a file that names no
 *   tool is not a problem.
 */
export function codeMigrationProblem(
  { name, text }: FolderEntry,
  folder: string,
  hasSqlFiles: boolean,
): Problem | undefined {
  const tool = CODE_SIGNS.find(([, pattern]) => pattern.test(text))?.[0];
  if (tool === undefined && hasSqlFiles) return undefined;
  const examples = (['Knex', 'TypeORM', 'Kysely'] as const).map(
    (each) => `\`${TOOL_COMMANDS[each]}\``,
  );
  const isCode = `\`${name}\` is a migration in JavaScript or TypeScript`;
  return {
    code: 'format-foreign',
    what:
      tool === undefined
        ? `${isCode}. Only its tool can run it.`
        : `${isCode}, which belongs to ${tool}. Only ${tool} can run it.`,
    next:
      tool === undefined
        ? `Set \`command\` to the command of your tool, such as ${examples.join(', ')}.`
        : runToolAdvice(tool),
    file: joinPath(folder, name),
  };
}

function matchFirstLine(text: string, pattern: RegExp): string | undefined {
  const line = text.split('\n', 1)[0] ?? '';
  return pattern.exec(line.trimEnd())?.[0];
}

/** Returns the marker if statements follow it. With comments only, the file is like plain SQL. */
function matchDownMarker(text: string, pattern: RegExp): string | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const lines = text.slice(match.index + match[0].length).split('\n');
  return lines.every((line) => COMMENT_LINE.test(line.trimEnd())) ? undefined : match[0];
}
