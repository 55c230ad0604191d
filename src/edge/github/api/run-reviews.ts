import type {
  ApprovalExclusion,
  ProvenRun,
  Review,
  RunReviews,
} from '../../../policy/github-facts';
import { type ApiAnswer, type GitHubApi, requestApi } from './client';

/**
 * The reviews of a run by GitHub's record, and who had a part in the run or in what it carries.
 * Reviews are of the run and not of an attempt: one of an earlier attempt may be among them.
 */
export async function readReviews(api: GitHubApi, run: ProvenRun): Promise<ApiAnswer<RunReviews>> {
  const answers = await Promise.all([
    reviewsOf(api, run),
    startersOf(api, run),
    authorOf(api, run),
    pullRequestAuthors(api, run),
  ]);
  const [reviews, starters, author, proposers] = answers;
  if (!reviews.ok) return reviews;
  if (!starters.ok) return starters;
  if (!author.ok) return author;
  if (!proposers.ok) return proposers;
  const involved = new Map<string, ApprovalExclusion>();
  const add = (logins: readonly string[], how: ApprovalExclusion) => {
    for (const login of logins) {
      if (!involved.has(login.toLowerCase())) involved.set(login.toLowerCase(), how);
    }
  };
  add(
    [run.actor, starters.value.actor].filter((login) => login !== ''),
    'started the run',
  );
  add(
    [starters.value.triggeringActor].filter((login) => login !== ''),
    'started this attempt',
  );
  add(author.value, 'wrote the commit');
  add(proposers.value, 'wrote a pull request that carries it');
  return { ok: true, value: { all: reviews.value, involved } };
}

async function reviewsOf(
  { octokit, repository }: GitHubApi,
  { runId }: ProvenRun,
): Promise<ApiAnswer<readonly Review[]>> {
  return await requestApi('the approvals of this run', 'actions: read', async () => {
    const { data } = await octokit.rest.actions.getReviewsForRun({
      ...repository,
      run_id: Number(runId),
    });
    return data.map(({ user, state, comment, environments }) => ({
      user: user.login,
      state,
      comment,
      environments: environments.flatMap(({ name }) => (name === undefined ? [] : [name])),
    }));
  });
}

async function startersOf({ octokit, repository }: GitHubApi, { runId, attempt }: ProvenRun) {
  return await requestApi('who started this attempt', 'actions: read', async () => {
    const { data } = await octokit.rest.actions.getWorkflowRunAttempt({
      ...repository,
      run_id: Number(runId),
      attempt_number: Number(attempt),
    });
    return {
      actor: data.actor?.login ?? '',
      triggeringActor: data.triggering_actor?.login ?? '',
    };
  });
}

/** The author as GitHub links one: a commit by an address that nobody has is of no user. */
async function authorOf({ octokit, repository }: GitHubApi, { commit }: ProvenRun) {
  return await requestApi('who wrote the commit', 'contents: read', async () => {
    const { data } = await octokit.rest.repos.getCommit({
      ...repository,
      ref: commit,
      per_page: 1,
    });
    const login: unknown = data.author === null ? undefined : data.author.login;
    return typeof login === 'string' ? [login] : [];
  });
}

async function pullRequestAuthors({ octokit, repository }: GitHubApi, { commit }: ProvenRun) {
  return await requestApi(
    'the pull requests that carry the commit',
    'pull-requests: read',
    async () => {
      const all = await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
        ...repository,
        commit_sha: commit,
        per_page: 100,
      });
      return all.flatMap(({ user }) => (user === null ? [] : [user.login]));
    },
  );
}
