"use strict";
exports.id = 286;
exports.ids = [286];
exports.modules = {

/***/ 269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ githubApi),
/* harmony export */   i: () => (/* binding */ apiOf)
/* harmony export */ });
/* harmony import */ var _edge_github_api_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7579);
/* harmony import */ var _inputs_declared__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7127);
/* harmony import */ var _policy_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(386);



/** The way to GitHub's API; undefined without a token, outside of Actions, or for no repository. */
async function apiOf(token, environment, patience) {
    const { GITHUB_REPOSITORY: repository, GITHUB_API_URL: url } = environment;
    if (token === undefined || !repository || !url)
        return undefined;
    return await (0,_edge_github_api_client__WEBPACK_IMPORTED_MODULE_0__/* .openApi */ .N)(token, repository, url, patience);
}
/** The way to GitHub's API by the token of a request, or what keeps it from being one. */
async function githubApi({ token, environment }, patience) {
    if ((0,_inputs_declared__WEBPACK_IMPORTED_MODULE_1__/* .disagrees */ .ap)(token)) {
        return (0,_policy_fact__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(`${(0,_inputs_declared__WEBPACK_IMPORTED_MODULE_1__/* .places */ .zn)(token)} hold different tokens.`, 'Give the token in one place.');
    }
    const text = (0,_inputs_declared__WEBPACK_IMPORTED_MODULE_1__/* .declaredValue */ .GW)(token);
    if (text === undefined) {
        return (0,_policy_fact__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)("there is no token for GitHub's API.", "Leave the input `github-token` at its default, the job's own token.");
    }
    const api = await apiOf(text, environment, patience);
    return api === undefined
        ? (0,_policy_fact__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('GITHUB_REPOSITORY and GITHUB_API_URL name no repository.', 'Run it in GitHub Actions.')
        : { known: true, value: api };
}


/***/ }),

/***/ 5410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promotionOf: () => (/* binding */ promotionOf),
/* harmony export */   statusContext: () => (/* binding */ statusContext)
/* harmony export */ });
/* harmony import */ var _edge_github_api_statuses__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3842);
/* harmony import */ var _policy_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(386);
/* harmony import */ var _policy_role_rules__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4638);
/* harmony import */ var _github_api__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(269);




/** The context under which a role's head is published. */
function statusContext({ name }, role) {
    return `governed-migrations/${name}/${role}`;
}
/**
 * Looks where the state that this run would reach was reached before, where a policy asks.
 *
 * @param head The head that it would reach.
 * @returns Undefined where no policy asks.
 */
async function promotionOf(permit, head, patience) {
    const { request, governance, role } = permit;
    const rules = (0,_policy_role_rules__WEBPACK_IMPORTED_MODULE_1__/* .roleRules */ .u)(governance.policies, role);
    const roles = rules.flatMap(({ rehearsedOn }) => rehearsedOn ?? []);
    const [on] = roles;
    if (on === undefined)
        return undefined;
    const context = statusContext(request, on);
    const { GITHUB_RUN_ID: runId = '', GITHUB_REPOSITORY: repository = '' } = request.environment;
    const commit = governance.proof.known
        ? governance.proof.value.commit
        : (request.environment['GITHUB_SHA'] ?? '');
    if (roles.some((other) => other !== on)) {
        return (0,_policy_fact__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('The policies name different roles.', 'Let both name the same.');
    }
    const api = await (0,_github_api__WEBPACK_IMPORTED_MODULE_3__/* .githubApi */ .M)(request, patience);
    if (!api.known)
        return (0,_policy_fact__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(`It was not asked: ${api.what}`, api.next);
    const found = await (0,_edge_github_api_statuses__WEBPACK_IMPORTED_MODULE_0__/* .findPublished */ .e)(api.value, commit, context, head);
    if (!found.ok)
        return (0,_policy_fact__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(found.why, 'What cannot be seen is not promoted.');
    return { known: true, value: { head, context, published: found.value, runId, repository } };
}


/***/ }),

/***/ 7551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishHead: () => (/* binding */ publishHead)
/* harmony export */ });
/* harmony import */ var _edge_github_api_statuses__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3842);
/* harmony import */ var _report_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8850);
/* harmony import */ var _github_api__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(269);
/* harmony import */ var _promotion__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5410);




/**
 * Publishes the head that a run reached, where a policy promotes what this role has reached: a status
 * on its commit, by the workflow's own token. A red run publishes that it is.
 *
 * @returns A finding where it cannot be published: the run stays what it is.
 */
async function publishHead(report, request, patience) {
    const { role = '', work } = report;
    const { environment } = request;
    const commit = environment['GITHUB_SHA'];
    const green = !(0,_report_report__WEBPACK_IMPORTED_MODULE_1__/* .fails */ .c)(report);
    // What a command reached is not ours to see.
    if (!commit || (green && work.headDigest === undefined))
        return [];
    const api = await (0,_github_api__WEBPACK_IMPORTED_MODULE_3__/* .githubApi */ .M)(request, patience);
    if (!api.known)
        return [unpublished(api.what, api.next)];
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
    const run = environment['GITHUB_RUN_ID'];
    const answer = await (0,_edge_github_api_statuses__WEBPACK_IMPORTED_MODULE_0__/* .setStatus */ .L)(api.value, {
        ...{ commit, context: (0,_promotion__WEBPACK_IMPORTED_MODULE_2__.statusContext)(request, role) },
        state: green ? 'success' : 'failure',
        description: green
            ? (work.headDigest ?? '')
            : `failed: ${report.problems[0]?.code ?? report.reason}`,
        url: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
    });
    return answer.ok ? [] : [unpublished(answer.why, 'Let the job have `statuses: write`.')];
}
function unpublished(what, next) {
    return {
        code: 'head-unpublished',
        level: 'warning',
        what: `The head that was reached is not published, so that nothing can be promoted by it. ${what}`,
        next,
    };
}


/***/ }),

/***/ 7579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openApi),
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/** What a retry does not mend; a rate limit is told instead of waited for. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/**
 * Opens the client: the one door to `@actions/github`. The base of the addresses is the server's own
 * (`GITHUB_API_URL`), so that it works on GitHub Enterprise as well.
 */
async function openApi(token, repository, baseUrl, patience) {
    const [owner, repo] = repository.split('/');
    if (!owner || !repo)
        return undefined;
    const { getOctokit: open } = await Promise.all(/* import() */[__webpack_require__.e(844), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 1758));
    const { retry } = await __webpack_require__.e(/* import() */ 735).then(__webpack_require__.bind(__webpack_require__, 9735));
    const silent = () => undefined;
    const octokit = open(token, {
        baseUrl,
        request: { signal: patience.signal },
        retry: { doNotRetry: FINAL, retries: 2, retryAfterBaseValue: 250 },
        // Its warnings would go to the log unredacted.
        log: { debug: silent, info: silent, warn: silent, error: silent },
    }, retry);
    // Around the retries, and the pauses between them.
    octokit.hook.wrap('request', async (send, options) => {
        return await patience.during(async () => await send(options));
    });
    return { octokit, repository: { owner, repo } };
}
/**
 * Asks once (and again where the server fails), and gives the answer as a value.
 *
 * @param what What is asked for, for the sentence: "the environment `production`".
 * @param permission The line of `permissions:` that it needs.
 */
async function ask(what, permission, act) {
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

/***/ 3842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ setStatus),
/* harmony export */   e: () => (/* binding */ findPublished)
/* harmony export */ });
/* harmony import */ var _policy_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(386);
/* harmony import */ var _policy_promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1767);
/* harmony import */ var _client__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7579);



/** So many commits are looked at, from the nearest one back. */
const MOST_COMMITS = 100;
/** So many of them at a time. */
const AT_ONCE = 10;
/** Sets a status. */
async function setStatus({ octokit, repository }, { commit, context, state, description, url }) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .k)(`the status \`${context}\``, 'statuses: write', async () => {
        await octokit.rest.repos.createCommitStatus({
            ...{ ...repository, sha: commit, state, context, description },
            ...(url === undefined ? {} : { target_url: url }),
        });
    });
}
/**
 * The newest status of a context on a commit and on each that it contains, from the nearest on; no
 * further than to one that says what is looked for, and names a run that can be fetched.
 *
 * @param head What the status has to say.
 */
async function findPublished(api, commit, context, head) {
    const commits = await containedIn(api, commit);
    if (!commits.ok)
        return commits;
    const published = [];
    for (let at = 0; at < commits.value.length; at += AT_ONCE) {
        const some = commits.value.slice(at, at + AT_ONCE);
        const answers = await Promise.all(some.map((sha) => newestOf(api, sha, context, head)));
        for (const answer of answers) {
            if (!answer.ok)
                return answer;
            if (answer.value !== undefined)
                published.push(answer.value);
        }
        const isThere = ({ head: said, state, isBot, run }) => said === head && state === 'success' && isBot && run.known;
        if (published.some(isThere))
            break;
    }
    return { ok: true, value: published };
}
async function containedIn({ octokit, repository }, commit) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .k)('the commits that this one contains', 'contents: read', async () => {
        const asked = { ...repository, sha: commit, per_page: MOST_COMMITS };
        const { data } = await octokit.rest.repos.listCommits(asked);
        return data.map(({ sha }) => sha);
    });
}
async function newestOf(api, commit, context, head) {
    const { octokit, repository } = api;
    const newest = await (0,_client__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .k)(`the statuses of ${commit}`, 'statuses: read', async () => {
        const asked = { ...repository, ref: commit, per_page: 100 };
        const pages = octokit.paginate.iterator(octokit.rest.repos.listCommitStatusesForRef, asked);
        for await (const { data } of pages) {
            // GitHub gives the newest first.
            const found = data.find((status) => status.context === context);
            if (found !== undefined)
                return found;
        }
        return undefined;
    });
    if (!newest.ok)
        return newest;
    const { value: status } = newest;
    if (status === undefined)
        return { ok: true, value: undefined };
    const { state, creator, target_url: url } = status;
    const said = status.description ?? '';
    const isWanted = state === 'success' && said === head;
    return {
        ok: true,
        value: {
            ...{ commit, state, head: said, creator: creator?.login ?? 'nobody' },
            isBot: creator?.type === 'Bot' && creator.login === 'github-actions[bot]',
            run: isWanted ? await namedRun(api, url) : _policy_promotion__WEBPACK_IMPORTED_MODULE_0__/* .RUN_NOT_ASKED */ .X,
        },
    };
}
/** The run that a status names by the address of its page, which has to be one of this repository. */
async function namedRun(api, url) {
    const { octokit, repository } = api;
    const [, owner, repo, id] = /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/actions\/runs\/(\d+)$/.exec(url ?? '') ?? [];
    const isOurs = (one, other) => one?.toLowerCase() === other.toLowerCase();
    if (!isOurs(owner, repository.owner) || !isOurs(repo, repository.repo)) {
        return (0,_policy_fact__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(`it names no run of this repository`, 'See `rehearsed-by`.');
    }
    const run = await (0,_client__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .k)(`run ${id}`, 'actions: read', async () => {
        const { data } = await octokit.rest.actions.getWorkflowRun({
            ...repository,
            run_id: Number(id),
        });
        return {
            id: String(data.id),
            repository: data.repository.full_name,
            headRepository: data.head_repository.full_name,
            workflow: data.path.replace(/@.*$/, ''),
            branch: data.head_branch ?? '',
            commit: data.head_sha,
            conclusion: data.conclusion ?? undefined,
        };
    });
    return run.ok ? { known: true, value: run.value } : (0,_policy_fact__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(run.why, 'See `rehearsed-by`.');
}


/***/ }),

/***/ 4638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ roleRules)
/* harmony export */ });
/** What the policies that were understood ask of a role; a policy that does not name it asks nothing. */
function roleRules(policies, role) {
    return policies.flatMap((reading) => (reading.ok ? (reading.policy.roles[role] ?? []) : []));
}


/***/ })

};
;