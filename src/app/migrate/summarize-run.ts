import { sha256Hex } from '../../edge/hash';
import type { MigrationResult, PreparedMigration } from '../../engine/apply-types';
import { headDigestAfter } from '../../migrations/digest';
import type { Migration } from '../../migrations/migration';
import type { RunBlock } from '../../policy/verdict';
import type { Problem } from '../../problem';
import type { MigrationLine } from '../../report/report';
import { EMPTY_MODE_RESULT, failedWith, type ModeResult } from '../mode-result';
import { snapshotBefore } from './history-snapshot';
import type { TargetInspection } from './inspect-target';

/**
 * Adds up a run of the engine.
 *
 * @param parts.first What was seen before anything ran: `plan-digest` is of that.
 * @param parts.last What was seen last; another run may have come between.
 * @param parts.evidence Whether somebody asks what was seen: of a long history that takes a while.
 */
export function summarizeRun(parts: {
  first: TargetInspection | undefined;
  last: TargetInspection | undefined;
  outcomes: readonly MigrationResult[];
  problems: readonly Problem[];
  block?: RunBlock | undefined;
  evidence: boolean;
}): ModeResult {
  const { first, last, outcomes, problems, block, evidence } = parts;
  if (first === undefined || last === undefined) return failedWith(problems);
  const { pending } = last.inspected;
  const applied = outcomes.filter(({ status }) => status === 'applied');
  const begun = new Set(outcomes.map(({ migration }) => migration.version));
  const waiting = pending.filter(({ migration }) => !begun.has(migration.version));
  const ours = applied.map(({ migration }) => migration);
  const head = headDigestAfter(last.history.rows, ours, sha256Hex);
  // It is recorded before anything else: then no later look has one.
  const isRecorded = last.inspected.baseline.length === 0;
  const baseline = first.inspected.baseline.map(isRecorded ? recorded : toBaselineLine);
  return {
    ...EMPTY_MODE_RESULT,
    block,
    problems,
    connected: true,
    findings: last.findings.filter(({ code }) => code !== block?.reason),
    work: {
      migrations: [...baseline, ...outcomes.map(ran), ...waiting.map(toPendingLine)],
      pending: waiting.length + outcomes.length - applied.length,
      applied: applied.length,
      planDigest: first.inspected.digest,
      headDigest: head,
      notes: first.inspected.notes,
      lastLines: [],
    },
    seen: evidence ? snapshotBefore(first) : undefined,
  };
}

function ran({ migration, status, durationMs }: MigrationResult): MigrationLine {
  return { ...lineOf(migration), status, durationMs, remark: undefined };
}

/** The line of a file of the baseline, which is recorded as applied without being run. */
function recorded(migration: Migration): MigrationLine {
  const none = { durationMs: undefined, remark: undefined };
  return { ...lineOf(migration), status: 'baseline', ...none };
}

/** The same where nothing is recorded yet. */
export function toBaselineLine(migration: Migration): MigrationLine {
  return { ...recorded(migration), remark: 'to be recorded as applied, and not run' };
}

/** The line of a migration that has not run. One that was begun says where it will go on. */
export function toPendingLine({
  migration,
  transactional,
  statements,
  resumeAt,
}: PreparedMigration): MigrationLine {
  const begun = `begun: goes on at statement ${resumeAt + 1} of ${statements.length}`;
  const remark = resumeAt > 0 ? begun : 'statement by statement';
  return {
    ...lineOf(migration),
    status: 'pending',
    durationMs: undefined,
    remark: transactional ? undefined : remark,
  };
}

function lineOf({ version, name, path, checksum }: Migration) {
  return { version, name, file: path, checksum };
}
