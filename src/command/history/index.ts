import { alembic } from './alembic';
import { atlas } from './atlas';
import { django } from './django';
import type { HistoryTool } from './history-tool';
import { liquibase } from './liquibase';
import { rails } from './rails';
import { sqitch } from './sqitch';

/** The tools whose files the engine cannot apply, because they are not SQL or need the tool. */
export const HISTORY_TOOLS: readonly HistoryTool[] = [
  alembic,
  django,
  rails,
  liquibase,
  sqitch,
  atlas,
];
