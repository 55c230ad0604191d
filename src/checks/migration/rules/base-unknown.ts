import type { Rule } from '../../rule';
import type { MigrationDiff } from '../migration-diff';

/** Reports that the merge base is not known, so that no change of a merged migration can be found. */
export const baseUnknown: Rule<MigrationDiff> = {
  id: 'base-unknown',
  level: 'warning',
  title: 'The migrations cannot be compared with a base',
  find: ({ folder, unknownBase, head, isUnclaimed = false }) =>
    unknownBase === undefined || isUnclaimed || head?.length === 0
      ? []
      : [
          {
            place: { file: folder, line: undefined },
            what: `The migrations of \`${folder}\` were not compared with a base, so edited, deleted and out-of-order migrations were not found. Every file counts as new. ${unknownBase.what}`,
            next: unknownBase.next,
          },
        ],
};
