import { randomBytes } from 'node:crypto';
import { directOnly } from '../../support/limits';
import { useDatabase } from '../../support/postgres';
import { errorsOf, expectGreen, folderOf, migrate, sha256 } from './support';

/**
 * The ledger: a row for each run that wrote, linked to the row before it. It is inserted with the
 * first file and completed with the last.
 */

interface LedgerRow extends Record<string, unknown> {
  readonly ordinal: number;
  readonly run_id: string;
  readonly prev_hash: string;
  readonly hash: string;
  readonly end_hash: string | null;
  readonly applied: number | null;
  readonly head_after: string | null;
}

const db = useDatabase();

const ledger = async () =>
  await db.query<LedgerRow>('SELECT * FROM governed.runs ORDER BY ordinal');

/** The recipe of docs/evidence.md: the values of a row, one per line. */
const COLUMNS = [
  'prev_hash',
  'ordinal',
  'run_id',
  'kind',
  'role',
  'host',
  'database',
  'applied_by',
  'commit_id',
  'environment',
  'confirmation',
  'plan_digest',
  'head_before',
  'started_at',
  // NULL in the rows of older releases, which do not have this line.
  'server',
];

function expectLinked(rows: readonly LedgerRow[]): void {
  let previous = '0'.repeat(64);
  for (const row of rows) {
    expect(row.prev_hash).toBe(previous);
    const values = COLUMNS.flatMap((name) => (row[name] === null ? [] : [String(row[name])]));
    expect(row.hash).toBe(sha256(`${values.join('\n')}\n`));
    if (row.end_hash !== null) {
      expect(row.end_hash).toBe(sha256(`${row.hash}\n${row.applied}\n${row.head_after}\n`));
    }
    previous = row.end_hash ?? row.hash;
  }
}

const FIRST = { '1_a.sql': 'CREATE TABLE a ();', '2_b.sql': 'CREATE TABLE b ();' };
const MORE = { ...FIRST, '3_c.sql': 'CREATE TABLE c ();' };

test('inserts a row for a run that wrote, and none for a run with nothing to do', async () => {
  const first = await migrate(db.url, FIRST);
  expectGreen(first);
  expectGreen(await migrate(db.url, FIRST));
  const second = await migrate(db.url, MORE);
  expectGreen(second);
  const rows = await ledger();
  expect(rows).toHaveLength(2);
  expectLinked(rows);
  expect(rows[0]).toMatchObject({
    ordinal: 1,
    kind: 'engine',
    role: 'staging',
    database: db.name,
    applied_by: 'octocat',
    commit_id: 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed',
    environment: '',
    confirmation: 'none',
    applied: 2,
    plan_digest: first.outputs['plan-digest'],
    head_after: first.outputs['head-digest'],
  });
  expect(rows[1]).toMatchObject({
    ordinal: 2,
    applied: 1,
    head_before: first.outputs['head-digest'],
    head_after: second.outputs['head-digest'],
  });
  const [history] = await db.query(
    'SELECT run_id FROM governed.migrations ORDER BY ordinal LIMIT 1',
  );
  expect(history).toEqual({ run_id: rows[0]?.run_id });
});

test('inserts no row if the first file fails, and does not complete the row if a later file fails', async () => {
  const bad = { '9_bad.sql': 'SELECT nope;' };
  expect(errorsOf(await migrate(db.url, bad))).toHaveLength(1);
  expect(await db.query("SELECT to_regclass('governed.runs') AS runs")).toEqual([{ runs: null }]);
  expect(errorsOf(await migrate(db.url, { ...FIRST, ...bad }))).toHaveLength(1);
  expect(await ledger()).toMatchObject([{ ordinal: 1, applied: null, end_hash: null }]);
  expectGreen(await migrate(db.url, MORE));
  const rows = await ledger();
  expect(rows).toMatchObject([{ end_hash: null }, { ordinal: 2, applied: 1 }]);
  expectLinked(rows);
});

directOnly('a pooler refuses non-transactional files')(
  'inserts a row for a run of non-transactional files, alone and with other files',
  async () => {
    await db.query('CREATE TABLE t (id int)');
    const index = { '1_i.sql': 'CREATE INDEX CONCURRENTLY i ON t (id);' };
    const later = { '3_j.sql': 'CREATE INDEX CONCURRENTLY j ON t (id);' };
    expectGreen(await migrate(db.url, index));
    const step = await migrate(db.url, { ...index, '2_a.sql': 'CREATE TABLE a ();', ...later });
    expectGreen(step);
    const rows = await ledger();
    expectLinked(rows);
    expect(rows).toMatchObject([
      { applied: 1 },
      { applied: 2, head_after: step.outputs['head-digest'] },
    ]);
  },
);

directOnly('a pooler refuses non-transactional files')(
  'records the final head digest of a file that was interrupted and resumed',
  async () => {
    await db.query('CREATE TABLE t (id int)');
    const file = (last: string) => ({
      '1_i.sql': `CREATE INDEX CONCURRENTLY i ON t (id);\n${last}`,
    });
    expect(errorsOf(await migrate(db.url, file('VACUUM nope;')))).toHaveLength(1);
    const step = await migrate(db.url, file('VACUUM t;'));
    expectGreen(step);
    const idle = await migrate(db.url, file('VACUUM t;'));
    expect(idle.outputs['head-digest']).toBe(step.outputs['head-digest']);
    const rows = await ledger();
    expectLinked(rows);
    expect(rows.at(-1)).toMatchObject({ head_after: step.outputs['head-digest'], applied: 1 });
  },
);

test('links the rows of two runs at the same time', async () => {
  const folder = folderOf(MORE);
  const steps = await Promise.all([migrate(db.url, folder), migrate(db.url, folder)]);
  for (const step of steps) expectGreen(step);
  const rows = await ledger();
  expectLinked(rows);
  const applied = steps.map(({ outputs }) => Number(outputs['applied']));
  expect(rows).toHaveLength(applied.filter((count) => count > 0).length);
});

test('creates the ledger for tables of an older release in the first run that writes', async () => {
  expectGreen(await migrate(db.url, FIRST));
  await db.query('DROP TABLE governed.runs; UPDATE governed.schema_version SET version = 1');
  const idle = await migrate(db.url, FIRST);
  expectGreen(idle);
  expect(idle.outputs).toMatchObject({ applied: '0', warnings: '[]' });
  expect(await db.query("SELECT to_regclass('governed.runs') AS runs")).toEqual([{ runs: null }]);
  expectGreen(await migrate(db.url, MORE));
  expect(await ledger()).toMatchObject([{ ordinal: 1, prev_hash: '0'.repeat(64), applied: 1 }]);
  expect(await db.query('SELECT version FROM governed.schema_version')).toEqual([{ version: 4 }]);
});

test('rolls the file back if a trigger suppresses the ledger row', async () => {
  expectGreen(await migrate(db.url, FIRST));
  await db.query(`
    CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
    CREATE TRIGGER swallow BEFORE INSERT ON governed.runs FOR EACH ROW EXECUTE PROCEDURE swallow();`);
  const step = await migrate(db.url, MORE);
  expect(errorsOf(step).map(({ title }) => title)).toEqual(['history-unwritable']);
  expect(step.outputs['applied']).toBe('0');
});

describe('the role of the first run at a location', () => {
  const codes = async (role: string, url = db.url, mode = 'migrate') => {
    const more = { 'db-role': role, 'confirm-prod-migrations': 'true', mode };
    const step = await migrate(url, MORE, more);
    expectGreen(step);
    return JSON.parse(step.outputs['warnings'] ?? '').filter((code: string) =>
      code.startsWith('role-stamp'),
    );
  };

  test('reports role-stamp-mismatch for another role at the same location', async () => {
    expectGreen(
      await migrate(db.url, FIRST, { 'db-role': 'prod', 'confirm-prod-migrations': 'true' }),
    );
    expect(await codes('prod', db.url, 'plan')).toEqual([]);
    expect(await codes('staging', db.url, 'plan')).toEqual(['role-stamp-mismatch']);
    expect(await codes('staging')).toEqual(['role-stamp-mismatch']);
    // It wrote, and the role of the first run is still the same.
    expect(await ledger()).toMatchObject([{ role: 'prod' }, { role: 'staging' }]);
    expect(await codes('staging')).toEqual(['role-stamp-mismatch']);
    expect(await codes('prod')).toEqual([]);
  });

  test('reports role-stamp-copied for a copy until a run writes to it', async () => {
    expectGreen(await migrate(db.url, FIRST));
    const copy = `copy_${randomBytes(6).toString('hex')}`;
    await db.query(`UPDATE governed.runs SET database = '${copy}_before', server = '1/1'`);
    const step = await migrate(db.url, FIRST, { mode: 'plan' });
    expect(step.annotations).toEqual([
      expect.objectContaining({ level: 'notice', title: 'role-stamp-copied' }),
    ]);
    expect(await codes('prod', db.url, 'plan')).toEqual(['role-stamp-copied']);
    expect(await codes('staging')).toEqual(['role-stamp-copied']);
    expect(await codes('staging')).toEqual([]);
    expect(await codes('prod', db.url, 'plan')).toEqual(['role-stamp-mismatch']);
  });

  test('plans without a role finding if the login cannot read the ledger', async () => {
    expectGreen(await migrate(db.url, FIRST));
    const name = `reader_${randomBytes(6).toString('hex')}`;
    await db.query(`
      CREATE ROLE ${name} LOGIN PASSWORD 'pw-of-the-reader';
      GRANT USAGE ON SCHEMA governed TO ${name};
      GRANT SELECT ON governed.migrations, governed.schema_version TO ${name};`);
    const url = db.urlAs(name, 'pw-of-the-reader');
    const step = await migrate(url, MORE, { mode: 'plan', 'db-role': 'prod' });
    expectGreen(step);
    expect(step.outputs).toMatchObject({
      pending: '1',
      warnings: expect.not.stringContaining('stamp'),
    });
    await db.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
  });
});
