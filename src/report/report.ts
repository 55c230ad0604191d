import type { LedgerHead } from '../engine/ledger';
import type { BlockHandling, Mode } from '../inputs/request';
import type { EvaluatedRule } from '../policy/evaluate-rules';
import type { Finding } from '../policy/finding';
import type { Governance } from '../policy/governance';
import type { RunBlock } from '../policy/verdict';
import type { Problem } from '../problem';

/** One migration of the run, as people see it. */
export interface MigrationLine {
  readonly version: string;
  readonly name: string;
  /** Its path, relative to the workspace, and the sha-256 of its bytes in hex. */
  readonly file: string;
  readonly checksum: string;
  readonly status: 'applied' | 'failed' | 'pending' | 'baseline';
  /** Milliseconds, for those that ran. */
  readonly duration: number | undefined;
  /** How it will run, where that is not in one transaction. */
  readonly remark: string | undefined;
}

/** What a run did with the engine or a command: nothing of it is known of a blocked run. */
export interface RunResult {
  readonly migrations: readonly MigrationLine[];
  /** How many are pending after the run; undefined where it cannot be known (a command's). */
  readonly pending: number | undefined;
  /** How many this run applied; undefined where it cannot be known. */
  readonly applied: number | undefined;
  readonly planDigest: string | undefined;
  readonly headDigest: string | undefined;
  /** What is worth a notice about a file: it is recorded, and something about it is unusual. */
  readonly notes: readonly Problem[];
  /** The last lines of a command that failed, redacted. */
  readonly lastLines: readonly string[];
}

/** A history as it was at a moment. */
export interface HistoryState {
  /** How many rows it had. */
  readonly rows: number;
  readonly headDigest: string;
}

/** What a run saw of its target. */
export interface TargetSnapshot {
  /** `server_version_num`. */
  readonly serverVersion: number;
  /** Where the history is: our table, or a tool's. */
  readonly table: string;
  readonly before: HistoryState;
  /** Undefined where nobody could look again. */
  readonly after: HistoryState | undefined;
  /** Names this run in the ledger and in the history, where it wrote; undefined where it did not. */
  readonly runId: string | undefined;
  /** The newest row of the ledger; undefined where there is none, or nobody could look. */
  readonly ledger: LedgerHead | undefined;
}

/** Everything that a run has to say: one value, from which every renderer works. */
export interface Report {
  readonly mode: Mode | undefined;
  readonly decision: 'allowed' | 'blocked';
  /** A reason's code, or of a run that never came to a decision the problem's. */
  readonly reason: string;
  readonly role: string | undefined;
  readonly authority: string | undefined;
  /** Set when the gate blocked. */
  readonly block: RunBlock | undefined;
  readonly onBlock: BlockHandling;
  /** What went wrong; empty when all went well or the gate blocked. */
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** How the rules of the policy files stand; empty where there is none. */
  readonly policy: readonly EvaluatedRule[];
  /** The target in words, without its secrets. */
  readonly target: string | undefined;
  /** Whether the database was the embedded one. */
  readonly embedded: boolean;
  readonly command: boolean;
  readonly work: RunResult;
  /** By which policies it was judged, and what GitHub proved of the run. */
  readonly governance: Governance;
  /** Undefined where the target was not looked at. */
  readonly seen: TargetSnapshot | undefined;
  /** The file of the evidence, as it was named; undefined where none was written. */
  readonly evidence: string | undefined;
}

/** The work of a run that did nothing. */
export const EMPTY_RUN_RESULT: RunResult = {
  migrations: [],
  pending: undefined,
  applied: 0,
  planDigest: undefined,
  headDigest: undefined,
  notes: [],
  lastLines: [],
};

/** Whether the step fails: something went wrong, or the gate blocked and is not told to skip. */
export function isRunFailed(report: Report): boolean {
  if (report.problems.length > 0) return true;
  return report.decision === 'blocked' && report.onBlock === 'fail';
}
