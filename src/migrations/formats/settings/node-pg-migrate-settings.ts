import type { SettingRow, SettingTable } from './setting-row';

const BOOLEAN = /^(?:true|false)$/;

/** Options of a connection, which `db` of node-config can contain too. */
const CONNECTION_KEYS = [
  ...['url', 'connectionString', 'user', 'username', 'host', 'hostname', 'name', 'database'],
  ...['password', 'port', 'ssl', 'sslmode', 'dialect', 'client', 'schema-name', 'pool', 'max'],
  ...['min', 'logging', 'debug', 'reject-unauthorized', 'database-url-var', 'timezone'],
  ...['application_name', 'statement_timeout', 'query_timeout', 'connectionTimeoutMillis'],
  ...['idleTimeoutMillis', 'keepAlive', 'poolSize', 'pool.*', 'ssl.*'],
].map((key): SettingRow => ({ key, effect: 'none', note: 'connection' }));

/** Settings of `create`, and settings that only change the output or the JavaScript API. */
const OTHER_KEYS = [
  ...['migration-filename-format', 'migration-file-language', 'template-file-name', 'verbose'],
  ...['decamelize', 'pretty', 'tsconfig-paths', 'force-exit'],
].map(
  (key): SettingRow => ({ key, effect: 'none', note: '`create`, output or the JavaScript API' }),
);

/** Settings of node-pg-migrate: `db` of node-config, and the options in scripts of `package.json`. */
export const NODE_PG_MIGRATE_SETTINGS: SettingTable = {
  format: 'node-pg-migrate',
  command: 'node-pg-migrate up',
  sources: [
    'https://github.com/salsita/node-pg-migrate/blob/main/src/cli/config.ts',
    'https://github.com/salsita/node-pg-migrate/blob/main/src/cli/options.ts',
    'https://github.com/node-config/node-config/wiki/Configuration-Files',
  ],
  rows: [
    { key: 'migrations-table', effect: 'honored', note: 'the history table', namesHistory: true },
    {
      key: 'migrations-schema',
      effect: 'honored',
      note: 'the schema of the history table; by default the first of `schema`',
      namesHistory: true,
    },
    {
      key: 'schema',
      effect: 'honored',
      note: 'the search path of the migrations; by default `public`',
      movesHistory: true,
    },
    {
      key: 'create-schema',
      effect: 'honored',
      accepts: BOOLEAN,
      note: 'whether missing schemas of `schema` are created',
    },
    {
      key: 'create-migrations-schema',
      effect: 'honored',
      accepts: BOOLEAN,
      note: 'whether a missing `migrations-schema` is created',
    },
    {
      key: 'check-order',
      effect: 'honored',
      accepts: BOOLEAN,
      note: 'with `false`, a new file below the newest applied one is applied',
    },
    {
      key: 'migrations-dir',
      effect: 'honored',
      note: 'must be the folder of the input `migrations`',
    },
    {
      key: 'use-glob',
      effect: 'refused',
      accepts: /^false$/,
      values: '`false`',
      note: 'the action reads one folder, not a pattern',
    },
    {
      key: 'ignore-pattern',
      effect: 'refused',
      note: 'the action does not skip files of the folder',
    },
    {
      key: 'single-transaction',
      effect: 'none',
      note: 'each file is one transaction here',
    },
    {
      key: 'lock',
      effect: 'none',
      note: 'the action holds the lock of node-pg-migrate anyway',
    },
    { key: 'advisory-lock-mode', effect: 'none', note: '`lock-wait` decides how long a run waits' },
    {
      key: 'lock-value',
      effect: 'refused',
      accepts: /^7241865325823964$/,
      note: 'the action holds the default lock of node-pg-migrate',
    },
    { key: 'fake', effect: 'refused', accepts: /^false$/, note: 'the action runs every file' },
    { key: 'dry-run', effect: 'refused', accepts: /^false$/, note: 'use `mode: plan`' },
    {
      key: 'config-file',
      effect: 'honored',
      accepts: /\.(?:json5?|ya?ml|[cm]?[jt]s)$/,
      values: 'files of the workspace in JSON',
      note: 'is read instead of the folder `config`',
      movesHistory: true,
    },
    {
      key: 'config-value',
      effect: 'refused',
      accepts: /^db$/,
      values: '`db`',
      note: 'the action reads the section `db` of the configuration',
    },
    { key: 'envPath', effect: 'none', note: 'connection' },
    {
      key: 'node-config',
      variable: 'NODE_CONFIG',
      effect: 'refused',
      accepts: /^$/,
      note: 'it replaces settings of the configuration files',
    },
    {
      key: 'node-config-dir',
      variable: 'NODE_CONFIG_DIR',
      effect: 'refused',
      accepts: /^(?:\.\/)?config\/?$/,
      values: '`config`',
      note: 'the action reads the folder `config`',
    },
    {
      key: 'config-env',
      variable: 'NODE_CONFIG_ENV',
      effect: 'none',
      note: 'names the deployment of node-config; the action reads it for `config/<deployment>.*`',
    },
    {
      key: 'env',
      variable: 'NODE_ENV',
      effect: 'none',
      note: 'the same, if `NODE_CONFIG_ENV` is not set',
    },
    ...OTHER_KEYS,
    ...CONNECTION_KEYS,
  ],
};
