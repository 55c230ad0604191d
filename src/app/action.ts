import { openRunner } from '../edge/github/runner';
import type { Frontend } from './frontend';
import { publish } from './publish';

/** GitHub's runner: annotations, outputs, the job summary, the log. */
export const ACTIONS_FRONTEND: Frontend = {
  open: openRunner,
  publish,
  publishCheck: async (report, environment, { runner }) => {
    const { publishCheck } = await import(/* webpackChunkName: "check" */ './check/publish-check');
    return publishCheck(report, environment, runner);
  },
  unexpectedExitCode: 1,
};
