import { formatTarget } from '../database-url/redact';
import { getDeclaredValue } from '../inputs/declared-value';
import type { Request } from '../inputs/request';
import { advise } from '../policy/advise/advise';
import { decide, findRequestBlock, type ReadPermit } from '../policy/decide';
import { type EvaluatedRule, evaluatePolicyRules } from '../policy/evaluate-rules';
import { type Governance, NO_GOVERNANCE } from '../policy/governance';
import { isRole, mayMigrate } from '../policy/role';
import { type Problem, UserError } from '../problem';
import { EMPTY_RUN_RESULT, type Report } from '../report/report';
import type { Context } from './context';
import { EMPTY_MODE_RESULT, failedWith, type ModeResult } from './mode-result';
import { loadPolicies } from './policy/load-policies';
import { describeUnexpectedError } from './unexpected-error';

/**
 * Decides whether a request may run, and runs its mode if it may. A blocked run opens no connection
 * and starts no command (docs/decision.md#what-a-block-does). Errors of the mode become problems of
 * the report.
 */
export async function decideAndRun(request: Request, context: Context): Promise<Report> {
  // If the request alone is blocked, no policy file is read and GitHub is not asked.
  const isBlocked = findRequestBlock(request) !== undefined;
  const governance = isBlocked ? NO_GOVERNANCE : await loadPolicies(request, context);
  const verdict = decide(request, governance);
  const target = request.target?.ok === true ? request.target.target : undefined;
  const report: Report = {
    mode: request.mode,
    decision: verdict.allowed ? 'allowed' : 'blocked',
    reason: verdict.reason,
    role: getReportedRole(request),
    authority: getReportedAuthority(request),
    block: verdict.allowed ? undefined : verdict,
    onBlock: request.onBlock,
    problems: [],
    findings: advise(request, governance),
    policy: [],
    target: target === undefined ? undefined : formatTarget(target),
    embedded: verdict.allowed && target?.kind === 'embedded' && request.mode !== 'gate',
    command: request.command !== undefined,
    result: EMPTY_RUN_RESULT,
    governance,
    commitReviews: governance.commitReviews,
    snapshot: undefined,
    evidence: undefined,
  };
  if (!verdict.allowed) {
    const facts = { ...EMPTY_MODE_RESULT, findings: report.findings };
    return { ...report, policy: evaluateRules(request, governance, facts) };
  }
  const modeResult = await runMode(verdict.permit, context);
  const { block, problems, runResult: result, snapshot } = modeResult;
  const findings = [...report.findings, ...modeResult.findings];
  const policy = evaluateRules(request, governance, { ...modeResult, findings });
  const commitReviews = modeResult.commitReviews ?? report.commitReviews;
  const runReport = { ...report, problems, findings, policy, result, commitReviews, snapshot };
  if (block === undefined) return runReport;
  return { ...runReport, decision: 'blocked', reason: block.reason, block };
}

/** Facts of a run that the rules of a policy need. */
type RuleFacts = Pick<
  ModeResult,
  'findings' | 'rehearsal' | 'promotion' | 'commitReviews' | 'connected'
>;

/** Evaluates the policy rules with everything that is known at the end of a run. */
function evaluateRules(
  request: Request,
  governance: Governance,
  { findings, rehearsal, promotion, commitReviews, connected }: RuleFacts,
): readonly EvaluatedRule[] {
  const role = getDeclaredValue(request.role);
  if (!mayMigrate(role)) return [];
  const codes = findings.map(({ code }) => code);
  return evaluatePolicyRules({
    role,
    request,
    governance,
    findings: codes,
    rehearsal,
    promotion,
    commitReviews,
    connected,
  });
}

/** Returns only a valid role: any other text can be a secret in the wrong variable. */
function getReportedRole(request: Request): string | undefined {
  const role = getDeclaredValue(request.role);
  return role !== undefined && isRole(role) ? role : undefined;
}

function getReportedAuthority(request: Request): string | undefined {
  const authority = getDeclaredValue(request.authority);
  return authority !== undefined && /^[\w-]{1,40}$/.test(authority) ? authority : undefined;
}

/** Returns the report of a run whose inputs are not a valid request. */
export function invalidInputsReport(problems: readonly [Problem, ...Problem[]]): Report {
  return {
    mode: undefined,
    decision: 'blocked',
    reason: problems[0].code,
    role: undefined,
    authority: undefined,
    block: undefined,
    onBlock: 'fail',
    problems,
    findings: [],
    policy: [],
    target: undefined,
    embedded: false,
    command: false,
    result: EMPTY_RUN_RESULT,
    governance: NO_GOVERNANCE,
    commitReviews: undefined,
    snapshot: undefined,
    evidence: undefined,
  };
}

/**
 * Runs the mode of a permit. Each mode is loaded late, so that `gate` loads none of them
 * (docs/architecture.md#late-loading).
 */
async function runMode(permit: ReadPermit, context: Context): Promise<ModeResult> {
  const { mode, request } = permit;
  if (mode === 'gate') return runGate(request, context);
  try {
    return request.command === undefined
      ? await runEngine(permit, context)
      : await runCommandMode(permit, request.command, context);
  } catch (error) {
    if (error instanceof UserError) return failedWith(error.problems);
    return failedWith([describeUnexpectedError(error, request.environment, context.runner.log)]);
  }
}

/** Runs `plan` or `migrate` with the built-in engine. Both are in one chunk of the bundle. */
async function runEngine(permit: ReadPermit, context: Context): Promise<ModeResult> {
  if (permit.mode === 'plan') {
    const { plan } = await import(/* webpackChunkName: "engine" */ './migrate/plan');
    return await plan(permit, context);
  }
  const { migrate } = await import(/* webpackChunkName: "engine" */ './migrate/migrate');
  return await migrate(permit, context);
}

/** Runs `plan` or `migrate` for the input `command`. */
async function runCommandMode(
  permit: ReadPermit,
  command: string,
  context: Context,
): Promise<ModeResult> {
  if (permit.mode === 'plan') {
    const { planCommand } = await import(
      /* webpackChunkName: "command" */ './command/plan-command'
    );
    return await planCommand(permit, command, context);
  }
  const { runUserCommand } = await import(
    /* webpackChunkName: "command" */ './command/run-user-command'
  );
  return await runUserCommand(permit, command, context);
}

/** `gate` does not need a URL. If the URL cannot be parsed, it logs a notice. */
function runGate({ target }: Request, { runner }: Context): ModeResult {
  if (target?.ok === false) {
    runner.log(`The URL was not compared with the role. ${target.what} ${target.next}`);
  }
  return EMPTY_MODE_RESULT;
}
