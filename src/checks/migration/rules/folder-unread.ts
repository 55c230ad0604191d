import type { Rule } from '../../rule';
import type { MigrationDiff } from '../migration-diff';

/** Finds changed migrations that were not checked, because an older file makes the folder unreadable. */
export const folderUnread: Rule<MigrationDiff> = {
  id: 'folder-unread',
  level: 'warning',
  title: 'The migrations of a folder cannot be read',
  find: ({ folder, unreadBecause }) =>
    unreadBecause === undefined
      ? []
      : [
          {
            place: { file: unreadBecause.file ?? folder, line: unreadBecause.line },
            what: `The changed files of \`${folder}\` were not checked, because the folder cannot be read as migrations. ${unreadBecause.what}`,
            next: `If these are migrations of this action, fix the folder. Otherwise set the input \`migrations\` of the check to the folder of the migrations. ${unreadBecause.next}`,
          },
        ],
};
