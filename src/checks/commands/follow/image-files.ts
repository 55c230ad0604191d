import type { RepositoryFiles } from '../../repository-files';
import { resolvePath, toWorkspacePath } from '../shell-scope';
import { listProgramFiles } from './script-file';

/**
 * Replaces the paths of migration programs in the words of a command that runs in an image. The folder
 * of the command is that of the image, such as `/app`, so a path means the only file of the repository
 * that ends with it. A path with several such files stays as it is.
 */
export function resolveImageFiles(
  words: readonly string[],
  directory: string | undefined,
  files: RepositoryFiles,
): readonly string[] {
  return words.map((word) => {
    if (!/migrat[^/]*\.(?:[cm]?[jt]s|py|sh)$/i.test(word) || /[\s$]/.test(word)) return word;
    const own = listProgramFiles(word).flatMap((path) => resolvePath(directory ?? '.', path) ?? []);
    if (own.some((path) => files.read(path) !== undefined)) return word;
    const found = findByEnding(word, files);
    return found === undefined ? word : toWorkspacePath(found);
  });
}

/** Finds the only file that ends with the path, without the folders of the image before it. */
function findByEnding(word: string, files: RepositoryFiles): string | undefined {
  const parts = word.replace(/^\.?\//, '').split('/');
  const removable = word.startsWith('/') ? Math.min(2, parts.length - 1) : 0;
  for (let removed = 0; removed <= removable; removed += 1) {
    const endings = listProgramFiles(`./${parts.slice(removed).join('/')}`).map((path) =>
      path.replace(/^\.?\/?/, '/'),
    );
    const found = files.paths.filter((path) => endings.some((end) => `/${path}`.endsWith(end)));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}
