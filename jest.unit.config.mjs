import tests from './jest.config.mjs';

// For the fast loop. Workers inherit it.
process.env.GOVERNED_PROPERTY_RUNS ??= '300';

/**
 * The tests of the pure rooms alone, `npm run test:unit`: no build, no server.
 *
 * @type {import('jest').Config}
 */
const { globalSetup: _, globalTeardown: __, ...rest } = tests;
export default {
  ...rest,
  testMatch: ['<rootDir>/__tests__/unit/**/*.test.ts'],
  maxWorkers: '100%',
};
