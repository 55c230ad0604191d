import { findInstalledPrograms } from './installed.mjs';
import prepareServer from './start.mjs';

/**
 * Prepares a server of the PostgreSQL that is installed on this system. The packages of npm do not
 * contain `pg_dump` and `psql`, and `pg_dump` refuses a newer server. Both programs are in the folder
 * `testServer().bin`.
 */
export default async function startInstalled() {
  process.env.GOVERNED_TEST_POSTGRES_BIN ??= findInstalledPrograms();
  await prepareServer();
}
