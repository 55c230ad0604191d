import { COMPOSE_FILE_NAMES } from '../../commands/follow/compose';
import { resolvePath } from '../../commands/shell-scope';
import type { RepositoryFiles } from '../../repository-files';
import { readComposeFiles } from './compose-includes';

const OVERRIDE_FILE = /^(?:docker-)?compose\.override\.ya?ml$/;

/**
 * Returns why the files of a Compose project were not read, as a part of a sentence. Returns undefined if
 * they were, or if none is found.
 */
export function explainComposeFiles(
  files: RepositoryFiles,
  folder: string,
  fileOptions: readonly string[],
): string | undefined {
  const paths = listComposePaths(files, folder, fileOptions);
  const read = paths === undefined ? undefined : readComposeFiles(files, paths);
  return read === undefined || read.ok ? undefined : read.problem;
}

/** Returns the files that Compose reads in a folder, the first one first; undefined if one is not known. */
export function listComposePaths(
  files: RepositoryFiles,
  folder: string,
  fileOptions: readonly string[],
): readonly string[] | undefined {
  const prefix = folder === '.' ? '' : `${folder}/`;
  const has = (name: string) => files.paths.includes(`${prefix}${name}`);
  const [first] = COMPOSE_FILE_NAMES.filter(has);
  const overrides = files.paths.filter(
    (path) => path.startsWith(prefix) && OVERRIDE_FILE.test(path.slice(prefix.length)),
  );
  const named = fileOptions.map((name) => resolvePath(folder, name));
  const found = first === undefined ? [] : [`${prefix}${first}`, ...overrides];
  const paths = fileOptions.length > 0 ? named : found;
  const known = paths.filter((path) => path !== undefined);
  return known.length === 0 || known.length < paths.length ? undefined : known;
}
