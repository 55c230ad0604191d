"use strict";
exports.id = 998;
exports.ids = [998];
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

  95664:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  D: () => (  computeCommandDigest)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default =  __webpack_require__.n(external_node_path_);
var random = __webpack_require__(17434);
var git = __webpack_require__(71398);
;





const MAX_PATHS_SHOWN = 5;
async function readCleanTree(workspace) {
    if (!(0,git .T_)())
        return { ok: false, why: 'Git is not on `PATH`' };
    const tree = await (0,git .q_)(workspace, ['rev-parse', '--verify', 'HEAD^{tree}']);
    if (tree === undefined || !/^[0-9a-f]{40,64}$/.test(tree)) {
        return { ok: false, why: 'the folder is not a Git repository, or it has no commit' };
    }
    const index = external_node_path_default().join((0,external_node_os_.tmpdir)(), `${(0,random .z)()}.index`);
    try {
        const read = await (0,git .$Y)(workspace, ['read-tree', 'HEAD'], '', index);
        const statusArguments = [
            'status',
            '--porcelain',
            '-z',
            '--untracked-files=all',
            '--no-renames',
        ];
        const status = read && (await (0,git .$Y)(workspace, statusArguments, '', index));
        if (status === undefined)
            return { ok: false, why: 'Git cannot compare the checkout with its commit' };
        const paths = status
            .toString('utf8')
            .split('\0')
            .filter((entry) => entry !== '')
            .map((entry) => entry.slice(3));
        if (paths.length === 0)
            return { ok: true, tree };
        const rest = paths.length > MAX_PATHS_SHOWN ? ` and ${paths.length - MAX_PATHS_SHOWN} more` : '';
        const shown = paths.slice(0, MAX_PATHS_SHOWN).join(', ');
        return { ok: false, why: `the checkout differs from its commit: ${shown}${rest}` };
    }
    finally {
        (0,external_node_fs_.rmSync)(index, { force: true });
    }
}

var hash = __webpack_require__(2061);
var digest = __webpack_require__(21981);
;



async function computeCommandDigest({ workingDirectory }, command, workspace) {
    const clean = await readCleanTree(workspace);
    if (!clean.ok)
        return { planDigest: undefined, unplanned: clean.why };
    const parts = { tree: clean.tree, workingDirectory, command };
    return { planDigest: (0,digest .EK)(parts, hash .f) };
}


  }),

  58078:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  D: () => (  describeChanges),
  n: () => (  describePending)
});

;
const MAX_NAMES_SHOWN = 10;
function diffHistory(before, after) {
    const keyOf = ({ version, checksum }) => `${version} ${checksum}`;
    const keysBefore = new Set(before.applied.map(keyOf));
    const versionsAfter = new Set(after.applied.map(({ version }) => version));
    return {
        applied: after.applied.filter((migration) => !keysBefore.has(keyOf(migration))),
        pending: after.pending,
        removed: before.applied
            .map(({ version }) => version)
            .filter((version) => !versionsAfter.has(version)),
    };
}
function multipleHeadsFindings({ tool, status }) {
    if (status.heads.length === 0)
        return [];
    return [
        {
            code: 'several-heads',
            level: 'warning',
            what: `The migrations of ${tool} have multiple heads: ${listVersions(status.heads)}.`,
            next: 'Merge them before you migrate (`alembic merge`, `makemigrations --merge`), or set the revisions to apply in the command.',
        },
    ];
}
function historyFindings(before, after, isSuccess) {
    const { applied, pending, removed } = diffHistory(before.status, after.status);
    const findings = [];
    if (removed.length > 0)
        findings.push(historyShrankFinding(after.table, removed));
    const pendingCount = after.exists ? (pending?.length ?? 0) : undefined;
    if (isSuccess && applied.length === 0 && removed.length === 0 && pendingCount !== 0) {
        findings.push(nothingRecordedFinding(after, pendingCount));
    }
    return findings;
}
function historyShrankFinding(table, removed) {
    const versions = removed.length === 1 ? 'the version' : 'the versions';
    return {
        code: 'history-shrank',
        level: 'warning',
        what: `The command removed ${versions} ${listVersions(removed)} from \`${table}\`.`,
        next: 'If the command reverts migrations, ignore this warning. Otherwise find what deletes these rows: the next run would apply the migrations again.',
    };
}
function nothingRecordedFinding({ tool, table }, pendingCount) {
    const pending = pendingCount === 1 ? '1 migration is' : `${pendingCount} migrations are`;
    const detail = pendingCount === undefined
        ? `The table \`${table}\` does not exist.`
        : `The table \`${table}\` is unchanged, and ${pending} pending.`;
    return {
        code: 'nothing-recorded',
        level: 'warning',
        what: `The command succeeded, but ${tool} recorded no migration. ${detail}`,
        next: 'Check that the command reads its URL from a variable of `url-variables`. If its history is in another table, set `history-table`.',
    };
}
function listVersions(versions) {
    const hiddenCount = versions.length - MAX_NAMES_SHOWN;
    if (hiddenCount > 0) {
        return `${versions.slice(0, MAX_NAMES_SHOWN).join(', ')} and ${hiddenCount} more`;
    }
    const last = versions.at(-1) ?? '';
    return versions.length < 2 ? last : `${versions.slice(0, -1).join(', ')} and ${last}`;
}

var hash = __webpack_require__(2061);
var digest = __webpack_require__(21981);
;



function describeChanges({ before, after, findings }, hasSucceeded, ledgerSnapshot) {
    if (after === undefined) {
        return { runResult: { applied: undefined }, findings, snapshot: ledgerSnapshot };
    }
    const first = before ?? { ...after, exists: false, status: { ...after.status, applied: [] } };
    const { applied, pending } = diffHistory(first.status, after.status);
    const snapshot = ledgerSnapshot && {
        ...ledgerSnapshot,
        table: after.table,
        before: toHistoryState(first),
        after: toHistoryState(after),
    };
    return {
        runResult: {
            migrations: [
                ...applied.map(createLineMapper('applied')),
                ...(pending ?? []).map(createLineMapper('pending')),
            ],
            applied: applied.length,
            pending: pending?.length,
            headDigest: headDigestOf(after.status.applied),
        },
        findings: [
            ...findings,
            ...multipleHeadsFindings(first),
            ...historyFindings(first, after, hasSucceeded),
        ],
        snapshot,
    };
}
function describePending(snapshot) {
    if (snapshot === undefined)
        return { runResult: {}, findings: [] };
    const { applied, pending } = snapshot.status;
    return {
        runResult: {
            migrations: (pending ?? []).map(createLineMapper('pending')),
            pending: pending?.length,
            headDigest: pending === undefined ? undefined : headDigestOf([...applied, ...pending]),
        },
        findings: multipleHeadsFindings(snapshot),
    };
}
function createLineMapper(status) {
    return (migration) => {
        const { version, name, checksum } = migration;
        const file = 'file' in migration ? (migration.file ?? '') : '';
        return { version, name, file, checksum, status, durationMs: undefined, remark: undefined };
    };
}
function toHistoryState({ status: { applied } }) {
    return { rows: applied.length, headDigest: headDigestOf(applied) };
}
function headDigestOf(applied) {
    return (0,digest .xR)(applied.map(({ version, checksum }) => ({ version, checksum, state: 'applied' })), hash .f);
}


  }),

  48797:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Q: () => (  observeCommand),
  i: () => (  targetNotInspected)
});

var clock = __webpack_require__(39443);
var hash = __webpack_require__(2061);
var backend = __webpack_require__(87878);
var cancellation_signal = __webpack_require__(90012);
var cancelled_problem = __webpack_require__(63259);
;



const LOCK_POLL_MS = 1_000;
async function holdCommandLock({ session, clock, signal }, keys, timeoutMs) {
    const startMs = clock.now();
    for (;;) {
        const cancelReason = signal.reason();
        if (cancelReason !== undefined)
            return (0,cancelled_problem .v)(cancelReason, 'It was waiting for another command.');
        const reply = await session.query(`SELECT pg_catalog.pg_try_advisory_lock(${keys.namespace}, ${keys.nonTransactional})`);
        if (reply.kind === 'lost' || reply.error !== undefined) {
            return lockUnknownProblem(reply.kind === 'lost' ? reply.reason : (reply.error?.message ?? ''));
        }
        if (reply.results[0]?.[0]?.[0] === 't')
            return undefined;
        const leftMs = startMs + timeoutMs - clock.now();
        if (timeoutMs > 0 && leftMs <= 0)
            return lockHeldProblem((0,backend .PR)(await session.query((0,backend .ag)(keys))), timeoutMs);
        await (0,cancellation_signal .x)(clock, signal, timeoutMs > 0 ? Math.min(LOCK_POLL_MS, leftMs) : LOCK_POLL_MS);
    }
}
function lockHeldProblem(holder, timeoutMs) {
    return {
        code: 'lock-held',
        what: `Another command held its lock on this database for more than ${timeoutMs / 1000} s (\`lock-wait\`): ${holder ?? 'a session that this login cannot see'}.`,
        next: 'The command was not started. Wait until the other command has ended, or terminate its session. Then retry the run.',
    };
}
function lockUnknownProblem(reason) {
    return {
        code: 'lock-unknown',
        what: `The server did not report whether another command is running: ${reason}.`,
        next: 'The command was not started. Check the server and its log, then retry the run.',
    };
}

var lock_keys = __webpack_require__(41196);
var decide = __webpack_require__(20539);
var problem = __webpack_require__(64008);
var open_session = __webpack_require__(6694);
var tool_history = __webpack_require__(18398);
;








const COMMAND_LOCK_NAME = 'a command';
async function observeCommand(permit, command, context, signal, run) {
    const nothing = { before: undefined, after: undefined, problem: undefined, findings: [] };
    if ((0,decide .NJ)(permit).kind === 'embedded')
        return { ...nothing, ran: await run() };
    const { request } = permit;
    const { log } = context.runner;
    const options = { ...(0,open_session .id)(request, context, signal), brief: true };
    let isConnected = false;
    try {
        return await (0,open_session .fQ)(permit, options, async (session) => {
            isConnected = true;
            const history = (0,tool_history .A)(request, command, context.workspace, log);
            const problem = await lockTarget(session, context, signal, request.limits.lockWaitMs);
            if (problem !== undefined)
                return { ...nothing, ran: undefined, problem };
            const before = await history.readSnapshot(session);
            const ran = await run();
            const isCancelled = signal.reason() !== undefined;
            const after = isCancelled ? undefined : await history.readSnapshot(session);
            return { ...nothing, ran, before, after };
        });
    }
    catch (error) {
        if (isConnected || !(error instanceof problem .y))
            throw error;
        return { ...nothing, ran: await run(), findings: [targetNotInspected(error.problems[0].what)] };
    }
}
async function lockTarget(session, { runner }, signal, timeoutMs) {
    const reply = await session.query('SELECT pg_catalog.pg_backend_pid()');
    const backendPid = reply.kind === 'answered' ? reply.results[0]?.[0]?.[0] : undefined;
    if (session.backendPid !== undefined && session.backendPid !== Number(backendPid)) {
        runner.log('The target is behind a connection pooler: no lock is held around the command.');
        return undefined;
    }
    return await holdCommandLock({ session, clock: clock .m, signal }, (0,lock_keys .e)(COMMAND_LOCK_NAME, hash .f), timeoutMs);
}
function targetNotInspected(why) {
    return {
        code: 'command-unseen',
        level: 'notice',
        what: `The action could not connect to the target. It cannot report what the command changes, and it holds no lock while the command runs. ${why}`,
        next: 'If the command reaches the target in another way, ignore this notice. Otherwise fix the connection.',
    };
}


  }),

  1662:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    planCommand: () => (  planCommand)
  });
  var _policy_decide__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20539);
  var _problem__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64008);
  var _cancellation__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88335);
  var _mode_result__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41876);
  var _open_session__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6694);
  var _command_digest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95664);
  var _describe_changes__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58078);
  var _observe_command__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48797);
  var _tool_history__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18398);









async function planCommand(permit, command, context) {
    const { request, role } = permit;
    const { snapshot, findings } = await (0,_cancellation__WEBPACK_IMPORTED_MODULE_2__  .a)(request.timeLimitMs, async ({ signal }) => {
        return await readToolSnapshot(permit, command, context, signal);
    });
    const pending = (0,_describe_changes__WEBPACK_IMPORTED_MODULE_6__  .n)(snapshot);
    const result = {
        ..._mode_result__WEBPACK_IMPORTED_MODULE_3__  .S,
        connected: snapshot !== undefined,
        findings: [...findings, ...pending.findings],
        runResult: { ..._mode_result__WEBPACK_IMPORTED_MODULE_3__  .S.runResult, ...pending.runResult },
    };
    if (role !== 'prod')
        return result;
    const { planDigest, unplanned } = await (0,_command_digest__WEBPACK_IMPORTED_MODULE_5__  .D)(request, command, context.workspace);
    if (planDigest === undefined)
        context.runner.log(`The command has no plan digest: ${unplanned}.`);
    return { ...result, runResult: { ...result.runResult, planDigest } };
}
async function readToolSnapshot(permit, command, context, signal) {
    const { request } = permit;
    if ((0,_policy_decide__WEBPACK_IMPORTED_MODULE_0__  .NJ)(permit).kind === 'embedded')
        return { snapshot: undefined, findings: [] };
    const history = (0,_tool_history__WEBPACK_IMPORTED_MODULE_8__  .A)(request, command, context.workspace, context.runner.log);
    const options = { ...(0,_open_session__WEBPACK_IMPORTED_MODULE_4__  .id)(request, context, signal), brief: true };
    try {
        const snapshot = await (0,_open_session__WEBPACK_IMPORTED_MODULE_4__  .fQ)(permit, options, async (session) => {
            (0,_open_session__WEBPACK_IMPORTED_MODULE_4__  .q7)(session, signal);
            return await history.readSnapshot(session);
        });
        return { snapshot, findings: [] };
    }
    catch (error) {
        if (!(error instanceof _problem__WEBPACK_IMPORTED_MODULE_1__  .y) || signal.reason() !== undefined)
            throw error;
        return { snapshot: undefined, findings: [(0,_observe_command__WEBPACK_IMPORTED_MODULE_7__  .i)(error.problems[0].what)] };
    }
}


  }),

  59151:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  runUserCommand: () => (  runUserCommand)
});

var command_outcome = __webpack_require__(20602);
var run_command = __webpack_require__(90097);
var spawn_process = __webpack_require__(62878);
var workspace_files = __webpack_require__(30546);
var declared_value = __webpack_require__(22431);
var admit = __webpack_require__(93479);
var cancellation = __webpack_require__(88335);
var command_runtime = __webpack_require__(2803);
var mode_result = __webpack_require__(41876);
var open_session = __webpack_require__(6694);
var command_digest = __webpack_require__(95664);
var describe_changes = __webpack_require__(58078);
var observe_command = __webpack_require__(48797);
var database_location = __webpack_require__(69798);
var server_identity = __webpack_require__(17818);
var target_history = __webpack_require__(97685);
var decide = __webpack_require__(20539);
var denied_findings = __webpack_require__(48742);
var problem = __webpack_require__(64008);
var inspect_target = __webpack_require__(76802);
;








async function inspectServer(permit, context, signal) {
    const target = (0,decide .NJ)(permit);
    if (!(0,denied_findings .gT)(permit) || target.kind === 'embedded') {
        return { server: undefined, findings: [] };
    }
    const place = (0,database_location .Q)(target);
    const options = (0,open_session .id)(permit.request, context, signal);
    return await (0,open_session .fQ)(permit, options, async (session) => {
        (0,open_session .q7)(session, signal);
        const result = await (0,target_history .L)(session, { readOnly: true, inDetail: false, place });
        if (!result.ok)
            throw new problem .y([result.problem]);
        const identityOptions = { place, readOnly: true, stores: false };
        const history = await (0,server_identity .Ww)(session, result.history, identityOptions);
        return { server: history.facts, findings: (0,inspect_target .kt)(history, permit, []) };
    });
}

var clock = __webpack_require__(39443);
var hash = __webpack_require__(2061);
var random = __webpack_require__(17434);
var cancellation_signal = __webpack_require__(90012);
var engine_ledger = __webpack_require__(55309);
var commit_statements = __webpack_require__(17416);
var governed_tables = __webpack_require__(89626);
var history_table = __webpack_require__(68499);
var rollback = __webpack_require__(87092);
var session_settings = __webpack_require__(59650);
var table_conflict = __webpack_require__(54077);
;







const LEDGER_LOCK_TIMEOUT_MS = 5_000;
async function recordRun(session, { exists, ledger }, facts, { tag, sha256Hex, isBusy = false }) {
    const tablesVersion = isBusy ? history_table .f$ : (0,governed_tables .WH)({ exists, ledger });
    const server = (0,governed_tables .tm)(ledger, tablesVersion) ? facts.server : undefined;
    const head = ledger.kind === 'seen' ? ledger.head : undefined;
    const entry = (0,engine_ledger .Oz)({ ...facts, server }, head, sha256Hex);
    const reply = await session.execute([
        'BEGIN ISOLATION LEVEL READ COMMITTED',
        ...(0,session_settings .nT)(session.settings, 'transaction'),
        `SET LOCAL lock_timeout = ${LEDGER_LOCK_TIMEOUT_MS}`,
        `SET LOCAL statement_timeout = ${LEDGER_LOCK_TIMEOUT_MS}`,
        ...(0,governed_tables .$Q)(tag, tablesVersion),
        ...(0,commit_statements .dq)({ tag, entry, tablesVersion }),
        'COMMIT',
    ].join('; '));
    if (reply.kind === 'lost')
        return { ok: false, isStale: false, why: reply.reason };
    if (reply.error === undefined) {
        const { ordinal, hash } = entry;
        return { ok: true, head: { ordinal, hash, endHash: undefined } };
    }
    await (0,rollback .d)(reply, session);
    const conflict = (0,table_conflict .G)(tag, reply.error);
    if (conflict !== undefined)
        return { ok: false, isStale: true, isBusy: conflict === 'busy' };
    return { ok: false, isStale: false, why: reply.error.message };
}

var history_snapshot = __webpack_require__(57898);
var ledger_entry = __webpack_require__(49037);
;














const MAX_RECORD_ATTEMPTS = 20;
const MAX_RETRY_DELAY_MS = 250;
async function recordCommandRun(permit, context, planDigest, signal) {
    if ((0,decide .NJ)(permit).kind === 'embedded' || signal.reason() !== undefined)
        return undefined;
    const run = (0,ledger_entry .S)(permit, context, {
        runId: (0,random .n)(context.run),
        kind: 'command',
        planDigest: planDigest ?? '',
        headBefore: '',
        server: undefined,
    });
    const options = { ...(0,open_session .id)(permit.request, context, signal), brief: true };
    const logReason = (why) => {
        context.runner.log(`The run was not recorded in ${engine_ledger .R9}: ${why}`);
        return undefined;
    };
    try {
        const result = await (0,open_session .fQ)(permit, options, async (session) => {
            (0,open_session .q7)(session, signal);
            return await tryRecord(session, run, permit, signal);
        });
        return typeof result === 'string' ? logReason(result) : result;
    }
    catch (error) {
        if (!(error instanceof problem .y))
            throw error;
        return logReason(error.problems[0].what);
    }
}
async function tryRecord(session, run, permit, signal) {
    const place = { host: run.host, database: run.database };
    let isBusy = false;
    for (let attempt = 1; attempt <= MAX_RECORD_ATTEMPTS; attempt += 1) {
        const reading = await (0,target_history .L)(session, { readOnly: false, inDetail: false, place });
        if (!reading.ok)
            return reading.problem.what;
        const options = { tag: (0,random .z)(), sha256Hex: hash .f, isBusy };
        const identityOptions = { place, readOnly: false, stores: true };
        const history = await (0,server_identity .Ww)(session, reading.history, identityOptions);
        const { server } = history;
        const result = await recordRun(session, history, { ...run, server }, options);
        if (result.ok) {
            const snapshot = { ...(0,history_snapshot .m)({ history }), runId: run.runId, ledger: result.head };
            return { snapshot, findings: (0,inspect_target .kt)(history, permit, []) };
        }
        if (!result.isStale)
            return result.why;
        isBusy ||= result.isBusy;
        await (0,cancellation_signal .x)(clock .m, signal, clock .m.random() * MAX_RETRY_DELAY_MS);
    }
    return 'other runs wrote rows at the same time.';
}

;















async function runUserCommand(permit, command, context) {
    return await (0,cancellation .a)(permit.request.timeLimitMs, async (sources) => {
        return await admitAndRun(permit, command, context, sources);
    });
}
async function admitAndRun(permit, command, context, sources) {
    const { signal } = sources;
    const digest = await computeDigestIfNeeded(permit, command, context);
    const inspection = await inspectServer(permit, context, signal);
    const { server } = inspection;
    const codes = inspection.findings.map(({ code }) => code);
    const verdict = (0,admit .w)(permit, { ...digest, server, findings: codes });
    const notRun = {
        ...mode_result .S,
        findings: inspection.findings,
        connected: server !== undefined,
        runResult: { ...mode_result .S.runResult, planDigest: digest.planDigest },
    };
    if (!verdict.allowed) {
        const findings = inspection.findings.filter(({ code }) => code !== verdict.reason);
        return { ...notRun, findings, block: verdict };
    }
    const run = createCommandRunner(permit, verdict.permit, command, context, sources);
    const observation = await (0,observe_command .Q)(permit, command, context, signal, run);
    const { ran: exit, problem } = observation;
    if (exit === undefined)
        return { ...notRun, problems: problem === undefined ? [] : [problem] };
    const outcome = (0,command_outcome .v)(exit, signal.reason());
    const hasStarted = exit.exit.kind !== 'not-started';
    const entry = hasStarted
        ? await recordCommandRun(permit, context, digest.planDigest, signal)
        : undefined;
    const { runResult, findings, snapshot } = (0,describe_changes .D)(observation, outcome.kind === 'succeeded', entry?.snapshot);
    const serverFindings = server === undefined ? (entry?.findings ?? []) : inspection.findings;
    const result = {
        ...notRun,
        findings: [...serverFindings, ...findings],
        snapshot,
        runResult: { ...notRun.runResult, ...runResult },
    };
    if (outcome.kind === 'succeeded')
        return result;
    const { problem: failure, lastLines } = outcome;
    return { ...result, problems: [failure], runResult: { ...result.runResult, lastLines } };
}
function createCommandRunner(permit, writePermit, command, context, { signal, cancellation }) {
    const { request } = permit;
    const shell = (0,spawn_process .CK)(request.environment);
    if (shell === undefined)
        throw (0,command_runtime .$)();
    return async () => {
        return await (0,open_session .z2)(permit, signal, async ({ text: url }) => {
            return await (0,run_command .d)(writePermit, {
                command: {
                    script: command,
                    shell,
                    workingDirectory: (0,workspace_files .XI)(context.workspace, request.workingDirectory),
                    environment: request.environment,
                    caseInsensitive: spawn_process .Zx,
                    authority: (0,declared_value .Me)(request.authority),
                    url,
                    urlVariables: request.urlVariables,
                },
                ...(0,command_runtime .c)(context),
                cancellation,
            });
        });
    };
}
async function computeDigestIfNeeded({ confirmation, role, request }, command, { workspace }) {
    if (role === 'prod' && confirmation.kind === 'digest') {
        return await (0,command_digest .D)(request, command, workspace);
    }
    return { planDigest: undefined, unplanned: 'the run does not need it' };
}


  }),

  18398:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  A: () => (  findToolHistory)
});

var formats = __webpack_require__(69911);
var history_columns = __webpack_require__(32848);
;
function statusWithoutFiles(applied) {
    return { applied, pending: undefined, heads: [] };
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;
function sortTopologically(nodes) {
    const nodesByKey = new Map(nodes.map((node) => [node.key, node]));
    const visitedKeys = new Set();
    const sorted = [];
    const placed = new Set();
    for (const start of nodes) {
        const path = [start];
        for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
            visitedKeys.add(node.key);
            const next = node.after
                .map((key) => nodesByKey.get(key))
                .find((each) => each && !visitedKeys.has(each.key));
            if (next !== undefined) {
                path.push(next);
                continue;
            }
            path.pop();
            if (placed.has(node))
                continue;
            placed.add(node);
            sorted.push(node);
        }
    }
    return sorted;
}
function findAncestors(nodes, keys) {
    const nodesByKey = new Map(nodes.map((node) => [node.key, node]));
    if (keys.some((key) => !nodesByKey.has(key)))
        return undefined;
    const found = new Set(keys);
    for (const key of found) {
        for (const dependency of nodesByKey.get(key)?.after ?? [])
            found.add(dependency);
    }
    return found;
}
function findLeaves(nodes) {
    const dependencies = new Set(nodes.flatMap(({ after }) => after));
    return nodes.map(({ key }) => key).filter((key) => !dependencies.has(key));
}

;
async function loadAssignmentReader() {
    const { parser } = await __webpack_require__.e(  335).then(__webpack_require__.bind(__webpack_require__, 17335));
    return (text) => {
        const assignments = new Map();
        const visit = (node) => {
            for (const child of listChildren(node)) {
                if (child.name === 'AssignStatement')
                    readAssignment(child, text, assignments);
                else if (child.name === 'ClassDefinition' || child.name === 'Body')
                    visit(child);
            }
        };
        visit(parser.parse(text).topNode);
        return assignments;
    };
}
function readAssignment(statement, text, assignments) {
    const name = statement.firstChild;
    const value = statement.lastChild;
    if (name?.name !== 'VariableName' || value === null)
        return;
    assignments.set(text.slice(name.from, name.to), readLiteral(value, text));
}
function readLiteral(node, text) {
    switch (node.name) {
        case 'None':
            return null;
        case 'String':
            return readString(text.slice(node.from, node.to));
        case 'ContinuedString': {
            const parts = listChildren(node).map((part) => readLiteral(part, text));
            return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
        }
        case 'ParenthesizedExpression': {
            const inner = listChildren(node).find(({ name }) => !/^\W$/.test(name));
            return inner === undefined ? undefined : readLiteral(inner, text);
        }
        case 'TupleExpression':
        case 'ArrayExpression':
        case 'SetExpression':
            return listChildren(node)
                .filter(({ name }) => !/^\W$/.test(name) && name !== 'Comment')
                .map((part) => readLiteral(part, text));
        default:
            return undefined;
    }
}
function readString(source) {
    const [, , body] = /^[rRuU]?("""|'''|"|')(.*)\1$/s.exec(source) ?? [];
    return body?.includes('\\') === true ? undefined : body;
}
function listChildren(node) {
    const children = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
        children.push(child);
    return children;
}
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

;



const alembic = {
    tool: 'Alembic',
    place: { schema: undefined, table: 'alembic_version' },
    columns: ['version_num'],
    query: (table) => `SELECT version_num FROM ${table} ORDER BY version_num;`,
    reads: (path) => path === 'alembic.ini' || /(?:^|\/)versions\/[^/]+\.py$/.test(path),
    status: computeStatus,
};
async function computeStatus(rows, files) {
    const appliedHeads = rows.map(([version]) => version ?? '');
    const knownApplied = appliedHeads.map((version) => ({ version, name: '', checksum: '' }));
    const revisions = parseRevisions(files, await loadAssignmentReader());
    if (revisions === undefined || revisions.length === 0) {
        return { applied: knownApplied, pending: undefined, heads: [] };
    }
    const leaves = findLeaves(revisions.map(({ key, downRevisions }) => ({ key, after: downRevisions })));
    const heads = leaves.length > 1 ? leaves : [];
    const appliedKeys = findAncestors(revisions, appliedHeads);
    if (appliedKeys === undefined)
        return { applied: knownApplied, pending: undefined, heads };
    const sorted = sortTopologically(revisions);
    return {
        applied: sorted.filter(({ key }) => appliedKeys.has(key)),
        pending: sorted.filter(({ key }) => !appliedKeys.has(key)),
        heads,
    };
}
function parseRevisions(files, read) {
    const folder = findScriptFolder(files.get('alembic.ini'));
    const revisions = [];
    for (const [path, text] of files) {
        if (!path.endsWith('.py') || (folder !== undefined && !path.startsWith(`${folder}/`)))
            continue;
        const assignments = read(text);
        if (!assignments.has('revision'))
            continue;
        const version = assignments.get('revision');
        const downRevisions = literalStrings(assignments.get('down_revision'));
        const dependencies = literalStrings(assignments.get('depends_on') ?? null);
        if (typeof version !== 'string')
            return undefined;
        if (downRevisions === undefined || dependencies === undefined)
            return undefined;
        const name = baseName(path).replace(/\.py$/, '').replace(`${version}_`, '');
        revisions.push({
            key: version,
            version,
            name,
            checksum: '',
            file: path,
            downRevisions,
            after: [...downRevisions, ...dependencies],
        });
    }
    return revisions.sort((left, right) => (left.file ?? '').localeCompare(right.file ?? '', 'en'));
}
function findScriptFolder(ini) {
    const [, location] = /^\s*script_location\s*=\s*(\S.*?)\s*$/m.exec(ini ?? '') ?? [];
    return (location
        ?.replace(/^%\(here\)s\/?/, '')
        .replace(/^\.\//, '')
        .replace(/\/+$/, '') || undefined);
}

;

const CHECKSUM_FILE = 'atlas.sum';
const MIGRATION_FILE = /^(\d+)(?:_(.*))?\.sql$/;
const atlas = {
    tool: 'Atlas',
    place: { schema: 'atlas_schema_revisions', table: 'atlas_schema_revisions' },
    columns: ['version', 'description', 'applied', 'total', 'hash'],
    query: (table) => `SELECT version, description, hash FROM ${table} WHERE version NOT LIKE '.%' AND applied = total ORDER BY executed_at, version;`,
    reads: (path) => baseName(path) === CHECKSUM_FILE || MIGRATION_FILE.test(baseName(path)),
    status: async (rows, files) => atlas_computeStatus(rows, files),
};
function atlas_computeStatus(rows, files) {
    const applied = rows.map(([version, name, checksum]) => ({
        version: version ?? '',
        name: name ?? '',
        checksum: checksum ?? '',
    }));
    const checksumFiles = [...files.keys()].filter((path) => baseName(path) === CHECKSUM_FILE);
    const [checksumFile] = checksumFiles;
    if (checksumFile === undefined || checksumFiles.length > 1)
        return statusWithoutFiles(applied);
    const folder = checksumFile.slice(0, -CHECKSUM_FILE.length);
    const appliedVersions = new Set(applied.map(({ version }) => version));
    const declared = [...files.keys()].flatMap((file) => {
        const [, version, name = ''] = MIGRATION_FILE.exec(file.slice(folder.length)) ?? [];
        return version === undefined || !file.startsWith(folder)
            ? []
            : [{ version, name, checksum: '', file }];
    });
    declared.sort((left, right) => left.version.localeCompare(right.version, 'en'));
    return {
        applied,
        pending: declared.filter(({ version }) => !appliedVersions.has(version)),
        heads: [],
    };
}

;


const django_MIGRATION_FILE = /(?:^|\/)([^/]+)\/migrations\/((?!__init__)[^/]+)\.py$/;
const django = {
    tool: 'Django',
    place: { schema: undefined, table: 'django_migrations' },
    columns: ['app', 'name', 'applied'],
    query: (table) => `SELECT app, name FROM ${table} ORDER BY id;`,
    reads: (path) => django_MIGRATION_FILE.test(path),
    status: django_computeStatus,
};
async function django_computeStatus(rows, files) {
    const applied = rows.map(([app, name]) => ({
        version: formatKey(app ?? '', name ?? ''),
        name: '',
        checksum: '',
    }));
    const declared = parseMigrations(files, await loadAssignmentReader());
    if (declared === undefined || declared.length === 0) {
        return { applied, pending: undefined, heads: [] };
    }
    const appliedKeys = new Set(applied.map(({ version }) => version));
    const replacedKeys = new Set(declared.flatMap(({ replaces }) => replaces));
    const current = declared.filter(({ key }) => !replacedKeys.has(key));
    const isApplied = ({ key, replaces }) => appliedKeys.has(key) ||
        (replaces.length > 0 && replaces.every((each) => appliedKeys.has(each)));
    return {
        applied,
        pending: sortTopologically(current).filter((migration) => !isApplied(migration)),
        heads: findConflictingHeads(current),
    };
}
function findConflictingHeads(migrations) {
    const apps = [...new Set(migrations.map(({ app }) => app))];
    return apps.flatMap((app) => {
        const leaves = findLeaves(migrations.filter((migration) => migration.app === app));
        return leaves.length > 1 ? leaves : [];
    });
}
function parseMigrations(files, read) {
    const migrations = [];
    for (const [file, text] of files) {
        const [, app = '', name = ''] = django_MIGRATION_FILE.exec(file) ?? [];
        if (!/^class\s+Migration\b/m.test(text))
            continue;
        const assignments = read(text);
        const after = parseMigrationKeys(assignments.get('dependencies') ?? []);
        const replaces = parseMigrationKeys(assignments.get('replaces') ?? []);
        if (after === undefined || replaces === undefined)
            return undefined;
        const key = formatKey(app, name);
        migrations.push({ key, version: key, name: '', checksum: '', file, app, after, replaces });
    }
    return migrations.sort((left, right) => left.key.localeCompare(right.key, 'en'));
}
function parseMigrationKeys(literal) {
    if (!Array.isArray(literal))
        return undefined;
    return literal.flatMap((each) => {
        const [app, name] = literalStrings(each) ?? [];
        return app === undefined || name === undefined ? [] : [formatKey(app, name)];
    });
}
function formatKey(app, name) {
    return `${app}.${name}`;
}

var syntax_tree = __webpack_require__(50931);
;

const MAX_INCLUDE_DEPTH = 20;
function listChangesets(master, files, read, depth = 0) {
    const text = files.get(master);
    const entries = text === undefined || depth > MAX_INCLUDE_DEPTH ? undefined : read(master, text);
    if (entries === undefined)
        return undefined;
    const changesets = [];
    for (const entry of entries) {
        if (entry.kind === 'changeset') {
            changesets.push({ ...entry.changeset, file: master });
            continue;
        }
        const path = normalizePath(entry.relative ? `${parentFolder(master)}/${entry.path}` : entry.path);
        const includedPaths = entry.kind === 'include' ? [path] : listChangelogsIn(path, files);
        for (const includedPath of includedPaths) {
            const included = listChangesets(includedPath, files, read, depth + 1);
            if (included === undefined)
                return undefined;
            changesets.push(...included);
        }
    }
    return changesets;
}
async function loadChangelogs() {
    const [{ parse }, { parseXml }] = await Promise.all([
        __webpack_require__.e(  815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19)),
        __webpack_require__.e(  334).then(__webpack_require__.t.bind(__webpack_require__, 20334, 23)),
    ]);
    return (path, text) => {
        try {
            if (/\.sql$/i.test(path))
                return parseSqlChangelog(text);
            if (/\.xml$/i.test(path))
                return parseXmlChangelog(parseXml(text).toJSON());
            return parseYamlChangelog(parse(text));
        }
        catch {
            return undefined;
        }
    };
}
function parseSqlChangelog(text) {
    if (!/^\s*--\s*liquibase formatted sql/i.test(text))
        return undefined;
    return [...text.matchAll(/^\s*--\s*changeset\s+([^:\s]+):(\S+)(.*)$/gim)].map(([, author = '', id = '', attributes = '']) => ({
        kind: 'changeset',
        changeset: {
            id,
            author,
            dbms: /\bdbms:\s*"?([^"\s]+)/i.exec(attributes)?.[1] ?? '',
            conditional: /\b(?:context|contextFilter|labels):/i.test(attributes),
        },
    }));
}
function parseYamlChangelog(value) {
    const list = (0,syntax_tree .Gv)(value) ? value['databaseChangeLog'] : undefined;
    if (!Array.isArray(list))
        return undefined;
    return list.flatMap((entry) => (0,syntax_tree .Gv)(entry)
        ? Object.entries(entry).flatMap(([name, attributes]) => (0,syntax_tree .Gv)(attributes) ? toEntries(name, attributes) : [])
        : []);
}
function parseXmlChangelog(document) {
    const childElements = (node) => {
        const children = (0,syntax_tree .Gv)(node) ? node['children'] : undefined;
        return Array.isArray(children)
            ? children.filter((child) => (0,syntax_tree .Gv)(child) && child['type'] === 'element')
            : [];
    };
    return childElements(document)
        .flatMap(childElements)
        .flatMap((element) => {
        const { name, attributes } = element;
        return typeof name === 'string' && (0,syntax_tree .Gv)(attributes) ? toEntries(name, attributes) : [];
    });
}
function toEntries(name, attributes) {
    const text = (key) => (attributes[key] === undefined ? '' : String(attributes[key]));
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
function listChangelogsIn(folder, files) {
    const prefix = `${folder.replace(/\/$/, '')}/`;
    return [...files.keys()]
        .filter((path) => path.startsWith(prefix) && /\.(?:sql|xml|ya?ml|json)$/i.test(path))
        .sort();
}
function parentFolder(path) {
    return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
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

;


const CHANGELOG_OPTION = /--change-?log-?file(?:=|\s+)["']?([^\s"';&|)]+)/i;
const CHANGELOG_PROPERTY = /^\s*(?:liquibase\.command\.)?changeLogFile\s*[:=]\s*(\S+)/im;
const liquibase = {
    tool: 'Liquibase',
    place: { schema: undefined, table: 'databasechangelog' },
    columns: ['id', 'author', 'filename', 'orderexecuted', 'md5sum'],
    query: (table) => `SELECT id, author, filename, md5sum FROM ${table} ORDER BY orderexecuted, dateexecuted;`,
    reads: (path) => /\.(?:xml|ya?ml|json|sql)$|(?:^|\/)liquibase\.properties$/i.test(path) &&
        !/^package(?:-lock)?\.json$/.test(baseName(path)),
    status: liquibase_computeStatus,
};
async function liquibase_computeStatus(rows, files, command) {
    const applied = rows.map(([id, author, filename, checksum]) => ({
        version: `${filename}::${id}::${author}`,
        name: '',
        checksum: checksum ?? '',
    }));
    const [, master] = CHANGELOG_OPTION.exec(command) ??
        CHANGELOG_PROPERTY.exec(files.get('liquibase.properties') ?? '') ??
        [];
    if (master === undefined)
        return statusWithoutFiles(applied);
    const changesets = listChangesets(normalizePath(master), files, await loadChangelogs());
    const usesFilter = /--(?:contexts|labels|label-filter|context-filter)\b/i.test(command);
    if (changesets === undefined ||
        (usesFilter && changesets.some(({ conditional }) => conditional))) {
        return statusWithoutFiles(applied);
    }
    const pending = changesets.filter((changeset) => isForPostgres(changeset) && !isApplied(rows, changeset));
    return {
        applied,
        pending: pending.map(({ id, author, file }) => ({
            version: `${file}::${id}::${author}`,
            name: '',
            checksum: '',
            file,
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
function isApplied(rows, { id, author, file }) {
    return rows.some(([rowId, rowAuthor, filename]) => {
        if (rowId !== id || rowAuthor !== author)
            return false;
        const path = normalizePath(filename ?? '');
        return path === file || file.endsWith(`/${path}`) || path.endsWith(`/${file}`);
    });
}

;

const rails_MIGRATION_FILE = /(?:^|\/)db\/migrate\/(\d+)_([^/]+)\.rb$/;
const rails = {
    tool: 'Rails',
    place: { schema: undefined, table: 'schema_migrations' },
    columns: ['version'],
    query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
    reads: (path) => rails_MIGRATION_FILE.test(path),
    status: async (rows, files) => rails_computeStatus(rows, files),
};
function rails_computeStatus(rows, files) {
    const applied = rows.map(([version]) => ({ version: version ?? '', name: '', checksum: '' }));
    if (files.size === 0)
        return statusWithoutFiles(applied);
    const appliedVersions = new Set(applied.map(({ version }) => version));
    const declared = [...files.keys()].map((file) => {
        const [, version = '', name = baseName(file)] = rails_MIGRATION_FILE.exec(file) ?? [];
        return { version, name, checksum: '', file };
    });
    declared.sort((left, right) => Number(BigInt(left.version) - BigInt(right.version)));
    return {
        applied,
        pending: declared.filter(({ version }) => !appliedVersions.has(version)),
        heads: [],
    };
}

;

const sqitch = {
    tool: 'Sqitch',
    place: { schema: 'sqitch', table: 'changes' },
    columns: ['change_id', 'change', 'project', 'committed_at'],
    query: (table) => `SELECT change, change_id, project FROM ${table} ORDER BY committed_at, planned_at;`,
    reads: (path) => /(?:^|\/)sqitch\.plan$/.test(path),
    status: async (rows, files) => sqitch_computeStatus(rows, files),
};
function sqitch_computeStatus(rows, files) {
    const applied = rows.map(([change, id, project]) => ({
        version: id ?? '',
        name: `${project}:${change}`,
        checksum: '',
    }));
    const [plan] = files;
    if (plan === undefined || files.size > 1)
        return statusWithoutFiles(applied);
    const [file, text] = plan;
    const [, project = ''] = /^%project=(\S+)\s*$/m.exec(text) ?? [];
    const deployedCount = rows.filter((row) => row[2] === project).length;
    const changes = text.split('\n').flatMap((line) => {
        const [, name] = /^\s*([^\s%@#[][^\s[]*)\s/.exec(line) ?? [];
        return name === undefined ? [] : [name];
    });
    return {
        applied,
        pending: changes
            .slice(deployedCount)
            .map((name) => ({ version: name, name: '', checksum: '', file })),
        heads: [],
    };
}

;






const HISTORY_TOOLS = [
    alembic,
    django,
    rails,
    liquibase,
    sqitch,
    atlas,
];

;



const FORMAT_TOOLS = {
    dbmate: { name: 'dbmate', folders: ['db/migrations'] },
    'golang-migrate': { name: 'golang-migrate', folders: [] },
    goose: { name: 'goose', folders: [] },
    'node-pg-migrate': { name: 'node-pg-migrate', folders: [] },
    drizzle: { name: 'Drizzle', folders: ['drizzle'] },
    supabase: { name: 'Supabase', folders: ['supabase/migrations'] },
    flyway: {
        name: 'Flyway',
        folders: ['sql', 'db/migration', 'src/main/resources/db/migration'],
    },
    prisma: { name: 'Prisma', folders: ['prisma/migrations'] },
};
const OTHER_NAMES = {
    'Flask-Migrate': 'Alembic',
    sqitch: 'Sqitch',
};
const UNRECORDED = {
    Prisma: /^db (?:push|execute)\b/,
    Drizzle: /^push\b/,
    Atlas: /^schema\b/,
};
const FORMAT_OWNERS = Object.keys(FORMAT_TOOLS).map((format) => ({ kind: 'format', format }));
const HISTORY_OWNERS = [
    ...FORMAT_OWNERS,
    ...HISTORY_TOOLS.map((tool) => ({ kind: 'tool', tool })),
];
function ownerName(owner) {
    return owner.kind === 'format' ? owner.format : owner.tool.tool;
}
function ownerTable(owner) {
    if (owner.kind === 'tool')
        return owner.tool.place;
    return formats .s[owner.format].history ?? { schema: undefined, table: '' };
}
function ownerColumns(owner) {
    return owner.kind === 'tool' ? owner.tool.columns : history_columns .b[owner.format];
}
function listFileFolders(format, requested) {
    return [requested, ...FORMAT_TOOLS[format].folders];
}
function findHistoryOwner(calls, format) {
    if (format !== 'auto' && format !== 'sql')
        return { kind: 'format', format };
    const names = new Set(calls.flatMap(recordingTool));
    const owners = HISTORY_OWNERS.filter((owner) => names.has(toolName(owner)));
    return owners.length === 1 ? owners[0] : undefined;
}
function toolName(owner) {
    return owner.kind === 'format' ? FORMAT_TOOLS[owner.format].name : owner.tool.tool;
}
function recordingTool({ tool, words }) {
    const parameters = words.slice(1).filter((word) => !word.startsWith('-'));
    if (UNRECORDED[tool]?.test(parameters.join(' ')) === true)
        return [];
    if (tool === 'Maven' || tool === 'Gradle') {
        return ['Flyway', 'Liquibase'].filter((name) => parameters.some((word) => word.toLowerCase().includes(name.toLowerCase())));
    }
    return [OTHER_NAMES[tool] ?? tool];
}

;

const RAILS_TABLE = 'ar_internal_metadata';
function historyTablesQuery(owners, override, quoteLiteral) {
    const values = owners.map((owner, index) => {
        const { schema, table } = override ?? ownerTable(owner);
        return `(${index}, ${schema === undefined ? 'NULL' : quoteLiteral(schema)}, ${quoteLiteral(table)})`;
    });
    const name = `CASE WHEN s IS NULL THEN pg_catalog.quote_ident(t) ELSE pg_catalog.format('%I.%I', s, t) END`;
    return `SELECT i, oid::pg_catalog.regclass::pg_catalog.text, (SELECT pg_catalog.string_agg(attname, ' ') FROM pg_catalog.pg_attribute WHERE attrelid = oid AND attnum > 0 AND NOT attisdropped), pg_catalog.to_regclass('${RAILS_TABLE}') IS NOT NULL FROM (SELECT i, pg_catalog.to_regclass(${name}) AS oid FROM (VALUES ${values.join(', ')}) AS place (i, s, t)) AS found WHERE oid IS NOT NULL ORDER BY i;`;
}
function parseHistoryTables(owners, rows) {
    return rows.flatMap(([index, table, columnList, hasRailsTable]) => {
        const owner = owners[Number(index)];
        const columns = new Set((columnList ?? '').split(' '));
        if (owner === undefined || !ownerColumns(owner).every((column) => columns.has(column))) {
            return [];
        }
        if (isTableOfOtherTool(owner, columns, hasRailsTable === 't'))
            return [];
        return [{ owner, table: table ?? '' }];
    });
}
function isTableOfOtherTool(owner, columns, hasRailsTable) {
    const isRails = owner.kind === 'tool' && owner.tool.tool === 'Rails';
    const isDbmate = owner.kind === 'format' && owner.format === 'dbmate';
    if (!isRails && !isDbmate)
        return false;
    return columns.has('dirty') || isRails !== hasRailsTable;
}

var session_settings = __webpack_require__(59650);
var sql_literal = __webpack_require__(28356);
var tables = __webpack_require__(21843);
var problem = __webpack_require__(64008);
var command_options = __webpack_require__(86904);
var setting_files = __webpack_require__(44607);
var history_table_override = __webpack_require__(57240);
var formats_settings = __webpack_require__(79084);
var setting_row = __webpack_require__(13451);
var url_settings = __webpack_require__(4585);
var tool_settings = __webpack_require__(86635);
;










async function configureOwner(owner, command, { environment, workingDirectory, migrations, historyTable, target }, workspace) {
    if (owner?.kind !== 'format')
        return undefined;
    const { format } = owner;
    const folders = listFileFolders(format, migrations).map((each) => joinFolder(workingDirectory, each));
    const folder = folders.find((each) => (0,setting_files .PX)(workspace, each)) ?? folders[0] ?? '.';
    const options = (0,command_options .I)(command, format, {
        ...(LOADS_DOTENV.has(format) ? await (0,setting_files .Jp)(workspace, workingDirectory) : {}),
        ...environment,
    });
    const context = {
        workspace,
        workingDirectory,
        environment: options.environment,
        isHistoryNamed: historyTable !== undefined,
    };
    const { settings } = options;
    const result = await (0,tool_settings .B)(formats .s[format], folder, context, settings);
    if (!result.ok)
        throw new problem .y(result.problems);
    const isOption = settings.some(({ key }) => (0,setting_row .KF)(formats_settings .H[format], key)?.namesHistory);
    return isOption ? result.value : withUrlTable(result.value, target);
}
function withUrlTable(format, target) {
    const url = (0,url_settings .r)(target?.ok === true ? target.target : undefined, format.name);
    if (!url.ok)
        return format;
    const placed = (0,history_table_override .X)(format, url.value.historyTable, url.value.historySchema);
    return placed.ok ? placed.value : format;
}
const LOADS_DOTENV = new Set([
    'dbmate',
    'goose',
    'node-pg-migrate',
]);
function joinFolder(folder, name) {
    const parts = `${folder}/${name}`.split('/').filter((part) => part !== '' && part !== '.');
    return parts.join('/') || '.';
}

var workspace_files = __webpack_require__(30546);
;

async function findToolCalls(command, { workingDirectory, environment }, workspace) {
    const { analyzeScript } = await Promise.all( [__webpack_require__.e(815), __webpack_require__.e(335), __webpack_require__.e(292), __webpack_require__.e(96), __webpack_require__.e(586)]).then(__webpack_require__.bind(__webpack_require__, 99164));
    const variables = Object.entries(environment).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]);
    const script = {
        text: command,
        shell: undefined,
        directory: workingDirectory,
        environment: new Map(variables),
        place: (line) => ({ file: '', line }),
    };
    const read = (path) => (0,workspace_files .yR)(workspace, path);
    const files = { paths: [], read, readText: read };
    return analyzeScript(script, files).migrations;
}

var hash = __webpack_require__(2061);
var build_plan = __webpack_require__(70669);
var migration_files = __webpack_require__(96833);
;








async function createStatusReader(owner, { request, command, workspace, log, getFormat }) {
    if (owner.kind === 'tool') {
        const files = await readToolFiles(owner, request, workspace);
        return async (rows) => await owner.tool.status(rows, files, command);
    }
    const { format } = owner;
    const configured = getFormat(format);
    const migrations = await readFormatMigrations(format, request, workspace, log, configured);
    return async (rows) => readFormatStatus(format, rows, migrations, log, configured);
}
async function readToolFiles({ tool }, { workingDirectory }, workspace) {
    const folder = (0,workspace_files .NE)(workspace, workingDirectory, '.');
    const names = folder
        .listNested()
        .filter((name) => tool.reads(name) && !/(?:^|\/)(?:venv|env|site-packages|vendor)\//.test(name));
    const files = await folder.read(names);
    return new Map(files.flatMap(({ name, content }) => content.kind === 'text' ? [[name, content.text]] : []));
}
async function readFormatMigrations(format, { workingDirectory, migrations: migrationsInput }, workspace, log, configured) {
    let why = '';
    for (const folder of listFileFolders(format, migrationsInput)) {
        try {
            const files = await (0,migration_files .Q4)((0,workspace_files .NE)(workspace, workingDirectory, folder), format, async () => ({ ok: true, value: configured }));
            if (files.ok)
                return await files.value.read();
            why ||= files.problems[0].what;
        }
        catch (error) {
            if (!(error instanceof problem .y))
                throw error;
            why ||= error.problems[0].what;
        }
    }
    log(`What is pending is not known: ${why}`);
    return undefined;
}
function readFormatStatus(format, rows, migrations, log, configured) {
    const result = tables .J[format].read(rows, migrations ?? []);
    if (!result.ok) {
        log(result.problem.what);
        return undefined;
    }
    const applied = result.rows;
    if (migrations === undefined)
        return statusWithoutFiles(applied);
    const plan = (0,build_plan .G)(migrations, applied, hash .f, configured);
    if (!plan.ok)
        return statusWithoutFiles(applied);
    const pending = plan.value.pending.map(({ version, name, checksum, path }) => ({
        version,
        name,
        checksum,
        file: path,
    }));
    return { applied, pending, heads: [] };
}

;










function findToolHistory(request, command, workspace, log) {
    let configuring;
    const readers = new Map();
    return {
        readSnapshot: async (session) => {
            const runQuery = async (query) => await queryRows(session, query, log);
            try {
                configuring ??= configureNamedOwner(request, command, workspace);
                const { owner: namedOwner, format: configured } = await configuring;
                const getFormat = (format) => configured?.name === format ? configured : formats .s[format];
                const getReader = (owner) => {
                    const options = { request, command, workspace, log, getFormat };
                    const reader = readers.get(owner) ?? createStatusReader(owner, options);
                    readers.set(owner, reader);
                    return reader;
                };
                const table = request.historyTable ?? configured?.history;
                return await readToolSnapshot(runQuery, getReader, namedOwner, table);
            }
            catch (error) {
                if (!(error instanceof problem .y))
                    throw error;
                log(`What the command changed is not known: ${error.problems[0].what}`);
                return undefined;
            }
        },
    };
}
async function configureNamedOwner(request, command, workspace) {
    const needsCalls = request.format === 'auto' || request.format === 'sql';
    const calls = needsCalls ? await findToolCalls(command, request, workspace) : [];
    const owner = findHistoryOwner(calls, request.format);
    return { owner, format: await configureOwner(owner, command, request, workspace) };
}
async function readToolSnapshot(runQuery, getReader, namedOwner, historyTable) {
    const owners = namedOwner === undefined ? HISTORY_OWNERS : [namedOwner];
    const rows = await runQuery(historyTablesQuery(owners, historyTable, sql_literal .c));
    if (rows === undefined)
        return undefined;
    const [found, second] = parseHistoryTables(owners, rows);
    if (second !== undefined)
        return undefined;
    if (found !== undefined) {
        return await snapshotOfTable(runQuery, found, await getReader(found.owner));
    }
    return namedOwner === undefined
        ? undefined
        : await snapshotWithoutTable(namedOwner, historyTable, await getReader(namedOwner));
}
async function snapshotOfTable(runQuery, { owner, table }, readStatus) {
    const query = owner.kind === 'tool' ? owner.tool.query : tables .J[owner.format].query;
    const rows = await runQuery(query(table));
    const status = rows === undefined ? undefined : await readStatus(rows);
    return status && { tool: ownerName(owner), table, exists: true, status };
}
async function snapshotWithoutTable(owner, historyTable, readStatus) {
    const { schema, table: name } = historyTable ?? ownerTable(owner);
    const table = schema === undefined ? name : `${schema}.${name}`;
    const status = await readStatus([]);
    return status && { tool: ownerName(owner), table, exists: false, status };
}
async function queryRows(session, query, log) {
    const reply = await session.query((0,session_settings .Uw)(session, `SET LOCAL lock_timeout = ${HISTORY_TIMEOUT_MS}; SET LOCAL statement_timeout = ${HISTORY_TIMEOUT_MS}; ${query}`, true));
    if (reply.kind === 'answered' && reply.error === undefined)
        return reply.results[0];
    log(`The history of the command's tool could not be read: ${reply.kind === 'lost' ? reply.reason : reply.error?.message}.`);
    if (reply.kind === 'answered' && reply.transaction !== 'idle')
        await session.execute('ROLLBACK');
    return undefined;
}
const HISTORY_TIMEOUT_MS = 5_000;


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