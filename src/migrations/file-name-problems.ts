import { formatNames } from '../policy/format-names';
import type { Problem } from '../problem';
import type { Format, UnreadableName } from './formats/format';
import { groupBy } from './group-by';
import type { NamedFile } from './migration-order';

/** A name that the action cannot run, relative to the folder; '' for the folder as a whole. */
export interface UnreadableEntry {
  readonly fileName: string;
  readonly parsed: UnreadableName;
}

/** Returns the path of a file of a folder, relative to the workspace. */
export function joinPath(folder: string, fileName: string): string {
  if (fileName === '') return folder;
  return folder === '.' ? fileName : `${folder}/${fileName}`;
}

/** Returns one problem for each cause, which names the first ten files. */
export function badNameProblems(
  folder: string,
  unreadable: readonly UnreadableEntry[],
): readonly Problem[] {
  const groups = groupBy(unreadable, ({ parsed }) => parsed.several?.what ?? parsed.what);
  return [...groups.values()].map((group) => toProblem(folder, group));
}

function toProblem(folder: string, group: readonly UnreadableEntry[]): Problem {
  const [first] = group;
  const { code = 'bad-name', what = '', next = '', several } = first?.parsed ?? {};
  const names = group.map(({ fileName, parsed }) => parsed.file ?? fileName);
  const [file = folder, ...otherFiles] = group.map(({ fileName }) => joinPath(folder, fileName));
  const location = otherFiles.length === 0 ? { file } : { file, otherFiles };
  return several === undefined || group.length === 1
    ? { code, what, next, ...location }
    : { code, what: `${formatNames(names)} ${several.what}`, next: several.next, ...location };
}

/**
 * Returns a problem for each version that two or more files have.
 *
 * @param sorted In the order of their versions.
 * @param getKey Returns the same text for files of the same version.
 */
export function duplicateProblems(
  folder: string,
  sorted: readonly NamedFile[],
  getKey: (file: NamedFile) => string,
): readonly Problem[] {
  if (new Set(sorted.map(getKey)).size === sorted.length) return [];
  const duplicates = [...groupBy(sorted, getKey)].filter(([, files]) => files.length > 1);
  const [first] = duplicates;
  if (first === undefined) return [];
  const [file = folder, ...otherFiles] = duplicates
    .flatMap(([, [, ...later]]) => later)
    .map(({ fileName }) => joinPath(folder, fileName));
  const location = otherFiles.length === 0 ? { file } : { file, otherFiles };
  const next = 'Rename a file that is not applied anywhere to a unique version.';
  return [{ code: 'duplicate-version', what: describeDuplicates(duplicates), next, ...location }];
}

/** The number of versions that a message about duplicates names. */
const MAX_VERSIONS_SHOWN = 5;

function describeDuplicates(groups: readonly (readonly [string, readonly NamedFile[]])[]): string {
  const [only, second] = groups.map(([key, files]) => {
    const texts = new Set(files.map(({ version }) => version.text));
    const version = texts.size === 1 ? (files[0]?.version.text ?? key) : key;
    return { names: formatNames(files.map(({ fileName }) => fileName)), version };
  });
  if (only !== undefined && second === undefined) {
    return `${only.names} have the same version, ${only.version}. A version identifies one migration.`;
  }
  const shown = groups
    .slice(0, MAX_VERSIONS_SHOWN)
    .map(([key, files]) => `${formatNames(files.map(({ fileName }) => fileName))} (${key})`);
  const hidden = groups.length - shown.length;
  return `${groups.length} versions have two or more files: ${shown.join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}. A version identifies one migration.`;
}

/** A problem of a file. `what` is the rest of a sentence that begins with the file name. */
export interface FileProblem {
  readonly fileName: string;
  readonly problem: Problem;
}

/** Returns one problem for each cause. Problems at a line stay separate. */
export function groupByCause(problems: readonly FileProblem[]): readonly Problem[] {
  const groups = groupBy(problems.entries(), ([index, { problem }]) => {
    const { code, what, next, line } = problem;
    return line === undefined ? JSON.stringify([code, what, next]) : String(index);
  });
  return [...groups.values()].map((entries) => {
    const group = entries.map(([, each]) => each);
    const [[, first], ...others] = entries;
    const what = `\`${first.fileName}\` ${first.problem.what}`;
    if (others.length === 0) return { ...first.problem, what };
    return {
      ...first.problem,
      what: `${what} This applies to ${group.length} files: ${formatNames(group.map(({ fileName }) => fileName))}.`,
      otherFiles: others.flatMap(([, { problem }]) => problem.file ?? []),
    };
  });
}

/** Returns the problem `no-migrations`. */
export function noMigrationsProblem(
  folder: string,
  { name, skips }: Pick<Format, 'name' | 'skips'>,
  skippedFiles: readonly string[],
): Problem {
  const skipped =
    skips === undefined || skippedFiles.length === 0
      ? ''
      : ` The format \`${name}\` reads only \`${skips.form}\`, not ${formatNames(skippedFiles, 'or')}.`;
  return {
    code: 'no-migrations',
    what: `The folder \`${folder}\` does not contain a migration file.${skipped}`,
    next: 'Set `migrations` to the folder of the migration files, and check that they are committed.',
  };
}
