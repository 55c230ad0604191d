import { type Deadline, GITHUB_TIMEOUT_MS } from '../deadline';
import { describeCertificateError } from '../describe-certificate-error';

/** The JSON object of an answer, or the reason why there is none. */
export type FetchResult =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly why: string };

/** Fetches a JSON object. Never rejects. */
export type FetchJson = (
  url: string,
  headers: Readonly<Record<string, string>>,
) => Promise<FetchResult>;

/**
 * Creates a function that fetches JSON through the proxy of the runner and retries after a server
 * error. It does not follow redirects, so that a token is only sent to its own server.
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
  const timedOut = new Promise<FetchResult>((resolve) => {
    const giveUp = () => resolve({ ok: false, why: 'the server is unreachable' });
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
  return async (url, headers) =>
    await deadline.run(async () => await Promise.race([timedOut, sendRequest(url, headers)]));

  async function sendRequest(
    url: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<FetchResult> {
    try {
      const { result, statusCode } = await client.getJson<unknown>(url, { ...headers });
      if (isObject(result)) return { ok: true, value: result };
      return { ok: false, why: `the server answered with status ${statusCode}` };
    } catch (error) {
      const certificateError = describeCertificateError(error);
      if (certificateError !== undefined) {
        return { ok: false, why: `the server is not trusted: ${certificateError}` };
      }
      const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
      const how = typeof status === 'number' ? `answered with status ${status}` : 'is unreachable';
      return { ok: false, why: `the server ${how}` };
    }
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
