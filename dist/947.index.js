"use strict";
exports.id = 947;
exports.ids = [947];
exports.modules = {

  2803:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  noShellProblem),
    c: () => (  createCommandRuntime)
  });
  var _edge_random__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17434);
  var _edge_spawn_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62878);
  var _problem__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64008);



function createCommandRuntime({ runner, streamRedactor, }) {
    return {
        spawn: (0,_edge_spawn_process__WEBPACK_IMPORTED_MODULE_1__  .Nu)(),
        write: runner.write,
        redactors: { stdout: streamRedactor(), stderr: streamRedactor() },
        stopToken: runner.readsCommands ? (0,_edge_random__WEBPACK_IMPORTED_MODULE_0__  .z)() : undefined,
    };
}
function noShellProblem() {
    return new _problem__WEBPACK_IMPORTED_MODULE_2__  .y([
        {
            code: 'shell-missing',
            what: 'Neither bash nor sh is on PATH, so the command cannot run.',
            next: 'Use a runner that has bash or sh. On Windows, Git provides bash.',
        },
    ]);
}


  }),

  20602:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  v: () => (  toCommandOutcome)
});

;
const SIGNALS = new Map([
    [1, 'SIGHUP'],
    [2, 'SIGINT'],
    [3, 'SIGQUIT'],
    [4, 'SIGILL'],
    [6, 'SIGABRT'],
    [8, 'SIGFPE'],
    [9, 'SIGKILL'],
    [11, 'SIGSEGV'],
    [13, 'SIGPIPE'],
    [14, 'SIGALRM'],
    [15, 'SIGTERM'],
]);
const NOT_FOUND_HINT = 'Install the tool in an earlier step of this job, check `working-directory`, or use the path or the runner of the tool (`npx …`, `poetry run …`).';
const NOT_EXECUTABLE_HINT = 'Run `git update-index --chmod=+x <file>`, or add the interpreter of the file to the command.';
function describeExit(code) {
    if (code === 127) {
        return { meaning: 'A program in it was not found on `PATH`.', hint: NOT_FOUND_HINT };
    }
    if (code === 126) {
        return { meaning: 'A program in it cannot be executed.', hint: NOT_EXECUTABLE_HINT };
    }
    const signal = SIGNALS.get(code - 128);
    if (signal === undefined)
        return { meaning: '', hint: undefined };
    return { meaning: `A program in it was stopped by ${signal}.`, hint: getSignalHint(signal) };
}
function getSignalHint(signal) {
    return signal === 'SIGKILL'
        ? 'The action did not send this signal. The usual cause is that the machine ran out of memory.'
        : undefined;
}

;

const CANCELLED = { code: 'cancelled', what: 'The run was cancelled' };
const CHECK_WITH_TOOL = 'Check its output above for the cause. Before you run the command again, check with the tool what it left in the database.';
function toCommandOutcome({ exit, cancelledBy, lastLines }, stopReason = CANCELLED) {
    if (cancelledBy !== undefined) {
        return { kind: 'cancelled', problem: cancelledProblem(exit, stopReason), lastLines };
    }
    if (exit.kind === 'exited' && exit.code === 0)
        return { kind: 'succeeded' };
    return { kind: 'failed', problem: failureProblem(exit), lastLines };
}
function cancelledProblem(exit, reason) {
    const code = reason.code === 'time-limit' ? reason.code : 'command-cancelled';
    switch (exit.kind) {
        case 'not-started':
            return {
                code,
                what: exit.reason,
                next: 'Retry the run when you are ready.',
            };
        case 'signalled':
            return {
                code,
                what: `${reason.what}. The command was sent a stop signal and was terminated by ${exit.signal}.`,
                next: CHECK_WITH_TOOL,
            };
        case 'exited':
            return {
                code,
                what: `${reason.what}. The command was sent a stop signal and exited with code ${exit.code}.`,
                next: CHECK_WITH_TOOL,
            };
    }
}
function failureProblem(exit) {
    switch (exit.kind) {
        case 'not-started':
            return {
                code: 'command-not-started',
                what: exit.reason,
                next: 'Fix the cause, then retry the run.',
            };
        case 'signalled': {
            const what = `The command was stopped by ${exit.signal}.`;
            return commandFailedProblem(what, getSignalHint(exit.signal));
        }
        case 'exited': {
            const { meaning, hint } = describeExit(exit.code);
            const what = `The command ended with exit code ${exit.code}.`;
            return commandFailedProblem(meaning === '' ? what : `${what} ${meaning}`, hint);
        }
    }
}
function commandFailedProblem(what, hint) {
    const next = hint === undefined ? CHECK_WITH_TOOL : `${hint} ${CHECK_WITH_TOOL}`;
    return { code: 'command-failed', what, next };
}


  }),

  90097:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  d: () => (  runCommand)
});

;
const INPUT = /^INPUT_/;
const CREDENTIAL = /^(GITHUB_TOKEN|ACTIONS_(RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|ACTIONS_.*TOKEN.*)$/;
const RUNNER_FILE = /^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/;
function isRemoved(name) {
    return INPUT.test(name) || CREDENTIAL.test(name) || RUNNER_FILE.test(name);
}
function buildChildEnvironment(options) {
    const keyOf = (name) => (options.caseInsensitive ? name.toUpperCase() : name);
    const variables = new Map();
    const set = (name, value) => {
        if (value === undefined)
            variables.delete(keyOf(name));
        else
            variables.set(keyOf(name), [name, value]);
    };
    for (const [name, value] of Object.entries(options.environment)) {
        if (!isRemoved(keyOf(name)))
            set(name, value);
    }
    for (const name of options.urlVariables)
        set(name, options.url);
    set('DB_ROLE', options.role);
    set('DB_AUTHORITY', options.authority);
    set('CONFIRM_PROD_MIGRATIONS', options.confirmed ? 'true' : undefined);
    return Object.fromEntries(variables.values());
}

;

const SHELL_OPTIONS = {
    bash: ['--noprofile', '--norc', '-eo', 'pipefail', '-c'],
    sh: ['-e', '-c'],
};
function buildInvocation(command) {
    return {
        file: command.shell.path,
        args: [...SHELL_OPTIONS[command.shell.kind], command.script],
        workingDirectory: command.workingDirectory,
        environment: buildChildEnvironment(command),
    };
}

;
function forwardSignals(cancellation) {
    const received = [];
    let running;
    const stop = cancellation.onRequest((signal) => {
        received.push(signal);
        running?.signal(escalateSignal(signal, received.length));
    });
    return {
        firstSignal: () => received[0],
        attach(started) {
            running = started;
        },
        stop,
    };
}
function escalateSignal(signal, count) {
    if (count === 1)
        return signal;
    return count === 2 ? 'SIGTERM' : 'SIGKILL';
}

;
const MAX_LINE_LENGTH = 65_536;
const CONTROL_SEQUENCE = new RegExp(`${String.fromCharCode(27)}\\[[0-?]*[ -/]*[@-~]`, 'g');
function createOutputStream(redactor, writeLines) {
    const splitter = createLineSplitter(MAX_LINE_LENGTH);
    const write = (lines) => {
        if (lines.length > 0)
            writeLines(lines);
    };
    return {
        push: (chunk) => write(splitter.push(redactor.push(chunk))),
        end: () => write([...splitter.push(redactor.flush()), ...splitter.flush()]),
    };
}
function createLineSplitter(maxLength) {
    let line = '';
    let omittedLength = 0;
    let endedWithReturn = false;
    const append = (text) => {
        const kept = text.slice(0, maxLength - line.length);
        line += kept;
        omittedLength += text.length - kept.length;
    };
    const takeLine = () => {
        const taken = omittedLength === 0 ? line : `${line} … (${omittedLength} more characters)`;
        line = '';
        omittedLength = 0;
        return taken;
    };
    return {
        push(chunk) {
            if (chunk === '')
                return [];
            const text = endedWithReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
            endedWithReturn = chunk.endsWith('\r');
            const [first = '', ...others] = text.split(/\r\n|[\r\n]/);
            append(first);
            return others.map((part) => {
                const completed = takeLine();
                append(part);
                return completed;
            });
        },
        flush: () => (line === '' ? [] : [takeLine()]),
    };
}
function createOutputTail(maxLines, maxWidth) {
    let kept = [];
    return {
        add(lines) {
            const added = lines
                .map((line) => line.replace(CONTROL_SEQUENCE, '').trimEnd())
                .filter((line) => line !== '')
                .map((line) => truncateLine(line, maxWidth));
            kept = [...kept, ...added].slice(-maxLines);
        },
        lines: () => kept,
    };
}
function truncateLine(line, maxWidth) {
    return line.length <= maxWidth ? line : `${line.slice(0, maxWidth - 1)}…`;
}

;



const MAX_TAIL_LINES = 20;
const MAX_TAIL_WIDTH = 500;
const CANCELLED_BEFORE_START = 'The run was cancelled before the command was started.';
async function runCommand(permit, options) {
    const { role, confirmed } = permit;
    const program = buildInvocation({ ...options.command, role, confirmed });
    const signals = forwardSignals(options.cancellation);
    const { sink, finish, tail } = createOutputSink(options);
    try {
        if (signals.firstSignal() !== undefined) {
            const exit = { kind: 'not-started', reason: CANCELLED_BEFORE_START };
            return { exit, cancelledBy: signals.firstSignal(), lastLines: [] };
        }
        const exit = await withoutWorkflowCommands(options, async () => {
            const running = options.spawn.start(program, sink);
            signals.attach(running);
            const ended = await running.ended;
            finish();
            return ended;
        });
        return { exit, cancelledBy: signals.firstSignal(), lastLines: tail.lines() };
    }
    finally {
        signals.stop();
    }
}
async function withoutWorkflowCommands({ stopToken, write }, action) {
    if (stopToken === undefined)
        return action();
    write(`::stop-commands::${stopToken}\n`);
    try {
        return await action();
    }
    finally {
        write(`::${stopToken}::\n`);
    }
}
function createOutputSink({ redactors, write }) {
    const errors = [];
    const tail = createOutputTail(MAX_TAIL_LINES, MAX_TAIL_WIDTH);
    const writeLines = (lines) => {
        write(lines.map((line) => `${line}\n`).join(''));
        tail.add(lines);
    };
    const stdout = createOutputStream(redactors.stdout, writeLines);
    const stderr = createOutputStream(redactors.stderr, writeLines);
    const unlessFailed = (action) => {
        if (errors.length > 0)
            return;
        try {
            action();
        }
        catch (error) {
            errors.push(error);
        }
    };
    const pushTo = (stream) => (text) => {
        unlessFailed(() => stream.push(text));
    };
    const finish = () => {
        unlessFailed(() => stdout.end());
        unlessFailed(() => stderr.end());
        if (errors.length > 0)
            throw errors[0];
    };
    return { sink: { stdout: pushTo(stdout), stderr: pushTo(stderr) }, finish, tail };
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


  })

};
;