"use strict";
exports.id = 151;
exports.ids = [151];
exports.modules = {

/***/ 2803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ createCommandRuntime)
/* harmony export */ });
/* harmony import */ var _edge_random__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17434);
/* harmony import */ var _edge_spawn_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62878);


/** How a command is started and heard, whatever it is started for. */
function createCommandRuntime({ runner, streamRedactor, }) {
    return {
        spawn: (0,_edge_spawn_process__WEBPACK_IMPORTED_MODULE_1__/* .spawnProcess */ .Nu)(),
        write: runner.write,
        redactors: { stdout: streamRedactor(), stderr: streamRedactor() },
        stopToken: runner.readsCommands ? (0,_edge_random__WEBPACK_IMPORTED_MODULE_0__/* .randomToken */ .z)() : undefined,
    };
}


/***/ }),

/***/ 95664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ computeCommandDigest)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/edge/random.ts
var random = __webpack_require__(17434);
// EXTERNAL MODULE: ./src/edge/git/git.ts
var git = __webpack_require__(71398);
;// CONCATENATED MODULE: ./src/edge/git/clean-tree.ts





const MAX_PATHS_SHOWN = 5;
/**
 * Reads which tree is checked out, and whether every file is as it was committed, with none beside
 * that git does not ignore. By an index of its own: what somebody has told the repository's index to
 * overlook is looked at.
 */
async function readCleanTree(workspace) {
    const tree = await (0,git/* gitText */.q)(workspace, ['rev-parse', '--verify', 'HEAD^{tree}']);
    if (tree === undefined || !/^[0-9a-f]{40,64}$/.test(tree)) {
        return { ok: false, why: 'there is no git repository, or no commit in it' };
    }
    const index = external_node_path_default().join((0,external_node_os_.tmpdir)(), `${(0,random/* randomToken */.z)()}.index`);
    try {
        const read = await (0,git/* git */.$)(workspace, ['read-tree', 'HEAD'], '', index);
        const asked = ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames'];
        const status = read && (await (0,git/* git */.$)(workspace, asked, '', index));
        if (status === undefined)
            return { ok: false, why: 'git cannot compare it with its commit' };
        const paths = status
            .toString('utf8')
            .split('\0')
            .filter((entry) => entry !== '')
            .map((entry) => entry.slice(3));
        if (paths.length === 0)
            return { ok: true, tree };
        const rest = paths.length > MAX_PATHS_SHOWN ? `, and ${paths.length - MAX_PATHS_SHOWN} more` : '';
        const shown = paths.slice(0, MAX_PATHS_SHOWN).join(', ');
        return { ok: false, why: `it is not as it was committed: ${shown}${rest}` };
    }
    finally {
        (0,external_node_fs_.rmSync)(index, { force: true });
    }
}

// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/migrations/digest.ts
var digest = __webpack_require__(21981);
;// CONCATENATED MODULE: ./src/app/command/command-digest.ts



/** Asks git which commit is checked out, and whether nothing differs from it. */
async function computeCommandDigest({ workingDirectory }, command, workspace) {
    const clean = await readCleanTree(workspace);
    if (!clean.ok)
        return { planDigest: undefined, unplanned: clean.why };
    const planned = { tree: clean.tree, workingDirectory, command };
    return { planDigest: (0,digest/* commandDigest */.EK)(planned, hash/* sha256Hex */.f) };
}


/***/ }),

/***/ 58078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ describeChanges),
  n: () => (/* binding */ describePending)
});

;// CONCATENATED MODULE: ./src/command/history/history-diff.ts
/** Compares two looks. What was run again with another checksum was applied again. */
function diffHistory(before, after) {
    const key = ({ version, checksum }) => `${version} ${checksum}`;
    const had = new Set(before.applied.map(key));
    const has = new Set(after.applied.map(({ version }) => version));
    return {
        applied: after.applied.filter((recorded) => !had.has(key(recorded))),
        pending: after.pending,
        removed: before.applied.map(({ version }) => version).filter((version) => !has.has(version)),
    };
}
const MAX_NAMES_SHOWN = 10;
function listed(versions) {
    const rest = versions.length - MAX_NAMES_SHOWN;
    return `${versions.slice(0, MAX_NAMES_SHOWN).join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`;
}
/** A history with several ends: what comes next would be a guess, or an error of the tool's. */
function multipleHeadsFindings({ tool, standing }) {
    if (standing.heads.length === 0)
        return [];
    return [
        {
            code: 'several-heads',
            level: 'warning',
            what: `The migrations of ${tool} have several heads: ${listed(standing.heads)}.`,
            next: 'Join them before they are run (`alembic merge`, `makemigrations --merge`), or name those that are meant in the command.',
        },
    ];
}
/**
 * What a history tells of a command that ran.
 *
 * @param green Whether the command ended well.
 */
function historyFindings(before, after, green) {
    const { applied, pending, removed: gone } = diffHistory(before.standing, after.standing);
    const { tool, table } = after;
    const findings = [];
    if (gone.length > 0) {
        findings.push({
            code: 'history-shrank',
            level: 'warning',
            what: `${table} had told of ${listed(gone)} before the command, and does not any more.`,
            next: 'If the command was to go back, nothing is to be done. Otherwise look who deletes rows there: what they tell of would be run again.',
        });
    }
    const waiting = after.exists ? (pending?.length ?? 0) : undefined;
    if (green && applied.length === 0 && gone.length === 0 && waiting !== 0) {
        const what = waiting === undefined
            ? `there is no table ${table}`
            : `${table} is as it was, and ${waiting === 1 ? '1 migration is' : `${waiting} migrations are`} pending`;
        findings.push({
            code: 'nothing-recorded',
            level: 'warning',
            what: `The command ended well, and ${tool} has recorded nothing: ${what}.`,
            next: 'Look whether it reads its target from a variable of `url-variables`, and whether its history is in another table (`history-table`).',
        });
    }
    return findings;
}

// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/migrations/digest.ts
var digest = __webpack_require__(21981);
;// CONCATENATED MODULE: ./src/app/command/describe-changes.ts



/**
 * Tells what a command did. Where nobody has looked, the counts stay empty.
 *
 * @param green Whether the command ended well.
 * @param entered What was seen of our own tables, where the run was entered.
 */
function describeChanges({ before, after, findings }, green, entered) {
    if (after === undefined) {
        return { work: { applied: undefined }, findings, seen: entered };
    }
    const first = before ?? { ...after, exists: false, standing: { ...after.standing, applied: [] } };
    const { applied, pending } = diffHistory(first.standing, after.standing);
    const seen = entered && {
        ...{ ...entered, table: after.table },
        ...{ before: stateOf(first), after: stateOf(after) },
    };
    return {
        work: {
            migrations: [...applied.map(lineOf('applied')), ...(pending ?? []).map(lineOf('pending'))],
            ...{ applied: applied.length, pending: pending?.length },
            headDigest: headOf(after.standing.applied),
        },
        findings: [
            ...findings,
            ...multipleHeadsFindings(first),
            ...historyFindings(first, after, green),
        ],
        seen,
    };
}
/** What a look tells of a command that is not started. */
function describePending(sight) {
    if (sight === undefined)
        return { work: {}, findings: [] };
    const { applied, pending } = sight.standing;
    return {
        work: {
            migrations: (pending ?? []).map(lineOf('pending')),
            pending: pending?.length,
            headDigest: pending === undefined ? undefined : headOf([...applied, ...pending]),
        },
        findings: multipleHeadsFindings(sight),
    };
}
function lineOf(status) {
    return (migration) => {
        const { version, name, checksum } = migration;
        const file = 'file' in migration ? (migration.file ?? '') : '';
        return { version, name, file, checksum, status, duration: undefined, remark: undefined };
    };
}
function stateOf({ standing: { applied } }) {
    return { rows: applied.length, headDigest: headOf(applied) };
}
/** A tool without checksums has a head of versions alone. */
function headOf(applied) {
    return (0,digest/* headDigest */.xR)(applied.map(({ version, checksum }) => ({ version, checksum, state: 'applied' })), hash/* sha256Hex */.f);
}


/***/ }),

/***/ 48797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ observeCommand),
  i: () => (/* binding */ targetNotInspected)
});

// EXTERNAL MODULE: ./src/edge/clock.ts
var clock = __webpack_require__(39443);
// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/engine/backend.ts
var backend = __webpack_require__(87878);
// EXTERNAL MODULE: ./src/engine/cancellation-signal.ts
var cancellation_signal = __webpack_require__(90012);
// EXTERNAL MODULE: ./src/engine/cancelled-problem.ts
var cancelled_problem = __webpack_require__(63259);
;// CONCATENATED MODULE: ./src/engine/command-lock.ts



/** So often is asked whether the other command has ended, in milliseconds. */
const LOCK_POLL_MS = 1_000;
/**
 * Takes a lock for as long as the session is open, and so for a command that runs beside it: Alembic
 * and dbmate take none of their own. Polls as the engine does. The session is idle meanwhile, and holds
 * no snapshot that a concurrent build of an index would wait for.
 *
 * @param patience Milliseconds; 0 is without end.
 * @returns What is wrong, where it was not to be had.
 */
async function holdCommandLock({ session, clock, signal }, keys, deadline) {
    const since = clock.now();
    for (;;) {
        const wish = signal.reason();
        if (wish !== undefined)
            return (0,cancelled_problem/* cancelledProblem */.v)(wish, 'it waited for another command');
        const reply = await session.query(`SELECT pg_catalog.pg_try_advisory_lock(${keys.namespace}, ${keys.outside})`);
        if (reply.kind === 'lost' || reply.error !== undefined) {
            return unknown(reply.kind === 'lost' ? reply.reason : (reply.error?.message ?? ''));
        }
        if (reply.results[0]?.[0]?.[0] === 't')
            return undefined;
        const left = since + deadline - clock.now();
        if (deadline > 0 && left <= 0)
            return held((0,backend/* describeProcesses */.PR)(await session.query((0,backend/* lockHolderQuery */.ag)(keys))), deadline);
        await (0,cancellation_signal/* sleepUnlessCancelled */.x)(clock, signal, deadline > 0 ? Math.min(LOCK_POLL_MS, left) : LOCK_POLL_MS);
    }
}
function held(holder, deadline) {
    return {
        code: 'lock-held',
        what: `Another command held its lock on this database for more than ${deadline / 1000} s (\`lock-wait\`): ${holder ?? 'a session that cannot be seen with this login'}.`,
        next: 'The command was not started. Wait for the other one to end, or end its session, then run again.',
    };
}
function unknown(reason) {
    return {
        code: 'lock-unknown',
        what: `The server did not say whether another command is at work: ${reason}.`,
        next: 'The command was not started. Look at the server and its log, then run again.',
    };
}

// EXTERNAL MODULE: ./src/engine/lock-keys.ts
var lock_keys = __webpack_require__(41196);
// EXTERNAL MODULE: ./src/policy/decide.ts + 3 modules
var decide = __webpack_require__(20539);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(64008);
// EXTERNAL MODULE: ./src/app/open-session.ts
var open_session = __webpack_require__(6694);
// EXTERNAL MODULE: ./src/app/command/tool-history.ts + 13 modules
var tool_history = __webpack_require__(40284);
;// CONCATENATED MODULE: ./src/app/command/observe-command.ts








/** Held by whoever runs a command of ours on a database, whatever its tool. */
const LOCK = 'a command';
/**
 * Runs a command between two looks at its tool's history, under a lock of its own where the connection
 * is a direct one. A target that only the command can reach is no reason not to run it: then that is
 * said, and nothing is known of what it did.
 */
async function observeCommand(permit, command, context, signal, run) {
    const nothing = { before: undefined, after: undefined, problem: undefined, findings: [] };
    // The embedded server takes one connection at a time.
    if ((0,decide/* getJudgedTarget */.NJ)(permit).kind === 'embedded')
        return { ...nothing, ran: await run() };
    const { request } = permit;
    const { log } = context.runner;
    const options = { ...(0,open_session/* toSessionOptions */.id)(request, context, signal), brief: true };
    let opened = false;
    try {
        return await (0,open_session/* withSession */.fQ)(permit, options, nobody, async (session) => {
            opened = true;
            const history = (0,tool_history/* findToolHistory */.A)(request, command, context.workspace, log);
            const problem = await locked(session, context, signal, request.limits.lockWait);
            if (problem !== undefined)
                return { ...nothing, ran: undefined, problem };
            const before = await history.look(session);
            const ran = await run();
            // Who wishes the end does not wait for a look.
            const after = signal.reason() === undefined ? await history.look(session) : undefined;
            return { ...nothing, ran, before, after };
        });
    }
    catch (error) {
        if (opened || !(error instanceof problem/* UserError */.y))
            throw error;
        return { ...nothing, ran: await run(), findings: [targetNotInspected(error.problems[0].what)] };
    }
}
const nobody = async () => undefined;
/** Behind a pooler a lock of a session would be another's the next moment. */
async function locked(session, { runner }, signal, deadline) {
    const answer = await session.query('SELECT pg_catalog.pg_backend_pid()');
    const process = answer.kind === 'answered' ? answer.results[0]?.[0]?.[0] : undefined;
    if (session.backendPid !== undefined && session.backendPid !== Number(process)) {
        runner.log('A connection pooler stands between: no lock is held around the command.');
        return undefined;
    }
    return await holdCommandLock({ session, clock: clock/* systemClock */.m, signal }, (0,lock_keys/* lockKeys */.e)(LOCK, hash/* sha256Hex */.f), deadline);
}
/** A target that cannot be looked at. The command may reach it by another way. */
function targetNotInspected(why) {
    return {
        code: 'command-unseen',
        level: 'notice',
        what: `The target could not be looked at: neither is known what the command does there, nor is a lock held around it. ${why}`,
        next: 'If the command reaches it by another way than this action, nothing is to be done.',
    };
}


/***/ }),

/***/ 59151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ noShellProblem),
  runUserCommand: () => (/* binding */ runUserCommand)
});

// EXTERNAL MODULE: ./src/command/command-outcome.ts + 1 modules
var command_outcome = __webpack_require__(20602);
// EXTERNAL MODULE: ./src/command/run-command.ts + 4 modules
var run_command = __webpack_require__(90097);
// EXTERNAL MODULE: ./src/edge/spawn-process.ts
var spawn_process = __webpack_require__(62878);
// EXTERNAL MODULE: ./src/edge/workspace-files.ts
var workspace_files = __webpack_require__(30546);
// EXTERNAL MODULE: ./src/inputs/declared-value.ts
var declared_value = __webpack_require__(22431);
// EXTERNAL MODULE: ./src/policy/admit.ts
var admit = __webpack_require__(93479);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(64008);
// EXTERNAL MODULE: ./src/app/cancellation.ts + 1 modules
var cancellation = __webpack_require__(88335);
// EXTERNAL MODULE: ./src/app/command-runtime.ts
var command_runtime = __webpack_require__(2803);
// EXTERNAL MODULE: ./src/app/mode-result.ts
var mode_result = __webpack_require__(41876);
// EXTERNAL MODULE: ./src/app/open-session.ts
var open_session = __webpack_require__(6694);
// EXTERNAL MODULE: ./src/app/command/command-digest.ts + 1 modules
var command_digest = __webpack_require__(95664);
// EXTERNAL MODULE: ./src/app/command/describe-changes.ts + 1 modules
var describe_changes = __webpack_require__(58078);
// EXTERNAL MODULE: ./src/app/command/observe-command.ts + 1 modules
var observe_command = __webpack_require__(48797);
// EXTERNAL MODULE: ./src/database-url/database-location.ts
var database_location = __webpack_require__(69798);
// EXTERNAL MODULE: ./src/engine/target-history.ts
var target_history = __webpack_require__(10168);
// EXTERNAL MODULE: ./src/policy/decide.ts + 3 modules
var decide = __webpack_require__(20539);
// EXTERNAL MODULE: ./src/policy/denied-findings.ts
var denied_findings = __webpack_require__(48742);
// EXTERNAL MODULE: ./src/app/migrate/inspect-target.ts + 4 modules
var inspect_target = __webpack_require__(68811);
;// CONCATENATED MODULE: ./src/app/command/read-server-facts.ts







/**
 * Looks at the target of a command, where a policy denies something that only the server tells. It
 * reads, in a transaction that cannot write.
 *
 * @param halt The wish to end ends the look too.
 * @throws UserError where it cannot be looked at: then the policy is not met.
 */
async function inspectServer(permit, context, signal) {
    const target = (0,decide/* getJudgedTarget */.NJ)(permit);
    if (!(0,denied_findings/* needsServerFacts */.g)(permit) || target.kind === 'embedded') {
        return { server: undefined, findings: [] };
    }
    const place = (0,database_location/* locateDatabase */.Q)(target);
    const nothing = async () => undefined;
    const options = (0,open_session/* toSessionOptions */.id)(permit.request, context, signal);
    return await (0,open_session/* withSession */.fQ)(permit, options, nothing, async (session) => {
        signal.listen(() => session.abort(signal.reason()?.what ?? ''));
        const reading = await (0,target_history/* readHistory */.L)(session, { readOnly: true, inDetail: false, place });
        if (!reading.ok)
            throw new problem/* UserError */.y([reading.problem]);
        const { history } = reading;
        return { server: history.facts, findings: (0,inspect_target/* collectServerFindings */.k)(history, permit.role, []) };
    });
}

// EXTERNAL MODULE: ./src/edge/clock.ts
var clock = __webpack_require__(39443);
// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/edge/random.ts
var random = __webpack_require__(17434);
// EXTERNAL MODULE: ./src/engine/cancellation-signal.ts
var cancellation_signal = __webpack_require__(90012);
// EXTERNAL MODULE: ./src/engine/history-table.ts
var history_table = __webpack_require__(68499);
// EXTERNAL MODULE: ./src/engine/ledger.ts
var engine_ledger = __webpack_require__(55309);
// EXTERNAL MODULE: ./src/engine/lock-keys.ts
var lock_keys = __webpack_require__(41196);
// EXTERNAL MODULE: ./src/engine/guard.ts
var engine_guard = __webpack_require__(54567);
// EXTERNAL MODULE: ./src/engine/lock.ts
var lock = __webpack_require__(5947);
// EXTERNAL MODULE: ./src/engine/rollback.ts
var rollback = __webpack_require__(87092);
;// CONCATENATED MODULE: ./src/engine/record-run.ts





/** For a lock, and for the statement. A ledger is not worth a wait. */
const LEDGER_LOCK_TIMEOUT_MS = 5_000;
/**
 * Enters a run that was not the engine's own, in one transaction under the migration lock, bound to
 * the newest row that was seen. Makes our tables where they are not there.
 *
 * @param tag A name that nobody can know.
 */
async function recordRun(session, { exists, ledger }, facts, { keys, tag, sha256Hex }) {
    const entry = (0,engine_ledger/* linkToHead */.Oz)(facts, ledger.kind === 'seen' ? ledger.head : undefined, sha256Hex);
    const ready = !exists
        ? (0,engine_guard/* failIfCreated */.ib)(tag, history_table/* HISTORY_TABLE */.GQ, history_table/* CREATE_TABLES */.lH)
        : ledger.kind === 'missing'
            ? (0,engine_guard/* failIfCreated */.ib)(tag, engine_ledger/* LEDGER_TABLE */.R9, history_table/* UPGRADE_TABLES */.xW)
            : (0,engine_guard/* buildGuard */.a)(tag, [['stale', (0,engine_ledger/* hasNewHead */.dK)(entry)]]);
    const reply = await session.execute([
        'BEGIN ISOLATION LEVEL READ COMMITTED',
        `SET LOCAL lock_timeout = ${LEDGER_LOCK_TIMEOUT_MS}`,
        `SET LOCAL statement_timeout = ${LEDGER_LOCK_TIMEOUT_MS}`,
        (0,engine_guard/* buildGuard */.a)(tag, [['locked', `NOT ${(0,lock/* tryLockExpression */.bQ)(keys, 'transaction')}`]]),
        ready,
        (0,history_table/* requireInserted */.Sc)(tag, (0,engine_ledger/* insertEntry */.Ax)(entry)),
        'COMMIT',
    ].join('; '));
    if (reply.kind === 'lost')
        return { ok: false, again: false, why: reply.reason };
    if (reply.error === undefined) {
        const { ordinal, hash } = entry;
        return { ok: true, head: { ordinal, hash, endHash: undefined } };
    }
    await (0,rollback/* rollback */.d)(reply, session);
    const guard = (0,engine_guard/* findFailedGuard */.Md)(tag, reply.error);
    if (guard === 'stale' || guard === 'locked')
        return { ok: false, again: true };
    return { ok: false, again: false, why: reply.error.message };
}

// EXTERNAL MODULE: ./src/app/migrate/history-snapshot.ts
var history_snapshot = __webpack_require__(57898);
// EXTERNAL MODULE: ./src/app/migrate/ledger-entry.ts
var ledger_entry = __webpack_require__(49037);
;// CONCATENATED MODULE: ./src/app/command/record-in-ledger.ts















/** Other runs come between so often at most. */
const MAX_RECORD_ATTEMPTS = 6;
const RETRY_DELAY_MS = 500;
/**
 * Enters a command that ran in the ledger of its target, where the login may: it counts as having
 * written, for nobody sees what it did. Where it cannot be, the log says why, and nothing fails.
 *
 * @returns What was seen there; undefined where it was not entered.
 */
async function recordCommandRun(permit, context, planDigest, signal) {
    if ((0,decide/* getJudgedTarget */.NJ)(permit).kind === 'embedded' || signal.reason() !== undefined)
        return undefined;
    const facts = (0,ledger_entry/* toLedgerRun */.S)(permit, context, {
        ...{ runId: (0,random/* createRunId */.n)(context.run), kind: 'command' },
        ...{ planDigest: planDigest ?? '', headBefore: '' },
    });
    const options = { ...(0,open_session/* toSessionOptions */.id)(permit.request, context, signal), brief: true };
    const nothing = async () => undefined;
    const cannot = (why) => {
        context.runner.log(`The run is not entered in ${engine_ledger/* LEDGER_TABLE */.R9}: ${why}`);
        return undefined;
    };
    try {
        const seen = await (0,open_session/* withSession */.fQ)(permit, options, nothing, async (session) => {
            signal.listen(() => session.abort(signal.reason()?.what ?? ''));
            return await enteredOrWhy(session, facts, permit.role, signal);
        });
        return typeof seen === 'string' ? cannot(seen) : seen;
    }
    catch (error) {
        if (!(error instanceof problem/* UserError */.y))
            throw error;
        return cannot(error.problems[0].what);
    }
}
async function enteredOrWhy(session, facts, role, signal) {
    const place = { host: facts.host, database: facts.database };
    const keys = (0,lock_keys/* lockKeys */.e)(history_table/* HISTORY_TABLE */.GQ, hash/* sha256Hex */.f);
    for (let tries = 1; tries <= MAX_RECORD_ATTEMPTS; tries += 1) {
        const reading = await (0,target_history/* readHistory */.L)(session, { readOnly: false, inDetail: false, place });
        if (!reading.ok)
            return reading.problem.what;
        const order = { keys, tag: (0,random/* randomToken */.z)(), sha256Hex: hash/* sha256Hex */.f };
        const { history } = reading;
        const entered = await recordRun(session, history, facts, order);
        if (entered.ok) {
            const seen = { ...(0,history_snapshot/* snapshotBefore */.m)({ history }), runId: facts.runId, ledger: entered.head };
            return { seen, findings: (0,inspect_target/* collectServerFindings */.k)(history, role, []) };
        }
        if (!entered.again)
            return entered.why;
        await (0,cancellation_signal/* sleepUnlessCancelled */.x)(clock/* systemClock */.m, signal, RETRY_DELAY_MS);
    }
    return 'other runs hold the migration lock.';
}

;// CONCATENATED MODULE: ./src/app/command/run-user-command.ts
















/**
 * Runs the user's own tool behind the gate, between two looks at the history that it keeps. All of it
 * is within the run's time limit.
 *
 * @param command The shell text of the input `command`.
 */
async function runUserCommand(permit, request, command, context) {
    return await (0,cancellation/* withCancellation */.a)(request.timeLimit, async (sources) => {
        return await governed(permit, command, context, sources);
    });
}
async function governed(permit, command, context, { signal, cancellation }) {
    const { request } = permit;
    const planned = await planFor(permit, command, context);
    const looked = await inspectServer(permit, context, signal);
    const codes = looked.findings.map(({ code }) => code);
    const verdict = (0,admit/* admit */.w)(permit, { ...planned, server: looked.server, findings: codes });
    const { planDigest } = planned;
    const unrun = {
        ...mode_result/* EMPTY_MODE_RESULT */.S,
        findings: looked.findings,
        connected: looked.server !== undefined,
        work: { ...mode_result/* EMPTY_MODE_RESULT */.S.work, planDigest },
    };
    if (!verdict.allowed) {
        const others = looked.findings.filter(({ code }) => code !== verdict.reason);
        return { ...unrun, findings: others, block: verdict };
    }
    const shell = (0,spawn_process/* findShell */.CK)(request.environment);
    if (shell === undefined)
        throw noShellProblem();
    const watched = await (0,observe_command/* observeCommand */.Q)(permit, command, context, signal, async () => {
        return await (0,open_session/* withTargetServer */.z2)(permit, async ({ text: url }) => {
            return await (0,run_command/* runCommand */.d)(verdict.permit, {
                delegation: {
                    script: command,
                    shell,
                    workingDirectory: (0,workspace_files/* resolveWorkspacePath */.XI)(context.workspace, request.workingDirectory),
                    environment: request.environment,
                    caseInsensitive: spawn_process/* ENV_NAMES_IGNORE_CASE */.Zx,
                    authority: (0,declared_value/* getDeclaredValue */.Me)(request.authority),
                    url,
                    urlVariables: request.urlVariables,
                },
                ...(0,command_runtime/* createCommandRuntime */.c)(context),
                cancellation,
            });
        });
    });
    const { ran: end, problem: kept } = watched;
    if (end === undefined)
        return { ...unrun, problems: kept === undefined ? [] : [kept] };
    const outcome = (0,command_outcome/* toCommandOutcome */.v)(end, signal.reason());
    const started = end.ended.kind !== 'not-started';
    const entry = started ? await recordCommandRun(permit, context, planDigest, signal) : undefined;
    const { work, findings, seen } = (0,describe_changes/* describeChanges */.D)(watched, outcome.kind === 'succeeded', entry?.seen);
    // What the target was before is told by the first look at it.
    const first = looked.server === undefined ? (entry?.findings ?? []) : looked.findings;
    const ran = {
        ...unrun,
        ...{ findings: [...first, ...findings], seen },
        work: { ...unrun.work, ...work },
    };
    if (outcome.kind === 'succeeded')
        return ran;
    const { problem, lastLines } = outcome;
    return { ...ran, problems: [problem], work: { ...ran.work, lastLines } };
}
/** Only a confirmation by digest has anything to compare it with: else nobody asks git. */
async function planFor({ confirmation, role, request }, command, { workspace }) {
    if (role === 'prod' && confirmation.kind === 'digest') {
        return await (0,command_digest/* computeCommandDigest */.D)(request, command, workspace);
    }
    return { planDigest: undefined, unplanned: 'it was not asked for' };
}
/** Words for a machine on which no command can run. */
function noShellProblem() {
    return new problem/* UserError */.y([
        {
            code: 'shell-missing',
            what: 'Neither bash nor sh is on PATH, so the command cannot run.',
            next: 'Use a runner that has one of them; on Windows, Git brings bash.',
        },
    ]);
}


/***/ }),

/***/ 40284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ findToolHistory)
});

// EXTERNAL MODULE: ./src/migrations/formats/index.ts + 5 modules
var formats = __webpack_require__(68990);
;// CONCATENATED MODULE: ./src/command/history/history-tool.ts
/** A standing of which only the history is known. */
function statusWithoutFiles(applied) {
    return { applied, pending: undefined, heads: [] };
}
/** The last part of a path. */
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./src/command/history/migration-graph.ts
/** The nodes in an order in which each comes behind those that it is after; stable, whatever circles there are. */
function sortTopologically(nodes) {
    const byKey = new Map(nodes.map((node) => [node.key, node]));
    const done = new Set();
    const order = [];
    const placed = new Set();
    // By hand and not by calls: a chain of migrations may be thousands long.
    for (const start of nodes) {
        const path = [start];
        for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
            done.add(node.key);
            const next = node.after
                .map((key) => byKey.get(key))
                .find((each) => each && !done.has(each.key));
            if (next !== undefined) {
                path.push(next);
                continue;
            }
            path.pop();
            if (placed.has(node))
                continue;
            placed.add(node);
            order.push(node);
        }
    }
    return order;
}
/** These keys and all that come before them; undefined where one of these is no node. */
function findAncestors(nodes, keys) {
    const byKey = new Map(nodes.map((node) => [node.key, node]));
    if (keys.some((key) => !byKey.has(key)))
        return undefined;
    const found = new Set(keys);
    // A set that grows while it is walked through.
    for (const key of found)
        for (const each of byKey.get(key)?.after ?? [])
            found.add(each);
    return found;
}
/** The keys that no other node is directly after, among those of its own kind. */
function findLeaves(nodes) {
    const inner = new Set(nodes.flatMap(({ after }) => after));
    return nodes.map(({ key }) => key).filter((key) => !inner.has(key));
}

;// CONCATENATED MODULE: ./src/command/history/python-source.ts
/**
 * Loads the parser, late: only a command of Alembic or Django needs it. What a file computes is not
 * known, for nothing of it is run.
 */
async function loadAssignmentReader() {
    const { parser } = await __webpack_require__.e(/* import() */ 283).then(__webpack_require__.bind(__webpack_require__, 81283));
    return (text) => {
        const found = new Map();
        const visit = (node) => {
            for (const child of childrenOf(node)) {
                if (child.name === 'AssignStatement')
                    python_source_assign(child, text, found);
                else if (child.name === 'ClassDefinition' || child.name === 'Body')
                    visit(child);
            }
        };
        visit(parser.parse(text).topNode);
        return found;
    };
}
function python_source_assign(statement, text, found) {
    const [name, value] = [statement.firstChild, statement.lastChild];
    if (name?.name !== 'VariableName' || value === null)
        return;
    found.set(text.slice(name.from, name.to), literalOf(value, text));
}
function literalOf(node, text) {
    switch (node.name) {
        case 'None':
            return null;
        case 'String':
            return stringOf(text.slice(node.from, node.to));
        case 'ContinuedString': {
            const parts = childrenOf(node).map((part) => literalOf(part, text));
            return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
        }
        case 'ParenthesizedExpression': {
            const inner = childrenOf(node).find(({ name }) => !/^\W$/.test(name));
            return inner === undefined ? undefined : literalOf(inner, text);
        }
        case 'TupleExpression':
        case 'ArrayExpression':
        case 'SetExpression':
            return childrenOf(node)
                .filter(({ name }) => !/^\W$/.test(name) && name !== 'Comment')
                .map((part) => literalOf(part, text));
        default:
            return undefined;
    }
}
/** A name needs no escapes: a text that has some is not read. */
function stringOf(source) {
    const [, , body] = /^[rRuU]?("""|'''|"|')(.*)\1$/s.exec(source) ?? [];
    return body?.includes('\\') === true ? undefined : body;
}
function childrenOf(node) {
    const children = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
        children.push(child);
    return children;
}
/** The texts of a value: one, several, or none. Undefined where one of them is computed. */
function literalStrings(literal) {
    if (literal === null)
        return [];
    if (typeof literal === 'string')
        return [literal];
    if (literal === undefined)
        return undefined;
    const texts = literal.map((each) => (typeof each === 'string' ? each : undefined));
    return texts.every((each) => each !== undefined) ? texts : undefined;
}

;// CONCATENATED MODULE: ./src/command/history/alembic.ts



/**
 * Alembic: its table has the heads alone, and what came before them only the files tell
 * (https://alembic.sqlalchemy.org/en/latest/branches.html). The files are not run.
 */
const alembic = {
    tool: 'Alembic',
    program: /\balembic\b|\bflask\s+db\b/,
    place: { schema: undefined, table: 'alembic_version' },
    columns: ['version_num'],
    query: (table) => `SELECT version_num FROM ${table} ORDER BY version_num;`,
    reads: (path) => path === 'alembic.ini' || /(?:^|\/)versions\/[^/]+\.py$/.test(path),
    status: standing,
};
async function standing(rows, files) {
    const heads = rows.map(([version]) => version ?? '');
    const known = heads.map((version) => ({ version, name: '', checksum: '' }));
    const revisions = revisionsOf(files, await loadAssignmentReader());
    if (revisions === undefined || revisions.length === 0) {
        return { applied: known, pending: undefined, heads: [] };
    }
    const ends = findLeaves(revisions.map(({ key, down }) => ({ key, after: down })));
    const several = ends.length > 1 ? ends : [];
    const behind = findAncestors(revisions, heads);
    if (behind === undefined)
        return { applied: known, pending: undefined, heads: several };
    const order = sortTopologically(revisions);
    return {
        applied: order.filter(({ key }) => behind.has(key)),
        pending: order.filter(({ key }) => !behind.has(key)),
        heads: several,
    };
}
/** Undefined where a file computes what it is: then nobody knows what is pending. */
function revisionsOf(files, read) {
    const folder = scriptFolder(files.get('alembic.ini'));
    const revisions = [];
    for (const [path, text] of files) {
        if (!path.endsWith('.py') || (folder !== undefined && !path.startsWith(`${folder}/`)))
            continue;
        const assigned = read(text);
        if (!assigned.has('revision'))
            continue;
        const version = assigned.get('revision');
        const down = literalStrings(assigned.get('down_revision'));
        const needed = literalStrings(assigned.get('depends_on') ?? null);
        if (typeof version !== 'string' || down === undefined || needed === undefined)
            return undefined;
        const name = baseName(path).replace(/\.py$/, '').replace(`${version}_`, '');
        const after = [...down, ...needed];
        revisions.push({ key: version, version, name, checksum: '', file: path, down, after });
    }
    // A revision may be named by the beginning of its number, or by a label: those stay as they are.
    return revisions.sort((left, right) => (left.file ?? '').localeCompare(right.file ?? '', 'en'));
}
/** `script_location` of the configuration, seen from its folder. */
function scriptFolder(ini) {
    const [, location] = /^\s*script_location\s*=\s*(\S.*?)\s*$/m.exec(ini ?? '') ?? [];
    return (location
        ?.replace(/^%\(here\)s\/?/, '')
        .replace(/^\.\//, '')
        .replace(/\/+$/, '') || undefined);
}

;// CONCATENATED MODULE: ./src/command/history/atlas.ts

const FILE = /^(\d+)(?:_(.*))?\.sql$/;
/**
 * Atlas: a row for each file, and how many of its statements ran
 * (https://atlasgo.io/concepts/migration-directory-integrity).
 */
const atlas = {
    tool: 'Atlas',
    program: /\batlas\b/,
    place: { schema: 'atlas_schema_revisions', table: 'atlas_schema_revisions' },
    columns: ['version', 'description', 'applied', 'total', 'hash'],
    query: (table) => `SELECT version, description, hash FROM ${table} WHERE version NOT LIKE '.%' AND applied = total ORDER BY executed_at, version;`,
    reads: (path) => baseName(path) === 'atlas.sum' || FILE.test(baseName(path)),
    status: async (rows, files) => atlas_standing(rows, files),
};
function atlas_standing(rows, files) {
    const applied = rows.map(([version, name, checksum]) => ({
        ...{ version: version ?? '', name: name ?? '', checksum: checksum ?? '' },
    }));
    // Only a folder with its sums is Atlas's.
    const sums = [...files.keys()].filter((path) => baseName(path) === 'atlas.sum');
    const [sum] = sums;
    if (sum === undefined || sums.length > 1)
        return statusWithoutFiles(applied);
    const folder = sum.slice(0, -'atlas.sum'.length);
    const done = new Set(applied.map(({ version }) => version));
    const declared = [...files.keys()].flatMap((file) => {
        const [, version, name = ''] = FILE.exec(file.slice(folder.length)) ?? [];
        return version === undefined || !file.startsWith(folder)
            ? []
            : [{ version, name, checksum: '', file }];
    });
    declared.sort((left, right) => left.version.localeCompare(right.version, 'en'));
    return { applied, pending: declared.filter(({ version }) => !done.has(version)), heads: [] };
}

;// CONCATENATED MODULE: ./src/command/history/django.ts


/** `<app>/migrations/<name>.py`, the app by the name of its folder. */
const django_FILE = /(?:^|\/)([^/]+)\/migrations\/((?!__init__)[^/]+)\.py$/;
/**
 * Django: a row for each migration of each app. Those of apps that were installed and are not in the
 * repository are rows without a file (https://docs.djangoproject.com/en/stable/topics/migrations/).
 */
const django = {
    tool: 'Django',
    program: /\bmanage\.py\b|\bdjango-admin\b/,
    place: { schema: undefined, table: 'django_migrations' },
    columns: ['app', 'name', 'applied'],
    query: (table) => `SELECT app, name FROM ${table} ORDER BY id;`,
    reads: (path) => django_FILE.test(path),
    status: django_standing,
};
async function django_standing(rows, files) {
    const applied = rows.map(([app, name]) => ({
        ...{ version: keyOf(app ?? '', name ?? ''), name: '', checksum: '' },
    }));
    const all = migrationsOf(files, await loadAssignmentReader());
    if (all === undefined || all.length === 0)
        return { applied, pending: undefined, heads: [] };
    const done = new Set(applied.map(({ version }) => version));
    const replaced = new Set(all.flatMap(({ replaces }) => replaces));
    const current = all.filter(({ key }) => !replaced.has(key));
    const isDone = ({ key, replaces }) => done.has(key) || (replaces.length > 0 && replaces.every((each) => done.has(each)));
    return {
        applied,
        pending: sortTopologically(current).filter((migration) => !isDone(migration)),
        heads: conflicts(current),
    };
}
/** The ends of every app that has several: Django refuses to migrate then. */
function conflicts(migrations) {
    const apps = [...new Set(migrations.map(({ app }) => app))];
    return apps.flatMap((app) => {
        const ends = findLeaves(migrations.filter((each) => each.app === app));
        return ends.length > 1 ? ends : [];
    });
}
/** Undefined where a file computes what it is after. */
function migrationsOf(files, read) {
    const found = [];
    for (const [file, text] of files) {
        const [, app = '', name = ''] = django_FILE.exec(file) ?? [];
        const assigned = read(text);
        // Other files of such a folder declare no class with these.
        if (!/^class\s+Migration\b/m.test(text))
            continue;
        const after = pairsOf(assigned.get('dependencies') ?? []);
        const replaces = pairsOf(assigned.get('replaces') ?? []);
        if (after === undefined || replaces === undefined)
            return undefined;
        const key = keyOf(app, name);
        found.push({ key, version: key, name: '', checksum: '', file, app, after, replaces });
    }
    return found.sort((left, right) => left.key.localeCompare(right.key, 'en'));
}
/** Pairs of an app and a name. What is computed is another app's: `swappable_dependency(…)`. */
function pairsOf(literal) {
    if (!Array.isArray(literal))
        return undefined;
    return literal.flatMap((each) => {
        const [app, name] = literalStrings(each) ?? [];
        return app === undefined || name === undefined ? [] : [keyOf(app, name)];
    });
}
function keyOf(app, name) {
    return `${app}.${name}`;
}

// EXTERNAL MODULE: ./src/migrations/syntax-tree.ts
var syntax_tree = __webpack_require__(50931);
;// CONCATENATED MODULE: ./src/command/history/changelog.ts

/** How deep changelogs may include each other: one that includes itself must come to an end. */
const MAX_INCLUDE_DEPTH = 20;
/**
 * The changesets of a changelog and of all that it includes, in the order in which Liquibase runs them
 * (https://docs.liquibase.com/concepts/changelogs/home.html). Undefined where one is missing or cannot
 * be read: then nobody knows what is pending.
 */
function listChangesets(master, files, read, depth = 0) {
    const text = files.get(master);
    const items = text === undefined || depth > MAX_INCLUDE_DEPTH ? undefined : read(master, text);
    if (items === undefined)
        return undefined;
    const found = [];
    for (const item of items) {
        if (item.kind === 'changeset') {
            found.push({ ...item.changeset, file: master });
            continue;
        }
        const path = item.relative ? joined(folderOf(master), item.path) : normalizePath(item.path);
        const included = item.kind === 'include' ? [path] : below(path, files);
        for (const each of included) {
            const inner = listChangesets(each, files, read, depth + 1);
            if (inner === undefined)
                return undefined;
            found.push(...inner);
        }
    }
    return found;
}
/** Loads what reads changelogs in their four languages. */
async function loadChangelogs() {
    const [{ parse }, { parseXml }] = await Promise.all([
        __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19)),
        __webpack_require__.e(/* import() */ 334).then(__webpack_require__.t.bind(__webpack_require__, 20334, 23)),
    ]);
    return (path, text) => {
        try {
            if (/\.sql$/i.test(path))
                return ofSql(text);
            return /\.xml$/i.test(path) ? ofXml(parseXml(text).toJSON()) : ofData(parse(text));
        }
        catch {
            return undefined;
        }
    };
}
/** `--changeset author:id attribute:value`, in formatted SQL. */
function ofSql(text) {
    if (!/^\s*--\s*liquibase formatted sql/i.test(text))
        return undefined;
    return [...text.matchAll(/^\s*--\s*changeset\s+([^:\s]+):(\S+)(.*)$/gim)].map(([, author = '', id = '', attributes = '']) => ({
        kind: 'changeset',
        changeset: {
            ...{ id, author, dbms: /\bdbms:\s*"?([^"\s]+)/i.exec(attributes)?.[1] ?? '' },
            conditional: /\b(?:context|contextFilter|labels):/i.test(attributes),
        },
    }));
}
/** YAML and JSON: `databaseChangeLog`, a list of one key each. */
function ofData(value) {
    const list = (0,syntax_tree/* isObject */.Gv)(value) ? value['databaseChangeLog'] : undefined;
    if (!Array.isArray(list))
        return undefined;
    return list.flatMap((entry) => (0,syntax_tree/* isObject */.Gv)(entry)
        ? Object.entries(entry).flatMap(([name, of]) => ((0,syntax_tree/* isObject */.Gv)(of) ? itemOf(name, of) : []))
        : []);
}
function ofXml(document) {
    const elements = (node) => {
        const children = (0,syntax_tree/* isObject */.Gv)(node) ? node['children'] : undefined;
        return Array.isArray(children)
            ? children.filter((child) => (0,syntax_tree/* isObject */.Gv)(child) && child['type'] === 'element')
            : [];
    };
    return elements(document)
        .flatMap(elements)
        .flatMap((element) => {
        const { name, attributes } = element;
        return typeof name === 'string' && (0,syntax_tree/* isObject */.Gv)(attributes) ? itemOf(name, attributes) : [];
    });
}
function itemOf(name, of) {
    const text = (key) => (of[key] === undefined ? '' : String(of[key]));
    const relative = text('relativeToChangelogFile') === 'true';
    switch (name) {
        case 'changeSet': {
            const conditional = ['context', 'contextFilter', 'labels'].some((key) => text(key) !== '');
            const changeset = { id: text('id'), author: text('author'), dbms: text('dbms'), conditional };
            return [{ kind: 'changeset', changeset }];
        }
        case 'include':
            return [{ kind: 'include', path: text('file'), relative }];
        case 'includeAll':
            return [{ kind: 'includeAll', path: text('path'), relative }];
        default:
            return [];
    }
}
/** The changelogs of a folder and of those below, in the order of their paths. */
function below(folder, files) {
    const prefix = `${folder.replace(/\/$/, '')}/`;
    return [...files.keys()]
        .filter((path) => path.startsWith(prefix) && /\.(?:sql|xml|ya?ml|json)$/i.test(path))
        .sort();
}
function folderOf(path) {
    return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
/** A path as the files are named: without `.`, `..` and what Java puts in front. */
function normalizePath(path) {
    const parts = [];
    for (const part of path.replace(/^classpath:/, '').split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '.' && part !== '')
            parts.push(part);
    }
    return parts.join('/');
}
function joined(folder, path) {
    return normalizePath(`${folder}/${path}`);
}

;// CONCATENATED MODULE: ./src/command/history/liquibase.ts


/** `--changelog-file`, `--changeLogFile`; or the same in `liquibase.properties`. */
const OPTION = /--change-?log-?file(?:=|\s+)["']?([^\s"']+)/i;
const PROPERTY = /^\s*(?:liquibase\.command\.)?changeLogFile\s*[:=]\s*(\S+)/im;
/**
 * Liquibase: a row for each changeset, by its id, its author and its file
 * (https://docs.liquibase.com/concepts/tracking-tables/databasechangelog-table.html).
 */
const liquibase = {
    tool: 'Liquibase',
    program: /\bliquibase\b/,
    place: { schema: undefined, table: 'databasechangelog' },
    columns: ['id', 'author', 'filename', 'orderexecuted', 'md5sum'],
    query: (table) => `SELECT id, author, filename, md5sum FROM ${table} ORDER BY orderexecuted, dateexecuted;`,
    reads: (path) => /\.(?:xml|ya?ml|json|sql)$|(?:^|\/)liquibase\.properties$/i.test(path) &&
        !/^package(?:-lock)?\.json$/.test(baseName(path)),
    status: liquibase_standing,
};
async function liquibase_standing(rows, files, command) {
    const applied = rows.map(([id, author, filename, checksum]) => ({
        ...{ version: `${filename}::${id}::${author}`, name: '', checksum: checksum ?? '' },
    }));
    const [, master] = OPTION.exec(command) ?? PROPERTY.exec(files.get('liquibase.properties') ?? '') ?? [];
    if (master === undefined)
        return statusWithoutFiles(applied);
    const changesets = listChangesets(normalizePath(master), files, await loadChangelogs());
    // Contexts and labels that a command gives leave changesets out.
    const chosen = /--(?:contexts|labels|label-filter|context-filter)\b/i.test(command);
    if (changesets === undefined || (chosen && changesets.some(({ conditional }) => conditional))) {
        return statusWithoutFiles(applied);
    }
    const pending = changesets.filter((each) => isForPostgres(each) && !isIn(rows, each));
    return {
        applied,
        pending: pending.map(({ id, author, file }) => ({
            ...{ version: `${file}::${id}::${author}`, name: '', checksum: '', file },
        })),
        heads: [],
    };
}
function isForPostgres({ dbms }) {
    const names = dbms.split(',').map((name) => name.trim().toLowerCase());
    if (dbms === '' || names.includes('postgresql') || names.includes('all'))
        return true;
    return names.every((name) => name.startsWith('!')) && !names.includes('!postgresql');
}
/** A row may have the file's path from where Liquibase looked, or with what Java puts in front. */
function isIn(rows, { id, author, file }) {
    return rows.some(([rowId, rowAuthor, filename]) => {
        if (rowId !== id || rowAuthor !== author)
            return false;
        const path = normalizePath(filename ?? '');
        return path === file || file.endsWith(`/${path}`) || path.endsWith(`/${file}`);
    });
}

;// CONCATENATED MODULE: ./src/command/history/rails.ts

const rails_FILE = /(?:^|\/)db\/migrate\/(\d+)_([^/]+)\.rb$/;
/** Rails: a row for each version (https://guides.rubyonrails.org/active_record_migrations.html). */
const rails = {
    tool: 'Rails',
    program: /\b(?:rails|rake)\s+db:/,
    place: { schema: undefined, table: 'schema_migrations' },
    columns: ['version'],
    query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
    reads: (path) => rails_FILE.test(path),
    status: async (rows, files) => rails_standing(rows, files),
};
function rails_standing(rows, files) {
    const applied = rows.map(([version]) => ({ version: version ?? '', name: '', checksum: '' }));
    if (files.size === 0)
        return statusWithoutFiles(applied);
    const done = new Set(applied.map(({ version }) => version));
    const declared = [...files.keys()].map((file) => {
        const [, version = '', name = baseName(file)] = rails_FILE.exec(file) ?? [];
        return { version, name, checksum: '', file };
    });
    declared.sort((left, right) => Number(BigInt(left.version) - BigInt(right.version)));
    return { applied, pending: declared.filter(({ version }) => !done.has(version)), heads: [] };
}

;// CONCATENATED MODULE: ./src/command/history/sqitch.ts

/**
 * Sqitch: a row for each deployed change of each project; its plan is a file, in order
 * (https://sqitch.org/docs/manual/sqitchchanges/).
 */
const sqitch = {
    tool: 'Sqitch',
    program: /\bsqitch\b/,
    place: { schema: 'sqitch', table: 'changes' },
    columns: ['change_id', 'change', 'project', 'committed_at'],
    query: (table) => `SELECT change, change_id, project FROM ${table} ORDER BY committed_at, planned_at;`,
    reads: (path) => /(?:^|\/)sqitch\.plan$/.test(path),
    status: async (rows, files) => sqitch_standing(rows, files),
};
function sqitch_standing(rows, files) {
    const applied = rows.map(([change, id, project]) => ({
        ...{ version: id ?? '', name: `${project}:${change}`, checksum: '' },
    }));
    const [plan] = files;
    if (plan === undefined || files.size > 1)
        return statusWithoutFiles(applied);
    const [file, text] = plan;
    const [, project = ''] = /^%project=(\S+)\s*$/m.exec(text) ?? [];
    const deployed = rows.filter((row) => row[2] === project).length;
    const changes = text.split('\n').flatMap((line) => {
        const [, name] = /^\s*([^\s%@#[][^\s[]*)\s/.exec(line) ?? [];
        return name === undefined ? [] : [name];
    });
    return {
        applied,
        // A change that was reworked stands there twice: only its place tells which one it is.
        pending: changes
            .slice(deployed)
            .map((name) => ({ version: name, name: '', checksum: '', file })),
        heads: [],
    };
}

;// CONCATENATED MODULE: ./src/command/history/index.ts






/** The tools that have no format of ours: their files are not SQL, or not for us to run. */
const HISTORY_TOOLS = [
    alembic,
    django,
    rails,
    liquibase,
    sqitch,
    atlas,
];

;// CONCATENATED MODULE: ./src/command/history/history-owner.ts


/** How a command names the tool of a format, and where that looks for files if nobody tells it. */
const PROGRAMS = {
    dbmate: { program: /\bdbmate\b/, folders: ['db/migrations'] },
    'golang-migrate': {
        program: /(?:^|[\s/;&|(])migrate\s[^\n]*-(?:path|source|database)\b/,
        folders: [],
    },
    goose: { program: /\bgoose\b/, folders: [] },
    'node-pg-migrate': { program: /\bnode-pg-migrate\b/, folders: [] },
    drizzle: { program: /\bdrizzle-kit\b/, folders: ['drizzle'] },
    supabase: { program: /\bsupabase\s+(?:db|migration)\b/, folders: ['supabase/migrations'] },
    flyway: {
        program: /\bflyway\b/,
        folders: ['sql', 'db/migration', 'src/main/resources/db/migration'],
    },
    prisma: { program: /\bprisma\s+(?:migrate|db)\b/, folders: ['prisma/migrations'] },
};
/** What tells one history table from another of the same name: the columns that it has. */
const COLUMNS = {
    dbmate: ['version'],
    'golang-migrate': ['version', 'dirty'],
    goose: ['version_id', 'is_applied'],
    'node-pg-migrate': ['name', 'run_on'],
    drizzle: ['hash', 'created_at'],
    supabase: ['version', 'statements'],
    flyway: ['installed_rank', 'script', 'success'],
    prisma: ['migration_name', 'checksum', 'finished_at'],
};
const FORMAT_KEEPERS = Object.keys(PROGRAMS).map((format) => ({ kind: 'format', format }));
/** Every keeper of a history that is known. */
const HISTORY_OWNERS = [
    ...FORMAT_KEEPERS,
    ...HISTORY_TOOLS.map((tool) => ({ kind: 'tool', tool })),
];
/** As people call it. */
function ownerName(keeper) {
    return keeper.kind === 'format' ? keeper.format : keeper.tool.tool;
}
/** Its history table, if nobody has told it another. */
function ownerTable(keeper) {
    if (keeper.kind === 'tool')
        return keeper.tool.place;
    return formats/* MIGRATION_FORMATS */.s[keeper.format].history ?? { schema: undefined, table: '' };
}
function ownerColumns(keeper) {
    return keeper.kind === 'tool' ? keeper.tool.columns : COLUMNS[keeper.format];
}
/** Where the files of a format may be, the folder that was asked for first. */
function listFileFolders(format, asked) {
    return [asked, ...PROGRAMS[format].folders];
}
/**
 * Whose history a command writes, as far as its words tell: the tool that it names, or the format that
 * the input does. Undefined where a script is called that names none, or where it names two.
 */
function detectHistoryOwner(command, format) {
    if (format !== 'auto' && format !== 'sql')
        return { kind: 'format', format };
    const named = HISTORY_OWNERS.filter((keeper) => (keeper.kind === 'format' ? PROGRAMS[keeper.format] : keeper.tool).program.test(command));
    return named.length === 1 ? named[0] : undefined;
}

;// CONCATENATED MODULE: ./src/command/history/find-history-table.ts

/** Rails has it, and dbmate has not: their history tables are alike. */
const OF_RAILS = 'ar_internal_metadata';
/**
 * A query: the history tables that are there, of these keepers or of any, with their columns.
 *
 * @param named Another table than the keeper's own.
 * @param literal Writes a text as SQL does.
 */
function historyTablesQuery(keepers, named, literal) {
    const values = keepers.map((keeper, index) => {
        const { schema, table } = named ?? ownerTable(keeper);
        return `(${index}, ${schema === undefined ? 'NULL' : literal(schema)}, ${literal(table)})`;
    });
    const name = `CASE WHEN s IS NULL THEN pg_catalog.quote_ident(t) ELSE pg_catalog.format('%I.%I', s, t) END`;
    return `SELECT i, oid::pg_catalog.regclass::pg_catalog.text, (SELECT pg_catalog.string_agg(attname, ' ') FROM pg_catalog.pg_attribute WHERE attrelid = oid AND attnum > 0 AND NOT attisdropped), pg_catalog.to_regclass('${OF_RAILS}') IS NOT NULL FROM (SELECT i, pg_catalog.to_regclass(${name}) AS oid FROM (VALUES ${values.join(', ')}) AS place (i, s, t)) AS found WHERE oid IS NOT NULL ORDER BY i;`;
}
/** What such a query found; several tools where it cannot be told whose a table is. */
function parseHistoryTables(keepers, rows) {
    const found = rows.flatMap(([index, table, columns, ofRails]) => {
        const keeper = keepers[Number(index)];
        const has = new Set((columns ?? '').split(' '));
        if (keeper === undefined || !ownerColumns(keeper).every((column) => has.has(column)))
            return [];
        return isAnothers(keeper, has, ofRails === 't') ? [] : [{ keeper, table: table ?? '' }];
    });
    return found;
}
/** `schema_migrations` is golang-migrate's where it has `dirty`; else Rails's or dbmate's. */
function isAnothers(keeper, has, ofRails) {
    const isRails = keeper.kind === 'tool' && keeper.tool.tool === 'Rails';
    const isDbmate = keeper.kind === 'format' && keeper.format === 'dbmate';
    if (!isRails && !isDbmate)
        return false;
    return has.has('dirty') || isRails !== ofRails;
}

// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/edge/workspace-files.ts
var workspace_files = __webpack_require__(30546);
// EXTERNAL MODULE: ./src/engine/sql-literal.ts
var sql_literal = __webpack_require__(28356);
// EXTERNAL MODULE: ./src/engine/tables/index.ts + 10 modules
var tables = __webpack_require__(21843);
// EXTERNAL MODULE: ./src/migrations/build-plan.ts
var build_plan = __webpack_require__(44165);
// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(64008);
// EXTERNAL MODULE: ./src/app/migration-files.ts + 3 modules
var migration_files = __webpack_require__(48989);
;// CONCATENATED MODULE: ./src/app/command/tool-history.ts











/**
 * The history that a command writes, by the tool that it names; where it names none, by the one history
 * table that is there. Nothing of the files is run.
 *
 * @param log Takes why something is not known.
 */
function findToolHistory(request, command, workspace, log) {
    const named = detectHistoryOwner(command, request.format);
    const standings = new Map();
    const read = (keeper) => {
        const begun = standings.get(keeper) ?? standingsOf(keeper, { request, command, workspace, log });
        standings.set(keeper, begun);
        return begun;
    };
    return {
        look: async (session) => {
            const ask = async (query) => await rowsOf(session, query, log);
            try {
                return await looked(ask, read, named, request);
            }
            catch (error) {
                // What cannot be read is no reason not to run the command.
                if (!(error instanceof problem/* UserError */.y))
                    throw error;
                log(`What the command did is not known: ${error.problems[0].what}`);
                return undefined;
            }
        },
    };
}
async function looked(ask, read, named, request) {
    const keepers = named === undefined ? HISTORY_OWNERS : [named];
    const answer = await ask(historyTablesQuery(keepers, request.historyTable, sql_literal/* quoteLiteral */.c));
    if (answer === undefined)
        return undefined;
    const [one, another] = parseHistoryTables(keepers, answer);
    // Of two nobody knows which one is the command's.
    if (another !== undefined)
        return undefined;
    if (one !== undefined)
        return await seen(ask, one, await read(one.keeper));
    return named === undefined ? undefined : await missing(named, request, await read(named));
}
async function seen(ask, { keeper, table }, read) {
    const query = keeper.kind === 'tool' ? keeper.tool.query : tables/* TOOL_TABLES */.J[keeper.format].query;
    const rows = await ask(query(table));
    const standing = rows === undefined ? undefined : await read(rows);
    return standing && { tool: ownerName(keeper), table, exists: true, standing };
}
/** A tool that was never run here: everything is pending. */
async function missing(keeper, { historyTable }, read) {
    const { schema, table: name } = historyTable ?? ownerTable(keeper);
    const table = schema === undefined ? name : `${schema}.${name}`;
    const standing = await read([]);
    return standing && { tool: ownerName(keeper), table, exists: false, standing };
}
/** In a transaction that cannot write, and that gives up where something stands in its way. */
async function rowsOf(session, query, log) {
    const reply = await session.query(`BEGIN READ ONLY; SET LOCAL lock_timeout = ${HISTORY_TIMEOUT_MS}; SET LOCAL statement_timeout = ${HISTORY_TIMEOUT_MS}; ${query} COMMIT;`);
    if (reply.kind === 'answered' && reply.error === undefined)
        return reply.results[0];
    log(`The history of the command's tool cannot be read: ${reply.kind === 'lost' ? reply.reason : reply.error?.message}.`);
    if (reply.kind === 'answered' && reply.transaction !== 'idle')
        await session.execute('ROLLBACK');
    return undefined;
}
const HISTORY_TIMEOUT_MS = 5_000;
async function standingsOf(keeper, { request, command, workspace, log }) {
    if (keeper.kind === 'tool') {
        const files = await filesFor(keeper, request, workspace);
        return async (rows) => await keeper.tool.status(rows, files, command);
    }
    const { format } = keeper;
    const migrations = await migrationsFor(format, request, workspace, log);
    return async (rows) => formatStanding(format, rows, migrations, log);
}
async function filesFor({ tool }, { workingDirectory }, workspace) {
    const folder = (0,workspace_files/* openFolder */.NE)(workspace, workingDirectory, '.');
    // What is installed beside the project is no file of it.
    const names = folder
        .deep()
        .filter((name) => tool.reads(name) && !/(?:^|\/)(?:venv|env|site-packages|vendor)\//.test(name));
    const files = await folder.read(names);
    return new Map(files.flatMap(({ name, content }) => content.kind === 'text' ? [[name, content.text]] : []));
}
/** Undefined where the files cannot be read as this format's: then nobody knows what is pending. */
async function migrationsFor(format, { workingDirectory, migrations: asked }, workspace, log) {
    let why = '';
    for (const folder of listFileFolders(format, asked)) {
        try {
            const files = await (0,migration_files/* listMigrationFiles */.Q4)((0,workspace_files/* openFolder */.NE)(workspace, workingDirectory, folder), format);
            if (files.ok)
                return await files.value.read();
            why ||= files.problems[0].what;
        }
        catch (error) {
            if (!(error instanceof problem/* UserError */.y))
                throw error;
            why ||= error.problems[0].what;
        }
    }
    log(`What is pending is not known: ${why}`);
    return undefined;
}
function formatStanding(format, rows, migrations, log) {
    const reading = tables/* TOOL_TABLES */.J[format].read(rows, migrations ?? []);
    if (!reading.ok) {
        log(reading.problem.what);
        return undefined;
    }
    const applied = reading.rows;
    if (migrations === undefined)
        return statusWithoutFiles(applied);
    const planned = (0,build_plan/* buildPlan */.G)(migrations, applied, hash/* sha256Hex */.f, formats/* MIGRATION_FORMATS */.s[format]);
    if (!planned.ok)
        return statusWithoutFiles(applied);
    const pending = planned.value.pending.map(({ version, name, checksum, path }) => ({
        ...{ version, name, checksum, file: path },
    }));
    return { applied, pending, heads: [] };
}


/***/ }),

/***/ 49037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ toLedgerRun),
/* harmony export */   T: () => (/* binding */ prepareLedgerEntry)
/* harmony export */ });
/* harmony import */ var _database_url_database_location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69798);
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);
/* harmony import */ var _edge_login_name__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16198);
/* harmony import */ var _engine_ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55309);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21981);
/* harmony import */ var _policy_decide__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20539);






/** What a run of the engine enters in the ledger: with its first file, and with its last. */
function prepareLedgerEntry({ permit, context, runId }, { history, inspected, digest, applied, written }) {
    const { ledger } = history;
    const { baseline } = inspected;
    const pending = inspected.pending.map(({ migration }) => migration);
    const ledgerExists = ledger.kind !== 'missing';
    // A run with nothing to do adds no row.
    if (pending.length === 0 && baseline.length === 0) {
        return { row: written, work: { entry: undefined, ledgerExists, ending: undefined } };
    }
    const facts = toLedgerRun(permit, context, {
        ...{ runId, kind: 'engine', planDigest: digest },
        headBefore: (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_5__/* .headDigest */ .xR)(history.rows, _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f),
    });
    const row = written ?? (0,_engine_ledger__WEBPACK_IMPORTED_MODULE_3__/* .linkToHead */ .Oz)(facts, ledger.kind === 'seen' ? ledger.head : undefined, _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f);
    const headAfter = (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_5__/* .headDigestAfter */ .pR)(history.rows, [...baseline, ...pending], _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f);
    const reach = { applied: applied + pending.length, headAfter };
    const entry = written === undefined ? row : undefined;
    // Behind a baseline the files come in messages of their own, and the last of them ends the run.
    const ends = baseline.length === 0 || pending.length === 0;
    const ending = ends ? (0,_engine_ledger__WEBPACK_IMPORTED_MODULE_3__/* .createCompletion */ .Po)(row, reach, _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f) : undefined;
    return { row, work: { entry, ledgerExists, ending } };
}
/** What the ledger says of a run. */
function toLedgerRun(permit, { actor }, known) {
    const { role, confirmation, request, governance } = permit;
    const { proof } = governance;
    return {
        ...known,
        ...(0,_database_url_database_location__WEBPACK_IMPORTED_MODULE_0__/* .locateDatabase */ .Q)((0,_policy_decide__WEBPACK_IMPORTED_MODULE_4__/* .getJudgedTarget */ .NJ)(permit)),
        role,
        appliedBy: actor ?? (0,_edge_login_name__WEBPACK_IMPORTED_MODULE_2__/* .getLoginName */ .d)(),
        commit: request.environment['GITHUB_SHA'] ?? '',
        environment: (proof.known ? proof.value.environment : undefined) ?? '',
        confirmation: confirmation.kind,
        startedAt: new Date().toISOString(),
    };
}


/***/ }),

/***/ 20602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ toCommandOutcome)
});

;// CONCATENATED MODULE: ./src/command/describe-exit.ts
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
function describeExit(code) {
    if (code === 127)
        return { meaning: 'a program in it was not found on PATH', hint: NOT_FOUND };
    if (code === 126)
        return { meaning: 'a program in it cannot be executed', hint: NOT_EXECUTABLE };
    const signal = SIGNALS.get(code - 128);
    if (signal === undefined)
        return { meaning: '', hint: undefined };
    return { meaning: `a program in it was stopped by ${signal}`, hint: getSignalHint(signal) };
}
/**
 * Says what usually stands behind a signal that nobody here sent.
 *
 * @param signal its name
 * @returns what to do, for SIGKILL only. Throws nothing.
 */
function getSignalHint(signal) {
    return signal === 'SIGKILL'
        ? 'Nobody asked for this here: most often the machine ran out of memory.'
        : undefined;
}

;// CONCATENATED MODULE: ./src/command/command-outcome.ts

const ASK_THE_TOOL = 'Its output above says why. What it left in the database is the tool’s to know: ask it before you run it again.';
/**
 * Judges how a command ended. A command that was asked to stop is cancelled whatever its exit
 * code: tools that stop when asked often end with 0, half done.
 *
 * @param end what `runCommand` gave
 * @param why why it was told to stop, where it was
 * @returns the outcome. Its problem repeats nothing of the output. Throws nothing.
 */
function toCommandOutcome({ ended, cancelledBy, lastLines }, why = CANCELLED) {
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
            return { kind: 'failed', problem: failure(what, getSignalHint(ended.signal)), lastLines };
        }
        case 'exited': {
            if (ended.code === 0)
                return { kind: 'succeeded' };
            const { meaning, hint } = describeExit(ended.code);
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

/***/ 90097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ runCommand)
});

;// CONCATENATED MODULE: ./src/command/child-environment.ts
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
function buildChildEnvironment(order) {
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

;// CONCATENATED MODULE: ./src/command/build-invocation.ts

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
function buildInvocation(delegation) {
    return {
        file: delegation.shell.path,
        args: [...FLAGS[delegation.shell.kind], delegation.script],
        workingDirectory: delegation.workingDirectory,
        environment: buildChildEnvironment(delegation),
    };
}

;// CONCATENATED MODULE: ./src/command/forward-signals.ts
/**
 * Listens for wishes to stop. The first is passed on as it came, the second as SIGTERM, later
 * ones as SIGKILL: the runner sends SIGINT, then SIGTERM after 7.5 s, to us alone and not to the
 * program, which would live on without this (reliability.md A3).
 *
 * @param cancellation where wishes come from
 * @returns the relay; `stop` it when the program has ended. Throws nothing.
 */
function forwardSignals(cancellation) {
    const sources = [];
    let running;
    const stop = cancellation.onRequest((signal) => {
        sources.push(signal);
        running?.signal(escalated(signal, sources.length));
    });
    return {
        requested: () => sources[0],
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

;// CONCATENATED MODULE: ./src/command/output-stream.ts
/** reliability.md C1.20. */
const MAX_LINE_LENGTH = 65_536;
/**
 * Makes the way of one stream: redact, then split into whole lines, then hand them on. The two
 * streams of a command meet in one log, so only whole lines leave: no line of one is torn by the
 * other, and no secret is put together from halves of both.
 *
 * @param redactor that stream's own redactor
 * @param onLines takes one or more whole, redacted lines
 * @returns the voice. Throws nothing but what the two arguments throw.
 */
function createOutputStream(redactor, onLines) {
    const splitter = createLineSplitter(MAX_LINE_LENGTH);
    const say = (lines) => {
        if (lines.length > 0)
            onLines(lines);
    };
    return {
        push: (chunk) => say(splitter.push(redactor.push(chunk))),
        end: () => say([...splitter.push(redactor.flush()), ...splitter.flush()]),
    };
}
/**
 * Makes a splitter that ends lines where the runner does: at `\n`, `\r\n` and a lone `\r`, the
 * last so that a progress bar is neither held back nor taken for one endless line.
 *
 * @param limit characters kept of one line; the rest is left out and said to be (reliability.md
 * C1.20: a log has a budget, and a tool without line ends must not fill the memory)
 * @returns a splitter for one stream. Throws nothing.
 */
function createLineSplitter(limit) {
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
function createOutputTail(count, width) {
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

;// CONCATENATED MODULE: ./src/command/run-command.ts



const MAX_TAIL_LINES = 20;
const MAX_TAIL_WIDTH = 500;
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
    const program = buildInvocation({ ...order.delegation, role, confirmed });
    const sources = forwardSignals(order.cancellation);
    const { output, settle, tail } = listen(order);
    try {
        if (sources.requested() !== undefined) {
            const ended = { kind: 'not-started', reason: CANCELLED_BEFORE };
            return { ended, cancelledBy: sources.requested(), lastLines: [] };
        }
        const ended = await unheard(order, async () => {
            const running = order.spawn.start(program, output);
            sources.attach(running);
            const end = await running.ended;
            settle();
            return end;
        });
        return { ended, cancelledBy: sources.requested(), lastLines: tail.lines() };
    }
    finally {
        sources.stop();
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
    const tail = createOutputTail(MAX_TAIL_LINES, MAX_TAIL_WIDTH);
    const onLines = (lines) => {
        write(lines.map((line) => `${line}\n`).join(''));
        tail.add(lines);
    };
    const stdout = createOutputStream(redactors.stdout, onLines);
    const stderr = createOutputStream(redactors.stderr, onLines);
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

/***/ 71398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   q: () => (/* binding */ gitText)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);

/** More than this is no answer that a check could use. */
const MAX_GIT_OUTPUT_BYTES = 256 * 1024 * 1024;
/** A minute: the largest diff takes seconds. */
const GIT_TIMEOUT_MS = 60_000;
/**
 * Asks git something about a repository. Nothing that the repository configures is
 * started: no pager, no external diff, no hook.
 *
 * @param input What it reads from its standard input.
 * @param index A file to take for the index; by default the repository's own.
 * @returns What it printed; undefined where there is no git, no repository, or it failed.
 */
async function git(folder, args, input = '', index) {
    // In a container job the checkout belongs to somebody else, which git would refuse to read.
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
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['--no-pager', ...settings, ...args], {
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
/** The same as a text, without its last line's end. */
async function gitText(folder, args) {
    return (await git(folder, args))?.toString('utf8').trimEnd();
}


/***/ }),

/***/ 17434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createRunId),
/* harmony export */   z: () => (/* binding */ randomToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** 16 random hex digits behind a fixed beginning: a name that no file and no child can know. */
function randomToken() {
    return `governed_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
}
/** A name for one run of the engine in the history: GitHub's, and what tells its processes apart. */
function createRunId(run) {
    return `${run ?? 'local'}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
}


/***/ }),

/***/ 62878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ findShell),
/* harmony export */   Nu: () => (/* binding */ spawnProcess),
/* harmony export */   Zx: () => (/* binding */ ENV_NAMES_IGNORE_CASE)
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
const ENV_NAMES_IGNORE_CASE = process.platform === 'win32';
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
function spawnProcess(drainLimitMs = DRAIN_LIMIT_MS) {
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
/* harmony export */   NI: () => (/* binding */ blockingProcessesQuery),
/* harmony export */   PR: () => (/* binding */ describeProcesses),
/* harmony export */   Ut: () => (/* binding */ cancelStatement),
/* harmony export */   ag: () => (/* binding */ lockHolderQuery)
/* harmony export */ });
/** What is shown of a server process. A login without rights sees the number alone. */
const COLUMNS = "a.pid, a.application_name, a.usename, a.state, pg_catalog.date_trunc('second', a.backend_start)";
/** Who holds one of the locks of a history table. */
function lockHolderQuery(keys) {
    return `SELECT ${COLUMNS} FROM (${holders(keys)}) l JOIN pg_catalog.pg_stat_activity a USING (pid) LIMIT 1`;
}
/** Who holds what the process waits for. A prepared transaction has no process, and the number 0. */
function blockingProcessesQuery(pid) {
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
function describeProcesses(reply) {
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
/* harmony export */   GE: () => (/* binding */ tryLocksExpression),
/* harmony export */   bQ: () => (/* binding */ tryLockExpression),
/* harmony export */   gJ: () => (/* binding */ waitForLock)
/* harmony export */ });
/* harmony import */ var _backend__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87878);
/* harmony import */ var _cancellation_signal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90012);


/** Poll this often: a random moment between the two, so that waiters do not march in step. */
const MIN_POLL_MS = 500;
const MAX_POLL_MS = 2000;
/**
 * Waits until nobody holds the locks, or patience ends. Polls with a lock that is taken and freed in
 * one statement: a session that *waits* in a lock holds a snapshot, and another run's CREATE INDEX
 * CONCURRENTLY would wait for that (flyway#1654; reliability, A0).
 *
 * @param patience Milliseconds; 0 is without end.
 */
async function waitForLock({ session, clock, signal }, keys, table, deadline) {
    const since = clock.now();
    for (;;) {
        const wish = signal.reason();
        if (wish !== undefined)
            return { kind: 'halted', wish };
        const reply = await session.query(`SELECT ${tryLocksExpression(keys, table)} AND ${tryLockExpression(keys, 'outside')}`);
        if (reply.kind === 'lost')
            return reply;
        if (reply.error !== undefined)
            return { kind: 'refused', error: reply.error };
        if (reply.results[0]?.[0]?.[0] === 't')
            return { kind: 'free' };
        const left = since + deadline - clock.now();
        if (deadline > 0 && left <= 0) {
            const holder = (0,_backend__WEBPACK_IMPORTED_MODULE_0__/* .describeProcesses */ .PR)(await session.query((0,_backend__WEBPACK_IMPORTED_MODULE_0__/* .lockHolderQuery */ .ag)(keys)));
            return { kind: 'held', holder: holder ?? 'a session that cannot be seen with this login' };
        }
        const interval = MIN_POLL_MS + clock.random() * (MAX_POLL_MS - MIN_POLL_MS);
        await (0,_cancellation_signal__WEBPACK_IMPORTED_MODULE_1__/* .sleepUnlessCancelled */ .x)(clock, signal, deadline > 0 ? Math.min(interval, left) : interval);
    }
}
/** An expression: whether our lock could be taken, and that of the tool whose table it is. */
function tryLocksExpression(keys, { toolLocks }) {
    const theirs = toolLocks.map((key) => `pg_catalog.pg_try_advisory_xact_lock(${key})`);
    return [tryLockExpression(keys, 'transaction'), ...theirs].join(' AND ');
}
/** An expression: whether the lock could be taken, for this transaction. */
function tryLockExpression(keys, which) {
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
    const reply = await session.execute('ROLLBACK');
    return reply.kind === 'lost' ? reply.reason : undefined;
}


/***/ }),

/***/ 93479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _inputs_declared_value__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22431);
/* harmony import */ var _decide__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20539);
/* harmony import */ var _evaluate_rules__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34250);
/* harmony import */ var _judges_judge_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88587);
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
    const granted = { role, confirmed, target: (0,_decide__WEBPACK_IMPORTED_MODULE_0__/* .getJudgedTarget */ .NJ)(permit) };
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
    return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('baseline-unconfirmed', `The baseline would record as applied, without running it: ${listed(baseline)}. Nothing confirms that the database has these changes.`, `Look at them (mode \`plan\` shows them, and their digest), then set ${(0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_4__/* .describeSources */ .av)(request.confirmation)} to true, or to that digest, for one run.`);
}
function asBaseline(title) {
    return `${title} (baseline)`;
}
const MAX_NAMES_SHOWN = 20;
function listed(names) {
    const rest = names.length - MAX_NAMES_SHOWN;
    const shown = names.slice(0, MAX_NAMES_SHOWN).join(', ');
    return rest > 0 ? `${shown}, and ${rest} more` : shown;
}
/** What the policies ask that only the server could tell: now nothing more comes to be known. */
function judgePolicies({ role, request, governance }, { server, findings, rehearsal, promotion }) {
    const connected = server !== undefined;
    const asked = { role, request, governance, findings, rehearsal, promotion, connected };
    return (0,_judges_judge_policy__WEBPACK_IMPORTED_MODULE_2__/* .findRuleBlock */ .BE)((0,_evaluate_rules__WEBPACK_IMPORTED_MODULE_1__/* .evaluatePolicyRules */ .t)(asked));
}


/***/ })

};
;