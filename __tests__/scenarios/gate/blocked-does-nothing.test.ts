import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BLOCK_REASONS } from '../../../src/policy/reason-codes';
import { runAction, type Step, type StepResult, workspace } from '../../support/action';
import { tableRows } from '../../support/property-runs';
import { type ConnectionCounter, startConnectionCounter } from './connection-counter';

/*
 * A blocked run opens no connection and starts no process (docs/decision.md#two-steps). Three
 * detectors verify this: a server on the target's port counts connections, a folder at the start of
 * PATH contains shells and tools that leave a trace, and NODE_DEBUG logs every socket and process.
 */

const MIGRATIONS = { 'migrations/1_a.sql': 'CREATE TABLE a();' };
const NODE_DEBUG_MODULES = 'net,child_process,tls,dns,http,http2,worker';

/** Script that replaces a program and leaves a trace with the name of the program. */
const TRAP = '#!/bin/sh\n: > "$TRACES/${0##*/}"\n';
const TRAPPED_PROGRAMS = [
  'bash',
  'sh',
  'env',
  'node',
  'psql',
  'alembic',
  'git',
  'id',
  'uname',
  'ldd',
];

/** Creates a checkout with migrations, a folder of traps, and a folder for their traces. */
function createTrappedWorkspace() {
  const traps = Object.fromEntries(TRAPPED_PROGRAMS.map((name) => [`traps/${name}`, TRAP]));
  const folder = workspace({ ...MIGRATIONS, ...traps, 'traces/.keep': '' });
  for (const name of TRAPPED_PROGRAMS) chmodSync(join(folder, 'traps', name), 0o755);
  const env = {
    PATH: [join(folder, 'traps'), process.env['PATH']].join(delimiter),
    TRACES: join(folder, 'traces'),
    NODE_DEBUG: NODE_DEBUG_MODULES,
  };
  const traces = () => readdirSync(env.TRACES).filter((name) => name !== '.keep');
  return { folder, env, traces };
}

let target: ConnectionCounter;
beforeAll(async () => {
  target = await startConnectionCounter();
});
afterAll(() => target.close());

/** The URL of the counting server. Another database is another target. */
const urlOf = (database = 'shop') =>
  `postgresql://app:s3cret-pw@${target.host}:${target.port}/${database}`;

interface BlockedCase {
  readonly reason: string;
  readonly given: () => NonNullable<Step['with']>;
  readonly env?: () => NonNullable<Step['env']>;
  readonly event?: NonNullable<Step['event']>;
  /** `plan` does not need a confirmation. */
  readonly modes?: readonly string[];
}

const staging = () => ({ 'db-role': 'staging', 'database-url': urlOf() });

/** Variables that libpq and `pg` would use if the run were not blocked. */
const pgVariables = () => ({ PGHOST: target.host, PGPORT: String(target.port), PGUSER: 'app' });

const BLOCKED_CASES: readonly BlockedCase[] = [
  { reason: 'untrusted-event', given: staging, event: { name: 'pull_request_target' } },
  { reason: 'role-conflict', given: staging, env: () => ({ DB_ROLE: 'prod' }) },
  { reason: 'url-conflict', given: staging, env: () => ({ DATABASE_URL: urlOf('other') }) },
  { reason: 'role-missing', given: () => ({ 'database-url': urlOf() }) },
  { reason: 'role-invalid', given: () => ({ ...staging(), 'db-role': 'Staging' }) },
  {
    reason: 'replica-blocked',
    given: () => ({ ...staging(), 'db-role': 'replica', 'confirm-prod-migrations': 'true' }),
  },
  {
    reason: 'prod-unconfirmed',
    given: () => ({ ...staging(), 'db-role': 'prod' }),
    modes: ['migrate'],
  },
  { reason: 'url-missing', given: () => ({ 'db-role': 'staging' }), env: pgVariables },
  {
    reason: 'url-invalid',
    given: () => ({ 'db-role': 'staging', 'database-url': `${urlOf()}/more` }),
    env: pgVariables,
  },
];

const WAYS = ['engine', 'command'] as const;

const CASES = BLOCKED_CASES.flatMap((blockedCase) =>
  (blockedCase.modes ?? ['migrate', 'plan']).flatMap((mode) =>
    WAYS.flatMap((way) =>
      ['fail', 'skip'].map((onBlock) => ({ ...blockedCase, mode, way, onBlock })),
    ),
  ),
);

test('the cases contain every reason of a block by `decide`', () => {
  // A policy asks GitHub before it blocks: `__tests__/scenarios/governance`.
  // A baseline needs the history: `__tests__/scenarios/formats/baseline.test.ts`.
  const others = [
    'policy-invalid',
    'policy-unavailable',
    'server-read-only',
    'baseline-unconfirmed',
  ];
  const fromDecide = BLOCK_REASONS.filter((reason) => !others.includes(reason));
  expect(BLOCKED_CASES.map(({ reason }) => reason)).toEqual(fromDecide);
});

/** Runs a step in a trapped workspace. A command would write a file next to the migrations. */
async function runTrapped(step: Step & { way: (typeof WAYS)[number] }) {
  const { folder, env, traces } = createTrappedWorkspace();
  const command = step.way === 'command' ? { command: 'echo started > started.txt' } : {};
  const result = await runAction({
    ...step,
    with: { ...step.with, ...command },
    env: { ...env, ...step.env },
    workspace: folder,
  });
  return { result, traces: traces(), started: existsSync(join(folder, 'started.txt')) };
}

describe('a blocked run connects to nothing and starts nothing', () => {
  test.each(tableRows(CASES))('$reason in $mode by $way, on-block $onBlock', async (chosen) => {
    const { given, env, event, mode, way, onBlock, reason } = chosen;
    const { result, traces, started } = await runTrapped({
      way,
      with: { ...given(), mode, 'on-block': onBlock },
      env: env?.() ?? {},
      ...(event === undefined ? {} : { event }),
    });
    expect(result.outputs).toMatchObject({ decision: 'blocked', reason, applied: '0' });
    // `on-block` changes only the result of the step.
    expect(result.exitCode).toBe(onBlock === 'skip' ? 0 : 1);
    expect(levels(result)).toEqual([onBlock === 'skip' ? 'notice' : 'error']);
    expect(await target.countConnections()).toBe(0);
    expect(result.stderr).toBe('');
    expect(traces).toEqual([]);
    expect(started).toBe(false);
  });
});

/** Returns the levels of the annotations about the block. */
function levels({ annotations }: StepResult) {
  return annotations.filter(({ title }) => title?.startsWith('Blocked')).map(({ level }) => level);
}

describe('gate connects to nothing and starts nothing, whether allowed or blocked', () => {
  test.each([
    ['staging', 'staging-allowed'],
    ['prod', 'prod-unconfirmed'],
    ['replica', 'replica-blocked'],
  ])('%s: %s', async (role, reason) => {
    for (const way of WAYS) {
      const inputs = { ...staging(), 'db-role': role, mode: 'gate' };
      const { result, traces, started } = await runTrapped({ way, with: inputs });
      expect(result.outputs).toMatchObject({ reason });
      expect(await target.countConnections()).toBe(0);
      expect(result.stderr).toBe('');
      expect([traces, started]).toEqual([[], false]);
    }
  });
});

test('plan does not start the command: it connects once to read its history', async () => {
  const inputs = { ...staging(), mode: 'plan' };
  const { result, traces, started } = await runTrapped({ way: 'command', with: inputs });
  expect(result.outputs).toMatchObject({ decision: 'allowed' });
  expect(await target.countConnections()).toBe(1);
  expect([traces, started]).toEqual([[], false]);
});

test('a run with invalid inputs connects to nothing and starts nothing', async () => {
  for (const way of WAYS) {
    const { result, traces } = await runTrapped({ way, with: { ...staging(), migrations: '' } });
    expect(result.outputs).toMatchObject({ reason: 'input-invalid' });
    expect(await target.countConnections()).toBe(0);
    expect([result.stderr, traces]).toEqual(['', []]);
  }
});

/** Without these tests, a detector that never reports anything would pass all others. */
describe('the detectors report an allowed run', () => {
  test.each(['migrate', 'plan'])('report the connection in %s', async (mode) => {
    const inputs = { ...staging(), mode };
    const { result } = await runTrapped({ way: 'engine', with: inputs });
    expect(result.outputs).toMatchObject({ decision: 'allowed' });
    expect(await target.countConnections()).toBeGreaterThan(0);
    expect(result.stderr).toMatch(/^NET \d+: connect/m);
  });

  const onUnix = process.platform === 'win32' ? test.skip : test;
  onUnix('report the process: the trap runs instead of the shell', async () => {
    const { result, traces, started } = await runTrapped({ way: 'command', with: staging() });
    expect(result.exitCode).toBe(0);
    expect(result.stderr).toMatch(/^CHILD_PROCESS \d+: spawn/m);
    expect(traces).toEqual(['bash']);
    expect(started).toBe(false);
  });

  test('report the command itself', async () => {
    const folder = workspace(MIGRATIONS);
    const inputs = { ...staging(), command: 'echo started > started.txt' };
    const result = await runAction({ with: inputs, workspace: folder });
    expect(result.exitCode).toBe(0);
    expect(existsSync(join(folder, 'started.txt'))).toBe(true);
  });
});
