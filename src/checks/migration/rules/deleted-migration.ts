import type { Rule } from '../../rule';
import { type MigrationDiff, withVersions } from '../migration-diff';

/** A migration that is merged, and gone now. */
export const deletedMigration: Rule<MigrationDiff> = {
  id: 'deleted-migration',
  level: 'error',
  title: 'A migration that is merged already is deleted',
  find: ({ base = [], head }) => {
    if (head === undefined) return [];
    const now = new Set(withVersions(head).map(({ version }) => version.key));
    const renamed = new Map(head.map(({ checksum, fileName }) => [checksum, fileName]));
    return withVersions(base.map(({ migration }) => migration)).flatMap(
      ({ version, migration }) => {
        if (now.has(version.key)) return [];
        const other = renamed.get(migration.checksum);
        const how = other === undefined ? 'and this deletes it' : `and this renames it to ${other}`;
        return [
          {
            place: { file: migration.path, line: undefined },
            what: `${migration.fileName} is merged already, ${how}: a database that has applied it misses its file.`,
            next: 'Restore the file under its name. What a migration did is undone by a new one.',
          },
        ];
      },
    );
  },
};
