/**
 * Returns how often a property runs. `npm test` runs a fifth of `all`, `npm run test:unit` at most
 * 300, and CI all of them: GOVERNED_PROPERTY_RUNS is `all`, or the highest number of runs.
 *
 * @param all Runs in CI.
 */
export function propertyRuns(all: number): { readonly numRuns: number } {
  const limit = process.env['GOVERNED_PROPERTY_RUNS'];
  if (limit === 'all') return { numRuns: all };
  return { numRuns: limit === undefined ? Math.ceil(all / 5) : Math.min(all, Number(limit)) };
}
