import type { Rule } from '../../rule';
import { type MigrationDiff, mergedMigrations, withVersions } from '../migration-diff';

/** Reports a merged migration whose version is missing in the pull request. */
export const deletedMigration: Rule<MigrationDiff> = {
  id: 'deleted-migration',
  level: 'error',
  title: 'A merged migration is deleted, or renamed to another version',
  find: (diff) => {
    const { head, order } = diff;
    if (head === undefined) return [];
    const headKeys = new Set(withVersions(head, order).map(({ version }) => version.key));
    const namesByChecksum = new Map(head.map(({ checksum, fileName }) => [checksum, fileName]));
    return mergedMigrations(diff).flatMap(({ version, migration }) => {
      if (headKeys.has(version.key)) return [];
      const newName = namesByChecksum.get(migration.checksum);
      const action = newName === undefined ? 'deletes it' : `renames it to ${newName}`;
      return [
        {
          place: { file: migration.path, line: undefined },
          what: `${migration.fileName} is merged, and this pull request ${action}. A database that has applied it refuses further migrations.`,
          next: 'Restore the file with its name. To undo its changes, add a new migration.',
        },
      ];
    });
  },
};
