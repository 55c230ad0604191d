import { systemClock } from '../edge/clock';
import { sha256Hex } from '../edge/hash';
import { randomToken, runIdOf } from '../edge/random';
import { enterRun } from '../engine/enter-run';
import { type Halt, pause } from '../engine/halt';
import { readHistory } from '../engine/history';
import { HISTORY_TABLE } from '../engine/history-table';
import { LEDGER_TABLE } from '../engine/ledger';
import { lockKeys } from '../engine/lock-keys';
import type { Session } from '../engine/session';
import type { Request } from '../inputs/request';
import { judgedTarget, type ReadPermit } from '../policy/decide';
import { UserError } from '../problem';
import type { Context } from './context';
import { runFacts } from './enter';
import { sessionOptions, withSession } from './open-target';

/** Other runs come between so often at most. */
const TRIES = 6;
const PAUSE = 500;

/**
 * Enters a command that ran in the ledger of its target, where the login may: it counts as having
 * written, for nobody sees what it did. Where it cannot be, the log says why, and nothing fails.
 */
export async function enterCommand(
  permit: ReadPermit,
  request: Request,
  context: Context,
  planDigest: string | undefined,
  halt: Halt,
): Promise<void> {
  if (judgedTarget(permit).kind === 'embedded' || halt.reason() !== undefined) return;
  const facts = runFacts(permit, context, {
    ...{ runId: runIdOf(context.run), kind: 'command' },
    ...{ planDigest: planDigest ?? '', headBefore: '' },
  });
  const options = { ...sessionOptions(request, context, halt), brief: true };
  const nothing = async () => undefined;
  let why: string | undefined;
  try {
    why = await withSession(permit, options, nothing, async (session) => {
      halt.listen(() => session.abort(halt.reason()?.what ?? ''));
      return await enteredOrWhy(session, facts, halt);
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    why = error.problems[0].what;
  }
  if (why !== undefined) context.runner.log(`The run is not entered in ${LEDGER_TABLE}: ${why}`);
}

async function enteredOrWhy(
  session: Session,
  facts: ReturnType<typeof runFacts>,
  halt: Halt,
): Promise<string | undefined> {
  const place = { host: facts.host, database: facts.database };
  const keys = lockKeys(HISTORY_TABLE, sha256Hex);
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const reading = await readHistory(session, { readOnly: false, inDetail: false, place });
    if (!reading.ok) return reading.problem.what;
    const order = { keys, tag: randomToken(), sha256Hex };
    const entered = await enterRun(session, reading.history, facts, order);
    if (entered.ok) return undefined;
    if (!entered.again) return entered.why;
    await pause(systemClock, halt, PAUSE);
  }
  return 'other runs hold the migration lock.';
}
