import type { Request } from '../../inputs/request';
import { advise } from '../advise/advise';
import { type EvaluatedRule, evaluatePolicyRules } from '../evaluate-rules';
import type { Governance } from '../governance';
import type { MigratableRole } from '../role';
import { block, type RunBlock } from '../verdict';

/** `policy-invalid`: a policy that is not understood may ask for anything. It holds for `plan` too. */
export function judgePolicyFiles({ policies }: Governance): RunBlock | undefined {
  const invalid = policies.find((reading) => !reading.ok);
  if (invalid === undefined || invalid.ok) return undefined;
  const { what, next, file, line } = invalid;
  return {
    ...block('policy-invalid', what, next),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  };
}

/**
 * `policy:<rule>`: what the policies ask beyond the request. `plan` reads only, and shows how they
 * stand instead; what only the server can tell is left to `admit`, which `gate` never comes to.
 */
export function judgePolicyRules(
  role: MigratableRole,
  request: Request,
  governance: Governance,
): RunBlock | undefined {
  if (request.mode === 'plan') return undefined;
  const standings = evaluatePolicyRules({
    role,
    request,
    governance,
    findings: advise(request).map(({ code }) => code),
    rehearsal: undefined,
    promotion: undefined,
    connected: false,
  });
  const judgedLater = request.mode === 'migrate';
  return findRuleBlock(
    standings.filter(({ standing }) => !(judgedLater && standing.kind === 'later')),
  );
}

/** The block of the first rule that is not met. */
export function findRuleBlock(standings: readonly EvaluatedRule[]): RunBlock | undefined {
  for (const { rule, source, standing } of standings) {
    if (standing.kind === 'met') continue;
    const reason = rule === 'confirm' ? 'prod-unconfirmed' : (`policy:${rule}` as const);
    return block(reason, `${standing.what} (${source})`, standing.next);
  }
  return undefined;
}
