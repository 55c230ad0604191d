import { openRunner, type Runner } from '../edge/github/runner';
import type { Environment } from '../inputs/declared-value';
import type { CheckReport } from '../report/check-report';
import type { Report } from '../report/report';
import type { Context } from './context';
import { publish } from './publish';

/** Where a run writes its log and its result: GitHub's runner or a terminal. */
export interface Frontend {
  /** @param hide Replaces the secrets in a text. */
  open(environment: Environment, hide: (text: string) => string): Runner;
  /** @returns The exit code. */
  publish(report: Report, runner: Runner): number;
  /** @returns The exit code. */
  publishCheck(report: CheckReport, environment: Environment, context: Context): Promise<number>;
  /** The exit code of a run that an unexpected error ended. */
  readonly unexpectedExitCode: number;
}

/** Frontend for GitHub's runner: annotations, outputs, job summary and log. */
export const ACTIONS_FRONTEND: Frontend = {
  open: openRunner,
  publish,
  publishCheck: async (report, environment, { runner }) => {
    const { publishCheck } = await import(/* webpackChunkName: "check" */ './check/publish-check');
    return publishCheck(report, environment, runner);
  },
  unexpectedExitCode: 1,
};
