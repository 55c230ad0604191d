"use strict";
exports.id = 209;
exports.ids = [209];
exports.modules = {

  35551:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  migrate: () => (  migrate)
});

var clock = __webpack_require__(39443);
var random = __webpack_require__(17434);
var cancellation = __webpack_require__(88335);
var migration_files = __webpack_require__(96833);
var mode_result = __webpack_require__(41876);
var open_session = __webpack_require__(6694);
var text_positions = __webpack_require__(283);
var cancelled_problem = __webpack_require__(63259);
var commit_statements = __webpack_require__(17416);
var tool_commands = __webpack_require__(40721);
var known_histories = __webpack_require__(76649);
var governed_tables = __webpack_require__(89626);
var engine_guard = __webpack_require__(54567);
var history_table = __webpack_require__(68499);
var engine_ledger = __webpack_require__(55309);
var existing_tables = __webpack_require__(87739);
var insert_applied_row = __webpack_require__(64884);
var backend = __webpack_require__(87878);
var cancellation_signal = __webpack_require__(90012);
;


const MIN_POLL_MS = 500;
const MAX_POLL_MS = 2000;
async function waitForLock({ session, clock, signal }, keys, table, timeoutMs) {
    const startMs = clock.now();
    for (;;) {
        const cancelReason = signal.reason();
        if (cancelReason !== undefined)
            return { kind: 'cancelled', cancelReason };
        const reply = await session.query(`SELECT ${tryLocksExpression(keys, table)} AND ${tryLockExpression(keys, 'nonTransactional')}`);
        if (reply.kind === 'lost')
            return reply;
        if (reply.error !== undefined)
            return { kind: 'refused', error: reply.error };
        if (reply.results[0]?.[0]?.[0] === 't')
            return { kind: 'free' };
        const leftMs = startMs + timeoutMs - clock.now();
        if (timeoutMs > 0 && leftMs <= 0) {
            const holder = (0,backend .PR)(await session.query((0,backend .ag)(keys)));
            return { kind: 'held', holder: holder ?? 'a session that this login cannot see' };
        }
        const intervalMs = MIN_POLL_MS + clock.random() * (MAX_POLL_MS - MIN_POLL_MS);
        await (0,cancellation_signal .x)(clock, signal, timeoutMs > 0 ? Math.min(intervalMs, leftMs) : intervalMs);
    }
}
function tryLocksExpression(keys, { toolLocks }) {
    const toolLockCalls = toolLocks.map((key) => `pg_catalog.pg_try_advisory_xact_lock(${key})`);
    return [tryLockExpression(keys, 'transaction'), ...toolLockCalls].join(' AND ');
}
function tryLockExpression(keys, which) {
    return `pg_catalog.pg_try_advisory_xact_lock(${keys.namespace}, ${keys[which]})`;
}

var session_settings = __webpack_require__(59650);
var sql_literal = __webpack_require__(28356);
;










const TRIPWIRE_TEXT = 'governed: the file tried to end the transaction it runs in';
function buildFileMessage(work, previousFile) {
    const { migration, statements } = work.prepared;
    const previousCommit = previousFile === undefined ? [] : (0,commit_statements .CD)(previousFile);
    const statementsBefore = [...previousCommit, ...beginStatements(work), tripwire(work.tag)];
    const record = recordStatements(work);
    const statementsAfter = [`MOVE 0 IN ${work.tag}`, ...resetStatements(work), ...record];
    const prefix = `${statementsBefore.join(';\n')};\n`;
    return {
        sql: `${prefix}${migration.text}\n;${statementsAfter.join('; ')};`,
        previousFile,
        statementsBeforeFile: statementsBefore.length,
        statementsBeforeRecord: statementsBefore.length + statements.length + statementsAfter.length - record.length,
        offset: prefix.length,
    };
}
function beginStatements(work) {
    const { tag, keys, table, pooled } = work;
    return [
        'BEGIN ISOLATION LEVEL READ COMMITTED',
        ...localSettings(work),
        (0,engine_guard .a)(tag, [
            [
                'readOnly',
                "pg_catalog.pg_is_in_recovery() OR pg_catalog.current_setting('transaction_read_only') = 'on'",
            ],
            [
                'sessionSettings',
                "pg_catalog.current_setting('standard_conforming_strings') <> 'on' OR pg_catalog.current_setting('client_encoding') <> 'UTF8'",
            ],
            ['locked', `NOT (${tryLocksExpression(keys, table)})`],
        ]),
        ...(pooled ? [reportBackend(tag)] : []),
        ...historyStatements(work),
        ...(work.expected.needsBaseline ? [(0,existing_tables .V4)(tag, table.name)] : []),
    ];
}
function insertRowStatement(file) {
    return `${(0,insert_applied_row .Z)(file)} RETURNING 1`;
}
const RESET_STATEMENTS = ['RESET SESSION AUTHORIZATION', 'RESET ROLE', 'RESET ALL'];
const SESSION_CLEANUP = ['DEALLOCATE ALL', 'UNLISTEN *'];
const IDLE_TIMEOUT_MS = 60_000;
function resetStatements(work) {
    return [...RESET_STATEMENTS, ...SESSION_CLEANUP, ...localSettings(work)];
}
function recordStatements(work) {
    if ((0,governed_tables .Nw)(work))
        return [];
    return [
        ...(work.entry === undefined ? (0,commit_statements .Zg)(work) : []),
        ...deletePreviousStatements(work),
        insertRowStatement(work),
    ];
}
function deletePreviousStatements({ table, expected }) {
    return table.deletePrevious === undefined || expected.head === undefined
        ? []
        : [table.deletePrevious];
}
function localSettings({ settings, limits, detectsLostClient, pooled, applicationName, }) {
    const set = (name, milliseconds) => `SET LOCAL ${name} = ${milliseconds}`;
    return [
        ...(0,session_settings .nT)(settings, 'transaction'),
        set('lock_timeout', limits.lockTimeoutMs),
        set('statement_timeout', limits.statementTimeoutMs),
        set('idle_in_transaction_session_timeout', IDLE_TIMEOUT_MS),
        ...(detectsLostClient ? [set('client_connection_check_interval', 2_000)] : []),
        ...(pooled
            ? [`SELECT pg_catalog.set_config('application_name', ${(0,sql_literal .c)(applicationName)}, true)`]
            : []),
    ];
}
function reportBackend(tag) {
    return `DO $${tag}$ BEGIN RAISE INFO '${tag} %', pg_catalog.pg_backend_pid(); END $${tag}$`;
}
function parseBackendNotice(tag, message) {
    return message.startsWith(`${tag} `) ? Number(message.slice(tag.length)) : undefined;
}
function historyStatements(work) {
    const { tag, table, expected } = work;
    const { historyExists, tableExists } = expected;
    const exists = table.create === undefined ? historyExists : tableExists;
    if (table.create !== undefined && !exists && !(0,governed_tables .Nw)(work))
        return [...ledgerGuards(work), (0,engine_guard .ib)(tag, table.name, table.create)];
    const isChanged = exists ? table.isStale(expected) : (0,governed_tables .lO)(table.name);
    return [
        ...ledgerGuards(work),
        ...(exists ? upgradeStatements(work) : []),
        (0,engine_guard .a)(tag, [['stale', isChanged]]),
    ];
}
function upgradeStatements({ tag, table, entry }) {
    if (table.upgrade === undefined || entry === undefined || (0,governed_tables .hT)(table))
        return [];
    return [(0,governed_tables .Z2)(tag, table.upgrade)];
}
function ledgerGuards(work) {
    const { tag, entry, ledger, expected, tablesVersion } = work;
    const failIfStale = (condition) => (0,engine_guard .a)(tag, [['stale', condition]]);
    const denied = (0,engine_guard .r0)(tag, 'ledgerDenied', (0,governed_tables .Fx)(tablesVersion));
    if (!expected.historyExists)
        return [failIfStale((0,governed_tables .lO)(history_table .GQ)), denied];
    if (entry === undefined)
        return [];
    const allDenied = [denied, ...(0,governed_tables .fV)(work)];
    if (ledger.kind === 'missing')
        return [failIfStale((0,governed_tables .lO)(engine_ledger .R9)), ...allDenied];
    const hasStamp = ledger.kind === 'seen' && ledger.stampedAs !== undefined;
    return hasStamp ? allDenied : [...allDenied, failIfStale((0,engine_ledger .dK)(entry))];
}
function tripwire(tag) {
    return `DECLARE ${tag} NO SCROLL CURSOR WITH HOLD FOR SELECT pg_catalog.concat('${TRIPWIRE_TEXT}, backend ', pg_catalog.pg_backend_pid())::pg_catalog.int4`;
}

;







const ADVICE = {
    '25001': 'If the statement is SET TRANSACTION, remove it: the transaction of the file has already started. Other statements with this code cannot run in a transaction. Move the statement to a file of its own, or add `-- governed: no-transaction` as the first line.',
    '25006': 'The transaction is read-only. Remove the read-only setting from the file, or set `database-url` to a server that accepts writes.',
    '2D000': 'A procedure or a DO block in the file runs COMMIT or ROLLBACK. Add `-- governed: no-transaction` as the first line.',
    '55P04': 'A new enum value can be used only after the transaction that added it. Move the statement that uses it to the next file.',
    '42P07': 'The relation already exists. If the database is older than its history, set `baseline` (docs/baseline.md).',
    '55006': 'If the message is about pending trigger events, the file changes a table whose deferred constraints are not checked yet. Move the statement to the next file, or run `SET CONSTRAINTS ALL IMMEDIATE` before it. Otherwise end the session that uses the object, and retry the run.',
    '55P03': 'Another session holds a lock on an object that the file changes. Retry the run when the load is low, terminate that session, or set `lock-timeout` and `lock-retries`.',
    '40P01': 'Two sessions waited for each other. Retry the run.',
    '57014': 'The statement was cancelled by `statement-timeout`, by `statement_timeout` of the URL or of the file, or by another session. Check these timeouts.',
    '34000': 'The file ended its own transaction. Remove the statement that ends it.',
    '42501': 'The login lacks a privilege that the file needs. Grant it, or run the file as the owner of the object.',
    '53100': 'The disk of the server is full. Add disk space, then retry the run.',
};
const PARTITIONED_INDEX_ADVICE = 'Create the index of the partitioned table with `CREATE INDEX … ON ONLY …`, and the index of each partition with `CREATE INDEX CONCURRENTLY`. Then attach each of them with `ALTER INDEX … ATTACH PARTITION …`.';
const PARTITIONED_DROP_ADVICE = 'Use `DROP INDEX` without `CONCURRENTLY` for the index of a partitioned table, in a file of its own.';
const DEFAULT_ADVICE = 'Fix the file and retry the run.';
function migrationFailedProblem(error, location, kept, specificAdvice) {
    const hint = error.hint === undefined ? '' : ` Hint: ${error.hint}`;
    const hitTripwire = error.message.includes(TRIPWIRE_TEXT);
    const what = hitTripwire
        ? 'The file tried to end its own transaction.'
        : `${error.message} (SQLSTATE ${error.code}).${hint}`;
    const advice = hitTripwire
        ? ADVICE['34000']
        : (specificAdvice ?? adviseTool(error) ?? ADVICE[error.code]);
    return {
        code: 'migration-failed',
        what,
        next: `${kept} ${advice ?? DEFAULT_ADVICE}`,
        file: location.file,
        ...(location.line === undefined ? {} : { line: location.line }),
    };
}
function adviseTool({ code, message }) {
    if (code !== '42P01')
        return undefined;
    const [, table = ''] = /"(?:[^"]*\.)?([^".]+)"/.exec(message) ?? [];
    const tool = (0,known_histories .Dr)(table);
    return tool && `The file uses the history table of ${tool}. ${(0,tool_commands .s)(tool)}`;
}
function engineStatementProblem(error, guard, kept, table = history_table .GQ) {
    if (guard === 'readOnly') {
        return {
            code: 'server-read-only',
            what: 'The server no longer accepts writes. It is a standby, or its transactions are read-only.',
            next: `${kept} Set \`database-url\` to the primary, and check \`default_transaction_read_only\`.`,
        };
    }
    if (guard === 'sessionSettings') {
        return {
            code: 'session-settings',
            what: 'The session settings change how Postgres parses the file. `standard_conforming_strings` is off, or `client_encoding` is not UTF8.',
            next: `${kept} Remove the setting from the role (ALTER ROLE … SET), from the database (ALTER DATABASE … SET) or from the options of the URL.`,
        };
    }
    if (guard === 'notRecorded')
        return notRecordedProblem(kept, table);
    if (guard === 'ledgerDenied') {
        const denied = (0,engine_guard .Bw)(error);
        if (denied.startsWith(governed_tables .$x)) {
            return notOwnedProblem(denied.slice(governed_tables .$x.length), kept);
        }
        return {
            code: 'history-unwritable',
            what: `The ledger ${engine_ledger .R9} cannot be written: permission denied for ${denied}.`,
            next: `${kept} ${history_table .Y}`,
        };
    }
    return {
        code: 'history-unwritable',
        what: `The ${table === engine_ledger .R9 ? 'ledger' : 'history table'} ${table} cannot be written: ${error.message} (SQLSTATE ${error.code}).`,
        next: error.code === '42501' ? `${kept} ${history_table .Y}` : `${kept} Check the server and its log.`,
    };
}
function notOwnedProblem(table, kept) {
    return {
        code: 'history-unwritable',
        what: `The history table ${table} cannot be upgraded: the login is not its owner, and this release adds the column \`schema\`.`,
        next: `${kept} As the owner of the table, run: ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS schema text NOT NULL DEFAULT '';`,
    };
}
function notRecordedProblem(kept, table = history_table .GQ) {
    return {
        code: 'history-unwritable',
        what: `${table === engine_ledger .R9 ? 'The ledger row of the run' : 'The history row of the file'} was not written. A trigger or a rule on ${table} suppressed it.`,
        next: `${kept} Remove the trigger or rule. Only this action writes to that table.`,
    };
}

var retry = __webpack_require__(73344);
var table_conflict = __webpack_require__(54077);
;







const ROLLED_BACK_HINT = 'The file was rolled back, and the files before it stay applied.';
function findCommitFailure(error, completed, file) {
    const step = (0,commit_statements .JK)(file, completed);
    if (step !== 'record') {
        const problem = commitFailedProblem(error, file);
        return step === 'constraints'
            ? { kind: 'conflict', cause: step, problem }
            : { kind: 'failed', problem };
    }
    const guard = (0,engine_guard .Md)(file.tag, error);
    if (guard === 'stale')
        return { kind: 'stale' };
    const problem = recordingFailedProblem(error, file);
    const cause = (0,table_conflict .G)(file.tag, error);
    if (cause !== undefined)
        return { kind: 'conflict', cause, problem };
    return { kind: (0,retry .$d)(error.code) ? 'retryable' : 'failed', problem };
}
function commitFailedProblem(error, { prepared }) {
    const location = { file: prepared.migration.path, line: undefined };
    return migrationFailedProblem(error, location, `The file failed at the COMMIT. ${ROLLED_BACK_HINT}`);
}
function recordingFailedProblem(error, file) {
    const guard = (0,engine_guard .Md)(file.tag, error);
    const table = (0,governed_tables .Nw)(file) ? file.table.name : engine_ledger .R9;
    return engineStatementProblem(error, guard, ROLLED_BACK_HINT, table);
}
function lostBetweenFilesProblem(reason, pendingCount) {
    return {
        code: 'connection-lost',
        what: `The connection was lost: ${reason}. The history shows that the last file is applied. ${pendingCount} pending files were not started.`,
        next: 'Retry the run. It starts with the first file that is not applied.',
    };
}

;


const RESOLVE_TIMEOUT_MS = 90_000;
const RESOLVE_TIMEOUT_CANCELLED_MS = 1_500;
const RESOLVE_POLL_MS = 250;
async function resolveCommit(work, ports) {
    const { clock, signal } = ports;
    let isOver = false;
    const timers = [];
    const timedOut = new Promise((resolve) => {
        const giveUp = () => {
            isOver = true;
            resolve('unknown');
        };
        const giveUpSoon = () => timers.push(clock.after(RESOLVE_TIMEOUT_CANCELLED_MS, giveUp));
        timers.push(clock.after(RESOLVE_TIMEOUT_MS, giveUp));
        timers.push(signal.listen((urgency) => (urgency === 'abort' ? giveUp() : giveUpSoon())));
        if (signal.reason() !== undefined)
            giveUpSoon();
    });
    try {
        return await Promise.race([pollHistory(() => isOver, work, ports), timedOut]);
    }
    finally {
        isOver = true;
        for (const cancel of timers)
            cancel();
    }
}
async function pollHistory(isOver, work, { session, clock }) {
    while (!isOver()) {
        const query = [...(0,session_settings .nT)(work.settings, 'transaction'), appliedByQuery(work)];
        const status = readStatus(await session.querySide(query.join('; ')), work);
        if (status === 'applied' || status === 'applied-by-another')
            return status;
        if (status === 'not-applied') {
            const lock = work.prepared.transactional ? 'transaction' : 'nonTransactional';
            const free = `NOT pg_catalog.pg_is_in_recovery() AND ${tryLockExpression(work.keys, lock)}`;
            const reply = await session.querySide(`SELECT ${free}`);
            if (isTrue(reply))
                return readStatus(await session.querySide(query.join('; ')), work) ?? 'unknown';
        }
        await new Promise((resolve) => {
            clock.after(RESOLVE_POLL_MS, resolve);
        });
    }
    return 'unknown';
}
function appliedByQuery({ table, prepared, runId }) {
    return table.appliedBy(prepared.migration, runId);
}
function readStatus(reply, { runId }) {
    if (reply.kind === 'lost')
        return undefined;
    if (reply.error !== undefined)
        return reply.error.code === '42P01' ? 'not-applied' : undefined;
    const row = reply.results[0]?.[0];
    if (row === undefined)
        return 'not-applied';
    return row[0] === runId ? 'applied' : 'applied-by-another';
}
function isTrue(reply) {
    return reply.kind === 'answered' && reply.results[0]?.[0]?.[0] === 't';
}

var rollback = __webpack_require__(87092);
;




async function commit(work, ports) {
    const { session, clock, signal } = ports;
    let cancelTimer;
    const unlisten = signal.listen((urgency) => {
        const abort = () => session.abort(signal.reason()?.what ?? '');
        if (urgency === 'abort')
            abort();
        else
            cancelTimer ??= clock.after(COMMIT_TIMEOUT_MS, abort);
    });
    const reply = await session.execute(`${(0,commit_statements .CD)(work).join('; ')};`);
    unlisten();
    cancelTimer?.();
    if (reply.kind === 'lost')
        return await resolveLostCommit(reply.reason, work, ports);
    if (reply.completed >= (0,commit_statements .j$)(work)) {
        await (0,rollback .d)(reply, session);
        return { kind: 'applied' };
    }
    if (reply.error === undefined)
        return await resolveLostCommit(INCOMPLETE_ANSWER, work, ports);
    const failure = findCommitFailure(reply.error, reply.completed, work);
    if (failure.kind !== 'conflict')
        await (0,rollback .d)(reply, session);
    return failure;
}
const COMMIT_TIMEOUT_MS = 4_000;
const INCOMPLETE_ANSWER = 'the server did not answer every statement of the COMMIT';
async function resolveLostCommit(reason, work, ports, problems = {}) {
    const { path } = work.prepared.migration;
    ports.progress.message(`The connection was lost before the COMMIT of ${path} was answered. Checking the history.`);
    const status = await resolveCommit(work, ports);
    if (status === 'applied')
        return { kind: 'found-applied', reason };
    return { kind: 'failed', problem: { ...PROBLEMS, ...problems }[status](path, reason) };
}
const PROBLEMS = {
    'not-applied': (file, reason) => ({
        code: 'connection-lost',
        what: `The connection was lost before the COMMIT was answered: ${reason}. The file is not applied. The history was read after the lock became free.`,
        next: 'Retry the run. The files before this one stay applied.',
        file,
    }),
    'applied-by-another': (file, reason) => ({
        code: 'connection-lost',
        what: `The connection was lost before the COMMIT was answered: ${reason}. The COMMIT did not take effect, and another run has since applied the file.`,
        next: 'Retry the run. It resumes after the files of the other run.',
        file,
    }),
    unknown: (file, reason) => ({
        code: 'commit-unknown',
        what: `The connection was lost before the COMMIT was answered: ${reason}. The server did not answer in time whether the file is applied.`,
        next: 'Retry the run. This is safe: it reads the history first.',
        file,
    }),
};

var history_privileges = __webpack_require__(24519);
;

async function findInvalidIndexes({ build }, session) {
    if (build === undefined)
        return [];
    const reply = await session.query(`SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid AND ${isLeftByBuild(build)} ORDER BY 1`);
    const rows = reply.kind === 'answered' ? (reply.results[0] ?? []) : [];
    return rows.flatMap(([name]) => (name ? [name] : []));
}
function isLeftByBuild(build) {
    if (build.kind === 'create') {
        return build.index === undefined
            ? isIndexOf(build.table)
            : isNamedIndex(build.table, build.index);
    }
    const isOnTable = build.index === undefined
        ? isIndexOf(build.table ?? '')
        : `i.indrelid = (SELECT o.indrelid FROM pg_catalog.pg_index o WHERE o.indexrelid = ${toOid(build.index)})`;
    return `${isOnTable} AND c.relname ~ '_cc(new|old)[0-9]*$'`;
}
function isIndexOf(table) {
    return `i.indrelid = ${toOid(table)}`;
}
function isNamedIndex(table, index) {
    return `${isIndexOf(table)} AND c.relname = ${(0,sql_literal .c)(index)}`;
}
function toOid(name) {
    return `pg_catalog.to_regclass(${(0,sql_literal .c)(name)})`;
}
async function isIndexValid({ build }, session) {
    if (build?.kind !== 'create' || build.index === undefined)
        return false;
    return await exists(`pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indisvalid AND ${isNamedIndex(build.table, build.index)}`, session);
}
async function isOnPartitionedTable({ build }, session) {
    if (build?.kind !== 'create')
        return false;
    return await exists(`pg_catalog.pg_class WHERE relkind = 'p' AND oid = ${toOid(build.table)}`, session);
}
async function exists(from, session) {
    const reply = await session.query(`SELECT FROM ${from}`);
    return reply.kind === 'answered' && (reply.results[0]?.length ?? 0) > 0;
}
function dropIndexStatements(indexes) {
    return indexes.map((index) => `DROP INDEX CONCURRENTLY ${index};`).join(' ');
}

;







function resetSession({ settings }) {
    return `${[...RESET_STATEMENTS, ...(0,session_settings .nT)(settings, 'session')].join('; ')};`;
}
function insertRunningRow(work) {
    const { keys, table, prepared, tag, runId, appliedBy, limits } = work;
    const version = (0,history_table .GK)(table, prepared.migration.version);
    const row = {
        ordinal: getOrdinal(work),
        migration: { ...prepared.migration, version, checksum: prepared.progress[0] ?? '' },
        statements: [],
        state: 'running',
        statementsDone: 0,
        runId,
        appliedBy,
    };
    const locked = `NOT pg_catalog.pg_try_advisory_lock(${keys.namespace}, ${keys.nonTransactional})`;
    const toolLockStatements = table.toolLocks.map((key, index) => `IF NOT pg_catalog.pg_try_advisory_lock(${key}) THEN
        ${unlockInPlpgsql({ keys, table: { toolLocks: table.toolLocks.slice(0, index) } })}
        ${(0,engine_guard .G8)(tag, 'locked', 'true')}
      END IF;`);
    const resumeCheck = isResumed(work) ? buildResumeCheck(work) : '';
    const statements = [
        ...beginStatements(work),
        ...(0,commit_statements .kq)(work),
        ...(0,commit_statements .dq)(work),
        `DO $${tag}$ BEGIN ${(0,engine_guard .G8)(tag, 'locked', locked)} ${toolLockStatements.join(' ')} ${resumeCheck} END $${tag}$`,
        isResumed(work)
            ? 
                updateRow(work, `run_id = ${(0,sql_literal .c)(runId)}, applied_by = ${(0,sql_literal .c)(appliedBy)}`)
            : (0,history_table .Sc)(tag, (0,history_table .Il)(history_table .GQ, row)),
        'COMMIT',
        ...(0,session_settings .nT)(work.settings, 'session'),
        'SET lock_timeout = 0',
        `SET statement_timeout = ${limits.statementTimeoutMs}`,
    ];
    return `${statements.join('; ')};`;
}
function getOrdinal({ table, expected, keys }) {
    if (table.create === undefined)
        return expected.ordinal + 1;
    return -Math.max(Math.abs(keys.nonTransactional), 1);
}
function isResumed({ expected, prepared }) {
    return expected.inProgressVersion === prepared.migration.version;
}
function buildResumeCheck({ keys, table, prepared, tag }) {
    const row = `version = ${(0,sql_literal .c)((0,history_table .GK)(table, prepared.migration.version))} AND state = 'running' AND statements_done = ${prepared.resumeAt}`;
    const isChanged = `NOT EXISTS (SELECT FROM ${history_table .GQ} WHERE ${row})`;
    return `IF ${isChanged} THEN ${unlockInPlpgsql({ keys, table })} END IF;
    ${(0,engine_guard .G8)(tag, 'stale', isChanged)}`;
}
function saveProgress(work, completed) {
    const checksum = (0,sql_literal .c)(work.prepared.progress[completed] ?? '');
    const setRole = `SELECT pg_catalog.set_config('role', ${(0,sql_literal .c)(work.role)}, true)`;
    return `${setRole}; ${updateRow(work, `statements_done = ${completed}, checksum = ${checksum}`)};`;
}
function markApplied(work) {
    const recordStatements = work.table.create === undefined
        ? [markRowApplied(work)]
        : [deleteRunningRow(work), ...insertToolRow(work)];
    const statements = [...recordStatements, ...(0,commit_statements .Zg)(work)].join('; ');
    return `${resetSession(work)} BEGIN; ${statements}; COMMIT; ${unlockStatements(work)}`;
}
function markRowApplied(work) {
    const { prepared } = work;
    const { checksum } = prepared.migration;
    const values = `state = 'applied', checksum = ${(0,sql_literal .c)(checksum)}, statements_done = ${prepared.statements.length}, duration_ms = (EXTRACT(epoch FROM pg_catalog.clock_timestamp() - applied_at) * 1000)::pg_catalog.int8, applied_at = pg_catalog.clock_timestamp()`;
    return updateRow(work, values);
}
function deleteRunningRow({ prepared, table, tag }) {
    const row = `version = ${(0,sql_literal .c)((0,history_table .GK)(table, prepared.migration.version))}`;
    return (0,history_table .Sc)(tag, `DELETE FROM ${history_table .GQ} WHERE ${row}`);
}
function insertToolRow(file) {
    const { deletePrevious } = file.table;
    return [
        ...(deletePrevious === undefined ? [] : [deletePrevious]),
        (0,history_table .Sc)(file.tag, (0,insert_applied_row .Z)(file)),
    ];
}
function releaseAfterFailure(work, isUntouched) {
    const { prepared, table } = work;
    const deleteRow = isUntouched
        ? `BEGIN; DELETE FROM ${history_table .GQ} WHERE version = ${(0,sql_literal .c)((0,history_table .GK)(table, prepared.migration.version))}; COMMIT;`
        : '';
    return `${resetSession(work)} ${deleteRow} ${unlockStatements(work)}`;
}
function updateRow({ prepared, table, tag }, values) {
    const row = `version = ${(0,sql_literal .c)((0,history_table .GK)(table, prepared.migration.version))}`;
    return (0,history_table .Sc)(tag, `UPDATE ${history_table .GQ} SET ${values} WHERE ${row}`);
}
function unlockInPlpgsql(locks) {
    return unlockCalls(locks)
        .map((call) => `PERFORM ${call};`)
        .join(' ');
}
function unlockStatements(locks) {
    return unlockCalls(locks)
        .map((call) => `SELECT ${call};`)
        .join(' ');
}
function unlockCalls({ keys, table }) {
    const toolUnlockCalls = table.toolLocks.map((key) => `pg_catalog.pg_advisory_unlock(${key})`);
    return [
        ...toolUnlockCalls,
        `pg_catalog.pg_advisory_unlock(${keys.namespace}, ${keys.nonTransactional})`,
    ];
}

;
function repeatEvery(clock, delayMs, act) {
    let isStopped = false;
    let cancel = clock.after(delayMs, runOnce);
    function runOnce() {
        void act().then(() => {
            if (!isStopped)
                cancel = clock.after(delayMs, runOnce);
        });
    }
    return () => {
        isStopped = true;
        cancel();
    };
}

;



const DEFAULT_BLOCKER_POLL_MS = 5_000;
const MIN_BLOCKER_POLL_MS = 50;
const CANCEL_REPEAT_MS = 250;
const CANCEL_TIMEOUT_MS = 5_000;
async function runCancellable(work, sql, ports) {
    const { session, clock, signal, progress } = ports;
    let pid = work.pooled ? undefined : session.backendPid;
    let blockingProcesses;
    let isOver = false;
    const reportBlockingProcesses = async () => {
        if (pid === undefined)
            return;
        const processes = (0,backend .PR)(await session.querySide((0,backend .NI)(pid)));
        if (isOver || processes === undefined || processes === blockingProcesses)
            return;
        blockingProcesses = processes;
        progress.message(`Waiting for a lock held by ${processes}.`);
    };
    const cancel = async () => {
        if (pid !== undefined)
            await session.querySide((0,backend .Ti)(pid, work.keys));
    };
    const cleanups = [
        repeatEvery(clock, blockerPollMs(work), reportBlockingProcesses),
    ];
    const startCancel = () => {
        void cancel();
        cleanups.push(repeatEvery(clock, CANCEL_REPEAT_MS, cancel), clock.after(CANCEL_TIMEOUT_MS, () => session.abort(signal.reason()?.what ?? '')));
    };
    cleanups.push(signal.listen((urgency) => {
        if (urgency === 'abort')
            session.abort(signal.reason()?.what ?? '');
        else
            startCancel();
    }));
    if (signal.reason() !== undefined)
        startCancel();
    const onNotice = ({ severity, message }) => {
        const backendPid = parseBackendNotice(work.tag, message);
        if (backendPid === undefined)
            progress.notice(`${severity}: ${message}`);
        else
            pid ??= backendPid;
    };
    const reply = await session.execute(sql, onNotice);
    isOver = true;
    for (const cleanup of cleanups)
        cleanup();
    return { reply, blockingProcesses };
}
function blockerPollMs({ limits }) {
    return limits.lockTimeoutMs > 0
        ? Math.max(limits.lockTimeoutMs / 2, MIN_BLOCKER_POLL_MS)
        : DEFAULT_BLOCKER_POLL_MS;
}

;



const COMPLETED = { kind: 'completed' };
async function completeStatement(work, index, statement, ports) {
    const { resumeAt } = work.prepared;
    if (index < resumeAt)
        return isSessionSetting(statement) ? await repeatSetting(work, statement, ports) : COMPLETED;
    const wasInterrupted = index === resumeAt && isResumed(work);
    if (wasInterrupted && (await isIndexValid(statement, ports.session))) {
        return await saveCompleted(work, index + 1, ports.session);
    }
    const indexResult = await handleInvalidIndexes(work, statement, wasInterrupted, ports);
    return indexResult ?? (await runStatement(work, index, statement, ports));
}
async function handleInvalidIndexes(work, statement, wasInterrupted, ports) {
    const { build } = statement;
    if (build === undefined)
        return undefined;
    const hasOwnName = build.kind === 'create' && build.index !== undefined;
    if (!hasOwnName && !wasInterrupted)
        return undefined;
    const indexes = await findInvalidIndexes(statement, ports.session);
    if (indexes.length === 0)
        return undefined;
    const isNameGenerated = build.kind === 'create' && build.index === undefined;
    if (!work.repair || isNameGenerated)
        return { kind: 'invalid-index', indexes };
    for (const index of indexes) {
        ports.progress.message(`repair: dropping the invalid index ${index} before the rebuild.`);
        const { reply } = await runCancellable(work, dropIndexStatements([index]), ports);
        if (reply.kind === 'lost')
            return reply;
        if (reply.error !== undefined)
            return { kind: 'failed', error: reply.error, offset: 0 };
    }
    return undefined;
}
async function repeatSetting(work, { text }, ports) {
    const { reply } = await runCancellable(work, text, ports);
    if (reply.kind === 'lost')
        return reply;
    return reply.error === undefined ? COMPLETED : { kind: 'failed', error: reply.error, offset: 0 };
}
const CANNOT_RUN_IN_TRANSACTION = new Set(['25001', '2D000']);
async function runStatement(work, index, statement, ports) {
    if (statement.nonTransactional)
        return await runWithoutTransaction(work, index, statement, ports);
    const prefix = `BEGIN; ${runComment(work)}`;
    const sql = `${prefix}${statement.text}\n; ${saveProgress(work, index + 1)} COMMIT;`;
    const { reply } = await runCancellable(work, sql, ports);
    if (reply.kind === 'lost')
        return reply;
    if (reply.error === undefined)
        return COMPLETED;
    if (reply.transaction !== 'idle')
        await ports.session.execute('ROLLBACK');
    if (reply.completed === 1 && CANNOT_RUN_IN_TRANSACTION.has(reply.error.code)) {
        return await runWithoutTransaction(work, index, statement, ports);
    }
    return { kind: 'failed', error: reply.error, offset: offsetInStatement(reply.error, prefix) };
}
async function runWithoutTransaction(work, index, statement, ports) {
    const prefix = runComment(work);
    const { reply } = await runCancellable(work, `${prefix}${statement.text}`, ports);
    if (reply.kind === 'lost')
        return reply;
    if (reply.error !== undefined) {
        return { kind: 'failed', error: reply.error, offset: offsetInStatement(reply.error, prefix) };
    }
    return await saveCompleted(work, index + 1, ports.session);
}
async function saveCompleted(work, completed, session) {
    const reply = await session.execute(`BEGIN; ${saveProgress(work, completed)} COMMIT;`);
    if (reply.kind === 'lost')
        return reply;
    return reply.error === undefined ? COMPLETED : { kind: 'lost', reason: reply.error.message };
}
function runComment({ runId }) {
    return `/* governed:${runId} */ `;
}
function offsetInStatement({ position }, prefix) {
    return position === undefined ? 0 : Math.max(0, position - 1 - [...prefix].length);
}
function isSessionSetting({ text, isBlock }) {
    return isBlock !== true && SESSION_SETTING.test(text);
}
const SESSION_SETTING = /^(?:(?:RE)?SET\s+(?!(?:LOCAL|TRANSACTION|CONSTRAINTS)\b)|SELECT\s+(?:pg_catalog\s*\.\s*)?set_config\s*\()/i;

;












async function applyNonTransactional(work, ports) {
    const { session, signal } = ports;
    const inserted = await session.execute(insertRunningRow(work));
    if (inserted.kind === 'lost' || inserted.error !== undefined) {
        return await notStarted(inserted, work, ports);
    }
    const { statements, resumeAt } = work.prepared;
    for (const [index, statement] of statements.entries()) {
        const completed = Math.max(index, resumeAt);
        const cancelReason = signal.reason();
        if (cancelReason !== undefined)
            return await stopBetweenStatements(work, completed, cancelReason, ports);
        const end = await completeStatement(work, index, statement, ports);
        if (end.kind === 'completed')
            continue;
        if (end.kind === 'lost')
            return interruptedResult(work, completed, end.reason);
        if (end.kind === 'failed')
            return await failStatement(work, { completed, statement, ...end }, ports);
        await session.execute(releaseAfterFailure(work, false));
        return { kind: 'failed', problem: invalidIndexProblem(work, statement, end.indexes) };
    }
    const finished = await session.execute(markApplied(work));
    if (finished.kind === 'lost') {
        return await resolveLostCommit(finished.reason, work, ports, {
            'not-applied': (file, reason) => interruptedProblem(file, statements.length, reason),
            unknown: unknownResultProblem,
        });
    }
    if (finished.error === undefined)
        return { kind: 'applied' };
    await (0,rollback .d)(finished, session);
    return interruptedResult(work, statements.length, finished.error.message);
}
async function notStarted(reply, work, { session }) {
    if (reply.kind === 'lost')
        return interruptedResult(work, work.prepared.resumeAt, reply.reason);
    await (0,rollback .d)(reply, session);
    const { error } = reply;
    if (error === undefined)
        return { kind: 'stale' };
    const guard = (0,engine_guard .Md)(work.tag, error);
    if (guard === 'locked' || guard === 'stale')
        return { kind: guard };
    if (guard === 'existingTable')
        return { kind: 'refused', problem: (0,existing_tables .nC)(work, error) };
    const kept = 'No statement of this file ran.';
    const problem = (0,history_privileges .O4)(error, work, false, kept) ?? engineStatementProblem(error, guard, kept);
    if ((0,table_conflict .G)(work.tag, error) !== undefined)
        return guard === 'ledgerChanged' ? { kind: 'stale' } : { kind: 'stale', problem };
    return { kind: 'failed', problem };
}
async function stopBetweenStatements(work, completed, cancelReason, { session }) {
    const { isUntouched, kept } = describeKept(work, completed);
    await session.execute(releaseAfterFailure(work, isUntouched));
    const { path } = work.prepared.migration;
    return { kind: 'failed', problem: (0,cancelled_problem .v)(cancelReason, `${path} ${kept}.`, path) };
}
const FEATURE_NOT_SUPPORTED = '0A000';
async function failStatement(work, failure, ports) {
    const { completed, statement, error, offset } = failure;
    const { path } = work.prepared.migration;
    const { isUntouched, kept } = describeKept(work, completed);
    const invalidIndexes = await findInvalidIndexes(statement, ports.session);
    const indexHint = invalidIndexes.length === 0
        ? ''
        : ` The unfinished build left an invalid index. Run \`${dropIndexStatements(invalidIndexes)}\` before the next run${canRepair(statement) ? ', or set `repair: true`' : ', unless another session is building this index'}.`;
    await ports.session.execute(releaseAfterFailure(work, isUntouched && invalidIndexes.length === 0));
    const guard = (0,engine_guard .Md)(work.tag, error);
    if (guard !== undefined) {
        return { kind: 'failed', problem: engineStatementProblem(error, guard, `The file ${kept}.`) };
    }
    const cancelReason = ports.signal.reason();
    if (cancelReason !== undefined && error.code === '57014') {
        const problem = (0,cancelled_problem .v)(cancelReason, `${path} ${kept}.`, path);
        return { kind: 'failed', problem: { ...problem, next: `${problem.next}${indexHint}` } };
    }
    const editHint = isUntouched
        ? ''
        : ' Do not change the completed statements in the file. You can change the statements after them.';
    const line = statement.line - 1 + (0,text_positions .Rh)(statement.text, offset);
    const keptText = `The file ${kept}.${indexHint}${editHint}`;
    const advice = error.code === FEATURE_NOT_SUPPORTED ? await adviseIndex(statement, ports.session) : undefined;
    const problem = migrationFailedProblem(error, { file: path, line }, keptText, advice);
    return { kind: 'failed', problem };
}
async function adviseIndex(statement, session) {
    if (/^drop\s+index\b/i.test(statement.text))
        return PARTITIONED_DROP_ADVICE;
    return (await isOnPartitionedTable(statement, session)) ? PARTITIONED_INDEX_ADVICE : undefined;
}
function describeKept({ prepared }, completed) {
    const { statements } = prepared;
    const isUntouched = statements.slice(0, completed).every(isSessionSetting);
    const kept = isUntouched
        ? 'runs outside a transaction, and none of its statements completed'
        : `runs outside a transaction. ${completed} of ${statements.length} statements completed and stay. The next run resumes after them`;
    return { isUntouched, kept };
}
function canRepair({ build }) {
    return build?.kind === 'reindex' || build?.index !== undefined;
}
function invalidIndexProblem({ prepared }, statement, indexes) {
    const [isSingle, names] = [indexes.length === 1, indexes.join(', ')];
    return {
        code: 'invalid-index',
        what: `The index${isSingle ? '' : 'es'} ${names} ${isSingle ? 'is' : 'are'} invalid because a build was interrupted or failed. Queries and constraints do not use an invalid index.`,
        next: `Fix the cause of the failure. Then ${canRepair(statement) ? `retry with \`repair: true\`, or run \`${dropIndexStatements(indexes)}\` and retry` : `run \`${dropIndexStatements(indexes)}\` and retry, unless another session is building this index`}. The next run resumes at this statement.`,
        file: prepared.migration.path,
        line: statement.line,
    };
}
function interruptedResult(work, completed, reason) {
    return {
        kind: 'failed',
        problem: interruptedProblem(work.prepared.migration.path, completed, reason),
    };
}
function unknownResultProblem(file, reason) {
    return {
        code: 'commit-unknown',
        what: `The file runs outside a transaction. All its statements completed, and then the connection was lost: ${reason}. The server did not answer in time whether its history row was updated.`,
        next: 'Retry the run. This is safe: it reads the history row first.',
        file,
    };
}
function interruptedProblem(file, completed, reason) {
    return {
        code: 'migration-interrupted',
        what: `The file runs outside a transaction and was interrupted after ${completed} completed statements: ${reason}.`,
        next: 'The next run resumes at this statement. First check for partial results of the statement, such as an invalid index.',
        file,
    };
}

var login_search_path = __webpack_require__(1322);
;


function createFileRequest(work, index) {
    const { pending, tag, expected: _, entry, completion, tablesVersion, ...options } = work;
    const prepared = pending[index];
    if (prepared === undefined)
        return undefined;
    const { settings, loginSearchPathFrom = Number.POSITIVE_INFINITY } = work;
    return {
        ...options,
        settings: index >= loginSearchPathFrom ? (0,login_search_path .F)(settings) : settings,
        prepared,
        expected: expectHistory(work, index),
        tag: `${tag}_${index}`,
        entry: index === 0 ? entry : undefined,
        tablesVersion: index === 0 ? tablesVersion : history_table .f$,
        completion: index === pending.length - 1 ? completion : undefined,
    };
}
function expectHistory({ pending, expected, table }, index) {
    const previous = pending[index - 1];
    if (previous === undefined)
        return expected;
    const resumed = table.create === undefined && expected.inProgressVersion !== undefined ? 1 : 0;
    return {
        historyExists: true,
        tableExists: true,
        inProgressVersion: undefined,
        needsBaseline: false,
        head: previous.migration.version,
        ordinal: expected.ordinal + index - resumed,
    };
}

;


class FileRetries {
    limits;
    ports;
    count = 0;
    constructor(limits, ports) {
        this.limits = limits;
        this.ports = ports;
    }
    reset() {
        this.count = 0;
    }
    canRetry() {
        return this.count < this.limits.lockRetries && this.ports.signal.reason() === undefined;
    }
    async wait(migration, { what }, durationMs) {
        const { clock, signal, progress } = this.ports;
        this.count += 1;
        progress.message(`${what} The file was rolled back. Retry ${this.count} of ${this.limits.lockRetries}.`);
        progress.ended(migration, 'not run', durationMs);
        await (0,cancellation_signal .x)(clock, signal, (0,retry .qO)(this.count, clock));
        return undefined;
    }
    addCount(problem) {
        if (this.count === 0)
            return problem;
        return { ...problem, what: `${problem.what} The file was run ${this.count + 1} times.` };
    }
}

;

class NextMessage {
    prepared;
    prepare(next, file) {
        if (!next?.prepared.transactional)
            return;
        this.prepared = { tag: next.tag, message: buildFileMessage(next, file) };
    }
    build(file, previousFile) {
        const { prepared } = this;
        const isPrepared = prepared?.tag === file.tag && prepared.message.previousFile === previousFile;
        return isPrepared ? prepared.message : buildFileMessage(file, previousFile);
    }
}

var ledger_state = __webpack_require__(14069);
;






const MAX_LINK_ATTEMPTS = 3;
class EntryRelinker {
    unchangedAttempts = 0;
    async relink(failure, file, update, { session }) {
        if (failure.kind !== 'conflict')
            return failure;
        const checksConstraints = update.checksConstraints && failure.cause !== 'constraints';
        const isBusy = failure.cause === 'busy';
        const attempt = isBusy ? withoutUpgrade(update) : update;
        const result = await readAndLink(file, { ...attempt, checksConstraints }, session);
        if (result.kind === 'linked' && isSameLink(update, result.update))
            this.unchangedAttempts += 1;
        if (result.kind === 'linked' && this.unchangedAttempts <= MAX_LINK_ATTEMPTS)
            return result;
        await session.execute('ROLLBACK');
        return result.kind === 'linked' ? { kind: 'failed', problem: failure.problem } : result;
    }
}
function withoutUpgrade({ entry, ...update }) {
    return {
        ...update,
        tablesVersion: history_table .f$,
        entry: entry && { ...entry, server: undefined },
    };
}
async function readAndLink(file, update, session) {
    const { entry, completion, sha256Hex } = update;
    const { host, database } = entry ?? { host: '', database: '' };
    const place = { host, database, server: update.server };
    const reply = await session.query(`${(0,commit_statements .vL)(file)}; ${(0,ledger_state .Kg)(place)}`);
    if (reply.kind === 'lost')
        return { kind: 'failed', problem: lostProblem(file, reply.reason) };
    const ledger = (0,ledger_state .Nc)(reply.results[0], reply.error);
    if (reply.error !== undefined) {
        if (ledger.kind === 'hidden')
            return { kind: 'failed', problem: recordingFailedProblem(reply.error, file) };
        await session.execute((0,commit_statements .vL)(file));
    }
    const isOlder = ledger.kind === 'seen' && update.tablesVersion < history_table .f$;
    const tablesVersion = isOlder ? (0,governed_tables .WH)({ exists: true, ledger }) : update.tablesVersion;
    if (entry === undefined)
        return { kind: 'linked', update: { ...update, tablesVersion } };
    const newStamp = (0,ledger_state .px)(update.ledger, ledger, entry.role, update.isOwnTarget);
    if (newStamp !== undefined && update.deniedFindings.includes(newStamp))
        return { kind: 'stale' };
    const server = (0,governed_tables .tm)(ledger, tablesVersion) ? entry.server : undefined;
    const head = ledger.kind === 'seen' ? ledger.head : undefined;
    const linked = (0,engine_ledger .Oz)({ ...entry, server }, head, sha256Hex);
    return {
        kind: 'linked',
        update: {
            ...update,
            ledger,
            tablesVersion,
            entry: linked,
            completion: completion && (0,engine_ledger .Po)(linked, completion, sha256Hex),
        },
    };
}
function isSameLink(one, other) {
    return one.tablesVersion === other.tablesVersion && one.entry?.prevHash === other.entry?.prevHash;
}
function lostProblem({ prepared }, reason) {
    return {
        code: 'connection-lost',
        what: `The connection was lost before the COMMIT: ${reason}. The file is not applied: the server rolls it back.`,
        next: 'Retry the run. The files before this one stay applied.',
        file: prepared.migration.path,
    };
}

;















async function runFile(work, message, ports) {
    const { previousFile } = message;
    const { reply, blockingProcesses } = await runCancellable(work, message.sql, ports);
    const isPreviousUncommitted = previousFile !== undefined && reply.completed < (0,commit_statements .j$)(previousFile);
    if (reply.kind === 'lost') {
        if (isPreviousUncommitted) {
            const end = await resolveLostCommit(reply.reason, previousFile, ports);
            if (end.kind === 'failed')
                return { kind: 'not-started', problem: end.problem };
        }
        return { kind: 'started', file: connectionLostResult(work, reply.reason, ports) };
    }
    const isInTransaction = reply.error === undefined && reply.transaction === 'open';
    const isRecorded = (0,governed_tables .Nw)(work) || reply.commandTag === history_table .qv;
    if (isInTransaction && isRecorded)
        return { kind: 'started', file: { kind: 'ran' } };
    const error = reply.error ?? LEFT_TRANSACTION_ERROR;
    const previousResult = isPreviousUncommitted
        ? previousNotCommitted(error, reply.completed, previousFile, ports)
        : undefined;
    const canContinue = previousResult?.kind === 'not-committed' && previousResult.failure.kind === 'conflict';
    const lostReason = canContinue ? undefined : await (0,rollback .d)(reply, ports.session);
    if (previousResult !== undefined)
        return previousResult;
    if (lostReason !== undefined)
        return { kind: 'started', file: connectionLostResult(work, lostReason, ports) };
    const file = isInTransaction
        ? { kind: 'failed', problem: notRecordedProblem(ROLLED_BACK_HINT) }
        : toFileResult(error, reply.completed, message, { work, blockingProcesses, ports });
    return { kind: 'started', file };
}
function previousNotCommitted(error, completed, previousFile, { signal }) {
    const cancelReason = signal.reason();
    if (cancelReason !== undefined && error.code === CANCELED) {
        const { path } = previousFile.prepared.migration;
        return {
            kind: 'not-started',
            problem: (0,cancelled_problem .v)(cancelReason, `${path} was rolled back.`, path),
        };
    }
    if (completed === 0)
        return { kind: 'not-parsed' };
    return { kind: 'not-committed', failure: findCommitFailure(error, completed, previousFile) };
}
const CANCELED = '57014';
const READ_ONLY = '25006';
const JOINED_HINT = 'The file has several transactions, which the engine runs as one. If a statement relies on the end of one of them, add `-- governed: no-transaction` at the top: each block of `BEGIN` and `COMMIT` is then a transaction of its own.';
const LEFT_TRANSACTION_ERROR = {
    code: '25P01',
    message: 'the file ended its own transaction',
    hint: undefined,
    position: undefined,
};
function toFileResult(error, completed, message, { work, blockingProcesses, ports, }) {
    const guard = (0,engine_guard .Md)(work.tag, error);
    if (guard === 'locked' || guard === 'stale')
        return { kind: guard };
    if (guard === 'existingTable')
        return { kind: 'refused', problem: (0,existing_tables .nC)(work, error) };
    const { path, joinsTransactions } = work.prepared.migration;
    const cancelReason = ports.signal.reason();
    if (cancelReason !== undefined && error.code === CANCELED) {
        return {
            kind: 'failed',
            problem: (0,cancelled_problem .v)(cancelReason, `${path} was rolled back.`, path),
        };
    }
    const isRecording = completed >= message.statementsBeforeRecord;
    const line = isRecording ? undefined : findErrorLine(error, completed, message, work);
    const isUnparsed = completed === 0 && guard === undefined;
    const isBeforeFile = line === undefined && completed < message.statementsBeforeFile && !isUnparsed;
    const blockedHint = blockingProcesses === undefined
        ? ''
        : ` The file waited for a lock held by ${blockingProcesses}.`;
    const kept = `${ROLLED_BACK_HINT}${blockedHint}`;
    const isEngineStatement = isBeforeFile || (isRecording && error.code !== READ_ONLY);
    const problem = isEngineStatement
        ? ((0,history_privileges .O4)(error, work, isRecording, kept) ??
            engineStatementProblem(error, guard, kept))
        : migrationFailedProblem(error, { file: path, line }, joinsTransactions ? `${kept} ${JOINED_HINT}` : kept);
    if (isBeforeFile && (0,table_conflict .G)(work.tag, error) !== undefined)
        return { kind: 'stale', problem };
    return { kind: (0,retry .$d)(error.code) ? 'retryable' : 'failed', problem };
}
function findErrorLine(error, completed, { statementsBeforeFile, offset }, { prepared }) {
    if (error.position !== undefined) {
        const offsetInFile = error.position - 1 - offset;
        if (offsetInFile >= 0)
            return (0,text_positions .Rh)(prepared.migration.text, offsetInFile);
    }
    if (completed < statementsBeforeFile)
        return undefined;
    return prepared.statements[completed - statementsBeforeFile]?.line;
}
function connectionLostResult({ prepared }, reason, { signal }) {
    const { path } = prepared.migration;
    const cancelReason = signal.reason();
    if (cancelReason !== undefined) {
        const state = `The connection was closed while ${path} ran. The file is not applied: its COMMIT was not sent, and the server rolls it back.`;
        return { kind: 'failed', problem: (0,cancelled_problem .v)(cancelReason, state, path) };
    }
    return {
        kind: 'failed',
        problem: {
            code: 'connection-lost',
            what: `The connection was lost while the file ran: ${reason}. The file is not applied, because its COMMIT was not sent.`,
            next: 'Retry the run. The files before this one stay applied.',
            file: path,
        },
    };
}

;









async function apply(_permit, work, ports) {
    const run = new ApplyRun(work, ports);
    for (;;) {
        const end = await run.step();
        if (end !== undefined)
            return { end, results: run.results, ...run.link };
    }
}
class ApplyRun {
    work;
    ports;
    results = [];
    openFile;
    index = 0;
    retries;
    recordRetries;
    relinker = new EntryRelinker();
    nextMessage = new NextMessage();
    commitsAlone = false;
    constructor(work, ports) {
        this.work = work;
        this.ports = ports;
        this.retries = new FileRetries(work.limits, ports);
        this.recordRetries = new FileRetries(work.limits, ports);
    }
    get link() {
        const { entry, ledger } = this.work;
        return { entry, ledger };
    }
    async step() {
        const file = createFileRequest(this.work, this.index);
        if (file === undefined && this.openFile === undefined)
            return { kind: 'done' };
        const cancelReason = this.ports.signal.reason();
        if (cancelReason !== undefined)
            return await this.cancel(cancelReason);
        const mustCommitFirst = file === undefined || this.commitsAlone || !file.prepared.transactional;
        if (this.openFile !== undefined && mustCommitFirst)
            return await this.commit(this.openFile);
        if (file === undefined)
            return { kind: 'done' };
        return file.prepared.transactional
            ? await this.runTransactional(file)
            : await this.runNonTransactional(file);
    }
    async runTransactional(file) {
        const { clock, progress } = this.ports;
        const { migration } = file.prepared;
        const { openFile } = this;
        this.openFile = undefined;
        const startMs = clock.now();
        const running = runFile(file, this.nextMessage.build(file, openFile?.work), this.ports);
        if (openFile !== undefined)
            progress.ended(openFile.work.prepared.migration, 'ran', openFile.durationMs);
        progress.started(migration);
        this.nextMessage.prepare(createFileRequest(this.work, this.index + 1), file);
        const end = await running;
        const durationMs = clock.now() - startMs;
        if (end.kind === 'started') {
            if (openFile !== undefined)
                this.addResult(openFile, 'applied');
            return await this.handleFileResult(file, end.file, durationMs);
        }
        progress.ended(migration, 'not run', durationMs);
        if (end.kind === 'not-parsed') {
            progress.message(`The server could not parse ${migration.path}. The file before it is run again and committed in a message of its own.`);
            this.commitsAlone = true;
            this.index -= 1;
            return undefined;
        }
        if (openFile === undefined || end.kind === 'not-started') {
            if (openFile !== undefined)
                this.addResult(openFile, 'failed');
            return end.kind === 'not-started' ? { kind: 'failed', problem: end.problem } : undefined;
        }
        progress.started(openFile.work.prepared.migration);
        return await this.handleCommitFailure(openFile, end.failure);
    }
    async handleFileResult(file, end, durationMs) {
        const { progress } = this.ports;
        const { migration } = file.prepared;
        switch (end.kind) {
            case 'ran':
                this.openFile = { work: file, durationMs };
                this.index += 1;
                this.retries.reset();
                return undefined;
            case 'retryable':
            case 'failed':
                if (end.kind === 'retryable' && this.retries.canRetry())
                    return await this.retries.wait(migration, end.problem, durationMs);
                progress.ended(migration, 'failed', durationMs);
                this.addResult({ work: file, durationMs }, 'failed');
                return { kind: 'failed', problem: this.retries.addCount(end.problem) };
            default:
                progress.ended(migration, 'not run', durationMs);
                return end.kind === 'refused' ? { kind: 'failed', problem: end.problem } : end;
        }
    }
    async commit(openFile) {
        const { clock, progress } = this.ports;
        const startMs = clock.now();
        const end = await commit(openFile.work, this.ports);
        this.openFile = undefined;
        this.commitsAlone = false;
        const durationMs = openFile.durationMs + clock.now() - startMs;
        if (end.kind !== 'applied' && end.kind !== 'found-applied')
            return await this.handleCommitFailure({ ...openFile, durationMs }, end);
        progress.ended(openFile.work.prepared.migration, 'applied', durationMs);
        this.addResult({ ...openFile, durationMs }, 'applied');
        return this.endAfterCommit(end);
    }
    async handleCommitFailure(openFile, failure) {
        const { migration } = openFile.work.prepared;
        const { durationMs } = openFile;
        const end = await this.relinker.relink(failure, openFile.work, this.work, this.ports);
        if (end.kind === 'linked') {
            this.work = { ...this.work, ...end.update };
            const work = createFileRequest(this.work, this.index - 1);
            if (work !== undefined)
                this.openFile = { ...openFile, work };
            this.commitsAlone = true;
            return undefined;
        }
        if (end.kind === 'retryable' && this.recordRetries.canRetry()) {
            this.index -= 1;
            return await this.recordRetries.wait(migration, end.problem, durationMs);
        }
        this.ports.progress.ended(migration, end.kind === 'stale' ? 'not run' : 'failed', durationMs);
        if (end.kind === 'stale')
            return end;
        this.addResult(openFile, 'failed');
        return { kind: 'failed', problem: end.problem };
    }
    endAfterCommit(end) {
        if (end.kind === 'failed')
            return { kind: 'failed', problem: end.problem };
        const pendingCount = this.work.pending.length - this.index;
        if (end.kind === 'applied' || pendingCount === 0)
            return undefined;
        return { kind: 'failed', problem: lostBetweenFilesProblem(end.reason, pendingCount) };
    }
    async runNonTransactional(file) {
        const { clock, progress } = this.ports;
        const { migration } = file.prepared;
        const startMs = clock.now();
        progress.started(migration);
        const end = await applyNonTransactional(file, this.ports);
        const durationMs = clock.now() - startMs;
        if (end.kind === 'locked' || end.kind === 'stale' || end.kind === 'refused') {
            progress.ended(migration, 'not run', durationMs);
            return end.kind === 'refused' ? { kind: 'failed', problem: end.problem } : end;
        }
        const status = end.kind === 'failed' ? 'failed' : 'applied';
        progress.ended(migration, status, durationMs);
        this.addResult({ work: file, durationMs }, status);
        this.index += 1;
        return this.endAfterCommit(end);
    }
    async cancel(cancelReason) {
        const { openFile } = this;
        const pendingCount = `${this.work.pending.length - this.index} pending files were not started.`;
        if (openFile === undefined)
            return { kind: 'failed', problem: (0,cancelled_problem .v)(cancelReason, pendingCount) };
        const { path } = openFile.work.prepared.migration;
        await this.ports.session.execute('ROLLBACK');
        this.ports.progress.ended(openFile.work.prepared.migration, 'failed', openFile.durationMs);
        this.addResult(openFile, 'failed');
        return {
            kind: 'failed',
            problem: (0,cancelled_problem .v)(cancelReason, `${path} was rolled back. ${pendingCount}`, path),
        };
    }
    addResult({ work, durationMs }, status) {
        this.results.push({ migration: work.prepared.migration, status, durationMs });
    }
}

;








async function recordBaseline(_permit, baseline, work, { session }) {
    const statements = [
        ...beginStatements(work),
        ...(0,commit_statements .kq)(work),
        ...baselineRows(baseline, work).map((row) => (0,history_table .Sc)(work.tag, work.table.insert(row))),
        ...(0,commit_statements .dq)(work),
        ...(0,commit_statements .Zg)(work),
    ];
    const reply = await session.execute(`${statements.join('; ')}; COMMIT;`);
    if (reply.kind === 'lost')
        return { kind: 'failed', problem: unknownBaselineProblem(reply.reason) };
    if (reply.error === undefined)
        return { kind: 'recorded' };
    const lostReason = await (0,rollback .d)(reply, session);
    if (lostReason !== undefined)
        return { kind: 'failed', problem: unknownBaselineProblem(lostReason) };
    const guard = (0,engine_guard .Md)(work.tag, reply.error);
    if (guard === 'locked' || guard === 'stale')
        return { kind: guard };
    const kept = 'The baseline was not recorded.';
    const problem = (0,history_privileges .O4)(reply.error, work, false, kept) ??
        engineStatementProblem(reply.error, guard, kept);
    if ((0,table_conflict .G)(work.tag, reply.error) !== undefined)
        return guard === 'ledgerChanged' ? { kind: 'stale' } : { kind: 'stale', problem };
    return { kind: 'failed', problem };
}
function baselineRows(baseline, work) {
    const { table, expected, runId, appliedBy } = work;
    const rows = baseline.map((migration, index) => ({
        ordinal: expected.ordinal + index + 1,
        migration,
        statements: [],
        state: 'applied',
        statementsDone: 0,
        runId,
        appliedBy,
    }));
    return table.deletePrevious === undefined ? rows : rows.slice(-1);
}
function unknownBaselineProblem(reason) {
    return {
        code: 'commit-unknown',
        what: `The connection was lost before the server confirmed the baseline: ${reason}. It is recorded as a whole or not at all.`,
        next: 'Retry the run. This is safe: it reads the history first.',
    };
}

var admit = __webpack_require__(93479);
var hash = __webpack_require__(2061);
var login_name = __webpack_require__(16198);
var lock_keys = __webpack_require__(41196);
var session_timeouts = __webpack_require__(44887);
var baseline_required = __webpack_require__(51962);
;







function toApplyOptions({ limits, repair, baseline }, context, { history, inspected, url }) {
    const { facts, detectsLostClient, exists, table, tableExists, rows } = history;
    const runningRow = rows.find(({ state }) => state === 'running');
    const newestRow = table.create === undefined ? rows.at(-1) : rows.findLast((row) => row !== runningRow);
    return {
        limits: (0,session_timeouts .xD)(limits, history.session.timeouts, (0,session_timeouts .dK)(url)).limits,
        settings: url.settings,
        role: history.session.role,
        repair,
        detectsLostClient,
        pooled: facts.pooled,
        table,
        keys: (0,lock_keys .e)(table.name, hash .f),
        expected: {
            historyExists: exists,
            tableExists,
            inProgressVersion: runningRow?.version,
            head: newestRow?.version,
            ordinal: history.newest ?? newestRow?.ordinal ?? 0,
            upgrade: exists ? findUpgrade(history, inspected) : undefined,
            needsBaseline: (0,baseline_required .Z)(history, inspected, baseline),
        },
        applicationName: context.applicationName,
        appliedBy: context.actor ?? (0,login_name .d)(),
    };
}
function findUpgrade({ tables, table, tableExists }, { pending }) {
    const writesOwnTable = table.create === undefined || pending.some(({ transactional }) => !transactional);
    const upgrades = [
        writesOwnTable ? (0,history_table .WV)(tables) : undefined,
        tableExists && (0,governed_tables .hT)(table) ? table.upgrade : undefined,
    ];
    const needed = upgrades.filter((each) => each !== undefined);
    return needed.length === 0 ? undefined : needed.join(' ');
}

;


async function waitForOtherRuns(ports, { keys, table }, timeoutMs) {
    ports.progress.message('Another run holds the migration lock. Waiting for it to end.');
    const result = await waitForLock(ports, keys, table, timeoutMs);
    return result.kind === 'free' ? undefined : lockProblem(result, timeoutMs);
}
function lockProblem(result, timeoutMs) {
    switch (result.kind) {
        case 'held':
            return {
                code: 'lock-held',
                what: `Another run held the migration lock for more than ${timeoutMs / 1000} s (\`lock-wait\`): ${result.holder}.`,
                next: 'Wait until that run ends, or terminate its session. Then retry the run.',
            };
        case 'lost':
            return {
                code: 'connection-lost',
                what: `The connection was lost while this run waited for another run: ${result.reason}.`,
                next: 'Nothing was written while waiting. Retry the run.',
            };
        case 'refused':
            return {
                code: 'lock-unknown',
                what: `The server returned an error while this run waited for another run: ${result.error.message} (SQLSTATE ${result.error.code}).`,
                next: 'Nothing was written while waiting. Check the server and its log, then retry the run.',
            };
        case 'cancelled':
            return (0,cancelled_problem .v)(result.cancelReason, 'It was waiting for another run.');
    }
}

;






async function applyPending({ permit, context, runId }, input, ports) {
    const { request } = permit;
    const { history, inspected, findings, digest, ledgerEntry } = input;
    const { rehearsal, promotion, commitReviews } = input;
    const { pending, baseline } = inspected;
    const admitted = (0,admit .w)(permit, {
        server: history.facts,
        planDigest: digest,
        pending: pending.map(({ migration }) => formatTitle(migration)),
        baseline: baseline.map(formatTitle),
        findings: findings.map(({ code }) => code),
        rehearsal,
        promotion,
        commitReviews,
    });
    if (!admitted.allowed)
        return finished(history.ledger, [], [], admitted);
    const writePermit = admitted.permit;
    const applyRequest = {
        ...toApplyOptions(request, context, input),
        ...ledgerEntry.update,
        pending,
        loginSearchPathFrom: findSearchPathChange(pending, input.firstPending),
        runId,
        tag: (0,random .z)(),
    };
    const { end, results, entry, ledger } = baseline.length > 0
        ? {
            end: await recordBaseline(writePermit, baseline, applyRequest, ports),
            results: [],
            ...ledgerEntry.update,
        }
        : await apply(writePermit, applyRequest, ports);
    if (end.kind === 'done')
        return finished(ledger, results, []);
    if (end.kind === 'failed')
        return finished(ledger, results, [end.problem]);
    if (end.kind === 'locked') {
        const problem = await waitForOtherRuns(ports, applyRequest, request.limits.lockWaitMs);
        if (problem !== undefined)
            return finished(ledger, results, [problem]);
    }
    const hasWritten = end.kind === 'recorded' || results.some(({ status }) => status === 'applied');
    return {
        kind: 'repeat',
        results,
        written: hasWritten ? entry : undefined,
        problem: end.kind === 'stale' ? end.problem : undefined,
    };
}
function findSearchPathChange(pending, firstPending) {
    const changes = firstPending.filter(({ setsSearchPath }) => setsSearchPath === true);
    if (changes.length === 0)
        return undefined;
    const isPending = ({ migration: { path } }) => pending.some(({ migration }) => migration.path === path);
    if (!changes.every(isPending))
        return 0;
    return pending.findIndex(({ setsSearchPath }) => setsSearchPath === true) + 1;
}
function finished(ledger, results, problems, block) {
    return { kind: 'finished', results, problems, block, ledger };
}
function formatTitle({ version, name }) {
    return `${version} ${name}`;
}

var history_snapshot = __webpack_require__(57898);
var inspect_target = __webpack_require__(76802);
var ledger_entry = __webpack_require__(49037);
var pre_write_checks = __webpack_require__(79982);
;
const MAX_NOTICE_LENGTH = 65_536;
const MAX_NOTICES_BYTES = 10_000_000;
const LIMIT_NOTE = 'The notices of this run reached 10 MB. Further notices are not shown. The run continues.';
function createNoticeLimit() {
    let bytes = 0;
    return (notice) => {
        if (bytes > MAX_NOTICES_BYTES)
            return undefined;
        const shown = cutNotice(notice);
        bytes += countUtf8Bytes(shown);
        return bytes > MAX_NOTICES_BYTES ? LIMIT_NOTE : shown;
    };
}
function countUtf8Bytes(text) {
    let bytes = 0;
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return bytes;
}
function cutNotice(notice) {
    if (notice.length <= MAX_NOTICE_LENGTH)
        return notice;
    const omitted = notice.length - MAX_NOTICE_LENGTH;
    return `${notice.slice(0, MAX_NOTICE_LENGTH)} … (${omitted} more characters)`;
}

;

const PROGRESS_DELAY_MS = 250;
const PROGRESS_FLUSH_MS = 100;
function createProgressLog(runner, clock) {
    let title;
    let cancelTimer = () => { };
    let finished = [];
    let flushedAt = clock.now();
    const flush = () => {
        if (finished.length > 0)
            runner.groups(finished);
        finished = [];
        flushedAt = clock.now();
    };
    const openGroup = () => {
        cancelTimer();
        flush();
        if (title !== undefined)
            runner.openGroup(title);
        title = undefined;
    };
    const write = (text) => {
        openGroup();
        runner.log(text);
    };
    const limitNotice = createNoticeLimit();
    return {
        started: ({ version, name }) => {
            title = name === '' ? version : `${version} ${name}`;
            cancelTimer = clock.after(PROGRESS_DELAY_MS, openGroup);
        },
        ended: (_migration, status, durationMs) => {
            cancelTimer();
            const line = `${status} in ${Math.round(durationMs)} ms`;
            if (title === undefined) {
                runner.log(line);
                runner.closeGroup();
                return;
            }
            finished.push({ title, line });
            title = undefined;
            if (clock.now() - flushedAt >= PROGRESS_FLUSH_MS)
                flush();
        },
        message: write,
        notice: (text) => {
            const shown = limitNotice(text);
            if (shown !== undefined)
                write(shown);
        },
        flush,
    };
}

var summarize_run = __webpack_require__(50348);
;













async function migrate(permit, context) {
    const { request } = permit;
    const opened = await (0,migration_files .kR)(request, context.workspace);
    if (!opened.ok)
        return (0,mode_result .M)(opened.problems);
    const { read, ...folder } = opened.value;
    const runId = (0,random .n)(context.run);
    return await (0,cancellation .a)(request.timeLimitMs, async ({ signal }) => {
        const options = {
            ...(0,open_session .id)(request, context, signal),
            settings: folder.url.settings,
        };
        return await (0,open_session .Lb)(permit, options, read, async (session, migrations) => {
            const progress = createProgressLog(context.runner, clock .m);
            const ports = { session, clock: clock .m, signal, progress };
            const stopAborting = abortSilentServer(ports);
            try {
                const result = await runRounds({ permit, context, runId, folder }, migrations, ports);
                if (result.snapshot === undefined)
                    return result;
                const files = { format: folder.format, migrations };
                const snapshot = await (0,history_snapshot .f)(session, permit, files, result.snapshot);
                const hasWritten = result.runResult.applied !== 0;
                return { ...result, snapshot: { ...snapshot, runId: hasWritten ? runId : undefined } };
            }
            finally {
                progress.flush();
                stopAborting();
            }
        });
    });
}
const MAX_SERVER_WAIT_MS = 6_000;
function abortSilentServer({ session, clock, signal }) {
    const abort = () => session.abort(signal.reason()?.what ?? '');
    let cancelTimer;
    const abortLater = () => {
        cancelTimer ??= clock.after(MAX_SERVER_WAIT_MS, abort);
    };
    const unlisten = signal.listen((urgency) => (urgency === 'abort' ? abort() : abortLater()));
    if (signal.reason() !== undefined)
        abortLater();
    return () => {
        unlisten();
        cancelTimer?.();
    };
}
const MAX_CONFLICT_ATTEMPTS = 10;
async function runRounds(options, migrations, ports) {
    const { permit, folder } = options;
    const results = [];
    const evidence = permit.request.evidenceFile !== undefined;
    let first;
    let written;
    let conflicts = 0;
    const summarize = (last, problems, block) => (0,summarize_run .lj)({ first, last, results, problems, block, evidence });
    for (;;) {
        const inspectOptions = { readOnly: false, folder };
        const inspection = await (0,inspect_target .WL)(permit, ports, migrations, inspectOptions);
        if (!inspection.ok)
            return summarize(first, inspection.problems);
        const target = inspection.value;
        first ??= target;
        const lostRow = lostRowProblem(results, target.history);
        if (lostRow !== undefined)
            return summarize(first, [lostRow]);
        const facts = await (0,pre_write_checks .u)(options, migrations, target, ports.signal);
        const { digest, pending: firstPending } = first.inspected;
        const applied = results.filter(isApplied).length;
        const ledgerEntry = (0,ledger_entry .T)(options, { ...target, digest, applied, written });
        const input = { ...target, ...facts, digest, firstPending, ledgerEntry };
        const round = await applyPending(options, input, ports);
        results.push(...round.results);
        if (round.kind === 'finished') {
            const { problems, block } = blockToProblem(round, results);
            const stops = (0,pre_write_checks .D)(facts, ports.signal);
            const last = (0,inspect_target .CA)(permit, target, round.ledger);
            return { ...summarize(last, [...stops, ...problems], block), ...facts };
        }
        written = round.written ?? written;
        conflicts = round.problem === undefined ? 0 : conflicts + 1;
        if (round.problem !== undefined && conflicts > MAX_CONFLICT_ATTEMPTS)
            return { ...summarize(target, [round.problem]), ...facts };
    }
}
function isApplied({ status }) {
    return status === 'applied';
}
function lostRowProblem(results, { rows, table }) {
    if (results.length === 0)
        return undefined;
    const recordedVersions = new Set(rows.map(({ version }) => version));
    const lost = results.find((result) => isApplied(result) && !recordedVersions.has(result.migration.version));
    if (lost === undefined)
        return undefined;
    const { path, version } = lost.migration;
    return {
        code: 'history-lost',
        what: `This run applied ${path}, but its row ${version} is missing from ${table.name}.`,
        next: 'Find what deletes rows there, for example a trigger, and restore the row. Otherwise the next run applies the file again.',
        file: path,
    };
}
function blockToProblem({ problems, block }, results) {
    if (block === undefined || !results.some(isApplied))
        return { problems, block };
    const { reason, what, next } = block;
    return { problems: [...problems, { code: reason, what, next }], block: undefined };
}


  }),

  36294:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    plan: () => (  plan)
  });
  var _cancellation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88335);
  var _migration_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96833);
  var _mode_result__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41876);
  var _open_session__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6694);
  var _history_snapshot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57898);
  var _inspect_target__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76802);
  var _pre_write_checks__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79982);
  var _summarize_run__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50348);








async function plan(permit, context) {
    const { request } = permit;
    const opened = await (0,_migration_files__WEBPACK_IMPORTED_MODULE_1__  .kR)(request, context.workspace);
    if (!opened.ok)
        return (0,_mode_result__WEBPACK_IMPORTED_MODULE_2__  .M)(opened.problems);
    const { read, ...folder } = opened.value;
    const result = await (0,_cancellation__WEBPACK_IMPORTED_MODULE_0__  .a)(request.timeLimitMs, async ({ signal }) => {
        const options = {
            ...(0,_open_session__WEBPACK_IMPORTED_MODULE_3__  .id)(request, context, signal),
            settings: folder.url.settings,
        };
        return await (0,_open_session__WEBPACK_IMPORTED_MODULE_3__  .Lb)(permit, options, read, async (session, migrations) => {
            (0,_open_session__WEBPACK_IMPORTED_MODULE_3__  .q7)(session, signal);
            const ports = { session, signal };
            const inspectOptions = { readOnly: true, folder };
            const inspection = await (0,_inspect_target__WEBPACK_IMPORTED_MODULE_5__  .WL)(permit, ports, migrations, inspectOptions);
            if (!inspection.ok)
                return inspection;
            const { value } = inspection;
            const facts = await (0,_pre_write_checks__WEBPACK_IMPORTED_MODULE_6__  .u)({ permit, context }, migrations, value, signal);
            const problems = (0,_pre_write_checks__WEBPACK_IMPORTED_MODULE_6__  .D)(facts, signal);
            return { ok: true, value: { ...value, facts, problems } };
        });
    });
    if (!result.ok)
        return (0,_mode_result__WEBPACK_IMPORTED_MODULE_2__  .M)(result.problems);
    const { history, inspected, findings, facts, problems } = result.value;
    return {
        ..._mode_result__WEBPACK_IMPORTED_MODULE_2__  .S,
        ...facts,
        problems,
        connected: true,
        findings,
        runResult: toRunResult(inspected, (0,_inspect_target__WEBPACK_IMPORTED_MODULE_5__  .re)({ history, inspected })),
        snapshot: request.evidenceFile === undefined ? undefined : (0,_history_snapshot__WEBPACK_IMPORTED_MODULE_4__  .m)({ history }),
    };
}
function toRunResult({ baseline, pending, digest, notes }, headDigest) {
    return {
        migrations: [...baseline.map(_summarize_run__WEBPACK_IMPORTED_MODULE_7__  .xs), ...pending.map(_summarize_run__WEBPACK_IMPORTED_MODULE_7__  .x4)],
        pending: pending.length,
        applied: 0,
        planDigest: digest,
        headDigest,
        notes,
        lastLines: [],
    };
}


  }),

  79982:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  listRehearsalStops),
    u: () => (  collectPreWriteFacts)
  });
  var _engine_cancelled_problem__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63259);
  var _policy_denied_findings__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48742);
  var _policy_role_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75699);
  var _inspect_target__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76802);




async function collectPreWriteFacts({ permit, context }, migrations, { history, inspected }, signal) {
    const rules = (0,_policy_role_policy__WEBPACK_IMPORTED_MODULE_2__  .n2)(permit.governance.policies, permit.role);
    const needsPromotion = rules.some(({ rehearsedOn }) => rehearsedOn !== undefined);
    const rehearses = (0,_policy_denied_findings__WEBPACK_IMPORTED_MODULE_0__  .vV)(permit);
    const commitReviews = (0,_policy_role_policy__WEBPACK_IMPORTED_MODULE_2__  .TQ)(rules)
        ? await findReviews({ permit, context }, inspected)
        : undefined;
    if (!rehearses && !needsPromotion) {
        return { rehearsal: undefined, promotion: undefined, commitReviews };
    }
    const [{ rehearsePending }, { findPromotion }] = await Promise.all([
        Promise.all( [__webpack_require__.e(955), __webpack_require__.e(742), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 8306)),
        Promise.all( [__webpack_require__.e(815), __webpack_require__.e(934), __webpack_require__.e(111), __webpack_require__.e(286)]).then(__webpack_require__.bind(__webpack_require__, 35840)),
    ]);
    const promotion = needsPromotion
        ? await findPromotion(permit, (0,_inspect_target__WEBPACK_IMPORTED_MODULE_1__  .re)({ history, inspected }), context.deadline)
        : undefined;
    const rehearsal = rehearses
        ? await rehearsePending(permit, await migrations, inspected, context, signal)
        : undefined;
    return { rehearsal, promotion, commitReviews };
}
async function findReviews({ permit, context }, { pending }) {
    const { findPendingReviews } = await Promise.all( [__webpack_require__.e(815), __webpack_require__.e(934), __webpack_require__.e(111), __webpack_require__.e(286)]).then(__webpack_require__.bind(__webpack_require__, 2392));
    const files = pending.map(({ migration }) => migration.path);
    return await findPendingReviews(permit, files, context);
}
function listRehearsalStops({ rehearsal }, signal) {
    const reason = signal.reason();
    if (reason === undefined || rehearsal === undefined || rehearsal.known)
        return [];
    return [(0,_engine_cancelled_problem__WEBPACK_IMPORTED_MODULE_3__  .v)(reason, 'It was rehearsing the pending files. Nothing was written.')];
}


  }),

  50348:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    lj: () => (  summarizeRun),
    x4: () => (  toPendingLine),
    xs: () => (  toBaselineLine)
  });
  var _edge_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
  var _migrations_digest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21981);
  var _mode_result__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41876);
  var _history_snapshot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57898);




function summarizeRun(run) {
    const { first, last, results, problems, block, evidence } = run;
    if (first === undefined || last === undefined)
        return (0,_mode_result__WEBPACK_IMPORTED_MODULE_1__  .M)(problems);
    const { pending } = last.inspected;
    const applied = results.filter(({ status }) => status === 'applied');
    const startedVersions = new Set(results.map(({ migration }) => migration.version));
    const notStarted = pending.filter(({ migration }) => !startedVersions.has(migration.version));
    const appliedMigrations = applied.map(({ migration }) => migration);
    const head = (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_3__  .pR)(last.history.rows, appliedMigrations, _edge_hash__WEBPACK_IMPORTED_MODULE_0__  .f);
    const isRecorded = last.inspected.baseline.length === 0;
    const toLine = isRecorded ? toRecordedLine : toBaselineLine;
    const baseline = first.inspected.baseline.map(toLine);
    return {
        ..._mode_result__WEBPACK_IMPORTED_MODULE_1__  .S,
        block,
        problems,
        connected: true,
        findings: last.findings.filter(({ code }) => code !== block?.reason),
        runResult: {
            migrations: [...baseline, ...results.map(toResultLine), ...notStarted.map(toPendingLine)],
            pending: notStarted.length + results.length - applied.length,
            applied: applied.length,
            planDigest: first.inspected.digest,
            headDigest: head,
            notes: first.inspected.notes,
            lastLines: [],
        },
        snapshot: evidence ? (0,_history_snapshot__WEBPACK_IMPORTED_MODULE_2__  .m)(first) : undefined,
    };
}
function toResultLine({ migration, status, durationMs }) {
    return { ...toLineStart(migration), status, durationMs, remark: undefined };
}
function toRecordedLine(migration) {
    return {
        ...toLineStart(migration),
        status: 'baseline',
        durationMs: undefined,
        remark: undefined,
    };
}
function toBaselineLine(migration) {
    return { ...toRecordedLine(migration), remark: 'to be recorded as applied without running it' };
}
function toPendingLine({ migration, transactional, statements, resumeAt, }) {
    const resumeRemark = `interrupted: resumes at statement ${resumeAt + 1} of ${statements.length}`;
    const remark = resumeAt > 0 ? resumeRemark : 'statement by statement';
    return {
        ...toLineStart(migration),
        status: 'pending',
        durationMs: undefined,
        remark: transactional ? undefined : remark,
    };
}
function toLineStart({ version, name, path, checksum }) {
    return { version, name, file: path, checksum };
}


  }),

  76649:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CM: () => (  continueAdvice),
    Dr: () => (  findTableOwner),
    PC: () => (  KNOWN_HISTORIES),
    QY: () => (  ownerTitle),
    xg: () => (  isFormatName)
  });
  var _migrations_formats__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69911);
  var _migrations_formats_history_columns__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32848);
  var _migrations_formats_tool_commands__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40721);



const OTHER_COLUMNS = {
    dbmate: ['dirty', 'inserted_at', 'statements', 'description', 'applied_at'],
    'node-pg-migrate': ['batch'],
};
const FORMAT_HISTORIES = Object.values(_migrations_formats__WEBPACK_IMPORTED_MODULE_0__  .s).flatMap(({ name, history }) => history === undefined
    ? []
    : [
        {
            owner: name,
            schema: name === 'supabase' || name === 'drizzle' ? history.schema : undefined,
            table: history.table,
            columns: _migrations_formats_history_columns__WEBPACK_IMPORTED_MODULE_1__  .b[name],
            otherColumns: OTHER_COLUMNS[name] ?? [],
        },
    ]);
const TOOL_ROWS = [
    ['sqlx', '_sqlx_migrations', ['version', 'description', 'success', 'checksum']],
    ['refinery', 'refinery_schema_history', ['version', 'name', 'applied_on', 'checksum']],
    ['bun', 'bun_migrations', ['name', 'group_id', 'migrated_at']],
    ['sql-migrate', 'gorp_migrations', ['id', 'applied_at']],
    ['tern', 'schema_version', ['version'], ['installed_rank', 'version_rank']],
    ['Flyway', 'schema_version', ['version_rank', 'version', 'script', 'success']],
    ['Diesel', '__diesel_schema_migrations', ['version', 'run_on']],
    ['SeaORM', 'seaql_migrations', ['version', 'applied_at']],
    ['Hasura', 'hdb_catalog.hdb_version', ['hasura_uuid', 'version', 'cli_state']],
    ['Hasura', 'hdb_catalog.schema_migrations', ['version', 'dirty']],
    ['Knex', 'knex_migrations', ['name', 'batch', 'migration_time']],
    ['TypeORM', 'migrations', ['id', 'timestamp', 'name']],
    ['Kysely', 'kysely_migration', ['name', 'timestamp']],
    ['Sequelize', 'SequelizeMeta', ['name']],
    ['MikroORM', 'mikro_orm_migrations', ['name', 'executed_at']],
    ['graphile-migrate', 'graphile_migrate.migrations', ['hash', 'previous_hash', 'filename']],
    ['AdonisJS', 'adonis_schema', ['name', 'batch', 'migration_time']],
    ['Payload', 'payload_migrations', ['name', 'batch']],
    ['Ecto', 'schema_migrations', ['version', 'inserted_at']],
    ['EF Core', '__EFMigrationsHistory', ['MigrationId', 'ProductVersion']],
    ['EF Core', '__ef_migrations_history', ['migration_id', 'product_version']],
    ['Phinx', 'phinxlog', ['version', 'migration_name', 'breakpoint']],
    ['Laravel', 'migrations', ['migration', 'batch']],
    ['Doctrine', 'doctrine_migration_versions', ['version', 'executed_at']],
    ['Alembic', 'alembic_version', ['version_num']],
    ['Django', 'django_migrations', ['app', 'name', 'applied']],
    ['Liquibase', 'databasechangelog', ['id', 'author', 'filename', 'md5sum']],
    ['Sqitch', 'sqitch.changes', ['change_id', 'project']],
    ['Atlas', 'atlas_schema_revisions.atlas_schema_revisions', ['version', 'applied', 'total']],
];
const KNOWN_HISTORIES = [
    ...TOOL_ROWS.map(([owner, name, columns, otherColumns = []]) => {
        const [table = '', schema] = name.split('.').reverse();
        return { owner, schema, table, columns, otherColumns };
    }),
    ...FORMAT_HISTORIES,
    {
        owner: 'flyway',
        schema: undefined,
        table: 'schema_version',
        columns: _migrations_formats_history_columns__WEBPACK_IMPORTED_MODULE_1__  .b.flyway,
        otherColumns: ['version_rank'],
    },
    {
        owner: 'sql',
        schema: 'governed',
        table: 'migrations',
        columns: _migrations_formats_history_columns__WEBPACK_IMPORTED_MODULE_1__  .b.sql,
        otherColumns: [],
    },
];
const FORMAT_TITLES = {
    flyway: 'Flyway',
    prisma: 'Prisma',
    drizzle: 'Drizzle',
    supabase: 'Supabase',
};
function ownerTitle(owner) {
    return isFormatName(owner) ? (FORMAT_TITLES[owner] ?? owner) : owner;
}
function findTableOwner(table) {
    const owners = KNOWN_HISTORIES.flatMap((each) => (each.table === table ? [each.owner] : []));
    const [owner, ...others] = owners;
    return owner === undefined || others.length > 0 || isFormatName(owner) ? undefined : owner;
}
function continueAdvice(owner) {
    return isFormatName(owner) ? `Set \`format: ${owner}\`.` : (0,_migrations_formats_tool_commands__WEBPACK_IMPORTED_MODULE_2__  .s)(owner);
}
function isFormatName(owner) {
    return Object.hasOwn(_migrations_formats__WEBPACK_IMPORTED_MODULE_0__  .s, owner);
}


  }),

  1322:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  withLoginSearchPath)
  });
function withLoginSearchPath(settings) {
    const isNamed = settings.some(({ name, prepends }) => name === 'search_path' && prepends !== true);
    return isNamed ? settings : [LOGIN_SEARCH_PATH, ...settings];
}
const LOGIN_SEARCH_PATH = {
    name: 'search_path',
    value: '',
    label: 'the search path of the login',
    inOptions: false,
    expression: `COALESCE((SELECT pg_catalog.substr(entry, 13) FROM pg_catalog.pg_db_role_setting AS s, pg_catalog.unnest(s.setconfig) AS entry WHERE s.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())) AND s.setrole IN (0, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = SESSION_USER)) AND entry LIKE 'search_path=%' ORDER BY s.setrole = 0, s.setdatabase = 0 LIMIT 1), pg_catalog.current_setting('search_path'))`,
};


  })

};
;