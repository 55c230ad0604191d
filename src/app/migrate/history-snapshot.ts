import { locateDatabase } from '../../database-url/database-location';
import { sha256Hex } from '../../edge/hash';
import type { Session } from '../../engine/session';
import type { TargetHistory } from '../../engine/target-history';
import { headDigest } from '../../migrations/digest';
import type { Format } from '../../migrations/formats/format';
import type { Migration } from '../../migrations/migration';
import type { ReadPermit } from '../../policy/decide';
import { getJudgedTarget } from '../../policy/decide';
import type { HistoryState, TargetSnapshot } from '../../report/report';
import type { TargetInspection } from './inspect-target';
import { readFormatHistory } from './read-history';

/** What a look saw, before anything ran. */
export function snapshotBefore({ history }: Pick<TargetInspection, 'history'>): TargetSnapshot {
  return {
    serverVersion: history.facts.versionNumber,
    table: history.table.name,
    before: stateOf(history),
    after: undefined,
    runId: undefined,
    ledger: headOf(history),
  };
}

/**
 * Looks once more when a run has ended, for its evidence: what is there now, and not what should be.
 *
 * @returns What was seen before, where the server does not answer any more.
 */
export async function snapshotAfter(
  session: Session,
  permit: ReadPermit,
  { format, files }: { format: Format; files: Promise<readonly Migration[]> },
  before: TargetSnapshot,
): Promise<TargetSnapshot> {
  const place = locateDatabase(getJudgedTarget(permit));
  const how = { readOnly: true, inDetail: false, place, format };
  const reading = await readFormatHistory(session, files, how);
  if (!reading.ok) return { ...before, ledger: undefined };
  return { ...before, after: stateOf(reading.history), ledger: headOf(reading.history) };
}

function stateOf({ rows }: TargetHistory): HistoryState {
  const applied = rows.filter(({ state }) => state === 'applied');
  return { rows: applied.length, headDigest: headDigest(rows, sha256Hex) };
}

function headOf({ ledger }: TargetHistory): TargetSnapshot['ledger'] {
  return ledger.kind === 'seen' ? ledger.head : undefined;
}
