import { directOnly } from '../../support/limits';
import { testServer } from '../../support/postgres';

/** What behind a pooler is refused, with the hint: `outside.test.ts` shows it. */
export const outside = directOnly('files outside a transaction');

/** The same for files that rebuild an index, which older servers cannot do but in a transaction. */
export const rebuilding = directOnly('files outside a transaction', {
  from: 12,
  for: 'REINDEX CONCURRENTLY',
});

/** For files whose kind does not matter to a test: outside a transaction where that can be. */
export const CONCURRENTLY = testServer().pooler === undefined ? 'CONCURRENTLY' : '';
