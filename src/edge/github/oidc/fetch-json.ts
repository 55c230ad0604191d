import { type Deadline, GITHUB_TIMEOUT_MS } from '../deadline';

/** What came of a request: an object, or why there is none. */
export type FetchResult =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly why: string };

export type FetchJson = (
  url: string,
  headers: Readonly<Record<string, string>>,
) => Promise<FetchResult>;

/**
 * Opens a way to ask for JSON that goes through the runner's proxy, and tries again where a server
 * fails. It follows no redirection: a token goes where it was meant to go.
 */
export async function createFetchJson(deadline: Deadline): Promise<FetchJson> {
  const { HttpClient } = await import('@actions/http-client');
  const client = new HttpClient('governed-migrations', [], {
    allowRetries: true,
    maxRetries: 2,
    allowRedirects: false,
    socketTimeout: GITHUB_TIMEOUT_MS,
  });
  const { signal } = deadline;
  const late = new Promise<FetchResult>((resolve) => {
    const giveUp = () => resolve({ ok: false, why: 'the server is unreachable' });
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
  return async (url, headers) =>
    await deadline.during(async () => await Promise.race([late, ask(url, headers)]));

  async function ask(url: string, headers: Readonly<Record<string, string>>): Promise<FetchResult> {
    try {
      const { result, statusCode } = await client.getJson<unknown>(url, { ...headers });
      if (isObject(result)) return { ok: true, value: result };
      return { ok: false, why: `the server answered with ${statusCode}` };
    } catch (error) {
      const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
      const how = typeof status === 'number' ? `answered with ${status}` : 'is unreachable';
      return { ok: false, why: `the server ${how}` };
    }
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
