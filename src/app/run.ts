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
 * Runs the action once: reads the request, decides, runs the mode and publishes the report.
 *
 * @param environment The variables of the process, with the inputs as the runner sets them.
 * @param frontend Where log and result are written.
 * @param base What `check` compares the checkout with, from the command line.
 * @returns The exit code.
 */
export async function run(
  environment: Environment,
  frontend: Frontend,
  base?: string,
): Promise<number> {
  const { hidden, masks, weak } = collectRunSecrets(environment);
  const hide = (text: string) => redact(text, hidden);
  const runner = frontend.open(environment, hide);
  runner.mask(masks);
  // Only an annotation: the report may be what could not be written.
  const reportUnexpected = (error: unknown) => {
    const { code, what, next } = describeUnexpectedError(error, environment, runner.log);
    const message = `${what} ${next}`;
    runner.annotate({ level: 'error', title: code, message, file: undefined, line: undefined });
  };
  onUncaughtError(reportUnexpected);
  try {
    const streamRedactor = () => createRedactor(hidden);
    const deadline = startDeadline(systemClock);
    const context: Context = { ...readRunIdentity(environment), runner, deadline, streamRedactor };
    const payload = readEventPayload(environment);
    if (isCheckMode(environment)) {
      const { check } = await import(/* webpackChunkName: "check" */ './check/check');
      const checkReport = await check(environment, payload, context, hide, base);
      return await frontend.publishCheck(checkReport, environment, context);
    }
    const result = readRequest(environment, payload);
    if (weak.length > 0 && result.ok && hasRemoteTarget(result.request)) runner.log(WEAK_PASSWORD);
    const report = result.ok
      ? await runWithEvidence(result.request, context, hide)
      : invalidInputsReport(result.problems);
    return frontend.publish(redactReport(report, hide), runner);
  } catch (error) {
    reportUnexpected(error);
    return frontend.unexpectedExitCode;
  }
}

/** Runs a request and writes its evidence, if the request has an evidence file. */
async function runWithEvidence(
  request: Request,
  context: Context,
  hide: (text: string) => string,
): Promise<Report> {
  const { evidenceFile: file } = request;
  if (file === undefined) return await runAndPublishHead(request, context);
  const startedAt = new Date();
  const { checkEvidenceWritable, writeEvidence } = await import(
    /* webpackChunkName: "evidence" */ './evidence/write-evidence'
  );
  const notWritable = checkEvidenceWritable(file, context);
  if (notWritable !== undefined) return invalidInputsReport([notWritable]);
  const report = await runAndPublishHead(request, context);
  const options = { request, context, startedAt, hide };
  const problem = await writeEvidence(redactReport(report, hide), file, options);
  if (problem === undefined) return { ...report, evidence: file };
  return { ...report, problems: [...report.problems, problem] };
}

/** Runs a request and publishes the head that it reached, if a policy promotes the role. */
async function runAndPublishHead(request: Request, context: Context): Promise<Report> {
  const report = await decideAndRun(request, context);
  const { mode, decision, role, governance } = report;
  const mayHaveWritten = mode === 'migrate' && decision === 'allowed';
  if (!mayHaveWritten || !isPromotionSource(governance, role)) return report;
  const { publishHead } = await import(/* webpackChunkName: "promotion" */ './policy/publish-head');
  const findings = await publishHead(report, request, context.deadline);
  return { ...report, findings: [...report.findings, ...findings] };
}

/** Returns whether the target is not local. The password of a service container is not a secret. */
function hasRemoteTarget({ target }: Request): boolean {
  return target?.ok === true && describeTarget(target.target).location !== 'local';
}

const WEAK_PASSWORD =
  'The password of the target is too short or too common to be masked: the runner would hide this word in the whole log. Change the password.';
