"use strict";
exports.id = 286;
exports.ids = [286];
exports.modules = {

/***/ 35840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findPromotion: () => (/* binding */ findPromotion),
  formatStatusContext: () => (/* binding */ formatStatusContext)
});

// EXTERNAL MODULE: ./src/edge/github/api/commit-statuses.ts
var commit_statuses = __webpack_require__(95732);
// EXTERNAL MODULE: ./src/policy/evaluate-promotion.ts + 1 modules
var evaluate_promotion = __webpack_require__(90215);
// EXTERNAL MODULE: ./src/policy/lookup-result.ts
var lookup_result = __webpack_require__(82750);
// EXTERNAL MODULE: ./src/policy/role-policy.ts
var role_policy = __webpack_require__(75699);
// EXTERNAL MODULE: ./src/checks/workflow/yaml-node.ts
var yaml_node = __webpack_require__(14201);
;// CONCATENATED MODULE: ./src/checks/workflow/attestation-steps.ts

/** `actions/attest`, and its forms for provenance and bills of materials. */
const ATTEST = /^actions\/attest(-[a-z-]+)?@/;
const LOCAL = /^\.\/(.+?)\/?$/;
/** Reads what a workflow or an action uses. One that cannot be read uses nothing. */
function findAttestationSteps(text) {
    const reading = (0,yaml_node/* readYaml */.gM)(text);
    const uses = reading.ok ? usesIn(reading.tree) : [];
    return {
        attests: uses.some((each) => ATTEST.test(each)),
        calledFiles: uses.flatMap((each) => LOCAL.exec(each)?.[1] ?? []),
    };
}
/** Every `uses`, wherever it stands. */
function usesIn(tree) {
    if (tree.kind === 'text')
        return [];
    if (tree.kind === 'list')
        return tree.items.flatMap(usesIn);
    return [...tree.entries].flatMap(([key, value]) => key === 'uses' && value.kind === 'text' ? [value.text] : usesIn(value));
}

// EXTERNAL MODULE: ./src/edge/github/api/client.ts
var client = __webpack_require__(67579);
;// CONCATENATED MODULE: ./src/edge/github/api/list-attestations.ts

/** The last version of the API that gives the bundles themselves, and not only where they lie. */
const WITH_BUNDLES = { 'x-github-api-version': '2022-11-28' };
/**
 * The attestations that the repository has of a digest, as Sigstore bundles. Nothing of them is
 * verified here.
 *
 * @param digest `sha256:<hex>`.
 * @param predicateType What they are to say.
 */
async function listAttestations({ octokit, repository }, digest, predicateType) {
    return await (0,client/* requestApi */.Y)(`the attestations of ${digest}`, 'attestations: read', async () => {
        const pages = octokit.paginate.iterator(octokit.rest.repos.listAttestations, {
            ...{ ...repository, subject_digest: digest, predicate_type: predicateType, per_page: 100 },
            headers: WITH_BUNDLES,
        });
        const bundles = [];
        for await (const { data } of pages) {
            // The types of the pages lose what GitHub describes as optional.
            const { attestations = [] } = data;
            bundles.push(...attestations.map(({ bundle }) => bundle));
        }
        return bundles;
    });
}

// EXTERNAL MODULE: ./src/edge/github/api/read-content.ts
var read_content = __webpack_require__(36096);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/edge/sigstore/trust-root.ts



/** Milliseconds, for one file. */
const TRUST_ROOT_TIMEOUT_MS = 5_000;
/**
 * Opens the way to the keys that sign attestations. They change several times a year, so that each
 * run fetches them as The Update Framework has it: from the root that lies beside the bundle, by a
 * chain of signatures.
 */
function openTrustRoot(deadline) {
    const asked = new Map();
    return async (instance) => {
        const answer = asked.get(instance) ?? deadline.during(async () => await fetchRoot(instance));
        asked.set(instance, answer);
        return await Promise.race([answer, gaveUp(deadline)]);
    };
}
async function fetchRoot(instance) {
    const tuf = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(694)]).then(__webpack_require__.bind(__webpack_require__, 84423));
    const roots = JSON.parse((0,external_node_fs_.readFileSync)(external_node_path_default().join(__dirname, 'trust-roots.json'), 'utf8'));
    const { mirror, root } = roots[instance];
    // A cache that is there already would be somebody else's.
    const cachePath = (0,external_node_fs_.mkdtempSync)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'governed-'));
    const rootPath = external_node_path_default().join(cachePath, 'root.json');
    try {
        (0,external_node_fs_.writeFileSync)(rootPath, JSON.stringify(root));
        const asking = { mirrorURL: mirror, rootPath, cachePath, timeout: TRUST_ROOT_TIMEOUT_MS };
        return await tuf.getTrustedRoot({ ...asking, retry: { retries: 1 } });
    }
    catch {
        return undefined;
    }
    finally {
        (0,external_node_fs_.rmSync)(cachePath, { recursive: true, force: true });
    }
}
async function gaveUp({ signal }) {
    if (signal.aborted)
        return undefined;
    return await new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
}

;// CONCATENATED MODULE: ./src/edge/sigstore/verify-bundle.ts
const IN_TOTO = 'application/vnd.in-toto+json';
/**
 * What each instance has to give beside the signature: Sigstore's public one an entry in its
 * transparency log, GitHub's own a signed timestamp.
 */
const ASKED_OF = {
    sigstore: { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold: 1 },
    github: { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 },
};
/** What Fulcio writes of a run into the certificate. */
const FULCIO = '1.3.6.1.4.1.57264.1';
const OIDS = {
    issuer: `${FULCIO}.8`,
    signer: `${FULCIO}.9`,
    repository: `${FULCIO}.12`,
    commit: `${FULCIO}.13`,
    workflow: `${FULCIO}.18`,
    run: `${FULCIO}.21`,
};
/**
 * Verifies a Sigstore bundle: the chain of its certificate, the time of the signature, the logs, and
 * the signature itself. Who signed is for the caller to judge.
 *
 * @param json The bundle, as the API gives it.
 */
async function verifyBundle(json, trust) {
    const { bundleFromJSON } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(40)]).then(__webpack_require__.bind(__webpack_require__, 61040));
    const { toSignedEntity, toTrustMaterial, Verifier } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 54187));
    let bundle;
    let entity;
    try {
        bundle = bundleFromJSON(json);
        entity = toSignedEntity(bundle);
    }
    catch {
        return { ok: false, why: 'it is no bundle of Sigstore' };
    }
    if (bundle.content.$case !== 'dsseEnvelope' || entity.key.$case !== 'certificate') {
        return { ok: false, why: 'it is no statement that a certificate signed' };
    }
    const { payload, payloadType } = bundle.content.dsseEnvelope;
    if (payloadType !== IN_TOTO)
        return { ok: false, why: `it holds ${payloadType}` };
    const instance = bundle.verificationMaterial.tlogEntries.length > 0 ? 'sigstore' : 'github';
    const root = await trust(instance);
    if (root === undefined) {
        return { ok: false, why: `the keys of ${NAMES[instance]} could not be had` };
    }
    try {
        new Verifier(toTrustMaterial(root), ASKED_OF[instance]).verify(entity);
    }
    catch (error) {
        return { ok: false, why: error instanceof Error ? error.message : String(error) };
    }
    const { certificate } = entity.key;
    const said = (oid) => certificate.extension(oid)?.valueObj.subs[0]?.value.toString('utf8') ?? '';
    const signer = {
        ...{ subject: certificate.subjectAltName ?? '', issuer: said(OIDS.issuer) },
        ...{ signer: said(OIDS.signer), workflow: said(OIDS.workflow) },
        ...{ repository: said(OIDS.repository), commit: said(OIDS.commit), run: said(OIDS.run) },
    };
    return { ok: true, statement: payload.toString('utf8'), signer };
}
const NAMES = {
    github: "GitHub's Sigstore",
    sigstore: 'Sigstore',
};

// EXTERNAL MODULE: ./src/report/build-evidence.ts + 1 modules
var build_evidence = __webpack_require__(64612);
// EXTERNAL MODULE: ./src/report/read-evidence.ts
var read_evidence = __webpack_require__(54804);
;// CONCATENATED MODULE: ./src/report/evidence-statement.ts

/**
 * Why a statement is not evidence that a migration of the role reached the head, in a clause;
 * undefined where it is.
 *
 * @param statement The JSON that was signed.
 */
function explainStatementMismatch(statement, { head, role, name }) {
    const reading = (0,read_evidence/* readEvidence */.A)(statement);
    if (!reading.ok)
        return `it is no evidence of ours: ${reading.why}`;
    const { subject, predicate } = reading.evidence;
    const { mode, decision, problems, history } = predicate;
    if (!subject.some(({ digest }) => `sha256:${digest.sha256}` === head)) {
        return 'it is about another head';
    }
    if (history.after?.headDigest !== head)
        return 'its evidence reached another head';
    if (predicate.role !== role)
        return `its evidence is of role ${predicate.role ?? 'none'}`;
    if (predicate.name !== name)
        return `its evidence is of \`${predicate.name}\``;
    const isGreen = mode === 'migrate' && decision === 'allowed' && problems.length === 0;
    return isGreen ? undefined : 'its evidence is of no migration that ended green';
}

;// CONCATENATED MODULE: ./src/app/policy/attestations.ts








/** So many files are followed from one workflow, to see whether it attests. */
const MAX_FILES = 20;
/**
 * Asks for the attestations of a head, verifies them, and reads what they say. Where there are none, it
 * looks whether the workflows that are to have reached it attest: one that does, and has not, is not
 * believed.
 *
 * @param runs Those that statuses name.
 */
async function fetchAttestations(wanted, runs, api, deadline) {
    const listed = await listAttestations(api, wanted.head, build_evidence/* PREDICATE_TYPE */.To);
    // GitHub says 404 for none, and 403 where the plan or the token has no such thing.
    const isNone = !listed.ok && (listed.kind === 'missing' || listed.kind === 'forbidden');
    if (!listed.ok && !isNone)
        return (0,lookup_result/* notKnown */.b)(listed.why, 'See `rehearsed-by`.');
    const signed = [];
    const refused = [];
    const trust = openTrustRoot(deadline);
    for (const bundle of listed.ok ? listed.value : []) {
        const verified = await verifyBundle(bundle, trust);
        const why = verified.ok ? explainStatementMismatch(verified.statement, wanted) : verified.why;
        if (why !== undefined)
            refused.push(why);
        else if (verified.ok)
            signed.push(verified.signer);
    }
    if (signed.length + refused.length > 0) {
        return { known: true, value: { signed, refused, isExpected: true } };
    }
    for (const run of runs) {
        const isExpected = await attests(run, api);
        if (!isExpected.known)
            return isExpected;
        if (isExpected.value)
            return { known: true, value: { signed, refused, isExpected: true } };
    }
    return { known: true, value: { signed, refused, isExpected: false } };
}
/** Whether the workflow of a run attests, as it stood at the run's commit: itself, or by what it calls. */
async function attests({ workflow, commit }, api) {
    const pending = [workflow];
    const seen = new Set(pending);
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
        const file = await (0,read_content/* readContent */.c)(api, path, `${path} at ${commit}`, commit);
        if (!file.ok && file.kind !== 'missing')
            return (0,lookup_result/* notKnown */.b)(file.why, 'See `rehearsed-by`.');
        if (!file.ok && path === workflow)
            return (0,lookup_result/* notKnown */.b)(file.why, 'See `rehearsed-by`.');
        const text = file.ok ? (file.value?.toString('utf8') ?? '') : '';
        const { attests: does, calledFiles: goesOnIn } = findAttestationSteps(text);
        if (does)
            return { known: true, value: true };
        for (const next of goesOnIn.flatMap(filesOf)) {
            if (seen.has(next) || seen.size >= MAX_FILES)
                continue;
            seen.add(next);
            pending.push(next);
        }
    }
    return { known: true, value: false };
}
/** A called workflow is a file, an action a folder. */
function filesOf(path) {
    return /\.ya?ml$/.test(path) ? [path] : [`${path}/action.yml`, `${path}/action.yaml`];
}

// EXTERNAL MODULE: ./src/app/policy/github-api.ts
var github_api = __webpack_require__(93114);
;// CONCATENATED MODULE: ./src/app/policy/find-promotion.ts






/** The context under which a role's head is published. */
function formatStatusContext({ name }, role) {
    return `governed-migrations/${name}/${role}`;
}
/**
 * Looks where the state that this run would reach was reached before, where a policy asks.
 *
 * @param head The head that it would reach.
 * @returns Undefined where no policy asks.
 */
async function findPromotion(permit, head, deadline) {
    const { request, governance, role } = permit;
    const rules = (0,role_policy/* rulesForRole */.n)(governance.policies, role);
    const roles = rules.flatMap(({ rehearsedOn }) => rehearsedOn ?? []);
    const [on] = roles;
    if (on === undefined)
        return undefined;
    const context = formatStatusContext(request, on);
    const { GITHUB_RUN_ID: runId = '', GITHUB_REPOSITORY: repository = '', GITHUB_SERVER_URL: serverUrl = '', } = request.environment;
    const commit = governance.proof.known
        ? governance.proof.value.commit
        : (request.environment['GITHUB_SHA'] ?? '');
    if (roles.some((other) => other !== on)) {
        return (0,lookup_result/* notKnown */.b)('The policies name different roles.', 'Let both name the same.');
    }
    const api = await (0,github_api/* requireGitHubApi */.j)(request, deadline);
    if (!api.known)
        return (0,lookup_result/* notKnown */.b)(`It was not asked: ${api.what}`, api.next);
    const found = await (0,commit_statuses/* findPublished */.e)(api.value, commit, context, head);
    if (!found.ok)
        return (0,lookup_result/* notKnown */.b)(found.why, 'What cannot be seen is not promoted.');
    const runs = found.value.flatMap((each) => (0,evaluate_promotion/* isSuccessStatus */.ar)(each, head) && each.run.known ? [each.run.value] : []);
    const wanted = { head, role: on, name: request.name };
    const attestations = runs.length === 0
        ? evaluate_promotion/* ATTESTATIONS_NOT_ASKED */.pz
        : await fetchAttestations(wanted, runs, api.value, deadline);
    const value = {
        head,
        context,
        published: found.value,
        attestations,
        runId,
        repository,
        serverUrl,
    };
    return { known: true, value };
}


/***/ }),

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

/***/ 58648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishHead: () => (/* binding */ publishHead)
/* harmony export */ });
/* harmony import */ var _edge_github_api_commit_statuses__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95732);
/* harmony import */ var _report_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88850);
/* harmony import */ var _find_promotion__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35840);
/* harmony import */ var _github_api__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93114);




/**
 * Publishes the head that a run reached, where a policy promotes what this role has reached: a status
 * on its commit, by the workflow's own token. A red run publishes that it is.
 *
 * @returns A finding where it cannot be published: the run stays what it is.
 */
async function publishHead(report, request, deadline) {
    const { role = '', work } = report;
    const { environment } = request;
    const commit = environment['GITHUB_SHA'];
    const green = !(0,_report_report__WEBPACK_IMPORTED_MODULE_1__/* .isRunFailed */ .t)(report);
    // What a command reached is not ours to see.
    if (!commit || (green && work.headDigest === undefined))
        return [];
    const api = await (0,_github_api__WEBPACK_IMPORTED_MODULE_3__/* .requireGitHubApi */ .j)(request, deadline);
    if (!api.known)
        return [unpublished(api.what, api.next)];
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
    const run = environment['GITHUB_RUN_ID'];
    const answer = await (0,_edge_github_api_commit_statuses__WEBPACK_IMPORTED_MODULE_0__/* .setStatus */ .L)(api.value, {
        ...{ commit, context: (0,_find_promotion__WEBPACK_IMPORTED_MODULE_2__.formatStatusContext)(request, role) },
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

/***/ 14201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ getString),
/* harmony export */   AO: () => (/* binding */ getStringList),
/* harmony export */   Zl: () => (/* binding */ getNode),
/* harmony export */   gM: () => (/* binding */ readYaml),
/* harmony export */   is: () => (/* binding */ getStringMap)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Aliases that lead to themselves, and files nested without end, stop here. */
const MAX_YAML_DEPTH = 60;
/** Reads a YAML file as GitHub does, anchors and aliases included, and keeps the lines. Total. */
function readYaml(text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__.LineCounter();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { lineCounter: lines, uniqueKeys: false });
    const [error] = document.errors;
    if (error !== undefined) {
        const [first = error.message] = error.message.split('\n');
        return { ok: false, message: first.replace(/:$/, ''), line: error.linePos?.[0].line };
    }
    const lineAt = (node) => lines.linePos(node.range?.[0] ?? 0).line;
    function tree(node, depth) {
        if (depth > MAX_YAML_DEPTH)
            return textNode('', 1);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node))
            return tree(node.resolve(document), depth + 1);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node)) {
            const items = node.items.map((item) => tree(item, depth + 1));
            return { kind: 'list', items, line: lineAt(node) };
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node)) {
            const entries = node.items.map(({ key, value }) => [String((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? key.value : key), tree(value, depth + 1)]);
            return { kind: 'map', entries: new Map(entries), line: lineAt(node) };
        }
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) ? scalar(node, lineAt(node)) : textNode('', 1);
    }
    return { ok: true, tree: tree(document.contents, 0) };
}
function scalar({ value, source, type }, line) {
    const written = typeof value === 'string' ? value : value === null ? '' : (source ?? String(value));
    if (type === 'BLOCK_LITERAL')
        return textNode(written, line, (at) => line + at);
    // Folded lines became one: the first is the nearest that can be said.
    return type === 'BLOCK_FOLDED'
        ? textNode(written, line, () => line + 1)
        : textNode(written, line);
}
function textNode(text, line, lineOf = (_) => line) {
    return { kind: 'text', text, line, lineOf };
}
/** The value under a key of a map; undefined elsewhere. */
function getNode(tree, ...keys) {
    let current = tree;
    for (const key of keys)
        current = current?.kind === 'map' ? current.entries.get(key) : undefined;
    return current;
}
/** The text under a key, where it is one. */
function getString(tree, ...keys) {
    const found = getNode(tree, ...keys);
    return found?.kind === 'text' ? found : undefined;
}
/** The texts of a map, by key. */
function getStringMap(tree, ...keys) {
    const found = getNode(tree, ...keys);
    if (found?.kind !== 'map')
        return new Map();
    return new Map([...found.entries].flatMap(([key, value]) => (value.kind === 'text' ? [[key, value]] : [])));
}
/** A list of texts, or a text alone, as GitHub takes both (`needs`, `on`). */
function getStringList(tree, ...keys) {
    const found = getNode(tree, ...keys);
    if (found?.kind === 'text')
        return found.text === '' ? [] : [found.text];
    if (found?.kind === 'map')
        return [...found.entries.keys()];
    return found?.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) ?? [];
}


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

/***/ 95732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ setStatus),
/* harmony export */   e: () => (/* binding */ findPublished)
/* harmony export */ });
/* harmony import */ var _policy_evaluate_promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90215);
/* harmony import */ var _policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82750);
/* harmony import */ var _client__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67579);



/** So many commits are looked at, from the nearest one back. */
const MAX_COMMITS = 100;
/** So many of them at a time. */
const MAX_PARALLEL_REQUESTS = 10;
/** Sets a status. */
async function setStatus({ octokit, repository }, { commit, context, state, description, url }) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_1__/* .requestApi */ .Y)(`the status \`${context}\``, 'statuses: write', async () => {
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
    for (let at = 0; at < commits.value.length; at += MAX_PARALLEL_REQUESTS) {
        const some = commits.value.slice(at, at + MAX_PARALLEL_REQUESTS);
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
    return await (0,_client__WEBPACK_IMPORTED_MODULE_1__/* .requestApi */ .Y)('the commits that this one contains', 'contents: read', async () => {
        const asked = { ...repository, sha: commit, per_page: MAX_COMMITS };
        const { data } = await octokit.rest.repos.listCommits(asked);
        return data.map(({ sha }) => sha);
    });
}
async function newestOf(api, commit, context, head) {
    const { octokit, repository } = api;
    const newest = await (0,_client__WEBPACK_IMPORTED_MODULE_1__/* .requestApi */ .Y)(`the statuses of ${commit}`, 'statuses: read', async () => {
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
            run: isWanted ? await namedRun(api, url) : _policy_evaluate_promotion__WEBPACK_IMPORTED_MODULE_0__/* .RUN_NOT_ASKED */ .X4,
        },
    };
}
/** The run that a status names by the address of its page, which has to be one of this repository. */
async function namedRun(api, url) {
    const { octokit, repository } = api;
    const [, owner, repo, id] = /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/actions\/runs\/(\d+)$/.exec(url ?? '') ?? [];
    const isOurs = (one, other) => one?.toLowerCase() === other.toLowerCase();
    if (!isOurs(owner, repository.owner) || !isOurs(repo, repository.repo)) {
        return (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__/* .notKnown */ .b)(`it names no run of this repository`, 'See `rehearsed-by`.');
    }
    const run = await (0,_client__WEBPACK_IMPORTED_MODULE_1__/* .requestApi */ .Y)(`run ${id}`, 'actions: read', async () => {
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
    return run.ok ? { known: true, value: run.value } : (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__/* .notKnown */ .b)(run.why, 'See `rehearsed-by`.');
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

/***/ 64612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  To: () => (/* binding */ PREDICATE_TYPE),
  zG: () => (/* binding */ STATEMENT_TYPE),
  KX: () => (/* binding */ buildEvidence)
});

// EXTERNAL MODULE: ./src/policy/read-confirmation.ts
var read_confirmation = __webpack_require__(1200);
// EXTERNAL MODULE: ./src/policy/rules/approvals.ts
var approvals = __webpack_require__(18010);
;// CONCATENATED MODULE: ./src/report/action-identity.ts
/** This action, as its evidence names it. A test holds the version to package.json's. */
const ACTION_IDENTITY = { name: 'governed-migrations', version: '0.1.0' };

;// CONCATENATED MODULE: ./src/report/build-evidence.ts



/** The type of the predicate, for `actions/attest` and for whoever verifies it. */
const PREDICATE_TYPE = 'urn:governed-migrations:evidence:v1';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** An in-toto statement about a run, as plain data that JSON can hold (docs/evidence.md). */
function buildEvidence(report, run) {
    return {
        _type: STATEMENT_TYPE,
        subject: subjectsOf(report, run),
        predicateType: PREDICATE_TYPE,
        predicate: predicateOf(report, run),
    };
}
/** What was pending and what was reached; of a run that never connected, the files of the folder. */
function subjectsOf({ work }, { folderDigest }) {
    const subject = (name, digest) => digest === undefined ? [] : [{ name, digest: { sha256: digest.replace(/^sha256:/, '') } }];
    const known = [
        ...subject('plan-digest', work.planDigest),
        ...subject('head-digest', work.headDigest),
    ];
    return known.length > 0 ? known : subject('folder-digest', folderDigest);
}
function predicateOf(report, run) {
    const { governance, work, seen, block } = report;
    return {
        version: 1,
        name: run.name,
        mode: report.mode,
        decision: report.decision,
        reason: report.reason,
        block: block === undefined ? null : { what: block.what, next: block.next },
        problems: report.problems.map(({ code, what, file, line }) => ({ code, what, file, line })),
        run: {
            ...{ startedAt: run.startedAt, finishedAt: run.finishedAt },
            ...{ repository: run.repository, id: run.runId, attempt: run.attempt, event: run.event },
            ...{
                actor: run.actor,
                triggeringActor: run.triggeringActor,
                ref: run.ref,
                commit: run.commit,
                workflow: run.workflow,
            },
        },
        environment: environmentOf(governance),
        approvals: approvalsOf(governance),
        planDigest: work.planDigest ?? null,
        headDigest: work.headDigest ?? null,
        role: report.role ?? null,
        authority: report.authority ?? null,
        confirmation: confirmedBy(run.confirmation),
        findings: report.findings.map(({ code, level }) => ({ code, level })),
        policies: policiesOf(report),
        target: report.target ?? null,
        place: run.place ?? null,
        command: run.command ?? null,
        connected: seen !== undefined,
        migrations: work.migrations.map(({ version, name, file, checksum, status, duration }) => {
            const durationMs = duration === undefined ? null : Math.round(duration);
            return { version, name, file, sha256: checksum, durationMs, result: status };
        }),
        history: {
            table: seen?.table ?? null,
            ...{ before: seen?.before ?? null, after: seen?.after ?? null },
        },
        ledger: seen?.ledger ?? null,
        // Names the run in the ledger and in the history.
        entered: seen?.runId ?? null,
        server: seen === undefined ? null : { versionNumber: seen.serverVersion },
        tool: { ...ACTION_IDENTITY, node: run.node },
    };
}
/**
 * The environment, by what it is known, and what GitHub says of its protection. A name that nobody has
 * proven is not among it.
 */
function environmentOf({ proof, protection }) {
    if (!proof.known)
        return { name: null, provenBy: null, why: proof.what, protection: null };
    const { environment, issuer, commit, workflow, ref, runId, attempt, actor } = proof.value;
    const claims = { commit, workflow, ref, runId, attempt, actor };
    const provenBy = { kind: 'oidc', issuer, claims };
    return { name: environment ?? null, provenBy, why: null, protection };
}
function approvalsOf({ proof, reviews }) {
    if (!reviews.known || !proof.known) {
        return { known: false, why: reviews.known ? '' : reviews.what, given: [] };
    }
    const { counting } = (0,approvals/* countApprovals */.w)(reviews.value, proof.value.environment ?? '');
    const counts = new Set(counting.map((user) => user.toLowerCase()));
    return {
        known: true,
        // GitHub keeps them for a run, and not for an attempt.
        why: 'They are of the run: one of an earlier attempt may be among them.',
        given: reviews.value.all.map((review) => {
            const why = reviews.value.involved.get(review.user.toLowerCase()) ?? null;
            const isOne = review.state === 'approved' && counts.has(review.user.toLowerCase());
            return { ...review, counts: isOne, why };
        }),
    };
}
function confirmedBy(declared) {
    const confirmation = (0,read_confirmation/* readConfirmation */.k)(declared);
    const places = [
        declared.input === undefined ? [] : ['input'],
        declared.variable === undefined ? [] : ['variable'],
    ].flat();
    const digest = confirmation.kind === 'digest' ? confirmation.digest : null;
    return { kind: confirmation.kind, digest, given: places };
}
function policiesOf({ governance, policy }) {
    return governance.policies.map((reading) => {
        if (!reading.ok)
            return { source: null, digest: null, rules: [], why: reading.what };
        const { source, digest } = reading.policy;
        const rules = policy
            .filter((each) => each.source === source)
            .map(({ rule, standing: { kind, what } }) => ({ rule, standing: kind, what }));
        return { source, digest, rules, why: null };
    });
}


/***/ }),

/***/ 54804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _build_evidence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64612);


const digest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/));
const state = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ rows: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), headDigest: digest }));
const text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP());
/** What is compared of an evidence file. What else it says is for people. */
const EVIDENCE = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    _type: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(_build_evidence__WEBPACK_IMPORTED_MODULE_0__/* .STATEMENT_TYPE */ .zG),
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(_build_evidence__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE_TYPE */ .To),
    subject: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), digest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha256: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) })),
    predicate: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
        name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        mode: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        decision: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        problems: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
        planDigest: text,
        headDigest: text,
        role: text,
        run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: text, attempt: text, actor: text, commit: text }),
        environment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: text }),
        confirmation: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
        place: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ host: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), database: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
        command: text,
        connected: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        migrations: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), file: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha256: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), result: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
        history: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ table: text, before: state, after: state }),
        ledger: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ordinal: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), hash: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), endHash: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })),
        entered: text,
    }),
});
/** Evidence, or why a text is none. Pure and total. */
function readEvidence(json) {
    let document;
    try {
        document = JSON.parse(json);
    }
    catch {
        return { ok: false, why: 'it is no JSON' };
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(EVIDENCE, document);
    if (parsed.success)
        return { ok: true, evidence: parsed.output };
    const path = (parsed.issues[0].path ?? []).map(({ key }) => String(key)).join('.');
    return {
        ok: false,
        why: `\`${path || 'the whole'}\` is missing, or not as this version writes it`,
    };
}


/***/ })

};
;