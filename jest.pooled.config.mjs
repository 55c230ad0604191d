import engine from './jest.engine.config.mjs';

/**
 * The same suites through PgBouncer in transaction mode. PgBouncer must be installed, as in `.ci/run`.
 *
 * @type {import('jest').Config}
 */
export default {
  ...engine,
  globalSetup: '<rootDir>/__tests__/support/server/start-pooled.mjs',
};
