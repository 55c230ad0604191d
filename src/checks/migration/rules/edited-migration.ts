import type { Rule } from '../../rule';
import { type MigrationDiff, withVersions } from '../migration-diff';

/** Reports a merged migration whose bytes changed: databases that have applied it refuse it. */
export const editedMigration: Rule<MigrationDiff> = {
  id: 'edited-migration',
  level: 'error',
  title: 'A merged migration is changed',
  find: ({ base = [], head, order, ignoresLineEndings = false }) => {
    if (head === undefined) return [];
    const headByKey = new Map(
      withVersions(head, order).map(({ version, migration }) => [version.key, migration]),
    );
    return base
      .filter(({ same }) => !same)
      .flatMap(({ migration: before }) => {
        const [versioned] = withVersions([before], order);
        const migration = headByKey.get(versioned?.version.key ?? '');
        if (migration === undefined || migration.checksum === before.checksum) return [];
        const place = { file: migration.path, line: firstChangedLine(before.text, migration.text) };
        if (normalizeText(migration.text) === normalizeText(before.text)) {
          if (ignoresLineEndings) return [];
          return [
            {
              place,
              what: `${migration.fileName} is merged, and this pull request changes its line endings or byte order mark, so its checksum is different.`,
              next: 'Restore the file, and add `*.sql -text` to `.gitattributes`, so that every checkout has the same bytes.',
            },
          ];
        }
        return [
          {
            place,
            what: `${migration.fileName} is merged, and this pull request changes it. A database that has applied it refuses further migrations, and any other database gets a different schema.`,
            next: 'Restore the file, and add the change as a new migration.',
          },
        ];
      });
  },
};

/** Removes what may differ between two checkouts of the same file. */
function normalizeText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/^\ufeff/, '');
}

/** Returns the line of the new text at which the texts begin to differ, counted from 1. */
function firstChangedLine(before: string, after: string): number {
  const linesBefore = before.split('\n');
  const linesAfter = after.split('\n');
  const index = linesAfter.findIndex((line, at) => line !== linesBefore[at]);
  return index === -1 ? Math.max(linesAfter.length, 1) : index + 1;
}
