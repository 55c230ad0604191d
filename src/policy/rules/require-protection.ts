import { type EnvironmentProtection, restrictsBranches } from '../environment-protection';
import type { ProvenRun } from '../github-facts';
import { definePolicyRule, type RuleResult, ruleMet, ruleNotMet } from './policy-rule';

/** The proven environment has required reviewers or deployment branches that GitHub enforces. */
export const requireProtection = definePolicyRule({
  id: 'require-protection',
  schema: {
    kind: 'flag',
    description: 'The environment of the job has required reviewers or deployment branches.',
  },
  expectation: '`true` or `false`',
  evaluate({ rules, facts: { proof, protection } }) {
    if (rules.requireProtection !== true) return undefined;
    if (!proof.known) {
      const what = `The policy requires a protected environment, but the environment is not proven. ${proof.what}`;
      return { kind: 'unknown', what, next: proof.next };
    }
    const { environment } = proof.value;
    if (environment === undefined) {
      return ruleNotMet(
        'The policy requires a protected environment, but the job does not have an environment.',
        'Add `environment:` to the job.',
      );
    }
    return evaluateProtection(protection, environment, proof.value);
  },
});

function evaluateProtection(
  protection: EnvironmentProtection,
  name: string,
  run: ProvenRun,
): RuleResult {
  if (protection.kind === 'unknown') {
    return {
      kind: 'unknown',
      what: `The protection of the environment \`${name}\` is not known. ${protection.why}`,
      next: 'Fix the cause, then retry. The policy blocks the run until the protection is known.',
    };
  }
  if (protection.kind === 'missing') {
    return ruleNotMet(
      `The repository does not have an environment \`${name}\`.`,
      'Create the environment with required reviewers or deployment branches.',
    );
  }
  if (restrictsBranches(protection)) {
    return ruleMet(
      `The environment \`${name}\` has deployment branches. ${formatDetails(protection)}`,
    );
  }
  if (protection.reviewers === 0) {
    const why =
      protection.branches === 'none-protected'
        ? 'allows protected branches only, and does not have required reviewers. The repository does not have a protected branch, and GitHub then allows every branch'
        : 'has neither required reviewers nor deployment branches';
    return ruleNotMet(
      `The environment \`${name}\` ${why}.`,
      'Add required reviewers or deployment branches to the environment.',
    );
  }
  if (isReviewEnforced(run)) {
    return ruleMet(
      `The environment \`${name}\` has required reviewers. ${formatDetails(protection)}`,
    );
  }
  return ruleNotMet(
    `The environment \`${name}\` has required reviewers, but the repository is private. There, GitHub enforces reviewers only with an Enterprise plan, and a token does not show the plan.`,
    'Add deployment branches to the environment. GitHub enforces them with every plan.',
  );
}

const BYPASS_LABELS = { true: 'allowed', false: 'not allowed', undefined: 'not known' };

/** Returns all that GitHub reports about the protection, for the summary and the evidence. */
function formatDetails(protection: Extract<EnvironmentProtection, { kind: 'found' }>): string {
  const { reviewers, preventsSelfReview, waitTimer, branches, administratorsMayBypass } =
    protection;
  return [
    `Reviewers: ${reviewers}${preventsSelfReview ? ' (self-review is not allowed)' : ''}.`,
    `Branches: ${branches}.`,
    `Wait timer: ${waitTimer} min.`,
    `Bypass by administrators: ${BYPASS_LABELS[`${administratorsMayBypass}`]}.`,
  ].join(' ');
}

/** GitHub enforces reviewers in private repositories only with an Enterprise plan. */
function isReviewEnforced({ visibility, issuer }: ProvenRun): boolean {
  return visibility !== 'private' || issuer !== 'https://token.actions.githubusercontent.com';
}
