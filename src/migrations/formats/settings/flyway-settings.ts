import type { SettingRow, SettingTable } from './setting-row';

const BOOLEAN = /^(?:true|false)$/i;

/** Returns the variable of a setting: `defaultSchema` is `FLYWAY_DEFAULT_SCHEMA`. */
function variableOf(key: string): string {
  return `FLYWAY_${key.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

function honored(key: string, note: string, more: Partial<SettingRow> = {}): SettingRow {
  return { key, variable: variableOf(key), effect: 'honored', note, ...more };
}

function refused(key: string, accepts: RegExp, note: string, values?: string): SettingRow {
  const row = { key, variable: variableOf(key), effect: 'refused', accepts, note } as const;
  return values === undefined ? row : { ...row, values };
}

function withoutEffect(note: string, ...keys: readonly string[]): readonly SettingRow[] {
  return keys.map((key) => ({ key, variable: variableOf(key), effect: 'none', note }));
}

const HONORED: readonly SettingRow[] = [
  honored('table', 'the history table', { namesHistory: true }),
  honored(
    'defaultSchema',
    'the schema of the history table, and the first schema of the search path of the migrations',
    { movesHistory: true },
  ),
  honored('schemas', 'the first one is the default schema; missing ones are created', {
    movesHistory: true,
  }),
  honored('createSchemas', 'with `false`, missing schemas are not created', { accepts: BOOLEAN }),
  honored('outOfOrder', 'with `true`, a new file below the newest applied one is applied', {
    accepts: BOOLEAN,
  }),
  honored('ignoreMigrationPatterns', 'whether an applied file may be missing', {
    accepts: /^(?:\*:(?:missing|future|pending)(?:\s*,\s*|$))*$/i,
    values: '`*:missing`, `*:future` and `*:pending`',
  }),
  honored('executeInTransaction', 'with `false`, the files are not transactional', {
    accepts: BOOLEAN,
  }),
  {
    ...honored('placeholders.*', 'the value of a placeholder', { accepts: /^[^\r\n]*$/ }),
    variable: 'FLYWAY_PLACEHOLDERS_*',
    values: 'values of one line',
  },
  honored('placeholderPrefix', 'the text before the name of a placeholder', { accepts: /\S/ }),
  honored('placeholderSuffix', 'the text after the name of a placeholder', { accepts: /\S/ }),
  honored('placeholderReplacement', 'with `false`, placeholders stay as they are', {
    accepts: BOOLEAN,
  }),
  honored('locations', 'must be the folder of the input `migrations`'),
  // pgJDBC sets the search path from it (https://jdbc.postgresql.org/documentation/use/).
  {
    key: 'url.currentSchema',
    effect: 'honored',
    note: 'the search path of the migrations, if no default schema is set',
    movesHistory: true,
  },
  {
    key: 'jdbcProperties.currentSchema',
    effect: 'honored',
    note: 'the search path of the migrations, if no default schema is set',
    movesHistory: true,
  },
];

const REFUSED: readonly SettingRow[] = [
  // Flyway 10 writes the name in lower case, which pgJDBC does not read (`ConfigUtils.convertKey`).
  {
    key: 'FLYWAY_JDBC_PROPERTIES_currentSchema',
    variable: 'FLYWAY_JDBC_PROPERTIES_currentSchema',
    effect: 'refused',
    note: 'only older releases of Flyway read it. Set `FLYWAY_DEFAULT_SCHEMA` instead',
    movesHistory: true,
  },
  {
    key: 'url.options',
    effect: 'refused',
    note: 'it sets the search path. Add `search_path` to `database-url` instead',
  },
  {
    key: 'jdbcProperties.options',
    effect: 'refused',
    note: 'it sets parameters of the session. Add `options` to `database-url` instead',
  },
  refused('encoding', /^utf-?8$/i, 'files are read as UTF-8', '`UTF-8`'),
  refused('sqlMigrationPrefix', /^V$/, 'file names begin with `V`', '`V`'),
  refused('repeatableSqlMigrationPrefix', /^R$/, 'file names begin with `R`', '`R`'),
  refused('sqlMigrationSeparator', /^__$/, 'two underscores end the version', '`__`'),
  refused('sqlMigrationSuffixes', /^\.sql$/, 'file names end in `.sql`', '`.sql`'),
  refused('initSql', /^\s*$/, 'the action does not run SQL before the migrations'),
  refused('initSqls', /^\s*$/, 'the action does not run SQL before the migrations'),
  refused(
    'validateOnMigrate',
    /^true$/i,
    'with `false`, Flyway skips new files below the newest applied one without an error',
    '`true`',
  ),
  refused('target', /^(?:latest)?$/i, 'the action applies all files', '`latest`'),
  refused('skipExecutingMigrations', /^false$/i, 'the action runs the files', '`false`'),
  refused('skipDefaultResolvers', /^false$/i, 'the action runs SQL migrations', '`false`'),
  refused('cleanOnValidationError', /^false$/i, 'the action never drops objects', '`false`'),
  refused('callbacks', /^\s*$/, 'the action does not run callbacks'),
  refused('callbackLocations', /^\s*$/, 'the action does not run callbacks'),
  refused('resolvers', /^\s*$/, 'the action reads SQL files only'),
  refused('migrationResolvers', /^\s*$/, 'the action reads SQL files only'),
  refused('errorOverrides', /^\s*$/, 'the action does not ignore errors'),
  refused('installedBy', /^\s*$/, 'rows name the login'),
  refused('tablespace', /^\s*$/, 'the history table is in the default tablespace'),
  refused('dryRunOutput', /^\s*$/, 'use `mode: plan`'),
  refused('configFiles', /^\s*$/, 'the action reads `flyway.conf` and `flyway.toml` only'),
  refused('configFileEncoding', /^utf-?8$/i, 'files are read as UTF-8', '`UTF-8`'),
  refused('ignoreMissingMigrations', /^false$/i, 'use `ignoreMigrationPatterns`', '`false`'),
  refused('ignoreIgnoredMigrations', /^false$/i, 'Flyway would skip new files', '`false`'),
  refused('ignoreFutureMigrations', /^true$/i, 'use `ignoreMigrationPatterns`', '`true`'),
  refused('cherryPick', /^\s*$/, 'the action applies all files'),
  refused('tags.*', /^\s*$/, 'the action applies all files'),
  refused('baselineMigrationPrefix', /^B$/, 'baseline migrations are refused', '`B`'),
];

const WITHOUT_EFFECT: readonly SettingRow[] = [
  ...withoutEffect(
    'connection; the input `database-url` names the database',
    ...['url', 'user', 'password', 'driver', 'connectRetries', 'connectRetriesInterval'],
    ...['jdbcProperties.*', 'kerberosConfigFile', 'environment', 'provisioner', 'provisionMode'],
    ...['environmentProvisionMode', 'displayName', 'propertyResolvers.*', 'driverClassName'],
    ...['sslAutoconfiguration', 'email', 'token', 'licenseKey', 'offlinePermitPath'],
  ),
  ...withoutEffect(
    'output',
    ...['loggers', 'outputQueryResults', 'outputType', 'outputProgress', 'outputLogsInJson'],
    ...['color', 'reportEnabled', 'reportFilename', 'publishResult'],
  ),
  ...withoutEffect(
    'existing tables without a history stop a run, and the input `baseline` says what to do',
    ...['baselineOnMigrate', 'baselineVersion', 'baselineDescription'],
  ),
  ...withoutEffect('each file is one transaction here', 'group', 'mixed', 'batch', 'stream'),
  ...withoutEffect('the inputs `lock-wait` and `lock-timeout` decide', 'lockRetryCount'),
  ...withoutEffect('the action holds the lock of Flyway anyway', 'postgresql.*'),
  ...withoutEffect('the action never drops objects', 'cleanDisabled', 'clean.*'),
  ...withoutEffect(
    'the action refuses the files or placeholders that it concerns',
    ...['undoSqlMigrationPrefix', 'placeholderSeparator', 'scriptPlaceholderPrefix'],
    ...['scriptPlaceholderSuffix', 'powershellExecutable', 'jarDirs', 'skipDefaultCallbacks'],
    ...['validateMigrationNaming', 'failOnMissingLocations', 'checkLocation', 'workingDirectory'],
    ...['failOnMissingTarget', 'detectEncoding', 'communityDBSupportEnabled', 'enabled'],
  ),
  ...withoutEffect(
    'other products and databases',
    ...['check.*', 'oracle.*', 'sqlserver.*', 'bigquery.*', 'vault.*', 'gcsm.*'],
    ...['dapr.*', 'plugins.*', 'oracleSqlplus', 'oracleSqlplusWarn', 'oracleWalletLocation'],
    ...['oracleKerberosCacheFile', 'sqlServerKerberosLoginFile', 'configurations', 'deploy.*'],
    ...['snapshot.*', 'undo.*', 'generate.*', 'model.*', 'schemaModelLocation', 'drift.*'],
    ...['schemaModelSchemas', 'prepare.*', 'diff.*', 'add.*', 'auth.*', 'mcp.*', 'analyze.*'],
    ...['azureKeyVault.*', 'clickhouse.*', 'db2z.*', 'diffText.*', 'init.*', 'migrate.*'],
    ...['pipelineId', 'checkDriftOnMigrate', 'nativeConnectors'],
  ),
];

/** Settings of Flyway: `flyway.conf`, `flyway.toml`, `spring.flyway.*` and `FLYWAY_*`. */
export const FLYWAY_SETTINGS: SettingTable = {
  format: 'flyway',
  command: 'flyway migrate',
  sources: [
    'https://github.com/flyway/flyway/blob/main/flyway-core/src/main/java/org/flywaydb/core/internal/configuration/ConfigUtils.java',
    'https://github.com/flyway/flyway/blob/main/flyway-core/src/main/java/org/flywaydb/core/internal/configuration/models/FlywayEnvironmentModel.java',
    'https://documentation.red-gate.com/fd/flyway-namespace-277579007.html',
    'https://docs.spring.io/spring-boot/appendix/application-properties/index.html#appendix.application-properties.data-migration',
  ],
  rows: [...HONORED, ...REFUSED, ...WITHOUT_EFFECT],
};
