import {
  createRepositoryFinder,
  type WorkspaceRepository,
} from '../../edge/git/workspace-repository';
import type { Request } from '../../inputs/request';
import { type CommitReading, classifyCheckout, type RunCheckout } from '../../policy/run-checkout';

/** The repositories that contain a folder, the innermost one first. */
export type RepositoryPlace = readonly WorkspaceRepository[];

/** The repositories that contain the files of a run, and their commit as far as files show it. */
export interface LocatedCheckout {
  /** One place for each folder of the run. */
  readonly places: readonly RepositoryPlace[];
  /** Undefined if only Git can find the commit. */
  readonly checkout: RunCheckout | undefined;
}

/**
 * Finds the repositories of a run without starting Git: those of the migrations, and for a command
 * or `gate` also that of the working directory. `gate` loads this file, so it must stay small.
 */
export function locateCheckout(request: Request, workspace: string): LocatedCheckout {
  const { mode, command, workingDirectory, migrations } = request;
  const find = createRepositoryFinder(workspace);
  const files = find(workingDirectory, migrations);
  // `gate` does not know what the next step runs.
  const isEngine = command === undefined && mode !== 'gate';
  const places = isEngine ? [files] : listDistinct([find(workingDirectory), files]);
  const sha = getNamedCommit(request);
  const readings = places.map((place) => readWithoutGit(place, sha));
  const known = readings.flatMap((reading) => reading ?? []);
  const checkout = known.length < readings.length ? undefined : classifyCheckout(known, sha);
  return { places, checkout };
}

/** Returns the commit that the runner names; undefined outside of Actions. */
export function getNamedCommit({ environment }: Request): string | undefined {
  return environment['GITHUB_SHA']?.trim().toLowerCase() || undefined;
}

function listDistinct(places: readonly RepositoryPlace[]): readonly RepositoryPlace[] {
  return places.filter(
    ([repository], index) =>
      index === places.findIndex(([other]) => other?.root === repository?.root),
  );
}

/**
 * Reads the commit of a place from the files of Git.
 *
 * @param sha The commit of the run, which is not that of a submodule.
 * @returns Undefined if only Git can find the commit: of an unusual HEAD, or of a possible submodule.
 */
export function readWithoutGit(
  [repository, ...outer]: RepositoryPlace,
  sha: string | undefined,
): CommitReading | undefined {
  if (repository === undefined) {
    return { kind: 'unknown', why: 'The files are not in a Git repository in the workspace.' };
  }
  const { head } = repository;
  if (head === undefined || (outer.length > 0 && head !== sha)) return undefined;
  return { kind: 'commit', commit: head };
}
