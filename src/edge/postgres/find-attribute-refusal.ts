import { findAttributeMismatch } from '../../database-url/session-attributes';
import type { TargetSessionAttrs } from '../../database-url/target';
import type { CancellationSignal } from '../../engine/cancellation-signal';
import type { Clock } from '../../engine/clock';
import { ConnectionRefusal } from './connection-refusal';
import type { PgSession } from './pg-session';

/** Limits of the query. */
export interface AttributeQueryOptions {
  readonly clock: Clock;
  readonly signal: CancellationSignal;
  readonly timeoutMs: number;
}

/**
 * Returns the error of a session that does not fulfill `target_session_attrs`, as libpq does. Asks the
 * server only if there is a requirement. If the server does not answer, the session does not fulfill it.
 */
export async function findAttributeRefusal(
  session: PgSession,
  attributes: TargetSessionAttrs,
  { clock, signal, timeoutMs }: AttributeQueryOptions,
): Promise<ConnectionRefusal | undefined> {
  if (attributes === 'any') return undefined;
  const giveUp = () => session.abort(signal.reason()?.what ?? 'it did not answer');
  const unlisten = signal.listen(giveUp);
  const cancel = clock.after(timeoutMs, giveUp);
  const reply = await session.query(
    "SELECT pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only')",
  );
  unlisten();
  cancel();
  const row = reply.kind === 'answered' ? reply.results[0]?.[0] : undefined;
  if (row === undefined) {
    return new ConnectionRefusal(
      `\`target_session_attrs\` is \`${attributes}\`, and the server did not answer whether it is a standby.`,
      'Check the server and its log.',
    );
  }
  const isStandby = row[0] === 't';
  const isReadOnly = isStandby || row[1] === 'on';
  const mismatch = findAttributeMismatch(attributes, { isStandby, isReadOnly });
  if (mismatch === undefined) return undefined;
  return new ConnectionRefusal(
    `\`target_session_attrs\` is \`${attributes}\`, and ${mismatch.fact}.`,
    mismatch.next,
  );
}
