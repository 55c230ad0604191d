"use strict";
exports.id = 286;
exports.ids = [286];
exports.modules = {

  35840:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  findPromotion: () => (  findPromotion),
  formatStatusContext: () => (  formatStatusContext)
});

var commit_statuses = __webpack_require__(95732);
var evaluate_promotion = __webpack_require__(90215);
var lookup_result = __webpack_require__(82750);
var role_policy = __webpack_require__(75699);
var run_checkout = __webpack_require__(33140);
var yaml_node = __webpack_require__(14201);
;

const ATTEST_ACTION = /^actions\/attest(-[a-z-]+)?@/;
const LOCAL_PATH = /^\.\/(.+?)\/?$/;
function findAttestationSteps(text) {
    const yaml = (0,yaml_node .gM)(text);
    const uses = yaml.ok ? listUses(yaml.tree) : [];
    return {
        attests: uses.some((each) => ATTEST_ACTION.test(each)),
        calledFiles: uses.flatMap((each) => LOCAL_PATH.exec(each)?.[1] ?? []),
    };
}
function listUses(tree) {
    if (tree.kind === 'text')
        return [];
    if (tree.kind === 'list')
        return tree.items.flatMap(listUses);
    return [...tree.entries].flatMap(([key, value]) => key === 'uses' && value.kind === 'text' ? [value.text] : listUses(value));
}

var client = __webpack_require__(67579);
;

const WITH_BUNDLES = { 'x-github-api-version': '2022-11-28' };
async function listAttestations({ octokit, repository }, digest, predicateType) {
    return await (0,client .Y)(`the attestations of ${digest}`, 'attestations: read', async () => {
        const pages = octokit.paginate.iterator(octokit.rest.repos.listAttestations, {
            ...repository,
            subject_digest: digest,
            predicate_type: predicateType,
            per_page: 100,
            headers: WITH_BUNDLES,
        });
        const bundles = [];
        for await (const { data } of pages) {
            const { attestations = [] } = data;
            bundles.push(...attestations.map(({ bundle }) => bundle));
        }
        return bundles;
    });
}

var read_content = __webpack_require__(36096);
var external_node_fs_ = __webpack_require__(73024);
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default =  __webpack_require__.n(external_node_path_);
;



const TRUST_ROOT_TIMEOUT_MS = 5_000;
function openTrustRoot(deadline) {
    const pending = new Map();
    return async (instance) => {
        const answer = pending.get(instance) ?? deadline.run(async () => await fetchRoot(instance));
        pending.set(instance, answer);
        return await Promise.race([answer, waitForDeadline(deadline)]);
    };
}
async function fetchRoot(instance) {
    const tuf = await Promise.all( [__webpack_require__.e(654), __webpack_require__.e(694)]).then(__webpack_require__.bind(__webpack_require__, 84423));
    const roots = JSON.parse((0,external_node_fs_.readFileSync)(external_node_path_default().join(__dirname, 'trust-roots.json'), 'utf8'));
    const { mirror, root } = roots[instance];
    const cachePath = (0,external_node_fs_.mkdtempSync)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'governed-'));
    const rootPath = external_node_path_default().join(cachePath, 'root.json');
    try {
        (0,external_node_fs_.writeFileSync)(rootPath, JSON.stringify(root));
        const options = { mirrorURL: mirror, rootPath, cachePath, timeout: TRUST_ROOT_TIMEOUT_MS };
        return await tuf.getTrustedRoot({ ...options, retry: { retries: 1 } });
    }
    catch {
        return undefined;
    }
    finally {
        (0,external_node_fs_.rmSync)(cachePath, { recursive: true, force: true });
    }
}
async function waitForDeadline({ signal }) {
    if (signal.aborted)
        return undefined;
    return await new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
}

;
const IN_TOTO = 'application/vnd.in-toto+json';
const VERIFIER_OPTIONS = {
    sigstore: { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold: 1 },
    github: { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 },
};
const FULCIO = '1.3.6.1.4.1.57264.1';
const OIDS = {
    issuer: `${FULCIO}.8`,
    signer: `${FULCIO}.9`,
    repository: `${FULCIO}.12`,
    commit: `${FULCIO}.13`,
    workflow: `${FULCIO}.18`,
    run: `${FULCIO}.21`,
};
async function verifyBundle(json, getTrustRoot) {
    const { bundleFromJSON } = await Promise.all( [__webpack_require__.e(654), __webpack_require__.e(40)]).then(__webpack_require__.bind(__webpack_require__, 61040));
    const { toSignedEntity, toTrustMaterial, Verifier } = await Promise.all( [__webpack_require__.e(654), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 54187));
    let bundle;
    let entity;
    try {
        bundle = bundleFromJSON(json);
        entity = toSignedEntity(bundle);
    }
    catch {
        return { ok: false, why: 'it is not a Sigstore bundle' };
    }
    if (bundle.content.$case !== 'dsseEnvelope' || entity.key.$case !== 'certificate') {
        return { ok: false, why: 'it is not a statement that is signed with a certificate' };
    }
    const { payload, payloadType } = bundle.content.dsseEnvelope;
    if (payloadType !== IN_TOTO)
        return { ok: false, why: `its payload type is ${payloadType}` };
    const instance = bundle.verificationMaterial.tlogEntries.length > 0 ? 'sigstore' : 'github';
    const root = await getTrustRoot(instance);
    if (root === undefined) {
        return { ok: false, why: `the keys of ${INSTANCE_NAMES[instance]} could not be fetched` };
    }
    try {
        new Verifier(toTrustMaterial(root), VERIFIER_OPTIONS[instance]).verify(entity);
    }
    catch (error) {
        return { ok: false, why: error instanceof Error ? error.message : String(error) };
    }
    const { certificate } = entity.key;
    const readExtension = (oid) => certificate.extension(oid)?.valueObj.subs[0]?.value.toString('utf8') ?? '';
    const signer = {
        subject: certificate.subjectAltName ?? '',
        issuer: readExtension(OIDS.issuer),
        signer: readExtension(OIDS.signer),
        workflow: readExtension(OIDS.workflow),
        repository: readExtension(OIDS.repository),
        commit: readExtension(OIDS.commit),
        run: readExtension(OIDS.run),
    };
    return { ok: true, statement: payload.toString('utf8'), signer };
}
const INSTANCE_NAMES = {
    github: "GitHub's Sigstore",
    sigstore: 'Sigstore',
};

var build_evidence = __webpack_require__(77743);
var read_evidence = __webpack_require__(54804);
;

function explainStatementMismatch(statement, { head, role, name }) {
    const reading = (0,read_evidence .A)(statement);
    if (!reading.ok)
        return `it is not evidence of this action: ${reading.why}`;
    const { subject, predicate } = reading.evidence;
    const { mode, decision, problems, history } = predicate;
    if (!subject.some(({ digest }) => `sha256:${digest.sha256}` === head)) {
        return 'it is about another head digest';
    }
    if (history.after?.headDigest !== head)
        return 'its run reached another head digest';
    if (predicate.role !== role)
        return `its run had the role ${predicate.role ?? 'none'}`;
    if (predicate.name !== name)
        return `its run migrated the database \`${predicate.name}\``;
    const isSuccess = mode === 'migrate' && decision === 'allowed' && problems.length === 0;
    return isSuccess ? undefined : 'its run did not succeed in the mode `migrate`';
}

;








const MAX_FILES = 20;
async function fetchAttestations(expected, runs, api, deadline) {
    const listed = await listAttestations(api, expected.head, build_evidence .To);
    const isNone = !listed.ok && (listed.kind === 'missing' || listed.kind === 'forbidden');
    if (!listed.ok && !isNone)
        return (0,lookup_result .b)(listed.why, UNKNOWN_NEXT);
    const signed = [];
    const refused = [];
    const trust = openTrustRoot(deadline);
    for (const bundle of listed.ok ? listed.value : []) {
        const verified = await verifyBundle(bundle, trust);
        const why = verified.ok ? explainStatementMismatch(verified.statement, expected) : verified.why;
        if (why !== undefined)
            refused.push(why);
        else if (verified.ok)
            signed.push(verified.signer);
    }
    if (signed.length + refused.length > 0) {
        return { known: true, value: { signed, refused, isExpected: true } };
    }
    for (const run of runs) {
        const isExpected = await hasAttestationStep(run, api);
        if (!isExpected.known)
            return isExpected;
        if (isExpected.value)
            return { known: true, value: { signed, refused, isExpected: true } };
    }
    return { known: true, value: { signed, refused, isExpected: false } };
}
const UNKNOWN_NEXT = 'Check `rehearsed-by` and the permissions of the token.';
async function hasAttestationStep({ workflow, commit }, api) {
    const pending = [workflow];
    const seen = new Set(pending);
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
        const file = await (0,read_content .c)(api, path, `${path} at ${commit}`, commit);
        if (!file.ok && (file.kind !== 'missing' || path === workflow)) {
            return (0,lookup_result .b)(file.why, UNKNOWN_NEXT);
        }
        const text = file.ok ? (file.value?.toString('utf8') ?? '') : '';
        const { attests, calledFiles } = findAttestationSteps(text);
        if (attests)
            return { known: true, value: true };
        for (const next of calledFiles.flatMap(listCandidateFiles)) {
            if (seen.has(next) || seen.size >= MAX_FILES)
                continue;
            seen.add(next);
            pending.push(next);
        }
    }
    return { known: true, value: false };
}
function listCandidateFiles(path) {
    return /\.ya?ml$/.test(path) ? [path] : [`${path}/action.yml`, `${path}/action.yaml`];
}

var github_api = __webpack_require__(93114);
;







function formatStatusContext({ name }, role) {
    return `governed-migrations/${name}/${role}`;
}
async function findPromotion(permit, head, deadline) {
    const { request, governance, role } = permit;
    const rules = (0,role_policy .n2)(governance.policies, role);
    const roles = rules.flatMap(({ rehearsedOn }) => rehearsedOn ?? []);
    const [sourceRole] = roles;
    if (sourceRole === undefined)
        return undefined;
    const context = formatStatusContext(request, sourceRole);
    const { GITHUB_RUN_ID: runId = '', GITHUB_REPOSITORY: repository = '', GITHUB_SERVER_URL: serverUrl = '', } = request.environment;
    const named = governance.proof.known
        ? governance.proof.value.commit
        : request.environment['GITHUB_SHA'];
    const commit = (0,run_checkout .$)(governance.checkout, named) ?? '';
    if (roles.some((role) => role !== sourceRole)) {
        return (0,lookup_result .b)('The policies have different roles in `rehearsed-on`.', 'Set the same role in both policies.');
    }
    const api = await (0,github_api .j)(request, deadline);
    if (!api.known)
        return (0,lookup_result .b)(`GitHub was not asked: ${api.what}`, api.next);
    const published = await (0,commit_statuses .e)(api.value, commit, context, head);
    if (!published.ok) {
        return (0,lookup_result .b)(published.why, 'Grant the job `statuses: read`, or retry.');
    }
    const runs = published.value.flatMap((status) => (0,evaluate_promotion .ar)(status, head) && status.run.known ? [status.run.value] : []);
    const expected = { head, role: sourceRole, name: request.name };
    const attestations = runs.length === 0
        ? evaluate_promotion .LG
        : await fetchAttestations(expected, runs, api.value, deadline);
    const value = {
        head,
        context,
        published: published.value,
        attestations,
        runId,
        repository,
        serverUrl,
    };
    return { known: true, value };
}


  }),

  93114:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  createGitHubApi),
    j: () => (  requireGitHubApi)
  });
  var _edge_github_api_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67579);
  var _inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22431);
  var _policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82750);



async function createGitHubApi(token, environment, deadline) {
    const { GITHUB_REPOSITORY: repository, GITHUB_API_URL: url } = environment;
    if (token === undefined || !repository || !url)
        return undefined;
    return await (0,_edge_github_api_client__WEBPACK_IMPORTED_MODULE_0__  .I)(token, repository, url, deadline);
}
async function requireGitHubApi({ token, environment }, deadline) {
    if ((0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__  .XF)(token)) {
        return (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__  .b)(`${(0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__  .av)(token)} contain different tokens.`, 'Set the token in one place.');
    }
    const text = (0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_1__  .Me)(token);
    if (text === undefined) {
        return (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__  .b)("there is no token for GitHub's API.", 'Remove the input `github-token`: its default is the token of the job.');
    }
    const api = await createGitHubApi(text, environment, deadline);
    return api === undefined
        ? (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__  .b)('`GITHUB_REPOSITORY` or `GITHUB_API_URL` is not set.', 'Run the action in GitHub Actions.')
        : { known: true, value: api };
}


  }),

  58648:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    publishHead: () => (  publishHead)
  });
  var _edge_github_api_commit_statuses__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95732);
  var _report_report__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88850);
  var _find_promotion__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35840);
  var _github_api__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93114);




async function publishHead(report, request, deadline) {
    const { role = '', result, governance } = report;
    const { environment } = request;
    const commit = environment['GITHUB_SHA'];
    const hasSucceeded = !(0,_report_report__WEBPACK_IMPORTED_MODULE_1__  .t)(report);
    if (!commit || (hasSucceeded && result.headDigest === undefined))
        return [];
    if (governance.checkout?.state === 'other')
        return [otherCommit(governance.checkout, commit)];
    const api = await (0,_github_api__WEBPACK_IMPORTED_MODULE_3__  .j)(request, deadline);
    if (!api.known)
        return [headUnpublished(api.what, api.next)];
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
    const run = environment['GITHUB_RUN_ID'];
    const answer = await (0,_edge_github_api_commit_statuses__WEBPACK_IMPORTED_MODULE_0__  .L)(api.value, {
        commit,
        context: (0,_find_promotion__WEBPACK_IMPORTED_MODULE_2__.formatStatusContext)(request, role),
        state: hasSucceeded ? 'success' : 'failure',
        description: hasSucceeded
            ? (result.headDigest ?? '')
            : `failed: ${report.problems[0]?.code ?? report.reason}`,
        url: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
    });
    return answer.ok ? [] : [headUnpublished(answer.why, 'Grant the job `statuses: write`.')];
}
function otherCommit({ commit }, named) {
    return headUnpublished(`The run belongs to the commit ${named.slice(0, 12)}, but ${commit?.slice(0, 12)} is checked out.`, `To promote this state, start the run on the commit ${commit?.slice(0, 12)}, without \`ref\` for \`actions/checkout\`.`);
}
function headUnpublished(what, next) {
    return {
        code: 'head-unpublished',
        level: 'warning',
        what: `The head digest of this run was not published, so this run cannot be promoted. ${what}`,
        next,
    };
}


  }),

  14201:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AA: () => (  getString),
    AO: () => (  getStringList),
    Zl: () => (  getNode),
    gM: () => (  readYaml),
    is: () => (  getStringMap)
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

const MAX_YAML_DEPTH = 60;
const DEEP_NESTING = /^ *(?:- ){100}|^ {2000} *-/m;
const TOO_DEEP = { ok: false, message: 'The nesting is too deep', line: undefined };
function readYaml(text) {
    if (DEEP_NESTING.test(text))
        return TOO_DEEP;
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__.LineCounter();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { lineCounter: lines, uniqueKeys: false });
    const [error] = document.errors;
    if (error !== undefined) {
        const [first = error.message] = error.message.split('\n');
        return { ok: false, message: first.replace(/:$/, ''), line: error.linePos?.[0].line };
    }
    const lineAt = (node) => lines.linePos(node.range?.[0] ?? 0).line;
    const anchors = new Map();
    let isTooDeep = false;
    function convert(node, depth) {
        isTooDeep ||= depth > MAX_YAML_DEPTH;
        if (isTooDeep)
            return createTextNode('', 1);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node))
            return anchors.get(node.source) ?? createTextNode('', 1);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(node))
            return createTextNode('', 1);
        const result = convertNode(node, depth);
        if ('anchor' in node && node.anchor !== undefined)
            anchors.set(node.anchor, result);
        return result;
    }
    function convertNode(node, depth) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node)) {
            const items = node.items.map((item) => convert(item, depth + 1));
            return { kind: 'list', items, line: lineAt(node) };
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node)) {
            const nameOf = (key) => String((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? key.value : key);
            const entries = node.items.map(({ key, value }) => [nameOf(key), convert(value, depth + 1)]);
            const keyLines = node.items.map(({ key }) => [nameOf(key), (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(key) ? lineAt(key) : lineAt(node)]);
            const line = lineAt(node);
            return { kind: 'map', entries: new Map(entries), keyLines: new Map(keyLines), line };
        }
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) ? convertScalar(node, lineAt(node)) : createTextNode('', 1);
    }
    const tree = convert(document.contents, 0);
    return isTooDeep ? TOO_DEEP : { ok: true, tree };
}
function convertScalar({ value, source, type }, line) {
    const text = typeof value === 'string' ? value : value === null ? '' : (source ?? String(value));
    if (type === 'BLOCK_LITERAL')
        return createTextNode(text, line, (at) => line + at);
    return type === 'BLOCK_FOLDED'
        ? createTextNode(text, line, () => line + 1)
        : createTextNode(text, line);
}
function createTextNode(text, line, lineOf = (_) => line) {
    return { kind: 'text', text, line, lineOf };
}
function getNode(tree, ...keys) {
    let current = tree;
    for (const key of keys)
        current = current?.kind === 'map' ? current.entries.get(key) : undefined;
    return current;
}
function getString(tree, ...keys) {
    const node = getNode(tree, ...keys);
    return node?.kind === 'text' ? node : undefined;
}
function getStringMap(tree, ...keys) {
    const node = getNode(tree, ...keys);
    if (node?.kind !== 'map')
        return new Map();
    return new Map([...node.entries].flatMap(([key, value]) => (value.kind === 'text' ? [[key, value]] : [])));
}
function getStringList(tree, ...keys) {
    const node = getNode(tree, ...keys);
    if (node?.kind === 'text')
        return node.text === '' ? [] : [node.text];
    if (node?.kind === 'map')
        return [...node.entries.keys()];
    return node?.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) ?? [];
}


  }),

  67579:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  openGitHubApi),
    Y: () => (  requestApi)
  });
  var _describe_certificate_error__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98961);

const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];
async function openGitHubApi(token, repository, baseUrl, deadline) {
    const [owner, repo] = repository.split('/');
    if (!owner || !repo)
        return undefined;
    const { getOctokit: createClient } = await Promise.all( [__webpack_require__.e(844), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 11758));
    const { retry } = await __webpack_require__.e(  735).then(__webpack_require__.bind(__webpack_require__, 49735));
    const ignore = () => undefined;
    const octokit = createClient(token, {
        baseUrl,
        request: { signal: deadline.signal },
        retry: { doNotRetry: FINAL, retries: 2, retryAfterBaseValue: 250 },
        log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    }, retry);
    octokit.hook.wrap('request', async (send, options) => {
        return await deadline.run(async () => await send(options));
    });
    return { octokit, repository: { owner, repo } };
}
async function requestApi(what, permission, sendRequest) {
    try {
        return { ok: true, value: await sendRequest() };
    }
    catch (error) {
        return { ok: false, ...toFailure(error, what, permission) };
    }
}
function toFailure(error, what, permission) {
    const { status, headers } = readErrorDetails(error);
    const isRateLimited = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
    if (status === 429 || (status === 403 && isRateLimited)) {
        return {
            kind: 'rate-limited',
            why: `GitHub rejected the request for ${what}: too many requests with this token.`,
        };
    }
    if (status === 401 || status === 403) {
        return {
            kind: 'forbidden',
            why: `The token cannot access ${what}. The job needs \`${permission}\` in \`permissions:\`.`,
        };
    }
    if (status === 404) {
        return {
            kind: 'missing',
            why: `GitHub did not find ${what}, or the token cannot access it. The job needs \`${permission}\` in \`permissions:\`.`,
        };
    }
    const certificateError = (0,_describe_certificate_error__WEBPACK_IMPORTED_MODULE_0__  .N)(error);
    if (certificateError !== undefined) {
        return {
            kind: 'unreachable',
            why: `The GitHub API was not asked for ${what}: ${certificateError}.`,
        };
    }
    const outcome = isQueryError(error)
        ? `It answered the request for ${what} with an error.`
        : status === undefined
            ? `It did not answer the request for ${what}.`
            : `It answered the request for ${what} with status ${status}.`;
    return {
        kind: 'unreachable',
        why: `The GitHub API is unreachable. ${outcome}`,
    };
}
function readErrorDetails(error) {
    if (!(error instanceof Error))
        return { status: undefined, headers: {} };
    const status = Reflect.get(error, 'status');
    const response = Reflect.get(error, 'response');
    const source = isQueryError(error) ? error : response;
    const headers = typeof source === 'object' && source !== null ? Reflect.get(source, 'headers') : {};
    return {
        status: typeof status === 'number' && response !== undefined ? status : toStatus(error),
        headers: typeof headers === 'object' && headers !== null ? headers : {},
    };
}
const QUERY_ERROR_STATUSES = {
    FORBIDDEN: 403,
    INSUFFICIENT_SCOPES: 403,
    NOT_FOUND: 404,
    RATE_LIMITED: 429,
};
function toStatus(error) {
    const errors = Reflect.get(error, 'errors');
    const [first] = Array.isArray(errors) ? errors : [];
    const type = typeof first === 'object' && first !== null && Reflect.get(first, 'type');
    return QUERY_ERROR_STATUSES[String(type)];
}
function isQueryError(error) {
    return error instanceof Error && error.name === 'GraphqlResponseError';
}


  }),

  95732:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  setStatus),
    e: () => (  findPublished)
  });
  var _policy_evaluate_promotion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90215);
  var _policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82750);
  var _client__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67579);



const MAX_COMMITS = 100;
const MAX_PARALLEL_REQUESTS = 10;
async function setStatus({ octokit, repository }, { commit, context, state, description, url }) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_1__  .Y)(`the status \`${context}\``, 'statuses: write', async () => {
        await octokit.rest.repos.createCommitStatus({
            ...repository,
            sha: commit,
            state,
            context,
            description,
            ...(url === undefined ? {} : { target_url: url }),
        });
    });
}
async function findPublished(api, commit, context, head) {
    const commits = await listAncestors(api, commit);
    if (!commits.ok)
        return commits;
    const published = [];
    for (let start = 0; start < commits.value.length; start += MAX_PARALLEL_REQUESTS) {
        const batch = commits.value.slice(start, start + MAX_PARALLEL_REQUESTS);
        const answers = await Promise.all(batch.map((sha) => findNewestStatus(api, sha, context, head)));
        for (const answer of answers) {
            if (!answer.ok)
                return answer;
            if (answer.value !== undefined)
                published.push(answer.value);
        }
        const isWantedStatus = ({ head: description, state, isBot, run }) => description === head && state === 'success' && isBot && run.known;
        if (published.some(isWantedStatus))
            break;
    }
    return { ok: true, value: published };
}
async function listAncestors({ octokit, repository }, commit) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_1__  .Y)('the history of the commit', 'contents: read', async () => {
        const parameters = { ...repository, sha: commit, per_page: MAX_COMMITS };
        const { data } = await octokit.rest.repos.listCommits(parameters);
        return data.map(({ sha }) => sha);
    });
}
async function findNewestStatus(api, commit, context, head) {
    const { octokit, repository } = api;
    const newest = await (0,_client__WEBPACK_IMPORTED_MODULE_1__  .Y)(`the statuses of ${commit}`, 'statuses: read', async () => {
        const parameters = { ...repository, ref: commit, per_page: 100 };
        const pages = octokit.paginate.iterator(octokit.rest.repos.listCommitStatusesForRef, parameters);
        for await (const { data } of pages) {
            const newestStatus = data.find((status) => status.context === context);
            if (newestStatus !== undefined)
                return newestStatus;
        }
        return undefined;
    });
    if (!newest.ok)
        return newest;
    const { value: status } = newest;
    if (status === undefined)
        return { ok: true, value: undefined };
    const { state, creator, target_url: url } = status;
    const description = status.description ?? '';
    const isWanted = state === 'success' && description === head;
    return {
        ok: true,
        value: {
            commit,
            state,
            head: description,
            creator: creator?.login ?? 'an unknown user',
            isBot: creator?.type === 'Bot' && creator.login === 'github-actions[bot]',
            run: isWanted ? await fetchLinkedRun(api, url) : _policy_evaluate_promotion__WEBPACK_IMPORTED_MODULE_0__  .fI,
        },
    };
}
async function fetchLinkedRun(api, url) {
    const { octokit, repository } = api;
    const [, owner, repo, id] = /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/actions\/runs\/(\d+)$/.exec(url ?? '') ?? [];
    const isEqual = (one, other) => one?.toLowerCase() === other.toLowerCase();
    if (!isEqual(owner, repository.owner) || !isEqual(repo, repository.repo)) {
        return (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__  .b)('its URL is not a run of this repository', 'Check `rehearsed-by`.');
    }
    const run = await (0,_client__WEBPACK_IMPORTED_MODULE_1__  .Y)(`run ${id}`, 'actions: read', async () => {
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
    return run.ok ? { known: true, value: run.value } : (0,_policy_lookup_result__WEBPACK_IMPORTED_MODULE_2__  .b)(run.why, 'Check `rehearsed-by`.');
}


  }),

  98961:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  describeCertificateError)
  });
const UNKNOWN_AUTHORITY = /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*|CERT_UNTRUSTED)$/;
const MAX_CAUSE_DEPTH = 5;
function describeCertificateError(error) {
    let current = error;
    for (let depth = 0; depth < MAX_CAUSE_DEPTH; depth += 1) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        const code = Reflect.get(current, 'code');
        if (typeof code === 'string') {
            if (UNKNOWN_AUTHORITY.test(code)) {
                return 'the authority of its certificate is not known, and `NODE_EXTRA_CA_CERTS` does not contain it';
            }
            if (code.includes('CERT'))
                return `its certificate is not valid (${code})`;
        }
        current = Reflect.get(current, 'cause');
    }
    return undefined;
}


  }),

  77743:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  To: () => (  PREDICATE_TYPE),
  zG: () => (  STATEMENT_TYPE),
  KX: () => (  buildEvidence)
});

var read_confirmation = __webpack_require__(1200);
var approvals = __webpack_require__(18010);
;
const ACTION_IDENTITY = { name: 'governed-migrations', version: '0.1.0' };

var evaluate_reviews = __webpack_require__(76691);
;

function describeReviews(reviews) {
    if (reviews === undefined)
        return { known: false, why: 'It was not requested.', changes: [] };
    if (!reviews.known)
        return { known: false, why: reviews.what, changes: [] };
    const { value } = reviews;
    if (value.kind !== 'found')
        return { known: true, why: value.kind, changes: [] };
    const changes = value.changes.map(({ file, commit, isCommitted, pullRequests }) => ({
        file: file ?? null,
        commit: commit ?? null,
        isCommitted,
        pullRequests: pullRequests.map((each) => describePullRequest(each, value)),
    }));
    return { known: true, why: '', head: value.head, branch: value.branch, changes };
}
function describePullRequest(pullRequest, reviews) {
    const { number, url, author, mergedAt, repository, branch, headCommit } = pullRequest;
    const counts = (0,evaluate_reviews .g5)(pullRequest, reviews);
    return {
        number,
        url,
        author: author ?? null,
        mergedAt: mergedAt ?? null,
        repository: repository ?? null,
        branch,
        headCommit,
        counts,
        reviews: (0,evaluate_reviews .sd)(pullRequest).map(({ review, why }) => ({
            user: review.user ?? null,
            state: review.state,
            submittedAt: review.submittedAt ?? null,
            afterMerge: isAfter(review.submittedAt, mergedAt),
            commit: review.commit ?? null,
            url: review.url,
            counts: counts && why === undefined,
            why: why ?? null,
        })),
    };
}
function isAfter(time, other) {
    return time !== undefined && other !== undefined && time > other;
}

;




const PREDICATE_TYPE = 'urn:governed-migrations:evidence:v1';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
function buildEvidence(report, run) {
    return {
        _type: STATEMENT_TYPE,
        subject: listSubjects(report, run),
        predicateType: PREDICATE_TYPE,
        predicate: buildPredicate(report, run),
    };
}
function listSubjects({ result }, { folderDigest }) {
    const subject = (name, digest) => digest === undefined ? [] : [{ name, digest: { sha256: digest.replace(/^sha256:/, '') } }];
    const known = [
        ...subject('plan-digest', result.planDigest),
        ...subject('head-digest', result.headDigest),
    ];
    return known.length > 0 ? known : subject('folder-digest', folderDigest);
}
function buildPredicate(report, run) {
    const { governance, result, snapshot, block } = report;
    return {
        version: 1,
        name: run.name,
        mode: report.mode,
        decision: report.decision,
        reason: report.reason,
        block: block === undefined ? null : { what: block.what, next: block.next },
        problems: report.problems.map(({ code, what, file, line }) => ({ code, what, file, line })),
        run: {
            startedAt: run.startedAt,
            finishedAt: run.finishedAt,
            repository: run.repository,
            id: run.runId,
            attempt: run.attempt,
            event: run.event,
            actor: run.actor,
            triggeringActor: run.triggeringActor,
            ref: run.ref,
            commit: run.commit,
            workflow: run.workflow,
        },
        checkout: describeCheckout(governance),
        environment: describeEnvironment(governance),
        approvals: listApprovals(governance),
        reviews: describeReviews(report.commitReviews),
        planDigest: result.planDigest ?? null,
        headDigest: result.headDigest ?? null,
        role: report.role ?? null,
        authority: report.authority ?? null,
        confirmation: describeConfirmation(run.confirmation),
        findings: report.findings.map(({ code, level }) => ({ code, level })),
        policies: listPolicies(report),
        target: report.target ?? null,
        place: run.place ?? null,
        command: run.command ?? null,
        connected: snapshot !== undefined,
        migrations: result.migrations.map(({ version, name, file, checksum, status, durationMs }) => ({
            version,
            name,
            file,
            sha256: checksum,
            durationMs: durationMs === undefined ? null : Math.round(durationMs),
            result: status,
        })),
        history: {
            table: snapshot?.table ?? null,
            before: snapshot?.before ?? null,
            after: snapshot?.after ?? null,
        },
        ledger: snapshot?.ledger ?? null,
        entered: snapshot?.runId ?? null,
        server: snapshot === undefined ? null : { versionNumber: snapshot.serverVersion },
        tool: { ...ACTION_IDENTITY, node: run.node },
    };
}
function describeCheckout({ checkout }) {
    return { commit: checkout?.commit ?? null, state: checkout?.state ?? 'unknown' };
}
function describeEnvironment({ proof, protection }) {
    if (!proof.known)
        return { name: null, provenBy: null, why: proof.what, protection: null };
    const { environment, issuer, commit, workflow, ref, runId, attempt, actor } = proof.value;
    const claims = { commit, workflow, ref, runId, attempt, actor };
    const provenBy = { kind: 'oidc', issuer, claims };
    return { name: environment ?? null, provenBy, why: null, protection };
}
function listApprovals({ proof, reviews }) {
    if (!reviews.known || !proof.known) {
        return { known: false, why: reviews.known ? '' : reviews.what, given: [] };
    }
    const { counting } = (0,approvals .w)(reviews.value, proof.value.environment ?? '');
    const countingUsers = new Set(counting.map((user) => user.toLowerCase()));
    return {
        known: true,
        why: 'GitHub stores approvals for each run, not for each attempt. Some can be from an earlier attempt.',
        given: reviews.value.all.map((review) => {
            const user = review.user.toLowerCase();
            const counts = review.state === 'approved' && countingUsers.has(user);
            return { ...review, counts, why: reviews.value.involved.get(user) ?? null };
        }),
    };
}
function describeConfirmation(declared) {
    const confirmation = (0,read_confirmation .k)(declared);
    const sources = [
        declared.input === undefined ? [] : ['input'],
        declared.variable === undefined ? [] : ['variable'],
    ].flat();
    const digest = confirmation.kind === 'digest' ? confirmation.digest : null;
    return { kind: confirmation.kind, digest, given: sources };
}
function listPolicies({ governance, policy }) {
    return governance.policies.map((reading) => {
        if (!reading.ok)
            return { source: null, digest: null, rules: [], why: reading.what };
        const { source, digest } = reading.policy;
        const rules = policy
            .filter((rule) => rule.source === source)
            .map(({ rule, standing: { kind, what } }) => ({ rule, standing: kind, what }));
        return { source, digest, rules, why: null };
    });
}


  }),

  54804:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  readEvidence),
    V: () => (  getEvidenceCommit)
  });
  var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
  var _build_evidence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77743);
  var _verify_unchecked_fields__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15106);



const digestSchema = valibot__WEBPACK_IMPORTED_MODULE_1__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__  .yGV(/^sha256:[0-9a-f]{64}$/));
const historyStateSchema = valibot__WEBPACK_IMPORTED_MODULE_1__  .mee(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ rows: valibot__WEBPACK_IMPORTED_MODULE_1__  .aig(), headDigest: digestSchema }));
const optionalText = valibot__WEBPACK_IMPORTED_MODULE_1__  .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP());
const EVIDENCE_SCHEMA = valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
    _type: valibot__WEBPACK_IMPORTED_MODULE_1__  .euz(_build_evidence__WEBPACK_IMPORTED_MODULE_0__  .zG),
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_1__  .euz(_build_evidence__WEBPACK_IMPORTED_MODULE_0__  .To),
    subject: valibot__WEBPACK_IMPORTED_MODULE_1__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), digest: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ sha256: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP() }) })),
    predicate: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
        version: valibot__WEBPACK_IMPORTED_MODULE_1__  .euz(1),
        name: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
        mode: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
        decision: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
        block: valibot__WEBPACK_IMPORTED_MODULE_1__  .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__  .L5J()),
        problems: valibot__WEBPACK_IMPORTED_MODULE_1__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__  .L5J()),
        planDigest: optionalText,
        headDigest: optionalText,
        role: optionalText,
        run: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
            id: optionalText,
            attempt: optionalText,
            actor: optionalText,
            commit: optionalText,
        }),
        checkout: valibot__WEBPACK_IMPORTED_MODULE_1__  .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ commit: optionalText, state: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP() })),
        environment: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ name: optionalText }),
        confirmation: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), digest: optionalText }),
        place: valibot__WEBPACK_IMPORTED_MODULE_1__  .mee(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ host: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), database: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP() })),
        command: optionalText,
        connected: valibot__WEBPACK_IMPORTED_MODULE_1__  .zMY(),
        migrations: valibot__WEBPACK_IMPORTED_MODULE_1__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ version: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), file: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), sha256: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), result: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP() })),
        history: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({
            table: optionalText,
            before: historyStateSchema,
            after: historyStateSchema,
        }),
        ledger: valibot__WEBPACK_IMPORTED_MODULE_1__  .mee(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ ordinal: valibot__WEBPACK_IMPORTED_MODULE_1__  .aig(), hash: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP(), endHash: valibot__WEBPACK_IMPORTED_MODULE_1__  .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP()) })),
        entered: optionalText,
        server: valibot__WEBPACK_IMPORTED_MODULE_1__  .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__  .L5J()),
    }),
});
function getEvidenceCommit({ checkout, run }) {
    return (checkout?.commit || run.commit) ?? undefined;
}
function readEvidence(json) {
    let document;
    try {
        document = JSON.parse(json);
    }
    catch {
        return { ok: false, why: 'it is not valid JSON' };
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__  .xLC(EVIDENCE_SCHEMA, document);
    if (parsed.success) {
        return { ok: true, evidence: parsed.output, fields: listFieldsOf(document) };
    }
    const path = (parsed.issues[0].path ?? []).map(({ key }) => String(key)).join('.');
    return {
        ok: false,
        why: path === '' ? 'it is not a JSON object' : `\`${path}\` is missing or not valid`,
    };
}
function listFieldsOf(document) {
    const { success, output } = valibot__WEBPACK_IMPORTED_MODULE_1__  .xLC(valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ predicate: valibot__WEBPACK_IMPORTED_MODULE_1__  ._H3({}) }), document);
    return success ? (0,_verify_unchecked_fields__WEBPACK_IMPORTED_MODULE_2__  .HP)(output.predicate) : [];
}


  }),

  15106:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HP: () => (  listEvidenceFields),
    Ol: () => (  listUncheckedFields),
    b6: () => (  formatUncheckedFields)
  });
const ARRAY_OF_OBJECTS = 'migrations';
function listEvidenceFields(predicate) {
    return Object.entries(predicate).flatMap(([key, value]) => {
        if (key === ARRAY_OF_OBJECTS && Array.isArray(value)) {
            const names = new Set(value.flatMap((each) => listKeys(each)));
            return [...names].map((name) => `${key}[].${name}`);
        }
        const names = listKeys(value);
        return names.length === 0 ? [key] : names.map((name) => `${key}.${name}`);
    });
}
function listKeys(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.keys(value)
        : [];
}
function listUncheckedFields(fields, items) {
    const checked = new Set(items.flatMap((item) => item.fields));
    return fields.filter((field) => !checked.has(field));
}
function formatUncheckedFields(fields) {
    if (fields.length === 0)
        return [];
    const keyOf = (field) => /^\w+(?=[.[])/.exec(field)?.[0] ?? '';
    const keys = new Set(fields.map(keyOf).toSorted());
    const lines = [...keys].map((key) => {
        const names = fields.filter((field) => keyOf(field) === key).map((field) => `\`${field}\``);
        return `  not checked: ${names.join(', ')}`;
    });
    return ['– Fields that this database and this repository do not prove', ...lines];
}


  })

};
;