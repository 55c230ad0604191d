import { findFailedGuard } from './guard';
import type { ServerError } from './session';

/**
 * What another run did at the same time: it added a row to the ledger, it created a schema or a table,
 * or it uses the ledger that this run would upgrade.
 */
export type TableConflict = 'ledger' | 'created' | 'busy';

/** SQLSTATE unique_violation. */
const UNIQUE_VIOLATION = '23505';

/** SQLSTATEs duplicate_schema and duplicate_table. */
const DUPLICATES: ReadonlySet<string> = new Set(['42P06', '42P07']);

/**
 * Returns the conflict that a failed statement of the engine shows, or undefined. The run then reads
 * the state again. The message of the server is translated, but it contains the name of the index.
 */
export function findTableConflict(tag: string, error: ServerError): TableConflict | undefined {
  const guard = findFailedGuard(tag, error);
  if (guard === 'tableBusy') return 'busy';
  if (guard !== undefined) return guard === 'ledgerChanged' ? 'ledger' : undefined;
  const { code, message } = error;
  if (code === UNIQUE_VIOLATION && /\bruns_pkey\b/.test(message)) return 'ledger';
  // Two sessions that create the same object at the same time violate an index of the catalog.
  const isInCatalog = code === UNIQUE_VIOLATION && /\bpg_\w+_index\b/.test(message);
  return isInCatalog || DUPLICATES.has(code) ? 'created' : undefined;
}
