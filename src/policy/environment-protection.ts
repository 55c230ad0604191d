/** The protection of an environment, from GitHub's API. */
export type EnvironmentProtection =
  | {
      readonly kind: 'found';
      /** The number of required reviewers: users or teams. */
      readonly reviewers: number;
      readonly preventsSelfReview: boolean;
      /** In minutes. */
      readonly waitTimer: number;
      /** `none-protected`: only protected branches, but there are none. GitHub then allows all. */
      readonly branches: 'any' | 'none-protected' | 'protected' | 'custom';
      readonly administratorsMayBypass: boolean | undefined;
    }
  | {
      readonly kind: 'missing';
      /** The names of the environments that exist. */
      readonly others: readonly string[];
    }
  | { readonly kind: 'unknown'; readonly why: string };

/** Protections by the name of the environment in lower case. GitHub ignores the case. */
export type EnvironmentProtections = ReadonlyMap<string, EnvironmentProtection>;

/** Returns whether the environment excludes any branch. */
export function restrictsBranches({
  branches,
}: Extract<EnvironmentProtection, { kind: 'found' }>): boolean {
  return branches === 'protected' || branches === 'custom';
}
