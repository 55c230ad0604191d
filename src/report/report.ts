import type { LedgerHead } from '../engine/ledger';
import type { BlockHandling, Mode } from '../inputs/request';
import type { CommitReviews } from '../policy/commit-reviews';
import type { EvaluatedRule } from '../policy/evaluate-rules';
import type { Finding } from '../policy/finding';
import type { Governance } from '../policy/governance';
import type { LookupResult } from '../policy/lookup-result';
import type { RunBlock } from '../policy/verdict';
import type { Problem } from '../problem';

/** A migration of the run, as reports show it. */
export interface MigrationLine {
  readonly version: string;
  readonly name: string;
  /** Path relative to the workspace. */
  readonly file: string;
  /** SHA-256 of the file in hex, or what the tool stores instead. */
  readonly checksum: string;
  readonly status: 'applied' | 'failed' | 'pending' | 'baseline';
  /** Undefined if the migration did not run. */
  readonly durationMs: number | undefined;
  /** How it runs; undefined if it runs in one transaction. */
  readonly remark: string | undefined;
}

/** What a run did, with the engine or with a command. */
export interface RunResult {
  readonly migrations: readonly MigrationLine[];
  /** How many migrations are pending after the run; undefined if it is not known. */
  readonly pending: number | undefined;
  /** How many migrations this run applied; undefined if it is not known. */
  readonly applied: number | undefined;
  readonly planDigest: string | undefined;
  readonly headDigest: string | undefined;
  /** Notices about files that were accepted but are unusual. */
  readonly notes: readonly Problem[];
  /** The last lines of the output of a failed command, redacted. */
  readonly lastLines: readonly string[];
}

/** The history at one moment. */
export interface HistoryState {
  /** How many rows it contained. */
  readonly rows: number;
  readonly headDigest: string;
}

/** What a run read from its target. */
export interface TargetSnapshot {
  /** Value of `server_version_num`. */
  readonly serverVersion: number;
  /** The history table: `governed.migrations`, or that of a tool. */
  readonly table: string;
  readonly before: HistoryState;
  /** Undefined if the history could not be read again. */
  readonly after: HistoryState | undefined;
  /** Identifies this run in the ledger and the history; undefined if the run wrote nothing. */
  readonly runId: string | undefined;
  /** The newest row of the ledger; undefined if the ledger is empty or could not be read. */
  readonly ledger: LedgerHead | undefined;
}

/** The complete result of a run. Every renderer reads this value. */
export interface Report {
  readonly mode: Mode | undefined;
  readonly decision: 'allowed' | 'blocked';
  /** The code of the reason. If the run ended before the decision, the code of the problem. */
  readonly reason: string;
  readonly role: string | undefined;
  readonly authority: string | undefined;
  /** Undefined if the gate did not block. */
  readonly block: RunBlock | undefined;
  readonly onBlock: BlockHandling;
  /** Errors of the run; empty if it succeeded or the gate blocked it. */
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** The results of the policy rules; empty without a policy file. */
  readonly policy: readonly EvaluatedRule[];
  /** The target as text, without secrets. */
  readonly target: string | undefined;
  /** Whether the database was the embedded one. */
  readonly embedded: boolean;
  /** Whether the run has the input `command`. */
  readonly command: boolean;
  readonly result: RunResult;
  /** The policies that apply to the run, and what GitHub confirmed about it. */
  readonly governance: Governance;
  /** The reviews of the pending files or of HEAD; undefined if no policy has `reviews`. */
  readonly commitReviews: LookupResult<CommitReviews> | undefined;
  /** Undefined if the run did not read the target. */
  readonly snapshot: TargetSnapshot | undefined;
  /** Path of the evidence file as it was set; undefined if it was not written. */
  readonly evidence: string | undefined;
}

/** The result of a run that did nothing. */
export const EMPTY_RUN_RESULT: RunResult = {
  migrations: [],
  pending: undefined,
  applied: 0,
  planDigest: undefined,
  headDigest: undefined,
  notes: [],
  lastLines: [],
};

/** Returns whether the step fails: an error, or a block without `on-block: skip`. */
export function isRunFailed(report: Report): boolean {
  if (report.problems.length > 0) return true;
  return report.decision === 'blocked' && report.onBlock === 'fail';
}
