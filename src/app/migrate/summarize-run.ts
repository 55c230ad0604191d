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
 * Returns the result of an engine run for the report.
 *
 * @param run.first The inspection before anything ran: the plan digest is that of this inspection.
 * @param run.last The last inspection. Another run may have applied files between the two.
 * @param run.evidence Whether to include the snapshot for the evidence. Its digest takes time if the
 *   history is long.
 */
export function summarizeRun(run: {
  first: TargetInspection | undefined;
  last: TargetInspection | undefined;
  results: readonly MigrationResult[];
  problems: readonly Problem[];
  block?: RunBlock | undefined;
  evidence: boolean;
}): ModeResult {
  const { first, last, results, problems, block, evidence } = run;
  if (first === undefined || last === undefined) return failedWith(problems);
  const { pending } = last.inspected;
  const applied = results.filter(({ status }) => status === 'applied');
  const startedVersions = new Set(results.map(({ migration }) => migration.version));
  const notStarted = pending.filter(({ migration }) => !startedVersions.has(migration.version));
  const appliedMigrations = applied.map(({ migration }) => migration);
  const head = headDigestAfter(last.history.rows, appliedMigrations, sha256Hex);
  // The baseline is recorded first: then the last inspection has none.
  const isRecorded = last.inspected.baseline.length === 0;
  const toLine = isRecorded ? toRecordedLine : toBaselineLine;
  const baseline = first.inspected.baseline.map(toLine);
  return {
    ...EMPTY_MODE_RESULT,
    block,
    problems,
    connected: true,
    findings: last.findings.filter(({ code }) => code !== block?.reason),
    runResult: {
      migrations: [...baseline, ...results.map(toResultLine), ...notStarted.map(toPendingLine)],
      pending: notStarted.length + results.length - applied.length,
      applied: applied.length,
      planDigest: first.inspected.digest,
      headDigest: head,
      notes: first.inspected.notes,
      lastLines: [],
    },
    snapshot: evidence ? snapshotBefore(first) : undefined,
  };
}

function toResultLine({ migration, status, durationMs }: MigrationResult): MigrationLine {
  return { ...toLineStart(migration), status, durationMs, remark: undefined };
}

/** The line of a baseline file that is recorded as applied. */
function toRecordedLine(migration: Migration): MigrationLine {
  return {
    ...toLineStart(migration),
    status: 'baseline',
    durationMs: undefined,
    remark: undefined,
  };
}

/** Returns the line of a baseline file that is not recorded yet. */
export function toBaselineLine(migration: Migration): MigrationLine {
  return { ...toRecordedLine(migration), remark: 'to be recorded as applied without running it' };
}

/** Returns the line of a migration that has not run, with the statement to resume at. */
export function toPendingLine({
  migration,
  transactional,
  statements,
  resumeAt,
}: PreparedMigration): MigrationLine {
  const resumeRemark = `interrupted: resumes at statement ${resumeAt + 1} of ${statements.length}`;
  const remark = resumeAt > 0 ? resumeRemark : 'statement by statement';
  return {
    ...toLineStart(migration),
    status: 'pending',
    durationMs: undefined,
    remark: transactional ? undefined : remark,
  };
}

function toLineStart({ version, name, path, checksum }: Migration) {
  return { version, name, file: path, checksum };
}
