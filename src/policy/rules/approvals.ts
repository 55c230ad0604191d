import type { Review, RunReviews } from '../github-facts';
import { definePolicyRule, ruleMet, ruleNotMet } from './policy-rule';

/** GitHub allows an environment to have at most 6 required reviewers. */
const MAX_APPROVALS = 6;

/** At least this number of users approved the run for its proven environment. */
export const approvals = definePolicyRule({
  id: 'approvals',
  schema: {
    kind: 'integer',
    min: 0,
    max: MAX_APPROVALS,
    description:
      'At least this number of users approved the run. A user who started the run or wrote its changes does not count.',
  },
  expectation: `an integer from 0 to ${MAX_APPROVALS}`,
  evaluate({ rules, facts: { proof, reviews } }) {
    const count = rules.approvals ?? 0;
    if (count === 0) return undefined;
    const required = `The policy requires ${count === 1 ? 'an approval' : `${count} approvals`}`;
    if (!proof.known) {
      const what = `${required}, but the environment is not proven. ${proof.what}`;
      return { kind: 'unknown', what, next: proof.next };
    }
    const { environment } = proof.value;
    if (environment === undefined) {
      return ruleNotMet(
        `${required}, but the job does not have an environment.`,
        'Add an `environment:` with required reviewers to the job.',
      );
    }
    if (!reviews.known) {
      const what = `${required}, but the reviews are not known. ${reviews.what}`;
      return { kind: 'unknown', what, next: reviews.next };
    }
    const { counting, others } = countApprovals(reviews.value, environment);
    if (counting.length >= count) return ruleMet(`Approved by ${counting.join(', ')}.`);
    const approved =
      counting.length === 0
        ? 'no approval counts'
        : `only the approval of ${counting.join(', ')} counts`;
    const excluded = others.map(
      ({ user, why }) => ` The approval of ${user} does not count, because ${user} ${why}.`,
    );
    const start = count === 1 ? '' : ' GitHub starts a job after one approval.';
    return ruleNotMet(
      `${required} in the environment \`${environment}\`, but ${approved}.${excluded.join('')}${start}`,
      formatNextStep(count),
    );
  },
});

/** A job with required reviewers waits once, so each further approval needs a job that waits. */
function formatNextStep(count: number): string {
  const approval = 'Add an approval of a user who neither started the run nor wrote its changes.';
  if (count === 1) return approval;
  return `${approval} Use ${count} jobs that name this environment, each with \`needs:\` of the job before, so that each waits for an approval. Or use the rule \`reviews\`.`;
}

/**
 * Splits the approvals of an environment into those that count and those that do not. Each user
 * counts once. A user who is involved in the run does not count.
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
