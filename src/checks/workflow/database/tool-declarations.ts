import type { RepositoryFiles } from '../../repository-files';
import type { MigrationCommandUse } from '../step-context';
import { readYamlFile } from '../yaml-files';
import { getNode, getString, type YamlNode } from '../yaml-node';
import { findOtherDatabase } from './database-schemes';
import { type DatabaseVerdict, otherDatabase } from './database-verdict';
import { selectSettingsFiles } from './django-modules';
import { readOptionValues } from './tool-connections';
import type { VariableValues } from './variable-values';

/** What the files of a project declare about the database of a tool. */
interface ToolDeclarations {
  /** The drivers, adapters or providers as written. An empty text is one that cannot be read. */
  readonly drivers: readonly string[];
  /** The files that declare them, for a message. */
  readonly source: string;
  /** Whether a variable with a connection string can select another database. */
  readonly canBeOverridden: boolean;
}

type DeclarationReader = (
  use: MigrationCommandUse,
  files: RepositoryFiles,
  values: VariableValues,
) => ToolDeclarations | undefined;

/**
 * Judges a command by what the files of its tool declare. Returns undefined if they declare nothing,
 * Postgres, or something that cannot be read.
 */
export function judgeDeclarations(
  use: MigrationCommandUse,
  files: RepositoryFiles,
  values: VariableValues,
): { readonly verdict: DatabaseVerdict; readonly canBeOverridden: boolean } | undefined {
  const declarations = DECLARATION_READERS.get(use.tool)?.(use, files, values);
  const [first] = declarations?.drivers ?? [];
  if (declarations === undefined || first === undefined) return undefined;
  const names = declarations.drivers.map(findOtherDatabase);
  const [name] = names;
  if (name === undefined || names.includes(undefined)) return undefined;
  const database = [...new Set(names)].join(' or ');
  const verdict = otherDatabase(database, `${declarations.source} declares \`${first}\``);
  return { verdict, canBeOverridden: declarations.canBeOverridden };
}

/** Collects what a pattern captures in every file whose path matches. A file is at the end of a path. */
function collectDrivers(
  files: RepositoryFiles,
  path: RegExp,
  driver: RegExp,
): { readonly drivers: readonly string[]; readonly paths: readonly string[] } {
  const paths = files.paths.filter((each) => path.test(each) && !each.includes('node_modules/'));
  const drivers = paths.flatMap((each) =>
    [...(files.read(each) ?? '').matchAll(driver)].map(([, name = '']) => name),
  );
  return { drivers, paths };
}

/** Prisma's `provider`, which no variable can change. With `--schema`, of this file or folder. */
const readPrisma: DeclarationReader = ({ words }, files) => {
  const [schema] = readOptionValues(words, ['--schema']);
  const name = schema?.replace(/^(?:\.{1,2}\/)+/, '').replace(/\/$/, '');
  if (name !== undefined && /[^\w./@-]/.test(name)) return undefined;
  const isNamed = (path: string) =>
    name === undefined || `/${path}`.endsWith(`/${name}`) || `/${path}`.includes(`/${name}/`);
  const selected = { ...files, paths: files.paths.filter(isNamed) };
  const datasource = /\bdatasource\s+\w+\s*\{[^}]*?\bprovider\s*=\s*"([^"]*)"/g;
  const { drivers } = collectDrivers(selected, /\.prisma$/, datasource);
  return { drivers, source: "Prisma's schema", canBeOverridden: false };
};

const PROJECT_FILE =
  /\.(?:[cf]s|vb)proj$|(?:^|\/)Directory\.(?:Build|Packages)\.(?:props|targets)$/;
const EF_PACKAGES: readonly (readonly [RegExp, string])[] = [
  [/EntityFrameworkCore\.SqlServer/i, 'sqlserver'],
  [/EntityFrameworkCore\.Sqlite/i, 'sqlite'],
  [/(?:Pomelo|MySql|MySQL\.Data)\.EntityFrameworkCore|EntityFrameworkCore\.MySql/i, 'mysql'],
  [/Oracle\.EntityFrameworkCore/i, 'oracle'],
];

/** The packages of EF Core in all projects of the repository. Npgsql in one of them means Postgres. */
const readEntityFramework: DeclarationReader = (_, files) => {
  const { paths } = collectDrivers(files, PROJECT_FILE, /(?!)/g);
  const text = paths.map((path) => files.read(path) ?? '').join('\n');
  const found = EF_PACKAGES.flatMap(([pattern, driver]) => (pattern.test(text) ? [driver] : []));
  const drivers = /npgsql|postgres/i.test(text) ? [...found, 'postgres'] : found;
  return { drivers, source: 'the package of EF Core', canBeOverridden: false };
};

/** The adapters of `config/database.yml`: of one database for `db:migrate:<name>`, else of all. */
const readRails: DeclarationReader = ({ words }, files) => {
  const databaseFiles = files.paths.filter((path) => /(?:^|\/)config\/database\.yml$/.test(path));
  const names = words.map((word) => /^db:(?:migrate|rollback|schema:load):(\w+)$/.exec(word)?.[1]);
  const tasks = words.filter((word) => /^db:/.test(word));
  const [name] = names.filter(
    (each) => each !== undefined && !/^(?:up|down|redo|reset)$/.test(each),
  );
  if (tasks.length !== 1) return undefined;
  const drivers = databaseFiles.flatMap((file) => {
    const tree = readYamlFile(files, file);
    return tree === undefined ? [''] : listAdapters(tree, name);
  });
  return { drivers, source: '`config/database.yml`', canBeOverridden: true };
};

function listAdapters(tree: YamlNode, name: string | undefined): readonly string[] {
  if (tree.kind !== 'map') return [''];
  return [...tree.entries.values()].flatMap((environment) => {
    if (environment.kind !== 'map') return [''];
    const databases = [...environment.entries.entries()].filter(
      ([key, node]) => key !== '<<' && node.kind === 'map',
    );
    if (name !== undefined) {
      const node = getNode(environment, name);
      // An anchor without databases is only a part of the others.
      if (node === undefined) return [];
      return [readAdapter(node)];
    }
    if (databases.length === 0) return [readAdapter(environment)];
    return databases.map(([, node]) => readAdapter(node));
  });
}

/** Returns the adapter of a database; empty if it is not a literal, or if a URL can replace it. */
function readAdapter(node: YamlNode): string {
  if (getNode(node, 'url') !== undefined) return '';
  const own = getString(node, 'adapter') ?? getString(node, '<<', 'adapter');
  return own?.text ?? '';
}

/**
 * Django's `ENGINE` in the selected settings, or in all Python files, because any of them can be settings.
 * A URL can be any database.
 */
const readDjango: DeclarationReader = (use, files, values) => {
  const selected = selectSettingsFiles(use, files, values);
  const { drivers, paths } = collectDrivers(
    selected === undefined ? files : { ...files, paths: [...selected] },
    /\.py$/,
    /["']ENGINE["']\s*:\s*["'](?:[\w.]+\.)?(\w+)["']/g,
  );
  const text = paths.map((each) => files.read(each) ?? '').join('\n');
  const engines = text.match(/["']ENGINE["']/g) ?? [];
  const isDynamic = /dj_database_url|env\.db|DATABASE_URL/.test(text);
  if (isDynamic || engines.length !== drivers.length) return undefined;
  return { drivers, source: "`ENGINE` of Django's settings", canBeOverridden: false };
};

/** Reads a literal of all configuration files of a tool for JavaScript, and an option of the command. */
const createConfigReader =
  (
    path: RegExp,
    key: string,
    option: string,
    label: string,
    canBeOverridden = false,
  ): DeclarationReader =>
  ({ words }, files) => {
    const [named] = readOptionValues(words, [option]);
    if (named !== undefined) {
      return { drivers: [named], source: `\`${option}\``, canBeOverridden: false };
    }
    const literal = new RegExp(`\\b${key}["']?\\s*:\\s*["']([\\w-]+)["']`, 'g');
    const { drivers, paths } = collectDrivers(files, path, literal);
    const text = paths.map((each) => files.read(each) ?? '').join('\n');
    const mentions = text.match(new RegExp(`\\b${key}["']?\\s*:`, 'g')) ?? [];
    if (mentions.length !== drivers.length) return undefined;
    return { drivers, source: label, canBeOverridden };
  };

/** The tools whose files declare the kind of database. */
const DECLARATION_READERS: ReadonlyMap<string, DeclarationReader> = new Map([
  ['Prisma', readPrisma],
  ['EF Core', readEntityFramework],
  ['Rails', readRails],
  ['Django', readDjango],
  [
    'Drizzle',
    createConfigReader(
      /(?:^|\/)drizzle[\w.-]*\.config\.[\w.]+$|(?:^|\/)drizzle\.[\w.-]*config[\w.-]*\.\w+$/,
      'dialect',
      '--dialect',
      '`dialect` of `drizzle.config`',
    ),
  ],
  [
    'Knex',
    createConfigReader(
      /(?:^|\/)knexfile[\w.-]*\.\w+$/,
      'client',
      '--client',
      '`client` of the knexfile',
    ),
  ],
  [
    'Sequelize',
    // The scheme of a URL can select another dialect.
    createConfigReader(
      /(?:^|\/)config\/(?:config|database)\.(?:json|[cm]?[jt]s)$|(?:^|\/)sequelize\.config\.\w+$/,
      'dialect',
      '--dialect',
      '`dialect` of the configuration of Sequelize',
      true,
    ),
  ],
  [
    'TypeORM',
    createConfigReader(
      /(?:^|\/)ormconfig[\w.-]*\.(?:json|[cm]?[jt]s)$|[\w.-]*data-?source[\w.-]*\.[cm]?[jt]s$/i,
      'type',
      '--type',
      '`type` of the data source',
    ),
  ],
]);

/** Returns the variables that Prisma's schemas name; undefined if they do not name any. */
export function readPrismaVariables(files: RepositoryFiles): readonly string[] | undefined {
  const { drivers } = collectDrivers(files, /\.prisma$/, /\benv\(\s*"(\w+)"\s*\)/g);
  return drivers.length === 0 ? undefined : [...new Set(drivers)];
}
