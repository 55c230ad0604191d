import type { RuleMatch } from '../rule';
import type { RepositoryConfiguration } from './repository-configuration';

/** The uses that the gate can only block for one of these reasons, in its own words. */
export function usesBlockedFor(
  { uses }: RepositoryConfiguration,
  reasons: readonly string[],
): readonly RuleMatch[] {
  return uses.flatMap(({ verdict, stepContext }) => {
    if (verdict.kind !== 'decided' || verdict.allowed || !reasons.includes(verdict.reason))
      return [];
    const { place, via } = stepContext;
    return [
      { place, via, what: `This use can only be blocked. ${verdict.what}`, next: verdict.next },
    ];
  });
}
