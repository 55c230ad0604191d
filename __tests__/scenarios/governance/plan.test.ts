import { useDatabase } from '../../support/postgres';
import { expectBlocked, type Governed, governed, type Run } from './support';

/*
 * What needs the server or the plan: against a real server, confirmed by the digest that `plan` gave.
 */

const FIRST = { 'migrations/0001_shop.sql': 'CREATE TABLE orders (id int, total int);' };
const ADDED = { 'migrations/0002_status.sql': 'ALTER TABLE orders ADD status text;' };
const DROPPED = { 'migrations/0002_drop.sql': 'ALTER TABLE orders DROP COLUMN total;' };

const db = useDatabase();

const on = (more: Record<string, string>) => ({
  step: { with: { 'database-url': db.url, ...more } },
});

async function migrate(run: Run, confirmation = 'true'): Promise<Governed> {
  return await governed({
    ...run,
    ...on({ mode: 'migrate', 'confirm-prod-migrations': confirmation }),
  });
}

async function plan(run: Run): Promise<Governed> {
  return await governed({ ...run, ...on({ mode: 'plan', 'confirm-prod-migrations': '' }) });
}

const tables = async () =>
  await db.query("SELECT tablename FROM pg_tables WHERE schemaname IN ('public', 'governed')");

describe('confirmed by the digest of the plan', () => {
  const prod = { confirm: 'plan-digest' };
  const files = { ...FIRST, ...ADDED };

  test('that very plan runs, and once it ran, the same job stays green', async () => {
    const planned = await plan({ prod, files });
    const digest = planned.outputs['plan-digest'] ?? '';
    expect(planned.outputs).toMatchObject({ decision: 'allowed', pending: '2' });
    expect(planned.summary).toContain('| `confirm` | ❔ not yet known |');
    expect(planned.log).toContain('policy: confirm not yet known');
    expect(planned.log).toContain(`plan digest: ${digest}`);
    const run = await migrate({ prod, files }, digest);
    expect(run.outputs).toMatchObject({ reason: 'prod-confirmed', applied: '2' });
    expect(run.outputs['plan-digest']).toBe(digest);
    const again = await migrate({ prod, files }, digest);
    expect(again.outputs).toMatchObject({ reason: 'prod-confirmed', applied: '0' });
  });

  test.each<[string, Record<string, string>]>([
    ['a file of which a byte changed', { ...FIRST, 'migrations/0002_status.sql': 'SELECT 2;' }],
    ['a file more', { ...files, 'migrations/0003_more.sql': 'SELECT 1;' }],
    ['a file less', FIRST],
    [
      'two files swapped',
      {
        'migrations/0001_shop.sql': ADDED['migrations/0002_status.sql'],
        'migrations/0002_status.sql': FIRST['migrations/0001_shop.sql'],
      },
    ],
  ])('%s after the plan is not run', async (_, forged) => {
    const digest = (await plan({ prod, files })).outputs['plan-digest'] ?? '';
    const run = await migrate({ prod, files: forged }, digest);
    const now = run.outputs['plan-digest'] ?? '';
    expect(now).not.toBe(digest);
    expectBlocked(run, 'prod-unconfirmed', digest, now, '0001 shop');
    expect(await tables()).toEqual([]);
  });

  test('nor is a plan of which a part ran meanwhile', async () => {
    const digest = (await plan({ prod, files })).outputs['plan-digest'] ?? '';
    await migrate({ files: FIRST });
    const run = await migrate({ prod, files }, digest);
    expectBlocked(run, 'prod-unconfirmed', digest, '0002 status');
    expect(run.outputs['pending']).toBe('1');
  });

  test('a word does not do', async () => {
    expectBlocked(await migrate({ prod, files }), 'prod-unconfirmed', 'a word');
    expect(await tables()).toEqual([]);
  });
});

describe('deny', () => {
  test('a rule of the rehearsal that what is pending breaks', async () => {
    const prod = { deny: ['ban-drop-column', 'prod-url-nonprod-name'] };
    await migrate({ files: FIRST });
    const run = await migrate({
      prod: { deny: ['ban-drop-column'] },
      files: { ...FIRST, ...DROPPED },
    });
    expectBlocked(run, 'policy:deny', '`ban-drop-column`');
    expect(run.outputs).toMatchObject({ applied: '0', pending: '1' });
    expect(await db.query('SELECT total FROM orders')).toEqual([]);
    const excused = {
      'migrations/0002_drop.sql': `-- governed: allow ban-drop-column because nobody reads it\n${DROPPED['migrations/0002_drop.sql']}`,
    };
    const again = { prod: { deny: ['ban-drop-column'] }, files: { ...FIRST, ...excused } };
    expectBlocked(await migrate(again), 'policy:deny');
    // Its nearest neighbour: another change of the same table.
    const other = await migrate({
      prod: { deny: ['ban-drop-column'] },
      files: { ...FIRST, ...ADDED },
    });
    expect(other.outputs).toMatchObject({ decision: 'allowed', applied: '1' });
    expect(prod.deny).toHaveLength(2);
  });

  test('nothing is rehearsed where nothing is pending, and an applied file is no matter any more', async () => {
    const prod = { deny: ['ban-drop-column'] };
    await migrate({ files: FIRST });
    await migrate({ files: { ...FIRST, ...DROPPED } });
    const run = await migrate({ prod, files: { ...FIRST, ...DROPPED } });
    expect(run.outputs).toMatchObject({ decision: 'allowed', applied: '0' });
  });

  test('what cannot be rehearsed is blocked, and `rehearsal-setup` mends it', async () => {
    const prod = { deny: ['ban-drop-column'] };
    const files = {
      'migrations/0001_a.sql': 'CREATE TABLE a (id int); GRANT SELECT ON a TO pg_read_all_data;',
      'migrations/0002_b.sql': 'CREATE VIEW b AS SELECT platform.one();',
      'setup.sql': 'CREATE SCHEMA platform; CREATE FUNCTION platform.one() RETURNS int RETURN 1;',
    };
    await db.query(files['setup.sql']);
    const run = await migrate({ prod, files });
    expectBlocked(run, 'policy:deny', 'could not be rehearsed', 'platform', 'rehearsal-setup');
    expect(await tables()).toEqual([]);
    const mended = await governed({
      ...{ prod, files },
      ...on({ mode: 'migrate', 'rehearsal-setup': 'setup.sql' }),
    });
    expect(mended.outputs).toMatchObject({ decision: 'allowed', applied: '2' });
  });

  test('a finding that only the server tells', async () => {
    const prod = { deny: ['history-ahead'] };
    await migrate({ files: { ...FIRST, ...ADDED } });
    expectBlocked(await migrate({ prod, files: FIRST }), 'policy:deny', '`history-ahead`');
    const both = { ...FIRST, ...ADDED };
    expect((await migrate({ prod, files: both })).outputs['decision']).toBe('allowed');
  });
});

test('`plan` is blocked by no rule, and lists how each stands', async () => {
  const prod = {
    ...{ events: ['schedule'], branches: ['main'], environments: ['production'], approvals: 1 },
    ...{ targets: ['elsewhere/*'], 'require-protection': true, confirm: 'plan-digest' },
    deny: ['ban-drop-column'],
  };
  const run = await plan({ prod, files: FIRST, token: { claims: { environment: 'plans' } } });
  expect(run.outputs).toMatchObject({
    decision: 'allowed',
    reason: 'prod-read-only',
    pending: '1',
  });
  const standings = [...run.summary.matchAll(/^\| `([\w-]+)` +\| \S+ ([\w ]+?) +\|/gm)];
  expect(standings.map(([, rule, standing]) => [rule, standing])).toEqual([
    ['events', 'unmet'],
    ['branches', 'met'],
    ['targets', 'unmet'],
    ['environments', 'unmet'],
    ['require-protection', 'met'],
    ['approvals', 'unmet'],
    ['confirm', 'not yet known'],
    ['deny', 'met'],
  ]);
});
