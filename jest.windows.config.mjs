import tests from './jest.config.mjs';

/**
 * The built action, started by the Windows build of Node under Wine. Wine must be installed, as
 * `.ci/run` does; Node comes from npm. Without Wine these tests are skipped, and the run says so. In
 * CI (`CI=true`) nothing is skipped: the run fails. See docs/windows.md.
 *
 * @type {import('jest').Config}
 */
export default {
  ...tests,
  testMatch: ['<rootDir>/__tests__/scenarios/windows/*.windows.ts'],
  globalSetup: '<rootDir>/__tests__/support/server/start-windows.mjs',
  testTimeout: 600_000,
};
