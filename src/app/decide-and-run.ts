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
 * Decides, and does what was allowed: a block ends here, with nothing opened and nothing started.
 * What goes wrong afterwards is part of the report.
 */
export async function decideAndRun(request: Request, context: Context): Promise<Report> {
  // What the request alone rules out asks nobody.
  const refused = findRequestBlock(request) !== undefined;
  const governance = refused ? NO_GOVERNANCE : await loadPolicies(request, context);
  const verdict = decide(request, governance);
  const target = request.target?.ok === true ? request.target.target : undefined;
  const report: Report = {
    mode: request.mode,
    decision: verdict.allowed ? 'allowed' : 'blocked',
    reason: verdict.reason,
    role: shownRole(request),
    authority: shownAuthority(request),
    block: verdict.allowed ? undefined : verdict,
    onBlock: request.onBlock,
    problems: [],
    findings: advise(request),
    policy: [],
    target: target === undefined ? undefined : formatTarget(target),
    embedded: verdict.allowed && target?.kind === 'embedded' && request.mode !== 'gate',
    command: request.command !== undefined,
    result: EMPTY_RUN_RESULT,
    governance,
    snapshot: undefined,
    evidence: undefined,
  };
  const standing = (seen: Known) => standings(request, governance, seen);
  if (!verdict.allowed) {
    const { findings } = report;
    return { ...report, policy: standing({ ...EMPTY_MODE_RESULT, findings }) };
  }
  const ending = await act(verdict.permit, request, context);
  const { block, problems, work: result, seen: snapshot } = ending;
  const findings = [...report.findings, ...ending.findings];
  const policy = standing({ ...ending, findings });
  if (block === undefined) return { ...report, problems, findings, policy, result, snapshot };
  const { reason } = block;
  const blocked = { decision: 'blocked', reason, block } as const;
  return { ...report, ...blocked, problems, findings, policy, result, snapshot };
}

/** What came to be known of a run by the end. */
type Known = Pick<ModeResult, 'findings' | 'rehearsal' | 'promotion' | 'connected'>;

/** How the rules of the policies stand, by all that came to be known. */
function standings(
  request: Request,
  governance: Governance,
  { findings, rehearsal, promotion, connected }: Known,
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
    connected,
  });
}

/** Only a role is shown as the role: what else stands there may be a secret in the wrong place. */
function shownRole(request: Request): string | undefined {
  const role = getDeclaredValue(request.role);
  return role !== undefined && isRole(role) ? role : undefined;
}

function shownAuthority(request: Request): string | undefined {
  const authority = getDeclaredValue(request.authority);
  return authority !== undefined && /^[\w-]{1,40}$/.test(authority) ? authority : undefined;
}

/** The report of a run whose inputs could not be read as a request at all. */
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
    snapshot: undefined,
    evidence: undefined,
  };
}

/**
 * The modes are reached late: the gate never pays for what it does not use. `plan` and `migrate`
 * share a chunk of the bundle, for most of both is the engine.
 */
async function act(permit: ReadPermit, request: Request, context: Context): Promise<ModeResult> {
  if (request.mode === 'gate') return judgedAlone(request, context);
  try {
    switch (request.mode) {
      case 'plan': {
        const { plan } = await import(/* webpackChunkName: "engine" */ './migrate/plan');
        return await plan(permit, request, context);
      }
      case 'migrate': {
        if (request.command !== undefined) {
          const { runUserCommand } = await import(
            /* webpackChunkName: "command" */ './command/run-user-command'
          );
          return await runUserCommand(permit, request, request.command, context);
        }
        const { migrate } = await import(/* webpackChunkName: "engine" */ './migrate/migrate');
        return await migrate(permit, request, context);
      }
    }
  } catch (error) {
    if (error instanceof UserError) return failedWith(error.problems);
    return failedWith([describeUnexpectedError(error, request.environment, context.runner.log)]);
  }
}

/** The gate needs no target, so that one which is not understood is no block; it is told. */
function judgedAlone({ target }: Request, { runner }: Context): ModeResult {
  if (target?.ok === false) {
    runner.log(`The URL was not compared with the role. ${target.what} ${target.next}`);
  }
  return EMPTY_MODE_RESULT;
}
