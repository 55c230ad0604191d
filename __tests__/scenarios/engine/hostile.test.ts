import { applyUnjudged, unjudged } from '../../../prove/hostile/unjudged';
import { endTheTransaction, quotes } from '../../../prove/hostile-files';
import type { PgSession } from '../../../src/edge/postgres/pg-session';
import { apply } from '../../../src/engine/apply';
import type { ApplyEnd } from '../../../src/engine/apply-types';
import { loadParser, type Parser } from '../../../src/migrations/parse-sql';
import { onServer } from '../../support/limits';
import { useDatabase } from '../../support/postgres';
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

const db = useDatabase({ scope: 'all' });
let session: PgSession;
let parser: Parser;
let version = 0;

beforeAll(async () => {
  session = await openSession(db.url);
  parser = await loadParser();
  expect(await run('CREATE TABLE base (id int PRIMARY KEY)')).toEqual({ kind: 'done' });
});
afterAll(async () => {
  session.close();
});

/** Prepares the next file as if the parser had accepted it. */
function next(text: string) {
  version += 1;
  return unjudged(parser, String(version), text);
}

/** Applies a text without the parser checks. */
async function run(text: string): Promise<ApplyEnd> {
  return await applyUnjudged(db.url, session, [next(text)], `governed_${version + 1}`);
}

/** Expects that nothing of the last file is left and that the session is usable. */
async function expectNothingLeft(before: unknown) {
  expect([await contentsOf(db), await historyOf(db)]).toEqual(before);
  expect(await db.query('SELECT * FROM base')).toEqual([]);
  expect(await locksLeft(db)).toBe(0);
  expect(await session.query('SELECT 1')).toMatchObject({
    results: [[['1']]],
    transaction: 'idle',
  });
}

const state = async () => [await contentsOf(db), await historyOf(db)];

/** A selection of the files of `npm run prove:hostile`, which has all of them and the parser. */
const ROLLED_BACK = [...endTheTransaction, ...quotes].flatMap(({ name, content, off }) =>
  off.kind === 'rolled back' && typeof content === 'string' ? [[name, content, off] as const] : [],
);

/**
 * Leaves out forms that older servers do not support: AND CHAIN before PostgreSQL 12, procedures
 * before 11.
 */
function supportedRows<Row extends readonly [string, string, ...unknown[]]>(
  rows: readonly Row[],
): readonly Row[] {
  const chains = ([, content]: Row) => content.includes('AND CHAIN');
  const calls = ([, content]: Row) => content.includes('PROCEDURE');
  return [
    ...rows.filter((row) => !chains(row) && !calls(row)),
    ...onServer({ from: 12, for: 'AND CHAIN' }).rows(rows.filter(chains)),
    ...onServer({ from: 11, for: 'procedures' }).rows(rows.filter(calls)),
  ];
}

const NAMED_FORMS = endTheTransaction.flatMap(({ name, content, off }) =>
  off.kind === 'kept' && typeof content === 'string' ? [[name, content] as const] : [],
);

describe('a file that the parser should have refused: leaves nothing', () => {
  test.each(supportedRows(ROLLED_BACK))('%s', async (_, text, { line }) => {
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

  test('reports that the file tried to end its transaction', async () => {
    const stop = await run('CREATE TABLE a ();\nCOMMIT;');
    expect(stop).toMatchObject({
      problem: { what: 'The file tried to end its own transaction.' },
    });
    const aborted = await run('CREATE TABLE a ();\nROLLBACK;');
    expect(aborted).toMatchObject({
      problem: { next: expect.stringContaining('The file ended its own transaction') },
    });
  });
});

test.each(NAMED_FORMS)(
  'a known exception keeps a part, without a row, and fails: %s',
  async (_, text) => {
    const rows = await historyOf(db);
    expect(await run(text)).toMatchObject({ kind: 'failed' });
    expect(await historyOf(db)).toEqual(rows);
    await db.query('DROP TABLE public.kept');
  },
);

test('applies unusual and harmless files', async () => {
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

describe('a changed history stops the file:', () => {
  test.each([
    ['another run has applied the version', () => String(version), 'stale'],
    ['the history has a new row', () => '0', 'stale'],
  ])('%s', async (_, head, kind) => {
    const before = await state();
    const pending = [next('CREATE TABLE late ();')];
    const work = workFor(pending, { head: head() }, 'governed_late');
    const { end, results } = await apply(permitsFor(db.url).write, work, portsOn(session));
    expect({ end, results }).toEqual({ end: { kind }, results: [] });
    await expectNothingLeft(before);
  });

  test('stops as stale if another run has created the history', async () => {
    const before = await state();
    const pending = [next('CREATE TABLE late ();')];
    const work = workFor(pending, { historyExists: false }, 'governed_late');
    const { end } = await apply(permitsFor(db.url).write, work, portsOn(session));
    expect(end).toEqual({ kind: 'stale' });
    await expectNothingLeft(before);
  });

  test('another session holds the lock', async () => {
    const before = await state();
    const holder = await db.connect();
    await holder.query('SELECT pg_advisory_lock($1, $2)', [KEYS.namespace, KEYS.transaction]);
    expect(await run('CREATE TABLE late ();')).toEqual({ kind: 'locked' });
    await holder.query('SELECT pg_advisory_unlock_all()');
    await expectNothingLeft(before);
  });
});
