import { selectDjangoParts } from './django-settings';
import type { ConnectionKeys } from './file-addresses';
import { type PartSelector, selectBlock, selectEcto, selectFlask, selectRails } from './file-parts';

/** Where the files of a tool configure its connection. */
export interface ToolFiles {
  readonly path: RegExp;
  /** The files of which a change counts; the same as `path` by default. */
  readonly written?: RegExp;
  /** The options of the command that name the file. */
  readonly options?: readonly string[];
  readonly isData: boolean;
  readonly keys: Partial<ConnectionKeys>;
  /** Returns the parts of a file that can apply. */
  readonly select?: PartSelector;
  /** Whether a file without an address means that other code contains the address. */
  readonly needsAddress?: boolean;
}

/** The keys of a connection in JavaScript and TypeScript. */
export const JS_KEYS: ConnectionKeys = {
  url: 'url|uri|connectionString|connection',
  host: 'host|hostname',
  port: 'port',
};

/** The usual names of settings in Python. */
const SETTINGS_FILE =
  /(?:^|\/)(?:\w*(?:settings|config)\w*|local|production|prod|staging|ci|test|testing|dev|development|base)\.py$/;

/** The files that configure the connection of a tool, by the name of the tool. */
export const TOOL_FILES: ReadonlyMap<string, readonly ToolFiles[]> = new Map<
  string,
  readonly ToolFiles[]
>([
  [
    'Knex',
    [
      {
        path: /(?:^|\/)knexfile[\w.-]*\.\w+$/,
        options: ['--knexfile'],
        isData: false,
        needsAddress: true,
        keys: JS_KEYS,
        select: selectBlock(['NODE_ENV']),
      },
    ],
  ],
  [
    'Sequelize',
    [
      {
        path: /(?:^|\/)(?:config\/(?:config|database)|sequelize\.config|database)\.(?:json|[cm]?[jt]s)$/,
        options: ['--config'],
        isData: false,
        needsAddress: true,
        keys: JS_KEYS,
        select: selectBlock(['NODE_ENV']),
      },
    ],
  ],
  [
    'db-migrate',
    [
      {
        path: /(?:^|\/)database\.json$/,
        options: ['--config'],
        isData: false,
        needsAddress: true,
        keys: JS_KEYS,
        select: selectBlock(['NODE_ENV']),
      },
    ],
  ],
  [
    'TypeORM',
    [
      {
        path: /(?:^|\/)(?:ormconfig[\w.-]*\.(?:json|[cm]?[jt]s)|[\w.-]*data-?source[\w.-]*\.[cm]?[jt]s)$/i,
        options: ['-d', '--dataSource'],
        isData: false,
        needsAddress: true,
        keys: JS_KEYS,
      },
    ],
  ],
  [
    'MikroORM',
    [
      {
        path: /(?:^|\/)mikro-orm\.[\w.-]*\.?[cm]?[jt]s$/,
        options: ['--config'],
        isData: false,
        needsAddress: true,
        keys: { ...JS_KEYS, url: 'clientUrl' },
      },
    ],
  ],
  [
    'Drizzle',
    [
      {
        path: /(?:^|\/)drizzle[\w.-]*config[\w.-]*\.[cm]?[jt]s$/,
        options: ['--config'],
        isData: false,
        needsAddress: true,
        keys: JS_KEYS,
      },
    ],
  ],
  [
    'Prisma',
    [{ path: /\.prisma$/, options: ['--schema'], isData: false, keys: { url: 'url|directUrl' } }],
  ],
  [
    'Rails',
    [
      {
        path: /(?:^|\/)config\/database\.yml$/,
        isData: true,
        keys: { url: 'url', host: 'host|hostaddr', port: 'port' },
        select: selectRails,
      },
    ],
  ],
  [
    'Django',
    [
      {
        path: /\.py$/,
        written: SETTINGS_FILE,
        isData: false,
        keys: {
          url: `(?<=["'])default(?=["']\\s*:)`,
          host: 'HOST',
          port: 'PORT',
        },
        select: selectDjangoParts,
      },
    ],
  ],
  ['Flask-Migrate', [{ path: /\.py$/, isData: false, keys: { url: 'url' }, select: selectFlask }]],
  [
    'Ecto',
    [
      {
        path: /(?:^|\/)config\/\w+\.exs$/,
        isData: false,
        keys: { url: 'url', host: 'hostname', port: 'port' },
        select: selectEcto,
      },
    ],
  ],
  [
    'Phinx',
    [
      {
        path: /(?:^|\/)phinx\.ya?ml$/,
        options: ['-c', '--configuration'],
        isData: true,
        keys: { host: 'host', port: 'port' },
      },
      {
        path: /(?:^|\/)phinx\.(?:php|json)$/,
        options: ['-c', '--configuration'],
        isData: false,
        keys: { host: 'host', port: 'port' },
      },
    ],
  ],
  [
    'Flyway',
    [
      {
        path: /(?:^|\/)flyway[\w.-]*\.(?:conf|toml|properties)$/,
        options: ['-configFiles', '-c'],
        isData: true,
        keys: { url: 'flyway\\.url|environments\\.\\w+\\.url|url' },
      },
    ],
  ],
  [
    'Liquibase',
    [
      {
        path: /(?:^|\/)liquibase[\w.-]*\.properties$/,
        options: ['--defaults-file', '--defaultsFile'],
        isData: true,
        keys: { url: 'url|liquibase\\.command\\.url' },
      },
    ],
  ],
]);
