import type { TestDatabase } from '../../support/postgres';

/** A statement that waits while the gate is closed. */
export const AT_THE_GATE = 'SELECT pg_advisory_xact_lock(42);';

/** A lock in a database at which files wait until the test opens it. */
export interface Gate {
  open(): Promise<void>;
}

/** Closes the gate of a database. */
export async function closeGate(db: TestDatabase): Promise<Gate> {
  const keeper = await db.connect();
  await keeper.query('SELECT pg_advisory_lock(42)');
  return {
    open: async () => {
      await keeper.query('SELECT pg_advisory_unlock(42)');
    },
  };
}
