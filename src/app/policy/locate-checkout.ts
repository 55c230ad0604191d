import { findRepositories, type WorkspaceRepository } from '../../edge/git/workspace-repository';
import type { Request } from '../../inputs/request';
import { type CommitReading, classifyCheckout, type RunCheckout } from '../../policy/run-checkout';

/** The repositories that contain the files of a run, and their commit as far as files show it. */
export interface LocatedCheckout {
  /** For each folder of the run, the repositories that contain it, the innermost one first. */
  readonly places: readonly (readonly WorkspaceRepository[])[];
  /** Undefined if only Git can find the commit. */
  readonly checkout: RunCheckout | undefined;
}

/**
 * Finds the repositories of a run without starting Git: those of the migrations, and for a command
 * or `gate` also that of the working directory. `gate` loads this file, so it must stay small.
 */
export function locateCheckout(request: Request, workspace: string): LocatedCheckout {
  const sha = getNamedCommit(request);
  const places = listPlaces(request, workspace);
  const readings = places.map((repositories) => readWithoutGit(repositories, sha));
  const known = readings.flatMap((reading) => reading ?? []);
  const checkout = known.length < readings.length ? undefined : classifyCheckout(known, sha);
  return { places, checkout };
}

/** Returns the commit that the runner names; undefined outside of Actions. */
export function getNamedCommit({ environment }: Request): string | undefined {
  return environment['GITHUB_SHA']?.trim().toLowerCase() || undefined;
}

function listPlaces(
  { mode, command, workingDirectory, migrations }: Request,
  workspace: string,
): LocatedCheckout['places'] {
  const files = findRepositories(workspace, workingDirectory, migrations);
  // `gate` does not know what the next step runs.
  if (command === undefined && mode !== 'gate') return [files];
  return distinctPlaces([findRepositories(workspace, workingDirectory), files]);
}

function distinctPlaces(places: LocatedCheckout['places']): LocatedCheckout['places'] {
  return places.filter(
    ([repository], index) =>
      index === places.findIndex(([other]) => other?.root === repository?.root),
  );
}

/** Why there is no commit if the files of a run are not in a Git repository. */
export const NO_REPOSITORY: CommitReading = {
  kind: 'unknown',
  why: 'The files of this run are not in a Git repository in the workspace.',
};

/** Undefined if only Git can find the commit: of an unusual HEAD, or of a possible submodule. */
function readWithoutGit(
  [repository, ...outer]: readonly WorkspaceRepository[],
  sha: string | undefined,
): CommitReading | undefined {
  if (repository === undefined) return NO_REPOSITORY;
  const { head } = repository;
  if (head === undefined || (outer.length > 0 && head !== sha)) return undefined;
  return { kind: 'commit', commit: head };
}
