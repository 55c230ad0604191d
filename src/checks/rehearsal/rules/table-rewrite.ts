import type { Rule } from '../../rule';
import { lockModeName } from '../lock-mode';
import type { StatementEffects } from '../statement-effects';

/** Reports a rewritten table, unless `changing-column-type` or `ban-truncate` reports it. */
export const tableRewrite: Rule<StatementEffects> = {
  id: 'table-rewrite',
  level: 'warning',
  title: 'A statement rewrites a whole table under a lock',
  find: ({ place, rewrittenTables, columns, heldLocks, statement }) =>
    rewrittenTables
      .filter(
        ({ oid }) =>
          statement !== 'TRUNCATE TABLE' && !columns.retyped.some(({ table }) => table.oid === oid),
      )
      .map((table) => {
        const lock =
          heldLocks.find(({ relation }) => relation.oid === table.oid)?.mode ??
          'AccessExclusiveLock';
        const added = columns.added.find((each) => each.table.oid === table.oid)?.column.name;
        const purpose = added === undefined ? '' : ` to fill \`${added}\``;
        return {
          place,
          what: `Rewrites the table \`${table.name}\`${purpose} while holding an ${lockModeName(lock)} lock. The rewrite can need twice the disk space of the table.`,
          next: 'Add the column without a volatile default and backfill it in batches. Run other rewrites in a maintenance window.',
        };
      }),
};
