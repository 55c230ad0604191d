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

/** The tables of the formats. That of `sql` is for a history in another place than our usual one. */
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
