import type { Problem } from '../../problem';
import { joinPath } from '../file-name-problems';
import { runToolAdvice, type ToolName } from './tool-commands';

/** A tool without a format, and a file that identifies its folder. */
interface NameSign {
  readonly tool: ToolName;
  readonly fileName: RegExp;
}

/**
 * Folders with an `up.sql`. Hasura begins the name with the milliseconds of its creation
 * (https://hasura.io/docs/2.0/migrations-metadata-seeds/migration-file-format/), Diesel with a date
 * (https://diesel.rs/guides/getting-started). Hasura has a folder for each database around them.
 */
const HASURA_FOLDER = /^(?:[^/]+\/)?\d{13}_[^/]+\/(?:up|down)\.sql$/;
const UP_FOLDER = /^(?:[^/]+\/)?[^/]+\/up\.sql$/;
const DIESEL_FOLDER = /^[^/]+\/up\.sql$/;

const NAME_SIGNS: readonly NameSign[] = [
  { tool: 'Hasura', fileName: HASURA_FOLDER },
  { tool: 'Diesel', fileName: DIESEL_FOLDER },
  { tool: 'Sqitch', fileName: /^sqitch\.plan$/ },
  { tool: 'Alembic', fileName: /^(?:alembic\.ini|script\.py\.mako|versions\/[^/]+\.py)$/ },
  { tool: 'Django', fileName: /^\d{4}_[^/]+\.py$/ },
  { tool: 'Rails', fileName: /^\d{14}_[^/]+\.rb$/ },
  // https://hexdocs.pm/ecto_sql/Ecto.Migration.html
  { tool: 'Ecto', fileName: /^\d{14}_[^/]+\.exs$/ },
  // https://learn.microsoft.com/ef/core/managing-schemas/migrations/
  { tool: 'EF Core', fileName: /^(?:\d{14}_[^/]+|[^/]*ModelSnapshot)\.cs$/ },
  // https://laravel.com/docs/migrations#generating-migrations
  { tool: 'Laravel', fileName: /^\d{4}_\d{2}_\d{2}_\d{6}_[^/]+\.php$/ },
  // https://book.cakephp.org/phinx/0/en/migrations.html
  { tool: 'Phinx', fileName: /^\d{14}_[^/]+\.php$/ },
  // https://symfony.com/bundles/DoctrineMigrationsBundle
  { tool: 'Doctrine', fileName: /^Version\d{14}\.php$/ },
  // https://www.sea-ql.org/SeaORM/docs/migration/writing-migration/
  { tool: 'SeaORM', fileName: /^(?:src\/)?m\d{8}_\d{6}_[^/]+\.rs$/ },
  // https://docs.rs/refinery: `U` is an unversioned migration.
  { tool: 'refinery', fileName: /^(?:U\d+__[^/]+\.sql|[VU]\d+__[^/]+\.rs)$/ },
  // https://mikro-orm.io/docs/migrations
  { tool: 'MikroORM', fileName: /^(?:\.snapshot-[^/]+\.json|Migration\d{14}[^/]*\.[cm]?[jt]s)$/ },
  // https://github.com/graphile/migrate: `committed/` and `current.sql`.
  { tool: 'graphile-migrate', fileName: /^committed\/\d{6}[^/]*\.sql$/ },
  // https://github.com/jackc/tern: `tern init` writes this file.
  { tool: 'tern', fileName: /^tern\.conf$/ },
  // A numbered SQL file can have this word in its name. Its first line shows whose it is.
  {
    tool: 'Liquibase',
    fileName: /^(?!\d[^/]*\.sql$)[^/]*changelog[^/]*\.(?:xml|ya?ml|json|sql)$/i,
  },
  // Last, because Atlas can write this file for the folders of other tools too.
  { tool: 'Atlas', fileName: /^atlas\.sum$/ },
];

/** The name of a migration of plain SQL. */
export const PLAIN_NAME = /^\d[^/]*\.sql$/;

/**
 * Returns a problem if the names show that the folder belongs to a tool without a format
 * (docs/formats.md#what-is-refused). Some of its files look like plain SQL, but the tool does not
 * read them as plain SQL.
 *
 * @param names The names in the folder, including subfolders if the folder itself has no migration.
 * @param folder Its path, for the message.
 */
export function unsupportedToolProblem(
  names: readonly string[],
  folder: string,
): Problem | undefined {
  // No other tool has such names.
  const others = names.filter((name) => !PLAIN_NAME.test(name));
  const hasPlainFiles = others.length < names.length;
  for (const { tool, fileName } of NAME_SIGNS) {
    const name = others.find((each) => fileName.test(each));
    // A plain folder can have an archive in a subfolder.
    if (name === undefined || (hasPlainFiles && name.includes('/'))) continue;
    return foreignFolderProblem(toHasura(tool, name, folder), name, names, folder);
  }
  return isHasuraPath(folder) && !hasPlainFiles ? hasuraProblem(names, folder) : undefined;
}

/** Hasura's versions can have any width. Then the path of the folder distinguishes it from Diesel. */
function toHasura(tool: ToolName, name: string, folder: string): ToolName {
  return tool === 'Diesel' && UP_FOLDER.test(name) && isHasuraPath(folder) ? 'Hasura' : tool;
}

function isHasuraPath(folder: string): boolean {
  return /(?:^|\/)hasura(?:\/|$)/.test(folder);
}

function hasuraProblem(names: readonly string[], folder: string): Problem | undefined {
  const name = names.find((each) => UP_FOLDER.test(each));
  return name === undefined ? undefined : foreignFolderProblem('Hasura', name, names, folder);
}

/**
 * Returns a problem if a folder with Flyway's names belongs to refinery: an unversioned migration of
 * refinery (`U2__x.sql`) has a version of its own, an undo migration of Flyway that of a `V` file.
 */
export function refineryProblem(names: readonly string[], folder: string): Problem | undefined {
  const versions = new Set(names.flatMap((name) => /^V(\d+)__/.exec(name)?.[1] ?? []));
  const name = names.find((each) => {
    const undone = /^U(\d+)__[^/]*\.sql$/.exec(each)?.[1];
    return (undone !== undefined && !versions.has(undone)) || /^[VU]\d+__[^/]+\.rs$/.test(each);
  });
  return name === undefined ? undefined : foreignFolderProblem('refinery', name, names, folder);
}

/**
 * Returns a problem if a folder with the names of golang-migrate belongs to bun, which marks a file
 * that runs in a transaction (https://github.com/uptrace/bun, migrate/migrations.go).
 */
export function bunProblem(names: readonly string[], folder: string): Problem | undefined {
  const name = names.find((each) => /^\d[^/]*\.tx\.(?:up|down)\.sql$/.test(each));
  return name === undefined ? undefined : foreignFolderProblem('bun', name, names, folder);
}

/**
 * Returns the problem of a folder that belongs to another tool.
 *
 * @param name The file that identifies the tool.
 */
function foreignFolderProblem(
  tool: ToolName,
  name: string,
  names: readonly string[],
  folder: string,
): Problem {
  const plainSql = names.some((each) => PLAIN_NAME.test(each))
    ? ' If the files are plain SQL, set `format: sql`.'
    : '';
  return {
    code: 'format-foreign',
    what: `The folder \`${folder}\` contains \`${name}\`, so its files belong to ${tool}. Only ${tool} can run them.`,
    next: `${runToolAdvice(tool)}${plainSql}`,
    file: joinPath(folder, name),
  };
}
