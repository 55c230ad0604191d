import type { FormatName } from '../../inputs/request';
import { dbmate } from './dbmate';
import { drizzle } from './drizzle';
import { flyway } from './flyway';
import type { Format } from './format';
import { golangMigrate } from './golang-migrate';
import { goose } from './goose';
import { nodePgMigrate } from './node-pg-migrate';
import { prisma } from './prisma';
import { sql } from './sql';
import { supabase } from './supabase';

/** All formats that the engine can apply, by name. This is the only list of them. */
export const MIGRATION_FORMATS: Readonly<Record<FormatName, Format>> = {
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
