import { locateDatabase } from '../../database-url/database-location';
import type { CancellationSignal } from '../../engine/cancellation-signal';
import { withServerIdentity } from '../../engine/server-identity';
import { readHistory } from '../../engine/target-history';
import type { AdmitInput } from '../../policy/admit';
import { getJudgedTarget, type ReadPermit } from '../../policy/decide';
import { needsServerFacts } from '../../policy/denied-findings';
import type { Finding } from '../../policy/finding';
import { UserError } from '../../problem';
import type { Context } from '../context';
import { collectServerFindings } from '../migrate/inspect-target';
import { abortOnCancel, toSessionOptions, withSession } from '../open-session';

/** Server facts and findings before a command is started. */
export interface ServerInspection extends Pick<AdmitInput, 'server'> {
  readonly findings: readonly Finding[];
}

/**
 * Reads the server facts of a command's target in a `READ ONLY` transaction. Connects only if a
 * policy denies findings about the server.
 *
 * @throws UserError if the target cannot be read: then the policy cannot be checked.
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
  const options = toSessionOptions(permit.request, context, signal);
  return await withSession(permit, options, async (session) => {
    abortOnCancel(session, signal);
    const result = await readHistory(session, { readOnly: true, inDetail: false, place });
    if (!result.ok) throw new UserError([result.problem]);
    const identityOptions = { place, readOnly: true, stores: false };
    const history = await withServerIdentity(session, result.history, identityOptions);
    return { server: history.facts, findings: collectServerFindings(history, permit, []) };
  });
}
