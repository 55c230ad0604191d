import type { Place } from '../../../prove/harness/hold';
import { startProxy, type WireProxy } from '../../../prove/harness/proxy';
import { actionServer, testServer, useDatabase } from '../../support/postgres';
import {
  appliedVersions,
  contentsOf,
  expectGreen,
  folderOf,
  locksLeft,
  migrate,
  startMigrate,
  untilGone,
  untilWaiting,
} from '../engine/support';
import { AT_THE_GATE, closeGate } from './gate';
import { CLOSING, HANDOVER, LOOK, OPENING } from './messages';

const db = useDatabase();
let proxy: WireProxy;
beforeEach(async () => {
  proxy = await startProxy(actionServer());
});
afterEach(async () => {
  await proxy.close();
});

const THREE = {
  '1_a.sql': 'CREATE TABLE a ();',
  '2_b.sql': 'CREATE TABLE b ();',
  '3_c.sql': 'CREATE TABLE c ();',
};

describe('fault 4: the runner is killed between two steps', () => {
  test.each<[string, RegExp, Place]>([
    ['while it reads the history', LOOK, 'sent'],
    ['after it has read the history', LOOK, 'answered'],
    ['with half of a file sent', OPENING, 'half'],
    ['after a file ran', OPENING, 'answered'],
    ['with a COMMIT half sent', HANDOVER, 'half'],
    ['with the next file running', HANDOVER, 'sent'],
    ['before the last COMMIT', CLOSING, 'before'],
    ['after the last COMMIT', CLOSING, 'sent'],
  ])('%s: what is applied is recorded, and the next run applies the rest', async (_, match, at) => {
    const folder = folderOf(THREE);
    const hold = proxy.hold({ at, match });
    const runner = startMigrate(proxy.through(db.url), folder);
    const held = await hold.reached;
    runner.signal('SIGKILL');
    expect((await runner.done).signal).toBe('SIGKILL');
    held.cut();
    await untilGone(db);
    const versions = await appliedVersions(db);
    expect(versions).toEqual(['1', '2', '3'].slice(0, versions.length));
    const tables = (await contentsOf(db)).filter((item) => /^relation [abc]$/.test(item));
    expect(tables).toHaveLength(versions.length);
    expect(await locksLeft(db)).toBe(0);
    const next = await migrate(db.url, folder);
    expectGreen(next);
    expect(next.outputs).toMatchObject({ applied: String(3 - versions.length), pending: '0' });
    expect(await appliedVersions(db)).toEqual(['1', '2', '3']);
  });
});

/**
 * From PostgreSQL 14 on, the server checks that the client is connected. This test turns the check
 * off.
 */
const NO_LOOK = testServer().version >= 14 ? 'SET LOCAL client_connection_check_interval = 0;' : '';

test('fault 5: the session continues after its runner died: it commits nothing', async () => {
  const files = {
    '1_a.sql': THREE['1_a.sql'],
    '2_b.sql': `${NO_LOOK} CREATE TABLE b (); ${AT_THE_GATE} CREATE TABLE c ();`,
    '3_d.sql': 'CREATE TABLE d ();',
  };
  const gate = await closeGate(db);
  const runner = startMigrate(db.url, files);
  await untilWaiting(db);
  runner.signal('SIGKILL');
  await runner.done;
  // The session runs the file to its end, and no client sends the COMMIT.
  await gate.open();
  await untilGone(db);
  expect(await appliedVersions(db)).toEqual(['1']);
  const contents = await contentsOf(db);
  for (const table of ['b', 'c', 'd']) expect(contents).not.toContain(`relation ${table}`);
  expect(await locksLeft(db)).toBe(0);
  expectGreen(await migrate(db.url, files));
  expect(await appliedVersions(db)).toEqual(['1', '2', '3']);
});
