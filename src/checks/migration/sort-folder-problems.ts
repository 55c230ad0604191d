import type { Problem } from '../../problem';

/** The problems of a folder, as the check reports them. */
export interface FolderProblems {
  readonly reported: readonly Problem[];
  /** The first problem, if the folder cannot be read and no problem is reported. */
  readonly hidden: Problem | undefined;
}

/**
 * Selects the problems of a folder that the check reports. If a use of the action or an input names the
 * folder, a problem that makes it unreadable is always reported. The default folder can contain other
 * things, so without a name only a problem at a changed file is reported.
 *
 * @param migrations Undefined if the folder cannot be read.
 * @param isChanged Whether a pull request changes a file. A problem without a file counts as changed.
 */
export function sortFolderProblems(
  {
    migrations,
    problems,
  }: { readonly migrations: readonly unknown[] | undefined; readonly problems: readonly Problem[] },
  isNamed: boolean,
  isChanged: (file: string | undefined) => boolean,
): FolderProblems {
  const atChange = problems.flatMap((problem) => atChangedFile(problem, isChanged));
  const isSilent = migrations === undefined && atChange.length === 0;
  if (isSilent && isNamed) return { reported: problems, hidden: undefined };
  return { reported: atChange, hidden: isSilent ? problems[0] : undefined };
}

/** Returns a problem of several files at the first file that the pull request changes. */
function atChangedFile(
  problem: Problem,
  isChanged: (file: string | undefined) => boolean,
): readonly Problem[] {
  const file = [problem.file, ...(problem.otherFiles ?? [])].find(isChanged);
  return file === undefined && problem.file !== undefined
    ? []
    : [{ ...problem, ...(file && { file }) }];
}
