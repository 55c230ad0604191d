import type { MigrationCommandUse } from '../step-context';
import { removeCodeComments } from './file-comments';
import { readBlocks, readExpression } from './setting-value';
import { readOptionValues } from './tool-connections';
import type { VariableValues } from './variable-values';

/** Returns the parts of a file that can apply to a command. */
export type PartSelector = (
  text: string,
  use: MigrationCommandUse,
  values: VariableValues,
  path: string,
) => readonly string[];

/** The environment that a command selects: by an option, or by a variable with one known value. */
function findEnvironment(
  { words }: MigrationCommandUse,
  values: VariableValues,
  names: readonly string[],
): string | undefined {
  const [named] = readOptionValues(words, ['--env', '-e', '--environment']);
  const texts = names.flatMap((name) => values.list(name).flatMap(values.expand));
  const [only] = named === undefined ? texts : [named];
  const isOne = new Set(texts).size <= 1 || named !== undefined;
  return only !== undefined && isOne && /^\w+$/.test(only) ? only : undefined;
}

/** Returns the block of the selected environment; the whole text if there is none, or if it adds others. */
export const selectBlock =
  (names: readonly string[]): PartSelector =>
  (text, use, values) => {
    const environment = findEnvironment(use, values, names);
    if (environment === undefined) return [text];
    const pattern = new RegExp(`(?<![\\w.])["']?${environment}["']?\\s*:\\s*(?=\\{)`, 'g');
    const blocks = readBlocks(text, pattern);
    const isWhole = blocks.length > 0 && !blocks.some((block) => block.includes('...'));
    return isWhole ? blocks : [text];
  };

/** A setting that is not known, in YAML and in code. */
const UNKNOWN_HOST = 'host: {}\n';

/** Returns the sections of the selected environment in `database.yml`, and those that others include. */
export const selectRails: PartSelector = (text, use, values) => {
  const environment = findEnvironment(use, values, ['RAILS_ENV', 'RACK_ENV']);
  // Maps in one line and service files are not read.
  if (/:[ \t]*\{|^[ \t]*service[ \t]*:/m.test(text)) return [UNKNOWN_HOST];
  const sections = text.split(/^(?=[\w'"]+:)/m);
  return sections.filter(
    (section) =>
      environment === undefined ||
      /^\S+:[ \t]*&/.test(section) ||
      section.replace(/^["']/, '').startsWith(environment) ||
      !/^[\w'"]+:/.test(section),
  );
};

/** Returns the parts of the files of `MIX_ENV` that configure a repository. */
export const selectEcto: PartSelector = (text, use, values, path) => {
  const environment = findEnvironment(use, values, ['MIX_ENV']);
  const name = path.split('/').at(-1) ?? '';
  const isOther = environment !== undefined && /^(?:dev|test|prod)\.exs$/.test(name);
  if (isOther && name !== `${environment}.exs`) return [];
  const isProduction = environment === undefined || environment === 'prod';
  const source = isProduction
    ? text
    : text.replaceAll(/^if config_env\(\) == :prod do$[\s\S]*?^end$/gm, '');
  return source
    .split(/^(?=\s*config\b)/m)
    .filter((part) => /^\s*config\s+:\w+,\s*(?=[A-Z])[\w.]*Repo[\w.]*\s*,/.test(part));
};

const FLASK_SETTING = /\bSQLALCHEMY_DATABASE_URI["']?\]?\s*(?::\s*\w+\s*)?[=:](?!=)\s*/g;

/** Returns every value that code gives to `SQLALCHEMY_DATABASE_URI`. */
export const selectFlask: PartSelector = (source) => {
  const text = removeCodeComments(source);
  const urls = [...text.matchAll(FLASK_SETTING)].map(
    (match) => `url = ${readExpression(text, match.index + match[0].length)}\n`,
  );
  return text.includes('SQLALCHEMY_BINDS') ? [...urls, 'url = other_databases\n'] : urls;
};
