"use strict";
exports.id = 998;
exports.ids = [998];
exports.modules = {

/***/ 7872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  delegate: () => (/* binding */ delegate)
});

;// CONCATENATED MODULE: ./src/command/exit-code.ts
/** Signals with the same number on Linux and macOS (POSIX, `kill -l`). */
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
const NOT_FOUND = 'Install the tool in an earlier step of this job, look at `working-directory`, or call it by its path or its runner (`npx …`, `poetry run …`).';
const NOT_EXECUTABLE = 'Make the file executable (`git update-index --chmod=+x <file>`) or name its interpreter in the command.';
/**
 * Explains the exit codes that a shell gives a meaning of its own (POSIX Shell, 2.8.2): 126, 127,
 * and 128 plus a signal's number.
 *
 * @param code the shell's exit code, not 0
 * @returns its meaning and what to do; both are empty for a tool's own codes. Throws nothing.
 */
function exitMeaning(code) {
    if (code === 127)
        return { meaning: 'a program in it was not found on PATH', hint: NOT_FOUND };
    if (code === 126)
        return { meaning: 'a program in it cannot be executed', hint: NOT_EXECUTABLE };
    const signal = SIGNALS.get(code - 128);
    if (signal === undefined)
        return { meaning: '', hint: undefined };
    return { meaning: `a program in it was stopped by ${signal}`, hint: signalHint(signal) };
}
/**
 * Says what usually stands behind a signal that nobody here sent.
 *
 * @param signal its name
 * @returns what to do, for SIGKILL only. Throws nothing.
 */
function signalHint(signal) {
    return signal === 'SIGKILL'
        ? 'Nobody asked for this here: most often the machine ran out of memory.'
        : undefined;
}

;// CONCATENATED MODULE: ./src/command/outcome.ts

const ASK_THE_TOOL = 'Its output above says why. What it left in the database is the tool’s to know: ask it before you run it again.';
/**
 * Judges how a command ended. A command that was asked to stop is cancelled whatever its exit
 * code: tools that stop when asked often end with 0, half done.
 *
 * @param end what `runCommand` gave
 * @param why why it was told to stop, where it was
 * @returns the outcome. Its problem repeats nothing of the output. Throws nothing.
 */
function outcomeOf({ ended, cancelledBy, lastLines }, why = CANCELLED) {
    if (cancelledBy !== undefined) {
        const how = ended.kind === 'not-started' ? ended.reason : stoppedWords(ended, why.what);
        const next = ended.kind === 'not-started' ? 'Run it again when you are ready.' : ASK_THE_TOOL;
        const code = why.code === 'time-limit' ? why.code : 'command-cancelled';
        return { kind: 'cancelled', problem: problem(code, how, next), lastLines };
    }
    switch (ended.kind) {
        case 'not-started':
            return {
                kind: 'failed',
                problem: problem('command-not-started', ended.reason, 'Nothing was run; mend it, then run again.'),
                lastLines,
            };
        case 'signalled': {
            const what = `The command was stopped by ${ended.signal}.`;
            return { kind: 'failed', problem: failure(what, signalHint(ended.signal)), lastLines };
        }
        case 'exited': {
            if (ended.code === 0)
                return { kind: 'succeeded' };
            const { meaning, hint } = exitMeaning(ended.code);
            const what = `The command ended with exit code ${ended.code}${meaning && `: ${meaning}`}.`;
            return { kind: 'failed', problem: failure(what, hint), lastLines };
        }
    }
}
const CANCELLED = { code: 'cancelled', what: 'The run was cancelled' };
function stoppedWords(ended, what) {
    return ended.kind === 'exited'
        ? `${what}; the command was told and ended with exit code ${ended.code}.`
        : `${what}; the command was told and was stopped by ${ended.signal}.`;
}
function failure(what, hint) {
    return problem('command-failed', what, hint === undefined ? ASK_THE_TOOL : `${hint} ${ASK_THE_TOOL}`);
}
function problem(code, what, next) {
    return { code, what, next };
}

;// CONCATENATED MODULE: ./src/command/cancellation.ts
/**
 * Listens for wishes to stop. The first is passed on as it came, the second as SIGTERM, later
 * ones as SIGKILL: the runner sends SIGINT, then SIGTERM after 7.5 s, to us alone and not to the
 * program, which would live on without this (reliability.md A3).
 *
 * @param cancellation where wishes come from
 * @returns the relay; `stop` it when the program has ended. Throws nothing.
 */
function relay(cancellation) {
    const wishes = [];
    let running;
    const stop = cancellation.onRequest((signal) => {
        wishes.push(signal);
        running?.signal(escalated(signal, wishes.length));
    });
    return {
        requested: () => wishes[0],
        attach(started) {
            running = started;
        },
        stop,
    };
}
function escalated(signal, count) {
    if (count === 1)
        return signal;
    return count === 2 ? 'SIGTERM' : 'SIGKILL';
}

;// CONCATENATED MODULE: ./src/command/environment.ts
/** The action's inputs, ours alone: among them the token and the URL before it was judged. */
const INPUT = /^INPUT_/;
/** What lets a process act as the job: the REST token, the runner's services, OIDC. */
const CREDENTIAL = /^(GITHUB_TOKEN|ACTIONS_(RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|ACTIONS_.*TOKEN.*)$/;
/** The files by which a step speaks to the runner: a tool must not write `decision=allowed`. */
const RUNNER_FILE = /^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/;
function isOurs(name) {
    return INPUT.test(name) || CREDENTIAL.test(name) || RUNNER_FILE.test(name);
}
/**
 * Makes the environment of a delegated command: the step's own without what is ours, plus the
 * facts that the tool may assert (issue 3, "The delegate"; reliability.md C1.3).
 *
 * All else stays: `RUNNER_TRACKING_ID`, by which the runner finds orphans, and `BASH_ENV`, which
 * a `run:` step honours too and which only the workflow's author can set.
 *
 * @param order the step's environment and what was judged
 * @returns every variable of the child. The facts are set last, so that no URL takes their place.
 * Throws nothing.
 */
function childEnvironment(order) {
    const key = (name) => (order.caseInsensitive ? name.toUpperCase() : name);
    const variables = new Map();
    const set = (name, value) => {
        if (value === undefined)
            variables.delete(key(name));
        else
            variables.set(key(name), [name, value]);
    };
    for (const [name, value] of Object.entries(order.environment)) {
        if (!isOurs(key(name)))
            set(name, value);
    }
    for (const name of order.urlVariables)
        set(name, order.url);
    set('DB_ROLE', order.role);
    set('DB_AUTHORITY', order.authority);
    set('CONFIRM_PROD_MIGRATIONS', order.confirmed ? 'true' : undefined);
    return Object.fromEntries(variables.values());
}

;// CONCATENATED MODULE: ./src/command/invocation.ts

/** The flags of a `run:` step with `shell: bash`, so that a command behaves here as it did there. */
const FLAGS = {
    bash: ['--noprofile', '--norc', '-eo', 'pipefail', '-c'],
    sh: ['-e', '-c'],
};
/**
 * Says how a delegated command is started (issue 3, "The delegate"; reliability.md C1.2).
 *
 * @param delegation the command, its shell and what was judged
 * @returns the program for `Spawn.start`. Throws nothing.
 */
function invocation(delegation) {
    return {
        file: delegation.shell.path,
        args: [...FLAGS[delegation.shell.kind], delegation.script],
        workingDirectory: delegation.workingDirectory,
        environment: childEnvironment(delegation),
    };
}

;// CONCATENATED MODULE: ./src/command/tail.ts
/** Colours and cursor moves (ECMA-48 control sequences): noise outside a terminal. */
const CONTROL_SEQUENCE = new RegExp(`${String.fromCharCode(27)}\\[[0-?]*[ -/]*[@-~]`, 'g');
/**
 * Keeps the last lines of what was written (reliability.md C1.20). It is fed after redaction, so
 * it holds nothing that the log does not.
 *
 * @param count how many lines; blank ones are neither counted nor kept
 * @param width characters kept of each
 * @returns an empty tail. Throws nothing.
 */
function lastLines(count, width) {
    let kept = [];
    return {
        add(lines) {
            const plain = lines.map((line) => line.replace(CONTROL_SEQUENCE, '').trimEnd());
            const said = plain.filter((line) => line !== '').map((line) => shorten(line, width));
            kept = [...kept, ...said].slice(-count);
        },
        lines: () => kept,
    };
}
function shorten(line, width) {
    return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}

;// CONCATENATED MODULE: ./src/command/lines.ts
/**
 * Makes a splitter that ends lines where the runner does: at `\n`, `\r\n` and a lone `\r`, the
 * last so that a progress bar is neither held back nor taken for one endless line.
 *
 * @param limit characters kept of one line; the rest is left out and said to be (reliability.md
 * C1.20: a log has a budget, and a tool without line ends must not fill the memory)
 * @returns a splitter for one stream. Throws nothing.
 */
function lineSplitter(limit) {
    let line = '';
    let left = 0;
    let afterReturn = false;
    const append = (part) => {
        const kept = part.slice(0, limit - line.length);
        line += kept;
        left += part.length - kept.length;
    };
    const end = () => {
        const whole = left === 0 ? line : `${line} … (${left} more characters)`;
        line = '';
        left = 0;
        return whole;
    };
    return {
        push(text) {
            if (text === '')
                return [];
            // The `\n` of a `\r\n` that was torn apart: its line has ended already.
            const fresh = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
            afterReturn = text.endsWith('\r');
            const [first = '', ...others] = fresh.split(/\r\n|[\r\n]/);
            append(first);
            return others.map((part) => {
                const whole = end();
                append(part);
                return whole;
            });
        },
        flush: () => (line === '' ? [] : [end()]),
    };
}

;// CONCATENATED MODULE: ./src/command/voice.ts

/** reliability.md C1.20. */
const LINE_LIMIT = 65_536;
/**
 * Makes the way of one stream: redact, then split into whole lines, then hand them on. The two
 * streams of a command meet in one log, so only whole lines leave: no line of one is torn by the
 * other, and no secret is put together from halves of both.
 *
 * @param redactor that stream's own redactor
 * @param onLines takes one or more whole, redacted lines
 * @returns the voice. Throws nothing but what the two arguments throw.
 */
function voice(redactor, onLines) {
    const splitter = lineSplitter(LINE_LIMIT);
    const say = (lines) => {
        if (lines.length > 0)
            onLines(lines);
    };
    return {
        push: (chunk) => say(splitter.push(redactor.push(chunk))),
        end: () => say([...splitter.push(redactor.flush()), ...splitter.flush()]),
    };
}

;// CONCATENATED MODULE: ./src/command/run.ts




const TAIL_LINES = 20;
const TAIL_WIDTH = 500;
const CANCELLED_BEFORE = 'The run was cancelled before the command was started.';
/**
 * Runs a delegated command and waits for its end (issue 3, "The delegate"). Its output is written
 * line by line as it comes, and the runner reads no workflow command in it (reliability.md C1.4).
 *
 * @param permit the proof that it may run
 * @param order the command and the ports
 * @returns how it ended; a wish to stop that came before the start starts nothing
 * @throws what `write` or a redactor threw, once the command has ended: a fault of the log is no
 * reason to kill a migration. None of its output is written after such a fault.
 */
async function runCommand(permit, order) {
    const { role, confirmed } = permit;
    const program = invocation({ ...order.delegation, role, confirmed });
    const wishes = relay(order.cancellation);
    const { output, settle, tail } = listen(order);
    try {
        if (wishes.requested() !== undefined) {
            const ended = { kind: 'not-started', reason: CANCELLED_BEFORE };
            return { ended, cancelledBy: wishes.requested(), lastLines: [] };
        }
        const ended = await unheard(order, async () => {
            const running = order.spawn.start(program, output);
            wishes.attach(running);
            const end = await running.ended;
            settle();
            return end;
        });
        return { ended, cancelledBy: wishes.requested(), lastLines: tail.lines() };
    }
    finally {
        wishes.stop();
    }
}
/** Runs `act` while the runner reads no workflow commands; they are read again however it ends. */
async function unheard({ stopToken, write }, act) {
    if (stopToken === undefined)
        return act();
    write(`::stop-commands::${stopToken}\n`);
    try {
        return await act();
    }
    finally {
        // Voices speak whole lines only, so this stands on a line of its own.
        write(`::${stopToken}::\n`);
    }
}
/** Both streams, their common tail, and `settle`, which says the rest and throws what went wrong. */
function listen({ redactors, write }) {
    const faults = [];
    const tail = lastLines(TAIL_LINES, TAIL_WIDTH);
    const onLines = (lines) => {
        write(lines.map((line) => `${line}\n`).join(''));
        tail.add(lines);
    };
    const stdout = voice(redactors.stdout, onLines);
    const stderr = voice(redactors.stderr, onLines);
    const guarded = (act) => {
        if (faults.length > 0)
            return;
        try {
            act();
        }
        catch (fault) {
            faults.push(fault);
        }
    };
    const push = (stream) => (text) => guarded(() => stream.push(text));
    const settle = () => {
        guarded(() => stdout.end());
        guarded(() => stderr.end());
        if (faults.length > 0)
            throw faults[0];
    };
    return { output: { stdout: push(stdout), stderr: push(stderr) }, settle, tail };
}

// EXTERNAL MODULE: ./src/edge/files.ts
var files = __webpack_require__(6434);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/edge/process.ts



/** How long output may come after the program's own end: as long as the runner waits for a step. */
const DRAIN_LIMIT_MS = 5_000;
/** On Windows `Path` and `PATH` are one variable. */
const namesIgnoreCase = process.platform === 'win32';
/**
 * The real Spawn: the only place of this action that starts a process. A program gets a process
 * group of its own (on Windows there is none), no stdin, and pipes for its output.
 *
 * It has ended when it has exited and its output is read to the end. What it left in the
 * background may hold the pipes open for ever (`cloud-sql-proxy & alembic …`): then the end is
 * `drainLimitMs` after the exit; what is left lives on, and the runner stops it at the end of the
 * job, by RUNNER_TRACKING_ID.
 *
 * @param drainLimitMs see above
 * @returns the port. Its `start` throws nothing.
 */
function processSpawn(drainLimitMs = DRAIN_LIMIT_MS) {
    return {
        start(program, output) {
            try {
                const obstacle = directoryObstacle(program.workingDirectory);
                if (obstacle !== undefined)
                    return neverStarted(obstacle);
                return follow(launch(program), output, drainLimitMs);
            }
            catch (error) {
                return neverStarted(startProblem(error));
            }
        },
    };
}
function launch(program) {
    return (0,external_node_child_process_.spawn)(program.file, program.args, {
        cwd: program.workingDirectory,
        env: program.environment,
        detached: process.platform !== 'win32',
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
    });
}
function follow(child, output, drainLimitMs) {
    let over = false;
    const ended = new Promise((resolve) => {
        let drain;
        const finish = (end) => {
            over = true;
            clearTimeout(drain);
            resolve(end);
        };
        child.once('error', (error) => {
            // With a pid it did start, and the error is about a signal: its end is still to come.
            if (child.pid === undefined)
                finish(neverStartedEnd(startProblem(error)));
        });
        child.once('exit', (code, signal) => {
            drain = setTimeout(() => {
                child.stdout.destroy();
                child.stderr.destroy();
                finish(endOf(code, signal));
            }, drainLimitMs);
        });
        child.once('close', (code, signal) => {
            if (child.pid !== undefined)
                finish(endOf(code, signal));
        });
    });
    if (child.pid !== undefined) {
        // `setEncoding` decodes across chunk borders, and at the end says what is left of a torn character.
        child.stdout.setEncoding('utf8').on('data', (text) => output.stdout(text));
        child.stderr.setEncoding('utf8').on('data', (text) => output.stderr(text));
    }
    const signal = (name) => {
        if (!over)
            send(child, name);
    };
    return { signal, ended };
}
function endOf(code, signal) {
    return code === null
        ? { kind: 'signalled', signal: signal ?? 'a signal' }
        : { kind: 'exited', code };
}
/** To the whole group; on Windows to the program alone, where any signal ends it at once. */
function send(child, name) {
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
        // Nobody of the group is left, or none may be signalled (all became another user by sudo).
        // Either way there is nothing to do but to wait for the end, which the caller does.
    }
}
function directoryObstacle(path) {
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (found === undefined)
        return `The working directory \`${path}\` does not exist.`;
    return found.isDirectory() ? undefined : `The working directory \`${path}\` is not a directory.`;
}
const START_PROBLEMS = new Map([
    ['ENOENT', 'The shell for the command was not found.'],
    ['ENOTDIR', 'The working directory does not exist.'],
    ['EACCES', 'The shell may not be executed, or the working directory may not be entered.'],
    ['E2BIG', 'The command and its environment together are longer than the system allows.'],
    ['EMFILE', 'The system has no room for another open file.'],
    ['EAGAIN', 'The system has no room for another process.'],
    ['ENOMEM', 'The system has no memory for another process.'],
    ['ERR_INVALID_ARG_VALUE', 'The command or one of its variables holds a NUL character.'],
]);
/** By code only: Node's own words repeat the argument that it did not like, with its secrets. */
function startProblem(error) {
    const coded = typeof error === 'object' && error !== null && 'code' in error;
    const code = coded ? String(error.code) : 'no code';
    return START_PROBLEMS.get(code) ?? `The system could not start the command (${code}).`;
}
function neverStartedEnd(reason) {
    return { kind: 'not-started', reason };
}
function neverStarted(reason) {
    return { signal: () => { }, ended: Promise.resolve(neverStartedEnd(reason)) };
}
/**
 * Looks for the shell that runs a command: bash on PATH, else sh (issue 3, "The delegate").
 * Relative entries of PATH are passed over: a file of the checkout must not become the shell.
 *
 * @param environment the step's variables
 * @returns the shell, or undefined where there is neither. Throws nothing.
 */
function findShell(environment) {
    const folders = searchPath(environment);
    for (const kind of ['bash', 'sh']) {
        for (const folder of folders) {
            const path = (0,external_node_path_.join)(folder, process.platform === 'win32' ? `${kind}.exe` : kind);
            if (isProgram(path))
                return { kind, path };
        }
    }
    return undefined;
}
function searchPath(environment) {
    const folders = (pathOf(environment) ?? '')
        .split(external_node_path_.delimiter)
        .filter((folder) => (0,external_node_path_.isAbsolute)(folder));
    if (process.platform !== 'win32')
        return folders;
    // There, `bash.exe` is the door to WSL: another system, which sees none of our variables.
    return folders.filter((folder) => !/\\(system32|windowsapps)\\?$/i.test(folder));
}
/** Windows spells it `Path`. */
function pathOf(environment) {
    if (process.platform !== 'win32')
        return environment['PATH'];
    return Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH')?.[1];
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        // Not there, or not ours to run: the next folder may have it.
        return false;
    }
}

// EXTERNAL MODULE: ./src/edge/random.ts
var random = __webpack_require__(7434);
// EXTERNAL MODULE: ./src/inputs/declared.ts
var declared = __webpack_require__(7127);
// EXTERNAL MODULE: ./src/policy/admit.ts
var admit = __webpack_require__(3479);
// EXTERNAL MODULE: ./src/problem.ts
var src_problem = __webpack_require__(4008);
// EXTERNAL MODULE: ./src/app/ending.ts
var ending = __webpack_require__(9544);
// EXTERNAL MODULE: ./src/app/halt.ts + 1 modules
var halt = __webpack_require__(2918);
// EXTERNAL MODULE: ./src/app/with-server.ts
var with_server = __webpack_require__(3775);
;// CONCATENATED MODULE: ./src/app/delegate.ts











/**
 * Runs the user's own tool behind the gate. What it applied is its own to know, so that the counts
 * stay empty.
 *
 * @param command The shell text of the input `command`.
 */
async function delegate(permit, request, command, context) {
    const verdict = (0,admit/* admit */.w)(permit, { server: undefined, planDigest: undefined });
    if (!verdict.allowed)
        return { ...ending/* NOTHING_HAPPENED */.g, block: verdict };
    const shell = findShell(request.environment);
    if (shell === undefined)
        throw noShell();
    const outcome = await (0,halt/* withWishes */._)(request.timeLimit, async ({ halt, cancellation }) => {
        const end = await (0,with_server/* withServer */.e)(permit, async ({ text: url }) => {
            return await runCommand(verdict.permit, {
                delegation: {
                    script: command,
                    shell,
                    workingDirectory: (0,files/* absolute */.ys)(context.workspace, request.workingDirectory),
                    environment: request.environment,
                    caseInsensitive: namesIgnoreCase,
                    authority: (0,declared/* declaredValue */.GW)(request.authority),
                    url,
                    urlVariables: request.urlVariables,
                },
                spawn: processSpawn(),
                write: context.runner.write,
                redactors: { stdout: context.streamRedactor(), stderr: context.streamRedactor() },
                stopToken: (0,random/* randomToken */.z)(),
                cancellation,
            });
        });
        return outcomeOf(end, halt.reason());
    });
    const work = { ...ending/* NOTHING_HAPPENED */.g.work, applied: undefined };
    if (outcome.kind === 'succeeded')
        return { ...ending/* NOTHING_HAPPENED */.g, work };
    const { problem, lastLines } = outcome;
    return { ...ending/* NOTHING_HAPPENED */.g, problems: [problem], work: { ...work, lastLines } };
}
function noShell() {
    return new src_problem/* UserError */.y([
        {
            code: 'shell-missing',
            what: 'Neither bash nor sh is on PATH, so the command cannot run.',
            next: 'Use a runner that has one of them; on Windows, Git brings bash.',
        },
    ]);
}


/***/ }),

/***/ 2918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ withWishes)
});

;// CONCATENATED MODULE: ./src/edge/cancellation.ts
/** A terminal that goes away means the same as a wish to end. */
const SIGNALS = { SIGINT: 'SIGINT', SIGTERM: 'SIGTERM', SIGHUP: 'SIGTERM' };
/**
 * Listens, from this call on, for the runner's wish to stop: SIGINT, and SIGTERM when its patience
 * ends (reliability, A3). From here on a signal no longer ends this process by itself.
 */
function listenForCancellation() {
    const seen = [];
    const listeners = new Set();
    for (const [name, wish] of Object.entries(SIGNALS)) {
        process.on(name, () => {
            seen.push(wish);
            for (const listener of listeners)
                listener(wish);
        });
    }
    return {
        onRequest: (listener) => {
            for (const wish of seen)
                listener(wish);
            listeners.add(listener);
            return () => {
                listeners.delete(listener);
            };
        },
    };
}

// EXTERNAL MODULE: ./src/edge/clock.ts
var clock = __webpack_require__(9443);
;// CONCATENATED MODULE: ./src/app/halt.ts


/** A command that does not heed the first wish gets SIGTERM before the runner's own patience ends. */
const HEED = 5_000;
/** And where no runner does so, after its time is up, SIGKILL. */
const KILL = 10_000;
/**
 * Listens to the runner's signals and to the wall clock while `use` is at work. The first of them
 * ends the run in good order; a second signal ends it at once.
 *
 * @param timeLimit Milliseconds from now; undefined is without end.
 */
async function withWishes(timeLimit, use) {
    const { close, ...wishes } = openWishes(timeLimit);
    try {
        return await use(wishes);
    }
    finally {
        // A timer would keep the process alive.
        close();
    }
}
function openWishes(timeLimit) {
    const signals = listenForCancellation();
    const halts = new Set();
    const commands = new Set();
    const told = [];
    let reason;
    const wish = (why, urgency) => {
        reason ??= why;
        for (const listener of [...halts])
            listener(urgency);
    };
    const tell = (signal) => {
        told.push(signal);
        for (const listener of [...commands])
            listener(signal);
    };
    const timers = [];
    let received = 0;
    const deaf = signals.onRequest((signal) => {
        received += 1;
        wish(CANCELLED, received === 1 ? 'stop' : 'give-up');
        tell(signal);
        if (received === 1)
            timers.push(clock/* systemClock */.m.after(HEED, () => tell('SIGTERM')));
    });
    if (timeLimit !== undefined) {
        timers.push(clock/* systemClock */.m.after(timeLimit, () => {
            wish(outOfTime(timeLimit), 'stop');
            tell('SIGINT');
        }), clock/* systemClock */.m.after(timeLimit + HEED, () => tell('SIGTERM')), clock/* systemClock */.m.after(timeLimit + KILL, () => tell('SIGTERM')));
    }
    return {
        halt: { reason: () => reason, listen: (listener) => listening(halts, listener) },
        cancellation: {
            onRequest: (listener) => {
                for (const signal of told)
                    listener(signal);
                return listening(commands, listener);
            },
        },
        close: () => {
            deaf();
            for (const cancel of timers)
                cancel();
        },
    };
}
function listening(listeners, listener) {
    listeners.add(listener);
    return () => {
        listeners.delete(listener);
    };
}
const CANCELLED = { code: 'cancelled', what: 'The run was cancelled' };
function outOfTime(milliseconds) {
    const seconds = milliseconds / 1000;
    return {
        code: 'time-limit',
        what: `The run was stopped after the ${seconds} s that the input \`time-limit\` gives it`,
    };
}


/***/ }),

/***/ 3775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withServer)
/* harmony export */ });
/**
 * Hands the server that was judged to `use`: the declared one, or the embedded one while it runs.
 *
 * @throws Error where the permit has no target: a bug.
 */
async function withServer(permit, use) {
    const { target } = permit;
    if (target === undefined)
        throw new Error('a permit without a target opens nothing');
    if (target.kind === 'server')
        return await use(target);
    const { withEmbedded } = await __webpack_require__.e(/* import() */ 279).then(__webpack_require__.bind(__webpack_require__, 9279));
    return await withEmbedded(permit, use);
}


/***/ }),

/***/ 9443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The machine's own clock. Not by `performance`, whose loading takes a millisecond. */
const systemClock = {
    now: () => {
        const [seconds, nanoseconds] = process.hrtime();
        return seconds * 1_000 + nanoseconds / 1_000_000;
    },
    after: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
    },
    random: () => Math.random(),
};


/***/ }),

/***/ 6434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mt: () => (/* binding */ writeInside),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   xO: () => (/* binding */ readInside),
/* harmony export */   ys: () => (/* binding */ absolute)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _problem__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4008);
/* harmony import */ var _source_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6195);
/* harmony import */ var _turn__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1914);





/** 16 MiB: the parser needs about fourteen times a file's size in memory. */
const SIZE_LIMIT = 16 * 1024 * 1024;
/** Milliseconds of reading at a stretch: then whoever waits gets a turn, as a connection that opens. */
const STRETCH = 1;
/**
 * Lists a folder below the workspace. Only regular files are read: a link could lead anywhere
 * (reliability, fault 35). One at a time on purpose: as 5,000 promises they take eight times as long.
 *
 * @param workspace Where the repository is; annotations name files relative to it.
 * @param folder The folder, absolute or relative to `workingDirectory`.
 * @throws UserError `folder-unreadable`, when the folder is missing or outside the workspace.
 */
function openFolder(workspace, workingDirectory, folder) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, workingDirectory, folder);
    const shown = relative(workspace, absolute) || '.';
    const entries = listing(workspace, absolute, shown);
    const regular = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    const place = { folder: `${absolute}${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`, shown: shown === '.' ? '' : `${shown}/` };
    return {
        shown,
        names: entries.map(({ name }) => name),
        read: async (names) => {
            const files = [];
            const turn = (0,_turn__WEBPACK_IMPORTED_MODULE_4__/* .turnsAfter */ .X)(STRETCH);
            for (const name of names) {
                files.push(readOne(place, name, regular.has(name)));
                const others = turn();
                if (others !== undefined)
                    await others;
            }
            return files;
        },
    };
}
function listing(workspace, absolute, shown) {
    try {
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(absolute));
        if (inside.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] === '..' || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(inside)) {
            throw unreadable(shown, 'lies outside the workspace');
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(absolute, { withFileTypes: true });
    }
    catch (cause) {
        if (cause instanceof _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
            throw cause;
        throw unreadable(shown, 'cannot be read, or does not exist', cause);
    }
}
function unreadable(shown, why, cause) {
    const problem = {
        code: 'folder-unreadable',
        what: `The migrations folder ${shown} ${why}.`,
        next: 'Look at the inputs `migrations` and `working-directory`, and whether the job checks the repository out first.',
    };
    return new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem], cause);
}
function readOne(place, name, isRegular) {
    const shown = `${place.shown}${name}`;
    const other = (content) => ({ name, path: shown, checksum: '', content });
    if (!isRegular)
        return other({ kind: 'not-a-file' });
    const bytes = readable(`${place.folder}${name}`, shown);
    if (!(bytes instanceof Uint8Array))
        return other(bytes);
    return (0,_source_file__WEBPACK_IMPORTED_MODULE_3__/* .sourceFile */ .s)(shown, bytes);
}
function readable(absolute, shown) {
    try {
        return contentOf(absolute);
    }
    catch (cause) {
        const problem = {
            code: 'file-unreadable',
            what: `${shown} cannot be read.`,
            next: 'Look at its permissions, and whether something else writes to the folder meanwhile.',
            file: shown,
        };
        throw new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem], cause);
    }
}
/** What the listing called a file may be another by now: no link is followed, no pipe waited for. */
const CAREFULLY = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** The bytes of one file; good until the next one is read, for all are read into one place. */
function contentOf(absolute) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(absolute, CAREFULLY);
    try {
        for (let length = 0;;) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, scratch, length, scratch.length - length, null);
            if (count === 0)
                return scratch.subarray(0, length);
            length += count;
            if (length < scratch.length)
                continue;
            // Only of a file that is larger than what there is room for is the size asked.
            const size = Math.max((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size, length);
            if (size > SIZE_LIMIT)
                return { kind: 'too-large', bytes: size };
            scratch = Buffer.concat([scratch], size + scratch.length);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** One place for the bytes of every file, grown as needed: 5,000 of them would be garbage. */
let scratch = Buffer.allocUnsafeSlow(64 * 1024);
/**
 * Reads a file of text below the workspace.
 *
 * @throws UserError `file-unreadable`, where it is missing, no regular file, or lies outside.
 */
function readInside(workspace, named) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, named);
    const shown = relative(workspace, file);
    try {
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file));
        const content = inside.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] === '..' ? undefined : contentOf(file);
        if (content instanceof Uint8Array)
            return content.toString('utf8');
    }
    catch {
        // Told below, in the same words.
    }
    const problem = {
        code: 'file-unreadable',
        what: `${shown} cannot be read, or lies outside the workspace.`,
        next: 'Name a committed file, seen from the root of the repository.',
    };
    throw new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem]);
}
/**
 * Writes a text to a file below the workspace, and makes its folder.
 *
 * @returns What is wrong where it cannot be written, or would lie elsewhere.
 */
function writeInside(workspace, named, text) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, named);
    const shown = relative(workspace, file);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), { recursive: true });
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file)));
        if (inside.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] !== '..' && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(inside)) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text);
            return undefined;
        }
    }
    catch {
        // The same words: where it may not be, and where it cannot.
    }
    return {
        code: 'file-unwritable',
        what: `${shown} cannot be written, or lies outside the workspace.`,
        next: 'Name a file below the workspace, in a folder that this job may write to.',
    };
}
/** A path that an input names, seen from the workspace. */
function absolute(workspace, named) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, named);
}
function relative(workspace, absolute) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(workspace, absolute).split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/');
}


/***/ }),

/***/ 2061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ sha256Hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The sha-256 of a text (as UTF-8) or of bytes, in hex. */
function sha256Hex(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex');
}


/***/ }),

/***/ 7434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ runIdOf),
/* harmony export */   z: () => (/* binding */ randomToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** 16 random hex digits behind a fixed beginning: a name that no file and no child can know. */
function randomToken() {
    return `governed_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
}
/** A name for one run of the engine in the history: GitHub's, and what tells its processes apart. */
function runIdOf(run) {
    return `${run ?? 'local'}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
}


/***/ }),

/***/ 6195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sourceFile)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);


/** A file from its bytes: hashed as they are, decoded without a byte order mark. */
function sourceFile(path, bytes) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { name, path, checksum: (0,_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f)(bytes), content: decode(bytes) };
}
function decode(bytes) {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { kind: 'invalid-utf8', offset: firstInvalid(bytes) };
    return { kind: 'text', text: bytes.toString('utf8', startsWithMark(bytes) ? 3 : 0) };
}
function startsWithMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
/** The longest prefix that decodes, found by halving: a prefix may end inside a character. */
function firstInvalid(bytes) {
    let [valid, invalid] = [0, bytes.length];
    while (valid < invalid) {
        const middle = Math.ceil((valid + invalid) / 2);
        if (decodes(bytes.subarray(0, middle)))
            valid = middle;
        else
            invalid = middle - 1;
    }
    // Where it ends inside a character, that character's first byte is the one to name.
    while (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(0, valid)))
        valid -= 1;
    return valid;
}
function decodes(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 1914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ turnsAfter)
/* harmony export */ });
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9443);

/**
 * A way to give others their turn in the midst of long work: timers, signals and sockets, to none of
 * which a promise alone gives way.
 *
 * @param stretch Milliseconds of work after which it is worth it.
 * @returns What to wait for; undefined before that, for a promise each is too much for thousands.
 */
function turnsAfter(stretch) {
    let since = _clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now();
    const others = async () => {
        // After the second one a whole round of them has passed.
        await new Promise(setImmediate);
        await new Promise(setImmediate);
        since = _clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now();
    };
    return () => (_clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now() - since < stretch ? undefined : others());
}


/***/ }),

/***/ 3479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _verdict__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5187);

const JUDGES = [judgeServer, judgeDigest];
/**
 * Decides, knowing server and plan, whether the run may write (contract, section 4). Pure and total:
 * gives a permit to write, or a block that wrote nothing.
 */
function admit(permit, observed) {
    for (const judge of JUDGES) {
        const blocked = judge(permit, observed);
        if (blocked !== undefined)
            return blocked;
    }
    if (permit.mode !== 'migrate' || permit.target === undefined) {
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_0__/* .block */ .o)('url-missing', 'Only `migrate` writes, to a target that was judged.', 'Set mode and database-url.');
    }
    const { role, target } = permit;
    const reason = role === 'staging' ? 'staging-allowed' : 'prod-confirmed';
    const confirmed = permit.confirmation.kind !== 'none';
    const granted = { role, confirmed, target };
    return { allowed: true, reason, permit: granted };
}
/** A standby, or a server set to read-only, takes no migration: someone's guard is not overridden. */
function judgeServer(_permit, { server }) {
    if (server?.readOnly !== true)
        return undefined;
    return server.inRecovery
        ? (0,_verdict__WEBPACK_IMPORTED_MODULE_0__/* .block */ .o)('server-read-only', 'The server is a standby (it is in recovery), so nothing can be written to it.', "Point database-url at the primary's host.")
        : (0,_verdict__WEBPACK_IMPORTED_MODULE_0__/* .block */ .o)('server-read-only', 'The server opens transactions read-only (`default_transaction_read_only` is on), so nothing can be written.', 'Look for the setting on the server, the database, the role (`ALTER ROLE … SET`) or in the URL; it is not overridden here.');
}
/**
 * A digest as confirmation holds only for the plan that it names. With nothing pending there is
 * nothing to confirm: a job that is run again after it succeeded stays green.
 */
function judgeDigest(permit, { planDigest, pending }) {
    if (permit.role !== 'prod' || permit.confirmation.kind !== 'digest')
        return undefined;
    if (pending === 0)
        return undefined;
    const { digest } = permit.confirmation;
    if (planDigest === digest)
        return undefined;
    return planDigest === undefined
        ? (0,_verdict__WEBPACK_IMPORTED_MODULE_0__/* .block */ .o)('prod-unconfirmed', 'The confirmation is the digest of a plan, but the plan of a `command` cannot be seen.', 'Confirm a command with `true`.')
        : (0,_verdict__WEBPACK_IMPORTED_MODULE_0__/* .block */ .o)('prod-unconfirmed', `The confirmation is ${digest}, but what is pending now is ${planDigest}.`, 'Run mode `plan` again, look at what it shows, and confirm with its digest.');
}


/***/ })

};
;