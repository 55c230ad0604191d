import { ratios, spread } from './statistics.mjs';

/**
 * Measures arms in rounds. In each round, every arm runs once, in an order that the seed determines. An
 * arm that fails is not measured again. A tool that takes ten times as long as the others is measured
 * only once.
 *
 * @param arms `{ tool, measure }`, with the floor first. `measure` returns a number.
 * @returns For each arm `{ tool, numbers, spread, ratio }` or `{ tool, failure }`.
 * @throws If the floor fails.
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
