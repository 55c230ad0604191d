import { openRunner, type Runner } from '../edge/github/runner';
import type { Environment } from '../inputs/declared-value';
import type { CheckReport } from '../report/check-report';
import type { Report } from '../report/report';
import type { Context } from './context';
import { publish } from './publish';

/** How a run speaks, and how it says what it came to: to GitHub's runner, or in a terminal. */
export interface Frontend {
  /** @param hide Takes the secrets out of a text. */
  open(environment: Environment, hide: (text: string) => string): Runner;
  /** @returns The exit code. */
  publish(report: Report, runner: Runner): number;
  /** @returns The exit code. */
  publishCheck(report: CheckReport, environment: Environment, context: Context): Promise<number>;
  /** The exit code of a run that something unforeseen ended. */
  readonly unexpectedExitCode: number;
}

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
