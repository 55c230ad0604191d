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

/**
 * Returns the rows of a large table that this run tests: a fifth, evenly spread, unless CI runs all of
 * them. Only for a table in which all rows take the same way through the code, or if another test covers all
 * rows.
 */
export function tableRows<Row>(rows: readonly Row[]): readonly Row[] {
  const isFull = process.env['GOVERNED_PROPERTY_RUNS'] === 'all';
  return isFull ? rows : rows.filter((_, index) => index % 5 === 0);
}
