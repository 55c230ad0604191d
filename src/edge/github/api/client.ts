import type { getOctokit } from '@actions/github';
import type { Deadline } from '../deadline';
import { describeCertificateError } from '../describe-certificate-error';

/** The client of `@actions/github`, with all operations of the API. */
export type Octokit = ReturnType<typeof getOctokit>;

/** The answer of GitHub, or the reason why there is none, in a sentence for a report. */
export type ApiAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly kind: 'forbidden' | 'missing' | 'rate-limited' | 'unreachable';
      readonly why: string;
    };

/** The client and its repository. */
export interface GitHubApi {
  readonly octokit: Octokit;
  readonly repository: { readonly owner: string; readonly repo: string };
}

/** Statuses that are not retried. A rate limit is reported instead of waiting for its end. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];

/**
 * Creates the client. Nothing else loads `@actions/github`. `baseUrl` is GITHUB_API_URL, so that it
 * works with GitHub Enterprise Server. Returns undefined if the name of the repository is invalid.
 */
export async function openGitHubApi(
  token: string,
  repository: string,
  baseUrl: string,
  deadline: Deadline,
): Promise<GitHubApi | undefined> {
  const [owner, repo] = repository.split('/');
  if (!owner || !repo) return undefined;
  const { getOctokit: createClient } = await import('@actions/github');
  const { retry } = await import('@octokit/plugin-retry');
  const ignore = () => undefined;
  const octokit = createClient(
    token,
    {
      baseUrl,
      request: { signal: deadline.signal },
      retry: { doNotRetry: FINAL, retries: 2, retryAfterBaseValue: 250 },
      // Warnings of the client would not be redacted.
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    },
    retry,
  );
  // The deadline includes the retries and the pauses between them.
  octokit.hook.wrap('request', async (send, options) => {
    return await deadline.run(async () => await send(options));
  });
  return { octokit, repository: { owner, repo } };
}

/**
 * Sends a request, retries it after a server error, and returns the answer as a value. Never
 * throws.
 *
 * @param what The object of the request, for the sentence: "the environment `production`".
 * @param permission The entry of `permissions:` that the request needs.
 */
export async function requestApi<Value>(
  what: string,
  permission: string,
  sendRequest: () => Promise<Value>,
): Promise<ApiAnswer<Value>> {
  try {
    return { ok: true, value: await sendRequest() };
  } catch (error) {
    return { ok: false, ...toFailure(error, what, permission) };
  }
}

function toFailure(error: unknown, what: string, permission: string) {
  const { status, headers } = readErrorDetails(error);
  const isRateLimited =
    headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
  if (status === 429 || (status === 403 && isRateLimited)) {
    return {
      kind: 'rate-limited',
      why: `GitHub rejected the request for ${what}: too many requests with this token.`,
    } as const;
  }
  if (status === 401 || status === 403) {
    return {
      kind: 'forbidden',
      why: `The token cannot access ${what}. The job needs \`${permission}\` in \`permissions:\`.`,
    } as const;
  }
  if (status === 404) {
    return {
      kind: 'missing',
      why: `GitHub did not find ${what}, or the token cannot access it. The job needs \`${permission}\` in \`permissions:\`.`,
    } as const;
  }
  const certificateError = describeCertificateError(error);
  if (certificateError !== undefined) {
    return {
      kind: 'unreachable',
      why: `The GitHub API was not asked for ${what}: ${certificateError}.`,
    } as const;
  }
  const outcome = isQueryError(error)
    ? `It answered the request for ${what} with an error.`
    : status === undefined
      ? `It did not answer the request for ${what}.`
      : `It answered the request for ${what} with status ${status}.`;
  return {
    kind: 'unreachable',
    why: `The GitHub API is unreachable. ${outcome}`,
  } as const;
}

function readErrorDetails(error: unknown): {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
} {
  if (!(error instanceof Error)) return { status: undefined, headers: {} };
  const status: unknown = Reflect.get(error, 'status');
  const response: unknown = Reflect.get(error, 'response');
  // The error of a GraphQL query has the headers itself.
  const source: unknown = isQueryError(error) ? error : response;
  const headers =
    typeof source === 'object' && source !== null ? Reflect.get(source, 'headers') : {};
  return {
    // Without a response the connection failed. Then the error can still have a status.
    status: typeof status === 'number' && response !== undefined ? status : toStatus(error),
    headers: typeof headers === 'object' && headers !== null ? headers : {},
  };
}

/** GraphQL answers with status 200 and a list of errors. Their types match these statuses. */
const QUERY_ERROR_STATUSES: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
};

function toStatus(error: Error): number | undefined {
  const errors: unknown = Reflect.get(error, 'errors');
  const [first]: unknown[] = Array.isArray(errors) ? errors : [];
  const type: unknown = typeof first === 'object' && first !== null && Reflect.get(first, 'type');
  return QUERY_ERROR_STATUSES[String(type)];
}

/** Returns whether GitHub answered a GraphQL query with errors. Partial data is not used. */
function isQueryError(error: unknown): boolean {
  return error instanceof Error && error.name === 'GraphqlResponseError';
}
