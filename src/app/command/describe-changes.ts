import {
  diffHistory,
  type HistorySnapshot,
  historyFindings,
  multipleHeadsFindings,
} from '../../command/history/history-diff';
import type { AppliedMigration, DeclaredMigration } from '../../command/history/history-tool';
import { sha256Hex } from '../../edge/hash';
import { headDigest } from '../../migrations/digest';
import type { Finding } from '../../policy/finding';
import type { HistoryState, MigrationLine, RunResult, TargetSnapshot } from '../../report/report';
import type { CommandObservation } from './observe-command';

/** Changes of a command in the terms of the report. */
export interface CommandChanges {
  readonly runResult: Partial<RunResult>;
  readonly findings: readonly Finding[];
  readonly snapshot: TargetSnapshot | undefined;
}

/**
 * Compares the history snapshots before and after a command. Without a snapshot after it, the
 * counts are undefined.
 *
 * @param hasSucceeded Whether the command succeeded.
 * @param ledgerSnapshot The target as it was when the run was recorded in the ledger; undefined if
 *   it was not recorded.
 */
export function describeChanges(
  { before, after, findings }: CommandObservation<unknown>,
  hasSucceeded: boolean,
  ledgerSnapshot: TargetSnapshot | undefined,
): CommandChanges {
  if (after === undefined) {
    return { runResult: { applied: undefined }, findings, snapshot: ledgerSnapshot };
  }
  const first = before ?? { ...after, exists: false, status: { ...after.status, applied: [] } };
  const { applied, pending } = diffHistory(first.status, after.status);
  const snapshot: TargetSnapshot | undefined = ledgerSnapshot && {
    ...ledgerSnapshot,
    table: after.table,
    before: toHistoryState(first),
    after: toHistoryState(after),
  };
  return {
    runResult: {
      migrations: [
        ...applied.map(createLineMapper('applied')),
        ...(pending ?? []).map(createLineMapper('pending')),
      ],
      applied: applied.length,
      pending: pending?.length,
      headDigest: headDigestOf(after.status.applied),
    },
    findings: [
      ...findings,
      ...multipleHeadsFindings(first),
      ...historyFindings(first, after, hasSucceeded),
    ],
    snapshot,
  };
}

/** Describes what is pending for a command that is not started. */
export function describePending(
  snapshot: HistorySnapshot | undefined,
): Pick<CommandChanges, 'runResult' | 'findings'> {
  if (snapshot === undefined) return { runResult: {}, findings: [] };
  const { applied, pending } = snapshot.status;
  return {
    runResult: {
      migrations: (pending ?? []).map(createLineMapper('pending')),
      pending: pending?.length,
      headDigest: pending === undefined ? undefined : headDigestOf([...applied, ...pending]),
    },
    findings: multipleHeadsFindings(snapshot),
  };
}

function createLineMapper(status: 'applied' | 'pending') {
  return (migration: AppliedMigration | DeclaredMigration): MigrationLine => {
    const { version, name, checksum } = migration;
    const file = 'file' in migration ? (migration.file ?? '') : '';
    return { version, name, file, checksum, status, durationMs: undefined, remark: undefined };
  };
}

function toHistoryState({ status: { applied } }: HistorySnapshot): HistoryState {
  return { rows: applied.length, headDigest: headDigestOf(applied) };
}

/** Returns the head digest. If the tool stores no checksums, it covers only the versions. */
function headDigestOf(applied: readonly AppliedMigration[]): string {
  return headDigest(
    applied.map(({ version, checksum }) => ({ version, checksum, state: 'applied' })),
    sha256Hex,
  );
}
