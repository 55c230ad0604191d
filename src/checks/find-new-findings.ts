import type { CheckFinding } from './rule';

/** A finding, and whether the base does not have it. */
export interface ComparedFinding extends CheckFinding {
  readonly isNew: boolean;
}

/**
 * Compares the findings of two readings of a repository by rule, file and subject, never by line. If
 * the base has fewer findings of the same kind, those on changed lines are new first.
 *
 * @param baseFindings Undefined if the base is not known. Every finding is then new.
 * @param touches Whether a line changed.
 */
export function findNewFindings(
  findings: readonly CheckFinding[],
  baseFindings: readonly CheckFinding[] | undefined,
  touches: (place: CheckFinding['place']) => boolean,
): readonly ComparedFinding[] {
  const remaining = new Map<string, number>();
  for (const finding of baseFindings ?? []) {
    const key = getComparisonKey(finding);
    remaining.set(key, (remaining.get(key) ?? 0) + 1);
  }
  const known = new Set<CheckFinding>();
  const unchangedFirst = [...findings].sort(
    (one, other) => Number(touches(one.place)) - Number(touches(other.place)),
  );
  for (const finding of unchangedFirst) {
    const key = getComparisonKey(finding);
    const count = remaining.get(key) ?? 0;
    if (count === 0) continue;
    remaining.set(key, count - 1);
    known.add(finding);
  }
  return findings.map((finding) => ({ ...finding, isNew: !known.has(finding) }));
}

function getComparisonKey({ rule, place, subject, what }: CheckFinding): string {
  return JSON.stringify([rule, place.file, subject ?? what]);
}
