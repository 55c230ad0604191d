import type { SessionSetting } from '../database-url/session-setting';
import type { Sha256Hex } from '../migrations/digest';
import type { Statement } from '../migrations/inspect';
import type { Migration } from '../migrations/migration';
import type { Problem } from '../problem';
import type { CancellationSignal } from './cancellation-signal';
import type { Clock } from './clock';
import type { ExpectedHistory } from './expected-history';
import type { HistoryTable } from './history-table';
import type { LedgerCompletion, LedgerEntry } from './ledger';
import type { LedgerState } from './ledger-state';
import type { LockKeys } from './lock-keys';
import type { Session } from './session';
import type { EngineLimits } from './session-timeouts';

/** A pending migration, inspected and ready to run. */
export interface PreparedMigration {
  readonly migration: Migration;
  /** Whether the file runs in one transaction. Otherwise it runs statement by statement. */
  readonly transactional: boolean;
  readonly statements: readonly Statement[];
  /** Number of statements that an interrupted run has completed. 0 for transactional files. */
  readonly resumeAt: number;
  /** `progressDigests` of a non-transactional file; empty for transactional files. */
  readonly progress: readonly string[];
  /** See `setsLastingSearchPath`. */
  readonly setsSearchPath?: boolean;
}

/** Options that are the same for every file of a run. */
export interface ApplyOptions {
  readonly keys: LockKeys;
  /** The table that records applied files. */
  readonly table: HistoryTable;
  readonly limits: EngineLimits;
  /** Run-time parameters of the URL. */
  readonly settings: readonly SessionSetting[];
  /** The role with which the session began; `none` for that of the login. */
  readonly role: string;
  /** Whether to drop and rebuild an invalid index that an interrupted build left. */
  readonly repair: boolean;
  /** Whether a pooler is between. Then only the server knows the process id of the backend. */
  readonly pooled: boolean;
  /** Whether the server can detect during a statement that the client is gone. */
  readonly detectsLostClient: boolean;
  /** `application_name` of the sessions of this run. */
  readonly applicationName: string;
  /** Identifies this run in the history. */
  readonly runId: string;
  readonly appliedBy: string;
}

/**
 * The ledger row of a run: inserted when its first file is committed, completed with its last file
 * (docs/engine-rationale.md#the-ledger-row).
 */
export interface LedgerUpdate {
  /** The row to insert. Undefined if it is already inserted. */
  readonly entry: LedgerEntry | undefined;
  readonly completion: LedgerCompletion | undefined;
  /** The ledger as it was read last. */
  readonly ledger: LedgerState;
  /** Identity of the database (`identityQuery`). Undefined if the run did not need it. */
  readonly server: string | undefined;
  /** Whether `targets` of the role names the database. */
  readonly isOwnTarget: boolean;
  /** Codes of findings that the policies deny. A new finding of these stops the run. */
  readonly deniedFindings: readonly string[];
  /** Version of the tables in schema `governed`, as `getTablesVersion` returns it. */
  readonly tablesVersion: number;
  /**
   * Whether the deferred constraints of the first file are checked before the row is inserted. False
   * after this check has failed: then the COMMIT decides.
   */
  readonly checksConstraints: boolean;
  readonly sha256Hex: Sha256Hex;
}

/** Request of `apply`. */
export interface ApplyRequest extends ApplyOptions, LedgerUpdate {
  readonly pending: readonly PreparedMigration[];
  readonly expected: ExpectedHistory;
  /**
   * Index of the first pending file that runs with the search path of a new session, because a file
   * before it sets it (`setsLastingSearchPath`). Undefined: none.
   */
  readonly loginSearchPathFrom?: number | undefined;
  /** Prefix of names that no file can know: `governed_` and 16 random hex digits. */
  readonly tag: string;
}

/** A transaction of the engine, under the migration lock. */
export interface TransactionRequest extends ApplyOptions, LedgerUpdate {
  readonly expected: ExpectedHistory;
  /**
   * A name that no file can know. It names the tripwire cursor and marks the errors of the guards.
   */
  readonly tag: string;
}

/**
 * Request to apply one file. The first file has the ledger entry, the last file has its completion.
 */
export interface FileRequest extends TransactionRequest {
  readonly prepared: PreparedMigration;
}

/** Result of one migration. */
export interface MigrationResult {
  readonly migration: Migration;
  readonly status: 'applied' | 'failed';
  readonly durationMs: number;
}

/** Reason for the end of `apply`. */
export type ApplyEnd =
  | { readonly kind: 'done' }
  /** A migration failed, the connection was lost, or the run was cancelled. */
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** Another run holds the lock. The caller waits and plans again. */
  | { readonly kind: 'locked' }
  | StaleEnd;

/** The history changed. The caller plans again. */
export interface StaleEnd {
  readonly kind: 'stale';
  /**
   * The error, if another run created an object at the same time. If it occurs again and again, the
   * object is not that of a run.
   */
  readonly problem?: Problem;
}

/** Listener for the progress of `apply`. */
export interface ProgressListener {
  started(migration: Migration): void;
  /**
   * `ran`: the file succeeded, and its COMMIT is sent with the start of the next file. `durationMs`
   * is in milliseconds.
   */
  ended(
    migration: Migration,
    how: 'applied' | 'ran' | 'failed' | 'not run',
    durationMs: number,
  ): void;
  /** Receives a message of the engine. */
  message(text: string): void;
  /** Receives a notice of the server, with its severity. */
  notice(text: string): void;
}

/** Ports through which the engine reaches the server, the clock and the log. */
export interface EnginePorts {
  readonly session: Session;
  readonly clock: Clock;
  readonly signal: CancellationSignal;
  readonly progress: ProgressListener;
}
