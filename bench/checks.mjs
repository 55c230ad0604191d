import { workloads } from './workloads.mjs';

/** Factor on the targets of a quick run, because a machine can be busy. docs/performance.md compares figures with the exact targets. */
const TARGET_FACTOR = 2.5;

/**
 * Compares the figures of a quick run with their targets: round trips exactly, times and memory with a
 * factor. Prints the number of passed and failed checks in the last line.
 */
export function judge(results) {
  let failed = 0;
  for (const { name, title, target, most, unit } of workloads) {
    const result = results.find((entry) => entry.name === name);
    if (result === undefined) continue;
    const ownArm = result.arms.find(({ kind }) => kind === 'ours');
    const limit = unit === 'trips' ? most : TARGET_FACTOR * (target ?? most);
    const value = target === undefined ? ownArm.spread?.median : ownArm.ratio?.median;
    if (value <= limit) continue;
    failed += 1;
    const what = ownArm.failure ?? `${value.toFixed(2)} is above the limit ${limit.toFixed(2)}`;
    console.error(`${title}: ${what}.`);
  }
  console.log(`Checks: ${results.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
