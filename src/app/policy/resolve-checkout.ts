import { type CommitReading, classifyCheckout, type RunCheckout } from '../../policy/run-checkout';
import { type RepositoryPlace, readWithoutGit } from './locate-checkout';

/**
 * Finds the commit of places, with Git where its files do not show it.
 *
 * @param sha The commit of the run; undefined outside of Actions.
 */
export async function resolveCheckout(
  places: readonly RepositoryPlace[],
  sha: string | undefined,
): Promise<RunCheckout> {
  return classifyCheckout(await Promise.all(places.map((place) => readPlace(place, sha))), sha);
}

async function readPlace(place: RepositoryPlace, sha: string | undefined): Promise<CommitReading> {
  const reading = readWithoutGit(place, sha);
  if (reading !== undefined) return reading;
  const { findCheckedOutCommit } = await import('../../edge/git/checked-out-commit');
  return await findCheckedOutCommit(place);
}
