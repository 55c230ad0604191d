import engine from './jest.engine.config.mjs';

/**
 * The same suites with a PgBouncer in transaction mode between the action and the server, which must
 * be installed, as `.ci/run` does.
 *
 * @type {import('jest').Config}
 */
export default {
  ...engine,
  globalSetup: '<rootDir>/__tests__/support/server/start-pooled.mjs',
};
