/** What GitHub says of an environment of the repository. */
export type EnvironmentProtection =
  | {
      readonly kind: 'found';
      /** How many people or teams may approve; 0 where nobody has to. */
      readonly reviewers: number;
      readonly preventsSelfReview: boolean;
      /** Minutes. */
      readonly waitTimer: number;
      /** `none-protected`: the protected ones alone, where there is none; GitHub then takes every one. */
      readonly branches: 'any' | 'none-protected' | 'protected' | 'custom';
      readonly administratorsMayBypass: boolean | undefined;
    }
  | {
      readonly kind: 'missing';
      /** The names that there are. */
      readonly others: readonly string[];
    }
  | { readonly kind: 'unknown'; readonly why: string };

/** Answers by the environment's name, lower-case: GitHub does not tell case apart. */
export type EnvironmentProtections = ReadonlyMap<string, EnvironmentProtection>;

/** Whether a rule of the environment really keeps a branch out. */
export function restrictsBranches({
  branches,
}: Extract<EnvironmentProtection, { kind: 'found' }>): boolean {
  return branches === 'protected' || branches === 'custom';
}
