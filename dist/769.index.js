"use strict";
exports.id = 769;
exports.ids = [769];
exports.modules = {

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

  71700:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  DENIABLE_CODES)
  });
  var _policy_finding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20891);
  var _rehearsal_rules__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91955);


const DENIABLE_CODES = [
    ..._policy_finding__WEBPACK_IMPORTED_MODULE_0__  .o2,
    ..._rehearsal_rules__WEBPACK_IMPORTED_MODULE_1__  .I.map(({ id }) => id).sort(),
];


  }),

  71398:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Y: () => (  git),
    T_: () => (  isGitInstalled),
    q_: () => (  gitText)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_child_process__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
  var _spawn_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62878);


const MAX_GIT_OUTPUT_BYTES = 256 * 1024 * 1024;
const GIT_TIMEOUT_MS = 60_000;
async function git(folder, args, input = '', index) {
    const program = (0,_spawn_process__WEBPACK_IMPORTED_MODULE_1__  .Kp)('git', process.env);
    if (program === undefined)
        return undefined;
    const settings = [
        '-c',
        'safe.directory=*',
        '-c',
        'core.quotePath=off',
        '-c',
        'core.fsmonitor=false',
        '-c',
        'core.hooksPath=/dev/null',
    ];
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, ['--no-pager', ...settings, ...args], {
        cwd: folder,
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: GIT_TIMEOUT_MS,
        env: {
            ...process.env,
            ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
            GIT_OPTIONAL_LOCKS: '0',
            GIT_TERMINAL_PROMPT: '0',
            LC_ALL: 'C',
        },
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const chunks = [];
    let length = 0;
    child.stdout.on('data', (chunk) => {
        length += chunk.length;
        if (length > MAX_GIT_OUTPUT_BYTES)
            child.kill('SIGKILL');
        else
            chunks.push(chunk);
    });
    return await new Promise((resolve) => {
        child.on('error', () => resolve(undefined));
        child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks) : undefined));
    });
}
function isGitInstalled() {
    return (0,_spawn_process__WEBPACK_IMPORTED_MODULE_1__  .Kp)('git', process.env) !== undefined;
}
async function gitText(folder, args) {
    return (await git(folder, args))?.toString('utf8').trimEnd();
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

  63094:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    gm: () => (  readBlob),
    hO: () => (  findBranchPosition),
    kC: () => (  compareCommits),
    nT: () => (  listTree)
  });
  var _client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67579);

const PERMISSION = 'contents: read';
const MAX_FILES = 300;
async function compareCommits({ octokit, repository }, base, head) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_0__  .Y)('the changes of the pull request', PERMISSION, async () => {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
            ...repository,
            basehead: `${base}...${head}`,
            per_page: 1,
        });
        const files = data.files ?? [];
        return {
            mergeBase: data.merge_base_commit.sha,
            diff: files.map(formatDiff).join(''),
            isWhole: files.length < MAX_FILES,
        };
    });
}
function formatDiff(file) {
    const { filename, status, patch, previous_filename: previousName = filename } = file;
    const from = status === 'added' ? '/dev/null' : `a/${previousName}`;
    const to = status === 'removed' ? '/dev/null' : `b/${filename}`;
    return `diff --git a/${previousName} b/${filename}\n--- ${from}\n+++ ${to}\n${patch ?? '@@ -1,0 +1,1 @@\n+'}\n`;
}
async function listTree({ octokit, repository }, commit) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_0__  .Y)('the files of the merge base', PERMISSION, async () => {
        const { data } = await octokit.rest.git.getTree({
            ...repository,
            tree_sha: commit,
            recursive: 'true',
        });
        const files = data.tree.flatMap(({ path, sha, mode }) => 
        mode?.startsWith('100') && path !== undefined && sha !== undefined
            ? [{ path, blob: sha }]
            : []);
        return { files, isWhole: !data.truncated };
    });
}
async function readBlob({ octokit, repository }, blob) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_0__  .Y)('a file of the merge base', PERMISSION, async () => {
        const { data } = await octokit.rest.git.getBlob({ ...repository, file_sha: blob });
        return Buffer.from(data.content, 'base64');
    });
}
async function findBranchPosition({ octokit, repository }, branch, commit) {
    const what = `the commit ${commit.slice(0, 12)} on the branch \`${branch}\``;
    const answer = await (0,_client__WEBPACK_IMPORTED_MODULE_0__  .Y)(what, PERMISSION, async () => {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
            ...repository,
            basehead: `refs/heads/${branch}...${commit}`,
            per_page: 1,
        });
        return data.status === 'identical' || data.status === 'behind' ? 'contained' : 'elsewhere';
    });
    if (answer.ok || answer.kind !== 'missing')
        return answer;
    return { ok: true, value: 'missing' };
}


  }),

  38226:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    s: () => (  fetchEnvironment)
  });
  var _client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67579);

const PERMISSION = 'actions: read';
async function fetchEnvironment({ octokit, repository }, name) {
    const answer = await (0,_client__WEBPACK_IMPORTED_MODULE_0__  .Y)(`the environment \`${name}\``, PERMISSION, async () => {
        const { data } = await octokit.rest.repos.getEnvironment({
            ...repository,
            environment_name: name,
        });
        return data;
    });
    if (answer.ok)
        return await readProtection(answer.value, { octokit, repository });
    if (answer.kind !== 'missing')
        return { kind: 'unknown', why: answer.why };
    const others = await (0,_client__WEBPACK_IMPORTED_MODULE_0__  .Y)('the environments of the repository', PERMISSION, async () => {
        return await listEnvironmentNames({ octokit, repository });
    });
    if (!others.ok)
        return { kind: 'unknown', why: others.why };
    return { kind: 'missing', others: others.value };
}
const PAGE_SIZE = 100;
async function listEnvironmentNames({ octokit, repository, }) {
    const names = [];
    for (let page = 1;; page += 1) {
        const parameters = { ...repository, per_page: PAGE_SIZE, page };
        const { environments = [] } = (await octokit.rest.repos.getAllEnvironments(parameters)).data;
        names.push(...environments.map(({ name }) => name));
        if (environments.length < PAGE_SIZE)
            return names;
    }
}
async function readProtection(environment, api) {
    const { deployment_branch_policy: policy } = environment;
    if (!policy)
        return toProtection(environment, 'any');
    if (!policy.protected_branches)
        return toProtection(environment, 'custom');
    const hasProtected = await hasProtectedBranches(api);
    if (!hasProtected.ok)
        return { kind: 'unknown', why: hasProtected.why };
    return toProtection(environment, hasProtected.value ? 'protected' : 'none-protected');
}
async function hasProtectedBranches({ octokit, repository, }) {
    return await (0,_client__WEBPACK_IMPORTED_MODULE_0__  .Y)('the protected branches', 'contents: read', async () => {
        const parameters = { ...repository, protected: true, per_page: 1 };
        return (await octokit.rest.repos.listBranches(parameters)).data.length > 0;
    });
}
function toProtection(environment, branches) {
    const { protection_rules: rules = [] } = environment;
    const findRule = (type) => rules.find((rule) => Reflect.get(rule, 'type') === type) ?? {};
    const reviewerRule = findRule('required_reviewers');
    const reviewers = Reflect.get(reviewerRule, 'reviewers');
    const waitTimer = Reflect.get(findRule('wait_timer'), 'wait_timer');
    const canBypass = Reflect.get(environment, 'can_admins_bypass');
    return {
        kind: 'found',
        reviewers: Array.isArray(reviewers) ? reviewers.length : 0,
        preventsSelfReview: Reflect.get(reviewerRule, 'prevent_self_review') === true,
        waitTimer: typeof waitTimer === 'number' ? waitTimer : 0,
        branches,
        administratorsMayBypass: typeof canBypass === 'boolean' ? canBypass : undefined,
    };
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

  62878:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CK: () => (  findShell),
    Kp: () => (  findProgram),
    Nu: () => (  spawnProcess),
    Zx: () => (  ENV_NAMES_IGNORE_CASE)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_child_process__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_1___default =  __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_2___default =  __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



const DRAIN_LIMIT_MS = 5_000;
const ENV_NAMES_IGNORE_CASE = process.platform === 'win32';
function spawnProcess(drainLimitMs = DRAIN_LIMIT_MS) {
    return {
        start(program, output) {
            try {
                const directoryProblem = findDirectoryProblem(program.workingDirectory);
                if (directoryProblem !== undefined)
                    return failedProcess(directoryProblem);
                return trackProcess(startProgram(program), output, drainLimitMs);
            }
            catch (error) {
                return failedProcess(describeStartError(error));
            }
        },
    };
}
function startProgram(program) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program.file, program.args, {
        cwd: program.workingDirectory,
        env: program.environment,
        detached: process.platform !== 'win32',
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
    });
}
function trackProcess(child, output, drainLimitMs) {
    let isOver = false;
    const ended = new Promise((resolve) => {
        let drainTimer;
        const resolveOnce = (end) => {
            isOver = true;
            clearTimeout(drainTimer);
            resolve(end);
        };
        child.once('error', (error) => {
            if (child.pid === undefined)
                resolveOnce(notStarted(describeStartError(error)));
        });
        child.once('exit', (code, signal) => {
            drainTimer = setTimeout(() => {
                child.stdout.destroy();
                child.stderr.destroy();
                resolveOnce(toProcessExit(code, signal));
            }, drainLimitMs);
        });
        child.once('close', (code, signal) => {
            if (child.pid !== undefined)
                resolveOnce(toProcessExit(code, signal));
        });
    });
    if (child.pid !== undefined) {
        child.stdout.setEncoding('utf8').on('data', (text) => output.stdout(text));
        child.stderr.setEncoding('utf8').on('data', (text) => output.stderr(text));
    }
    const signal = (name) => {
        if (!isOver)
            sendSignal(child, name);
    };
    return { signal, ended };
}
function toProcessExit(code, signal) {
    return code === null
        ? { kind: 'signalled', signal: signal ?? 'a signal' }
        : { kind: 'exited', code };
}
function sendSignal(child, name) {
    if (child.pid === undefined)
        return;
    if (process.platform === 'win32') {
        child.kill(name);
        return;
    }
    try {
        process.kill(-child.pid, name);
    }
    catch {
    }
}
function findDirectoryProblem(path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return `The working directory \`${path}\` does not exist.`;
    return stats.isDirectory() ? undefined : `The working directory \`${path}\` is not a directory.`;
}
const START_PROBLEMS = new Map([
    ['ENOENT', 'The shell for the command was not found.'],
    ['ENOTDIR', 'The working directory does not exist.'],
    ['EACCES', 'Permission to execute the shell, or to enter the working directory, is missing.'],
    ['E2BIG', 'The command and its environment exceed the size limit of the system.'],
    ['EMFILE', 'The system has too many open files.'],
    ['EAGAIN', 'The system has too many processes.'],
    ['ENOMEM', 'The system does not have enough memory for another process.'],
    ['ERR_INVALID_ARG_VALUE', 'The command or one of its variables contains a NUL character.'],
]);
function describeStartError(error) {
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    const code = hasCode ? String(error.code) : 'no code';
    return START_PROBLEMS.get(code) ?? `The system could not start the command (${code}).`;
}
function notStarted(reason) {
    return { kind: 'not-started', reason };
}
function failedProcess(reason) {
    return { signal: () => { }, ended: Promise.resolve(notStarted(reason)) };
}
function findShell(environment) {
    for (const kind of ['bash', 'sh']) {
        const path = findProgram(kind, environment);
        if (path !== undefined)
            return { kind, path };
    }
    return undefined;
}
function findProgram(name, environment) {
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    return listPathFolders(environment)
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file))
        .find(isExecutable);
}
function listPathFolders(environment) {
    const folders = (getPath(environment) ?? '')
        .split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)
        .filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(folder));
    if (process.platform !== 'win32')
        return folders;
    return folders.filter((folder) => !/\\(system32|windowsapps)\\?$/i.test(folder));
}
function getPath(environment) {
    if (process.platform !== 'win32')
        return environment['PATH'];
    return Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH')?.[1];
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}


  }),

  81005:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  EB: () => (  DEFAULT_CHECK_POLICY),
  G: () => (  createCheckSchema),
  vf: () => (  describeCheckValue),
  jK: () => (  listCheckKeys)
});

var dist = __webpack_require__(77934);
;
const CHECK_RULE_IDS = [
    'adding-foreign-key-constraint',
    'adding-not-nullable-field',
    'adding-required-field',
    'bad-name',
    'ban-drop-column',
    'ban-drop-not-null',
    'ban-drop-table',
    'ban-truncate',
    'base-unknown',
    'changing-column-type',
    'check-incomplete',
    'confirmation-hard-coded',
    'constraint-missing-not-valid',
    'deleted-migration',
    'disallowed-unique-constraint',
    'duplicate-version',
    'edited-migration',
    'env-file',
    'environment-missing',
    'environment-unprotected',
    'exclusive-locks-held-together',
    'folder-unread',
    'gate-ignored',
    'invalid-object',
    'no-concurrency',
    'out-of-order',
    'policy-invalid',
    'prod-from-any-ref',
    'prod-without-environment',
    'refused-migration',
    'rehearsal-failed',
    'rehearsal-incomplete',
    'renaming-column',
    'renaming-table',
    'replica-migrates',
    'require-concurrent-index-creation',
    'require-concurrent-index-deletion',
    'role-in-secret',
    'role-invalid',
    'role-missing',
    'syntax-error',
    'table-rewrite',
    'unenforced-role',
    'ungoverned-migration',
    'unread-file',
    'unreadable-workflow',
    'untrusted-trigger',
    'url-in-plain-text',
];

;


const FAIL_ON = ['error', 'warning', 'never'];
const SCOPES = ['all', 'changed'];
const RULE_LEVELS = ['error', 'warning', 'off'];
const DEFAULT_CHECK_POLICY = { failOn: 'error', scope: 'all', rules: {} };
function createCheckSchema() {
    const levels = CHECK_RULE_IDS.map((id) => [id, dist .yqP(dist .KIO(RULE_LEVELS))]);
    const rules = dist .rej(Object.fromEntries(levels));
    const schema = dist .rej({
        'fail-on': dist .yqP(dist .FsL(dist .KIO(FAIL_ON), dist .h_('The lowest level of a finding that fails the step of a check.'))),
        scope: dist .yqP(dist .FsL(dist .KIO(SCOPES), dist .h_('With `changed`, only findings that the base does not have can fail the step.'))),
        rules: dist .yqP(dist .FsL(rules, dist .h_('The levels of rules of a check, in place of their own.'))),
    });
    return dist .FsL(schema, dist .pdi(({ 'fail-on': failOn, scope, rules: ruleLevels }) => ({
        failOn: failOn ?? DEFAULT_CHECK_POLICY.failOn,
        scope: scope ?? DEFAULT_CHECK_POLICY.scope,
        rules: ruleLevels ?? DEFAULT_CHECK_POLICY.rules,
    })));
}
function listCheckKeys(key) {
    return key === undefined ? ['fail-on', 'scope', 'rules'] : CHECK_RULE_IDS;
}
function describeCheckValue(key, ruleId) {
    if (ruleId !== undefined)
        return formatChoices(RULE_LEVELS);
    if (key === 'fail-on')
        return formatChoices(FAIL_ON);
    return key === 'scope' ? formatChoices(SCOPES) : 'a map of keys';
}
function formatChoices(choices) {
    const names = choices.map((choice) => `\`${choice}\``);
    return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}


  }),

  15072:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  T: () => (  readPolicy)
});

var leven = __webpack_require__(47785);
var dist = __webpack_require__(77934);
var yaml_dist = __webpack_require__(38815);
var check_policy = __webpack_require__(81005);
;
function createPatternMatcher(pattern) {
    const advance = parseSequence(pattern.replace(/^\.\//, ''));
    return (text) => {
        const start = new Uint8Array(text.length + 1);
        start[0] = 1;
        return text === pattern || advance(text, start)[text.length] === 1;
    };
}
const PARTS = [
    [/(?<=^|\/)\*{2,}\//y, () => reachFolders],
    [/\*{2,}/y, () => reachAnything],
    [/(?<=^|\/)\*(?=\/|$)/y, () => repeatCharacter(isNotSlash)],
    [/\*/y, () => optional(repeatCharacter(isNotSlash))],
    [/\?/y, () => oneCharacter(isNotSlash)],
    [
        /\[(\^?)(\]?(?:\\.|[^\]\\])*)\](\+?)/sy,
        ([, negated, members = '', repeated]) => {
            const isMember = parseClass(members);
            const test = (char) => negated ? isNotSlash(char) && !isMember(char) : isMember(char);
            return repeated ? repeatCharacter(test) : oneCharacter(test);
        },
    ],
    [
        /\{((?:\\.|[^}\\])*)\}/sy,
        ([, inner = '']) => {
            const alternatives = [...inner.matchAll(ALTERNATIVE)].map(([each]) => each);
            return alternatives.length > 1
                ? choice(alternatives.map(parseSequence))
                : sequence([literal('{'), parseSequence(inner), literal('}')]);
        },
    ],
    [/\\?(.)/sy, ([, char = '']) => literal(char)],
];
const ALTERNATIVE = /(?:\\.|[^,\\])+|(?<=^|,)(?=,|$)/gs;
function parseSequence(pattern) {
    const parts = [];
    let index = 0;
    while (index < pattern.length) {
        for (const [form, create] of PARTS) {
            form.lastIndex = index;
            const match = form.exec(pattern);
            if (match === null)
                continue;
            parts.push(create(match));
            index += match[0].length;
            break;
        }
    }
    return sequence(parts);
}
function sequence(parts) {
    return (text, from) => parts.reduce((reached, advance) => advance(text, reached), from);
}
function choice(alternatives) {
    return (text, from) => {
        const reached = new Uint8Array(from.length);
        for (const advance of alternatives)
            addPositions(reached, advance(text, from));
        return reached;
    };
}
function optional(advance) {
    return (text, from) => addPositions(advance(text, from), from);
}
function addPositions(reached, more) {
    for (let index = 0; index < more.length; index += 1) {
        if (more[index] === 1)
            reached[index] = 1;
    }
    return reached;
}
function literal(char) {
    return oneCharacter((each) => each === char);
}
function oneCharacter(test) {
    return (text, from) => {
        const reached = new Uint8Array(from.length);
        for (let index = 1; index < from.length; index += 1) {
            if (from[index - 1] === 1 && test(text.charAt(index - 1)))
                reached[index] = 1;
        }
        return reached;
    };
}
function repeatCharacter(test) {
    return (text, from) => {
        const reached = new Uint8Array(from.length);
        for (let index = 1; index < from.length; index += 1) {
            const isReached = from[index - 1] === 1 || reached[index - 1] === 1;
            if (isReached && test(text.charAt(index - 1)))
                reached[index] = 1;
        }
        return reached;
    };
}
const reachAnything = optional(repeatCharacter(() => true));
const reachFolders = optional(sequence([reachAnything, literal('/')]));
function isNotSlash(char) {
    return char !== '/';
}
function parseClass(members) {
    const ranges = [...members.matchAll(/\\?(.)(?:-\\?(.))?/gs)];
    return (char) => ranges.some(([, first = '', last = first]) => first <= char && char <= last);
}

var target_pattern = __webpack_require__(53306);
;


const PATTERN_FAULTS = [
    {
        form: '[\\s\\S]{201}',
        what: 'has more than 200 characters',
        next: 'Use at most 200 characters in an entry.',
    },
    {
        form: '(?:[^*]*\\*){9}',
        what: 'has more than 8 `*`',
        next: 'Use at most 8 `*` in an entry. Add an entry for each alternative.',
    },
    {
        form: '[\\s\\S]*(?:[@!?*+]\\(|(?<!\\\\)\\([^)]*\\||[)}]\\+)',
        what: 'contains an extglob or a group',
        next: 'Use braces, such as `{a,b}`, or add an entry for each alternative. To match a parenthesis, use `\\(`.',
    },
    {
        form: '[\\s\\S]*\\{[^}]*\\{',
        what: 'contains braces in braces',
        next: 'Add an entry for each alternative.',
    },
    {
        form: '[\\s\\S]*\\{[^}]*\\.\\.[^}]*\\}',
        what: 'contains a range in braces',
        next: 'Use a list, such as `{1,2,3}`, or a class, such as `[1-3]`.',
    },
    {
        form: '[\\s\\S]*\\[(?:!|[^\\]]*\\[:)',
        what: 'contains a class that begins with `[!`, or a class by name',
        next: 'Use `[^a-z]` for all other characters, or ranges, such as `[0-9a-f]`.',
    },
];
function createEntryForm({ form = /\S/ }) {
    const refused = PATTERN_FAULTS.map((fault) => `(?!${fault.form})`).join('');
    const required = form.source.startsWith('^') ? form.source.slice(1) : `[\\s\\S]*${form.source}`;
    return new RegExp(`^${refused}(?:!|(?!!))(?=${required})`);
}
function findPatternFault(entry) {
    return PATTERN_FAULTS.find(({ form }) => new RegExp(`^${form}`).test(entry));
}
function isExclusion(entry) {
    return entry.startsWith('!');
}
function createGlobMatcher(written, { caseSensitive, describes }) {
    const expand = describes === 'targets' ? target_pattern .c : (entry) => [entry];
    const expanded = written.map(expand);
    const fold = caseSensitive ? (text) => text : foldCase;
    const entries = expanded.map((patterns) => ({
        excludes: isExclusion(patterns[0]),
        alternatives: patterns.map((pattern) => createPatternMatcher(fold(pattern.replace(/^!/, '')))),
    }));
    return {
        patterns: expanded.map(([first]) => first),
        matches: (text) => {
            const names = (typeof text === 'string' ? [text] : text).map(fold);
            const last = entries.findLast(({ alternatives }) => alternatives.some((matches) => names.some(matches)));
            return last !== undefined && !last.excludes;
        },
    };
}
function foldCase(text) {
    return text.replaceAll(/./gs, (char) => {
        const upper = char.toUpperCase();
        return upper.length === 1 && (char < '\x80' || upper >= '\x80') ? upper : char;
    });
}

var policy_role = __webpack_require__(37956);
var policy_rules = __webpack_require__(69368);
;





function createPolicySchema(codes, rules = policy_rules .b) {
    const role = (name) => dist .yqP(createRoleSchema(rulesOfRole(rules, name), codes));
    const schema = dist .rej({
        version: dist .euz(1),
        check: dist .yqP((0,check_policy .G)()),
        roles: dist .yqP(dist .rej({
            prod: role('prod'),
            staging: role('staging'),
            replica: role('replica'),
        })),
    });
    return dist .FsL(schema, dist .bPf(2));
}
function listRoleKeys(role, rules = policy_rules .b) {
    const name = policy_role .ST.find((each) => each === role) ?? 'staging';
    return rulesOfRole(rules, name).map(({ id }) => id);
}
function rulesOfRole(rules, role) {
    return rules.filter(({ roles = policy_role .ST }) => roles.includes(role));
}
function createRoleSchema(rules, codes) {
    const entries = rules.map(({ id, schema }) => [id, dist .lqM(createValueSchema(schema, codes))]);
    const schema = dist .rej(Object.fromEntries(entries));
    return dist .FsL(schema, dist .pdi((values) => toRolePolicy(values, rules)));
}
function toRolePolicy(values, rules) {
    const named = rules.flatMap(({ id }) => {
        const name = id.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
        return values[id] === undefined ? [] : [[name, values[id]]];
    });
    return Object.fromEntries(named);
}
const NOT_BLANK = /\S/;
function createValueSchema(schema, codes) {
    const { description } = schema;
    switch (schema.kind) {
        case 'texts':
            return dist .FsL(createListSchema(NOT_BLANK), dist .yuE({ description }));
        case 'globs':
            return dist .FsL(createListSchema(createEntryForm(schema)), dist .l5M((entry) => schema.findFault?.(entry) === undefined), dist .oau((entry) => !isExclusion(entry)), dist .yuE({ description }), dist .pdi((patterns) => createGlobMatcher(patterns, schema)));
        case 'codes':
            return dist .FsL(dist .YOg(dist .KIO(codes)), dist .BpQ(1), dist .yuE({ description }));
        case 'flag':
            return dist .FsL(dist .zMY(), dist .yuE({ description }));
        case 'integer':
            return dist .FsL(dist .aig(), dist .ndf(), dist .Wwf(schema.min), dist .cGV(schema.max), dist .yuE({ description }));
        case 'choice': {
            const [first, ...others] = schema.choices;
            return others.length === 0
                ? dist .FsL(dist .euz(first), dist .yuE({ description }))
                : dist .FsL(dist .KIO(schema.choices), dist .yuE({ description }));
        }
    }
}
function createListSchema(form) {
    return dist .FsL(dist .YOg(dist .FsL(dist .YjP(), dist .yGV(form))), dist .BpQ(1));
}

var suggest_role = __webpack_require__(37965);
;









function readPolicy({ text, source, file, digest }, codes, rules = policy_rules .b) {
    const lines = new yaml_dist.LineCounter();
    const document = (0,yaml_dist.parseDocument)(text, { lineCounter: lines });
    const invalid = (what, next, line) => ({
        ok: false,
        what: `${source}${line === undefined ? '' : `, line ${line}`}: ${what}`,
        next,
        ...(file === undefined ? {} : { file }),
        ...(file === undefined || line === undefined ? {} : { line }),
    });
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined) {
        const [first = ''] = error.message.split(/ at line \d|\n/);
        const what = `Invalid YAML: ${first.charAt(0).toLowerCase()}${first.slice(1)}.`;
        return invalid(what, 'Fix the YAML of the policy file.', error.linePos?.[0].line);
    }
    const parsed = dist .xLC(createPolicySchema(codes, rules), toPlainData(document));
    if (parsed.success) {
        const { check, roles = {} } = parsed.output;
        return { ok: true, policy: { source, digest, check, roles } };
    }
    const [issue] = parsed.issues;
    const path = (issue.path ?? []).map(({ key }) => String(key));
    return invalid(...describeIssue(issue, path, codes, rules), findLine(document, lines, path));
}
function toPlainData(document) {
    try {
        return document.toJS({ maxAliasCount: 20 });
    }
    catch {
        return undefined;
    }
}
function describeIssue(issue, path, codes, rules) {
    const key = path.at(-1) ?? '';
    const where = path.length === 0 ? 'The file' : `\`${path.join('.')}\``;
    if (issue.expected === 'never') {
        const known = listKnownKeys(path, rules);
        const role = path.length === 2 && path[0] === 'roles' ? (0,suggest_role .l)(key) : undefined;
        const names = known.map((each) => `\`${each}\``).join(', ');
        return [
            `Unknown key ${where}.${formatSuggestion(role ?? findClosest(key, known))}`,
            path[1] === 'rules'
                ? 'Use the id of a rule from docs/rules.'
                : `Use one of the keys ${names}.`,
        ];
    }
    if (path.length > 0 && issue.received === 'undefined') {
        return [`${where} is missing.`, 'Add the key, as in the example of docs/policy.md.'];
    }
    if (issue.type === 'min_entries') {
        return ['The file has neither `roles` nor `check`.', 'Add one of the keys of docs/policy.md.'];
    }
    if (issue.type === 'some_item') {
        return [
            `${where} has only entries that exclude.`,
            'Add an entry without `!` before them, for what the policy allows.',
        ];
    }
    const what = `${where} must be ${describeExpectation(path, rules)}.`;
    const rule = rules.find(({ id }) => id === path[2]);
    const fault = rule?.schema.kind === 'globs' ? findEntryFault(issue, rule.schema) : undefined;
    if (fault !== undefined)
        return [`${where} ${fault.what}.`, fault.next];
    if (rule?.schema.kind === 'codes' && issue.type === 'picklist') {
        const suggestion = formatSuggestion(findClosest(String(issue.input), codes));
        return [
            `${what}${suggestion}`,
            'Use a code from docs/decision.md, or the id of a rule from docs/rules.',
        ];
    }
    return [what, 'Fix this value in the policy file.'];
}
function findEntryFault({ input }, { findFault }) {
    if (!Array.isArray(input))
        return findPatternFault(String(input));
    return input.map((entry) => findFault?.(String(entry))).find((fault) => fault !== undefined);
}
function findClosest(text, known) {
    return (0,leven .h)(text, known, { maxDistance: 3 });
}
function formatSuggestion(name) {
    return name === undefined ? '' : ` Did you mean \`${name}\`?`;
}
function describeExpectation(path, rules) {
    if (path.length === 0)
        return 'a map with the keys `version`, `roles` and `check`';
    if (path[0] === 'version')
        return '1, which is the only version';
    if (path[0] === 'check')
        return (0,check_policy .vf)(path[1], path[2]);
    const rule = rules.find(({ id }) => id === path[2]);
    if (rule === undefined)
        return 'a map of keys';
    const isList = ['texts', 'globs', 'codes'].includes(rule.schema.kind);
    return isList && path.length === 3
        ? 'a list with at least one entry, such as `[main]`'
        : rule.expectation;
}
function listKnownKeys(path, rules) {
    if (path.length === 1)
        return ['version', 'roles', 'check'];
    if (path[0] === 'check')
        return (0,check_policy .jK)(path[2] === undefined ? undefined : path[1]);
    return path.length === 2 ? policy_role .ST : listRoleKeys(path[1], rules);
}
function findLine(document, lines, path) {
    const line = (node) => (0,yaml_dist.isNode)(node) && node.range ? lines.linePos(node.range[0]).line : undefined;
    const parent = document.getIn(path.slice(0, -1));
    const last = path.at(-1);
    if ((0,yaml_dist.isMap)(parent)) {
        const pair = parent.items.find(({ key }) => (0,yaml_dist.isScalar)(key) && key.value === last);
        return line(pair?.key ?? parent);
    }
    return line(document.getIn(path, true)) ?? line(parent);
}


  })

};
;