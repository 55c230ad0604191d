import { withLimit } from '../../../src/app/cancellation';
import { withScratchDatabase } from '../../../src/app/rehearsal/scratch-database';
import { permitRehearsal } from '../../../src/checks/rehearsal/permit-rehearsal';
import { systemClock } from '../../../src/edge/clock';
import type { CancellationSignal, CancelUrgency } from '../../../src/engine/cancellation-signal';
import {
  runAction,
  type Step,
  type StepResult,
  startAction,
  workspace,
} from '../../support/action';
import { freshDatabase, rehearsalServer, testServer } from '../../support/postgres';

const { host, port } = testServer();
const SERVER = rehearsalServer();

/** The rehearsal must begin within this time: ten times what it needs on an idle machine. */
const LIMIT = '1s';

const LOOP = 'DO $$ BEGIN LOOP END LOOP; END $$;';
const SLEEP = 'SELECT pg_sleep(3600);';
const RECURSION =
  'WITH RECURSIVE t AS (SELECT 1 UNION ALL SELECT * FROM t) SELECT count(*) FROM t;';

const toStep = (sql: string, inputs: Step['with'], first = '-- first'): Step => ({
  workspace: workspace({ 'migrations/0001_x.sql': `${first}\n\n${sql}\nSELECT 2;` }),
  env: { 'INPUT_GITHUB-TOKEN': '' },
  with: { mode: 'check', ...inputs },
});

/** Returns the annotations, except the one that no base is known: a workspace has no history. */
const listFailures = ({ annotations }: StepResult) =>
  annotations.filter(({ title }) => title !== 'base-unknown');

describe('rehearsal-limit', () => {
  test.each([
    ['an endless loop on the embedded Postgres', LOOP, {}],
    ['pg_sleep on the embedded Postgres', SLEEP, {}],
    ['an endless recursion on the server of the job', RECURSION, { 'rehearsal-url': SERVER }],
  ])('ends %s, and reports the statement and its line', async (_, sql, inputs) => {
    const step = await runAction(toStep(sql, { 'rehearsal-limit': LIMIT, ...inputs }));
    expect(step.exitCode).toBe(1);
    expect(step.outputs['reason']).toBe('check-failed');
    expect(listFailures(step)).toMatchObject([
      { level: 'error', title: 'rehearsal-failed', file: 'migrations/0001_x.sql', line: 3 },
    ]);
    const message = listFailures(step)[0]?.message ?? '';
    expect(message).toContain('`rehearsal-limit` of 1 s');
    expect(message).toContain(sql.slice(0, 20));
  });

  test('ends a command, and the statement that it leaves on the server', async () => {
    const step = await runAction(
      toStep('', {
        'rehearsal-limit': LIMIT,
        'rehearsal-url': SERVER,
        command: `'${process.execPath}' -e 'setInterval(() => undefined, 1000)'`,
      }),
    );
    expect(step.exitCode).toBe(1);
    expect(listFailures(step)).toMatchObject([{ level: 'error', title: 'rehearsal-failed' }]);
    expect(listFailures(step)[0]?.message).toContain('`rehearsal-limit` of 1 s at');
  });

  test('does not fail a rehearsal that ends in time', async () => {
    const step = await runAction(toStep('', { 'rehearsal-url': SERVER }));
    expect(listFailures(step)).toEqual([]);
    expect(step.exitCode).toBe(0);
  });
});

test.each([
  ['as the first of a file', '-- first'],
  ['after another one', 'CREATE TABLE a (i int);'],
])(
  'a statement that stops PGlite fails the rehearsal at once, at its line, %s',
  async (_, first) => {
    const sql = "COPY (SELECT 1) TO PROGRAM 'true';";
    const step = await runAction(toStep(sql, {}, first));
    expect(listFailures(step)).toMatchObject([{ title: 'rehearsal-failed', line: 3 }]);
    expect(listFailures(step)[0]?.message).toContain('the connection was lost');
    expect(listFailures(step)[0]?.message).toContain("TO PROGRAM 'true'");
  },
);

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the rehearsal on the server of the job, and reports the statement',
  async (signal) => {
    const database = await freshDatabase();
    // The login marks the sessions of this test.
    const login = `${database.name}_login`;
    await database.query(`CREATE ROLE ${login} LOGIN CREATEDB PASSWORD 'sesame'`);
    const url = `postgresql://${login}:sesame@${host}:${port}/postgres?sslmode=disable`;
    const sleeping = `SELECT 1 FROM pg_stat_activity WHERE usename = '${login}' AND wait_event = 'PgSleep'`;
    const running = startAction(toStep(SLEEP, { 'rehearsal-url': url }));
    while ((await database.query(sleeping)).length === 0);
    running.signal(signal);
    const step = await running.done;
    expect(step.exitCode).toBe(1);
    expect(listFailures(step)).toMatchObject([
      { level: 'error', title: 'cancelled' },
      { level: 'error', title: 'rehearsal-failed', line: 3 },
    ]);
    expect(await database.query(sleeping)).toEqual([]);
    await database.query(`DROP ROLE ${login}`);
    await database.drop();
  },
);

describe('withScratchDatabase on the embedded Postgres', () => {
  /** A signal that the test fires. */
  function createSignal() {
    const listeners = new Set<(urgency: CancelUrgency) => void>();
    let isCancelled = false;
    const what = 'The run was cancelled';
    const signal: CancellationSignal = {
      reason: () => (isCancelled ? { code: 'cancelled', what } : undefined),
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const cancel = () => {
      isCancelled = true;
      for (const listener of listeners) listener('cancel');
    };
    return { signal, cancel };
  }

  const options = {
    rootCertificate: undefined,
    applicationName: 'test',
    clock: systemClock,
    limitMs: undefined,
    log: () => undefined,
  };

  test('stops an endless loop when the run is cancelled', async () => {
    const { signal, cancel } = createSignal();
    const reply = await withScratchDatabase(
      permitRehearsal().permit,
      { ...options, signal },
      async (session) =>
        await session.execute(
          "DO $$ BEGIN RAISE NOTICE 'begins'; LOOP END LOOP; END $$",
          ({ message }) => {
            if (message === 'begins') cancel();
          },
        ),
    );
    expect(reply).toMatchObject({ kind: 'lost', reason: 'The run was cancelled' });
  });

  test('fails if the run is cancelled before the server is ready', async () => {
    const { signal, cancel } = createSignal();
    const promise = withScratchDatabase(
      permitRehearsal().permit,
      { ...options, signal },
      async () => 'used',
    );
    cancel();
    await expect(promise).rejects.toThrow('The run was cancelled');
  });

  test('withLimit passes a cancellation of the run on, with its reason', async () => {
    const { signal, cancel } = createSignal();
    await withLimit({ signal }, undefined, 'limit', async (sources) => {
      const urgencies: CancelUrgency[] = [];
      sources.signal.listen((urgency) => urgencies.push(urgency));
      expect(sources.signal.reason()).toBeUndefined();
      cancel();
      expect(urgencies).toEqual(['cancel']);
      expect(sources.signal.reason()?.code).toBe('cancelled');
    });
  });
});
