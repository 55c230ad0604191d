import type { Rule } from '../../rule';
import { blocksReads } from '../lock-mode';
import type { StatementEffects } from '../statement-effects';
import type { ObservedLock } from '../statement-locks';

/** Reports a statement after which its transaction holds ACCESS EXCLUSIVE locks on two or more tables. */
export const exclusiveLocksHeldTogether: Rule<StatementEffects> = {
  id: 'exclusive-locks-held-together',
  level: 'warning',
  title: 'One transaction locks two tables against all access',
  find: ({ place, heldLocks, locks }) => {
    const isTableLock = ({ relation, mode }: ObservedLock) =>
      relation.kind === 'r' && blocksReads(mode);
    const tables = heldLocks.filter(isTableLock);
    if (tables.length < 2 || !locks.some(isTableLock)) return [];
    const names = tables.map(({ relation }) => `\`${relation.name}\``).join(', ');
    return [
      {
        place,
        what: `The transaction holds ACCESS EXCLUSIVE locks on ${tables.length} tables (${names}) until it ends. A session that locks them in another order can deadlock with it.`,
        next: 'Move the change of each table to its own file. Each file runs in its own transaction.',
      },
    ];
  },
};
