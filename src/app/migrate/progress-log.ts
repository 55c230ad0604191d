import type { Runner } from '../../edge/github/runner';
import type { ProgressListener } from '../../engine/apply-types';
import type { Clock } from '../../engine/clock';

/** A file that takes longer is shown as it goes, after what has ended before it. */
const PROGRESS_DELAY_MS = 250;

/** After so long, the next end has all said that is held back: a write a file would be thousands. */
const PROGRESS_FLUSH_MS = 100;

/** A watcher of a run, and the way to have all said that it still holds back. */
export interface ProgressLog extends ProgressListener {
  flush(): void;
}

/** Shows a run as it goes: a group of the log for each migration, with what was heard meanwhile. */
export function createProgressLog(runner: Runner, clock: Clock): ProgressLog {
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
      cancel = clock.after(PROGRESS_DELAY_MS, open);
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
      if (clock.now() - said >= PROGRESS_FLUSH_MS) flush();
    },
    message: (text) => {
      open();
      runner.log(text);
    },
    flush,
  };
}
