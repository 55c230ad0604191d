import type { HeldLockRow, LockRow, StatementRow } from './check-report';
import { inlineCode } from './markdown';

/**
 * Renders the locks of a statement, then those that earlier lines still hold:
 * "SHARE on `orders` (ACCESS EXCLUSIVE still held from line 1)".
 */
export function renderLocks({ locks, held, source }: StatementRow): string {
  if (source === 'unknown') return 'not observed: it runs outside a transaction';
  const taken = locks.map(renderLock).join(', ');
  const note = source === 'documented' && taken !== '' ? ' (as documented)' : '';
  const rest = held.map((lock) => renderHeldLock(lock, locks)).join(', ');
  return [`${taken}${note}`, rest === '' ? '' : `(${rest})`].filter(Boolean).join(' ');
}

function renderLock({ mode, relations }: LockRow): string {
  return `${mode} on ${renderNames(relations)}`;
}

/** Leaves the names out if they are those of the only lock that the statement took. */
function renderHeldLock(lock: HeldLockRow, [taken, ...others]: readonly LockRow[]): string {
  const { mode, relations, line } = lock;
  const isSame = others.length === 0 && taken?.relations.join('\n') === relations.join('\n');
  const from = line === undefined ? 'an earlier statement' : `line ${line}`;
  return `${isSame ? mode : renderLock({ mode, relations })} still held from ${from}`;
}

const MAX_NAMES_SHOWN = 10;

function renderNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES_SHOWN).map(inlineCode).join(', ');
  const rest = names.length - MAX_NAMES_SHOWN;
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
