import type { AllowReason, BlockReason } from './reason-codes';

/** A blocked run: its reason, the fact, and what to do. It must not contain a secret. */
export interface RunBlock {
  readonly allowed: false;
  readonly reason: BlockReason;
  readonly what: string;
  readonly next: string;
  /** The file of the problem, for the annotation. */
  readonly file?: string;
  readonly line?: number;
}

/** An allowed run, and its permit. */
export interface RunAllowance<Permit> {
  readonly allowed: true;
  readonly reason: AllowReason;
  readonly permit: Permit;
}

/** The result of `decide` and `admit`. */
export type Verdict<Permit> = RunAllowance<Permit> | RunBlock;

/** Creates a block. `what` is one sentence of fact, `next` one imperative sentence. */
export function block(reason: BlockReason, what: string, next: string): RunBlock {
  return { allowed: false, reason, what, next };
}
