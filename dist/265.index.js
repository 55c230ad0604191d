"use strict";
exports.id = 265;
exports.ids = [265];
exports.modules = {

/***/ 51962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ needsBaseline),
/* harmony export */   a: () => (/* binding */ baselineRequiredProblem)
/* harmony export */ });
/* harmony import */ var _engine_existing_tables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87739);
/* harmony import */ var _engine_target_history__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10168);


/**
 * Whether tables that are there are an error: the history is empty, files are pending, and nobody has
 * said how much of them the database has (issue 7, "Adoption").
 *
 * @param asked The input `baseline`.
 */
function needsBaseline(history, { baseline, pending }, asked) {
    const nothingKnown = (0,_engine_target_history__WEBPACK_IMPORTED_MODULE_1__/* .isEmpty */ .I)(history) && baseline.length === 0 && asked === undefined;
    return nothingKnown && pending.length > 0;
}
/**
 * What stands in the way of files whose history is empty. A run that writes sees tables that are there
 * with its first message, in the same transaction.
 *
 * @param asked The input `baseline`.
 */
async function baselineRequiredProblem(session, history, inspected, { baseline: asked, readOnly, }) {
    const { name } = history.table;
    if (inspected.baseline.length > 0) {
        return (await (0,_engine_existing_tables__WEBPACK_IMPORTED_MODULE_0__/* .findAnyExistingTable */ .fA)(session, name)) === undefined
            ? withoutSchema(name)
            : undefined;
    }
    if (!readOnly || !needsBaseline(history, inspected, asked))
        return undefined;
    const occupant = await (0,_engine_existing_tables__WEBPACK_IMPORTED_MODULE_0__/* .findConflictingTable */ .of)(session, name);
    return occupant === undefined ? undefined : (0,_engine_existing_tables__WEBPACK_IMPORTED_MODULE_0__/* .schemaWithoutHistoryProblem */ .b9)(occupant, name);
}
function withoutSchema(table) {
    return {
        code: 'baseline-without-schema',
        what: `The input \`baseline\` says that the database has changes of these files, and it has no table at all; ${table} is empty.`,
        next: 'Nothing was written. Look whether database-url leads where you mean. On a new database leave `baseline` out: every file is run.',
    };
}


/***/ }),

/***/ 57898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ snapshotAfter),
/* harmony export */   m: () => (/* binding */ snapshotBefore)
/* harmony export */ });
/* harmony import */ var _database_url_database_location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69798);
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21981);
/* harmony import */ var _policy_decide__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20539);
/* harmony import */ var _read_history__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31895);





/** What a look saw, before anything ran. */
function snapshotBefore({ history }) {
    return {
        serverVersion: history.facts.versionNumber,
        table: history.table.name,
        before: stateOf(history),
        after: undefined,
        runId: undefined,
        ledger: headOf(history),
    };
}
/**
 * Looks once more when a run has ended, for its evidence: what is there now, and not what should be.
 *
 * @returns What was seen before, where the server does not answer any more.
 */
async function snapshotAfter(session, permit, { format, files }, before) {
    const place = (0,_database_url_database_location__WEBPACK_IMPORTED_MODULE_0__/* .locateDatabase */ .Q)((0,_policy_decide__WEBPACK_IMPORTED_MODULE_2__/* .getJudgedTarget */ .NJ)(permit));
    const how = { readOnly: true, inDetail: false, place, format };
    const reading = await (0,_read_history__WEBPACK_IMPORTED_MODULE_3__/* .readFormatHistory */ .A)(session, files, how);
    if (!reading.ok)
        return { ...before, ledger: undefined };
    return { ...before, after: stateOf(reading.history), ledger: headOf(reading.history) };
}
function stateOf({ rows }) {
    const applied = rows.filter(({ state }) => state === 'applied');
    return { rows: applied.length, headDigest: (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_4__/* .headDigest */ .xR)(rows, _edge_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f) };
}
function headOf({ ledger }) {
    return ledger.kind === 'seen' ? ledger.head : undefined;
}


/***/ }),

/***/ 68811:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ collectServerFindings),
  W: () => (/* binding */ inspectTarget)
});

// EXTERNAL MODULE: ./src/engine/cancelled-problem.ts
var cancelled_problem = __webpack_require__(63259);
;// CONCATENATED MODULE: ./src/policy/advise/server-findings.ts
/**
 * What a connected server tells: that it takes no writes (a block in `migrate`, said here for `plan`),
 * that its history is newer than every file, and as what it was migrated before.
 */
function serverFindings(facts) {
    const findings = [takesNoWrites(facts), ahead(facts), stampMismatch(facts), stampCopied(facts)];
    return findings.filter((finding) => finding !== undefined);
}
function takesNoWrites({ server }) {
    if (!server.readOnly)
        return undefined;
    return {
        code: 'server-read-only',
        level: 'warning',
        what: server.inRecovery
            ? 'The server is a standby: what is shown can be planned here, and not migrated.'
            : 'The server opens transactions read-only: what is shown can be planned here, and not migrated.',
        next: 'Migrate through the host of the primary, with a login that may write.',
    };
}
function ahead({ ahead: versions }) {
    const newest = versions.at(-1);
    if (newest === undefined)
        return undefined;
    return {
        code: 'history-ahead',
        level: 'warning',
        what: `The history is newer than every file: ${versions.length} recorded above the newest file, up to version ${newest}. An older commit is being deployed; nothing is pending.`,
        next: 'If that is meant, nothing is to be done: the schema stays as it is. Otherwise deploy the newer commit.',
    };
}
/** By the first run that wrote there: another role later is the mistake, or the forgery. */
function stampMismatch({ role, stampedAs }) {
    if (stampedAs === undefined || stampedAs === role)
        return undefined;
    return {
        code: 'role-stamp-mismatch',
        level: 'warning',
        what: `This host and database was first migrated as ${stampedAs} (governed.runs), and the role is ${role}.`,
        next: `Declare ${stampedAs}, or point database-url elsewhere. If it really has become ${role}, a database of its own is clearer.`,
    };
}
/** A standby is a copy by what it is. */
function stampCopied({ server, stampedElsewhere }) {
    if (stampedElsewhere === undefined || server.inRecovery)
        return undefined;
    return {
        code: 'role-stamp-copied',
        level: 'notice',
        what: `The database carries the history of another one (${stampedElsewhere}): it is a branch of it, or was restored from it.`,
        next: 'If that is meant, nothing is to be done: the first run that writes here enters it as what it is now.',
    };
}

// EXTERNAL MODULE: ./src/app/migrate/baseline-required.ts
var baseline_required = __webpack_require__(51962);
// EXTERNAL MODULE: ./src/edge/compile-sql-parser.ts
var compile_sql_parser = __webpack_require__(19137);
// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/edge/yield-event-loop.ts
var yield_event_loop = __webpack_require__(13276);
// EXTERNAL MODULE: ./src/engine/target-history.ts
var target_history = __webpack_require__(10168);
// EXTERNAL MODULE: ./src/inputs/input-values.ts + 1 modules
var input_values = __webpack_require__(44649);
// EXTERNAL MODULE: ./src/migrations/build-plan.ts
var build_plan = __webpack_require__(44165);
// EXTERNAL MODULE: ./src/migrations/digest.ts
var digest = __webpack_require__(21981);
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
 * What the history holds as the checksum of a file that is still running, statement by statement:
 * chained over the texts of the statements that have ended. So a file may be mended behind the place
 * where it stopped, and not before it.
 *
 * @returns One digest for each count of ended statements, from none to all.
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
 * Parts the pending files of an empty history at a version: those up to it the database has already
 * (contract, section 2). It has to be that of a file: a slip of the pen would leave files out.
 *
 * @param version As the input has it.
 */
function splitAtBaseline(pending, version) {
    const wanted = (0,migrations_version/* parseVersion */.o)(version);
    const versions = pending.map((migration) => (0,migrations_version/* parseVersion */.o)(migration.version));
    const isUpTo = (index) => {
        const own = versions[index];
        return own !== undefined && wanted !== undefined && (0,migrations_version/* compareVersions */.Z)(own, wanted) <= 0;
    };
    if (wanted !== undefined && versions.some((own) => own?.key === wanted.key)) {
        return {
            ok: true,
            value: {
                baseline: pending.filter((_, index) => isUpTo(index)),
                pending: pending.filter((_, index) => !isUpTo(index)),
            },
        };
    }
    const before = pending.findLast((_, index) => isUpTo(index));
    const near = before === undefined ? 'no file is below it' : `the one below is ${before.fileName}`;
    const problem = {
        code: 'baseline-unknown',
        what: `No file has the version ${version}, the value of \`baseline\`: ${near}.`,
        next: 'Write the version of the newest file whose changes the database has already; `none`, if it has none of them.',
    };
    return { ok: false, problems: [problem] };
}

// EXTERNAL MODULE: ./src/migrations/strip-transaction-control.ts
var strip_transaction_control = __webpack_require__(80246);
;// CONCATENATED MODULE: ./src/app/migrate/inspect-pending.ts















/** Milliseconds of looking into files at a stretch: then signals and the time limit are heard. */
const MAX_BLOCKING_MS = 50;
/**
 * Compares files and history, and looks into every pending file before anything is written. The
 * parser is loaded only where something is pending. Where the run shall end meanwhile, that is the
 * problem, and the rest is not looked into.
 */
async function inspectPending(migrations, history, { format, baseline: asked }, signal) {
    const planned = (0,build_plan/* buildPlan */.G)(migrations, history.rows, hash/* sha256Hex */.f, format);
    if (!planned.ok)
        return planned;
    const parted = partedAt(planned.value, history, asked);
    if (!parted.ok)
        return parted;
    const { resume } = planned.value;
    const { baseline, pending } = parted.value;
    const found = {
        plan: planned.value,
        digest: (0,digest/* planDigest */.Gb)(pending, hash/* sha256Hex */.f, baseline),
        baseline,
        pending: [],
        notes: [],
    };
    if (pending.length === 0)
        return (0,migrations_migration/* toMigrationsResult */.i)([], found);
    await (0,compile_sql_parser/* compileSqlParser */.R)();
    const parser = await (0,parse_sql/* loadParser */.q)();
    const turn = (0,yield_event_loop/* createYield */.e)(MAX_BLOCKING_MS);
    const looks = [];
    for (const migration of pending) {
        const begun = resume.find((entry) => entry.migration === migration);
        looks.push(lookInto(migration, parser, begun, { facts: history.facts, format }));
        await turn();
        const wish = signal.reason();
        if (wish !== undefined) {
            return { ok: false, problems: [(0,cancelled_problem/* cancelledProblem */.v)(wish, 'it was looking into the files')] };
        }
    }
    const fine = looks.flatMap((look) => (look.ok ? [look.value] : []));
    return (0,migrations_migration/* toMigrationsResult */.i)(looks.flatMap((look) => (look.ok ? [] : look.problems)), {
        ...found,
        pending: fine.map(({ prepared }) => prepared),
        notes: fine.flatMap(({ notices }) => notices),
    });
}
/** A baseline is for an empty history: on any other it has been recorded long since. */
function partedAt({ pending }, history, baseline) {
    const begins = baseline !== undefined && baseline !== input_values/* NO_BASELINE */.gN && (0,target_history/* isEmpty */.I)(history);
    return begins
        ? splitAtBaseline(pending, baseline)
        : { ok: true, value: { baseline: [], pending } };
}
/** @param begun Where an interrupted run has begun the file, outside a transaction. */
function lookInto(file, parser, begun, { facts, format }) {
    // What is plain SQL is ours to refuse; a tool's files are as its tool takes them.
    const migration = format.name === 'sql' ? file : (0,strip_transaction_control/* stripTransactionControl */.k)(file, parser);
    const inspected = (0,inspect/* inspect */.N)(migration, parser, format.history);
    if (!inspected.ok)
        return inspected;
    const { transactional, statements, notices } = inspected.value;
    const progress = transactional ? [] : progressDigests(statements, hash/* sha256Hex */.f);
    const problems = [];
    if (!transactional && facts.pooled)
        problems.push(needsDirectHost(migration));
    if (begun !== undefined && progress[begun.resumeAt] !== begun.row.checksum) {
        problems.push((0,drift/* editedProblem */.l7)(migration, begun.row, hash/* sha256Hex */.f));
    }
    const prepared = {
        // As the row spells its version: the file may have been renamed since.
        migration: begun === undefined ? migration : { ...migration, version: begun.row.version },
        ...{ transactional, statements, resumeAt: begun?.resumeAt ?? 0, progress },
    };
    return (0,migrations_migration/* toMigrationsResult */.i)(problems, { prepared, notices });
}
/** Contract, 7.6: what cannot be safe behind a pooler is refused there. */
function needsDirectHost({ path }) {
    return {
        code: 'pooler-refused',
        what: 'The file cannot run in a transaction, and a connection pooler stands between: it would be interrupted without a trace.',
        next: "Point database-url at the direct host: for Neon the host without `-pooler`, for Supabase port 5432, else the provider's direct port.",
        file: path,
    };
}

// EXTERNAL MODULE: ./src/app/migrate/read-history.ts + 1 modules
var read_history = __webpack_require__(31895);
;// CONCATENATED MODULE: ./src/app/migrate/inspect-target.ts





/**
 * Looks at the target: one query, which also sees what every file is compared with. Where something
 * is wrong, a second one brings what the messages need: who applied what, and when.
 *
 * @param migrations The files, which may still be read while the server is asked.
 * @throws UserError with all that is wrong with the files.
 */
async function inspectTarget({ session, signal }, migrations, how) {
    const brief = await inspectOnce({ session, signal }, migrations, {
        ...how,
        inDetail: false,
    });
    if (brief.ok)
        return brief;
    const wish = signal.reason();
    if (wish !== undefined) {
        return { ok: false, problems: [(0,cancelled_problem/* cancelledProblem */.v)(wish, 'it was looking at the target')] };
    }
    return await inspectOnce({ session, signal }, migrations, { ...how, inDetail: true });
}
async function inspectOnce({ session, signal }, migrations, how) {
    const reading = await (0,read_history/* readFormatHistory */.A)(session, migrations, how);
    const files = await migrations;
    if (!reading.ok)
        return { ok: false, problems: [reading.problem] };
    const { history } = reading;
    const prepared = await inspectPending(files, history, how, signal);
    if (!prepared.ok)
        return prepared;
    const inspected = prepared.value;
    const adoption = await (0,baseline_required/* baselineRequiredProblem */.a)(session, history, inspected, how);
    if (adoption !== undefined)
        return { ok: false, problems: [adoption] };
    const ahead = inspected.plan.ahead.map(({ version }) => version);
    const findings = collectServerFindings(history, how.role, ahead);
    return { ok: true, value: { history, inspected, findings } };
}
/**
 * What the server and its tables tell.
 *
 * @param ahead The applied versions above the newest file; none where the files are a command's.
 */
function collectServerFindings({ facts, ledger }, role, ahead) {
    const { stampedAs, stampedElsewhere } = ledger.kind === 'seen' ? ledger : NO_STAMP;
    return serverFindings({ server: facts, role, ahead, stampedAs, stampedElsewhere });
}
const NO_STAMP = { stampedAs: undefined, stampedElsewhere: undefined };


/***/ }),

/***/ 31895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ readFormatHistory)
});

// EXTERNAL MODULE: ./src/engine/tables/index.ts + 10 modules
var tables = __webpack_require__(21843);
// EXTERNAL MODULE: ./src/engine/history-table.ts
var history_table = __webpack_require__(68499);
// EXTERNAL MODULE: ./src/engine/sql-literal.ts
var sql_literal = __webpack_require__(28356);
;// CONCATENATED MODULE: ./src/engine/tables/read-tool-history.ts


/**
 * Reads the history that a tool keeps: its table where its own run would look for it.
 * Of our own table only a row that is under way counts: a tool has no word for that.
 *
 * @param ours What our own tables say.
 * @param of Whose table it is, and its name.
 */
async function readToolHistory(session, ours, of, files, readOnly) {
    const { tool, where } = of;
    const ask = async (query) => await session.query(readOnly ? `BEGIN READ ONLY; ${query} COMMIT;` : query);
    const { schema, table: relation } = where;
    const place = await ask(`SELECT s, pg_catalog.format('%I.%I', s, t), pg_catalog.current_database(), pg_catalog.to_regclass(pg_catalog.format('%I.%I', s, t)) IS NOT NULL FROM (SELECT ${schema === undefined ? 'pg_catalog.current_schema()' : (0,sql_literal/* quoteLiteral */.c)(schema)}, ${(0,sql_literal/* quoteLiteral */.c)(relation)}) AS place (s, t);`);
    const row = rowsOf(place)?.[0];
    if (row === undefined)
        return { ok: false, problem: unreadable(relation, place) };
    const [found, name, database, exists] = row;
    if (!found || !name)
        return { ok: false, problem: NO_SCHEMA };
    const located = { name, schema: found, table: relation, database: database ?? '' };
    const table = tool.at(located);
    const tableExists = exists === 't';
    const history = { ...ours, table, tableExists };
    const begun = ours.rows.flatMap((each) => {
        const file = files.find(({ version }) => (0,history_table/* inProgressKey */.GK)(table, version) === each.version);
        return file === undefined || each.state !== 'running'
            ? []
            : [{ ...each, version: file.version }];
    });
    if (!tableExists)
        return { ok: true, history: { ...history, rows: begun } };
    const answer = await ask(tool.query(table.name));
    const rows = rowsOf(answer);
    if (rows === undefined)
        return { ok: false, problem: unreadable(relation, answer) };
    const reading = tool.read(rows, files);
    if (!reading.ok)
        return reading;
    const { newest } = reading;
    return { ok: true, history: { ...history, newest, rows: [...reading.rows, ...begun] } };
}
/** The rows of the one query that gives any; undefined where there was no answer. */
function rowsOf(reply) {
    if (reply.kind === 'lost' || reply.error !== undefined)
        return undefined;
    return reply.results[0];
}
const NO_SCHEMA = {
    code: 'history-unreadable',
    what: 'The search path of this login names no schema that exists, so that a tool would find no place for its history table.',
    next: 'Nothing was written. Create the schema, or set the search path (`ALTER ROLE … SET search_path`).',
};
function unreadable(relation, reply) {
    const why = reply.kind === 'lost' ? reply.reason : (reply.error?.message ?? 'no answer');
    return {
        code: reply.kind === 'lost' ? 'connection-lost' : 'history-unreadable',
        what: `The history table ${relation} cannot be read: ${why}.`,
        next: 'Nothing was written. Look at the table, and at what the login may read.',
    };
}

// EXTERNAL MODULE: ./src/engine/target-history.ts
var target_history = __webpack_require__(10168);
;// CONCATENATED MODULE: ./src/app/migrate/read-history.ts



/**
 * Reads the server's facts, our own tables, and where the files are a tool's, that tool's history.
 *
 * @param files Those of the folder: a tool that keeps no checksum is compared by them.
 */
async function readFormatHistory(session, files, how) {
    const asking = (0,target_history/* readHistory */.L)(session, how);
    const migrations = await files;
    const reading = await asking;
    const { name, history: where } = how.format;
    if (!reading.ok)
        return reading;
    if (where === undefined)
        return { ok: true, history: withoutTools(reading.history) };
    const of = { tool: tables/* TOOL_TABLES */.J[name], where };
    return await readToolHistory(session, reading.history, of, migrations, how.readOnly);
}
/** Our own history, without the files of tools that are under way in the same database. */
function withoutTools(history) {
    const isTools = ({ ordinal }) => ordinal < 0;
    return history.rows.some(isTools)
        ? { ...history, rows: history.rows.filter((row) => !isTools(row)) }
        : history;
}


/***/ }),

/***/ 19137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ compileSqlParser)
/* harmony export */ });
/**
 * Has V8 compile the parser once and be done. It would compile its huge functions again, optimised,
 * in the background, and the process waits for that at its end: 0.1 s on Node 20, 0.5 s and 500 MiB
 * on Node 24. All three flags: none implies another any more once V8 runs. To be awaited before
 * the parser is loaded. `node:v8` comes late too: a run with nothing to do does not need it.
 */
async function compileSqlParser() {
    const { setFlagsFromString } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 78877, 23));
    for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) {
        setFlagsFromString(flag);
    }
}


/***/ }),

/***/ 87739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ existingTableGuard),
/* harmony export */   b9: () => (/* binding */ schemaWithoutHistoryProblem),
/* harmony export */   fA: () => (/* binding */ findAnyExistingTable),
/* harmony export */   nC: () => (/* binding */ existingTableProblem),
/* harmony export */   of: () => (/* binding */ findConflictingTable)
/* harmony export */ });
/* harmony import */ var _guard__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54567);
/* harmony import */ var _sql_literal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28356);


/** Tables, views and what else holds data, by pg_class.relkind. */
const KINDS = "('r', 'p', 'v', 'm', 'f')";
/**
 * A query: the name of a table that is there already, no row where there is none. What an extension
 * brought does not count.
 *
 * @param schemas A condition on `n.nspname`.
 */
function anyTable(schemas) {
    return `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE ${schemas} AND c.relkind IN ${KINDS} AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e') ORDER BY c.oid LIMIT 1`;
}
const beside = (table) => `pg_catalog.format('%I.%I', n.nspname, c.relname) <> ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_1__/* .quoteLiteral */ .c)(table)}`;
/** A platform's own schemas are not on the search path. */
const onSearchPath = (table) => `n.nspname = ANY (pg_catalog.current_schemas(false)) AND n.nspname <> 'governed' AND ${beside(table)}`;
/** A guard: fails where a table stands where the files would make theirs, and names it. */
function existingTableGuard(tag, table) {
    return (0,_guard__WEBPACK_IMPORTED_MODULE_0__/* .guardReturningName */ .r0)(tag, 'occupied', anyTable(onSearchPath(table)));
}
/** Asks for such a table. */
async function findConflictingTable(session, table) {
    return await first(session, onSearchPath(table));
}
/** Asks for a table wherever it is: a baseline tells of what made some. */
async function findAnyExistingTable(session, table) {
    const elsewhere = "n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'governed')";
    return await first(session, `${elsewhere} AND ${beside(table)}`);
}
async function first(session, schemas) {
    const reply = await session.query(`BEGIN READ ONLY; ${anyTable(schemas)}; COMMIT;`);
    return reply.kind === 'answered' ? (reply.results[0]?.[0]?.[0] ?? undefined) : undefined;
}
/** Words for a schema that is older than its history, of which nobody has said how much it has. */
function schemaWithoutHistoryProblem(occupant, table) {
    return {
        code: 'schema-without-history',
        what: `The database has tables already, ${occupant} among them, and ${table} tells of no file that was applied.`,
        next: 'Nothing was written. Say by the input `baseline` how much of the files it has: the version of the newest one whose changes are there (files up to it are recorded, not run), or `none` where these tables have nothing to do with them.',
    };
}
/** The same, as the guard has said it. */
function existingTableProblem({ tag, table }, error) {
    return schemaWithoutHistoryProblem((0,_guard__WEBPACK_IMPORTED_MODULE_0__/* .guardedName */ .IR)(tag, 'occupied', error), table.name);
}


/***/ }),

/***/ 21843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ TOOL_TABLES)
});

// EXTERNAL MODULE: ./src/engine/sql-literal.ts
var sql_literal = __webpack_require__(28356);
;// CONCATENATED MODULE: ./src/engine/tables/tool-table.ts
/** An applied row, with the checksum of the file where the tool has none. */
function toAppliedRow(ordinal, version, files) {
    const file = files.get(version);
    return {
        ...{ ordinal, version, state: 'applied', statementsDone: 0 },
        ...{ name: file?.name ?? '', checksum: file?.checksum ?? '' },
    };
}
function indexByVersion(files) {
    return new Map(files.map((file) => [file.version, file]));
}

;// CONCATENATED MODULE: ./src/engine/tables/dbmate.ts


/**
 * dbmate's table: the versions, and nothing else
 * (https://github.com/amacneil/dbmate/blob/main/pkg/driver/postgres/postgres.go). It takes no lock.
 */
const dbmate = {
    query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
    read: (rows, files) => {
        const known = indexByVersion(files);
        return {
            ok: true,
            rows: rows.map(([version], index) => toAppliedRow(index + 1, version ?? '', known)),
        };
    },
    at: ({ name }) => {
        return {
            name,
            create: `CREATE TABLE ${name} (version varchar PRIMARY KEY);`,
            isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
            insert: ({ migration: { version } }) => `INSERT INTO ${name} (version) VALUES (${(0,sql_literal/* quoteLiteral */.c)(version)})`,
            appliedBy: ({ version }, runId) => `SELECT ${(0,sql_literal/* quoteLiteral */.c)(runId)} FROM ${name} WHERE version = ${(0,sql_literal/* quoteLiteral */.c)(version)}`,
            ...{ deletePrevious: undefined, toolLocks: [] },
        };
    },
};

;// CONCATENATED MODULE: ./src/engine/tables/drizzle.ts


/**
 * Drizzle's table: the sha-256 of each file, and the date that its journal has of it. What is later
 * than the latest is pending to it (https://github.com/drizzle-team/drizzle-orm,
 * drizzle-orm/src/pg-core/dialect.ts). It takes no lock.
 */
const drizzle = {
    query: (table) => `SELECT created_at, hash FROM ${table} ORDER BY created_at, id;`,
    read: (rows, files) => {
        const versions = new Map(files.map(({ toolChecksum: mark, version }) => [mark, version]));
        const byHash = new Map(files.map(({ checksum, version }) => [checksum, version]));
        const known = indexByVersion(files);
        return {
            ok: true,
            rows: rows.map(([date, hash], index) => {
                const version = versions.get(date ?? '') ?? byHash.get(hash ?? '') ?? date ?? '';
                return { ...toAppliedRow(index + 1, version, known), checksum: hash ?? '' };
            }),
        };
    },
    at: ({ name, schema }) => ({
        name,
        create: `IF pg_catalog.to_regnamespace(pg_catalog.quote_ident(${(0,sql_literal/* quoteLiteral */.c)(schema)})) IS NULL THEN
        EXECUTE pg_catalog.format('CREATE SCHEMA %I', ${(0,sql_literal/* quoteLiteral */.c)(schema)});
      END IF;
      CREATE TABLE ${name} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint);`,
        isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
        insert: ({ migration: { checksum, toolChecksum: mark } }) => `INSERT INTO ${name} (hash, created_at) VALUES (${(0,sql_literal/* quoteLiteral */.c)(checksum)}, ${mark})`,
        appliedBy: ({ toolChecksum: mark }, runId) => `SELECT ${(0,sql_literal/* quoteLiteral */.c)(runId)} FROM ${name} WHERE created_at = ${mark}`,
        ...{ deletePrevious: undefined, toolLocks: [] },
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
 * Flyway's table: a row for each migration, with its own checksum, and one more each time that a
 * repeatable one has run again (https://github.com/flyway/flyway, PostgreSQLDatabase).
 */
const flyway = {
    query: (table) => `SELECT version, description, type, script, checksum, success, installed_on, installed_rank FROM ${table} WHERE type <> 'SCHEMA' ORDER BY installed_rank;`,
    read: (rows, files) => {
        const problem = rows.map(troubleWith).find((found) => found !== undefined);
        if (problem !== undefined)
            return { ok: false, problem };
        const read = rows.flatMap((row) => rowsOf(row, files));
        // Of a repeatable one the newest row counts.
        const newest = new Map(read.map((row) => [row.version, row]));
        const current = read.filter((row) => newest.get(row.version) === row);
        return { ok: true, rows: current, newest: Number(rows.at(-1)?.at(-1) ?? 0) };
    },
    at: (located) => {
        const { name, table } = located;
        const part = (end) => quoted(`${table}${end}`);
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
          CONSTRAINT ${part('_pk')} PRIMARY KEY (installed_rank)
        );
        CREATE INDEX ${part('_s_idx')} ON ${name} (success);`,
            isStale: ({ ordinal }) => `COALESCE((SELECT installed_rank FROM ${name} WHERE type <> 'SCHEMA' ORDER BY installed_rank DESC LIMIT 1), 0) <> ${ordinal}`,
            insert: ({ migration }) => `INSERT INTO ${name} (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) VALUES ((SELECT COALESCE(pg_catalog.max(installed_rank), 0) + 1 FROM ${name}), ${(0,repeatable/* isRepeatable */.s)(migration) ? 'NULL' : (0,sql_literal/* quoteLiteral */.c)(migration.version)}, ${(0,sql_literal/* quoteLiteral */.c)(migration.name)}, 'SQL', ${(0,sql_literal/* quoteLiteral */.c)(migration.fileName)}, ${migration.toolChecksum}, CURRENT_USER, ${history_table/* ELAPSED_MS */.OS}::pg_catalog.int4, true)`,
            appliedBy: ({ fileName, toolChecksum: mark }, runId) => `SELECT ${(0,sql_literal/* quoteLiteral */.c)(runId)} FROM (SELECT checksum FROM ${name} WHERE script = ${(0,sql_literal/* quoteLiteral */.c)(fileName)} ORDER BY installed_rank DESC LIMIT 1) AS newest WHERE checksum = ${mark}`,
            ...{ deletePrevious: undefined, toolLocks: [lockKey(located)] },
        };
    },
};
function quoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** "Flyway" in its bytes, and the hash that Java has of the table's name (PostgreSQLAdvisoryLockTemplate). */
function lockKey({ schema, table }) {
    const name = `${quoted(schema)}.${quoted(table)}`;
    const hash = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 0);
    return (0x466c79776179n + BigInt(hash)).toString();
}
/** What a row says. A baseline says of every file up to it that it is there. */
function rowsOf([version, description, type, , checksum, , installedOn, rank], files) {
    const known = indexByVersion(files);
    const ordinal = Number(rank);
    if (type === 'BASELINE' || type === 'SQL_BASELINE') {
        return files
            .filter((file) => isUpTo(file.version, version ?? ''))
            .map((file) => toAppliedRow(ordinal, file.version, known));
    }
    const own = version ?? (0,repeatable/* repeatableVersion */.w)((description ?? '').replaceAll(' ', '_'));
    const file = known.get(own) ?? files.find((each) => sameVersion(each.version, own));
    // What ran in another language has no file here.
    const isSame = file === undefined || file.toolChecksum === checksum;
    const text = isSame ? (file?.checksum ?? '') : `crc32:${checksum}`;
    return [
        {
            ...{ ordinal, version: file?.version ?? own, name: description ?? '', checksum: text },
            ...{ state: 'applied', statementsDone: 0, appliedAt: installedOn ?? '' },
        },
    ];
}
function isUpTo(version, baseline) {
    const [one, other] = [(0,migrations_version/* parseVersion */.o)(version), (0,migrations_version/* parseVersion */.o)(baseline)];
    return one !== undefined && other !== undefined && (0,migrations_version/* compareVersions */.Z)(one, other) <= 0;
}
function sameVersion(version, other) {
    return ((0,migrations_version/* parseVersion */.o)(version)?.key === (0,migrations_version/* parseVersion */.o)(other)?.key && (0,migrations_version/* parseVersion */.o)(other) !== undefined);
}
/** What keeps Flyway from going on, in its own words. */
function troubleWith([version, description, type, script, checksum, success]) {
    const title = version === null ? `repeatable migration "${description}"` : `version ${version}`;
    const problem = (what, next) => ({
        code: 'history-dirty',
        what: `flyway_schema_history says of ${title} (${script}) ${what}.`,
        next: `Nothing was written. ${next}`,
    });
    if (success !== 't') {
        return problem('that it failed', 'Look at the database, take back what it did, then `flyway repair`, which removes the row.');
    }
    if (type === 'DELETE' || type?.startsWith('UNDO') === true) {
        return problem(`that it was taken back (${type})`, 'What that leaves to do only Flyway knows: run `flyway migrate` by the input `command`.');
    }
    if (type === 'SQL' && checksum === null) {
        return problem('no checksum, so that nobody can tell whether the file is the same', '`flyway repair` writes those of the files as they are now.');
    }
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/crc-32/crc32.js
var crc32 = __webpack_require__(84891);
var crc32_default = /*#__PURE__*/__webpack_require__.n(crc32);
;// CONCATENATED MODULE: ./src/engine/tables/golang-migrate.ts


/**
 * golang-migrate's table: one row, the newest version, and whether a run has failed in it
 * (https://github.com/golang-migrate/migrate/blob/master/database/postgres/postgres.go). Whatever
 * file stands below counts as applied.
 */
const golangMigrate = {
    query: (table) => `SELECT version, dirty FROM ${table};`,
    read: ([row], files) => {
        if (row === undefined)
            return { ok: true, rows: [] };
        const [version = '', dirty] = row;
        if (dirty === 't')
            return { ok: false, problem: isDirty(version ?? '') };
        const newest = BigInt(version ?? '0');
        const applied = files.filter((file) => BigInt(file.version) <= newest);
        const known = indexByVersion(applied);
        const rows = applied.map((file, index) => toAppliedRow(index + 1, file.version, known));
        if (!applied.some((file) => BigInt(file.version) === newest)) {
            rows.push(toAppliedRow(rows.length + 1, version ?? '', known));
        }
        return { ok: true, rows };
    },
    at: (located) => {
        const { name, database } = located;
        const number = (version) => BigInt(version).toString();
        return {
            name,
            create: `CREATE TABLE ${name} (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL);`,
            isStale: ({ head }) => `(SELECT pg_catalog.max(version) FROM ${name}) IS DISTINCT FROM ${head === undefined ? 'NULL' : number(head)}`,
            insert: ({ migration: { version } }) => `INSERT INTO ${name} (version, dirty) VALUES (${number(version)}, false)`,
            appliedBy: ({ version }, runId) => `SELECT '${runId}' FROM ${name} WHERE version >= ${number(version)}`,
            deletePrevious: `DELETE FROM ${name}`,
            // The program takes the path of its URL for the name of the database, slash and all.
            toolLocks: [golang_migrate_lockKey(located, `/${database}`), golang_migrate_lockKey(located, database)],
        };
    },
};
/** `database.GenerateAdvisoryLockId`, of schema, table and database. */
function golang_migrate_lockKey({ schema, table }, database) {
    const sum = BigInt(crc32_default().str([schema, table, database].join('\0')) >>> 0);
    return ((sum * 1486364155n) & 0xffffffffn).toString();
}
function isDirty(version) {
    return {
        code: 'history-dirty',
        what: `schema_migrations says \`dirty\` at version ${version}: a run of golang-migrate failed in it, and what it left is not known.`,
        next: `Nothing was written. Look at the database, mend what that file left, then say which version it is at: \`migrate force <version>\`.`,
    };
}

;// CONCATENATED MODULE: ./src/engine/tables/goose.ts

/**
 * goose's table: a row for each version, with one for version 0 to begin with; older releases add a
 * row for what was taken back (https://github.com/pressly/goose/blob/main/internal/dialects/postgres.go).
 * By default it takes no lock.
 */
const goose = {
    query: (table) => `SELECT version_id, is_applied FROM (SELECT DISTINCT ON (version_id) id, version_id, is_applied FROM ${table} ORDER BY version_id, id DESC) AS newest WHERE version_id > 0 AND is_applied ORDER BY id;`,
    read: (rows, files) => {
        // The table has numbers, and the files what people write before the first `_`.
        const known = indexByVersion(files.map((file) => ({ ...file, version: numberOf(file.version) })));
        const texts = new Map(files.map(({ version }) => [numberOf(version), version]));
        return {
            ok: true,
            rows: rows.map(([version], index) => ({
                ...toAppliedRow(index + 1, version ?? '', known),
                version: texts.get(version ?? '') ?? version ?? '',
            })),
        };
    },
    at: ({ name }) => {
        const applied = `(SELECT pg_catalog.count(*) FROM (SELECT DISTINCT ON (version_id) version_id, is_applied FROM ${name} ORDER BY version_id, id DESC) AS newest WHERE version_id > 0 AND is_applied)`;
        return {
            name,
            create: `CREATE TABLE ${name} (
          id integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY,
          version_id bigint NOT NULL,
          is_applied boolean NOT NULL,
          tstamp timestamp NOT NULL DEFAULT now()
        );
        INSERT INTO ${name} (version_id, is_applied) VALUES (0, true);`,
            isStale: ({ ordinal }) => `${applied} <> ${ordinal}`,
            insert: ({ migration: { version } }) => `INSERT INTO ${name} (version_id, is_applied) VALUES (${numberOf(version)}, true)`,
            appliedBy: ({ version }, runId) => `SELECT '${runId}' FROM ${name} WHERE version_id = ${numberOf(version)} AND is_applied`,
            ...{ deletePrevious: undefined, toolLocks: [] },
        };
    },
};
function numberOf(version) {
    return version.replace(/^0+(?=\d)/, '');
}

;// CONCATENATED MODULE: ./src/engine/tables/node-pg-migrate.ts


/** Shared by all its runs (https://github.com/salsita/node-pg-migrate/blob/main/src/runner.ts). */
const LOCK = '7241865325823964';
/** node-pg-migrate's table: the names of the files. */
const nodePgMigrate = {
    query: (table) => `SELECT name FROM ${table} ORDER BY run_on, id;`,
    read: (rows, files) => {
        const versions = new Map(files.map((file) => [nameOf(file), file.version]));
        const known = indexByVersion(files);
        return {
            ok: true,
            rows: rows.map(([name], index) => {
                const version = versions.get(name ?? '') ?? /^\d*/.exec(name ?? '')?.[0] ?? '';
                return toAppliedRow(index + 1, version, known);
            }),
        };
    },
    at: ({ name }) => {
        return {
            name,
            create: `CREATE TABLE ${name} (id serial PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL);`,
            isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
            insert: ({ migration }) => `INSERT INTO ${name} (name, run_on) VALUES (${(0,sql_literal/* quoteLiteral */.c)(nameOf(migration))}, pg_catalog.now())`,
            appliedBy: ({ version }, runId) => `SELECT ${(0,sql_literal/* quoteLiteral */.c)(runId)} FROM ${name} WHERE name ~ ${(0,sql_literal/* quoteLiteral */.c)(`^${version}([_-]|$)`)}`,
            ...{ deletePrevious: undefined, toolLocks: [LOCK] },
        };
    },
};
function nameOf({ fileName }) {
    return fileName.replace(/\.sql$/, '');
}

// EXTERNAL MODULE: ./src/migrations/formats/prisma.ts
var prisma = __webpack_require__(55388);
;// CONCATENATED MODULE: ./src/engine/tables/prisma.ts



/**
 * Prisma's table, as its schema engine writes it: the sha-256 of the file, and a row that is not
 * finished for a migration that failed (https://github.com/prisma/prisma-engines,
 * schema-engine/connectors/sql-schema-connector/src/flavour/postgres.rs).
 */
const prisma_prisma = {
    query: (table) => `SELECT migration_name, checksum, finished_at IS NULL, started_at FROM ${table} WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name;`,
    read: (rows, files) => {
        const failed = rows.find(([, , unfinished]) => unfinished === 't');
        if (failed !== undefined)
            return { ok: false, problem: failedMigration(failed) };
        const byName = new Map(files.map((file) => [(0,prisma/* parsePrismaFolder */.K)(file.fileName), file]));
        const known = indexByVersion(files);
        return {
            ok: true,
            rows: rows.map(([name, checksum, , startedAt], index) => {
                const version = byName.get(name ?? '')?.version ?? /^\d*/.exec(name ?? '')?.[0] ?? '';
                return {
                    ...{ ordinal: index + 1, version, name: known.get(version)?.name ?? '' },
                    ...{ checksum: checksum ?? '', state: 'applied', statementsDone: 0 },
                    appliedAt: startedAt ?? '',
                };
            }),
        };
    },
    at: ({ name }) => ({
        name,
        create: `CREATE TABLE ${name} (
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
        insert: ({ migration: { fileName, checksum } }) => `INSERT INTO ${name} (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (${ID}, ${(0,sql_literal/* quoteLiteral */.c)(checksum)}, pg_catalog.clock_timestamp(), ${(0,sql_literal/* quoteLiteral */.c)((0,prisma/* parsePrismaFolder */.K)(fileName))}, pg_catalog.now(), 1)`,
        appliedBy: ({ version }, runId) => `SELECT ${(0,sql_literal/* quoteLiteral */.c)(runId)} FROM ${name} WHERE migration_name ~ ${(0,sql_literal/* quoteLiteral */.c)(`^${version}(_|$)`)} AND rolled_back_at IS NULL`,
        ...{ deletePrevious: undefined, toolLocks: [prisma_LOCK] },
    }),
};
/** Any text of that form: Prisma never looks at it. `gen_random_uuid()` is not on every server. */
const ID = 'pg_catalog.md5(pg_catalog.random()::text || pg_catalog.clock_timestamp()::text)::uuid::text';
/** Shared by all its runs (schema-engine, `acquire_lock`). */
const prisma_LOCK = '72707369';
function failedMigration([name]) {
    return {
        code: 'history-dirty',
        what: `_prisma_migrations says that the migration ${name} was begun and has failed (P3009): what it left is not known.`,
        next: `Nothing was written. Look at the database. If you took back what it did: \`prisma migrate resolve --rolled-back "${name}"\`; if you did the rest by hand: \`prisma migrate resolve --applied "${name}"\`.`,
    };
}

;// CONCATENATED MODULE: ./src/engine/tables/sql.ts


/** The history of plain SQL files that stands in another table than `governed.migrations`. */
const sql = {
    query: (table) => `SELECT ordinal, version, name, checksum, run_id, applied_at FROM ${table} ORDER BY ordinal;`,
    read: (rows) => ({
        ok: true,
        rows: rows.map(([ordinal, version, name, checksum, runId, appliedAt]) => ({
            ...{ ordinal: Number(ordinal), version: version ?? '', name: name ?? '' },
            ...{ checksum: checksum ?? '', state: 'applied', statementsDone: 0 },
            ...{ runId: runId ?? '', appliedAt: appliedAt ?? '' },
        })),
    }),
    at: ({ name }) => ({
        name,
        create: (0,history_table/* createHistory */.nS)(name),
        isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
        insert: (row) => (0,history_table/* insertRow */.Il)(name, row),
        appliedBy: ({ version }) => `SELECT run_id FROM ${name} WHERE version = ${(0,sql_literal/* quoteLiteral */.c)(version)}`,
        ...{ deletePrevious: undefined, toolLocks: [] },
    }),
};

;// CONCATENATED MODULE: ./src/engine/tables/supabase.ts


/**
 * The table of the Supabase CLI: a row for each version, with the statements that ran
 * (https://github.com/supabase/cli, pkg/migration/history.go). It takes no lock.
 */
const supabase = {
    query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
    read: (rows, files) => {
        const known = indexByVersion(files);
        return {
            ok: true,
            rows: rows.map(([version], index) => toAppliedRow(index + 1, version ?? '', known)),
        };
    },
    at: ({ name, schema }) => ({
        name,
        create: `IF pg_catalog.to_regnamespace(pg_catalog.quote_ident(${(0,sql_literal/* quoteLiteral */.c)(schema)})) IS NULL THEN
        EXECUTE pg_catalog.format('CREATE SCHEMA %I', ${(0,sql_literal/* quoteLiteral */.c)(schema)});
      END IF;
      CREATE TABLE ${name} (version text NOT NULL PRIMARY KEY, statements text[], name text);`,
        isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
        insert: ({ migration: { version, name: title }, statements }) => `INSERT INTO ${name} (version, name, statements) VALUES (${(0,sql_literal/* quoteLiteral */.c)(version)}, ${(0,sql_literal/* quoteLiteral */.c)(title)}, ARRAY[${statements.map(({ text }) => (0,sql_literal/* quoteLiteral */.c)(text)).join(', ')}]::pg_catalog.text[])`,
        appliedBy: ({ version }, runId) => `SELECT ${(0,sql_literal/* quoteLiteral */.c)(runId)} FROM ${name} WHERE version = ${(0,sql_literal/* quoteLiteral */.c)(version)}`,
        ...{ deletePrevious: undefined, toolLocks: [] },
    }),
};

;// CONCATENATED MODULE: ./src/engine/tables/index.ts









/** The tables of the formats. That of `sql` is for a history in another place than our usual one. */
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ buildPlan)
/* harmony export */ });
/* harmony import */ var _drift__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2230);
/* harmony import */ var _migration__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1481);
/* harmony import */ var _repeatable__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75726);
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90233);




/**
 * Compares the files with the history, without reading any SQL (a run with nothing to do never loads
 * the parser). `migrations` is what `readMigrations` gave, in its order, `history` is in ordinal order, empty
 * where there is no table yet. Gives the plan, or every edited, deleted and late file at once
 * (contract, section 7.4). Linear but for the sort; never throws.
 */
function buildPlan(migrations, history, sha256Hex, { requiresOrder: inOrder, requiresAllFiles: whole, }) {
    // Most often the history is how the files begin: then no version has to be read.
    const begun = beginning(migrations, history);
    if (begun === history.length) {
        const pending = migrations.slice(begun);
        return (0,_migration__WEBPACK_IMPORTED_MODULE_0__/* .toMigrationsResult */ .i)([], { pending, resume: [], ahead: [], historyAhead: false });
    }
    const [again, once] = parted(migrations);
    const [repeated, versioned] = parted(history);
    const files = once.flatMap((migration) => {
        const version = (0,_version__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .o)(migration.version);
        return version === undefined ? [] : [{ version, migration }];
    });
    // Most rows spell a version as its file does: it need not be read twice.
    const read = new Map(files.map(({ version }) => [version.text, version]));
    const byKey = new Map(files.map(({ version, migration }) => [version.key, migration]));
    const newestFile = newestOf(files.map(({ version }) => version));
    const problems = [];
    const recorded = [];
    const resume = [];
    const ahead = [];
    for (const row of versioned) {
        const version = read.get(row.version) ?? (0,_version__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .o)(row.version);
        if (version === undefined) {
            problems.push((0,_drift__WEBPACK_IMPORTED_MODULE_2__/* .unreadableRowProblem */ .tC)(row));
            continue;
        }
        recorded.push(version);
        const migration = byKey.get(version.key);
        if (migration === undefined) {
            const above = newestFile !== undefined && (0,_version__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(version, newestFile) > 0;
            if (above)
                ahead.push(row);
            else if (whole)
                problems.push((0,_drift__WEBPACK_IMPORTED_MODULE_2__/* .deletedProblem */ .jl)(row));
        }
        else if (row.state === 'running') {
            // Whether what has run of it was changed, only its statements tell (`progress.ts`).
            resume.push({ migration, resumeAt: row.statementsDone, row });
        }
        else if (migration.checksum !== row.checksum) {
            problems.push((0,_drift__WEBPACK_IMPORTED_MODULE_2__/* .editedProblem */ .l7)(migration, row, sha256Hex));
        }
    }
    const known = new Set(recorded.map(({ key }) => key));
    const newest = newestOf(recorded);
    const fresh = files.filter(({ version }) => !known.has(version.key));
    for (const { version, migration } of fresh) {
        if (inOrder && newest !== undefined && (0,_version__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(version, newest) < 0) {
            problems.push((0,_drift__WEBPACK_IMPORTED_MODULE_2__/* .outOfOrderProblem */ .Dv)(migration, newest.text));
        }
    }
    const pending = [
        ...resume.map(({ migration }) => migration),
        ...fresh.map(({ migration }) => migration),
        ...toRepeat(again, repeated),
    ];
    if (whole)
        problems.push(...withoutFile(again, repeated).map(_drift__WEBPACK_IMPORTED_MODULE_2__/* .deletedProblem */ .jl));
    return (0,_migration__WEBPACK_IMPORTED_MODULE_0__/* .toMigrationsResult */ .i)(problems, { pending, resume, ahead, historyAhead: ahead.length > 0 });
}
/** Those that are repeatable, and the others. */
function parted(all) {
    return [all.filter(_repeatable__WEBPACK_IMPORTED_MODULE_3__/* .isRepeatable */ .s), all.filter((each) => !(0,_repeatable__WEBPACK_IMPORTED_MODULE_3__/* .isRepeatable */ .s)(each))];
}
/** Repeatable migrations that never ran, or as another text. */
function toRepeat(files, rows) {
    const ran = new Map(rows.map(({ version, checksum }) => [version, checksum]));
    return files.filter(({ version, checksum }) => ran.get(version) !== checksum);
}
function withoutFile(files, rows) {
    const there = new Set(files.map(({ version }) => version));
    return rows.filter(({ version }) => !there.has(version));
}
/** How many files, from the first on, the history tells of as they are: most often all that it has. */
function beginning(migrations, history) {
    const differs = (row, index) => row.version !== migrations[index]?.version ||
        row.checksum !== migrations[index]?.checksum ||
        row.state !== 'applied';
    const first = history.findIndex(differs);
    return first === -1 ? history.length : first;
}
function newestOf(versions) {
    let newest = versions[0];
    for (const version of versions) {
        if (newest !== undefined && (0,_version__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(version, newest) > 0)
            newest = version;
    }
    return newest;
}


/***/ }),

/***/ 15391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ hasNoTransactionDirective),
/* harmony export */   tx: () => (/* binding */ findInvalidDirectives)
/* harmony export */ });
/* unused harmony export NO_TRANSACTION_DIRECTIVES */
/**
 * How files say that they are not to run in one transaction: ours, and those that other tools have
 * put at the head of real files. Anchored on both sides, so that prose that mentions a directive is
 * none. Where the tool reads case-insensitively, or its versions differ, so do we.
 */
const NO_TRANSACTION_DIRECTIVES = [
    {
        tool: 'governed',
        pattern: /^--\s*governed:\s*no-transaction$/i,
        source: 'design.md, section 7.2',
    },
    {
        tool: 'dbmate',
        pattern: /^--\s*migrate:up(?:\s+\S+)*\s+transaction:false(?:\s|$)/,
        source: 'https://github.com/amacneil/dbmate/blob/main/pkg/dbmate/migration.go',
    },
    {
        tool: 'goose',
        pattern: /^--\s*\+goose\s+NO\s+TRANSACTION$/i,
        source: 'https://github.com/pressly/goose/blob/main/internal/sqlparser/parser.go',
    },
    {
        tool: 'sql-migrate',
        pattern: /^-- \+migrate Up(?:\s+\S+)*\s+notransaction(?:\s|$)/,
        source: 'https://github.com/rubenv/sql-migrate/blob/master/sqlparse/sqlparse.go',
    },
    {
        tool: 'sqlx',
        pattern: /^-- no-transaction(?:\s|$)/,
        source: 'https://github.com/launchbadge/sqlx/blob/main/sqlx-core/src/migrate/source.rs',
    },
    {
        tool: 'tern',
        pattern: /^---- tern: disable-tx ----$/,
        source: 'https://github.com/jackc/tern/blob/master/migrate/migrate.go',
    },
    {
        tool: 'graphile-migrate',
        pattern: /^--! no-transaction(?:\s|$)/,
        source: 'https://github.com/graphile/migrate#disabling-transaction',
    },
    {
        tool: 'postgres-migrations',
        pattern: /^-- postgres-migrations disable-transaction(?:\s|$)/,
        source: 'https://github.com/ThomWright/postgres-migrations/blob/master/src/run-migration.ts',
    },
    {
        tool: 'atlas',
        pattern: /^--\s*atlas:txmode\s+none$/,
        source: 'https://atlasgo.io/versioned/apply#transaction-configuration',
    },
    {
        tool: 'yoyo',
        pattern: /^--\s*transactional\s*:\s*false$/i,
        source: 'yoyo-migrations 9.0.0, yoyo/migrations.py, directive_pattern',
    },
    {
        tool: 'liquibase',
        pattern: /^--\s*changeset\s.*\srunInTransaction:\s*"?false"?(?:\s|$)/i,
        source: 'https://docs.liquibase.com/concepts/changelogs/sql-format.html',
    },
    {
        tool: 'flyway',
        pattern: /^--\s*flyway:executeInTransaction\s*=\s*false$/i,
        source: 'https://documentation.red-gate.com/fd/script-configuration-277579011.html',
    },
    {
        tool: 'morph',
        pattern: /^--\s*morph:nontransactional$/,
        source: 'https://github.com/mattermost/morph/blob/master/models/parse.go',
    },
    {
        tool: 'evolve',
        pattern: /^--\s*evolve-tx-off$/,
        source: 'https://evolve-db.netlify.app/configuration/transactions/',
    },
    {
        tool: 'prairielearn',
        pattern: /^-- prairielearn:migrations NO TRANSACTION$/,
        source: 'https://github.com/PrairieLearn/PrairieLearn/tree/master/packages/migrations',
    },
];
/** Whether a comment above the first statement says that the file is not to run in a transaction. */
function hasNoTransactionDirective(comments) {
    return comments.some(({ text, above }) => above === 0 && NO_TRANSACTION_DIRECTIVES.some(({ pattern }) => pattern.test(text)));
}
/** What looks as if it were meant for us: our name, and right behind it a colon or the directive. */
const meantForUs = /^--+\s*govern?e?d?(?:\s*:|(?:[-_ ]?migrations?)?[\W_]*no[-_ ]?transactions?\b)/i;
const ours = NO_TRANSACTION_DIRECTIVES.filter(({ tool }) => tool === 'governed');
/** What `mode: check` reads (checks/suppression.ts): it changes nothing about how a file runs. */
const suppression = /^--\s*governed:\s*allow\s+[a-z-]+(?:\s|$)/;
/**
 * A directive of ours that is misspelt, or stands where it has no effect, is never ignored: the
 * file would run in another way than its author asked for.
 */
function findInvalidDirectives(file, comments) {
    const problems = [];
    for (const { text, line, above } of comments) {
        if (!meantForUs.test(text) || suppression.test(text))
            continue;
        const known = ours.some(({ pattern }) => pattern.test(text));
        if (known && above === 0)
            continue;
        problems.push({
            code: 'unknown-directive',
            what: known
                ? `"${text}" stands below the first statement, where it has no effect.`
                : `"${text}" is no directive that exists.`,
            next: known
                ? 'Move it to the top of the file.'
                : 'Write "-- governed: no-transaction", on a line of its own above the first statement, or reword the comment.',
            file,
            line,
        });
    }
    return problems;
}


/***/ }),

/***/ 2230:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ outOfOrderProblem),
/* harmony export */   jl: () => (/* binding */ deletedProblem),
/* harmony export */   l7: () => (/* binding */ editedProblem),
/* harmony export */   tC: () => (/* binding */ unreadableRowProblem)
/* harmony export */ });
/** A checksum of a row that is none of ours: CRC-32. */
const OF_FLYWAY = 'crc32:';
/** An applied file that is not what was applied (`edited-migration`). */
function editedProblem(migration, row, sha256Hex) {
    const { fileName, path: file } = migration;
    const problem = { code: 'edited-migration', file };
    if (row.state === 'running') {
        return {
            ...problem,
            what: `${fileName} was changed in the part of it that has run already${when(row)}: ${ran(row.statementsDone)}.`,
            next: 'Restore that part as it was then; behind it the file may be changed, and the next run goes on there.',
        };
    }
    if (row.checksum.startsWith(OF_FLYWAY)) {
        const then = row.checksum.slice(OF_FLYWAY.length);
        return {
            ...problem,
            what: `${fileName} was changed after it had been applied${when(row)} (Flyway's checksum ${then} then, ${migration.toolChecksum} now).`,
            next: 'Restore the file as it was applied (see `git log` of it), and put the change into a new migration. If the change is meant and changes nothing, `flyway repair` records it.',
        };
    }
    const hashes = `${short(row.checksum)} then, ${short(migration.checksum)} now`;
    if (variants(migration.text).some((text) => sha256Hex(text) === row.checksum)) {
        return {
            ...problem,
            what: `${fileName} was applied${when(row)} with other line endings or another byte order mark (sha-256 ${hashes}); its text is the same.`,
            next: 'Put `*.sql -text` into .gitattributes, so that every checkout has the same bytes, and restore the file as it was applied.',
        };
    }
    return {
        ...problem,
        what: `${fileName} was changed after it had been applied${when(row)} (sha-256 ${hashes}).`,
        next: 'Restore the file as it was applied (see `git log` of it), and put the change into a new migration.',
    };
}
/** The same text as another checkout or editor might have written it. */
function variants(text) {
    const lf = text.replaceAll('\r\n', '\n');
    const crlf = lf.replaceAll('\n', '\r\n');
    return [text, lf, crlf].flatMap((variant) => [variant, `\ufeff${variant}`]);
}
/** An applied version that has no file and is not above them all (`deleted-migration`). */
function deletedProblem(row) {
    const title = row.name === '' ? row.version : `${row.version} (${row.name})`;
    const state = row.state === 'running' ? 'was begun' : 'was applied';
    return {
        code: 'deleted-migration',
        what: `Migration ${title} ${state}${when(row)}, and its file is missing.`,
        next: 'Restore the file (see `git log --diff-filter=D`). What a migration did is undone by a new migration, not by deleting it.',
    };
}
/** A new file that sorts below what the database has already (`out-of-order`). */
function outOfOrderProblem(migration, newest) {
    return {
        code: 'out-of-order',
        what: `${migration.fileName} is new, but version ${newest} above it has been applied already.`,
        next: `Give it a version above ${newest}: elsewhere it would run in another order than here.`,
        file: migration.path,
    };
}
/** A row that this engine has not written (`unreadable-history`). */
function unreadableRowProblem(row) {
    return {
        code: 'unreadable-history',
        what: `Row ${row.ordinal} of the history has the version "${row.version}", which is none.`,
        next: 'Look who has written to governed.migrations, and correct the row.',
    };
}
function when({ appliedAt, runId }) {
    return `${appliedAt === undefined ? '' : ` on ${appliedAt}`}${runId === undefined ? '' : ` by run ${runId}`}`;
}
function ran(count) {
    return count === 1 ? '1 statement of it ran' : `${count} statements of it ran`;
}
function short(checksum) {
    return checksum.slice(0, 12);
}


/***/ }),

/***/ 88416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: ./src/migrations/directives.ts
var directives = __webpack_require__(15391);
;// CONCATENATED MODULE: ./src/migrations/down-section.ts
/**
 * The lines under which tools keep the statements that undo a migration. Liquibase is missing on
 * purpose: its `--rollback drop table x` is a comment from beginning to end, so nothing of it runs.
 */
const DOWN_MARKERS = [
    {
        tool: 'goose',
        pattern: /^--\s*\+goose\s+Down$/i,
        source: 'https://github.com/pressly/goose/blob/main/internal/sqlparser/parser.go',
    },
    {
        tool: 'dbmate',
        pattern: /^--\s*migrate:down(?:\s|$)/i,
        source: 'https://github.com/amacneil/dbmate/blob/main/pkg/dbmate/migration.go',
    },
    {
        tool: 'sql-migrate',
        pattern: /^--\s*\+migrate\s+Down(?:\s|$)/i,
        source: 'https://github.com/rubenv/sql-migrate/blob/master/sqlparse/sqlparse.go',
    },
    {
        tool: 'tern',
        pattern: /^---- create above \/ drop below ----$/i,
        source: 'https://github.com/jackc/tern/blob/master/migrate/migrate.go',
    },
    {
        tool: 'node-pg-migrate',
        pattern: /^--[\s-]*down\s+migration/i,
        source: 'https://github.com/salsita/node-pg-migrate/blob/main/src/sqlMigration.ts',
    },
    {
        tool: 'micrate',
        pattern: /^--\s*\+micrate\s+Down$/i,
        source: 'https://github.com/amberframework/micrate',
    },
    {
        tool: 'rambler',
        pattern: /^--\s*rambler\s+down$/i,
        source: 'https://github.com/elwinar/rambler',
    },
    {
        tool: 'mybatis',
        pattern: /^--\s*\/\/\s*@UNDO$/i,
        source: 'https://mybatis.org/migrations/create.html',
    },
];
/**
 * A file that keeps its own undoing below a marker would, run as plain SQL, do and undo in one go.
 * A marker without a statement below it does no harm. `count` is the number of statements.
 */
function findDownSection(file, comments, count) {
    for (const { text, line, above } of comments) {
        const marker = DOWN_MARKERS.find(({ pattern }) => pattern.test(text));
        if (marker === undefined || above >= count)
            continue;
        return {
            code: 'down-section',
            what: `Below "${text}" stand statements that undo the migration; as plain SQL they would run as well.`,
            next: `This is a file of ${marker.tool}: let ${marker.tool} run it by the input \`command\`, or delete what is below the marker.`,
            file,
            line,
        };
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/migrations/syntax-tree.ts
var syntax_tree = __webpack_require__(50931);
;// CONCATENATED MODULE: ./src/migrations/forbidden-statements.ts

/**
 * Statements of the file that would end the transaction it runs in, take away what holds it
 * (reliability, A0 and A5), or have the server read on in another way than we did. Bodies of
 * functions and procedures are not looked into: a COMMIT in a procedure is not run by creating it.
 * `noTransaction`: whether the file asks to be run statement by statement.
 */
function findForbiddenStatements(file, statements, noTransaction) {
    const problems = transactionControl(file, statements, noTransaction);
    for (const statement of statements) {
        const complaint = complaintAbout(statement.node, file) ??
            aboutReading(statement.node) ??
            aboutUnlocking(statement) ??
            (noTransaction ? aboutAuthorization(statement.node) : undefined);
        if (complaint !== undefined)
            problems.push({ ...complaint, file, line: statement.line });
    }
    return problems;
}
function complaintAbout(node, path) {
    if ('CopyStmt' in node && node.CopyStmt.is_from && node.CopyStmt.filename === undefined) {
        return findCopyFromStdin(path);
    }
    if ('DiscardStmt' in node && node.DiscardStmt.target === 'DISCARD_ALL') {
        return {
            code: 'discard-all',
            what: 'DISCARD ALL throws away the session that the migration runs in, its locks included.',
            next: 'Delete it; the engine resets the session after every file. DISCARD PLANS, SEQUENCES and TEMP are fine.',
        };
    }
    if ('ClosePortalStmt' in node && node.ClosePortalStmt.portalname === undefined) {
        return {
            code: 'close-all',
            what: 'CLOSE ALL also closes the cursor by which the engine holds the transaction together.',
            next: 'Close your cursors by name.',
        };
    }
    return undefined;
}
/** The settings by which the server reads a text, in any spelling other than the one we parsed by. */
function aboutReading(node) {
    // RESET and TO DEFAULT lead back to what the session began with, which the engine has checked.
    if (!('VariableSetStmt' in node) || node.VariableSetStmt.kind !== 'VAR_SET_VALUE') {
        return undefined;
    }
    const { name = '', args } = node.VariableSetStmt;
    const setting = name.toLowerCase();
    const value = constantIn(args?.[0]);
    if (setting === 'standard_conforming_strings' && !/^(?:on|true|yes|1)$/i.test(value)) {
        return sessionSettings(setting, "Take the line out; write backslash escapes as E'…'.");
    }
    if (setting === 'client_encoding' && !isUtf8(value)) {
        return sessionSettings(setting, 'Take the line out, and save the file as UTF-8.');
    }
    return undefined;
}
/** A transaction takes it back before its row is written; between single statements nothing can. */
function aboutAuthorization(node) {
    if (!('VariableSetStmt' in node) || node.VariableSetStmt.name !== 'session_authorization') {
        return undefined;
    }
    return {
        code: 'session-authorization',
        what: 'SET SESSION AUTHORIZATION in a file that runs statement by statement keeps the engine from counting what has ended.',
        next: 'Use SET ROLE, which the engine can take back.',
    };
}
function sessionSettings(setting, next) {
    return {
        code: 'session-settings',
        what: `The statement changes ${setting}: the server would read the rest of the file in another way than it was judged.`,
        next,
    };
}
/** As the server compares the names of encodings: by letters and digits alone. */
function isUtf8(encoding) {
    return /^(?:utf8|unicode)$/i.test(encoding.replace(/[^a-z0-9]/gi, ''));
}
/** A setting's value as text: a word, a string or a whole number. Empty for all else. */
function constantIn(argument) {
    const constant = (0,syntax_tree/* isObject */.Gv)(argument) ? argument['A_Const'] : undefined;
    if (!(0,syntax_tree/* isObject */.Gv)(constant))
        return '';
    const { sval, ival } = constant;
    if ((0,syntax_tree/* isObject */.Gv)(sval) && typeof sval['sval'] === 'string')
        return sval['sval'];
    return (0,syntax_tree/* isObject */.Gv)(ival) ? String(ival['ival'] ?? 0) : '';
}
const UNLOCK_ALL = 'pg_advisory_unlock_all';
function aboutUnlocking({ node, text }) {
    // No tree can hold the name where the text does not, unless by a Unicode escape.
    if (!/pg_advisory_unlock_all|u&"/i.test(text) || 'CreateFunctionStmt' in node)
        return undefined;
    if (!(0,syntax_tree/* hasMatchingNode */.yK)(node, (value, key) => key === 'FuncCall' && unlocksAll(value)))
        return undefined;
    return {
        code: 'unlock-all',
        what: `${UNLOCK_ALL}() also gives back the lock that keeps a second run away.`,
        next: 'Give your own locks back by name, with pg_advisory_unlock(…).',
    };
}
function unlocksAll(call) {
    const name = (0,syntax_tree/* isObject */.Gv)(call) ? call['funcname'] : undefined;
    if (!Array.isArray(name) || (0,syntax_tree/* stringNodeText */.bu)(name.at(-1)) !== UNLOCK_ALL)
        return false;
    return name.length === 1 || (0,syntax_tree/* stringNodeText */.bu)(name.at(-2)) === 'pg_catalog';
}
/** The complaint about `COPY … FROM STDIN`, whose rows stand in the file for psql alone. */
function findCopyFromStdin(path) {
    return {
        code: 'copy-from-stdin',
        what: 'COPY … FROM STDIN reads rows from the client; a migration holds statements only.',
        next: `Write the rows as INSERT (pg_dump --inserts), or move the file out of the folder and run it by \`command: ${psqlCommand(path)}\`.`,
    };
}
/** The command that runs a file as psql reads it, in one transaction, stopping at the first error. */
function psqlCommand(path) {
    const quoted = /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
    return `psql -X -v ON_ERROR_STOP=1 -1 -f ${quoted} "$DATABASE_URL"`;
}
/** These only work inside a transaction, and leave it open. */
const harmless = new Set(['TRANS_STMT_SAVEPOINT', 'TRANS_STMT_RELEASE', 'TRANS_STMT_ROLLBACK_TO']);
function transactionControl(file, statements, noTransaction) {
    const found = statements.filter(({ node }) => 'TransactionStmt' in node && !harmless.has(node.TransactionStmt.kind ?? ''));
    const first = found[0];
    if (first === undefined)
        return [];
    const shown = found.slice(0, 5).map(({ text, line }) => `"${oneLine(text)}" on line ${line}`);
    if (found.length > shown.length)
        shown.push(`${found.length - shown.length} more`);
    const wraps = found.length === 2 && first === statements[0] && found[1] === statements.at(-1);
    const these = found.length === 1 ? 'this statement' : 'these statements';
    return [
        {
            code: 'transaction-control',
            what: noTransaction
                ? `The file runs outside a transaction, and controls one: ${shown.join(', ')}.`
                : `The file controls the transaction that it runs in: ${shown.join(', ')}.`,
            next: noTransaction ? withDirective(these) : withoutDirective(these, wraps),
            file,
            line: first.line,
        },
    ];
}
function withDirective(these) {
    return `Delete ${these}: by the directive at the top of the file, every statement commits by itself.`;
}
function withoutDirective(these, wraps) {
    return wraps
        ? 'Delete the two lines: the engine runs every file in one transaction.'
        : `Delete ${these}: the engine runs the file in one transaction. What has to be committed by itself goes into a file of its own, or below "-- governed: no-transaction", where every statement commits.`;
}
function oneLine(text) {
    const flat = text.replace(/\s+/g, ' ');
    return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
}

// EXTERNAL MODULE: ./src/migrations/line-comments.ts
var line_comments = __webpack_require__(52666);
// EXTERNAL MODULE: ./src/migrations/migration.ts
var migrations_migration = __webpack_require__(1481);
;// CONCATENATED MODULE: ./src/migrations/reserved-schema.ts

/** The schema of the engine's own history (contract, section 7.10). */
const ownSchema = 'governed';
/** Keys under which the parser keeps a dotted name as a list of its parts. */
const dottedNames = new Set([
    'items',
    'names',
    'funcname',
    'objname',
    'typeName',
    'defnames',
    'domainname',
]);
/**
 * Statements that name the engine's own schema. SQL inside strings (dynamic SQL, PL/pgSQL bodies) is
 * beyond it: a stated limit (contract, section 7.1).
 */
function findReservedSchemaUse(file, text, statements, history) {
    // What is in our own schema is seen by that.
    if (history !== undefined && history.schema !== ownSchema && text.includes(history.table)) {
        const named = statements.find(({ node }) => namesTable(node, history.table));
        if (named !== undefined)
            return [toolsTable(file, named.line, history.table)];
    }
    // No tree can hold the name where the text does not, unless by a Unicode escape.
    if (!/governed|u&"/i.test(text))
        return [];
    return statements
        .filter(({ node }) => namesOwnSchema(node))
        .map(({ line }) => ({
        code: 'own-tables',
        what: `The statement names schema ${ownSchema}, where the history of the migrations is kept.`,
        next: `Keep migrations out of schema ${ownSchema}. If the application has a schema of that name, rename it, or run its migrations by \`command\`.`,
        file,
        line,
    }));
}
/** The table of the tool whose files they are: only that tool, and we for it, write there. */
function toolsTable(file, line, table) {
    return {
        code: 'own-tables',
        what: `The statement names ${table}, where the history of the migrations is kept.`,
        next: `Keep migrations out of ${table}. If the file needs it, run its tool by \`command\`.`,
        file,
        line,
    };
}
function namesTable(node, table) {
    if ((0,syntax_tree/* hasMatchingNode */.yK)(node, (value, key) => key === 'relname' && value === table))
        return true;
    if (!('DropStmt' in node))
        return false;
    return (0,syntax_tree/* hasMatchingNode */.yK)(node.DropStmt.objects, (value, key) => key === 'sval' && value === table);
}
function namesOwnSchema(node) {
    return isAboutSchema(node) || (0,syntax_tree/* hasMatchingNode */.yK)(node, isOwnName);
}
function isOwnName(value, key) {
    if (key === 'FuncCall')
        return leadsThere(value);
    if (key === 'schemaname' || key === 'newschema')
        return value === ownSchema;
    return (dottedNames.has(key) &&
        Array.isArray(value) &&
        value.length > 1 &&
        (0,syntax_tree/* stringNodeText */.bu)(value[0]) === ownSchema);
}
/** `set_config('search_path', 'governed', …)`: from there on a name without a schema may be ours. */
function leadsThere(call) {
    const name = (0,syntax_tree/* isObject */.Gv)(call) ? call['funcname'] : undefined;
    if (!(0,syntax_tree/* isObject */.Gv)(call) || !Array.isArray(name) || (0,syntax_tree/* stringNodeText */.bu)(name.at(-1)) !== 'set_config')
        return false;
    const says = (pattern) => (0,syntax_tree/* hasMatchingNode */.yK)(call['args'], (value, key) => key === 'sval' && typeof value === 'string' && pattern.test(value));
    return says(/^search_path$/i) && says(/(?:^|[\s,"])governed(?:$|[\s,"])/i);
}
/** DROP, ALTER, GRANT ON and COMMENT ON SCHEMA, and the search path that would lead there. */
function isAboutSchema(node) {
    if ('VariableSetStmt' in node) {
        const { name, args } = node.VariableSetStmt;
        const leadsThere = (value, key) => key === 'sval' && value === ownSchema;
        return name === 'search_path' && (0,syntax_tree/* hasMatchingNode */.yK)(args, leadsThere);
    }
    return Object.values(node).some((statement) => {
        if (!(0,syntax_tree/* isObject */.Gv)(statement))
            return false;
        const kinds = [
            statement['removeType'],
            statement['renameType'],
            statement['objectType'],
            statement['objtype'],
        ];
        if (!kinds.includes('OBJECT_SCHEMA') && statement['targtype'] !== 'ACL_TARGET_ALL_IN_SCHEMA') {
            return false;
        }
        const objects = statement['objects'];
        const named = [statement['object'], ...(Array.isArray(objects) ? objects : [])].map(syntax_tree/* stringNodeText */.bu);
        return [...named, statement['subname'], statement['newname']].includes(ownSchema);
    });
}

;// CONCATENATED MODULE: ./src/migrations/syntax.ts

/**
 * What to say of a file that the parser cannot read: rows behind a COPY, a psql command, a character
 * that looks like a blank and is none, or else the grammar's own words. Never throws.
 */
function syntaxProblem(migration, failure, parser) {
    const { text, path: file, fileName } = migration;
    const { offset, line } = failure.place;
    const copy = copyBefore(text, offset, parser);
    if (copy !== undefined)
        return { ...findCopyFromStdin(file), file, line: copy };
    if (text[offset] === '\\')
        return psqlProblem(file, text.slice(offset), line);
    const invisible = invisibleIn(text, offset);
    return {
        code: 'syntax-error',
        what: `${fileName} cannot be read: ${failure.message}.`,
        next: invisible ??
            `Correct the line. If your server accepts it, an older or newer syntax that this parser does not know, move the file out of the folder and run it by \`command: ${psqlCommand(file)}\`.`,
        file,
        line,
    };
}
/** The line of the `COPY … FROM STDIN` that ends right before the error, its rows being no SQL. */
function copyBefore(text, offset, parser) {
    const end = text.lastIndexOf(';', offset);
    if (end === -1)
        return undefined;
    const before = parser.statements(text.slice(0, end + 1));
    const last = before.ok ? before.statements.at(-1) : undefined;
    if (last === undefined || !('CopyStmt' in last.node))
        return undefined;
    const { is_from: reads, filename } = last.node.CopyStmt;
    return reads && filename === undefined ? last.line : undefined;
}
function psqlProblem(file, from, line) {
    const word = /^\\\S*/.exec(from)?.[0] ?? '\\';
    const dump = /^\\(?:un)?restrict$/.test(word);
    return {
        code: 'psql-command',
        what: `${word} is a command of psql, not SQL.${dump ? ' pg_dump writes it since 17.6, 16.10 and their like.' : ''}`,
        next: dump
            ? 'Delete the lines \\restrict and \\unrestrict: they protect psql, and the SQL between them is complete.'
            : `Write it as SQL, or move the file out of the folder and run it by \`command: ${psqlCommand(file)}\`.`,
        file,
        line,
    };
}
/** Blanks that Postgres takes for letters, and quotes that word processors put in. */
const lookalikes = /[\u00a0\u00ad\u2000-\u200f\u2018-\u201f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;
function invisibleIn(text, offset) {
    const token = /^[^ \t\r\n;]*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
    const found = lookalikes.exec(token)?.[0];
    if (found === undefined)
        return undefined;
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `There is a character U+${code}, which looks like a blank or a quote and is none to Postgres: type it anew.`;
}

;// CONCATENATED MODULE: ./src/migrations/transaction-support.ts

/**
 * Names the statement if Postgres refuses it inside a transaction block (error 25001; reliability
 * A1, PreventInTransactionBlock in its sources), or undefined for all others. Whether a partitioned
 * table is reindexed or clustered only the catalog knows: those say it when they run.
 */
function nonTransactionalStatement(statement, parser) {
    const { node } = statement;
    return (aboutIndexes(node) ??
        aboutWholeServer(node) ??
        aboutSubscriptions(node) ??
        (isCommittingBlock(statement, parser) ? 'a DO block that commits for itself' : undefined));
}
/** Whether a procedure is called, which may commit for itself; that only its body would tell. */
function mayCommit({ node }) {
    return 'CallStmt' in node;
}
/**
 * The index or table of a CREATE INDEX CONCURRENTLY or REINDEX CONCURRENTLY; undefined for all
 * others. A new index is in its table's schema, where the statement names that.
 */
function findConcurrentBuild({ node }) {
    if ('IndexStmt' in node && node.IndexStmt.concurrent) {
        const { idxname, relation } = node.IndexStmt;
        return {
            kind: 'create',
            index: idxname === undefined ? undefined : qualified(relation?.schemaname, idxname),
            table: qualified(relation?.schemaname, relation?.relname ?? ''),
        };
    }
    if (!('ReindexStmt' in node) || !isOn(node.ReindexStmt.params, 'concurrently'))
        return undefined;
    const { kind, relation } = node.ReindexStmt;
    if (relation?.relname === undefined)
        return undefined;
    const name = qualified(relation.schemaname, relation.relname);
    return kind === 'REINDEX_OBJECT_INDEX'
        ? { kind: 'reindex', index: name, table: undefined }
        : { kind: 'reindex', index: undefined, table: name };
}
function qualified(schema, name) {
    return (schema === undefined ? [name] : [schema, name]).map(quoted).join('.');
}
function quoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
function aboutIndexes(node) {
    if ('IndexStmt' in node)
        return node.IndexStmt.concurrent ? 'CREATE INDEX CONCURRENTLY' : undefined;
    if ('DropStmt' in node)
        return node.DropStmt.concurrent ? 'DROP INDEX CONCURRENTLY' : undefined;
    if ('ReindexStmt' in node) {
        const { kind, params } = node.ReindexStmt;
        if (isOn(params, 'concurrently'))
            return 'REINDEX CONCURRENTLY';
        if (kind === 'REINDEX_OBJECT_SCHEMA')
            return 'REINDEX SCHEMA';
        if (kind === 'REINDEX_OBJECT_DATABASE')
            return 'REINDEX DATABASE';
        return kind === 'REINDEX_OBJECT_SYSTEM' ? 'REINDEX SYSTEM' : undefined;
    }
    if ('ClusterStmt' in node) {
        return node.ClusterStmt.relation === undefined ? 'CLUSTER of every table' : undefined;
    }
    return undefined;
}
function aboutWholeServer(node) {
    // ANALYZE is a VacuumStmt too.
    if ('VacuumStmt' in node)
        return node.VacuumStmt.is_vacuumcmd ? 'VACUUM' : undefined;
    if ('AlterSystemStmt' in node)
        return 'ALTER SYSTEM';
    if ('CreatedbStmt' in node)
        return 'CREATE DATABASE';
    if ('DropdbStmt' in node)
        return 'DROP DATABASE';
    if ('CreateTableSpaceStmt' in node)
        return 'CREATE TABLESPACE';
    if ('DropTableSpaceStmt' in node)
        return 'DROP TABLESPACE';
    if ('AlterDatabaseStmt' in node) {
        const moves = transaction_support_option(node.AlterDatabaseStmt.options, 'tablespace') !== undefined;
        return moves ? 'ALTER DATABASE SET TABLESPACE' : undefined;
    }
    if ('AlterTableStmt' in node) {
        const detaches = (0,syntax_tree/* hasMatchingNode */.yK)(node.AlterTableStmt.cmds, (value, key) => key === 'PartitionCmd' && (0,syntax_tree/* isObject */.Gv)(value) && value['concurrent'] === true);
        return detaches ? 'DETACH PARTITION CONCURRENTLY' : undefined;
    }
    return undefined;
}
function aboutSubscriptions(node) {
    if ('CreateSubscriptionStmt' in node) {
        const { options } = node.CreateSubscriptionStmt;
        const makesSlot = isOn(options, 'create_slot', true) && isOn(options, 'connect', true);
        return makesSlot ? 'CREATE SUBSCRIPTION' : undefined;
    }
    // It may drop a slot as well; without one it runs outside just as well.
    if ('DropSubscriptionStmt' in node)
        return 'DROP SUBSCRIPTION';
    if ('AlterSubscriptionStmt' in node) {
        const { kind = '', options } = node.AlterSubscriptionStmt;
        if (kind === 'ALTER_SUBSCRIPTION_REFRESH')
            return 'ALTER SUBSCRIPTION REFRESH';
        const refreshes = /_(?:SET|ADD|DROP)_PUBLICATION$/.test(kind) && isOn(options, 'refresh', true);
        return refreshes ? 'ALTER SUBSCRIPTION with refresh' : undefined;
    }
    return undefined;
}
/** Batches: `DO $$ BEGIN LOOP …; COMMIT; END LOOP; END $$`. Its commits fail inside a transaction. */
function isCommittingBlock({ node, text }, parser) {
    if (!('DoStmt' in node) || !/\b(?:commit|rollback)\b/i.test(text))
        return false;
    const language = transaction_support_option(node.DoStmt.args, 'language');
    if (language !== undefined && (0,syntax_tree/* stringNodeText */.bu)(language['arg'])?.toLowerCase() !== 'plpgsql')
        return false;
    return (0,syntax_tree/* hasMatchingNode */.yK)(parser.plpgsql(text), (_, key) => key === 'PLpgSQL_stmt_commit' || key === 'PLpgSQL_stmt_rollback');
}
function transaction_support_option(options, name) {
    for (const entry of options ?? []) {
        const element = (0,syntax_tree/* isObject */.Gv)(entry) ? entry['DefElem'] : undefined;
        if ((0,syntax_tree/* isObject */.Gv)(element) && element['defname'] === name)
            return element;
    }
    return undefined;
}
/** A boolean option as defGetBoolean reads it: named alone it is on. */
function isOn(options, name, absent = false) {
    const found = transaction_support_option(options, name);
    if (found === undefined)
        return absent;
    const value = found['arg'];
    if ((0,syntax_tree/* isObject */.Gv)(value) && (0,syntax_tree/* isObject */.Gv)(value['Integer']))
        return value['Integer']['ival'] === 1;
    return !(0,syntax_tree/* hasMatchingNode */.yK)(value, (part) => /^(?:false|off)$/i.test((0,syntax_tree/* stringNodeText */.bu)(part) ?? ''));
}

;// CONCATENATED MODULE: ./src/migrations/inspect.ts








/**
 * Judges a pending file before anything is written: how it runs, or everything in it that the engine
 * must not run (contract, sections 7.1 and 7.2; reliability, A1 and A5). Never throws.
 *
 * @param history That of the tool whose files they are, where it is not ours.
 */
function inspect(migration, parser, history) {
    const { text, path: file } = migration;
    if (text.trim() === '')
        return refused(emptyFile(migration));
    const parsed = parser.statements(text);
    if (!parsed.ok)
        return refused(syntaxProblem(migration, parsed, parser));
    const { statements } = parsed;
    const comments = (0,line_comments/* findLineComments */.A)(text, statements);
    const down = findDownSection(file, comments, statements.length);
    // What the undo part holds is of no interest once the file is refused for having one.
    if (down !== undefined)
        return refused(down);
    const asked = (0,directives/* hasNoTransactionDirective */.PT)(comments) || migration.outside === true;
    const problems = [
        ...(0,directives/* findInvalidDirectives */.tx)(file, comments),
        ...findForbiddenStatements(file, statements, asked),
        ...findReservedSchemaUse(file, text, statements, history),
    ];
    const kinds = statements.map((statement) => nonTransactionalStatement(statement, parser));
    if (!asked && problems.length === 0)
        problems.push(...mixed(file, statements, kinds));
    return (0,migrations_migration/* toMigrationsResult */.i)(problems, {
        transactional: !asked && kinds.every((kind) => kind === undefined),
        statements: statements.map((statement, index) => described(statement, kinds[index] !== undefined)),
        notices: statements.length === 0 ? [nothingToRun(migration)] : [],
    });
}
function described(statement, outside) {
    const { line, offset, text } = statement;
    return {
        line,
        offset,
        text,
        outsideOnly: outside || mayCommit(statement),
        build: findConcurrentBuild(statement),
    };
}
function refused(problem) {
    return { ok: false, problems: [problem] };
}
/** `kinds` names, statement by statement, those that cannot run in a transaction. */
function mixed(file, statements, kinds) {
    const outside = kinds.findIndex((kind) => kind !== undefined);
    const inside = statements[kinds.indexOf(undefined)];
    const first = statements[outside];
    if (first === undefined || inside === undefined)
        return [];
    return [
        {
            code: 'mixed-transaction',
            what: `${kinds[outside]} (line ${first.line}) cannot run in a transaction, and the statement on line ${inside.line} of the same file can.`,
            next: 'Split the file in two, so that the rest stays all-or-nothing; or put "-- governed: no-transaction" at its top: then every statement commits by itself, and one that fails leaves those before it in place.',
            file,
            line: first.line,
        },
    ];
}
function emptyFile({ path: file, fileName }) {
    return {
        code: 'empty-file',
        what: `${fileName} is empty.`,
        next: 'Commit its content, or delete it. A version that is left out on purpose may hold a comment that says so.',
        file,
    };
}
function nothingToRun({ path: file, fileName }) {
    return {
        code: 'comments-only',
        what: `${fileName} holds no statement, only comments.`,
        next: 'It is recorded as applied. If it should do something, see that its statements are not commented out.',
        file,
    };
}


/***/ }),

/***/ 52666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findLineComments)
/* harmony export */ });
/* harmony import */ var _text_positions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(283);

/**
 * The line comments between the statements, where tools put their directives. What stands inside a
 * statement (a function's body, a string) is no comment of the file, and the statements' own places
 * say where that is. Linear; never throws.
 */
function findLineComments(text, statements) {
    const comments = [];
    const lineAt = (0,_text_positions__WEBPACK_IMPORTED_MODULE_0__/* .createLineCounter */ .vL)(text);
    let from = 0;
    for (const [above, statement] of statements.entries()) {
        collect(text, from, statement.offset, above);
        from = statement.end;
    }
    // Behind a last statement without `;` the parser counts comments to the statement.
    const last = statements.at(-1);
    collect(text, last === undefined ? 0 : endWithoutComments(text, last), text.length, statements.length);
    return comments;
    function collect(source, start, end, above) {
        let at = start;
        while (at < end) {
            if (source.startsWith('/*', at)) {
                at = endOfBlock(source, at);
            }
            else if (source.startsWith('--', at)) {
                const stop = endOfLine(source, at);
                comments.push({ text: source.slice(at, stop).trim(), line: lineAt(at), above });
                at = stop;
            }
            else {
                at += 1;
            }
        }
    }
}
function endOfLine(text, from) {
    const end = text.indexOf('\n', from);
    return end === -1 ? text.length : end;
}
/** Block comments nest in Postgres. */
function endOfBlock(text, from) {
    const mark = /\/\*|\*\//g;
    mark.lastIndex = from;
    let depth = 0;
    for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
        depth += match[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return mark.lastIndex;
    }
    return text.length;
}
function endWithoutComments(text, last) {
    let end = last.end;
    while (end > last.offset) {
        const start = text.lastIndexOf('\n', end - 1) + 1;
        const line = text.slice(start, end).trim();
        if (start <= last.offset || !(line === '' || line.startsWith('--')))
            break;
        end = start - 1;
    }
    return end;
}


/***/ }),

/***/ 81855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ loadParser)
/* harmony export */ });
/* harmony import */ var _text_positions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(283);

/**
 * Loads the parser: the one door to libpg-query, 1.7 MB of wasm that a run with nothing to do never
 * pays for (contract, section 8, late loading). Rejects only if the package itself is broken.
 */
async function loadParser() {
    const library = await __webpack_require__.e(/* import() */ 627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 23));
    await library.loadModule();
    function statements(text) {
        // libpg-query throws over a text of no characters.
        if (text === '')
            return { ok: true, statements: [] };
        try {
            return { ok: true, statements: located(text, library.parseSync(text).stmts ?? []) };
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            const details = library.hasSqlDetails(error) ? error.sqlDetails : undefined;
            // Without details it is the wasm stack that ran out, over expressions nested by the thousand.
            const message = details === undefined ? 'it is nested too deeply to be read' : error.message;
            // Counts code points from 0.
            return { ok: false, message, place: (0,_text_positions__WEBPACK_IMPORTED_MODULE_0__/* .positionOfCodePoint */ .ig)(text, details?.cursorPosition ?? 0) };
        }
    }
    function plpgsql(statement) {
        try {
            return library.parsePlPgSQLSync(statement);
        }
        catch {
            return undefined;
        }
    }
    return { statements, plpgsql };
}
function located(text, raw) {
    const bytes = raw.flatMap(({ stmt_location: start = 0, stmt_len: length }) => [
        start,
        length === undefined ? Number.POSITIVE_INFINITY : start + length,
    ]);
    const places = (0,_text_positions__WEBPACK_IMPORTED_MODULE_0__/* .byteOffsetsToPositions */ .Gg)(text, bytes);
    return raw.flatMap(({ stmt }, index) => {
        const [start, stop] = [places[2 * index], places[2 * index + 1]];
        if (stmt === undefined || start === undefined || stop === undefined)
            return [];
        const exact = text.slice(start.offset, stop.offset).trimEnd();
        return [{ ...start, end: start.offset + exact.length, text: exact, node: stmt }];
    });
}


/***/ }),

/***/ 80246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ stripTransactionControl)
/* harmony export */ });
/* harmony import */ var _directives__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15391);
/* harmony import */ var _line_comments__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52666);


/**
 * A tool's file without the `BEGIN` and `COMMIT` that it has around its statements, which many have
 * (Prisma writes them around a changed enum, golang-migrate's guide recommends them): it runs in one
 * transaction all the same, ours. Lines and checksum stay. What is no plain pair stays too, and so is
 * refused: what would stand between two transactions must not be guessed.
 */
function stripTransactionControl(migration, parser) {
    const { text, outside } = migration;
    if (outside === true || !/\b(?:begin|start\s+transaction)\b/i.test(text))
        return migration;
    const parsed = parser.statements(text);
    if (!parsed.ok || (0,_directives__WEBPACK_IMPORTED_MODULE_0__/* .hasNoTransactionDirective */ .PT)((0,_line_comments__WEBPACK_IMPORTED_MODULE_1__/* .findLineComments */ .A)(text, parsed.statements)))
        return migration;
    const control = parsed.statements.filter(({ node }) => 'TransactionStmt' in node);
    if (control.length === 0 || !arePairs(control))
        return migration;
    let plain = text;
    for (const { offset, end } of control) {
        const blank = plain.slice(offset, end).replaceAll(/[^\r\n]/g, ' ');
        plain = `${plain.slice(0, offset)}${blank}${plain.slice(end)}`;
    }
    return { ...migration, text: plain };
}
function arePairs(control) {
    return (control.length % 2 === 0 &&
        control.every(({ node }, index) => {
            if (!('TransactionStmt' in node))
                return false;
            const { kind, options = [], chain } = node.TransactionStmt;
            if (options.length > 0 || chain === true)
                return false;
            const begins = kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START';
            return index % 2 === 0 ? begins : kind === 'TRANS_STMT_COMMIT';
        }));
}


/***/ }),

/***/ 283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ byteOffsetsToPositions),
/* harmony export */   Rh: () => (/* binding */ lineAtCodePoint),
/* harmony export */   ig: () => (/* binding */ positionOfCodePoint),
/* harmony export */   vL: () => (/* binding */ createLineCounter)
/* harmony export */ });
/**
 * Turns byte offsets of the text's UTF-8 into places, in one pass (a file may have 40,000 lines).
 * `bytes` ascends; an offset behind the end gives the end.
 */
function byteOffsetsToPositions(text, bytes) {
    const places = [];
    let [offset, byte, line] = [0, 0, 1];
    for (const target of bytes) {
        while (byte < target && offset < text.length) {
            const unit = text.charCodeAt(offset);
            const width = utf8Width(text, offset, unit);
            if (unit === 10)
                line += 1;
            byte += width;
            offset += width === 4 ? 2 : 1;
        }
        places.push({ offset, line });
    }
    return places;
}
function utf8Width(text, offset, unit) {
    if (unit < 0x80)
        return 1;
    if (unit < 0x800)
        return 2;
    const pair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00;
    return pair ? 4 : 3;
}
/**
 * The line of a place that is given in characters from the start of the text, counted from 0. The
 * server counts so (from 1, over the whole message), and its characters are code points: UTF-16
 * units would go astray at the first emoji (reliability A4). What lies behind the end belongs to
 * the last line that has something on it.
 */
function lineAtCodePoint(text, codePointOffset) {
    return positionOfCodePoint(text, codePointOffset).line;
}
/** The place of the code point that so many others precede, or of the last visible one. */
function positionOfCodePoint(text, codePointOffset) {
    const end = text.trimEnd().length;
    let [offset, line] = [0, 1];
    for (let passed = 0; passed < codePointOffset; passed += 1) {
        const code = text.codePointAt(offset) ?? 0;
        const next = offset + (code > 0xffff ? 2 : 1);
        if (next >= end)
            break;
        if (code === 10)
            line += 1;
        offset = next;
    }
    return { offset, line };
}
/** A function from offsets, asked in ascending order, to their lines; linear over all questions. */
function createLineCounter(text) {
    let line = 1;
    let next = text.indexOf('\n');
    return (offset) => {
        while (next !== -1 && next < offset) {
            line += 1;
            next = text.indexOf('\n', next + 1);
        }
        return line;
    };
}


/***/ }),

/***/ 48742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ needsServerFacts),
/* harmony export */   v: () => (/* binding */ needsRehearsal)
/* harmony export */ });
/* harmony import */ var _finding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20891);
/* harmony import */ var _role_policy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75699);


/** Whether a policy denies this role something that only a rehearsal of what is pending shows. */
function needsRehearsal(permit) {
    return denied(permit).some((code) => !isFinding(code));
}
/** Whether a policy denies this role something that only the server tells. */
function needsServerFacts(permit) {
    return denied(permit).some((code) => isFinding(code) && _finding__WEBPACK_IMPORTED_MODULE_0__/* .FINDING_STAGES */ .C[code] === 'server');
}
function denied({ governance, role }) {
    return (0,_role_policy__WEBPACK_IMPORTED_MODULE_1__/* .rulesForRole */ .n)(governance.policies, role).flatMap(({ deny = [] }) => deny);
}
function isFinding(code) {
    return Object.hasOwn(_finding__WEBPACK_IMPORTED_MODULE_0__/* .FINDING_STAGES */ .C, code);
}


/***/ })

};
;