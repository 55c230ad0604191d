import base from './jest.config.mjs';

/**
 * The tests by which `npm run mutate` judges `src/policy`: those that call it, and need neither a
 * server nor the bundle. Properties are left out: they would take minutes for each mutant, and what
 * they alone would notice should have an example too.
 *
 * @type {import('jest').Config}
 */
const { globalSetup: _, globalTeardown: __, ...rest } = base;
export default {
  ...rest,
  testMatch: ['<rootDir>/__tests__/unit/policy/**/*.test.ts'],
  testPathIgnorePatterns: ['\\.property\\.test\\.ts$', 'permits\\.test\\.ts$'],
};
