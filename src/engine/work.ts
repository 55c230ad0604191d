import type { Statement } from '../migrations/inspect';
import type { Migration } from '../migrations/migration';
import type { Problem } from '../problem';
import type { LockKeys } from './lock';
import type { Expected } from './transaction';

/** A pending migration, inspected and ready to run. */
export interface Prepared {
  readonly migration: Migration;
  /** Whether it runs in one transaction, or statement by statement. */
  readonly transactional: boolean;
  readonly statements: readonly Statement[];
  /** How many statements an interrupted run has already ended. Only for non-transactional files. */
  readonly resumeAt: number;
  /** `progressDigests` of a non-transactional file; empty for others. */
  readonly progress: readonly string[];
}

/** What `apply` is asked to do. */
export interface Work {
  readonly pending: readonly Prepared[];
  readonly expected: Expected;
  readonly keys: LockKeys;
  /** Names this run in the history. */
  readonly runId: string;
  readonly appliedBy: string;
  /** The beginning of names that no file can know: `governed_` and 16 random hex digits. */
  readonly tag: string;
}

/** What became of one migration. `duration` is in milliseconds. */
export interface Outcome {
  readonly migration: Migration;
  readonly status: 'applied' | 'failed';
  readonly duration: number;
}

/** Why `apply` came to its end. */
export type Stop =
  | { readonly kind: 'done' }
  /** A migration failed, or the connection did. */
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** Another run holds the lock: wait, then plan anew. */
  | { readonly kind: 'locked' }
  /** Another run was faster: plan anew. */
  | { readonly kind: 'stale' };

/** How one file ended. */
export type FileEnd = { readonly kind: 'applied' } | Exclude<Stop, { kind: 'done' }>;

/** One file to apply, and what stands around it. */
export interface FileWork extends Omit<Work, 'pending'> {
  readonly prepared: Prepared;
}

/** What happens while migrations are applied, for whoever shows it. */
export interface Watcher {
  started(migration: Migration): void;
  /** With nothing, when another run came between and the file was not run. */
  ended(outcome: Outcome | undefined): void;
}
