import type { Runner } from '../edge/github/runner';
import type { ProgressListener } from '../engine/apply-types';
import type { Clock } from '../engine/clock';

/** A file that takes longer is shown as it goes, after what has ended before it. */
const SOON = 250;

/** After so long, the next end has all said that is held back: a write a file would be thousands. */
const HOLD_BACK = 100;

/** A watcher of a run, and the way to have all said that it still holds back. */
export interface LogWatcher extends ProgressListener {
  flush(): void;
}

/** Shows a run as it goes: a group of the log for each migration, with what was heard meanwhile. */
export function watcher(runner: Runner, clock: Clock): LogWatcher {
  let title: string | undefined;
  let cancel = () => {};
  let done: { title: string; line: string }[] = [];
  let said = clock.now();
  const flush = () => {
    if (done.length > 0) runner.groups(done);
    done = [];
    said = clock.now();
  };
  const open = () => {
    cancel();
    flush();
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
      if (title === undefined) {
        runner.log(line);
        runner.closeGroup();
        return;
      }
      done.push({ title, line });
      title = undefined;
      if (clock.now() - said >= HOLD_BACK) flush();
    },
    message: (text) => {
      open();
      runner.log(text);
    },
    flush,
  };
}
