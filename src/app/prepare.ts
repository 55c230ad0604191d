import { sha256Hex } from '../edge/hash';
import { compileOnce } from '../edge/wasm';
import type { History } from '../engine/history';
import type { Prepared } from '../engine/work';
import { planDigest } from '../migrations/digest';
import { editedProblem } from '../migrations/drift';
import { inspect } from '../migrations/inspect';
import { type Migration, type Result, resultOf } from '../migrations/migration';
import { loadParser } from '../migrations/parse';
import { type Plan, plan } from '../migrations/plan';
import { progressDigests } from '../migrations/progress';
import type { Problem } from '../problem';

/** A plan whose files were looked into: all that `admit` and the engine need. */
export interface Preparation {
  readonly plan: Plan;
  readonly digest: string;
  readonly pending: readonly Prepared[];
  readonly notes: readonly Problem[];
}

/**
 * Compares files and history, and looks into every pending file before anything is written. The
 * parser is loaded only where something is pending.
 */
export async function prepare(
  migrations: readonly Migration[],
  history: History,
): Promise<Result<Preparation>> {
  const planned = plan(migrations, history.rows, sha256Hex);
  if (!planned.ok) return planned;
  const { pending, resume } = planned.value;
  const digest = planDigest(pending, sha256Hex);
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  const prepared: Prepared[] = [];
  if (pending.length === 0)
    return resultOf([], { plan: planned.value, digest, pending: [], notes });
  await compileOnce();
  const parser = await loadParser();
  for (const migration of pending) {
    const inspected = inspect(migration, parser);
    if (!inspected.ok) {
      problems.push(...inspected.problems);
      continue;
    }
    const { transactional, statements, notices } = inspected.value;
    if (!transactional && history.facts.pooled) problems.push(needsDirectHost(migration));
    const begun = resume.find((entry) => entry.migration === migration);
    const progress = transactional ? [] : progressDigests(statements, sha256Hex);
    if (begun !== undefined && progress[begun.resumeAt] !== begun.row.checksum) {
      problems.push(editedProblem(migration, begun.row, sha256Hex));
    }
    notes.push(...notices);
    prepared.push({
      // As the row spells its version: the file may have been renamed since.
      migration: begun === undefined ? migration : { ...migration, version: begun.row.version },
      transactional,
      statements,
      resumeAt: begun?.resumeAt ?? 0,
      progress,
    });
  }
  return resultOf(problems, { plan: planned.value, digest, pending: prepared, notes });
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
