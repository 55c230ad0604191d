import { directOnly } from '../../support/limits';
import { testServer } from '../../support/postgres';

/**
 * Defines a test of non-transactional files, which a pooler refuses (`non-transactional.test.ts`).
 */
export const nonTransactionalTest = directOnly('files outside a transaction');

/**
 * Defines a test of files that rebuild an index, which older servers can do only in a transaction.
 */
export const rebuildTest = directOnly('files outside a transaction', {
  from: 12,
  for: 'REINDEX CONCURRENTLY',
});

/** Defines a test of files that call a procedure, which can commit. */
export const procedureTest = directOnly('files outside a transaction', {
  from: 11,
  for: 'CREATE PROCEDURE',
});

/**
 * For files whose kind does not matter to a test: non-transactional if the server is not behind a
 * pooler.
 */
export const CONCURRENTLY = testServer().pooler === undefined ? 'CONCURRENTLY' : '';
