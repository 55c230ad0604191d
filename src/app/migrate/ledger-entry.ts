import { locateDatabase } from '../../database-url/database-location';
import { sha256Hex } from '../../edge/hash';
import { getLoginName } from '../../edge/login-name';
import type { LedgerUpdate } from '../../engine/apply-types';
import { canStoreServer } from '../../engine/governed-tables';
import {
  createCompletion,
  type LedgerEntry,
  type LedgerRun,
  linkToHead,
} from '../../engine/ledger';
import { headDigest } from '../../migrations/digest';
import { getJudgedTarget, type ReadPermit } from '../../policy/decide';
import { listDeniedCodes } from '../../policy/denied-findings';
import { isOwnTarget } from '../../policy/own-target';
import { getRunCommit } from '../../policy/run-checkout';
import type { Context } from '../context';
import { plannedHeadDigest, type TargetInspection } from './inspect-target';
import { findTablesVersion } from './tables-version';

/** State of a run from which its ledger entry is made. */
interface LedgerEntryState extends TargetInspection {
  /** The plan digest of the first inspection. */
  readonly digest: string;
  /** How many files this run has applied. */
  readonly applied: number;
  /** The row that this run has already written; undefined if it has written none. */
  readonly written: LedgerEntry | undefined;
}

/** Ledger row of a run, and the part of it that is not written yet. */
export interface PendingLedgerEntry {
  readonly row: LedgerEntry | undefined;
  readonly update: LedgerUpdate;
}

/** The run that a ledger entry is for. */
interface LedgerEntryOptions {
  readonly permit: ReadPermit;
  readonly context: Context;
  readonly runId: string;
}

/**
 * Prepares the ledger entry of an engine run. It is written with the first file and with the last.
 * The engine links it again if another run adds a row before.
 */
export function prepareLedgerEntry(
  { permit, context, runId }: LedgerEntryOptions,
  { history, inspected, digest, applied, written }: LedgerEntryState,
): PendingLedgerEntry {
  const { ledger, server } = history;
  const { baseline, pending } = inspected;
  const tablesVersion = findTablesVersion(history, inspected);
  const state = {
    ledger,
    server,
    isOwnTarget: isOwnTarget(permit),
    deniedFindings: listDeniedCodes(permit),
    tablesVersion,
    checksConstraints: true,
    sha256Hex,
  };
  // A run with nothing to do adds no row.
  if (pending.length === 0 && baseline.length === 0) {
    return { row: written, update: { ...state, entry: undefined, completion: undefined } };
  }
  const run = toLedgerRun(permit, context, {
    runId,
    kind: 'engine',
    planDigest: digest,
    headBefore: headDigest(history.rows, sha256Hex),
    server: canStoreServer(ledger, tablesVersion) ? server : undefined,
  });
  const row =
    written ?? linkToHead(run, ledger.kind === 'seen' ? ledger.head : undefined, sha256Hex);
  const headAfter = plannedHeadDigest({ history, inspected });
  const totals = { applied: applied + pending.length, headAfter };
  const entry = written === undefined ? row : undefined;
  // A baseline is written alone: the pending files follow in the next round, which ends the run.
  const isLastRound = baseline.length === 0 || pending.length === 0;
  const completion = isLastRound ? createCompletion(row, totals, sha256Hex) : undefined;
  return { row, update: { ...state, entry, completion } };
}

/** Returns the facts of a run that the ledger stores. */
export function toLedgerRun(
  permit: ReadPermit,
  { actor }: Context,
  run: Pick<LedgerRun, 'runId' | 'kind' | 'planDigest' | 'headBefore' | 'server'>,
): LedgerRun {
  const { role, confirmation, request, governance } = permit;
  const { proof, checkout } = governance;
  return {
    ...run,
    ...locateDatabase(getJudgedTarget(permit)),
    role,
    appliedBy: actor ?? getLoginName(),
    commit: getRunCommit(checkout, request.environment['GITHUB_SHA']) ?? '',
    environment: (proof.known ? proof.value.environment : undefined) ?? '',
    confirmation: confirmation.kind,
    startedAt: new Date().toISOString(),
  };
}
