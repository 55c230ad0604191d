import type { FormatName } from '../../../inputs/request';
import { FLYWAY_SETTINGS } from './flyway-settings';
import { NODE_PG_MIGRATE_SETTINGS } from './node-pg-migrate-settings';
import type { SettingTable } from './setting-row';
import {
  DBMATE_SETTINGS,
  DRIZZLE_SETTINGS,
  GOLANG_MIGRATE_SETTINGS,
  GOOSE_SETTINGS,
  PRISMA_SETTINGS,
  SUPABASE_SETTINGS,
} from './small-tool-tables';

/** The closed table of settings of each tool. This is the only list of them (docs/settings.md). */
export const SETTING_TABLES: Readonly<Record<Exclude<FormatName, 'sql'>, SettingTable>> = {
  dbmate: DBMATE_SETTINGS,
  'golang-migrate': GOLANG_MIGRATE_SETTINGS,
  goose: GOOSE_SETTINGS,
  'node-pg-migrate': NODE_PG_MIGRATE_SETTINGS,
  flyway: FLYWAY_SETTINGS,
  prisma: PRISMA_SETTINGS,
  drizzle: DRIZZLE_SETTINGS,
  supabase: SUPABASE_SETTINGS,
};
