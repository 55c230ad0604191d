import tests from './jest.config.mjs';

/**
 * The suites whose result can depend on the server. `npm run test:versions` runs them on other versions.
 *
 * @type {import('jest').Config}
 */
export default {
  ...tests,
  testMatch: ['<rootDir>/__tests__/scenarios/{engine,faults}/**/*.test.ts'],
};
