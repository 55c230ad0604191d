import type { Problem } from '../problem';
import type { EnginePorts, FileRequest, LedgerUpdate } from './apply-types';
import { type CommitFailure, recordingFailedProblem } from './commit-failure';
import { continueStatement } from './commit-statements';
import { canStoreServer, getTablesVersion } from './governed-tables';
import { SCHEMA_VERSION } from './history-table';
import { createCompletion, linkToHead } from './ledger';
import { findNewStamp, ledgerQuery, readLedgerState } from './ledger-state';
import type { Session } from './session';

/** Result of linking a ledger entry again, or why the file is rolled back. */
export type RelinkResult =
  /** The transaction of the file is open, and the file can be committed with this update. */
  | { readonly kind: 'linked'; readonly update: LedgerUpdate }
  | Exclude<CommitFailure, { kind: 'conflict' }>;

/** A conflict whose cause this run cannot see, for example because of row security, is an error. */
const MAX_LINK_ATTEMPTS = 3;

/**
 * Links the ledger entry of a run to the row that another run has added since. The transaction of
 * the file continues, so the file does not run again (docs/engine-rationale.md#the-ledger-row).
 */
export class EntryRelinker {
  /** How often a conflict left no change that this run can see. */
  private unchangedAttempts = 0;

  /**
   * Continues after a conflict. Any other failure is returned as it is. Unless the result is
   * `linked`, the file is rolled back.
   *
   * @param file The file whose `commitStatements` failed.
   * @param update The ledger update of the run. Its completion is that of the last file.
   */
  async relink(
    failure: CommitFailure,
    file: FileRequest,
    update: LedgerUpdate,
    { session }: Pick<EnginePorts, 'session'>,
  ): Promise<RelinkResult> {
    if (failure.kind !== 'conflict') return failure;
    const checksConstraints = update.checksConstraints && failure.cause !== 'constraints';
    const isBusy = failure.cause === 'busy';
    const attempt = isBusy ? withoutUpgrade(update) : update;
    const result = await readAndLink(file, { ...attempt, checksConstraints }, session);
    if (result.kind === 'linked' && isSameLink(update, result.update)) this.unchangedAttempts += 1;
    if (result.kind === 'linked' && this.unchangedAttempts <= MAX_LINK_ATTEMPTS) return result;
    await session.execute('ROLLBACK');
    return result.kind === 'linked' ? { kind: 'failed', problem: failure.problem } : result;
  }
}

/**
 * Another run with an open file has read the ledger. This run does not wait for it, and leaves the
 * column `server` to a later run.
 */
function withoutUpgrade({ entry, ...update }: LedgerUpdate): LedgerUpdate {
  return {
    ...update,
    tablesVersion: SCHEMA_VERSION,
    entry: entry && { ...entry, server: undefined },
  };
}

async function readAndLink(
  file: FileRequest,
  update: LedgerUpdate,
  session: Session,
): Promise<RelinkResult> {
  const { entry, completion, sha256Hex } = update;
  const { host, database } = entry ?? { host: '', database: '' };
  const place = { host, database, server: update.server };
  const reply = await session.query(`${continueStatement(file)}; ${ledgerQuery(place)}`);
  if (reply.kind === 'lost') return { kind: 'failed', problem: lostProblem(file, reply.reason) };
  const ledger = readLedgerState(reply.results[0], reply.error);
  if (reply.error !== undefined) {
    if (ledger.kind === 'hidden')
      return { kind: 'failed', problem: recordingFailedProblem(reply.error, file) };
    await session.execute(continueStatement(file));
  }
  // Another run, maybe one of an older release, has created or upgraded the tables.
  const isOlder = ledger.kind === 'seen' && update.tablesVersion < SCHEMA_VERSION;
  const tablesVersion = isOlder ? getTablesVersion({ exists: true, ledger }) : update.tablesVersion;
  if (entry === undefined) return { kind: 'linked', update: { ...update, tablesVersion } };
  // The decision about this run did not know this finding.
  const newStamp = findNewStamp(update.ledger, ledger, entry.role, update.isOwnTarget);
  if (newStamp !== undefined && update.deniedFindings.includes(newStamp)) return { kind: 'stale' };
  const server = canStoreServer(ledger, tablesVersion) ? entry.server : undefined;
  const head = ledger.kind === 'seen' ? ledger.head : undefined;
  const linked = linkToHead({ ...entry, server }, head, sha256Hex);
  return {
    kind: 'linked',
    update: {
      ...update,
      ledger,
      tablesVersion,
      entry: linked,
      completion: completion && createCompletion(linked, completion, sha256Hex),
    },
  };
}

/** Returns whether two updates send the same statements. */
function isSameLink(one: LedgerUpdate, other: LedgerUpdate): boolean {
  return one.tablesVersion === other.tablesVersion && one.entry?.prevHash === other.entry?.prevHash;
}

function lostProblem({ prepared }: FileRequest, reason: string): Problem {
  return {
    code: 'connection-lost',
    what: `The connection was lost before the COMMIT: ${reason}. The file is not applied: the server rolls it back.`,
    next: 'Retry the run. The files before this one stay applied.',
    file: prepared.migration.path,
  };
}
