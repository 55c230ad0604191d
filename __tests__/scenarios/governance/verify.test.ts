import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeArguments, repository, runAction, workspace } from '../../support/action';
import { withGit } from '../../support/limits';
import { freshDatabase, useDatabase } from '../../support/postgres';
import { tableRows } from '../../support/property-runs';
import { newRepository } from '../../support/repository';
import { expectGreen } from '../engine/support';

/*
 * `verify` accepts valid evidence, and reports each forgery with its own message.
 */

const FILES = {
  'migrations/0001_shop.sql': 'CREATE TABLE orders (id int);',
  'migrations/0002_total.sql': 'ALTER TABLE orders ADD total int;',
};
const LATER = { 'migrations/0003_status.sql': 'ALTER TABLE orders ADD status text;' };

const db = useDatabase();
let folder: string;
beforeEach(async () => {
  folder = workspace(FILES);
});

interface Verified {
  readonly exitCode: number | null;
  readonly said: string;
}

/** Runs `governed-migrations verify` as npx starts it. */
function verify(
  file = 'evidence.json',
  where = folder,
  url = db.url,
  options: readonly string[] = [],
): Verified {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...nodeArguments(join(repository, 'dist/cli.js')), 'verify', file, ...options],
    { cwd: where, encoding: 'utf8', env: { PATH: process.env['PATH'], DATABASE_URL: url } },
  );
  expect(stderr).toBe('');
  return { exitCode: status, said: stdout };
}

async function migrate(where = folder, evidence = 'evidence.json', env = {}, url = db.url) {
  const step = await runAction({
    workspace: where,
    with: {
      'db-role': 'prod',
      'confirm-prod-migrations': 'true',
      'database-url': url,
      'evidence-file': evidence,
    },
    env,
  });
  expectGreen(step);
  expect(step.outputs['evidence']).toBe(evidence);
  return step;
}

// biome-ignore lint/suspicious/noExplicitAny: the tests change any part of the document.
type Document = any;

function forge(change: (document: Document) => void, file = 'evidence.json'): void {
  const path = join(folder, file);
  const document: Document = JSON.parse(readFileSync(path, 'utf8'));
  change(document);
  writeFileSync(path, JSON.stringify(document));
}

function expectCaught({ exitCode, said }: Verified, words: string): void {
  expect(said).toContain(words);
  expect(said).toContain('does not verify');
  expect(exitCode).toBe(1);
}

test('verify accepts the evidence of every run, even after later runs', async () => {
  const first = await migrate(folder, 'first.json');
  expect(verify('first.json')).toEqual({
    exitCode: 0,
    said: expect.stringContaining('first.json verifies.'),
  });
  for (const [path, text] of Object.entries(LATER)) writeFileSync(join(folder, path), text);
  await migrate(folder, 'second.json');
  // A run with nothing pending also writes evidence, and does not add a row.
  await migrate(folder, 'idle.json');
  for (const file of ['first.json', 'second.json', 'idle.json']) {
    expect(verify(file)).toMatchObject({ exitCode: 0 });
  }
  const statement = JSON.parse(readFileSync(join(folder, 'first.json'), 'utf8'));
  expect(statement).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      { name: 'plan-digest', digest: { sha256: first.outputs['plan-digest']?.slice(7) } },
      { name: 'head-digest', digest: { sha256: first.outputs['head-digest']?.slice(7) } },
    ],
    predicate: {
      decision: 'allowed',
      reason: 'prod-confirmed',
      role: 'prod',
      connected: true,
      run: { id: '4711', attempt: '1', event: 'push', actor: 'octocat', ref: 'refs/heads/main' },
      confirmation: { kind: 'word', digest: null, given: ['input'] },
      place: { database: db.name },
      history: { before: { rows: 0 }, after: { rows: 2 } },
      ledger: { ordinal: 1 },
      migrations: [{ version: '0001', result: 'applied' }, { version: '0002' }],
    },
  });
  const predicate = JSON.parse(readFileSync(join(folder, 'first.predicate.json'), 'utf8'));
  expect(predicate).toEqual(statement.predicate);
  expect(JSON.stringify(statement)).not.toContain(new URL(db.url).password);
});

describe('verify: the ledger', () => {
  const prepared = workspace(FILES);
  const db = useDatabase({
    prepare: async ({ url }) => {
      await migrate(prepared, 'first.json', {}, url);
      for (const [path, text] of Object.entries(LATER)) writeFileSync(join(prepared, path), text);
      await migrate(prepared, 'evidence.json', {}, url);
    },
  });
  const verifyLedger = (file?: string) => verify(file, folder, db.url);
  beforeEach(() => cpSync(prepared, folder, { recursive: true }));

  test('accepts the evidence of the last run', () => {
    expect(verifyLedger()).toMatchObject({ exitCode: 0 });
  });

  test.each<[string, string, string]>(
    tableRows<[string, string, string]>([
      [
        'an edited row',
        "UPDATE governed.runs SET applied_by = 'mallory' WHERE ordinal = 1",
        'Row 1 of the ledger was edited',
      ],
      [
        'an edited completion of a row',
        'UPDATE governed.runs SET applied = 7 WHERE ordinal = 1',
        'The completion of row 1 of the ledger was edited',
      ],
      [
        'a removed row',
        'DELETE FROM governed.runs WHERE ordinal = 1',
        'Row 1 of the ledger is missing',
      ],
      [
        'reordered rows',
        'UPDATE governed.runs SET ordinal = 9 WHERE ordinal = 1; UPDATE governed.runs SET ordinal = 1 WHERE ordinal = 2; UPDATE governed.runs SET ordinal = 2 WHERE ordinal = 9',
        'is not linked to',
      ],
      [
        'another server of a row',
        "UPDATE governed.runs SET server = '1/2' WHERE ordinal = 1",
        'Row 1 of the ledger was edited',
      ],
      [
        'a removed server of a row',
        'UPDATE governed.runs SET server = NULL WHERE ordinal = 1',
        'Row 1 of the ledger was edited',
      ],
      ['a removed last row', 'DELETE FROM governed.runs WHERE ordinal = 2', 'Rows were removed'],
      ['a removed ledger', 'DELETE FROM governed.runs', 'Rows were removed'],
      [
        'an edited row of the history',
        "UPDATE governed.migrations SET checksum = 'x' WHERE version = '0003'",
        'The checksum of 0003',
      ],
      [
        'a removed row of the history',
        "DELETE FROM governed.migrations WHERE version = '0001'",
        'The head digest of the history after the run',
      ],
      [
        'another user of a row of the history',
        "UPDATE governed.migrations SET applied_by = 'mallory' WHERE version = '0001'",
        'Row 1 of `governed.migrations` names the user mallory, but the ledger names octocat',
      ],
      [
        'another run of a row of the history',
        "UPDATE governed.migrations SET run_id = 'github-1-1-00000000' WHERE version = '0001'",
        'Row 1 of `governed.migrations` names the run github-1-1-00000000',
      ],
    ]),
  )('reports %s', async (_, forgery, words) => {
    await db.query(forgery);
    expectCaught(verifyLedger(), words);
  });

  test('reports a rewritten last row with valid hashes, by the evidence', async () => {
    const [row] = await db.query<{ prev_hash: string }>(
      'SELECT * FROM governed.runs WHERE ordinal = 2',
    );
    expect(row?.prev_hash).toHaveLength(64);
    await db.query('DELETE FROM governed.runs WHERE ordinal = 2');
    await db.query("DELETE FROM governed.migrations WHERE version = '0003'");
    await db.query('ALTER TABLE orders DROP COLUMN status');
    await migrate(folder, 'again.json', {}, db.url);
    expect(verifyLedger('again.json')).toMatchObject({ exitCode: 0 });
    expectCaught(verifyLedger(), 'The hash of row 2');
  });
});

describe('verify: the evidence', () => {
  const prepared = workspace(FILES);
  const db = useDatabase({
    scope: 'all',
    prepare: async ({ url }) => await migrate(prepared, 'evidence.json', {}, url),
  });
  const verifyCopy = (url = db.url) => verify('evidence.json', folder, url);
  beforeEach(() => cpSync(prepared, folder, { recursive: true }));

  test('is accepted without a change', () => {
    expect(verifyCopy()).toMatchObject({ exitCode: 0 });
  });

  test.each<[string, (document: Document) => void, string]>(
    tableRows<[string, (document: Document) => void, string]>([
      ['of another run', (all) => (all.predicate.run.id = '4712'), 'does not belong to run 4712'],
      [
        'of a run that is not in the ledger',
        (all) => (all.predicate.entered = 'github-4711-1-00000000'),
        'The ledger does not contain the run github-4711-1-00000000',
      ],
      [
        'of another commit',
        (all) => (all.predicate.run.commit = 'beef'.repeat(10)),
        'The commit differs: the evidence has beef',
      ],
      [
        'of another database',
        (all) => (all.predicate.place.database = 'other'),
        'The database differs: the evidence has other',
      ],
      [
        'of another role',
        (all) => (all.predicate.role = 'staging'),
        'The role differs: the evidence has staging',
      ],
      ['of another actor', (all) => (all.predicate.run.actor = 'mallory'), 'The actor'],
      [
        'with an unproven environment',
        (all) => (all.predicate.environment.name = 'production'),
        'The environment',
      ],
      [
        'with another confirmation',
        (all) => (all.predicate.confirmation.kind = 'digest'),
        'The confirmation',
      ],
      [
        'with another plan digest',
        (all) => (all.subject[0].digest.sha256 = 'a'.repeat(64)),
        'The subject `plan-digest`',
      ],
      [
        'with another head digest',
        (all) => (all.predicate.history.after.headDigest = `sha256:${'b'.repeat(64)}`),
        'The head digest of the history',
      ],
      [
        'with an additional file',
        (all) => all.predicate.migrations.push({ ...all.predicate.migrations[0], version: '0009' }),
        'does not contain the version 0009',
      ],
      ['with a missing file', (all) => all.predicate.migrations.pop(), 'The number of files'],
      [
        'with another checksum of a file',
        (all) => (all.predicate.migrations[0].sha256 = 'c'.repeat(64)),
        'The checksum of 0001',
      ],
    ]),
  )('reports evidence %s', (_, change, words) => {
    forge(change);
    expectCaught(verifyCopy(), words);
  });

  test('reports a file that was edited or removed after the run', () => {
    writeFileSync(join(folder, 'migrations/0001_shop.sql'), 'CREATE TABLE orders (id bigint);');
    expectCaught(verifyCopy(), 'The checksum of the file migrations/0001_shop.sql');
    rmSync(join(folder, 'migrations/0001_shop.sql'));
    expectCaught(verifyCopy(), 'does not contain the file migrations/0001_shop.sql');
  });

  test('reports another database', async () => {
    const other = await freshDatabase();
    const said = verifyCopy(other.url);
    expectCaught(said, 'The database differs: the evidence has');
    expect(said.said).toContain('Rows were removed');
    await other.drop();
  });

  test.each<[string, string, string]>([
    ['invalid JSON', '{', 'it is not valid JSON'],
    ['another document', '{"a":1}', 'is missing'],
    ['an empty file', '', 'it is not valid JSON'],
  ])('exits with 2 for %s', (_, text, words) => {
    writeFileSync(join(folder, 'evidence.json'), text);
    expect(verifyCopy()).toEqual({ exitCode: 2, said: expect.stringContaining(words) });
  });

  test('exits with 2 without a database or without a file', () => {
    expect(verifyCopy('')).toMatchObject({ exitCode: 2 });
    expect(verify('none.json', folder, db.url)).toEqual({
      exitCode: 2,
      said: expect.stringContaining('cannot be read'),
    });
    expect(verifyCopy('embedded')).toMatchObject({ exitCode: 2 });
  });
});

describe('verify: the evidence of a plan', () => {
  async function plan(inputs: Readonly<Record<string, string>> = {}) {
    const given = { mode: 'plan', 'db-role': 'prod', 'database-url': db.url };
    const evidence = { 'evidence-file': 'evidence.json' };
    expectGreen(await runAction({ workspace: folder, with: { ...given, ...evidence, ...inputs } }));
  }

  test('accepts it, and lists the fields that are not checked', async () => {
    await plan();
    const { exitCode, said } = verify();
    expect(exitCode).toBe(0);
    expect(said).toMatch(/not checked: .*`run\.event`/);
    expect(said).not.toMatch(/not checked: .*`(planDigest|headDigest|history\.table)`/);
    // Also after its files were applied.
    await migrate(folder, 'later.json');
    expect(verify()).toMatchObject({ exitCode: 0 });
  });

  test('reports another digest, a missing file and another history table', async () => {
    await plan();
    const valid = readFileSync(join(folder, 'evidence.json'), 'utf8');
    const forgeries: readonly [(document: Document) => void, string][] = [
      [
        ({ predicate, subject }) => {
          predicate.planDigest = `sha256:${'0'.repeat(64)}`;
          subject[0].digest.sha256 = '0'.repeat(64);
        },
        'The digest of the files that the evidence lists',
      ],
      [
        ({ predicate, subject }) => {
          predicate.headDigest = `sha256:${'1'.repeat(64)}`;
          subject[1].digest.sha256 = '1'.repeat(64);
        },
        'The head digest of the plan',
      ],
      [(all) => all.predicate.migrations.shift(), 'The digest of the files'],
      [(all) => (all.predicate.history.table = 'x.y'), 'The history table differs'],
    ];
    for (const [change, words] of forgeries) {
      writeFileSync(join(folder, 'evidence.json'), valid);
      forge(change);
      expectCaught(verify(), words);
    }
  });

  test('accepts the table of `history-table` with the same option', async () => {
    await plan({ 'history-table': 'governed.billing' });
    expectCaught(verify(), 'add `--history-table`');
    const { exitCode } = verify('evidence.json', folder, db.url, [
      '--history-table',
      'governed.billing',
    ]);
    expect(exitCode).toBe(0);
  });
});

test('verify accepts the evidence of a file that another user resumes', async () => {
  const path = join(folder, 'migrations/0003_index.sql');
  writeFileSync(
    path,
    '-- governed: no-transaction\nCREATE INDEX CONCURRENTLY i ON orders (id);\nINSERT INTO later VALUES (1);\n',
  );
  const inputs = { 'db-role': 'staging', 'database-url': db.url };
  const run = async (evidence: string, actor: string) =>
    await runAction({
      workspace: folder,
      with: { ...inputs, 'evidence-file': evidence },
      env: { GITHUB_ACTOR: actor, GITHUB_TRIGGERING_ACTOR: actor },
    });
  expect((await run('failed.json', 'ann')).exitCode).toBe(1);
  expect(verify('failed.json')).toMatchObject({ exitCode: 0 });
  await db.query('CREATE TABLE later (id int)');
  expectGreen(await run('resumed.json', 'bob'));
  for (const file of ['failed.json', 'resumed.json']) {
    expect(verify(file)).toEqual({ exitCode: 0, said: expect.stringContaining('verifies.') });
  }
});

withGit(() => {
  test('the ledger and the evidence contain the commit that is checked out', async () => {
    const made = newRepository(FILES);
    const commit = made.git('rev-parse', 'HEAD');
    const sha = 'beef'.repeat(10);
    const run = await runAction({
      workspace: made.folder,
      env: { GITHUB_SHA: sha },
      with: { 'db-role': 'staging', 'database-url': db.url, 'evidence-file': 'evidence.json' },
    });
    expectGreen(run);
    const text = readFileSync(join(made.folder, 'evidence.json'), 'utf8');
    expect(JSON.parse(text).predicate).toMatchObject({
      checkout: { commit, state: 'other' },
      run: { commit: sha },
    });
    expect(await db.query('SELECT commit_id FROM governed.runs')).toEqual([{ commit_id: commit }]);
    const verified = verify('evidence.json', made.folder);
    expect(verified).toMatchObject({ exitCode: 0 });
    expect(verified.said).toContain('`run.commit`');
  });

  test('verify reads the files of the commit in a Git repository', async () => {
    const made = newRepository(FILES);
    const commit = made.git('rev-parse', 'HEAD');
    await migrate(made.folder, 'evidence.json', { GITHUB_SHA: commit });
    made.commit({ 'migrations/0001_shop.sql': null });
    expect(verify('evidence.json', made.folder)).toMatchObject({ exitCode: 0 });
    // The same files in the same second would be the same commit.
    const elsewhere = newRepository({ ...FILES, 'README.md': 'another' });
    writeFileSync(
      join(elsewhere.folder, 'evidence.json'),
      readFileSync(join(made.folder, 'evidence.json')),
    );
    expectCaught(
      verify('evidence.json', elsewhere.folder),
      `The repository does not contain the commit ${commit}`,
    );
  });
});
