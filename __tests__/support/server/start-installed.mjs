import { installedPrograms } from './installed.mjs';
import prepareServer from './start.mjs';

/**
 * Like start.mjs, but the server of the PostgreSQL that is installed here: `pg_dump` refuses a
 * server newer than itself, and npm's packages hold neither `pg_dump` nor `psql`. Both are in the
 * folder that `testServer().bin` names.
 */
export default async function startInstalled() {
  process.env.GOVERNED_TEST_POSTGRES_BIN ??= installedPrograms();
  await prepareServer();
}
