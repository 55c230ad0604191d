"use strict";
exports.id = 576;
exports.ids = [576,745];
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
function getDocumentedLock(node) {
    const shareUpdateExclusive = (relation) => ({
        relation: formatRelation(relation),
        mode: 'ShareUpdateExclusiveLock',
    });
    if ('IndexStmt' in node && node.IndexStmt.concurrent) {
        return shareUpdateExclusive(node.IndexStmt.relation);
    }
    if ('ReindexStmt' in node)
        return shareUpdateExclusive(node.ReindexStmt.relation);
    if ('DropStmt' in node && node.DropStmt.concurrent)
        return shareUpdateExclusive(undefined);
    if ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd)
        return shareUpdateExclusive(undefined);
    if ('AlterTableStmt' in node && JSON.stringify(node).includes('"concurrent":true')) {
        return shareUpdateExclusive(node.AlterTableStmt.relation);
    }
    return undefined;
}
function formatRelation({ schemaname, relname = '' } = {}) {
    return schemaname === undefined || schemaname === 'public' ? relname : `${schemaname}.${relname}`;
}

var statement_effects = __webpack_require__(25743);
var inspect = __webpack_require__(66177);
var run_statements = __webpack_require__(43229);
;





async function rehearseMigrations(session, { setup, base, added }, parser) {
    const observations = [];
    const toResult = (stop) => ({ observations, stop });
    const setupFailure = await (0,run_statements .Dv)(session, setup, parser);
    if (setupFailure !== undefined)
        return toResult(setupFailure);
    for (const migration of base) {
        const failure = await (0,run_statements .GD)(session, migration, 'base', parser);
        if (failure !== undefined)
            return toResult(failure);
    }
    if (added.length === 0)
        return toResult(undefined);
    const baseSnapshot = await takeCatalogSnapshot(session);
    if (baseSnapshot === undefined)
        return toResult(undefined);
    for (const migration of added) {
        const failure = await observeMigration(session, migration, baseSnapshot, parser, observations);
        if (failure !== undefined)
            return toResult(failure);
    }
    return toResult(undefined);
}
async function rehearseFromEmpty(session, { setup, all }, parser) {
    const setupFailure = await (0,run_statements .Dv)(session, setup, parser);
    if (setupFailure !== undefined)
        return setupFailure;
    for (const migration of all) {
        const failure = await (0,run_statements .GD)(session, migration, 'clean', parser);
        if (failure !== undefined)
            return failure;
    }
    return undefined;
}
async function observeMigration(session, migration, baseSnapshot, parser, observations) {
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
        const result = await (0,run_statements .nk)(session, statement, file, 'change');
        if (!result.ok) {
            await session.execute(`ROLLBACK; ${run_statements .T4}`);
            return result.failure;
        }
        const after = await takeCatalogSnapshot(session);
        if (before === undefined || after === undefined)
            continue;
        const executed = {
            place: { file, line: statement.line },
            statement: result.commandTag,
            documentedLock: transactional ? undefined : findDocumentedLock(nodes.get(statement.offset)),
        };
        observations.push((0,statement_effects .j)(baseSnapshot, before, after, executed));
        before = after;
    }
    const place = { file, line: undefined };
    const end = await session.execute(transactional ? `COMMIT; ${run_statements .T4}` : run_statements .T4);
    if (end.kind === 'lost')
        return (0,run_statements .XY)(place, 'change', end.reason, 'COMMIT');
    if (end.error === undefined)
        return undefined;
    const { code, message, hint } = end.error;
    if (transactional)
        await session.execute(run_statements .T4);
    return { place, during: 'change', code, message, hint };
}
function findDocumentedLock(node) {
    return node === undefined ? undefined : getDocumentedLock(node);
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
    T4: () => (  RESET_SESSION),
    XY: () => (  connectionLostFailure),
    nk: () => (  runStatement)
  });
  var _checks_rehearsal_rehearsal_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82129);
  var _migrations_inspect__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66177);


const RESET_SESSION = 'RESET SESSION AUTHORIZATION; RESET ALL;';
async function runSetupFile(session, setup, parser) {
    if (setup === undefined)
        return undefined;
    return await runInTransaction(session, setup.text, setup.file, 'setup', parser);
}
async function runMigration(session, migration, during, parser) {
    const { text, path } = migration;
    const inspectedFirst = BLOCK_START.test(text) ? (0,_migrations_inspect__WEBPACK_IMPORTED_MODULE_0__  .N)(migration, parser) : undefined;
    const isDeclared = inspectedFirst?.ok === true && !inspectedFirst.value.transactional;
    const failure = isDeclared
        ? undefined
        : await runInTransaction(session, text, path, during, parser);
    if (!isDeclared && !isTransactionRefused(failure))
        return failure;
    const inspected = inspectedFirst ?? (0,_migrations_inspect__WEBPACK_IMPORTED_MODULE_0__  .N)(migration, parser);
    if (!inspected.ok)
        return failure;
    for (const statement of inspected.value.statements) {
        const result = await runStatement(session, statement, path, during);
        if (!result.ok)
            return result.failure;
    }
    await session.execute(RESET_SESSION);
    return undefined;
}
const BLOCK_START = /^\s*(?:begin|start\s+transaction)\b[^;\n]*;/im;
function isTransactionRefused(failure) {
    return failure?.code === '25001' || failure?.code === '2D000';
}
async function runInTransaction(session, text, file, during, parser) {
    const parsed = parser.statements(text);
    const statements = parsed.ok ? parsed.statements : [{ text, line: 1 }];
    for (const [index, statement] of statements.entries()) {
        const isLast = index === statements.length - 1;
        const message = {
            before: index === 0 ? 'BEGIN;\n' : '',
            after: isLast ? `\n;${RESET_SESSION} COMMIT;` : '',
        };
        const result = await runStatement(session, statement, file, during, message);
        if (result.ok)
            continue;
        await session.execute(`ROLLBACK; ${RESET_SESSION}`);
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
    const { error, commandTag = '', completed } = reply;
    if (error === undefined)
        return { ok: true, commandTag: commandTag.replace(/(?: \d+)+$/, '') };
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
        message: `the connection was lost (${reason}) at ${(0,_checks_rehearsal_rehearsal_failure__WEBPACK_IMPORTED_MODULE_1__  .C)(statement)}`,
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
  var _edge_postgres_connect__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65836);
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
    const message = statement === undefined ? reason.what : `${reason.what} at ${(0,_checks_rehearsal_rehearsal_failure__WEBPACK_IMPORTED_MODULE_0__  .C)(statement)}`;
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

  1692:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JP: () => (  lockStrength),
    PE: () => (  blocksWrites),
    US: () => (  lockModeName),
    o5: () => (  blocksReads)
  });
const LOCK_MODES = [
    'AccessShareLock',
    'RowShareLock',
    'RowExclusiveLock',
    'ShareUpdateExclusiveLock',
    'ShareLock',
    'ShareRowExclusiveLock',
    'ExclusiveLock',
    'AccessExclusiveLock',
];
function lockStrength(mode) {
    return mode === undefined ? 0 : LOCK_MODES.indexOf(mode) + 1;
}
function lockModeName(mode) {
    return mode
        .replace(/Lock$/, '')
        .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toUpperCase();
}
const blocksReads = (mode) => lockStrength(mode) >= lockStrength('AccessExclusiveLock');
const blocksWrites = (mode) => lockStrength(mode) >= lockStrength('ShareLock');


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
    if ((0,_database_url_providers__WEBPACK_IMPORTED_MODULE_0__  .f)(target).location !== 'local') {
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

  82129:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  quoteStatement),
    n: () => (  isMissingFeature)
  });
const MAX_STATEMENT_LENGTH = 80;
function quoteStatement(statement) {
    const line = statement.trim().replaceAll(/\s+/g, ' ').replaceAll('`', "'");
    const characters = [...line];
    if (characters.length <= MAX_STATEMENT_LENGTH)
        return `\`${line}\``;
    return `\`${characters.slice(0, MAX_STATEMENT_LENGTH).join('')}…\``;
}
function isMissingFeature({ code, message }) {
    switch (code) {
        case '0A000':
        case '58P01':
            return /extension|language|library/i.test(message);
        case '42704':
            return /role/i.test(message);
        case '3F000':
            return true;
        default:
            return false;
    }
}


  }),

  91955:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  T: () => (  FAILURE_RULES),
  I: () => (  REHEARSAL_RULES)
});

;
const addingForeignKeyConstraint = {
    id: 'adding-foreign-key-constraint',
    level: 'warning',
    title: 'A new foreign key is validated under a lock that blocks writes to both tables',
    find: ({ place, newConstraints }) => newConstraints
        .filter(({ constraint }) => constraint.type === 'f' && constraint.validated)
        .map(({ table, constraint }) => ({
        place,
        what: `Adds the foreign key \`${constraint.name}\` and checks every row of \`${table.name}\`. Writes to both tables wait until the check ends.`,
        next: 'Add the constraint with NOT VALID, and run ALTER TABLE … VALIDATE CONSTRAINT in a later file.',
    })),
};

;
const addingNotNullableField = {
    id: 'adding-not-nullable-field',
    level: 'warning',
    title: 'An existing column becomes NOT NULL',
    find: ({ place, columns }) => columns.madeNotNull.map(({ table, column }) => ({
        place,
        what: `Makes the column \`${table.name}.${column.name}\` NOT NULL. Postgres can scan the whole table under an ACCESS EXCLUSIVE lock, and running code that inserts no value fails.`,
        next: 'Add a constraint CHECK (… IS NOT NULL) NOT VALID, and validate it in a later file. After that, SET NOT NULL does not scan the table.',
    })),
};

;
const addingRequiredField = {
    id: 'adding-required-field',
    level: 'warning',
    title: 'A new column is NOT NULL and has no default',
    find: ({ place, columns }) => columns.added
        .filter(({ column }) => column.notNull && !column.hasDefault)
        .map(({ table, column }) => ({
        place,
        what: `Adds the column \`${table.name}.${column.name}\` as NOT NULL without a default. The statement fails on a table with rows, and inserts of running code fail after it.`,
        next: 'Add a default, or add the column without NOT NULL and backfill it first.',
    })),
};

;
const banDropColumn = {
    id: 'ban-drop-column',
    level: 'warning',
    title: 'A column is dropped',
    find: ({ place, columns }) => columns.dropped.map(({ table, column }) => ({
        place,
        what: `Drops the column \`${table.name}.${column.name}\` and its data. Running code may still use the column, and no later migration can restore the data.`,
        next: 'First release code that does not use the column, and keep a copy of data that may be needed.',
    })),
};

;
const banDropNotNull = {
    id: 'ban-drop-not-null',
    level: 'warning',
    title: 'A required column becomes optional',
    find: ({ place, columns }) => columns.madeNullable.map(({ table, column }) => ({
        place,
        what: `Drops NOT NULL from the column \`${table.name}.${column.name}\`. Running code may expect a value.`,
        next: 'First release code that handles NULL.',
    })),
};

;
const banDropTable = {
    id: 'ban-drop-table',
    level: 'warning',
    title: 'A table or a view is dropped',
    find: ({ place, droppedRelations }) => droppedRelations
        .filter(({ kind }) => ['r', 'p', 'm', 'f', 'v'].includes(kind))
        .map(({ name, kind }) => ({
        place,
        what: kind === 'v'
            ? `Drops the view \`${name}\`. Running code may still use it.`
            : `Drops the table \`${name}\` and all of its rows. Running code may still use the table, and no later migration can restore the rows.`,
        next: 'First release code that does not use it, and keep a copy of data that may be needed.',
    })),
};

;
const banTruncate = {
    id: 'ban-truncate',
    level: 'warning',
    title: 'A table is emptied',
    find: ({ place, rewrittenTables, statement }) => statement !== 'TRUNCATE TABLE'
        ? []
        : rewrittenTables.map(({ name }) => ({
            place,
            what: `Deletes all rows of the table \`${name}\`. No later migration can restore them.`,
            next: 'Use DELETE with a condition, in batches, and keep a copy of data that may be needed.',
        })),
};

;
const changingColumnType = {
    id: 'changing-column-type',
    level: 'warning',
    title: 'The type of a column changes',
    find: ({ place, columns, rewrittenTables }) => columns.retyped.map(({ table, column, before }) => {
        const isRewritten = rewrittenTables.some(({ oid }) => oid === table.oid);
        const effect = isRewritten
            ? 'rewrites the table under an ACCESS EXCLUSIVE lock'
            : 'takes an ACCESS EXCLUSIVE lock';
        return {
            place,
            what: `Changes the type of the column \`${table.name}.${column.name}\` from ${before.type} to ${column.type}. This ${effect}, and running code may expect the old type.`,
            next: 'Add a column with the new type, write to both columns, backfill the new one in batches, and drop the old one in a later release.',
        };
    }),
};

;
const constraintMissingNotValid = {
    id: 'constraint-missing-not-valid',
    level: 'warning',
    title: 'A new CHECK constraint is validated while the table is locked',
    find: ({ place, newConstraints }) => newConstraints
        .filter(({ constraint }) => constraint.type === 'c' && constraint.validated)
        .map(({ table, constraint }) => ({
        place,
        what: `Adds the CHECK constraint \`${constraint.name}\` and scans the table \`${table.name}\` under an ACCESS EXCLUSIVE lock. Reads and writes wait until the scan ends.`,
        next: 'Add the constraint with NOT VALID, and run ALTER TABLE … VALIDATE CONSTRAINT in a later file.',
    })),
};

;
const disallowedUniqueConstraint = {
    id: 'disallowed-unique-constraint',
    level: 'warning',
    title: 'A unique constraint builds its index while the table is locked',
    find: ({ place, newConstraints, indexesBefore }) => newConstraints
        .filter(({ constraint }) => ['u', 'p', 'x'].includes(constraint.type))
        .filter(({ constraint }) => !indexesBefore.has(constraint.index))
        .map(({ table, constraint }) => ({
        place,
        what: `Adds the constraint \`${constraint.name}\` and builds its index under an ACCESS EXCLUSIVE lock on \`${table.name}\`. Reads and writes wait until the build ends.`,
        next: 'First create the index with CREATE UNIQUE INDEX CONCURRENTLY in its own file. Then add the constraint with USING INDEX.',
    })),
};

var lock_mode = __webpack_require__(1692);
;

const exclusiveLocksHeldTogether = {
    id: 'exclusive-locks-held-together',
    level: 'warning',
    title: 'One transaction locks two tables against all access',
    find: ({ place, heldLocks, locks }) => {
        const isTableLock = ({ relation, mode }) => relation.kind === 'r' && (0,lock_mode .o5)(mode);
        const tables = heldLocks.filter(isTableLock);
        if (tables.length < 2 || !locks.some(isTableLock))
            return [];
        const names = tables.map(({ relation }) => `\`${relation.name}\``).join(', ');
        return [
            {
                place,
                what: `The transaction holds ACCESS EXCLUSIVE locks on ${tables.length} tables (${names}) until it ends. A session that locks them in another order can deadlock with it.`,
                next: 'Move the change of each table to its own file. Each file runs in its own transaction.',
            },
        ];
    },
};

;
const invalidObject = {
    id: 'invalid-object',
    level: 'error',
    title: 'A statement leaves an invalid index',
    find: ({ place, invalidIndexes }) => invalidIndexes.map(({ name }) => ({
        place,
        what: `Leaves the invalid index \`${name}\`. Every write updates the index, but no query uses it.`,
        next: 'Fix the cause, drop the index, and create it again.',
    })),
};

var rehearsal_failure = __webpack_require__(82129);
;

const PHASES = {
    base: 'the merged files',
    change: 'the pull request',
    setup: '`rehearsal-setup`',
    clean: 'all files from an empty database',
};
const rehearsalFailed = {
    id: 'rehearsal-failed',
    level: 'error',
    title: 'A migration fails in the rehearsal',
    find: (failure) => {
        const { place, message, hint, code, during, stopped } = failure;
        if (stopped !== undefined) {
            const what = `${message}, while rehearsing ${PHASES[during]}.`;
            return [{ place, what, next: stopped.next }];
        }
        if (during === 'base' || ((0,rehearsal_failure .n)(failure) && during !== 'setup'))
            return [];
        const cause = code === undefined
            ? `The rehearsal of ${PHASES[during]} failed`
            : `Postgres rejected this statement while rehearsing ${PHASES[during]}`;
        const sqlState = code === undefined ? '' : ` (SQLSTATE ${code})`;
        const hintText = hint === undefined ? '' : ` Hint: ${hint}`;
        return [
            {
                place,
                what: `${cause}: ${message.replace(/\.$/, '')}${sqlState}.${hintText}`,
                next: 'Fix the statement.',
            },
        ];
    },
};

;

const rehearsalIncomplete = {
    id: 'rehearsal-incomplete',
    level: 'warning',
    title: 'The rehearsal stopped before the last statement',
    find: (failure) => {
        if (failure.stopped !== undefined)
            return [];
        if (failure.during === 'setup' || (failure.during !== 'base' && !(0,rehearsal_failure .n)(failure)))
            return [];
        return [
            {
                place: failure.place,
                what: `The rehearsal stopped at this statement, and the statements after it were not checked. The error is: ${failure.message.replace(/\.$/, '')}.`,
                next: 'Set `rehearsal-setup` to an SQL file that creates the missing schemas, roles or functions of the platform. If an extension is missing, set `rehearsal-url` to a server that has it.',
            },
        ];
    },
};

;
const renamingColumn = {
    id: 'renaming-column',
    level: 'warning',
    title: 'A column is renamed',
    find: ({ place, columns, droppedRelations }) => columns.renamed
        .filter(({ table }) => !droppedRelations.includes(table))
        .map(({ table, column, before }) => ({
        place,
        what: `Renames the column \`${table.name}.${before.name}\` to \`${column.name}\`. Running code that uses the old name fails immediately.`,
        next: 'Add a column with the new name, write to both columns, move the reads to the new one, and drop the old one in a later release.',
    })),
};

;
const renamingTable = {
    id: 'renaming-table',
    level: 'warning',
    title: 'A table is renamed',
    find: ({ place, renamedRelations }) => renamedRelations
        .filter(({ from }) => ['r', 'p', 'v', 'm', 'f'].includes(from.kind))
        .map(({ from, to }) => ({
        place,
        what: `Renames \`${from.name}\` to \`${to.name}\`. Running code that uses the old name fails immediately.`,
        next: 'Keep a view with the old name until no code uses it.',
    })),
};

;

const requireConcurrentIndexCreation = {
    id: 'require-concurrent-index-creation',
    level: 'warning',
    title: 'An index is built on an existing table while writes wait',
    find: ({ place, newIndexes, heldLocks }) => newIndexes.flatMap(({ table, index }) => {
        const lock = heldLocks.find(({ relation }) => relation.oid === table.oid);
        if (lock === undefined || !(0,lock_mode .PE)(lock.mode))
            return [];
        return [
            {
                place,
                what: `Builds the index \`${index.name}\` while holding a ${(0,lock_mode .US)(lock.mode)} lock on \`${table.name}\`. Writes to the table wait until the build ends.`,
                next: 'Create the index with CREATE INDEX CONCURRENTLY in its own file.',
            },
        ];
    }),
};

;
const requireConcurrentIndexDeletion = {
    id: 'require-concurrent-index-deletion',
    level: 'warning',
    title: 'An index of an existing table is dropped while all access waits',
    find: ({ place, droppedRelations, heldLocks, statement, source }) => source === 'documented' || statement !== 'DROP INDEX'
        ? []
        : droppedRelations
            .filter(({ kind }) => kind === 'i' || kind === 'I')
            .map((index) => {
            const table = heldLocks.find(({ relation }) => relation.kind === 'r')?.relation.name ?? 'its table';
            return {
                place,
                what: `Drops the index \`${index.name}\` under an ACCESS EXCLUSIVE lock on \`${table}\`. The lock waits for every running query, and all later reads and writes wait for the lock.`,
                next: 'Drop the index with DROP INDEX CONCURRENTLY in its own file.',
            };
        }),
};

;

const tableRewrite = {
    id: 'table-rewrite',
    level: 'warning',
    title: 'A statement rewrites a whole table under a lock',
    find: ({ place, rewrittenTables, columns, heldLocks, statement }) => rewrittenTables
        .filter(({ oid }) => statement !== 'TRUNCATE TABLE' && !columns.retyped.some(({ table }) => table.oid === oid))
        .map((table) => {
        const lock = heldLocks.find(({ relation }) => relation.oid === table.oid)?.mode ??
            'AccessExclusiveLock';
        const added = columns.added.find((each) => each.table.oid === table.oid)?.column.name;
        const purpose = added === undefined ? '' : ` to fill \`${added}\``;
        return {
            place,
            what: `Rewrites the table \`${table.name}\`${purpose} while holding an ${(0,lock_mode .US)(lock)} lock. The rewrite can need twice the disk space of the table.`,
            next: 'Add the column without a volatile default and backfill it in batches. Run other rewrites in a maintenance window.',
        };
    }),
};

;



















const REHEARSAL_RULES = [
    requireConcurrentIndexCreation,
    requireConcurrentIndexDeletion,
    addingForeignKeyConstraint,
    constraintMissingNotValid,
    disallowedUniqueConstraint,
    changingColumnType,
    tableRewrite,
    addingNotNullableField,
    addingRequiredField,
    banDropNotNull,
    renamingColumn,
    renamingTable,
    banDropColumn,
    banDropTable,
    banTruncate,
    exclusiveLocksHeldTogether,
    invalidObject,
];
const FAILURE_RULES = [
    rehearsalFailed,
    rehearsalIncomplete,
];


  }),

  25743:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  findStatementEffects)
  });
  var _lock_mode__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1692);

function findStatementEffects(base, before, after, executed) {
    const baseOids = new Set(base.relations.map(({ oid }) => oid));
    const existing = before.relations.filter(({ oid }) => baseOids.has(oid));
    const existingByOid = indexByOid(existing);
    const afterByOid = indexByOid(after.relations);
    const heldLocks = findStrongestLocks(after, existingByOid);
    const modesBefore = new Map(findStrongestLocks(before, existingByOid).map(({ relation, mode }) => [relation.oid, mode]));
    const documentedLocks = findDocumentedLocks(executed, existing);
    return {
        place: executed.place,
        statement: executed.statement,
        source: documentedLocks === undefined ? 'observed' : 'documented',
        locks: documentedLocks ??
            heldLocks.filter(({ relation, mode }) => (0,_lock_mode__WEBPACK_IMPORTED_MODULE_0__  .JP)(mode) > (0,_lock_mode__WEBPACK_IMPORTED_MODULE_0__  .JP)(modesBefore.get(relation.oid))),
        heldLocks,
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
function findStrongestLocks({ locks }, relations) {
    const strongest = new Map();
    for (const { relation: oid, mode } of locks) {
        const relation = relations.get(oid);
        if (relation === undefined)
            continue;
        if ((0,_lock_mode__WEBPACK_IMPORTED_MODULE_0__  .JP)(mode) > (0,_lock_mode__WEBPACK_IMPORTED_MODULE_0__  .JP)(strongest.get(oid)?.mode)) {
            strongest.set(oid, { relation, mode });
        }
    }
    return [...strongest.values()].sort((one, other) => (0,_lock_mode__WEBPACK_IMPORTED_MODULE_0__  .JP)(other.mode) - (0,_lock_mode__WEBPACK_IMPORTED_MODULE_0__  .JP)(one.mode));
}
function findDocumentedLocks({ documentedLock }, existing) {
    if (documentedLock === undefined)
        return undefined;
    const { relation: name, mode } = documentedLock;
    return existing.filter((each) => each.name === name).map((relation) => ({ relation, mode }));
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
        tls: {
            mode: 'disable',
            rootCertificate: undefined,
            certificate: undefined,
            key: undefined,
            channelBinding: false,
        },
        options: undefined,
        session: session_setting .nI,
        sessionAttributes: 'any',
        driver: undefined,
        text: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    };
}


  })

};
;