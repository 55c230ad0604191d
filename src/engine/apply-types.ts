import type { RunLimits } from '../inputs/request';
import type { Statement } from '../migrations/inspect';
import type { Migration } from '../migrations/migration';
import type { Problem } from '../problem';
import type { CancellationSignal } from './cancellation-signal';
import type { Clock } from './clock';
import type { ExpectedHistory } from './expected-history';
import type { HistoryTable } from './history-table';
import type { LedgerCompletion, LedgerEntry } from './ledger';
import type { LockKeys } from './lock-keys';
import type { Session } from './session';

/** A pending migration, inspected and ready to run. */
export interface PreparedMigration {
  readonly migration: Migration;
  /** Whether it runs in one transaction, or statement by statement. */
  readonly transactional: boolean;
  readonly statements: readonly Statement[];
  /** How many statements an interrupted run has already ended. Only for non-transactional files. */
  readonly resumeAt: number;
  /** `progressDigests` of a non-transactional file; empty for others. */
  readonly progress: readonly string[];
}

/** What is the same for every file of a run. */
export interface ApplyOptions {
  readonly keys: LockKeys;
  /** Where the applied files are written down. */
  readonly table: HistoryTable;
  readonly limits: RunLimits;
  /** Whether an invalid index that an interrupted build left is dropped and built anew. */
  readonly repair: boolean;
  /** Whether a pooler stands between: then only the server can tell which process works for us. */
  readonly pooled: boolean;
  /** Whether the server can notice in the middle of a statement that its client is gone. */
  readonly noticesLoss: boolean;
  /** How this run shows among the server's sessions. */
  readonly applicationName: string;
  /** Names this run in the history. */
  readonly runId: string;
  readonly appliedBy: string;
}

/** What a run says of itself in the ledger: with its first file, and with its last one. */
export interface LedgerUpdate {
  /** Its row; absent where its first file is not of this work, and has written it. */
  readonly entry: LedgerEntry | undefined;
  /** Whether the table is there: where an older release made the history, the entry makes it. */
  readonly ledgerExists: boolean;
  readonly ending: LedgerCompletion | undefined;
}

/** What `apply` is asked to do. */
export interface ApplyRequest extends ApplyOptions, LedgerUpdate {
  readonly pending: readonly PreparedMigration[];
  readonly expected: ExpectedHistory;
  /** The beginning of names that no file can know: `governed_` and 16 random hex digits. */
  readonly tag: string;
}

/** One transaction of ours, under the migration lock. */
export interface TransactionRequest extends ApplyOptions, LedgerUpdate {
  readonly expected: ExpectedHistory;
  /** A name that no file can know: it is the cursor's, and marks what our own statements say. */
  readonly tag: string;
}

/** One file to apply, and what stands around it: the first has the entry, the last the ending. */
export interface FileRequest extends TransactionRequest {
  readonly prepared: PreparedMigration;
}

/** What became of one migration. `duration` is in milliseconds. */
export interface MigrationResult {
  readonly migration: Migration;
  readonly status: 'applied' | 'failed';
  readonly duration: number;
}

/** Why `apply` came to its end. */
export type ApplyEnd =
  | { readonly kind: 'done' }
  /** A migration failed, or the connection did, or somebody wished the end. */
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** Another run holds the lock: wait, then plan anew. */
  | { readonly kind: 'locked' }
  /** Another run was faster: plan anew. */
  | { readonly kind: 'stale' };

/** What happens while migrations are applied, for whoever shows it. */
export interface ProgressListener {
  started(migration: Migration): void;
  /** `ran`: to its end; its commit travels with the start of the next file. `duration` in ms. */
  ended(
    migration: Migration,
    how: 'applied' | 'ran' | 'failed' | 'not run',
    duration: number,
  ): void;
  /** Something that the server, or the engine, has to say meanwhile. */
  message(text: string): void;
}

/** The outside, as the engine sees it. */
export interface EnginePorts {
  readonly session: Session;
  readonly clock: Clock;
  readonly signal: CancellationSignal;
  readonly progress: ProgressListener;
}
