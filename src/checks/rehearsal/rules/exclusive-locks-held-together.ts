import type { Rule } from '../../rule';
import { blocksReads } from '../lock-mode';
import type { StatementEffects } from '../statement-effects';

/** Two or more tables that nobody can read, held by one transaction until it ends. */
export const exclusiveLocksHeldTogether: Rule<StatementEffects> = {
  id: 'exclusive-locks-held-together',
  level: 'warning',
  title: 'One transaction locks two tables against everybody',
  find: ({ place, held, locks }) => {
    const tables = held.filter(({ relation, mode }) => relation.kind === 'r' && blocksReads(mode));
    const news = locks.some(({ relation, mode }) => relation.kind === 'r' && blocksReads(mode));
    if (tables.length < 2 || !news) return [];
    const names = tables.map(({ relation }) => `\`${relation.name}\``).join(', ');
    return [
      {
        place,
        what: `The transaction now holds ACCESS EXCLUSIVE locks on ${tables.length} tables (${names}) until it ends: whoever uses them in another order may deadlock with it.`,
        next: 'Change one table in one file: each file is a transaction of its own.',
      },
    ];
  },
};
