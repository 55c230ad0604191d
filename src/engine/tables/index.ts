import type { FormatName } from '../../inputs/request';
import { dbmate } from './dbmate';
import { golangMigrate } from './golang-migrate';
import { goose } from './goose';
import { nodePgMigrate } from './node-pg-migrate';
import type { ToolTable } from './tool-table';

/** The tables of the formats that are a tool's; `sql` has our own. */
export const TOOL_TABLES: Readonly<Record<FormatName, ToolTable | undefined>> = {
  sql: undefined,
  dbmate,
  'golang-migrate': golangMigrate,
  goose,
  'node-pg-migrate': nodePgMigrate,
};
