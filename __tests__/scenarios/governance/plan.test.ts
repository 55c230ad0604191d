import { rehearsalServer, useDatabase } from '../../support/postgres';
import { expectBlocked, type Governed, governed, type Run } from './support';

/*
 * Rules that need the server or the plan, with a real server and the digest that `plan` prints.
 */

const FIRST = { 'migrations/0001_shop.sql': 'CREATE TABLE orders (id int, total int);' };
const ADDED = { 'migrations/0002_status.sql': 'ALTER TABLE orders ADD status text;' };
const DROPPED = { 'migrations/0002_drop.sql': 'ALTER TABLE orders DROP COLUMN total;' };

/** The rehearsal must begin within this time: ten times what it needs on an idle machine. */
const LIMIT = '1s';

const db = useDatabase();

/** The test server starts faster than the embedded Postgres. */
const ON_SERVER = { 'rehearsal-url': rehearsalServer() };

const on = (more: Record<string, string>) => ({
  step: { with: { 'database-url': db.url, ...more } },
});

async function migrate(
  run: Run,
  confirmation = 'true',
  inputs: Record<string, string> = ON_SERVER,
): Promise<Governed> {
  return await governed({
    ...run,
    ...on({ mode: 'migrate', 'confirm-prod-migrations': confirmation, ...inputs }),
  });
}

async function runPlan(run: Run): Promise<Governed> {
  const inputs = { mode: 'plan', 'confirm-prod-migrations': '', ...ON_SERVER };
  return await governed({ ...run, ...on(inputs) });
}

const tables = async () =>
  await db.query("SELECT tablename FROM pg_tables WHERE schemaname IN ('public', 'governed')");

describe('confirm: plan-digest', () => {
  const prod = { confirm: 'plan-digest' };
  const files = { ...FIRST, ...ADDED };

  test('runs the confirmed plan, and succeeds again after it', async () => {
    const planned = await runPlan({ prod, files });
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
    ['a changed file', { ...FIRST, 'migrations/0002_status.sql': 'SELECT 2;' }],
    ['an additional file', { ...files, 'migrations/0003_more.sql': 'SELECT 1;' }],
    ['a removed file', FIRST],
    [
      'two swapped files',
      {
        'migrations/0001_shop.sql': ADDED['migrations/0002_status.sql'],
        'migrations/0002_status.sql': FIRST['migrations/0001_shop.sql'],
      },
    ],
  ])('blocks the run with %s after the plan', async (_, forged) => {
    const digest = (await runPlan({ prod, files })).outputs['plan-digest'] ?? '';
    const run = await migrate({ prod, files: forged }, digest);
    const now = run.outputs['plan-digest'] ?? '';
    expect(now).not.toBe(digest);
    expectBlocked(run, 'prod-unconfirmed', digest, now, '0001 shop');
    expect(await tables()).toEqual([]);
  });

  test('blocks if a part of the plan has run meanwhile', async () => {
    const digest = (await runPlan({ prod, files })).outputs['plan-digest'] ?? '';
    await migrate({ files: FIRST });
    const run = await migrate({ prod, files }, digest);
    expectBlocked(run, 'prod-unconfirmed', digest, '0002 status');
    expect(run.outputs['pending']).toBe('1');
  });

  test('blocks the confirmation true', async () => {
    expectBlocked(await migrate({ prod, files }), 'prod-unconfirmed', 'not `true`');
    expect(await tables()).toEqual([]);
  });
});

describe('deny: rules and findings that need the server', () => {
  test('blocks pending files that break a rule of the rehearsal', async () => {
    const prod = { deny: ['ban-drop-column'] };
    await migrate({ files: FIRST });
    // A comment that suppresses a finding in `check` has no effect on a policy.
    const excuse = '-- governed: allow ban-drop-column because it is not read\n';
    const dropped = {
      'migrations/0002_drop.sql': `${excuse}${DROPPED['migrations/0002_drop.sql']}`,
    };
    const run = await migrate({ prod, files: { ...FIRST, ...dropped } }, 'true', {});
    expectBlocked(run, 'policy:deny', '`ban-drop-column`');
    expect(run.outputs).toMatchObject({ applied: '0', pending: '1' });
    expect(await db.query('SELECT total FROM orders')).toEqual([]);
    // The similar case: another change of the same table.
    const other = await migrate({ prod, files: { ...FIRST, ...ADDED } });
    expect(other.outputs).toMatchObject({ decision: 'allowed', applied: '1' });
  });

  test('allows applied files that break the rule if nothing is pending', async () => {
    const prod = { deny: ['ban-drop-column'] };
    await migrate({ files: FIRST });
    await migrate({ files: { ...FIRST, ...DROPPED } });
    const run = await migrate({ prod, files: { ...FIRST, ...DROPPED } });
    expect(run.outputs).toMatchObject({ decision: 'allowed', applied: '0' });
  });

  test('blocks files that cannot be rehearsed, until `rehearsal-setup` creates what they need', async () => {
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
    const fixed = await governed({
      prod,
      files,
      ...on({ mode: 'migrate', 'rehearsal-setup': 'setup.sql', ...ON_SERVER }),
    });
    expect(fixed.outputs).toMatchObject({ decision: 'allowed', applied: '2' });
  });

  test('blocks files whose rehearsal does not end, and does not know the result in plan', async () => {
    const prod = { deny: ['ban-drop-column'] };
    const files = { 'migrations/0001_a.sql': '-- endless\nDO $$ BEGIN LOOP END LOOP; END $$;' };
    const limit = { 'rehearsal-limit': LIMIT, ...ON_SERVER };
    const run = await governed({ prod, files, ...on({ mode: 'migrate', ...limit }) });
    const place = 'migrations/0001_a.sql, line 2';
    expectBlocked(run, 'policy:deny', place, 'rehearsal-limit', 'DO $$ BEGIN LOOP');
    expect(await tables()).toEqual([]);
    const planned = await governed({ prod, files, ...on({ mode: 'plan', ...limit }) });
    expect(planned.outputs).toMatchObject({ decision: 'allowed', pending: '1' });
    expect(planned.summary).toContain('❔ not yet known');
    expect(planned.summary).toContain('`rehearsal-limit` of 1 s');
  });

  test('blocks the finding history-ahead', async () => {
    const prod = { deny: ['history-ahead'] };
    await migrate({ files: { ...FIRST, ...ADDED } });
    expectBlocked(await migrate({ prod, files: FIRST }), 'policy:deny', '`history-ahead`');
    const both = { ...FIRST, ...ADDED };
    expect((await migrate({ prod, files: both })).outputs['decision']).toBe('allowed');
  });
});

test('plan is not blocked by rules, and lists the result of each', async () => {
  const prod = {
    events: ['schedule'],
    branches: ['main'],
    environments: ['production'],
    approvals: 1,
    targets: ['elsewhere/*'],
    'require-protection': true,
    confirm: 'plan-digest',
    deny: ['ban-drop-column'],
  };
  const run = await runPlan({ prod, files: FIRST, token: { claims: { environment: 'plans' } } });
  expect(run.outputs).toMatchObject({
    decision: 'allowed',
    reason: 'prod-read-only',
    pending: '1',
  });
  const results = [...run.summary.matchAll(/^\| `([\w-]+)` +\| \S+ ([\w ]+?) +\|/gm)];
  expect(results.map(([, rule, standing]) => [rule, standing])).toEqual([
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
