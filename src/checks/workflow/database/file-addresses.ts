import type { PgEnvironment } from '../../../database-url/pg-environment';
import { type DatabaseVerdict, lastingDatabase } from './database-verdict';
import { isUsualEnvFile } from './env-file-values';
import type { FileWrite } from './file-commands';
import { removeCodeComments, removeDataComments } from './file-comments';
import type { CommandSite } from './job-site';
import { judgeUrl } from './judge-value';
import {
  parseDataValue,
  parseSettingValue,
  readExpression,
  type SettingValue,
} from './setting-value';
import type { VariableValues } from './variable-values';

/** A part of a file that configures the connection of a tool. */
export interface ConnectionFile {
  readonly path: string;
  readonly text: string;
  /** Whether bare words are literals, as in YAML, INI and properties. */
  readonly isData: boolean;
  /** Whether a file without an address means that other code contains the address. */
  readonly needsAddress?: boolean;
  /** The keys of a URL, of a host and of a port. */
  readonly keys: ConnectionKeys;
}

/** The names of settings, as alternatives of a pattern. */
export interface ConnectionKeys {
  readonly url: string;
  readonly host: string;
  readonly port: string;
}

/** What judges the addresses of a file. */
export interface AddressContext {
  readonly values: VariableValues;
  readonly environment: PgEnvironment;
  readonly site: CommandSite;
  /** Returns what the job writes to certain files before the command. */
  readonly listWrites: (isTarget: (path: string) => boolean) => readonly FileWrite[];
  /** Whether a variable that the workflow does not set can be set on the runner. */
  readonly canBeSet: boolean;
}

/** A URL of a database anywhere in a text. */
export const URL_LITERAL =
  /(?<![\w$])(?:jdbc:)?(?:postgres(?:ql)?|mysql|mariadb|sqlite|cockroachdb|sqlserver|mssql)(?:\+\w+)?:\/\/[^\s"'`<>]+/gi;

/** Judges every address that a part of a file contains; empty if it contains none. */
export function judgeFileAddresses(
  file: ConnectionFile,
  context: AddressContext,
): readonly DatabaseVerdict[] {
  const { values, environment, site } = context;
  const source = `\`${file.path}\``;
  const text = file.isData
    ? removeDataComments(file.text)
    : replaceNamedVariables(removeCodeComments(file.text));
  const settings = (keys: string, canBeBlock = false) =>
    readSettings(text, keys, file.isData, canBeBlock);
  const [urls, hosts, ports] = [
    settings(file.keys.url, true),
    settings(file.keys.host),
    settings(file.keys.port),
  ];
  const isUnknown = [...urls, ...hosts, ...ports].some(({ isKnown }) => !isKnown);
  const literals = file.isData ? [] : [...text.matchAll(URL_LITERAL)].map(([url]) => url);
  const isEmpty = urls.length + hosts.length + literals.length === 0;
  if (
    isUnknown ||
    (isEmpty && file.needsAddress) ||
    (!file.isData && (hasUnreadProperty(text, file.keys) || loadsOtherFile(text)))
  ) {
    return [lastingDatabase(`the code in ${source} that sets the address was not read`)];
  }
  const unset = [...urls, ...hosts, ...ports].flatMap(({ names }) => names);
  if (context.canBeSet && unset.some((name) => values.list(name).length === 0)) {
    return [lastingDatabase(`${source} reads a variable that the runner can set`)];
  }
  const resolve = (list: readonly SettingValue[]) => [
    ...new Set(list.flatMap((setting) => listSettingTexts(setting, values))),
  ];
  const urlTexts = [...new Set([...resolve(urls), ...literals.map(keepPlaceholders)])];
  const portTexts = resolve(ports);
  const byHost = resolve(hosts).flatMap((host) =>
    (portTexts.length === 0 ? ['5432'] : portTexts).map((port) => `host=${host} port=${port}`),
  );
  const addresses = [...urlTexts.filter((url) => !isExample(url)), ...byHost].map((address) =>
    judgeUrl(address, source, environment, site),
  );
  // A port alone belongs to the host of another part.
  const isPublished = (port: string) =>
    site.containers.some(({ ports: all }) => all.has(Number(port)));
  const isOtherPort = site.network === 'machine' && !portTexts.every(isPublished);
  return addresses.length === 0 && isOtherPort
    ? [lastingDatabase(`${source} sets a port that no database container of this job publishes`)]
    : addresses;
}

/** Writes the name of a variable that Sequelize and db-migrate read as a setting of code. */
function replaceNamedVariables(text: string): string {
  return text
    .replaceAll(/["']?use_env_variable["']?\s*:\s*["'](\w+)["']/g, 'url: process.env.$1')
    .replaceAll(/\{\s*["']ENV["']\s*:\s*["'](\w+)["']\s*\}/g, '{ url: process.env.$1 }');
}

/** Whether an object has an address by a short property (`{ host }`) or by the contents of another object. */
function hasUnreadProperty(text: string, { url, host }: ConnectionKeys): boolean {
  const keys = [url, host].filter((each) => each !== '').join('|');
  return keys !== '' && new RegExp(`[{,]\\s*(?:${keys})\\s*[,}]|\\.\\.\\.\\w|\\*\\*\\w`).test(text);
}

/** Whether code names a file of variables that was not read: `config({ path: '.env.prod' })`. */
export function loadsOtherFile(text: string): boolean {
  return [...text.matchAll(/["'`]([^"'`\s]*\.env[\w.-]*)["'`]/g)].some(
    ([, path = '']) => !isUsualEnvFile(path),
  );
}

/** The URL that `alembic init` writes. No driver accepts it. */
const isExample = (url: string) => url.startsWith('driver://');

/** Writes the placeholders of Python and Ruby in a URL as a reference of the shell. */
export const keepPlaceholders = (url: string) =>
  url.replaceAll(
    /#\{[^{}]*\}|(?<!\$)\{[^{}]*\}|%\(\w+\)[sd]|%[sd](?![0-9a-f])/gi,
    '${placeholder}',
  );

/** Returns the texts that a setting can have: of its variables, or its literals if none is set. */
export function listSettingTexts(
  { literals, names }: SettingValue,
  values: VariableValues,
): readonly string[] {
  const set = names.flatMap((name) => values.list(name).flatMap(values.expand));
  const texts = set.length > 0 ? set : literals;
  return texts.filter((text) => text.trim() !== '');
}

/** Reads the values that a text gives to keys. `canBeBlock` ignores objects, which have keys of their own. */
export function readSettings(
  text: string,
  keys: string,
  isData: boolean,
  canBeBlock: boolean,
): readonly SettingValue[] {
  if (keys === '') return [];
  const pattern = new RegExp(
    isData
      ? `^[ \\t]*["']?(?:${keys})["']?[ \\t]*[:=][ \\t]*`
      : `(?<![\\w.-])["']?(?:${keys})["']?\\]?\\s*(?:=>|[:=](?![=:]))[ \\t]*`,
    'gm',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const from = match.index + match[0].length;
    if (isData) return [parseDataValue(/.*/.exec(text.slice(from))?.[0].trim() ?? '')];
    const expression = readExpression(text, from);
    // A block of settings has its own keys. A list of hosts has none.
    const isBlock = /^\s*\{/.test(expression) || /^\s*\[[^\]]*[:=]/.test(expression);
    return isBlock && canBeBlock ? [] : [parseSettingValue(expression)];
  });
}
