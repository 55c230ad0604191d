"use strict";
exports.id = 477;
exports.ids = [477];
exports.modules = {

  47429:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  resolveGovernance: () => (  resolveGovernance)
});

var workspace_repository = __webpack_require__(98948);
var compare_commits = __webpack_require__(63094);
var fetch_environment = __webpack_require__(38226);
var client = __webpack_require__(67579);
;

async function readReviews(api, run, commit = run.commit) {
    const answers = await Promise.all([
        fetchReviews(api, run),
        fetchActors(api, run),
        fetchAuthor(api, commit),
        fetchPullRequestAuthors(api, commit),
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
async function fetchAuthor({ octokit, repository }, commit) {
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
async function fetchPullRequestAuthors({ octokit, repository }, commit) {
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
var describe_certificate_error = __webpack_require__(98961);
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
            const certificateError = (0,describe_certificate_error .N)(error);
            if (certificateError !== undefined) {
                return { ok: false, why: `the server is not trusted: ${certificateError}` };
            }
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

var declared_value = __webpack_require__(22431);
var governance = __webpack_require__(69460);
var needs_default_policy = __webpack_require__(30902);
var policy_role = __webpack_require__(37956);
var role_policy = __webpack_require__(75699);
var branches = __webpack_require__(90148);
var run_checkout = __webpack_require__(33140);
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default =  __webpack_require__.n(external_node_path_);
var checked_out_commit = __webpack_require__(26946);
var read_policy_file = __webpack_require__(62051);
var workspace_files = __webpack_require__(30546);
;




async function findPolicyFile({ workspace, policyFile, isDefaultPath, repositories, }) {
    const named = external_node_path_default().posix.normalize((0,workspace_files .LQ)(policyFile));
    for (const { folder } of isDefaultPath ? repositories : []) {
        const source = external_node_path_default().posix.join((0,workspace_files .LQ)(folder), named);
        const file = (0,read_policy_file .B)(workspace, source);
        if (file.kind !== 'absent')
            return { source, file };
    }
    for (const repository of repositories.filter(({ isSparse }) => isSparse)) {
        const folder = (0,workspace_files .LQ)(repository.folder);
        const committed = isDefaultPath ? named : external_node_path_default().posix.relative(folder, named);
        if (committed.startsWith('../') || external_node_path_default().posix.isAbsolute(named))
            continue;
        const file = await (0,checked_out_commit .J)(repository, committed);
        if (file.kind !== 'absent')
            return { source: external_node_path_default().posix.join(folder, committed), file };
    }
    return undefined;
}

var input_table = __webpack_require__(25620);
var deniable_codes = __webpack_require__(71700);
var hash = __webpack_require__(2061);
var read_policy = __webpack_require__(15072);
;



function parsePolicy(policy) {
    return (0,read_policy .T)({ ...policy, digest: `sha256:${(0,hash .f)(policy.text)}` }, deniable_codes .c);
}

;



async function readCheckoutPolicy(options) {
    const { own, policyFile } = options;
    const isDefaultPath = policyFile.replace(/^(?:\.\/)+/, '') === input_table .b.policyFile.default;
    const found = own.kind === 'absent' ? await findPolicyFile({ ...options, isDefaultPath }) : undefined;
    const { source, file } = found ?? { source: policyFile, file: own };
    switch (file.kind) {
        case 'absent':
            return isDefaultPath ? [] : [missingFile(policyFile)];
        case 'unreadable':
            return [
                {
                    ok: false,
                    what: `${source} cannot be read, is not a regular file, or is outside the workspace.`,
                    next: 'Check the input `policy-file`, and check whether an earlier step changed the file. With `sparse-checkout`, add the file to its patterns.',
                    file: source,
                },
            ];
        case 'text':
            return [parsePolicy({ text: file.text, source, file: source })];
    }
}
function missingFile(policyFile) {
    return {
        ok: false,
        what: `\`policy-file\` is ${policyFile}, but this file does not exist.`,
        next: 'Fix the path, which is relative to the workspace, or check out the repository before this step. To use the default path, remove `policy-file`.',
        file: policyFile,
    };
}

var read_content = __webpack_require__(36096);
;

const POLICY_PATH = '.github/migration-policy.yml';
async function readDefaultPolicy(api) {
    const what = `${POLICY_PATH} of the default branch`;
    const file = await (0,read_content .c)(api, POLICY_PATH, what);
    if (file.ok) {
        const { value } = file;
        return {
            ok: true,
            value: value === undefined ? { kind: 'other' } : { kind: 'file', bytes: value },
        };
    }
    if (file.kind !== 'missing')
        return file;
    const root = await (0,read_content .X)(api);
    return root.ok ? { ok: true, value: { kind: 'absent' } } : root;
}

var join_sentences = __webpack_require__(93787);
;



async function fetchDefaultPolicy(api, options) {
    const source = `${POLICY_PATH} of the default branch`;
    if (!api.known)
        return [unavailable(source, api.what, api.next, options)];
    const answer = await readDefaultPolicy(api.value);
    if (!answer.ok) {
        const next = answer.kind === 'forbidden' || answer.kind === 'missing'
            ? 'Add `contents: read` to `permissions:` of the job, then run it again.'
            : 'Run the job again when GitHub answers.';
        return [unavailable(source, answer.why, next, options)];
    }
    switch (answer.value.kind) {
        case 'absent':
            options.log(`The default branch has no policy file ${POLICY_PATH}.`);
            return [];
        case 'other':
            return [
                {
                    ok: false,
                    what: `${source} applies too, but it is not a file.`,
                    next: 'Replace it with a file on the default branch.',
                },
            ];
        case 'file':
            return [parsePolicy({ text: answer.value.bytes.toString('utf8'), source })];
    }
}
function unavailable(source, why, next, { event, checkout }) {
    const { reason, fix } = explainRequest(event, checkout);
    return {
        ok: false,
        isUnavailable: true,
        what: (0,join_sentences .W)(reason, `Therefore ${source} applies too, but it could not be read`, why),
        next: (0,join_sentences .W)(next, fix),
    };
}
function explainRequest({ ref, namesDefaultBranch, onDefaultBranch }, { state, commit, why }) {
    if (state === 'other') {
        const reason = `The checkout is at ${commit?.slice(0, 12)}, not at the commit of this run (\`GITHUB_SHA\`)`;
        return { reason, fix: '' };
    }
    if (!namesDefaultBranch) {
        return {
            reason: 'The event of this run does not name the default branch (`repository.default_branch`), as under nektos/act',
            fix: 'Under nektos/act, add it to the file of `--eventpath`: `{"repository": {"default_branch": "main"}}`',
        };
    }
    if (!onDefaultBranch) {
        return { reason: `The ref \`${ref ?? 'none'}\` is not the default branch`, fix: '' };
    }
    const reason = (0,join_sentences .W)('The commit that is checked out is not known', why ?? '');
    return { reason, fix: 'Or check out the repository with `actions/checkout` before this step' };
}

var find_commit_reviews = __webpack_require__(2392);
var github_api = __webpack_require__(93114);
var locate_checkout = __webpack_require__(34807);
;


async function resolveCheckout(places, sha) {
    return (0,run_checkout .Z)(await Promise.all(places.map((place) => readPlace(place, sha))), sha);
}
async function readPlace(place, sha) {
    const reading = (0,locate_checkout .$T)(place, sha);
    if (reading !== undefined)
        return reading;
    const { findCheckedOutCommit } = await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 26946));
    return await findCheckedOutCommit(place);
}

;



















async function resolveGovernance(options) {
    const { request, context } = options;
    const { located } = options;
    const checkout = located.checkout ?? (await resolveCheckout(located.places, (0,locate_checkout .$B)(request)));
    const api = await (0,github_api .j)(request, context.deadline);
    const policies = (await readPolicies(options, checkout, api)).filter(isFirstWithDigest);
    const known = { ...governance .D, policies, checkout };
    const role = (0,declared_value .Me)(request.role);
    const rules = (0,policy_role .b6)(role) ? (0,role_policy .n2)(policies, role) : [];
    if (policies.some(({ ok }) => !ok))
        return known;
    const needsProof = rules.some((rule) => rule.environments || needsEnvironment(rule));
    const proof = needsProof
        ? await verifyRunToken(request.environment, context.deadline, (token) => {
            context.runner.mask([token]);
        })
        : known.proof;
    const ref = proof.known ? proof.value.ref : request.event.ref;
    const [branchPosition, protection, reviews] = await Promise.all([
        rules.some(({ branches }) => branches)
            ? fetchBranchPosition(checkout, (0,branches .A)(ref), api)
            : known.branchPosition,
        rules.some(({ requireProtection }) => requireProtection)
            ? fetchProtection(proof, api)
            : known.protection,
        rules.some(({ approvals = 0 }) => approvals > 0)
            ? resolve_governance_fetchReviews(proof, checkout, api)
            : known.reviews,
    ]);
    const facts = { ...known, proof, branchPosition, protection, reviews };
    const judgesHead = request.mode === 'gate' || request.command !== undefined;
    if (!judgesHead || !(0,role_policy .TQ)(rules))
        return facts;
    return { ...facts, commitReviews: await (0,find_commit_reviews .D)(api, request, facts) };
}
async function readPolicies({ request, context, own, located }, checkout, api) {
    const { event, policyFile, role } = request;
    const { workspace, runner } = context;
    const repositories = located.places.flat();
    const policies = await readCheckoutPolicy({ workspace, policyFile, own, repositories });
    const declared = (0,declared_value .Me)(role);
    const rules = (0,policy_role .b6)(declared) ? (0,role_policy .n2)(policies, declared) : [];
    const isStrict = declared === 'prod' || rules.some(({ branches }) => branches);
    const policyPlace = (0,workspace_repository .R)(workspace)(policyFile);
    const checkouts = own.kind === 'absent'
        ? [checkout]
        : [checkout, await resolveCheckout([policyPlace], (0,locate_checkout .$B)(request))];
    const deciding = checkouts.find(({ state }) => (0,needs_default_policy .f)(request, state, isStrict));
    if (deciding === undefined)
        return policies;
    const options = { event, checkout: deciding, log: runner.log };
    return [...policies, ...(await fetchDefaultPolicy(api, options))];
}
async function fetchBranchPosition({ state, commit, why }, branch, api) {
    const isCompared = state === 'other' && why === undefined;
    if (!isCompared || commit === undefined || branch === undefined) {
        return governance .D.branchPosition;
    }
    if (!api.known)
        return (0,lookup_result .b)(`GitHub was not asked: ${api.what}`, api.next);
    const answer = await (0,compare_commits .hO)(api.value, branch, commit);
    if (answer.ok)
        return { known: true, value: answer.value };
    return (0,lookup_result .b)(answer.why, 'Grant the job `contents: read`, or retry.');
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
async function fetchProtection(proof, api) {
    if (!proof.known || proof.value.environment === undefined)
        return governance .D.protection;
    if (!api.known)
        return { kind: 'unknown', why: `GitHub was not asked: ${api.what}` };
    return await (0,fetch_environment .s)(api.value, proof.value.environment);
}
async function resolve_governance_fetchReviews(proof, checkout, api) {
    if (!proof.known || proof.value.environment === undefined)
        return governance .D.reviews;
    if (!api.known)
        return (0,lookup_result .b)(`GitHub was not asked: ${api.what}`, api.next);
    const commit = (0,run_checkout .$)(checkout, proof.value.commit);
    const answer = await readReviews(api.value, proof.value, commit);
    if (answer.ok)
        return { known: true, value: answer.value };
    return (0,lookup_result .b)(answer.why, 'Grant the job `actions: read`, or retry.');
}


  }),

  26946:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  readCommittedFile),
    findCheckedOutCommit: () => (  findCheckedOutCommit)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
  var _workspace_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30546);
  var _git__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71398);



async function findCheckedOutCommit([innermost, ...outer]) {
    if (innermost === undefined)
        return { kind: 'unknown', why: 'There is no Git repository.' };
    let current = innermost;
    let commit = await findHead(current);
    for (const superproject of outer) {
        if (commit === undefined)
            break;
        const submodulePath = (0,_workspace_files__WEBPACK_IMPORTED_MODULE_1__  .LQ)(node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(superproject.root, current.root));
        const entry = await runGit(superproject, ['ls-tree', '--full-tree', 'HEAD', submodulePath]);
        if (entry === undefined)
            return { kind: 'unknown', why: unreadableProblem(superproject) };
        const recorded = /^160000 commit ([0-9a-f]+)\t/.exec(entry)?.[1];
        if (recorded === undefined)
            break;
        if (recorded !== commit) {
            const why = `The submodule \`${submodulePath}\` is at ${commit.slice(0, 12)}, but its superproject records ${recorded.slice(0, 12)}.`;
            return { kind: 'moved-submodule', commit, why };
        }
        current = superproject;
        commit = await findHead(current);
    }
    return commit === undefined
        ? { kind: 'unknown', why: unreadableProblem(current) }
        : { kind: 'commit', commit };
}
function unreadableProblem({ root }) {
    return `Git cannot read the repository in \`${node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(root)}\`.`;
}
async function findHead(repository) {
    if (repository.head !== undefined)
        return repository.head;
    const text = await runGit(repository, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
    return text !== undefined && /^[0-9a-f]{40,64}$/.test(text) ? text : undefined;
}
async function runGit({ root, gitDirectory }, args) {
    const output = await (0,_git__WEBPACK_IMPORTED_MODULE_2__  .$Y)(root, [`--git-dir=${gitDirectory}`, ...args]);
    return output?.toString('utf8').trimEnd();
}
const FILE_ENTRY = /^100(?:644|755) blob [0-9a-f]+\t/;
async function readCommittedFile(repository, file) {
    const entry = await runGit(repository, ['ls-tree', '--full-tree', 'HEAD', file]);
    if (entry === '')
        return { kind: 'absent' };
    if (entry === undefined || !FILE_ENTRY.test(entry))
        return { kind: 'unreadable' };
    const { root, gitDirectory } = repository;
    const bytes = await (0,_git__WEBPACK_IMPORTED_MODULE_2__  .$Y)(root, [`--git-dir=${gitDirectory}`, 'cat-file', 'blob', `HEAD:${file}`]);
    return bytes === undefined
        ? { kind: 'unreadable' }
        : { kind: 'text', text: bytes.toString('utf8') };
}


  })

};
;