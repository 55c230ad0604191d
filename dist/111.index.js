"use strict";
exports.id = 111;
exports.ids = [111];
exports.modules = {

  2392:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  D: () => (  findHeadReviews),
  findPendingReviews: () => (  findPendingReviews)
});

var external_node_crypto_ = __webpack_require__(77598);
;

function listBlobIds(text) {
    return [...new Set([text, text.replaceAll('\r\n', '\n')])].map(computeBlobId);
}
function computeBlobId(text) {
    const bytes = Buffer.from(text);
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default =  __webpack_require__.n(external_node_path_);
var workspace_files = __webpack_require__(30546);
;



function findRepositoryPath(workspace, workspacePath) {
    const root = (0,external_node_fs_.realpathSync)(workspace);
    const file = (0,external_node_fs_.realpathSync)(external_node_path_default().resolve(workspace, workspacePath));
    let folder = external_node_path_default().dirname(file);
    while (isInside(folder, root) && !hasRepository(folder))
        folder = external_node_path_default().dirname(folder);
    return (0,workspace_files .LQ)(external_node_path_default().relative(isInside(folder, root) ? folder : root, file));
}
function isInside(folder, root) {
    return folder.startsWith(`${root}${(external_node_path_default()).sep}`);
}
function hasRepository(folder) {
    const stats = (0,external_node_fs_.lstatSync)(external_node_path_default().join(folder, '.git'), { throwIfNoEntry: false });
    return stats?.isDirectory() === true;
}

var dist = __webpack_require__(77934);
var commit_reviews = __webpack_require__(83293);
var client = __webpack_require__(67579);
;

const reviews_answer_text = dist .cl6(dist .YjP());
const account = dist .cl6(dist .Ikc({ login: dist .YjP() }));
const gitActor = dist .cl6(dist .Ikc({ user: account }));
const file = dist .cl6(dist .Ikc({ oid: dist .YjP() }));
const nodesOf = (entry) => dist .cl6(dist .Ikc({ nodes: dist .cl6(dist .YOg(dist .cl6(entry))) }));
const COMMIT_PAGE = dist .Ikc({
    totalCount: dist .aig(),
    pageInfo: dist .Ikc({ hasNextPage: dist .zMY(), endCursor: reviews_answer_text }),
    nodes: dist .cl6(dist .YOg(dist .cl6(dist .Ikc({ commit: dist .Ikc({ oid: dist .YjP(), author: gitActor, committer: gitActor }) })))),
});
const PULL_REQUEST = dist .Ikc({
    number: dist .aig(),
    url: dist .YjP(),
    merged: dist .zMY(),
    mergedAt: reviews_answer_text,
    baseRefName: dist .YjP(),
    baseRepository: dist .cl6(dist .Ikc({ nameWithOwner: dist .YjP() })),
    headRefOid: dist .YjP(),
    author: account,
    commits: COMMIT_PAGE,
    latestOpinionatedReviews: nodesOf(dist .Ikc({
        state: dist .YjP(),
        submittedAt: reviews_answer_text,
        url: dist .YjP(),
        author: dist .cl6(dist .Ikc({ __typename: dist .YjP(), login: dist .YjP() })),
        commit: dist .cl6(dist .Ikc({ oid: dist .YjP() })),
    })),
    headOfPullRequest: nodesOf(dist .Ikc({ commit: dist .Ikc({ oid: dist .YjP(), file }) })),
});
const CHANGE = dist .Ikc({
    oid: dist .YjP(),
    file,
    associatedPullRequests: nodesOf(PULL_REQUEST),
});
const REVIEWS_ANSWER = dist .Ikc({
    repository: dist .Ikc({
        nameWithOwner: dist .YjP(),
        defaultBranchRef: dist .cl6(dist .Ikc({ name: dist .YjP() })),
        object: dist .cl6(dist .g1P(dist .YjP(), dist .Ikc({ nodes: dist .YOg(CHANGE) }))),
    }),
});
const COMMITS_ANSWER = dist .Ikc({
    repository: dist .Ikc({ pullRequest: dist .Ikc({ commits: COMMIT_PAGE }) }),
});
function listEntries(list) {
    return (list?.nodes ?? []).filter((entry) => entry != null);
}

;
const PAGE_SIZE = 100;
const MAX_PULL_REQUESTS = 10;
const reviews_query_COMMIT_PAGE = `{
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { commit { oid author { user { login } } committer { user { login } } } }
}`;
const PULL_REQUEST_FIELDS = `
fragment PullRequestFields on PullRequest {
  number
  url
  merged
  mergedAt
  baseRefName
  baseRepository { nameWithOwner }
  headRefOid
  author { login }
  commits(first: ${PAGE_SIZE}) ${reviews_query_COMMIT_PAGE}
  latestOpinionatedReviews(first: ${PAGE_SIZE}, writersOnly: true) {
    nodes { state submittedAt url author { __typename login } commit { oid } }
  }
}`;
function buildReviewsQuery(count) {
    const paths = Array.from({ length: count }, (_, index) => `$path${index}`);
    const declared = paths.map((path) => `, ${path}: String!`).join('');
    const changes = count === 0 ? [buildChange(0)] : paths.map((path, index) => buildChange(index, path));
    return `
query CommitReviews($owner: String!, $repo: String!, $head: GitObjectID!${declared}) {
  repository(owner: $owner, name: $repo) {
    nameWithOwner
    defaultBranchRef { name }
    object(oid: $head) {
      ... on Commit {
        ${changes.join('\n        ')}
      }
    }
  }
}
${PULL_REQUEST_FIELDS}`;
}
function buildChange(index, path) {
    const [selection, file] = path === undefined
        ? ['first: 1', '']
        : [`first: 1, path: ${path}`, `file(path: ${path}) { oid }`];
    return `change${index}: history(${selection}) {
          nodes {
            oid
            ${file}
            associatedPullRequests(first: ${MAX_PULL_REQUESTS}) {
              nodes {
                ...PullRequestFields
                headOfPullRequest: commits(last: 1) { nodes { commit { oid ${file} } } }
              }
            }
          }
        }`;
}
const COMMITS_QUERY = `
query PullRequestCommits($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      commits(first: ${PAGE_SIZE}, after: $after) ${reviews_query_COMMIT_PAGE}
    }
  }
}`;

;

function toReviewedChange(file, answer, pages) {
    const blob = answer?.file?.oid;
    const isCommitted = file === undefined || (blob !== undefined && file.blobs.includes(blob));
    const pullRequests = listEntries(answer?.associatedPullRequests).map((each) => toReviewedPullRequest(each, pages.get(each.number) ?? [], file === undefined, blob));
    return { file: file?.file, commit: answer?.oid, isCommitted, pullRequests };
}
function toReviewedPullRequest(answer, pages, judgesHead, blob) {
    const { number, url, headRefOid: headCommit } = answer;
    const commits = [answer.commits, ...pages].flatMap(listEntries).map(({ commit }) => commit);
    const oids = new Set(commits.map(({ oid }) => oid));
    const [head] = listEntries(answer.headOfPullRequest);
    const isHeadCommit = head?.commit.oid === headCommit;
    const users = commits.flatMap(({ author, committer }) => [author?.user, committer?.user]);
    return {
        number,
        url,
        author: answer.author?.login,
        mergedAt: answer.merged ? (answer.mergedAt ?? undefined) : undefined,
        repository: answer.baseRepository?.nameWithOwner,
        branch: answer.baseRefName,
        headCommit,
        commitCount: answer.commits.totalCount,
        contributors: [...new Set(users.flatMap((user) => user?.login ?? []))],
        isWhole: oids.size === answer.commits.totalCount && oids.has(headCommit),
        hasSameFile: judgesHead || (isHeadCommit && blob !== undefined && head?.commit.file?.oid === blob),
        reviews: listEntries(answer.latestOpinionatedReviews).map((review) => ({
            user: review.author?.login,
            userType: review.author?.__typename,
            state: review.state,
            commit: review.commit?.oid,
            submittedAt: review.submittedAt ?? undefined,
            url: review.url,
        })),
    };
}

;






const WHAT = 'the reviews of the pull requests';
const PERMISSION = 'pull-requests: read';
async function fetchCommitReviews(api, { head, ref, files }) {
    const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref ?? '') ?? [];
    if (kind === undefined)
        return { ok: true, value: { kind: 'no-branch', ref } };
    const paths = (files ?? []).map(({ repositoryPath }, index) => [`path${index}`, repositoryPath]);
    const variables = { head, ...Object.fromEntries(paths) };
    const answer = await query(api, buildReviewsQuery(paths.length), variables, REVIEWS_ANSWER);
    if (!answer.ok)
        return answer;
    const { nameWithOwner, defaultBranchRef, object } = answer.value.repository;
    const branch = kind === 'heads' ? name : defaultBranchRef?.name;
    if (branch === undefined)
        return { ok: true, value: { kind: 'no-branch', ref } };
    if (object?.['change0'] === undefined) {
        return { ok: true, value: { kind: 'unknown-commit', head } };
    }
    const pages = await fetchCommitPages(api, answer.value);
    if (!pages.ok)
        return pages;
    const changes = (files ?? [undefined]).map((file, index) => toReviewedChange(file, object[`change${index}`]?.nodes[0], pages.value));
    return { ok: true, value: { kind: 'found', head, repository: nameWithOwner, branch, changes } };
}
async function fetchCommitPages(api, { repository }) {
    const changes = Object.values(repository.object ?? {}).flatMap(({ nodes }) => nodes);
    const all = changes.flatMap(({ associatedPullRequests }) => listEntries(associatedPullRequests));
    const pages = new Map();
    for (const { number, merged, baseRepository, commits } of all) {
        const isHere = baseRepository?.nameWithOwner === repository.nameWithOwner;
        const isNeeded = merged && isHere && commits.totalCount <= commit_reviews .C;
        if (!isNeeded || pages.has(number))
            continue;
        const rest = await fetchFurtherPages(api, number, commits);
        if (!rest.ok)
            return rest;
        pages.set(number, rest.value);
    }
    return { ok: true, value: pages };
}
async function fetchFurtherPages(api, number, first) {
    const pages = [];
    for (let page = first; page.pageInfo.hasNextPage && pages.length < commit_reviews .C;) {
        const variables = { number, after: page.pageInfo.endCursor };
        const answer = await query(api, COMMITS_QUERY, variables, COMMITS_ANSWER);
        if (!answer.ok)
            return answer;
        page = answer.value.repository.pullRequest.commits;
        pages.push(page);
    }
    return { ok: true, value: pages };
}
async function query({ octokit, repository }, text, variables, schema) {
    const answer = await (0,client .Y)(WHAT, PERMISSION, async () => {
        return await octokit.graphql(text, { ...repository, ...variables });
    });
    if (!answer.ok)
        return answer;
    const parsed = dist .xLC(schema, answer.value);
    if (parsed.success)
        return { ok: true, value: parsed.output };
    const why = `GitHub's answer to the request for ${WHAT} does not have the expected form.`;
    return { ok: false, kind: 'unreachable', why };
}

var lookup_result = __webpack_require__(82750);
var run_checkout = __webpack_require__(33140);
var github_api = __webpack_require__(93114);
;








async function findPendingReviews({ request, governance }, files, { workspace, deadline }) {
    if (files.length === 0)
        return { known: true, value: { kind: 'nothing-pending' } };
    if (files.length > commit_reviews .L) {
        return { known: true, value: { kind: 'too-many-files', count: files.length } };
    }
    const reviewed = files.map((file) => {
        const blobs = listBlobIds((0,workspace_files .sL)(workspace, file));
        return { file, repositoryPath: findRepositoryPath(workspace, file), blobs };
    });
    const api = await (0,github_api .j)(request, deadline);
    return await requestReviews(api, request, governance, reviewed);
}
async function findHeadReviews(api, request, facts) {
    return await requestReviews(api, request, facts, undefined);
}
async function requestReviews(api, request, { proof, checkout }, files) {
    if (!api.known)
        return (0,lookup_result .b)(`GitHub was not asked: ${api.what}`, api.next);
    const named = proof.known ? proof.value.commit : request.environment['GITHUB_SHA'];
    const head = (0,run_checkout .$)(checkout, named) ?? '';
    const ref = proof.known ? proof.value.ref : request.event.ref;
    const answer = await fetchCommitReviews(api.value, { head, ref, files });
    if (answer.ok)
        return { known: true, value: answer.value };
    return (0,lookup_result .b)(answer.why, 'Grant the job `contents: read` and `pull-requests: read`, or retry.');
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


  }),

  86195:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    l: () => (  toSourceFile)
  });
  var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
  var node_buffer__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
  var _hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);


function toSourceFile(name, path, bytes) {
    return { name, path, checksum: (0,_hash__WEBPACK_IMPORTED_MODULE_1__  .f)(bytes), content: decode(bytes) };
}
function decode(bytes) {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { kind: 'invalid-utf8', offset: findInvalidOffset(bytes) };
    return { kind: 'text', text: bytes.toString('utf8', hasByteOrderMark(bytes) ? 3 : 0) };
}
function hasByteOrderMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
function findInvalidOffset(bytes) {
    let [validLength, invalidLength] = [0, bytes.length];
    while (validLength < invalidLength) {
        const middleLength = Math.ceil((validLength + invalidLength) / 2);
        if (canDecode(bytes.subarray(0, middleLength)))
            validLength = middleLength;
        else
            invalidLength = middleLength - 1;
    }
    while (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(0, validLength)))
        validLength -= 1;
    return validLength;
}
function canDecode(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
        return true;
    }
    catch {
        return false;
    }
}


  }),

  30546:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LQ: () => (  fromSystemPath),
    NE: () => (  openFolder),
    XI: () => (  resolveWorkspacePath),
    sL: () => (  readWorkspaceFile),
    yR: () => (  readText)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default =  __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _problem__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64008);
  var _source_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86195);
  var _yield_event_loop__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13276);





const MAX_FILE_BYTES = 16 * 1024 * 1024;
const MAX_BLOCKING_MS = 1;
function openFolder(workspace, workingDirectory, folder) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, workingDirectory, folder);
    const shownPath = relative(workspace, absolute) || '.';
    const entries = listEntries(workspace, absolute, shownPath);
    const regular = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    const prefixes = {
        folder: `${absolute}${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`,
        shownPath: shownPath === '.' ? '' : `${shownPath}/`,
    };
    return {
        shownPath,
        names: entries.map(({ name }) => name),
        folders: new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)),
        listNested: () => {
            const nestedFiles = listNestedFiles(workspace, absolute, shownPath, entries);
            for (const name of nestedFiles)
                regular.add(name);
            return [...entries.map(({ name }) => name), ...nestedFiles];
        },
        read: async (names) => {
            const files = [];
            const yieldIfDue = (0,_yield_event_loop__WEBPACK_IMPORTED_MODULE_4__  .e)(MAX_BLOCKING_MS);
            for (const name of names) {
                files.push(readSourceFile(prefixes, name, regular.has(name)));
                const pendingYield = yieldIfDue();
                if (pendingYield !== undefined)
                    await pendingYield;
            }
            return files;
        },
    };
}
function listNestedFiles(workspace, folder, shownPath, entries) {
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules');
    return folders.flatMap(({ name }) => {
        const [innerFolder, shownFolder] = [node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name), `${shownPath}/${name}`];
        const entriesInside = listEntries(workspace, innerFolder, shownFolder);
        const files = entriesInside.filter((entry) => entry.isFile()).map((entry) => entry.name);
        return [...files, ...listNestedFiles(workspace, innerFolder, shownFolder, entriesInside)].map((each) => `${name}/${each}`);
    });
}
function fromSystemPath(systemPath) {
    return systemPath.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/');
}
function listEntries(workspace, absolute, shownPath) {
    try {
        const relativePath = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(absolute));
        if (relativePath.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] === '..' || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relativePath)) {
            throw unreadableFolderError(shownPath, 'is outside the workspace');
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(absolute, { withFileTypes: true });
    }
    catch (cause) {
        if (cause instanceof _problem__WEBPACK_IMPORTED_MODULE_2__  .y)
            throw cause;
        throw unreadableFolderError(shownPath, 'cannot be read or does not exist', cause);
    }
}
function unreadableFolderError(shownPath, why, cause) {
    const problem = {
        code: 'folder-unreadable',
        what: `The migrations folder \`${shownPath}\` ${why}.`,
        next: 'Check `migrations` and `working-directory`, and that the job runs `actions/checkout` first.',
    };
    return new _problem__WEBPACK_IMPORTED_MODULE_2__  .y([problem], cause);
}
function readSourceFile(prefixes, name, isRegular) {
    const shownPath = `${prefixes.shownPath}${name}`;
    const toFile = (content) => ({ name, path: shownPath, checksum: '', content });
    if (!isRegular)
        return toFile({ kind: 'not-a-file' });
    const bytes = readOrFail(`${prefixes.folder}${name}`, shownPath);
    if (!(bytes instanceof Uint8Array))
        return toFile(bytes);
    return (0,_source_file__WEBPACK_IMPORTED_MODULE_3__  .l)(name, shownPath, bytes);
}
function readOrFail(absolute, shownPath) {
    try {
        return readContent(absolute);
    }
    catch (cause) {
        const problem = {
            code: 'file-unreadable',
            what: `${shownPath} cannot be read.`,
            next: 'Check its permissions, and that no other process writes to the folder.',
            file: shownPath,
        };
        throw new _problem__WEBPACK_IMPORTED_MODULE_2__  .y([problem], cause);
    }
}
const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
function readContent(absolute) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(absolute, OPEN_FLAGS);
    try {
        for (let length = 0;;) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, scratch, length, scratch.length - length, null);
            if (count === 0)
                return scratch.subarray(0, length);
            length += count;
            if (length < scratch.length)
                continue;
            const size = Math.max((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size, length);
            if (size > MAX_FILE_BYTES)
                return { kind: 'too-large', bytes: size };
            scratch = Buffer.concat([scratch], size + scratch.length);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
let scratch = Buffer.allocUnsafeSlow(64 * 1024);
function readWorkspaceFile(workspace, requestedPath) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, requestedPath);
    const shownPath = relative(workspace, file);
    try {
        const relativePath = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file));
        const content = relativePath.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] === '..' ? undefined : readContent(file);
        if (content instanceof Uint8Array)
            return content.toString('utf8');
    }
    catch {
    }
    const problem = {
        code: 'file-unreadable',
        what: `${shownPath} cannot be read or is outside the workspace.`,
        next: 'Use the path of a committed file, relative to the root of the repository.',
    };
    throw new _problem__WEBPACK_IMPORTED_MODULE_2__  .y([problem]);
}
function readText(folder, requestedPath) {
    try {
        const content = readContent(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder, requestedPath));
        return content instanceof Uint8Array ? content.toString('utf8') : undefined;
    }
    catch {
        return undefined;
    }
}
function resolveWorkspacePath(workspace, requestedPath) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, requestedPath);
}
function relative(workspace, absolute) {
    return fromSystemPath(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(workspace, absolute));
}


  }),

  13276:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  createYield)
  });
  var _clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39443);

function createYield(maxBlockingMs) {
    let startMs = _clock__WEBPACK_IMPORTED_MODULE_0__  .m.now();
    const yieldOnce = async () => {
        await new Promise(setImmediate);
        await new Promise(setImmediate);
        startMs = _clock__WEBPACK_IMPORTED_MODULE_0__  .m.now();
    };
    return () => (_clock__WEBPACK_IMPORTED_MODULE_0__  .m.now() - startMs < maxBlockingMs ? undefined : yieldOnce());
}


  })

};
;