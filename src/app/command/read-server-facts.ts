import { locateDatabase } from '../../database-url/database-location';
import type { CancellationSignal } from '../../engine/cancellation-signal';
import { readHistory } from '../../engine/target-history';
import type { AdmitInput } from '../../policy/admit';
import { getJudgedTarget, type ReadPermit } from '../../policy/decide';
import { needsServerFacts } from '../../policy/denied-findings';
import type { Finding } from '../../policy/finding';
import { UserError } from '../../problem';
import type { Context } from '../context';
import { collectServerFindings } from '../migrate/inspect-target';
import { toSessionOptions, withSession } from '../open-session';

/** What the server tells before a command is started. */
export interface ServerInspection extends Pick<AdmitInput, 'server'> {
  readonly findings: readonly Finding[];
}

/**
 * Looks at the target of a command, where a policy denies something that only the server tells. It
 * reads, in a transaction that cannot write.
 *
 * @param halt The wish to end ends the look too.
 * @throws UserError where it cannot be looked at: then the policy is not met.
 */
export async function inspectServer(
  permit: ReadPermit,
  context: Context,
  signal: CancellationSignal,
): Promise<ServerInspection> {
  const target = getJudgedTarget(permit);
  if (!needsServerFacts(permit) || target.kind === 'embedded') {
    return { server: undefined, findings: [] };
  }
  const place = locateDatabase(target);
  const nothing = async () => undefined;
  const options = toSessionOptions(permit.request, context, signal);
  return await withSession(permit, options, nothing, async (session) => {
    signal.listen(() => session.abort(signal.reason()?.what ?? ''));
    const reading = await readHistory(session, { readOnly: true, inDetail: false, place });
    if (!reading.ok) throw new UserError([reading.problem]);
    const { history } = reading;
    return { server: history.facts, findings: collectServerFindings(history, permit.role, []) };
  });
}
