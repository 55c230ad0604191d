import { randomToken } from '../../edge/random';
import { apply } from '../../engine/apply';
import type { EnginePorts, MigrationResult, PreparedMigration } from '../../engine/apply-types';
import type { LedgerEntry } from '../../engine/ledger';
import type { LedgerState } from '../../engine/ledger-state';
import { recordBaseline } from '../../engine/record-baseline';
import type { Migration } from '../../migrations/migration';
import { admit } from '../../policy/admit';
import type { ReadPermit } from '../../policy/decide';
import type { RunBlock } from '../../policy/verdict';
import type { Problem } from '../../problem';
import type { Context } from '../context';
import type { TargetInspection } from './inspect-target';
import type { PendingLedgerEntry } from './ledger-entry';
import type { PreWriteFacts } from './pre-write-checks';
import { toApplyOptions } from './to-apply-options';
import { waitForOtherRuns } from './wait-for-lock';

/** The run that the pending files are applied for. */
interface ApplyPendingOptions {
  readonly permit: ReadPermit;
  readonly context: Context;
  readonly runId: string;
}

/** Everything that is known about the target before this round writes. */
interface ApplyPendingInput extends TargetInspection, PreWriteFacts {
  /** The plan digest of the first inspection of the run. */
  readonly digest: string;
  /** The pending files of the first inspection. */
  readonly firstPending: readonly PreparedMigration[];
  readonly ledgerEntry: PendingLedgerEntry;
}

/** Result of one round: the run is finished, or the target must be inspected again. */
export type RoundResult =
  | {
      readonly kind: 'repeat';
      readonly results: readonly MigrationResult[];
      /** The ledger row that this round wrote. Undefined if it wrote none. */
      readonly written: LedgerEntry | undefined;
      /** The error that makes this round repeat, if it can be a permanent one. */
      readonly problem: Problem | undefined;
    }
  | {
      readonly kind: 'finished';
      readonly results: readonly MigrationResult[];
      readonly problems: readonly Problem[];
      readonly block: RunBlock | undefined;
      /** The ledger as it was read last. */
      readonly ledger: LedgerState;
    };

/**
 * Runs one round: asks `admit` for a `WritePermit`, then records the baseline or applies the pending
 * files. If another run holds the lock, waits until it is released.
 */
export async function applyPending(
  { permit, context, runId }: ApplyPendingOptions,
  input: ApplyPendingInput,
  ports: EnginePorts,
): Promise<RoundResult> {
  const { request } = permit;
  const { history, inspected, findings, digest, ledgerEntry } = input;
  const { rehearsal, promotion, commitReviews } = input;
  const { pending, baseline } = inspected;
  const admitted = admit(permit, {
    server: history.facts,
    planDigest: digest,
    pending: pending.map(({ migration }) => formatTitle(migration)),
    baseline: baseline.map(formatTitle),
    findings: findings.map(({ code }) => code),
    rehearsal,
    promotion,
    commitReviews,
  });
  if (!admitted.allowed) return finished(history.ledger, [], [], admitted);
  const writePermit = admitted.permit;
  const applyRequest = {
    ...toApplyOptions(request, context, input),
    ...ledgerEntry.update,
    pending,
    loginSearchPathFrom: findSearchPathChange(pending, input.firstPending),
    runId,
    tag: randomToken(),
  };
  const { end, results, entry, ledger } =
    baseline.length > 0
      ? {
          end: await recordBaseline(writePermit, baseline, applyRequest, ports),
          results: [],
          ...ledgerEntry.update,
        }
      : await apply(writePermit, applyRequest, ports);
  if (end.kind === 'done') return finished(ledger, results, []);
  if (end.kind === 'failed') return finished(ledger, results, [end.problem]);
  if (end.kind === 'locked') {
    const problem = await waitForOtherRuns(ports, applyRequest, request.limits.lockWaitMs);
    if (problem !== undefined) return finished(ledger, results, [problem]);
  }
  const hasWritten = end.kind === 'recorded' || results.some(({ status }) => status === 'applied');
  return {
    kind: 'repeat',
    results,
    written: hasWritten ? entry : undefined,
    problem: end.kind === 'stale' ? end.problem : undefined,
  };
}

/**
 * Returns the index of the first file after one that sets the search path of the login. In a later
 * round, such a file of the first one can be applied, by this run or by another one.
 */
function findSearchPathChange(
  pending: readonly PreparedMigration[],
  firstPending: readonly PreparedMigration[],
): number | undefined {
  const changes = firstPending.filter(({ setsSearchPath }) => setsSearchPath === true);
  if (changes.length === 0) return undefined;
  const isPending = ({ migration: { path } }: PreparedMigration) =>
    pending.some(({ migration }) => migration.path === path);
  if (!changes.every(isPending)) return 0;
  return pending.findIndex(({ setsSearchPath }) => setsSearchPath === true) + 1;
}

function finished(
  ledger: LedgerState,
  results: readonly MigrationResult[],
  problems: readonly Problem[],
  block?: RunBlock,
): RoundResult {
  return { kind: 'finished', results, problems, block, ledger };
}

function formatTitle({ version, name }: Migration): string {
  return `${version} ${name}`;
}
