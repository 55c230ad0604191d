/** A run that a status names, as GitHub's API tells of it. */
export interface NamedRun {
  readonly id: string;
  readonly repository: string;
  /** Whose code it ran: a fork's run is of the repository too. */
  readonly headRepository: string;
  /** `.github/workflows/staging.yml`. */
  readonly workflow: string;
  readonly branch: string;
  readonly commit: string;
  /** `success` and others; undefined while it runs. */
  readonly conclusion: string | undefined;
}
