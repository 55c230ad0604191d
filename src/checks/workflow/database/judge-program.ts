import type { MigrationCommandUse } from '../step-context';
import { isLoopbackHost } from './address-kinds';
import { type DatabaseVerdict, lastingDatabase } from './database-verdict';
import {
  type AddressContext,
  keepPlaceholders,
  listSettingTexts,
  loadsOtherFile,
  readSettings,
  URL_LITERAL,
} from './file-addresses';
import { judgeUrl } from './judge-value';
import { isDatabaseUrl, isDatabaseVariable, judgeVariableText } from './judge-variables';
import type { ProgramFile } from './program-files';
import { replaceNeutralParts } from './run-time-parts';
import { parseSettingValue, readExpression, type SettingValue } from './setting-value';
import { JS_KEYS } from './tool-file-table';
import type { VariableValues } from './variable-values';

/** Packages that read the address from a service, or that open a tunnel. */
const OTHER_SOURCES =
  /["'`](?:tunnel-ssh|ssh2(?:-promise)?|node-ssh|ssh2-tunnel|@aws-sdk\/client-(?:secrets-manager|ssm|sts|rds)|@aws-sdk\/rds-signer|aws-sdk|@google-cloud\/(?:secret-manager|cloud-sql-connector)|@azure\/keyvault-secrets|node-vault|@infisical\/sdk|@1password\/sdk|dotenv-vault)["'`]|^[ \t]*(?:from|import)[ \t]+(?:sshtunnel|paramiko|boto3|botocore|hvac|google\.cloud|azure\.keyvault|infisical\w*)\b/m;

/** Writes of an environment variable: its name, then the value. */
const VARIABLE_WRITE =
  /\b(?:process\.env|Bun\.env|os\.environ|environ)(?:\.(\w+)|\[\s*["'`](\w+)["'`]\s*\])\s*=(?![=>])\s*/g;
const DYNAMIC_WRITE =
  /\bprocess\.env\s*=(?!=)|Object\.assign\(\s*process\.env\b|\b(?:process\.env|environ)\[\s*[^"'`\]\s][^\]]*\]\s*=(?![=>])|\benviron\.update\(|\bputenv\(/;

/** A key of an object that can be the environment of a command that the program starts. */
const VARIABLE_KEY = /(?<![\w$.?])["']?([A-Z][A-Z0-9_]+)["']?\s*[:=](?![=:])\s*/g;

/** A default of a variable: `process.env.X || 'y'`, `os.environ.get("X", "y")`. */
const DEFAULT_VALUE =
  /((?:process\.env|import\.meta\.env|Bun\.env)(?:\.\w+|\[\s*["']\w+["']\s*\])\s*(?:\|\||\?\?)\s*|(?:environ\.get|getenv)\(\s*["']\w+["']\s*,\s*)(?:"[^"\n]*"|'[^'\n]*'|`[^`$]*`)/g;

/** A file that opens a connection to Postgres. */
const DRIVER =
  /["'`](?:pg|pg-promise|postgres|knex|kysely|slonik|sequelize|typeorm|drizzle-orm[\w./-]*|@mikro-orm\/[\w-]+|@neondatabase\/serverless|@vercel\/postgres|node-pg-migrate|umzug|postgrator|postgres-migrations)["'`]|\b(?:psycopg2?|asyncpg|create_engine|create_async_engine|peewee)\b/;

/** A call with a connection string as its first argument. */
const CONNECTION_CALL =
  /\b(?:Pool|Client|postgres|neon|drizzle|knex|Sequelize|createPool|create_engine|create_async_engine|connect)\(\s*(?=[^\s{)])/g;

/** An argument that is an address or a part of one, or that is only known at run time. */
const ADDRESS_ARGUMENT =
  /:\/\/|\$\{\{|\$[A-Za-z_{(]|`|^--?(?:h|host|url|uri|dsn|db|database|connection)(?:$|[-=])/i;

/** Tools whose library reads the same files as their command. */
const FILE_READERS: ReadonlySet<string> = new Set(['Alembic', 'Django', 'Flask-Migrate']);

/** The part of a verdict's reason that names the variable or the file with the address. */
const SOURCE = /^`([^`]+)`/;

/**
 * Judges a temporary database again, if a program of the repository leads to the command. The program can
 * connect to another address than its variables say. Returns undefined if nothing in its files does.
 */
export function judgeProgram(
  use: MigrationCommandUse,
  verdict: DatabaseVerdict,
  programs: readonly ProgramFile[],
  context: AddressContext,
): DatabaseVerdict | undefined {
  const [main] = programs;
  if (main === undefined) return undefined;
  const [, source = ''] = SOURCE.exec(verdict.why) ?? [];
  const isFile = !/^\w+$/.test(source.replace(/` with `.*/, '')) && source !== '';
  const isOwnFile = programs.some(({ path }) => path === source);
  if (isFile && !isOwnFile && !readsToolFiles(use, programs)) {
    return lastingDatabase(
      `the program \`${main.path}\` decides the address, which was not found in it`,
    );
  }
  const argument = use.callers.flat().find((word) => ADDRESS_ARGUMENT.test(word));
  if (argument !== undefined) {
    return lastingDatabase(`an argument of the program \`${main.path}\` can name a database`);
  }
  for (const program of programs) {
    const reason = findOtherSource(program) ?? findOtherVariables(program, context);
    if (reason !== undefined) return lastingDatabase(reason);
    const other = judgeAddresses(program, context).find(({ kind }) => kind === 'lasting');
    if (other !== undefined) return other;
  }
  return undefined;
}

/** Whether a program starts the tool as a command, or a library that reads the same files. */
function readsToolFiles(
  { tool, words }: MigrationCommandUse,
  programs: readonly ProgramFile[],
): boolean {
  const isChanged = programs.some(({ text }) => /\bset_main_option\(|\.attributes\[/.test(text));
  if (FILE_READERS.has(tool)) return !isChanged;
  const escaped = words.slice(0, 2).map((word) => word.replaceAll(/[^\w]/g, '\\$&'));
  const command = new RegExp(escaped.join('["\'`,\\s\\[\\]]+'));
  return programs.some(({ text, isCaller }) => isCaller && command.test(text));
}

/** Returns what else than a variable of the step can give the program an address. */
function findOtherSource({ path, text }: ProgramFile): string | undefined {
  const [name] = OTHER_SOURCES.exec(text) ?? [];
  if (name !== undefined) {
    const shown = name
      .trim()
      .replaceAll(/["'`]/g, '')
      .replace(/^(?:from|import)\s+/, '');
    return `the program \`${path}\` uses \`${shown}\`, which can lead to another server`;
  }
  if (/dotenv/.test(text) && /\boverride\s*[:=]\s*true\b/i.test(text)) {
    return `the program \`${path}\` replaces its variables with those of a file`;
  }
  return loadsOtherFile(text) && /env/.test(text)
    ? `the program \`${path}\` loads a file of variables that was not read`
    : undefined;
}

/** Returns the variable that a program sets for itself or for a command, if it leads elsewhere. */
function findOtherVariables(
  { path, text, isCaller }: ProgramFile,
  context: AddressContext,
): string | undefined {
  if (DYNAMIC_WRITE.test(text)) {
    return `the program \`${path}\` sets variables that are only known at run time`;
  }
  const keys = isCaller && /\benv\b/.test(text) ? [...text.matchAll(VARIABLE_KEY)] : [];
  for (const match of [...text.matchAll(VARIABLE_WRITE), ...keys]) {
    const name = match[1] ?? match[2] ?? '';
    if (!isDatabaseVariable(name)) continue;
    const setting = parseSettingValue(readExpression(text, match.index + match[0].length));
    const { values, environment, site } = context;
    const verdicts = listSettingTexts(setting, values).map((value) =>
      judgeVariableText(name, value, values, environment, site),
    );
    if (!setting.isKnown || verdicts.some((verdict) => verdict?.kind === 'lasting')) {
      return `the program \`${path}\` sets \`${name}\` to a value that is not the address of a database container of this job`;
    }
  }
  return undefined;
}

/** Judges the addresses in the code of a program. A default counts if its variable is not set. */
function judgeAddresses(
  { path, text }: ProgramFile,
  { values, environment, site }: AddressContext,
): readonly DatabaseVerdict[] {
  const source = text.replaceAll(DEFAULT_VALUE, (expression, read: string) => {
    const { names } = parseSettingValue(read);
    const isSet = names.length > 0 && names.every((name) => values.list(name).length > 0);
    return isSet ? `${read}""` : expression;
  });
  const urls = [...source.matchAll(URL_LITERAL)];
  if (urls.some(({ 0: url, index }) => isUnreadAddress(url, source.slice(index + url.length)))) {
    return [
      lastingDatabase(`the program \`${path}\` builds an address from parts that were not read`),
    ];
  }
  const literals = urls.map(([url]) => keepPlaceholders(url));
  return [...new Set([...literals, ...listConnectionTexts(source, values)])]
    .filter((address) => address.includes('${{') || !isDynamicAddress(address))
    .map((address) => judgeUrl(address, `the program \`${path}\``, environment, site));
}

/** A part of an address: a variable with a name. The text of an address ends at a space, before a default. */
const ADDRESS_PART = /\$\{(?:(?:process|Bun)\.env\.)?(\w+)(?:\}|$)/g;

/** Whether code adds something to an address, or puts in a value that is not a variable of a database. */
function isUnreadAddress(url: string, rest: string): boolean {
  if (/^["'`]\s*(?:\+(?!=)|\.concat\b|%(?!\w))/.test(rest)) return true;
  const read = url.replaceAll(ADDRESS_PART, (part, name: string) =>
    isDatabaseVariable(name) ? '' : part,
  );
  return !url.includes('${{') && isDynamicAddress(url) && isDynamicAddress(read);
}

/** Whether the code builds an address from parts. The variables of these parts are judged by their names. */
const isDynamicAddress = (address: string) => /\$[({A-Za-z_]|`/.test(replaceNeutralParts(address));

/** Returns the URLs and hosts that a file with a driver gives to a connection. */
function listConnectionTexts(text: string, values: VariableValues): readonly string[] {
  if (!DRIVER.test(text)) return [];
  const list = (settings: readonly SettingValue[]) =>
    settings
      .filter(({ isKnown }) => isKnown)
      .flatMap((setting) => listSettingTexts(setting, values).flatMap(values.expand));
  const calls = [...text.matchAll(CONNECTION_CALL)].map((match) =>
    parseSettingValue(readExpression(text, match.index + match[0].length)),
  );
  const urls = list([...readSettings(text, JS_KEYS.url, false, true), ...calls]);
  const hosts = list(readSettings(text, JS_KEYS.host, false, false));
  const isOther = (host: string) => !isLoopbackHost(host) && host !== '0.0.0.0';
  return [
    ...urls.filter((url) => isDatabaseUrl(url) || url.includes('${{')),
    ...hosts.filter(isOther).map((host) => `host=${host}`),
  ];
}
