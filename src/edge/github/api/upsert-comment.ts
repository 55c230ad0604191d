import { type ApiAnswer, type GitHubApi, requestApi } from './client';

const PERMISSION = 'pull-requests: write';

/** What became of the comment. */
export type CommentResult = 'created' | 'updated' | 'unchanged';

/**
 * Keeps one comment on a pull request: the one that begins with the marker and is our own is
 * updated, else one is made. Somebody else's that begins so is left alone.
 *
 * @param body Begins with the marker, on a line of its own.
 */
export async function upsertComment(
  { octokit, repository }: GitHubApi,
  number: number,
  marker: string,
  body: string,
): Promise<ApiAnswer<CommentResult>> {
  return await requestApi(
    `the comments of pull request ${number}`,
    PERMISSION,
    async (): Promise<CommentResult> => {
      const all = await octokit.paginate(octokit.rest.issues.listComments, {
        ...repository,
        issue_number: number,
        per_page: 100,
      });
      const marked = all.filter((comment) => comment.body?.split(/\r?\n/)[0] === marker);
      const own =
        marked.length === 0 ? undefined : marked.find(await writtenByUs({ octokit, repository }));
      if (own === undefined) {
        await octokit.rest.issues.createComment({ ...repository, issue_number: number, body });
        return 'created';
      }
      // GitHub keeps the text as it came, but for the end of its lines.
      if (own.body?.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd()) return 'unchanged';
      await octokit.rest.issues.updateComment({ ...repository, comment_id: own.id, body });
      return 'updated';
    },
  );
}

interface Author {
  readonly user: { readonly login: string; readonly type: string } | null;
}

/** A job's own token writes as a bot, and may not ask who it is; a person's token may. */
async function writtenByUs({ octokit }: GitHubApi): Promise<(comment: Author) => boolean> {
  const me = await requestApi('the owner of the token', 'none', async () => {
    const { data } = await octokit.rest.users.getAuthenticated();
    return data.login;
  });
  return ({ user }) => (me.ok ? user?.login === me.value : user?.type === 'Bot');
}
