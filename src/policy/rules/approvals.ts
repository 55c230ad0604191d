import type { Review, RunReviews } from '../governance';
import { type PolicyRule, ruleMet, ruleNotMet } from './policy-rule';

/** So many people approved the run for its proven environment, who had no part in it themselves. */
export const approvals: PolicyRule = {
  id: 'approvals',
  judge({ rules, governance: { proof, reviews } }) {
    const wanted = rules.approvals ?? 0;
    if (wanted === 0) return undefined;
    const asked = `The policy asks for ${wanted === 1 ? 'an approval' : `${wanted} approvals`}`;
    if (!proof.known) {
      const what = `${asked} of the run in its environment, which has to be proven first. ${proof.what}`;
      return { kind: 'unknown', what, next: proof.next };
    }
    if (proof.value.environment === undefined) {
      return ruleNotMet(
        `${asked}, and GitHub's token says that the job has no environment in which one could be given.`,
        'Add `environment:` to the job, one with required reviewers.',
      );
    }
    if (!reviews.known) {
      return { kind: 'unknown', what: `${asked}. ${reviews.what}`, next: reviews.next };
    }
    const { counting, others } = countApprovals(reviews.value, proof.value.environment);
    if (counting.length >= wanted) return ruleMet(`Approved by ${counting.join(', ')}.`);
    const without = others.map(({ user, why }) => `${user}'s does not count, who ${why}`);
    const found =
      counting.length === 0 ? 'none counts' : `only that of ${counting.join(', ')} counts`;
    return ruleNotMet(
      `${asked} in the environment \`${proof.value.environment}\`, and ${found}${without.map((each) => `; ${each}`).join('')}.`,
      'Have the run reviewed by somebody who neither started it nor wrote what it carries.',
    );
  },
};

/**
 * Sorts the approvals of an environment by whether they count: those of people, each once, who had no
 * part in the run.
 */
export function countApprovals(
  { all, involved }: RunReviews,
  environment: string,
): {
  readonly counting: readonly string[];
  readonly others: readonly { readonly user: string; readonly why: string }[];
} {
  const approved = all.filter((review) => isApproval(review, environment));
  const users = [...new Map(approved.map(({ user }) => [user.toLowerCase(), user])).values()];
  const why = (user: string) => involved.get(user.toLowerCase());
  return {
    counting: users.filter((user) => why(user) === undefined),
    others: users.flatMap((user) => {
      const reason = why(user);
      return reason === undefined ? [] : [{ user, why: reason }];
    }),
  };
}

function isApproval({ state, environments }: Review, environment: string): boolean {
  const wanted = environment.toLowerCase();
  return state === 'approved' && environments.some((name) => name.toLowerCase() === wanted);
}
