import base from './jest.config.mjs';

const { globalSetup: _, globalTeardown: __, ...rest } = base;

/**
 * The tests of `src/policy` for `npm run mutate`. They need neither a server nor the bundle. Property tests
 * are excluded, because they would take minutes for each mutant. What only they detect needs an example
 * too.
 *
 * @type {import('jest').Config}
 */
export default {
  ...rest,
  testMatch: ['<rootDir>/__tests__/unit/policy/**/*.test.ts'],
  testPathIgnorePatterns: ['\\.property\\.test\\.ts$', 'permits\\.test\\.ts$'],
};
