import type { Promotion } from '../policy/evaluate-promotion';
import type { Finding } from '../policy/finding';
import type { LookupResult } from '../policy/lookup-result';
import type { RunBlock } from '../policy/verdict';
import type { Problem } from '../problem';
import { EMPTY_RUN_RESULT, type RunResult, type TargetSnapshot } from '../report/report';

/** How a mode ended: what it did, and what stood in its way. */
export interface ModeResult {
  /** Set when `admit` blocked what `decide` had let through. */
  readonly block: RunBlock | undefined;
  readonly problems: readonly Problem[];
  /** Findings that only the server could tell. */
  readonly findings: readonly Finding[];
  /** The rules of the rehearsal that what is pending breaks; undefined where nobody asked. */
  readonly rehearsal: LookupResult<readonly string[]> | undefined;
  /** What was published of the head that would be reached; undefined where no policy asks. */
  readonly promotion: LookupResult<Promotion> | undefined;
  /** Whether the server was asked. */
  readonly connected: boolean;
  readonly work: RunResult;
  /** Undefined where the target was not looked at. */
  readonly seen: TargetSnapshot | undefined;
}

/** The ending of a mode that did nothing yet: others are told by what differs from it. */
export const EMPTY_MODE_RESULT: ModeResult = {
  block: undefined,
  problems: [],
  findings: [],
  rehearsal: undefined,
  promotion: undefined,
  connected: false,
  work: EMPTY_RUN_RESULT,
  seen: undefined,
};

/** The ending of a mode that something kept from its work. */
export function failedWith(problems: readonly Problem[]): ModeResult {
  return { ...EMPTY_MODE_RESULT, problems };
}
