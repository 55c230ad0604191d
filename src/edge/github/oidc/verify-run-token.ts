import type { Environment } from '../../../inputs/declared-value';
import type { ProvenRun } from '../../../policy/github-facts';
import { isTrustedIssuer } from '../../../policy/issuers';
import { type LookupResult, notKnown } from '../../../policy/lookup-result';
import type { Deadline } from '../deadline';
import { createFetchJson, type FetchJson } from './fetch-json';

/** Whom the token is meant for: one that was made for somebody else is not taken. */
const AUDIENCE = 'governed-migrations';

const PERMISSIONS = 'Give the job these lines: `permissions: { id-token: write, contents: read }`.';
const REFUSED = 'Nothing stands in for a token that fails a check. Run the job anew.';

/**
 * Has GitHub say, in a token that it signs, which run this is and in which environment. The signature,
 * the issuer, the audience, the lifetime, the repository and the run are checked.
 *
 * @param mask Hides the token from the log.
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
      "The job may not ask for GitHub's OIDC token, which alone proves it.",
      PERMISSIONS,
    );
  }
  const fetchJson = await createFetchJson(deadline);
  const asked = new URL(url);
  asked.searchParams.set('audience', AUDIENCE);
  const answer = await fetchJson(asked.href, { authorization: `Bearer ${bearer}` });
  if (!answer.ok) {
    return notKnown(`GitHub's OIDC token could not be had: ${answer.why}.`, PERMISSIONS);
  }
  const token = textOf(answer.value, 'value');
  if (token === undefined) {
    return notKnown("GitHub's answer to the request for an OIDC token holds none.", REFUSED);
  }
  mask(token);
  return await verified(token, environment, server, fetchJson);
}

async function verified(
  token: string,
  environment: Environment,
  server: string,
  fetchJson: FetchJson,
): Promise<LookupResult<ProvenRun>> {
  const { createLocalJWKSet, decodeJwt, errors, jwtVerify } = await import('jose');
  const refused = (why: string) =>
    notKnown(`GitHub's OIDC token is not believed: ${why}.`, REFUSED);
  let issuer: string;
  try {
    issuer = decodeJwt(token).iss ?? '';
  } catch {
    return refused('it is no token');
  }
  if (!isTrustedIssuer(issuer, server)) {
    return refused("its issuer is neither GitHub nor this server's own");
  }
  const keys = await keysOf(issuer, fetchJson);
  if (!keys.ok)
    return notKnown(`The keys of the OIDC token's issuer could not be had: ${keys.why}.`, REFUSED);
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: keys.value }), {
      issuer,
      audience: AUDIENCE,
      algorithms: ['RS256', 'ES256'],
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: '1h',
      clockTolerance: '1m',
    });
    return runOf(payload, issuer, environment, refused);
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    return refused(reasonOf(error));
  }
}

/** Where an issuer says that its keys are, and those: of itself, and of no other machine. */
async function keysOf(issuer: string, fetchJson: FetchJson) {
  const told = await fetchJson(`${issuer}/.well-known/openid-configuration`, {});
  if (!told.ok) return told;
  const address = textOf(told.value, 'jwks_uri') ?? '';
  if (!URL.canParse(address) || new URL(address).origin !== new URL(issuer).origin) {
    return { ok: false, why: 'it names no place of its own for them' } as const;
  }
  const answer = await fetchJson(address, {});
  if (!answer.ok) return answer;
  const keys: unknown = answer.value['keys'];
  return Array.isArray(keys)
    ? ({ ok: true, value: keys } as const)
    : ({ ok: false, why: 'it answered with none' } as const);
}

/** What failed, in words, by the codes of the library. */
function reasonOf({ code, claim }: { readonly code: string; readonly claim?: unknown }): string {
  if (code === 'ERR_JWT_EXPIRED') return 'it has expired';
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') {
    if (claim === 'aud') return 'it was made for somebody else (its audience)';
    return `its lifetime is not right (\`${String(claim)}\`)`;
  }
  return 'its signature is none of its issuer’s';
}

function runOf(
  claims: Readonly<Record<string, unknown>>,
  issuer: string,
  environment: Environment,
  refused: (why: string) => LookupResult<ProvenRun>,
): LookupResult<ProvenRun> {
  const text = (name: string) => textOf(claims, name) ?? '';
  const repository = text('repository');
  if (repository === '' || !same(repository, environment['GITHUB_REPOSITORY'])) {
    return refused(`it is of the repository ${repository || 'nobody'}`);
  }
  const [runId, attempt] = [text('run_id'), text('run_attempt')];
  if (runId === '' || runId !== environment['GITHUB_RUN_ID']) {
    return refused(`it is of another run, ${runId || 'which it does not name'}`);
  }
  if (attempt === '' || attempt !== (environment['GITHUB_RUN_ATTEMPT'] ?? '1')) {
    return refused(`it is of another attempt of this run, ${attempt || 'which it does not name'}`);
  }
  const value: ProvenRun = {
    ...{ issuer, repository, runId, attempt },
    environment: text('environment') || undefined,
    visibility: visibilityOf(text('repository_visibility')),
    ref: text('ref'),
    commit: text('sha'),
    workflow: text('workflow_ref'),
    event: text('event_name'),
    actor: text('actor'),
  };
  return { known: true, value };
}

/** What is not told counts as private, where the least can be relied on. */
function visibilityOf(text: string): ProvenRun['visibility'] {
  return text === 'public' || text === 'internal' ? text : 'private';
}

function same(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}

/** GitHub's claims are texts; a number is one that is written so. */
function textOf(value: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const found = value[name];
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
