import Sequencer from '@jest/test-sequencer';

/**
 * The order of the test files. Scenarios run first, because a file can take half a minute. The unit tests
 * at the end take less than a second each, so that all workers end at about the same time.
 */
export default class ScenariosFirst extends Sequencer {
  /** @param {readonly { path: string }[]} tests The test files to sort. */
  sort(tests) {
    const sorted = super.sort(tests);
    const isScenario = ({ path }) => /[\\/]scenarios[\\/]/.test(path);
    return [...sorted.filter(isScenario), ...sorted.filter((test) => !isScenario(test))];
  }
}
