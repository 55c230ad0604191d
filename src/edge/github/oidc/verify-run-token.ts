import type { Environment } from '../../../inputs/declared-value';
import type { ProvenRun } from '../../../policy/github-facts';
import { isTrustedIssuer } from '../../../policy/issuers';
import { type LookupResult, notKnown } from '../../../policy/lookup-result';
import type { Deadline } from '../deadline';
import { createFetchJson, type FetchJson } from './fetch-json';

/** Audience of the token. A token for another audience is not valid. */
const AUDIENCE = 'governed-migrations';

const ADD_PERMISSIONS = 'Add `permissions: { id-token: write, contents: read }` to the job.';
const RETRY = 'Retry the run to get a new token.';

/**
 * Fetches an OIDC token of GitHub, which proves the run and its environment. Checks the signature,
 * the issuer, the audience, the lifetime, the repository and the run.
 *
 * @param mask Masks the token in the log.
 */
export async function verifyRunToken(
  environment: Environment,
  deadline: Deadline,
  mask: (value: string) => void,
): Promise<LookupResult<ProvenRun>> {
  const {
    ACTIONS_ID_TOKEN_REQUEST_URL: url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
    GITHUB_SERVER_URL: server = '',
  } = environment;
  if (!url || !bearer) {
    return notKnown(
      "The job cannot request GitHub's OIDC token, the only proof of its environment.",
      ADD_PERMISSIONS,
    );
  }
  const fetchJson = await createFetchJson(deadline);
  const requestUrl = new URL(url);
  requestUrl.searchParams.set('audience', AUDIENCE);
  const answer = await fetchJson(requestUrl.href, { authorization: `Bearer ${bearer}` });
  if (!answer.ok) {
    return notKnown(`GitHub's OIDC token could not be fetched: ${answer.why}.`, ADD_PERMISSIONS);
  }
  const token = getString(answer.value, 'value');
  if (token === undefined) {
    return notKnown("GitHub's answer does not contain an OIDC token.", RETRY);
  }
  mask(token);
  return await verifyToken(token, environment, server, fetchJson);
}

async function verifyToken(
  token: string,
  environment: Environment,
  server: string,
  fetchJson: FetchJson,
): Promise<LookupResult<ProvenRun>> {
  const { createLocalJWKSet, decodeJwt, errors, jwtVerify } = await import('jose');
  const rejectToken = (why: string) => notKnown(`GitHub's OIDC token is not valid: ${why}.`, RETRY);
  let issuer: string;
  try {
    issuer = decodeJwt(token).iss ?? '';
  } catch {
    return rejectToken('it is not a JWT');
  }
  if (!isTrustedIssuer(issuer, server)) {
    return rejectToken('its issuer is neither GitHub nor the GitHub server of this run');
  }
  const keys = await fetchKeys(issuer, fetchJson);
  if (!keys.ok)
    return notKnown(`The keys of the token's issuer could not be fetched: ${keys.why}.`, RETRY);
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: keys.value }), {
      issuer,
      audience: AUDIENCE,
      algorithms: ['RS256', 'ES256'],
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: '1h',
      clockTolerance: '1m',
    });
    return readRun(payload, issuer, environment, rejectToken);
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    return rejectToken(describeFailure(error));
  }
}

/** Fetches the keys of an issuer. Their URL must be on the issuer's own server. */
async function fetchKeys(issuer: string, fetchJson: FetchJson) {
  const configuration = await fetchJson(`${issuer}/.well-known/openid-configuration`, {});
  if (!configuration.ok) return configuration;
  const address = getString(configuration.value, 'jwks_uri') ?? '';
  if (!URL.canParse(address) || new URL(address).origin !== new URL(issuer).origin) {
    return { ok: false, why: 'their URL is not on the server of the issuer' } as const;
  }
  const answer = await fetchJson(address, {});
  if (!answer.ok) return answer;
  const keys: unknown = answer.value['keys'];
  return Array.isArray(keys)
    ? ({ ok: true, value: keys } as const)
    : ({ ok: false, why: 'the answer contains no keys' } as const);
}

/** Describes the failed check, from the code of the library. */
function describeFailure({
  code,
  claim,
}: {
  readonly code: string;
  readonly claim?: unknown;
}): string {
  if (code === 'ERR_JWT_EXPIRED') return 'it has expired';
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') {
    if (claim === 'aud') return 'its audience is not this action';
    return `its lifetime is not valid (\`${String(claim)}\`)`;
  }
  return 'its signature does not match the keys of its issuer';
}

function readRun(
  claims: Readonly<Record<string, unknown>>,
  issuer: string,
  environment: Environment,
  rejectToken: (why: string) => LookupResult<ProvenRun>,
): LookupResult<ProvenRun> {
  const getClaim = (name: string) => getString(claims, name) ?? '';
  const repository = getClaim('repository');
  if (repository === '' || !isEqualIgnoringCase(repository, environment['GITHUB_REPOSITORY'])) {
    return rejectToken(
      `it belongs to ${repository === '' ? 'an unknown repository' : `the repository ${repository}`}`,
    );
  }
  const [runId, attempt] = [getClaim('run_id'), getClaim('run_attempt')];
  if (runId === '' || runId !== environment['GITHUB_RUN_ID']) {
    return rejectToken(`it belongs to another run, ${runId || 'without an id'}`);
  }
  if (attempt === '' || attempt !== (environment['GITHUB_RUN_ATTEMPT'] ?? '1')) {
    return rejectToken(
      `it belongs to another attempt of this run, ${attempt || 'without a number'}`,
    );
  }
  const value: ProvenRun = {
    issuer,
    repository,
    runId,
    attempt,
    environment: getClaim('environment') || undefined,
    visibility: toVisibility(getClaim('repository_visibility')),
    ref: getClaim('ref'),
    commit: getClaim('sha'),
    workflow: getClaim('workflow_ref'),
    event: getClaim('event_name'),
    actor: getClaim('actor'),
  };
  return { known: true, value };
}

/** A missing visibility counts as private, the strictest case. */
function toVisibility(claim: string): ProvenRun['visibility'] {
  return claim === 'public' || claim === 'internal' ? claim : 'private';
}

function isEqualIgnoringCase(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}

/** Claims are strings. A number is converted. */
function getString(value: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const claim = value[name];
  if (typeof claim === 'number') return String(claim);
  return typeof claim === 'string' && claim !== '' ? claim : undefined;
}
