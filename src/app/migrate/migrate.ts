import { locateDatabase } from '../../database-url/database-location';
import { systemClock } from '../../edge/clock';
import { createRunId, randomToken } from '../../edge/random';
import { apply } from '../../engine/apply';
import type { EnginePorts, MigrationResult } from '../../engine/apply-types';
import type { LedgerEntry } from '../../engine/ledger';
import { recordBaseline } from '../../engine/record-baseline';
import type { TargetHistory } from '../../engine/target-history';
import type { Request } from '../../inputs/request';
import type { Format } from '../../migrations/formats/format';
import type { Migration } from '../../migrations/migration';
import { admit } from '../../policy/admit';
import { getJudgedTarget, type ReadPermit } from '../../policy/decide';
import type { RunBlock } from '../../policy/verdict';
import type { Problem } from '../../problem';
import { withCancellation } from '../cancellation';
import type { Context } from '../context';
import { openMigrations } from '../migration-files';
import { failedWith, type ModeResult } from '../mode-result';
import { toSessionOptions, withSession } from '../open-session';
import { snapshotAfter } from './history-snapshot';
import { inspectTarget, type TargetInspection } from './inspect-target';
import { type PendingLedgerEntry, prepareLedgerEntry } from './ledger-entry';
import { collectPreWriteFacts, type PreWriteFacts } from './pre-write-checks';
import { createProgressLog } from './progress-log';
import { summarizeRun } from './summarize-run';
import { toApplyOptions } from './to-apply-options';
import { waitForOtherRuns } from './wait-for-lock';

/**
 * Applies what is pending with the built-in engine. Where another run is at work it waits, looks
 * again, and goes on with what is left: two runs never apply the same file.
 */
export async function migrate(
  permit: ReadPermit,
  request: Request,
  context: Context,
): Promise<ModeResult> {
  const files = await openMigrations(request, context.workspace);
  if (!files.ok) return failedWith(files.problems);
  const { format } = files.value;
  const runId = createRunId(context.run);
  return await withCancellation(request.timeLimit, async ({ signal }) => {
    const options = toSessionOptions(request, context, signal);
    return await withSession(permit, options, files.value.read, async (session, migrations) => {
      const log = createProgressLog(context.runner, systemClock);
      const ports = { session, clock: systemClock, signal, progress: log };
      const stay = leaveWhenSilent(ports);
      try {
        const ending = await rounds({ permit, request, context, runId, format }, migrations, ports);
        if (ending.seen === undefined) return ending;
        const seen = await snapshotAfter(
          session,
          permit,
          { format, files: migrations },
          ending.seen,
        );
        return {
          ...ending,
          seen: { ...seen, runId: ending.work.applied === 0 ? undefined : runId },
        };
      } finally {
        log.flush();
        stay();
      }
    });
  });
}

/** The runner kills after 7.5 s. Whatever is asked of the server then ends before that. */
const MAX_SERVER_WAIT_MS = 6_000;

/** A server that does not answer any more must not keep a run that shall end. */
function leaveWhenSilent({ session, clock, signal }: EnginePorts): () => void {
  const leave = () => session.abort(signal.reason()?.what ?? '');
  let calm: (() => void) | undefined;
  const soon = () => {
    calm ??= clock.after(MAX_SERVER_WAIT_MS, leave);
  };
  const unlisten = signal.listen((urgency) => (urgency === 'abort' ? leave() : soon()));
  if (signal.reason() !== undefined) soon();
  return () => {
    unlisten();
    calm?.();
  };
}

/** Looks, applies, and looks again where another run came between. */
async function rounds(
  errand: MigrateOptions,
  migrations: Promise<readonly Migration[]>,
  ports: EnginePorts,
): Promise<ModeResult> {
  const outcomes: MigrationResult[] = [];
  const { permit, format } = errand;
  const place = locateDatabase(getJudgedTarget(permit));
  const evidence = errand.request.evidenceFile !== undefined;
  let first: TargetInspection | undefined;
  let written: LedgerEntry | undefined;
  const over = (
    last: TargetInspection | undefined,
    problems: readonly Problem[],
    block?: RunBlock,
  ) => summarizeRun({ first, last, outcomes, problems, block, evidence });
  for (;;) {
    const looked = await inspectTarget(ports, migrations, {
      ...{ readOnly: false, place, role: permit.role, format },
      baseline: errand.request.baseline,
    });
    if (!looked.ok) return over(first, looked.problems);
    first ??= looked.value;
    const gone = rowGone(outcomes, looked.value.history);
    if (gone !== undefined) return over(first, [gone]);
    const known = await collectPreWriteFacts(errand, migrations, looked.value, ports.signal);
    // A confirmed plan stays confirmed while another run does part of it.
    const applied = outcomes.filter(({ status }) => status === 'applied').length;
    const digest = first.inspected.digest;
    const ledgerEntry = prepareLedgerEntry(errand, { ...looked.value, digest, applied, written });
    const end = await attempt(errand, { ...looked.value, ...known, digest, ledgerEntry }, ports);
    outcomes.push(...end.outcomes);
    const recorded = end.kind === 'again' && end.recorded;
    if (recorded || end.outcomes.some(({ status }) => status === 'applied'))
      written = ledgerEntry.row;
    if (end.kind === 'over') {
      const { problems, block } = unblocked(end, outcomes);
      return { ...over(looked.value, problems, block), ...known };
    }
  }
}

/** A file that this run has applied, and of which the history knows nothing any more. */
function rowGone(
  outcomes: readonly MigrationResult[],
  { rows, table }: TargetHistory,
): Problem | undefined {
  // Most runs look once, and have applied nothing then.
  if (outcomes.length === 0) return undefined;
  const known = new Set(rows.map(({ version }) => version));
  const gone = outcomes.find(
    ({ status, migration }) => status === 'applied' && !known.has(migration.version),
  );
  if (gone === undefined) return undefined;
  const { path, version } = gone.migration;
  return {
    code: 'history-lost',
    what: `This run has applied ${path}, and its row ${version} is gone from ${table.name}.`,
    next: 'Look what deletes rows there, a trigger or somebody by hand, and put the row back: a next run would apply the file again.',
    file: path,
  };
}

/** A block is something that wrote nothing: once a file is applied, what stops the run is an error. */
function unblocked(
  { problems, block }: Pick<Extract<Round, { kind: 'over' }>, 'problems' | 'block'>,
  outcomes: readonly MigrationResult[],
): { problems: readonly Problem[]; block: RunBlock | undefined } {
  if (block === undefined || !outcomes.some(({ status }) => status === 'applied')) {
    return { problems, block };
  }
  const { reason, what, next } = block;
  return { problems: [...problems, { code: reason, what, next }], block: undefined };
}

/** What one attempt came to: it is over, or another run came between and one has to look again. */
type Round =
  | {
      kind: 'again';
      outcomes: readonly MigrationResult[];
      /** Whether the baseline is recorded, by this attempt. */
      recorded: boolean;
    }
  | {
      kind: 'over';
      outcomes: readonly MigrationResult[];
      problems: readonly Problem[];
      block: RunBlock | undefined;
    };

/** What every attempt is made for. */
interface MigrateOptions {
  readonly permit: ReadPermit;
  readonly request: Request;
  readonly context: Context;
  readonly runId: string;
  readonly format: Format;
}

/** What is known when it comes to writing; the digest is that of the first look. */
interface Seen extends TargetInspection, PreWriteFacts {
  readonly digest: string;
  readonly ledgerEntry: PendingLedgerEntry;
}

async function attempt(
  { permit, request, context, runId }: MigrateOptions,
  seen: Seen,
  ports: EnginePorts,
): Promise<Round> {
  const over = (
    problems: readonly Problem[],
    outcomes: readonly MigrationResult[] = [],
    block?: RunBlock,
  ): Round => ({ kind: 'over', outcomes, problems, block });
  const { history, inspected, findings, digest, rehearsal, promotion, ledgerEntry } = seen;
  const { pending, baseline } = inspected;
  const admitted = admit(permit, {
    server: history.facts,
    planDigest: digest,
    pending: pending.map(({ migration }) => titleOf(migration)),
    baseline: baseline.map(titleOf),
    findings: findings.map(({ code }) => code),
    ...{ rehearsal, promotion },
  });
  if (!admitted.allowed) return over([], [], admitted);
  const work = {
    ...toApplyOptions(request, context, seen),
    ...ledgerEntry.work,
    ...{ pending, runId, tag: randomToken() },
  };
  const { permit: leave } = admitted;
  const { end: stop, results: outcomes } =
    baseline.length > 0
      ? { end: await recordBaseline(leave, baseline, work, ports), results: [] }
      : await apply(leave, work, ports);
  if (stop.kind === 'done') return over([], outcomes);
  if (stop.kind === 'failed') return over([stop.problem], outcomes);
  const again = { kind: 'again', outcomes, recorded: stop.kind === 'recorded' } as const;
  if (stop.kind !== 'locked') return again;
  const trouble = await waitForOtherRuns(ports, work, request.limits.lockWait);
  return trouble === undefined ? again : over([trouble], outcomes);
}

function titleOf({ version, name }: Migration): string {
  return `${version} ${name}`;
}
