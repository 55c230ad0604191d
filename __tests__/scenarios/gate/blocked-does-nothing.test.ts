import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BLOCK_REASONS } from '../../../src/policy/reasons';
import { runAction, type Step, type StepResult, workspace } from '../../support/action';
import { type Doorbell, hangDoorbell } from './connection-counter';

/*
 * A blocked run opens no connection and starts no process (contract, section 4). Three witnesses: a
 * doorbell on the target's port counts who comes; a folder at the head of PATH holds shells and
 * tools that leave a trace; and Node itself tells of every socket and process (NODE_DEBUG).
 */

const MIGRATIONS = { 'migrations/1_a.sql': 'CREATE TABLE a();' };
const WITNESSED = 'net,child_process,tls,dns,http,http2,worker';

/** What a trap does in place of the program whose name it has. */
const TRAP = '#!/bin/sh\n: > "$TRACES/${0##*/}"\n';
const TRAPPED = ['bash', 'sh', 'env', 'node', 'psql', 'alembic', 'git', 'id', 'uname', 'ldd'];

/** A checkout with migrations, a folder of traps, and a folder where they leave their traces. */
function trappedWorkspace() {
  const traps = Object.fromEntries(TRAPPED.map((name) => [`traps/${name}`, TRAP]));
  const folder = workspace({ ...MIGRATIONS, ...traps, 'traces/.keep': '' });
  for (const name of TRAPPED) chmodSync(join(folder, 'traps', name), 0o755);
  const env = {
    PATH: [join(folder, 'traps'), process.env['PATH']].join(delimiter),
    TRACES: join(folder, 'traces'),
    NODE_DEBUG: WITNESSED,
  };
  const traces = () => readdirSync(env.TRACES).filter((name) => name !== '.keep');
  return { folder, env, traces };
}

let target: Doorbell;
beforeAll(async () => {
  target = await hangDoorbell();
});
afterAll(() => target.close());

/** The URL of the doorbell; another database of it is another target. */
const urlOf = (database = 'shop') =>
  `postgresql://app:s3cret-pw@${target.host}:${target.port}/${database}`;

interface Fault {
  readonly reason: string;
  readonly given: () => NonNullable<Step['with']>;
  readonly env?: () => NonNullable<Step['env']>;
  readonly event?: NonNullable<Step['event']>;
  /** `plan` asks for no confirmation. */
  readonly modes?: readonly string[];
}

const staging = () => ({ 'db-role': 'staging', 'database-url': urlOf() });

/** Where libpq and pg would look if nobody had stopped them. */
const pgVariables = () => ({ PGHOST: target.host, PGPORT: String(target.port), PGUSER: 'app' });

const FAULTS: readonly Fault[] = [
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

const CASES = FAULTS.flatMap((fault) =>
  (fault.modes ?? ['migrate', 'plan']).flatMap((mode) =>
    WAYS.flatMap((way) => ['fail', 'skip'].map((onBlock) => ({ ...fault, mode, way, onBlock }))),
  ),
);

test('every reason for which `decide` blocks is among the cases', () => {
  // A policy has asked GitHub before it blocks: `__tests__/governance`.
  // Only the history tells whether a baseline would be recorded: `__tests__/scenarios/formats/baseline.test.ts`.
  const others = ['policy-invalid', 'server-read-only', 'baseline-unconfirmed'];
  const fromDecide = BLOCK_REASONS.filter((reason) => !others.includes(reason));
  expect(FAULTS.map(({ reason }) => reason)).toEqual(fromDecide);
});

/** Runs a step in a trapped workspace; a command would write a file beside the migrations. */
async function runTrapped(step: Step & { way: (typeof WAYS)[number] }) {
  const { folder, env, traces } = trappedWorkspace();
  const command = step.way === 'command' ? { command: 'echo started > started.txt' } : {};
  const result = await runAction({
    ...step,
    with: { ...step.with, ...command },
    env: { ...env, ...step.env },
    workspace: folder,
  });
  return { result, traces: traces(), started: existsSync(join(folder, 'started.txt')) };
}

describe('connects to nothing and starts nothing', () => {
  test.each(CASES)('$reason in $mode by $way, on-block $onBlock', async (chosen) => {
    const { given, env, event, mode, way, onBlock, reason } = chosen;
    const { result, traces, started } = await runTrapped({
      way,
      with: { ...given(), mode, 'on-block': onBlock },
      env: env?.() ?? {},
      ...(event === undefined ? {} : { event }),
    });
    expect(result.outputs).toMatchObject({ decision: 'blocked', reason, applied: '0' });
    // on-block changes the colour of the step, and nothing else
    expect(result.exitCode).toBe(onBlock === 'skip' ? 0 : 1);
    expect(levels(result)).toEqual([onBlock === 'skip' ? 'notice' : 'error']);
    expect(await target.strangers()).toBe(0);
    expect(result.stderr).toBe('');
    expect(traces).toEqual([]);
    expect(started).toBe(false);
  });
});

/** The levels of the annotations that tell of the block. */
function levels({ annotations }: StepResult) {
  return annotations.filter(({ title }) => title?.startsWith('Blocked')).map(({ level }) => level);
}

describe('gate connects to nothing and starts nothing, allowed or blocked', () => {
  test.each([
    ['staging', 'staging-allowed'],
    ['prod', 'prod-unconfirmed'],
    ['replica', 'replica-blocked'],
  ])('%s: %s', async (role, reason) => {
    for (const way of WAYS) {
      const inputs = { ...staging(), 'db-role': role, mode: 'gate' };
      const { result, traces, started } = await runTrapped({ way, with: inputs });
      expect(result.outputs).toMatchObject({ reason });
      expect(await target.strangers()).toBe(0);
      expect(result.stderr).toBe('');
      expect([traces, started]).toEqual([[], false]);
    }
  });
});

test('plan starts no command that it allows: it looks at its history, and at its files', async () => {
  const inputs = { ...staging(), mode: 'plan' };
  const { result, traces, started } = await runTrapped({ way: 'command', with: inputs });
  expect(result.outputs).toMatchObject({ decision: 'allowed' });
  expect(await target.strangers()).toBe(1);
  expect([traces, started]).toEqual([[], false]);
});

test('inputs that could not be read connect to nothing and start nothing', async () => {
  for (const way of WAYS) {
    const { result, traces } = await runTrapped({ way, with: { ...staging(), migrations: '' } });
    expect(result.outputs).toMatchObject({ reason: 'input-invalid' });
    expect(await target.strangers()).toBe(0);
    expect([result.stderr, traces]).toEqual(['', []]);
  }
});

/** The witnesses are worth something only if they do speak when there is something to tell. */
describe('the witnesses speak when a run is allowed', () => {
  test.each(['migrate', 'plan'])('of the connection, in %s', async (mode) => {
    const inputs = { ...staging(), mode };
    const { result } = await runTrapped({ way: 'engine', with: inputs });
    expect(result.outputs).toMatchObject({ decision: 'allowed' });
    expect(await target.strangers()).toBeGreaterThan(0);
    expect(result.stderr).toMatch(/^NET \d+: connect/m);
  });

  const onUnix = process.platform === 'win32' ? test.skip : test;
  onUnix('of the process: the trap stands where the shell would be', async () => {
    const { result, traces, started } = await runTrapped({ way: 'command', with: staging() });
    expect(result.exitCode).toBe(0);
    expect(result.stderr).toMatch(/^CHILD_PROCESS \d+: spawn/m);
    expect(traces).toEqual(['bash']);
    expect(started).toBe(false);
  });

  test('and of the command itself', async () => {
    const folder = workspace(MIGRATIONS);
    const inputs = { ...staging(), command: 'echo started > started.txt' };
    const result = await runAction({ with: inputs, workspace: folder });
    expect(result.exitCode).toBe(0);
    expect(existsSync(join(folder, 'started.txt'))).toBe(true);
  });
});
