import type { PgEnvironment } from '../../../database-url/pg-environment';
import { PG_VARIABLES } from '../../../database-url/pg-environment';
import { findOtherDatabase, isPostgresDriver } from './database-schemes';
import { type DatabaseVerdict, joinVerdicts, lastingDatabase } from './database-verdict';
import { type CommandSite, replacePublishedPorts } from './job-site';
import { describeDynamic, judgeUrl } from './judge-value';
import type { VariableValues } from './variable-values';

/** Words of a variable's name that name a database or a provider of databases. */
const DATABASE_WORDS: ReadonlySet<string> = new Set(
  `DATABASE DATABASES DB DBS DSN JDBC SQL SQLALCHEMY ALEMBIC POSTGRES POSTGRESQL POSTGRE PG PSQL PGSQL
  PGBOUNCER NEON SUPABASE RDS AURORA COCKROACH CRDB TIMESCALE PLANETSCALE CLOUDSQL ALLOYDB CONNECTIONSTRINGS
  FLYWAY LIQUIBASE PRISMA KNEX SEQUELIZE TYPEORM MIGRATION MIGRATIONS DIRECT`.split(/\s+/),
);

/** Names that begin with a word of a database and say something else. */
const OTHER_NAMES = /^(?:DB_ROLE|DB_AUTHORITY|CONFIRM_PROD_MIGRATIONS|PGOPTIONS|PGAPPNAME|PGTZ)$/;

/** Ends of names of parts that do not change the address. */
const NEUTRAL_PART =
  /(?:USER|USERNAME|PASSWORD|PASS|PASSWD|PWD|_NAME|DBNAME|SCHEMA|SSLMODE|SSL_MODE|SSL|TIMEOUT|POOL|POOL_SIZE|LOGGING|INITDB_ARGS|HOST_AUTH_METHOD|VERSION|ROOTCERT|SSLROOTCERT|SSLCERT|SSLKEY)$/;
const DATABASE_PART =
  /^(?:POSTGRES_DB|PGDATABASE|(?:\w+_)?(?:DB|PG|POSTGRES|POSTGRESQL)_DATABASE)$/;
const HOST_PART = /(?:HOST|HOSTNAME|HOSTADDR|SERVER|ADDR|ADDRESS)$/;
const PORT_PART = /PORT$/;
const DRIVER_PART = /(?:DRIVER|DIALECT|CLIENT|ADAPTER|ENGINE|TYPE|CONNECTION|SCHEME|BACKEND)$/;

/** Whether the name of a variable says that it is about a database or a provider of databases. */
export function isDatabaseVariable(name: string): boolean {
  const upper = name.toUpperCase();
  if (OTHER_NAMES.test(upper)) return false;
  if (/^PG[A-Z]+$/.test(upper) && !upper.startsWith('PGP_')) return true;
  return upper.split('_').some((word) => DATABASE_WORDS.has(word) || /^(?:DB|PG)URL$/.test(word));
}

/** Creates the PG* variables for the URL reader. */
export function toPgEnvironment(variables: ReadonlyMap<string, string>): PgEnvironment {
  return Object.fromEntries(PG_VARIABLES.map((name) => [name, variables.get(name)]));
}

/** Variables of libpq that lead to another address than the URL, with the value that does not. */
const ADDRESS_VARIABLES: ReadonlyMap<string, RegExp> = new Map([
  ['PGSERVICE', /^$/],
  ['PGHOSTADDR', /^(?:127\.\d+\.\d+\.\d+|::1|)$/],
  ['PGPORT', /^(?:5432|)$/],
]);

/**
 * Collects the PG* variables of a command for the URL reader, also from files of variables. Of several
 * values, one that can lead to another address counts.
 */
export function collectPgEnvironment(
  variables: ReadonlyMap<string, string>,
  values: VariableValues,
): PgEnvironment {
  const reaching = new Map(variables);
  for (const name of values.fileNames) reaching.set(name, values.list(name)[0] ?? '');
  for (const [name, neutral] of ADDRESS_VARIABLES) {
    if (!reaching.has(name) && !values.names.has(name)) continue;
    const other = values
      .list(name)
      .flatMap(values.expand)
      .find((text) => !neutral.test(text.trim()));
    if (other !== undefined) reaching.set(name, other);
  }
  return toPgEnvironment(reaching);
}

/** Judges every value that a variable with a connection string can have. */
export function judgeUrlVariable(
  name: string,
  values: VariableValues,
  environment: PgEnvironment,
  site: CommandSite,
): DatabaseVerdict {
  const texts = [...new Set(values.list(name).flatMap(values.expand))].filter(
    (text) => text.trim() !== '',
  );
  const verdicts = texts.map((text) => judgeUrl(text, `\`${name}\``, environment, site));
  return joinVerdicts(verdicts, lastingDatabase(`\`${name}\` is not set`));
}

/**
 * Judges a command whose database the code of the project decides: every variable that reaches it and
 * names a database or a provider counts. All of them must lead to containers. Returns undefined if none
 * of them contains an address.
 */
export function judgeCodeVariables(
  reachingNames: readonly string[],
  values: VariableValues,
  environment: PgEnvironment,
  site: CommandSite,
): DatabaseVerdict | undefined {
  const verdicts = reachingNames.flatMap((name) => {
    const texts = [...new Set(values.list(name).flatMap(values.expand))].filter(
      (text) => text.trim() !== '',
    );
    return texts.flatMap((text) => judgeVariableText(name, text, values, environment, site) ?? []);
  });
  return verdicts.length === 0
    ? undefined
    : joinVerdicts(verdicts, lastingDatabase('its variables contain no address'));
}

/** Judges one value of a variable. Returns undefined if it does not change the database. */
export function judgeVariableText(
  name: string,
  text: string,
  values: VariableValues,
  environment: PgEnvironment,
  site: CommandSite,
): DatabaseVerdict | undefined {
  const upper = name.toUpperCase();
  const isUrl = /^(?:jdbc:|file:|sqlite3?:|[a-z][a-z0-9+.-]*:\/\/)/i.test(text);
  const isKnownDriver = isPostgresDriver(text) || findOtherDatabase(text) !== undefined;
  if (isUrl && /^https?:/i.test(text) && !isDatabaseVariable(name)) return undefined;
  if (isUrl && isDatabaseUrl(text)) return judgeUrl(text, `\`${name}\``, environment, site);
  if (!isDatabaseVariable(name)) return undefined;
  if (NEUTRAL_PART.test(upper) || DATABASE_PART.test(upper)) return undefined;
  // The port that a container publishes is judged together with the host.
  const port = replacePublishedPorts(text, site.containers);
  if (PORT_PART.test(upper) && /^\d+$/.test(port)) return undefined;
  if (HOST_PART.test(upper)) return judgeHost(name, text, values, environment, site);
  if (/\b(?:host|service|server|data source)\s*=/i.test(text)) {
    return judgeUrl(text, `\`${name}\``, environment, site);
  }
  const dynamic = describeDynamic(text, `\`${name}\``);
  if (dynamic !== undefined) return lastingDatabase(dynamic);
  if (isUrl) return lastingDatabase(`\`${name}\` is not a readable connection string`);
  if (DRIVER_PART.test(upper) && isKnownDriver) return undefined;
  // A word such as `true` or `5` is a setting. A name with a dot can be a host, `Server=` a connection.
  return /[.=:@]/.test(text)
    ? lastingDatabase(`\`${name}\` can contain the address of a database`)
    : undefined;
}

/** Whether a text is a URL whose scheme names a database. */
export function isDatabaseUrl(text: string): boolean {
  return /^(?:jdbc:)?(?:postgres|postgis|pgx|psql|pgsql|ecto|mysql|mariadb|sqlite|sqlserver|mssql|clickhouse|mongodb|tc:|h2|oracle|libsql|file:)/i.test(
    text,
  );
}

function judgeHost(
  name: string,
  host: string,
  values: VariableValues,
  environment: PgEnvironment,
  site: CommandSite,
): DatabaseVerdict {
  const portName = name.replace(/(?:HOSTNAME|HOSTADDR|HOST|SERVER|ADDRESS|ADDR)$/i, 'PORT');
  const ports = values.list(portName).flatMap(values.expand);
  const source = ports.length === 0 ? `\`${name}\`` : `\`${name}\` with \`${portName}\``;
  const dynamic = describeDynamic(host, source);
  if (dynamic !== undefined) return lastingDatabase(dynamic);
  if (/[\s'=\\]/.test(host)) return lastingDatabase(`${source} is not a host`);
  const verdicts = (ports.length === 0 ? ['5432'] : [...new Set(ports)]).map((port) =>
    judgeUrl(`host=${host} port=${port}`, source, { ...environment, PGPORT: undefined }, site),
  );
  return joinVerdicts(verdicts, lastingDatabase(`${source} is not known`));
}
