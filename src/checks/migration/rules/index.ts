import type { Rule } from '../../rule';
import type { MigrationDiff } from '../migration-diff';
import { badName } from './bad-name';
import { baseUnknown } from './base-unknown';
import { deletedMigration } from './deleted-migration';
import { duplicateVersion } from './duplicate-version';
import { editedMigration } from './edited-migration';
import { folderUnread } from './folder-unread';
import { outOfOrder } from './out-of-order';
import { refusedMigration } from './refused-migration';
import { syntaxError } from './syntax-error';

/** All rules about the migrations of a pull request, in the order in which they run. */
export const MIGRATION_RULES: readonly Rule<MigrationDiff>[] = [
  editedMigration,
  deletedMigration,
  outOfOrder,
  duplicateVersion,
  badName,
  syntaxError,
  refusedMigration,
  folderUnread,
  baseUnknown,
];
