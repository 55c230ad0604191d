import type { Rule } from '../../rule';
import type { MigrationDiff } from '../migration-diff';
import { badName } from './bad-name';
import { deletedMigration } from './deleted-migration';
import { duplicateVersion } from './duplicate-version';
import { editedMigration } from './edited-migration';
import { outOfOrder } from './out-of-order';
import { refusedMigration } from './refused-migration';
import { syntaxError } from './syntax-error';

/** The only list of the rules about the migrations of a pull request. */
export const MIGRATION_RULES: readonly Rule<MigrationDiff>[] = [
  editedMigration,
  deletedMigration,
  outOfOrder,
  duplicateVersion,
  badName,
  syntaxError,
  refusedMigration,
];
