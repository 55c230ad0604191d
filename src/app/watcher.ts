import type { Runner } from '../edge/github/runner';
import type { Clock } from '../engine/clock';
import type { Watcher } from '../engine/work';

/** A file that is done sooner is shown in one go: thousands of small files are thousands of writes. */
const SOON = 250;

/** Shows a run as it goes: a group of the log for each migration, with what was heard meanwhile. */
export function watcher(runner: Runner, clock: Clock): Watcher {
  let title: string | undefined;
  let cancel = () => {};
  const open = () => {
    cancel();
    if (title !== undefined) runner.openGroup(title);
    title = undefined;
  };
  return {
    started: ({ version, name }) => {
      title = name === '' ? version : `${version} ${name}`;
      cancel = clock.after(SOON, open);
    },
    ended: (_migration, how, duration) => {
      cancel();
      const line = `${how} in ${Math.round(duration)} ms`;
      if (title !== undefined) {
        runner.group(title, line);
        title = undefined;
        return;
      }
      runner.log(line);
      runner.closeGroup();
    },
    heard: (text) => {
      open();
      runner.log(text);
    },
  };
}
