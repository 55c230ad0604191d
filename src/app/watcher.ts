import type { Runner } from '../edge/github/runner';
import type { Watcher } from '../engine/work';

/** Shows a run as it goes: a group of the log for each migration, with what was heard meanwhile. */
export function watcher(runner: Runner): Watcher {
  return {
    started: ({ version, name }) => runner.openGroup(name === '' ? version : `${version} ${name}`),
    ended: (_migration, how, duration) => {
      runner.log(`${how} in ${Math.round(duration)} ms`);
      runner.closeGroup();
    },
    heard: (text) => runner.log(text),
  };
}
