import {
  contentFile,
  namedRun,
  ok,
  commit as shownCommit,
  status,
} from '../../support/github/answers';
import { type Answers, type Asked, refused } from '../../support/github/server';
import { useDatabase } from '../../support/postgres';
import { tableRows } from '../../support/property-runs';
import { expectBlocked, type Governed, governed, POLICY_PATH, type Run } from './support';

/*
 * A run of staging publishes the head that it reached. A run of production is allowed if the head that
 * it would reach was published on its commit or on an ancestor.
 */

const SHA = 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed';
const PARENT = 'beefbeefbeefbeefbeefbeefbeefbeefbeefbeef';
const FILES = { 'migrations/0001_shop.sql': 'CREATE TABLE orders (id int);' };
const CONTEXT = 'governed-migrations/default/staging';
const RUN_URL = 'https://github.com/octo/shop/actions/runs/99';

const prod = {
  'rehearsed-on': 'staging',
  'rehearsed-by': ['.github/workflows/staging.yml@main', '.github/workflows/pipeline.yml@*'],
};
const policy = { version: 1, roles: { prod } };

let head: string;
const production = useDatabase();
const staging = useDatabase({
  prepare: async ({ url }) => {
    const run = await migrate('staging', { answers: accepting }, { 'database-url': url });
    head = run.outputs['head-digest'] ?? '';
  },
});

const accepting: Answers = {
  'repos/create-commit-status': ({ body }) => ({ status: 201, body: status({ ...Object(body) }) }),
};

async function migrate(
  role: 'staging' | 'prod',
  run: Run = {},
  more: Readonly<Record<string, string>> = {},
): Promise<Governed> {
  const url = more['database-url'] ?? (role === 'prod' ? production : staging).url;
  return await governed({
    policy,
    files: FILES,
    ...run,
    step: {
      ...run.step,
      with: { mode: 'migrate', 'db-role': role, ...more, 'database-url': url },
    },
  });
}

/** The answers for statuses by commit, newest first, and for the run 99 that they name. */
function answersFor(
  statuses: Readonly<Record<string, readonly object[]>>,
  run: object = {},
): Answers {
  return {
    'repos/list-commits': () => ok([SHA, PARENT].map((sha) => ({ ...shownCommit('bob'), sha }))),
    'repos/list-commit-statuses-for-ref': ({ params }) =>
      ok(statuses[String(params['ref'])]?.map((each) => status({ ...each })) ?? []),
    'actions/get-workflow-run': ({ params }) =>
      params['run_id'] === '99' ? ok(namedRun({ head_sha: SHA, ...run })) : refused(404, 'no'),
    // The workflow does not attest. `attestations.test.ts` tests workflows that attest.
    'repos/get-content': ({ params }) => ok(contentFile(String(params['path']), 'jobs: {}')),
  };
}

const published = (more: object = {}) => ({
  state: 'success',
  context: CONTEXT,
  description: head,
  target_url: RUN_URL,
  ...more,
});

const publishedBy = ({ askedGithub }: Governed): readonly Asked[] =>
  askedGithub.filter(({ operation }) => operation === 'repos/create-commit-status');

describe('rehearsed-on: staging publishes its head', () => {
  test('publishes a status on its commit, even if nothing is pending', async () => {
    const again = await migrate('staging', { answers: accepting });
    expect(again.outputs).toMatchObject({ applied: '0', warnings: '[]', 'head-digest': head });
    expect(publishedBy(again)).toMatchObject([
      {
        params: { sha: SHA },
        body: {
          context: CONTEXT,
          state: 'success',
          description: head,
          target_url: expect.stringMatching(/\/octo\/shop\/actions\/runs\/4711$/),
        },
      },
    ]);
  });

  test('publishes under the name of its database', async () => {
    const named = await migrate('staging', { answers: accepting }, { name: 'billing' });
    expect(publishedBy(named)).toMatchObject([
      { body: { context: 'governed-migrations/billing/staging' } },
    ]);
  });

  test('publishes nothing for another commit than that of the run', async () => {
    const run = await migrate('staging', { answers: accepting, checkout: PARENT });
    expect(run.exitCode).toBe(0);
    expect(publishedBy(run)).toEqual([]);
    expect(JSON.parse(run.outputs['warnings'] ?? '')).toEqual(['head-unpublished']);
    expect(run.log).toContain('beefbeefbeef is checked out');
  });

  test('publishes the failure of a run', async () => {
    const files = { ...FILES, 'migrations/0002_bad.sql': 'SELECT nope;' };
    const red = await migrate('staging', { files, answers: accepting });
    expect(red.exitCode).toBe(1);
    expect(publishedBy(red)).toMatchObject([
      { body: { state: 'failure', description: 'failed: migration-failed' } },
    ]);
  });

  test('warns and succeeds if the token may not publish', async () => {
    const answers = { 'repos/create-commit-status': () => refused(403, 'no') };
    const run = await migrate('staging', { answers });
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        title: 'head-unpublished',
        message: expect.stringContaining('statuses: write'),
      }),
    ]);
  });

  test('publishes nothing in plan, in gate, and without rehearsed-on', async () => {
    const runs = [
      await migrate('staging', { answers: accepting }, { mode: 'plan' }),
      await migrate('staging', { answers: accepting }, { mode: 'gate' }),
      await migrate('staging', { answers: accepting, policy: { version: 1, roles: {} } }),
    ];
    for (const run of runs) {
      expect(run.exitCode).toBe(0);
      expect(run.askedGithub).toEqual([]);
    }
  });
});

describe('rehearsed-on: production', () => {
  test('looks for the head on the commit that is checked out', async () => {
    const answers: Answers = {
      ...answersFor({ [PARENT]: [published()] }, { head_sha: PARENT }),
      'repos/get-content': ({ params: { path } }) =>
        ok(contentFile(String(path), path === POLICY_PATH ? 'version: 1\nroles: {}' : 'jobs: {}')),
    };
    const run = await migrate('prod', { answers, checkout: PARENT });
    expect(run.outputs).toMatchObject({ reason: 'prod-confirmed', applied: '1' });
    expect(run.askedGithub).toContainEqual(
      expect.objectContaining({
        operation: 'repos/list-commits',
        query: expect.objectContaining({ sha: PARENT }),
      }),
    );
  });

  test.each<[string, (green: object) => Answers, RegExp]>([
    [
      'a status on this commit',
      (green) => answersFor({ [SHA]: [green] }),
      /Run 99 of .*staging\.yml@main/,
    ],
    [
      'a status on an ancestor',
      (green) => answersFor({ [PARENT]: [green] }, { head_sha: PARENT }),
      /on beefbeefbeef/,
    ],
    [
      'a status of this run, which is in progress',
      (green) => ({
        ...answersFor({ [SHA]: [{ ...green, target_url: RUN_URL.replace('99', '4711') }] }),
        'actions/get-workflow-run': () =>
          ok(
            namedRun({
              id: 4711,
              head_sha: SHA,
              conclusion: null,
              status: 'in_progress',
              path: '.github/workflows/pipeline.yml',
            }),
          ),
      }),
      /Run 4711 of .*pipeline\.yml/,
    ],
    [
      'a status on an ancestor, after a failure on this commit',
      (green) =>
        answersFor(
          { [SHA]: [{ ...green, state: 'failure' }], [PARENT]: [green] },
          { head_sha: PARENT },
        ),
      /on beefbeefbeef/,
    ],
  ])('is allowed by %s', async (_, answers, words) => {
    const run = await migrate('prod', { answers: answers(published()) });
    expect(run.outputs).toMatchObject({ reason: 'prod-confirmed', applied: '1' });
    expect(run.outputs['head-digest']).toBe(head);
    expect(run.summary).toMatch(words);
    expect(run.summary).toContain('pointer only');
  });

  test.each<[string, (green: object) => Answers, string, string]>(
    tableRows<[string, (green: object) => Answers, string, string]>([
      ['no status', () => answersFor({}), 'rehearsed-on', 'do not have this status'],
      [
        'a status of another database',
        (green) =>
          answersFor({ [SHA]: [{ ...green, context: 'governed-migrations/billing/staging' }] }),
        'rehearsed-on',
        'do not have this status',
      ],
      [
        'a failure that is newer than the success',
        (green) => answersFor({ [SHA]: [{ ...green, state: 'failure' }, green] }),
        'rehearsed-on',
        'is failure',
      ],
      [
        'a status with another head',
        (green) => answersFor({ [SHA]: [{ ...green, description: `sha256:${'a'.repeat(64)}` }] }),
        'rehearsed-on',
        'reports the head sha256:aaaa',
      ],
      [
        'a status by a user',
        (green) => answersFor({ [SHA]: [{ ...green, by: 'mallory' }] }),
        'rehearsed-by',
        'mallory set it',
      ],
      [
        'a run of a workflow that is not listed',
        (green) => answersFor({ [SHA]: [green] }, { path: '.github/workflows/other.yml' }),
        'rehearsed-by',
        'other.yml@main`, which `rehearsed-by` does not list',
      ],
      [
        'a run of another branch',
        (green) => answersFor({ [SHA]: [green] }, { head_branch: 'feature' }),
        'rehearsed-by',
        'staging.yml@feature',
      ],
      [
        'a run that failed',
        (green) => answersFor({ [SHA]: [green] }, { conclusion: 'failure' }),
        'rehearsed-by',
        'finished with the conclusion failure',
      ],
      [
        'a run in progress',
        (green) => answersFor({ [SHA]: [green] }, { conclusion: null }),
        'rehearsed-by',
        'has not finished',
      ],
      [
        'a run on another commit',
        (green) => answersFor({ [SHA]: [green] }, { head_sha: PARENT }),
        'rehearsed-by',
        'ran on commit beefbeefbeef',
      ],
      [
        'a run of a fork',
        (green) => answersFor({ [SHA]: [green] }, { fork: 'mallory/shop' }),
        'rehearsed-by',
        'belongs to the repository mallory/shop',
      ],
      [
        'a run of another repository',
        (green) =>
          answersFor({
            [SHA]: [{ ...green, target_url: RUN_URL.replace('octo/shop', 'mallory/x') }],
          }),
        'rehearsed-by',
        'its URL is not a run of this repository',
      ],
      [
        'no run',
        (green) => answersFor({ [SHA]: [{ ...green, target_url: null }] }),
        'rehearsed-by',
        'its URL is not a run of this repository',
      ],
      [
        'a run that was deleted',
        (green) => answersFor({ [SHA]: [{ ...green, target_url: RUN_URL.replace('99', '98') }] }),
        'rehearsed-by',
        'run 98',
      ],
    ]),
  )('is blocked by %s, and writes nothing', async (_, answers, rule, words) => {
    const run = await migrate('prod', { answers: answers(published()) });
    expectBlocked(run, `policy:${rule}`, words, '.github/workflows/staging.yml@main');
    expect(run.outputs).toMatchObject({ applied: '0', pending: '1' });
    expect(await production.query("SELECT to_regnamespace('governed') AS made")).toEqual([
      { made: null },
    ]);
  });

  test('is blocked by a file that staging does not have', async () => {
    const files = { ...FILES, 'migrations/0002_more.sql': 'CREATE TABLE more ();' };
    const run = await migrate('prod', { files, answers: answersFor({ [SHA]: [published()] }) });
    expectBlocked(run, 'policy:rehearsed-on', head);
  });

  test.each<[string, string, Answers, string]>([
    ['the commits', 'contents: read', { 'repos/list-commits': () => refused(403, 'no') }, ''],
    [
      'the statuses',
      'statuses: read',
      { 'repos/list-commit-statuses-for-ref': () => refused(404, 'no') },
      '',
    ],
    [
      'anything after a server error',
      'unreachable',
      { 'repos/list-commits': () => refused(502, 'no') },
      '',
    ],
  ])('is blocked if the API does not return %s', async (_, words, broken) => {
    const answers = { ...answersFor({ [SHA]: [published()] }), ...broken };
    expectBlocked(await migrate('prod', { answers }), 'policy:rehearsed-on', words);
  });

  test('does not make further requests after the time for GitHub is used up', async () => {
    const answers: Answers = {
      ...answersFor({ [SHA]: [published()] }),
      'repos/get-environment': () => 'silence',
    };
    const governing = { version: 1, roles: { prod: { ...prod, 'require-protection': true } } };
    const plan = await migrate('prod', { answers, policy: governing }, { mode: 'plan' });
    expect(plan.summary).toMatch(/`rehearsed-on` +\| .*unreachable/);
    const operations = plan.askedGithub.map(({ operation }) => operation);
    expect(operations).toEqual(['repos/get-environment']);
  });

  test('is blocked in gate and with a command, and listed in plan', async () => {
    const answers = answersFor({ [SHA]: [published()] });
    expectBlocked(
      await migrate('prod', { answers }, { mode: 'gate' }),
      'policy:rehearsed-on',
      'gate',
    );
    const command = { command: 'exit 0' };
    expectBlocked(await migrate('prod', { answers }, command), 'policy:rehearsed-on', '`command`');
    const plan = await migrate('prod', { answers }, { mode: 'plan' });
    expect(plan.outputs).toMatchObject({ decision: 'allowed', 'head-digest': head });
    expect(plan.summary).toMatch(/`rehearsed-on` +\| ✅ met/);
    const early = await migrate('prod', { answers: answersFor({}) }, { mode: 'plan' });
    expect(early.summary).toMatch(/`rehearsed-on` +\| ❌ unmet/);
  });

  test.each<[string, object, string]>([
    ['rehearsed-on', { 'rehearsed-on': 'staging' }, 'without `rehearsed-by`'],
    ['rehearsed-by', { 'rehearsed-by': ['a@main'] }, 'without `rehearsed-on`'],
  ])('is blocked by a policy with %s only', async (_, rules, words) => {
    const answers = answersFor({ [SHA]: [published()] });
    const run = await governed({
      prod: rules,
      files: FILES,
      answers,
      step: { with: { mode: 'migrate', 'database-url': production.url } },
    });
    expectBlocked(run, 'policy:rehearsed-by', words);
  });
});
