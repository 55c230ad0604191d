import { locateDatabase } from '../../database-url/database-location';
import { sha256Hex } from '../../edge/hash';
import type { Session } from '../../engine/session';
import type { TargetHistory } from '../../engine/target-history';
import { headDigest } from '../../migrations/digest';
import type { Format } from '../../migrations/formats/format';
import type { Migration } from '../../migrations/migration';
import { getJudgedTarget, type ReadPermit } from '../../policy/decide';
import type { HistoryState, TargetSnapshot } from '../../report/report';
import type { TargetInspection } from './inspect-target';
import { readFormatHistory } from './read-history';

/** Returns the snapshot of a target before anything ran. */
export function snapshotBefore({ history }: Pick<TargetInspection, 'history'>): TargetSnapshot {
  return {
    serverVersion: history.facts.versionNumber,
    table: history.table.name,
    before: toHistoryState(history),
    after: undefined,
    runId: undefined,
    ledger: getLedgerHead(history),
  };
}

/**
 * Reads the history again at the end of a run. The evidence reports what the target contains, not
 * what it should contain.
 *
 * @returns The snapshot `before` without a state after the run if the server does not answer.
 */
export async function snapshotAfter(
  session: Session,
  permit: ReadPermit,
  { format, migrations }: { format: Format; migrations: Promise<readonly Migration[]> },
  before: TargetSnapshot,
): Promise<TargetSnapshot> {
  const place = locateDatabase(getJudgedTarget(permit));
  const options = { readOnly: true, inDetail: false, place, format };
  const reading = await readFormatHistory(session, migrations, options);
  if (!reading.ok) return { ...before, ledger: undefined };
  const { history } = reading;
  return { ...before, after: toHistoryState(history), ledger: getLedgerHead(history) };
}

function toHistoryState({ rows }: TargetHistory): HistoryState {
  const applied = rows.filter(({ state }) => state === 'applied');
  return { rows: applied.length, headDigest: headDigest(rows, sha256Hex) };
}

function getLedgerHead({ ledger }: TargetHistory): TargetSnapshot['ledger'] {
  return ledger.kind === 'seen' ? ledger.head : undefined;
}
