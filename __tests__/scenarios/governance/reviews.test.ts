import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../../support/github/answers';
import {
  type GivenFile,
  type GivenPullRequest,
  type GivenRepository,
  graphqlRoot,
  MERGE_COMMIT,
} from '../../support/github/pull-requests';
import { type Answers, refused } from '../../support/github/server';
import { freshDatabase, useDatabase } from '../../support/postgres';
import { tableRows } from '../../support/property-runs';
import { expectGreen } from '../engine/support';
import { expectBlocked, type Governed, governed, type Run } from './support';

/*
 * `reviews: N`: the commit that last changed each pending file belongs to a merged pull request with N
 * approvals. `evaluate-reviews.test.ts` tests each condition of a review.
 */

const SHA = 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed';
const ORDERS = 'CREATE TABLE orders (id int);';
const ITEMS = 'CREATE TABLE items (id int);';
const FILES = { 'migrations/0001_orders.sql': ORDERS, 'migrations/0002_items.sql': ITEMS };

/** A database to which no run of this file writes. */
const database = useDatabase();

function reviewed(text: string, pullRequest: GivenPullRequest = {}): GivenFile {
  return { text, pullRequests: [pullRequest] };
}

const REPOSITORY: GivenRepository = {
  head: SHA,
  files: {
    'migrations/0001_orders.sql': reviewed(ORDERS),
    'migrations/0002_items.sql': reviewed(ITEMS, { number: 8, reviews: [{ by: 'cy' }] }),
  },
};

function answersFor(repository: GivenRepository): Answers {
  return { 'graphql/CommitReviews': () => ok(graphqlRoot(repository)) };
}

/** The answers for `REPOSITORY` in which the second file differs. */
function withItems(items: GivenFile | undefined): Answers {
  const { 'migrations/0002_items.sql': _, ...files } = REPOSITORY.files ?? {};
  const added = items === undefined ? {} : { 'migrations/0002_items.sql': items };
  return answersFor({ ...REPOSITORY, files: { ...files, ...added } });
}

async function migrate(
  run: Run = {},
  more: Readonly<Record<string, string>> = {},
): Promise<Governed> {
  return await governed({
    prod: { reviews: 1 },
    files: FILES,
    answers: answersFor(REPOSITORY),
    ...run,
    step: { ...run.step, with: { mode: 'migrate', 'database-url': database.url, ...more } },
  });
}

/** The queries that the action sent. */
const queriesOf = ({ askedGithub }: Governed) => askedGithub.map(({ operation }) => operation);

describe('reviews: allows', () => {
  test('files whose pull requests are approved, with one query, and records who reviewed', async () => {
    const { url } = await freshDatabase();
    const folder: { path?: string } = {};
    const more = { 'database-url': url, 'evidence-file': 'evidence.json' };
    const answers = withItems(
      reviewed(ITEMS, {
        number: 8,
        reviews: [
          { by: 'cy', at: '2026-02-01T00:00:00Z' },
          { by: 'dan', state: 'DISMISSED' },
        ],
      }),
    );
    const seeFolder = (path: string) => {
      folder.path = path;
    };
    const run = await migrate({ answers, seeFolder }, more);
    expectGreen(run);
    expect(run.outputs).toMatchObject({ applied: '2', reason: 'prod-confirmed' });
    expect(run.summary).toContain(
      'Pull request #7 is approved by ann. Pull request #8 is approved by cy.',
    );
    expect(run.askedGithub).toMatchObject([
      {
        operation: 'graphql/CommitReviews',
        body: {
          owner: 'octo',
          repo: 'shop',
          head: SHA,
          path0: 'migrations/0001_orders.sql',
          path1: 'migrations/0002_items.sql',
        },
      },
    ]);
    const { predicate } = JSON.parse(
      readFileSync(join(folder.path ?? '', 'evidence.json'), 'utf8'),
    );
    expect(predicate.reviews).toEqual({
      known: true,
      why: '',
      head: SHA,
      branch: 'main',
      changes: [
        expect.objectContaining({ file: 'migrations/0001_orders.sql', commit: MERGE_COMMIT }),
        {
          file: 'migrations/0002_items.sql',
          commit: MERGE_COMMIT,
          isCommitted: true,
          pullRequests: [
            expect.objectContaining({
              number: 8,
              url: 'https://github.com/octo/shop/pull/8',
              mergedAt: '2026-01-01T00:00:00Z',
              branch: 'main',
              counts: true,
              reviews: [
                {
                  user: 'cy',
                  state: 'APPROVED',
                  submittedAt: '2026-02-01T00:00:00Z',
                  afterMerge: true,
                  commit: expect.stringMatching(/^c0ffee/),
                  url: 'https://github.com/octo/shop/pull/8#pullrequestreview-1',
                  counts: true,
                  why: null,
                },
                expect.objectContaining({
                  user: 'dan',
                  afterMerge: false,
                  counts: false,
                  why: 'was dismissed',
                }),
              ],
            }),
          ],
        },
      ],
    });
    // A run with nothing to do needs no review, and does not ask GitHub.
    const again = await migrate({ answers: {} }, more);
    expectGreen(again);
    expect(again.summary).toContain('No file is pending.');
    expect(again.askedGithub).toEqual([]);
  });

  test('a run on a tag, if the default branch has the pull requests', async () => {
    const env = { GITHUB_REF: 'refs/tags/v1' };
    const trunk = { ...REPOSITORY, defaultBranch: 'trunk' };
    const answers = (repository: GivenRepository): Answers => ({
      ...answersFor(repository),
      'repos/get-content': ({ params }) =>
        params['path'] === '.' ? ok([]) : refused(404, 'Not Found'),
    });
    const plan = { mode: 'plan' };
    const met = await migrate({ answers: answers(REPOSITORY), step: { env } }, plan);
    expect(met.summary).toContain('✅ met');
    const unmet = await migrate({ answers: answers(trunk), step: { env } }, plan);
    expect(unmet.summary).toContain('does not have a merged pull request into `trunk`');
  });

  test('files of a repository in a folder of the workspace, with CRLF in the checkout', async () => {
    const files = {
      'app/.git/HEAD': `${SHA}\n`,
      'app/db/0001_orders.sql': `${ORDERS}\r\n`,
    };
    const repository = { head: SHA, files: { 'db/0001_orders.sql': reviewed(`${ORDERS}\n`) } };
    const run = await migrate(
      { files, answers: answersFor(repository) },
      { mode: 'plan', 'working-directory': 'app', migrations: 'db' },
    );
    expect(run.summary).toContain('Pull request #7 is approved by ann.');
    expect(run.askedGithub[0]?.body).toMatchObject({ path0: 'db/0001_orders.sql' });
  });

  test.each<[string, GivenPullRequest]>([
    [
      'of a reviewer whose later comment changes nothing',
      { reviews: [{}, { state: 'COMMENTED' }] },
    ],
    [
      'of a reviewer who approved after a request for changes',
      { reviews: [{ state: 'CHANGES_REQUESTED' }, {}] },
    ],
    ['of the user who started the run', { reviews: [{ by: 'octocat' }] }],
  ])('an approval %s', async (_, pullRequest) => {
    const answers = withItems(reviewed(ITEMS, pullRequest));
    const run = await migrate({ answers }, { mode: 'plan' });
    expect(run.summary).toContain('| ✅ met');
  });
});

describe('reviews: blocks', () => {
  const older = '01de501de501de501de501de501de501de501de5';
  const ownCommits = (user: object) => ({
    commits: [{ oid: older, ...user }, { oid: 'c0ffee'.padEnd(40, 'c0ffee') }],
  });

  test.each<[string, GivenPullRequest, string]>(
    tableRows<[string, GivenPullRequest, string]>([
      [
        'a review of an account that may not push',
        { reviews: [{ by: 'mallory', canPush: false }] },
        'no approval counts',
      ],
      [
        'a stale review',
        { reviews: [{ commit: older }] },
        'is of commit 01de501de501, not of the head commit',
      ],
      [
        'a dismissed review',
        { reviews: [{}, { state: 'DISMISSED' }] },
        'The review of ann was dismissed',
      ],
      [
        'a withdrawn review',
        { reviews: [{}, { state: 'CHANGES_REQUESTED' }] },
        'The review of ann requests changes',
      ],
      ['a comment', { reviews: [{ state: 'COMMENTED' }] }, 'no approval counts'],
      [
        'a review of the user who opened the pull request',
        { author: 'ann' },
        'this user opened the pull request',
      ],
      ['a review of the author of a commit', ownCommits({ author: 'ann' }), 'author or committer'],
      [
        'a review of the committer of a commit',
        ownCommits({ author: 'bob', committer: 'Ann' }),
        'author or committer',
      ],
      ['a review of a bot', { reviews: [{ by: 'review-bot', type: 'Bot' }] }, 'not from a user'],
      ['a pull request that is not merged', { merged: false }, 'is not merged'],
      ['a pull request into another branch', { base: 'playground' }, '`playground` does not count'],
      ['a pull request of another repository', { repository: 'mallory/shop' }, 'mallory/shop'],
    ]),
  )('%s', async (_, pullRequest, words) => {
    // The engine counts the reviews of each file in the same way. `gate` starts faster.
    const run = await migrate(
      { answers: answersFor({ head: SHA, pullRequests: [pullRequest] }) },
      { mode: 'gate' },
    );
    expectBlocked(run, 'policy:reviews', 'requires a review of the commit', words);
  });

  test.each<[string, GivenPullRequest, string]>([
    [
      'a file that the merge changed',
      { headFiles: { 'migrations/0002_items.sql': 'SELECT 1;' } },
      'differs from the file in the head commit of pull request #7',
    ],
    [
      'a file that the pull request does not have',
      { headFiles: { 'migrations/0002_items.sql': null } },
      'differs from the file in the head commit',
    ],
  ])('%s', async (_, pullRequest, words) => {
    const run = await migrate({ answers: withItems(reviewed(ITEMS, pullRequest)) });
    expectBlocked(run, 'policy:reviews', 'requires a review of each pending file', words);
  });

  test('an unreviewed file beside a reviewed commit', async () => {
    // HEAD is the merge commit of a reviewed pull request. A file before it was pushed directly.
    const pushed = { text: ITEMS, commit: older };
    const run = await migrate({ answers: withItems(pushed) });
    expectBlocked(
      run,
      'policy:reviews',
      'Commit 01de501de501, which last changed `migrations/0002_items.sql`, does not have a merged pull request',
    );
  });

  test('a file that is not committed', async () => {
    const run = await migrate({ answers: withItems(undefined) });
    expectBlocked(run, 'policy:reviews', 'does not contain `migrations/0002_items.sql`');
  });

  test('a file that an earlier step changed', async () => {
    const run = await migrate({ answers: withItems(reviewed(`${ITEMS} --`)) });
    expectBlocked(run, 'policy:reviews', '`migrations/0002_items.sql` in the workspace differs');
  });

  test('fewer approvals than the policy requires', async () => {
    const run = await migrate({ prod: { reviews: 2 } });
    expectBlocked(
      run,
      'policy:reviews',
      'requires 2 reviews',
      '1 more pending file does not meet it',
    );
  });

  test('a commit that GitHub does not have', async () => {
    const run = await migrate({ answers: answersFor({ ...REPOSITORY, head: older }) });
    expectBlocked(run, 'policy:reviews', 'GitHub does not have the commit f00dfeedf00d', 'Push');
  });

  test('more than 50 pending files, without a request', async () => {
    const names = Array.from({ length: 51 }, (_, index) => `migrations/${1000 + index}_x.sql`);
    const files = Object.fromEntries(names.map((name) => [name, 'SELECT 1;']));
    const run = await migrate({ files });
    expectBlocked(run, 'policy:reviews', '51 files are pending', 'at most 50');
    expect(run.askedGithub).toEqual([]);
  });

  test('reviews that are not known, because the query has errors', async () => {
    // `fetch-commit-reviews.test.ts` tests the other answers without a result.
    const message = 'Resource not accessible by integration';
    const respond = () => ok({ data: null, errors: [{ type: 'FORBIDDEN', message }] });
    const run = await migrate({ answers: { 'graphql/CommitReviews': respond } });
    expectBlocked(
      run,
      'policy:reviews',
      'the reviews are not known',
      'cannot access the reviews',
      'pull-requests: read',
    );
  });

  test('reviews without a token', async () => {
    const run = await migrate({}, { 'github-token': '' });
    expectBlocked(run, 'policy:reviews', 'GitHub was not asked', 'no token');
  });
});

describe('reviews: gate, command and plan', () => {
  const head = { head: SHA, pullRequests: [{}] };
  const unreviewed = { head: SHA, pullRequests: [{ reviews: [] }] };

  test.each<[string, Record<string, string>]>([
    ['gate', { mode: 'gate' }],
    ['a command', { command: 'echo done > ran', 'working-directory': 'work' }],
  ])('%s requires reviews of HEAD alone, without the files', async (_, more) => {
    const files = { 'work/migrations/0001_x.sql': 'SELECT 1;' };
    const allowed = await migrate({ files, answers: answersFor(head) }, more);
    expectGreen(allowed);
    expect(allowed.askedGithub).toMatchObject([
      { operation: 'graphql/CommitReviews', body: { head: SHA, owner: 'octo', repo: 'shop' } },
    ]);
    const blocked = await migrate({ files, answers: answersFor(unreviewed) }, more);
    expectBlocked(
      blocked,
      'policy:reviews',
      'requires a review of the commit that is checked out',
      'Commit f00dfeedf00d belongs to pull request #7, but no approval counts',
    );
  });

  test('a blocked command does not start', async () => {
    const folder: { path?: string } = {};
    const seeFolder = (path: string) => {
      folder.path = path;
      mkdirSync(join(path, 'work'));
      writeFileSync(join(path, 'work/ran'), 'no');
    };
    const command = { command: 'echo yes > work/ran' };
    const run = await migrate({ answers: answersFor(unreviewed), seeFolder }, command);
    expectBlocked(run, 'policy:reviews');
    expect(readFileSync(join(folder.path ?? '', 'work/ran'), 'utf8')).toBe('no');
  });

  test('plan shows whether the rule is met, and does not block', async () => {
    const plan = { mode: 'plan' };
    expect((await migrate({}, plan)).summary).toMatch(/`reviews` \| ✅ met +\|/);
    const run = await migrate({ answers: withItems(reviewed(ITEMS, { reviews: [] })) }, plan);
    expectGreen(run);
    expect(run.summary).toMatch(/`reviews` \| ❌ unmet +\|.*no approval counts/);
  });

  test('reviews: 0 asks nothing', async () => {
    const run = await migrate({ prod: { reviews: 0 } }, { mode: 'gate' });
    expectGreen(run);
    expect(queriesOf(run)).toEqual([]);
  });
});
