import tests from './jest.config.mjs';

/**
 * The second suite: other people's real tools (Alembic, psql, pg_dump), which must be installed.
 * `.ci/run` installs them; nothing here is skipped when they are missing, it fails.
 *
 * @type {import('jest').Config}
 */
export default {
  ...tests,
  testMatch: ['<rootDir>/__tests__/tools/**/*.tools.ts'],
  globalSetup: '<rootDir>/__tests__/support/server/start-installed.mjs',
  testTimeout: 300_000,
};
