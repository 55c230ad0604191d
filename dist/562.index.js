exports.id = 562;
exports.ids = [562];
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

/***/ 51962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ needsBaseline),
/* harmony export */   a: () => (/* binding */ baselineRequiredProblem)
/* harmony export */ });
/* harmony import */ var _engine_existing_tables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87739);
/* harmony import */ var _engine_target_history__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97685);


/**
 * Returns whether existing tables are an error: the history is empty, files are pending, and the
 * input `baseline` is not set (docs/baseline.md).
 *
 * @param baselineInput The input `baseline`; undefined if it is not set.
 */
function needsBaseline(history, { baseline, pending }, baselineInput) {
    const isBaselineUnknown = (0,_engine_target_history__WEBPACK_IMPORTED_MODULE_1__/* .isEmpty */ .I)(history) && baseline.length === 0 && baselineInput === undefined;
    return isBaselineUnknown && pending.length > 0;
}
/**
 * Compares the baseline with the tables of the target. A run that writes does not look for existing
 * tables here: its first message does, in the transaction that writes.
 *
 * @param options.baseline The input `baseline`; undefined if it is not set.
 * @returns The problem, or undefined if there is none.
 */
async function baselineRequiredProblem(session, history, inspected, options) {
    const { name } = history.table;
    if (inspected.baseline.length > 0) {
        return (await (0,_engine_existing_tables__WEBPACK_IMPORTED_MODULE_0__/* .findAnyExistingTable */ .fA)(session, name)) === undefined
            ? baselineWithoutSchemaProblem(name)
            : undefined;
    }
    if (!options.readOnly || !needsBaseline(history, inspected, options.baseline))
        return undefined;
    const table = await (0,_engine_existing_tables__WEBPACK_IMPORTED_MODULE_0__/* .findConflictingTable */ .of)(session, name);
    return table === undefined ? undefined : (0,_engine_existing_tables__WEBPACK_IMPORTED_MODULE_0__/* .schemaWithoutHistoryProblem */ .b9)(table, name);
}
function baselineWithoutSchemaProblem(historyTable) {
    return {
        code: 'baseline-without-schema',
        what: `The input \`baseline\` is set, but the database has no tables and ${historyTable} is empty.`,
        next: 'Nothing was written. Check that `database-url` points to the intended database. On a new database, remove `baseline` to run every file.',
    };
}


/***/ }),

/***/ 57898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ snapshotAfter),
/* harmony export */   m: () => (/* binding */ snapshotBefore)
/* harmony export */ });
/* harmony import */ var _database_url_database_location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69798);
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21981);
/* harmony import */ var _policy_decide__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20539);
/* harmony import */ var _read_history__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31895);





/** Returns the snapshot of a target before anything ran. */
function snapshotBefore({ history }) {
    return {
        serverVersion: history.facts.versionNumber,
        table: history.table.name,
        before: toHistoryState(history),
        after: undefined,
        runId: undefined,
        ledger: getLedgerHead(history),
    };
}
/**
 * Reads the history again at the end of a run. The evidence reports what the target contains, not
 * what it should contain.
 *
 * @returns The snapshot `before` without a state after the run if the server does not answer.
 */
async function snapshotAfter(session, permit, { format, migrations }, before) {
    const place = (0,_database_url_database_location__WEBPACK_IMPORTED_MODULE_0__/* .locateDatabase */ .Q)((0,_policy_decide__WEBPACK_IMPORTED_MODULE_2__/* .getJudgedTarget */ .NJ)(permit));
    const options = { readOnly: true, inDetail: false, place, format };
    const reading = await (0,_read_history__WEBPACK_IMPORTED_MODULE_3__/* .readFormatHistory */ .A)(session, migrations, options);
    if (!reading.ok)
        return { ...before, ledger: undefined };
    const { history } = reading;
    return { ...before, after: toHistoryState(history), ledger: getLedgerHead(history) };
}
function toHistoryState({ rows }) {
    const applied = rows.filter(({ state }) => state === 'applied');
    return { rows: applied.length, headDigest: (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_4__/* .headDigest */ .xR)(rows, _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f) };
}
function getLedgerHead({ ledger }) {
    return ledger.kind === 'seen' ? ledger.head : undefined;
}


/***/ }),

/***/ 68811:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kt: () => (/* binding */ collectServerFindings),
  WL: () => (/* binding */ inspectTarget),
  re: () => (/* binding */ plannedHeadDigest)
});

// EXTERNAL MODULE: ./src/database-url/database-location.ts
var database_location = __webpack_require__(69798);
// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/engine/cancelled-problem.ts
var cancelled_problem = __webpack_require__(63259);
// EXTERNAL MODULE: ./src/engine/history-problems.ts
var history_problems = __webpack_require__(62451);
// EXTERNAL MODULE: ./src/engine/session-timeouts.ts
var session_timeouts = __webpack_require__(44887);
// EXTERNAL MODULE: ./src/migrations/digest.ts
var digest = __webpack_require__(21981);
// EXTERNAL MODULE: ./src/migrations/formats/url-settings.ts
var url_settings = __webpack_require__(4585);
;// CONCATENATED MODULE: ./src/policy/advise/server-findings.ts
/**
 * Returns the findings about a connected server: that it does not accept writes (in `migrate` this is
 * a block), that its history is newer than the files, and that its role stamp does not match.
 */
function serverFindings(facts) {
    const findings = [
        findReadOnlyServer(facts),
        findHistoryAhead(facts),
        findStampMismatch(facts),
        findCopiedStamp(facts),
    ];
    return findings.filter((finding) => finding !== undefined);
}
/** Returns the notice that a timeout of the login or the database does not apply. */
function timeoutSetAside({ name, shown, source }) {
    return {
        code: 'timeout-set-aside',
        level: 'notice',
        what: `\`${name}\` is \`${shown}\` ${TIMEOUT_SOURCES[source] ?? `in the settings of the server (${source})`}. It does not apply to the migrations, because a migration can take longer than a query.`,
        next: `If the limit must apply, set \`statement-timeout\` to \`${shown}\`. To confirm that there is no limit, set it to \`0\`.`,
    };
}
/** Where a value is set, by `pg_settings.source`. */
const TIMEOUT_SOURCES = {
    user: 'for the login (`ALTER ROLE … SET`)',
    database: 'for the database (`ALTER DATABASE … SET`)',
    'database user': 'for the login in this database (`ALTER ROLE … IN DATABASE … SET`)',
    'configuration file': 'in the configuration of the server',
};
function findReadOnlyServer({ server }) {
    if (!server.readOnly)
        return undefined;
    return {
        code: 'server-read-only',
        level: 'warning',
        what: server.inRecovery
            ? 'The server is a standby. It can show a plan, but it cannot be migrated.'
            : 'The server opens read-only transactions. It can show a plan, but it cannot be migrated.',
        next: 'Use the host of the primary, and a login that may write.',
    };
}
function findHistoryAhead({ ahead: versions }) {
    const newest = versions.at(-1);
    if (newest === undefined)
        return undefined;
    return {
        code: 'history-ahead',
        level: 'warning',
        what: `The history contains ${versions.length} ${versions.length === 1 ? 'version that is' : 'versions that are'} newer than the newest file, up to version ${newest}. This commit is older than the database, and it has no pending migrations.`,
        next: 'If this rollback is intended, ignore this warning. Otherwise run the newer commit.',
    };
}
/** Compares the role with that of the first run that wrote to this host and database. */
function findStampMismatch({ role, stampedAs }) {
    if (stampedAs === undefined || stampedAs === role)
        return undefined;
    return {
        code: 'role-stamp-mismatch',
        level: 'warning',
        what: `The role is \`${role}\`, but the first run on this host and database had the role \`${stampedAs}\` (\`governed.runs\`).`,
        next: `Set the role to \`${stampedAs}\`, or set \`database-url\` to another database. If the database has become \`${role}\`, ignore this warning.`,
    };
}
/** Does not report a standby, which is always a copy. */
function findCopiedStamp({ server, stampedElsewhere }) {
    if (stampedElsewhere === undefined || server.inRecovery)
        return undefined;
    return {
        code: 'role-stamp-copied',
        level: 'notice',
        what: `The database contains the history of another database (${stampedElsewhere}). It is a branch of this database, or was restored from it.`,
        next: 'If this is intended, ignore this notice. The first run that writes here records the new role and location.',
    };
}

// EXTERNAL MODULE: ./src/policy/decide.ts + 3 modules
var decide = __webpack_require__(20539);
// EXTERNAL MODULE: ./src/app/migrate/baseline-required.ts
var baseline_required = __webpack_require__(51962);
// EXTERNAL MODULE: ./src/edge/compile-sql-parser.ts
var compile_sql_parser = __webpack_require__(19137);
// EXTERNAL MODULE: ./src/edge/yield-event-loop.ts
var yield_event_loop = __webpack_require__(13276);
// EXTERNAL MODULE: ./src/engine/target-history.ts + 1 modules
var target_history = __webpack_require__(97685);
// EXTERNAL MODULE: ./src/inputs/input-values.ts + 1 modules
var input_values = __webpack_require__(44649);
// EXTERNAL MODULE: ./src/migrations/build-plan.ts
var build_plan = __webpack_require__(44165);
// EXTERNAL MODULE: ./src/migrations/drift.ts
var drift = __webpack_require__(2230);
// EXTERNAL MODULE: ./src/migrations/inspect.ts + 5 modules
var inspect = __webpack_require__(88416);
// EXTERNAL MODULE: ./src/migrations/migration.ts
var migrations_migration = __webpack_require__(1481);
// EXTERNAL MODULE: ./src/migrations/parse-sql.ts
var parse_sql = __webpack_require__(81855);
;// CONCATENATED MODULE: ./src/migrations/progress.ts
/**
 * Computes the checksums of a non-transactional file while it runs: a chain over the texts of the
 * completed statements. So the statements after an interruption can be fixed, but an edit of a
 * completed statement is detected.
 *
 * @returns One digest for each number of completed statements, from 0 to all.
 */
function progressDigests(statements, sha256Hex) {
    let digest = sha256Hex('');
    const digests = [digest];
    for (const { text } of statements) {
        digest = sha256Hex(`${digest}\n${text}`);
        digests.push(digest);
    }
    return digests;
}

// EXTERNAL MODULE: ./src/migrations/version.ts
var migrations_version = __webpack_require__(90233);
;// CONCATENATED MODULE: ./src/migrations/split-at-baseline.ts

/**
 * Splits the pending files of an empty history at the version that the database already contains
 * (docs/baseline.md). A file must have this version, because a typing error would skip files.
 *
 * @param version The value of the input `baseline`.
 */
function splitAtBaseline(pending, version) {
    const baseline = (0,migrations_version/* parseVersion */.o)(version);
    const versions = pending.map((migration) => (0,migrations_version/* parseVersion */.o)(migration.version));
    const isIncluded = (index) => {
        const own = versions[index];
        return own !== undefined && baseline !== undefined && (0,migrations_version/* compareVersions */.Z)(own, baseline) <= 0;
    };
    if (baseline !== undefined && versions.some((own) => own?.key === baseline.key)) {
        return {
            ok: true,
            value: {
                baseline: pending.filter((_, index) => isIncluded(index)),
                pending: pending.filter((_, index) => !isIncluded(index)),
            },
        };
    }
    const lower = pending.findLast((_, index) => isIncluded(index));
    const hint = lower === undefined ? 'all files are above it' : `the next lower file is \`${lower.fileName}\``;
    const problem = {
        code: 'baseline-unknown',
        what: `\`baseline\` is \`${version}\`, but no migration has this version (${hint}).`,
        next: 'Set `baseline` to the version of the newest migration that this database already contains. If it contains none of them, set it to `none`.',
    };
    return { ok: false, problems: [problem] };
}

// EXTERNAL MODULE: ./src/migrations/strip-transaction-control.ts
var strip_transaction_control = __webpack_require__(80246);
;// CONCATENATED MODULE: ./src/app/migrate/inspect-pending.ts















/** How long inspecting files may block the event loop. Signals and the time limit wait for it. */
const MAX_BLOCKING_MS = 50;
/**
 * Compares files and history, and inspects every pending file before anything is written. Loads the
 * parser only if a file is pending.
 *
 * @returns The plan, or all problems. If the run is cancelled meanwhile, only that problem.
 */
async function inspectPending(migrations, history, { format, baseline: baselineInput, }, signal) {
    const planResult = (0,build_plan/* buildPlan */.G)(migrations, history.rows, hash/* sha256Hex */.f, format);
    if (!planResult.ok)
        return planResult;
    const plan = planResult.value;
    const split = splitPending(plan, history, baselineInput);
    if (!split.ok)
        return split;
    const { baseline, pending } = split.value;
    const emptyPlan = {
        plan,
        digest: (0,digest/* planDigest */.Gb)(pending, hash/* sha256Hex */.f, baseline),
        baseline,
        pending: [],
        notes: [],
    };
    if (pending.length === 0)
        return (0,migrations_migration/* toMigrationsResult */.i)([], emptyPlan);
    await (0,compile_sql_parser/* compileSqlParser */.R)();
    const parser = await (0,parse_sql/* loadParser */.q)();
    const yieldIfDue = (0,yield_event_loop/* createYield */.e)(MAX_BLOCKING_MS);
    const results = [];
    for (const migration of pending) {
        const interrupted = plan.interrupted.find((entry) => entry.migration === migration);
        results.push(inspectFile(migration, parser, interrupted, { facts: history.facts, format }));
        await yieldIfDue();
        const cancelReason = signal.reason();
        if (cancelReason !== undefined) {
            return {
                ok: false,
                problems: [(0,cancelled_problem/* cancelledProblem */.v)(cancelReason, 'It was parsing the files.')],
            };
        }
    }
    const files = results.flatMap((result) => (result.ok ? [result.value] : []));
    return (0,migrations_migration/* toMigrationsResult */.i)(results.flatMap((result) => (result.ok ? [] : result.problems)), {
        ...emptyPlan,
        pending: files.map(({ prepared }) => prepared),
        notes: files.flatMap(({ notices }) => notices),
    });
}
/** Splits the pending files at the baseline. A baseline applies only to an empty history. */
function splitPending({ pending }, history, baseline) {
    const hasBaseline = baseline !== undefined && baseline !== input_values/* NO_BASELINE */.gN && (0,target_history/* isEmpty */.I)(history);
    return hasBaseline
        ? splitAtBaseline(pending, baseline)
        : { ok: true, value: { baseline: [], pending } };
}
/** @param interrupted The statement to resume at, if an interrupted run began this file. */
function inspectFile(file, parser, interrupted, { facts, format }) {
    // Transaction control is an error in plain SQL. In a tool's file it means what the tool makes of it.
    const migration = format.name === 'sql' ? file : (0,strip_transaction_control/* stripTransactionControl */.k)(file, parser);
    const inspected = (0,inspect/* inspect */.N)(migration, parser, format.history);
    if (!inspected.ok)
        return inspected;
    const { transactional, statements, notices } = inspected.value;
    const progress = transactional ? [] : progressDigests(statements, hash/* sha256Hex */.f);
    const problems = [];
    if (!transactional && facts.pooled)
        problems.push(poolerRefusedProblem(migration));
    if (interrupted !== undefined && progress[interrupted.resumeAt] !== interrupted.row.checksum) {
        problems.push((0,drift/* editedProblem */.l7)(migration, interrupted.row, hash/* sha256Hex */.f));
    }
    const prepared = {
        // Use the version of the history row: the file may have been renamed since.
        migration: interrupted === undefined ? migration : { ...migration, version: interrupted.row.version },
        transactional,
        statements,
        resumeAt: interrupted?.resumeAt ?? 0,
        progress,
    };
    return (0,migrations_migration/* toMigrationsResult */.i)(problems, { prepared, notices });
}
/** The session lock of such a file is not safe behind a pooler (docs/engine-rationale.md#non-transactional-files). */
function poolerRefusedProblem({ path }) {
    return {
        code: 'pooler-refused',
        what: 'The file cannot run in a transaction, and `database-url` points to a connection pooler. The engine could not detect an interrupted run there.',
        next: "Set `database-url` to the direct host: for Neon the host without `-pooler`, for Supabase port 5432, otherwise the provider's direct port.",
        file: path,
    };
}

// EXTERNAL MODULE: ./src/app/migrate/read-history.ts + 1 modules
var read_history = __webpack_require__(31895);
// EXTERNAL MODULE: ./src/app/migrate/to-apply-options.ts
var to_apply_options = __webpack_require__(29006);
;// CONCATENATED MODULE: ./src/app/migrate/inspect-target.ts













/**
 * Inspects the target with one query, which also returns the rows that the files are compared with.
 * If something is wrong, a second query reads what the messages need: who applied what, and when.
 *
 * @param migrations The files. They may still be read while the server answers.
 * @throws UserError with all problems of the files.
 */
async function inspectTarget(permit, { session, signal }, migrations, options) {
    const ports = { session, signal };
    const brief = { ...options, inDetail: false };
    const inspection = await inspectOnce(permit, ports, migrations, brief);
    if (inspection.ok)
        return inspection;
    const cancelReason = signal.reason();
    if (cancelReason !== undefined) {
        return {
            ok: false,
            problems: [(0,cancelled_problem/* cancelledProblem */.v)(cancelReason, 'It was reading the target.')],
        };
    }
    return await inspectOnce(permit, ports, migrations, { ...options, inDetail: true });
}
async function inspectOnce(permit, { session, signal }, migrations, { readOnly, inDetail, format, url }) {
    const { baseline, historyTable, limits } = permit.request;
    const place = (0,database_location/* locateDatabase */.Q)((0,decide/* getJudgedTarget */.NJ)(permit));
    const readOptions = { readOnly, inDetail, place, format };
    const reading = await (0,read_history/* readFormatHistory */.A)(session, migrations, readOptions);
    const files = await migrations;
    if (!reading.ok)
        return { ok: false, problems: [reading.problem] };
    const { history } = reading;
    const schemaProblem = (0,url_settings/* otherSchemaParameterProblem */.E)(url, history.session.schema, format.name) ??
        (historyTable === undefined ? (0,history_problems/* otherSchemaProblem */.PD)(history) : undefined);
    if (schemaProblem !== undefined)
        return { ok: false, problems: [schemaProblem] };
    const result = await inspectPending(files, history, { format, baseline }, signal);
    if (!result.ok)
        return result;
    const inspected = result.value;
    const problem = await (0,baseline_required/* baselineRequiredProblem */.a)(session, history, inspected, {
        baseline,
        readOnly,
    });
    if (problem !== undefined)
        return { ok: false, problems: [problem] };
    const versionsAhead = inspected.plan.ahead.map(({ version }) => version);
    const { setAside } = (0,session_timeouts/* resolveTimeouts */.xD)(limits, history.session.timeouts, (0,to_apply_options/* toUrlTimeouts */.d)(url));
    const runsFiles = inspected.pending.length > 0;
    const findings = [
        ...collectServerFindings(history, permit.role, versionsAhead),
        ...(runsFiles && setAside !== undefined ? [timeoutSetAside(setAside)] : []),
    ];
    return { ok: true, value: { history, inspected, url, findings } };
}
/**
 * Returns the findings about the server and its tables.
 *
 * @param versionsAhead Applied versions above the newest file; empty if a command applies the files.
 */
function collectServerFindings({ facts, ledger }, role, versionsAhead) {
    const { stampedAs, stampedElsewhere } = ledger.kind === 'seen' ? ledger : NO_STAMP;
    return serverFindings({ server: facts, role, ahead: versionsAhead, stampedAs, stampedElsewhere });
}
const NO_STAMP = { stampedAs: undefined, stampedElsewhere: undefined };
/** Returns the head digest after the baseline is recorded and every pending file is applied. */
function plannedHeadDigest({ history, inspected, }) {
    const pending = inspected.pending.map(({ migration }) => migration);
    return (0,digest/* headDigestAfter */.pR)(history.rows, [...inspected.baseline, ...pending], hash/* sha256Hex */.f);
}


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
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21981);
/* harmony import */ var _policy_decide__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20539);
/* harmony import */ var _inspect_target__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68811);







/** Prepares the ledger entry of an engine run. It is written with the first file and with the last. */
function prepareLedgerEntry({ permit, context, runId }, { history, inspected, digest, applied, written }) {
    const { ledger } = history;
    const { baseline, pending } = inspected;
    const ledgerExists = ledger.kind !== 'missing';
    // A run with nothing to do adds no row.
    if (pending.length === 0 && baseline.length === 0) {
        return { row: written, update: { entry: undefined, ledgerExists, completion: undefined } };
    }
    const run = toLedgerRun(permit, context, {
        runId,
        kind: 'engine',
        planDigest: digest,
        headBefore: (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_6__/* .headDigest */ .xR)(history.rows, _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f),
    });
    const row = written ?? (0,_engine_ledger__WEBPACK_IMPORTED_MODULE_3__/* .linkToHead */ .Oz)(run, ledger.kind === 'seen' ? ledger.head : undefined, _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f);
    const headAfter = (0,_inspect_target__WEBPACK_IMPORTED_MODULE_5__/* .plannedHeadDigest */ .re)({ history, inspected });
    const totals = { applied: applied + pending.length, headAfter };
    const entry = written === undefined ? row : undefined;
    // A baseline is written alone: the pending files follow in the next round, which ends the run.
    const isLastRound = baseline.length === 0 || pending.length === 0;
    const completion = isLastRound ? (0,_engine_ledger__WEBPACK_IMPORTED_MODULE_3__/* .createCompletion */ .Po)(row, totals, _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f) : undefined;
    return { row, update: { entry, ledgerExists, completion } };
}
/** Returns the facts of a run that the ledger stores. */
function toLedgerRun(permit, { actor }, run) {
    const { role, confirmation, request, governance } = permit;
    const { proof } = governance;
    return {
        ...run,
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

/***/ 31895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ readFormatHistory)
});

// EXTERNAL MODULE: ./src/engine/tables/index.ts + 10 modules
var tables = __webpack_require__(21843);
// EXTERNAL MODULE: ./src/engine/history-table.ts
var history_table = __webpack_require__(68499);
// EXTERNAL MODULE: ./src/engine/session-settings.ts
var session_settings = __webpack_require__(59650);
// EXTERNAL MODULE: ./src/engine/sql-literal.ts
var sql_literal = __webpack_require__(28356);
;// CONCATENATED MODULE: ./src/engine/tables/read-tool-history.ts



/**
 * Reads the history of a tool from the table that the tool itself would use. From
 * `governed.migrations` only a `running` row counts, because a tool's table has no state for
 * running files.
 *
 * @param own The history in `governed.migrations`.
 * @param of The tool and the name of its table.
 */
async function readToolHistory(session, own, of, files, readOnly) {
    const { tool, where } = of;
    const queryServer = async (query) => await session.query((0,session_settings/* buildReadMessage */.Uw)(session, query, readOnly));
    const { schema, table: tableName } = where;
    const locationReply = await queryServer(`SELECT s, name, pg_catalog.current_database(), pg_catalog.to_regclass(name) IS NOT NULL, ${(0,history_table/* hasSchemaColumn */.SH)('pg_catalog.to_regclass(name)')}, pg_catalog.current_setting('search_path') FROM (SELECT s, CASE WHEN s IS NOT NULL THEN pg_catalog.format('%I.%I', s, t) END AS name FROM (SELECT ${schema === undefined ? 'pg_catalog.current_schema()' : (0,sql_literal/* quoteLiteral */.c)(schema)}, ${(0,sql_literal/* quoteLiteral */.c)(tableName)}) AS place (s, t)) AS location;`);
    const row = getRows(locationReply)?.[0];
    if (row === undefined)
        return { ok: false, problem: unreadableProblem(tableName, locationReply) };
    const [schemaName, name, database, exists, hasSchema, searchPath] = row;
    if (!schemaName || !name)
        return { ok: false, problem: noSchemaProblem(tableName, searchPath) };
    const location = {
        name,
        schema: schemaName,
        table: tableName,
        database: database ?? '',
        lacksSchema: exists === 't' && hasSchema !== 't',
    };
    const table = tool.at(location);
    const tableExists = exists === 't';
    const history = { ...own, table, tableExists, otherSchema: undefined };
    const inProgress = own.rows.flatMap((each) => {
        const file = files.find(({ version }) => (0,history_table/* inProgressKey */.GK)(table, version) === each.version);
        return file === undefined || each.state !== 'running'
            ? []
            : [{ ...each, version: file.version }];
    });
    if (!tableExists)
        return { ok: true, history: { ...history, rows: inProgress } };
    const answer = await queryServer(tool.query(table.name));
    const rows = getRows(answer);
    if (rows === undefined)
        return { ok: false, problem: unreadableProblem(tableName, answer) };
    const result = tool.read(rows, files);
    if (!result.ok)
        return result;
    const { newest } = result;
    return { ok: true, history: { ...history, newest, rows: [...result.rows, ...inProgress] } };
}
/** Returns the rows of the first query, or undefined without an answer. */
function getRows(reply) {
    if (reply.kind === 'lost' || reply.error !== undefined)
        return undefined;
    return reply.results[0];
}
/** @param searchPath The value of `search_path`; undefined or null if it is not known. */
function noSchemaProblem(table, searchPath) {
    return {
        code: 'history-unreadable',
        what: `The search path of the session (\`${searchPath ?? ''}\`) contains no existing schema, so the history table ${table} has no location.`,
        next: 'Nothing was written. Create a schema of the search path, set `search_path` in `database-url`, or set `history-table` to `<schema>.<table>`.',
    };
}
function unreadableProblem(tableName, reply) {
    const why = reply.kind === 'lost' ? reply.reason : (reply.error?.message ?? 'no answer');
    return {
        code: reply.kind === 'lost' ? 'connection-lost' : 'history-unreadable',
        what: `The history table ${tableName} cannot be read: ${why}.`,
        next: 'Nothing was written. Check the table and the privileges of the login.',
    };
}

// EXTERNAL MODULE: ./src/engine/target-history.ts + 1 modules
var target_history = __webpack_require__(97685);
;// CONCATENATED MODULE: ./src/app/migrate/read-history.ts



/**
 * Reads the server facts, the tables of this action and, if the format is that of a tool, the
 * tool's history table.
 *
 * @param migrations The files of the folder. The rows of a tool without checksums are matched with them.
 */
async function readFormatHistory(session, migrations, options) {
    // The server answers while the files are read.
    const answer = (0,target_history/* readHistory */.L)(session, options);
    const files = await migrations;
    const result = await answer;
    const { name, history: where } = options.format;
    if (!result.ok)
        return result;
    if (where === undefined)
        return { ok: true, history: withoutToolRows(result.history) };
    const of = { tool: tables/* TOOL_TABLES */.J[name], where };
    return await readToolHistory(session, result.history, of, files, options.readOnly);
}
/** Removes the rows of tool files that another run has begun in the same database. */
function withoutToolRows(history) {
    const isToolRow = ({ ordinal }) => ordinal < 0;
    return history.rows.some(isToolRow)
        ? { ...history, rows: history.rows.filter((row) => !isToolRow(row)) }
        : history;
}


/***/ }),

/***/ 29006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ toUrlTimeouts),
/* harmony export */   s: () => (/* binding */ toApplyOptions)
/* harmony export */ });
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _edge_login_name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16198);
/* harmony import */ var _engine_history_table__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68499);
/* harmony import */ var _engine_lock_keys__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41196);
/* harmony import */ var _engine_session_timeouts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44887);
/* harmony import */ var _baseline_required__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51962);






/** Returns the options of the engine for a request and the inspection of its target. */
function toApplyOptions({ limits, repair, baseline }, context, { history, inspected, url }) {
    const { facts, detectsLostClient, exists, table, tableExists, rows } = history;
    const runningRow = rows.find(({ state }) => state === 'running');
    // A tool's history table does not contain the row of a running file.
    const newestRow = table.create === undefined ? rows.at(-1) : rows.findLast((row) => row !== runningRow);
    return {
        limits: (0,_engine_session_timeouts__WEBPACK_IMPORTED_MODULE_4__/* .resolveTimeouts */ .xD)(limits, history.session.timeouts, toUrlTimeouts(url)).limits,
        settings: url.settings,
        role: history.session.role,
        repair,
        detectsLostClient,
        pooled: facts.pooled,
        table,
        keys: (0,_engine_lock_keys__WEBPACK_IMPORTED_MODULE_5__/* .lockKeys */ .e)(table.name, _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f),
        expected: {
            historyExists: exists,
            tableExists,
            inProgressVersion: runningRow?.version,
            head: newestRow?.version,
            ordinal: history.newest ?? newestRow?.ordinal ?? 0,
            upgrade: exists ? findUpgrade(history) : undefined,
            needsBaseline: (0,_baseline_required__WEBPACK_IMPORTED_MODULE_3__/* .needsBaseline */ .Z)(history, inspected, baseline),
        },
        applicationName: context.applicationName,
        appliedBy: context.actor ?? (0,_edge_login_name__WEBPACK_IMPORTED_MODULE_1__/* .getLoginName */ .d)(),
    };
}
/** Returns the statements that upgrade the tables of an older release. */
function findUpgrade({ tables, table }) {
    const upgrades = [(0,_engine_history_table__WEBPACK_IMPORTED_MODULE_2__/* .upgradeTables */ .WV)(tables), table.upgrade].filter((each) => each !== undefined);
    return upgrades.length === 0 ? undefined : upgrades.join(' ');
}
/** Returns what the URL says about timeouts. */
function toUrlTimeouts({ settings, statementTimeoutMs }) {
    return { names: settings.map(({ name }) => name), statementTimeoutMs };
}


/***/ }),

/***/ 87878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NI: () => (/* binding */ blockingProcessesQuery),
/* harmony export */   PR: () => (/* binding */ describeProcesses),
/* harmony export */   Ti: () => (/* binding */ cancelBackendQuery),
/* harmony export */   ag: () => (/* binding */ lockHolderQuery)
/* harmony export */ });
/** Columns that describe a server process. Without privileges, a login sees only the process id. */
const COLUMNS = "a.pid, a.application_name, a.usename, a.state, pg_catalog.date_trunc('second', a.backend_start)";
/** Returns a query for a process that holds one of the locks of a history table. */
function lockHolderQuery(keys) {
    return `SELECT ${COLUMNS} FROM (${lockPidsQuery(keys)}) l JOIN pg_catalog.pg_stat_activity a USING (pid) LIMIT 1`;
}
/**
 * Returns a query for the processes that block a process. The process id of a prepared transaction
 * is 0.
 */
function blockingProcessesQuery(pid) {
    return `SELECT ${COLUMNS.replace('a.pid', 'b.pid')} FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids(${pid})) AS b (pid) LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid`;
}
/**
 * Returns a query that cancels the statement of a process while it holds one of the engine's locks.
 * Without the lock, the process may serve another client of the pooler.
 */
function cancelBackendQuery(pid, keys) {
    return `SELECT pg_catalog.pg_cancel_backend(l.pid) FROM (${lockPidsQuery(keys)}) l WHERE l.pid = ${pid}`;
}
function lockPidsQuery({ namespace, transaction, nonTransactional }) {
    return `SELECT DISTINCT pid FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()) AND objsubid = 2 AND classid = ${namespace} AND objid::pg_catalog.int8 IN (${transaction >>> 0}, ${nonTransactional >>> 0})`;
}
/** Describes the processes of a reply. Returns undefined if there are none. */
function describeProcesses(reply) {
    const rows = reply.kind === 'answered' ? (reply.results[0] ?? []) : [];
    return rows.length === 0 ? undefined : rows.map(describeProcess).join(', ');
}
function describeProcess([pid, application, user, state, connectedSince]) {
    if (pid === '0')
        return 'a prepared transaction';
    return `process ${pid ?? '?'} (${application || 'no application name'}, login ${user ?? '?'}, ${state ?? 'state hidden'}, connected since ${connectedSince ?? '?'})`;
}


/***/ }),

/***/ 87739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ existingTableGuard),
/* harmony export */   b9: () => (/* binding */ schemaWithoutHistoryProblem),
/* harmony export */   fA: () => (/* binding */ findAnyExistingTable),
/* harmony export */   nC: () => (/* binding */ existingTableProblem),
/* harmony export */   of: () => (/* binding */ findConflictingTable)
/* harmony export */ });
/* harmony import */ var _guard__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54567);
/* harmony import */ var _session_settings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59650);
/* harmony import */ var _sql_literal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28356);



/** Tables, views, materialized views, partitioned and foreign tables: `pg_class.relkind`. */
const RELATION_KINDS = "('r', 'p', 'v', 'm', 'f')";
/**
 * Returns a query for the name of an existing table. It has no row if there is none. Tables of
 * extensions do not count.
 *
 * @param schemaCondition A condition on `n.nspname`.
 */
function existingTableQuery(schemaCondition) {
    return `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE ${schemaCondition} AND c.relkind IN ${RELATION_KINDS} AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e') ORDER BY c.oid LIMIT 1`;
}
const isNotHistory = (table) => `pg_catalog.format('%I.%I', n.nspname, c.relname) <> ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(table)}`;
/** Schemas of a hosting platform are usually not on the search path. */
const isOnSearchPath = (table) => `n.nspname = ANY (pg_catalog.current_schemas(false)) AND n.nspname <> 'governed' AND ${isNotHistory(table)}`;
/**
 * Returns a guard that fails if a table exists in the search path of the files, and names the
 * table.
 */
function existingTableGuard(tag, table) {
    return (0,_guard__WEBPACK_IMPORTED_MODULE_0__/* .guardReturningName */ .r0)(tag, 'existingTable', existingTableQuery(isOnSearchPath(table)));
}
/** Returns the name of an existing table in the search path, or undefined. */
async function findConflictingTable(session, table) {
    return await queryFirstName(session, isOnSearchPath(table));
}
/** Returns the name of an existing table in any user schema, or undefined. A baseline needs one. */
async function findAnyExistingTable(session, table) {
    const isUserSchema = "n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'governed')";
    return await queryFirstName(session, `${isUserSchema} AND ${isNotHistory(table)}`);
}
async function queryFirstName(session, schemaCondition) {
    const reply = await session.query((0,_session_settings__WEBPACK_IMPORTED_MODULE_1__/* .buildReadMessage */ .Uw)(session, `${existingTableQuery(schemaCondition)};`, true));
    return reply.kind === 'answered' ? (reply.results[0]?.[0]?.[0] ?? undefined) : undefined;
}
/** Returns the problem of a database with tables, an empty history and no baseline. */
function schemaWithoutHistoryProblem(existingTable, table) {
    return {
        code: 'schema-without-history',
        what: `The database already contains tables, such as ${existingTable}, but ${table} records no applied file.`,
        next: 'Nothing was written. Set `baseline` to the version of the newest migration that this database already contains. If the existing tables are unrelated, set it to `none`.',
    };
}
/** Returns the same problem from the error of the guard. */
function existingTableProblem({ tag, table }, error) {
    return schemaWithoutHistoryProblem((0,_guard__WEBPACK_IMPORTED_MODULE_0__/* .guardedName */ .IR)(tag, 'existingTable', error), table.name);
}


/***/ }),

/***/ 41196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ lockKeys)
/* harmony export */ });
/** First key: "gov" in ASCII. It separates these locks from the locks of an application. */
const NAMESPACE = 0x676f76;
/**
 * Computes the keys for a history table. The name includes the schema, because two tables of the
 * same name in two schemas must not share a lock (rails#31627).
 *
 * @param historyTable With its schema, for example `governed.migrations`.
 * @param sha256Hex Returns the SHA-256 of a text in hex.
 */
function lockKeys(historyTable, sha256Hex) {
    const key = (name) => Number.parseInt(sha256Hex(name).slice(0, 8), 16) | 0;
    return {
        namespace: NAMESPACE,
        transaction: key(historyTable),
        nonTransactional: key(`${historyTable} outside a transaction`),
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


/**
 * Bounds of the random interval between two attempts, so that waiting runs do not poll at the same
 * time.
 */
const MIN_POLL_MS = 500;
const MAX_POLL_MS = 2000;
/**
 * Waits until the locks are free. Polls with a lock that is acquired and released in one statement:
 * a session that waits for a lock holds a snapshot, and `CREATE INDEX CONCURRENTLY` of another run
 * would wait for this snapshot (docs/engine-rationale.md#polling-lock).
 *
 * @param timeoutMs 0 disables the timeout.
 */
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
            const holder = (0,_backend__WEBPACK_IMPORTED_MODULE_0__/* .describeProcesses */ .PR)(await session.query((0,_backend__WEBPACK_IMPORTED_MODULE_0__/* .lockHolderQuery */ .ag)(keys)));
            return { kind: 'held', holder: holder ?? 'a session that this login cannot see' };
        }
        const intervalMs = MIN_POLL_MS + clock.random() * (MAX_POLL_MS - MIN_POLL_MS);
        await (0,_cancellation_signal__WEBPACK_IMPORTED_MODULE_1__/* .sleepUnlessCancelled */ .x)(clock, signal, timeoutMs > 0 ? Math.min(intervalMs, leftMs) : intervalMs);
    }
}
/** Returns a SQL expression that tries to acquire the migration lock and the locks of the tool. */
function tryLocksExpression(keys, { toolLocks }) {
    const toolLockCalls = toolLocks.map((key) => `pg_catalog.pg_try_advisory_xact_lock(${key})`);
    return [tryLockExpression(keys, 'transaction'), ...toolLockCalls].join(' AND ');
}
/** Returns a SQL expression that tries to acquire a lock until the end of the transaction. */
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
 * Rolls back a failed transaction, unless the server has already done so (as after a failed
 * COMMIT). Returns the reason if the connection was lost; the server then rolls back by itself.
 * Otherwise returns undefined.
 */
async function rollback(failure, session) {
    if (failure.transaction === 'idle')
        return undefined;
    const reply = await session.execute('ROLLBACK');
    return reply.kind === 'lost' ? reply.reason : undefined;
}


/***/ }),

/***/ 21843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ TOOL_TABLES)
});

// EXTERNAL MODULE: ./src/engine/sql-literal.ts
var sql_literal = __webpack_require__(28356);
;// CONCATENATED MODULE: ./src/engine/tables/tool-table.ts

/** Returns the statement that creates the schema of a table if it does not exist, in PL/pgSQL. */
function createMissingSchema({ schema }) {
    return `IF pg_catalog.to_regnamespace(pg_catalog.quote_ident(${(0,sql_literal/* quoteLiteral */.c)(schema)})) IS NULL THEN
        EXECUTE pg_catalog.format('CREATE SCHEMA %I', ${(0,sql_literal/* quoteLiteral */.c)(schema)});
      END IF;`;
}
/** Returns an applied row. Its name and checksum are those of the file. */
function toAppliedRow(ordinal, version, files) {
    const file = files.get(version);
    return {
        ordinal,
        version,
        state: 'applied',
        statementsDone: 0,
        name: file?.name ?? '',
        checksum: file?.checksum ?? '',
    };
}
/** Returns the files by their versions. */
function indexByVersion(files) {
    return new Map(files.map((file) => [file.version, file]));
}

;// CONCATENATED MODULE: ./src/engine/tables/dbmate.ts


/**
 * History table of dbmate: only the versions
 * (https://github.com/amacneil/dbmate/blob/main/pkg/driver/postgres/postgres.go). dbmate takes no
 * lock.
 */
const dbmate = {
    query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
    read: (rows, files) => {
        const filesByVersion = indexByVersion(files);
        return {
            ok: true,
            rows: rows.map(([version], index) => toAppliedRow(index + 1, version ?? '', filesByVersion)),
        };
    },
    at: ({ name, ...location }) => {
        return {
            name,
            create: `${createMissingSchema(location)} CREATE TABLE ${name} (version varchar PRIMARY KEY);`,
            isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
            insert: ({ migration: { version } }) => `INSERT INTO ${name} (version) VALUES (${(0,sql_literal/* quoteLiteral */.c)(version)})`,
            appliedBy: ({ version }, runId) => `SELECT ${(0,sql_literal/* quoteLiteral */.c)(runId)} FROM ${name} WHERE version = ${(0,sql_literal/* quoteLiteral */.c)(version)}`,
            deletePrevious: undefined,
            toolLocks: [],
        };
    },
};

;// CONCATENATED MODULE: ./src/engine/tables/drizzle.ts


/**
 * History table of Drizzle: the SHA-256 of each file, and its date from the journal. Drizzle
 * applies all entries that are later than the latest date
 * (https://github.com/drizzle-team/drizzle-orm, drizzle-orm/src/pg-core/dialect.ts). It takes no
 * lock.
 */
const drizzle = {
    query: (table) => `SELECT created_at, hash FROM ${table} ORDER BY created_at, id;`,
    read: (rows, files) => {
        const versionsByDate = new Map(files.map(({ toolChecksum, version }) => [toolChecksum, version]));
        const versionsByHash = new Map(files.map(({ checksum, version }) => [checksum, version]));
        const filesByVersion = indexByVersion(files);
        return {
            ok: true,
            rows: rows.map(([date, hash], index) => {
                const version = versionsByDate.get(date ?? '') ?? versionsByHash.get(hash ?? '') ?? date ?? '';
                return { ...toAppliedRow(index + 1, version, filesByVersion), checksum: hash ?? '' };
            }),
        };
    },
    at: ({ name, ...location }) => ({
        name,
        create: `${createMissingSchema(location)}
      CREATE TABLE ${name} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint);`,
        isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
        insert: ({ migration: { checksum, toolChecksum } }) => `INSERT INTO ${name} (hash, created_at) VALUES (${(0,sql_literal/* quoteLiteral */.c)(checksum)}, ${toolChecksum})`,
        appliedBy: ({ toolChecksum }, runId) => `SELECT ${(0,sql_literal/* quoteLiteral */.c)(runId)} FROM ${name} WHERE created_at = ${toolChecksum}`,
        deletePrevious: undefined,
        toolLocks: [],
    }),
};

// EXTERNAL MODULE: ./src/migrations/repeatable.ts
var repeatable = __webpack_require__(75726);
// EXTERNAL MODULE: ./src/migrations/version.ts
var migrations_version = __webpack_require__(90233);
// EXTERNAL MODULE: ./src/engine/history-table.ts
var history_table = __webpack_require__(68499);
;// CONCATENATED MODULE: ./src/engine/tables/flyway.ts





/**
 * History table of Flyway: a row for each migration with Flyway's checksum, and another row each
 * time that a repeatable migration runs again (https://github.com/flyway/flyway,
 * PostgreSQLDatabase).
 */
const flyway = {
    query: (table) => `SELECT version, description, type, script, checksum, success, installed_on, installed_rank FROM ${table} WHERE type <> 'SCHEMA' ORDER BY installed_rank;`,
    read: (rows, files) => {
        const problem = rows.map(findRowProblem).find((rowProblem) => rowProblem !== undefined);
        if (problem !== undefined)
            return { ok: false, problem };
        const allRows = rows.flatMap((row) => toRows(row, files));
        // Only the newest row of a repeatable migration counts.
        const newest = new Map(allRows.map((row) => [row.version, row]));
        const current = allRows.filter((row) => newest.get(row.version) === row);
        return { ok: true, rows: current, newest: Number(rows.at(-1)?.at(-1) ?? 0) };
    },
    at: (location) => {
        const { name, table } = location;
        const constraintName = (end) => quoteIdentifier(`${table}${end}`);
        return {
            name,
            create: `CREATE TABLE ${name} (
          installed_rank INT NOT NULL,
          version VARCHAR(50),
          description VARCHAR(200) NOT NULL,
          type VARCHAR(20) NOT NULL,
          script VARCHAR(1000) NOT NULL,
          checksum INTEGER,
          installed_by VARCHAR(100) NOT NULL,
          installed_on TIMESTAMP NOT NULL DEFAULT now(),
          execution_time INTEGER NOT NULL,
          success BOOLEAN NOT NULL,
          CONSTRAINT ${constraintName('_pk')} PRIMARY KEY (installed_rank)
        );
        CREATE INDEX ${constraintName('_s_idx')} ON ${name} (success);`,
            isStale: ({ ordinal }) => `COALESCE((SELECT installed_rank FROM ${name} WHERE type <> 'SCHEMA' ORDER BY installed_rank DESC LIMIT 1), 0) <> ${ordinal}`,
            insert: ({ migration }) => `INSERT INTO ${name} (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) VALUES ((SELECT COALESCE(pg_catalog.max(installed_rank), 0) + 1 FROM ${name}), ${(0,repeatable/* isRepeatable */.s)(migration) ? 'NULL' : (0,sql_literal/* quoteLiteral */.c)(migration.version)}, ${(0,sql_literal/* quoteLiteral */.c)(migration.name)}, 'SQL', ${(0,sql_literal/* quoteLiteral */.c)(migration.fileName)}, ${migration.toolChecksum}, CURRENT_USER, ${history_table/* ELAPSED_MS */.OS}::pg_catalog.int4, true)`,
            appliedBy: ({ fileName, toolChecksum }, runId) => `SELECT ${(0,sql_literal/* quoteLiteral */.c)(runId)} FROM (SELECT checksum FROM ${name} WHERE script = ${(0,sql_literal/* quoteLiteral */.c)(fileName)} ORDER BY installed_rank DESC LIMIT 1) AS newest WHERE checksum = ${toolChecksum}`,
            deletePrevious: undefined,
            toolLocks: [lockKey(location)],
        };
    },
};
function quoteIdentifier(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/**
 * Computes Flyway's lock key: the bytes of "Flyway" plus Java's hash of the table's name
 * (PostgreSQLAdvisoryLockTemplate).
 */
function lockKey({ schema, table }) {
    const name = `${quoteIdentifier(schema)}.${quoteIdentifier(table)}`;
    const hash = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 0);
    return (0x466c79776179n + BigInt(hash)).toString();
}
/** Converts a row. A baseline row counts for every file up to its version. */
function toRows([version, description, type, , checksum, , installedOn, rank], files) {
    const filesByVersion = indexByVersion(files);
    const ordinal = Number(rank);
    if (type === 'BASELINE' || type === 'SQL_BASELINE') {
        return files
            .filter((file) => isUpTo(file.version, version ?? ''))
            .map((file) => toAppliedRow(ordinal, file.version, filesByVersion));
    }
    const ownVersion = version ?? (0,repeatable/* repeatableVersion */.w)((description ?? '').replaceAll(' ', '_'));
    const file = filesByVersion.get(ownVersion) ?? files.find((each) => isSameVersion(each.version, ownVersion));
    // A migration in another language has no SQL file.
    const hasSameChecksum = file === undefined || file.toolChecksum === checksum;
    const text = hasSameChecksum ? (file?.checksum ?? '') : `crc32:${checksum}`;
    return [
        {
            ordinal,
            version: file?.version ?? ownVersion,
            name: description ?? '',
            checksum: text,
            state: 'applied',
            statementsDone: 0,
            appliedAt: installedOn ?? '',
        },
    ];
}
function isUpTo(version, baseline) {
    const [one, other] = [(0,migrations_version/* parseVersion */.o)(version), (0,migrations_version/* parseVersion */.o)(baseline)];
    return one !== undefined && other !== undefined && (0,migrations_version/* compareVersions */.Z)(one, other) <= 0;
}
function isSameVersion(version, other) {
    return ((0,migrations_version/* parseVersion */.o)(version)?.key === (0,migrations_version/* parseVersion */.o)(other)?.key && (0,migrations_version/* parseVersion */.o)(other) !== undefined);
}
/** Returns the problem of a row that would also stop Flyway, or undefined. */
function findRowProblem([version, description, type, script, checksum, success]) {
    const title = version === null ? `repeatable migration "${description}"` : `version ${version}`;
    const problem = (what, next) => ({
        code: 'history-dirty',
        what: `flyway_schema_history records ${title} (${script}) ${what}.`,
        next: `Nothing was written. ${next}`,
    });
    if (success !== 't') {
        return problem('as failed', 'Revert its partial changes in the database, then run `flyway repair`, which removes the row.');
    }
    if (type === 'DELETE' || type?.startsWith('UNDO') === true) {
        return problem(`with the type ${type}`, 'Only Flyway knows which migrations are pending after an undo. Run `flyway migrate` with the input `command`.');
    }
    if (type === 'SQL' && checksum === null) {
        return problem('without a checksum', 'Run `flyway repair`. It stores the checksums of the current files.');
    }
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/crc-32/crc32.js
var crc32 = __webpack_require__(84891);
var crc32_default = /*#__PURE__*/__webpack_require__.n(crc32);
;// CONCATENATED MODULE: ./src/engine/tables/golang-migrate.ts


/**
 * History table of golang-migrate: one row with the newest version, and whether a run failed in it
 * (https://github.com/golang-migrate/migrate/blob/master/database/postgres/postgres.go). Every file
 * with a lower version counts as applied.
 */
const golangMigrate = {
    query: (table) => `SELECT version, dirty FROM ${table};`,
    read: ([row], files) => {
        if (row === undefined)
            return { ok: true, rows: [] };
        const [version = '', dirty] = row;
        if (dirty === 't')
            return { ok: false, problem: dirtyProblem(version ?? '') };
        const newest = BigInt(version ?? '0');
        const applied = files.filter((file) => BigInt(file.version) <= newest);
        const filesByVersion = indexByVersion(applied);
        const rows = applied.map((file, index) => toAppliedRow(index + 1, file.version, filesByVersion));
        if (!applied.some((file) => BigInt(file.version) === newest)) {
            rows.push(toAppliedRow(rows.length + 1, version ?? '', filesByVersion));
        }
        return { ok: true, rows };
    },
    at: (location) => {
        const { name, database } = location;
        const toNumber = (version) => BigInt(version).toString();
        return {
            name,
            create: `CREATE TABLE ${name} (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL);`,
            isStale: ({ head }) => `(SELECT pg_catalog.max(version) FROM ${name}) IS DISTINCT FROM ${head === undefined ? 'NULL' : toNumber(head)}`,
            insert: ({ migration: { version } }) => `INSERT INTO ${name} (version, dirty) VALUES (${toNumber(version)}, false)`,
            appliedBy: ({ version }, runId) => `SELECT '${runId}' FROM ${name} WHERE version >= ${toNumber(version)}`,
            deletePrevious: `DELETE FROM ${name}`,
            // golang-migrate uses the path of its URL as the name of the database, with the slash.
            toolLocks: [golang_migrate_lockKey(location, `/${database}`), golang_migrate_lockKey(location, database)],
        };
    },
};
/** Computes the lock key, as `database.GenerateAdvisoryLockId` does. */
function golang_migrate_lockKey({ schema, table }, database) {
    const sum = BigInt(crc32_default().str([schema, table, database].join('\0')) >>> 0);
    return ((sum * 1486364155n) & 0xffffffffn).toString();
}
function dirtyProblem(version) {
    return {
        code: 'history-dirty',
        what: `schema_migrations is \`dirty\` at version ${version}. A run of golang-migrate failed in this migration, and its partial changes are not known.`,
        next: `Nothing was written. Fix the partial changes in the database, then run \`migrate force <version>\` with its current version.`,
    };
}

;// CONCATENATED MODULE: ./src/engine/tables/goose.ts

/**
 * History table of goose: a row for each version, and a first row for version 0. Older releases of
 * goose add a row for a migration that was reverted
 * (https://github.com/pressly/goose/blob/main/internal/dialects/postgres.go). By default goose
 * takes no lock.
 */
const goose = {
    query: (table) => `SELECT version_id, is_applied FROM (SELECT DISTINCT ON (version_id) id, version_id, is_applied FROM ${table} ORDER BY version_id, id DESC) AS newest WHERE version_id > 0 AND is_applied ORDER BY id;`,
    read: (rows, files) => {
        // The table has numbers. The files have the text before the first `_`.
        const filesByVersion = indexByVersion(files.map((file) => ({ ...file, version: toNumber(file.version) })));
        const versionsByNumber = new Map(files.map(({ version }) => [toNumber(version), version]));
        return {
            ok: true,
            rows: rows.map(([version], index) => ({
                ...toAppliedRow(index + 1, version ?? '', filesByVersion),
                version: versionsByNumber.get(version ?? '') ?? version ?? '',
            })),
        };
    },
    at: ({ name }) => {
        const appliedCount = `(SELECT pg_catalog.count(*) FROM (SELECT DISTINCT ON (version_id) version_id, is_applied FROM ${name} ORDER BY version_id, id DESC) AS newest WHERE version_id > 0 AND is_applied)`;
        return {
            name,
            create: `CREATE TABLE ${name} (
          id integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY,
          version_id bigint NOT NULL,
          is_applied boolean NOT NULL,
          tstamp timestamp NOT NULL DEFAULT now()
        );
        INSERT INTO ${name} (version_id, is_applied) VALUES (0, true);`,
            isStale: ({ ordinal }) => `${appliedCount} <> ${ordinal}`,
            insert: ({ migration: { version } }) => `INSERT INTO ${name} (version_id, is_applied) VALUES (${toNumber(version)}, true)`,
            appliedBy: ({ version }, runId) => `SELECT '${runId}' FROM ${name} WHERE version_id = ${toNumber(version)} AND is_applied`,
            deletePrevious: undefined,
            toolLocks: [],
        };
    },
};
function toNumber(version) {
    return version.replace(/^0+(?=\d)/, '');
}

;// CONCATENATED MODULE: ./src/engine/tables/node-pg-migrate.ts


/** Lock key of all runs (https://github.com/salsita/node-pg-migrate/blob/main/src/runner.ts). */
const LOCK_KEY = '7241865325823964';
/** History table of node-pg-migrate: the names of the files. */
const nodePgMigrate = {
    query: (table) => `SELECT name FROM ${table} ORDER BY run_on, id;`,
    read: (rows, files) => {
        const versionsByName = new Map(files.map((file) => [migrationName(file), file.version]));
        const filesByVersion = indexByVersion(files);
        return {
            ok: true,
            rows: rows.map(([name], index) => {
                const version = versionsByName.get(name ?? '') ?? /^\d*/.exec(name ?? '')?.[0] ?? '';
                return toAppliedRow(index + 1, version, filesByVersion);
            }),
        };
    },
    at: ({ name }) => {
        return {
            name,
            create: `CREATE TABLE ${name} (id serial PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL);`,
            isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
            insert: ({ migration }) => `INSERT INTO ${name} (name, run_on) VALUES (${(0,sql_literal/* quoteLiteral */.c)(migrationName(migration))}, pg_catalog.now())`,
            appliedBy: ({ version }, runId) => `SELECT ${(0,sql_literal/* quoteLiteral */.c)(runId)} FROM ${name} WHERE name ~ ${(0,sql_literal/* quoteLiteral */.c)(`^${version}([_-]|$)`)}`,
            deletePrevious: undefined,
            toolLocks: [LOCK_KEY],
        };
    },
};
function migrationName({ fileName }) {
    return fileName.replace(/\.sql$/, '');
}

// EXTERNAL MODULE: ./src/migrations/formats/prisma.ts
var prisma = __webpack_require__(55388);
;// CONCATENATED MODULE: ./src/engine/tables/prisma.ts



/**
 * History table of Prisma: the SHA-256 of each file. The row of a failed migration has no
 * `finished_at` (https://github.com/prisma/prisma-engines,
 * schema-engine/connectors/sql-schema-connector/src/flavour/postgres.rs).
 */
const prisma_prisma = {
    query: (table) => `SELECT migration_name, checksum, finished_at IS NULL, started_at FROM ${table} WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name;`,
    read: (rows, files) => {
        const failed = rows.find(([, , unfinished]) => unfinished === 't');
        if (failed !== undefined)
            return { ok: false, problem: failedMigrationProblem(failed) };
        const filesByName = new Map(files.map((file) => [(0,prisma/* parsePrismaFolder */.K)(file.fileName), file]));
        const filesByVersion = indexByVersion(files);
        return {
            ok: true,
            rows: rows.map(([name, checksum, , startedAt], index) => {
                const version = filesByName.get(name ?? '')?.version ?? /^\d*/.exec(name ?? '')?.[0] ?? '';
                return {
                    ordinal: index + 1,
                    version,
                    name: filesByVersion.get(version)?.name ?? '',
                    checksum: checksum ?? '',
                    state: 'applied',
                    statementsDone: 0,
                    appliedAt: startedAt ?? '',
                };
            }),
        };
    },
    at: ({ name, ...location }) => ({
        name,
        create: `${createMissingSchema(location)}
      CREATE TABLE ${name} (
        id VARCHAR(36) PRIMARY KEY NOT NULL,
        checksum VARCHAR(64) NOT NULL,
        finished_at TIMESTAMPTZ,
        migration_name VARCHAR(255) NOT NULL,
        logs TEXT,
        rolled_back_at TIMESTAMPTZ,
        started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
        applied_steps_count INTEGER NOT NULL DEFAULT 0
      );`,
        isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name} WHERE rolled_back_at IS NULL) <> ${ordinal}`,
        insert: ({ migration: { fileName, checksum } }) => `INSERT INTO ${name} (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (${NEW_ID}, ${(0,sql_literal/* quoteLiteral */.c)(checksum)}, pg_catalog.clock_timestamp(), ${(0,sql_literal/* quoteLiteral */.c)((0,prisma/* parsePrismaFolder */.K)(fileName))}, pg_catalog.now(), 1)`,
        appliedBy: ({ version }, runId) => `SELECT ${(0,sql_literal/* quoteLiteral */.c)(runId)} FROM ${name} WHERE migration_name ~ ${(0,sql_literal/* quoteLiteral */.c)(`^${version}(_|$)`)} AND rolled_back_at IS NULL`,
        deletePrevious: undefined,
        toolLocks: [prisma_LOCK_KEY],
    }),
};
/** Any UUID: Prisma never reads it. `gen_random_uuid()` does not exist on every server. */
const NEW_ID = 'pg_catalog.md5(pg_catalog.random()::text || pg_catalog.clock_timestamp()::text)::uuid::text';
/** Lock key of all runs (schema-engine, `acquire_lock`). */
const prisma_LOCK_KEY = '72707369';
function failedMigrationProblem([name]) {
    return {
        code: 'history-dirty',
        what: `The migration ${name} failed, according to _prisma_migrations (P3009). Its partial changes are not known.`,
        next: `Nothing was written. If you reverted its changes, run \`prisma migrate resolve --rolled-back "${name}"\`. If you completed them manually, run \`prisma migrate resolve --applied "${name}"\`.`,
    };
}

;// CONCATENATED MODULE: ./src/engine/tables/sql.ts


/** History table of plain SQL files, if it is not `governed.migrations`. */
const sql = {
    query: (table) => `SELECT ordinal, version, name, checksum, run_id, applied_at FROM ${table} ORDER BY ordinal;`,
    read: (rows) => ({
        ok: true,
        rows: rows.map(([ordinal, version, name, checksum, runId, appliedAt]) => ({
            ordinal: Number(ordinal),
            version: version ?? '',
            name: name ?? '',
            checksum: checksum ?? '',
            state: 'applied',
            statementsDone: 0,
            runId: runId ?? '',
            appliedAt: appliedAt ?? '',
        })),
    }),
    at: ({ name, lacksSchema }) => ({
        name,
        create: (0,history_table/* createHistoryStatement */.S0)(name),
        upgrade: lacksSchema === true ? (0,history_table/* addSchemaColumn */.Hr)(name) : undefined,
        isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
        insert: (row) => (0,history_table/* insertRow */.Il)(name, row),
        appliedBy: ({ version }) => `SELECT run_id FROM ${name} WHERE version = ${(0,sql_literal/* quoteLiteral */.c)(version)}`,
        deletePrevious: undefined,
        toolLocks: [],
    }),
};

;// CONCATENATED MODULE: ./src/engine/tables/supabase.ts


/**
 * History table of the Supabase CLI: a row for each version, with the statements that ran
 * (https://github.com/supabase/cli, pkg/migration/history.go). The CLI takes no lock.
 */
const supabase = {
    query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
    read: (rows, files) => {
        const filesByVersion = indexByVersion(files);
        return {
            ok: true,
            rows: rows.map(([version], index) => toAppliedRow(index + 1, version ?? '', filesByVersion)),
        };
    },
    at: ({ name, ...location }) => ({
        name,
        create: `${createMissingSchema(location)}
      CREATE TABLE ${name} (version text NOT NULL PRIMARY KEY, statements text[], name text);`,
        isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
        insert: ({ migration: { version, name: title }, statements }) => `INSERT INTO ${name} (version, name, statements) VALUES (${(0,sql_literal/* quoteLiteral */.c)(version)}, ${(0,sql_literal/* quoteLiteral */.c)(title)}, ARRAY[${statements.map(({ text }) => (0,sql_literal/* quoteLiteral */.c)(text)).join(', ')}]::pg_catalog.text[])`,
        appliedBy: ({ version }, runId) => `SELECT ${(0,sql_literal/* quoteLiteral */.c)(runId)} FROM ${name} WHERE version = ${(0,sql_literal/* quoteLiteral */.c)(version)}`,
        deletePrevious: undefined,
        toolLocks: [],
    }),
};

;// CONCATENATED MODULE: ./src/engine/tables/index.ts









/**
 * The history tables of the formats. The entry `sql` is used only if the input `history-table` is
 * set.
 */
const TOOL_TABLES = {
    sql: sql,
    dbmate: dbmate,
    'golang-migrate': golangMigrate,
    goose: goose,
    'node-pg-migrate': nodePgMigrate,
    flyway: flyway,
    prisma: prisma_prisma,
    drizzle: drizzle,
    supabase: supabase,
};


/***/ }),

/***/ 44165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ buildPlan)
/* harmony export */ });
/* harmony import */ var _drift__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2230);
/* harmony import */ var _migration__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1481);
/* harmony import */ var _repeatable__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75726);
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90233);




/**
 * Compares the files with the history. Returns the plan, or all edited, deleted and out-of-order files
 * (docs/engine.md#what-is-refused). It does not parse SQL, so a run without pending files never loads
 * the parser. Linear. Never throws.
 *
 * @param migrations The result of `readMigrations`, in its order.
 * @param history In the order of `ordinal`; empty if the table does not exist.
 */
function buildPlan(migrations, history, sha256Hex, { requiresOrder, requiresAllFiles }) {
    // In most runs, the history equals the first files. Then no version has to be parsed.
    const unchanged = countUnchanged(migrations, history);
    if (unchanged === history.length) {
        const pending = migrations.slice(unchanged);
        return (0,_migration__WEBPACK_IMPORTED_MODULE_0__/* .toMigrationsResult */ .i)([], { pending, interrupted: [], ahead: [], historyAhead: false });
    }
    const [repeatableFiles, versionedFiles] = splitRepeatable(migrations);
    const [repeatableRows, versionedRows] = splitRepeatable(history);
    const files = versionedFiles.flatMap((migration) => {
        const version = (0,_version__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .o)(migration.version);
        return version === undefined ? [] : [{ version, migration }];
    });
    // Most rows write a version as its file does. Such a version is not parsed twice.
    const parsed = new Map(files.map(({ version }) => [version.text, version]));
    const byKey = new Map(files.map(({ version, migration }) => [version.key, migration]));
    const newestFile = findNewest(files.map(({ version }) => version));
    const problems = [];
    const recorded = [];
    const interrupted = [];
    const ahead = [];
    for (const row of versionedRows) {
        const version = parsed.get(row.version) ?? (0,_version__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .o)(row.version);
        if (version === undefined) {
            problems.push((0,_drift__WEBPACK_IMPORTED_MODULE_2__/* .unreadableRowProblem */ .tC)(row));
            continue;
        }
        recorded.push(version);
        const migration = byKey.get(version.key);
        if (migration === undefined) {
            const isAhead = newestFile !== undefined && (0,_version__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(version, newestFile) > 0;
            if (isAhead)
                ahead.push(row);
            else if (requiresAllFiles)
                problems.push((0,_drift__WEBPACK_IMPORTED_MODULE_2__/* .deletedProblem */ .jl)(row));
        }
        else if (row.state === 'running') {
            // Only the parsed statements show whether a completed one was edited (`progress.ts`).
            interrupted.push({ migration, resumeAt: row.statementsDone, row });
        }
        else if (migration.checksum !== row.checksum) {
            problems.push((0,_drift__WEBPACK_IMPORTED_MODULE_2__/* .editedProblem */ .l7)(migration, row, sha256Hex));
        }
    }
    const known = new Set(recorded.map(({ key }) => key));
    const newest = findNewest(recorded);
    const newFiles = files.filter(({ version }) => !known.has(version.key));
    for (const { version, migration } of newFiles) {
        if (requiresOrder && newest !== undefined && (0,_version__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(version, newest) < 0) {
            problems.push((0,_drift__WEBPACK_IMPORTED_MODULE_2__/* .outOfOrderProblem */ .Dv)(migration, newest.text));
        }
    }
    const pending = [
        ...interrupted.map(({ migration }) => migration),
        ...newFiles.map(({ migration }) => migration),
        ...findFilesToRepeat(repeatableFiles, repeatableRows),
    ];
    if (requiresAllFiles) {
        problems.push(...findRowsWithoutFile(repeatableFiles, repeatableRows).map(_drift__WEBPACK_IMPORTED_MODULE_2__/* .deletedProblem */ .jl));
    }
    const historyAhead = ahead.length > 0;
    return (0,_migration__WEBPACK_IMPORTED_MODULE_0__/* .toMigrationsResult */ .i)(problems, { pending, interrupted, ahead, historyAhead });
}
/** Returns the repeatable ones, and the others. */
function splitRepeatable(all) {
    return [all.filter(_repeatable__WEBPACK_IMPORTED_MODULE_3__/* .isRepeatable */ .s), all.filter((each) => !(0,_repeatable__WEBPACK_IMPORTED_MODULE_3__/* .isRepeatable */ .s)(each))];
}
/** Returns repeatable migrations that never ran, or ran with another checksum. */
function findFilesToRepeat(files, rows) {
    const checksums = new Map(rows.map(({ version, checksum }) => [version, checksum]));
    return files.filter(({ version, checksum }) => checksums.get(version) !== checksum);
}
function findRowsWithoutFile(files, rows) {
    const versions = new Set(files.map(({ version }) => version));
    return rows.filter(({ version }) => !versions.has(version));
}
/** Returns how many rows, from the first, equal the file at the same position. */
function countUnchanged(migrations, history) {
    const differs = (row, index) => row.version !== migrations[index]?.version ||
        row.checksum !== migrations[index]?.checksum ||
        row.state !== 'applied';
    const first = history.findIndex(differs);
    return first === -1 ? history.length : first;
}
function findNewest(versions) {
    let newest = versions[0];
    for (const version of versions) {
        if (newest !== undefined && (0,_version__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(version, newest) > 0)
            newest = version;
    }
    return newest;
}


/***/ }),

/***/ 2230:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ outOfOrderProblem),
/* harmony export */   jl: () => (/* binding */ deletedProblem),
/* harmony export */   l7: () => (/* binding */ editedProblem),
/* harmony export */   tC: () => (/* binding */ unreadableRowProblem)
/* harmony export */ });
/** Prefix of the checksum in a row of Flyway, which is a CRC-32 and not a SHA-256. */
const FLYWAY_PREFIX = 'crc32:';
/** Returns the problem `edited-migration`: the file differs from what was applied. */
function editedProblem(migration, row, sha256Hex) {
    const { fileName, path: file } = migration;
    const problem = { code: 'edited-migration', file };
    if (row.state === 'running') {
        return {
            ...problem,
            what: `\`${fileName}\` was edited in the part that already ran: ${formatProgress(row.statementsDone)}${formatWhen(row)}.`,
            next: 'Restore the statements that have run. You may change the statements after them.',
        };
    }
    if (row.checksum.startsWith(FLYWAY_PREFIX)) {
        const oldChecksum = row.checksum.slice(FLYWAY_PREFIX.length);
        return {
            ...problem,
            what: `\`${fileName}\` was edited after it was applied${formatWhen(row)} (Flyway's checksum ${oldChecksum} then, ${migration.toolChecksum} now).`,
            next: 'Restore the file as it was applied (`git log` shows its history), and add the change in a new migration. If the edit has no effect on the schema, run `flyway repair`.',
        };
    }
    const hashes = `${shorten(row.checksum)} then, ${shorten(migration.checksum)} now`;
    if (listVariants(migration.text).some((text) => sha256Hex(text) === row.checksum)) {
        return {
            ...problem,
            what: `\`${fileName}\` has different line endings or a different byte order mark than when it was applied${formatWhen(row)} (SHA-256 ${hashes}).`,
            next: 'Add `*.sql -text` to `.gitattributes`, so that every checkout has the same bytes, and restore the file as it was applied.',
        };
    }
    return {
        ...problem,
        what: `\`${fileName}\` was edited after it was applied${formatWhen(row)} (SHA-256 ${hashes}).`,
        next: 'Restore the file as it was applied (`git log` shows its history), and add the change in a new migration.',
    };
}
/** Returns the text with the line endings and byte order marks that other checkouts and editors write. */
function listVariants(text) {
    const lf = text.replaceAll('\r\n', '\n');
    const crlf = lf.replaceAll('\n', '\r\n');
    return [text, lf, crlf].flatMap((variant) => [variant, `\ufeff${variant}`]);
}
/** Returns the problem `deleted-migration`: an applied version has no file, and later files exist. */
function deletedProblem(row) {
    const title = row.name === '' ? row.version : `${row.version} (${row.name})`;
    const state = row.state === 'running' ? 'was started' : 'was applied';
    return {
        code: 'deleted-migration',
        what: `The migration ${title} ${state}${formatWhen(row)}, but its file is missing.`,
        next: 'Restore the file (`git log --diff-filter=D` shows the commit that deleted it). To revert a migration, add a new one.',
    };
}
/** Returns the problem `out-of-order`: a new file is below the newest applied version. */
function outOfOrderProblem(migration, newest) {
    return {
        code: 'out-of-order',
        what: `\`${migration.fileName}\` is new, but the later version ${newest} was already applied.`,
        next: `Rename it to a version above ${newest}, so that it runs in the same order in all databases.`,
        file: migration.path,
    };
}
/** Returns the problem `unreadable-history`: a row that the engine did not write. */
function unreadableRowProblem(row) {
    return {
        code: 'unreadable-history',
        what: `Row ${row.ordinal} of the history has the invalid version \`${row.version}\`.`,
        next: 'Find what wrote this row to `governed.migrations`, and fix the row.',
    };
}
function formatWhen({ appliedAt, runId }) {
    return `${appliedAt === undefined ? '' : ` on ${appliedAt}`}${runId === undefined ? '' : ` by run ${runId}`}`;
}
function formatProgress(count) {
    return count === 1 ? '1 statement ran' : `${count} statements ran`;
}
function shorten(checksum) {
    return checksum.slice(0, 12);
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
/* harmony import */ var _evaluate_rules__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78221);
/* harmony import */ var _judges_judge_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88587);
/* harmony import */ var _verdict__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75187);





const SERVER_JUDGES = [judgeServer, judgePolicies, judgeBaseline, judgeDigest];
/**
 * Decides whether the run may write, once the server and the plan are known. Returns a write permit,
 * or a block of a run that wrote nothing (docs/decision.md#two-steps). Pure; never throws.
 */
function admit(permit, input) {
    for (const judge of SERVER_JUDGES) {
        const blocked = judge(permit, input);
        if (blocked !== undefined)
            return blocked;
    }
    if (permit.mode !== 'migrate') {
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('url-missing', 'Only `mode: migrate` may write.', 'Set the input `mode` to `migrate`.');
    }
    const { role } = permit;
    const reason = role === 'staging' ? 'staging-allowed' : 'prod-confirmed';
    const confirmed = permit.confirmation.kind !== 'none';
    const granted = { role, confirmed, target: (0,_decide__WEBPACK_IMPORTED_MODULE_0__/* .getJudgedTarget */ .NJ)(permit) };
    return { allowed: true, reason, permit: granted };
}
/** Blocks on a standby and on a read-only server. The action does not override these settings. */
function judgeServer(_permit, { server }) {
    if (server?.readOnly !== true)
        return undefined;
    return server.inRecovery
        ? (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('server-read-only', 'The server is a standby (in recovery) and does not accept writes.', 'Set `database-url` to the host of the primary.')
        : (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('server-read-only', 'The server opens read-only transactions, because `default_transaction_read_only` is on.', 'Remove this setting from the server, the database, the role (`ALTER ROLE … RESET`) or the URL. The action does not override it.');
}
/**
 * Blocks if the confirmation is the digest of another plan. A run without pending migrations needs
 * no confirmation, so that a job that is run again after a success succeeds again.
 */
function judgeDigest(permit, { planDigest, unplanned, pending, baseline = [] }) {
    const isRequired = permit.role === 'prod' || baseline.length > 0;
    if (!isRequired || permit.confirmation.kind !== 'digest')
        return undefined;
    if (pending?.length === 0 && baseline.length === 0)
        return undefined;
    const { digest } = permit.confirmation;
    if (planDigest === digest)
        return undefined;
    if (planDigest === undefined) {
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('prod-unconfirmed', `The confirmation is the digest of a plan, but this checkout does not have a digest: ${unplanned ?? 'it was not computed'}.`, 'Check out the commit of the plan, and do not change or add files before this step.');
    }
    const actual = pending === undefined
        ? `the digest of this commit with this command is ${planDigest}`
        : `the digest of the pending migrations is ${planDigest}: ${formatTitles([...baseline.map(toBaselineTitle), ...pending])}`;
    return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('prod-unconfirmed', `The confirmation is ${digest}, but ${actual}.`, 'Run `mode: plan` again, check its plan, and set the confirmation to its digest.');
}
/** The action cannot verify a baseline, so every role must confirm it, like production. */
function judgeBaseline({ confirmation, request }, { baseline = [] }) {
    if (baseline.length === 0 || confirmation.kind !== 'none')
        return undefined;
    return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__/* .block */ .o)('baseline-unconfirmed', `The baseline would record these migrations as applied without running them: ${formatTitles(baseline)}. The run does not confirm that the database already contains them.`, `Check them with \`mode: plan\`, then set ${(0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_4__/* .describeSources */ .av)(request.confirmation)} to \`true\` or to the digest of the plan, for one run.`);
}
function toBaselineTitle(title) {
    return `${title} (baseline)`;
}
const MAX_TITLES_SHOWN = 20;
function formatTitles(titles) {
    const rest = titles.length - MAX_TITLES_SHOWN;
    const shown = titles.slice(0, MAX_TITLES_SHOWN).join(', ');
    return rest > 0 ? `${shown}, and ${rest} more` : shown;
}
/** Blocks if a rule is not met. Rules with the result `later` block too: no more facts follow. */
function judgePolicies({ role, request, governance }, { server, findings, rehearsal, promotion }) {
    const connected = server !== undefined;
    return (0,_judges_judge_policy__WEBPACK_IMPORTED_MODULE_2__/* .findRuleBlock */ .BE)((0,_evaluate_rules__WEBPACK_IMPORTED_MODULE_1__/* .evaluatePolicyRules */ .t)({
        role,
        request,
        governance,
        findings,
        rehearsal,
        promotion,
        connected,
    }));
}


/***/ }),

/***/ 48742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ needsServerFacts),
/* harmony export */   v: () => (/* binding */ needsRehearsal)
/* harmony export */ });
/* harmony import */ var _finding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20891);
/* harmony import */ var _role_policy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75699);


/** Returns whether a policy denies this role a rule that only a rehearsal can check. */
function needsRehearsal(permit) {
    return listDeniedCodes(permit).some((code) => !(0,_finding__WEBPACK_IMPORTED_MODULE_0__/* .isFindingCode */ .dT)(code));
}
/** Returns whether a policy denies this role a finding about the server. */
function needsServerFacts(permit) {
    return listDeniedCodes(permit).some((code) => (0,_finding__WEBPACK_IMPORTED_MODULE_0__/* .isFindingCode */ .dT)(code) && _finding__WEBPACK_IMPORTED_MODULE_0__/* .FINDING_DEFINITIONS */ .TO[code].stage === 'server');
}
function listDeniedCodes({ governance, role }) {
    return (0,_role_policy__WEBPACK_IMPORTED_MODULE_1__/* .rulesForRole */ .n)(governance.policies, role).flatMap(({ deny = [] }) => deny);
}


/***/ })

};
;