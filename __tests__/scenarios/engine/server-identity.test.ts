import { startProxy, type WireProxy } from '../../../prove/harness/proxy';
import { findBrokenLinks, LEDGER_QUERY, readLedgerRow } from '../../../src/engine/read-ledger';
import { actionServer, useDatabase } from '../../support/postgres';
import { AT_THE_GATE, closeGate } from '../faults/gate';
import {
  expectGreen,
  type Files,
  folderOf,
  login,
  migrate,
  sha256,
  startMigrate,
  untilWaiting,
} from './support';

/*
 * The ledger stores the identity of the server. It is asked for only if a run adds a row that needs
 * it, and any error means that it is not known. The proxy is another name of the same server.
 */

const db = useDatabase();
let proxy: WireProxy;
beforeEach(async () => {
  proxy = await startProxy(actionServer());
});
afterEach(async () => {
  await proxy.close();
});

const files = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`${n + 1}_x.sql`, `CREATE TABLE t${n + 1} ();`]),
  );

const rows = async () => await db.query('SELECT role, server FROM governed.runs ORDER BY ordinal');

const identity = async () => {
  const [row] = await db.query<{ id: string }>(
    `SELECT system_identifier || '/' || d.oid AS id FROM pg_control_system(), pg_database d
     WHERE datname = current_database()`,
  );
  return row?.id;
};

const PROD = { 'db-role': 'prod', 'confirm-prod-migrations': 'true' };
const asks = () => proxy.queries.filter((text) => text.includes('pg_control_system'));

async function stampCodes(count: number, url = proxy.through(db.url)): Promise<readonly string[]> {
  const step = await migrate(url, files(count));
  expectGreen(step);
  const warnings: readonly string[] = JSON.parse(step.outputs['warnings'] ?? '[]');
  return warnings.filter((code) => code.startsWith('role-stamp'));
}

/** Returns what `verify` reports about the hash chain. */
async function brokenLinks(): Promise<readonly string[]> {
  const client = await db.connect();
  const text = LEDGER_QUERY;
  const result = await client.query<(string | number | null)[]>({ text, rowMode: 'array' });
  const toText = (value: string | number | null) => (value === null ? null : String(value));
  return findBrokenLinks(
    result.rows.map((row) => readLedgerRow(row.map(toText))),
    sha256,
  );
}

/** Makes the tables those of version 3. */
async function downgrade(): Promise<void> {
  await db.query('ALTER TABLE governed.runs DROP COLUMN server');
  await db.query('UPDATE governed.schema_version SET version = 3');
}

const versions = async () => await db.query('SELECT version FROM governed.schema_version');

test('a first run asks in the query for other histories, and a later run does not ask', async () => {
  expectGreen(await migrate(proxy.through(db.url), files(1)));
  expect(asks()).toHaveLength(1);
  expect(asks()[0]).toContain('relkind');
  expect(await rows()).toEqual([{ role: 'staging', server: await identity() }]);
  expectGreen(await migrate(proxy.through(db.url), files(2)));
  expect(asks()).toHaveLength(1);
  expect(await rows()).toMatchObject([{}, { server: null }]);
});

test('a run under another name asks in a message of its own before it adds a row', async () => {
  expectGreen(await migrate(db.url, files(1), PROD));
  const idle = folderOf(files(1));
  expectGreen(await migrate(proxy.through(db.url), idle));
  expectGreen(await migrate(proxy.through(db.url), files(2), { mode: 'plan' }));
  expect(asks()).toEqual([]);
  expect(await stampCodes(2)).toEqual(['role-stamp-mismatch']);
  expect(asks()).toHaveLength(1);
  expect(asks()[0]).toMatch(/^SELECT asked\.identity/);
  const server = await identity();
  expect(await rows()).toEqual([
    { role: 'prod', server },
    { role: 'staging', server },
  ]);
  // The row of the name has the identity, so later runs compare it without asking.
  expect(await stampCodes(2)).toEqual(['role-stamp-mismatch']);
  expect(asks()).toHaveLength(1);
});

test('another name with the same role is the same place', async () => {
  expectGreen(await migrate(db.url, files(1)));
  expect(await stampCodes(2)).toEqual([]);
  expect(await stampCodes(3)).toEqual([]);
});

test('a login without privileges reads the identity', async () => {
  const plain = await login(db, 'plain');
  await db.query(`GRANT CREATE ON DATABASE ${db.name} TO ${plain.name}`);
  await db.query(`GRANT ALL ON SCHEMA public TO ${plain.name}`);
  expectGreen(await migrate(plain.url, files(1)));
  expect(await rows()).toEqual([{ role: 'staging', server: await identity() }]);
  await plain.drop();
});

test('a login without the right compares names, and its run succeeds', async () => {
  await db.query('REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC');
  const limited = await login(db, 'limited');
  await db.query(`GRANT CREATE ON DATABASE ${db.name} TO ${limited.name}`);
  await db.query(`GRANT ALL ON SCHEMA public TO ${limited.name}`);
  expectGreen(await migrate(limited.url, files(1), PROD));
  expect(await stampCodes(2, proxy.through(limited.url))).toEqual(['role-stamp-copied']);
  expect(asks()).toHaveLength(1);
  expect(await rows()).toEqual([
    { role: 'prod', server: null },
    { role: 'staging', server: null },
  ]);
  await limited.drop();
});

test('the owner of older tables adds the column, and the run can be compared', async () => {
  // The login of the first run cannot read the identity, so its row has the hash of an older row.
  await db.query('REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC');
  const owner = await login(db, 'owner');
  await db.query(`GRANT CREATE ON DATABASE ${db.name} TO ${owner.name}`);
  await db.query(`GRANT ALL ON SCHEMA public TO ${owner.name}`);
  expectGreen(await migrate(owner.url, files(1), PROD));
  await downgrade();
  expect(await brokenLinks()).toEqual([]);
  await db.query('GRANT EXECUTE ON FUNCTION pg_control_system() TO PUBLIC');
  expectGreen(await migrate(owner.url, files(2), PROD));
  expect(await brokenLinks()).toEqual([]);
  expect(await versions()).toEqual([{ version: 4 }]);
  expect(await rows()).toEqual([
    { role: 'prod', server: null },
    { role: 'prod', server: await identity() },
  ]);
  expect(await stampCodes(3, proxy.through(owner.url))).toEqual(['role-stamp-mismatch']);
  await owner.drop();
});

test('a login that is not the owner of older tables runs without the column', async () => {
  expectGreen(await migrate(db.url, files(1), PROD));
  await downgrade();
  const limited = await login(db, 'limited');
  await db.query(`GRANT ALL ON SCHEMA public TO ${limited.name};
    GRANT USAGE ON SCHEMA governed TO ${limited.name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA governed TO ${limited.name}`);
  const plan = await migrate(limited.url, files(2), { ...PROD, mode: 'plan' });
  expectGreen(plan);
  expect(plan.outputs).toMatchObject({
    pending: '1',
    warnings: expect.not.stringContaining('stamp'),
  });
  expect(await stampCodes(2, proxy.through(limited.url))).toEqual(['role-stamp-copied']);
  expect(asks()).toEqual([]);
  expect(await versions()).toEqual([{ version: 3 }]);
  expect(await db.query('SELECT role FROM governed.runs ORDER BY ordinal')).toEqual([
    { role: 'prod' },
    { role: 'staging' },
  ]);
  await limited.drop();
});

test('a run does not wait for a file of another run that has read the older ledger', async () => {
  expectGreen(await migrate(db.url, { '1_x.sql': '-- migrate:up\nSELECT 1;\n' }));
  await downgrade();
  // The name of the proxy is not in the ledger, so the guards of this run read it.
  const gate = await closeGate(db);
  const slow = startMigrate(proxy.through(db.url), {
    '1_x.sql': `-- +goose Up\n${AT_THE_GATE}\n`,
  });
  await untilWaiting(db);
  const next = { '1_x.sql': '-- migrate:up\nSELECT 1;\n', '2_x.sql': '-- migrate:up\nSELECT 1;\n' };
  expectGreen(await migrate(db.url, next, { 'lock-timeout': '0' }));
  expectGreen(await migrate(db.url, {}, { command: 'true' }));
  await gate.open();
  expectGreen(await slow.done);
  const [first, second, third, last] = await db.query(
    `SELECT kind, to_jsonb(run) ->> 'server' AS server FROM governed.runs AS run ORDER BY ordinal`,
  );
  expect([first, second, third]).toEqual([
    { kind: 'engine', server: null },
    { kind: 'engine', server: null },
    { kind: 'command', server: null },
  ]);
  // The last one is alone, and adds the column.
  expect(last).toEqual({ kind: 'engine', server: await identity() });
});
