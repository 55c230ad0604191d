/** A run that a commit status names, from GitHub's API. */
export interface NamedRun {
  readonly id: string;
  readonly repository: string;
  /** The repository of the code. For a run of a fork, it differs from `repository`. */
  readonly headRepository: string;
  /** `.github/workflows/staging.yml`. */
  readonly workflow: string;
  readonly branch: string;
  readonly commit: string;
  /** `success` or another conclusion; undefined while the run is in progress. */
  readonly conclusion: string | undefined;
}
