import { describeTarget } from '../database-url/providers';
import { createRedactor, redact } from '../database-url/redact';
import { systemClock } from '../edge/clock';
import { startDeadline } from '../edge/github/deadline';
import { readEventPayload } from '../edge/github/event-payload';
import { readRunIdentity } from '../edge/github/run-identity';
import { onUncaughtError } from '../edge/uncaught-errors';
import type { Environment } from '../inputs/declared-value';
import { isCheckMode } from '../inputs/is-check-mode';
import { readRequest } from '../inputs/read-request';
import type { Request } from '../inputs/request';
import { isPromotionSource } from '../policy/role-policy';
import { redactReport } from '../report/redact-report';
import type { Report } from '../report/report';
import type { Context } from './context';
import { decideAndRun, invalidInputsReport } from './decide-and-run';
import type { Frontend } from './frontend';
import { collectRunSecrets } from './run-secrets';
import { describeUnexpectedError } from './unexpected-error';

/**
 * One run: read, decide, do, say.
 *
 * @param environment The variables of the process, inputs among them, as the runner sets them.
 * @param outlet To whom it speaks.
 * @returns The exit code.
 */
export async function run(environment: Environment, outlet: Frontend): Promise<number> {
  const { hidden, masks, weak } = collectRunSecrets(environment);
  const hide = (text: string) => redact(text, hidden);
  const runner = outlet.open(environment, hide);
  runner.mask(masks);
  // What was to be said could not be said whole, for example because a file of the runner is gone.
  const apologise = (error: unknown) => {
    const { code, what, next } = describeUnexpectedError(error, environment, runner.log);
    const message = `${what} ${next}`;
    runner.annotate({ level: 'error', title: code, message, file: undefined, line: undefined });
  };
  onUncaughtError(apologise);
  try {
    const streamRedactor = () => createRedactor(hidden);
    const deadline = startDeadline(systemClock);
    const context: Context = { ...readRunIdentity(environment), runner, deadline, streamRedactor };
    const payload = readEventPayload(environment);
    if (isCheckMode(environment)) {
      const { check } = await import(/* webpackChunkName: "check" */ './check/check');
      const checked = await check(environment, payload, context, hide);
      return await outlet.publishCheck(checked, environment, context);
    }
    const reading = readRequest(environment, payload);
    if (weak.length > 0 && reading.ok && leadsAway(reading.request)) runner.log(WEAK);
    const report = reading.ok
      ? await answered(reading.request, context, hide)
      : invalidInputsReport(reading.problems);
    return outlet.publish(redactReport(report, hide), runner);
  } catch (error) {
    apologise(error);
    return outlet.unexpectedExitCode;
  }
}

/** The answer to a request, with its evidence where one is asked for. */
async function answered(
  request: Request,
  context: Context,
  hide: (text: string) => string,
): Promise<Report> {
  const { evidenceFile: file } = request;
  if (file === undefined) return await published(request, context);
  const startedAt = new Date();
  const { checkEvidenceWritable, writeEvidence } = await import(
    /* webpackChunkName: "evidence" */ './evidence/write-evidence'
  );
  const unwritable = checkEvidenceWritable(file, context);
  if (unwritable !== undefined) return invalidInputsReport([unwritable]);
  const report = await published(request, context);
  const problem = await writeEvidence(redactReport(report, hide), file, {
    ...{ request, context, startedAt, hide },
  });
  if (problem === undefined) return { ...report, evidence: file };
  return { ...report, problems: [...report.problems, problem] };
}

/** The answer, and where a policy promotes what was reached, the word of it. */
async function published(request: Request, context: Context): Promise<Report> {
  const report = await decideAndRun(request, context);
  const { mode, decision, role, governance } = report;
  const wrote = mode === 'migrate' && decision === 'allowed';
  if (!wrote || !isPromotionSource(governance, role)) return report;
  const { publishHead } = await import(/* webpackChunkName: "promotion" */ './policy/publish-head');
  return {
    ...report,
    findings: [...report.findings, ...(await publishHead(report, request, context.deadline))],
  };
}

/** Whether the target may be another machine: the password of a service container is no secret. */
function leadsAway({ target }: Request): boolean {
  return target?.ok === true && describeTarget(target.target).location !== 'local';
}

const WEAK =
  'The password of the target is too short or too common to be masked: the runner would hide that word everywhere. Change it.';
