import type { getOctokit } from '@actions/github';
import type { Deadline } from '../deadline';

/** The client of `@actions/github`, which knows every operation of the API. */
export type Octokit = ReturnType<typeof getOctokit>;

/** What GitHub answered; or why it did not, in a sentence that goes into a report. */
export type ApiAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly kind: 'forbidden' | 'missing' | 'rate-limited' | 'unreachable';
      readonly why: string;
    };

/** Which repository is asked about, and by whom. */
export interface GitHubApi {
  readonly octokit: Octokit;
  readonly repository: { readonly owner: string; readonly repo: string };
}

/** What a retry does not mend; a rate limit is told instead of waited for. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];

/**
 * Opens the client: the one door to `@actions/github`. The base of the addresses is the server's own
 * (`GITHUB_API_URL`), so that it works on GitHub Enterprise as well.
 */
export async function openGitHubApi(
  token: string,
  repository: string,
  baseUrl: string,
  deadline: Deadline,
): Promise<GitHubApi | undefined> {
  const [owner, repo] = repository.split('/');
  if (!owner || !repo) return undefined;
  const { getOctokit: open } = await import('@actions/github');
  const { retry } = await import('@octokit/plugin-retry');
  const silent = () => undefined;
  const octokit = open(
    token,
    {
      baseUrl,
      request: { signal: deadline.signal },
      retry: { doNotRetry: FINAL, retries: 2, retryAfterBaseValue: 250 },
      // Its warnings would go to the log unredacted.
      log: { debug: silent, info: silent, warn: silent, error: silent },
    },
    retry,
  );
  // Around the retries, and the pauses between them.
  octokit.hook.wrap('request', async (send, options) => {
    return await deadline.during(async () => await send(options));
  });
  return { octokit, repository: { owner, repo } };
}

/**
 * Asks once (and again where the server fails), and gives the answer as a value.
 *
 * @param what What is asked for, for the sentence: "the environment `production`".
 * @param permission The line of `permissions:` that it needs.
 */
export async function requestApi<Value>(
  what: string,
  permission: string,
  act: () => Promise<Value>,
): Promise<ApiAnswer<Value>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return { ok: false, ...refusal(error, what, permission) };
  }
}

function refusal(error: unknown, what: string, permission: string) {
  const { status, headers } = detailsOf(error);
  const limited = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
  if (status === 429 || (status === 403 && limited)) {
    return {
      kind: 'rate-limited',
      why: `GitHub has answered too many requests of this token, and does not tell about ${what} for now.`,
    } as const;
  }
  if (status === 401 || status === 403) {
    return {
      kind: 'forbidden',
      why: `The token may not ask about ${what}: the job needs \`${permission}\` among its \`permissions:\`.`,
    } as const;
  }
  if (status === 404) {
    return {
      kind: 'missing',
      why: `GitHub knows nothing of ${what}, or the token may not see it: the job needs \`${permission}\` among its \`permissions:\`.`,
    } as const;
  }
  const how = status === undefined ? 'did not answer' : `answered with ${status}`;
  return {
    kind: 'unreachable',
    why: `GitHub's API is unreachable: asked about ${what}, it ${how}.`,
  } as const;
}

function detailsOf(error: unknown): {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
} {
  if (!(error instanceof Error)) return { status: undefined, headers: {} };
  const status: unknown = Reflect.get(error, 'status');
  const response: unknown = Reflect.get(error, 'response');
  const headers =
    typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : {};
  return {
    // Without a response it is the line that failed, whatever number stands there.
    status: typeof status === 'number' && response !== undefined ? status : undefined,
    headers: typeof headers === 'object' && headers !== null ? headers : {},
  };
}
