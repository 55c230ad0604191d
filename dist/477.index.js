"use strict";
exports.id = 477;
exports.ids = [477];
exports.modules = {

/***/ 93114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ createGitHubApi),
/* harmony export */   j: () => (/* binding */ requireGitHubApi)
/* harmony export */ });
/* harmony import */ var _edge_github_api_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67579);
/* harmony import */ var _inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22431);
/* harmony import */ var _policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82750);



/** The way to GitHub's API; undefined without a token, outside of Actions, or for no repository. */
async function createGitHubApi(token, environment, deadline) {
    const { GITHUB_REPOSITORY: repository, GITHUB_API_URL: url } = environment;
    if (token === undefined || !repository || !url)
        return undefined;
    return await (0,_edge_github_api_client__WEBPACK_IMPORTED_MODULE_0__/* .openGitHubApi */ .I)(token, repository, url, deadline);
}
/** The way to GitHub's API by the token of a request, or what keeps it from being one. */
async function requireGitHubApi({ token, environment }, deadline) {
    if ((0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__/* .hasConflict */ .XF)(token)) {
        return (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__/* .notKnown */ .b)(`${(0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__/* .describeSources */ .av)(token)} hold different tokens.`, 'Give the token in one place.');
    }
    const text = (0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__/* .getDeclaredValue */ .Me)(token);
    if (text === undefined) {
        return (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__/* .notKnown */ .b)("there is no token for GitHub's API.", "Leave the input `github-token` at its default, the job's own token.");
    }
    const api = await createGitHubApi(text, environment, deadline);
    return api === undefined
        ? (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__/* .notKnown */ .b)('GITHUB_REPOSITORY and GITHUB_API_URL name no repository.', 'Run it in GitHub Actions.')
        : { known: true, value: api };
}


/***/ }),

/***/ 86941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolveGovernance: () => (/* binding */ resolveGovernance)
});

// EXTERNAL MODULE: ./src/checks/deniable-codes.ts
var deniable_codes = __webpack_require__(71700);
// EXTERNAL MODULE: ./src/edge/github/api/read-content.ts
var read_content = __webpack_require__(36096);
;// CONCATENATED MODULE: ./src/edge/github/api/default-policy.ts

/** Where a policy is looked for on the default branch, whatever an input says. */
const POLICY_PATH = '.github/migration-policy.yml';
/**
 * Reads the policy of the repository's default branch. That it is missing is believed only where the
 * root can be read: to a token that may read nothing, GitHub answers the same.
 *
 * @returns Its bytes; undefined where the branch has none.
 */
async function readDefaultPolicy(api) {
    const what = `${POLICY_PATH} of the default branch`;
    const file = await (0,read_content/* readContent */.c)(api, POLICY_PATH, what);
    if (file.ok) {
        return file.value === undefined
            ? { ok: false, kind: 'missing', why: `${what} is no file.` }
            : file;
    }
    if (file.kind !== 'missing')
        return file;
    const root = await (0,read_content/* readRoot */.X)(api);
    return root.ok ? { ok: true, value: undefined } : root;
}

// EXTERNAL MODULE: ./src/edge/github/api/fetch-environment.ts
var fetch_environment = __webpack_require__(38226);
// EXTERNAL MODULE: ./src/edge/github/api/client.ts
var client = __webpack_require__(67579);
;// CONCATENATED MODULE: ./src/edge/github/api/run-reviews.ts

/**
 * The reviews of a run by GitHub's record, and who had a part in the run or in what it carries.
 * Reviews are of the run and not of an attempt: one of an earlier attempt may be among them.
 */
async function readReviews(api, run) {
    const answers = await Promise.all([
        reviewsOf(api, run),
        startersOf(api, run),
        authorOf(api, run),
        pullRequestAuthors(api, run),
    ]);
    const [reviews, starters, author, proposers] = answers;
    if (!reviews.ok)
        return reviews;
    if (!starters.ok)
        return starters;
    if (!author.ok)
        return author;
    if (!proposers.ok)
        return proposers;
    const involved = new Map();
    const add = (logins, how) => {
        for (const login of logins) {
            if (!involved.has(login.toLowerCase()))
                involved.set(login.toLowerCase(), how);
        }
    };
    add([run.actor, starters.value.actor].filter((login) => login !== ''), 'started the run');
    add([starters.value.triggeringActor].filter((login) => login !== ''), 'started this attempt');
    add(author.value, 'wrote the commit');
    add(proposers.value, 'wrote a pull request that carries it');
    return { ok: true, value: { all: reviews.value, involved } };
}
async function reviewsOf({ octokit, repository }, { runId }) {
    return await (0,client/* requestApi */.Y)('the approvals of this run', 'actions: read', async () => {
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
async function startersOf({ octokit, repository }, { runId, attempt }) {
    return await (0,client/* requestApi */.Y)('who started this attempt', 'actions: read', async () => {
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
/** The author as GitHub links one: a commit by an address that nobody has is of no user. */
async function authorOf({ octokit, repository }, { commit }) {
    return await (0,client/* requestApi */.Y)('who wrote the commit', 'contents: read', async () => {
        const { data } = await octokit.rest.repos.getCommit({
            ...repository,
            ref: commit,
            per_page: 1,
        });
        const login = data.author === null ? undefined : data.author.login;
        return typeof login === 'string' ? [login] : [];
    });
}
async function pullRequestAuthors({ octokit, repository }, { commit }) {
    return await (0,client/* requestApi */.Y)('the pull requests that carry the commit', 'pull-requests: read', async () => {
        const all = await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
            ...repository,
            commit_sha: commit,
            per_page: 100,
        });
        return all.flatMap(({ user }) => (user === null ? [] : [user.login]));
    });
}

// EXTERNAL MODULE: ./src/policy/issuers.ts
var issuers = __webpack_require__(96698);
// EXTERNAL MODULE: ./src/policy/lookup-result.ts
var lookup_result = __webpack_require__(82750);
// EXTERNAL MODULE: ./src/edge/github/deadline.ts
var github_deadline = __webpack_require__(68569);
;// CONCATENATED MODULE: ./src/edge/github/oidc/fetch-json.ts

/**
 * Opens a way to ask for JSON that goes through the runner's proxy, and tries again where a server
 * fails. It follows no redirection: a token goes where it was meant to go.
 */
async function createFetchJson(deadline) {
    const { HttpClient } = await __webpack_require__.e(/* import() */ 844).then(__webpack_require__.t.bind(__webpack_require__, 54844, 23));
    const client = new HttpClient('governed-migrations', [], {
        allowRetries: true,
        maxRetries: 2,
        allowRedirects: false,
        socketTimeout: github_deadline/* GITHUB_TIMEOUT_MS */.r,
    });
    const { signal } = deadline;
    const late = new Promise((resolve) => {
        const giveUp = () => resolve({ ok: false, why: 'the server is unreachable' });
        if (signal.aborted)
            giveUp();
        else
            signal.addEventListener('abort', giveUp, { once: true });
    });
    return async (url, headers) => await deadline.during(async () => await Promise.race([late, ask(url, headers)]));
    async function ask(url, headers) {
        try {
            const { result, statusCode } = await client.getJson(url, { ...headers });
            if (isObject(result))
                return { ok: true, value: result };
            return { ok: false, why: `the server answered with ${statusCode}` };
        }
        catch (error) {
            const status = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
            const how = typeof status === 'number' ? `answered with ${status}` : 'is unreachable';
            return { ok: false, why: `the server ${how}` };
        }
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/edge/github/oidc/verify-run-token.ts



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
async function verifyRunToken(environment, deadline, mask) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, GITHUB_SERVER_URL: server = '', } = environment;
    if (!url || !bearer) {
        return (0,lookup_result/* notKnown */.b)("The job may not ask for GitHub's OIDC token, which alone proves it.", PERMISSIONS);
    }
    const fetchJson = await createFetchJson(deadline);
    const asked = new URL(url);
    asked.searchParams.set('audience', AUDIENCE);
    const answer = await fetchJson(asked.href, { authorization: `Bearer ${bearer}` });
    if (!answer.ok) {
        return (0,lookup_result/* notKnown */.b)(`GitHub's OIDC token could not be had: ${answer.why}.`, PERMISSIONS);
    }
    const token = textOf(answer.value, 'value');
    if (token === undefined) {
        return (0,lookup_result/* notKnown */.b)("GitHub's answer to the request for an OIDC token holds none.", REFUSED);
    }
    mask(token);
    return await verified(token, environment, server, fetchJson);
}
async function verified(token, environment, server, fetchJson) {
    const { createLocalJWKSet, decodeJwt, errors, jwtVerify } = await __webpack_require__.e(/* import() */ 839).then(__webpack_require__.bind(__webpack_require__, 92839));
    const refused = (why) => (0,lookup_result/* notKnown */.b)(`GitHub's OIDC token is not believed: ${why}.`, REFUSED);
    let issuer;
    try {
        issuer = decodeJwt(token).iss ?? '';
    }
    catch {
        return refused('it is no token');
    }
    if (!(0,issuers/* isTrustedIssuer */.V)(issuer, server)) {
        return refused("its issuer is neither GitHub nor this server's own");
    }
    const keys = await keysOf(issuer, fetchJson);
    if (!keys.ok)
        return (0,lookup_result/* notKnown */.b)(`The keys of the OIDC token's issuer could not be had: ${keys.why}.`, REFUSED);
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
    }
    catch (error) {
        if (!(error instanceof errors.JOSEError))
            throw error;
        return refused(reasonOf(error));
    }
}
/** Where an issuer says that its keys are, and those: of itself, and of no other machine. */
async function keysOf(issuer, fetchJson) {
    const told = await fetchJson(`${issuer}/.well-known/openid-configuration`, {});
    if (!told.ok)
        return told;
    const address = textOf(told.value, 'jwks_uri') ?? '';
    if (!URL.canParse(address) || new URL(address).origin !== new URL(issuer).origin) {
        return { ok: false, why: 'it names no place of its own for them' };
    }
    const answer = await fetchJson(address, {});
    if (!answer.ok)
        return answer;
    const keys = answer.value['keys'];
    return Array.isArray(keys)
        ? { ok: true, value: keys }
        : { ok: false, why: 'it answered with none' };
}
/** What failed, in words, by the codes of the library. */
function reasonOf({ code, claim }) {
    if (code === 'ERR_JWT_EXPIRED')
        return 'it has expired';
    if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') {
        if (claim === 'aud')
            return 'it was made for somebody else (its audience)';
        return `its lifetime is not right (\`${String(claim)}\`)`;
    }
    return 'its signature is none of its issuer’s';
}
function runOf(claims, issuer, environment, refused) {
    const text = (name) => textOf(claims, name) ?? '';
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
    const value = {
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
function visibilityOf(text) {
    return text === 'public' || text === 'internal' ? text : 'private';
}
function same(one, other) {
    return one.toLowerCase() === other?.toLowerCase();
}
/** GitHub's claims are texts; a number is one that is written so. */
function textOf(value, name) {
    const found = value[name];
    if (typeof found === 'number')
        return String(found);
    return typeof found === 'string' && found !== '' ? found : undefined;
}

// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/inputs/declared-value.ts
var declared_value = __webpack_require__(22431);
// EXTERNAL MODULE: ./src/policy/governance.ts
var governance = __webpack_require__(69460);
// EXTERNAL MODULE: ./src/policy/read-policy.ts + 1 modules
var read_policy = __webpack_require__(33776);
// EXTERNAL MODULE: ./src/policy/role.ts
var policy_role = __webpack_require__(37956);
// EXTERNAL MODULE: ./src/policy/role-policy.ts
var role_policy = __webpack_require__(75699);
// EXTERNAL MODULE: ./src/app/policy/github-api.ts
var github_api = __webpack_require__(93114);
;// CONCATENATED MODULE: ./src/app/policy/resolve-governance.ts













/** Reads the policies, and what they ask about: a fact that none of them needs is not asked for. */
async function resolveGovernance(order) {
    const { request, context } = order;
    const api = await (0,github_api/* requireGitHubApi */.j)(request, context.deadline);
    const policies = [
        ...ofCheckout(order),
        ...(order.alsoOfDefaultBranch ? await ofDefaultBranch(api) : []),
    ].filter(isFirstOfItsKind);
    const role = (0,declared_value/* getDeclaredValue */.Me)(request.role);
    const rules = (0,policy_role/* mayMigrate */.b6)(role) ? (0,role_policy/* rulesForRole */.n)(policies, role) : [];
    const needsProof = rules.some((each) => each.environments || isAboutEnvironment(each));
    if (!needsProof || policies.some(({ ok }) => !ok))
        return { ...governance/* NO_GOVERNANCE */.D, policies };
    const proof = await verifyRunToken(request.environment, context.deadline, (token) => {
        context.runner.mask([token]);
    });
    const [protection, reviews] = await Promise.all([
        rules.some(({ requireProtection }) => requireProtection)
            ? protectionOf(proof, api)
            : governance/* NO_GOVERNANCE */.D.protection,
        rules.some(({ approvals = 0 }) => approvals > 0)
            ? resolve_governance_reviewsOf(proof, api)
            : governance/* NO_GOVERNANCE */.D.reviews,
    ]);
    return { policies, proof, protection, reviews };
}
function isAboutEnvironment({ requireProtection, approvals = 0 }) {
    return requireProtection === true || approvals > 0;
}
/** Two policies of the same bytes ask the same. */
function isFirstOfItsKind(reading, index, all) {
    if (!reading.ok)
        return true;
    const { digest } = reading.policy;
    return index === all.findIndex((each) => each.ok && each.policy.digest === digest);
}
function ofCheckout({ own, request }) {
    const source = request.policyFile;
    switch (own.kind) {
        case 'absent':
            return [];
        case 'unreadable':
            return [
                {
                    ok: false,
                    what: `${source} cannot be read, is no regular file, or lies outside the workspace.`,
                    next: 'Look at the input `policy-file` and at what an earlier step did to the file.',
                    file: source,
                },
            ];
        case 'text':
            return [understood({ text: own.text, source, file: source })];
    }
}
async function ofDefaultBranch(api) {
    const source = `${POLICY_PATH} of the default branch`;
    const unread = (why, next) => [
        { ok: false, what: `${source} has to be asked for, off that branch: ${why}`, next },
    ];
    if (!api.known)
        return unread(api.what, api.next);
    const answer = await readDefaultPolicy(api.value);
    if (!answer.ok)
        return unread(answer.why, 'Without it, production is not judged and not migrated.');
    if (answer.value === undefined)
        return [];
    const text = answer.value.toString('utf8');
    return [understood({ text, source })];
}
function understood(policy) {
    return (0,read_policy/* readPolicy */.T)({ ...policy, digest: `sha256:${(0,hash/* sha256Hex */.f)(policy.text)}` }, deniable_codes/* DENIABLE_CODES */.c);
}
async function protectionOf(proof, api) {
    if (!proof.known || proof.value.environment === undefined)
        return governance/* NO_GOVERNANCE */.D.protection;
    if (!api.known)
        return { kind: 'unknown', why: `It was not asked: ${api.what}` };
    return await (0,fetch_environment/* fetchEnvironment */.s)(api.value, proof.value.environment);
}
async function resolve_governance_reviewsOf(proof, api) {
    if (!proof.known || proof.value.environment === undefined)
        return governance/* NO_GOVERNANCE */.D.reviews;
    if (!api.known)
        return (0,lookup_result/* notKnown */.b)(`They were not asked for: ${api.what}`, api.next);
    const answer = await readReviews(api.value, proof.value);
    if (answer.ok)
        return { known: true, value: answer.value };
    return (0,lookup_result/* notKnown */.b)(answer.why, 'A policy that asks for approvals blocks where they cannot be seen.');
}


/***/ }),

/***/ 71700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ DENIABLE_CODES)
/* harmony export */ });
/* harmony import */ var _policy_finding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20891);
/* harmony import */ var _rehearsal_rules__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89628);


/** What `deny` of a policy file takes: the codes of findings, and the rules of the rehearsal. */
const DENIABLE_CODES = [
    // What is known once a run has ended can keep nothing from running.
    ...Object.entries(_policy_finding__WEBPACK_IMPORTED_MODULE_0__/* .FINDING_STAGES */ .C).flatMap(([code, known]) => (known === 'end' ? [] : [code])),
    ..._rehearsal_rules__WEBPACK_IMPORTED_MODULE_1__/* .REHEARSAL_RULES */ .I.map(({ id }) => id),
];


/***/ }),

/***/ 1692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JP: () => (/* binding */ lockStrength),
/* harmony export */   PE: () => (/* binding */ blocksWrites),
/* harmony export */   US: () => (/* binding */ lockModeName),
/* harmony export */   o5: () => (/* binding */ blocksReads)
/* harmony export */ });
/** Postgres's table locks from the weakest to the strongest (documentation, 13.3.1). */
const MODES = [
    'AccessShareLock',
    'RowShareLock',
    'RowExclusiveLock',
    'ShareUpdateExclusiveLock',
    'ShareLock',
    'ShareRowExclusiveLock',
    'ExclusiveLock',
    'AccessExclusiveLock',
];
/** How strong a lock is; 0 for none. */
function lockStrength(mode) {
    return mode === undefined ? 0 : MODES.indexOf(mode) + 1;
}
/** `ACCESS EXCLUSIVE`, as the documentation writes it. */
function lockModeName(mode) {
    return mode
        .replace(/Lock$/, '')
        .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toUpperCase();
}
/** Whether reads have to wait for it. */
const blocksReads = (mode) => lockStrength(mode) >= lockStrength('AccessExclusiveLock');
/** Whether writes have to wait for it. */
const blocksWrites = (mode) => lockStrength(mode) >= lockStrength('ShareLock');


/***/ }),

/***/ 89628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ FAILURE_RULES),
  I: () => (/* binding */ REHEARSAL_RULES)
});

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/adding-foreign-key-constraint.ts
/** A foreign key that is validated as it is added. */
const addingForeignKeyConstraint = {
    id: 'adding-foreign-key-constraint',
    level: 'warning',
    title: 'A foreign key is checked while two tables take no writes',
    find: ({ place, constraints }) => constraints
        .filter(({ constraint }) => constraint.type === 'f' && constraint.validated)
        .map(({ table, constraint }) => ({
        place,
        what: `Adds the foreign key \`${constraint.name}\` and checks every row of \`${table.name}\` at once: neither table takes a write meanwhile.`,
        next: 'Add it with NOT VALID, and validate it by ALTER TABLE … VALIDATE CONSTRAINT in a later file.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/adding-not-nullable-field.ts
/** A column that was optional and is required now. */
const addingNotNullableField = {
    id: 'adding-not-nullable-field',
    level: 'warning',
    title: 'A column that is there is made NOT NULL',
    find: ({ place, columns }) => columns.required.map(({ table, column }) => ({
        place,
        what: `Makes \`${table.name}.${column.name}\` NOT NULL: an ACCESS EXCLUSIVE lock is held while every row is looked at, and code that leaves it out fails from then on.`,
        next: 'Add a CHECK (… IS NOT NULL) NOT VALID, validate it in a later file, and set NOT NULL after that: then no row is looked at.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/adding-required-field.ts
/** A new NOT NULL column without a default, on a table that was there. */
const addingRequiredField = {
    id: 'adding-required-field',
    level: 'warning',
    title: 'A column is added that every row needs and nobody fills',
    find: ({ place, columns }) => columns.added
        .filter(({ column }) => column.notNull && !column.hasDefault)
        .map(({ table, column }) => ({
        place,
        what: `Adds \`${table.name}.${column.name}\` as NOT NULL without a default: it fails on a table with rows, and code that runs cannot insert any more.`,
        next: 'Give it a default, or add it without NOT NULL and fill it first.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/ban-drop-column.ts
/** A column that is gone. */
const banDropColumn = {
    id: 'ban-drop-column',
    level: 'warning',
    title: 'A column is dropped',
    find: ({ place, columns }) => columns.gone.map(({ table, column }) => ({
        place,
        what: `Drops \`${table.name}.${column.name}\` with what it holds: code that runs may ask for it, and no later migration brings it back.`,
        next: 'Release code that does not ask for it first; keep a copy of what may be needed.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/ban-drop-not-null.ts
/** A column that may be NULL from now on. */
const banDropNotNull = {
    id: 'ban-drop-not-null',
    level: 'warning',
    title: 'A column that was required is optional',
    find: ({ place, columns }) => columns.optional.map(({ table, column }) => ({
        place,
        what: `Lets \`${table.name}.${column.name}\` be NULL: code that runs counts on a value.`,
        next: 'Release code that copes with NULL first.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/ban-drop-table.ts
/** A table, view or sequence that is gone. */
const banDropTable = {
    id: 'ban-drop-table',
    level: 'warning',
    title: 'A table is dropped',
    find: ({ place, gone }) => gone
        .filter(({ kind }) => ['r', 'p', 'm', 'f', 'v'].includes(kind))
        .map(({ name, kind }) => ({
        place,
        what: `Drops ${kind === 'v' ? 'the view' : 'the table'} \`${name}\`${kind === 'v' ? '' : ' with all of its rows'}: no later migration brings it back.`,
        next: 'Release code that does not ask for it first; keep a copy of what may be needed.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/ban-truncate.ts
/** A table that loses all of its rows. */
const banTruncate = {
    id: 'ban-truncate',
    level: 'warning',
    title: 'A table is emptied',
    find: ({ place, rewritten, statement }) => statement !== 'TRUNCATE TABLE'
        ? []
        : rewritten.map(({ name }) => ({
            place,
            what: `Empties \`${name}\`: all of its rows are gone, and no later migration brings them back.`,
            next: 'Delete what has to go by a condition, in batches; keep a copy of what may be needed.',
        })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/changing-column-type.ts
/** A column whose type is another afterwards. */
const changingColumnType = {
    id: 'changing-column-type',
    level: 'warning',
    title: 'A column gets another type',
    find: ({ place, columns, rewritten }) => columns.retyped.map(({ table, column, before }) => {
        const isRewritten = rewritten.some(({ oid }) => oid === table.oid);
        const how = isRewritten
            ? 'rewrites the whole table under an ACCESS EXCLUSIVE lock'
            : 'takes an ACCESS EXCLUSIVE lock';
        return {
            place,
            what: `Changes \`${table.name}.${column.name}\` from ${before.type} to ${column.type}, and ${how}; code that runs may count on the old type.`,
            next: 'Add a column of the new type, write to both, fill it in batches, and let go of the old one in a later release.',
        };
    }),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/constraint-missing-not-valid.ts
/** A CHECK constraint that is validated as it is added. */
const constraintMissingNotValid = {
    id: 'constraint-missing-not-valid',
    level: 'warning',
    title: 'A check is made on every row while the table is locked',
    find: ({ place, constraints }) => constraints
        .filter(({ constraint }) => constraint.type === 'c' && constraint.validated)
        .map(({ table, constraint }) => ({
        place,
        what: `Adds the check \`${constraint.name}\` and looks at every row of \`${table.name}\` under an ACCESS EXCLUSIVE lock: nobody reads or writes it meanwhile.`,
        next: 'Add it with NOT VALID, and validate it by ALTER TABLE … VALIDATE CONSTRAINT in a later file.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/disallowed-unique-constraint.ts
/** A constraint that brings an index of its own, which has to be built. */
const disallowedUniqueConstraint = {
    id: 'disallowed-unique-constraint',
    level: 'warning',
    title: 'A unique constraint builds its index while the table is locked',
    find: ({ place, constraints, indexesBefore }) => constraints
        .filter(({ constraint }) => ['u', 'p', 'x'].includes(constraint.type))
        .filter(({ constraint }) => !indexesBefore.has(constraint.index))
        .map(({ table, constraint }) => ({
        place,
        what: `Adds \`${constraint.name}\` and builds its index under an ACCESS EXCLUSIVE lock on \`${table.name}\`: nobody reads or writes it meanwhile.`,
        next: 'Build the index first, with CREATE UNIQUE INDEX CONCURRENTLY, and add the constraint USING INDEX.',
    })),
};

// EXTERNAL MODULE: ./src/checks/rehearsal/lock-mode.ts
var lock_mode = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/exclusive-locks-held-together.ts

/** Two or more tables that nobody can read, held by one transaction until it ends. */
const exclusiveLocksHeldTogether = {
    id: 'exclusive-locks-held-together',
    level: 'warning',
    title: 'One transaction locks two tables against everybody',
    find: ({ place, held, locks }) => {
        const tables = held.filter(({ relation, mode }) => relation.kind === 'r' && (0,lock_mode/* blocksReads */.o5)(mode));
        const news = locks.some(({ relation, mode }) => relation.kind === 'r' && (0,lock_mode/* blocksReads */.o5)(mode));
        if (tables.length < 2 || !news)
            return [];
        const names = tables.map(({ relation }) => `\`${relation.name}\``).join(', ');
        return [
            {
                place,
                what: `The transaction now holds ACCESS EXCLUSIVE locks on ${tables.length} tables (${names}) until it ends: whoever uses them in another order may deadlock with it.`,
                next: 'Change one table in one file: each file is a transaction of its own.',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/invalid-object.ts
/** An index that is there and that no query uses. */
const invalidObject = {
    id: 'invalid-object',
    level: 'error',
    title: 'A statement leaves an index that is not valid',
    find: ({ place, invalid }) => invalid.map(({ name }) => ({
        place,
        what: `Leaves \`${name}\` behind as an invalid index: it costs every write, and no query uses it.`,
        next: 'See what kept it from being built, drop it, and build it anew.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rehearsal-failure.ts
/**
 * Whether it lacks something that the embedded Postgres does not have and a server may: an extension,
 * a role, the schema of a platform.
 */
function isMissingFeature({ code, message }) {
    switch (code) {
        case '0A000':
        case '58P01':
            return /extension|language|library/i.test(message);
        case '42704':
            return /role/i.test(message);
        case '3F000':
            return true;
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/rehearsal-failed.ts

const DURING = {
    base: 'what is merged',
    change: 'the pull request',
    setup: 'rehearsal-setup',
    clean: 'all files from an empty database',
};
/** A statement that Postgres refuses: it would fail on a database as well. */
const rehearsalFailed = {
    id: 'rehearsal-failed',
    level: 'error',
    title: 'A migration fails when it is rehearsed',
    find: (stop) => {
        if (stop.during === 'base' || (isMissingFeature(stop) && stop.during !== 'setup'))
            return [];
        const { place, message, hint, code, during } = stop;
        const told = hint === undefined ? '' : ` Hint: ${hint}`;
        const state = code === undefined ? '' : ` (SQLSTATE ${code})`;
        return [
            {
                place,
                what: `Rehearsing ${DURING[during]}, Postgres refused this: ${message}${state}.${told}`,
                next: 'Mend it: it would fail in the same way on a database.',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/rehearsal-incomplete.ts

/** What the embedded Postgres cannot show, for it lacks something. */
const rehearsalIncomplete = {
    id: 'rehearsal-incomplete',
    level: 'warning',
    title: 'The rehearsal could not be carried to its end',
    find: (stop) => {
        if (stop.during === 'setup' || (stop.during !== 'base' && !isMissingFeature(stop)))
            return [];
        return [
            {
                place: stop.place,
                what: `The rehearsal ends here, and nothing behind it was seen: ${stop.message}.`,
                next: "Make what is missing in a file of SQL, and name it as `rehearsal-setup`: a platform's schemas, roles and functions. An extension that the embedded Postgres lacks cannot be had there.",
            },
        ];
    },
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/renaming-column.ts
/** A column that has another name afterwards. */
const renamingColumn = {
    id: 'renaming-column',
    level: 'warning',
    title: 'A column is renamed',
    find: ({ place, columns, gone }) => columns.renamed
        .filter(({ table }) => !gone.includes(table))
        .map(({ table, column, before }) => ({
        place,
        what: `Renames \`${table.name}.${before.name}\` to \`${column.name}\`: code that runs asks for the old name and fails at once.`,
        next: 'Add a column of the new name, write to both, move reads over, and drop the old one in a later release.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/renaming-table.ts
/** A table or view that has another name afterwards. */
const renamingTable = {
    id: 'renaming-table',
    level: 'warning',
    title: 'A table is renamed',
    find: ({ place, renamed }) => renamed
        .filter(({ from }) => ['r', 'p', 'v', 'm', 'f'].includes(from.kind))
        .map(({ from, to }) => ({
        place,
        what: `Renames \`${from.name}\` to \`${to.name}\`: code that runs asks for the old name and fails at once.`,
        next: 'Leave a view of the old name behind until no code asks for it.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/require-concurrent-index-creation.ts

/** An index that is built while nobody may write to its table. */
const requireConcurrentIndexCreation = {
    id: 'require-concurrent-index-creation',
    level: 'warning',
    title: 'An index is built on a table that is in use, and writes wait for it',
    find: ({ place, indexes, held }) => indexes.flatMap(({ table, index }) => {
        const lock = held.find(({ relation }) => relation.oid === table.oid);
        if (lock === undefined || !(0,lock_mode/* blocksWrites */.PE)(lock.mode))
            return [];
        return [
            {
                place,
                what: `Builds the index \`${index.name}\` under a ${(0,lock_mode/* lockModeName */.US)(lock.mode)} lock on \`${table.name}\`: every write to it waits until the build is done.`,
                next: 'Build it with CREATE INDEX CONCURRENTLY, in a file of its own.',
            },
        ];
    }),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/require-concurrent-index-deletion.ts
/** An index that is dropped under a lock that stops its table. */
const requireConcurrentIndexDeletion = {
    id: 'require-concurrent-index-deletion',
    level: 'warning',
    title: 'An index of a table that is in use is dropped, and everybody waits',
    find: ({ place, gone, held, statement, source }) => source === 'documented' || statement !== 'DROP INDEX'
        ? []
        : gone
            .filter(({ kind }) => kind === 'i' || kind === 'I')
            .map((index) => {
            const table = held.find(({ relation }) => relation.kind === 'r')?.relation.name ?? 'its table';
            return {
                place,
                what: `Drops the index \`${index.name}\` under an ACCESS EXCLUSIVE lock on \`${table}\`: whoever reads or writes it waits, behind every query that runs already.`,
                next: 'Drop it with DROP INDEX CONCURRENTLY, in a file of its own.',
            };
        }),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/table-rewrite.ts

/** A table that is written anew, for no reason that another rule names. */
const tableRewrite = {
    id: 'table-rewrite',
    level: 'warning',
    title: 'A whole table is written anew under a lock',
    find: ({ place, rewritten, columns, held, statement }) => rewritten
        .filter(({ oid }) => statement !== 'TRUNCATE TABLE' && !columns.retyped.some(({ table }) => table.oid === oid))
        .map((table) => {
        const lock = held.find(({ relation }) => relation.oid === table.oid)?.mode ?? 'AccessExclusiveLock';
        const added = columns.added.find((each) => each.table.oid === table.oid)?.column.name;
        const why = added === undefined ? '' : ` to put a value into \`${added}\` of every row`;
        return {
            place,
            what: `Writes \`${table.name}\` anew${why}, under a lock (${(0,lock_mode/* lockModeName */.US)(lock)}) that is held until it is done, with twice its space on the disk.`,
            next: 'Give the column no default that is another for each row, and fill it in batches; for anything else, do it in a quiet hour.',
        };
    }),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/index.ts



















/** The only list of the rules about what a statement did in the rehearsal. */
const REHEARSAL_RULES = [
    requireConcurrentIndexCreation,
    requireConcurrentIndexDeletion,
    addingForeignKeyConstraint,
    constraintMissingNotValid,
    disallowedUniqueConstraint,
    changingColumnType,
    tableRewrite,
    addingNotNullableField,
    addingRequiredField,
    banDropNotNull,
    renamingColumn,
    renamingTable,
    banDropColumn,
    banDropTable,
    banTruncate,
    exclusiveLocksHeldTogether,
    invalidObject,
];
/** Those about where it ended before its end. */
const FAILURE_RULES = [
    rehearsalFailed,
    rehearsalIncomplete,
];


/***/ }),

/***/ 67579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ openGitHubApi),
/* harmony export */   Y: () => (/* binding */ requestApi)
/* harmony export */ });
/** What a retry does not mend; a rate limit is told instead of waited for. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/**
 * Opens the client: the one door to `@actions/github`. The base of the addresses is the server's own
 * (`GITHUB_API_URL`), so that it works on GitHub Enterprise as well.
 */
async function openGitHubApi(token, repository, baseUrl, deadline) {
    const [owner, repo] = repository.split('/');
    if (!owner || !repo)
        return undefined;
    const { getOctokit: open } = await Promise.all(/* import() */[__webpack_require__.e(844), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 11758));
    const { retry } = await __webpack_require__.e(/* import() */ 735).then(__webpack_require__.bind(__webpack_require__, 49735));
    const silent = () => undefined;
    const octokit = open(token, {
        baseUrl,
        request: { signal: deadline.signal },
        retry: { doNotRetry: FINAL, retries: 2, retryAfterBaseValue: 250 },
        // Its warnings would go to the log unredacted.
        log: { debug: silent, info: silent, warn: silent, error: silent },
    }, retry);
    // Around the retries, and the pauses between them.
    octokit.hook.wrap('request', async (send, options) => {
        return await deadline.during(async () => await send(options));
    });
    return { octokit, repository: { owner, repo } };
}
/**
 * Asks once (and again where the server fails), and gives the answer as a value.
 *
 * @param what What is asked for, for the sentence: "the environment `production`".
 * @param permission The line of `permissions:` that it needs.
 */
async function requestApi(what, permission, act) {
    try {
        return { ok: true, value: await act() };
    }
    catch (error) {
        return { ok: false, ...refusal(error, what, permission) };
    }
}
function refusal(error, what, permission) {
    const { status, headers } = detailsOf(error);
    const limited = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
    if (status === 429 || (status === 403 && limited)) {
        return {
            kind: 'rate-limited',
            why: `GitHub has answered too many requests of this token, and does not tell about ${what} for now.`,
        };
    }
    if (status === 401 || status === 403) {
        return {
            kind: 'forbidden',
            why: `The token may not ask about ${what}: the job needs \`${permission}\` among its \`permissions:\`.`,
        };
    }
    if (status === 404) {
        return {
            kind: 'missing',
            why: `GitHub knows nothing of ${what}, or the token may not see it: the job needs \`${permission}\` among its \`permissions:\`.`,
        };
    }
    const how = status === undefined ? 'did not answer' : `answered with ${status}`;
    return {
        kind: 'unreachable',
        why: `GitHub's API is unreachable: asked about ${what}, it ${how}.`,
    };
}
function detailsOf(error) {
    if (!(error instanceof Error))
        return { status: undefined, headers: {} };
    const status = Reflect.get(error, 'status');
    const response = Reflect.get(error, 'response');
    const headers = typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : {};
    return {
        // Without a response it is the line that failed, whatever number stands there.
        status: typeof status === 'number' && response !== undefined ? status : undefined,
        headers: typeof headers === 'object' && headers !== null ? headers : {},
    };
}


/***/ }),

/***/ 38226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ fetchEnvironment)
/* harmony export */ });
/* harmony import */ var _client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67579);

const PERMISSION = 'actions: read';
/** What GitHub says of an environment: how it is protected, or that it does not exist. */
async function fetchEnvironment({ octokit, repository }, name) {
    const answer = await (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .requestApi */ .Y)(`the environment \`${name}\``, PERMISSION, async () => {
        const { data } = await octokit.rest.repos.getEnvironment({
            ...repository,
            environment_name: name,
        });
        return data;
    });
    if (answer.ok)
        return await found(answer.value, { octokit, repository });
    if (answer.kind !== 'missing')
        return { kind: 'unknown', why: answer.why };
    // A token that may not see environments gets 404 as well: only who sees the others sees that one
    // is missing.
    const others = await (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .requestApi */ .Y)('the environments of the repository', PERMISSION, async () => {
        return await namesOf({ octokit, repository });
    });
    if (!others.ok)
        return { kind: 'unknown', why: others.why };
    return { kind: 'missing', others: others.value };
}
const PAGE_SIZE = 100;
async function namesOf({ octokit, repository }) {
    const names = [];
    for (let page = 1;; page += 1) {
        const asked = { ...repository, per_page: PAGE_SIZE, page };
        const { environments = [] } = (await octokit.rest.repos.getAllEnvironments(asked)).data;
        names.push(...environments.map(({ name }) => name));
        if (environments.length < PAGE_SIZE)
            return names;
    }
}
async function found(environment, api) {
    const { deployment_branch_policy: policy } = environment;
    if (!policy)
        return protectionOf(environment, 'any');
    if (!policy.protected_branches)
        return protectionOf(environment, 'custom');
    // With no protected branch at all, GitHub takes every branch.
    const some = await hasProtectedBranches(api);
    if (!some.ok)
        return { kind: 'unknown', why: some.why };
    return protectionOf(environment, some.value ? 'protected' : 'none-protected');
}
async function hasProtectedBranches({ octokit, repository, }) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .requestApi */ .Y)('the protected branches', 'contents: read', async () => {
        const asked = { ...repository, protected: true, per_page: 1 };
        return (await octokit.rest.repos.listBranches(asked)).data.length > 0;
    });
}
function protectionOf(environment, branches) {
    const { protection_rules: rules = [] } = environment;
    const ofType = (type) => rules.find((rule) => Reflect.get(rule, 'type') === type) ?? {};
    const reviewed = ofType('required_reviewers');
    const reviewers = Reflect.get(reviewed, 'reviewers');
    const wait = Reflect.get(ofType('wait_timer'), 'wait_timer');
    const bypass = Reflect.get(environment, 'can_admins_bypass');
    return {
        kind: 'found',
        reviewers: Array.isArray(reviewers) ? reviewers.length : 0,
        preventsSelfReview: Reflect.get(reviewed, 'prevent_self_review') === true,
        waitTimer: typeof wait === 'number' ? wait : 0,
        branches,
        administratorsMayBypass: typeof bypass === 'boolean' ? bypass : undefined,
    };
}


/***/ }),

/***/ 36096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRoot),
/* harmony export */   c: () => (/* binding */ readContent)
/* harmony export */ });
/* harmony import */ var _client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67579);

const PERMISSION = 'contents: read';
/**
 * Reads a file of the repository.
 *
 * @param what What it is, for the sentence where it cannot be read.
 * @param ref A commit; the default branch without one.
 * @returns Its bytes; undefined where there is something at that path, and it is no file.
 */
async function readContent({ octokit, repository }, path, what, ref) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .requestApi */ .Y)(what, PERMISSION, async () => {
        const asked = { ...repository, path, ...(ref === undefined ? {} : { ref }) };
        const { data } = await octokit.rest.repos.getContent(asked);
        return !Array.isArray(data) && data.type === 'file' && 'content' in data
            ? Buffer.from(data.content, 'base64')
            : undefined;
    });
}
/** Sees whether the root of the default branch can be read at all. */
async function readRoot({ octokit, repository }) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_0__/* .requestApi */ .Y)('the root of the default branch', PERMISSION, async () => {
        await octokit.rest.repos.getContent({ ...repository, path: '' });
    });
}


/***/ }),

/***/ 2061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ sha256Hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The sha-256 of a text (as UTF-8) or of bytes, in hex. */
function sha256Hex(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex');
}


/***/ }),

/***/ 33776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readPolicy)
});

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(47785);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/policy/policy-schema.ts

/** A list of texts, at least one, of this form: by default none that is empty. */
const words = (description, form = /\S/) => dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(form))), dist/* minLength */.BpQ(1), dist/* metadata */.yuE({ description }));
/** A host and a database with a `/` between, and none in braces, where it would be several. */
const HOST_AND_DATABASE = /^(?!.*\{[^}]*\/).+\/[^/]+$/;
/** A workflow's path and its branch. */
const WORKFLOW_AND_REF = /^[^@]+@[^@]+$/;
/** What every role may be asked, besides `deny`. */
const SHARED = {
    environments: dist/* optional */.lqM(words("The run's environment, proven by GitHub's OIDC token, is one of these.")),
    'require-protection': dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* metadata */.yuE({ description: 'That environment has reviewers, or a branch rule.' }))),
    approvals: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(6), dist/* metadata */.yuE({
        description: 'So many people approved the run, who neither started it nor wrote what it carries.',
    }))),
    branches: dist/* optional */.lqM(words('The run is of one of these branches.')),
    events: dist/* optional */.lqM(words('The run was started by one of these events.')),
    targets: dist/* optional */.lqM(words('`host/database`: the run migrates one of these, and no other role may.', HOST_AND_DATABASE)),
    'rehearsed-on': dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['staging', 'prod']), dist/* metadata */.yuE({ description: 'The state that would be reached was reached by this role.' }))),
    'rehearsed-by': dist/* optional */.lqM(words('`.github/workflows/x.yml@branch`: the runs of these workflows are believed about it.', WORKFLOW_AND_REF)),
};
/**
 * The policy file as a schema: what reads it holds it to this, and editors get the same as JSON
 * Schema (`schema/migration-policy.json`, made by `npm run docs`).
 *
 * @param codes What `deny` takes.
 */
function createPolicySchema(codes) {
    const shared = {
        ...SHARED,
        deny: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* picklist */.KIO(codes)), dist/* minLength */.BpQ(1), dist/* metadata */.yuE({ description: 'Findings that block.' }))),
    };
    const role = dist/* strictObject */.rej(shared);
    const prod = dist/* strictObject */.rej({
        ...shared,
        confirm: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* literal */.euz('plan-digest'), dist/* metadata */.yuE({ description: 'The confirmation is the digest of the plan, not a word.' }))),
    });
    return dist/* strictObject */.rej({
        version: dist/* literal */.euz(1),
        roles: dist/* strictObject */.rej({
            prod: dist/* optional */.lqM(prod),
            staging: dist/* optional */.lqM(role),
            replica: dist/* optional */.lqM(role),
        }),
    });
}

// EXTERNAL MODULE: ./src/policy/role.ts
var policy_role = __webpack_require__(37956);
// EXTERNAL MODULE: ./src/policy/suggest-role.ts
var suggest_role = __webpack_require__(37965);
;// CONCATENATED MODULE: ./src/policy/read-policy.ts







/**
 * Reads a policy file. Total: what is no policy is told with its line, and never half understood. A
 * key that is not known is refused, for a rule with a typing error would be a rule that is not there.
 *
 * @param codes What `deny` takes.
 */
function readPolicy({ text, source, file, digest }, codes) {
    const schema = createPolicySchema(codes);
    const lines = new yaml_dist.LineCounter();
    const document = (0,yaml_dist.parseDocument)(text, { lineCounter: lines });
    const refused = (what, next, line) => ({
        ok: false,
        what: `${source}${line === undefined ? '' : `, line ${line}`}: ${what}`,
        next,
        ...(file === undefined ? {} : { file }),
        ...(file === undefined || line === undefined ? {} : { line }),
    });
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined) {
        const [first = ''] = error.message.split(/ at line \d|\n/);
        return refused(`This is no YAML that can be relied on: ${first}.`, MEND, error.linePos?.[0].line);
    }
    const parsed = dist/* safeParse */.xLC(schema, plainOf(document));
    if (parsed.success) {
        const { roles } = parsed.output;
        return { ok: true, policy: { source, digest, roles: rolesOf(roles) } };
    }
    const [issue] = parsed.issues;
    const path = (issue.path ?? []).map(({ key }) => String(key));
    return refused(...wordsOf(issue, path, schema, codes), lineOf(document, lines, path));
}
const MEND = 'Mend the file; nothing migrates by a policy that is not understood.';
/** What the document holds, as plain data. An alias that grows without end is no policy. */
function plainOf(document) {
    try {
        return document.toJS({ maxAliasCount: 20 });
    }
    catch {
        return undefined;
    }
}
function rolesOf(roles) {
    return {
        ...(roles.prod === undefined ? {} : { prod: rulesOf(roles.prod) }),
        ...(roles.staging === undefined ? {} : { staging: rulesOf(roles.staging) }),
        ...(roles.replica === undefined ? {} : { replica: rulesOf(roles.replica) }),
    };
}
function rulesOf(rules) {
    const { environments, branches, events, targets, approvals, confirm, deny } = rules;
    const { 'require-protection': protection, 'rehearsed-on': on, 'rehearsed-by': by } = rules;
    return {
        // GitHub does not tell the case of an environment's name apart, nor does a resolver a host's.
        ...(environments === undefined ? {} : { environments: globs(environments, { nocase: true }) }),
        ...(protection === undefined ? {} : { requireProtection: protection }),
        ...(approvals === undefined ? {} : { approvals }),
        ...(branches === undefined ? {} : { branches: globs(branches, {}) }),
        ...(events === undefined ? {} : { events }),
        ...(targets === undefined ? {} : { targets: globs(targets.map(hostInLowerCase), {}) }),
        ...(confirm === undefined ? {} : { confirm }),
        ...(on === undefined ? {} : { rehearsedOn: on }),
        ...(by === undefined ? {} : { rehearsedBy: globs(by, {}) }),
        ...(deny === undefined ? {} : { deny }),
    };
}
function hostInLowerCase(pattern) {
    const slash = pattern.lastIndexOf('/');
    return `${pattern.slice(0, slash).toLowerCase()}${pattern.slice(slash)}`;
}
function globs(patterns, options) {
    const matches = picomatch_default()([...patterns], { dot: true, windows: false, ...options });
    return { patterns, matches: (text) => matches(text) };
}
/** What is wrong, and what to do, for the first thing that does not fit. */
function wordsOf(issue, place, schema, codes) {
    const name = place.at(-1) ?? '';
    const where = place.length === 0 ? 'The file' : `\`${place.join('.')}\``;
    if (issue.expected === 'never') {
        const known = knownKeys(schema, place.length - 1, place[1]);
        const near = place.length === 2 ? (0,suggest_role/* suggestRole */.l)(name) : undefined;
        return [
            `${where} is no key of a policy.${hint(name, known, near)}`,
            `Known here are ${known.join(', ')}.`,
        ];
    }
    if (place.length > 0 && issue.received === 'undefined') {
        return [`${where} is missing.`, 'See docs/policy.md for a whole example.'];
    }
    if (issue.type === 'picklist' && place[2] === 'deny') {
        return [
            `${where} holds a name that is neither a finding nor a rule of the rehearsal.${hint(String(issue.input), codes)}`,
            'docs/policy.md lists them.',
        ];
    }
    return [`${where} ${expectation(place, name)}.`, MEND];
}
function hint(text, known, near = (0,leven/* closestMatch */.h)(text, known, { maxDistance: 3 })) {
    return near === undefined ? '' : ` Did you mean \`${near}\`?`;
}
/** What a value should be, by its key. */
function expectation(place, name) {
    if (place.length === 0)
        return 'holds no policy, that is, the keys `version` and `roles`';
    if (place.length < 3 && name !== 'version')
        return 'is no map of keys';
    switch (name) {
        case 'version':
            return 'is not 1, the only version that there is';
        case 'require-protection':
            return 'is neither true nor false';
        case 'approvals':
            return 'is no whole number from 0 to 6, as many as GitHub lets an environment have reviewers';
        case 'rehearsed-on':
            return 'is neither `staging` nor `prod`';
        case 'confirm':
            return 'is not `plan-digest`';
        default:
            if (place[2] === 'rehearsed-by' && place.length > 3) {
                return 'is no workflow with its branch (`.github/workflows/staging.yml@main`)';
            }
            if (place[2] === 'targets' && place.length > 3) {
                return 'is no `host/database`; of several in braces each is an entry of its own';
            }
            return place.length > 3
                ? 'is no text, or an empty one'
                : 'is no list with an entry or more (`[main]`)';
    }
}
function knownKeys(schema, depth, role) {
    if (depth === 0)
        return ['version', 'roles'];
    if (depth === 1)
        return policy_role/* ROLE_NAMES */.ST;
    const { prod, staging } = schema.entries.roles.entries;
    return Object.keys((role === 'prod' ? prod : staging).wrapped.entries);
}
/** The line of what stands under this path: of its key where it has one, else of its parent. */
function lineOf(document, lines, path) {
    const line = (node) => (0,yaml_dist.isNode)(node) && node.range ? lines.linePos(node.range[0]).line : undefined;
    const parent = document.getIn(path.slice(0, -1));
    const last = path.at(-1);
    if ((0,yaml_dist.isMap)(parent)) {
        const pair = parent.items.find(({ key }) => (0,yaml_dist.isScalar)(key) && key.value === last);
        return line(pair?.key ?? parent);
    }
    return line(document.getIn(path, true)) ?? line(parent);
}


/***/ })

};
;