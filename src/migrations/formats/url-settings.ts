import { EMPTY_URL_SESSION, type SessionSetting } from '../../database-url/session-setting';
import type { Target } from '../../database-url/target';
import type { FormatName } from '../../inputs/request';
import type { Problem } from '../../problem';
import { type MigrationsResult, toMigrationsResult } from '../migration';
import { quoteName } from '../quote-name';
import type { HistoryTableName } from './format';
import { readGolangMigrateParameters } from './golang-migrate-url';

/** What the URL says to the tool of a format (docs/targets.md#parameters). */
export interface UrlSettings {
  /** Run-time parameters of the session. */
  readonly settings: readonly SessionSetting[];
  /** The schema of the history table, if the tool reads it from the URL itself. */
  readonly historySchema: string | undefined;
  /** The history table, if the URL names it. */
  readonly historyTable: HistoryTableName | undefined;
  /** Whether the URL names the place of the history: a search path, a schema or a table. */
  readonly isHistoryNamed: boolean;
  /** `schema` of Prisma for another format: without effect, or refused if it is not the current one. */
  readonly requiredSchema: string | undefined;
  readonly statementTimeoutMs: number | undefined;
  /** Whether the tool sends every statement by itself, without a transaction. */
  readonly isMultiStatement: boolean;
}

/** Tools whose history table is in a schema of its own, wherever the search path of the URL points. */
const OWN_SCHEMA_FORMATS: ReadonlySet<FormatName> = new Set([
  'node-pg-migrate',
  'drizzle',
  'supabase',
]);

/** Prisma's schema without the parameter `schema` (quaint, `DEFAULT_POSTGRES_SCHEMA`). */
const PRISMA_SCHEMA = 'public';

/**
 * Returns what the URL says to the tool of a format, as the tool reads it. A parameter that is
 * neither honored nor without effect is a problem.
 *
 * @param target Undefined or embedded if there is no URL.
 */
export function readUrlSettings(
  target: Target | undefined,
  format: FormatName,
): MigrationsResult<UrlSettings> {
  const session = target?.kind === 'server' ? target.session : EMPTY_URL_SESSION;
  const { settings, toolParameters, unread, contradicted } = session;
  const searchPath = settings.find(({ name }) => name === 'search_path');
  const problems: Problem[] = [...unread.map(unreadByJdbc), ...contradicted.map(twiceProblem)];
  if (toolParameters.has('socket')) problems.push(socketProblem);
  const encoding = settings.find(({ name }) => name === 'client_encoding');
  if (encoding !== undefined) problems.push(encodingProblem(encoding));
  const golangMigrate = readGolangMigrateParameters(toolParameters, format);
  problems.push(...golangMigrate.problems);
  const { table: historyTable, statementTimeoutMs, isMultiStatement } = golangMigrate;
  const schema = toolParameters.get('schema');
  const value: UrlSettings = {
    settings,
    historySchema: undefined,
    historyTable,
    isHistoryNamed:
      (searchPath !== undefined && !OWN_SCHEMA_FORMATS.has(format)) || historyTable !== undefined,
    requiredSchema: undefined,
    statementTimeoutMs,
    isMultiStatement,
  };
  if (format === 'prisma' && target?.kind === 'server') {
    if (searchPath !== undefined) problems.push(unreadByPrisma(searchPath));
    return toMigrationsResult(problems, { ...value, ...readPrismaSchema(settings, schema) });
  }
  const historySchema = format === 'dbmate' ? firstSchema(searchPath) : undefined;
  return toMigrationsResult(problems, { ...value, historySchema, requiredSchema: schema });
}

/**
 * Prisma sets the search path to the one schema of its URL, whatever the login has
 * (https://github.com/prisma/prisma-engines, quaint/src/connector/postgres/url.rs).
 */
function readPrismaSchema(
  settings: readonly SessionSetting[],
  schema: string | undefined,
): Pick<UrlSettings, 'settings' | 'historySchema' | 'isHistoryNamed'> {
  const historySchema = schema ?? PRISMA_SCHEMA;
  const value = quoteName(historySchema);
  const searchPath = { name: 'search_path', value, label: '`schema`', inOptions: false };
  return {
    settings: [...settings, searchPath],
    historySchema,
    isHistoryNamed: schema !== undefined,
  };
}

/**
 * dbmate looks in the first schema of the URL's `search_path`, and creates it
 * (https://github.com/amacneil/dbmate, pkg/driver/postgres/postgres.go,
 * `quotedMigrationsTableNameParts`).
 */
function firstSchema(searchPath: SessionSetting | undefined): string | undefined {
  if (searchPath === undefined || searchPath.inOptions) return undefined;
  const first = searchPath.value.split(',')[0]?.trim() ?? '';
  return /^[a-z_][a-z0-9_]*$/.test(first) ? first : undefined;
}

function settingRefused(what: string, next: string): Problem {
  return { code: 'setting-refused', what, next: `Nothing was written. ${next}` };
}

function unreadByJdbc(name: string): Problem {
  return settingRefused(
    `JDBC does not read the parameter \`${name}\` of the database URL.`,
    name === 'search_path'
      ? 'Set `currentSchema` to the schema instead.'
      : `Set it with \`options=-c%20${name}=…\` instead.`,
  );
}

function twiceProblem(label: string): Problem {
  return settingRefused(
    `The parameter ${label} of the database URL is set twice, to different values. Drivers use different ones of the two.`,
    'Remove one of the two values.',
  );
}

function unreadByPrisma({ label }: SessionSetting): Problem {
  return settingRefused(
    `Prisma does not use ${label} of the database URL. It sets the search path itself.`,
    'Set `schema` in the URL to the schema instead.',
  );
}

const socketProblem: Problem = settingRefused(
  'Only some drivers read the parameter `socket` of the database URL.',
  'Set `host` to the directory of the socket instead.',
);

function encodingProblem({ label }: SessionSetting): Problem {
  return settingRefused(
    `${label} of the database URL is not UTF8, but the migration files are.`,
    'Remove the parameter.',
  );
}

/** Returns the problem of Prisma's `schema` in the URL of another format; undefined if it changes nothing. */
export function otherSchemaParameterProblem(
  { requiredSchema }: Pick<UrlSettings, 'requiredSchema'>,
  currentSchema: string | undefined,
  format: FormatName,
): Problem | undefined {
  if (requiredSchema === undefined || requiredSchema === currentSchema) return undefined;
  return settingRefused(
    `Only Prisma reads the parameter \`schema\` of the database URL, and the format is \`${format}\`. It is not the current schema of the session (\`${currentSchema ?? 'none'}\`).`,
    'To use that schema, set `search_path` in the URL instead of `schema`. Otherwise remove `schema`.',
  );
}
