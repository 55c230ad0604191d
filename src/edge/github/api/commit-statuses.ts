import { type PublishedStatus, RUN_NOT_REQUESTED } from '../../../policy/evaluate-promotion';
import { notKnown } from '../../../policy/lookup-result';
import type { NamedRun } from '../../../policy/named-run';
import { type ApiAnswer, type GitHubApi, requestApi } from './client';

/** Number of commits whose statuses are read, beginning with the nearest one. */
const MAX_COMMITS = 100;

/** Number of parallel requests. */
const MAX_PARALLEL_REQUESTS = 10;

/** A commit status to create. */
export interface NewStatus {
  readonly commit: string;
  readonly context: string;
  readonly state: 'success' | 'failure';
  readonly description: string;
  /** URL of the run. */
  readonly url: string | undefined;
}

/** Creates a commit status. */
export async function setStatus(
  { octokit, repository }: GitHubApi,
  { commit, context, state, description, url }: NewStatus,
): Promise<ApiAnswer<void>> {
  return await requestApi(`the status \`${context}\``, 'statuses: write', async () => {
    await octokit.rest.repos.createCommitStatus({
      ...repository,
      sha: commit,
      state,
      context,
      description,
      ...(url === undefined ? {} : { target_url: url }),
    });
  });
}

/**
 * Returns the newest status of a context for a commit and each of its ancestors, from the nearest
 * one. Stops after a status that has the wanted head and names a run that can be fetched.
 *
 * @param head Description that the status must have.
 */
export async function findPublished(
  api: GitHubApi,
  commit: string,
  context: string,
  head: string,
): Promise<ApiAnswer<readonly PublishedStatus[]>> {
  const commits = await listAncestors(api, commit);
  if (!commits.ok) return commits;
  const published: PublishedStatus[] = [];
  for (let start = 0; start < commits.value.length; start += MAX_PARALLEL_REQUESTS) {
    const batch = commits.value.slice(start, start + MAX_PARALLEL_REQUESTS);
    const answers = await Promise.all(
      batch.map((sha) => findNewestStatus(api, sha, context, head)),
    );
    for (const answer of answers) {
      if (!answer.ok) return answer;
      if (answer.value !== undefined) published.push(answer.value);
    }
    const isWantedStatus = ({ head: description, state, isBot, run }: PublishedStatus) =>
      description === head && state === 'success' && isBot && run.known;
    if (published.some(isWantedStatus)) break;
  }
  return { ok: true, value: published };
}

async function listAncestors(
  { octokit, repository }: GitHubApi,
  commit: string,
): Promise<ApiAnswer<readonly string[]>> {
  return await requestApi('the history of the commit', 'contents: read', async () => {
    const parameters = { ...repository, sha: commit, per_page: MAX_COMMITS };
    const { data } = await octokit.rest.repos.listCommits(parameters);
    return data.map(({ sha }) => sha);
  });
}

async function findNewestStatus(
  api: GitHubApi,
  commit: string,
  context: string,
  head: string,
): Promise<ApiAnswer<PublishedStatus | undefined>> {
  const { octokit, repository } = api;
  const newest = await requestApi(`the statuses of ${commit}`, 'statuses: read', async () => {
    const parameters = { ...repository, ref: commit, per_page: 100 };
    const pages = octokit.paginate.iterator(
      octokit.rest.repos.listCommitStatusesForRef,
      parameters,
    );
    for await (const { data } of pages) {
      // GitHub returns the newest status first.
      const newestStatus = data.find((status) => status.context === context);
      if (newestStatus !== undefined) return newestStatus;
    }
    return undefined;
  });
  if (!newest.ok) return newest;
  const { value: status } = newest;
  if (status === undefined) return { ok: true, value: undefined };
  const { state, creator, target_url: url } = status;
  const description = status.description ?? '';
  const isWanted = state === 'success' && description === head;
  return {
    ok: true,
    value: {
      commit,
      state,
      head: description,
      creator: creator?.login ?? 'an unknown user',
      isBot: creator?.type === 'Bot' && creator.login === 'github-actions[bot]',
      run: isWanted ? await fetchLinkedRun(api, url) : RUN_NOT_REQUESTED,
    },
  };
}

/** Fetches the run that a status links to. The run must be one of this repository. */
async function fetchLinkedRun(api: GitHubApi, url: string | null): Promise<PublishedStatus['run']> {
  const { octokit, repository } = api;
  const [, owner, repo, id] =
    /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/actions\/runs\/(\d+)$/.exec(url ?? '') ?? [];
  const isEqual = (one: string | undefined, other: string) =>
    one?.toLowerCase() === other.toLowerCase();
  if (!isEqual(owner, repository.owner) || !isEqual(repo, repository.repo)) {
    return notKnown('its URL is not a run of this repository', 'Check `rehearsed-by`.');
  }
  const run = await requestApi(`run ${id}`, 'actions: read', async (): Promise<NamedRun> => {
    const { data } = await octokit.rest.actions.getWorkflowRun({
      ...repository,
      run_id: Number(id),
    });
    return {
      id: String(data.id),
      repository: data.repository.full_name,
      headRepository: data.head_repository.full_name,
      workflow: data.path.replace(/@.*$/, ''),
      branch: data.head_branch ?? '',
      commit: data.head_sha,
      conclusion: data.conclusion ?? undefined,
    };
  });
  return run.ok ? { known: true, value: run.value } : notKnown(run.why, 'Check `rehearsed-by`.');
}
