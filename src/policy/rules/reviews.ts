import { evaluateReviews } from '../evaluate-reviews';
import { definePolicyRule, type RuleInput, ruleMet, ruleNotMet } from './policy-rule';

/** The action reads at most this number of reviews of a pull request. */
const MAX_APPROVALS = 100;

/** The change of each pending file was merged with a pull request that enough users approved. */
export const reviews = definePolicyRule({
  id: 'reviews',
  schema: {
    kind: 'integer',
    min: 0,
    max: MAX_APPROVALS,
    description:
      'The commit that last changed each pending file belongs to a merged pull request with at least this number of approvals. With `gate` and `command`, the commit that is checked out.',
  },
  expectation: `an integer from 0 to ${MAX_APPROVALS}`,
  evaluate({ rules, request, facts, commitReviews }: RuleInput<{ readonly reviews?: number }>) {
    const count = rules.reviews ?? 0;
    if (count === 0) return undefined;
    const judgesHead = request.mode === 'gate' || request.command !== undefined;
    const subject = judgesHead ? 'the commit that is checked out' : 'each pending file';
    const required = `The policy requires ${count === 1 ? 'a review' : `${count} reviews`} of ${subject}`;
    const answer = commitReviews ?? facts.commitReviews;
    if (answer === undefined) {
      return {
        kind: 'later',
        what: `${required}, and this check needs GitHub and the history on the server.`,
        next: 'Use `mode: migrate` or `mode: plan` to check this rule.',
      };
    }
    if (!answer.known) {
      const what = `${required}, but the reviews are not known. ${answer.what}`;
      return { kind: 'unknown', what, next: answer.next };
    }
    const result = evaluateReviews(answer.value, count);
    return result.ok
      ? ruleMet(result.what)
      : ruleNotMet(`${required}. ${result.what}`, result.next);
  },
});
