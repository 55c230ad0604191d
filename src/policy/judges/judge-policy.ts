import type { Request } from '../../inputs/request';
import { advise } from '../advise/advise';
import { type EvaluatedRule, evaluatePolicyRules } from '../evaluate-rules';
import type { Governance } from '../governance';
import type { MigratableRole } from '../role';
import { block, type RunBlock } from '../verdict';

/**
 * `policy-invalid`, `policy-unavailable`: an invalid policy could require anything, and so could one
 * that GitHub did not return. Both block `plan` too.
 */
export function judgePolicyFiles({ policies }: Governance): RunBlock | undefined {
  const invalid = policies.find((result) => !result.ok);
  if (invalid === undefined || invalid.ok) return undefined;
  const { what, next, file, line, isUnavailable } = invalid;
  return {
    ...block(isUnavailable ? 'policy-unavailable' : 'policy-invalid', what, next),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  };
}

/**
 * `policy:<rule>`: the rules of the policies. `plan` shows their results and does not block. In
 * `migrate`, `admit` checks the rules that need the server. In `gate`, these rules block.
 */
export function judgePolicyRules(
  role: MigratableRole,
  request: Request,
  governance: Governance,
): RunBlock | undefined {
  if (request.mode === 'plan') return undefined;
  const results = evaluatePolicyRules({
    role,
    request,
    governance,
    findings: advise(request, governance).map(({ code }) => code),
    rehearsal: undefined,
    promotion: undefined,
    commitReviews: undefined,
    connected: false,
  });
  const isCheckedLater = request.mode === 'migrate';
  return findRuleBlock(
    results.filter(({ standing }) => !(isCheckedLater && standing.kind === 'later')),
  );
}

/** Returns the block of the first rule that is not met; undefined if all are met. */
export function findRuleBlock(results: readonly EvaluatedRule[]): RunBlock | undefined {
  for (const { rule, source, standing } of results) {
    if (standing.kind === 'met') continue;
    const reason = rule === 'confirm' ? 'prod-unconfirmed' : (`policy:${rule}` as const);
    return block(reason, `${standing.what} (${source})`, standing.next);
  }
  return undefined;
}
