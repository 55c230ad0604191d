import { advise } from '../../policy/advise/advise';
import { type EvaluatedRule, evaluatePolicyRules } from '../../policy/evaluate-rules';
import { NO_GOVERNANCE } from '../../policy/governance';
import { notKnown } from '../../policy/lookup-result';
import type { Policy, RolePolicy } from '../../policy/policy';
import { mayMigrate } from '../../policy/role';
import { type RuleResult, ruleMet, ruleNotMet } from '../../policy/rules/policy-rule';
import { type EvaluatedUse, toPartialRequest } from './evaluate-use';
import { isDynamic } from './interpolate';
import { getJobEnvironment } from './migration-sites';
import type { RepositoryConfiguration } from './repository-configuration';

/**
 * How the rules of its policy stand at a use, as far as files tell. What only a run knows, its branch
 * and what GitHub proves of it, is decided then.
 */
export function evaluatePolicyForUse(
  use: EvaluatedUse,
  { policies }: Pick<RepositoryConfiguration, 'policies'>,
): readonly EvaluatedRule[] {
  const { role } = use;
  const reading = policies.get(use.policyFile);
  const request = toPartialRequest(use);
  if (reading?.ok !== true || request === undefined) return [];
  if (!mayMigrate(role)) return [];
  const findings = advise(request).map(({ code }) => code);
  const standings = evaluatePolicyRules({
    ...{ role, request, findings, rehearsal: undefined, promotion: undefined, connected: false },
    governance: { ...NO_GOVERNANCE, policies: [reading], proof: AT_RUN_TIME },
  });
  return standings.map((each) => ({ ...each, standing: asFilesTell(each, use, reading.policy) }));
}

const AT_RUN_TIME = notKnown('GitHub proves it when the job runs.', 'Nothing is to be done.');

function asFilesTell(
  { rule, standing }: EvaluatedRule,
  use: EvaluatedUse,
  policy: Policy,
): RuleResult {
  const rules: RolePolicy = policy.roles[use.role === 'prod' ? 'prod' : 'staging'] ?? {};
  switch (rule) {
    case 'branches':
      return later('The branch of a run is known when it runs.');
    case 'events':
      return eventsOf(use, rules.events ?? []);
    case 'environments':
      return declaredEnvironment(use, rules);
    case 'confirm':
      return isDynamic(use.confirmation)
        ? later('What confirms it is known when it runs.')
        : standing;
    default:
      return standing.kind === 'unknown' ? later(standing.what) : standing;
  }
}

function eventsOf({ stepContext }: EvaluatedUse, allowed: readonly string[]): RuleResult {
  const triggers = [...stepContext.root.triggers.keys()];
  const others = triggers.filter((event) => !allowed.includes(event));
  if (others.length === 0) return ruleMet(`Started by ${triggers.join(', ')} alone.`);
  const what = `Started by ${others.join(', ')} it is blocked; the policy lets ${allowed.join(', ')}.`;
  return others.length < triggers.length
    ? later(what)
    : ruleNotMet(what, 'Start it by one of those events.');
}

function declaredEnvironment(
  { stepContext }: EvaluatedUse,
  { environments }: RolePolicy,
): RuleResult {
  const name = getJobEnvironment(stepContext);
  if (name === undefined) {
    return ruleNotMet('The job names no environment.', 'Add `environment:` to the job.');
  }
  if (isDynamic(name)) return later('Which environment it is, is known when it runs.');
  if (environments?.matches(name) === true) {
    return later(`The job names \`${name}\`; GitHub proves it when the job runs.`);
  }
  const listed = environments?.patterns.join(', ') ?? '';
  return ruleNotMet(
    `The job names \`${name}\`; the policy asks for ${listed}.`,
    'Run it in one of them.',
  );
}

function later(what: string): RuleResult {
  return { kind: 'later', what, next: '' };
}
