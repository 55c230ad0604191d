import { alembic } from './alembic';
import { atlas } from './atlas';
import { django } from './django';
import type { HistoryTool } from './history-tool';
import { liquibase } from './liquibase';
import { rails } from './rails';
import { sqitch } from './sqitch';

/** The tools that have no format of ours: their files are not SQL, or not for us to run. */
export const HISTORY_TOOLS: readonly HistoryTool[] = [
  alembic,
  django,
  rails,
  liquibase,
  sqitch,
  atlas,
];
