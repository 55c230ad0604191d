"use strict";
exports.id = 998;
exports.ids = [998];
exports.modules = {

/***/ 6317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ enter),
/* harmony export */   p: () => (/* binding */ runFacts)
/* harmony export */ });
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _edge_login_name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6198);
/* harmony import */ var _engine_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5309);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1981);
/* harmony import */ var _policy_decide__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5885);
/* harmony import */ var _target_place__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3606);
/* harmony import */ var _reached__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6105);







/** What a run of the engine enters in the ledger: with its first file, and with its last. */
function enter({ permit, context, runId }, { history, preparation, digest, applied, written }) {
    const { ledger } = history;
    const pending = preparation.pending.map(({ migration }) => migration);
    const ledgerExists = ledger.kind !== 'missing';
    // A run with nothing to do adds no row.
    if (pending.length === 0) {
        return { row: written, work: { entry: undefined, ledgerExists, ending: undefined } };
    }
    const facts = runFacts(permit, context, {
        ...{ runId, kind: 'engine', planDigest: digest },
        headBefore: (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_6__/* .headDigest */ .xR)(history.rows, _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f),
    });
    const row = written ?? (0,_engine_ledger__WEBPACK_IMPORTED_MODULE_2__/* .bind */ .oI)(facts, ledger.kind === 'seen' ? ledger.head : undefined, _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f);
    const reach = { applied: applied + pending.length, headAfter: (0,_reached__WEBPACK_IMPORTED_MODULE_5__/* .reached */ .V)(history.rows, pending) };
    const entry = written === undefined ? row : undefined;
    return { row, work: { entry, ledgerExists, ending: (0,_engine_ledger__WEBPACK_IMPORTED_MODULE_2__/* .endingOf */ .z6)(row, reach, _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f) } };
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

/***/ 7878:
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

/***/ 1196:
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
/* harmony export */   b: () => (/* binding */ tryLock),
/* harmony export */   g: () => (/* binding */ waitForLock)
/* harmony export */ });
/* harmony import */ var _backend__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7878);
/* harmony import */ var _halt__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1139);


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
async function waitForLock({ session, clock, halt }, keys, patience) {
    const since = clock.now();
    for (;;) {
        const wish = halt.reason();
        if (wish !== undefined)
            return { kind: 'halted', wish };
        const reply = await session.ask(`SELECT ${tryLock(keys, 'transaction')} AND ${tryLock(keys, 'outside')}`);
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
/** An expression: whether the lock could be taken, for this transaction. */
function tryLock(keys, which) {
    return `pg_catalog.pg_try_advisory_xact_lock(${keys.namespace}, ${keys[which]})`;
}


/***/ }),

/***/ 7092:
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

/***/ 3479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _advise_advise__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2048);
/* harmony import */ var _judges_policy_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1684);
/* harmony import */ var _standings__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2343);
/* harmony import */ var _verdict__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5187);




const JUDGES = [judgeServer, judgePolicies, judgeDigest];
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
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('url-missing', 'Only `migrate` writes, to a target that was judged.', 'Set mode and database-url.');
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
        ? (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('server-read-only', 'The server is a standby (it is in recovery), so nothing can be written to it.', "Point database-url at the primary's host.")
        : (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('server-read-only', 'The server opens transactions read-only (`default_transaction_read_only` is on), so nothing can be written.', 'Look for the setting on the server, the database, the role (`ALTER ROLE … SET`) or in the URL; it is not overridden here.');
}
/**
 * A digest as confirmation holds only for the plan that it names. With nothing pending there is
 * nothing to confirm: a job that is run again after it succeeded stays green.
 */
function judgeDigest(permit, { planDigest, unplanned, pending }) {
    if (permit.role !== 'prod' || permit.confirmation.kind !== 'digest')
        return undefined;
    if (pending?.length === 0)
        return undefined;
    const { digest } = permit.confirmation;
    if (planDigest === digest)
        return undefined;
    if (planDigest === undefined) {
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('prod-unconfirmed', `The confirmation is the digest of a plan, and this checkout has none: ${unplanned ?? 'nobody has looked'}.`, 'A digest of a `command` is that of a commit: check it out, and let nothing change or add files before this step.');
    }
    const now = pending === undefined
        ? `this commit with this command is ${planDigest}`
        : `what is pending now is ${planDigest}: ${listed(pending)}`;
    return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('prod-unconfirmed', `The confirmation is ${digest}, but ${now}.`, 'Run mode `plan` again, look at what it shows, and confirm with its digest.');
}
const MOST_NAMES = 20;
function listed(names) {
    const rest = names.length - MOST_NAMES;
    const shown = names.slice(0, MOST_NAMES).join(', ');
    return rest > 0 ? `${shown}, and ${rest} more` : shown;
}
/** What the policies ask that only the server could tell: now nothing more comes to be known. */
function judgePolicies({ role, request, governance }, { server, findings = [], rehearsal, promotion }) {
    if (governance.policies.length === 0)
        return undefined;
    const found = [...(0,_advise_advise__WEBPACK_IMPORTED_MODULE_0__/* .advise */ .T)(request).map(({ code }) => code), ...findings];
    const connected = server !== undefined;
    const asked = { role, request, governance, findings: found, rehearsal, promotion, connected };
    return (0,_judges_policy_file__WEBPACK_IMPORTED_MODULE_1__/* .blockOf */ .VN)((0,_standings__WEBPACK_IMPORTED_MODULE_2__/* .standingsOf */ .F)(asked));
}


/***/ })

};
;