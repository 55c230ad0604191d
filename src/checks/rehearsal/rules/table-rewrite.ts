import type { Rule } from '../../rule';
import { lockModeName } from '../lock-mode';
import type { StatementEffects } from '../statement-effects';

/** A table that is written anew, for no reason that another rule names. */
export const tableRewrite: Rule<StatementEffects> = {
  id: 'table-rewrite',
  level: 'warning',
  title: 'A whole table is written anew under a lock',
  find: ({ place, rewritten, columns, held, statement }) =>
    rewritten
      .filter(
        ({ oid }) =>
          statement !== 'TRUNCATE TABLE' && !columns.retyped.some(({ table }) => table.oid === oid),
      )
      .map((table) => {
        const lock =
          held.find(({ relation }) => relation.oid === table.oid)?.mode ?? 'AccessExclusiveLock';
        const added = columns.added.find((each) => each.table.oid === table.oid)?.column.name;
        const why = added === undefined ? '' : ` to put a value into \`${added}\` of every row`;
        return {
          place,
          what: `Writes \`${table.name}\` anew${why}, under a lock (${lockModeName(lock)}) that is held until it is done, with twice its space on the disk.`,
          next: 'Give the column no default that is another for each row, and fill it in batches; for anything else, do it in a quiet hour.',
        };
      }),
};
