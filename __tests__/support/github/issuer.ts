import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
} from 'jose';

/** What is different from a valid token. A field that a test leaves out has the valid value. */
export interface TokenWish {
  readonly claims?: Readonly<Record<string, string | undefined>>;
  readonly audience?: string;
  readonly issuer?: string;
  /** In seconds from now. */
  readonly issuedAt?: number;
  /** In seconds from now. */
  readonly expires?: number;
  /** Whether another key signs the token, with the key id of the issuer. */
  readonly forged?: boolean;
  /** The HTTP status of the response to the request for a token. */
  readonly status?: number;
}

/** A running issuer of tokens. */
export interface Issuer {
  /** The value of `GITHUB_SERVER_URL`. */
  readonly url: string;
  /** The variables that a job needs to request a token. */
  readonly env: Readonly<Record<string, string>>;
  /** The paths of the requests. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** The claims of the run that `action.ts` starts, in the environment `production`. */
const RUN_CLAIMS = {
  repository: 'octo/shop',
  repository_visibility: 'public',
  run_id: '4711',
  run_attempt: '1',
  ref: 'refs/heads/main',
  sha: 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed',
  workflow_ref: 'octo/shop/.github/workflows/deploy.yml@refs/heads/main',
  event_name: 'push',
  actor: 'octocat',
  environment: 'production',
};

const ISSUER_PATH = '/_services/token';
const REQUEST_TOKEN = 'the-request-token-of-this-job';

/** The key pairs, generated once for each test file: one takes a tenth of a second. */
let keyPairs: Promise<[GenerateKeyPairResult, GenerateKeyPairResult]> | undefined;

/** Starts a server that issues tokens as GitHub does, with real keys and real signatures. */
export async function startIssuer(wish: TokenWish = {}): Promise<Issuer> {
  keyPairs ??= Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const [keys, otherKeys] = await keyPairs;
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const asked: string[] = [];
  let url = '';

  async function createToken(audience: string): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = Object.entries({ ...RUN_CLAIMS, ...wish.claims });
    const payload: JWTPayload = Object.fromEntries(
      claims.filter(([, value]) => value !== undefined),
    );
    return await new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(wish.issuer ?? `${url}${ISSUER_PATH}`)
      .setAudience(wish.audience ?? audience)
      .setIssuedAt(now + (wish.issuedAt ?? 0))
      .setNotBefore(now + (wish.issuedAt ?? 0))
      .setExpirationTime(now + (wish.expires ?? 300))
      .sign(wish.forged === true ? otherKeys.privateKey : keys.privateKey);
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
    asked.push(pathname);
    if (pathname === '/request') {
      const isAuthorized = request.headers.authorization === `Bearer ${REQUEST_TOKEN}`;
      const status = isAuthorized ? (wish.status ?? 200) : 401;
      if (status !== 200) return send(response, status, { message: 'refused' });
      void createToken(searchParams.get('audience') ?? '').then((value) =>
        send(response, 200, { value }),
      );
      return;
    }
    if (pathname === `${ISSUER_PATH}/.well-known/openid-configuration`) {
      const jwks_uri = `${url}${ISSUER_PATH}/.well-known/jwks`;
      return send(response, 200, { issuer: `${url}${ISSUER_PATH}`, jwks_uri });
    }
    if (pathname === `${ISSUER_PATH}/.well-known/jwks`) return send(response, 200, { keys: [jwk] });
    send(response, 404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
  return {
    url,
    asked,
    env: {
      GITHUB_SERVER_URL: url,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/request?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: REQUEST_TOKEN,
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
