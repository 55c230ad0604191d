import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOut, runAction, workspace } from '../../support/action';
import { review } from '../../support/github/answers';
import { freshDatabase } from '../../support/postgres';
import { errorsOf, expectGreen, sha256 } from '../engine/support';
import { type Governed, governed } from './support';

/* Every run with `evidence-file` writes evidence: blocked, failed, without a server, with a command. */

const FILES = { 'migrations/0001_shop.sql': 'CREATE TABLE orders (id int);' };
const URL_TEXT = 'postgresql://app:s3cret-pw@db.acme.internal:5432/shop?sslmode=verify-full';

function read(folder: string, file = 'evidence.json') {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

async function run(folder: string, given: Record<string, string> = {}, env = {}) {
  return await runAction({
    workspace: folder,
    with: {
      'db-role': 'prod',
      'database-url': URL_TEXT,
      'evidence-file': 'evidence.json',
      ...given,
    },
    env,
  });
}

/** The output of `sha256sum *.sql | sha256sum` in the folder of the migrations. */
function folderDigest(files: Readonly<Record<string, string>>): string {
  const lines = Object.entries(files).map(
    ([path, text]) => `${sha256(text)}  ${path.replace('migrations/', '')}\n`,
  );
  return sha256(lines.join(''));
}

test.each<[string, Record<string, string>, string]>([
  ['prod without a confirmation', {}, 'prod-unconfirmed'],
  ['a replica', { 'db-role': 'replica' }, 'replica-blocked'],
  ['no role', { 'db-role': '' }, 'role-missing'],
])('a blocked run (%s) writes evidence with the digest of its folder', async (_, given, reason) => {
  const folder = workspace(FILES);
  const step = await run(folder, given);
  expect(step.outputs).toMatchObject({ decision: 'blocked', reason, evidence: 'evidence.json' });
  const { subject, predicate } = read(folder);
  expect(subject).toEqual([{ name: 'folder-digest', digest: { sha256: folderDigest(FILES) } }]);
  expect(predicate).toMatchObject({
    decision: 'blocked',
    reason,
    connected: false,
    ledger: null,
    entered: null,
    block: { what: expect.any(String), next: expect.any(String) },
    migrations: [],
  });
  expect(JSON.stringify(read(folder))).not.toContain('s3cret-pw');
});

test('gate writes evidence of its verdict without files', async () => {
  const folder = workspace();
  checkOut(folder);
  const step = await run(folder, { mode: 'gate', 'confirm-prod-migrations': 'true' });
  expectGreen(step);
  const { subject, predicate } = read(folder);
  expect(subject).toMatchObject([{ name: 'folder-digest' }]);
  expect(predicate).toMatchObject({
    mode: 'gate',
    decision: 'allowed',
    reason: 'prod-confirmed',
    connected: false,
    confirmation: { kind: 'word', given: ['input'] },
    findings: [],
  });
});

test('the evidence contains the proof, the approvals and the policies', async () => {
  const folder: { path?: string } = {};
  const prod = { environments: ['production'], approvals: 1, 'require-protection': true };
  const answered: Governed = await governed({
    prod,
    answers: {
      'actions/get-reviews-for-run': () => ({
        status: 200,
        body: [review('ann'), review('octocat', { comment: 'me' })],
      }),
    },
    step: { with: { 'evidence-file': 'out/evidence.json' } },
    seeFolder: (path) => {
      folder.path = path;
    },
  });
  expect(answered.outputs['decision']).toBe('allowed');
  const { predicate } = read(folder.path ?? '', 'out/evidence.json');
  expect(predicate.environment).toMatchObject({
    name: 'production',
    provenBy: { kind: 'oidc', claims: { runId: '4711', ref: 'refs/heads/main' } },
  });
  expect(predicate.approvals).toMatchObject({
    known: true,
    why: expect.stringContaining('earlier attempt'),
    given: [
      { user: 'ann', state: 'approved', counts: true, environments: ['production'] },
      { user: 'octocat', comment: 'me', counts: false, why: 'started the run' },
    ],
  });
  expect(predicate.policies).toMatchObject([
    {
      source: '.github/migration-policy.yml',
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      rules: [
        { rule: 'environments', standing: 'met' },
        { rule: 'require-protection', standing: 'met' },
        { rule: 'approvals', standing: 'met' },
      ],
    },
  ]);
  expect(JSON.stringify(predicate)).not.toMatch(/eyJ|ghs_secret/);
});

test('a run that fails says what it applied, and what failed', async () => {
  const db = await freshDatabase();
  const files = { ...FILES, 'migrations/0002_bad.sql': 'SELECT nope;' };
  const folder = workspace(files);
  const step = await run(folder, { 'db-role': 'staging', 'database-url': db.url });
  expect(errorsOf(step)).toHaveLength(1);
  const { subject, predicate } = read(folder);
  expect(predicate).toMatchObject({
    decision: 'allowed',
    problems: [{ code: 'migration-failed' }],
    migrations: [
      { version: '0001', result: 'applied', durationMs: expect.any(Number) },
      { version: '0002', result: 'failed' },
    ],
    history: { before: { rows: 0 }, after: { rows: 1 } },
    ledger: { ordinal: 1 },
  });
  // The plan is that of before, the head that of now.
  expect(subject[0].digest.sha256).toBe(folderDigest(files));
  expect(subject[1].digest.sha256).toBe(predicate.history.after.headDigest.slice(7));
  await db.drop();
});

test('plan writes evidence of the pending files and the head digest', async () => {
  const db = await freshDatabase();
  const folder = workspace(FILES);
  const step = await run(folder, { mode: 'plan', 'database-url': db.url });
  expectGreen(step);
  const { subject, predicate } = read(folder);
  expect(predicate).toMatchObject({
    mode: 'plan',
    connected: true,
    entered: null,
    migrations: [{ version: '0001', result: 'pending', durationMs: null }],
    history: { before: { rows: 0 }, after: null },
    server: { versionNumber: expect.any(Number) },
  });
  expect(subject[1]).toEqual({
    name: 'head-digest',
    digest: { sha256: step.outputs['head-digest']?.slice(7) },
  });
  await db.drop();
});

test('a command writes evidence with its text and its ledger entry', async () => {
  const db = await freshDatabase();
  const folder = workspace(FILES);
  const command = 'echo "$DATABASE_URL" > /dev/null';
  expectGreen(await run(folder, { 'db-role': 'staging', 'database-url': db.url, command }));
  expect(read(folder).predicate).toMatchObject({
    command,
    ledger: { ordinal: 1 },
    entered: expect.stringMatching(/^github-4711-1-/),
  });
  await db.drop();
});

test('the evidence does not contain a secret of the command', async () => {
  const folder = workspace(FILES);
  const command = 'psql postgresql://app:s3cret-pw@db.acme.internal/shop';
  await run(folder, { command });
  const text = readFileSync(join(folder, 'evidence.json'), 'utf8');
  expect(text).not.toContain('s3cret-pw');
  expect(text).toContain('***');
});

test('a run does nothing if the evidence file cannot be written', async () => {
  const db = await freshDatabase();
  const folder = workspace(FILES);
  mkdirSync(join(folder, 'evidence.json'));
  for (const file of ['evidence.json', '../evidence.json', '/evidence.json']) {
    const step = await run(folder, {
      'db-role': 'staging',
      'database-url': db.url,
      'evidence-file': file,
    });
    expect(errorsOf(step).map(({ title }) => title)).toEqual(['file-unwritable']);
    expect(step.outputs).toMatchObject({ decision: 'blocked', evidence: '' });
  }
  expect(await db.query("SELECT to_regnamespace('governed') AS made")).toEqual([{ made: null }]);
  await db.drop();
});

test('a run overwrites the evidence of an earlier run', async () => {
  const folder = workspace({ ...FILES, 'evidence.json': '{"old":true}' });
  writeFileSync(join(folder, 'evidence.predicate.json'), '{"old":true}');
  await run(folder);
  expect(read(folder)).not.toHaveProperty('old');
  expect(read(folder, 'evidence.predicate.json')).not.toHaveProperty('old');
});
