import type { RepositoryFiles } from '../../repository-files';
import { quoteForShell } from '../shell-quote';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import { NO_VARIABLES } from '../wrappers/wrapper-forms';
import type { ReferencedScript } from './script-reference';

/** Creates a script of a text that is part of a command, and that runs on another machine. */
export function createRemoteScript(
  text: string,
  directory: string | undefined,
  variables: Variables = NO_VARIABLES,
): ReferencedScript {
  return { text, variables, directory, place: undefined, language: 'shell' };
}

/** Joins words for a shell. A single word with spaces is a text for a shell. */
export function joinCommand(words: readonly string[]): string {
  const [first = ''] = words;
  return words.length === 1 && first.includes(' ') ? first : words.map(quoteForShell).join(' ');
}

/** Returns the first of these files in the folder or in a folder around it. */
export function findUpwards(
  directory: string | undefined,
  names: readonly string[],
  files: RepositoryFiles,
): string | undefined {
  let folder: string | undefined = directory ?? '.';
  while (folder !== undefined) {
    for (const name of names) {
      const path = resolvePath(folder, name);
      if (path !== undefined && files.read(path) !== undefined) return path;
    }
    folder = folder === '.' ? undefined : resolvePath(folder, '..');
  }
  return undefined;
}

/** Returns the folder of a file. */
export const parentOf = (file: string): string => resolvePath('.', `${file}/..`) ?? '.';

/** Returns the line of a text that matches first, counted from 1; 1 if none does. */
export function findLineOf(text: string, pattern: RegExp): number {
  const at = text.split('\n').findIndex((line) => pattern.test(line));
  return at === -1 ? 1 : at + 1;
}

/** Escapes a text for a regular expression. */
export const escapePattern = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
