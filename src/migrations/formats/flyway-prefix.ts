import type { Problem } from '../../problem';
import { joinPath } from '../file-name-problems';
import { runToolAdvice } from './tool-commands';

/** Name of a migration of Flyway if `sqlMigrationPrefix` is empty. */
const PREFIXLESS = /^\d+(?:[._]\d+)*__[^/]*\.sql$/;

/** Returns whether all migrations of a folder have the names of Flyway without a prefix. */
export function hasPrefixlessNames(fileNames: readonly string[]): boolean {
  return fileNames.length > 0 && fileNames.every((name) => PREFIXLESS.test(name));
}

/**
 * Returns a problem if a folder of Flyway has no file with the prefix `V` or `R`, but files without a
 * prefix (https://documentation.red-gate.com/fd/flyway-sql-migration-prefix-setting-277578983.html).
 */
export function prefixlessFlywayProblem(
  names: readonly string[],
  folder: string,
): Problem | undefined {
  const baseName = (name: string) => name.slice(name.lastIndexOf('/') + 1);
  if (names.some((name) => /^[VR].*\.sql$/.test(baseName(name)))) return undefined;
  const name = names.find((each) => PREFIXLESS.test(baseName(each)));
  if (name === undefined) return undefined;
  return prefixProblem(name, joinPath(folder, name));
}

/**
 * Returns the problem of files without a prefix.
 *
 * @param name The first file.
 * @param path Its path, relative to the workspace.
 */
export function prefixProblem(name: string, path: string): Problem {
  return {
    code: 'format-foreign',
    what: `\`${name}\` is a migration of Flyway with an empty \`sqlMigrationPrefix\`, which the action does not support.`,
    next: `${runToolAdvice('Flyway')} If the files are plain SQL, set \`format: sql\`.`,
    file: path,
  };
}
