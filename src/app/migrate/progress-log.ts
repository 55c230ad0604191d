import type { Runner } from '../../edge/github/runner';
import type { ProgressListener } from '../../engine/apply-types';
import type { Clock } from '../../engine/clock';
import { createNoticeLimit } from '../../report/limit-notices';

/** After this time, a file that still runs is shown in an open log group. */
const PROGRESS_DELAY_MS = 250;

/** The shortest time between two writes of finished files: one write per file would be thousands. */
const PROGRESS_FLUSH_MS = 100;

/** Progress listener that collects finished files and writes them together. */
export interface ProgressLog extends ProgressListener {
  /** Writes the files that are not written yet. */
  flush(): void;
}

/** Creates a log with one group for each migration, which holds the messages about it. */
export function createProgressLog(runner: Runner, clock: Clock): ProgressLog {
  let title: string | undefined;
  let cancelTimer = () => {};
  let finished: { title: string; line: string }[] = [];
  let flushedAt = clock.now();
  const flush = () => {
    if (finished.length > 0) runner.groups(finished);
    finished = [];
    flushedAt = clock.now();
  };
  const openGroup = () => {
    cancelTimer();
    flush();
    if (title !== undefined) runner.openGroup(title);
    title = undefined;
  };
  const write = (text: string) => {
    openGroup();
    runner.log(text);
  };
  const limitNotice = createNoticeLimit();
  return {
    started: ({ version, name }) => {
      title = name === '' ? version : `${version} ${name}`;
      cancelTimer = clock.after(PROGRESS_DELAY_MS, openGroup);
    },
    ended: (_migration, status, durationMs) => {
      cancelTimer();
      const line = `${status} in ${Math.round(durationMs)} ms`;
      if (title === undefined) {
        runner.log(line);
        runner.closeGroup();
        return;
      }
      finished.push({ title, line });
      title = undefined;
      if (clock.now() - flushedAt >= PROGRESS_FLUSH_MS) flush();
    },
    message: write,
    notice: (text) => {
      const shown = limitNotice(text);
      if (shown !== undefined) write(shown);
    },
    flush,
  };
}
