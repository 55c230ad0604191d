import type { Rule } from '../../rule';
import { type MigrationDiff, withVersions } from '../migration-diff';

/** A migration that is merged, and reads otherwise now: databases that have it will refuse it. */
export const editedMigration: Rule<MigrationDiff> = {
  id: 'edited-migration',
  level: 'error',
  title: 'A migration that is merged already is changed',
  find: ({ base = [], head }) => {
    if (head === undefined) return [];
    const now = new Map(
      withVersions(head).map(({ version, migration }) => [version.key, migration]),
    );
    return base
      .filter(({ same }) => !same)
      .flatMap(({ migration: then }) => {
        const [version] = withVersions([then]);
        const migration = now.get(version?.version.key ?? '');
        if (migration === undefined || migration.checksum === then.checksum) return [];
        const place = { file: migration.path, line: firstDifference(then.text, migration.text) };
        if (plain(migration.text) === plain(then.text)) {
          return [
            {
              place,
              what: `${migration.fileName} is merged already, and only its line endings or byte order mark are changed: its checksum is another all the same.`,
              next: 'Restore it, and put `*.sql -text` into .gitattributes, so that every checkout has the same bytes.',
            },
          ];
        }
        return [
          {
            place,
            what: `${migration.fileName} is merged already, and this changes it: a database that has applied it refuses to go on, and one that has not gets something else.`,
            next: 'Restore the file, and put the change into a new migration.',
          },
        ];
      });
  },
};

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/^\ufeff/, '');
}

function firstDifference(then: string, now: string): number {
  const [before, after] = [then.split('\n'), now.split('\n')];
  const at = after.findIndex((line, index) => line !== before[index]);
  return at === -1 ? Math.max(after.length, 1) : at + 1;
}
