import { systemClock } from '../../edge/clock';
import { createRunId } from '../../edge/random';
import type { EnginePorts, MigrationResult } from '../../engine/apply-types';
import type { LedgerEntry } from '../../engine/ledger';
import type { TargetHistory } from '../../engine/target-history';
import type { Migration } from '../../migrations/migration';
import type { ReadPermit } from '../../policy/decide';
import type { RunBlock } from '../../policy/verdict';
import type { Problem } from '../../problem';
import { withCancellation } from '../cancellation';
import type { Context } from '../context';
import type { FolderFacts } from '../migration-files';
import { openMigrations } from '../migration-files';
import { failedWith, type ModeResult } from '../mode-result';
import { toSessionOptions, withSessionAndTask } from '../open-session';
import { applyPending, type RoundResult } from './apply-pending';
import { snapshotAfter } from './history-snapshot';
import { inspectTarget, type TargetInspection, withLedger } from './inspect-target';
import { prepareLedgerEntry } from './ledger-entry';
import { collectPreWriteFacts, listRehearsalStops } from './pre-write-checks';
import { createProgressLog } from './progress-log';
import { summarizeRun } from './summarize-run';

/**
 * Applies the pending files with the built-in engine. If another run is at work, waits for it,
 * inspects the target again and continues with the remaining files. Two runs never apply the same
 * file.
 */
export async function migrate(permit: ReadPermit, context: Context): Promise<ModeResult> {
  const { request } = permit;
  const opened = await openMigrations(request, context.workspace);
  if (!opened.ok) return failedWith(opened.problems);
  const { read, ...folder } = opened.value;
  const runId = createRunId(context.run);
  return await withCancellation(request.timeLimitMs, async ({ signal }) => {
    const options = {
      ...toSessionOptions(request, context, signal),
      settings: folder.url.settings,
    };
    return await withSessionAndTask(permit, options, read, async (session, migrations) => {
      const progress = createProgressLog(context.runner, systemClock);
      const ports = { session, clock: systemClock, signal, progress };
      const stopAborting = abortSilentServer(ports);
      try {
        const result = await runRounds({ permit, context, runId, folder }, migrations, ports);
        if (result.snapshot === undefined) return result;
        const files = { format: folder.format, migrations };
        const snapshot = await snapshotAfter(session, permit, files, result.snapshot);
        const hasWritten = result.runResult.applied !== 0;
        return { ...result, snapshot: { ...snapshot, runId: hasWritten ? runId : undefined } };
      } finally {
        progress.flush();
        stopAborting();
      }
    });
  });
}

/** How long a cancelled run waits for the server. The runner kills the process after 7.5 s. */
const MAX_SERVER_WAIT_MS = 6_000;

/** Drops the connection if the run is cancelled and the server does not answer in time. */
function abortSilentServer({ session, clock, signal }: EnginePorts): () => void {
  const abort = () => session.abort(signal.reason()?.what ?? '');
  let cancelTimer: (() => void) | undefined;
  const abortLater = () => {
    cancelTimer ??= clock.after(MAX_SERVER_WAIT_MS, abort);
  };
  const unlisten = signal.listen((urgency) => (urgency === 'abort' ? abort() : abortLater()));
  if (signal.reason() !== undefined) abortLater();
  return () => {
    unlisten();
    cancelTimer?.();
  };
}

/** What stays the same in all rounds of a run. */
interface MigrateOptions {
  readonly permit: ReadPermit;
  readonly context: Context;
  readonly runId: string;
  readonly folder: FolderFacts;
}

/**
 * How often in a row another run may create an object of this run at the same time. After that, the
 * object is not that of a run.
 */
const MAX_CONFLICT_ATTEMPTS = 10;

/** Inspects the target and applies the pending files, again for as long as other runs interfere. */
async function runRounds(
  options: MigrateOptions,
  migrations: Promise<readonly Migration[]>,
  ports: EnginePorts,
): Promise<ModeResult> {
  const { permit, folder } = options;
  const results: MigrationResult[] = [];
  const evidence = permit.request.evidenceFile !== undefined;
  let first: TargetInspection | undefined;
  let written: LedgerEntry | undefined;
  let conflicts = 0;
  const summarize = (
    last: TargetInspection | undefined,
    problems: readonly Problem[],
    block?: RunBlock,
  ) => summarizeRun({ first, last, results, problems, block, evidence });
  for (;;) {
    const inspectOptions = { readOnly: false, folder };
    const inspection = await inspectTarget(permit, ports, migrations, inspectOptions);
    if (!inspection.ok) return summarize(first, inspection.problems);
    const target = inspection.value;
    first ??= target;
    const lostRow = lostRowProblem(results, target.history);
    if (lostRow !== undefined) return summarize(first, [lostRow]);
    const facts = await collectPreWriteFacts(options, migrations, target, ports.signal);
    // A confirmed plan stays confirmed if another run applies a part of it: hence the first digest.
    const { digest, pending: firstPending } = first.inspected;
    const applied = results.filter(isApplied).length;
    const ledgerEntry = prepareLedgerEntry(options, { ...target, digest, applied, written });
    const input = { ...target, ...facts, digest, firstPending, ledgerEntry };
    const round = await applyPending(options, input, ports);
    results.push(...round.results);
    if (round.kind === 'finished') {
      const { problems, block } = blockToProblem(round, results);
      const stops = listRehearsalStops(facts, ports.signal);
      const last = withLedger(permit, target, round.ledger);
      return { ...summarize(last, [...stops, ...problems], block), ...facts };
    }
    written = round.written ?? written;
    conflicts = round.problem === undefined ? 0 : conflicts + 1;
    if (round.problem !== undefined && conflicts > MAX_CONFLICT_ATTEMPTS)
      return { ...summarize(target, [round.problem]), ...facts };
  }
}

function isApplied({ status }: MigrationResult): boolean {
  return status === 'applied';
}

/** Returns the problem if a file that this run applied is missing from the history. */
function lostRowProblem(
  results: readonly MigrationResult[],
  { rows, table }: TargetHistory,
): Problem | undefined {
  // Most runs inspect the target once, before they apply anything.
  if (results.length === 0) return undefined;
  const recordedVersions = new Set(rows.map(({ version }) => version));
  const lost = results.find(
    (result) => isApplied(result) && !recordedVersions.has(result.migration.version),
  );
  if (lost === undefined) return undefined;
  const { path, version } = lost.migration;
  return {
    code: 'history-lost',
    what: `This run applied ${path}, but its row ${version} is missing from ${table.name}.`,
    next: 'Find what deletes rows there, for example a trigger, and restore the row. Otherwise the next run applies the file again.',
    file: path,
  };
}

/** Turns a block into a problem if a file was applied: a block means that nothing was written. */
function blockToProblem(
  { problems, block }: Extract<RoundResult, { kind: 'finished' }>,
  results: readonly MigrationResult[],
): { problems: readonly Problem[]; block: RunBlock | undefined } {
  if (block === undefined || !results.some(isApplied)) return { problems, block };
  const { reason, what, next } = block;
  return { problems: [...problems, { code: reason, what, next }], block: undefined };
}
