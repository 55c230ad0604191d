import type {
  ApprovalExclusion,
  ProvenRun,
  Review,
  RunReviews,
} from '../../../policy/github-facts';
import { type ApiAnswer, type GitHubApi, requestApi } from './client';

/**
 * Reads the reviews of a run, and the users who may not approve it because they started it or wrote
 * its changes. Reviews belong to the run, so reviews of earlier attempts are included.
 *
 * @param commit The commit that is checked out, whose author and pull requests count.
 */
export async function readReviews(
  api: GitHubApi,
  run: ProvenRun,
  commit = run.commit,
): Promise<ApiAnswer<RunReviews>> {
  const answers = await Promise.all([
    fetchReviews(api, run),
    fetchActors(api, run),
    fetchAuthor(api, commit),
    fetchPullRequestAuthors(api, commit),
  ]);
  const [reviews, actors, author, pullRequestAuthors] = answers;
  if (!reviews.ok) return reviews;
  if (!actors.ok) return actors;
  if (!author.ok) return author;
  if (!pullRequestAuthors.ok) return pullRequestAuthors;
  const exclusions = new Map<string, ApprovalExclusion>();
  const add = (logins: readonly string[], exclusion: ApprovalExclusion) => {
    for (const login of logins) {
      if (!exclusions.has(login.toLowerCase())) exclusions.set(login.toLowerCase(), exclusion);
    }
  };
  add(
    [run.actor, actors.value.actor].filter((login) => login !== ''),
    'started the run',
  );
  add(
    [actors.value.triggeringActor].filter((login) => login !== ''),
    'started this attempt',
  );
  add(author.value, 'wrote the commit');
  add(pullRequestAuthors.value, 'wrote a pull request that carries it');
  return { ok: true, value: { all: reviews.value, involved: exclusions } };
}

async function fetchReviews(
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

async function fetchActors({ octokit, repository }: GitHubApi, { runId, attempt }: ProvenRun) {
  return await requestApi('the actor of this attempt', 'actions: read', async () => {
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

/** GitHub links an author only if the address of the commit belongs to a user. */
async function fetchAuthor({ octokit, repository }: GitHubApi, commit: string) {
  return await requestApi('the author of the commit', 'contents: read', async () => {
    const { data } = await octokit.rest.repos.getCommit({
      ...repository,
      ref: commit,
      per_page: 1,
    });
    const login: unknown = data.author === null ? undefined : data.author.login;
    return typeof login === 'string' ? [login] : [];
  });
}

async function fetchPullRequestAuthors({ octokit, repository }: GitHubApi, commit: string) {
  return await requestApi(
    'the pull requests that contain the commit',
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
