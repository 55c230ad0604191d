import { type ApiAnswer, type GitHubApi, requestApi } from './client';

const PERMISSION = 'pull-requests: write';

/** What was done with the comment. */
export type CommentResult = 'created' | 'updated' | 'unchanged' | 'not created';

/**
 * Creates or updates the comment of this action on a pull request. Its comment begins with the
 * marker and has the same author. Comments of other authors are not changed.
 *
 * @param body Begins with the marker, on a line of its own.
 * @param mayCreate Whether a comment is created if there is none.
 */
export async function upsertComment(
  { octokit, repository }: GitHubApi,
  number: number,
  marker: string,
  body: string,
  mayCreate: boolean,
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
        marked.length === 0
          ? undefined
          : marked.find(await createAuthorCheck({ octokit, repository }));
      if (own === undefined) {
        if (!mayCreate) return 'not created';
        await octokit.rest.issues.createComment({ ...repository, issue_number: number, body });
        return 'created';
      }
      // GitHub stores the text unchanged except for line breaks.
      if (own.body?.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd()) return 'unchanged';
      await octokit.rest.issues.updateComment({ ...repository, comment_id: own.id, body });
      return 'updated';
    },
  );
}

interface Author {
  readonly user: { readonly login: string; readonly type: string } | null;
}

/** The token of a job writes as a bot and cannot read its own user. The token of a person can. */
async function createAuthorCheck({ octokit }: GitHubApi): Promise<(comment: Author) => boolean> {
  const login = await requestApi('the owner of the token', 'none', async () => {
    const { data } = await octokit.rest.users.getAuthenticated();
    return data.login;
  });
  return ({ user }) => (login.ok ? user?.login === login.value : user?.type === 'Bot');
}
