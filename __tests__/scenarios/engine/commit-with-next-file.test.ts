import { startProxy } from '../../../prove/harness/proxy';
import type { PgSession } from '../../../src/edge/postgres/pg-session';
import { apply } from '../../../src/engine/apply';
import type { PreparedMigration } from '../../../src/engine/apply-types';
import { actionServer, useDatabase } from '../../support/postgres';
import { nonTransactionalTest } from './non-transactional-statements';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  migrate,
  openSession,
  permitsFor,
  portsOn,
  sha256,
  workFor,
} from './support';

const db = useDatabase();
let session: PgSession;
beforeEach(async () => {
  session = await openSession(db.url);
});
afterEach(async () => {
  session.close();
});

/** A file that fails at its COMMIT and not before. */
const AT_COMMIT = `CREATE TABLE parent (id int PRIMARY KEY);
  CREATE TABLE child (id int REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
  INSERT INTO child VALUES (1);`;

test('does not start the next file of the same message if the COMMIT fails', async () => {
  const proxy = await startProxy(actionServer());
  const step = await migrate(proxy.through(db.url), {
    '1_a.sql': 'CREATE TABLE a ();',
    '2_b.sql': AT_COMMIT,
    '3_c.sql': "CREATE TABLE c (); SELECT nextval('s');",
  });
  expect(errorsOf(step)).toEqual([
    expect.objectContaining({
      file: 'migrations/2_b.sql',
      message: expect.stringMatching(
        /23503.*The file failed at the COMMIT\. The file was rolled back/s,
      ),
    }),
  ]);
  // Both were in one message, and the server stopped after the error.
  const message = proxy.queries.find((text) => text.includes('CREATE TABLE c ()')) ?? '';
  expect(message.indexOf('COMMIT')).toBeGreaterThan(-1);
  expect(message.indexOf('COMMIT')).toBeLessThan(message.indexOf('CREATE TABLE c ()'));
  expect(await appliedVersions(db)).toEqual(['1']);
  expect(step.outputs).toMatchObject({ applied: '1', pending: '2' });
  const left = await contentsOf(db);
  expect(left).toContain('relation a');
  for (const gone of ['relation parent', 'relation child', 'relation c']) {
    expect(left).not.toContain(gone);
  }
  await proxy.close();
});

test('keeps the previous file applied if a file fails in the message of its COMMIT', async () => {
  const step = await migrate(db.url, {
    '1_a.sql': 'CREATE TABLE a ();',
    '2_b.sql': 'CREATE TABLE b ();\n\nSELECT 1 / 0;',
    '3_c.sql': 'CREATE TABLE c ();',
  });
  expect(errorsOf(step)).toEqual([
    expect.objectContaining({ file: 'migrations/2_b.sql', line: 3 }),
  ]);
  expect(await appliedVersions(db)).toEqual(['1']);
  expect(step.outputs).toMatchObject({ applied: '1', pending: '2' });
});

/** Prepares a file as if the parser had accepted it. */
function prepareUnchecked(version: string, text: string): PreparedMigration {
  const path = `migrations/${version}_x.sql`;
  return {
    migration: {
      version,
      name: 'x',
      fileName: `${version}_x.sql`,
      path,
      checksum: sha256(text),
      text,
    },
    transactional: true,
    statements: [],
    resumeAt: 0,
    progress: [],
  };
}

test('applies the previous file again if the server cannot parse the next one', async () => {
  const pending = [
    prepareUnchecked('1', 'CREATE TABLE a ();'),
    prepareUnchecked('2', 'CREATE TABLE b ();'),
    prepareUnchecked('3', 'CREATE TABLE c ();\nCREATE TABEL d ();'),
  ];
  const work = workFor(pending, { historyExists: false }, 'governed_0123456789abcdef');
  const messages: string[] = [];
  const ports = portsOn(session);
  const progress = { ...ports.progress, message: (text: string) => messages.push(text) };
  const { end, results } = await apply(permitsFor(db.url).write, work, { ...ports, progress });
  expect(end).toMatchObject({
    kind: 'failed',
    problem: { code: 'migration-failed', file: 'migrations/3_x.sql', line: 2 },
  });
  expect(results.map(({ status }) => status)).toEqual(['applied', 'applied', 'failed']);
  expect(messages).toEqual([expect.stringContaining('could not parse migrations/3_x.sql')]);
  expect(await appliedVersions(db)).toEqual(['1', '2']);
  expect(await contentsOf(db)).not.toContain('relation c');
});

nonTransactionalTest(
  'commits a transactional file before the next non-transactional file',
  async () => {
    const files = {
      '1_a.sql': 'CREATE TABLE a (id int);',
      '2_i.sql': 'CREATE INDEX CONCURRENTLY a_id ON a (id);',
      '3_b.sql': 'CREATE TABLE b (id int);',
      '4_c.sql': 'CREATE TABLE c (id int);',
      '5_i.sql': 'CREATE INDEX CONCURRENTLY c_id ON c (id);',
    };
    expectGreen(await migrate(db.url, files));
    expect(await appliedVersions(db)).toEqual(['1', '2', '3', '4', '5']);
    const rows = await db.query('SELECT ordinal FROM governed.migrations ORDER BY ordinal');
    expect(rows.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5]);
  },
);
