import type { Rule } from '../../rule';
import type { RehearsalFailure } from '../rehearsal-failure';
import type { StatementEffects } from '../statement-effects';
import { addingForeignKeyConstraint } from './adding-foreign-key-constraint';
import { addingNotNullableField } from './adding-not-nullable-field';
import { addingRequiredField } from './adding-required-field';
import { banDropColumn } from './ban-drop-column';
import { banDropNotNull } from './ban-drop-not-null';
import { banDropTable } from './ban-drop-table';
import { banTruncate } from './ban-truncate';
import { changingColumnType } from './changing-column-type';
import { constraintMissingNotValid } from './constraint-missing-not-valid';
import { disallowedUniqueConstraint } from './disallowed-unique-constraint';
import { exclusiveLocksHeldTogether } from './exclusive-locks-held-together';
import { invalidObject } from './invalid-object';
import { rehearsalFailed } from './rehearsal-failed';
import { rehearsalIncomplete } from './rehearsal-incomplete';
import { renamingColumn } from './renaming-column';
import { renamingTable } from './renaming-table';
import { requireConcurrentIndexCreation } from './require-concurrent-index-creation';
import { requireConcurrentIndexDeletion } from './require-concurrent-index-deletion';
import { tableRewrite } from './table-rewrite';

/** All rules about the effects of a statement in the rehearsal, in the order in which they run. */
export const REHEARSAL_RULES: readonly Rule<StatementEffects>[] = [
  requireConcurrentIndexCreation,
  requireConcurrentIndexDeletion,
  addingForeignKeyConstraint,
  constraintMissingNotValid,
  disallowedUniqueConstraint,
  changingColumnType,
  tableRewrite,
  addingNotNullableField,
  addingRequiredField,
  banDropNotNull,
  renamingColumn,
  renamingTable,
  banDropColumn,
  banDropTable,
  banTruncate,
  exclusiveLocksHeldTogether,
  invalidObject,
];

/** All rules about a rehearsal that stopped at a failed statement. */
export const FAILURE_RULES: readonly Rule<RehearsalFailure>[] = [
  rehearsalFailed,
  rehearsalIncomplete,
];
