import { type PublishedStatus, RUN_NOT_ASKED } from '../../../policy/evaluate-promotion';
import { notKnown } from '../../../policy/lookup-result';
import type { NamedRun } from '../../../policy/named-run';
import { type ApiAnswer, type GitHubApi, requestApi } from './client';

/** So many commits are looked at, from the nearest one back. */
const MAX_COMMITS = 100;

/** So many of them at a time. */
const MAX_PARALLEL_REQUESTS = 10;

/** A status to set on a commit. */
export interface NewStatus {
  readonly commit: string;
  readonly context: string;
  readonly state: 'success' | 'failure';
  readonly description: string;
  /** The page of the run. */
  readonly url: string | undefined;
}

/** Sets a status. */
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
 * The newest status of a context on a commit and on each that it contains, from the nearest on; no
 * further than to one that says what is looked for, and names a run that can be fetched.
 *
 * @param head What the status has to say.
 */
export async function findPublished(
  api: GitHubApi,
  commit: string,
  context: string,
  head: string,
): Promise<ApiAnswer<readonly PublishedStatus[]>> {
  const commits = await containedIn(api, commit);
  if (!commits.ok) return commits;
  const published: PublishedStatus[] = [];
  for (let at = 0; at < commits.value.length; at += MAX_PARALLEL_REQUESTS) {
    const some = commits.value.slice(at, at + MAX_PARALLEL_REQUESTS);
    const answers = await Promise.all(some.map((sha) => newestOf(api, sha, context, head)));
    for (const answer of answers) {
      if (!answer.ok) return answer;
      if (answer.value !== undefined) published.push(answer.value);
    }
    const isThere = ({ head: said, state, isBot, run }: PublishedStatus) =>
      said === head && state === 'success' && isBot && run.known;
    if (published.some(isThere)) break;
  }
  return { ok: true, value: published };
}

async function containedIn(
  { octokit, repository }: GitHubApi,
  commit: string,
): Promise<ApiAnswer<readonly string[]>> {
  return await requestApi('the commits that this one contains', 'contents: read', async () => {
    const asked = { ...repository, sha: commit, per_page: MAX_COMMITS };
    const { data } = await octokit.rest.repos.listCommits(asked);
    return data.map(({ sha }) => sha);
  });
}

async function newestOf(
  api: GitHubApi,
  commit: string,
  context: string,
  head: string,
): Promise<ApiAnswer<PublishedStatus | undefined>> {
  const { octokit, repository } = api;
  const newest = await requestApi(`the statuses of ${commit}`, 'statuses: read', async () => {
    const asked = { ...repository, ref: commit, per_page: 100 };
    const pages = octokit.paginate.iterator(octokit.rest.repos.listCommitStatusesForRef, asked);
    for await (const { data } of pages) {
      // GitHub gives the newest first.
      const found = data.find((status) => status.context === context);
      if (found !== undefined) return found;
    }
    return undefined;
  });
  if (!newest.ok) return newest;
  const { value: status } = newest;
  if (status === undefined) return { ok: true, value: undefined };
  const { state, creator, target_url: url } = status;
  const said = status.description ?? '';
  const isWanted = state === 'success' && said === head;
  return {
    ok: true,
    value: {
      commit,
      state,
      head: said,
      creator: creator?.login ?? 'nobody',
      isBot: creator?.type === 'Bot' && creator.login === 'github-actions[bot]',
      run: isWanted ? await namedRun(api, url) : RUN_NOT_ASKED,
    },
  };
}

/** The run that a status names by the address of its page, which has to be one of this repository. */
async function namedRun(api: GitHubApi, url: string | null): Promise<PublishedStatus['run']> {
  const { octokit, repository } = api;
  const [, owner, repo, id] =
    /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/actions\/runs\/(\d+)$/.exec(url ?? '') ?? [];
  const isOurs = (one: string | undefined, other: string) =>
    one?.toLowerCase() === other.toLowerCase();
  if (!isOurs(owner, repository.owner) || !isOurs(repo, repository.repo)) {
    return notKnown(`it names no run of this repository`, 'See `rehearsed-by`.');
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
  return run.ok ? { known: true, value: run.value } : notKnown(run.why, 'See `rehearsed-by`.');
}
