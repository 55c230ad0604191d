import { openRunner } from '../edge/github/runner';
import type { Outlet } from './outlet';
import { publish } from './publish';

/** GitHub's runner: annotations, outputs, the job summary, the log. */
export const ACTION: Outlet = {
  open: openRunner,
  publish,
  publishCheck: async (report, environment, { runner }) => {
    const { publishCheck } = await import(/* webpackChunkName: "check" */ './publish-check');
    return publishCheck(report, environment, runner);
  },
  unforeseen: 1,
};
