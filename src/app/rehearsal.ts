import type { MigrationsChange } from '../checks/migration/change';
import { added as addedTo, newest, versioned } from '../checks/migration/change';
import { inWords } from '../checks/rehearsal/lock-mode';
import type { Observation } from '../checks/rehearsal/observation';
import { permitRehearsal } from '../checks/rehearsal/permit';
import { REHEARSAL_RULES, STOP_RULES } from '../checks/rehearsal/rules/index';
import { type CheckFinding, judge } from '../checks/rule';
import { connect } from '../edge/postgres/connect';
import { withEmbedded } from '../edge/postgres/embedded';
import { halted } from '../engine/halted';
import type { Session } from '../engine/session';
import { loadParser } from '../migrations/parse';
import { compareVersions } from '../migrations/version';
import { UserError } from '../problem';
import type { StatementRow } from '../report/check-report';
import type { SessionOptions } from './open-target';
import { type Rehearsal, rehearse, rehearseClean, type Score } from './rehearse';

/** What the rehearsal of one database came to. */
export interface Rehearsed {
  readonly findings: readonly CheckFinding[];
  readonly statements: readonly StatementRow[];
  /** In words, for the report: on what, or why not. */
  readonly outcome: string;
}

/**
 * Rehearses a database's migrations on the embedded Postgres: what is merged and then what the pull
 * request adds; and all of them from nothing where that is not the same, or where nothing is known of
 * what is merged.
 *
 * @throws UserError where the run shall end.
 */
export async function rehearsal(
  change: MigrationsChange,
  setup: Score['setup'],
  options: SessionOptions,
): Promise<Rehearsed> {
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
  const parser = await loadParser();
  const observed: Rehearsal =
    merged === undefined
      ? { observations: [], stop: undefined }
      : await onEmbedded(options, async (session) => {
          return await rehearse(session, { setup, base: merged, added }, parser);
        });
  const clean = fromNothing
    ? await onEmbedded(options, async (session) => {
        return await rehearseClean(session, { setup, all: head }, parser);
      })
    : undefined;
  const stops = [observed.stop, clean].flatMap((stop) => stop ?? []);
  return {
    findings: [
      ...observed.observations.flatMap((observation) => judge(REHEARSAL_RULES, observation)),
      ...stops.flatMap((stop) => judge(STOP_RULES, stop)),
    ],
    statements: observed.observations.map(row),
    outcome:
      stops.length === 0
        ? 'rehearsed on the embedded Postgres'
        : 'rehearsed up to where it stopped',
  };
}

/** Whether everything that is merged is still as it was, with all that is new behind it. */
function isAppended(change: MigrationsChange): boolean {
  const { base = [], head = [] } = change;
  const last = newest(versioned(base.map(({ migration }) => migration)));
  const behind = addedTo(change).every(
    ({ version }) => last === undefined || compareVersions(version, last.version) > 0,
  );
  return (
    behind && base.every(({ same }) => same) && head.length === base.length + addedTo(change).length
  );
}

async function onEmbedded<Result>(
  options: SessionOptions,
  use: (session: Session) => Promise<Result>,
): Promise<Result> {
  const permit = permitRehearsal();
  const { halt } = options;
  return await withEmbedded(permit, async (server) => {
    const place = 'the embedded Postgres';
    const session = await connect(permit, server, { ...options, place, detectPooler: false });
    const deaf = halt.listen(() => session.abort(halt.reason()?.what ?? ''));
    try {
      const result = await use(session);
      const wish = halt.reason();
      if (wish !== undefined)
        throw new UserError([halted(wish, 'it was rehearsing the migrations')]);
      return result;
    } finally {
      deaf();
      session.close();
    }
  });
}

function row({ place, statement, locks, source }: Observation): StatementRow {
  const [strongest] = locks;
  return {
    place,
    statement,
    lock: strongest === undefined ? '' : inWords(strongest.mode),
    relation: strongest?.relation.name ?? '',
    source,
  };
}
