/** A comparison and its differences, one sentence each. Without differences, `what` is true. */
export interface VerificationItem {
  readonly what: string;
  readonly differences: readonly string[];
  /**
   * The fields of the predicate that are compared, such as `run.commit` and `migrations[].file`. If
   * one of them is edited, there is a difference.
   */
  readonly fields: readonly string[];
}

/** Differences, and the fields for which their absence proves something. */
export type FieldComparison = Omit<VerificationItem, 'what'>;

/** Merges comparisons to one. */
export function mergeComparisons(...comparisons: readonly FieldComparison[]): FieldComparison {
  return {
    differences: comparisons.flatMap(({ differences }) => differences),
    fields: comparisons.flatMap(({ fields }) => fields),
  };
}

/** FieldComparison of nothing. */
export const NOT_COMPARED: FieldComparison = { differences: [], fields: [] };

/** Returns a sentence if the evidence differs from the actual value, otherwise an empty list. */
export function compareValues(
  what: string,
  inEvidence: string | null | undefined,
  actual: string | null | undefined,
): readonly string[] {
  const expectedText = inEvidence ?? '';
  const actualText = actual ?? '';
  if (expectedText === actualText) return [];
  return [
    `${what} differs: the evidence has ${expectedText || 'no value'}, but the actual value is ${actualText || 'empty'}.`,
  ];
}
