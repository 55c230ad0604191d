import type { FormatName } from '../../inputs/request';

/**
 * Columns that the history table of a format must have, because several tools use the same table
 * name. Older releases of Supabase's CLI had only the first column.
 */
export const HISTORY_COLUMNS: Readonly<Record<FormatName, readonly string[]>> = {
  sql: ['ordinal', 'version', 'name', 'checksum', 'state', 'statements_done'],
  dbmate: ['version'],
  'golang-migrate': ['version', 'dirty'],
  goose: ['version_id', 'is_applied'],
  'node-pg-migrate': ['name', 'run_on'],
  drizzle: ['hash', 'created_at'],
  supabase: ['version'],
  flyway: ['installed_rank', 'script', 'success'],
  prisma: ['migration_name', 'checksum', 'finished_at'],
};
