import { systemClock } from '../../edge/clock';
import { sha256Hex } from '../../edge/hash';
import { createRunId, randomToken } from '../../edge/random';
import { type CancellationSignal, sleepUnlessCancelled } from '../../engine/cancellation-signal';
import { LEDGER_TABLE, type LedgerRun } from '../../engine/ledger';
import { recordRun } from '../../engine/record-run';
import { withServerIdentity } from '../../engine/server-identity';
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
import { abortOnCancel, toSessionOptions, withSession } from '../open-session';

/** How often the row is tried while other runs write rows. */
const MAX_RECORD_ATTEMPTS = 20;
/** Limit of the random delay before the next attempt. */
const MAX_RETRY_DELAY_MS = 250;

/** State of the target when a command was recorded, and the findings about it. */
export interface LedgerContext {
  readonly snapshot: TargetSnapshot;
  readonly findings: readonly Finding[];
}

/**
 * Records a command in the ledger of its target, if the login has the privileges. Every command
 * counts as one that wrote, because the action does not see what it did. If the command cannot be
 * recorded, logs the reason and does not fail.
 *
 * @returns Undefined if the command was not recorded.
 */
export async function recordCommandRun(
  permit: ReadPermit,
  context: Context,
  planDigest: string | undefined,
  signal: CancellationSignal,
): Promise<LedgerContext | undefined> {
  if (getJudgedTarget(permit).kind === 'embedded' || signal.reason() !== undefined)
    return undefined;
  const run = toLedgerRun(permit, context, {
    runId: createRunId(context.run),
    kind: 'command',
    planDigest: planDigest ?? '',
    headBefore: '',
    server: undefined,
  });
  const options = { ...toSessionOptions(permit.request, context, signal), brief: true };
  const logReason = (why: string) => {
    context.runner.log(`The run was not recorded in ${LEDGER_TABLE}: ${why}`);
    return undefined;
  };
  try {
    const result = await withSession(permit, options, async (session) => {
      abortOnCancel(session, signal);
      return await tryRecord(session, run, permit, signal);
    });
    return typeof result === 'string' ? logReason(result) : result;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return logReason(error.problems[0].what);
  }
}

/** Returns the reason as a text if the run was not recorded. */
async function tryRecord(
  session: Session,
  run: LedgerRun,
  permit: ReadPermit,
  signal: CancellationSignal,
): Promise<LedgerContext | string> {
  const place = { host: run.host, database: run.database };
  let isBusy = false;
  for (let attempt = 1; attempt <= MAX_RECORD_ATTEMPTS; attempt += 1) {
    const reading = await readHistory(session, { readOnly: false, inDetail: false, place });
    if (!reading.ok) return reading.problem.what;
    const options = { tag: randomToken(), sha256Hex, isBusy };
    const identityOptions = { place, readOnly: false, stores: true };
    const history = await withServerIdentity(session, reading.history, identityOptions);
    const { server } = history;
    const result = await recordRun(session, history, { ...run, server }, options);
    if (result.ok) {
      const snapshot = { ...snapshotBefore({ history }), runId: run.runId, ledger: result.head };
      return { snapshot, findings: collectServerFindings(history, permit, []) };
    }
    if (!result.isStale) return result.why;
    isBusy ||= result.isBusy;
    await sleepUnlessCancelled(systemClock, signal, systemClock.random() * MAX_RETRY_DELAY_MS);
  }
  return 'other runs wrote rows at the same time.';
}
