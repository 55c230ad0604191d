/** The smallest, the middle and the largest of some numbers. */
export function spread(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right);
  return { min: sorted[0], median: middle(sorted), max: sorted.at(-1) };
}

function middle(sorted) {
  const half = sorted.length / 2;
  if (Number.isInteger(half)) return (sorted[half - 1] + sorted[half]) / 2;
  return sorted[Math.floor(half)];
}

/**
 * How often one arm takes the floor's time, taken round by round: both were measured within the
 * same seconds, so that a busy moment of the machine does not count for one of them alone.
 */
export function ratios(numbers, floor) {
  return spread(numbers.map((number, round) => number / floor[round]));
}
