import type { ServerReply, Session } from './session';

/**
 * Ends a failed transaction, where the server has not ended it already (as it does when the COMMIT
 * is what failed). Gives the reason when even that could not be said; the server then ends it alone.
 */
export async function rollback(
  failure: Extract<ServerReply, { kind: 'answered' }>,
  session: Session,
): Promise<string | undefined> {
  if (failure.transaction === 'idle') return undefined;
  const reply = await session.execute('ROLLBACK');
  return reply.kind === 'lost' ? reply.reason : undefined;
}
