"use strict";
exports.id = 300;
exports.ids = [300];
exports.modules = {

  60574:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  verify: () => (  verify)
});

var database_location = __webpack_require__(69798);
var redact = __webpack_require__(89108);
var clock = __webpack_require__(39443);
var git = __webpack_require__(71398);
;

async function hasCommit(folder, commit) {
    if ((await (0,git .$Y)(folder, ['rev-parse', '--git-dir'])) === undefined)
        return undefined;
    if (!/^[0-9a-f]{7,64}$/.test(commit))
        return false;
    return (await (0,git .$Y)(folder, ['cat-file', '-e', `${commit}^{commit}`])) !== undefined;
}
async function readFileAtCommit(folder, commit, path) {
    return await (0,git .$Y)(folder, ['cat-file', 'blob', `${commit}:${path}`]);
}

var hash = __webpack_require__(2061);
var standard_output = __webpack_require__(21744);
var workspace_files = __webpack_require__(30546);
var ledger = __webpack_require__(55309);
;

const LEDGER_QUERY = `SELECT ${ledger .im}, applied, head_after, end_hash FROM ${ledger .R9} ORDER BY ordinal;`;
function readLedgerRow(row) {
    const [ordinal, runId, kind, role, host, database, appliedBy, commit, environment, ...rest] = row;
    const [confirmation, planDigest, headBefore, startedAt, prevHash, hash, ...expectedEndHash] = rest;
    const [applied, headAfter, endHash] = expectedEndHash;
    const facts = { runId, kind, role, host, database, appliedBy, commit, environment };
    const more = { confirmation, planDigest, headBefore, startedAt, prevHash, hash };
    const texts = Object.entries({ ...facts, ...more }).map(([name, text]) => [name, text ?? '']);
    return {
        ...Object.fromEntries(texts),
        ordinal: Number(ordinal),
        applied: applied === null || applied === undefined ? undefined : Number(applied),
        headAfter: headAfter ?? undefined,
        endHash: endHash ?? undefined,
    };
}
function findBrokenLinks(rows, sha256Hex) {
    return rows.flatMap((row, index) => findProblemsOfRow(row, rows[index - 1], sha256Hex));
}
function findProblemsOfRow(row, before, sha256Hex) {
    const { ordinal, prevHash, hash, applied, headAfter } = row;
    const problems = [];
    const expected = (before?.ordinal ?? 0) + 1;
    if (ordinal !== expected)
        problems.push(`Row ${expected} of the ledger is missing.`);
    if (hash !== (0,ledger .Rv)(row, sha256Hex))
        problems.push(`Row ${ordinal} of the ledger was edited.`);
    const allowedHashes = before === undefined ? [ledger .od] : [(0,ledger .Yz)(before), before.hash];
    if (!allowedHashes.includes(prevHash)) {
        const previousRow = before === undefined ? 'the start of the ledger' : `row ${before.ordinal}`;
        problems.push(`Row ${ordinal} of the ledger is not linked to ${previousRow}. One of them was edited, moved or replaced.`);
    }
    const isIncomplete = row.endHash === undefined && applied === undefined && headAfter === undefined;
    const expectedEndHash = (0,ledger .X_)(hash, { applied: applied ?? 0, headAfter: headAfter ?? '' }, sha256Hex);
    if (!isIncomplete && row.endHash !== expectedEndHash) {
        problems.push(`The completion of row ${ordinal} of the ledger was edited.`);
    }
    return problems;
}

var session_settings = __webpack_require__(59650);
var target_history = __webpack_require__(97685);
var read_request = __webpack_require__(46501);
var decide = __webpack_require__(20539);
var governance = __webpack_require__(69460);
var problem = __webpack_require__(64008);
var read_evidence = __webpack_require__(54804);
var history_table = __webpack_require__(68499);
var digest = __webpack_require__(21981);
;



function verifyEvidence(evidence, input, sha256Hex) {
    const { ledger = [] } = input;
    return [
        { what: 'The evidence is consistent', differences: compareWithItself(evidence) },
        { what: 'The evidence is about this database', differences: compareLocation(evidence, input) },
        {
            what: `The hash chain of the ledger is intact (${ledger.length} rows)`,
            differences: findBrokenLinks(ledger, sha256Hex),
        },
        {
            what: 'The ledger contains the newest row that the evidence names',
            differences: compareLedgerHead(evidence, ledger),
        },
        {
            what: 'The ledger describes the run as the evidence does',
            differences: compareLedgerRun(evidence, ledger),
        },
        verifyHistory(evidence, input, sha256Hex),
        {
            what: 'The repository contains the files of the evidence',
            differences: compareFiles(evidence, input),
        },
    ];
}
function compareWithItself({ subject, predicate }) {
    const subjectDigest = (name) => {
        const entry = subject.find((each) => each.name === name);
        return entry === undefined ? undefined : `sha256:${entry.digest.sha256}`;
    };
    const { planDigest, headDigest: head, history, run, entered } = predicate;
    const runIdPrefix = `github-${run.id}-${run.attempt ?? '1'}-`;
    return [
        compare('The subject `plan-digest`', subjectDigest('plan-digest'), planDigest),
        compare('The subject `head-digest`', subjectDigest('head-digest'), head),
        history.after === null
            ? []
            : compare('The head digest after the run', history.after.headDigest, head),
        entered && run.id && !entered.startsWith(runIdPrefix)
            ? [`The evidence contains the run ${entered}, which does not belong to run ${run.id}.`]
            : [],
    ].flat();
}
function compareLocation({ predicate }, { place }) {
    const { host, database } = predicate.place ?? { host: undefined, database: undefined };
    return [
        ...compare('The host', host, place.host),
        ...compare('The database', database, place.database),
    ];
}
function compareLedgerHead({ predicate: { ledger: head } }, rows) {
    if (head === null)
        return [];
    const row = rows.find(({ ordinal }) => ordinal === head.ordinal);
    if (row === undefined) {
        return [
            `The evidence names row ${head.ordinal} of the ledger, but the ledger ends at row ${rows.at(-1)?.ordinal ?? 0}. Rows were removed.`,
        ];
    }
    const endHash = head.endHash ?? undefined;
    return [
        ...compare(`The hash of row ${head.ordinal}`, head.hash, row.hash),
        ...(endHash === undefined
            ? []
            : compare(`The completion hash of row ${head.ordinal}`, endHash, row.endHash)),
    ];
}
function compareLedgerRun({ predicate }, rows) {
    const { entered, run, history } = predicate;
    if (!entered)
        return [];
    const row = rows.find(({ runId }) => runId === entered);
    if (row === undefined)
        return [`The ledger does not contain the run ${entered}.`];
    const appliedCount = predicate.migrations.filter(({ result }) => result === 'applied').length;
    return [
        ...compare('The kind of run', predicate.command ? 'command' : 'engine', row.kind),
        ...compare('The role', predicate.role ?? '', row.role),
        ...compare('The commit', run.commit ?? '', row.commit),
        ...(run.actor ? compare('The actor', run.actor, row.appliedBy) : []),
        ...compare('The environment', predicate.environment.name ?? '', row.environment),
        ...compare('The confirmation', predicate.confirmation.kind, row.confirmation),
        ...compare('The plan digest', predicate.planDigest ?? '', row.planDigest),
        ...(predicate.command
            ? []
            : compare('The head digest before the run', history.before?.headDigest, row.headBefore)),
        ...(row.applied === undefined
            ? []
            : compare('The number of files', String(appliedCount), String(row.applied))),
    ];
}
function verifyHistory(evidence, input, sha256Hex) {
    const { table } = evidence.predicate.history;
    if (table && table !== history_table .GQ) {
        return { what: `The history is in \`${table}\` and is not compared`, differences: [] };
    }
    return {
        what: 'The history contains the migrations of the evidence',
        differences: compareHistory(evidence, input, sha256Hex),
    };
}
function compareHistory({ predicate }, { history }, sha256Hex) {
    const applied = history.filter(({ state }) => state === 'applied');
    const compareHead = (when, state) => state === null
        ? []
        : compare(`The head digest of the history ${when} the run`, state.headDigest, (0,digest .xR)(applied.slice(0, state.rows), sha256Hex));
    const rowDifferences = predicate.migrations.flatMap(({ version, sha256, result }) => {
        if (result !== 'applied')
            return [];
        const row = applied.find((each) => each.version === version);
        if (row === undefined)
            return [`The history does not contain the version ${version}.`];
        return [
            ...compare(`The checksum of ${version}`, sha256, row.checksum),
            ...compare(`The run that applied ${version}`, predicate.entered ?? '', row.runId ?? ''),
        ];
    });
    const { before, after } = predicate.history;
    return [...compareHead('before', before), ...compareHead('after', after), ...rowDifferences];
}
function compareFiles({ predicate }, { files, knowsCommit }) {
    const { commit } = predicate.run;
    const commitDifferences = knowsCommit === false ? [`The repository does not contain the commit ${commit}.`] : [];
    const fileDifferences = predicate.migrations.flatMap(({ file, sha256 }) => {
        const actual = files.get(file);
        if (actual === undefined)
            return [`The repository does not contain the file ${file}.`];
        return compare(`The checksum of the file ${file}`, sha256, actual);
    });
    return [...commitDifferences, ...fileDifferences];
}
function compare(what, inEvidence, actual) {
    const expectedText = inEvidence ?? '';
    const actualText = actual ?? '';
    if (expectedText === actualText)
        return [];
    return [
        `${what} differs: the evidence has ${expectedText || 'no value'}, but the actual value is ${actualText || 'empty'}.`,
    ];
}

var cancellation = __webpack_require__(88335);
var open_session = __webpack_require__(6694);
var run_secrets = __webpack_require__(13685);
;



















async function verify(file, folder, environment) {
    const { hidden } = (0,run_secrets .T)(environment);
    const print = (line) => (0,standard_output .j)(`${(0,redact .E$)(line, hidden)}\n`);
    try {
        const text = (0,workspace_files .yR)(folder, file);
        if (text === undefined) {
            throw new problem .y([unreadableEvidenceProblem(file, 'it cannot be read')]);
        }
        const result = (0,read_evidence .A)(text);
        if (!result.ok)
            throw new problem .y([unreadableEvidenceProblem(file, result.why)]);
        const { evidence } = result;
        const input = await collectInput(evidence, folder, environment);
        const items = verifyEvidence(evidence, input, hash .f);
        for (const { what, differences } of items) {
            print(`${differences.length === 0 ? '✔' : '✘'} ${what}`);
            for (const difference of differences)
                print(`  ${difference}`);
        }
        const count = items.flatMap(({ differences }) => differences).length;
        print(count === 0 ? `${file} verifies.` : `${file} does not verify: ${count} differences.`);
        return count === 0 ? 0 : 1;
    }
    catch (error) {
        if (!(error instanceof problem .y))
            throw error;
        for (const { code, what, next } of error.problems)
            print(`${code}: ${what} ${next}`);
        return 2;
    }
}
const EMBEDDED_TARGET = {
    code: 'url-invalid',
    what: '`DATABASE_URL` is `embedded`. An embedded database does not exist after its run, so the evidence cannot be compared with it.',
    next: 'Set `DATABASE_URL` to the database of the evidence.',
};
function unreadableEvidenceProblem(file, why) {
    return {
        code: 'evidence-unreadable',
        what: `${file} is not valid evidence: ${why}.`,
        next: 'Use the file that the run wrote to `evidence-file`, without changes.',
    };
}
async function collectInput(evidence, folder, environment) {
    const permit = createReadPermit(evidence, environment);
    const place = (0,database_location .Q)((0,decide .NJ)(permit));
    const database = await (0,cancellation .a)(undefined, async ({ signal }) => {
        const options = {
            rootCertificate: undefined,
            applicationName: 'governed-migrations verify',
            clock: clock .m,
            signal,
            log: () => undefined,
        };
        return await (0,open_session .fQ)(permit, options, async (session) => {
            (0,open_session .q7)(session, signal);
            const result = await (0,target_history .L)(session, { readOnly: true, inDetail: true, place });
            if (!result.ok)
                throw new problem .y([result.problem]);
            return { history: result.history.rows, ledger: await readLedgerRows(session) };
        });
    });
    return { ...database, place, ...(await readRepositoryFiles(evidence, folder)) };
}
function createReadPermit({ predicate }, environment) {
    const planEnvironment = {
        ...environment,
        INPUT_MODE: 'plan',
        DB_ROLE: predicate.role === 'prod' ? 'prod' : 'staging',
    };
    const result = (0,read_request .i)(planEnvironment, undefined);
    if (!result.ok)
        throw new problem .y(result.problems);
    const verdict = (0,decide .LD)(result.request, governance .D);
    if (verdict.allowed && verdict.permit.target?.kind === 'server')
        return verdict.permit;
    if (verdict.allowed)
        throw new problem .y([EMBEDDED_TARGET]);
    const { reason, what, next } = verdict;
    throw new problem .y([{ code: reason, what, next }]);
}
async function readLedgerRows(session) {
    const reply = await session.query((0,session_settings .Uw)(session, LEDGER_QUERY, true));
    const rows = reply.kind === 'answered' ? reply.results[0] : undefined;
    return rows?.map(readLedgerRow);
}
async function readRepositoryFiles({ predicate }, folder) {
    const commit = predicate.run.commit ?? '';
    const knowsCommit = commit === '' ? undefined : await hasCommit(folder, commit);
    const files = new Map();
    for (const { file } of predicate.migrations) {
        const bytes = knowsCommit === true
            ? await readFileAtCommit(folder, commit, file)
            : readFileOrUndefined(folder, file);
        files.set(file, bytes === undefined ? undefined : (0,hash .f)(bytes));
    }
    return { files, knowsCommit };
}
function readFileOrUndefined(folder, file) {
    try {
        return (0,workspace_files .sL)(folder, file);
    }
    catch {
        return undefined;
    }
}


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

  30546:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    LQ: () => (  fromSystemPath),
    NE: () => (  openFolder),
    XI: () => (  resolveWorkspacePath),
    dx: () => (  writeWorkspaceFile),
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
function writeWorkspaceFile(workspace, requestedPath, text) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, requestedPath);
    const shownPath = relative(workspace, file);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), { recursive: true });
        const relativePath = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file)));
        if (relativePath.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] !== '..' && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relativePath)) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text);
            return undefined;
        }
    }
    catch {
    }
    return {
        code: 'file-unwritable',
        what: `${shownPath} cannot be written or is outside the workspace.`,
        next: 'Use a path inside the workspace, in a folder that the job can write to.',
    };
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


  }),

  75726:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    s: () => (  isRepeatable),
    w: () => (  repeatableVersion)
  });
const REPEATABLE = 'R__';
function repeatableVersion(description) {
    return `${REPEATABLE}${description}`;
}
function isRepeatable({ version }) {
    return version.startsWith(REPEATABLE);
}


  }),

  50931:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Gv: () => (  isObject),
    bu: () => (  stringNodeText),
    yK: () => (  hasMatchingNode)
  });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function hasMatchingNode(root, test) {
    const stack = [[root, '']];
    for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
        const [value, key] = entry;
        if (test(value, key))
            return true;
        if (Array.isArray(value))
            for (const item of value)
                stack.push([item, '']);
        else if (isObject(value))
            for (const name in value)
                stack.push([value[name], name]);
    }
    return false;
}
function stringNodeText(node) {
    if (!isObject(node) || !isObject(node['String']))
        return undefined;
    const text = node['String']['sval'];
    return typeof text === 'string' ? text : undefined;
}


  }),

  64612:
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
        environment: describeEnvironment(governance),
        approvals: listApprovals(governance),
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
    A: () => (  readEvidence)
  });
  var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
  var _build_evidence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64612);


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
        environment: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ name: optionalText }),
        confirmation: valibot__WEBPACK_IMPORTED_MODULE_1__  .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_1__  .YjP() }),
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
    }),
});
function readEvidence(json) {
    let document;
    try {
        document = JSON.parse(json);
    }
    catch {
        return { ok: false, why: 'it is not valid JSON' };
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__  .xLC(EVIDENCE_SCHEMA, document);
    if (parsed.success)
        return { ok: true, evidence: parsed.output };
    const path = (parsed.issues[0].path ?? []).map(({ key }) => String(key)).join('.');
    return {
        ok: false,
        why: path === '' ? 'it is not a JSON object' : `\`${path}\` is missing or not valid`,
    };
}


  })

};
;