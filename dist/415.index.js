"use strict";
exports.id = 415;
exports.ids = [415];
exports.modules = {

  51962:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  needsBaseline),
    a: () => (  baselineRequiredProblem)
  });
  var _engine_existing_tables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87739);
  var _engine_target_history__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97685);


function needsBaseline(history, { baseline, pending }, baselineInput) {
    const isBaselineUnknown = (0,_engine_target_history__WEBPACK_IMPORTED_MODULE_1__  .I)(history) && baseline.length === 0 && baselineInput === undefined;
    return isBaselineUnknown && pending.length > 0;
}
async function baselineRequiredProblem(session, history, inspected, options) {
    const { name } = history.table;
    if (inspected.baseline.length > 0) {
        return (await (0,_engine_existing_tables__WEBPACK_IMPORTED_MODULE_0__  .fA)(session, name)) === undefined
            ? baselineWithoutSchemaProblem(name)
            : undefined;
    }
    const { readOnly, existingTablesProblem } = options;
    const isCheckedLater = !readOnly && existingTablesProblem === undefined;
    if (isCheckedLater || !needsBaseline(history, inspected, options.baseline))
        return undefined;
    const table = await (0,_engine_existing_tables__WEBPACK_IMPORTED_MODULE_0__  .of)(session, name);
    if (table === undefined)
        return undefined;
    return existingTablesProblem?.() ?? (0,_engine_existing_tables__WEBPACK_IMPORTED_MODULE_0__  .b9)(table, name);
}
function baselineWithoutSchemaProblem(historyTable) {
    return {
        code: 'baseline-without-schema',
        what: `The input \`baseline\` is set, but the database has no tables and ${historyTable} is empty.`,
        next: 'Nothing was written. Check that `database-url` points to the intended database. On a new database, remove `baseline` to run every file.',
    };
}


  }),

  57898:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  snapshotAfter),
    m: () => (  snapshotBefore)
  });
  var _database_url_database_location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69798);
  var _edge_hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);
  var _migrations_digest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21981);
  var _policy_decide__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20539);
  var _read_history__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14816);





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
async function snapshotAfter(session, permit, { format, migrations }, before) {
    const place = (0,_database_url_database_location__WEBPACK_IMPORTED_MODULE_0__  .Q)((0,_policy_decide__WEBPACK_IMPORTED_MODULE_2__  .NJ)(permit));
    const options = { readOnly: true, inDetail: false, place, format };
    const reading = await (0,_read_history__WEBPACK_IMPORTED_MODULE_3__  .A)(session, migrations, options);
    if (!reading.ok)
        return { ...before, ledger: undefined };
    const { history } = reading;
    return { ...before, after: toHistoryState(history), ledger: getLedgerHead(history) };
}
function toHistoryState({ rows }) {
    const applied = rows.filter(({ state }) => state === 'applied');
    return { rows: applied.length, headDigest: (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_4__  .xR)(rows, _edge_hash__WEBPACK_IMPORTED_MODULE_1__  .f) };
}
function getLedgerHead({ ledger }) {
    return ledger.kind === 'seen' ? ledger.head : undefined;
}


  }),

  76802:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  kt: () => (  collectServerFindings),
  WL: () => (  inspectTarget),
  re: () => (  plannedHeadDigest),
  CA: () => (  withLedger)
});

var database_location = __webpack_require__(69798);
var hash = __webpack_require__(2061);
var cancelled_problem = __webpack_require__(63259);
var governed_tables = __webpack_require__(89626);
var history_problems = __webpack_require__(62451);
var server_identity = __webpack_require__(17818);
var session_timeouts = __webpack_require__(44887);
var target_history = __webpack_require__(97685);
var digest = __webpack_require__(21981);
var url_settings = __webpack_require__(4585);
;
function listUnreadFiles(skippedFiles, migrations, history) {
    if (skippedFiles.length === 0)
        return skippedFiles;
    const versions = new Set(history.map(({ version }) => version));
    const recorded = new Set(migrations.filter(({ version }) => versions.has(version)).map(({ fileName }) => fileName));
    return skippedFiles.filter((name) => !recorded.has(name));
}

var role_stamp = __webpack_require__(11886);
var target_names = __webpack_require__(71984);
;


function serverFindings(facts) {
    const findings = [findReadOnlyServer(facts), findHistoryAhead(facts), findStamp(facts)];
    return findings.filter((finding) => finding !== undefined);
}
function timeoutSetAside({ name, shown, source }) {
    return {
        code: 'timeout-set-aside',
        level: 'notice',
        what: `\`${name}\` is \`${shown}\` ${TIMEOUT_SOURCES[source] ?? `in the settings of the server (${source})`}. It does not apply to the migrations, because a migration can take longer than a query.`,
        next: `If the limit must apply, set \`statement-timeout\` to \`${shown}\`. To confirm that there is no limit, set it to \`0\`.`,
    };
}
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
function findStamp({ server, role, stamp, isOwnTarget, target }) {
    const result = stamp && (0,role_stamp .h)(stamp, role, isOwnTarget);
    if (result === undefined)
        return undefined;
    const { code } = result;
    if (code === 'role-stamp-copied')
        return server.inRecovery ? undefined : copiedStamp(result.place);
    if (result.by === 'server')
        return sameServerMismatch(result.place, role, target);
    return {
        code,
        level: 'warning',
        what: `The role is \`${role}\`, but the first run on this host and database had the role \`${result.role}\` (\`governed.runs\`).`,
        next: `Set the role to \`${result.role}\`, or set \`database-url\` to another database. If the database has become \`${role}\`, ignore this warning.`,
    };
}
function sameServerMismatch(place, role, target) {
    const [firstRole = ''] = place.split(' ', 1);
    return {
        code: 'role-stamp-mismatch',
        level: 'warning',
        what: `The role is \`${role}\`, but the first run on this server had the role \`${firstRole}\` and another name of the database (${place.slice(firstRole.length + 1)}). It is the same server under two names, or one is a physical copy of the other, such as a restored snapshot (\`governed.runs\`).`,
        next: `If it is the same server, set the role to \`${firstRole}\`, or set \`database-url\` to another database. If it is a copy that belongs to \`${role}\`, add \`${formatTargetsLine(target)}\` under \`roles.${role}\` of the policy file.`,
    };
}
function formatTargetsLine(target) {
    const entries = (0,target_names .s)(target).map(({ shown }) => `'${shown.replaceAll("'", "''")}'`);
    return `targets: [${entries.join(', ')}]`;
}
function copiedStamp(place) {
    return {
        code: 'role-stamp-copied',
        level: 'notice',
        what: `The database contains the history of another database (${place}). It is a branch of this database, or was restored from it.`,
        next: 'If this is intended, ignore this notice. The first run that writes here records the new role and location.',
    };
}

var skipped_files = __webpack_require__(82469);
var decide = __webpack_require__(20539);
var own_target = __webpack_require__(3402);
var baseline_required = __webpack_require__(51962);
var compile_sql_parser = __webpack_require__(19137);
var yield_event_loop = __webpack_require__(13276);
var input_values = __webpack_require__(44649);
var build_plan = __webpack_require__(70669);
var syntax_tree = __webpack_require__(50931);
;

const SINGLE_MESSAGE_FORMATS = new Set(['golang-migrate', 'prisma']);
function createCallMarker(files, format, parser) {
    if (!SINGLE_MESSAGE_FORMATS.has(format))
        return (file) => file;
    let procedures;
    return (file) => {
        const name = CALL.test(file.text) ? findOnlyCall(file.text, parser) : undefined;
        if (name === undefined)
            return file;
        procedures ??= new Set(files.flatMap(({ text }) => listCommittingProcedures(text, parser)));
        return procedures.has(name) ? { ...file, nonTransactional: true } : file;
    };
}
const CALL = /^\s*call\s/im;
function findOnlyCall(text, parser) {
    const parsed = parser.statements(text);
    const [statement, ...others] = parsed.ok ? parsed.statements : [];
    if (statement === undefined || others.length > 0 || !('CallStmt' in statement.node))
        return undefined;
    return (0,syntax_tree .bu)(statement.node.CallStmt.funccall?.funcname?.at(-1));
}
function listCommittingProcedures(text, parser) {
    if (!/\bprocedure\b/i.test(text) || !/\b(?:commit|rollback)\b/i.test(text))
        return [];
    const parsed = parser.statements(text);
    return (parsed.ok ? parsed.statements : []).flatMap((statement) => {
        const name = commits(statement, parser) ? procedureName(statement) : undefined;
        return name === undefined ? [] : [name];
    });
}
function procedureName({ node }) {
    if (!('CreateFunctionStmt' in node) || node.CreateFunctionStmt.is_procedure !== true)
        return undefined;
    return (0,syntax_tree .bu)(node.CreateFunctionStmt.funcname?.at(-1));
}
function commits({ node, text }, parser) {
    if (!('CreateFunctionStmt' in node))
        return false;
    return (0,syntax_tree .yK)(parser.plpgsql(text), (value, key) => (0,syntax_tree .Gv)(value) && (key === 'PLpgSQL_stmt_commit' || key === 'PLpgSQL_stmt_rollback'));
}

var drift = __webpack_require__(2230);
var inspect = __webpack_require__(29616);
var lasting_search_path = __webpack_require__(76256);
var later_keywords = __webpack_require__(81712);
var group_by = __webpack_require__(60270);
;

const MAX_ANNOTATIONS = 10;
function mergeFileProblems(problems) {
    if (problems.length <= MAX_ANNOTATIONS)
        return problems;
    const groups = (0,group_by .$)(problems, ({ code, next }) => `${code} ${next}`);
    return [...groups.values()].flatMap((group) => {
        const [first, ...others] = group;
        if (first === undefined || group.length <= MAX_ANNOTATIONS)
            return group;
        const shown = others.slice(0, MAX_ANNOTATIONS - 1).map(toPlace);
        const moreCount = others.length - shown.length;
        const places = [...shown, ...(moreCount > 0 ? [`${moreCount} more places`] : [])].join(', ');
        return [{ ...first, what: `${first.what} The same problem is in ${places}.` }];
    });
}
function toPlace({ file, line }) {
    return line === undefined ? `${file}` : `${file}:${line}`;
}

var migrations_migration = __webpack_require__(1481);
var parse_sql = __webpack_require__(81855);
;
function progressDigests(statements, sha256Hex) {
    let digest = sha256Hex('');
    const digests = [digest];
    for (const { text } of statements) {
        digest = sha256Hex(`${digest}\n${text}`);
        digests.push(digest);
    }
    return digests;
}

var migrations_version = __webpack_require__(90233);
;

function splitAtBaseline(pending, version, { order }) {
    const key = order.parse({ version, toolChecksum: '0' })?.key;
    const number = (0,migrations_version .o)(version)?.key;
    const exact = pending.findIndex((migration) => key !== undefined && order.parse(migration)?.key === key);
    const last = exact === -1 && number !== undefined
        ? pending.findIndex((migration) => (0,migrations_version .o)(migration.version)?.key === number)
        : exact;
    if (last !== -1) {
        return {
            ok: true,
            value: { baseline: pending.slice(0, last + 1), pending: pending.slice(last + 1) },
        };
    }
    const lower = findLower(pending, version);
    const hint = lower === undefined ? 'all files are above it' : `the next lower file is \`${lower.fileName}\``;
    const problem = {
        code: 'baseline-unknown',
        what: `\`baseline\` is \`${version}\`, but no migration has this version (${hint}).`,
        next: 'Set `baseline` to the version of the newest migration that this database already contains. If it contains none of them, set it to `none`.',
    };
    return { ok: false, problems: [problem] };
}
function findLower(pending, version) {
    const baseline = (0,migrations_version .o)(version);
    return pending.findLast((migration) => {
        const own = (0,migrations_version .o)(migration.version);
        return own !== undefined && baseline !== undefined && (0,migrations_version .Z)(own, baseline) <= 0;
    });
}

var repeatable = __webpack_require__(75726);
;


const TOOL_ADVICE = {
    flyway: 'Flyway has baseline migrations (`B<version>__<name>.sql`), which `flyway migrate` as the `command` runs.',
    prisma: 'With Prisma, use a folder with a new name, and run `prisma migrate resolve --applied <folder>` on each database.',
    supabase: 'With the Supabase CLI, use `supabase migration squash`, and then `supabase migration repair` on each database.',
    'node-pg-migrate': 'With node-pg-migrate, delete the rows of the old migrations, and run `node-pg-migrate up --fake` on each database.',
};
const MAX_NAMES_SHOWN = 10;
function mergeSquashProblems(problems, migrations, history, format) {
    const items = listItems(migrations, history);
    const squashed = items.flatMap((_, index) => findSquashedFile(items, index) ?? []);
    const [first, ...others] = squashed.map((file) => squashProblem(file, format));
    if (first === undefined)
        return problems;
    const replaced = new Set(squashed.flatMap((file) => file.replaced));
    const isComplete = items.every(({ migration, row }) => migration !== undefined || row === undefined || replaced.has(row));
    const paths = new Set(squashed.map(({ migration }) => migration.path));
    const rest = problems.filter(({ code, file }) => {
        if (code === 'deleted-migration')
            return !isComplete;
        const isAboutFile = code === 'edited-migration' || code === 'out-of-order';
        return !(isAboutFile && file !== undefined && paths.has(file));
    });
    return [first, ...others, ...rest];
}
function listItems(migrations, history) {
    const rows = new Map();
    const items = [];
    const files = withVersions(migrations);
    const keys = new Set(files.map(({ version }) => version.key));
    for (const { value: row, version } of withVersions(history)) {
        rows.set(version.key, row);
        if (!keys.has(version.key))
            items.push({ version, row });
    }
    for (const { value: migration, version } of files) {
        items.push({ version, migration, row: rows.get(version.key) });
    }
    return items.sort((left, right) => (0,migrations_version .Z)(left.version, right.version));
}
function withVersions(all) {
    return all.flatMap((value) => {
        const version = (0,repeatable .s)(value) ? undefined : (0,migrations_version .o)(value.version);
        return version === undefined ? [] : [{ value, version }];
    });
}
function findSquashedFile(items, index) {
    const item = items[index];
    if (item?.migration === undefined)
        return undefined;
    const { migration, row } = item;
    const isNew = row === undefined;
    if (!isNew && (row.state !== 'applied' || row.checksum === migration.checksum))
        return undefined;
    const before = items.slice(0, index);
    const after = items.slice(index + 1);
    const countsAfter = hasFile(after) || !hasFile(before);
    const replaced = [
        ...takeMissing(before.reverse()).reverse(),
        ...(countsAfter ? takeMissing(after) : []),
    ];
    return replaced.length < (isNew ? 2 : 1) ? undefined : { migration, isNew, replaced };
}
function hasFile(items) {
    return items.some(({ migration }) => migration !== undefined);
}
function takeMissing(items) {
    const end = items.findIndex(({ migration }) => migration !== undefined);
    return items.slice(0, end === -1 ? undefined : end).flatMap(({ row }) => row ?? []);
}
function squashProblem({ migration, isNew, replaced }, format) {
    const shown = replaced.slice(0, MAX_NAMES_SHOWN).map(({ version }) => version);
    const moreCount = replaced.length - shown.length;
    const versions = `${shown.join(', ')}${moreCount === 0 ? '' : ` and ${moreCount} more`}`;
    const files = replaced.length === 1
        ? 'The file of the applied migration'
        : 'The files of the applied migrations';
    const fact = isNew ? 'is new' : 'was edited after it was applied';
    const advice = TOOL_ADVICE[format];
    return {
        code: 'deleted-migration',
        what: `${files} ${versions} ${replaced.length === 1 ? 'is' : 'are'} missing, and \`${migration.fileName}\` ${fact}. The action does not support squashing applied migrations into one file yet.`,
        next: `Restore the files (\`git log --diff-filter=D\` shows the commit that deleted them).${advice === undefined ? '' : ` ${advice}`}`,
        file: migration.path,
    };
}

var strip_transaction_control = __webpack_require__(80246);
;




















const MAX_BLOCKING_MS = 50;
async function inspectPending(migrations, history, { format, baseline: baselineInput, }, signal) {
    const planResult = (0,build_plan .G)(migrations, history.rows, hash .f, format);
    if (!planResult.ok) {
        const problems = mergeSquashProblems(planResult.problems, migrations, history.rows, format.name);
        return { ok: false, problems };
    }
    const plan = planResult.value;
    const split = splitPending(plan, history, baselineInput, format);
    if (!split.ok)
        return split;
    const { baseline, pending } = split.value;
    const emptyPlan = {
        plan,
        digest: (0,digest .Gb)(pending, hash .f, baseline),
        baseline,
        pending: [],
        notes: [],
    };
    if (pending.length === 0)
        return (0,migrations_migration .i)([], emptyPlan);
    await (0,compile_sql_parser .R)();
    const parser = (0,later_keywords .K)(await (0,parse_sql .q)(), history.facts.versionNumber);
    const yieldIfDue = (0,yield_event_loop .e)(MAX_BLOCKING_MS);
    const markCall = createCallMarker(migrations, format.name, parser);
    const results = [];
    for (const migration of pending) {
        const interrupted = plan.interrupted.find((entry) => entry.migration === migration);
        results.push(inspectFile(markCall(migration), parser, interrupted, { history, format }));
        await yieldIfDue();
        const cancelReason = signal.reason();
        if (cancelReason !== undefined) {
            return {
                ok: false,
                problems: [(0,cancelled_problem .v)(cancelReason, 'It was parsing the files.')],
            };
        }
    }
    const files = results.flatMap((result) => (result.ok ? [result.value] : []));
    return (0,migrations_migration .i)(mergeFileProblems(results.flatMap((result) => (result.ok ? [] : result.problems))), {
        ...emptyPlan,
        pending: files.map(({ prepared }) => prepared),
        notes: files.flatMap(({ notices }) => notices),
    });
}
function splitPending({ pending }, history, baseline, format) {
    const hasBaseline = baseline !== undefined && baseline !== input_values .gN && (0,target_history .I)(history);
    return hasBaseline
        ? splitAtBaseline(pending, baseline, format)
        : { ok: true, value: { baseline: [], pending } };
}
function inspectFile(file, parser, interrupted, { history, format }) {
    const { facts } = history;
    const migration = (0,strip_transaction_control .k)(file, parser, format.name);
    const inspected = (0,inspect .N)(migration, parser, locateHistory(format, history));
    if (!inspected.ok)
        return inspected;
    const { transactional, statements, notices } = inspected.value;
    const progress = transactional ? [] : progressDigests(statements, hash .f);
    const problems = [];
    if (!transactional && facts.pooled)
        problems.push(poolerRefusedProblem(migration));
    if (interrupted !== undefined && progress[interrupted.resumeAt] !== interrupted.row.checksum) {
        problems.push((0,drift .l7)(migration, interrupted.row, hash .f));
    }
    const prepared = {
        migration: interrupted === undefined ? migration : { ...migration, version: interrupted.row.version },
        transactional,
        statements,
        resumeAt: interrupted?.resumeAt ?? 0,
        progress,
        ...((0,lasting_search_path .P)(migration.text, () => statements) ? { setsSearchPath: true } : {}),
    };
    return (0,migrations_migration .i)(problems, { prepared, notices });
}
function locateHistory({ history }, { session }) {
    return history === undefined
        ? undefined
        : { ...history, schema: history.schema ?? session.schema };
}
function poolerRefusedProblem({ path }) {
    return {
        code: 'pooler-refused',
        what: 'The file cannot run in a transaction, and `database-url` points to a connection pooler. The engine could not detect an interrupted run there.',
        next: "Set `database-url` to the direct host: for Neon the host without `-pooler`, for Supabase port 5432, otherwise the provider's direct port.",
        file: path,
    };
}

var read_history = __webpack_require__(14816);
var tables_version = __webpack_require__(40417);
;



















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
            problems: [(0,cancelled_problem .v)(cancelReason, 'It was reading the target.')],
        };
    }
    return await inspectOnce(permit, ports, migrations, { ...options, inDetail: true });
}
async function inspectOnce(permit, { session, signal }, migrations, { readOnly, inDetail, folder }) {
    const { format, url, skippedFiles } = folder;
    const { baseline, historyTable, limits } = permit.request;
    const place = (0,database_location .Q)((0,decide .NJ)(permit));
    const readOptions = { readOnly, inDetail, place, format };
    const reading = await (0,read_history .A)(session, migrations, readOptions);
    const files = await migrations;
    if (!reading.ok)
        return { ok: false, problems: [reading.problem] };
    const { history } = reading;
    const schemaProblem = (0,url_settings .E)(url, history.session.schema, format.name) ??
        (historyTable === undefined
            ? (0,history_problems .PD)(history.otherSchema, history.session.schema)
            : undefined);
    if (schemaProblem !== undefined)
        return { ok: false, problems: [schemaProblem] };
    const firstRun = await inspectIfEmpty(session, history, files, {
        request: permit.request,
        folder,
        readOnly,
    });
    if (!firstRun.ok)
        return firstRun;
    const { findings: firstRunFindings, existingTablesProblem } = firstRun.value;
    const result = await inspectPending(files, history, { format, baseline }, signal);
    if (!result.ok)
        return result;
    const inspected = result.value;
    const problem = await (0,baseline_required .a)(session, history, inspected, {
        baseline,
        readOnly,
        existingTablesProblem,
    });
    if (problem !== undefined)
        return { ok: false, problems: [problem] };
    const identified = await identifyServer(session, history, inspected, {
        place,
        readOnly,
        known: firstRun.value.server,
    });
    const { setAside } = (0,session_timeouts .xD)(limits, history.session.timeouts, (0,session_timeouts .dK)(url));
    const ignoresLimit = inspected.pending.length > 0 && history.facts.versionNumber >= 110_000;
    const unread = listUnreadFiles(skippedFiles, files, history.rows);
    const skipped = { format: format.name, form: format.skips?.form ?? '', files: unread };
    const otherFindings = [
        ...firstRunFindings,
        ...(0,skipped_files .t)(skipped),
        ...(ignoresLimit && setAside !== undefined ? [timeoutSetAside(setAside)] : []),
    ];
    const state = { history: identified, inspected, url, otherFindings };
    return { ok: true, value: withServerFindings(permit, state) };
}
async function identifyServer(session, history, inspected, { known, ...options }) {
    const hasWork = inspected.pending.length > 0 || inspected.baseline.length > 0;
    if (options.readOnly || !hasWork)
        return history;
    const canStore = (0,governed_tables .tm)(history.ledger, (0,tables_version .v)(history, inspected));
    const stores = canStore && !(0,target_history .I)(history);
    return await (0,server_identity .Ww)(session, { ...history, server: known }, { ...options, stores });
}
function withServerFindings(permit, state) {
    const { history, inspected, otherFindings } = state;
    const versionsAhead = inspected.plan.ahead.map(({ version }) => version);
    const serverFindings = collectServerFindings(history, permit, versionsAhead);
    return { ...state, findings: [...serverFindings, ...otherFindings] };
}
function withLedger(permit, inspection, ledger) {
    const { history } = inspection;
    if (ledger === history.ledger)
        return inspection;
    return withServerFindings(permit, { ...inspection, history: { ...history, ledger } });
}
const EMPTY_FIRST_RUN = {
    findings: [],
    existingTablesProblem: undefined,
    server: undefined,
};
async function inspectIfEmpty(session, history, files, options) {
    const isBlocked = history.facts.readOnly && !options.readOnly;
    if (!(0,target_history .I)(history) || isBlocked) {
        return { ok: true, value: EMPTY_FIRST_RUN };
    }
    const firstRun = await __webpack_require__.e(  771).then(__webpack_require__.bind(__webpack_require__, 78952));
    return await firstRun.checkFirstRun(session, history, files, options);
}
function collectServerFindings({ facts, ledger }, permit, versionsAhead) {
    return serverFindings({
        server: facts,
        role: permit.role,
        ahead: versionsAhead,
        stamp: ledger.kind === 'seen' ? ledger : undefined,
        isOwnTarget: (0,own_target .u)(permit),
        target: (0,decide .NJ)(permit),
    });
}
function plannedHeadDigest({ history, inspected, }) {
    const pending = inspected.pending.map(({ migration }) => migration);
    return (0,digest .pR)(history.rows, [...inspected.baseline, ...pending], hash .f);
}


  }),

  49037:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  toLedgerRun),
    T: () => (  prepareLedgerEntry)
  });
  var _database_url_database_location__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69798);
  var _edge_hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);
  var _edge_login_name__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16198);
  var _engine_governed_tables__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89626);
  var _engine_ledger__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55309);
  var _migrations_digest__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(21981);
  var _policy_decide__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20539);
  var _policy_denied_findings__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48742);
  var _policy_own_target__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3402);
  var _policy_run_checkout__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(33140);
  var _inspect_target__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76802);
  var _tables_version__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(40417);












function prepareLedgerEntry({ permit, context, runId }, { history, inspected, digest, applied, written }) {
    const { ledger, server } = history;
    const { baseline, pending } = inspected;
    const tablesVersion = (0,_tables_version__WEBPACK_IMPORTED_MODULE_9__  .v)(history, inspected);
    const state = {
        ledger,
        server,
        isOwnTarget: (0,_policy_own_target__WEBPACK_IMPORTED_MODULE_7__  .u)(permit),
        deniedFindings: (0,_policy_denied_findings__WEBPACK_IMPORTED_MODULE_6__  .ui)(permit),
        tablesVersion,
        checksConstraints: true,
        sha256Hex: _edge_hash__WEBPACK_IMPORTED_MODULE_1__  .f,
    };
    if (pending.length === 0 && baseline.length === 0) {
        return { row: written, update: { ...state, entry: undefined, completion: undefined } };
    }
    const run = toLedgerRun(permit, context, {
        runId,
        kind: 'engine',
        planDigest: digest,
        headBefore: (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_10__  .xR)(history.rows, _edge_hash__WEBPACK_IMPORTED_MODULE_1__  .f),
        server: (0,_engine_governed_tables__WEBPACK_IMPORTED_MODULE_3__  .tm)(ledger, tablesVersion) ? server : undefined,
    });
    const row = written ?? (0,_engine_ledger__WEBPACK_IMPORTED_MODULE_4__  .Oz)(run, ledger.kind === 'seen' ? ledger.head : undefined, _edge_hash__WEBPACK_IMPORTED_MODULE_1__  .f);
    const headAfter = (0,_inspect_target__WEBPACK_IMPORTED_MODULE_8__  .re)({ history, inspected });
    const totals = { applied: applied + pending.length, headAfter };
    const entry = written === undefined ? row : undefined;
    const isLastRound = baseline.length === 0 || pending.length === 0;
    const completion = isLastRound ? (0,_engine_ledger__WEBPACK_IMPORTED_MODULE_4__  .Po)(row, totals, _edge_hash__WEBPACK_IMPORTED_MODULE_1__  .f) : undefined;
    return { row, update: { ...state, entry, completion } };
}
function toLedgerRun(permit, { actor }, run) {
    const { role, confirmation, request, governance } = permit;
    const { proof, checkout } = governance;
    return {
        ...run,
        ...(0,_database_url_database_location__WEBPACK_IMPORTED_MODULE_0__  .Q)((0,_policy_decide__WEBPACK_IMPORTED_MODULE_5__  .NJ)(permit)),
        role,
        appliedBy: actor ?? (0,_edge_login_name__WEBPACK_IMPORTED_MODULE_2__  .d)(),
        commit: (0,_policy_run_checkout__WEBPACK_IMPORTED_MODULE_11__  .$)(checkout, request.environment['GITHUB_SHA']) ?? '',
        environment: (proof.known ? proof.value.environment : undefined) ?? '',
        confirmation: confirmation.kind,
        startedAt: new Date().toISOString(),
    };
}


  }),

  14816:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  readFormatHistory)
  });
  var _engine_tables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21843);
  var _engine_tables_read_tool_history__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14546);
  var _engine_target_history__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97685);



async function readFormatHistory(session, migrations, options) {
    const answer = (0,_engine_target_history__WEBPACK_IMPORTED_MODULE_2__  .L)(session, options);
    const files = await migrations;
    const result = await answer;
    const { name, history: where } = options.format;
    if (!result.ok)
        return result;
    if (where === undefined)
        return { ok: true, history: withoutToolRows(result.history) };
    const of = { tool: _engine_tables__WEBPACK_IMPORTED_MODULE_0__  .J[name], where };
    return await (0,_engine_tables_read_tool_history__WEBPACK_IMPORTED_MODULE_1__  .b)(session, result.history, of, files, options.readOnly);
}
function withoutToolRows(history) {
    const isToolRow = ({ ordinal }) => ordinal < 0;
    return history.rows.some(isToolRow)
        ? { ...history, rows: history.rows.filter((row) => !isToolRow(row)) }
        : history;
}


  }),

  40417:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  findTablesVersion)
  });
  var _engine_governed_tables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89626);
  var _engine_history_table__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68499);


function findTablesVersion(history, { baseline, pending }) {
    const addsColumn = baseline.length === 0 && pending[0]?.transactional === true;
    const isSeen = history.ledger.kind === 'seen';
    return isSeen && !addsColumn ? _engine_history_table__WEBPACK_IMPORTED_MODULE_1__  .f$ : (0,_engine_governed_tables__WEBPACK_IMPORTED_MODULE_0__  .WH)(history);
}


  }),

  87878:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    NI: () => (  blockingProcessesQuery),
    PR: () => (  describeProcesses),
    Ti: () => (  cancelBackendQuery),
    ag: () => (  lockHolderQuery)
  });
const COLUMNS = "a.pid, a.application_name, a.usename, a.state, pg_catalog.date_trunc('second', a.backend_start)";
function lockHolderQuery(keys) {
    return `SELECT ${COLUMNS} FROM (${lockPidsQuery(keys)}) l JOIN pg_catalog.pg_stat_activity a USING (pid) LIMIT 1`;
}
function blockingProcessesQuery(pid) {
    return `SELECT ${COLUMNS.replace('a.pid', 'b.pid')} FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids(${pid})) AS b (pid) LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid`;
}
function cancelBackendQuery(pid, keys) {
    return `SELECT pg_catalog.pg_cancel_backend(l.pid) FROM (${lockPidsQuery(keys)}) l WHERE l.pid = ${pid}`;
}
function lockPidsQuery({ namespace, transaction, nonTransactional }) {
    return `SELECT DISTINCT pid FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()) AND objsubid = 2 AND classid = ${namespace} AND objid::pg_catalog.int8 IN (${transaction >>> 0}, ${nonTransactional >>> 0})`;
}
function describeProcesses(reply) {
    const rows = reply.kind === 'answered' ? (reply.results[0] ?? []) : [];
    return rows.length === 0 ? undefined : rows.map(describeProcess).join(', ');
}
function describeProcess([pid, application, user, state, connectedSince]) {
    if (pid === '0')
        return 'a prepared transaction';
    return `process ${pid ?? '?'} (${application || 'no application name'}, login ${user ?? '?'}, ${state ?? 'state hidden'}, connected since ${connectedSince ?? '?'})`;
}


  }),

  17416:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CD: () => (  commitStatements),
    JK: () => (  findFailedStep),
    Zg: () => (  completionStatements),
    dq: () => (  entryStatements),
    j$: () => (  countUntilCommit),
    kq: () => (  createTablesStatements),
    vL: () => (  continueStatement)
  });
  var _governed_tables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89626);
  var _guard__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54567);
  var _history_table__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68499);
  var _insert_applied_row__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64884);
  var _ledger__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55309);





const BEFORE_LEDGER = ['CLOSE ALL'];
const AFTER_LEDGER = ['COMMIT', 'BEGIN', 'DISCARD TEMP', 'COMMIT'];
function commitStatements(file) {
    return [...BEFORE_LEDGER, ...ledgerStatements(file), ...AFTER_LEDGER];
}
function countUntilCommit(file) {
    return BEFORE_LEDGER.length + ledgerStatements(file).length + 1;
}
function findFailedStep(file, completed) {
    const statements = ledgerStatements(file);
    const index = completed - BEFORE_LEDGER.length;
    if (index < 0 || index >= statements.length)
        return 'commit';
    if (index >= beforeRecordStatements(file).length)
        return 'record';
    return statements[index] === CHECK_CONSTRAINTS ? 'constraints' : 'commit';
}
const CHECK_CONSTRAINTS = 'SET CONSTRAINTS ALL IMMEDIATE';
const LEDGER_LOCK_TIMEOUT_MS = 5_000;
function ledgerStatements(file) {
    const statements = [
        ...createTablesStatements(file),
        ...lateRecordStatements(file),
        ...entryStatements(file),
        ...(file.entry === undefined ? [] : completionStatements(file)),
    ];
    return statements.length === 0 ? [] : [...beforeRecordStatements(file), ...statements];
}
function beforeRecordStatements({ tag, checksConstraints, limits, }) {
    const isTooShort = limits.lockTimeoutMs > 0 && limits.lockTimeoutMs < LEDGER_LOCK_TIMEOUT_MS;
    return [
        `SAVEPOINT ${tag}`,
        ...(checksConstraints ? [CHECK_CONSTRAINTS] : []),
        ...(isTooShort ? [`SET LOCAL lock_timeout = ${LEDGER_LOCK_TIMEOUT_MS}`] : []),
    ];
}
function continueStatement({ tag }) {
    return `ROLLBACK TO SAVEPOINT ${tag}`;
}
function createTablesStatements(work) {
    const { tag, table, expected, tablesVersion } = work;
    const isTableMissing = !expected.tableExists && (0,_governed_tables__WEBPACK_IMPORTED_MODULE_0__  .Nw)(work);
    return [
        ...(0,_governed_tables__WEBPACK_IMPORTED_MODULE_0__  .$Q)(tag, tablesVersion),
        ...(expected.upgrade === undefined ? [] : [(0,_governed_tables__WEBPACK_IMPORTED_MODULE_0__  .Z2)(tag, expected.upgrade)]),
        ...(isTableMissing && table.create !== undefined ? [(0,_governed_tables__WEBPACK_IMPORTED_MODULE_0__  .Z2)(tag, table.create)] : []),
    ];
}
function lateRecordStatements(file) {
    if (!(0,_governed_tables__WEBPACK_IMPORTED_MODULE_0__  .Nw)(file))
        return [];
    const { tag, table, expected } = file;
    return [
        (0,_guard__WEBPACK_IMPORTED_MODULE_1__  .a)(tag, [['stale', table.isStale(expected)]]),
        (0,_history_table__WEBPACK_IMPORTED_MODULE_2__  .Sc)(tag, (0,_insert_applied_row__WEBPACK_IMPORTED_MODULE_4__  .Z)(file)),
    ];
}
function entryStatements({ tag, entry, tablesVersion, }) {
    if (entry === undefined)
        return [];
    const insert = (0,_history_table__WEBPACK_IMPORTED_MODULE_2__  .Sc)(tag, (0,_ledger__WEBPACK_IMPORTED_MODULE_3__  .Ax)(entry));
    if (tablesVersion < _governed_tables__WEBPACK_IMPORTED_MODULE_0__  .Bn)
        return [insert];
    return [(0,_guard__WEBPACK_IMPORTED_MODULE_1__  .a)(tag, [['ledgerChanged', (0,_ledger__WEBPACK_IMPORTED_MODULE_3__  .dK)(entry)]]), insert];
}
function completionStatements({ tag, completion }) {
    return completion === undefined ? [] : [(0,_history_table__WEBPACK_IMPORTED_MODULE_2__  .Sc)(tag, (0,_ledger__WEBPACK_IMPORTED_MODULE_3__  .av)(completion))];
}


  }),

  87739:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V4: () => (  existingTableGuard),
    b9: () => (  schemaWithoutHistoryProblem),
    fA: () => (  findAnyExistingTable),
    nC: () => (  existingTableProblem),
    of: () => (  findConflictingTable)
  });
  var _guard__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54567);
  var _session_settings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59650);
  var _sql_literal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28356);



const RELATION_KINDS = "('r', 'p', 'v', 'm', 'f')";
function existingTableQuery(schemaCondition) {
    return `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE ${schemaCondition} AND c.relkind IN ${RELATION_KINDS} AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e') ORDER BY c.oid LIMIT 1`;
}
const isNotHistory = (table) => `pg_catalog.format('%I.%I', n.nspname, c.relname) <> ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_2__  .c)(table)}`;
const isOnSearchPath = (table) => `n.nspname = ANY (pg_catalog.current_schemas(false)) AND n.nspname <> 'governed' AND ${isNotHistory(table)}`;
function existingTableGuard(tag, table) {
    return (0,_guard__WEBPACK_IMPORTED_MODULE_0__  .r0)(tag, 'existingTable', existingTableQuery(isOnSearchPath(table)));
}
async function findConflictingTable(session, table) {
    return await queryFirstName(session, isOnSearchPath(table));
}
async function findAnyExistingTable(session, table) {
    const isUserSchema = "n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'governed')";
    return await queryFirstName(session, `${isUserSchema} AND ${isNotHistory(table)}`);
}
async function queryFirstName(session, schemaCondition) {
    const reply = await session.query((0,_session_settings__WEBPACK_IMPORTED_MODULE_1__  .Uw)(session, `${existingTableQuery(schemaCondition)};`, true));
    return reply.kind === 'answered' ? (reply.results[0]?.[0]?.[0] ?? undefined) : undefined;
}
function schemaWithoutHistoryProblem(existingTable, table) {
    return {
        code: 'schema-without-history',
        what: `The database already contains tables, such as ${existingTable}, but ${table} records no applied file.`,
        next: 'Nothing was written. Set `baseline` to the version of the newest migration that this database already contains. If the existing tables are unrelated, set it to `none`.',
    };
}
function existingTableProblem({ tag, table }, error) {
    return schemaWithoutHistoryProblem((0,_guard__WEBPACK_IMPORTED_MODULE_0__  .IR)(tag, 'existingTable', error), table.name);
}


  }),

  89626:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Q: () => (  prepareTablesStatements),
    $x: () => (  MISSING_OWNERSHIP),
    Bn: () => (  LEDGER_VERSION),
    Fx: () => (  deniedObjectQuery),
    Nw: () => (  isRecordedLate),
    WH: () => (  getTablesVersion),
    Z2: () => (  inPlpgsql),
    fV: () => (  upgradeGuards),
    hT: () => (  isInGovernedSchema),
    lO: () => (  relationExists),
    tm: () => (  canStoreServer)
  });
  var _guard__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54567);
  var _history_table__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68499);
  var _ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55309);
  var _sql_literal__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28356);




const LEDGER_VERSION = 2;
const SERVER_VERSION = 4;
function getTablesVersion({ exists, ledger, }) {
    if (!exists)
        return 0;
    if (ledger.kind === 'missing')
        return LEDGER_VERSION - 1;
    const canAddServer = ledger.kind === 'seen' && ledger.serverColumn === 'addable';
    return canAddServer ? SERVER_VERSION - 1 : _history_table__WEBPACK_IMPORTED_MODULE_1__  .f$;
}
function canStoreServer(ledger, tablesVersion) {
    if (tablesVersion < SERVER_VERSION)
        return true;
    return ledger.kind === 'seen' && ledger.serverColumn === 'present';
}
function prepareTablesStatements(tag, version) {
    if (version === 0)
        return [inPlpgsql(tag, _history_table__WEBPACK_IMPORTED_MODULE_1__  .lH)];
    if (version < LEDGER_VERSION)
        return [inPlpgsql(tag, _history_table__WEBPACK_IMPORTED_MODULE_1__  .sv)];
    if (version >= SERVER_VERSION)
        return [];
    return [inPlpgsql(tag, (0,_guard__WEBPACK_IMPORTED_MODULE_0__  .BA)(tag, _history_table__WEBPACK_IMPORTED_MODULE_1__  .uT))];
}
function inPlpgsql(tag, code) {
    return `DO $${tag}$ BEGIN ${code} END $${tag}$`;
}
function isInGovernedSchema({ name }) {
    return name.startsWith('governed.');
}
function isRecordedLate({ table, expected, }) {
    const { historyExists, upgrade } = expected;
    return isInGovernedSchema(table) && (!historyExists || upgrade !== undefined);
}
function relationExists(name) {
    return `EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE pg_catalog.format('%I.%I', n.nspname, c.relname) = ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_3__  .c)(name)})`;
}
function deniedObjectQuery(tablesVersion) {
    if (tablesVersion < LEDGER_VERSION) {
        return `SELECT CASE WHEN n.oid IS NULL AND NOT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE') THEN 'database ' || pg_catalog.current_database() WHEN NOT pg_catalog.has_schema_privilege(n.oid, 'CREATE') THEN 'schema governed' END FROM (SELECT (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'governed')) AS n (oid)`;
    }
    const hasPrivilege = (privilege) => `pg_catalog.has_any_column_privilege('${_ledger__WEBPACK_IMPORTED_MODULE_2__  .R9}', '${privilege}')`;
    return `SELECT 'table ${_ledger__WEBPACK_IMPORTED_MODULE_2__  .R9}' WHERE NOT (${['SELECT', 'INSERT', 'UPDATE'].map(hasPrivilege).join(' AND ')})`;
}
const MISSING_OWNERSHIP = 'ownership of ';
function upgradeGuards({ tag, table, expected, }) {
    return [...new Set([_history_table__WEBPACK_IMPORTED_MODULE_1__  .GQ, table.name])]
        .filter((name) => expected.upgrade?.includes((0,_history_table__WEBPACK_IMPORTED_MODULE_1__  .Hr)(name)) === true)
        .map((name) => (0,_guard__WEBPACK_IMPORTED_MODULE_0__  .r0)(tag, 'ledgerDenied', unownedTableQuery(name)));
}
function unownedTableQuery(name) {
    const regclass = `pg_catalog.to_regclass(${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_3__  .c)(name)})`;
    return `SELECT ${(0,_sql_literal__WEBPACK_IMPORTED_MODULE_3__  .c)(`${MISSING_OWNERSHIP}${name}`)} FROM pg_catalog.pg_class WHERE oid = ${regclass} AND NOT pg_catalog.pg_has_role(relowner, 'USAGE') AND NOT ${(0,_history_table__WEBPACK_IMPORTED_MODULE_1__  .SH)(regclass)}`;
}


  }),

  64884:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  insertAppliedRow)
  });
function insertAppliedRow(file) {
    const { table, prepared, expected, runId, appliedBy } = file;
    const { migration, statements } = prepared;
    return table.insert({
        ordinal: expected.ordinal + 1,
        migration,
        statements,
        state: 'applied',
        statementsDone: statements.length,
        runId,
        appliedBy,
    });
}


  }),

  41196:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  lockKeys)
  });
const NAMESPACE = 0x676f76;
function lockKeys(historyTable, sha256Hex) {
    const key = (name) => Number.parseInt(sha256Hex(name).slice(0, 8), 16) | 0;
    return {
        namespace: NAMESPACE,
        transaction: key(historyTable),
        nonTransactional: key(`${historyTable} outside a transaction`),
    };
}


  }),

  87092:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  rollback)
  });
async function rollback(failure, session) {
    if (failure.transaction === 'idle')
        return undefined;
    const reply = await session.execute('ROLLBACK');
    return reply.kind === 'lost' ? reply.reason : undefined;
}


  }),

  17818:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $g: () => (  findIdentityUse),
    Ww: () => (  withServerIdentity),
    jR: () => (  identityQuery)
  });
  var _ledger_state__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14069);
  var _session_settings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59650);


function identityQuery(settings) {
    const isTimelineSet = settings.some(({ name }) => name.toLowerCase().startsWith('neon.'));
    const timeline = isTimelineSet
        ? 'NULL'
        : "NULLIF(pg_catalog.current_setting('neon.timeline_id', true), '')";
    return `SELECT pg_catalog.concat_ws('/', s.system_identifier, d.oid, ${timeline}) AS identity FROM pg_catalog.pg_control_system() AS s, pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database()`;
}
function findIdentityUse(ledger) {
    if (ledger.kind === 'missing')
        return 'record';
    if (ledger.kind === 'hidden')
        return undefined;
    const { head, stampedAs, serverColumn } = ledger;
    if (serverColumn === 'addable')
        return 'record';
    if (serverColumn === 'absent' || stampedAs !== undefined)
        return undefined;
    return head === undefined ? 'record' : 'compare';
}
async function withServerIdentity(session, history, { place, readOnly, stores }) {
    const { ledger } = history;
    const use = findIdentityUse(ledger);
    if (use === undefined || (use === 'record' && (!stores || history.server !== undefined)))
        return history;
    const found = use === 'compare' ? (0,_ledger_state__WEBPACK_IMPORTED_MODULE_0__  .sc)(place, 'asked.identity') : 'NULL';
    const query = `SELECT asked.identity, ${found} FROM (${identityQuery(session.settings)}) AS asked;`;
    const reply = await session.query((0,_session_settings__WEBPACK_IMPORTED_MODULE_1__  .Uw)(session, query, readOnly));
    if (reply.kind === 'lost')
        return history;
    if (reply.transaction !== 'idle')
        await session.execute('ROLLBACK');
    const [server, sameServer] = reply.results[0]?.[0] ?? [];
    if (!server)
        return history;
    return {
        ...history,
        server,
        ledger: ledger.kind === 'seen' ? { ...ledger, sameServer: sameServer ?? undefined } : ledger,
    };
}


  }),

  54077:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  findTableConflict)
  });
  var _guard__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54567);

const UNIQUE_VIOLATION = '23505';
const DUPLICATES = new Set(['42P06', '42P07']);
function findTableConflict(tag, error) {
    const guard = (0,_guard__WEBPACK_IMPORTED_MODULE_0__  .Md)(tag, error);
    if (guard === 'tableBusy')
        return 'busy';
    if (guard !== undefined)
        return guard === 'ledgerChanged' ? 'ledger' : undefined;
    const { code, message } = error;
    if (code === UNIQUE_VIOLATION && /\bruns_pkey\b/.test(message))
        return 'ledger';
    const isInCatalog = code === UNIQUE_VIOLATION && /\bpg_\w+_index\b/.test(message);
    return isInCatalog || DUPLICATES.has(code) ? 'created' : undefined;
}


  }),

  70669:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  G: () => (  buildPlan)
});

var drift = __webpack_require__(2230);
var group_by = __webpack_require__(60270);
var version = __webpack_require__(90233);
;


function matchRows(files, rows, { order }) {
    const byText = new Map(files.map((file) => [file.version.text, file]));
    const byKey = new Map(files.map((file) => [file.version.key, file]));
    const formerly = files.filter(({ migration }) => migration.former !== undefined);
    const byFormer = (0,group_by .$)(formerly, ({ migration }) => migration.former?.version ?? '');
    const matched = rows.map((row) => {
        const former = byFormer
            .get(row.version)
            ?.find(({ migration }) => migration.former?.name === row.name);
        if (former !== undefined)
            return { row, version: former.version, file: former };
        const same = byText.get(row.version);
        const version = same?.version ?? order.parse(row);
        const file = same ?? (version && byKey.get(version.key));
        return { row, version, file };
    });
    return order.identifiesByName ? matched : matchOtherSpellings(files, matched);
}
function matchOtherSpellings(files, matched) {
    if (matched.every(({ file }) => file !== undefined))
        return matched;
    const taken = new Set(matched.map(({ file }) => file));
    const byNumber = new Map();
    for (const file of files) {
        const number = (0,version .o)(file.version.text)?.key;
        if (taken.has(file) || number === undefined)
            continue;
        byNumber.set(number, byNumber.has(number) ? undefined : file);
    }
    return matched.map((each) => {
        if (each.file !== undefined)
            return each;
        const number = (0,version .o)(each.row.version)?.key ?? '';
        const file = byNumber.get(number);
        if (file === undefined)
            return each;
        byNumber.delete(number);
        return { row: each.row, version: file.version, file };
    });
}

var migration = __webpack_require__(1481);
var repeatable = __webpack_require__(75726);
;




function buildPlan(migrations, history, sha256Hex, rules) {
    const unchanged = countUnchanged(migrations, history);
    if (unchanged === history.length && (unchanged === 0 || rules.order.runsOutOfOrder !== true)) {
        const { problems, pending } = selectPending(migrations.slice(unchanged));
        return (0,migration .i)(problems, {
            pending,
            interrupted: [],
            ahead: [],
            historyAhead: false,
        });
    }
    const [repeatableFiles, versionedFiles] = splitRepeatable(migrations);
    const [repeatableRows, versionedRows] = splitRepeatable(history);
    const { order, requiresAllFiles } = rules;
    const files = versionedFiles.flatMap((migration) => {
        const version = order.parse(migration);
        return version === undefined ? [] : [{ version, migration }];
    });
    const newestFile = findNewest(files, order);
    const matched = matchRows(files, versionedRows, rules);
    const { problems, interrupted, ahead } = compareRows(matched, newestFile, sha256Hex, rules);
    const known = new Set(matched.map(({ file }) => file));
    const unknown = files.filter((file) => !known.has(file));
    const { problems: missing, pending: newFiles } = selectPending(unknown.map(({ migration }) => migration));
    const positions = order.runsOutOfOrder
        ? versionedRows.map((row) => ({ version: order.parse(row) }))
        : matched;
    const newest = findNewest(positions, order);
    const pending = [
        ...interrupted.map(({ migration }) => migration),
        ...newFiles,
        ...findFilesToRepeat(repeatableFiles, repeatableRows),
    ];
    const deletedRows = requiresAllFiles ? findRowsWithoutFile(repeatableFiles, repeatableRows) : [];
    const allProblems = [
        ...problems,
        ...missing,
        ...findOutOfOrder(unknown, newest, rules),
        ...deletedRows.map(drift .jl),
    ];
    return (0,migration .i)(allProblems, {
        pending,
        interrupted,
        ahead,
        historyAhead: ahead.length > 0,
    });
}
function compareRows(matched, newestFile, sha256Hex, { order, requiresAllFiles, ignoresLineEndings = false }) {
    const problems = [];
    const edited = [];
    const interrupted = [];
    const ahead = [];
    for (const { row, version, file } of matched) {
        const migration = file?.migration;
        if (version === undefined) {
            problems.push((0,drift .tC)(row));
        }
        else if (migration === undefined) {
            const isAhead = newestFile !== undefined && order.compare(version, newestFile) > 0;
            if (isAhead)
                ahead.push(row);
            else if (requiresAllFiles)
                problems.push((0,drift .jl)(row));
        }
        else if (row.state === 'running') {
            interrupted.push({ migration, resumeAt: row.statementsDone, row });
        }
        else if (migration.checksum !== row.checksum &&
            migration.unapplied !== 'missing' &&
            !(ignoresLineEndings && (0,drift .Wk)(migration, row, sha256Hex))) {
            edited.push({ migration, row });
        }
    }
    problems.push(...findEdited(edited, sha256Hex));
    return { problems, interrupted, ahead };
}
function findEdited(edited, sha256Hex) {
    const toProblem = ({ migration, row }) => (0,drift .l7)(migration, row, sha256Hex);
    if (edited.length < 2)
        return edited.map(toProblem);
    const sameText = new Set(edited.filter(({ migration, row }) => (0,drift .ZB)(migration, row, sha256Hex)));
    if (sameText.size < 2)
        return edited.map(toProblem);
    return [
        (0,drift .cR)([...sameText].map(({ migration }) => migration)),
        ...edited.filter((each) => !sameText.has(each)).map(toProblem),
    ];
}
function selectPending(newFiles) {
    if (newFiles.every(({ unapplied }) => unapplied === undefined)) {
        return { problems: [], pending: newFiles };
    }
    const missing = newFiles.filter(({ unapplied }) => unapplied === 'missing');
    return {
        problems: missing.length === 0 ? [] : [(0,drift .E3)(missing)],
        pending: newFiles.filter(({ unapplied }) => unapplied === undefined),
    };
}
function findOutOfOrder(unknown, newest, { order, requiresOrder, history }) {
    if (!requiresOrder || newest === undefined)
        return [];
    const late = unknown.flatMap(({ migration, version }) => migration.unapplied === undefined && order.compare(version, newest) <= 0 ? [migration] : []);
    if (late.length > 0 && order.runsOutOfOrder === true) {
        return [(0,drift .hO)(late, newest, history)];
    }
    return late.length === 0 ? [] : [(0,drift .Dv)(late, newest.text)];
}
function splitRepeatable(all) {
    return [all.filter(repeatable .s), all.filter((each) => !(0,repeatable .s)(each))];
}
function findFilesToRepeat(files, rows) {
    const checksums = new Map(rows.map(({ version, checksum }) => [version, checksum]));
    return files.filter(({ version, checksum }) => checksums.get(version) !== checksum);
}
function findRowsWithoutFile(files, rows) {
    const versions = new Set(files.map(({ version }) => version));
    return rows.filter(({ version }) => !versions.has(version));
}
function countUnchanged(migrations, history) {
    const differs = (row, index) => row.version !== migrations[index]?.version ||
        row.checksum !== migrations[index]?.checksum ||
        row.state !== 'applied';
    const first = history.findIndex(differs);
    return first === -1 ? history.length : first;
}
function findNewest(items, { compare }) {
    let newest;
    for (const { version } of items) {
        if (version !== undefined && (newest === undefined || compare(version, newest) > 0)) {
            newest = version;
        }
    }
    return newest;
}


  }),

  2230:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dv: () => (  outOfOrderProblem),
    E3: () => (  missingFileProblem),
    Wk: () => (  hasSameLines),
    ZB: () => (  hasOtherLineEndings),
    cR: () => (  lineEndingsProblem),
    hO: () => (  neverRunProblem),
    jl: () => (  deletedProblem),
    l7: () => (  editedProblem),
    tC: () => (  unreadableRowProblem)
  });
  var _policy_format_names__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74234);
  var _quote_name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97093);


const FLYWAY_PREFIX = 'crc32:';
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
    if (hasOtherLineEndings(migration, row, sha256Hex)) {
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
function hasOtherLineEndings({ text, sourceText = text }, row, sha256Hex) {
    return listVariants(sourceText).some((variant) => sha256Hex(variant) === row.checksum);
}
function lineEndingsProblem(files) {
    return {
        code: 'edited-migration',
        what: `${(0,_policy_format_names__WEBPACK_IMPORTED_MODULE_0__  .E)(files.map(({ fileName }) => fileName))} have different line endings or a different byte order mark than when they were applied.`,
        next: 'Add `*.sql -text` to `.gitattributes`, so that every checkout has the same bytes, and restore the files as they were applied.',
        ...toLocation(files),
    };
}
function listVariants(text) {
    const lf = text.replaceAll('\r\n', '\n');
    const crlf = lf.replaceAll('\n', '\r\n');
    return [text, lf, crlf].flatMap((variant) => [variant, `\ufeff${variant}`]);
}
const CHECKSUM_LENGTH = 64;
function hasSameLines({ text, sourceText = text, checksum }, row, sha256Hex) {
    const byteOrderMark = sha256Hex(sourceText) === checksum ? '' : '\ufeff';
    const lf = sourceText.replaceAll('\r\n', '\n');
    return [sourceText, lf, lf.replaceAll('\n', '\r\n')]
        .map((variant) => sha256Hex(`${byteOrderMark}${variant}`))
        .map((hash) => row.checksum.length === CHECKSUM_LENGTH
        ? hash
        : hash.replaceAll(/0([0-9a-f])|../g, (byte, digit) => digit ?? byte))
        .includes(row.checksum);
}
function missingFileProblem(missing) {
    const folders = missing.map(({ fileName }) => fileName.replace(/\/[^/]*$/, ''));
    return {
        code: 'bad-name',
        what: folders.length === 1
            ? `The folder ${(0,_policy_format_names__WEBPACK_IMPORTED_MODULE_0__  .E)(folders)} has no file \`migration.sql\`, and its migration is pending.`
            : `The folders ${(0,_policy_format_names__WEBPACK_IMPORTED_MODULE_0__  .E)(folders)} have no file \`migration.sql\`, and their migrations are pending.`,
        next: 'Restore the file (`git log --diff-filter=D` shows the commit that deleted it), or delete the folder. Prisma stops at such a folder. If a program of the project runs other files there, such as `migration.ts`, set `command` to it.',
        ...toLocation(missing),
    };
}
function neverRunProblem(entries, newest, history) {
    const table = [history?.schema ?? 'public', history?.table ?? '']
        .map((name) => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : (0,_quote_name__WEBPACK_IMPORTED_MODULE_1__  .A)(name)))
        .join('.');
    const shown = entries.map(({ fileName, toolChecksum }) => `\`${fileName.replace(/\.sql$/, '')}\` (\`when\` ${toolChecksum})`);
    const rows = entries.map(({ checksum, toolChecksum }) => `('${checksum}', ${toolChecksum})`);
    return {
        code: 'out-of-order',
        what: `${table} has no row for ${shown.join(', ')} of \`meta/_journal.json\`, and its newest row is from ${newest.numbers.join('')}. Drizzle runs only entries with a later date, so it never runs ${entries.length === 1 ? 'this entry' : 'these entries'}.`,
        next: `If the database contains the changes, insert the missing rows: \`INSERT INTO ${table} (hash, created_at) VALUES ${rows.join(', ')};\`. Otherwise set \`when\` of each entry to a date that is later than the newest row.`,
        ...toLocation(entries),
    };
}
function deletedProblem(row) {
    const title = row.name === '' ? row.version : `${row.version} (${row.name})`;
    const state = row.state === 'running' ? 'was started' : 'was applied';
    return {
        code: 'deleted-migration',
        what: `The migration ${title} ${state}${formatWhen(row)}, but its file is missing.`,
        next: 'Restore the file (`git log --diff-filter=D` shows the commit that deleted it). To revert a migration, add a new one.',
    };
}
function outOfOrderProblem(late, newest) {
    const names = (0,_policy_format_names__WEBPACK_IMPORTED_MODULE_0__  .E)(late.map(({ fileName }) => fileName));
    const isOne = late.length === 1;
    return {
        code: 'out-of-order',
        what: `${names} ${isOne ? 'is' : 'are'} new, but the later version ${newest} was already applied.`,
        next: isOne
            ? `Rename it to a version above ${newest}, so that it runs in the same order in all databases.`
            : `Rename them to versions above ${newest}, so that they run in the same order in all databases.`,
        ...toLocation(late),
    };
}
function toLocation(files) {
    const [file = '', ...otherFiles] = files.map(({ path }) => path);
    return otherFiles.length === 0 ? { file } : { file, otherFiles };
}
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


  }),

  32848:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  HISTORY_COLUMNS)
  });
const HISTORY_COLUMNS = {
    sql: ['ordinal', 'version', 'name', 'checksum', 'state', 'statements_done'],
    dbmate: ['version'],
    'golang-migrate': ['version', 'dirty'],
    goose: ['version_id', 'is_applied'],
    'node-pg-migrate': ['name', 'run_on'],
    drizzle: ['hash', 'created_at'],
    supabase: ['version'],
    flyway: ['installed_rank', 'script', 'success'],
    prisma: ['migration_name', 'checksum', 'finished_at'],
};


  }),

  93479:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  admit)
  });
  var _inputs_declared_value__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22431);
  var _decide__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20539);
  var _evaluate_rules__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78221);
  var _judges_judge_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88587);
  var _verdict__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75187);





const SERVER_JUDGES = [judgeServer, judgePolicies, judgeBaseline, judgeDigest];
function admit(permit, input) {
    for (const judge of SERVER_JUDGES) {
        const blocked = judge(permit, input);
        if (blocked !== undefined)
            return blocked;
    }
    if (permit.mode !== 'migrate') {
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__  .o)('url-missing', 'Only `mode: migrate` may write.', 'Set the input `mode` to `migrate`.');
    }
    const { role } = permit;
    const reason = role === 'staging' ? 'staging-allowed' : 'prod-confirmed';
    const confirmed = permit.confirmation.kind !== 'none';
    const granted = { role, confirmed, target: (0,_decide__WEBPACK_IMPORTED_MODULE_0__  .NJ)(permit) };
    return { allowed: true, reason, permit: granted };
}
function judgeServer(_permit, { server }) {
    if (server?.readOnly !== true)
        return undefined;
    return server.inRecovery
        ? (0,_verdict__WEBPACK_IMPORTED_MODULE_3__  .o)('server-read-only', 'The server is a standby (in recovery) and does not accept writes.', 'Set `database-url` to the host of the primary.')
        : (0,_verdict__WEBPACK_IMPORTED_MODULE_3__  .o)('server-read-only', 'The server opens read-only transactions, because `default_transaction_read_only` is on.', 'Remove this setting from the server, the database, the role (`ALTER ROLE … RESET`) or the URL. The action does not override it.');
}
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
        return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__  .o)('prod-unconfirmed', `The confirmation is the digest of a plan, but this checkout does not have a digest: ${unplanned ?? 'it was not computed'}.`, 'Check out the commit of the plan, and do not change or add files before this step.');
    }
    const actual = pending === undefined
        ? `the digest of this commit with this command is ${planDigest}`
        : `the digest of the pending migrations is ${planDigest}: ${formatTitles([...baseline.map(toBaselineTitle), ...pending])}`;
    return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__  .o)('prod-unconfirmed', `The confirmation is ${digest}, but ${actual}.`, 'Run `mode: plan` again, check its plan, and set the confirmation to its digest.');
}
function judgeBaseline({ confirmation, request }, { baseline = [] }) {
    if (baseline.length === 0 || confirmation.kind !== 'none')
        return undefined;
    return (0,_verdict__WEBPACK_IMPORTED_MODULE_3__  .o)('baseline-unconfirmed', `The baseline would record these migrations as applied without running them: ${formatTitles(baseline)}. The run does not confirm that the database already contains them.`, `Check them with \`mode: plan\`, then set ${(0,_inputs_declared_value__WEBPACK_IMPORTED_MODULE_4__  .av)(request.confirmation)} to \`true\` or to the digest of the plan, for one run.`);
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
function judgePolicies({ role, request, governance }, { server, findings, rehearsal, promotion, commitReviews }) {
    const connected = server !== undefined;
    return (0,_judges_judge_policy__WEBPACK_IMPORTED_MODULE_2__  .BE)((0,_evaluate_rules__WEBPACK_IMPORTED_MODULE_1__  .t)({
        role,
        request,
        governance,
        findings,
        rehearsal,
        promotion,
        commitReviews,
        connected,
    }));
}


  }),

  48742:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    gT: () => (  needsServerFacts),
    ui: () => (  listDeniedCodes),
    vV: () => (  needsRehearsal)
  });
  var _finding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20891);
  var _role_policy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75699);


function needsRehearsal(permit) {
    return listDeniedCodes(permit).some((code) => !(0,_finding__WEBPACK_IMPORTED_MODULE_0__  .dT)(code));
}
function needsServerFacts(permit) {
    return listDeniedCodes(permit).some((code) => (0,_finding__WEBPACK_IMPORTED_MODULE_0__  .dT)(code) && _finding__WEBPACK_IMPORTED_MODULE_0__  .TO[code].stage === 'server');
}
function listDeniedCodes({ governance, role }) {
    return (0,_role_policy__WEBPACK_IMPORTED_MODULE_1__  .n2)(governance.policies, role).flatMap(({ deny = [] }) => deny);
}


  }),

  3402:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  isOwnTarget)
  });
  var _decide__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20539);
  var _target_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71984);


function isOwnTarget(permit) {
    const { policies } = permit.governance;
    if (policies.length === 0)
        return false;
    const named = (0,_target_names__WEBPACK_IMPORTED_MODULE_1__  .s)((0,_decide__WEBPACK_IMPORTED_MODULE_0__  .NJ)(permit));
    const isNamedBy = (policy) => {
        const targets = policy.ok ? policy.policy.roles[permit.role]?.targets : undefined;
        return named.every(({ names }) => targets?.matches(names) === true);
    };
    return policies.every(isNamedBy);
}


  })

};
;