import type { AllowReason, BlockReason } from './reasons';

/** Why a run is blocked: what is wrong and what to do, in words that repeat no secret. */
export interface RunBlock {
  readonly allowed: false;
  readonly reason: BlockReason;
  readonly what: string;
  readonly next: string;
  /** The file that it is about, for the annotation. */
  readonly file?: string;
  readonly line?: number;
}

/** An allowance and the permit that proves it. */
export interface RunAllowance<Permit> {
  readonly allowed: true;
  readonly reason: AllowReason;
  readonly permit: Permit;
}

export type Verdict<Permit> = RunAllowance<Permit> | RunBlock;

/** Builds a block. `what` and `next` are one sentence or two each. */
export function block(reason: BlockReason, what: string, next: string): RunBlock {
  return { allowed: false, reason, what, next };
}
