/**
 * Mutation testing of the room that decides: `npm run mutate`, half an hour on two cores. Words are not
 * mutated, for what a message says is no behaviour.
 */
export default {
  mutate: ['src/policy/**/*.ts'],
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { configFile: 'jest.mutation.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // A mutant that is late on a busy machine was not noticed by that.
  timeoutMS: 60_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  ignorePatterns: ['dist', 'bench', 'prove', 'examples', 'reports'],
};
