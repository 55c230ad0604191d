import type { RepositoryFiles } from '../../repository-files';
import type { MigrationCommandUse } from '../step-context';
import { findOtherDatabase } from './database-schemes';
import { type DatabaseVerdict, otherDatabase } from './database-verdict';
import type { ConnectionFile } from './file-addresses';
import { removeCodeComments } from './file-comments';
import { parseSettingValue, readBlocks, readExpression } from './setting-value';
import { readOptionValues } from './tool-connections';
import type { VariableValues } from './variable-values';

const CONFIGURATION = /(?:^|\/)config\/database\.php$/;
const DEFAULT_CONNECTION = /["']default["']\s*=>\s*/;

/** A migration that selects a connection itself. */
const OWN_CONNECTION = /\bconnection\(\s*["']|\$connection\s*=/;

/** The variables with a URL, whose scheme comes before the driver of the connection. */
const URL_VARIABLES = ['DB_URL', 'DATABASE_URL'];

/**
 * Judges Laravel by the connection that it uses: `--database`, else `DB_CONNECTION`, else the default of
 * `config/database.php`. Returns undefined for Postgres, and if the connection is not known.
 *
 * @param canBeSet Whether a variable that the workflow does not set can be set on the runner.
 */
export function judgeLaravelConnection(
  use: MigrationCommandUse,
  files: RepositoryFiles,
  values: VariableValues,
  canBeSet: boolean,
): DatabaseVerdict | undefined {
  const names = listConnections(use, files, values, canBeSet);
  const [first] = names;
  const configurations = readConfigurations(files);
  const hasOwn = files.paths.some(
    (path) => /\/migrations\/.*\.php$/i.test(path) && OWN_CONNECTION.test(files.read(path) ?? ''),
  );
  const urls = URL_VARIABLES.flatMap((name) => values.list(name).flatMap(values.expand));
  const canHaveUrl = values.unreadable !== undefined || urls.some((url) => url.trim() !== '');
  if (first === undefined || hasOwn || canHaveUrl) return undefined;
  const databases = names.flatMap((name) => {
    const drivers = configurations.flatMap(({ text }) =>
      readConnectionBlocks(text, name).flatMap(readDrivers),
    );
    return (drivers.length === 0 ? [name] : drivers).map(findOtherDatabase);
  });
  const [database] = databases;
  if (database === undefined || databases.includes(undefined)) return undefined;
  return otherDatabase(
    [...new Set(databases)].join(' or '),
    `Laravel uses the connection \`${first}\``,
  );
}

/** Lists the connections in `config/database.php` that a command can use. */
export function listLaravelFiles(
  use: MigrationCommandUse,
  files: RepositoryFiles,
  values: VariableValues,
): readonly ConnectionFile[] {
  const keys = { url: 'url', host: 'host', port: 'port' };
  return listConnections(use, files, values, false).flatMap((name) =>
    readConfigurations(files).flatMap(({ path, text }) =>
      readConnectionBlocks(text, name).map((block) => ({ path, text: block, isData: false, keys })),
    ),
  );
}

/** Returns the names of the connections that a command can use; empty if one of them is not known. */
function listConnections(
  { words }: MigrationCommandUse,
  files: RepositoryFiles,
  values: VariableValues,
  canBeSet: boolean,
): readonly string[] {
  // The connection of a tenant is a template of its own.
  if (words.some((word) => word.startsWith('tenants:'))) return [];
  const [named] = readOptionValues(words, ['--database']);
  const set = named === undefined ? values.list('DB_CONNECTION').flatMap(values.expand) : [named];
  const known = set.map((name) => name.trim()).filter((name) => name !== '');
  if (known.length > 0) return known.every((name) => /^[\w-]+$/.test(name)) ? known : [];
  if (canBeSet || values.unreadableFile !== undefined) return [];
  return readConfigurations(files).flatMap(({ text }) => {
    const match = DEFAULT_CONNECTION.exec(text);
    if (match === null) return [];
    const setting = parseSettingValue(readExpression(text, match.index + match[0].length));
    return setting.isKnown ? setting.literals : [];
  });
}

function readConfigurations(
  files: RepositoryFiles,
): readonly { readonly path: string; readonly text: string }[] {
  return files.paths
    .filter((path) => CONFIGURATION.test(path) && !/(?:^|\/)vendor\//.test(path))
    .map((path) => ({ path, text: removeCodeComments(files.read(path) ?? '') }));
}

function readConnectionBlocks(text: string, name: string): readonly string[] {
  return readBlocks(text, new RegExp(`["']${name}["']\\s*=>\\s*(?=\\[|array\\()`, 'g'));
}

function readDrivers(block: string): readonly string[] {
  const match = /["']driver["']\s*=>\s*/.exec(block);
  if (match === null) return [];
  const setting = parseSettingValue(readExpression(block, match.index + match[0].length));
  // A driver that is not a literal can be any.
  return setting.isKnown && setting.names.length === 0 ? setting.literals : ['unknown'];
}
