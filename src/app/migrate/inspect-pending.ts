import { compileSqlParser } from '../../edge/compile-sql-parser';
import { sha256Hex } from '../../edge/hash';
import { createYield } from '../../edge/yield-event-loop';
import type { PreparedMigration } from '../../engine/apply-types';
import type { CancellationSignal } from '../../engine/cancellation-signal';
import { cancelledProblem } from '../../engine/cancelled-problem';
import { isEmpty, type TargetHistory } from '../../engine/target-history';
import { NO_BASELINE } from '../../inputs/input-values';
import type { Request } from '../../inputs/request';
import { buildPlan, type InterruptedMigration, type Plan } from '../../migrations/build-plan';
import { createCallMarker } from '../../migrations/committing-calls';
import { planDigest } from '../../migrations/digest';
import { editedProblem } from '../../migrations/drift';
import type { Format, HistoryTableName } from '../../migrations/formats/format';
import { inspect } from '../../migrations/inspect';
import { setsLastingSearchPath } from '../../migrations/lasting-search-path';
import { parserForServer } from '../../migrations/later-keywords';
import { mergeFileProblems } from '../../migrations/merge-file-problems';
import {
  type Migration,
  type MigrationsResult,
  toMigrationsResult,
} from '../../migrations/migration';
import { loadParser, type Parser } from '../../migrations/parse-sql';
import { progressDigests } from '../../migrations/progress';
import { type BaselineSplit, splitAtBaseline } from '../../migrations/split-at-baseline';
import { mergeSquashProblems } from '../../migrations/squash';
import { stripTransactionControl } from '../../migrations/strip-transaction-control';
import type { Problem } from '../../problem';

/** Plan whose pending files are parsed and checked: the input of `admit` and of the engine. */
export interface InspectedPlan {
  readonly plan: Plan;
  readonly digest: string;
  /** Migrations to record as applied without running them. Empty unless the history is empty. */
  readonly baseline: readonly Migration[];
  readonly pending: readonly PreparedMigration[];
  readonly notes: readonly Problem[];
}

/** How long inspecting files may block the event loop. Signals and the time limit wait for it. */
const MAX_BLOCKING_MS = 50;

/**
 * Compares files and history, and inspects every pending file before anything is written. Loads the
 * parser only if a file is pending.
 *
 * @returns The plan, or all problems. If the run is cancelled meanwhile, only that problem.
 */
export async function inspectPending(
  migrations: readonly Migration[],
  history: TargetHistory,
  {
    format,
    baseline: baselineInput,
  }: Pick<Request, 'baseline'> & {
    readonly format: Format;
  },
  signal: CancellationSignal,
): Promise<MigrationsResult<InspectedPlan>> {
  const planResult = buildPlan(migrations, history.rows, sha256Hex, format);
  if (!planResult.ok) {
    const problems = mergeSquashProblems(
      planResult.problems,
      migrations,
      history.rows,
      format.name,
    );
    return { ok: false, problems };
  }
  const plan = planResult.value;
  const split = splitPending(plan, history, baselineInput, format);
  if (!split.ok) return split;
  const { baseline, pending } = split.value;
  const emptyPlan: InspectedPlan = {
    plan,
    digest: planDigest(pending, sha256Hex, baseline),
    baseline,
    pending: [],
    notes: [],
  };
  if (pending.length === 0) return toMigrationsResult([], emptyPlan);
  await compileSqlParser();
  const parser = parserForServer(await loadParser(), history.facts.versionNumber);
  const yieldIfDue = createYield(MAX_BLOCKING_MS);
  const markCall = createCallMarker(migrations, format.name, parser);
  const results: MigrationsResult<InspectedFile>[] = [];
  for (const migration of pending) {
    const interrupted = plan.interrupted.find((entry) => entry.migration === migration);
    results.push(inspectFile(markCall(migration), parser, interrupted, { history, format }));
    await yieldIfDue();
    const cancelReason = signal.reason();
    if (cancelReason !== undefined) {
      return {
        ok: false,
        problems: [cancelledProblem(cancelReason, 'It was parsing the files.')],
      };
    }
  }
  const files = results.flatMap((result) => (result.ok ? [result.value] : []));
  return toMigrationsResult(
    mergeFileProblems(results.flatMap((result) => (result.ok ? [] : result.problems))),
    {
      ...emptyPlan,
      pending: files.map(({ prepared }) => prepared),
      notes: files.flatMap(({ notices }) => notices),
    },
  );
}

/** Splits the pending files at the baseline. A baseline applies only to an empty history. */
function splitPending(
  { pending }: Plan,
  history: TargetHistory,
  baseline: string | undefined,
  format: Format,
): MigrationsResult<BaselineSplit> {
  const hasBaseline = baseline !== undefined && baseline !== NO_BASELINE && isEmpty(history);
  return hasBaseline
    ? splitAtBaseline(pending, baseline, format)
    : { ok: true, value: { baseline: [], pending } };
}

/** Pending file that may run, and the notices about it. */
interface InspectedFile {
  readonly prepared: PreparedMigration;
  readonly notices: readonly Problem[];
}

/** @param interrupted The statement to resume at, if an interrupted run began this file. */
function inspectFile(
  file: Migration,
  parser: Parser,
  interrupted: InterruptedMigration | undefined,
  { history, format }: { readonly history: TargetHistory; readonly format: Format },
): MigrationsResult<InspectedFile> {
  const { facts } = history;
  const migration = stripTransactionControl(file, parser, format.name);
  const inspected = inspect(migration, parser, locateHistory(format, history));
  if (!inspected.ok) return inspected;
  const { transactional, statements, notices } = inspected.value;
  const progress = transactional ? [] : progressDigests(statements, sha256Hex);
  const problems: Problem[] = [];
  if (!transactional && facts.pooled) problems.push(poolerRefusedProblem(migration));
  if (interrupted !== undefined && progress[interrupted.resumeAt] !== interrupted.row.checksum) {
    problems.push(editedProblem(migration, interrupted.row, sha256Hex));
  }
  const prepared = {
    // Use the version of the history row: the file may have been renamed since.
    migration:
      interrupted === undefined ? migration : { ...migration, version: interrupted.row.version },
    transactional,
    statements,
    resumeAt: interrupted?.resumeAt ?? 0,
    progress,
    ...(setsLastingSearchPath(migration.text, () => statements) ? { setsSearchPath: true } : {}),
  };
  return toMigrationsResult(problems, { prepared, notices });
}

/** Returns the history table of a tool, with the schema in which the tool looks for it. */
function locateHistory(
  { history }: Format,
  { session }: Pick<TargetHistory, 'session'>,
): HistoryTableName | undefined {
  return history === undefined
    ? undefined
    : { ...history, schema: history.schema ?? session.schema };
}

/** The session lock of such a file is not safe behind a pooler (docs/engine-rationale.md#non-transactional-files). */
function poolerRefusedProblem({ path }: Migration): Problem {
  return {
    code: 'pooler-refused',
    what: 'The file cannot run in a transaction, and `database-url` points to a connection pooler. The engine could not detect an interrupted run there.',
    next: "Set `database-url` to the direct host: for Neon the host without `-pooler`, for Supabase port 5432, otherwise the provider's direct port.",
    file: path,
  };
}
