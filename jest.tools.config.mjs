import tests from './jest.config.mjs';

/**
 * The tests with real tools and real migrations. PostgreSQL (with psql and pg_dump), Python (with venv), Go
 * and Java (with Maven) must be installed, as in `.ci/run`. Other tools are installed from PyPI, npm, the Go
 * proxy and Maven into a temporary folder. Without a registry, its tests are skipped with a message. In CI
 * (`CI=true`), they fail instead.
 *
 * @type {import('jest').Config}
 */
export default {
  ...tests,
  testMatch: ['<rootDir>/__tests__/scenarios/tools/**/*.tools.ts'],
  globalSetup: '<rootDir>/__tests__/support/server/start-installed.mjs',
  testTimeout: 1_200_000,
};
