"use strict";
exports.id = 754;
exports.ids = [754];
exports.modules = {

/***/ 1754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrate: () => (/* binding */ migrate)
});

// EXTERNAL MODULE: ./src/edge/cancellation.ts
var cancellation = __webpack_require__(5534);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/edge/clock.ts

/** The machine's own clock. */
const systemClock = {
    now: () => performance.now(),
    sleep: async (milliseconds) => {
        await (0,promises_.setTimeout)(milliseconds);
    },
    random: () => Math.random(),
};

// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/edge/login-name.ts
var login_name = __webpack_require__(6198);
// EXTERNAL MODULE: ./src/edge/random.ts
var random = __webpack_require__(7434);
// EXTERNAL MODULE: ./src/migrations/lines.ts
var lines = __webpack_require__(9174);
// EXTERNAL MODULE: ./src/engine/history.ts
var engine_history = __webpack_require__(390);
// EXTERNAL MODULE: ./src/engine/literal.ts
var literal = __webpack_require__(8869);
;// CONCATENATED MODULE: ./src/engine/transaction.ts


/**
 * SQLSTATEs that our own guards raise. Classes from I to Z are left to implementations by the SQL
 * standard, so none of them can be the server's.
 */
const GUARD = {
    locked: 'ZM001',
    alreadyApplied: 'ZM002',
    historyChanged: 'ZM004',
    readOnly: 'ZM005',
    settings: 'ZM006',
};
/** What the tripwire's error says; the text that follows names the backend. */
const TRIPWIRE_TEXT = 'governed: the file tried to end the transaction it runs in';
/**
 * Builds the first message of a file that runs in a transaction (reliability, A0: why each part is
 * there, and what was tried). It holds no COMMIT: none is on the wire before the file was seen to
 * succeed.
 *
 * @param tag A name that no file can know: it is the cursor's, and quotes the guards.
 */
function openingMessage(parts) {
    const { tag, keys, expected, version, text } = parts;
    const statements = [
        'BEGIN ISOLATION LEVEL READ COMMITTED',
        SETTINGS,
        `DO $${tag}$ BEGIN ${guards(keys, expected, version)} END $${tag}$`,
        tripwire(tag),
    ];
    const prologue = `${statements.join(';\n')};\n`;
    return {
        // The sentinel stands on a line of its own, so that a comment at the file's end cannot hide it.
        sql: `${prologue}${text}\n;MOVE 0 IN ${tag};`,
        prologue: { codePoints: [...prologue].length, statements: statements.length },
    };
}
/**
 * Builds the second message: it takes back what the file set, records the file and commits. Resets
 * inside the transaction hold behind a transaction pooler too, where a later reset would hit another
 * backend.
 */
function closingMessage(tag, row) {
    return `CLOSE ${tag}; RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; ${(0,engine_history/* insertRow */.Il)(row)} COMMIT;`;
}
/** How many statements of ours come before the COMMIT in the second message. */
const CLOSING = { statements: 5 };
/** One SELECT, local to the transaction. The connection check exists from PostgreSQL 14. */
const SETTINGS = `SELECT pg_catalog.set_config('lock_timeout', '5s', true), pg_catalog.set_config('statement_timeout', '0', true), pg_catalog.set_config('idle_in_transaction_session_timeout', '60s', true), CASE WHEN pg_catalog.current_setting('server_version_num')::pg_catalog.int4 >= 140000 THEN pg_catalog.set_config('client_connection_check_interval', '2s', true) END`;
/** Guards in plpgsql, each raising its own SQLSTATE. The lock comes before what it protects. */
function guards(keys, expected, version) {
    return [
        raiseIf("pg_catalog.pg_is_in_recovery() OR pg_catalog.current_setting('transaction_read_only') = 'on'", GUARD.readOnly, 'the server is read-only'),
        raiseIf("pg_catalog.current_setting('standard_conforming_strings') <> 'on' OR pg_catalog.current_setting('client_encoding') <> 'UTF8'", GUARD.settings, 'session settings would change how the file is read'),
        raiseIf(`NOT pg_catalog.pg_try_advisory_xact_lock(${keys.namespace}, ${keys.transaction})`, GUARD.locked, 'another run holds the migration lock'),
        expected.historyExists ? headGuards(expected.head, version) : createGuard(),
    ].join('\n');
}
function headGuards(head, version) {
    return [
        raiseIf(`EXISTS (SELECT FROM ${engine_history/* HISTORY_TABLE */.GQ} WHERE version = ${(0,literal/* literal */.e)(version)} AND state = 'applied')`, GUARD.alreadyApplied, 'already applied'),
        raiseIf(`(SELECT version FROM ${engine_history/* HISTORY_TABLE */.GQ} ORDER BY ordinal DESC LIMIT 1) IS DISTINCT FROM ${head === undefined ? 'NULL' : (0,literal/* literal */.e)(head)}`, GUARD.historyChanged, 'the history changed since the plan'),
    ].join('\n');
}
function createGuard() {
    const raise = raiseIf(`pg_catalog.to_regclass('${engine_history/* HISTORY_TABLE */.GQ}') IS NOT NULL`, GUARD.historyChanged, 'the history was made since the plan');
    return `${raise}\n${engine_history/* CREATE_TABLES */.lH}`;
}
/** A statement of plpgsql that raises one of the `GUARD` codes. */
function raiseIf(condition, code, message) {
    return `IF ${condition} THEN RAISE EXCEPTION USING ERRCODE = '${code}', MESSAGE = '${message}'; END IF;`;
}
/**
 * A cursor WITH HOLD is materialized before a commit, and this one's query can only fail: a COMMIT
 * inside the file becomes an error that rolls everything back.
 */
function tripwire(tag) {
    return `DECLARE ${tag} NO SCROLL CURSOR WITH HOLD FOR SELECT pg_catalog.concat('${TRIPWIRE_TEXT}, backend ', pg_catalog.pg_backend_pid())::pg_catalog.int4`;
}

;// CONCATENATED MODULE: ./src/engine/failure.ts


/** What to do about an error whose message alone does not tell, by SQLSTATE. */
const ADVICE = {
    '25001': 'This statement cannot run inside a transaction: put it into a file of its own, or write `-- governed: no-transaction` as the first line.',
    '2D000': 'The file commits for itself, by a procedure or a DO block: write `-- governed: no-transaction` as its first line.',
    '55P04': 'A new value of an enum can be used only after the transaction that added it: put its use into the next file.',
    '42P07': 'It is there already. If another tool made it, this history knows nothing of it, and there is no baseline yet (docs/recipes.md).',
    '55P03': 'Another session holds a lock on the table: try again in a quieter moment, or end that session.',
    '40P01': 'Two sessions waited for each other: run again.',
    '34000': 'The file ended the transaction that it runs in: take the statement that does so out.',
    '42501': 'The login lacks a right that the file needs: grant it, or run the file as its owner.',
    '53100': "The server's disk is full: make room, then run again.",
};
const AGAIN = 'Mend the file and run again.';
/**
 * Words for a file that the server refused. Postgres's message and hint are shown; its detail, which
 * holds rows of data, never is (contract, section 6).
 *
 * @param place The file, and the line of the statement where it is known.
 * @param kept What is left of the file: one sentence.
 */
function failedFile(error, place, kept) {
    const hint = error.hint === undefined ? '' : ` Hint: ${error.hint}`;
    const tripped = error.message.includes(TRIPWIRE_TEXT);
    const what = tripped
        ? 'The file tried to end the transaction that it runs in.'
        : `${error.message} (SQLSTATE ${error.code}).${hint}`;
    const advice = tripped ? ADVICE['34000'] : ADVICE[error.code];
    return {
        code: 'migration-failed',
        what,
        next: `${kept} ${advice ?? AGAIN}`,
        file: place.file,
        ...(place.line === undefined ? {} : { line: place.line }),
    };
}
/**
 * How a file ended over which one of our guards spoke, that is, another run; undefined for any other
 * error.
 */
function endByGuard({ code }) {
    if (code === GUARD.locked)
        return { kind: 'locked' };
    const passed = code === GUARD.historyChanged || code === GUARD.alreadyApplied;
    return passed ? { kind: 'stale' } : undefined;
}
/**
 * Words for what kept a file from being begun or recorded: statements of ours, so that neither the
 * file nor a line of it is to blame.
 *
 * @param kept What is left of the file: one sentence.
 */
function ownStatementFailed(error, kept) {
    if (error.code === GUARD.readOnly) {
        return {
            code: 'server-read-only',
            what: 'The server takes no writes any more: it is a standby, or opens transactions read-only.',
            next: `${kept} Point database-url at the primary, and look for default_transaction_read_only.`,
        };
    }
    if (error.code === GUARD.settings) {
        return {
            code: 'session-settings',
            what: 'The session would read the file in another way than it was judged: standard_conforming_strings is off, or the client encoding is not UTF8.',
            next: `${kept} Look for the setting on the role, the database (ALTER ROLE … SET, ALTER DATABASE … SET) or in the URL's options, and take it away.`,
        };
    }
    return {
        code: 'history-unwritable',
        what: `The history table ${engine_history/* HISTORY_TABLE */.GQ} cannot be written: ${error.message} (SQLSTATE ${error.code}).`,
        next: error.code === '42501' ? `${kept} ${engine_history/* GRANTS */.Sl}` : `${kept} Look at the server and its log.`,
    };
}

;// CONCATENATED MODULE: ./src/engine/apply-in-transaction.ts



const NOTHING_KEPT = 'Nothing of this file was kept; the files before it stay applied.';
/**
 * Applies one file in one transaction with its history row, or not at all (contract, 7.1): a message
 * that runs the file, and once it was seen to succeed a message that records and commits.
 */
async function applyInTransaction(work, session) {
    const { migration } = work.prepared;
    const opening = openingMessage({ ...work, version: migration.version, text: migration.text });
    const begun = await session.run(opening.sql);
    if (begun.kind === 'lost')
        return failed(lostBeforeCommit(migration.path, begun.reason));
    if (begun.error !== undefined) {
        const lost = await rollback(begun, session);
        if (lost !== undefined)
            return failed(lostBeforeCommit(migration.path, lost));
        return refused(begun.error, begun.completed, opening, work);
    }
    const row = {
        version: migration.version,
        name: migration.name,
        checksum: migration.checksum,
        state: 'applied',
        statementsDone: work.prepared.statements.length,
        runId: work.runId,
        appliedBy: work.appliedBy,
    };
    const closed = await session.run(closingMessage(work.tag, row));
    if (closed.kind === 'lost')
        return failed(commitUnknown(migration.path, closed.reason));
    if (closed.error === undefined) {
        const whole = closed.completed === CLOSING.statements + 1 && closed.transaction === 'idle';
        return whole ? { kind: 'applied' } : failed(commitUnknown(migration.path, UNEXPECTED));
    }
    await rollback(closed, session);
    if (closed.completed < CLOSING.statements) {
        return failed(ownStatementFailed(closed.error, NOTHING_KEPT));
    }
    const place = { file: migration.path, line: undefined };
    return failed(failedFile(closed.error, place, `It failed at the commit. ${NOTHING_KEPT}`));
}
const UNEXPECTED = 'the server did not answer every statement of it';
function failed(problem) {
    return { kind: 'failed', problem };
}
/**
 * Ends a failed transaction, where the server has not ended it already (as it does when the COMMIT
 * is what failed). Gives the reason when even that could not be said.
 */
async function rollback(failure, session) {
    if (failure.transaction === 'idle')
        return undefined;
    const reply = await session.run('ROLLBACK');
    return reply.kind === 'lost' ? reply.reason : undefined;
}
function refused(error, completed, opening, work) {
    const byGuard = endByGuard(error);
    if (byGuard !== undefined)
        return byGuard;
    const { migration } = work.prepared;
    const line = lineOf(error, completed, opening, work);
    if (line === undefined && completed < opening.prologue.statements) {
        return failed(ownStatementFailed(error, NOTHING_KEPT));
    }
    return failed(failedFile(error, { file: migration.path, line }, NOTHING_KEPT));
}
/**
 * The line of the file to which an error belongs: by the position where the server gives one, else
 * by counting the statements that had ended (reliability, A4).
 */
function lineOf(error, completed, { prologue }, { prepared }) {
    // First the position: over a syntax error the server runs nothing, so that nothing has ended.
    if (error.position !== undefined) {
        const offset = error.position - 1 - prologue.codePoints;
        if (offset >= 0)
            return (0,lines/* lineAtCodePoint */.Rh)(prepared.migration.text, offset);
    }
    if (completed < prologue.statements)
        return undefined;
    return prepared.statements[completed - prologue.statements]?.line;
}
function lostBeforeCommit(file, reason) {
    return {
        code: 'connection-lost',
        what: `The connection ended while the file ran: ${reason}. It is not applied: no COMMIT had been sent.`,
        next: 'Run again: the files before it stay applied, and this one starts anew.',
        file,
    };
}
function commitUnknown(file, reason) {
    return {
        code: 'commit-unknown',
        what: `The connection ended after the COMMIT was sent and before its answer came: ${reason}. Whether the file is applied is not known.`,
        next: 'Run again: that is safe, for the history tells whether it is applied.',
        file,
    };
}

;// CONCATENATED MODULE: ./src/engine/outside-row.ts



/** Takes back what the file has set for its session. */
const RESET = 'RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL;';
/**
 * Puts the row of a file down that runs outside a transaction, under the transaction lock, and takes
 * the session lock that tells others that its owner is alive.
 */
function announcement(work) {
    const { keys, expected, prepared, tag, runId, appliedBy } = work;
    const { version, name } = prepared.migration;
    const checksum = prepared.progress[0] ?? '';
    const record = isResumed(work)
        ? `UPDATE ${engine_history/* HISTORY_TABLE */.GQ} SET run_id = ${(0,literal/* literal */.e)(runId)} WHERE version = ${(0,literal/* literal */.e)(version)};`
        : (0,engine_history/* insertRow */.Il)({ version, name, checksum, state: 'running', statementsDone: 0, runId, appliedBy });
    const lock = raiseIf(`NOT pg_catalog.pg_try_advisory_lock(${keys.namespace}, ${keys.outside})`, GUARD.locked, 'another run holds the migration lock');
    const body = [guards(keys, expected, version), lock, isResumed(work) ? whereItStopped(work) : ''];
    return `BEGIN ISOLATION LEVEL READ COMMITTED; DO $${tag}$ BEGIN ${body.join('\n')} END $${tag}$; ${record} COMMIT;`;
}
/** Whether an interrupted run has begun the file: then it is its history's newest row already. */
function isResumed({ expected, prepared }) {
    return expected.historyExists && expected.head === prepared.migration.version;
}
/**
 * Only the lock tells that nobody goes on with the file any more. Whoever did may have ended another
 * statement since the history was read: then the lock is given back, and one has to look again.
 */
function whereItStopped({ keys, prepared }) {
    const row = `version = ${(0,literal/* literal */.e)(prepared.migration.version)} AND state = 'running' AND statements_done = ${prepared.resumeAt}`;
    const gone = `NOT EXISTS (SELECT FROM ${engine_history/* HISTORY_TABLE */.GQ} WHERE ${row})`;
    return `IF ${gone} THEN PERFORM pg_catalog.pg_advisory_unlock(${keys.namespace}, ${keys.outside}); END IF;
    ${raiseIf(gone, GUARD.historyChanged, 'the history changed since the plan')}`;
}
/**
 * Counts the statements that have ended, inside a transaction. As the login itself, for the file may
 * have taken on a role that cannot see our tables.
 */
function count({ prepared }, ended) {
    const { version } = prepared.migration;
    const checksum = (0,literal/* literal */.e)(prepared.progress[ended] ?? '');
    return `SET LOCAL ROLE NONE; UPDATE ${engine_history/* HISTORY_TABLE */.GQ} SET statements_done = ${ended}, checksum = ${checksum} WHERE version = ${(0,literal/* literal */.e)(version)};`;
}
/** Makes the row an applied one, with the checksum of the whole file, and gives the lock back. */
function finish({ prepared, keys }) {
    const { version, checksum } = prepared.migration;
    return `${RESET} UPDATE ${engine_history/* HISTORY_TABLE */.GQ} SET state = 'applied', checksum = ${(0,literal/* literal */.e)(checksum)}, statements_done = ${prepared.statements.length}, duration_ms = (EXTRACT(epoch FROM pg_catalog.clock_timestamp() - applied_at) * 1000)::pg_catalog.int8, applied_at = pg_catalog.clock_timestamp() WHERE version = ${(0,literal/* literal */.e)(version)}; ${unlock(keys)}`;
}
/** Gives the lock back after a failure; a file of which nothing ran leaves no row, to be mended freely. */
function giveUp({ prepared, keys }, untouched) {
    const erase = untouched
        ? `DELETE FROM ${engine_history/* HISTORY_TABLE */.GQ} WHERE version = ${(0,literal/* literal */.e)(prepared.migration.version)};`
        : '';
    return `${RESET} ${erase} ${unlock(keys)}`;
}
function unlock(keys) {
    return `SELECT pg_catalog.pg_advisory_unlock(${keys.namespace}, ${keys.outside});`;
}

;// CONCATENATED MODULE: ./src/engine/outside-statement.ts


const CANNOT_RUN_IN_TRANSACTION = new Set(['25001', '2D000']);
/**
 * Runs one statement and counts it. Where Postgres allows it, both in one transaction and one
 * message, so that a statement is never done and not counted; the others are counted afterwards.
 */
async function runStatement(work, index, statement, session) {
    if (statement.outsideOnly)
        return await runBare(work, index, statement, session);
    const head = `BEGIN; ${mark(work)}`;
    const reply = await session.run(`${head}${statement.text}\n; ${count(work, index + 1)} COMMIT;`);
    if (reply.kind === 'lost')
        return reply;
    if (reply.error === undefined)
        return { kind: 'ended' };
    if (reply.transaction !== 'idle')
        await session.run('ROLLBACK');
    if (reply.completed === 1 && CANNOT_RUN_IN_TRANSACTION.has(reply.error.code)) {
        return await runBare(work, index, statement, session);
    }
    return { kind: 'refused', error: reply.error, offset: offsetIn(reply.error, head) };
}
async function runBare(work, index, statement, session) {
    const head = mark(work);
    const reply = await session.run(`${head}${statement.text}`);
    if (reply.kind === 'lost')
        return reply;
    if (reply.error !== undefined) {
        return { kind: 'refused', error: reply.error, offset: offsetIn(reply.error, head) };
    }
    // IF NOT EXISTS is content with an invalid index of that name; a unique one then guards nothing.
    if ((await indexState(statement, session)) === 'invalid') {
        return { kind: 'invalid-index', index: statement.index ?? '' };
    }
    return await record(work, index + 1, session);
}
/** Counts statements that have ended on their own. */
async function record(work, ended, session) {
    const reply = await session.run(`BEGIN; ${count(work, ended)} COMMIT;`);
    if (reply.kind === 'lost')
        return reply;
    return reply.error === undefined
        ? { kind: 'ended' }
        : { kind: 'lost', reason: reply.error.message };
}
/** What the catalog says of the index that a CREATE INDEX CONCURRENTLY names (reliability, A1). */
async function indexState({ index }, session) {
    if (index === undefined)
        return 'absent';
    const reply = await session.ask(`SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass(${(0,literal/* literal */.e)(index)})`);
    const valid = firstValue(reply);
    if (valid === undefined)
        return 'absent';
    return valid === 't' ? 'valid' : 'invalid';
}
function firstValue(reply) {
    return reply.kind === 'answered' ? reply.results[0]?.[0]?.[0] : undefined;
}
/** The comment is how a session that outlived its runner can be found, through a pooler too. */
function mark({ runId }) {
    return `/* governed:${runId} */ `;
}
function offsetIn({ position }, head) {
    return position === undefined ? 0 : Math.max(0, position - 1 - [...head].length);
}
/**
 * Whether a statement only sets the session. A run that goes on with a file says it again, for its
 * own session knows nothing of it.
 */
function setsSession({ text }) {
    return SETS_SESSION.test(text);
}
const SETS_SESSION = /^(?:(?:RE)?SET\s+(?!(?:LOCAL|TRANSACTION|CONSTRAINTS)\b)|SELECT\s+(?:pg_catalog\s*\.\s*)?set_config\s*\()/i;

;// CONCATENATED MODULE: ./src/engine/apply-outside.ts




/**
 * Applies a file that cannot run in a transaction, statement by statement, each recorded as it ends
 * (contract, 7.2; reliability, A1): a row in state `running` first, then the statements, then
 * `applied`. Needs a direct connection: the session lock that tells others that its owner is alive
 * would be stranded behind a pooler.
 */
async function applyOutside(work, session) {
    const announced = await session.run(announcement(work));
    if (announced.kind === 'lost' || announced.error !== undefined) {
        return notBegun(announced, work, session);
    }
    const { statements, resumeAt } = work.prepared;
    for (const [index, statement] of statements.entries()) {
        const end = await advance(work, index, statement, session);
        if (end.kind === 'ended')
            continue;
        const ended = Math.max(index, resumeAt);
        if (end.kind === 'lost')
            return interrupted(work, ended, end.reason);
        if (end.kind === 'refused')
            return await apply_outside_refused(work, { ended, statement, ...end }, session);
        await session.run(giveUp(work, false));
        return { kind: 'failed', problem: invalidIndex(work, statement, end.index) };
    }
    const finished = await session.run(finish(work));
    if (finished.kind === 'answered' && finished.error === undefined)
        return { kind: 'applied' };
    return interrupted(work, statements.length, reasonOf(finished));
}
/** Ends one statement: by running it, by saying it again for the session, or by finding it done. */
async function advance(work, index, statement, session) {
    const { resumeAt } = work.prepared;
    if (index < resumeAt) {
        if (!setsSession(statement))
            return { kind: 'ended' };
        const reply = await session.run(statement.text);
        if (reply.kind === 'lost')
            return reply;
        return reply.error === undefined
            ? { kind: 'ended' }
            : { kind: 'refused', error: reply.error, offset: 0 };
    }
    // The statement at which an earlier run was interrupted: the server may have ended it alone.
    if (index === resumeAt && isResumed(work)) {
        const state = await indexState(statement, session);
        if (state === 'valid')
            return await record(work, index + 1, session);
        if (state === 'invalid')
            return { kind: 'invalid-index', index: statement.index ?? '' };
    }
    return await runStatement(work, index, statement, session);
}
async function notBegun(reply, work, session) {
    const file = work.prepared.migration.path;
    if (reply.kind === 'lost') {
        return { kind: 'failed', problem: interruption(file, 0, reply.reason) };
    }
    await session.run('ROLLBACK');
    const { error } = reply;
    if (error === undefined)
        return { kind: 'stale' };
    const problem = ownStatementFailed(error, 'No statement of this file ran.');
    return endByGuard(error) ?? { kind: 'failed', problem };
}
async function apply_outside_refused(work, failure, session) {
    const { ended, statement, error, offset } = failure;
    const { migration, statements } = work.prepared;
    const untouched = statements.slice(0, ended).every(setsSession);
    const leftover = (await indexState(statement, session)) === 'invalid'
        ? ` The interrupted build left the invalid index ${statement.index}: DROP INDEX CONCURRENTLY ${statement.index}; before the next run.`
        : '';
    await session.run(giveUp(work, untouched));
    const kept = untouched
        ? `It runs outside a transaction; none of its statements ended.${leftover}`
        : `It runs outside a transaction: ${ended} of ${statements.length} statements ended and stay, and the next run goes on at this one.${leftover} Those that ended must stay as they are in the file; from here on it may be changed.`;
    const line = statement.line - 1 + (0,lines/* lineAtCodePoint */.Rh)(statement.text, offset);
    return { kind: 'failed', problem: failedFile(error, { file: migration.path, line }, kept) };
}
function invalidIndex({ prepared }, { line }, index) {
    return {
        code: 'invalid-index',
        what: `The index ${index} is not valid: a build of it was interrupted or failed, and queries and constraints do not use it.`,
        next: `Drop it (DROP INDEX CONCURRENTLY ${index};), see to what made the build fail, then run again: it goes on at this statement.`,
        file: prepared.migration.path,
        line,
    };
}
function reasonOf(reply) {
    return reply.kind === 'lost' ? reply.reason : (reply.error?.message ?? 'no answer');
}
function interrupted(work, ended, reason) {
    return { kind: 'failed', problem: interruption(work.prepared.migration.path, ended, reason) };
}
function interruption(file, ended, reason) {
    return {
        code: 'migration-interrupted',
        what: `The file runs outside a transaction and was interrupted after ${ended} of its statements: ${reason}.`,
        next: 'The next run goes on where this one stopped. Look first at what the interrupted statement left behind, for example an invalid index.',
        file,
    };
}

;// CONCATENATED MODULE: ./src/engine/apply.ts


/**
 * Applies the pending migrations in order, each once. A file that fails ends the run; what came
 * before it stays. Takes a WritePermit so that nothing is written that was not admitted.
 *
 * @returns Why it stopped, and a row for every file that was begun.
 */
async function apply(_permit, work, session, clock, watcher) {
    const outcomes = [];
    let expected = work.expected;
    for (const [index, prepared] of work.pending.entries()) {
        const { migration } = prepared;
        const since = clock.now();
        watcher.started(migration);
        const file = { ...work, expected, prepared, tag: `${work.tag}_${index}` };
        const end = prepared.transactional
            ? await applyInTransaction(file, session)
            : await applyOutside(file, session);
        if (end.kind === 'locked' || end.kind === 'stale') {
            watcher.ended(undefined);
            return { stop: end, outcomes };
        }
        const status = end.kind === 'applied' ? 'applied' : 'failed';
        const outcome = { migration, status, duration: clock.now() - since };
        outcomes.push(outcome);
        watcher.ended(outcome);
        if (end.kind === 'failed')
            return { stop: end, outcomes };
        expected = { historyExists: true, head: migration.version };
    }
    return { stop: { kind: 'done' }, outcomes };
}

;// CONCATENATED MODULE: ./src/engine/lock.ts
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
/** Poll this often: a random moment between the two, so that waiters do not march in step. */
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 2000;
/** How long a run waits for another one, in milliseconds. */
const LOCK_WAIT = 5 * 60 * 1000;
/**
 * Waits until nobody holds the locks, or patience ends. Polls with a lock that is taken and freed in
 * one statement: a session that *waits* in a lock holds a snapshot, and another run's CREATE INDEX
 * CONCURRENTLY would wait for that (flyway#1654; reliability, A0).
 *
 * @param patience Milliseconds.
 */
async function waitForLock(session, clock, keys, patience) {
    const since = clock.now();
    for (;;) {
        const reply = await session.ask(probe(keys));
        if (reply.kind === 'lost')
            return reply;
        if (reply.error !== undefined)
            return { kind: 'lost', reason: reply.error.message };
        if (reply.results[0]?.[0]?.[0] === 't')
            return { kind: 'free' };
        if (clock.now() - since >= patience)
            return { kind: 'held', holder: await holder(session, keys) };
        await clock.sleep(SHORTEST_PAUSE + clock.random() * (LONGEST_PAUSE - SHORTEST_PAUSE));
    }
}
function probe({ namespace, transaction, outside }) {
    return `SELECT pg_catalog.pg_try_advisory_xact_lock(${namespace}, ${transaction}) AND pg_catalog.pg_try_advisory_xact_lock(${namespace}, ${outside})`;
}
async function holder(session, keys) {
    const reply = await session.ask(`SELECT a.pid, a.application_name, a.usename, a.state, pg_catalog.date_trunc('second', a.backend_start)
       FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
        AND l.classid = ${keys.namespace} AND l.objid::pg_catalog.int8 IN (${keys.transaction >>> 0}, ${keys.outside >>> 0}) LIMIT 1`);
    const row = reply.kind === 'answered' ? reply.results[0]?.[0] : undefined;
    return row === undefined ? 'a session that cannot be seen with this login' : describe(row);
}
function describe([pid, application, user, state, since]) {
    return `process ${pid ?? '?'} (${application || 'no application name'}, login ${user ?? '?'}, ${state ?? 'state hidden'}, connected since ${since ?? '?'})`;
}

// EXTERNAL MODULE: ./src/policy/admit.ts
var admit = __webpack_require__(3479);
// EXTERNAL MODULE: ./src/app/ending.ts
var ending = __webpack_require__(9544);
// EXTERNAL MODULE: ./src/app/folder.ts + 2 modules
var folder = __webpack_require__(4964);
// EXTERNAL MODULE: ./src/app/open-target.ts
var open_target = __webpack_require__(9873);
// EXTERNAL MODULE: ./src/app/prepare.ts + 13 modules
var prepare = __webpack_require__(7354);
// EXTERNAL MODULE: ./src/app/tally.ts
var tally = __webpack_require__(6713);
;// CONCATENATED MODULE: ./src/app/watcher.ts
/** Shows a run as it goes: a group of the log for each migration, with the server's notices in it. */
function watcher(session, runner) {
    session.onNotice((text) => runner.log(text));
    return {
        started: ({ version, name }) => runner.openGroup(name === '' ? version : `${version} ${name}`),
        ended: (outcome) => {
            if (outcome === undefined)
                runner.log('not run: another run came between');
            else
                runner.log(`${outcome.status} in ${Math.round(outcome.duration)} ms`);
            runner.closeGroup();
        },
    };
}

;// CONCATENATED MODULE: ./src/app/migrate.ts















/**
 * Applies what is pending with the built-in engine. Where another run is at work it waits, looks
 * again, and goes on with what is left: two runs never apply the same file.
 */
async function migrate(permit, request, context) {
    const migrations = (0,folder/* migrationsOf */.T)(request, context.workspace);
    if (!migrations.ok)
        return (0,ending/* troubled */.Y)(migrations.problems);
    const { rootCertificate } = request;
    const options = { rootCertificate, applicationName: context.applicationName };
    return await (0,open_target/* withSession */.f)(permit, options, async (session) => {
        const outcomes = [];
        // A file whose COMMIT was not sent is rolled back by the server once it sees that we are gone.
        (0,cancellation/* listenForCancellation */.c)().onRequest(() => session.abort(CANCELLED));
        // One for all rounds: it listens to the server's notices.
        const watch = watcher(session, context.runner);
        let first;
        for (;;) {
            const looked = await look(session, migrations.value);
            if (!looked.ok)
                return (0,tally/* tally */.N)({ first, last: first, outcomes, problems: looked.problems });
            first ??= looked.value;
            // A confirmed plan stays confirmed while another run does part of it.
            const { digest } = first.preparation;
            const round = await attempt(permit, digest, looked.value, { session, context, watch });
            outcomes.push(...round.outcomes);
            if (round.kind === 'over') {
                const { problems, block } = unblocked(round, outcomes);
                return (0,tally/* tally */.N)({ first, last: looked.value, outcomes, problems, block });
            }
        }
    });
}
/** A block is something that wrote nothing: once a file is applied, what stops the run is an error. */
function unblocked({ problems, block }, outcomes) {
    if (block === undefined || !outcomes.some(({ status }) => status === 'applied')) {
        return { problems, block };
    }
    const { reason, what, next } = block;
    return { problems: [...problems, { code: reason, what, next }], block: undefined };
}
async function look(session, migrations) {
    const reading = await (0,engine_history/* readHistory */.Lu)(session, false);
    if (!reading.ok)
        return { ok: false, problems: [reading.problem] };
    const prepared = await (0,prepare/* prepare */.i)(migrations, reading.history);
    if (!prepared.ok)
        return prepared;
    return { ok: true, value: { history: reading.history, preparation: prepared.value } };
}
async function attempt(permit, planDigest, { history, preparation }, { session, context, watch }) {
    const over = (problems, outcomes = [], block) => ({
        kind: 'over',
        outcomes,
        problems,
        block,
    });
    const admitted = (0,admit/* admit */.w)(permit, {
        server: history.facts,
        planDigest,
        pending: preparation.pending.length,
    });
    if (!admitted.allowed)
        return over([], [], admitted);
    const work = {
        pending: preparation.pending,
        expected: { historyExists: history.exists, head: history.rows.at(-1)?.version },
        keys: KEYS,
        runId: (0,random/* runIdOf */.S)(context.run),
        appliedBy: context.actor ?? (0,login_name/* loginName */.F)(),
        tag: (0,random/* randomToken */.z)(),
    };
    const { stop, outcomes } = await apply(admitted.permit, work, session, systemClock, watch);
    if (stop.kind === 'done')
        return over([], outcomes);
    if (stop.kind === 'failed')
        return over([stop.problem], outcomes);
    if (stop.kind === 'stale')
        return { kind: 'again', outcomes };
    context.runner.log('Another run holds the migration lock: waiting for it to end.');
    const waited = await waitForLock(session, systemClock, KEYS, LOCK_WAIT);
    return waited.kind === 'free'
        ? { kind: 'again', outcomes }
        : over([lockProblem(waited)], outcomes);
}
const CANCELLED = 'the run was cancelled';
const KEYS = lockKeys(engine_history/* HISTORY_TABLE */.GQ, hash/* sha256Hex */.f);
function lockProblem(waited) {
    const minutes = LOCK_WAIT / 60_000;
    return waited.kind === 'held'
        ? {
            code: 'lock-held',
            what: `Another run held the migration lock for more than ${minutes} minutes: ${waited.holder}.`,
            next: 'Wait for it to end, or end its session, then run again.',
        }
        : {
            code: 'connection-lost',
            what: `The connection ended while another run was waited for: ${waited.reason}.`,
            next: 'Nothing was written since. Run again.',
        };
}


/***/ }),

/***/ 5534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listenForCancellation)
/* harmony export */ });
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


/***/ }),

/***/ 6198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ loginName)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/** The name of the user whose process this is: who applies, where no runner tells who started it. */
function loginName() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
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