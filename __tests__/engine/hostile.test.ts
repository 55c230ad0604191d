import type { PgSession } from '../../src/edge/postgres/pg-session';
import { apply } from '../../src/engine/apply';
import { readHistory } from '../../src/engine/history';
import type { Prepared, Stop } from '../../src/engine/work';
import { loadParser, type Parser } from '../../src/migrations/parse';
import { onServer } from '../support/limits';
import { freshDatabase, type TestDatabase } from '../support/postgres';
import {
  contentsOf,
  historyOf,
  KEYS,
  locksLeft,
  openSession,
  permitsFor,
  portsOn,
  sha256,
  workFor,
} from './support';

let db: TestDatabase;
let session: PgSession;
let parser: Parser;
let version = 0;

beforeAll(async () => {
  db = await freshDatabase();
  session = await openSession(db.url);
  parser = await loadParser();
  expect(await run('CREATE TABLE base (id int PRIMARY KEY)')).toEqual({ kind: 'done' });
});
afterAll(async () => {
  session.close();
  await db.drop();
});

/** As the parser would have given it, had it let the file through. */
function unjudged(text: string): Prepared {
  version += 1;
  const parsed = parser.statements(text);
  return {
    migration: {
      version: String(version),
      name: 'hostile',
      fileName: `${version}_hostile.sql`,
      path: `migrations/${version}_hostile.sql`,
      checksum: sha256(text),
      text,
    },
    transactional: true,
    statements: parsed.ok
      ? parsed.statements.map((each) => ({ ...each, outsideOnly: false, build: undefined }))
      : [],
    resumeAt: 0,
    progress: [],
  };
}

/** Runs a text by the engine alone: nobody has looked into it. */
async function run(text: string): Promise<Stop> {
  const reading = await readHistory(session, { readOnly: false, inDetail: false });
  if (!reading.ok) throw new Error(reading.problem.what);
  const { exists, rows } = reading.history;
  const newest = rows.at(-1);
  const expected = { historyExists: exists, head: newest?.version, ordinal: newest?.ordinal ?? 0 };
  const pending = [unjudged(text)];
  const work = workFor(pending, expected, `governed_${version}`);
  const { stop } = await apply(permitsFor(db.url).write, work, portsOn(session));
  return stop;
}

/** Nothing is left of the last file, and the session can go on. */
async function expectNothingLeft(before: unknown) {
  expect([await contentsOf(db), await historyOf(db)]).toEqual(before);
  expect(await db.query('SELECT * FROM base')).toEqual([]);
  expect(await locksLeft(db)).toBe(0);
  expect(await session.ask('SELECT 1')).toMatchObject({ results: [[['1']]], transaction: 'idle' });
}

const state = async () => [await contentsOf(db), await historyOf(db)];

describe('a file that the parser should have refused leaves nothing', () => {
  const A = 'CREATE TABLE a (); INSERT INTO base VALUES (1);';
  const B = 'CREATE TABLE b (); INSERT INTO base VALUES (2);';
  test.each<[string, string, number | undefined]>([
    ['COMMIT', `${A}\nCOMMIT;\n${B}`, 2],
    ['COMMIT, then an error', `${A} COMMIT; ${B} SELECT nope;`, 1],
    ['COMMIT as the last statement', `${A}\n\nCOMMIT`, 3],
    ['COMMIT as the first', `COMMIT;\n${A}`, 1],
    ['END', `${A} END; ${B}`, 1],
    ['BEGIN … COMMIT around it', `BEGIN;\n${A}\nCOMMIT;`, 3],
    ['ROLLBACK', `${A} ROLLBACK; ${B}`, undefined],
    ['ROLLBACK, then an error', `${A} ROLLBACK; ${B}\nSELECT nope;`, 2],
    ['ROLLBACK as the last statement', `${A} ROLLBACK`, undefined],
    ['ABORT', `${A} ABORT; ${B}`, undefined],
    ...onServer({ from: 12, for: 'AND CHAIN' }).rows<[string, string, number | undefined]>([
      ['COMMIT AND CHAIN', `${A}\nCOMMIT AND CHAIN;\n${B}`, 2],
      ['ROLLBACK AND CHAIN', `${A} ROLLBACK AND CHAIN; ${B}`, undefined],
    ]),
    ['ROLLBACK and a new BEGIN', `${A} ROLLBACK; BEGIN; ${B}`, undefined],
    ['PREPARE TRANSACTION', `${A} PREPARE TRANSACTION 'x'; ${B}`, 1],
    ['COMMIT, then PREPARE TRANSACTION', `${A} COMMIT; BEGIN; ${B} PREPARE TRANSACTION 'y'`, 1],
    ['CLOSE ALL', `${A} CLOSE ALL; ${B}`, undefined],
    ['DISCARD ALL', `${A}\nDISCARD ALL; ${B}`, 2],
    ['a DO block that commits', `${A}\nDO $$ BEGIN COMMIT; END $$; ${B}`, 2],
    ['COPY from the client', `${A}\nCOPY base FROM STDIN; ${B}`, 2],
    ['a savepoint that is not there', `${A} RELEASE SAVEPOINT nope; ${B}`, 1],
    ['a quote that nothing ends', `${A}\n\nSELECT 'open; ${B}`, 3],
    ['a quoted name that nothing ends', `${A}\nSELECT "open; ${B}`, 2],
    ['a comment that nothing ends', `${A}\n${B}\n/* open`, 3],
    ['a dollar quote that nothing ends', `${A}\n${B}\nSELECT $tag$ open`, 3],
    ['half a string with our sentinel in mind', `${A}\nSELECT $$ ;MOVE 0 IN x; `, 2],
    ['a psql command', `${A}\n\\i other.sql`, 2],
    ['a statement cut short', `${A}\n${B}\nSELECT (1`, 3],
  ])('%s', async (_, text, line) => {
    const before = await state();
    const stop = await run(text);
    expect(stop).toMatchObject({
      kind: 'failed',
      problem: { code: 'migration-failed', file: `migrations/${version}_hostile.sql` },
    });
    const problem = stop.kind === 'failed' ? stop.problem : undefined;
    expect(problem?.line).toBe(line);
    await expectNothingLeft(before);
  });

  test('and is told what it did', async () => {
    const stop = await run('CREATE TABLE a ();\nCOMMIT;');
    expect(stop).toMatchObject({
      problem: { what: 'The file tried to end the transaction that it runs in.' },
    });
    const aborted = await run('CREATE TABLE a ();\nROLLBACK;');
    expect(aborted).toMatchObject({
      problem: { next: expect.stringContaining('The file ended the transaction') },
    });
  });
});

test('the named forms that keep half a file never leave a row, and fail aloud', async () => {
  const rows = await historyOf(db);
  for (const [index, way] of ['ROLLBACK; BEGIN', 'CLOSE ALL'].entries()) {
    const stop = await run(`CREATE TABLE x (); ${way}; CREATE TABLE kept${index} (); COMMIT;`);
    expect(stop).toMatchObject({ kind: 'failed' });
  }
  expect(await historyOf(db)).toEqual(rows);
  await db.query('DROP TABLE IF EXISTS kept0, kept1, x');
});

test('awkward and harmless files go through', async () => {
  const before = (await historyOf(db))?.length ?? 0;
  const texts = [
    'RESET ALL; CREATE TABLE h1 ();',
    'SAVEPOINT a; CREATE TABLE h2 (); RELEASE a; SAVEPOINT b; CREATE TABLE x (); ROLLBACK TO b;',
    'DECLARE c CURSOR FOR SELECT 1; FETCH c; CLOSE c; CREATE TABLE h3 ();',
    'COPY (SELECT 1) TO STDOUT; SELECT * FROM generate_series(1, 1000); CREATE TABLE h4 ();',
    'BEGIN; CREATE TABLE h5 ();',
    ';;CREATE TABLE h6 ();; -- the end',
    '',
  ];
  for (const text of texts) expect(await run(text)).toEqual({ kind: 'done' });
  const rows = (await historyOf(db)) ?? [];
  expect(rows.slice(before).map(({ checksum }) => checksum)).toEqual(texts.map(sha256));
  const contents = await contentsOf(db);
  for (const n of [1, 2, 3, 4, 5, 6]) expect(contents).toContain(`relation h${n}`);
  expect(contents).not.toContain('relation x');
});

describe('what was planned is what is run', () => {
  test.each([
    ['a version that another run has applied since', () => String(version), 'stale'],
    ['a history that has grown since', () => '0', 'stale'],
  ])('%s', async (_, head, kind) => {
    const before = await state();
    const pending = [unjudged('CREATE TABLE late ();')];
    const work = workFor(pending, { head: head() }, 'governed_late');
    expect(await apply(permitsFor(db.url).write, work, portsOn(session))).toEqual({
      stop: { kind },
      outcomes: [],
    });
    await expectNothingLeft(before);
  });

  test('a history that was not there, and is there now', async () => {
    const before = await state();
    const pending = [unjudged('CREATE TABLE late ();')];
    const work = workFor(pending, { historyExists: false }, 'governed_late');
    const { stop } = await apply(permitsFor(db.url).write, work, portsOn(session));
    expect(stop).toEqual({ kind: 'stale' });
    await expectNothingLeft(before);
  });

  test('a lock that another session holds', async () => {
    const before = await state();
    const holder = await db.connect();
    await holder.query('SELECT pg_advisory_lock($1, $2)', [KEYS.namespace, KEYS.transaction]);
    expect(await run('CREATE TABLE late ();')).toEqual({ kind: 'locked' });
    await holder.query('SELECT pg_advisory_unlock_all()');
    await expectNothingLeft(before);
  });
});
