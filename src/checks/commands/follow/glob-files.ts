import type { RepositoryFiles } from '../../repository-files';
import { resolvePath } from '../shell-scope';

/** A character with a meaning in the name of a file. */
const GLOB = /[*?]/;

/** More parts could match in very many ways. */
const MAX_STARS = 3;

/** Stands for a star while a path is resolved. */
const STAR = '\ufdd0';
const ANY = '\ufdd1';

/**
 * Returns the committed files that a path means, from a folder: one file, or all that match its `*` and
 * `?`. `**.sql` also matches files in folders. Empty if there are none, or if a part is not known.
 */
export function findMatchingFiles(
  path: string,
  directory: string | undefined,
  files: RepositoryFiles,
): readonly string[] {
  const masked = path.replace(/\*+/g, (stars) => (stars.length > 1 ? ANY : STAR));
  const resolved = resolvePath(directory ?? '.', masked);
  if (resolved === undefined) return [];
  if (!GLOB.test(path)) return files.read(resolved) === undefined ? [] : [resolved];
  const parts = resolved.split(/([\ufdd0\ufdd1?])/);
  if (parts.length > 2 * MAX_STARS + 1) return [];
  const pattern = parts.map((part) => {
    if (part === '?') return '[^/]';
    if (part === STAR) return '[^/]*';
    return part === ANY ? '.*' : part.replace(/[$()+.[\\\]^{|}]/g, '\\$&');
  });
  const regex = new RegExp(`^${pattern.join('')}$`, 'u');
  return files.paths.filter((file) => regex.test(file) && files.read(file) !== undefined);
}
