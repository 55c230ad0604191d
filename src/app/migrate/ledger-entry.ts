import { locateDatabase } from '../../database-url/database-location';
import { sha256Hex } from '../../edge/hash';
import { getLoginName } from '../../edge/login-name';
import type { LedgerUpdate } from '../../engine/apply-types';
import {
  createCompletion,
  type LedgerEntry,
  type LedgerRun,
  linkToHead,
} from '../../engine/ledger';
import { headDigest, headDigestAfter } from '../../migrations/digest';
import { getJudgedTarget, type ReadPermit } from '../../policy/decide';
import type { Context } from '../context';
import type { TargetInspection } from './inspect-target';

/** What is known when a run is to be entered. */
interface Seen extends TargetInspection {
  /** Of what was pending at first. */
  readonly digest: string;
  /** How many files this run has applied by now. */
  readonly applied: number;
  /** Its row, once it has written that with a file. */
  readonly written: LedgerEntry | undefined;
}

/** A run's row in the ledger, and what of it is still to be written. */
export interface PendingLedgerEntry {
  readonly row: LedgerEntry | undefined;
  readonly work: LedgerUpdate;
}

/** Whose run it is. */
interface LedgerEntryOptions {
  readonly permit: ReadPermit;
  readonly context: Context;
  readonly runId: string;
}

/** What a run of the engine enters in the ledger: with its first file, and with its last. */
export function prepareLedgerEntry(
  { permit, context, runId }: LedgerEntryOptions,
  { history, inspected, digest, applied, written }: Seen,
): PendingLedgerEntry {
  const { ledger } = history;
  const { baseline } = inspected;
  const pending = inspected.pending.map(({ migration }) => migration);
  const ledgerExists = ledger.kind !== 'missing';
  // A run with nothing to do adds no row.
  if (pending.length === 0 && baseline.length === 0) {
    return { row: written, work: { entry: undefined, ledgerExists, completion: undefined } };
  }
  const facts = toLedgerRun(permit, context, {
    ...{ runId, kind: 'engine', planDigest: digest },
    headBefore: headDigest(history.rows, sha256Hex),
  });
  const row =
    written ?? linkToHead(facts, ledger.kind === 'seen' ? ledger.head : undefined, sha256Hex);
  const headAfter = headDigestAfter(history.rows, [...baseline, ...pending], sha256Hex);
  const reach = { applied: applied + pending.length, headAfter };
  const entry = written === undefined ? row : undefined;
  // Behind a baseline the files come in messages of their own, and the last of them ends the run.
  const ends = baseline.length === 0 || pending.length === 0;
  const completion = ends ? createCompletion(row, reach, sha256Hex) : undefined;
  return { row, work: { entry, ledgerExists, completion } };
}

/** What the ledger says of a run. */
export function toLedgerRun(
  permit: ReadPermit,
  { actor }: Context,
  known: Pick<LedgerRun, 'runId' | 'kind' | 'planDigest' | 'headBefore'>,
): LedgerRun {
  const { role, confirmation, request, governance } = permit;
  const { proof } = governance;
  return {
    ...known,
    ...locateDatabase(getJudgedTarget(permit)),
    role,
    appliedBy: actor ?? getLoginName(),
    commit: request.environment['GITHUB_SHA'] ?? '',
    environment: (proof.known ? proof.value.environment : undefined) ?? '',
    confirmation: confirmation.kind,
    startedAt: new Date().toISOString(),
  };
}
