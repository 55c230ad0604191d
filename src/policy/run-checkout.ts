/**
 * How the files of a run relate to the commit that the runner names (GITHUB_SHA): the same commit,
 * another commit, or unknown (docs/policy.md#the-commit-that-is-checked-out).
 */
export type CheckoutState = 'same' | 'other' | 'unknown';

/** The checkout that contains the files of a run. */
export interface RunCheckout {
  /** HEAD of its repository, the superproject of a submodule; undefined if it is not known. */
  readonly commit: string | undefined;
  readonly state: CheckoutState;
  /**
   * Why the commit is not known, or why it cannot be a commit of this repository, as a sentence.
   * Undefined for a commit like any other.
   */
  readonly why: string | undefined;
}

/** The commit of one repository that contains files of a run; or why it is not known. */
export type CommitReading =
  | { readonly kind: 'commit'; readonly commit: string }
  /** A submodule that is not at the commit that its superproject records. */
  | { readonly kind: 'moved-submodule'; readonly commit: string; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string };

/**
 * Compares what is checked out with the commit that the runner names. If the files are in several
 * repositories, one that differs decides, then one that is not known.
 *
 * @param sha GITHUB_SHA; undefined outside of Actions.
 */
export function classifyCheckout(
  readings: readonly CommitReading[],
  sha: string | undefined,
): RunCheckout {
  const moved = readings.find((reading) => reading.kind === 'moved-submodule');
  if (moved !== undefined) {
    return { commit: moved.commit, state: sha ? 'other' : 'unknown', why: moved.why };
  }
  const commits = readings.flatMap((reading) =>
    reading.kind === 'commit' ? [reading.commit] : [],
  );
  const other = commits.find((commit) => commit !== sha);
  if (sha && other !== undefined) return { commit: other, state: 'other', why: undefined };
  const unread = readings.find((reading) => reading.kind === 'unknown');
  if (unread !== undefined) return { commit: undefined, state: 'unknown', why: unread.why };
  const [commit] = commits;
  if (sha && commit !== undefined) return { commit, state: 'same', why: undefined };
  return { commit, state: 'unknown', why: 'The runner does not name a commit (`GITHUB_SHA`).' };
}

/**
 * Returns the commit that a run is about: what is checked out, or what the runner names if the
 * checkout is not known.
 *
 * @param named The commit that the runner or its token names.
 */
export function getRunCommit(
  checkout: RunCheckout | undefined,
  named: string | undefined,
): string | undefined {
  return checkout?.commit ?? named;
}
