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
 * Evaluates the policy rules for a use of the action, as far as the files decide them. Rules that need
 * the branch of a run, or what GitHub verifies about the run, have the result `later`. Returns no
 * rules if the policy is missing or invalid, or if the role is not known.
 */
export function evaluatePolicyForUse(
  use: EvaluatedUse,
  { policies }: Pick<RepositoryConfiguration, 'policies'>,
): readonly EvaluatedRule[] {
  const { role } = use;
  const policy = policies.get(use.policyFile);
  const request = toPartialRequest(use);
  if (policy?.ok !== true || request === undefined) return [];
  if (!mayMigrate(role)) return [];
  const rules = evaluatePolicyRules({
    role,
    request,
    findings: advise(request, NO_GOVERNANCE).map(({ code }) => code),
    rehearsal: undefined,
    promotion: undefined,
    commitReviews: undefined,
    connected: false,
    governance: { ...NO_GOVERNANCE, policies: [policy], proof: AT_RUN_TIME },
  });
  return rules.map((rule) => ({ ...rule, standing: evaluateFromFiles(rule, use, policy.policy) }));
}

const AT_RUN_TIME = notKnown(
  'The action verifies this with GitHub when the job runs.',
  'Run the job.',
);

function evaluateFromFiles(
  { rule, standing }: EvaluatedRule,
  use: EvaluatedUse,
  policy: Policy,
): RuleResult {
  const rules: RolePolicy = policy.roles[use.role === 'prod' ? 'prod' : 'staging'] ?? {};
  switch (rule) {
    case 'branches':
      return ruleDecidedLater('The branch is only known when the workflow runs.');
    case 'events':
      return evaluateEvents(use, rules.events ?? []);
    case 'environments':
      return evaluateEnvironment(use, rules);
    case 'confirm':
      return isDynamic(use.confirmation)
        ? ruleDecidedLater('The confirmation is only known when the workflow runs.')
        : standing;
    default:
      return standing.kind === 'unknown' ? ruleDecidedLater(standing.what) : standing;
  }
}

function evaluateEvents({ stepContext }: EvaluatedUse, allowed: readonly string[]): RuleResult {
  const triggers = [...stepContext.root.triggers.keys()];
  const blocked = triggers.filter((event) => !allowed.includes(event));
  if (blocked.length === 0) return ruleMet(`The workflow runs only on ${quoteNames(triggers)}.`);
  const what = `The policy allows the events ${quoteNames(allowed)}, not ${quoteNames(blocked)}.`;
  return blocked.length < triggers.length
    ? ruleDecidedLater(what)
    : ruleNotMet(what, 'Run the workflow on one of the allowed events.');
}

function evaluateEnvironment(
  { stepContext }: EvaluatedUse,
  { environments }: RolePolicy,
): RuleResult {
  const name = getJobEnvironment(stepContext);
  if (name === undefined) {
    return ruleNotMet('The job does not have an `environment:`.', 'Add `environment:` to the job.');
  }
  if (isDynamic(name)) {
    return ruleDecidedLater('The environment is only known when the workflow runs.');
  }
  if (environments?.matches(name) === true) {
    return ruleDecidedLater(
      `The job names the environment \`${name}\`. The action verifies it with GitHub when the job runs.`,
    );
  }
  return ruleNotMet(
    `The policy allows the environments ${quoteNames(environments?.patterns ?? [])}, not \`${name}\`.`,
    'Run the job in one of the allowed environments.',
  );
}

function quoteNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function ruleDecidedLater(what: string): RuleResult {
  return { kind: 'later', what, next: '' };
}
