import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Document, OpenAPIBackend, type Request } from 'openapi-backend';
import { repository } from '../action';

/** What the stand-in answers to one request. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request as it came in. */
export interface Asked {
  /** GitHub's own name of the operation, `repos/get-environment`. */
  readonly operation: string;
  readonly params: Readonly<Record<string, string | string[]>>;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly body: unknown;
}

/** What each operation answers; `silence` never does. One that is not told of is 404. */
export type Answers = Readonly<Record<string, (asked: Asked) => Answer | 'silence'>>;

export interface Github {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Stops it. Throws where a request or an answer was not as GitHub describes it. */
  close(): Promise<void>;
}

const definition: Document = JSON.parse(
  readFileSync(join(repository, '__tests__/support/github/openapi.json'), 'utf8'),
);

let opened: Promise<OpenAPIBackend> | undefined;

/** GitHub's description of its API, read once for each test file: that takes half a second. */
function openApi(): Promise<OpenAPIBackend> {
  opened ??= new OpenAPIBackend({
    definition,
    quick: true,
    ajvOpts: { strict: false, logger: false },
  }).init();
  return opened;
}

/** An error in GitHub's format. */
export const refused = (status: number, message: string, headers = {}): Answer => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  headers,
});

/**
 * Starts a stand-in for GitHub's API on loopback. It holds every request, and every answer of its
 * own, to GitHub's own description of the API: one that does not fit fails the test.
 */
export async function startGithub(answers: Answers): Promise<Github> {
  const backend = await openApi();
  const asked: Asked[] = [];
  const wrong: string[] = [];

  async function respond(request: IncomingMessage): Promise<Answer | 'silence'> {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const text = await bodyOf(request);
    const incoming: Request = {
      method: request.method ?? 'GET',
      // GitHub's words, and not its schema, say that a path may be left out for the root.
      path: url.pathname.replace(/\/contents\/?$/, '/contents/.'),
      query: Object.fromEntries(url.searchParams),
      body: text === '' ? undefined : JSON.parse(text),
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
    };
    if (!/^token \S+/.test(String(request.headers.authorization))) wrong.push('no token');
    const operation = backend.router.matchOperation(incoming);
    if (operation === undefined) {
      wrong.push(`${incoming.method} ${incoming.path} is not in the description`);
      return refused(404, 'Not Found');
    }
    const { valid, errors } = backend.validateRequest(incoming, operation);
    if (valid === false) wrong.push(`request ${operation.operationId}: ${JSON.stringify(errors)}`);
    const { params, query, requestBody } = backend.router.parseRequest(incoming, operation);
    const name = operation.operationId ?? '';
    const one: Asked = { operation: name, params, query: query ?? {}, body: requestBody };
    asked.push(one);
    const answer = answers[name]?.(one) ?? refused(404, 'Not Found');
    // 5xx and 429 are described for no operation.
    if (answer === 'silence' || answer.status >= 429 || answer.status === 401) return answer;
    const checked = backend.validateResponse(answer.body, operation, answer.status);
    if (checked.errors) {
      wrong.push(`answer ${name} ${answer.status}: ${JSON.stringify(checked.errors)}`);
    }
    return answer;
  }

  const server = createServer((request, response) => {
    respond(request)
      .then((answer) => send(response, answer))
      .catch((error: unknown) => {
        wrong.push(String(error));
        response.destroy();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function send(response: ServerResponse, answer: Answer | 'silence'): void {
  if (answer === 'silence') return;
  const { status, body, headers = {} } = answer;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
