import type { ServerReply, Session } from './session';

/**
 * Rolls back a failed transaction, unless the server has already done so (as after a failed
 * COMMIT). Returns the reason if the connection was lost; the server then rolls back by itself.
 * Otherwise returns undefined.
 */
export async function rollback(
  failure: Extract<ServerReply, { kind: 'answered' }>,
  session: Session,
): Promise<string | undefined> {
  if (failure.transaction === 'idle') return undefined;
  const reply = await session.execute('ROLLBACK');
  return reply.kind === 'lost' ? reply.reason : undefined;
}
