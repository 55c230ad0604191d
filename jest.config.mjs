import { availableParallelism } from 'node:os';

/**
 * All tests: unit tests, and scenarios that run the built action with a real PostgreSQL server.
 *
 * swc only removes the types. `npm run check` checks them.
 *
 * @type {import('jest').Config}
 */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // dist/pglite contains a package.json, which is not another package of this repository.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'es6' } }] },
  transformIgnorePatterns: [],
  // In the bundle, the worker of the embedded Postgres is beside it. Here it is that of `dist/`.
  moduleNameMapper: {
    '^\\./embedded-worker-file$': '<rootDir>/__tests__/support/embedded-worker-file.ts',
  },
  testSequencer: '<rootDir>/__tests__/support/server/scenarios-first.mjs',
  globalSetup: '<rootDir>/__tests__/support/server/start.mjs',
  globalTeardown: '<rootDir>/__tests__/support/server/stop.mjs',
  // Much of a test's time is waiting (for retries, for locks): more workers than cores fill it.
  maxWorkers: Math.max(2, availableParallelism() * 2),
  // For hangs alone: ten times what the slowest test takes on an idle machine.
  testTimeout: 300_000,
};
