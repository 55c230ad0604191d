import { systemClock } from '../../edge/clock';
import { sha256Hex } from '../../edge/hash';
import { createRunId, randomToken } from '../../edge/random';
import { type CancellationSignal, sleepUnlessCancelled } from '../../engine/cancellation-signal';
import { HISTORY_TABLE } from '../../engine/history-table';
import { LEDGER_TABLE } from '../../engine/ledger';
import { lockKeys } from '../../engine/lock-keys';
import { recordRun } from '../../engine/record-run';
import type { Session } from '../../engine/session';
import { readHistory } from '../../engine/target-history';
import { getJudgedTarget, type ReadPermit } from '../../policy/decide';
import type { Finding } from '../../policy/finding';
import { UserError } from '../../problem';
import type { TargetSnapshot } from '../../report/report';
import type { Context } from '../context';
import { snapshotBefore } from '../migrate/history-snapshot';
import { collectServerFindings } from '../migrate/inspect-target';
import { toLedgerRun } from '../migrate/ledger-entry';
import { toSessionOptions, withSession } from '../open-session';

/** Other runs come between so often at most. */
const MAX_RECORD_ATTEMPTS = 6;
const RETRY_DELAY_MS = 500;

/** What was seen where a run was entered, and what that tells. */
export interface LedgerContext {
  readonly seen: TargetSnapshot;
  readonly findings: readonly Finding[];
}

/**
 * Enters a command that ran in the ledger of its target, where the login may: it counts as having
 * written, for nobody sees what it did. Where it cannot be, the log says why, and nothing fails.
 *
 * @returns What was seen there; undefined where it was not entered.
 */
export async function recordCommandRun(
  permit: ReadPermit,
  context: Context,
  planDigest: string | undefined,
  signal: CancellationSignal,
): Promise<LedgerContext | undefined> {
  if (getJudgedTarget(permit).kind === 'embedded' || signal.reason() !== undefined)
    return undefined;
  const facts = toLedgerRun(permit, context, {
    ...{ runId: createRunId(context.run), kind: 'command' },
    ...{ planDigest: planDigest ?? '', headBefore: '' },
  });
  const options = { ...toSessionOptions(permit.request, context, signal), brief: true };
  const nothing = async () => undefined;
  const cannot = (why: string) => {
    context.runner.log(`The run is not entered in ${LEDGER_TABLE}: ${why}`);
    return undefined;
  };
  try {
    const seen = await withSession(permit, options, nothing, async (session) => {
      signal.listen(() => session.abort(signal.reason()?.what ?? ''));
      return await enteredOrWhy(session, facts, permit.role, signal);
    });
    return typeof seen === 'string' ? cannot(seen) : seen;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return cannot(error.problems[0].what);
  }
}

async function enteredOrWhy(
  session: Session,
  facts: ReturnType<typeof toLedgerRun>,
  role: ReadPermit['role'],
  signal: CancellationSignal,
): Promise<LedgerContext | string> {
  const place = { host: facts.host, database: facts.database };
  const keys = lockKeys(HISTORY_TABLE, sha256Hex);
  for (let tries = 1; tries <= MAX_RECORD_ATTEMPTS; tries += 1) {
    const reading = await readHistory(session, { readOnly: false, inDetail: false, place });
    if (!reading.ok) return reading.problem.what;
    const order = { keys, tag: randomToken(), sha256Hex };
    const { history } = reading;
    const entered = await recordRun(session, history, facts, order);
    if (entered.ok) {
      const seen = { ...snapshotBefore({ history }), runId: facts.runId, ledger: entered.head };
      return { seen, findings: collectServerFindings(history, role, []) };
    }
    if (!entered.isStale) return entered.why;
    await sleepUnlessCancelled(systemClock, signal, RETRY_DELAY_MS);
  }
  return 'other runs hold the migration lock.';
}
