"use strict";
exports.id = 682;
exports.ids = [682];
exports.modules = {

/***/ 44499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ commandPorts)
/* harmony export */ });
/* harmony import */ var _edge_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71320);
/* harmony import */ var _edge_random__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17434);


/** How a command is started and heard, whatever it is started for. */
function commandPorts({ runner, streamRedactor, }) {
    return {
        spawn: (0,_edge_process__WEBPACK_IMPORTED_MODULE_0__/* .processSpawn */ .lu)(),
        write: runner.write,
        redactors: { stdout: streamRedactor(), stderr: streamRedactor() },
        stopToken: runner.readsCommands ? (0,_edge_random__WEBPACK_IMPORTED_MODULE_1__/* .randomToken */ .z)() : undefined,
    };
}


/***/ }),

/***/ 4682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  delegate: () => (/* binding */ delegate),
  k: () => (/* binding */ noShell)
});

// EXTERNAL MODULE: ./src/command/outcome.ts + 1 modules
var command_outcome = __webpack_require__(17615);
// EXTERNAL MODULE: ./src/command/run.ts + 6 modules
var run = __webpack_require__(7101);
// EXTERNAL MODULE: ./src/edge/files.ts
var files = __webpack_require__(96434);
// EXTERNAL MODULE: ./src/edge/process.ts
var process = __webpack_require__(71320);
// EXTERNAL MODULE: ./src/inputs/declared.ts
var declared = __webpack_require__(7127);
// EXTERNAL MODULE: ./src/policy/admit.ts
var admit = __webpack_require__(93479);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(64008);
// EXTERNAL MODULE: ./src/app/command-plan.ts + 1 modules
var command_plan = __webpack_require__(39633);
// EXTERNAL MODULE: ./src/app/command-ports.ts
var command_ports = __webpack_require__(44499);
// EXTERNAL MODULE: ./src/app/ending.ts
var ending = __webpack_require__(89544);
// EXTERNAL MODULE: ./src/edge/clock.ts
var clock = __webpack_require__(39443);
// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/edge/random.ts
var random = __webpack_require__(17434);
// EXTERNAL MODULE: ./src/engine/guard.ts
var engine_guard = __webpack_require__(54567);
// EXTERNAL MODULE: ./src/engine/history-table.ts
var history_table = __webpack_require__(68499);
// EXTERNAL MODULE: ./src/engine/ledger.ts
var engine_ledger = __webpack_require__(55309);
// EXTERNAL MODULE: ./src/engine/lock.ts
var lock = __webpack_require__(5947);
// EXTERNAL MODULE: ./src/engine/rollback.ts
var rollback = __webpack_require__(87092);
;// CONCATENATED MODULE: ./src/engine/enter-run.ts





/** For a lock, and for the statement. A ledger is not worth a wait. */
const PATIENCE = 5_000;
/**
 * Enters a run that was not the engine's own, in one transaction under the migration lock, bound to
 * the newest row that was seen. Makes our tables where they are not there.
 *
 * @param tag A name that nobody can know.
 */
async function enterRun(session, { exists, ledger }, facts, { keys, tag, sha256Hex }) {
    const entry = (0,engine_ledger/* bind */.oI)(facts, ledger.kind === 'seen' ? ledger.head : undefined, sha256Hex);
    const ready = !exists
        ? (0,engine_guard/* unlessMade */.UA)(tag, history_table/* HISTORY_TABLE */.GQ, history_table/* CREATE_TABLES */.lH)
        : ledger.kind === 'missing'
            ? (0,engine_guard/* unlessMade */.UA)(tag, engine_ledger/* LEDGER_TABLE */.R9, history_table/* UPGRADE_TABLES */.xW)
            : (0,engine_guard/* guardStatement */.$4)(tag, [['stale', (0,engine_ledger/* isBoundElsewhere */.Fs)(entry)]]);
    const reply = await session.run([
        'BEGIN ISOLATION LEVEL READ COMMITTED',
        `SET LOCAL lock_timeout = ${PATIENCE}`,
        `SET LOCAL statement_timeout = ${PATIENCE}`,
        (0,engine_guard/* guardStatement */.$4)(tag, [['locked', `NOT ${(0,lock/* tryLock */.bh)(keys, 'transaction')}`]]),
        ready,
        (0,history_table/* whenWritten */.aY)(tag, (0,engine_ledger/* insertEntry */.Ax)(entry)),
        'COMMIT',
    ].join('; '));
    if (reply.kind === 'lost')
        return { ok: false, again: false, why: reply.reason };
    if (reply.error === undefined) {
        const { ordinal, hash } = entry;
        return { ok: true, head: { ordinal, hash, endHash: undefined } };
    }
    await (0,rollback/* rollback */.d)(reply, session);
    const guard = (0,engine_guard/* guardThatSpoke */.pg)(tag, reply.error);
    if (guard === 'stale' || guard === 'locked')
        return { ok: false, again: true };
    return { ok: false, again: false, why: reply.error.message };
}

// EXTERNAL MODULE: ./src/engine/halt.ts
var engine_halt = __webpack_require__(11139);
// EXTERNAL MODULE: ./src/engine/history.ts
var engine_history = __webpack_require__(50390);
// EXTERNAL MODULE: ./src/engine/lock-keys.ts
var lock_keys = __webpack_require__(41196);
// EXTERNAL MODULE: ./src/policy/decide.ts + 3 modules
var decide = __webpack_require__(95885);
// EXTERNAL MODULE: ./src/app/enter.ts
var enter = __webpack_require__(86317);
// EXTERNAL MODULE: ./src/app/look.ts + 7 modules
var look = __webpack_require__(34802);
// EXTERNAL MODULE: ./src/app/open-target.ts
var open_target = __webpack_require__(69873);
// EXTERNAL MODULE: ./src/app/seen.ts
var app_seen = __webpack_require__(400);
;// CONCATENATED MODULE: ./src/app/enter-command.ts















/** Other runs come between so often at most. */
const TRIES = 6;
const PAUSE = 500;
/**
 * Enters a command that ran in the ledger of its target, where the login may: it counts as having
 * written, for nobody sees what it did. Where it cannot be, the log says why, and nothing fails.
 *
 * @returns What was seen there; undefined where it was not entered.
 */
async function enterCommand(permit, context, planDigest, halt) {
    if ((0,decide/* judgedTarget */.$P)(permit).kind === 'embedded' || halt.reason() !== undefined)
        return undefined;
    const facts = (0,enter/* runFacts */.p)(permit, context, {
        ...{ runId: (0,random/* runIdOf */.S)(context.run), kind: 'command' },
        ...{ planDigest: planDigest ?? '', headBefore: '' },
    });
    const options = { ...(0,open_target/* sessionOptions */.x)(permit.request, context, halt), brief: true };
    const nothing = async () => undefined;
    const cannot = (why) => {
        context.runner.log(`The run is not entered in ${engine_ledger/* LEDGER_TABLE */.R9}: ${why}`);
        return undefined;
    };
    try {
        const seen = await (0,open_target/* withSession */.f)(permit, options, nothing, async (session) => {
            halt.listen(() => session.abort(halt.reason()?.what ?? ''));
            return await enteredOrWhy(session, facts, permit.role, halt);
        });
        return typeof seen === 'string' ? cannot(seen) : seen;
    }
    catch (error) {
        if (!(error instanceof problem/* UserError */.y))
            throw error;
        return cannot(error.problems[0].what);
    }
}
async function enteredOrWhy(session, facts, role, halt) {
    const place = { host: facts.host, database: facts.database };
    const keys = (0,lock_keys/* lockKeys */.e)(history_table/* HISTORY_TABLE */.GQ, hash/* sha256Hex */.f);
    for (let tries = 1; tries <= TRIES; tries += 1) {
        const reading = await (0,engine_history/* readHistory */.L)(session, { readOnly: false, inDetail: false, place });
        if (!reading.ok)
            return reading.problem.what;
        const order = { keys, tag: (0,random/* randomToken */.z)(), sha256Hex: hash/* sha256Hex */.f };
        const { history } = reading;
        const entered = await enterRun(session, history, facts, order);
        if (entered.ok) {
            const seen = { ...(0,app_seen/* seenBy */.D)({ history }), runId: facts.runId, ledger: entered.head };
            return { seen, findings: (0,look/* findingsOf */.W)(history, role, []) };
        }
        if (!entered.again)
            return entered.why;
        await (0,engine_halt/* pause */.v)(clock/* systemClock */.m, halt, PAUSE);
    }
    return 'other runs hold the migration lock.';
}

// EXTERNAL MODULE: ./src/app/halt.ts + 1 modules
var halt = __webpack_require__(52918);
// EXTERNAL MODULE: ./src/policy/denied.ts
var denied = __webpack_require__(77811);
// EXTERNAL MODULE: ./src/target/place.ts
var target_place = __webpack_require__(73606);
;// CONCATENATED MODULE: ./src/app/look-at-server.ts







/**
 * Looks at the target of a command, where a policy denies something that only the server tells. It
 * reads, in a transaction that cannot write.
 *
 * @param halt The wish to end ends the look too.
 * @throws UserError where it cannot be looked at: then the policy is not met.
 */
async function lookAtServer(permit, context, halt) {
    const target = (0,decide/* judgedTarget */.$P)(permit);
    if (!(0,denied/* deniesOnServer */.l)(permit) || target.kind === 'embedded') {
        return { server: undefined, findings: [] };
    }
    const place = (0,target_place/* placeOf */.$)(target);
    const nothing = async () => undefined;
    const options = (0,open_target/* sessionOptions */.x)(permit.request, context, halt);
    return await (0,open_target/* withSession */.f)(permit, options, nothing, async (session) => {
        halt.listen(() => session.abort(halt.reason()?.what ?? ''));
        const reading = await (0,engine_history/* readHistory */.L)(session, { readOnly: true, inDetail: false, place });
        if (!reading.ok)
            throw new problem/* UserError */.y([reading.problem]);
        const { history } = reading;
        return { server: history.facts, findings: (0,look/* findingsOf */.W)(history, permit.role, []) };
    });
}

// EXTERNAL MODULE: ./src/app/with-server.ts
var with_server = __webpack_require__(3775);
;// CONCATENATED MODULE: ./src/app/delegate.ts














/**
 * Runs the user's own tool behind the gate. What it applied is its own to know, so that the counts
 * stay empty. All of it, the look beforehand too, is within the run's time limit.
 *
 * @param command The shell text of the input `command`.
 */
async function delegate(permit, request, command, context) {
    return await (0,halt/* withWishes */._)(request.timeLimit, async (wishes) => {
        return await governed(permit, command, context, wishes);
    });
}
async function governed(permit, command, context, { halt, cancellation }) {
    const { request } = permit;
    const planned = await planFor(permit, command, context);
    const looked = await lookAtServer(permit, context, halt);
    const codes = looked.findings.map(({ code }) => code);
    const verdict = (0,admit/* admit */.w)(permit, { ...planned, server: looked.server, findings: codes });
    const { planDigest } = planned;
    const unrun = {
        ...ending/* NOTHING_HAPPENED */.g,
        findings: looked.findings,
        connected: looked.server !== undefined,
        work: { ...ending/* NOTHING_HAPPENED */.g.work, planDigest },
    };
    if (!verdict.allowed) {
        const others = looked.findings.filter(({ code }) => code !== verdict.reason);
        return { ...unrun, findings: others, block: verdict };
    }
    const shell = (0,process/* findShell */.CK)(request.environment);
    if (shell === undefined)
        throw noShell();
    const end = await (0,with_server/* withServer */.e)(permit, async ({ text: url }) => {
        return await (0,run/* runCommand */.d)(verdict.permit, {
            delegation: {
                script: command,
                shell,
                workingDirectory: (0,files/* absolute */.ys)(context.workspace, request.workingDirectory),
                environment: request.environment,
                caseInsensitive: process/* namesIgnoreCase */.Ln,
                authority: (0,declared/* declaredValue */.GW)(request.authority),
                url,
                urlVariables: request.urlVariables,
            },
            ...(0,command_ports/* commandPorts */.I)(context),
            cancellation,
        });
    });
    const outcome = (0,command_outcome/* outcomeOf */.s)(end, halt.reason());
    const started = end.ended.kind !== 'not-started';
    const entry = started ? await enterCommand(permit, context, planDigest, halt) : undefined;
    const work = { ...unrun.work, applied: undefined };
    // What the target was before is told by the first look at it.
    const findings = looked.server === undefined ? (entry?.findings ?? []) : looked.findings;
    const ran = { ...unrun, findings, work, seen: entry?.seen };
    if (outcome.kind === 'succeeded')
        return ran;
    const { problem, lastLines } = outcome;
    return { ...ran, problems: [problem], work: { ...work, lastLines } };
}
/** Only a confirmation by digest has anything to compare it with: else nobody asks git. */
async function planFor({ confirmation, role, request }, command, { workspace }) {
    if (role === 'prod' && confirmation.kind === 'digest') {
        return await (0,command_plan/* commandPlan */.B)(request, command, workspace);
    }
    return { planDigest: undefined, unplanned: 'it was not asked for' };
}
/** Words for a machine on which no command can run. */
function noShell() {
    return new problem/* UserError */.y([
        {
            code: 'shell-missing',
            what: 'Neither bash nor sh is on PATH, so the command cannot run.',
            next: 'Use a runner that has one of them; on Windows, Git brings bash.',
        },
    ]);
}


/***/ }),

/***/ 86317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ enter),
/* harmony export */   p: () => (/* binding */ runFacts)
/* harmony export */ });
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _edge_login_name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16198);
/* harmony import */ var _engine_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55309);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21981);
/* harmony import */ var _policy_decide__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95885);
/* harmony import */ var _target_place__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73606);
/* harmony import */ var _reached__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16105);







/** What a run of the engine enters in the ledger: with its first file, and with its last. */
function enter({ permit, context, runId }, { history, preparation, digest, applied, written }) {
    const { ledger } = history;
    const { baseline } = preparation;
    const pending = preparation.pending.map(({ migration }) => migration);
    const ledgerExists = ledger.kind !== 'missing';
    // A run with nothing to do adds no row.
    if (pending.length === 0 && baseline.length === 0) {
        return { row: written, work: { entry: undefined, ledgerExists, ending: undefined } };
    }
    const facts = runFacts(permit, context, {
        ...{ runId, kind: 'engine', planDigest: digest },
        headBefore: (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_6__/* .headDigest */ .xR)(history.rows, _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f),
    });
    const row = written ?? (0,_engine_ledger__WEBPACK_IMPORTED_MODULE_2__/* .bind */ .oI)(facts, ledger.kind === 'seen' ? ledger.head : undefined, _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f);
    const headAfter = (0,_reached__WEBPACK_IMPORTED_MODULE_5__/* .reached */ .V)(history.rows, [...baseline, ...pending]);
    const reach = { applied: applied + pending.length, headAfter };
    const entry = written === undefined ? row : undefined;
    // Behind a baseline the files come in messages of their own, and the last of them ends the run.
    const ends = baseline.length === 0 || pending.length === 0;
    const ending = ends ? (0,_engine_ledger__WEBPACK_IMPORTED_MODULE_2__/* .endingOf */ .z6)(row, reach, _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f) : undefined;
    return { row, work: { entry, ledgerExists, ending } };
}
/** What the ledger says of a run. */
function runFacts(permit, { actor }, known) {
    const { role, confirmation, request, governance } = permit;
    const { proof } = governance;
    return {
        ...known,
        ...(0,_target_place__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$)((0,_policy_decide__WEBPACK_IMPORTED_MODULE_3__/* .judgedTarget */ .$P)(permit)),
        role,
        appliedBy: actor ?? (0,_edge_login_name__WEBPACK_IMPORTED_MODULE_1__/* .loginName */ .F)(),
        commit: request.environment['GITHUB_SHA'] ?? '',
        environment: (proof.known ? proof.value.environment : undefined) ?? '',
        confirmation: confirmation.kind,
        startedAt: new Date().toISOString(),
    };
}


/***/ }),

/***/ 17615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ outcomeOf)
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


/***/ }),

/***/ 7101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ runCommand)
});

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


/***/ }),

/***/ 71320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ findShell),
/* harmony export */   Ln: () => (/* binding */ namesIgnoreCase),
/* harmony export */   lu: () => (/* binding */ processSpawn)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



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
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program.file, program.args, {
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
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false });
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
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, process.platform === 'win32' ? `${kind}.exe` : kind);
            if (isProgram(path))
                return { kind, path };
        }
    }
    return undefined;
}
function searchPath(environment) {
    const folders = (pathOf(environment) ?? '')
        .split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)
        .filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(folder));
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
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile();
    }
    catch {
        // Not there, or not ours to run: the next folder may have it.
        return false;
    }
}


/***/ }),

/***/ 87878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   Ut: () => (/* binding */ cancelStatement),
/* harmony export */   be: () => (/* binding */ blockersOf),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/** What is shown of a server process. A login without rights sees the number alone. */
const COLUMNS = "a.pid, a.application_name, a.usename, a.state, pg_catalog.date_trunc('second', a.backend_start)";
/** Who holds one of the locks of a history table. */
function holderOf(keys) {
    return `SELECT ${COLUMNS} FROM (${holders(keys)}) l JOIN pg_catalog.pg_stat_activity a USING (pid) LIMIT 1`;
}
/** Who holds what the process waits for. A prepared transaction has no process, and the number 0. */
function blockersOf(pid) {
    return `SELECT ${COLUMNS.replace('a.pid', 'b.pid')} FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids(${pid})) AS b (pid) LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid`;
}
/**
 * Ends the statement that a process runs, as long as it holds one of our locks: behind a pooler the
 * process may serve somebody else a moment later.
 */
function cancelStatement(pid, keys) {
    return `SELECT pg_catalog.pg_cancel_backend(l.pid) FROM (${holders(keys)}) l WHERE l.pid = ${pid}`;
}
function holders({ namespace, transaction, outside }) {
    return `SELECT DISTINCT pid FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()) AND objsubid = 2 AND classid = ${namespace} AND objid::pg_catalog.int8 IN (${transaction >>> 0}, ${outside >>> 0})`;
}
/** The processes of a reply in words; undefined where there are none. */
function namesOf(reply) {
    const rows = reply.kind === 'answered' ? (reply.results[0] ?? []) : [];
    return rows.length === 0 ? undefined : rows.map(describe).join(', ');
}
function describe([pid, application, user, state, since]) {
    if (pid === '0')
        return 'a prepared transaction';
    return `process ${pid ?? '?'} (${application || 'no application name'}, login ${user ?? '?'}, ${state ?? 'state hidden'}, connected since ${since ?? '?'})`;
}


/***/ }),

/***/ 41196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ lockKeys)
/* harmony export */ });
/** "gov", in ASCII, as the first key: ours among the other users of advisory locks. */
const NAMESPACE = 0x676f76;
/**
 * The keys for a history table. The schema is part of the name, for two tables of the same name in
 * two schemas must not share a lock (rails#31627).
 *
 * @param historyTable With its schema, e.g. `governed.migrations`.
 * @param sha256Hex Gives the sha-256 of a text in hex.
 */
function lockKeys(historyTable, sha256Hex) {
    const key = (name) => Number.parseInt(sha256Hex(name).slice(0, 8), 16) | 0;
    return {
        namespace: NAMESPACE,
        transaction: key(historyTable),
        outside: key(`${historyTable} outside a transaction`),
    };
}


/***/ }),

/***/ 5947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ tryLocks),
/* harmony export */   bh: () => (/* binding */ tryLock),
/* harmony export */   gJ: () => (/* binding */ waitForLock)
/* harmony export */ });
/* harmony import */ var _backend__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87878);
/* harmony import */ var _halt__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11139);


/** Poll this often: a random moment between the two, so that waiters do not march in step. */
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 2000;
/**
 * Waits until nobody holds the locks, or patience ends. Polls with a lock that is taken and freed in
 * one statement: a session that *waits* in a lock holds a snapshot, and another run's CREATE INDEX
 * CONCURRENTLY would wait for that (flyway#1654; reliability, A0).
 *
 * @param patience Milliseconds; 0 is without end.
 */
async function waitForLock({ session, clock, halt }, keys, table, patience) {
    const since = clock.now();
    for (;;) {
        const wish = halt.reason();
        if (wish !== undefined)
            return { kind: 'halted', wish };
        const reply = await session.ask(`SELECT ${tryLocks(keys, table)} AND ${tryLock(keys, 'outside')}`);
        if (reply.kind === 'lost')
            return reply;
        if (reply.error !== undefined)
            return { kind: 'refused', error: reply.error };
        if (reply.results[0]?.[0]?.[0] === 't')
            return { kind: 'free' };
        const left = since + patience - clock.now();
        if (patience > 0 && left <= 0) {
            const holder = (0,_backend__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(await session.ask((0,_backend__WEBPACK_IMPORTED_MODULE_0__/* .holderOf */ .Kd)(keys)));
            return { kind: 'held', holder: holder ?? 'a session that cannot be seen with this login' };
        }
        const interval = SHORTEST_PAUSE + clock.random() * (LONGEST_PAUSE - SHORTEST_PAUSE);
        await (0,_halt__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v)(clock, halt, patience > 0 ? Math.min(interval, left) : interval);
    }
}
/** An expression: whether our lock could be taken, and that of the tool whose table it is. */
function tryLocks(keys, { toolLocks }) {
    const theirs = toolLocks.map((key) => `pg_catalog.pg_try_advisory_xact_lock(${key})`);
    return [tryLock(keys, 'transaction'), ...theirs].join(' AND ');
}
/** An expression: whether the lock could be taken, for this transaction. */
function tryLock(keys, which) {
    return `pg_catalog.pg_try_advisory_xact_lock(${keys.namespace}, ${keys[which]})`;
}


/***/ }),

/***/ 87092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ rollback)
/* harmony export */ });
/**
 * Ends a failed transaction, where the server has not ended it already (as it does when the COMMIT
 * is what failed). Gives the reason when even that could not be said; the server then ends it alone.
 */
async function rollback(failure, session) {
    if (failure.transaction === 'idle')
        return undefined;
    const reply = await session.run('ROLLBACK');
    return reply.kind === 'lost' ? reply.reason : undefined;
}


/***/ }),

/***/ 93479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _inputs_declared__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7127);
/* harmony import */ var _decide__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95885);
/* harmony import */ var _judges_policy_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61684);
/* harmony import */ var _standings__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82343);
/* harmony import */ var _verdict__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75187);





const JUDGES = [judgeServer, judgePolicies, judgeBaseline, judgeDigest];
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
    if (permit.mode !== 'migrate') {
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('url-missing', 'Only `migrate` writes.', 'Set `mode`.');
    }
    const { role } = permit;
    const reason = role === 'staging' ? 'staging-allowed' : 'prod-confirmed';
    const confirmed = permit.confirmation.kind !== 'none';
    const granted = { role, confirmed, target: (0,_decide__WEBPACK_IMPORTED_MODULE_0__/* .judgedTarget */ .$P)(permit) };
    return { allowed: true, reason, permit: granted };
}
/** A standby, or a server set to read-only, takes no migration: someone's guard is not overridden. */
function judgeServer(_permit, { server }) {
    if (server?.readOnly !== true)
        return undefined;
    return server.inRecovery
        ? (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('server-read-only', 'The server is a standby (it is in recovery), so nothing can be written to it.', "Point database-url at the primary's host.")
        : (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('server-read-only', 'The server opens transactions read-only (`default_transaction_read_only` is on), so nothing can be written.', 'Look for the setting on the server, the database, the role (`ALTER ROLE … SET`) or in the URL; it is not overridden here.');
}
/**
 * A digest as confirmation holds only for the plan that it names. With nothing pending there is
 * nothing to confirm: a job that is run again after it succeeded stays green.
 */
function judgeDigest(permit, { planDigest, unplanned, pending, baseline = [] }) {
    const isAsked = permit.role === 'prod' || baseline.length > 0;
    if (!isAsked || permit.confirmation.kind !== 'digest')
        return undefined;
    if (pending?.length === 0 && baseline.length === 0)
        return undefined;
    const { digest } = permit.confirmation;
    if (planDigest === digest)
        return undefined;
    if (planDigest === undefined) {
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('prod-unconfirmed', `The confirmation is the digest of a plan, and this checkout has none: ${unplanned ?? 'nobody has looked'}.`, 'A digest of a `command` is that of a commit: check it out, and let nothing change or add files before this step.');
    }
    const now = pending === undefined
        ? `this commit with this command is ${planDigest}`
        : `what is pending now is ${planDigest}: ${listed([...baseline.map(asBaseline), ...pending])}`;
    return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('prod-unconfirmed', `The confirmation is ${digest}, but ${now}.`, 'Run mode `plan` again, look at what it shows, and confirm with its digest.');
}
/** A baseline is believed, and not seen: it is confirmed as production is, whatever the role. */
function judgeBaseline({ confirmation, request }, { baseline = [] }) {
    if (baseline.length === 0 || confirmation.kind !== 'none')
        return undefined;
    return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('baseline-unconfirmed', `The baseline would record as applied, without running it: ${listed(baseline)}. Nothing confirms that the database has these changes.`, `Look at them (mode \`plan\` shows them, and their digest), then set ${(0,_inputs_declared__WEBPACK_IMPORTED_MODULE_4__/* .places */ .zn)(request.confirmation)} to true, or to that digest, for one run.`);
}
function asBaseline(title) {
    return `${title} (baseline)`;
}
const MOST_NAMES = 20;
function listed(names) {
    const rest = names.length - MOST_NAMES;
    const shown = names.slice(0, MOST_NAMES).join(', ');
    return rest > 0 ? `${shown}, and ${rest} more` : shown;
}
/** What the policies ask that only the server could tell: now nothing more comes to be known. */
function judgePolicies({ role, request, governance }, { server, findings, rehearsal, promotion }) {
    const connected = server !== undefined;
    const asked = { role, request, governance, findings, rehearsal, promotion, connected };
    return (0,_judges_policy_file__WEBPACK_IMPORTED_MODULE_1__/* .blockOf */ .VN)((0,_standings__WEBPACK_IMPORTED_MODULE_2__/* .standingsOf */ .F)(asked));
}


/***/ })

};
;