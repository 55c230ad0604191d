import type { RepositoryFiles } from '../../repository-files';
import { parseArguments } from '../command-arguments';
import { quoteForShell } from '../shell-quote';
import { resolvePath, toWorkspacePath } from '../shell-scope';
import type { StandardInput } from '../standard-input';
import { psql, splitPsqlOptions } from '../tools/psql';
import { findMatchingFiles } from './glob-files';
import type { ReferencedScript } from './script-reference';

/** `\i file` and `\ir file`, which read another file. */
const INCLUDE = /^\s*\\(i|ir|include|include_relative)\s+'?([^\s']+)'?/;

/** A name of a file that comes from a loop, a pipe or a variable. */
const UNKNOWN_FILE = /^(?:\{\}|-|\/dev\/stdin|\$(?!\{*\s*GITHUB[_.]WORKSPACE\b).*)$/i;

/** A path in a folder that is known: `sql/$file`, `sql/$(ls sql)`. */
const UNKNOWN_NAME =
  /^((?:\$\{?GITHUB_WORKSPACE\}?\/)?[^$`{}]*\/)(?:\$\(.*\)|`.*`|[^/]*[$`{][^/]*)$/;

/** Filters that pass a file on, and programs that print the names of files. */
const FILE_PRINTER =
  /(?:^|[\s|;&(])(?:cat|zcat|gunzip|sed|awk|perl|envsubst|head|tail|grep|iconv|ls|printf|echo|sort)\s([^|;&\n]*)/g;
const FIND = /(?:^|[\s|;&(])find\s+([^\s|;&-][^\s|;&]*)/g;

/** The SQL that a psql command runs, as far as it is committed. */
export interface PsqlSources {
  /** The committed files that it reads. */
  readonly files: readonly string[];
  /** The files that it reads and that were not found, as written. */
  readonly unread: readonly string[];
  /** The SQL of `-c` and of here-documents. */
  readonly texts: readonly string[];
}

/** Lists what a psql command runs: files, the files of its input, and SQL in its words. */
export function listPsqlSources(
  words: readonly string[],
  input: StandardInput,
  directory: string | undefined,
  files: RepositoryFiles,
): PsqlSources {
  const { getValues } = parseArguments(splitPsqlOptions(words.slice(1)), psql.valueOptions ?? []);
  const named = getValues('-f', '--file');
  const commands = getValues('-c', '--command');
  const readsInput =
    named.length === 0 ? commands.length === 0 : named.some((file) => UNKNOWN_FILE.test(file));
  const written = named.filter((file) => !UNKNOWN_FILE.test(file)).flatMap(listWrittenPaths);
  const printed = readsInput ? listInputPaths(input) : [];
  const resolved = [...new Set([...written, ...printed])].map(
    (path) => [path, findMatchingFiles(path, directory, files)] as const,
  );
  const found = [...new Set(resolved.flatMap(([, matches]) => matches))];
  const contents = readsInput ? input.contents : [];
  const missing = resolved.flatMap(([path, matches]) => (matches.length === 0 ? [path] : []));
  const isUnknown =
    readsInput && found.length + missing.length + contents.length === 0 && input.text.trim() !== '';
  const unnamed = named.filter((file) => UNKNOWN_FILE.test(file) && found.length === 0);
  return {
    files: found,
    unread: [...missing, ...unnamed, ...(isUnknown && unnamed.length === 0 ? ['$(…)'] : [])],
    texts: [...commands, ...contents],
  };
}

/** Returns the paths in the value of `-f`: several ones of a loop, or the arguments of `find`. */
function listWrittenPaths(value: string): readonly string[] {
  const pattern = UNKNOWN_NAME.exec(value)?.[1];
  if (pattern !== undefined) return [`${pattern}*`];
  if (/\s-/.test(value)) return listFoundFolders(`find ${value}`);
  return /\s/.test(value) && !/[$`]/.test(value) ? value.trim().split(/\s+/) : [value];
}

/** Returns the paths of SQL files that reach the input of psql, or whose names do. */
function listInputPaths({ files, text, contents }: StandardInput): readonly string[] {
  const printers = [...text.matchAll(FILE_PRINTER)].flatMap(([, args = '']) => args.split(/\s+/));
  const printed = [...printers, ...contents.flatMap((content) => content.split(/\s+/))]
    .map((word) => word.replace(/^["'(]+|["')]+$/g, ''))
    .filter((word) => /^[^$`*;<>-][^$`;<>]*\.sql$/.test(word));
  const passed = files.filter((file) => !file.startsWith('-'));
  return [...passed, ...printed, ...listFoundFolders(text)];
}

const listFoundFolders = (text: string): readonly string[] =>
  [...text.matchAll(FIND)].map(([, folder = '.']) => `${folder.replace(/["']/g, '')}/**.sql`);

/** Returns the files of the repository that a psql command reads, as shell texts of psql commands. */
export function followPsqlFiles(
  words: readonly string[],
  input: StandardInput,
  directory: string | undefined,
  files: RepositoryFiles,
): readonly ReferencedScript[] {
  return listPsqlSources(words, input, directory, files).files.flatMap((file) => {
    const text = files.read(file);
    if (text === undefined || !text.includes('\\i')) return [];
    const folder = toWorkspacePath(resolvePath('.', `${file}/..`) ?? '.');
    return [
      {
        text: listIncludes(text, folder),
        variables: new Map<string, string>(),
        directory,
        place: (line: number) => ({ file, line }),
        language: 'shell' as const,
      },
    ];
  });
}

/**
 * Returns a text with a psql command in each line that reads another file. The other lines are empty,
 * so that the numbers of the lines stay.
 *
 * @param folder The folder of `\ir`.
 */
export function listIncludes(text: string, folder: string): string {
  const lines = text.split('\n').map((line) => {
    const [, command, path] = INCLUDE.exec(line) ?? [];
    if (command === undefined || path === undefined) return '';
    const isRelative = command === 'ir' || command === 'include_relative';
    return `psql -f ${quoteForShell(isRelative ? `${folder}/${path}` : path)}`;
  });
  return lines.join('\n');
}
