import type { Runner } from '../edge/github/runner';
import type { Session } from '../engine/session';
import type { Watcher } from '../engine/work';

/** Shows a run as it goes: a group of the log for each migration, with the server's notices in it. */
export function watcher(session: Session, runner: Runner): Watcher {
  session.onNotice((text) => runner.log(text));
  return {
    started: ({ version, name }) => runner.openGroup(name === '' ? version : `${version} ${name}`),
    ended: (outcome) => {
      if (outcome === undefined) runner.log('not run: another run came between');
      else runner.log(`${outcome.status} in ${Math.round(outcome.duration)} ms`);
      runner.closeGroup();
    },
  };
}
