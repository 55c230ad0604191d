/**
 * Mutation testing of `src/policy`: `npm run mutate` takes more than half an hour on two cores. Strings are not
 * mutated, because the text of a message is not behavior.
 */
export default {
  mutate: ['src/policy/**/*.ts'],
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { configFile: 'jest.mutation.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // Long, so that a mutant does not count as detected only because the machine is busy.
  timeoutMS: 60_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  ignorePatterns: ['dist', 'bench', 'prove', 'examples', 'reports'],
};
