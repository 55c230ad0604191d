import tests from './jest.config.mjs';

/**
 * The second suite: other people's real tools and migrations. PostgreSQL (with psql and pg_dump),
 * Python (with venv), Go and Java (with Maven) must be installed, as `.ci/run` does; all else is
 * fetched from PyPI, npm, the Go proxy and Maven into the run's temporary folder. Without the registries those tests are skipped, which is said; in
 * CI (`CI=true`) nothing is skipped, it fails.
 *
 * @type {import('jest').Config}
 */
export default {
  ...tests,
  testMatch: ['<rootDir>/__tests__/scenarios/tools/**/*.tools.ts'],
  globalSetup: '<rootDir>/__tests__/support/server/start-installed.mjs',
  testTimeout: 1_200_000,
};
