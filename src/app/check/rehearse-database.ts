import {
  addedMigrations,
  type MigrationDiff,
  newestMerged,
} from '../../checks/migration/migration-diff';
import type { RehearsalPermit } from '../../checks/rehearsal/permit-rehearsal';
import {
  describeGap,
  isMissingFeature,
  type RehearsalFailure,
} from '../../checks/rehearsal/rehearsal-failure';
import { FAILURE_RULES, REHEARSAL_RULES } from '../../checks/rehearsal/rules';
import { applyRules, type CheckFinding } from '../../checks/rule';
import type { CancellationSignal } from '../../engine/cancellation-signal';
import type { Migration } from '../../migrations/migration';
import { loadParser } from '../../migrations/parse-sql';
import type { StatementRow } from '../../report/check-report';
import { toStatementRows } from '../../report/statement-rows';
import {
  type Rehearsal,
  rehearseFromEmpty,
  rehearseMigrations,
} from '../rehearsal/rehearse-migrations';
import type { SetupFile } from '../rehearsal/run-statements';
import { type ScratchOptions, withScratchDatabase } from '../rehearsal/scratch-database';
import { explainStop } from '../rehearsal/stopped-rehearsal';

/** Result of the rehearsal of one database. */
export interface DatabaseRehearsal {
  readonly findings: readonly CheckFinding[];
  readonly statements: readonly StatementRow[];
  /** Where it was rehearsed, or why not, in half a sentence. */
  readonly outcome: string;
  /** Why the files of the pull request were not reached; undefined if they were. */
  readonly gap: string | undefined;
}

/**
 * Rehearses the migrations of a database on a temporary Postgres: the merged files, then the files
 * that the pull request adds. Also runs all files on an empty database if the pull request does not
 * only append files, or if the merge base is not known.
 *
 * @throws UserError if the run is cancelled before a database is ready.
 */
export async function rehearseDatabase(
  permit: RehearsalPermit,
  change: MigrationDiff,
  setup: SetupFile | undefined,
  options: ScratchOptions,
): Promise<DatabaseRehearsal> {
  const { base, head, problems } = change;
  if (head === undefined || problems.length > 0) {
    return notRehearsed('not rehearsed, because its files have errors');
  }
  const added = addedMigrations(change).map(({ migration }) => migration);
  const merged = base?.map(({ migration }) => migration);
  const needsEmptyRun = merged === undefined ? head.length > 0 : !isAppended(change);
  if (added.length === 0 && !needsEmptyRun) {
    return notRehearsed('not rehearsed, because nothing changed');
  }
  const place = permit.server === undefined ? 'the embedded Postgres' : 'the server of the job';
  const parser = await loadParser();
  const explain = (failure: RehearsalFailure | undefined, signal: CancellationSignal) =>
    explainStop(failure, { run: options.signal, rehearsal: signal });
  const rehearsal: Rehearsal =
    merged === undefined
      ? { observations: [], stop: undefined }
      : await withScratchDatabase(permit, options, async (session, _, { signal }) => {
          const files = { setup, base: merged, added };
          const { observations, stop } = await rehearseMigrations(session, files, parser);
          return { observations, stop: explain(stop, signal) };
        });
  // A stopped rehearsal would be stopped again at the same statement.
  const needsSecondRun = needsEmptyRun && rehearsal.stop?.stopped === undefined;
  const emptyRunFailure = needsSecondRun
    ? await withScratchDatabase(permit, options, async (session, _, { signal }) => {
        return explain(await rehearseFromEmpty(session, { setup, all: head }, parser), signal);
      })
    : undefined;
  const failures = [rehearsal.stop, emptyRunFailure].flatMap((failure) => failure ?? []);
  const gap = findGap(change, rehearsal.stop, emptyRunFailure);
  return {
    findings: [
      ...rehearsal.observations.flatMap((effects) => applyRules(REHEARSAL_RULES, effects)),
      ...failures.flatMap((failure) => applyRules(FAILURE_RULES, failure)),
    ],
    statements: toStatementRows(rehearsal.observations),
    outcome:
      gap === undefined
        ? `rehearsed on ${place}${failures.length === 0 ? '' : ', up to the first failure'}`
        : `not rehearsed on ${place}: ${gap}`,
    gap,
  };
}

/**
 * Returns why the files of the pull request were not reached. Without a merge base, all files run
 * from an empty database, and one that needs what the server lacks hides those after it.
 */
function findGap(
  { base, head = [] }: MigrationDiff,
  stop: RehearsalFailure | undefined,
  emptyRunFailure: RehearsalFailure | undefined,
): string | undefined {
  if (base === undefined) {
    const isGap = emptyRunFailure !== undefined && isHidden(emptyRunFailure);
    return isGap ? describeGap(emptyRunFailure, listPaths(head)) : undefined;
  }
  if (stop === undefined || stop.during === 'change') return undefined;
  return describeGap(stop, listPaths(base.map(({ migration }) => migration)));
}

function listPaths(migrations: readonly Migration[]): readonly string[] {
  return migrations.map(({ path }) => path);
}

function isHidden(failure: RehearsalFailure): boolean {
  return failure.during === 'setup' || isMissingFeature(failure);
}

function notRehearsed(outcome: string): DatabaseRehearsal {
  return { findings: [], statements: [], outcome, gap: undefined };
}

/** Returns whether the merged files are unchanged and every added file comes after them. */
function isAppended(change: MigrationDiff): boolean {
  const { base = [], head = [], order } = change;
  const added = addedMigrations(change);
  const newestBase = newestMerged(change);
  const isAfterBase = added.every(
    ({ version }) => newestBase === undefined || order.compare(version, newestBase.version) > 0,
  );
  const isBaseUnchanged = base.every(({ same }) => same);
  return isAfterBase && isBaseUnchanged && head.length === base.length + added.length;
}
