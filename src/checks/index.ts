import { MIGRATION_RULES } from './migration/rules/index';
import { FAILURE_RULES, REHEARSAL_RULES } from './rehearsal/rules/index';
import type { FindingLevel } from './rule';
import { CONFIGURATION_RULES } from './workflow/rules/index';

/** All rules of `check`, with the fields that lists and reports show. */
export const CHECK_RULES: readonly {
  readonly id: string;
  readonly level: FindingLevel;
  readonly title: string;
}[] = [...CONFIGURATION_RULES, ...MIGRATION_RULES, ...REHEARSAL_RULES, ...FAILURE_RULES];
