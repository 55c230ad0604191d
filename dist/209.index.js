exports.id = 209;
exports.ids = [209];
exports.modules = {

/***/ 84891:
/***/ ((__unused_webpack_module, exports) => {

/*! crc32.js (C) 2014-present SheetJS -- http://sheetjs.com */
/* vim: set ts=2: */
/*exported CRC32 */
var CRC32;
(function (factory) {
	/*jshint ignore:start */
	/*eslint-disable */
	if(typeof DO_NOT_EXPORT_CRC === 'undefined') {
		if(true) {
			factory(exports);
		} else {}
	} else {
		factory(CRC32 = {});
	}
	/*eslint-enable */
	/*jshint ignore:end */
}(function(CRC32) {
CRC32.version = '1.2.2';
/*global Int32Array */
function signed_crc_table() {
	var c = 0, table = new Array(256);

	for(var n =0; n != 256; ++n){
		c = n;
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		c = ((c&1) ? (-306674912 ^ (c >>> 1)) : (c >>> 1));
		table[n] = c;
	}

	return typeof Int32Array !== 'undefined' ? new Int32Array(table) : table;
}

var T0 = signed_crc_table();
function slice_by_16_tables(T) {
	var c = 0, v = 0, n = 0, table = typeof Int32Array !== 'undefined' ? new Int32Array(4096) : new Array(4096) ;

	for(n = 0; n != 256; ++n) table[n] = T[n];
	for(n = 0; n != 256; ++n) {
		v = T[n];
		for(c = 256 + n; c < 4096; c += 256) v = table[c] = (v >>> 8) ^ T[v & 0xFF];
	}
	var out = [];
	for(n = 1; n != 16; ++n) out[n - 1] = typeof Int32Array !== 'undefined' ? table.subarray(n * 256, n * 256 + 256) : table.slice(n * 256, n * 256 + 256);
	return out;
}
var TT = slice_by_16_tables(T0);
var T1 = TT[0],  T2 = TT[1],  T3 = TT[2],  T4 = TT[3],  T5 = TT[4];
var T6 = TT[5],  T7 = TT[6],  T8 = TT[7],  T9 = TT[8],  Ta = TT[9];
var Tb = TT[10], Tc = TT[11], Td = TT[12], Te = TT[13], Tf = TT[14];
function crc32_bstr(bstr, seed) {
	var C = seed ^ -1;
	for(var i = 0, L = bstr.length; i < L;) C = (C>>>8) ^ T0[(C^bstr.charCodeAt(i++))&0xFF];
	return ~C;
}

function crc32_buf(B, seed) {
	var C = seed ^ -1, L = B.length - 15, i = 0;
	for(; i < L;) C =
		Tf[B[i++] ^ (C & 255)] ^
		Te[B[i++] ^ ((C >> 8) & 255)] ^
		Td[B[i++] ^ ((C >> 16) & 255)] ^
		Tc[B[i++] ^ (C >>> 24)] ^
		Tb[B[i++]] ^ Ta[B[i++]] ^ T9[B[i++]] ^ T8[B[i++]] ^
		T7[B[i++]] ^ T6[B[i++]] ^ T5[B[i++]] ^ T4[B[i++]] ^
		T3[B[i++]] ^ T2[B[i++]] ^ T1[B[i++]] ^ T0[B[i++]];
	L += 15;
	while(i < L) C = (C>>>8) ^ T0[(C^B[i++])&0xFF];
	return ~C;
}

function crc32_str(str, seed) {
	var C = seed ^ -1;
	for(var i = 0, L = str.length, c = 0, d = 0; i < L;) {
		c = str.charCodeAt(i++);
		if(c < 0x80) {
			C = (C>>>8) ^ T0[(C^c)&0xFF];
		} else if(c < 0x800) {
			C = (C>>>8) ^ T0[(C ^ (192|((c>>6)&31)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(c&63)))&0xFF];
		} else if(c >= 0xD800 && c < 0xE000) {
			c = (c&1023)+64; d = str.charCodeAt(i++)&1023;
			C = (C>>>8) ^ T0[(C ^ (240|((c>>8)&7)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((c>>2)&63)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((d>>6)&15)|((c&3)<<4)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(d&63)))&0xFF];
		} else {
			C = (C>>>8) ^ T0[(C ^ (224|((c>>12)&15)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|((c>>6)&63)))&0xFF];
			C = (C>>>8) ^ T0[(C ^ (128|(c&63)))&0xFF];
		}
	}
	return ~C;
}
CRC32.table = T0;
// $FlowIgnore
CRC32.bstr = crc32_bstr;
// $FlowIgnore
CRC32.buf = crc32_buf;
// $FlowIgnore
CRC32.str = crc32_str;
}));


/***/ }),

/***/ 49037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

/***/ 33907:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrate: () => (/* binding */ migrate)
});

// EXTERNAL MODULE: ./src/database-url/database-location.ts
var database_location = __webpack_require__(69798);
// EXTERNAL MODULE: ./src/edge/clock.ts
var clock = __webpack_require__(39443);
// EXTERNAL MODULE: ./src/edge/random.ts
var random = __webpack_require__(17434);
// EXTERNAL MODULE: ./src/migrations/text-positions.ts
var text_positions = __webpack_require__(283);
// EXTERNAL MODULE: ./src/engine/cancelled-problem.ts
var cancelled_problem = __webpack_require__(63259);
// EXTERNAL MODULE: ./src/engine/history-table.ts
var history_table = __webpack_require__(68499);
// EXTERNAL MODULE: ./src/engine/existing-tables.ts
var existing_tables = __webpack_require__(87739);
// EXTERNAL MODULE: ./src/engine/guard.ts
var engine_guard = __webpack_require__(54567);
// EXTERNAL MODULE: ./src/engine/ledger.ts
var ledger = __webpack_require__(55309);
// EXTERNAL MODULE: ./src/engine/lock.ts
var engine_lock = __webpack_require__(5947);
// EXTERNAL MODULE: ./src/engine/sql-literal.ts
var sql_literal = __webpack_require__(28356);
;// CONCATENATED MODULE: ./src/engine/transaction.ts






/** What the tripwire's error says; the text that follows names the backend. */
const TRIPWIRE_TEXT = 'governed: the file tried to end the transaction it runs in';
/**
 * Builds the message that runs a file in a transaction: guards, tripwire, the file byte for byte,
 * sentinel, its row (reliability, A0: why each part is there, and what was tried). It holds no COMMIT
 * of this file: none is on the wire before the file was seen to succeed. Behind the sentinel nothing
 * of the file is left to come, so that its row can be written at once. Whether it was written, the
 * client sees by the answer (`WRITTEN`): to have SQL check it costs the server twice as much.
 *
 * @param closes The file before, where it is to be seen to succeed before this is sent: its COMMIT
 * travels in front, which saves a round trip. Where it fails, the server does not go on.
 */
function buildFileMessage(work, closes) {
    const { migration, statements } = work.prepared;
    const closing = closes === undefined ? [] : COMMIT_STATEMENTS;
    const before = [...closing, ...beginStatements(work), tripwire(work.tag)];
    const behind = [`MOVE 0 IN ${work.tag}`, ...afterwards(work)];
    const recording = [...completionStatements(work), ...forgetting(work)].length + 1;
    const prologue = `${before.join(';\n')};\n`;
    return {
        // The sentinel stands on a line of its own, so that a comment at the file's end cannot hide it.
        sql: `${prologue}${migration.text}\n;${behind.join('; ')};`,
        closes,
        prologue: before.length,
        record: before.length + statements.length + behind.length - recording,
        // All of it is ASCII, so that its length is the number of its characters.
        offset: prologue.length,
    };
}
/** Begins a transaction under the migration lock, on the history that the plan was made from. */
function beginStatements(work) {
    const { tag, keys, table, pooled } = work;
    return [
        'BEGIN ISOLATION LEVEL READ COMMITTED',
        ...settings(work),
        // The lock comes in a statement before the one that reads the history: a snapshot from before
        // the lock would miss the row that another run has just committed.
        (0,engine_guard/* buildGuard */.a)(tag, [
            [
                'readOnly',
                "pg_catalog.pg_is_in_recovery() OR pg_catalog.current_setting('transaction_read_only') = 'on'",
            ],
            [
                'settings',
                "pg_catalog.current_setting('standard_conforming_strings') <> 'on' OR pg_catalog.current_setting('client_encoding') <> 'UTF8'",
            ],
            ['locked', `NOT (${(0,engine_lock/* tryLocksExpression */.GE)(keys, table)})`],
        ]),
        ...(pooled ? [tellProcess(tag)] : []),
        ...historyStatements(work),
        // Behind them: what another run has made since is its history's, and not unheard of.
        ...(work.expected.unadopted ? [(0,existing_tables/* existingTableGuard */.V4)(tag, table.name)] : []),
        ...entryStatements(work),
    ];
}
/**
 * Closes the tripwire and what cursors the file has left open, and commits. Where not even the first
 * has ended, the server could not read the message. Then takes the file's temporary tables away:
 * before, a deferred constraint may still need them. In a transaction of its own, for the one of the
 * next file must begin with BEGIN.
 */
const COMMIT_STATEMENTS = [
    'CLOSE ALL',
    'COMMIT',
    'BEGIN',
    'DISCARD TEMP',
    'COMMIT',
];
/** Once so many of them have ended, the file is applied. */
const STATEMENTS_UNTIL_COMMIT = COMMIT_STATEMENTS.indexOf('COMMIT') + 1;
/**
 * The row of a file that has run to its end. RETURNING has the server fail where a rule leads
 * elsewhere: it would say `INSERT 0 1` of another table's row.
 */
function rowOf({ table, prepared, expected, runId, appliedBy }) {
    const { migration, statements } = prepared;
    const row = table.insert({
        ...{ ordinal: expected.ordinal + 1, migration, statements, state: 'applied' },
        ...{ statementsDone: statements.length, runId, appliedBy },
    });
    return `${row} RETURNING 1`;
}
/** Takes back what a file has set for its session. */
const RESET_STATEMENTS = ['RESET SESSION AUTHORIZATION', 'RESET ROLE', 'RESET ALL'];
/** Takes away what a file may have left in its session, which would stand in the next one's way. */
const LEFT_BEHIND = ['DEALLOCATE ALL', 'UNLISTEN *'];
/** A runner that dies between two messages holds its locks no longer than this. */
const IDLE_TIMEOUT_MS = 60_000;
/**
 * Takes back what a file has set, in the file's own message: the next one is read by the server as a
 * whole before any of it runs, and must not be read by the settings of this file. In the transaction,
 * for behind a transaction pooler a later reset would hit another backend. Our own limits are set
 * again: the COMMIT may wait too, for a deferred constraint. Then the row, as the login itself.
 */
function afterwards(work) {
    const record = [...completionStatements(work), ...forgetting(work), rowOf(work)];
    return [...RESET_STATEMENTS, ...LEFT_BEHIND, ...settings(work), ...record];
}
/** The row of the version before, where the table has but one. */
function forgetting({ table, expected }) {
    return table.deletePrevious === undefined || expected.head === undefined
        ? []
        : [table.deletePrevious];
}
/** The run's row in the ledger, bound to the newest one: where that is another by now, look again. */
function entryStatements({ tag, entry, expected, ledgerExists, }) {
    if (entry === undefined)
        return [];
    const insert = (0,history_table/* requireInserted */.Sc)(tag, (0,ledger/* insertEntry */.Ax)(entry));
    if (!expected.historyExists)
        return [insert];
    if (ledgerExists)
        return [(0,engine_guard/* buildGuard */.a)(tag, [['stale', (0,ledger/* hasNewHead */.dK)(entry)]]), insert];
    return [(0,engine_guard/* failIfCreated */.ib)(tag, ledger/* LEDGER_TABLE */.R9, history_table/* UPGRADE_TABLES */.xW), insert];
}
/** Completes that row, with the last file. */
function completionStatements({ tag, ending }) {
    return ending === undefined ? [] : [(0,history_table/* requireInserted */.Sc)(tag, (0,ledger/* completeEntry */.av)(ending))];
}
/**
 * Local to the transaction; times in milliseconds. Behind a pooler the name by which others see who
 * holds the lock is not that of our connection any more, once a file's settings were taken back.
 */
function settings({ limits, noticesLoss, pooled, applicationName, }) {
    const set = (name, milliseconds) => `SET LOCAL ${name} = ${milliseconds}`;
    return [
        set('lock_timeout', limits.lockTimeout),
        set('statement_timeout', limits.statementTimeout),
        set('idle_in_transaction_session_timeout', IDLE_TIMEOUT_MS),
        ...(noticesLoss ? [set('client_connection_check_interval', 2_000)] : []),
        ...(pooled
            ? [`SELECT pg_catalog.set_config('application_name', ${(0,sql_literal/* quoteLiteral */.c)(applicationName)}, true)`]
            : []),
    ];
}
/**
 * Tells which process works for us, behind a pooler. INFO is sent at once and never filtered, so that
 * it is known while the file still runs.
 */
function tellProcess(tag) {
    return `DO $${tag}$ BEGIN RAISE INFO '${tag} %', pg_catalog.pg_backend_pid(); END $${tag}$`;
}
/** The process that such a notice names, if it is one. */
function parseBackendNotice(tag, message) {
    return message.startsWith(`${tag} `) ? Number(message.slice(tag.length)) : undefined;
}
/** Makes the tables that are missing, and sees that the history is the one that was planned from. */
function historyStatements({ tag, table, expected }) {
    const { historyExists, tableExists } = expected;
    const ours = historyExists ? [] : [(0,engine_guard/* failIfCreated */.ib)(tag, history_table/* HISTORY_TABLE */.GQ, history_table/* CREATE_TABLES */.lH)];
    const isThere = table.create === undefined ? historyExists : tableExists;
    if (isThere)
        return [...ours, (0,engine_guard/* buildGuard */.a)(tag, [['stale', table.isStale(expected)]])];
    return table.create === undefined
        ? ours
        : [...ours, (0,engine_guard/* failIfCreated */.ib)(tag, table.name, table.create)];
}
/**
 * A cursor WITH HOLD is materialized before a commit, and this one's query can only fail: a COMMIT
 * inside the file becomes an error that rolls everything back.
 */
function tripwire(tag) {
    return `DECLARE ${tag} NO SCROLL CURSOR WITH HOLD FOR SELECT pg_catalog.concat('${TRIPWIRE_TEXT}, backend ', pg_catalog.pg_backend_pid())::pg_catalog.int4`;
}

;// CONCATENATED MODULE: ./src/engine/failure-problems.ts


/** What to do about an error whose message alone does not tell, by SQLSTATE. */
const ADVICE = {
    '25001': 'A SET TRANSACTION comes too late in a file, whose transaction has begun: take it out. Any other statement with this code cannot run inside a transaction: put it into a file of its own, or write `-- governed: no-transaction` as the first line.',
    '25006': 'The transaction is read-only: look for a setting of that kind in the file, or point database-url at a server that takes writes.',
    '2D000': 'The file commits for itself, by a procedure or a DO block: write `-- governed: no-transaction` as its first line.',
    '55P04': 'A new value of an enum can be used only after the transaction that added it: put its use into the next file.',
    '42P07': 'It is there already. If that was made before this history began, say so by the input `baseline` (docs/baseline.md).',
    '55P03': 'Another session holds a lock on what the file changes: run again in a quieter moment, end that session, or see the inputs `lock-timeout` and `lock-retries`.',
    '40P01': 'Two sessions waited for each other: run again.',
    '57014': 'Something ended the statement: the input `statement-timeout`, a timeout that the file sets, or somebody by hand.',
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
function migrationFailedProblem(error, place, kept) {
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
 * Words for what kept a file from being begun or recorded: statements of ours, so that neither the
 * file nor a line of it is to blame.
 *
 * @param guard Which of our guards spoke, if one did.
 * @param kept What is left of the file: one sentence.
 */
function engineStatementProblem(error, guard, kept) {
    if (guard === 'readOnly') {
        return {
            code: 'server-read-only',
            what: 'The server takes no writes any more: it is a standby, or opens transactions read-only.',
            next: `${kept} Point database-url at the primary, and look for default_transaction_read_only.`,
        };
    }
    if (guard === 'settings') {
        return {
            code: 'session-settings',
            what: 'The session would read the file in another way than it was judged: standard_conforming_strings is off, or the client encoding is not UTF8.',
            next: `${kept} Look for the setting on the role, the database (ALTER ROLE … SET, ALTER DATABASE … SET) or in the URL's options, and take it away.`,
        };
    }
    if (guard === 'unrecorded')
        return notRecordedProblem(kept);
    return {
        code: 'history-unwritable',
        what: `The history table ${history_table/* HISTORY_TABLE */.GQ} cannot be written: ${error.message} (SQLSTATE ${error.code}).`,
        next: error.code === '42501'
            ? `${kept} ${history_table/* WRITE_GRANTS */.Y}`
            : `${kept} Look at the server and its log.`,
    };
}
/** Words for a row that was not written, and no error either. */
function notRecordedProblem(kept) {
    return {
        code: 'history-unwritable',
        what: `The row of the file was not written: a trigger or a rule on ${history_table/* HISTORY_TABLE */.GQ} kept it away.`,
        next: `${kept} Take the trigger or rule away: nothing but this action writes to that table.`,
    };
}

;// CONCATENATED MODULE: ./src/engine/resolve-commit.ts

/**
 * How long is looked. A server that never got the COMMIT waits for it as long as
 * `idle_in_transaction_session_timeout` lets it, and holds the lock meanwhile.
 */
const RESOLVE_TIMEOUT_MS = 90_000;
/** And how long still, once the run shall end. */
const RESOLVE_TIMEOUT_CANCELLED_MS = 1_500;
const RESOLVE_POLL_MS = 250;
/**
 * Finds out whether a file is applied whose COMMIT was sent and not answered, by the second
 * connection: its row says so, or it does not and never will. The latter is certain only once the
 * lock is free: the lost session holds it as long as its COMMIT may still come (reliability, A2).
 */
async function resolveCommit(work, ports) {
    const { clock, signal } = ports;
    let over = false;
    const timers = [];
    const givenUp = new Promise((settle) => {
        // What is asked may never be answered: the end does not wait for it.
        const end = () => {
            over = true;
            settle('unknown');
        };
        const soon = () => timers.push(clock.after(RESOLVE_TIMEOUT_CANCELLED_MS, end));
        timers.push(clock.after(RESOLVE_TIMEOUT_MS, end));
        timers.push(signal.listen((urgency) => (urgency === 'abort' ? end() : soon())));
        if (signal.reason() !== undefined)
            soon();
    });
    try {
        return await Promise.race([lookUntil(() => over, work, ports), givenUp]);
    }
    finally {
        over = true;
        for (const cancel of timers)
            cancel();
    }
}
async function lookUntil(over, work, { session, clock }) {
    while (!over()) {
        const seen = recordedBy(await session.querySide(look(work)), work);
        if (seen === 'applied' || seen === 'applied-by-another')
            return seen;
        if (seen === 'not-applied') {
            // On a standby a lock proves nothing: the row may be on its way there.
            const lock = work.prepared.transactional ? 'transaction' : 'outside';
            const free = `NOT pg_catalog.pg_is_in_recovery() AND ${(0,engine_lock/* tryLockExpression */.bQ)(work.keys, lock)}`;
            const probe = await session.querySide(`SELECT ${free}`);
            // The row may have come between the two: only a look after the lock was free is the last.
            if (isTrue(probe))
                return recordedBy(await session.querySide(look(work)), work) ?? 'unknown';
        }
        await new Promise((next) => {
            clock.after(RESOLVE_POLL_MS, next);
        });
    }
    return 'unknown';
}
function look({ table, prepared, runId }) {
    return table.appliedBy(prepared.migration, runId);
}
/** Undefined where there was no answer. Without the table nothing is applied: the file would make it. */
function recordedBy(reply, { runId }) {
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

// EXTERNAL MODULE: ./src/engine/rollback.ts
var rollback = __webpack_require__(87092);
;// CONCATENATED MODULE: ./src/engine/commit.ts




const ROLLED_BACK_HINT = 'Nothing of this file was kept; the files before it stay applied.';
/** Commits a file in a message of its own: the last file, and where none follows. */
async function commit(work, ports) {
    const { session, clock, signal } = ports;
    // A COMMIT in flight is waited for, and not cancelled; but not on a line that went dead.
    let deadline;
    const unlisten = signal.listen((urgency) => {
        const giveUp = () => session.abort(signal.reason()?.what ?? '');
        if (urgency === 'abort')
            giveUp();
        else
            deadline ??= clock.after(COMMIT_TIMEOUT_MS, giveUp);
    });
    const reply = await session.execute(`${COMMIT_STATEMENTS.join('; ')};`);
    unlisten();
    deadline?.();
    if (reply.kind === 'lost')
        return await resolveLostCommit(reply.reason, work, ports);
    await (0,rollback/* rollback */.d)(reply, session);
    if (reply.completed >= STATEMENTS_UNTIL_COMMIT)
        return { kind: 'applied' };
    if (reply.error === undefined)
        return await resolveLostCommit(UNEXPECTED, work, ports);
    return { kind: 'failed', problem: commitFailedProblem(reply.error, work) };
}
const COMMIT_TIMEOUT_MS = 4_000;
const UNEXPECTED = 'the server did not answer every statement of it';
/** What the server's refusal of a COMMIT means: most often a deferred constraint or trigger failed. */
function commitFailedProblem(error, { prepared }) {
    const place = { file: prepared.migration.path, line: undefined };
    return migrationFailedProblem(error, place, `It failed at the commit. ${ROLLED_BACK_HINT}`);
}
/**
 * The answer to the last message of a file was lost: it is found out what became of the file.
 *
 * @param words Other words for some verdicts.
 */
async function resolveLostCommit(reason, work, ports, words = {}) {
    const { path } = work.prepared.migration;
    ports.progress.message(`The answer to the last message of ${path} was lost: looking whether it came about.`);
    const verdict = await resolveCommit(work, ports);
    if (verdict === 'applied')
        return { kind: 'found-applied', reason };
    return { kind: 'failed', problem: { ...WORDS, ...words }[verdict](path, reason) };
}
const WORDS = {
    'not-applied': (file, reason) => ({
        code: 'connection-lost',
        what: `The connection ended after the COMMIT was sent and before its answer came: ${reason}. It did not come about: the file is not applied, as was seen once the lock was free.`,
        next: 'Run again: the files before it stay applied, and this one starts anew.',
        file,
    }),
    'applied-by-another': (file, reason) => ({
        code: 'connection-lost',
        what: `The connection ended before the COMMIT was answered: ${reason}. It did not come about; another run has applied the file since.`,
        next: 'Run again: it goes on where that run is.',
        file,
    }),
    unknown: (file, reason) => ({
        code: 'commit-unknown',
        what: `The connection ended after the COMMIT was sent and before its answer came: ${reason}. Whether the file is applied is not known, for the server could not be asked in time.`,
        next: 'Run again: that is safe, for the history tells whether it is applied.',
        file,
    }),
};

;// CONCATENATED MODULE: ./src/engine/invalid-indexes.ts

/**
 * The invalid indexes that an interrupted build of this statement would have left, with
 * their schemas (reliability, A1). Of an index whose name the server makes up, all of its table.
 */
async function findInvalidIndexes({ build }, session) {
    if (build === undefined)
        return [];
    const reply = await session.query(`SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid AND ${leftBy(build)} ORDER BY 1`);
    const rows = reply.kind === 'answered' ? (reply.results[0] ?? []) : [];
    return rows.flatMap(([name]) => (name ? [name] : []));
}
function leftBy({ kind, index, table }) {
    const byName = `pg_catalog.to_regclass(${(0,sql_literal/* quoteLiteral */.c)(index ?? '')})`;
    const byTable = `pg_catalog.to_regclass(${(0,sql_literal/* quoteLiteral */.c)(table ?? '')})`;
    if (kind === 'create') {
        return index === undefined ? `i.indrelid = ${byTable}` : `i.indexrelid = ${byName}`;
    }
    // The server builds beside the old index, under names of its own.
    const owner = index === undefined
        ? byTable
        : `(SELECT o.indrelid FROM pg_catalog.pg_index o WHERE o.indexrelid = ${byName})`;
    return `i.indrelid = ${owner} AND c.relname ~ '_cc(new|old)[0-9]*$'`;
}
/** Whether the index that the statement names is built already, on the same table, and valid. */
async function isIndexValid({ build }, session) {
    if (build?.kind !== 'create' || build.index === undefined)
        return false;
    const reply = await session.query(`SELECT FROM pg_catalog.pg_index WHERE indisvalid AND indexrelid = pg_catalog.to_regclass(${(0,sql_literal/* quoteLiteral */.c)(build.index)}) AND indrelid = pg_catalog.to_regclass(${(0,sql_literal/* quoteLiteral */.c)(build.table ?? '')})`);
    return reply.kind === 'answered' && (reply.results[0]?.length ?? 0) > 0;
}
/** The statements that take them away. */
function dropIndexStatements(indexes) {
    return indexes.map((index) => `DROP INDEX CONCURRENTLY ${index};`).join(' ');
}

;// CONCATENATED MODULE: ./src/engine/non-transactional-row.ts




/** Takes back what the file has set for its session. */
const RESET = `${RESET_STATEMENTS.join('; ')};`;
/**
 * Puts the row of a file down that runs outside a transaction, under the transaction lock, and takes
 * the session lock that tells others that its owner is alive. Its statements wait for locks without
 * end: a build that gives up leaves an invalid index.
 */
function insertRunningRow(work) {
    const { keys, table, prepared, tag, runId, appliedBy, limits } = work;
    const version = (0,history_table/* inProgressKey */.GK)(table, prepared.migration.version);
    const row = {
        ordinal: ordinalOf(work),
        migration: { ...prepared.migration, version, checksum: prepared.progress[0] ?? '' },
        ...{ statements: [], state: 'running', statementsDone: 0, runId, appliedBy },
    };
    const locked = `NOT pg_catalog.pg_try_advisory_lock(${keys.namespace}, ${keys.outside})`;
    const byTool = table.toolLocks.map((key, index) => `IF NOT pg_catalog.pg_try_advisory_lock(${key}) THEN
        ${released({ keys, table: { toolLocks: table.toolLocks.slice(0, index) } })}
        ${(0,engine_guard/* raiseIf */.G8)(tag, 'locked', 'true')}
      END IF;`);
    const stopped = isResumed(work) ? whereItStopped(work) : '';
    const statements = [
        ...beginStatements(work),
        `DO $${tag}$ BEGIN ${(0,engine_guard/* raiseIf */.G8)(tag, 'locked', locked)} ${byTool.join(' ')} ${stopped} END $${tag}$`,
        isResumed(work)
            ? updateRow(work, `run_id = ${(0,sql_literal/* quoteLiteral */.c)(runId)}`)
            : (0,history_table/* requireInserted */.Sc)(tag, (0,history_table/* insertRow */.Il)(history_table/* HISTORY_TABLE */.GQ, row)),
        'COMMIT',
        'SET lock_timeout = 0',
        `SET statement_timeout = ${limits.statementTimeout}`,
    ];
    return `${statements.join('; ')};`;
}
/**
 * The place of the row. A tool's file has one below all of ours, that of its history table: one file
 * of a history is under way at most, and two histories are none of each other's business.
 */
function ordinalOf({ table, expected, keys }) {
    if (table.create === undefined)
        return expected.ordinal + 1;
    return -Math.max(Math.abs(keys.outside), 1);
}
/** Whether an interrupted run has begun the file: then its row is there already. */
function isResumed({ expected, prepared }) {
    return expected.begun === prepared.migration.version;
}
/**
 * Only the lock tells that nobody goes on with the file any more. Whoever did may have ended another
 * statement since the history was read: then the lock is given back, and one has to look again.
 */
function whereItStopped({ keys, table, prepared, tag }) {
    const row = `version = ${(0,sql_literal/* quoteLiteral */.c)((0,history_table/* inProgressKey */.GK)(table, prepared.migration.version))} AND state = 'running' AND statements_done = ${prepared.resumeAt}`;
    const gone = `NOT EXISTS (SELECT FROM ${history_table/* HISTORY_TABLE */.GQ} WHERE ${row})`;
    return `IF ${gone} THEN ${released({ keys, table })} END IF;
    ${(0,engine_guard/* raiseIf */.G8)(tag, 'stale', gone)}`;
}
/**
 * Counts the statements that have ended, inside a transaction. As the login itself, for the file may
 * have taken on a role that cannot see our tables.
 */
function saveProgress(work, ended) {
    const checksum = (0,sql_literal/* quoteLiteral */.c)(work.prepared.progress[ended] ?? '');
    return `SET LOCAL ROLE NONE; ${updateRow(work, `statements_done = ${ended}, checksum = ${checksum}`)};`;
}
/**
 * Makes the row an applied one, with the checksum of the whole file, and gives the lock back: after
 * the COMMIT, for whoever finds the lock free takes the row as it is.
 */
function markApplied(work) {
    const recorded = work.table.create === undefined ? [applied(work)] : [forgotten(work), ...toolRow(work)];
    const changes = [...recorded, ...completionStatements(work)].join('; ');
    return `${RESET} BEGIN; ${changes}; COMMIT; ${unlock(work)}`;
}
function applied(work) {
    const { prepared } = work;
    const { checksum } = prepared.migration;
    const values = `state = 'applied', checksum = ${(0,sql_literal/* quoteLiteral */.c)(checksum)}, statements_done = ${prepared.statements.length}, duration_ms = (EXTRACT(epoch FROM pg_catalog.clock_timestamp() - applied_at) * 1000)::pg_catalog.int8, applied_at = pg_catalog.clock_timestamp()`;
    return updateRow(work, values);
}
/** A tool's history has no word for a file that is under way: that row is ours, and goes. */
function forgotten({ prepared, table, tag }) {
    const row = `version = ${(0,sql_literal/* quoteLiteral */.c)((0,history_table/* inProgressKey */.GK)(table, prepared.migration.version))}`;
    return (0,history_table/* requireInserted */.Sc)(tag, `DELETE FROM ${history_table/* HISTORY_TABLE */.GQ} WHERE ${row}`);
}
function toolRow({ table, tag, prepared, expected, runId, appliedBy, }) {
    const { migration, statements } = prepared;
    const row = table.insert({
        ...{ ordinal: expected.ordinal + 1, migration, statements, state: 'applied' },
        ...{ statementsDone: statements.length, runId, appliedBy },
    });
    return [
        ...(table.deletePrevious === undefined ? [] : [table.deletePrevious]),
        (0,history_table/* requireInserted */.Sc)(tag, row),
    ];
}
/** Gives the lock back after a failure; a file of which nothing ran leaves no row, to be mended freely. */
function releaseAfterFailure(work, untouched) {
    const { prepared, table } = work;
    const erase = untouched
        ? `BEGIN; DELETE FROM ${history_table/* HISTORY_TABLE */.GQ} WHERE version = ${(0,sql_literal/* quoteLiteral */.c)((0,history_table/* inProgressKey */.GK)(table, prepared.migration.version))}; COMMIT;`
        : '';
    return `${RESET} ${erase} ${unlock(work)}`;
}
/** Changes the file's row, and fails where it is not there any more: then nothing is recorded. */
function updateRow({ prepared, table, tag }, values) {
    const row = `version = ${(0,sql_literal/* quoteLiteral */.c)((0,history_table/* inProgressKey */.GK)(table, prepared.migration.version))}`;
    return (0,history_table/* requireInserted */.Sc)(tag, `UPDATE ${history_table/* HISTORY_TABLE */.GQ} SET ${values} WHERE ${row}`);
}
/** What is held is given back: in plpgsql, and as statements. */
function released(held) {
    return unlocks(held)
        .map((call) => `PERFORM ${call};`)
        .join(' ');
}
function unlock(held) {
    return unlocks(held)
        .map((call) => `SELECT ${call};`)
        .join(' ');
}
function unlocks({ keys, table }) {
    const theirs = table.toolLocks.map((key) => `pg_catalog.pg_advisory_unlock(${key})`);
    return [...theirs, `pg_catalog.pg_advisory_unlock(${keys.namespace}, ${keys.outside})`];
}

// EXTERNAL MODULE: ./src/engine/backend.ts
var backend = __webpack_require__(87878);
;// CONCATENATED MODULE: ./src/engine/clock.ts
/**
 * Does something again and again, `milliseconds` after the last time has ended, until the function
 * that it returns is called.
 */
function repeatEvery(clock, milliseconds, act) {
    let over = false;
    let cancel = clock.after(milliseconds, step);
    function step() {
        void act().then(() => {
            if (!over)
                cancel = clock.after(milliseconds, step);
        });
    }
    return () => {
        over = true;
        cancel();
    };
}

;// CONCATENATED MODULE: ./src/engine/run-cancellable.ts



/** Who blocks a statement is asked half-way through its lock_timeout; without one, after so long. */
const DEFAULT_BLOCKER_POLL_MS = 5_000;
/** The question is not free for the server. */
const MIN_BLOCKER_POLL_MS = 50;
/** A cancel may come before the statement that it is for, and is then for nothing: said again. */
const CANCEL_REPEAT_MS = 250;
/** What a statement may take to end once it is cancelled; the runner kills after 7.5 s. */
const CANCEL_TIMEOUT_MS = 5_000;
/**
 * Sends a message that runs a file, and attends to it until its answer: who blocks it is asked by
 * the second connection, and once the run shall end, its statement is cancelled there. By SQL, and
 * not by the protocol's request: that takes down some poolers, and reaches through none for sure
 * (reliability, A3).
 */
async function runCancellable(work, sql, ports) {
    const { session, clock, signal, progress } = ports;
    let process = work.pooled ? undefined : session.backendPid;
    let blockers;
    let over = false;
    const look = async () => {
        if (process === undefined)
            return;
        const seen = (0,backend/* describeProcesses */.PR)(await session.querySide((0,backend/* blockingProcessesQuery */.NI)(process)));
        if (over || seen === undefined || seen === blockers)
            return;
        blockers = seen;
        progress.message(`Waiting for a lock that is held by ${seen}.`);
    };
    const cancel = async () => {
        if (process !== undefined)
            await session.querySide((0,backend/* cancelStatement */.Ut)(process, work.keys));
    };
    const ends = [repeatEvery(clock, lookEvery(work), look)];
    const stop = () => {
        void cancel();
        ends.push(repeatEvery(clock, CANCEL_REPEAT_MS, cancel), clock.after(CANCEL_TIMEOUT_MS, () => session.abort(signal.reason()?.what ?? '')));
    };
    ends.push(signal.listen((urgency) => {
        if (urgency === 'abort')
            session.abort(signal.reason()?.what ?? '');
        else
            stop();
    }));
    if (signal.reason() !== undefined)
        stop();
    const hear = ({ severity, message }) => {
        const told = parseBackendNotice(work.tag, message);
        if (told === undefined)
            progress.message(`${severity}: ${message}`);
        else
            process ??= told;
    };
    const reply = await session.execute(sql, hear);
    over = true;
    for (const end of ends)
        end();
    return { reply, blockers };
}
function lookEvery({ limits }) {
    return limits.lockTimeout > 0
        ? Math.max(limits.lockTimeout / 2, MIN_BLOCKER_POLL_MS)
        : DEFAULT_BLOCKER_POLL_MS;
}

;// CONCATENATED MODULE: ./src/engine/non-transactional-statement.ts



const ENDED = { kind: 'ended' };
/** Ends one statement: by running it, by saying it again for the session, or by finding it done. */
async function completeStatement(work, index, statement, ports) {
    const { resumeAt } = work.prepared;
    if (index < resumeAt)
        return isSessionSetting(statement) ? await say(work, statement, ports) : ENDED;
    // The statement at which an earlier run was interrupted: the server may have ended it alone.
    const interrupted = index === resumeAt && isResumed(work);
    if (interrupted && (await isIndexValid(statement, ports.session))) {
        return await record(work, index + 1, ports.session);
    }
    const obstacle = await clear(work, statement, interrupted, ports);
    return obstacle ?? (await runStatement(work, index, statement, ports));
}
/** Sees to what an interrupted build left: takes it away where that was asked for. */
async function clear(work, statement, interrupted, ports) {
    const { build } = statement;
    if (build === undefined)
        return undefined;
    const named = build.kind === 'create' && build.index !== undefined;
    // Under another name than the statement's own, it may be somebody else's unless we were interrupted.
    if (!named && !interrupted)
        return undefined;
    const indexes = await findInvalidIndexes(statement, ports.session);
    if (indexes.length === 0)
        return undefined;
    const unknown = build.kind === 'create' && build.index === undefined;
    if (!work.repair || unknown)
        return { kind: 'invalid-index', indexes };
    for (const index of indexes) {
        ports.progress.message(`repair: dropping the invalid index ${index}, to build it anew.`);
        const { reply } = await runCancellable(work, dropIndexStatements([index]), ports);
        if (reply.kind === 'lost')
            return reply;
        if (reply.error !== undefined)
            return { kind: 'refused', error: reply.error, offset: 0 };
    }
    return undefined;
}
async function say(work, { text }, ports) {
    const { reply } = await runCancellable(work, text, ports);
    if (reply.kind === 'lost')
        return reply;
    return reply.error === undefined ? ENDED : { kind: 'refused', error: reply.error, offset: 0 };
}
const CANNOT_RUN_IN_TRANSACTION = new Set(['25001', '2D000']);
/**
 * Runs one statement and counts it. Where Postgres allows it, both in one transaction and one
 * message, so that a statement is never done and not counted; the others are counted afterwards.
 */
async function runStatement(work, index, statement, ports) {
    if (statement.outsideOnly)
        return await runBare(work, index, statement, ports);
    const head = `BEGIN; ${mark(work)}`;
    const sql = `${head}${statement.text}\n; ${saveProgress(work, index + 1)} COMMIT;`;
    const { reply } = await runCancellable(work, sql, ports);
    if (reply.kind === 'lost')
        return reply;
    if (reply.error === undefined)
        return ENDED;
    if (reply.transaction !== 'idle')
        await ports.session.execute('ROLLBACK');
    if (reply.completed === 1 && CANNOT_RUN_IN_TRANSACTION.has(reply.error.code)) {
        return await runBare(work, index, statement, ports);
    }
    return { kind: 'refused', error: reply.error, offset: offsetIn(reply.error, head) };
}
async function runBare(work, index, statement, ports) {
    const head = mark(work);
    const { reply } = await runCancellable(work, `${head}${statement.text}`, ports);
    if (reply.kind === 'lost')
        return reply;
    if (reply.error !== undefined) {
        return { kind: 'refused', error: reply.error, offset: offsetIn(reply.error, head) };
    }
    return await record(work, index + 1, ports.session);
}
/** Counts statements that have ended on their own. */
async function record(work, ended, session) {
    const reply = await session.execute(`BEGIN; ${saveProgress(work, ended)} COMMIT;`);
    if (reply.kind === 'lost')
        return reply;
    return reply.error === undefined ? ENDED : { kind: 'lost', reason: reply.error.message };
}
/** The comment is how a session that outlived its runner can be found. */
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
function isSessionSetting({ text }) {
    return SETS_SESSION.test(text);
}
const SETS_SESSION = /^(?:(?:RE)?SET\s+(?!(?:LOCAL|TRANSACTION|CONSTRAINTS)\b)|SELECT\s+(?:pg_catalog\s*\.\s*)?set_config\s*\()/i;

;// CONCATENATED MODULE: ./src/engine/apply-non-transactional.ts










/**
 * Applies a file that cannot run in a transaction, statement by statement, each recorded as it ends
 * (contract, 7.2; reliability, A1): a row in state `running` first, then the statements, then
 * `applied`. Needs a direct connection: the session lock that tells others that its owner is alive
 * would be stranded behind a pooler.
 */
async function applyNonTransactional(work, ports) {
    const { session, signal } = ports;
    const announced = await session.execute(insertRunningRow(work));
    if (announced.kind === 'lost' || announced.error !== undefined) {
        return await notBegun(announced, work, ports);
    }
    const { statements, resumeAt } = work.prepared;
    for (const [index, statement] of statements.entries()) {
        const ended = Math.max(index, resumeAt);
        const wish = signal.reason();
        if (wish !== undefined)
            return await between(work, ended, wish, ports);
        const end = await completeStatement(work, index, statement, ports);
        if (end.kind === 'ended')
            continue;
        if (end.kind === 'lost')
            return interrupted(work, ended, end.reason);
        if (end.kind === 'refused')
            return await refused(work, { ended, statement, ...end }, ports);
        await session.execute(releaseAfterFailure(work, false));
        return { kind: 'failed', problem: invalidIndex(work, statement, end.indexes) };
    }
    const finished = await session.execute(markApplied(work));
    if (finished.kind === 'lost') {
        return await resolveLostCommit(finished.reason, work, ports, {
            'not-applied': (file, reason) => interruption(file, statements.length, reason),
            unknown: unknownRecord,
        });
    }
    if (finished.error === undefined)
        return { kind: 'applied' };
    await (0,rollback/* rollback */.d)(finished, session);
    return interrupted(work, statements.length, finished.error.message);
}
async function notBegun(reply, work, { session }) {
    if (reply.kind === 'lost')
        return interrupted(work, work.prepared.resumeAt, reply.reason);
    await (0,rollback/* rollback */.d)(reply, session);
    const { error } = reply;
    if (error === undefined)
        return { kind: 'stale' };
    const guard = (0,engine_guard/* findFailedGuard */.Md)(work.tag, error);
    if (guard === 'locked' || guard === 'stale')
        return { kind: guard };
    if (guard === 'occupied')
        return { kind: 'refused', problem: (0,existing_tables/* existingTableProblem */.nC)(work, error) };
    const problem = engineStatementProblem(error, guard, 'No statement of this file ran.');
    return { kind: 'failed', problem };
}
/** Somebody wishes the end, and no statement runs. */
async function between(work, ended, wish, { session }) {
    const { untouched, kept } = whatStays(work, ended);
    await session.execute(releaseAfterFailure(work, untouched));
    const { path } = work.prepared.migration;
    return { kind: 'failed', problem: (0,cancelled_problem/* cancelledProblem */.v)(wish, `${path} ${kept}`, path) };
}
async function refused(work, failure, ports) {
    const { ended, statement, error, offset } = failure;
    const { path } = work.prepared.migration;
    const { untouched, kept } = whatStays(work, ended);
    const left = await findInvalidIndexes(statement, ports.session);
    const leftover = left.length === 0
        ? ''
        : ` An unfinished build left an invalid index: ${dropIndexStatements(left)} before the next run${repairs(statement) ? ', or let `repair: true` do it' : ', unless somebody else is building it'}.`;
    // A row is what tells the next run that the build was ours.
    await ports.session.execute(releaseAfterFailure(work, untouched && left.length === 0));
    const guard = (0,engine_guard/* findFailedGuard */.Md)(work.tag, error);
    if (guard !== undefined) {
        return { kind: 'failed', problem: engineStatementProblem(error, guard, `It ${kept}.`) };
    }
    const wish = ports.signal.reason();
    if (wish !== undefined && error.code === '57014') {
        const problem = (0,cancelled_problem/* cancelledProblem */.v)(wish, `${path} ${kept}`, path);
        return { kind: 'failed', problem: { ...problem, next: `${problem.next}${leftover}` } };
    }
    const mend = untouched
        ? ''
        : ' Those that ended must stay as they are in the file; from here on it may be changed.';
    const line = statement.line - 1 + (0,text_positions/* lineAtCodePoint */.Rh)(statement.text, offset);
    const words = `It ${kept}.${leftover}${mend}`;
    return { kind: 'failed', problem: migrationFailedProblem(error, { file: path, line }, words) };
}
/** What is left of a file that stopped: the rest of a sentence about it. */
function whatStays({ prepared }, ended) {
    const { statements } = prepared;
    const untouched = statements.slice(0, ended).every(isSessionSetting);
    const kept = untouched
        ? 'runs outside a transaction; none of its statements ended'
        : `runs outside a transaction: ${ended} of ${statements.length} statements ended and stay, and the next run goes on at the one that follows`;
    return { untouched, kept };
}
/** An index whose name the server makes up cannot be told from somebody else's. */
function repairs({ build }) {
    return build?.kind === 'reindex' || build?.index !== undefined;
}
function invalidIndex({ prepared }, statement, indexes) {
    const [one, more] = [indexes.length === 1, indexes.join(', ')];
    return {
        code: 'invalid-index',
        what: `The index${one ? '' : 'es'} ${more} ${one ? 'is' : 'are'} not valid: a build was interrupted or failed, and queries and constraints do not use what it left.`,
        next: `See to what made the build fail. Then drop it (${dropIndexStatements(indexes)}) and run again${repairs(statement) ? ', or let one run with `repair: true` do both' : ', unless somebody else is building it'}: it goes on at this statement.`,
        file: prepared.migration.path,
        line: statement.line,
    };
}
function interrupted(work, ended, reason) {
    return { kind: 'failed', problem: interruption(work.prepared.migration.path, ended, reason) };
}
function unknownRecord(file, reason) {
    return {
        code: 'commit-unknown',
        what: `The file runs outside a transaction, and all its statements ended. Then the connection did: ${reason}. Whether its row says so is not known, for the server could not be asked in time.`,
        next: 'Run again: that is safe, for the row tells what is left to do.',
        file,
    };
}
function interruption(file, ended, reason) {
    return {
        code: 'migration-interrupted',
        what: `The file runs outside a transaction and was interrupted after ${ended} of its statements: ${reason}.`,
        next: 'The next run goes on where this one stopped. Look first at what the interrupted statement left behind, for example an invalid index.',
        file,
    };
}

// EXTERNAL MODULE: ./src/engine/cancellation-signal.ts
var cancellation_signal = __webpack_require__(90012);
// EXTERNAL MODULE: ./src/engine/retry.ts
var retry = __webpack_require__(73344);
;// CONCATENATED MODULE: ./src/engine/run-file.ts











/**
 * Sends the message that runs a file, and with it the COMMIT of the one that it closes, which was
 * seen to succeed. Whatever does not end well is rolled back when this returns.
 */
async function runFile(work, message, ports) {
    const { closes: before } = message;
    const { reply, blockers } = await runCancellable(work, message.sql, ports);
    const uncommitted = before !== undefined && reply.completed < STATEMENTS_UNTIL_COMMIT;
    if (reply.kind === 'lost') {
        if (uncommitted) {
            const end = await resolveLostCommit(reply.reason, before, ports);
            if (end.kind === 'failed')
                return { kind: 'not-begun', problem: end.problem };
        }
        return { kind: 'begun', file: connectionLost(work, reply.reason, ports) };
    }
    const inside = reply.error === undefined && reply.transaction === 'open';
    if (inside && reply.commandTag === history_table/* INSERTED_TAG */.qv)
        return { kind: 'begun', file: { kind: 'ran' } };
    const error = reply.error ?? LEFT_TRANSACTION;
    const lost = await (0,rollback/* rollback */.d)(reply, ports.session);
    if (uncommitted)
        return notCommitted(error, reply.completed, before, ports);
    if (lost !== undefined)
        return { kind: 'begun', file: connectionLost(work, lost, ports) };
    const file = inside
        ? { kind: 'failed', problem: notRecordedProblem(ROLLED_BACK_HINT) }
        : run_file_refused(error, reply.completed, message, { work, blockers, ports });
    return { kind: 'begun', file };
}
/** What became of the file before, whose COMMIT was refused or never reached. */
function notCommitted(error, completed, before, { signal }) {
    const wish = signal.reason();
    if (wish !== undefined && error.code === CANCELED) {
        const { path } = before.prepared.migration;
        return { kind: 'not-begun', problem: (0,cancelled_problem/* cancelledProblem */.v)(wish, `${path} was rolled back`, path) };
    }
    // The server reads a message whole before it runs it: a text that it cannot read, of the next
    // file, is why not even the first statement ended.
    if (completed === 0)
        return { kind: 'unread' };
    return { kind: 'not-begun', problem: commitFailedProblem(error, before) };
}
/** SQLSTATE query_canceled. */
const CANCELED = '57014';
/** SQLSTATE read_only_sql_transaction. */
const READ_ONLY = '25006';
/** The sentinel sees to it that this is never needed. */
const LEFT_TRANSACTION = {
    code: '25P01',
    message: 'the file left the transaction that it ran in',
    hint: undefined,
    position: undefined,
};
function run_file_refused(error, completed, message, { work, blockers, ports, }) {
    const guard = (0,engine_guard/* findFailedGuard */.Md)(work.tag, error);
    if (guard === 'locked' || guard === 'stale')
        return { kind: guard };
    if (guard === 'occupied')
        return { kind: 'refused', problem: (0,existing_tables/* existingTableProblem */.nC)(work, error) };
    const { path } = work.prepared.migration;
    const wish = ports.signal.reason();
    if (wish !== undefined && error.code === CANCELED) {
        return { kind: 'failed', problem: (0,cancelled_problem/* cancelledProblem */.v)(wish, `${path} was rolled back`, path) };
    }
    // Behind the file's statements come the sentinel and the resets, which still speak for the file.
    const recording = completed >= message.record;
    const line = recording ? undefined : lineOf(error, completed, message, work);
    // Where not even the first statement ended, the server could not read the message: the file's text.
    const unreadable = completed === 0 && guard === undefined;
    const opening = line === undefined && completed < message.prologue && !unreadable;
    const held = blockers === undefined ? '' : ` It waited for a lock that was held by ${blockers}.`;
    const kept = `${ROLLED_BACK_HINT}${held}`;
    // A file may have made its own transaction read-only.
    const ours = opening || (recording && error.code !== READ_ONLY);
    const problem = ours
        ? engineStatementProblem(error, guard, kept)
        : migrationFailedProblem(error, { file: path, line }, kept);
    return { kind: (0,retry/* isRetryableError */.$d)(error.code) ? 'unlucky' : 'failed', problem };
}
/**
 * The line of the file to which an error belongs: by the position where the server gives one, else
 * by counting the statements that had ended (reliability, A4).
 */
function lineOf(error, completed, { prologue, offset }, { prepared }) {
    // First the position: over a syntax error the server runs nothing, so that nothing has ended.
    if (error.position !== undefined) {
        const place = error.position - 1 - offset;
        if (place >= 0)
            return (0,text_positions/* lineAtCodePoint */.Rh)(prepared.migration.text, place);
    }
    if (completed < prologue)
        return undefined;
    return prepared.statements[completed - prologue]?.line;
}
function connectionLost({ prepared }, reason, { signal }) {
    const { path } = prepared.migration;
    const wish = signal.reason();
    if (wish !== undefined) {
        const state = `the connection was given up while ${path} ran, which is not applied: no COMMIT of it had been sent, and the server rolls it back`;
        return { kind: 'failed', problem: (0,cancelled_problem/* cancelledProblem */.v)(wish, state, path) };
    }
    return {
        kind: 'failed',
        problem: {
            code: 'connection-lost',
            what: `The connection ended while the file ran: ${reason}. It is not applied: no COMMIT had been sent.`,
            next: 'Run again: the files before it stay applied, and this one starts anew.',
            file: path,
        },
    };
}

;// CONCATENATED MODULE: ./src/engine/apply.ts







/**
 * Applies the pending migrations in order, each once. A file that fails ends the run; what came
 * before it stays. Takes a WritePermit so that nothing is written that was not admitted.
 *
 * The COMMIT of a file is sent once the file was seen to succeed, in one message with the start of
 * the next: n files take n + 1 messages.
 *
 * @returns Why it stopped, and a row for every file that was begun.
 */
async function apply(_permit, work, ports) {
    const run = new Run(work, ports);
    for (;;) {
        const stop = await run.step();
        if (stop !== undefined)
            return { stop, outcomes: run.outcomes };
    }
}
/** Where a run of `apply` stands. */
class Run {
    work;
    ports;
    outcomes = [];
    open;
    /** The file that is next, among those pending. */
    index = 0;
    tries = 0;
    /** The message of the file behind the one that runs: made meanwhile, so that the server need not wait. */
    ahead;
    /** Whether the next COMMIT is sent alone, for the server could not read the file behind it. */
    apart = false;
    constructor(work, ports) {
        this.work = work;
        this.ports = ports;
    }
    /** Sends one message, or runs one file outside a transaction. Gives a Stop when it is over. */
    async step() {
        const file = this.fileAt(this.index);
        if (file === undefined && this.open === undefined)
            return { kind: 'done' };
        const wish = this.ports.signal.reason();
        if (wish !== undefined)
            return await this.signal(wish);
        const alone = file === undefined || this.apart || !file.prepared.transactional;
        if (this.open !== undefined && alone)
            return await this.commit(this.open);
        if (file === undefined)
            return { kind: 'done' };
        return file.prepared.transactional ? await this.transaction(file) : await this.outside(file);
    }
    fileAt(index) {
        const { pending, tag, expected, entry, ending, ...order } = this.work;
        const prepared = pending[index];
        if (prepared === undefined)
            return undefined;
        return {
            ...order,
            prepared,
            expected: this.expectedAt(index),
            tag: `${tag}_${index}`,
            entry: index === 0 ? entry : undefined,
            ending: index === pending.length - 1 ? ending : undefined,
        };
    }
    /** The history as the files before have left it. One that is resumed has its row already. */
    expectedAt(index) {
        const { pending, expected, table } = this.work;
        const before = pending[index - 1];
        if (before === undefined)
            return expected;
        // In our own history the row of a file that was begun is there already; in a tool's it is not.
        const resumed = table.create === undefined && expected.begun !== undefined ? 1 : 0;
        return {
            ...{ historyExists: true, tableExists: true, begun: undefined, unadopted: false },
            ...{ head: before.migration.version, ordinal: expected.ordinal + index - resumed },
        };
    }
    messageOf(file, closes) {
        const { ahead } = this;
        const made = ahead?.tag === file.tag && ahead.message.closes === closes;
        return made ? ahead.message : buildFileMessage(file, closes);
    }
    /** Makes the message of the next file, as it is if this one succeeds. */
    lookAhead(file) {
        const next = this.fileAt(this.index + 1);
        if (!next?.prepared.transactional)
            return;
        this.ahead = { tag: next.tag, message: buildFileMessage(next, file) };
    }
    async transaction(file) {
        const { clock, progress } = this.ports;
        const { migration } = file.prepared;
        const { open } = this;
        this.open = undefined;
        const since = clock.now();
        const running = runFile(file, this.messageOf(file, open?.work), this.ports);
        // Said, and made, while the server is at work already.
        if (open !== undefined)
            progress.ended(open.work.prepared.migration, 'ran', open.duration);
        progress.started(migration);
        this.lookAhead(file);
        const end = await running;
        const duration = clock.now() - since;
        if (end.kind === 'begun') {
            if (open !== undefined)
                this.record(open, 'applied');
            return await this.after(file, end.file, duration);
        }
        progress.ended(migration, 'not run', duration);
        if (end.kind === 'unread') {
            // Both anew, and apart, so that the one before is not held back by this one.
            progress.message(`The server could not read ${migration.path}: the file before it is run again, and committed apart.`);
            this.apart = true;
            this.index -= 1;
            return undefined;
        }
        if (open !== undefined)
            this.record(open, 'failed');
        return { kind: 'failed', problem: end.problem };
    }
    async after(file, end, duration) {
        const { progress } = this.ports;
        const { migration } = file.prepared;
        switch (end.kind) {
            case 'ran':
                this.open = { work: file, duration };
                this.index += 1;
                this.tries = 0;
                return undefined;
            case 'unlucky':
            case 'failed':
                if (end.kind === 'unlucky' && this.mayTryAgain()) {
                    return await this.tryAgain(migration, end.problem, duration);
                }
                progress.ended(migration, 'failed', duration);
                this.record({ work: file, duration }, 'failed');
                return { kind: 'failed', problem: this.afterTries(end.problem) };
            default:
                progress.ended(migration, 'not run', duration);
                return end.kind === 'refused' ? { kind: 'failed', problem: end.problem } : end;
        }
    }
    mayTryAgain() {
        return this.tries < this.work.limits.lockRetries && this.ports.signal.reason() === undefined;
    }
    async tryAgain(migration, { what }, duration) {
        const { clock, signal, progress } = this.ports;
        this.tries += 1;
        const { lockRetries } = this.work.limits;
        progress.message(`${what} Rolled back: trying again (${this.tries} of ${lockRetries}).`);
        progress.ended(migration, 'not run', duration);
        await (0,cancellation_signal/* sleepUnlessCancelled */.x)(clock, signal, (0,retry/* retryDelayMs */.qO)(this.tries, clock));
        return undefined;
    }
    afterTries(problem) {
        if (this.tries === 0)
            return problem;
        return { ...problem, what: `${problem.what} It was run ${this.tries + 1} times.` };
    }
    async commit(open) {
        const { clock, progress } = this.ports;
        const since = clock.now();
        const end = await commit(open.work, this.ports);
        this.open = undefined;
        this.apart = false;
        const duration = open.duration + clock.now() - since;
        const status = end.kind === 'failed' ? 'failed' : 'applied';
        progress.ended(open.work.prepared.migration, status, duration);
        this.record({ ...open, duration }, status);
        return this.stopAfter(end);
    }
    /** A lost connection is no end where nothing is left to do. */
    stopAfter(end) {
        if (end.kind === 'failed')
            return { kind: 'failed', problem: end.problem };
        const left = this.work.pending.length - this.index;
        if (end.kind === 'applied' || left === 0)
            return undefined;
        return { kind: 'failed', problem: lostBetween(end.reason, left) };
    }
    async outside(file) {
        const { clock, progress } = this.ports;
        const { migration } = file.prepared;
        const since = clock.now();
        progress.started(migration);
        const end = await applyNonTransactional(file, this.ports);
        const duration = clock.now() - since;
        if (end.kind === 'locked' || end.kind === 'stale' || end.kind === 'refused') {
            progress.ended(migration, 'not run', duration);
            return end.kind === 'refused' ? { kind: 'failed', problem: end.problem } : end;
        }
        const status = end.kind === 'failed' ? 'failed' : 'applied';
        progress.ended(migration, status, duration);
        this.record({ work: file, duration }, status);
        this.index += 1;
        return this.stopAfter(end);
    }
    /** Somebody wishes the end: a file that ran and is not committed is rolled back. */
    async signal(wish) {
        const { open } = this;
        const left = `${this.work.pending.length - this.index} not begun`;
        if (open === undefined)
            return { kind: 'failed', problem: (0,cancelled_problem/* cancelledProblem */.v)(wish, `between two files, ${left}`) };
        const { path } = open.work.prepared.migration;
        await this.ports.session.execute('ROLLBACK');
        this.ports.progress.ended(open.work.prepared.migration, 'failed', open.duration);
        this.record(open, 'failed');
        return {
            kind: 'failed',
            problem: (0,cancelled_problem/* cancelledProblem */.v)(wish, `${path} was rolled back, ${left}`, path),
        };
    }
    record({ work, duration }, status) {
        this.outcomes.push({ migration: work.prepared.migration, status, duration });
    }
}
function lostBetween(reason, left) {
    return {
        code: 'connection-lost',
        what: `The connection ended: ${reason}. The last file whose COMMIT was sent is applied, as the history says; ${left} files are not begun.`,
        next: 'Run again: it goes on with the first file that is not applied.',
    };
}

;// CONCATENATED MODULE: ./src/engine/record-baseline.ts





/**
 * Records files as applied that are not run, in one transaction under the migration lock, on an empty
 * history. Takes a WritePermit so that nothing is written that was not admitted.
 *
 * @param baseline In the order of their versions.
 */
async function recordBaseline(_permit, baseline, work, { session }) {
    const statements = [
        ...beginStatements(work),
        ...rowsOf(baseline, work).map((row) => (0,history_table/* requireInserted */.Sc)(work.tag, work.table.insert(row))),
        ...completionStatements(work),
    ];
    const reply = await session.execute(`${statements.join('; ')}; COMMIT;`);
    if (reply.kind === 'lost')
        return { kind: 'failed', problem: unknownBaseline(reply.reason) };
    if (reply.error === undefined)
        return { kind: 'recorded' };
    const lost = await (0,rollback/* rollback */.d)(reply, session);
    if (lost !== undefined)
        return { kind: 'failed', problem: unknownBaseline(lost) };
    const guard = (0,engine_guard/* findFailedGuard */.Md)(work.tag, reply.error);
    if (guard === 'locked' || guard === 'stale')
        return { kind: guard };
    const problem = engineStatementProblem(reply.error, guard, 'Nothing of the baseline was recorded.');
    return { kind: 'failed', problem };
}
/** A table that knows the newest version alone has one row. */
function rowsOf(baseline, work) {
    const { table, expected, runId, appliedBy } = work;
    const rows = baseline.map((migration, index) => ({
        ...{ ordinal: expected.ordinal + index + 1, migration, statements: [] },
        ...{ state: 'applied', statementsDone: 0, runId, appliedBy },
    }));
    return table.deletePrevious === undefined ? rows : rows.slice(-1);
}
function unknownBaseline(reason) {
    return {
        code: 'commit-unknown',
        what: `The connection ended before the server said that the baseline is recorded: ${reason}. It is there as a whole, or not at all.`,
        next: 'Run again: that is safe, for the history tells.',
    };
}

// EXTERNAL MODULE: ./src/policy/admit.ts
var admit = __webpack_require__(93479);
// EXTERNAL MODULE: ./src/policy/decide.ts + 3 modules
var decide = __webpack_require__(20539);
// EXTERNAL MODULE: ./src/app/cancellation.ts + 1 modules
var cancellation = __webpack_require__(88335);
// EXTERNAL MODULE: ./src/app/migration-files.ts + 3 modules
var migration_files = __webpack_require__(48989);
// EXTERNAL MODULE: ./src/app/mode-result.ts
var mode_result = __webpack_require__(41876);
// EXTERNAL MODULE: ./src/app/open-session.ts
var open_session = __webpack_require__(6694);
// EXTERNAL MODULE: ./src/app/migrate/history-snapshot.ts
var history_snapshot = __webpack_require__(57898);
// EXTERNAL MODULE: ./src/app/migrate/inspect-target.ts + 4 modules
var inspect_target = __webpack_require__(68811);
// EXTERNAL MODULE: ./src/app/migrate/ledger-entry.ts
var ledger_entry = __webpack_require__(49037);
// EXTERNAL MODULE: ./src/app/migrate/pre-write-checks.ts
var pre_write_checks = __webpack_require__(79982);
;// CONCATENATED MODULE: ./src/app/migrate/progress-log.ts
/** A file that takes longer is shown as it goes, after what has ended before it. */
const PROGRESS_DELAY_MS = 250;
/** After so long, the next end has all said that is held back: a write a file would be thousands. */
const PROGRESS_FLUSH_MS = 100;
/** Shows a run as it goes: a group of the log for each migration, with what was heard meanwhile. */
function createProgressLog(runner, clock) {
    let title;
    let cancel = () => { };
    let done = [];
    let said = clock.now();
    const flush = () => {
        if (done.length > 0)
            runner.groups(done);
        done = [];
        said = clock.now();
    };
    const open = () => {
        cancel();
        flush();
        if (title !== undefined)
            runner.openGroup(title);
        title = undefined;
    };
    return {
        started: ({ version, name }) => {
            title = name === '' ? version : `${version} ${name}`;
            cancel = clock.after(PROGRESS_DELAY_MS, open);
        },
        ended: (_migration, how, duration) => {
            cancel();
            const line = `${how} in ${Math.round(duration)} ms`;
            if (title === undefined) {
                runner.log(line);
                runner.closeGroup();
                return;
            }
            done.push({ title, line });
            title = undefined;
            if (clock.now() - said >= PROGRESS_FLUSH_MS)
                flush();
        },
        message: (text) => {
            open();
            runner.log(text);
        },
        flush,
    };
}

// EXTERNAL MODULE: ./src/app/migrate/summarize-run.ts
var summarize_run = __webpack_require__(50348);
// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/edge/login-name.ts
var login_name = __webpack_require__(16198);
// EXTERNAL MODULE: ./src/engine/lock-keys.ts
var lock_keys = __webpack_require__(41196);
// EXTERNAL MODULE: ./src/app/migrate/baseline-required.ts
var baseline_required = __webpack_require__(51962);
;// CONCATENATED MODULE: ./src/app/migrate/to-apply-options.ts




/** What a request, its surroundings and a look at the target make of a run of the engine. */
function toApplyOptions({ limits, repair, baseline }, context, { history, inspected }) {
    const { facts, noticesLoss, exists, table, tableExists, rows } = history;
    const begun = rows.find(({ state }) => state === 'running');
    // A tool's table does not have the row of a file that is under way.
    const newest = table.create === undefined ? rows.at(-1) : rows.findLast((row) => row !== begun);
    return {
        ...{ limits, repair, noticesLoss, pooled: facts.pooled, table },
        keys: (0,lock_keys/* lockKeys */.e)(table.name, hash/* sha256Hex */.f),
        expected: {
            ...{ historyExists: exists, tableExists, begun: begun?.version },
            ...{ head: newest?.version, ordinal: history.newest ?? newest?.ordinal ?? 0 },
            unadopted: (0,baseline_required/* needsBaseline */.Z)(history, inspected, baseline),
        },
        applicationName: context.applicationName,
        appliedBy: context.actor ?? (0,login_name/* getLoginName */.d)(),
    };
}

;// CONCATENATED MODULE: ./src/app/migrate/wait-for-lock.ts


/**
 * Waits for another run to end, that of the tool too whose table it is.
 *
 * @param patience Milliseconds.
 * @returns What is wrong, where it did not end.
 */
async function waitForOtherRuns(ports, { keys, table }, deadline) {
    ports.progress.message('Another run holds the migration lock: waiting for it to end.');
    const waited = await (0,engine_lock/* waitForLock */.gJ)(ports, keys, table, deadline);
    return waited.kind === 'free' ? undefined : lockProblem(waited, deadline);
}
function lockProblem(waited, deadline) {
    switch (waited.kind) {
        case 'held':
            return {
                code: 'lock-held',
                what: `Another run held the migration lock for more than ${deadline / 1000} s (\`lock-wait\`): ${waited.holder}.`,
                next: 'Wait for it to end, or end its session, then run again.',
            };
        case 'lost':
            return {
                code: 'connection-lost',
                what: `The connection ended while another run was waited for: ${waited.reason}.`,
                next: 'Nothing was written since. Run again.',
            };
        case 'refused':
            return {
                code: 'lock-unknown',
                what: `Another run was waited for, and the server did not say whether it is through: ${waited.error.message} (SQLSTATE ${waited.error.code}).`,
                next: 'Nothing was written since. Look at the server and its log, then run again.',
            };
        case 'halted':
            return (0,cancelled_problem/* cancelledProblem */.v)(waited.wish, 'it waited for another run');
    }
}

;// CONCATENATED MODULE: ./src/app/migrate/migrate.ts



















/**
 * Applies what is pending with the built-in engine. Where another run is at work it waits, looks
 * again, and goes on with what is left: two runs never apply the same file.
 */
async function migrate(permit, request, context) {
    const files = await (0,migration_files/* openMigrations */.kR)(request, context.workspace);
    if (!files.ok)
        return (0,mode_result/* failedWith */.M)(files.problems);
    const { format } = files.value;
    const runId = (0,random/* createRunId */.n)(context.run);
    return await (0,cancellation/* withCancellation */.a)(request.timeLimit, async ({ signal }) => {
        const options = (0,open_session/* toSessionOptions */.id)(request, context, signal);
        return await (0,open_session/* withSession */.fQ)(permit, options, files.value.read, async (session, migrations) => {
            const log = createProgressLog(context.runner, clock/* systemClock */.m);
            const ports = { session, clock: clock/* systemClock */.m, signal, progress: log };
            const stay = leaveWhenSilent(ports);
            try {
                const ending = await rounds({ permit, request, context, runId, format }, migrations, ports);
                if (ending.seen === undefined)
                    return ending;
                const seen = await (0,history_snapshot/* snapshotAfter */.f)(session, permit, { format, files: migrations }, ending.seen);
                return {
                    ...ending,
                    seen: { ...seen, runId: ending.work.applied === 0 ? undefined : runId },
                };
            }
            finally {
                log.flush();
                stay();
            }
        });
    });
}
/** The runner kills after 7.5 s. Whatever is asked of the server then ends before that. */
const MAX_SERVER_WAIT_MS = 6_000;
/** A server that does not answer any more must not keep a run that shall end. */
function leaveWhenSilent({ session, clock, signal }) {
    const leave = () => session.abort(signal.reason()?.what ?? '');
    let calm;
    const soon = () => {
        calm ??= clock.after(MAX_SERVER_WAIT_MS, leave);
    };
    const unlisten = signal.listen((urgency) => (urgency === 'abort' ? leave() : soon()));
    if (signal.reason() !== undefined)
        soon();
    return () => {
        unlisten();
        calm?.();
    };
}
/** Looks, applies, and looks again where another run came between. */
async function rounds(errand, migrations, ports) {
    const outcomes = [];
    const { permit, format } = errand;
    const place = (0,database_location/* locateDatabase */.Q)((0,decide/* getJudgedTarget */.NJ)(permit));
    const evidence = errand.request.evidenceFile !== undefined;
    let first;
    let written;
    const over = (last, problems, block) => (0,summarize_run/* summarizeRun */.lj)({ first, last, outcomes, problems, block, evidence });
    for (;;) {
        const looked = await (0,inspect_target/* inspectTarget */.W)(ports, migrations, {
            ...{ readOnly: false, place, role: permit.role, format },
            baseline: errand.request.baseline,
        });
        if (!looked.ok)
            return over(first, looked.problems);
        first ??= looked.value;
        const gone = rowGone(outcomes, looked.value.history);
        if (gone !== undefined)
            return over(first, [gone]);
        const known = await (0,pre_write_checks/* collectPreWriteFacts */.u)(errand, migrations, looked.value, ports.signal);
        // A confirmed plan stays confirmed while another run does part of it.
        const applied = outcomes.filter(({ status }) => status === 'applied').length;
        const digest = first.inspected.digest;
        const ledgerEntry = (0,ledger_entry/* prepareLedgerEntry */.T)(errand, { ...looked.value, digest, applied, written });
        const end = await attempt(errand, { ...looked.value, ...known, digest, ledgerEntry }, ports);
        outcomes.push(...end.outcomes);
        const recorded = end.kind === 'again' && end.recorded;
        if (recorded || end.outcomes.some(({ status }) => status === 'applied'))
            written = ledgerEntry.row;
        if (end.kind === 'over') {
            const { problems, block } = unblocked(end, outcomes);
            return { ...over(looked.value, problems, block), ...known };
        }
    }
}
/** A file that this run has applied, and of which the history knows nothing any more. */
function rowGone(outcomes, { rows, table }) {
    // Most runs look once, and have applied nothing then.
    if (outcomes.length === 0)
        return undefined;
    const known = new Set(rows.map(({ version }) => version));
    const gone = outcomes.find(({ status, migration }) => status === 'applied' && !known.has(migration.version));
    if (gone === undefined)
        return undefined;
    const { path, version } = gone.migration;
    return {
        code: 'history-lost',
        what: `This run has applied ${path}, and its row ${version} is gone from ${table.name}.`,
        next: 'Look what deletes rows there, a trigger or somebody by hand, and put the row back: a next run would apply the file again.',
        file: path,
    };
}
/** A block is something that wrote nothing: once a file is applied, what stops the run is an error. */
function unblocked({ problems, block }, outcomes) {
    if (block === undefined || !outcomes.some(({ status }) => status === 'applied')) {
        return { problems, block };
    }
    const { reason, what, next } = block;
    return { problems: [...problems, { code: reason, what, next }], block: undefined };
}
async function attempt({ permit, request, context, runId }, seen, ports) {
    const over = (problems, outcomes = [], block) => ({ kind: 'over', outcomes, problems, block });
    const { history, inspected, findings, digest, rehearsal, promotion, ledgerEntry } = seen;
    const { pending, baseline } = inspected;
    const admitted = (0,admit/* admit */.w)(permit, {
        server: history.facts,
        planDigest: digest,
        pending: pending.map(({ migration }) => titleOf(migration)),
        baseline: baseline.map(titleOf),
        findings: findings.map(({ code }) => code),
        ...{ rehearsal, promotion },
    });
    if (!admitted.allowed)
        return over([], [], admitted);
    const work = {
        ...toApplyOptions(request, context, seen),
        ...ledgerEntry.work,
        ...{ pending, runId, tag: (0,random/* randomToken */.z)() },
    };
    const { permit: leave } = admitted;
    const { stop, outcomes } = baseline.length > 0
        ? { stop: await recordBaseline(leave, baseline, work, ports), outcomes: [] }
        : await apply(leave, work, ports);
    if (stop.kind === 'done')
        return over([], outcomes);
    if (stop.kind === 'failed')
        return over([stop.problem], outcomes);
    const again = { kind: 'again', outcomes, recorded: stop.kind === 'recorded' };
    if (stop.kind !== 'locked')
        return again;
    const trouble = await waitForOtherRuns(ports, work, request.limits.lockWait);
    return trouble === undefined ? again : over([trouble], outcomes);
}
function titleOf({ version, name }) {
    return `${version} ${name}`;
}


/***/ }),

/***/ 36294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _database_url_database_location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69798);
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(21981);
/* harmony import */ var _policy_decide__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20539);
/* harmony import */ var _cancellation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88335);
/* harmony import */ var _migration_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48989);
/* harmony import */ var _mode_result__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41876);
/* harmony import */ var _open_session__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6694);
/* harmony import */ var _history_snapshot__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57898);
/* harmony import */ var _inspect_target__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(68811);
/* harmony import */ var _pre_write_checks__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(79982);
/* harmony import */ var _summarize_run__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(50348);












/**
 * Shows what would run, and writes nothing: its one transaction is `READ ONLY` (contract, 7.7). A
 * command is not started.
 */
async function plan(permit, request, context) {
    if (request.command !== undefined) {
        const { planCommand } = await Promise.all(/* import() | command */[__webpack_require__.e(963), __webpack_require__.e(989), __webpack_require__.e(265), __webpack_require__.e(151), __webpack_require__.e(998)]).then(__webpack_require__.bind(__webpack_require__, 1662));
        return await planCommand(permit, request.command, context);
    }
    const files = await (0,_migration_files__WEBPACK_IMPORTED_MODULE_4__/* .openMigrations */ .kR)(request, context.workspace);
    if (!files.ok)
        return (0,_mode_result__WEBPACK_IMPORTED_MODULE_5__/* .failedWith */ .M)(files.problems);
    const { format, read } = files.value;
    const place = (0,_database_url_database_location__WEBPACK_IMPORTED_MODULE_0__/* .locateDatabase */ .Q)((0,_policy_decide__WEBPACK_IMPORTED_MODULE_2__/* .getJudgedTarget */ .NJ)(permit));
    const looked = await (0,_cancellation__WEBPACK_IMPORTED_MODULE_3__/* .withCancellation */ .a)(request.timeLimit, async ({ signal }) => {
        const options = (0,_open_session__WEBPACK_IMPORTED_MODULE_6__/* .toSessionOptions */ .id)(request, context, signal);
        return await (0,_open_session__WEBPACK_IMPORTED_MODULE_6__/* .withSession */ .fQ)(permit, options, read, async (session, migrations) => {
            signal.listen(() => session.abort(signal.reason()?.what ?? ''));
            const seen = await (0,_inspect_target__WEBPACK_IMPORTED_MODULE_8__/* .inspectTarget */ .W)({ session, signal }, migrations, {
                readOnly: true,
                place,
                role: permit.role,
                format,
                baseline: request.baseline,
            });
            if (!seen.ok)
                return seen;
            const known = await (0,_pre_write_checks__WEBPACK_IMPORTED_MODULE_9__/* .collectPreWriteFacts */ .u)({ permit, context }, migrations, seen.value, signal);
            return { ok: true, value: { ...seen.value, known } };
        });
    });
    if (!looked.ok)
        return (0,_mode_result__WEBPACK_IMPORTED_MODULE_5__/* .failedWith */ .M)(looked.problems);
    const { history, inspected, findings, known } = looked.value;
    const pending = inspected.pending.map(({ migration }) => migration);
    const then = (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_11__/* .headDigestAfter */ .pR)(history.rows, [...inspected.baseline, ...pending], _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f);
    return {
        ..._mode_result__WEBPACK_IMPORTED_MODULE_5__/* .EMPTY_MODE_RESULT */ .S,
        ...known,
        connected: true,
        findings,
        work: workOf(inspected, then),
        seen: request.evidenceFile === undefined ? undefined : (0,_history_snapshot__WEBPACK_IMPORTED_MODULE_7__/* .snapshotBefore */ .m)({ history }),
    };
}
function workOf({ baseline, pending, digest, notes }, headDigestThen) {
    return {
        migrations: [...baseline.map(_summarize_run__WEBPACK_IMPORTED_MODULE_10__/* .toBaselineLine */ .xs), ...pending.map(_summarize_run__WEBPACK_IMPORTED_MODULE_10__/* .toPendingLine */ .x4)],
        pending: pending.length,
        applied: 0,
        planDigest: digest,
        headDigest: headDigestThen,
        notes,
        lastLines: [],
    };
}


/***/ }),

/***/ 79982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ collectPreWriteFacts)
/* harmony export */ });
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21981);
/* harmony import */ var _policy_denied_findings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48742);
/* harmony import */ var _policy_role_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75699);




/**
 * What has to be known before anything is written, where a policy asks: the rules that what is pending
 * breaks, by a rehearsal, and whether the state that would be reached was reached before. Where none
 * asks, nothing of it is loaded.
 */
async function collectPreWriteFacts({ permit, context }, migrations, { history, inspected }, signal) {
    const denies = (0,_policy_denied_findings__WEBPACK_IMPORTED_MODULE_1__/* .needsRehearsal */ .v)(permit);
    const rules = (0,_policy_role_policy__WEBPACK_IMPORTED_MODULE_2__/* .rulesForRole */ .n)(permit.governance.policies, permit.role);
    const promotes = rules.some(({ rehearsedOn }) => rehearsedOn !== undefined);
    if (!denies && !promotes)
        return { rehearsal: undefined, promotion: undefined };
    const [{ rehearsePending }, { findPromotion }] = await Promise.all([
        Promise.all(/* import() | rehearsal */[__webpack_require__.e(726), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 8306)),
        Promise.all(/* import() | promotion */[__webpack_require__.e(815), __webpack_require__.e(934), __webpack_require__.e(286)]).then(__webpack_require__.bind(__webpack_require__, 35840)),
    ]);
    const { baseline } = inspected;
    const pending = inspected.pending.map(({ migration }) => migration);
    const promotion = promotes
        ? await findPromotion(permit, (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_3__/* .headDigestAfter */ .pR)(history.rows, [...baseline, ...pending], _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f), context.deadline)
        : undefined;
    const rehearsal = denies
        ? await rehearsePending(permit, await migrations, inspected, context, signal)
        : undefined;
    return { rehearsal, promotion };
}


/***/ }),

/***/ 50348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lj: () => (/* binding */ summarizeRun),
/* harmony export */   x4: () => (/* binding */ toPendingLine),
/* harmony export */   xs: () => (/* binding */ toBaselineLine)
/* harmony export */ });
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21981);
/* harmony import */ var _mode_result__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41876);
/* harmony import */ var _history_snapshot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57898);




/**
 * Adds up a run of the engine.
 *
 * @param parts.first What was seen before anything ran: `plan-digest` is of that.
 * @param parts.last What was seen last; another run may have come between.
 * @param parts.evidence Whether somebody asks what was seen: of a long history that takes a while.
 */
function summarizeRun(parts) {
    const { first, last, outcomes, problems, block, evidence } = parts;
    if (first === undefined || last === undefined)
        return (0,_mode_result__WEBPACK_IMPORTED_MODULE_1__/* .failedWith */ .M)(problems);
    const { pending } = last.inspected;
    const applied = outcomes.filter(({ status }) => status === 'applied');
    const begun = new Set(outcomes.map(({ migration }) => migration.version));
    const waiting = pending.filter(({ migration }) => !begun.has(migration.version));
    const ours = applied.map(({ migration }) => migration);
    const head = (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_3__/* .headDigestAfter */ .pR)(last.history.rows, ours, _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f);
    // It is recorded before anything else: then no later look has one.
    const isRecorded = last.inspected.baseline.length === 0;
    const baseline = first.inspected.baseline.map(isRecorded ? recorded : toBaselineLine);
    return {
        ..._mode_result__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_MODE_RESULT */ .S,
        block,
        problems,
        connected: true,
        findings: last.findings.filter(({ code }) => code !== block?.reason),
        work: {
            migrations: [...baseline, ...outcomes.map(ran), ...waiting.map(toPendingLine)],
            pending: waiting.length + outcomes.length - applied.length,
            applied: applied.length,
            planDigest: first.inspected.digest,
            headDigest: head,
            notes: first.inspected.notes,
            lastLines: [],
        },
        seen: evidence ? (0,_history_snapshot__WEBPACK_IMPORTED_MODULE_2__/* .snapshotBefore */ .m)(first) : undefined,
    };
}
function ran({ migration, status, duration }) {
    return { ...lineOf(migration), status, duration, remark: undefined };
}
/** The line of a file of the baseline, which is recorded as applied without being run. */
function recorded(migration) {
    const none = { duration: undefined, remark: undefined };
    return { ...lineOf(migration), status: 'baseline', ...none };
}
/** The same where nothing is recorded yet. */
function toBaselineLine(migration) {
    return { ...recorded(migration), remark: 'to be recorded as applied, and not run' };
}
/** The line of a migration that has not run. One that was begun says where it will go on. */
function toPendingLine({ migration, transactional, statements, resumeAt, }) {
    const begun = `begun: goes on at statement ${resumeAt + 1} of ${statements.length}`;
    const remark = resumeAt > 0 ? begun : 'statement by statement';
    return {
        ...lineOf(migration),
        status: 'pending',
        duration: undefined,
        remark: transactional ? undefined : remark,
    };
}
function lineOf({ version, name, path, checksum }) {
    return { version, name, file: path, checksum };
}


/***/ }),

/***/ 17434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

/***/ 87878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

"use strict";
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

"use strict";
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

"use strict";
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

"use strict";
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