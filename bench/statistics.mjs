/** Returns the minimum, the median and the maximum of numbers. */
export function spread(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right);
  return { min: sorted[0], median: getMedian(sorted), max: sorted.at(-1) };
}

function getMedian(sorted) {
  const half = sorted.length / 2;
  if (Number.isInteger(half)) return (sorted[half - 1] + sorted[half]) / 2;
  return sorted[Math.floor(half)];
}

/**
 * Returns the ratios of an arm to the floor, round by round. Both were measured within seconds, so load on
 * the machine affects both.
 */
export function ratios(numbers, floor) {
  return spread(numbers.map((number, round) => number / floor[round]));
}
