import type { Place } from '../checks/rule';
import { type Base, gitBase } from '../edge/git/base';
import type { PullRequest } from '../inputs/pull-request';

/** What a pull request changes, as far as it can be known. */
export interface Changes {
  /** Undefined where there is no pull request, or nobody could tell. */
  readonly base: Base | undefined;
  /** Whether a line is one that it changes; true where that is not known. */
  readonly touches: (place: Place) => boolean;
  /** What could not be judged, and why. */
  readonly notes: readonly string[];
}

/** Compares what is checked out with the commit from which the pull request went off. */
export async function changesOf(
  workspace: string,
  pullRequest: PullRequest | undefined,
): Promise<Changes> {
  if (pullRequest === undefined) return { base: undefined, touches: () => true, notes: [] };
  const base = await gitBase(workspace, pullRequest.base);
  if (base !== undefined) {
    return { base, touches: (place) => touches(base, place), notes: [] };
  }
  const note =
    'The commit from which the pull request went off is not in this checkout, so that edited, deleted and late migrations were not looked for. Check out with `fetch-depth: 0`.';
  return { base: undefined, touches: () => true, notes: [note] };
}

function touches({ changed }: Base, { file, line }: Place): boolean {
  const ranges = changed.get(file);
  if (ranges === undefined || line === undefined) return ranges !== undefined;
  return ranges.some(([first, last]) => line >= first && line <= last);
}
