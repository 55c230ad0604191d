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
import { planDigest } from '../../migrations/digest';
import { editedProblem } from '../../migrations/drift';
import type { Format } from '../../migrations/formats/format';
import { inspect } from '../../migrations/inspect';
import {
  type Migration,
  type MigrationsResult,
  toMigrationsResult,
} from '../../migrations/migration';
import { loadParser, type Parser } from '../../migrations/parse-sql';
import { progressDigests } from '../../migrations/progress';
import { type BaselineSplit, splitAtBaseline } from '../../migrations/split-at-baseline';
import { stripTransactionControl } from '../../migrations/strip-transaction-control';
import type { Problem } from '../../problem';

/** A plan whose files were looked into: all that `admit` and the engine need. */
export interface InspectedPlan {
  readonly plan: Plan;
  readonly digest: string;
  /** Recorded as applied before anything runs, and not run: on an empty history only. */
  readonly baseline: readonly Migration[];
  readonly pending: readonly PreparedMigration[];
  readonly notes: readonly Problem[];
}

/** Milliseconds of looking into files at a stretch: then signals and the time limit are heard. */
const MAX_BLOCKING_MS = 50;

/**
 * Compares files and history, and looks into every pending file before anything is written. The
 * parser is loaded only where something is pending. Where the run shall end meanwhile, that is the
 * problem, and the rest is not looked into.
 */
export async function inspectPending(
  migrations: readonly Migration[],
  history: TargetHistory,
  { format, baseline: asked }: Pick<Request, 'baseline'> & { readonly format: Format },
  signal: CancellationSignal,
): Promise<MigrationsResult<InspectedPlan>> {
  const planned = buildPlan(migrations, history.rows, sha256Hex, format);
  if (!planned.ok) return planned;
  const parted = partedAt(planned.value, history, asked);
  if (!parted.ok) return parted;
  const { interrupted } = planned.value;
  const { baseline, pending } = parted.value;
  const found: InspectedPlan = {
    plan: planned.value,
    digest: planDigest(pending, sha256Hex, baseline),
    baseline,
    pending: [],
    notes: [],
  };
  if (pending.length === 0) return toMigrationsResult([], found);
  await compileSqlParser();
  const parser = await loadParser();
  const turn = createYield(MAX_BLOCKING_MS);
  const looks: MigrationsResult<Looked>[] = [];
  for (const migration of pending) {
    const begun = interrupted.find((entry) => entry.migration === migration);
    looks.push(lookInto(migration, parser, begun, { facts: history.facts, format }));
    await turn();
    const wish = signal.reason();
    if (wish !== undefined) {
      return { ok: false, problems: [cancelledProblem(wish, 'It was parsing the files.')] };
    }
  }
  const fine = looks.flatMap((look) => (look.ok ? [look.value] : []));
  return toMigrationsResult(
    looks.flatMap((look) => (look.ok ? [] : look.problems)),
    {
      ...found,
      pending: fine.map(({ prepared }) => prepared),
      notes: fine.flatMap(({ notices }) => notices),
    },
  );
}

/** A baseline is for an empty history: on any other it has been recorded long since. */
function partedAt(
  { pending }: Plan,
  history: TargetHistory,
  baseline: string | undefined,
): MigrationsResult<BaselineSplit> {
  const begins = baseline !== undefined && baseline !== NO_BASELINE && isEmpty(history);
  return begins
    ? splitAtBaseline(pending, baseline)
    : { ok: true, value: { baseline: [], pending } };
}

/** A pending file that may run, and what is worth saying of it. */
interface Looked {
  readonly prepared: PreparedMigration;
  readonly notices: readonly Problem[];
}

/** @param begun Where an interrupted run has begun the file, outside a transaction. */
function lookInto(
  file: Migration,
  parser: Parser,
  begun: InterruptedMigration | undefined,
  { facts, format }: Pick<TargetHistory, 'facts'> & { readonly format: Format },
): MigrationsResult<Looked> {
  // What is plain SQL is ours to refuse; a tool's files are as its tool takes them.
  const migration = format.name === 'sql' ? file : stripTransactionControl(file, parser);
  const inspected = inspect(migration, parser, format.history);
  if (!inspected.ok) return inspected;
  const { transactional, statements, notices } = inspected.value;
  const progress = transactional ? [] : progressDigests(statements, sha256Hex);
  const problems: Problem[] = [];
  if (!transactional && facts.pooled) problems.push(needsDirectHost(migration));
  if (begun !== undefined && progress[begun.resumeAt] !== begun.row.checksum) {
    problems.push(editedProblem(migration, begun.row, sha256Hex));
  }
  const prepared = {
    // As the row spells its version: the file may have been renamed since.
    migration: begun === undefined ? migration : { ...migration, version: begun.row.version },
    ...{ transactional, statements, resumeAt: begun?.resumeAt ?? 0, progress },
  };
  return toMigrationsResult(problems, { prepared, notices });
}

/** Contract, 7.6: what cannot be safe behind a pooler is refused there. */
function needsDirectHost({ path }: Migration): Problem {
  return {
    code: 'pooler-refused',
    what: 'The file cannot run in a transaction, and a connection pooler stands between: it would be interrupted without a trace.',
    next: "Point database-url at the direct host: for Neon the host without `-pooler`, for Supabase port 5432, else the provider's direct port.",
    file: path,
  };
}
