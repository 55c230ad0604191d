"use strict";
exports.id = 477;
exports.ids = [477];
exports.modules = {

  86941:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  resolveGovernance: () => (  resolveGovernance)
});

var deniable_codes = __webpack_require__(71700);
var read_content = __webpack_require__(36096);
;

const POLICY_PATH = '.github/migration-policy.yml';
async function readDefaultPolicy(api) {
    const what = `${POLICY_PATH} of the default branch`;
    const file = await (0,read_content .c)(api, POLICY_PATH, what);
    if (file.ok) {
        return file.value === undefined
            ? { ok: false, kind: 'missing', why: `${what} is not a file.` }
            : file;
    }
    if (file.kind !== 'missing')
        return file;
    const root = await (0,read_content .X)(api);
    return root.ok ? { ok: true, value: undefined } : root;
}

var fetch_environment = __webpack_require__(38226);
var client = __webpack_require__(67579);
;

async function readReviews(api, run) {
    const answers = await Promise.all([
        fetchReviews(api, run),
        fetchActors(api, run),
        fetchAuthor(api, run),
        fetchPullRequestAuthors(api, run),
    ]);
    const [reviews, actors, author, pullRequestAuthors] = answers;
    if (!reviews.ok)
        return reviews;
    if (!actors.ok)
        return actors;
    if (!author.ok)
        return author;
    if (!pullRequestAuthors.ok)
        return pullRequestAuthors;
    const exclusions = new Map();
    const add = (logins, exclusion) => {
        for (const login of logins) {
            if (!exclusions.has(login.toLowerCase()))
                exclusions.set(login.toLowerCase(), exclusion);
        }
    };
    add([run.actor, actors.value.actor].filter((login) => login !== ''), 'started the run');
    add([actors.value.triggeringActor].filter((login) => login !== ''), 'started this attempt');
    add(author.value, 'wrote the commit');
    add(pullRequestAuthors.value, 'wrote a pull request that carries it');
    return { ok: true, value: { all: reviews.value, involved: exclusions } };
}
async function fetchReviews({ octokit, repository }, { runId }) {
    return await (0,client .Y)('the approvals of this run', 'actions: read', async () => {
        const { data } = await octokit.rest.actions.getReviewsForRun({
            ...repository,
            run_id: Number(runId),
        });
        return data.map(({ user, state, comment, environments }) => ({
            user: user.login,
            state,
            comment,
            environments: environments.flatMap(({ name }) => (name === undefined ? [] : [name])),
        }));
    });
}
async function fetchActors({ octokit, repository }, { runId, attempt }) {
    return await (0,client .Y)('the actor of this attempt', 'actions: read', async () => {
        const { data } = await octokit.rest.actions.getWorkflowRunAttempt({
            ...repository,
            run_id: Number(runId),
            attempt_number: Number(attempt),
        });
        return {
            actor: data.actor?.login ?? '',
            triggeringActor: data.triggering_actor?.login ?? '',
        };
    });
}
async function fetchAuthor({ octokit, repository }, { commit }) {
    return await (0,client .Y)('the author of the commit', 'contents: read', async () => {
        const { data } = await octokit.rest.repos.getCommit({
            ...repository,
            ref: commit,
            per_page: 1,
        });
        const login = data.author === null ? undefined : data.author.login;
        return typeof login === 'string' ? [login] : [];
    });
}
async function fetchPullRequestAuthors({ octokit, repository }, { commit }) {
    return await (0,client .Y)('the pull requests that contain the commit', 'pull-requests: read', async () => {
        const all = await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
            ...repository,
            commit_sha: commit,
            per_page: 100,
        });
        return all.flatMap(({ user }) => (user === null ? [] : [user.login]));
    });
}

var issuers = __webpack_require__(96698);
var lookup_result = __webpack_require__(82750);
var github_deadline = __webpack_require__(68569);
;

async function createFetchJson(deadline) {
    const { HttpClient } = await __webpack_require__.e(  844).then(__webpack_require__.t.bind(__webpack_require__, 54844, 23));
    const client = new HttpClient('governed-migrations', [], {
        allowRetries: true,
        maxRetries: 2,
        allowRedirects: false,
        socketTimeout: github_deadline .r,
    });
    const { signal } = deadline;
    const timedOut = new Promise((resolve) => {
        const giveUp = () => resolve({ ok: false, why: 'the server is unreachable' });
        if (signal.aborted)
            giveUp();
        else
            signal.addEventListener('abort', giveUp, { once: true });
    });
    return async (url, headers) => await deadline.run(async () => await Promise.race([timedOut, sendRequest(url, headers)]));
    async function sendRequest(url, headers) {
        try {
            const { result, statusCode } = await client.getJson(url, { ...headers });
            if (isObject(result))
                return { ok: true, value: result };
            return { ok: false, why: `the server answered with status ${statusCode}` };
        }
        catch (error) {
            const status = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
            const how = typeof status === 'number' ? `answered with status ${status}` : 'is unreachable';
            return { ok: false, why: `the server ${how}` };
        }
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;



const AUDIENCE = 'governed-migrations';
const ADD_PERMISSIONS = 'Add `permissions: { id-token: write, contents: read }` to the job.';
const RETRY = 'Retry the run to get a new token.';
async function verifyRunToken(environment, deadline, mask) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, GITHUB_SERVER_URL: server = '', } = environment;
    if (!url || !bearer) {
        return (0,lookup_result .b)("The job cannot request GitHub's OIDC token, the only proof of its environment.", ADD_PERMISSIONS);
    }
    const fetchJson = await createFetchJson(deadline);
    const requestUrl = new URL(url);
    requestUrl.searchParams.set('audience', AUDIENCE);
    const answer = await fetchJson(requestUrl.href, { authorization: `Bearer ${bearer}` });
    if (!answer.ok) {
        return (0,lookup_result .b)(`GitHub's OIDC token could not be fetched: ${answer.why}.`, ADD_PERMISSIONS);
    }
    const token = getString(answer.value, 'value');
    if (token === undefined) {
        return (0,lookup_result .b)("GitHub's answer does not contain an OIDC token.", RETRY);
    }
    mask(token);
    return await verifyToken(token, environment, server, fetchJson);
}
async function verifyToken(token, environment, server, fetchJson) {
    const { createLocalJWKSet, decodeJwt, errors, jwtVerify } = await __webpack_require__.e(  839).then(__webpack_require__.bind(__webpack_require__, 92839));
    const rejectToken = (why) => (0,lookup_result .b)(`GitHub's OIDC token is not valid: ${why}.`, RETRY);
    let issuer;
    try {
        issuer = decodeJwt(token).iss ?? '';
    }
    catch {
        return rejectToken('it is not a JWT');
    }
    if (!(0,issuers .V)(issuer, server)) {
        return rejectToken('its issuer is neither GitHub nor the GitHub server of this run');
    }
    const keys = await fetchKeys(issuer, fetchJson);
    if (!keys.ok)
        return (0,lookup_result .b)(`The keys of the token's issuer could not be fetched: ${keys.why}.`, RETRY);
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
    }
    catch (error) {
        if (!(error instanceof errors.JOSEError))
            throw error;
        return rejectToken(describeFailure(error));
    }
}
async function fetchKeys(issuer, fetchJson) {
    const configuration = await fetchJson(`${issuer}/.well-known/openid-configuration`, {});
    if (!configuration.ok)
        return configuration;
    const address = getString(configuration.value, 'jwks_uri') ?? '';
    if (!URL.canParse(address) || new URL(address).origin !== new URL(issuer).origin) {
        return { ok: false, why: 'their URL is not on the server of the issuer' };
    }
    const answer = await fetchJson(address, {});
    if (!answer.ok)
        return answer;
    const keys = answer.value['keys'];
    return Array.isArray(keys)
        ? { ok: true, value: keys }
        : { ok: false, why: 'the answer contains no keys' };
}
function describeFailure({ code, claim, }) {
    if (code === 'ERR_JWT_EXPIRED')
        return 'it has expired';
    if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') {
        if (claim === 'aud')
            return 'its audience is not this action';
        return `its lifetime is not valid (\`${String(claim)}\`)`;
    }
    return 'its signature does not match the keys of its issuer';
}
function readRun(claims, issuer, environment, rejectToken) {
    const getClaim = (name) => getString(claims, name) ?? '';
    const repository = getClaim('repository');
    if (repository === '' || !isEqualIgnoringCase(repository, environment['GITHUB_REPOSITORY'])) {
        return rejectToken(`it belongs to ${repository === '' ? 'an unknown repository' : `the repository ${repository}`}`);
    }
    const [runId, attempt] = [getClaim('run_id'), getClaim('run_attempt')];
    if (runId === '' || runId !== environment['GITHUB_RUN_ID']) {
        return rejectToken(`it belongs to another run, ${runId || 'without an id'}`);
    }
    if (attempt === '' || attempt !== (environment['GITHUB_RUN_ATTEMPT'] ?? '1')) {
        return rejectToken(`it belongs to another attempt of this run, ${attempt || 'without a number'}`);
    }
    const value = {
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
function toVisibility(claim) {
    return claim === 'public' || claim === 'internal' ? claim : 'private';
}
function isEqualIgnoringCase(one, other) {
    return one.toLowerCase() === other?.toLowerCase();
}
function getString(value, name) {
    const claim = value[name];
    if (typeof claim === 'number')
        return String(claim);
    return typeof claim === 'string' && claim !== '' ? claim : undefined;
}

var hash = __webpack_require__(2061);
var declared_value = __webpack_require__(22431);
var governance = __webpack_require__(69460);
var read_policy = __webpack_require__(15072);
var policy_role = __webpack_require__(37956);
var role_policy = __webpack_require__(75699);
var github_api = __webpack_require__(93114);
;













async function resolveGovernance(options) {
    const { request, context } = options;
    const api = await (0,github_api .j)(request, context.deadline);
    const policies = [
        ...readCheckoutPolicy(options),
        ...(options.needsDefaultBranch ? await fetchDefaultBranchPolicy(api) : []),
    ].filter(isFirstWithDigest);
    const role = (0,declared_value .Me)(request.role);
    const rules = (0,policy_role .b6)(role) ? (0,role_policy .n)(policies, role) : [];
    const needsProof = rules.some((rule) => rule.environments || needsEnvironment(rule));
    if (!needsProof || policies.some(({ ok }) => !ok))
        return { ...governance .D, policies };
    const proof = await verifyRunToken(request.environment, context.deadline, (token) => {
        context.runner.mask([token]);
    });
    const [protection, reviews] = await Promise.all([
        rules.some(({ requireProtection }) => requireProtection)
            ? fetchProtection(proof, api)
            : governance .D.protection,
        rules.some(({ approvals = 0 }) => approvals > 0)
            ? resolve_governance_fetchReviews(proof, api)
            : governance .D.reviews,
    ]);
    return { policies, proof, protection, reviews };
}
function needsEnvironment({ requireProtection, approvals = 0 }) {
    return requireProtection === true || approvals > 0;
}
function isFirstWithDigest(result, index, all) {
    if (!result.ok)
        return true;
    const { digest } = result.policy;
    return index === all.findIndex((other) => other.ok && other.policy.digest === digest);
}
function readCheckoutPolicy({ own, request }) {
    const source = request.policyFile;
    switch (own.kind) {
        case 'absent':
            return [];
        case 'unreadable':
            return [
                {
                    ok: false,
                    what: `${source} cannot be read, is not a regular file, or is outside the workspace.`,
                    next: 'Check the input `policy-file`, and check whether an earlier step changed the file.',
                    file: source,
                },
            ];
        case 'text':
            return [parsePolicy({ text: own.text, source, file: source })];
    }
}
async function fetchDefaultBranchPolicy(api) {
    const source = `${POLICY_PATH} of the default branch`;
    const notRead = (why, next) => [
        { ok: false, what: `${source} applies too, but could not be read: ${why}`, next },
    ];
    if (!api.known)
        return notRead(api.what, api.next);
    const answer = await readDefaultPolicy(api.value);
    if (!answer.ok) {
        return notRead(answer.why, 'Fix this, then retry: without this policy, production is not migrated.');
    }
    if (answer.value === undefined)
        return [];
    const text = answer.value.toString('utf8');
    return [parsePolicy({ text, source })];
}
function parsePolicy(policy) {
    return (0,read_policy .T)({ ...policy, digest: `sha256:${(0,hash .f)(policy.text)}` }, deniable_codes .c);
}
async function fetchProtection(proof, api) {
    if (!proof.known || proof.value.environment === undefined)
        return governance .D.protection;
    if (!api.known)
        return { kind: 'unknown', why: `GitHub was not asked: ${api.what}` };
    return await (0,fetch_environment .s)(api.value, proof.value.environment);
}
async function resolve_governance_fetchReviews(proof, api) {
    if (!proof.known || proof.value.environment === undefined)
        return governance .D.reviews;
    if (!api.known)
        return (0,lookup_result .b)(`GitHub was not asked: ${api.what}`, api.next);
    const answer = await readReviews(api.value, proof.value);
    if (answer.ok)
        return { known: true, value: answer.value };
    return (0,lookup_result .b)(answer.why, 'Grant the job `actions: read`, or retry.');
}


  }),

  36096:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  readRoot),
    c: () => (  readContent)
  });
  var _client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67579);

const PERMISSION = 'contents: read';
async function readContent({ octokit, repository }, path, what, ref) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_0__  .Y)(what, PERMISSION, async () => {
        const parameters = { ...repository, path, ...(ref === undefined ? {} : { ref }) };
        const { data } = await octokit.rest.repos.getContent(parameters);
        return !Array.isArray(data) && data.type === 'file' && 'content' in data
            ? Buffer.from(data.content, 'base64')
            : undefined;
    });
}
async function readRoot({ octokit, repository }) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_0__  .Y)('the root of the default branch', PERMISSION, async () => {
        await octokit.rest.repos.getContent({ ...repository, path: '' });
    });
}


  }),

  2061:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  sha256Hex)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_crypto__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function sha256Hex(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex');
}


  })

};
;