import {
  containerDatabase,
  type DatabaseVerdict,
  lastingDatabase,
  otherDatabase,
} from './database-verdict';

/** Schemes of URLs, drivers and adapters that are not Postgres, with the name of the database. */
const OTHER_DATABASES: ReadonlyMap<string, string> = new Map([
  ...['mysql', 'mysql2', 'mysqlx', 'pymysql', 'trilogy', 'jdbc-mysql'].map(
    (name) => [name, 'MySQL'] as const,
  ),
  ['mariadb', 'MariaDB'],
  ['tidb', 'TiDB'],
  ...['sqlite', 'sqlite3', 'better-sqlite', 'better-sqlite3', 'spatialite', 'd1'].map(
    (name) => [name, 'SQLite'] as const,
  ),
  ...['libsql', 'turso', 'd1-http'].map((name) => [name, 'libSQL'] as const),
  ...['clickhouse', 'clickhouses', 'ch'].map((name) => [name, 'ClickHouse'] as const),
  ...['sqlserver', 'mssql', 'azuresql', 'sqlsrv'].map((name) => [name, 'SQL Server'] as const),
  ...['mongodb', 'mongodb+srv', 'mongo'].map((name) => [name, 'MongoDB'] as const),
  ...['oracle', 'oracledb', 'oracle_enhanced', 'oci8'].map((name) => [name, 'Oracle'] as const),
  ['db2', 'Db2'],
  ['h2', 'H2'],
  ['hsqldb', 'HSQLDB'],
  ['derby', 'Derby'],
  ['duckdb', 'DuckDB'],
  ['cassandra', 'Cassandra'],
  ['snowflake', 'Snowflake'],
  ['spanner', 'Spanner'],
  ['vertica', 'Vertica'],
  ['ydb', 'YDB'],
  ['starrocks', 'StarRocks'],
  ['neo4j', 'Neo4j'],
  ['firebird', 'Firebird'],
  ['singlestore', 'SingleStore'],
]);

/** Schemes and drivers of Postgres that its URL reader does not know. */
const POSTGRES_ALIASES =
  /^(?:postgis|pgx5?|pgx4|psql|pgsql|ecto|postgresql\+?\w*|postgres\+?\w*)$/i;

/** Returns the name of the database of a driver, an adapter or a scheme; undefined for Postgres and unknown ones. */
export function findOtherDatabase(driver: string): string | undefined {
  const name = driver.toLowerCase();
  // SQLAlchemy: `mysql+pymysql`.
  return OTHER_DATABASES.get(name) ?? OTHER_DATABASES.get(name.replace(/\+.*$/, ''));
}

/** Whether a driver, an adapter or a scheme is Postgres. */
export function isPostgresDriver(driver: string): boolean {
  return POSTGRES_ALIASES.test(driver) || driver === 'pg';
}

/**
 * Judges a connection string by its scheme alone. Returns undefined if the scheme is Postgres, so that
 * the address decides. The rest of the text may be unknown.
 */
export function judgeScheme(text: string): DatabaseVerdict | undefined {
  if (/^jdbc:tc:[a-z]/i.test(text)) {
    return containerDatabase('a container of Testcontainers', 'the URL begins with `jdbc:tc:`');
  }
  const [, jdbc, scheme] = /^(jdbc:)?([a-z][a-z0-9+.-]*):/i.exec(text) ?? [];
  if (scheme === undefined) return text === ':memory:' ? toOtherVerdict('sqlite') : undefined;
  if (findOtherDatabase(scheme) !== undefined) return toOtherVerdict(scheme, jdbc);
  // Prisma's URL of SQLite.
  if (scheme === 'file' && jdbc === undefined) return toOtherVerdict(scheme);
  return isPostgresDriver(scheme) ? undefined : lastingDatabase('its URL is not readable');
}

function toOtherVerdict(scheme: string, prefix = ''): DatabaseVerdict {
  const name = findOtherDatabase(scheme) ?? 'SQLite';
  return otherDatabase(name, `the scheme of its URL is \`${prefix}${scheme}:\``);
}

/** A connection string of .NET: `Host=localhost;Port=5432;Database=x`. */
const DOTNET_STRING = /^\s*[a-z ]+=[^;"']*(?:;[a-z ]*(?:=[^;"']*)?)+$/i;

/**
 * Returns the host and the port of a connection string of .NET as keywords. Returns any other text
 * unchanged.
 */
export function toKeywords(text: string): string {
  if (!DOTNET_STRING.test(text)) return text;
  const pairs = text.split(';').map((pair) => pair.split('=').map((part) => part.trim()));
  const find = (pattern: RegExp) =>
    pairs.flatMap(([key = '', value = '']) => (pattern.test(key) ? [value] : []));
  const hosts = find(/^(?:host|server|data source|address|addr|network address)$/i);
  const ports = find(/^port$/i);
  if (hosts.length === 0) return text;
  const [host] = hosts;
  const isOne = hosts.length === 1 && ports.length <= 1;
  return isOne ? `host=${host}${ports.map((port) => ` port=${port}`).join('')}` : text;
}

/** Returns a Postgres URL with the scheme that the URL reader knows. */
export function toPostgresUrl(text: string): string {
  return text.replace(/^(?:postgis|pgx5?|pgx4|psql|pgsql|ecto):\/\//i, 'postgresql://');
}
