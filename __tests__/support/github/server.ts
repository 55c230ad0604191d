import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Document, OpenAPIBackend, type Request } from 'openapi-backend';
import { repository } from '../action';
import { executeGraphql, readGraphqlRequest } from './graphql';

/** A response to one request. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that the server received. */
export interface Asked {
  /** GitHub's id of the operation, for example `repos/get-environment`. */
  readonly operation: string;
  readonly params: Readonly<Record<string, string | string[]>>;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly body: unknown;
}

/**
 * The response to each operation. With `silence` the server never responds. The response to an operation
 * that is not in the list is 404. For a query of the GraphQL API, such as `graphql/CommitReviews`, the
 * body of a response with status 200 is the root object of GitHub's schema, or contains `errors`.
 */
export type Answers = Readonly<Record<string, (asked: Asked) => Answer | 'silence'>>;

/** A running server in place of GitHub's API. */
export interface Github {
  readonly url: string;
  /** The requests that the server received. */
  readonly asked: readonly Asked[];
  /** Stops the server. Throws if a request or a response did not match GitHub's API description. */
  close(): Promise<void>;
}

const definition: Document = JSON.parse(
  readFileSync(join(repository, '__tests__/support/github/openapi.json'), 'utf8'),
);

let loadedApi: Promise<OpenAPIBackend> | undefined;

/** Loads GitHub's API description, once for each test file: this takes half a second. */
function loadOpenApi(): Promise<OpenAPIBackend> {
  loadedApi ??= new OpenAPIBackend({
    definition,
    quick: true,
    ajvOpts: { strict: false, logger: false },
  }).init();
  return loadedApi;
}

/** Creates an error in GitHub's format. */
export const refused = (status: number, message: string, headers = {}): Answer => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  headers,
});

/**
 * Starts a server in place of GitHub's API on the loopback address. It compares every request and every
 * response with GitHub's API description. A request or a response that does not match fails the test.
 */
export async function startGithub(answers: Answers): Promise<Github> {
  const backend = await loadOpenApi();
  const asked: Asked[] = [];
  const violations: string[] = [];

  async function respond(request: IncomingMessage): Promise<Answer | 'silence'> {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const text = await readBody(request);
    const incoming: Request = {
      method: request.method ?? 'GET',
      // For the root folder the path may be left out. GitHub's text says this, the schema does not.
      path: url.pathname.replace(/\/contents\/?$/, '/contents/.'),
      query: Object.fromEntries(url.searchParams),
      body: text === '' ? undefined : JSON.parse(text),
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
    };
    if (!/^token \S+/.test(String(request.headers.authorization)))
      violations.push('The request does not have a token.');
    if (incoming.path === '/graphql') return await respondToQuery(incoming.body);
    const operation = backend.router.matchOperation(incoming);
    if (operation === undefined) {
      violations.push(`${incoming.method} ${incoming.path} is not in the API description.`);
      return refused(404, 'Not Found');
    }
    const { valid, errors } = backend.validateRequest(incoming, operation);
    if (valid === false) {
      violations.push(`request ${operation.operationId}: ${JSON.stringify(errors)}`);
    }
    const { params, query, requestBody } = backend.router.parseRequest(incoming, operation);
    const name = operation.operationId ?? '';
    const received: Asked = { operation: name, params, query: query ?? {}, body: requestBody };
    asked.push(received);
    const answer = answers[name]?.(received) ?? refused(404, 'Not Found');
    // The API description does not have 401, 429 and 5xx.
    if (answer === 'silence' || answer.status >= 429 || answer.status === 401) return answer;
    const checked = backend.validateResponse(answer.body, operation, answer.status);
    if (checked.errors) {
      violations.push(`response ${name} ${answer.status}: ${JSON.stringify(checked.errors)}`);
    }
    return answer;
  }

  async function respondToQuery(body: unknown): Promise<Answer | 'silence'> {
    const query = readGraphqlRequest(body);
    violations.push(...query.violations.map((each) => `query ${query.operation}: ${each}`));
    const name = `graphql/${query.operation}`;
    const received: Asked = { operation: name, params: {}, query: {}, body: query.variables };
    asked.push(received);
    const answer = answers[name]?.(received) ?? refused(404, 'Not Found');
    if (answer === 'silence' || answer.status !== 200) return answer;
    if (Object.hasOwn(Object(answer.body), 'errors')) return answer;
    return { ...answer, body: await executeGraphql(query, answer.body) };
  }

  const server = createServer((request, response) => {
    respond(request)
      .then((answer) => send(response, answer))
      .catch((error: unknown) => {
        violations.push(String(error));
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
      if (violations.length > 0) throw new Error(violations.join('\n'));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
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
