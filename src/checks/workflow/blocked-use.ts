import type { RuleMatch } from '../rule';
import { describeSubject } from './migration-sites';
import type { RepositoryConfiguration } from './repository-configuration';

/** Returns a match for every use that the gate always blocks with one of these reason codes. */
export function usesBlockedFor(
  { uses }: RepositoryConfiguration,
  reasons: readonly string[],
): readonly RuleMatch[] {
  return uses.flatMap(({ verdict, stepContext }) => {
    if (verdict.kind !== 'decided' || verdict.allowed || !reasons.includes(verdict.reason))
      return [];
    const { place, via } = stepContext;
    const what = `This use of the action is always blocked. ${verdict.what}`;
    const subject = describeSubject(stepContext, verdict.what);
    return [{ place, via, subject, what, next: verdict.next }];
  });
}
