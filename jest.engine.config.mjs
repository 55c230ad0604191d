import tests from './jest.config.mjs';

/**
 * The suites whose outcome may depend on the server: `npm run test:versions` runs them on others.
 *
 * @type {import('jest').Config}
 */
export default {
  ...tests,
  testMatch: ['<rootDir>/__tests__/scenarios/{engine,faults}/**/*.test.ts'],
};
