import type { RepositoryFiles } from '../../repository-files';
import { parseArguments } from '../command-arguments';
import { quoteForShell } from '../shell-quote';
import { resolvePath, toWorkspacePath } from '../shell-scope';
import type { StandardInput } from '../standard-input';
import { psql } from '../tools/psql';
import type { ReferencedScript } from './script-reference';

/** `\i file` and `\ir file`, which read another file. */
const INCLUDE = /^\s*\\(i|ir|include|include_relative)\s+'?([^\s']+)'?/;

/** Returns the files of the repository that a psql command reads, as shell texts of psql commands. */
export function followPsqlFiles(
  words: readonly string[],
  input: StandardInput,
  directory: string | undefined,
  files: RepositoryFiles,
): readonly ReferencedScript[] {
  const { getValues } = parseArguments(words.slice(1), psql.valueOptions ?? []);
  const paths = [...getValues('-f', '--file'), ...input.files];
  return paths.flatMap((path) => {
    const file = resolvePath(directory ?? '.', path);
    const text = file === undefined ? undefined : files.read(file);
    if (file === undefined || text === undefined) return [];
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
