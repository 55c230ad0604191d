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

/** What two looks tell of a command, in the terms of a report. */
export interface CommandChanges {
  readonly work: Partial<RunResult>;
  readonly findings: readonly Finding[];
  readonly seen: TargetSnapshot | undefined;
}

/**
 * Tells what a command did. Where nobody has looked, the counts stay empty.
 *
 * @param green Whether the command ended well.
 * @param entered What was seen of our own tables, where the run was entered.
 */
export function describeChanges(
  { before, after, findings }: CommandObservation<unknown>,
  green: boolean,
  entered: TargetSnapshot | undefined,
): CommandChanges {
  if (after === undefined) {
    return { work: { applied: undefined }, findings, seen: entered };
  }
  const first = before ?? { ...after, exists: false, status: { ...after.status, applied: [] } };
  const { applied, pending } = diffHistory(first.status, after.status);
  const seen: TargetSnapshot | undefined = entered && {
    ...{ ...entered, table: after.table },
    ...{ before: stateOf(first), after: stateOf(after) },
  };
  return {
    work: {
      migrations: [...applied.map(lineOf('applied')), ...(pending ?? []).map(lineOf('pending'))],
      ...{ applied: applied.length, pending: pending?.length },
      headDigest: headOf(after.status.applied),
    },
    findings: [
      ...findings,
      ...multipleHeadsFindings(first),
      ...historyFindings(first, after, green),
    ],
    seen,
  };
}

/** What a look tells of a command that is not started. */
export function describePending(
  sight: HistorySnapshot | undefined,
): Pick<CommandChanges, 'work' | 'findings'> {
  if (sight === undefined) return { work: {}, findings: [] };
  const { applied, pending } = sight.status;
  return {
    work: {
      migrations: (pending ?? []).map(lineOf('pending')),
      pending: pending?.length,
      headDigest: pending === undefined ? undefined : headOf([...applied, ...pending]),
    },
    findings: multipleHeadsFindings(sight),
  };
}

function lineOf(status: 'applied' | 'pending') {
  return (migration: AppliedMigration | DeclaredMigration): MigrationLine => {
    const { version, name, checksum } = migration;
    const file = 'file' in migration ? (migration.file ?? '') : '';
    return { version, name, file, checksum, status, durationMs: undefined, remark: undefined };
  };
}

function stateOf({ status: { applied } }: HistorySnapshot): HistoryState {
  return { rows: applied.length, headDigest: headOf(applied) };
}

/** A tool without checksums has a head of versions alone. */
function headOf(applied: readonly AppliedMigration[]): string {
  return headDigest(
    applied.map(({ version, checksum }) => ({ version, checksum, state: 'applied' })),
    sha256Hex,
  );
}
