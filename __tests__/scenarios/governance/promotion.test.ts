import {
  contentFile,
  namedRun,
  ok,
  commit as shownCommit,
  status,
} from '../../support/github/answers';
import { type Answers, type Asked, refused } from '../../support/github/server';
import { useDatabase } from '../../support/postgres';
import { expectBlocked, type Governed, governed, type Run } from './support';

/*
 * What was rehearsed is what is promoted: staging publishes the head that it reached, and production
 * runs when the head that it would reach was published on a commit that this one contains.
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

/** Statuses by commit, newest first, and the run 99 that they name. */
function world(statuses: Readonly<Record<string, readonly object[]>>, run: object = {}): Answers {
  return {
    'repos/list-commits': () => ok([SHA, PARENT].map((sha) => ({ ...shownCommit('bob'), sha }))),
    'repos/list-commit-statuses-for-ref': ({ params }) =>
      ok(statuses[String(params['ref'])]?.map((each) => status({ ...each })) ?? []),
    'actions/get-workflow-run': ({ params }) =>
      params['run_id'] === '99' ? ok(namedRun({ head_sha: SHA, ...run })) : refused(404, 'no'),
    // It attests nothing: `attested.test.ts` has those that do.
    'repos/get-content': ({ params }) => ok(contentFile(String(params['path']), 'jobs: {}')),
  };
}

const published = (more: object = {}) => ({
  ...{ state: 'success', context: CONTEXT, description: head, target_url: RUN_URL },
  ...more,
});

const set = ({ askedGithub }: Governed): readonly Asked[] =>
  askedGithub.filter(({ operation }) => operation === 'repos/create-commit-status');

describe('staging publishes what it reached', () => {
  test('on its commit, by the workflow’s token, and again with nothing to do', async () => {
    const again = await migrate('staging', { answers: accepting });
    expect(again.outputs).toMatchObject({ applied: '0', warnings: '[]', 'head-digest': head });
    expect(set(again)).toMatchObject([
      {
        params: { sha: SHA },
        body: {
          ...{ context: CONTEXT, state: 'success', description: head },
          target_url: expect.stringMatching(/\/octo\/shop\/actions\/runs\/4711$/),
        },
      },
    ]);
  });

  test('under the name of its database', async () => {
    const named = await migrate('staging', { answers: accepting }, { name: 'billing' });
    expect(set(named)).toMatchObject([
      { body: { context: 'governed-migrations/billing/staging' } },
    ]);
  });

  test('a red run says that it is', async () => {
    const files = { ...FILES, 'migrations/0002_bad.sql': 'SELECT nope;' };
    const red = await migrate('staging', { files, answers: accepting });
    expect(red.exitCode).toBe(1);
    expect(set(red)).toMatchObject([
      { body: { state: 'failure', description: 'failed: migration-failed' } },
    ]);
  });

  test('where the token may not, it warns and stays green', async () => {
    const answers = { 'repos/create-commit-status': () => refused(403, 'no') };
    const run = await migrate('staging', { answers });
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toEqual([
      expect.objectContaining({
        ...{ level: 'warning', title: 'head-unpublished' },
        message: expect.stringContaining('statuses: write'),
      }),
    ]);
  });

  test('nobody is told of a plan, of a gate, of a role that no policy promotes', async () => {
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

describe('production runs what was rehearsed', () => {
  test.each<[string, (green: object) => Answers, RegExp]>([
    ['on this commit', (green) => world({ [SHA]: [green] }), /run 99 of .*staging\.yml@main/],
    [
      'on one that it contains',
      (green) => world({ [PARENT]: [green] }, { head_sha: PARENT }),
      /on beefbeefbeef/,
    ],
    [
      'by a job of this very run, which has not ended',
      (green) => ({
        ...world({ [SHA]: [{ ...green, target_url: RUN_URL.replace('99', '4711') }] }),
        'actions/get-workflow-run': () =>
          ok(
            namedRun({
              ...{ id: 4711, head_sha: SHA, conclusion: null, status: 'in_progress' },
              path: '.github/workflows/pipeline.yml',
            }),
          ),
      }),
      /run 4711 of .*pipeline\.yml/,
    ],
    [
      'though a newer commit was red',
      (green) =>
        world({ [SHA]: [{ ...green, state: 'failure' }], [PARENT]: [green] }, { head_sha: PARENT }),
      /on beefbeefbeef/,
    ],
  ])('%s', async (_, answers, words) => {
    const run = await migrate('prod', { answers: answers(published()) });
    expect(run.outputs).toMatchObject({ reason: 'prod-confirmed', applied: '1' });
    expect(run.outputs['head-digest']).toBe(head);
    expect(run.summary).toMatch(words);
    expect(run.summary).toContain('pointer only');
  });

  test.each<[string, (green: object) => Answers, string, string]>([
    ['no status', () => world({}), 'rehearsed-on', 'no commit that this one contains'],
    [
      'one of another database',
      (green) => world({ [SHA]: [{ ...green, context: 'governed-migrations/billing/staging' }] }),
      'rehearsed-on',
      'no commit that this one contains',
    ],
    [
      'one that is red, newer than the green one',
      (green) => world({ [SHA]: [{ ...green, state: 'failure' }, green] }),
      'rehearsed-on',
      'is failure',
    ],
    [
      'another head',
      (green) => world({ [SHA]: [{ ...green, description: `sha256:${'a'.repeat(64)}` }] }),
      'rehearsed-on',
      'what was reached there is sha256:aaaa',
    ],
    [
      'a status by a person',
      (green) => world({ [SHA]: [{ ...green, by: 'mallory' }] }),
      'rehearsed-by',
      'set by mallory',
    ],
    [
      'a run of a workflow that is not listed',
      (green) => world({ [SHA]: [green] }, { path: '.github/workflows/other.yml' }),
      'rehearsed-by',
      'other.yml@main`, which `rehearsed-by` does not list',
    ],
    [
      'a run of another branch',
      (green) => world({ [SHA]: [green] }, { head_branch: 'feature' }),
      'rehearsed-by',
      'staging.yml@feature',
    ],
    [
      'a run that ended red',
      (green) => world({ [SHA]: [green] }, { conclusion: 'failure' }),
      'rehearsed-by',
      'ended as failure',
    ],
    [
      'a run that has not ended',
      (green) => world({ [SHA]: [green] }, { conclusion: null }),
      'rehearsed-by',
      'has not ended',
    ],
    [
      'a run of another commit',
      (green) => world({ [SHA]: [green] }, { head_sha: PARENT }),
      'rehearsed-by',
      'another commit',
    ],
    [
      'a run of a fork',
      (green) => world({ [SHA]: [green] }, { fork: 'mallory/shop' }),
      'rehearsed-by',
      'is of mallory/shop',
    ],
    [
      'a run of another repository',
      (green) =>
        world({ [SHA]: [{ ...green, target_url: RUN_URL.replace('octo/shop', 'mallory/x') }] }),
      'rehearsed-by',
      'its URL is not a run of this repository',
    ],
    [
      'no run',
      (green) => world({ [SHA]: [{ ...green, target_url: null }] }),
      'rehearsed-by',
      'its URL is not a run of this repository',
    ],
    [
      'a run that is gone',
      (green) => world({ [SHA]: [{ ...green, target_url: RUN_URL.replace('99', '98') }] }),
      'rehearsed-by',
      'run 98',
    ],
  ])('%s blocks, and nothing is written', async (_, answers, rule, words) => {
    const run = await migrate('prod', { answers: answers(published()) });
    expectBlocked(run, `policy:${rule}`, words, '.github/workflows/staging.yml@main');
    expect(run.outputs).toMatchObject({ applied: '0', pending: '1' });
    expect(await production.query("SELECT to_regnamespace('governed') AS made")).toEqual([
      { made: null },
    ]);
  });

  test('another state: a file that staging has not seen', async () => {
    const files = { ...FILES, 'migrations/0002_more.sql': 'CREATE TABLE more ();' };
    const run = await migrate('prod', { files, answers: world({ [SHA]: [published()] }) });
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
      'anything, for it fails',
      'unreachable',
      { 'repos/list-commits': () => refused(502, 'no') },
      '',
    ],
  ])('where the API does not tell %s it blocks', async (_, words, broken) => {
    const answers = { ...world({ [SHA]: [published()] }), ...broken };
    expectBlocked(await migrate('prod', { answers }), 'policy:rehearsed-on', words);
  });

  test('what GitHub gets is used up by one question, and the next is not asked', async () => {
    const answers: Answers = {
      ...world({ [SHA]: [published()] }),
      'repos/get-environment': () => 'silence',
    };
    const governing = { version: 1, roles: { prod: { ...prod, 'require-protection': true } } };
    const plan = await migrate('prod', { answers, policy: governing }, { mode: 'plan' });
    expect(plan.summary).toMatch(/`rehearsed-on` +\| .*unreachable/);
    const operations = plan.askedGithub.map(({ operation }) => operation);
    expect(operations).toEqual(['repos/get-environment']);
  });

  test('the gate and a command cannot judge it, a plan lists it', async () => {
    const answers = world({ [SHA]: [published()] });
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
    const early = await migrate('prod', { answers: world({}) }, { mode: 'plan' });
    expect(early.summary).toMatch(/`rehearsed-on` +\| ❌ unmet/);
  });

  test.each<[string, object, string]>([
    ['without the workflows', { 'rehearsed-on': 'staging' }, 'not `rehearsed-by`'],
    ['without the role', { 'rehearsed-by': ['a@main'] }, 'not `rehearsed-on`'],
  ])('a policy that has it %s blocks', async (_, rules, words) => {
    const answers = world({ [SHA]: [published()] });
    const run = await governed({
      ...{ prod: rules, files: FILES, answers },
      step: { with: { mode: 'migrate', 'database-url': production.url } },
    });
    expectBlocked(run, 'policy:rehearsed-by', words);
  });
});
