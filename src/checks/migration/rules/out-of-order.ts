import type { Rule } from '../../rule';
import { addedMigrations, type MigrationDiff, newestMerged } from '../migration-diff';

/** Reports a new migration with a lower version than a merged one: databases that are up to date refuse it. */
export const outOfOrder: Rule<MigrationDiff> = {
  id: 'out-of-order',
  level: 'error',
  title: 'A new migration has a lower version than a merged migration',
  find: (diff) => {
    const newest = newestMerged(diff);
    if (newest === undefined) return [];
    return addedMigrations(diff)
      .filter(({ version }) => diff.order.compare(version, newest.version) < 0)
      .map(({ migration }) => ({
        place: { file: migration.path, line: 1 },
        what: `The new file ${migration.fileName} has a lower version than ${newest.migration.fileName}, which is merged. Databases that have applied ${newest.migration.fileName} refuse it.`,
        next: `Rename the file to a version above ${newest.version.text}.`,
      }));
  },
};
