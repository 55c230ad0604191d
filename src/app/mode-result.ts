import type { CommitReviews } from '../policy/commit-reviews';
import type { Promotion } from '../policy/evaluate-promotion';
import type { Finding } from '../policy/finding';
import type { LookupResult } from '../policy/lookup-result';
import type { RunBlock } from '../policy/verdict';
import type { Problem } from '../problem';
import { EMPTY_RUN_RESULT, type RunResult, type TargetSnapshot } from '../report/report';

/** Result of a mode: what it did, and why it stopped. */
export interface ModeResult {
  /** Set if `admit` blocked the run. */
  readonly block: RunBlock | undefined;
  readonly problems: readonly Problem[];
  /** Findings that need the server's answer. */
  readonly findings: readonly Finding[];
  /** Rules that the pending files break in a rehearsal; undefined if no policy needs them. */
  readonly rehearsal: LookupResult<readonly string[]> | undefined;
  /** Published statuses of the planned head; undefined if no policy needs them. */
  readonly promotion: LookupResult<Promotion> | undefined;
  /** Reviews of the pending files; undefined if no policy needs them. */
  readonly commitReviews: LookupResult<CommitReviews> | undefined;
  /** Whether the server answered. */
  readonly connected: boolean;
  readonly runResult: RunResult;
  /** Undefined if the target was not inspected, or no evidence is written. */
  readonly snapshot: TargetSnapshot | undefined;
}

/** Result of a mode that did nothing. Other results are built from it. */
export const EMPTY_MODE_RESULT: ModeResult = {
  block: undefined,
  problems: [],
  findings: [],
  rehearsal: undefined,
  promotion: undefined,
  commitReviews: undefined,
  connected: false,
  runResult: EMPTY_RUN_RESULT,
  snapshot: undefined,
};

/** Returns the result of a mode that stopped before it did anything. */
export function failedWith(problems: readonly Problem[]): ModeResult {
  return { ...EMPTY_MODE_RESULT, problems };
}
