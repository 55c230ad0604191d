import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttestationSigner } from '../../../src/policy/evaluate-attestation';
import {
  contentFile,
  namedRun,
  ok,
  commit as shownCommit,
  status,
} from '../../support/github/answers';
import { type Answers, refused } from '../../support/github/server';
import { freshDatabase, type TestDatabase, useDatabase } from '../../support/postgres';
import { type Instance, type Sigstore, startSigstore } from '../../support/sigstore';
import { expectBlocked, type Governed, governed, type Run } from './support';

/*
 * Where the repository attests its evidence, that is what is believed: signed by the workflow that
 * the policy lists, in the very run that the status names, about a migration that reached this head.
 */

const SHA = 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed';
const OTHER = 'beefbeefbeefbeefbeefbeefbeefbeefbeefbeef';
const FILES = { 'migrations/0001_shop.sql': 'CREATE TABLE orders (id int);' };
const HOME = 'https://github.com/octo/shop';
const STAGING = `${HOME}/.github/workflows/staging.yml@refs/heads/main`;
const CALLED = `${HOME}/.github/workflows/called.yml@refs/heads/main`;
const EVIDENCE = 'evidence.json';
const ISSUER = 'https://token.actions.githubusercontent.com';

const prod = {
  'rehearsed-on': 'staging',
  'rehearsed-by': ['.github/workflows/staging.yml@main'],
};

/** What `actions/attest` has of the run 99, and what a test changes of it. */
interface Attestation {
  readonly certificate?: Partial<AttestationSigner>;
  readonly instance?: Instance;
  /** Changes the statement before it is signed. */
  readonly states?: (statement: string) => string;
  /** Changes the statement after. */
  readonly edits?: (statement: string) => string;
  /** Signed under other authorities than those whose keys are fetched. */
  readonly byOthers?: boolean;
}

let sigstore: Sigstore;
let others: Sigstore;
let staging: TestDatabase;
const production = useDatabase();
let head: string;
let statement: string;
beforeAll(async () => {
  [sigstore, others, staging] = await Promise.all([
    ...[startSigstore(), startSigstore()],
    freshDatabase(),
  ] as const);
  let folder = '';
  const seeFolder = (made: string) => {
    folder = made;
  };
  const run = await migrate('staging', staging, { seeFolder }, { 'evidence-file': EVIDENCE });
  head = run.outputs['head-digest'] ?? '';
  statement = readFileSync(join(folder, EVIDENCE), 'utf8');
});
afterAll(async () => await Promise.all([sigstore.close(), others.close(), staging.drop()]));

async function migrate(
  role: 'prod' | 'staging',
  db: TestDatabase,
  run: Run = {},
  more = {},
): Promise<Governed> {
  return await governed({
    ...{ policy: { version: 1, roles: { prod } }, files: FILES, token: 'none' },
    ...run,
    step: {
      dist: sigstore.dist,
      ...run.step,
      with: { mode: 'migrate', 'db-role': role, 'database-url': db.url, ...more },
      env: { GITHUB_SERVER_URL: 'https://github.com', ...run.step?.env },
    },
  });
}

async function bundle(wish: Attestation): Promise<object> {
  const { certificate, instance = 'sigstore', states = same, edits = same } = wish;
  const by = wish.byOthers === true ? others : sigstore;
  const made = await by.attest(
    states(statement),
    {
      ...{ subject: STAGING, signer: STAGING, workflow: STAGING, repository: HOME, commit: SHA },
      issuer: ISSUER,
      run: `${HOME}/actions/runs/99/attempts/1`,
      ...certificate,
    },
    instance,
  );
  const { dsseEnvelope: envelope }: { dsseEnvelope?: { payload?: string } } = made;
  const payload = edits(Buffer.from(envelope?.payload ?? '', 'base64').toString('utf8'));
  return {
    ...made,
    dsseEnvelope: { ...envelope, payload: Buffer.from(payload).toString('base64') },
  };
}

const same = (text: string) => text;
const instead =
  (before: string | RegExp, after: string) =>
  (text: string): string => {
    const changed = text.replace(before, after);
    if (changed === text) throw new Error(`The evidence holds no ${String(before)}.`);
    return changed;
  };

/** Staging's status, its run, its workflow by this text, and these attestations. */
function world(attestations: readonly object[], workflow: Answers[string] = silent): Answers {
  const green = {
    ...{ context: 'governed-migrations/default/staging', description: head },
    target_url: `${HOME}/actions/runs/99`,
  };
  return {
    'repos/list-commits': () => ok([{ ...shownCommit('bob'), sha: SHA }]),
    'repos/list-commit-statuses-for-ref': () => ok([status(green)]),
    'actions/get-workflow-run': () => ok(namedRun({ head_sha: SHA })),
    'repos/list-attestations': () =>
      ok({ attestations: attestations.map((each) => ({ bundle: each })) }),
    'repos/get-content': workflow,
  };
}

const file = (files: Readonly<Record<string, string>>): Answers[string] => {
  return ({ params, query }) => {
    expect(query['ref']).toBe(SHA);
    const path = String(params['path']);
    const text = files[path];
    return text === undefined ? refused(404, 'no') : ok(contentFile(path, text));
  };
};
const silent = file({ '.github/workflows/staging.yml': 'jobs: { a: { steps: [{ run: x }] } }' });
const attesting = file({
  '.github/workflows/staging.yml': 'jobs: { a: { steps: [{ uses: actions/attest@v3 }] } }',
});

describe('what the listed workflow attests is believed', () => {
  test.each<[string, Attestation]>([
    ['by an entry in the public log', {}],
    ['by a signed timestamp, as private repositories have it', { instance: 'github' }],
    ['for an enterprise', { certificate: { issuer: `${ISSUER}/acme` } }],
    ['with the repository spelt otherwise', { certificate: { repository: HOME.toUpperCase() } }],
    ['of a later attempt', { certificate: { run: `${HOME}/actions/runs/99/attempts/2` } }],
  ])('%s', async (_, wish) => {
    const run = await migrate('prod', production, { answers: world([await bundle(wish)]) });
    expect(run.outputs).toMatchObject({ reason: 'prod-confirmed', applied: '1' });
    expect(run.summary).toContain('attested by it');
    expect(run.summary).not.toContain('pointer only');
    expect(run.askedGithub).toContainEqual(
      expect.objectContaining({
        operation: 'repos/list-attestations',
        params: { owner: 'octo', repo: 'shop', subject_digest: head },
        query: { predicate_type: 'urn:governed-migrations:evidence:v1', per_page: '100' },
      }),
    );
  });

  test('though others are there that are not', async () => {
    const attestations = [await bundle({ byOthers: true }), await bundle({})];
    sigstore.asked.length = 0;
    const run = await migrate('prod', production, { answers: world(attestations) });
    expect(run.outputs).toMatchObject({ reason: 'prod-confirmed', applied: '1' });
    const fetched = sigstore.asked.filter((path) => path.endsWith('trusted_root.json'));
    expect(fetched).toEqual(['/sigstore/targets/trusted_root.json']);
  });
});

describe('what is forged is not', () => {
  test.each<[string, Attestation, string]>([
    ['signed by somebody else', { byOthers: true }, 'attestation is not believed'],
    [
      'signed by somebody else, with a timestamp',
      { byOthers: true, instance: 'github' },
      'attestation is not believed',
    ],
    [
      'changed after it was signed',
      { edits: instead('"octocat"', '"nobody"') },
      'attestation is not believed',
    ],
    [
      'signed by a workflow that is not listed',
      {
        certificate: {
          ...{ subject: CALLED, signer: CALLED, workflow: CALLED },
        },
      },
      'signed by https://github.com/octo/shop/.github/workflows/called.yml@refs/heads/main',
    ],
    [
      'signed by a workflow that the listed one calls',
      { certificate: { subject: CALLED, signer: CALLED } },
      'called.yml',
    ],
    [
      'signed by the listed workflow that another calls',
      { certificate: { workflow: CALLED } },
      'called.yml',
    ],
    [
      'signed by the workflow as it is on another branch',
      {
        certificate: {
          ...{ subject: STAGING.replace('main', 'x'), signer: STAGING.replace('main', 'x') },
          workflow: STAGING.replace('main', 'x'),
        },
      },
      'staging.yml@refs/heads/x',
    ],
    [
      'signed in another repository',
      { certificate: { repository: 'https://github.com/mallory/shop' } },
      'the signer is of https://github.com/mallory/shop',
    ],
    ['of another commit', { certificate: { commit: OTHER } }, 'of another commit, beefbeefbeef'],
    [
      'of another run',
      { certificate: { run: `${HOME}/actions/runs/98/attempts/1` } },
      'of another run',
    ],
    [
      'by a token of another issuer',
      { certificate: { issuer: 'https://gitlab.com' } },
      "the signer's issuer is https://gitlab.com",
    ],
    [
      'about another head',
      { states: (text) => text.replaceAll(head.replace('sha256:', ''), 'a'.repeat(64)) },
      'about another head',
    ],
    [
      'of a run that reached another head',
      { states: instead(/("after": \{[^}]*"headDigest": ")[^"]*/, `$1sha256:${'a'.repeat(64)}`) },
      'reached another head',
    ],
    [
      'of another role',
      { states: instead('"role": "staging"', '"role": "prod"') },
      'had the role prod',
    ],
    [
      'of another database',
      { states: instead('"name": "default"', '"name": "billing"') },
      'migrated the database `billing`',
    ],
    [
      'of a plan',
      { states: instead('"mode": "migrate"', '"mode": "plan"') },
      'did not succeed in the mode `migrate`',
    ],
    [
      'of a run that was blocked',
      { states: instead('"decision": "allowed"', '"decision": "blocked"') },
      'did not succeed in the mode `migrate`',
    ],
    [
      'of a run that failed',
      { states: instead('"problems": []', '"problems": [{}]') },
      'did not succeed in the mode `migrate`',
    ],
    ['no evidence of ours', { states: () => '{}' }, 'it is not evidence of this action'],
  ])('%s', async (_, wish, words) => {
    const run = await migrate('prod', production, { answers: world([await bundle(wish)]) });
    expectBlocked(run, 'policy:rehearsed-by', words);
    expect(run.outputs).toMatchObject({ applied: '0', pending: '1' });
  });

  test('something that is no bundle', async () => {
    const run = await migrate('prod', production, { answers: world([{ mediaType: 'x' }]) });
    expectBlocked(run, 'policy:rehearsed-by', 'no bundle of Sigstore');
  });
});

describe('where there is none', () => {
  test.each<[string, Answers]>([
    ['and the workflow attests nothing', {}],
    ['and GitHub says so by 404', { 'repos/list-attestations': () => refused(404, 'no') }],
    ['and the plan has no attestations', { 'repos/list-attestations': () => refused(403, 'no') }],
  ])('%s, the status is a pointer, and evidence and summary say so', async (_, answers) => {
    let folder = '';
    const seeFolder = (made: string) => {
      folder = made;
    };
    const run = await migrate(
      'prod',
      production,
      { answers: { ...world([]), ...answers }, seeFolder },
      { 'evidence-file': EVIDENCE },
    );
    expect(run.outputs).toMatchObject({ reason: 'prod-confirmed', applied: '1' });
    expect(run.summary).toContain('pointer only');
    expect(readFileSync(join(folder, EVIDENCE), 'utf8')).toContain('pointer only');
  });

  const calls = (uses: string, files: Readonly<Record<string, string>>) =>
    file({ '.github/workflows/staging.yml': `jobs: { a: ${uses} }`, ...files });
  const ATTESTS = 'steps: [{ uses: actions/attest-build-provenance@v3 }]';

  test.each<[string, Answers[string]]>([
    ['itself', attesting],
    [
      'by a workflow that it calls',
      calls('{ uses: ./.github/workflows/called.yml }', {
        '.github/workflows/called.yml': `jobs: { a: { ${ATTESTS} } }`,
      }),
    ],
    [
      'by an action of the repository',
      calls('{ steps: [{ uses: ./tools/prove/ }] }', {
        'tools/prove/action.yaml': `runs: { using: composite, ${ATTESTS} }`,
      }),
    ],
  ])('but the workflow attests %s, it blocks', async (_, workflow) => {
    const answers = world([], workflow);
    const run = await migrate('prod', production, { answers });
    expectBlocked(run, 'policy:rehearsed-by', 'staging.yml` attests', '`attestations: read`');
  });

  test('workflows that call each other come to an end', async () => {
    const self = '{ uses: ./.github/workflows/staging.yml }';
    const run = await migrate('prod', production, { answers: world([], calls(self, {})) });
    expect(run.outputs).toMatchObject({ reason: 'prod-confirmed' });
  });
});

describe('what cannot be seen blocks', () => {
  test.each<[string, Answers, string]>([
    [
      'the attestations',
      { 'repos/list-attestations': () => refused(502, 'no') },
      'unreachable: asked about the attestations',
    ],
    [
      'the attestations, for a while',
      { 'repos/list-attestations': () => refused(429, 'no') },
      'too many requests',
    ],
    ['the workflow', { 'repos/get-content': () => refused(403, 'no') }, '`contents: read`'],
    ['the workflow at all', { 'repos/get-content': () => refused(404, 'no') }, '`contents: read`'],
  ])('%s', async (_, answers, words) => {
    const run = await migrate('prod', production, { answers: { ...world([]), ...answers } });
    expectBlocked(run, 'policy:rehearsed-by', words);
  });

  test('the keys', async () => {
    const gone = await startSigstore();
    await gone.close();
    const answers = world([await bundle({})]);
    const run = await migrate('prod', production, { answers, step: { dist: gone.dist } });
    expectBlocked(run, 'policy:rehearsed-by', 'the keys of Sigstore could not be had');
  });
});
