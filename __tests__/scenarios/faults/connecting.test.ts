import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Cluster, startCluster } from '../../../prove/harness/cluster';
import { startProxy, throughPort } from '../../../prove/harness/proxy';
import type { StepResult } from '../../support/action';
import { directOnly } from '../../support/limits';
import { listen } from '../../support/listener';
import { actionServer, testServer, useDatabase } from '../../support/postgres';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  migrate,
  startMigrate,
} from '../engine/support';
import { type Waking, wakesAfter } from './sleeping-server';

const FILES = { '1_a.sql': 'CREATE TABLE a ();' };
const { user, password } = testServer();

const db = useDatabase();

function expectExplained(step: StepResult, words: RegExp) {
  expect(step.exitCode).toBe(1);
  expect(errorsOf(step)).toEqual([
    expect.objectContaining({ title: 'connection-failed', message: expect.stringMatching(words) }),
  ]);
  // The run was allowed: a connection error does not change the decision.
  expect(step.outputs).toMatchObject({ decision: 'allowed', applied: '0' });
  for (const secret of [password, WRONG]) {
    expect(`${step.log}${step.summary}`).not.toContain(secret);
  }
}

const WRONG = 'wr0ng-Passw0rd';

describe('fault 26: the database is suspended and starts at the first connection', () => {
  test.each([1, 2])(
    'retries after %i answers "the database system is starting up"',
    async (times) => {
      const server: Waking = await wakesAfter(times, actionServer());
      expectGreen(await migrate(throughPort(db.url, server.port), FILES));
      expect(server.calls).toBe(times + 1);
      expect(await appliedVersions(db)).toEqual(['1']);
      await server.close();
    },
  );

  test('waits for a server that accepts the connection and answers late', async () => {
    const proxy = await startProxy(actionServer());
    const hold = proxy.hold({ at: 'before', match: ({ letter }) => letter === 'startup' });
    const runner = startMigrate(proxy.through(db.url), FILES);
    const held = await hold.reached;
    await contentsOf(db);
    held.release();
    expectGreen(await runner.done);
    expect(proxy.connections).toBe(1);
    await proxy.close();
  });

  test('reports after three attempts that the server is still starting up', async () => {
    const server = await wakesAfter(Number.POSITIVE_INFINITY, actionServer());
    expectExplained(await migrate(throughPort(db.url, server.port), FILES), /starting up/);
    expect(server.calls).toBe(3);
    await server.close();
  });
});

describe('fault 28: the login is refused', () => {
  const login = directOnly('a pooler rejects logins with its own messages');
  const REFUSALS: readonly [string, string, string, RegExp][] = [
    ['a wrong password', `${user}:${WRONG}`, '', /Password authentication failed/],
    ['a login that does not exist', `unknown:${WRONG}`, '', /Password authentication failed/],
    ['a database that does not exist', `${user}:${password}`, 'nope', /does not exist on this/],
    ['a missing password', user, '', /requires a password.*PGPASSWORD/s],
  ];
  for (const [title, who, name, words] of REFUSALS) {
    login(`${title}: explains the error after one attempt and shows no password`, async () => {
      const proxy = await startProxy(testServer());
      const target = `postgresql://${who}@127.0.0.1:${proxy.port}/${name || db.name}?sslmode=disable`;
      expectExplained(await migrate(target, FILES), words);
      expect(proxy.connections).toBe(1);
      await proxy.close();
    });
  }

  test('names sslmode=require if the server only accepts encrypted connections', async () => {
    const cluster: Cluster = await startCluster();
    const rules = join(cluster.data, 'pg_hba.conf');
    const other = await cluster.createDatabase();
    await other.query("CREATE ROLE careful LOGIN PASSWORD 'careful'");
    writeFileSync(rules, `host all postgres all scram-sha-256\n`);
    await cluster.query('SELECT pg_reload_conf()');
    const step = await migrate(other.urlAs('careful', 'careful'), FILES);
    expectExplained(step, /rejected the login.*sslmode=require/s);
    await other.drop();
    await cluster.stop();
  });
});

describe('fault 30: the host cannot be reached', () => {
  test('reports a host name that does not exist without a retry', async () => {
    // Without a name server, the second text is shown.
    const words = /host name does not exist|name server did not answer/;
    expectExplained(
      await migrate(`postgresql://${user}:${password}@db.invalid:5432/x`, FILES),
      words,
    );
  });

  test('reports a closed port after three attempts', async () => {
    const { port: closed, close } = await listen();
    await close();
    const step = await migrate(throughPort(db.url, closed), FILES);
    expectExplained(step, /Nothing listens/);
    expect(step.log.match(/again/gi)?.length).toBeGreaterThanOrEqual(2);
  });

  test('retries after a connection reset', async () => {
    const server = await wakesAfter(1, actionServer(), 'reset');
    expectGreen(await migrate(throughPort(db.url, server.port), FILES));
    expect(server.calls).toBe(2);
    expect(await appliedVersions(db)).toEqual(['1']);
    await server.close();
  });

  test.each([
    ['closes the connection', ''],
    ['speaks another protocol', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
  ])('explains a port that %s', async (_, answer) => {
    const server = createServer((client) => {
      client.on('error', () => undefined);
      client.once('data', () => client.end(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const at = typeof address === 'object' && address !== null ? address.port : 0;
    expectExplained(
      await migrate(throughPort(db.url, at), FILES),
      /a Postgres server listens on this port/,
    );
    await new Promise((resolve) => server.close(resolve));
  });
});
