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
import { tableRows } from '../../support/property-runs';
import { type Instance, type Sigstore, startSigstore } from '../../support/sigstore';
import { expectBlocked, type Governed, governed, type Run } from './support';

/*
 * If the repository attests its evidence, the attestation counts instead of the status. The listed
 * workflow must have signed it, in the run that the status names, about a migration to this head.
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

/** The changes of a test to the attestation of run 99 by `actions/attest`. */
interface Attestation {
  readonly certificate?: Partial<AttestationSigner>;
  readonly instance?: Instance;
  /** Changes the statement before it is signed. */
  readonly states?: (statement: string) => string;
  /** Changes the statement after it was signed. */
  readonly edits?: (statement: string) => string;
  /** Whether it is signed with the keys of another Sigstore instance. */
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
    startSigstore(),
    startSigstore(),
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
    policy: { version: 1, roles: { prod } },
    files: FILES,
    token: 'none',
    ...run,
    step: {
      dist: sigstore.dist,
      ...run.step,
      with: { mode: 'migrate', 'db-role': role, 'database-url': db.url, ...more },
      env: { GITHUB_SERVER_URL: 'https://github.com', ...run.step?.env },
    },
  });
}

async function bundle(changes: Attestation): Promise<object> {
  const { certificate, instance = 'sigstore', states = same, edits = same } = changes;
  const by = changes.byOthers === true ? others : sigstore;
  const made = await by.attest(
    states(statement),
    {
      subject: STAGING,
      signer: STAGING,
      workflow: STAGING,
      repository: HOME,
      commit: SHA,
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
    if (changed === text) throw new Error(`The evidence does not contain ${String(before)}.`);
    return changed;
  };

/** The answers for the status of staging, its run, its workflow, and these attestations. */
function answersFor(attestations: readonly object[], workflow: Answers[string] = silent): Answers {
  const green = {
    context: 'governed-migrations/default/staging',
    description: head,
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

describe('rehearsed-by: valid attestations', () => {
  test.each<[string, Attestation]>(
    tableRows<[string, Attestation]>([
      ['with an entry in the public log', {}],
      ['with a signed timestamp, as in private repositories', { instance: 'github' }],
      ['of an enterprise', { certificate: { issuer: `${ISSUER}/acme` } }],
      [
        'with the repository in other letter case',
        { certificate: { repository: HOME.toUpperCase() } },
      ],
      ['of a later attempt', { certificate: { run: `${HOME}/actions/runs/99/attempts/2` } }],
    ]),
  )('accepts an attestation %s', async (_, changes) => {
    const run = await migrate('prod', production, { answers: answersFor([await bundle(changes)]) });
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

  test('accepts a valid attestation among invalid ones', async () => {
    const attestations = [await bundle({ byOthers: true }), await bundle({})];
    sigstore.asked.length = 0;
    const run = await migrate('prod', production, { answers: answersFor(attestations) });
    expect(run.outputs).toMatchObject({ reason: 'prod-confirmed', applied: '1' });
    const fetched = sigstore.asked.filter((path) => path.endsWith('trusted_root.json'));
    expect(fetched).toEqual(['/sigstore/targets/trusted_root.json']);
  });
});

describe('rehearsed-by: forged attestations', () => {
  test.each<[string, Attestation, string]>(
    tableRows<[string, Attestation, string]>([
      ['signed with other keys', { byOthers: true }, 'attestation is not valid'],
      [
        'signed with other keys, with a timestamp',
        { byOthers: true, instance: 'github' },
        'attestation is not valid',
      ],
      [
        'changed after it was signed',
        { edits: instead('"octocat"', '"mallory"') },
        'attestation is not valid',
      ],
      [
        'signed by a workflow that is not listed',
        {
          certificate: {
            subject: CALLED,
            signer: CALLED,
            workflow: CALLED,
          },
        },
        'its signer is https://github.com/octo/shop/.github/workflows/called.yml@refs/heads/main',
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
        'signed by the workflow on another branch',
        {
          certificate: {
            subject: STAGING.replace('main', 'x'),
            signer: STAGING.replace('main', 'x'),
            workflow: STAGING.replace('main', 'x'),
          },
        },
        'staging.yml@refs/heads/x',
      ],
      [
        'signed in another repository',
        { certificate: { repository: 'https://github.com/mallory/shop' } },
        'its signer belongs to https://github.com/mallory/shop',
      ],
      [
        'of another commit',
        { certificate: { commit: OTHER } },
        'it belongs to commit beefbeefbeef',
      ],
      [
        'of another run',
        { certificate: { run: `${HOME}/actions/runs/98/attempts/1` } },
        'it belongs to another run',
      ],
      [
        'with a token of another issuer',
        { certificate: { issuer: 'https://gitlab.com' } },
        'its issuer is https://gitlab.com',
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
      [
        'without evidence of this action',
        { states: () => '{}' },
        'it is not evidence of this action',
      ],
    ]),
  )('blocks an attestation %s', async (_, changes, words) => {
    const run = await migrate('prod', production, { answers: answersFor([await bundle(changes)]) });
    expectBlocked(run, 'policy:rehearsed-by', words);
    expect(run.outputs).toMatchObject({ applied: '0', pending: '1' });
  });

  test('blocks a response that is not a bundle', async () => {
    const run = await migrate('prod', production, { answers: answersFor([{ mediaType: 'x' }]) });
    expectBlocked(run, 'policy:rehearsed-by', 'not a Sigstore bundle');
  });
});

describe('rehearsed-by: no attestation', () => {
  test.each<[string, Answers]>([
    ['if the workflow does not attest', {}],
    ['if GitHub answers 404', { 'repos/list-attestations': () => refused(404, 'no') }],
    ['if GitHub answers 403', { 'repos/list-attestations': () => refused(403, 'no') }],
  ])(
    'accepts the status as pointer only %s, and says so in evidence and summary',
    async (_, answers) => {
      let folder = '';
      const seeFolder = (made: string) => {
        folder = made;
      };
      const run = await migrate(
        'prod',
        production,
        { answers: { ...answersFor([]), ...answers }, seeFolder },
        { 'evidence-file': EVIDENCE },
      );
      expect(run.outputs).toMatchObject({ reason: 'prod-confirmed', applied: '1' });
      expect(run.summary).toContain('pointer only');
      expect(readFileSync(join(folder, EVIDENCE), 'utf8')).toContain('pointer only');
    },
  );

  const calls = (uses: string, files: Readonly<Record<string, string>>) =>
    file({ '.github/workflows/staging.yml': `jobs: { a: ${uses} }`, ...files });
  const ATTESTS = 'steps: [{ uses: actions/attest-build-provenance@v3 }]';

  test.each<[string, Answers[string]]>([
    ['in its own steps', attesting],
    [
      'in a workflow that it calls',
      calls('{ uses: ./.github/workflows/called.yml }', {
        '.github/workflows/called.yml': `jobs: { a: { ${ATTESTS} } }`,
      }),
    ],
    [
      'in an action of the repository',
      calls('{ steps: [{ uses: ./tools/prove/ }] }', {
        'tools/prove/action.yaml': `runs: { using: composite, ${ATTESTS} }`,
      }),
    ],
  ])('blocks if the workflow attests %s', async (_, workflow) => {
    const answers = answersFor([], workflow);
    const run = await migrate('prod', production, { answers });
    expectBlocked(run, 'policy:rehearsed-by', 'staging.yml` attests', '`attestations: read`');
  });

  test('accepts workflows that call themselves', async () => {
    const self = '{ uses: ./.github/workflows/staging.yml }';
    const run = await migrate('prod', production, { answers: answersFor([], calls(self, {})) });
    expect(run.outputs).toMatchObject({ reason: 'prod-confirmed' });
  });
});

describe('rehearsed-by: attestations that are not known', () => {
  test.each<[string, Answers, string]>([
    [
      'the attestations after a server error',
      { 'repos/list-attestations': () => refused(502, 'no') },
      'unreachable. It answered the request for the attestations',
    ],
    [
      'the attestations after too many requests',
      { 'repos/list-attestations': () => refused(429, 'no') },
      'too many requests',
    ],
    [
      'the workflow after status 403',
      { 'repos/get-content': () => refused(403, 'no') },
      '`contents: read`',
    ],
    [
      'the workflow after status 404',
      { 'repos/get-content': () => refused(404, 'no') },
      '`contents: read`',
    ],
  ])('blocks if GitHub does not return %s', async (_, answers, words) => {
    const run = await migrate('prod', production, { answers: { ...answersFor([]), ...answers } });
    expectBlocked(run, 'policy:rehearsed-by', words);
  });

  test('blocks if the keys cannot be downloaded', async () => {
    const gone = await startSigstore();
    await gone.close();
    const answers = answersFor([await bundle({})]);
    const run = await migrate('prod', production, { answers, step: { dist: gone.dist } });
    expectBlocked(run, 'policy:rehearsed-by', 'the keys of Sigstore could not be fetched');
  });
});
