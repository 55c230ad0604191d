import { listenForCancellation } from '../edge/cancellation';
import { systemClock } from '../edge/clock';
import { sha256Hex } from '../edge/hash';
import { loginName } from '../edge/login-name';
import { randomToken, runIdOf } from '../edge/random';
import { apply } from '../engine/apply';
import { HISTORY_TABLE, readHistory } from '../engine/history';
import { LOCK_WAIT, lockKeys, type Waited, waitForLock } from '../engine/lock';
import type { Session } from '../engine/session';
import type { Outcome, Watcher } from '../engine/work';
import type { Request } from '../inputs/request';
import type { Migration, Result } from '../migrations/migration';
import { admit } from '../policy/admit';
import type { ReadPermit } from '../policy/decide';
import type { Block } from '../policy/verdict';
import type { Problem } from '../problem';
import type { Context } from './context';
import { type Ending, troubled } from './ending';
import { migrationsOf } from './folder';
import { withSession } from './open-target';
import { prepare } from './prepare';
import { type Look, tally } from './tally';
import { watcher } from './watcher';

/**
 * Applies what is pending with the built-in engine. Where another run is at work it waits, looks
 * again, and goes on with what is left: two runs never apply the same file.
 */
export async function migrate(
  permit: ReadPermit,
  request: Request,
  context: Context,
): Promise<Ending> {
  const migrations = migrationsOf(request, context.workspace);
  if (!migrations.ok) return troubled(migrations.problems);
  const { rootCertificate } = request;
  const options = { rootCertificate, applicationName: context.applicationName };
  return await withSession(permit, options, async (session) => {
    const outcomes: Outcome[] = [];
    // A file whose COMMIT was not sent is rolled back by the server once it sees that we are gone.
    listenForCancellation().onRequest(() => session.abort(CANCELLED));
    // One for all rounds: it listens to the server's notices.
    const watch = watcher(session, context.runner);
    let first: Look | undefined;
    for (;;) {
      const looked = await look(session, migrations.value);
      if (!looked.ok) return tally({ first, last: first, outcomes, problems: looked.problems });
      first ??= looked.value;
      // A confirmed plan stays confirmed while another run does part of it.
      const { digest } = first.preparation;
      const round = await attempt(permit, digest, looked.value, { session, context, watch });
      outcomes.push(...round.outcomes);
      if (round.kind === 'over') {
        const { problems, block } = unblocked(round, outcomes);
        return tally({ first, last: looked.value, outcomes, problems, block });
      }
    }
  });
}

/** A block is something that wrote nothing: once a file is applied, what stops the run is an error. */
function unblocked(
  { problems, block }: Pick<Extract<Round, { kind: 'over' }>, 'problems' | 'block'>,
  outcomes: readonly Outcome[],
): { problems: readonly Problem[]; block: Block | undefined } {
  if (block === undefined || !outcomes.some(({ status }) => status === 'applied')) {
    return { problems, block };
  }
  const { reason, what, next } = block;
  return { problems: [...problems, { code: reason, what, next }], block: undefined };
}

async function look(session: Session, migrations: readonly Migration[]): Promise<Result<Look>> {
  const reading = await readHistory(session, false);
  if (!reading.ok) return { ok: false, problems: [reading.problem] };
  const prepared = await prepare(migrations, reading.history);
  if (!prepared.ok) return prepared;
  return { ok: true, value: { history: reading.history, preparation: prepared.value } };
}

/** What one attempt came to: it is over, or another run came between and one has to look again. */
type Round =
  | { kind: 'again'; outcomes: readonly Outcome[] }
  | {
      kind: 'over';
      outcomes: readonly Outcome[];
      problems: readonly Problem[];
      block: Block | undefined;
    };

async function attempt(
  permit: ReadPermit,
  planDigest: string,
  { history, preparation }: Look,
  { session, context, watch }: { session: Session; context: Context; watch: Watcher },
): Promise<Round> {
  const over = (
    problems: readonly Problem[],
    outcomes: readonly Outcome[] = [],
    block?: Block,
  ): Round => ({
    kind: 'over',
    outcomes,
    problems,
    block,
  });
  const admitted = admit(permit, {
    server: history.facts,
    planDigest,
    pending: preparation.pending.length,
  });
  if (!admitted.allowed) return over([], [], admitted);
  const work = {
    pending: preparation.pending,
    expected: { historyExists: history.exists, head: history.rows.at(-1)?.version },
    keys: KEYS,
    runId: runIdOf(context.run),
    appliedBy: context.actor ?? loginName(),
    tag: randomToken(),
  };
  const { stop, outcomes } = await apply(admitted.permit, work, session, systemClock, watch);
  if (stop.kind === 'done') return over([], outcomes);
  if (stop.kind === 'failed') return over([stop.problem], outcomes);
  if (stop.kind === 'stale') return { kind: 'again', outcomes };
  context.runner.log('Another run holds the migration lock: waiting for it to end.');
  const waited = await waitForLock(session, systemClock, KEYS, LOCK_WAIT);
  return waited.kind === 'free'
    ? { kind: 'again', outcomes }
    : over([lockProblem(waited)], outcomes);
}

const CANCELLED = 'the run was cancelled';

const KEYS = lockKeys(HISTORY_TABLE, sha256Hex);

function lockProblem(waited: Exclude<Waited, { kind: 'free' }>): Problem {
  const minutes = LOCK_WAIT / 60_000;
  return waited.kind === 'held'
    ? {
        code: 'lock-held',
        what: `Another run held the migration lock for more than ${minutes} minutes: ${waited.holder}.`,
        next: 'Wait for it to end, or end its session, then run again.',
      }
    : {
        code: 'connection-lost',
        what: `The connection ended while another run was waited for: ${waited.reason}.`,
        next: 'Nothing was written since. Run again.',
      };
}
