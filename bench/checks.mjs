import { workloads } from './workloads.mjs';

/** What is not reached is shown in docs/performance.md; what misses it by more has become slower. */
const GENEROUS = 2;

/**
 * Holds the figures of a quick run to their targets, times and memory generously, round trips
 * exactly, and says the sums in a last line.
 */
export function judge(results) {
  let failed = 0;
  for (const { name, title, target, most, unit } of workloads) {
    const result = results.find((entry) => entry.name === name);
    if (result === undefined) continue;
    const us = result.arms.find(({ kind }) => kind === 'ours');
    const limit = unit === 'trips' ? most : GENEROUS * (target ?? most);
    const value = target === undefined ? us.spread?.median : us.ratio?.median;
    if (value <= limit) continue;
    failed += 1;
    const what = us.failure ?? `${value.toFixed(2)} is above ${limit.toFixed(2)}`;
    console.error(`${title}: ${what}.`);
  }
  console.log(`Checks: ${results.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
