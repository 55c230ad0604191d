import type { RepositoryFiles } from '../../repository-files';
import type { MigrationCommandUse } from '../step-context';
import type { ConnectionFile, ConnectionKeys } from './file-addresses';
import { removeCodeComments } from './file-comments';
import { resolveImportedName } from './python-names';
import { readExpression } from './setting-value';
import { readOptionValues } from './tool-connections';

const INI_KEYS: ConnectionKeys = { url: 'sqlalchemy\\.url', host: '', port: '' };
const CODE_KEYS: ConnectionKeys = { url: 'url', host: '', port: '' };

/** What in `env.py` can connect with another URL than that of the configuration file. */
const URL_WRITES: readonly RegExp[] = [
  /\bset_(?:main|section)_option\(\s*(?:[\w.]+\s*,\s*)?["']sqlalchemy\.url["']\s*,\s*/g,
  /["']sqlalchemy\.url["']\s*:\s*/g,
  /\bengine_from_config\((?:[^()]|\([^()]*\))*?\burl\s*=\s*/g,
  /\[["']sqlalchemy\.url["']\]\s*=(?!=)\s*/g,
  /\bcreate_(?:async_)?engine\(\s*/g,
];

const READ_CONFIGURATION = /^\s*config\.get_main_option\(\s*["']sqlalchemy\.url["']\s*\)\s*$/;

/**
 * Lists the files that configure the URL of Alembic: `sqlalchemy.url` of the configuration file, and
 * what `env.py` sets instead. Code that cannot be read is a URL that is not known.
 */
export function listAlembicFiles(
  { words }: MigrationCommandUse,
  files: RepositoryFiles,
): readonly ConnectionFile[] {
  const [named] = readOptionValues(words, ['-c', '--config']);
  const name = named?.replace(/^(?:\.{1,2}\/)+/, '') ?? 'alembic.ini';
  const isNamed = (path: string) => path === name || path.endsWith(`/${name}`);
  const environments = files.paths.filter((path) => /(?:^|\/)env\.py$/.test(path));
  const overrides = environments.flatMap((path) => readOverrides(path, files));
  const settings = files.paths
    .filter(isNamed)
    .map((path) => ({ path, text: files.read(path) ?? '', isData: true, keys: INI_KEYS }));
  return [...settings, ...overrides];
}

function readOverrides(path: string, files: RepositoryFiles): readonly ConnectionFile[] {
  const text = removeCodeComments(files.read(path) ?? '');
  const expressions = URL_WRITES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => readExpression(text, match.index + match[0].length)),
  );
  // Without this call, the connection comes from a module that was not read.
  const usesConfiguration = /\bengine_from_config\(/.test(text) || expressions.length > 0;
  const known = expressions.filter((each) => !READ_CONFIGURATION.test(resolveName(each, text)));
  const urls = usesConfiguration ? known : ['other_module'];
  return urls.map((url) => ({
    path,
    text: `url = ${resolveImportedName(resolveName(url, text), text, files)}\n`,
    isData: false,
    keys: CODE_KEYS,
  }));
}

/** Replaces the name of a variable or of a function without arguments by its only value in the file. */
function resolveName(expression: string, text: string): string {
  const [, name, call] = /^\s*(?:str\()?(\w+)(\(\))?\)?\s*$/.exec(expression) ?? [];
  if (name === undefined) return expression;
  const pattern =
    call === undefined
      ? new RegExp(`^[ \\t]*${name}(?:\\s*:\\s*\\w+)?\\s*=(?!=)\\s*`, 'gm')
      : new RegExp(
          `^def ${name}\\([^)]*\\)[^:\\n]*:\\n(?:(?:[ \\t].*)?\\n)*?[ \\t]+return\\s+`,
          'gm',
        );
  const matches = [...text.matchAll(pattern)];
  const [match] = matches;
  const hasOneReturn = call === undefined || (text.match(/\breturn\b/g) ?? []).length === 1;
  if (match === undefined || matches.length > 1 || !hasOneReturn) return expression;
  return readExpression(text, match.index + match[0].length);
}
