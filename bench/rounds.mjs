import { ratios, spread } from './statistics.mjs';

/**
 * Measures arms in rounds: in each round every arm takes its turn, in an order that the seed decides.
 * An arm that fails is out, with the reason; one that is the floor must not fail. A tool that takes
 * ten times as long as the others takes part in the first round only.
 *
 * @param arms `{ tool, measure }`, the floor first; `measure` gives a number.
 * @returns For each arm `{ tool, numbers, spread, ratio }` or `{ tool, failure }`.
 */
export async function inRounds(arms, rounds, shuffle) {
  const numbers = new Map(arms.map(({ tool }) => [tool, []]));
  const failures = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (const { tool, measure } of shuffle(arms)) {
      if (failures.has(tool) || (tool.slow && round > 0)) continue;
      try {
        numbers.get(tool).push(await measure());
      } catch (error) {
        if (tool === arms[0].tool) throw error;
        failures.set(tool, error.message);
      }
    }
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  const floor = numbers.get(arms[0].tool);
  return arms.map(({ tool }) => {
    if (failures.has(tool)) return { tool, failure: failures.get(tool) };
    const list = numbers.get(tool);
    return { tool, numbers: list, spread: spread(list), ratio: ratios(list, floor) };
  });
}
