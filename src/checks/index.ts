import { MIGRATION_RULES } from './migration/rules/index';
import { REHEARSAL_RULES, STOP_RULES } from './rehearsal/rules/index';
import type { Level } from './rule';
import { CONFIGURATION_RULES } from './workflow/rules/index';

/** Every rule of `check`, as lists and reports show it. */
export const RULES: readonly {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
}[] = [...CONFIGURATION_RULES, ...MIGRATION_RULES, ...REHEARSAL_RULES, ...STOP_RULES];
