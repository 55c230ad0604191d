"use strict";
exports.id = 742;
exports.ids = [742,745];
exports.modules = {

  900:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  vR: () => (  rehearseFromEmpty),
  pg: () => (  rehearseMigrations),
  N0: () => (  takeCatalogSnapshot)
});

;
const NOT_SYSTEM = `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'`;
const RELATIONS = `pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE ${NOT_SYSTEM}`;
const selectJson = (query) => `(SELECT coalesce(pg_catalog.json_agg(r), '[]') FROM (${query}) AS r)`;
const CATALOG_QUERY = `SELECT pg_catalog.json_build_object(
'relations', ${selectJson(`SELECT c.oid::text, CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS name, c.relkind AS kind, c.relfilenode::text AS file FROM ${RELATIONS}`)},
'columns', ${selectJson(`SELECT a.attrelid::text AS "table", a.attnum AS number, a.attname AS name, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS "notNull", a.atthasdef OR a.attidentity <> '' AS "hasDefault" FROM pg_catalog.pg_attribute a WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid IN (SELECT c.oid FROM ${RELATIONS} AND c.relkind IN ('r', 'p', 'f'))`)},
'constraints', ${selectJson(`SELECT k.oid::text, k.conrelid::text AS "table", k.conname AS name, k.contype AS type, k.convalidated AS validated, k.conindid::text AS index FROM pg_catalog.pg_constraint k WHERE k.conrelid IN (SELECT c.oid FROM ${RELATIONS})`)},
'indexes', ${selectJson(`SELECT i.indexrelid::text AS oid, i.indrelid::text AS "table", i.indisvalid AS valid FROM pg_catalog.pg_index i WHERE i.indexrelid IN (SELECT c.oid FROM ${RELATIONS})`)},
'locks', ${selectJson(`SELECT l.relation::text, l.mode FROM pg_catalog.pg_locks l WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted`)}
)`;
function parseCatalogSnapshot(text) {
    return JSON.parse(text);
}

;
const SHARE_UPDATE_EXCLUSIVE = 'ShareUpdateExclusiveLock';
const ACCESS_EXCLUSIVE = 'AccessExclusiveLock';
function getDocumentedLocks(node) {
    if ('IndexStmt' in node && node.IndexStmt.concurrent) {
        return [toLock(node.IndexStmt.relation)];
    }
    if ('ReindexStmt' in node) {
        const { relation, params } = node.ReindexStmt;
        return relation !== undefined && hasOption(params, 'concurrently')
            ? [toLock(relation)]
            : undefined;
    }
    if ('DropStmt' in node && node.DropStmt.concurrent) {
        return (node.DropStmt.objects ?? []).map((object) => ({
            relation: formatQualifiedName(object),
            mode: SHARE_UPDATE_EXCLUSIVE,
        }));
    }
    if ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd) {
        return findVacuumLocks(node.VacuumStmt);
    }
    return 'AlterTableStmt' in node ? findDetachLocks(node.AlterTableStmt) : undefined;
}
function toLock(relation, mode = SHARE_UPDATE_EXCLUSIVE) {
    return { relation: formatRelation(relation), mode };
}
function findVacuumLocks({ options, rels = [] }) {
    const mode = hasOption(options, 'full') ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE;
    if (rels.length === 0)
        return [{ relation: undefined, mode }];
    return rels.map((each) => toLock('VacuumRelation' in each ? each.VacuumRelation.relation : undefined, mode));
}
function findDetachLocks({ relation, cmds = [] }) {
    const partitions = cmds.flatMap((command) => {
        const def = 'AlterTableCmd' in command ? command.AlterTableCmd.def : undefined;
        if (def === undefined || !('PartitionCmd' in def))
            return [];
        return def.PartitionCmd.concurrent ? [toLock(def.PartitionCmd.name, ACCESS_EXCLUSIVE)] : [];
    });
    return partitions.length === 0 ? undefined : [...partitions, toLock(relation)];
}
function hasOption(options = [], name) {
    return options.some((option) => {
        if (!('DefElem' in option) || option.DefElem.defname !== name)
            return false;
        const { arg } = option.DefElem;
        if (arg === undefined)
            return true;
        if ('Integer' in arg)
            return (arg.Integer.ival ?? 0) !== 0;
        return !('String' in arg && /^(?:false|off)$/i.test(arg.String.sval ?? ''));
    });
}
function formatQualifiedName(object) {
    const items = 'List' in object ? (object.List.items ?? []) : [];
    const parts = items.flatMap((item) => ('String' in item ? (item.String.sval ?? '') : []));
    const [schemaname, relname] = parts.length === 1 ? [undefined, parts[0]] : parts.slice(-2);
    return formatRelation({
        ...(schemaname === undefined ? {} : { schemaname }),
        ...(relname === undefined ? {} : { relname }),
    });
}
function formatRelation({ schemaname, relname = '' } = {}) {
    return schemaname === undefined || schemaname === 'public' ? relname : `${schemaname}.${relname}`;
}

var statement_effects = __webpack_require__(30036);
var inspect = __webpack_require__(29616);
var run_statements = __webpack_require__(43229);
;





async function rehearseMigrations(session, { setup, base, added }, parser) {
    const observations = [];
    const toResult = (stop) => ({ observations, stop });
    const setupFailure = await (0,run_statements .Dv)(session, setup, parser);
    if (setupFailure !== undefined)
        return toResult(setupFailure);
    const all = (0,run_statements .UD)([...base, ...added], parser);
    for (const each of all.slice(0, base.length)) {
        const failure = await (0,run_statements .GD)(session, each, 'base', parser);
        if (failure !== undefined)
            return toResult(failure);
    }
    if (added.length === 0)
        return toResult(undefined);
    const baseSnapshot = await takeCatalogSnapshot(session);
    if (baseSnapshot === undefined)
        return toResult(undefined);
    for (const each of all.slice(base.length)) {
        const failure = await observeMigration(session, each, baseSnapshot, parser, observations);
        if (failure !== undefined)
            return toResult(failure);
    }
    return toResult(undefined);
}
async function rehearseFromEmpty(session, { setup, all }, parser) {
    const setupFailure = await (0,run_statements .Dv)(session, setup, parser);
    if (setupFailure !== undefined)
        return setupFailure;
    for (const each of (0,run_statements .UD)(all, parser)) {
        const failure = await (0,run_statements .GD)(session, each, 'clean', parser);
        if (failure !== undefined)
            return failure;
    }
    return undefined;
}
async function observeMigration(session, { migration, reset }, baseSnapshot, parser, observations) {
    const { path: file, text } = migration;
    const inspected = (0,inspect .N)(migration, parser);
    if (!inspected.ok)
        return undefined;
    const { statements, transactional } = inspected.value;
    const parsed = parser.statements(text);
    const nodes = new Map(parsed.ok ? parsed.statements.map(({ offset, node }) => [offset, node]) : []);
    if (transactional)
        await session.execute('BEGIN');
    let before = await takeCatalogSnapshot(session);
    for (const statement of statements) {
        const isAlone = !transactional && !statement.nonTransactional;
        const result = isAlone
            ? await beginStatement(session, statement, file)
            : await (0,run_statements .nk)(session, statement, file, 'change');
        if (!result.ok) {
            await session.execute(`ROLLBACK; ${reset}`);
            return result.failure;
        }
        const after = await takeCatalogSnapshot(session);
        if (isAlone) {
            const failure = await commit(session, { file, line: statement.line }, 'COMMIT', reset);
            if (failure !== undefined)
                return failure;
        }
        if (before === undefined || after === undefined)
            continue;
        const executed = {
            place: { file, line: statement.line },
            statement: result.commandTag,
            documentedLocks: result.inTransaction
                ? undefined
                : findDocumentedLocks(nodes.get(statement.offset)),
            inTransaction: result.inTransaction,
        };
        observations.push((0,statement_effects .j)(baseSnapshot, before, after, executed));
        before = isAlone ? { ...after, locks: [] } : after;
    }
    const end = transactional ? `COMMIT; ${reset}` : reset;
    return await commit(session, { file, line: undefined }, end, reset);
}
async function beginStatement(session, statement, file) {
    await session.execute('BEGIN');
    const result = await (0,run_statements .nk)(session, statement, file, 'change');
    if (result.ok || !(0,run_statements .X3)(result.failure))
        return result;
    await session.execute('ROLLBACK');
    return await (0,run_statements .nk)(session, statement, file, 'change');
}
async function commit(session, place, sql, reset) {
    const end = await session.execute(sql);
    if (end.kind === 'lost')
        return (0,run_statements .XY)(place, 'change', end.reason, 'COMMIT');
    if (end.error === undefined)
        return undefined;
    const { code, message, hint } = end.error;
    await session.execute(`ROLLBACK; ${reset}`);
    return { place, during: 'change', code, message, hint };
}
function findDocumentedLocks(node) {
    return node === undefined ? undefined : getDocumentedLocks(node);
}
async function takeCatalogSnapshot(session) {
    const reply = await session.query(CATALOG_QUERY);
    const text = reply.kind === 'answered' ? reply.results[0]?.[0]?.[0] : undefined;
    return typeof text === 'string' ? parseCatalogSnapshot(text) : undefined;
}


  }),

  43229:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dv: () => (  runSetupFile),
    GD: () => (  runMigration),
    UD: () => (  addSessionResets),
    X3: () => (  isTransactionRefused),
    XY: () => (  connectionLostFailure),
    nk: () => (  runStatement)
  });
  var _checks_rehearsal_rehearsal_failure__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82129);
  var _engine_login_search_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1322);
  var _engine_session_settings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59650);
  var _migrations_inspect__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29616);
  var _migrations_lasting_search_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76256);





const RESET_SESSION = 'RESET SESSION AUTHORIZATION; RESET ALL;';
function addSessionResets(migrations, parser) {
    const first = migrations.findIndex((migration) => (0,_migrations_lasting_search_path__WEBPACK_IMPORTED_MODULE_3__  .P)(migration.text, () => {
        const inspected = (0,_migrations_inspect__WEBPACK_IMPORTED_MODULE_2__  .N)(migration, parser);
        return inspected.ok ? inspected.value.statements : [];
    }));
    const setLoginPath = (0,_engine_session_settings__WEBPACK_IMPORTED_MODULE_1__  .nT)((0,_engine_login_search_path__WEBPACK_IMPORTED_MODULE_0__  .F)([]), 'session').map((sql) => `${sql};`);
    const keepLoginPath = [RESET_SESSION, ...setLoginPath].join(' ');
    return migrations.map((migration, at) => ({
        migration,
        reset: first !== -1 && at >= first ? keepLoginPath : RESET_SESSION,
    }));
}
async function runSetupFile(session, setup, parser) {
    if (setup === undefined)
        return undefined;
    return await runInTransaction(session, setup.text, setup.file, 'setup', parser, RESET_SESSION);
}
async function runMigration(session, { migration, reset }, during, parser) {
    const { text, path } = migration;
    const inspectedFirst = BLOCK_START.test(text) ? (0,_migrations_inspect__WEBPACK_IMPORTED_MODULE_2__  .N)(migration, parser) : undefined;
    const isDeclared = inspectedFirst?.ok === true && !inspectedFirst.value.transactional;
    const failure = isDeclared
        ? undefined
        : await runInTransaction(session, text, path, during, parser, reset);
    if (!isDeclared && !isTransactionRefused(failure))
        return failure;
    const inspected = inspectedFirst ?? (0,_migrations_inspect__WEBPACK_IMPORTED_MODULE_2__  .N)(migration, parser);
    if (!inspected.ok)
        return failure;
    for (const statement of inspected.value.statements) {
        const result = await runStatement(session, statement, path, during);
        if (!result.ok)
            return result.failure;
    }
    await session.execute(reset);
    return undefined;
}
const BLOCK_START = /^\s*(?:begin|start\s+transaction)\b[^;\n]*;/im;
function isTransactionRefused(failure) {
    return failure?.code === '25001' || failure?.code === '2D000';
}
async function runInTransaction(session, text, file, during, parser, reset) {
    const parsed = parser.statements(text);
    const statements = parsed.ok ? parsed.statements : [{ text, line: 1 }];
    for (const [index, statement] of statements.entries()) {
        const isLast = index === statements.length - 1;
        const message = {
            before: index === 0 ? 'BEGIN;\n' : '',
            after: isLast ? `\n;${reset} COMMIT;` : '',
        };
        const result = await runStatement(session, statement, file, during, message);
        if (result.ok)
            continue;
        await session.execute(`ROLLBACK; ${reset}`);
        return result.failure;
    }
    return undefined;
}
const NO_FRAME = { before: '', after: '' };
async function runStatement(session, { text, line }, file, during, { before, after } = NO_FRAME) {
    const reply = await session.execute(`${before}${text}${after}`);
    if (reply.kind === 'lost') {
        const failure = connectionLostFailure({ file, line }, during, reply.reason, text);
        return { ok: false, failure };
    }
    const { error, commandTag = '', completed, transaction } = reply;
    if (error === undefined) {
        const inTransaction = transaction !== 'idle';
        return { ok: true, commandTag: commandTag.replace(/(?: \d+)+$/, ''), inTransaction };
    }
    const { code, message, hint, position } = error;
    const hasCompleted = completed > (before === '' ? 0 : 1);
    const errorLine = line + (position === undefined ? 0 : countLineBreaks(text, position - before.length));
    const place = { file, line: hasCompleted ? undefined : errorLine };
    return { ok: false, failure: { place, during, code, message, hint } };
}
function countLineBreaks(text, position) {
    const before = [...text].slice(0, Math.max(position - 1, 0));
    return before.filter((character) => character === '\n').length;
}
function connectionLostFailure(place, during, reason, statement) {
    return {
        place,
        during,
        code: undefined,
        message: `the connection was lost (${reason}) at ${(0,_checks_rehearsal_rehearsal_failure__WEBPACK_IMPORTED_MODULE_4__  .Cu)(statement)}`,
        hint: undefined,
        statement,
    };
}


  }),

  46679:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  withScratchDatabase)
  });
  var _database_url_redact__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89108);
  var _edge_postgres_connect__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64275);
  var _edge_postgres_embedded__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16745);
  var _edge_random__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17434);
  var _problem__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64008);
  var _cancellation__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88335);
  var _open_session__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6694);







async function withScratchDatabase(permit, options, use) {
    const { server } = permit;
    if (server !== undefined)
        return await withServerDatabase(permit, server, options, use);
    return await (0,_edge_postgres_embedded__WEBPACK_IMPORTED_MODULE_1__.withEmbedded)(permit, options.signal, async (embedded) => {
        const session = await openSession(permit, embedded, options);
        return await useSession(session, embedded.text, options, use);
    });
}
async function withServerDatabase(permit, server, options, use) {
    const name = `${(0,_edge_random__WEBPACK_IMPORTED_MODULE_2__  .z)()}_rehearsal`;
    const adminSession = await openSession(permit, server, options);
    try {
        await executeOrThrow(adminSession, `CREATE DATABASE ${name} TEMPLATE template0`);
        try {
            const target = { ...server, database: name };
            const session = await openSession(permit, target, options);
            return await useSession(session, toUrl(target), options, use);
        }
        finally {
            await adminSession.execute(`SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = '${name}'`);
            await adminSession.execute(`DROP DATABASE IF EXISTS ${name}`);
        }
    }
    finally {
        adminSession.close();
    }
}
async function executeOrThrow(session, sql) {
    const reply = await session.execute(sql);
    const why = reply.kind === 'lost' ? reply.reason : reply.error?.message;
    if (why === undefined)
        return;
    throw new _problem__WEBPACK_IMPORTED_MODULE_3__  .y([
        {
            code: 'rehearsal-impossible',
            what: `The rehearsal database could not be created on the server of \`rehearsal-url\`: ${why}.`,
            next: 'Check that the server is running, and grant its login `CREATEDB`. The login of a service container is a superuser.',
        },
    ]);
}
async function openSession(permit, server, options) {
    return await (0,_edge_postgres_connect__WEBPACK_IMPORTED_MODULE_0__  .N)(permit, server, {
        ...options,
        place: (0,_database_url_redact__WEBPACK_IMPORTED_MODULE_6__  .P4)(server),
        detectPooler: false,
    });
}
async function useSession(session, url, options, use) {
    const { limitMs = 0 } = options;
    const what = `The rehearsal reached its \`rehearsal-limit\` of ${limitMs / 1000} s`;
    return await (0,_cancellation__WEBPACK_IMPORTED_MODULE_4__  .K)(options, options.limitMs, what, async (sources) => {
        const { signal } = sources;
        const unlisten = (0,_open_session__WEBPACK_IMPORTED_MODULE_5__  .q7)(session, signal);
        if (signal.reason() !== undefined)
            session.abort(signal.reason()?.what ?? '');
        try {
            return await use(session, url, sources);
        }
        finally {
            unlisten();
            session.close();
        }
    });
}
function toUrl({ hosts: [host], database = '', user = '', password = '', tls, }) {
    const login = [user, password].map(encodeURIComponent).join(':');
    const databaseAndTls = `${database}?sslmode=${tls.mode}`;
    if (host.kind === 'tcp') {
        const name = host.name.includes(':') ? `[${host.name}]` : host.name;
        return `postgresql://${login}@${name}:${host.port}/${databaseAndTls}`;
    }
    const socket = `host=${encodeURIComponent(host.directory)}&port=${host.port}`;
    return `postgresql://${login}@/${databaseAndTls}&${socket}`;
}


  }),

  78972:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  explainStop)
  });
  var _checks_rehearsal_rehearsal_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82129);

function explainStop(failure, signals) {
    const reason = signals.rehearsal.reason();
    if (failure === undefined || failure.code !== undefined || reason === undefined)
        return failure;
    const { statement } = failure;
    const message = statement === undefined ? reason.what : `${reason.what} at ${(0,_checks_rehearsal_rehearsal_failure__WEBPACK_IMPORTED_MODULE_0__  .Cu)(statement)}`;
    return { ...failure, message, stopped: { next: describeRemedy(signals.run.reason()) } };
}
function describeRemedy(reason) {
    const fix = 'If the statement does not end, fix it.';
    if (reason === undefined)
        return `${fix} Otherwise increase \`rehearsal-limit\`.`;
    if (reason.code === 'time-limit')
        return `${fix} Otherwise increase \`time-limit\`.`;
    return `${fix} Otherwise retry the run.`;
}


  }),

  90572:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  permitRehearsal)
  });
  var _database_url_providers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63825);
  var _policy_untrusted_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7056);


function permitRehearsal(requested) {
    const refusal = requested === undefined ? undefined : refuseServer(requested);
    const target = refusal === undefined ? requested?.target : undefined;
    const server = target?.kind === 'server' ? target : undefined;
    const permit = { server, role: 'staging', confirmed: false };
    return { permit, refusal };
}
function refuseServer({ target, event }) {
    if ((0,_database_url_providers__WEBPACK_IMPORTED_MODULE_0__  .ff)(target).location !== 'local') {
        return {
            code: 'rehearsal-url-refused',
            what: '`rehearsal-url` points to a server that is not local. A rehearsal runs the code of a pull request.',
            next: 'Set `rehearsal-url` to a service container of the job (`localhost` with its port, or the name of the service), or remove it to use the embedded Postgres.',
        };
    }
    if (target.kind !== 'server' || !(0,_policy_untrusted_events__WEBPACK_IMPORTED_MODULE_1__  .b)(event))
        return undefined;
    return {
        code: 'rehearsal-url-refused',
        what: `\`rehearsal-url\` is not used on \`${event.name}\`. Anyone can start a run on this event, and migrations can start programs on the machine of a server.`,
        next: 'Run the check on `pull_request`, or remove `rehearsal-url` to use the embedded Postgres.',
    };
}


  }),

  30036:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  j: () => (  findStatementEffects)
});

var lock_mode = __webpack_require__(1692);
;

function findStatementLocks(before, after, existing, { documentedLocks, inTransaction }) {
    const existingByOid = new Map(existing.map((relation) => [relation.oid, relation]));
    const heldLocks = findStrongestLocks(after.locks, existingByOid);
    if (documentedLocks !== undefined) {
        const locks = documentedLocks.flatMap((lock) => findDocumentedLocks(lock, before, existing));
        return { source: 'documented', locks, heldLocks, takenLocks: locks, keptLocks: [] };
    }
    const modesBefore = new Map(findStrongestLocks(before.locks, existingByOid).map(({ relation, mode }) => [
        relation.oid,
        mode,
    ]));
    const keyOf = ({ relation, mode }) => `${relation} ${mode}`;
    const keysBefore = new Set(before.locks.map(keyOf));
    const isKept = (lock) => keysBefore.has(keyOf(lock));
    return {
        source: inTransaction ? 'observed' : 'unknown',
        locks: heldLocks.filter(({ relation, mode }) => (0,lock_mode .JP)(mode) > (0,lock_mode .JP)(modesBefore.get(relation.oid))),
        heldLocks,
        takenLocks: findLocks(after.locks.filter((lock) => !isKept(lock)), existingByOid),
        keptLocks: findLocks(after.locks.filter(isKept), existingByOid),
    };
}
function findLocks(locks, relations) {
    return locks
        .flatMap(({ relation: oid, mode }) => {
        const relation = relations.get(oid);
        return relation === undefined ? [] : [{ relation, mode }];
    })
        .sort((one, other) => (0,lock_mode .JP)(other.mode) - (0,lock_mode .JP)(one.mode));
}
function findStrongestLocks(locks, relations) {
    const strongest = new Map();
    for (const lock of findLocks(locks, relations)) {
        if (!strongest.has(lock.relation.oid))
            strongest.set(lock.relation.oid, lock);
    }
    return [...strongest.values()];
}
function findDocumentedLocks({ relation: name, mode }, { indexes }, existing) {
    if (name === undefined) {
        return existing
            .filter(({ kind }) => kind === 'r' || kind === 'm')
            .map((relation) => ({ relation, mode }));
    }
    const named = existing.filter((each) => each.name === name).map(({ oid }) => oid);
    const tables = named.map((oid) => indexes.find((index) => index.oid === oid)?.table ?? oid);
    return existing.filter(({ oid }) => tables.includes(oid)).map((relation) => ({ relation, mode }));
}

;

function findStatementEffects(base, before, after, executed) {
    const baseOids = new Set(base.relations.map(({ oid }) => oid));
    const existing = before.relations.filter(({ oid }) => baseOids.has(oid));
    const existingByOid = indexByOid(existing);
    const afterByOid = indexByOid(after.relations);
    return {
        place: executed.place,
        statement: executed.statement,
        ...findStatementLocks(before, after, existing, executed),
        rewrittenTables: existing.filter((table) => {
            const file = afterByOid.get(table.oid)?.file;
            const isTable = table.kind === 'r' || table.kind === 'm';
            return isTable && file !== undefined && file !== table.file;
        }),
        droppedRelations: existing.filter(({ oid }) => !afterByOid.has(oid)),
        renamedRelations: existing.flatMap((from) => {
            const to = afterByOid.get(from.oid);
            return to === undefined || to.name === from.name ? [] : [{ from, to }];
        }),
        columns: findColumnChanges(before, after, existing.filter(({ oid }) => afterByOid.has(oid))),
        newConstraints: findNewItems(before.constraints, after.constraints).flatMap((constraint) => {
            const table = existingByOid.get(constraint.table);
            return table === undefined ? [] : [{ table, constraint }];
        }),
        indexesBefore: new Set(before.indexes.map(({ oid }) => oid)),
        newIndexes: findNewIndexes(before, after, existingByOid),
        invalidIndexes: findNewlyInvalidIndexes(before, after, afterByOid),
    };
}
function indexByOid(relations) {
    return new Map(relations.map((relation) => [relation.oid, relation]));
}
function findNewItems(before, after) {
    const oidsBefore = new Set(before.map(({ oid }) => oid));
    return after.filter(({ oid }) => !oidsBefore.has(oid));
}
function findNewIndexes(before, after, existing) {
    const afterByOid = indexByOid(after.relations);
    const constraintIndexes = new Set(after.constraints.map(({ index }) => index));
    return findNewItems(before.indexes, after.indexes).flatMap(({ oid, table: tableOid }) => {
        const table = existing.get(tableOid);
        const index = afterByOid.get(oid);
        if (table === undefined || index === undefined || constraintIndexes.has(oid))
            return [];
        return [{ table, index }];
    });
}
function findNewlyInvalidIndexes(before, after, afterByOid) {
    const wasInvalid = (oid) => before.indexes.find((index) => index.oid === oid)?.valid === false;
    return after.indexes
        .filter(({ oid, valid }) => !valid && !wasInvalid(oid))
        .flatMap(({ oid }) => afterByOid.get(oid) ?? []);
}
function findColumnChanges(before, after, tables) {
    const tablesByOid = indexByOid(tables);
    const keyOf = ({ table, number }) => `${table} ${number}`;
    const columnsAfter = new Map(after.columns.map((column) => [keyOf(column), column]));
    const columnsBefore = new Map(before.columns.map((column) => [keyOf(column), column]));
    const withTables = (columns) => [...columns].flatMap((column) => {
        const table = tablesByOid.get(column.table);
        return table === undefined ? [] : [{ table, column }];
    });
    const kept = withTables(columnsAfter.values()).flatMap(({ table, column }) => {
        const columnBefore = columnsBefore.get(keyOf(column));
        return columnBefore === undefined ? [] : [{ table, column, before: columnBefore }];
    });
    return {
        dropped: withTables(columnsBefore.values()).filter(({ column }) => !columnsAfter.has(keyOf(column))),
        added: withTables(columnsAfter.values()).filter(({ column }) => !columnsBefore.has(keyOf(column))),
        renamed: kept.filter(({ column, before: old }) => column.name !== old.name),
        retyped: kept.filter(({ column, before: old }) => column.type !== old.type),
        madeNotNull: kept.filter(({ column, before: old }) => column.notNull && !old.notNull),
        madeNullable: kept.filter(({ column, before: old }) => !column.notNull && old.notNull),
    };
}


  }),

  80083:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  applyRules)
  });
function applyRules(rules, subject) {
    return rules.flatMap(({ id, level, find }) => find(subject).map((match) => ({ rule: id, ...match, level: match.level ?? level })));
}


  }),

  16745:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  withEmbedded: () => (  withEmbedded)
});

var external_node_worker_threads_ = __webpack_require__(75919);
var session_setting = __webpack_require__(824);
var cancelled_problem = __webpack_require__(63259);
var problem = __webpack_require__(64008);
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default =  __webpack_require__.n(external_node_path_);
;

const EMBEDDED_WORKER_FILE = external_node_path_default().join(__dirname, 'embedded-worker.js');

;





async function withEmbedded(_permit, signal, use) {
    const options = { env: {}, execArgv: [], stdout: true, stderr: true };
    const worker = new external_node_worker_threads_.Worker(EMBEDDED_WORKER_FILE, options);
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('error', () => undefined);
    const unlisten = signal.listen((urgency) => {
        if (urgency === 'abort')
            void worker.terminate();
    });
    try {
        return await use(toLoopbackTarget(await waitForPort(worker, signal)));
    }
    finally {
        unlisten();
        await worker.terminate();
    }
}
async function waitForPort(worker, signal) {
    let unlisten = () => { };
    try {
        return await new Promise((resolve, reject) => {
            const cancel = () => {
                const reason = signal.reason();
                if (reason === undefined)
                    return;
                reject(new problem .y([(0,cancelled_problem .v)(reason, 'It was starting the embedded Postgres.')]));
            };
            unlisten = signal.listen(cancel);
            worker.once('message', resolve);
            worker.once('error', reject);
            worker.once('exit', () => reject(new Error('The embedded Postgres did not start.')));
            cancel();
        });
    }
    finally {
        unlisten();
    }
}
function toLoopbackTarget(port) {
    return {
        kind: 'server',
        hosts: [{ kind: 'tcp', name: '127.0.0.1', port }],
        database: 'postgres',
        user: 'postgres',
        password: 'postgres',
        passwordFile: undefined,
        tls: {
            mode: 'disable',
            rootCertificate: undefined,
            certificate: undefined,
            key: undefined,
            channelBinding: 'disable',
        },
        options: undefined,
        session: session_setting .nI,
        sessionAttributes: 'any',
        unenforceable: [],
        driver: undefined,
        text: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    };
}


  })

};
;