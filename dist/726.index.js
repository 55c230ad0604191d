"use strict";
exports.id = 726;
exports.ids = [726,279];
exports.modules = {

/***/ 900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vR: () => (/* binding */ rehearseFromEmpty),
  pg: () => (/* binding */ rehearseMigrations),
  Dv: () => (/* binding */ runSetupFile),
  N0: () => (/* binding */ takeCatalogSnapshot)
});

;// CONCATENATED MODULE: ./src/checks/rehearsal/catalog-snapshot.ts
const OWN = `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'`;
const RELATIONS = `pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE ${OWN}`;
const rows = (query) => `(SELECT coalesce(pg_catalog.json_agg(r), '[]') FROM (${query}) AS r)`;
/** One query for all of it, in one row of JSON. The catalogue's own tables are all that it locks. */
const CATALOG_QUERY = `SELECT pg_catalog.json_build_object(
'relations', ${rows(`SELECT c.oid::text, CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS name, c.relkind AS kind, c.relfilenode::text AS file FROM ${RELATIONS}`)},
'columns', ${rows(`SELECT a.attrelid::text AS "table", a.attnum AS number, a.attname AS name, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS "notNull", a.atthasdef OR a.attidentity <> '' AS "hasDefault" FROM pg_catalog.pg_attribute a WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid IN (SELECT c.oid FROM ${RELATIONS} AND c.relkind IN ('r', 'p', 'f'))`)},
'constraints', ${rows(`SELECT k.oid::text, k.conrelid::text AS "table", k.conname AS name, k.contype AS type, k.convalidated AS validated, k.conindid::text AS index FROM pg_catalog.pg_constraint k WHERE k.conrelid IN (SELECT c.oid FROM ${RELATIONS})`)},
'indexes', ${rows(`SELECT i.indexrelid::text AS oid, i.indrelid::text AS "table", i.indisvalid AS valid FROM pg_catalog.pg_index i WHERE i.indexrelid IN (SELECT c.oid FROM ${RELATIONS})`)},
'locks', ${rows(`SELECT l.relation::text, l.mode FROM pg_catalog.pg_locks l WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted`)}
)`;
/** Reads the row that the query gave. */
function parseCatalogSnapshot(text) {
    return JSON.parse(text);
}

;// CONCATENATED MODULE: ./src/checks/rehearsal/documented-locks.ts
/**
 * The lock of a statement that no transaction takes, so that a single session cannot see it. From
 * Postgres's documentation: 13.3.1 (table-level locks), and the pages of CREATE INDEX, DROP INDEX,
 * REINDEX and ALTER TABLE for their CONCURRENTLY forms.
 *
 * @returns Undefined for a statement whose locks can be seen.
 */
function getDocumentedLock(node) {
    const gentle = (relation) => ({
        relation: named(relation),
        mode: 'ShareUpdateExclusiveLock',
    });
    if ('IndexStmt' in node && node.IndexStmt.concurrent)
        return gentle(node.IndexStmt.relation);
    if ('ReindexStmt' in node)
        return gentle(node.ReindexStmt.relation);
    if ('DropStmt' in node && node.DropStmt.concurrent)
        return gentle(undefined);
    if ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd)
        return gentle(undefined);
    if ('AlterTableStmt' in node && JSON.stringify(node).includes('"concurrent":true')) {
        return gentle(node.AlterTableStmt.relation);
    }
    return undefined;
}
function named({ schemaname, relname = '' } = {}) {
    return schemaname === undefined || schemaname === 'public' ? relname : `${schemaname}.${relname}`;
}

// EXTERNAL MODULE: ./src/checks/rehearsal/statement-effects.ts
var statement_effects = __webpack_require__(25743);
// EXTERNAL MODULE: ./src/migrations/inspect.ts + 5 modules
var inspect = __webpack_require__(88416);
;// CONCATENATED MODULE: ./src/app/rehearsal/rehearse-migrations.ts




/**
 * Runs what is merged, then what the pull request adds: the latter one statement at a time, with a
 * look at the catalogue and the locks behind each. Never throws over what a file holds.
 *
 * @param session On an empty database that nobody else uses.
 */
async function rehearseMigrations(session, { setup, base, added }, parser) {
    const observations = [];
    const ended = (stop) => ({ observations, stop });
    const unready = await runSetupFile(session, setup);
    if (unready !== undefined)
        return ended(unready);
    for (const migration of base) {
        const stop = await applied(session, migration, 'base', parser);
        if (stop !== undefined)
            return ended(stop);
    }
    if (added.length === 0)
        return ended(undefined);
    const before = await takeCatalogSnapshot(session);
    if (before === undefined)
        return ended(undefined);
    for (const migration of added) {
        const stop = await watched(session, migration, before, parser, observations);
        if (stop !== undefined)
            return ended(stop);
    }
    return ended(undefined);
}
/** Runs all files from nothing, which a new database has to be able to. */
async function rehearseFromEmpty(session, { setup, all }, parser) {
    const unready = await runSetupFile(session, setup);
    if (unready !== undefined)
        return unready;
    for (const migration of all) {
        const stop = await applied(session, migration, 'clean', parser);
        if (stop !== undefined)
            return stop;
    }
    return undefined;
}
/** Runs the file of `rehearsal-setup`, where there is one; gives why it did not end well. */
async function runSetupFile(session, setup) {
    return setup === undefined ? undefined : await whole(session, setup.text, setup.file, 'setup');
}
/** Statements that end with a transaction take back what a file sets for its session. */
const RESET = 'RESET SESSION AUTHORIZATION; RESET ALL;';
/** A file in one message, as one transaction; undefined where it went well. */
async function whole(session, text, file, during) {
    const opening = 'BEGIN;\n';
    const reply = await session.execute(`${opening}${text}\n;${RESET} COMMIT;`);
    if (reply.kind === 'lost')
        return lost(file, during, reply.reason);
    if (reply.error === undefined)
        return undefined;
    await session.execute(`ROLLBACK; ${RESET}`);
    const { code, message, hint, position } = reply.error;
    const at = position === undefined ? undefined : position - opening.length;
    const line = at === undefined
        ? undefined
        : [...text]
            .slice(0, Math.max(at - 1, 0))
            .join('')
            .split('\n').length;
    return { place: { file, line }, during, code, message, hint };
}
/** A file as the engine would run it: in a transaction, or outside of one where it has to be. */
async function applied(session, migration, during, parser) {
    const stop = await whole(session, migration.text, migration.path, during);
    if (stop?.code !== '25001' && stop?.code !== '2D000')
        return stop;
    // Only what cannot run in a transaction has to be read: thousands of files need not be.
    const looked = (0,inspect/* inspect */.N)(migration, parser);
    if (!looked.ok)
        return stop;
    for (const statement of looked.value.statements) {
        const failed = await one(session, statement, migration.path, during);
        if (typeof failed !== 'string')
            return failed;
    }
    await session.execute(RESET);
    return undefined;
}
/** One statement: what the server said that it did, or why it did not. */
async function one(session, { text, line }, file, during) {
    const reply = await session.execute(text);
    if (reply.kind === 'lost')
        return lost(file, during, reply.reason);
    const { error, commandTag = '' } = reply;
    if (error === undefined)
        return commandTag.replace(/(?: \d+)+$/, '');
    const { code, message, hint, position } = error;
    const before = position === undefined ? '' : [...text].slice(0, position - 1).join('');
    return {
        place: { file, line: line + before.split('\n').length - 1 },
        during,
        code,
        message,
        hint,
    };
}
async function watched(session, migration, base, parser, observations) {
    const { path: file, text } = migration;
    const looked = (0,inspect/* inspect */.N)(migration, parser);
    // What is wrong with it, the rules about migrations say.
    if (!looked.ok)
        return undefined;
    const { statements, transactional } = looked.value;
    const parsed = parser.statements(text);
    const nodes = parsed.ok ? parsed.statements.map(({ node }) => node) : [];
    if (transactional)
        await session.execute('BEGIN');
    let before = await takeCatalogSnapshot(session);
    for (const [index, statement] of statements.entries()) {
        const tag = await one(session, statement, file, 'change');
        if (typeof tag !== 'string') {
            await session.execute(`ROLLBACK; ${RESET}`);
            return tag;
        }
        const after = await takeCatalogSnapshot(session);
        if (before === undefined || after === undefined)
            continue;
        const place = { file, line: statement.line };
        const documented = transactional ? undefined : lockOf(nodes[index]);
        observations.push((0,statement_effects/* findStatementEffects */.j)(base, before, after, { place, statement: tag, documented }));
        before = after;
    }
    const end = transactional ? await session.execute('COMMIT') : undefined;
    await session.execute(RESET);
    if (end?.kind !== 'answered' || end.error === undefined)
        return undefined;
    const { code, message, hint } = end.error;
    return { place: { file, line: undefined }, during: 'change', code, message, hint };
}
function lockOf(node) {
    return node === undefined ? undefined : getDocumentedLock(node);
}
/** The catalogue and the locks, now. */
async function takeCatalogSnapshot(session) {
    const reply = await session.query(CATALOG_QUERY);
    const text = reply.kind === 'answered' ? reply.results[0]?.[0]?.[0] : undefined;
    return typeof text === 'string' ? parseCatalogSnapshot(text) : undefined;
}
function lost(file, during, reason) {
    const place = { file, line: undefined };
    return {
        place,
        during,
        code: undefined,
        message: `the server went away (${reason})`,
        hint: undefined,
    };
}


/***/ }),

/***/ 46679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ withScratchDatabase)
/* harmony export */ });
/* harmony import */ var _database_url_redact__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89108);
/* harmony import */ var _edge_postgres_connect__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66076);
/* harmony import */ var _edge_postgres_embedded__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29279);
/* harmony import */ var _edge_random__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17434);
/* harmony import */ var _engine_cancelled_problem__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63259);
/* harmony import */ var _problem__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64008);






/**
 * Hands a session on an empty database to `use`: on the embedded Postgres, or on the job's own server
 * in a database of a random name, which is dropped whatever happens.
 *
 * @throws UserError where no database comes about, or the run shall end.
 */
async function withScratchDatabase(permit, options, use) {
    const { server } = permit;
    if (server !== undefined)
        return await onServer(permit, server, options, use);
    return await (0,_edge_postgres_embedded__WEBPACK_IMPORTED_MODULE_3__.withEmbedded)(permit, async (embedded) => {
        return await within(await open(permit, embedded, options), embedded.text, options, use);
    });
}
async function onServer(permit, server, options, use) {
    const name = `${(0,_edge_random__WEBPACK_IMPORTED_MODULE_1__/* .randomToken */ .z)()}_rehearsal`;
    const keeper = await open(permit, server, options);
    try {
        await required(keeper, `CREATE DATABASE ${name} TEMPLATE template0`);
        try {
            const own = { ...server, database: name };
            return await within(await open(permit, own, options), urlOf(own), options, use);
        }
        finally {
            // Its own session is closed; one that is still on its way out must not keep it.
            await keeper.execute(`SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = '${name}'`);
            await keeper.execute(`DROP DATABASE IF EXISTS ${name}`);
        }
    }
    finally {
        keeper.close();
    }
}
async function required(session, sql) {
    const reply = await session.execute(sql);
    const why = reply.kind === 'lost' ? reply.reason : reply.error?.message;
    if (why === undefined)
        return;
    throw new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([
        {
            code: 'rehearsal-impossible',
            what: `No database can be made on the server of \`rehearsal-url\`: ${why}.`,
            next: 'Let its login make databases (a service container has a superuser), and see that it is up.',
        },
    ]);
}
async function open(permit, server, options) {
    return await (0,_edge_postgres_connect__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)(permit, server, {
        ...options,
        place: (0,_database_url_redact__WEBPACK_IMPORTED_MODULE_4__/* .formatTarget */ .P4)(server),
        detectPooler: false,
    });
}
async function within(session, url, { signal }, use) {
    const deaf = signal.listen(() => session.abort(signal.reason()?.what ?? ''));
    try {
        const result = await use(session, url);
        const wish = signal.reason();
        if (wish !== undefined)
            throw new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([(0,_engine_cancelled_problem__WEBPACK_IMPORTED_MODULE_5__/* .cancelledProblem */ .v)(wish, 'it was rehearsing the migrations')]);
        return result;
    }
    finally {
        deaf();
        session.close();
    }
}
/** A target as a URL that every tool reads. */
function urlOf({ hosts: [host], database = '', user = '', password = '', tls, }) {
    const login = [user, password].map(encodeURIComponent).join(':');
    const end = `${database}?sslmode=${tls.mode}`;
    if (host.kind === 'tcp') {
        const name = host.name.includes(':') ? `[${host.name}]` : host.name;
        return `postgresql://${login}@${name}:${host.port}/${end}`;
    }
    const place = `host=${encodeURIComponent(host.directory)}&port=${host.port}`;
    return `postgresql://${login}@/${end}&${place}`;
}


/***/ }),

/***/ 1692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JP: () => (/* binding */ lockStrength),
/* harmony export */   PE: () => (/* binding */ blocksWrites),
/* harmony export */   US: () => (/* binding */ lockModeName),
/* harmony export */   o5: () => (/* binding */ blocksReads)
/* harmony export */ });
/** Postgres's table locks from the weakest to the strongest (documentation, 13.3.1). */
const MODES = [
    'AccessShareLock',
    'RowShareLock',
    'RowExclusiveLock',
    'ShareUpdateExclusiveLock',
    'ShareLock',
    'ShareRowExclusiveLock',
    'ExclusiveLock',
    'AccessExclusiveLock',
];
/** How strong a lock is; 0 for none. */
function lockStrength(mode) {
    return mode === undefined ? 0 : MODES.indexOf(mode) + 1;
}
/** `ACCESS EXCLUSIVE`, as the documentation writes it. */
function lockModeName(mode) {
    return mode
        .replace(/Lock$/, '')
        .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toUpperCase();
}
/** Whether reads have to wait for it. */
const blocksReads = (mode) => lockStrength(mode) >= lockStrength('AccessExclusiveLock');
/** Whether writes have to wait for it. */
const blocksWrites = (mode) => lockStrength(mode) >= lockStrength('ShareLock');


/***/ }),

/***/ 90572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ permitRehearsal)
/* harmony export */ });
/* harmony import */ var _database_url_providers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63825);

/**
 * Judges where a rehearsal would run. Only the embedded Postgres, loopback, a socket and a service
 * container of the job's own (a host of one word) are let through: whatever else it is, somebody may
 * need it.
 *
 * @param target The `rehearsal-url`; undefined for the embedded Postgres.
 */
function permitRehearsal(target) {
    if (target !== undefined && (0,_database_url_providers__WEBPACK_IMPORTED_MODULE_0__/* .describeTarget */ .f)(target).location !== 'local') {
        return {
            ok: false,
            problem: {
                code: 'rehearsal-url-refused',
                what: 'The input `rehearsal-url` leads to a server that is not local: a rehearsal runs whatever a pull request brings.',
                next: "Point it to a service container of the job (`localhost` with its port, or the service's name), or leave it out for the embedded Postgres.",
            },
        };
    }
    const server = target?.kind === 'server' ? target : undefined;
    return { ok: true, permit: { server, role: 'staging', confirmed: false } };
}


/***/ }),

/***/ 89628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ FAILURE_RULES),
  I: () => (/* binding */ REHEARSAL_RULES)
});

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/adding-foreign-key-constraint.ts
/** A foreign key that is validated as it is added. */
const addingForeignKeyConstraint = {
    id: 'adding-foreign-key-constraint',
    level: 'warning',
    title: 'A foreign key is checked while two tables take no writes',
    find: ({ place, constraints }) => constraints
        .filter(({ constraint }) => constraint.type === 'f' && constraint.validated)
        .map(({ table, constraint }) => ({
        place,
        what: `Adds the foreign key \`${constraint.name}\` and checks every row of \`${table.name}\` at once: neither table takes a write meanwhile.`,
        next: 'Add it with NOT VALID, and validate it by ALTER TABLE … VALIDATE CONSTRAINT in a later file.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/adding-not-nullable-field.ts
/** A column that was optional and is required now. */
const addingNotNullableField = {
    id: 'adding-not-nullable-field',
    level: 'warning',
    title: 'A column that is there is made NOT NULL',
    find: ({ place, columns }) => columns.required.map(({ table, column }) => ({
        place,
        what: `Makes \`${table.name}.${column.name}\` NOT NULL: an ACCESS EXCLUSIVE lock is held while every row is looked at, and code that leaves it out fails from then on.`,
        next: 'Add a CHECK (… IS NOT NULL) NOT VALID, validate it in a later file, and set NOT NULL after that: then no row is looked at.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/adding-required-field.ts
/** A new NOT NULL column without a default, on a table that was there. */
const addingRequiredField = {
    id: 'adding-required-field',
    level: 'warning',
    title: 'A column is added that every row needs and nobody fills',
    find: ({ place, columns }) => columns.added
        .filter(({ column }) => column.notNull && !column.hasDefault)
        .map(({ table, column }) => ({
        place,
        what: `Adds \`${table.name}.${column.name}\` as NOT NULL without a default: it fails on a table with rows, and code that runs cannot insert any more.`,
        next: 'Give it a default, or add it without NOT NULL and fill it first.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/ban-drop-column.ts
/** A column that is gone. */
const banDropColumn = {
    id: 'ban-drop-column',
    level: 'warning',
    title: 'A column is dropped',
    find: ({ place, columns }) => columns.gone.map(({ table, column }) => ({
        place,
        what: `Drops \`${table.name}.${column.name}\` with what it holds: code that runs may ask for it, and no later migration brings it back.`,
        next: 'Release code that does not ask for it first; keep a copy of what may be needed.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/ban-drop-not-null.ts
/** A column that may be NULL from now on. */
const banDropNotNull = {
    id: 'ban-drop-not-null',
    level: 'warning',
    title: 'A column that was required is optional',
    find: ({ place, columns }) => columns.optional.map(({ table, column }) => ({
        place,
        what: `Lets \`${table.name}.${column.name}\` be NULL: code that runs counts on a value.`,
        next: 'Release code that copes with NULL first.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/ban-drop-table.ts
/** A table, view or sequence that is gone. */
const banDropTable = {
    id: 'ban-drop-table',
    level: 'warning',
    title: 'A table is dropped',
    find: ({ place, gone }) => gone
        .filter(({ kind }) => ['r', 'p', 'm', 'f', 'v'].includes(kind))
        .map(({ name, kind }) => ({
        place,
        what: `Drops ${kind === 'v' ? 'the view' : 'the table'} \`${name}\`${kind === 'v' ? '' : ' with all of its rows'}: no later migration brings it back.`,
        next: 'Release code that does not ask for it first; keep a copy of what may be needed.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/ban-truncate.ts
/** A table that loses all of its rows. */
const banTruncate = {
    id: 'ban-truncate',
    level: 'warning',
    title: 'A table is emptied',
    find: ({ place, rewritten, statement }) => statement !== 'TRUNCATE TABLE'
        ? []
        : rewritten.map(({ name }) => ({
            place,
            what: `Empties \`${name}\`: all of its rows are gone, and no later migration brings them back.`,
            next: 'Delete what has to go by a condition, in batches; keep a copy of what may be needed.',
        })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/changing-column-type.ts
/** A column whose type is another afterwards. */
const changingColumnType = {
    id: 'changing-column-type',
    level: 'warning',
    title: 'A column gets another type',
    find: ({ place, columns, rewritten }) => columns.retyped.map(({ table, column, before }) => {
        const isRewritten = rewritten.some(({ oid }) => oid === table.oid);
        const how = isRewritten
            ? 'rewrites the whole table under an ACCESS EXCLUSIVE lock'
            : 'takes an ACCESS EXCLUSIVE lock';
        return {
            place,
            what: `Changes \`${table.name}.${column.name}\` from ${before.type} to ${column.type}, and ${how}; code that runs may count on the old type.`,
            next: 'Add a column of the new type, write to both, fill it in batches, and let go of the old one in a later release.',
        };
    }),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/constraint-missing-not-valid.ts
/** A CHECK constraint that is validated as it is added. */
const constraintMissingNotValid = {
    id: 'constraint-missing-not-valid',
    level: 'warning',
    title: 'A check is made on every row while the table is locked',
    find: ({ place, constraints }) => constraints
        .filter(({ constraint }) => constraint.type === 'c' && constraint.validated)
        .map(({ table, constraint }) => ({
        place,
        what: `Adds the check \`${constraint.name}\` and looks at every row of \`${table.name}\` under an ACCESS EXCLUSIVE lock: nobody reads or writes it meanwhile.`,
        next: 'Add it with NOT VALID, and validate it by ALTER TABLE … VALIDATE CONSTRAINT in a later file.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/disallowed-unique-constraint.ts
/** A constraint that brings an index of its own, which has to be built. */
const disallowedUniqueConstraint = {
    id: 'disallowed-unique-constraint',
    level: 'warning',
    title: 'A unique constraint builds its index while the table is locked',
    find: ({ place, constraints, indexesBefore }) => constraints
        .filter(({ constraint }) => ['u', 'p', 'x'].includes(constraint.type))
        .filter(({ constraint }) => !indexesBefore.has(constraint.index))
        .map(({ table, constraint }) => ({
        place,
        what: `Adds \`${constraint.name}\` and builds its index under an ACCESS EXCLUSIVE lock on \`${table.name}\`: nobody reads or writes it meanwhile.`,
        next: 'Build the index first, with CREATE UNIQUE INDEX CONCURRENTLY, and add the constraint USING INDEX.',
    })),
};

// EXTERNAL MODULE: ./src/checks/rehearsal/lock-mode.ts
var lock_mode = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/exclusive-locks-held-together.ts

/** Two or more tables that nobody can read, held by one transaction until it ends. */
const exclusiveLocksHeldTogether = {
    id: 'exclusive-locks-held-together',
    level: 'warning',
    title: 'One transaction locks two tables against everybody',
    find: ({ place, held, locks }) => {
        const tables = held.filter(({ relation, mode }) => relation.kind === 'r' && (0,lock_mode/* blocksReads */.o5)(mode));
        const news = locks.some(({ relation, mode }) => relation.kind === 'r' && (0,lock_mode/* blocksReads */.o5)(mode));
        if (tables.length < 2 || !news)
            return [];
        const names = tables.map(({ relation }) => `\`${relation.name}\``).join(', ');
        return [
            {
                place,
                what: `The transaction now holds ACCESS EXCLUSIVE locks on ${tables.length} tables (${names}) until it ends: whoever uses them in another order may deadlock with it.`,
                next: 'Change one table in one file: each file is a transaction of its own.',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/invalid-object.ts
/** An index that is there and that no query uses. */
const invalidObject = {
    id: 'invalid-object',
    level: 'error',
    title: 'A statement leaves an index that is not valid',
    find: ({ place, invalid }) => invalid.map(({ name }) => ({
        place,
        what: `Leaves \`${name}\` behind as an invalid index: it costs every write, and no query uses it.`,
        next: 'See what kept it from being built, drop it, and build it anew.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rehearsal-failure.ts
/**
 * Whether it lacks something that the embedded Postgres does not have and a server may: an extension,
 * a role, the schema of a platform.
 */
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

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/rehearsal-failed.ts

const DURING = {
    base: 'what is merged',
    change: 'the pull request',
    setup: 'rehearsal-setup',
    clean: 'all files from an empty database',
};
/** A statement that Postgres refuses: it would fail on a database as well. */
const rehearsalFailed = {
    id: 'rehearsal-failed',
    level: 'error',
    title: 'A migration fails when it is rehearsed',
    find: (stop) => {
        if (stop.during === 'base' || (isMissingFeature(stop) && stop.during !== 'setup'))
            return [];
        const { place, message, hint, code, during } = stop;
        const told = hint === undefined ? '' : ` Hint: ${hint}`;
        const state = code === undefined ? '' : ` (SQLSTATE ${code})`;
        return [
            {
                place,
                what: `Rehearsing ${DURING[during]}, Postgres refused this: ${message}${state}.${told}`,
                next: 'Mend it: it would fail in the same way on a database.',
            },
        ];
    },
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/rehearsal-incomplete.ts

/** What the embedded Postgres cannot show, for it lacks something. */
const rehearsalIncomplete = {
    id: 'rehearsal-incomplete',
    level: 'warning',
    title: 'The rehearsal could not be carried to its end',
    find: (stop) => {
        if (stop.during === 'setup' || (stop.during !== 'base' && !isMissingFeature(stop)))
            return [];
        return [
            {
                place: stop.place,
                what: `The rehearsal ends here, and nothing behind it was seen: ${stop.message}.`,
                next: "Make what is missing in a file of SQL, and name it as `rehearsal-setup`: a platform's schemas, roles and functions. An extension that the embedded Postgres lacks cannot be had there.",
            },
        ];
    },
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/renaming-column.ts
/** A column that has another name afterwards. */
const renamingColumn = {
    id: 'renaming-column',
    level: 'warning',
    title: 'A column is renamed',
    find: ({ place, columns, gone }) => columns.renamed
        .filter(({ table }) => !gone.includes(table))
        .map(({ table, column, before }) => ({
        place,
        what: `Renames \`${table.name}.${before.name}\` to \`${column.name}\`: code that runs asks for the old name and fails at once.`,
        next: 'Add a column of the new name, write to both, move reads over, and drop the old one in a later release.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/renaming-table.ts
/** A table or view that has another name afterwards. */
const renamingTable = {
    id: 'renaming-table',
    level: 'warning',
    title: 'A table is renamed',
    find: ({ place, renamed }) => renamed
        .filter(({ from }) => ['r', 'p', 'v', 'm', 'f'].includes(from.kind))
        .map(({ from, to }) => ({
        place,
        what: `Renames \`${from.name}\` to \`${to.name}\`: code that runs asks for the old name and fails at once.`,
        next: 'Leave a view of the old name behind until no code asks for it.',
    })),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/require-concurrent-index-creation.ts

/** An index that is built while nobody may write to its table. */
const requireConcurrentIndexCreation = {
    id: 'require-concurrent-index-creation',
    level: 'warning',
    title: 'An index is built on a table that is in use, and writes wait for it',
    find: ({ place, indexes, held }) => indexes.flatMap(({ table, index }) => {
        const lock = held.find(({ relation }) => relation.oid === table.oid);
        if (lock === undefined || !(0,lock_mode/* blocksWrites */.PE)(lock.mode))
            return [];
        return [
            {
                place,
                what: `Builds the index \`${index.name}\` under a ${(0,lock_mode/* lockModeName */.US)(lock.mode)} lock on \`${table.name}\`: every write to it waits until the build is done.`,
                next: 'Build it with CREATE INDEX CONCURRENTLY, in a file of its own.',
            },
        ];
    }),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/require-concurrent-index-deletion.ts
/** An index that is dropped under a lock that stops its table. */
const requireConcurrentIndexDeletion = {
    id: 'require-concurrent-index-deletion',
    level: 'warning',
    title: 'An index of a table that is in use is dropped, and everybody waits',
    find: ({ place, gone, held, statement, source }) => source === 'documented' || statement !== 'DROP INDEX'
        ? []
        : gone
            .filter(({ kind }) => kind === 'i' || kind === 'I')
            .map((index) => {
            const table = held.find(({ relation }) => relation.kind === 'r')?.relation.name ?? 'its table';
            return {
                place,
                what: `Drops the index \`${index.name}\` under an ACCESS EXCLUSIVE lock on \`${table}\`: whoever reads or writes it waits, behind every query that runs already.`,
                next: 'Drop it with DROP INDEX CONCURRENTLY, in a file of its own.',
            };
        }),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/table-rewrite.ts

/** A table that is written anew, for no reason that another rule names. */
const tableRewrite = {
    id: 'table-rewrite',
    level: 'warning',
    title: 'A whole table is written anew under a lock',
    find: ({ place, rewritten, columns, held, statement }) => rewritten
        .filter(({ oid }) => statement !== 'TRUNCATE TABLE' && !columns.retyped.some(({ table }) => table.oid === oid))
        .map((table) => {
        const lock = held.find(({ relation }) => relation.oid === table.oid)?.mode ?? 'AccessExclusiveLock';
        const added = columns.added.find((each) => each.table.oid === table.oid)?.column.name;
        const why = added === undefined ? '' : ` to put a value into \`${added}\` of every row`;
        return {
            place,
            what: `Writes \`${table.name}\` anew${why}, under a lock (${(0,lock_mode/* lockModeName */.US)(lock)}) that is held until it is done, with twice its space on the disk.`,
            next: 'Give the column no default that is another for each row, and fill it in batches; for anything else, do it in a quiet hour.',
        };
    }),
};

;// CONCATENATED MODULE: ./src/checks/rehearsal/rules/index.ts



















/** The only list of the rules about what a statement did in the rehearsal. */
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
/** Those about where it ended before its end. */
const FAILURE_RULES = [
    rehearsalFailed,
    rehearsalIncomplete,
];


/***/ }),

/***/ 25743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ findStatementEffects)
/* harmony export */ });
/* harmony import */ var _lock_mode__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1692);

/**
 * Compares the catalogue before and after a statement. Only what was there before the pull request
 * counts: what it makes itself, nobody else can wait for.
 *
 * @param base How things stood before the pull request.
 */
function findStatementEffects(base, before, after, ran) {
    const known = new Set(base.relations.map(({ oid }) => oid));
    const existing = before.relations.filter(({ oid }) => known.has(oid));
    const now = byOid(after.relations);
    const there = byOid(existing);
    const held = strongest(after, there);
    const earlier = new Map(strongest(before, there).map(({ relation, mode }) => [relation.oid, mode]));
    const seen = held.filter(({ relation, mode }) => (0,_lock_mode__WEBPACK_IMPORTED_MODULE_0__/* .lockStrength */ .JP)(mode) > (0,_lock_mode__WEBPACK_IMPORTED_MODULE_0__/* .lockStrength */ .JP)(earlier.get(relation.oid)));
    const documented = documentedLock(ran, existing);
    return {
        place: ran.place,
        statement: ran.statement,
        source: documented === undefined ? 'observed' : 'documented',
        locks: documented ?? seen,
        held,
        rewritten: existing.filter((table) => {
            const file = now.get(table.oid)?.file;
            const isTable = table.kind === 'r' || table.kind === 'm';
            return isTable && file !== undefined && file !== table.file;
        }),
        gone: existing.filter(({ oid }) => !now.has(oid)),
        renamed: existing.flatMap((from) => {
            const to = now.get(from.oid);
            return to === undefined || to.name === from.name ? [] : [{ from, to }];
        }),
        columns: columnChanges(before, after, existing.filter(({ oid }) => now.has(oid))),
        constraints: fresh(before.constraints, after.constraints).flatMap((constraint) => {
            const table = there.get(constraint.table);
            return table === undefined ? [] : [{ table, constraint }];
        }),
        indexesBefore: new Set(before.indexes.map(({ oid }) => oid)),
        indexes: indexesOf(before, after, there),
        invalid: after.indexes
            .filter(({ oid, valid }) => !valid && before.indexes.find((each) => each.oid === oid)?.valid !== false)
            .flatMap(({ oid }) => now.get(oid) ?? []),
    };
}
function byOid(relations) {
    return new Map(relations.map((relation) => [relation.oid, relation]));
}
function strongest({ locks }, there) {
    const found = new Map();
    for (const { relation: oid, mode } of locks) {
        const relation = there.get(oid);
        if (relation === undefined)
            continue;
        if ((0,_lock_mode__WEBPACK_IMPORTED_MODULE_0__/* .lockStrength */ .JP)(mode) > (0,_lock_mode__WEBPACK_IMPORTED_MODULE_0__/* .lockStrength */ .JP)(found.get(oid)?.mode))
            found.set(oid, { relation, mode });
    }
    return [...found.values()].sort((one, other) => (0,_lock_mode__WEBPACK_IMPORTED_MODULE_0__/* .lockStrength */ .JP)(other.mode) - (0,_lock_mode__WEBPACK_IMPORTED_MODULE_0__/* .lockStrength */ .JP)(one.mode));
}
function documentedLock({ documented }, existing) {
    if (documented === undefined)
        return undefined;
    const { relation: name, mode } = documented;
    return existing.filter((each) => each.name === name).map((relation) => ({ relation, mode }));
}
function fresh(before, after) {
    const known = new Set(before.map(({ oid }) => oid));
    return after.filter(({ oid }) => !known.has(oid));
}
function indexesOf(before, after, there) {
    const names = byOid(after.relations);
    const ofConstraints = new Set(after.constraints.map(({ index }) => index));
    return fresh(before.indexes, after.indexes).flatMap(({ oid, table: owner }) => {
        const [table, index] = [there.get(owner), names.get(oid)];
        if (table === undefined || index === undefined || ofConstraints.has(oid))
            return [];
        return [{ table, index }];
    });
}
function columnChanges(before, after, tables) {
    const there = byOid(tables);
    const key = ({ table, number }) => `${table} ${number}`;
    const now = new Map(after.columns.map((column) => [key(column), column]));
    const then = new Map(before.columns.map((column) => [key(column), column]));
    const seen = (columns) => [...columns].flatMap((column) => {
        const table = there.get(column.table);
        return table === undefined ? [] : [{ table, column }];
    });
    const both = seen(now.values()).flatMap(({ table, column }) => {
        const earlier = then.get(key(column));
        return earlier === undefined ? [] : [{ table, column, before: earlier }];
    });
    return {
        gone: seen(then.values()).filter(({ column }) => !now.has(key(column))),
        added: seen(now.values()).filter(({ column }) => !then.has(key(column))),
        renamed: both.filter(({ column, before: earlier }) => column.name !== earlier.name),
        retyped: both.filter(({ column, before: earlier }) => column.type !== earlier.type),
        required: both.filter(({ column, before: earlier }) => column.notNull && !earlier.notNull),
        optional: both.filter(({ column, before: earlier }) => !column.notNull && earlier.notNull),
    };
}


/***/ }),

/***/ 80083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ applyRules)
/* harmony export */ });
/** Everything that the rules find in a subject, in the order of the rules. */
function applyRules(rules, subject) {
    return rules.flatMap(({ id, level, find }) => find(subject).map((found) => ({ rule: id, ...found, level: found.level ?? level })));
}


/***/ }),

/***/ 29279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withEmbedded: () => (/* binding */ withEmbedded)
/* harmony export */ });
/** Where `scripts/build.mjs` lays PGlite: it does not survive bundling. */
const BESIDE_THE_BUNDLE = './pglite/index.js';
/** Tools open more than one connection; the one session behind them is shared. */
const MAX_CONNECTIONS = 20;
/**
 * Starts a throw-away Postgres inside the action (PGlite), hands it to `use` as a server on
 * loopback, and stops it whatever happens. The engine and a command reach it in the same way.
 *
 * @param _permit Nothing starts that was not allowed.
 */
async function withEmbedded(_permit, use) {
    const { PGlite } = await import(
    /* webpackIgnore: true */ BESIDE_THE_BUNDLE);
    const { PGLiteSocketServer } = await __webpack_require__.e(/* import() */ 185).then(__webpack_require__.bind(__webpack_require__, 2185));
    const db = await PGlite.create();
    const server = new PGLiteSocketServer({
        db,
        host: '127.0.0.1',
        port: 0,
        maxConnections: MAX_CONNECTIONS,
    });
    await server.start();
    try {
        return await use(loopback(server.getServerConn()));
    }
    finally {
        await server.stop();
        await db.close();
    }
}
/** The target of the embedded server. Its password protects nothing and is no secret. */
function loopback(address) {
    const port = Number(address.split(':').at(-1));
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
        sessionAttributes: 'any',
        driver: undefined,
        text: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    };
}


/***/ })

};
;