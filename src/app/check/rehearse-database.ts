import type { MigrationDiff } from '../../checks/migration/migration-diff';
import {
  addedMigrations as addedTo,
  newestByVersion,
  withVersions,
} from '../../checks/migration/migration-diff';
import { lockModeName } from '../../checks/rehearsal/lock-mode';
import type { RehearsalPermit } from '../../checks/rehearsal/permit-rehearsal';
import { FAILURE_RULES, REHEARSAL_RULES } from '../../checks/rehearsal/rules';
import type { StatementEffects } from '../../checks/rehearsal/statement-effects';
import { applyRules, type CheckFinding } from '../../checks/rule';
import { loadParser } from '../../migrations/parse-sql';
import { compareVersions } from '../../migrations/version';
import type { StatementRow } from '../../report/check-report';
import type { SessionOptions } from '../open-session';
import {
  type Rehearsal,
  type RehearsalOptions,
  rehearseFromEmpty,
  rehearseMigrations,
} from '../rehearsal/rehearse-migrations';
import { withScratchDatabase } from '../rehearsal/scratch-database';

/** What the rehearsal of one database came to. */
export interface DatabaseRehearsal {
  readonly findings: readonly CheckFinding[];
  readonly statements: readonly StatementRow[];
  /** In words, for the report: on what, or why not. */
  readonly outcome: string;
}

/**
 * Rehearses a database's migrations on a throw-away Postgres: what is merged and then what the pull
 * request adds; and all of them from nothing where that is not the same, or where nothing is known of
 * what is merged.
 *
 * @throws UserError where the run shall end.
 */
export async function rehearseDatabase(
  permit: RehearsalPermit,
  change: MigrationDiff,
  setup: RehearsalOptions['setup'],
  options: SessionOptions,
): Promise<DatabaseRehearsal> {
  const { base, head, problems } = change;
  if (head === undefined || problems.length > 0) {
    return {
      findings: [],
      statements: [],
      outcome: 'not rehearsed, for its files have to be mended first',
    };
  }
  const added = addedTo(change).map(({ migration }) => migration);
  const merged = base?.map(({ migration }) => migration);
  const fromNothing = merged === undefined ? head.length > 0 : !isAppended(change);
  if (added.length === 0 && !fromNothing) {
    return { findings: [], statements: [], outcome: 'not rehearsed, for nothing of it is changed' };
  }
  const place = permit.server === undefined ? 'the embedded Postgres' : 'the server of the job';
  const parser = await loadParser();
  const observed: Rehearsal =
    merged === undefined
      ? { observations: [], stop: undefined }
      : await withScratchDatabase(permit, options, async (session) => {
          return await rehearseMigrations(session, { setup, base: merged, added }, parser);
        });
  const clean = fromNothing
    ? await withScratchDatabase(permit, options, async (session) => {
        return await rehearseFromEmpty(session, { setup, all: head }, parser);
      })
    : undefined;
  const stops = [observed.stop, clean].flatMap((stop) => stop ?? []);
  return {
    findings: [
      ...observed.observations.flatMap((observation) => applyRules(REHEARSAL_RULES, observation)),
      ...stops.flatMap((stop) => applyRules(FAILURE_RULES, stop)),
    ],
    statements: observed.observations.map(row),
    outcome: `rehearsed on ${place}${stops.length === 0 ? '' : ', up to where it stopped'}`,
  };
}

/** Whether everything that is merged is still as it was, with all that is new behind it. */
function isAppended(change: MigrationDiff): boolean {
  const { base = [], head = [] } = change;
  const last = newestByVersion(withVersions(base.map(({ migration }) => migration)));
  const behind = addedTo(change).every(
    ({ version }) => last === undefined || compareVersions(version, last.version) > 0,
  );
  return (
    behind && base.every(({ same }) => same) && head.length === base.length + addedTo(change).length
  );
}

function row({ place, statement, locks, source }: StatementEffects): StatementRow {
  const [strongest] = locks;
  return {
    place,
    statement,
    lock: strongest === undefined ? '' : lockModeName(strongest.mode),
    relation: strongest?.relation.name ?? '',
    source,
  };
}
