import { type EnvironmentProtection, restrictsBranches } from '../environment-protection';
import type { ProvenRun } from '../governance';
import { type PolicyRule, type RuleResult, ruleMet, ruleNotMet } from './policy-rule';

/** The proven environment has reviewers, or a rule for branches, that GitHub enforces. */
export const requireProtection: PolicyRule = {
  id: 'require-protection',
  judge({ rules, governance: { proof, protection } }) {
    if (rules.requireProtection !== true) return undefined;
    if (!proof.known) {
      const what = `The policy asks for a protected environment, which has to be proven first. ${proof.what}`;
      return { kind: 'unknown', what, next: proof.next };
    }
    const { environment } = proof.value;
    if (environment === undefined) {
      return ruleNotMet(
        "The policy asks for a protected environment, and GitHub's token says that the job has none.",
        'Add `environment:` to the job.',
      );
    }
    return standing(protection, environment, proof.value);
  },
};

function standing(answer: EnvironmentProtection, name: string, run: ProvenRun): RuleResult {
  if (answer.kind === 'unknown') {
    return {
      kind: 'unknown',
      what: `Whether the environment \`${name}\` is protected is not known. ${answer.why}`,
      next: 'A policy that asks for protection blocks where it cannot be seen.',
    };
  }
  if (answer.kind === 'missing') {
    return ruleNotMet(`GitHub has no environment \`${name}\`.`, 'Create it, with its protection.');
  }
  if (restrictsBranches(answer)) {
    return ruleMet(`The environment \`${name}\` has a rule for branches. ${details(answer)}`);
  }
  if (answer.reviewers === 0) {
    const why =
      answer.branches === 'none-protected'
        ? 'takes protected branches only, and the repository has none: GitHub then takes every branch. It has no reviewers either'
        : 'has neither reviewers nor a rule for branches';
    return ruleNotMet(
      `The environment \`${name}\` ${why}.`,
      "Add one of them in the repository's settings.",
    );
  }
  if (enforcesReviewers(run)) {
    return ruleMet(`The environment \`${name}\` has reviewers. ${details(answer)}`);
  }
  return ruleNotMet(
    `The environment \`${name}\` has reviewers, and the repository is private: GitHub enforces them there with an Enterprise plan alone, which a token cannot tell.`,
    'Add a rule for branches to the environment: that is enforced by every plan with environments.',
  );
}

/** What GitHub says of the environment's protection, whatever it is worth. */
function details(answer: Extract<EnvironmentProtection, { kind: 'found' }>): string {
  const { reviewers, preventsSelfReview, waitTimer, branches, administratorsMayBypass } = answer;
  const bypass = {
    true: 'may bypass it',
    false: 'may not bypass it',
    undefined: 'may bypass it, or not',
  };
  return [
    `Reviewers: ${reviewers}${preventsSelfReview ? ', none of whom may review a run of their own' : ''};`,
    `branches: ${branches};`,
    `wait: ${waitTimer} min;`,
    `administrators ${bypass[`${administratorsMayBypass}`]}.`,
  ].join(' ');
}

/** GitHub enforces reviewers in public repositories, and elsewhere for enterprises alone. */
function enforcesReviewers({ visibility, issuer }: ProvenRun): boolean {
  return visibility !== 'private' || issuer !== 'https://token.actions.githubusercontent.com';
}
