import type { PgSession } from '../../../src/edge/postgres/pg-session';
import type { Clock } from '../../../src/engine/clock';
import { OWN_TABLE } from '../../../src/engine/history-table';
import { waitForLock } from '../../../src/engine/lock';
import { lockKeys } from '../../../src/engine/lock-keys';
import { freshDatabase, useDatabase } from '../../support/postgres';
import { KEYS, locksLeft, login, openSession, portsOn, sha256 } from './support';

const db = useDatabase({ scope: 'all' });
let session: PgSession;
beforeAll(async () => {
  session = await openSession(db.url);
});
afterAll(async () => {
  session.close();
});

/** A clock whose time passes only during a sleep. `during` runs in each sleep. */
function createClock(random: number, during: (pause: number) => Promise<unknown>) {
  const pauses: number[] = [];
  let now = 0;
  const clock: Clock = {
    now: () => now,
    random: () => random,
    after: (milliseconds, act) => {
      pauses.push(milliseconds);
      now += milliseconds;
      void during(pauses.length).then(act);
      return () => undefined;
    },
  };
  return { clock, pauses };
}

const doNothing = async () => undefined;

test.each(['transaction', 'nonTransactional'] as const)(
  'waitForLock: polls the lock %s until it is free and keeps no lock',
  async (name) => {
    const holder = await db.connect();
    await holder.query('SELECT pg_advisory_lock($1, $2)', [KEYS.namespace, KEYS[name]]);
    const { clock, pauses } = createClock(0, async (pause) => {
      if (pause === 3) await holder.query('SELECT pg_advisory_unlock_all()');
    });
    expect(await waitForLock(portsOn(session, clock), KEYS, OWN_TABLE, 60_000)).toEqual({
      kind: 'free',
    });
    expect(pauses).toEqual([500, 500, 500]);
    expect(await locksLeft(db)).toBe(0);
    await holder.end();
  },
);

test('waitForLock: does not sleep if the lock is free', async () => {
  const { clock, pauses } = createClock(0, doNothing);
  expect(await waitForLock(portsOn(session, clock), KEYS, OWN_TABLE, 1)).toEqual({ kind: 'free' });
  expect(pauses).toEqual([]);
});

test('waitForLock: stops after the timeout, names the holder, and sleeps at random intervals', async () => {
  const holder = await db.connect();
  await holder.query("SET application_name = 'deploy of Ada'");
  await holder.query('SELECT pg_advisory_lock($1, $2)', [KEYS.namespace, KEYS.transaction]);
  const { clock, pauses } = createClock(0.5, doNothing);
  const waited = await waitForLock(portsOn(session, clock), KEYS, OWN_TABLE, 3000);
  expect(waited).toEqual({
    kind: 'held',
    holder: expect.stringMatching(/process \d+ \(deploy of Ada, login postgres, idle, /),
  });
  expect(pauses).toEqual([1250, 1250, 500]);
  await holder.end();
});

test('waitForLock: ignores locks of another database or of an application', async () => {
  const other = await freshDatabase();
  const [there, here] = [await other.connect(), await db.connect()];
  await there.query('SELECT pg_advisory_lock($1, $2)', [KEYS.namespace, KEYS.transaction]);
  await here.query('SELECT pg_advisory_lock($1), pg_advisory_lock(1, $2)', [
    KEYS.transaction,
    KEYS.transaction,
  ]);
  expect(
    await waitForLock(portsOn(session, createClock(0, doNothing).clock), KEYS, OWN_TABLE, 0),
  ).toEqual({
    kind: 'free',
  });
  await here.end();
  await other.drop();
});

test('waitForLock: returns lost if its session ends', async () => {
  const lost = await openSession(db.url);
  const holder = await db.connect();
  await holder.query('SELECT pg_advisory_lock($1, $2)', [KEYS.namespace, KEYS.transaction]);
  const { clock } = createClock(0, async () => lost.close());
  expect(await waitForLock(portsOn(lost, clock), KEYS, OWN_TABLE, 60_000)).toMatchObject({
    kind: 'lost',
  });
  await holder.end();
});

test('waitForLock: returns the error if the server rejects the query', async () => {
  const app = await login(db, 'app');
  await db.query(
    'REVOKE EXECUTE ON FUNCTION pg_catalog.pg_try_advisory_xact_lock(int, int) FROM PUBLIC',
  );
  const denied = await openSession(app.url);
  const { clock } = createClock(0, doNothing);
  expect(await waitForLock(portsOn(denied, clock), KEYS, OWN_TABLE, 60_000)).toEqual({
    kind: 'refused',
    error: expect.objectContaining({ code: '42501' }),
  });
  denied.close();
  await app.drop();
});

test('lockKeys: returns different keys for tables of the same name in two schemas', () => {
  const keys = ['governed.migrations', 'other.migrations'].map((name) => lockKeys(name, sha256));
  const numbers = keys.flatMap(({ transaction, nonTransactional }) => [
    transaction,
    nonTransactional,
  ]);
  expect(new Set(numbers).size).toBe(4);
  for (const each of numbers) expect(each).toBe(each | 0);
});
