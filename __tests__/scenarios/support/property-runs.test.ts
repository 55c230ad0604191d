import { propertyRuns, tableRows } from '../../support/property-runs';

const ROWS = Array.from({ length: 12 }, (_, index) => index);

/** Calls a function while `GOVERNED_PROPERTY_RUNS` has a value. */
function withRuns<Result>(value: string | undefined, call: () => Result): Result {
  const before = process.env['GOVERNED_PROPERTY_RUNS'];
  const set = (text: string | undefined) => {
    if (text === undefined) delete process.env['GOVERNED_PROPERTY_RUNS'];
    else process.env['GOVERNED_PROPERTY_RUNS'] = text;
  };
  set(value);
  try {
    return call();
  } finally {
    set(before);
  }
}

test('tableRows returns every fifth row, and all rows in a full run', () => {
  expect(withRuns(undefined, () => tableRows(ROWS))).toEqual([0, 5, 10]);
  expect(withRuns('300', () => tableRows(ROWS))).toEqual([0, 5, 10]);
  expect(withRuns(undefined, () => tableRows(['only']))).toEqual(['only']);
  expect(withRuns('all', () => tableRows(ROWS))).toEqual(ROWS);
});

test.each([
  [undefined, 1000, 200],
  [undefined, 1, 1],
  ['300', 1000, 300],
  ['300', 299, 299],
  ['all', 1000, 1000],
])('propertyRuns with the limit %s: %i runs become %i', (limit, all, expected) => {
  expect(withRuns(limit, () => propertyRuns(all))).toEqual({ numRuns: expected });
});
