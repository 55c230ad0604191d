import type { FormatName } from '../../inputs/request';
import { dbmate } from './dbmate';
import { drizzle } from './drizzle';
import { flyway } from './flyway';
import { golangMigrate } from './golang-migrate';
import { goose } from './goose';
import { nodePgMigrate } from './node-pg-migrate';
import { prisma } from './prisma';
import { sql } from './sql';
import { supabase } from './supabase';
import type { ToolTable } from './tool-table';

/**
 * The history tables of the formats. The entry `sql` is used only if the input `history-table` is
 * set.
 */
export const TOOL_TABLES: Readonly<Record<FormatName, ToolTable>> = {
  sql,
  dbmate,
  'golang-migrate': golangMigrate,
  goose,
  'node-pg-migrate': nodePgMigrate,
  flyway,
  prisma,
  drizzle,
  supabase,
};
