"use strict";
exports.id = 686;
exports.ids = [686,998];
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

/***/ 2957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ compileOnce)
/* harmony export */ });
/**
 * Has V8 compile the parser once and be done. It would compile its huge functions again, optimised,
 * in the background, and the process waits for that at its end: 0.1 s on Node 20, 0.5 s and 500 MiB
 * on Node 24. All three flags: none implies another any more once V8 runs. To be awaited before
 * the parser is loaded. `node:v8` comes late too: a run with nothing to do does not need it.
 */
async function compileOnce() {
    const { setFlagsFromString } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8877, 23));
    for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) {
        setFlagsFromString(flag);
    }
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

/***/ 9786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ sql)
/* harmony export */ });
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(233);

/**
 * `<version>[_-.]<name>.sql`. Three forms of version, the longest that fits:
 * - a date and a time, `20240501_120000`, which belong together: many files share a date;
 * - dotted numbers, with the counter that some projects put behind them (procrastinate's
 *   `00.10.00_01_add_x.sql` and `00.10.00_02_add_y.sql` are two versions);
 * - plain digits.
 */
const spelling = /^(\d{8}[_-](?:\d{6}|\d{4})|\d+(?:\.\d+)+_\d+|\d+(?:\.\d+)*)(?:[_.-](.*))?$/;
/** Undo files of golang-migrate and sqlx (`.down`), Flyway's and others (`.undo`), yoyo (`.rollback`). */
const undo = /\.(?:down|undo|rollback)$/i;
/** Plain SQL files, the engine's own format (issue "The governed gate", the engine). */
const sql = { name: 'sql', readName };
function readName(fileName) {
    const stem = /^(.*)\.sql$/is.exec(fileName)?.[1];
    if (stem === undefined)
        return { kind: 'ignored' };
    if (undo.test(stem)) {
        return {
            kind: 'unreadable',
            what: `${fileName} is an undo file, and the built-in engine only goes forward.`,
            next: 'Keep undo files in a folder beside the migrations, or run the tool that reads them by `command`.',
        };
    }
    const [, digits = '', name = ''] = spelling.exec(stem) ?? [];
    const version = (0,_version__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .o)(digits);
    if (version !== undefined) {
        return { kind: 'migration', version, name: name.replace(/\.up$/i, '') };
    }
    return {
        kind: 'unreadable',
        what: `${fileName} has no version: the name of a migration starts with digits, as in 0001_create_users.sql.`,
        next: suggestion(stem),
    };
}
function suggestion(stem) {
    // Flyway's V1__init, and names whose number has letters before or right behind it.
    const parts = /^[a-z]{0,9}[_-]?(\d+(?:[._]\d+)*)[_.-]*([^\d].*)?$/i.exec(stem);
    const [digits, rest] = [parts?.[1], parts?.[2] ?? ''];
    const example = digits === undefined
        ? `<version>_${stem}.sql, with a version above those of the files before it`
        : `${digits.replaceAll('_', '.')}${rest === '' ? '' : `_${rest}`}.sql`;
    return `Rename it to ${example}, or move it out of the folder if it is no migration.`;
}


/***/ }),

/***/ 5316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: ./src/migrations/lines.ts
var lines = __webpack_require__(9174);
;// CONCATENATED MODULE: ./src/migrations/comments.ts

/**
 * The line comments between the statements, where tools put their directives. What stands inside a
 * statement (a function's body, a string) is no comment of the file, and the statements' own places
 * say where that is. Linear; never throws.
 */
function lineComments(text, statements) {
    const comments = [];
    const lineAt = (0,lines/* lineCounter */.LX)(text);
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

;// CONCATENATED MODULE: ./src/migrations/directives.ts
/**
 * How files say that they are not to run in one transaction: ours, and those that other tools have
 * put at the head of real files. Anchored on both sides, so that prose that mentions a directive is
 * none. Where the tool reads case-insensitively, or its versions differ, so do we.
 */
const noTransaction = [
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
function asksForNoTransaction(comments) {
    return comments.some(({ text, above }) => above === 0 && noTransaction.some(({ pattern }) => pattern.test(text)));
}
/** What looks as if it were meant for us: our name, and right behind it a colon or the directive. */
const meantForUs = /^--+\s*govern?e?d?(?:\s*:|(?:[-_ ]?migrations?)?[\W_]*no[-_ ]?transactions?\b)/i;
const ours = noTransaction.filter(({ tool }) => tool === 'governed');
/** What `mode: check` reads (checks/suppression.ts): it changes nothing about how a file runs. */
const suppression = /^--\s*governed:\s*allow\s+[a-z-]+(?:\s|$)/;
/**
 * A directive of ours that is misspelt, or stands where it has no effect, is never ignored: the
 * file would run in another way than its author asked for.
 */
function misreadDirectives(file, comments) {
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

;// CONCATENATED MODULE: ./src/migrations/down-section.ts
/**
 * The lines under which tools keep the statements that undo a migration. Liquibase is missing on
 * purpose: its `--rollback drop table x` is a comment from beginning to end, so nothing of it runs.
 */
const downMarkers = [
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
function downSection(file, comments, count) {
    for (const { text, line, above } of comments) {
        const marker = downMarkers.find(({ pattern }) => pattern.test(text));
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

;// CONCATENATED MODULE: ./src/migrations/tree.ts
/** Whether a value is an object with keys; arrays are not. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Whether some value in the tree, at any depth, is what `test` looks for. `key` is the name under
 * which the value hangs. Keeps its own stack: a sum of a thousand terms is a thousand levels deep.
 */
function someInTree(root, test) {
    const stack = [[root, '']];
    for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
        const [value, key] = entry;
        if (test(value, key))
            return true;
        if (Array.isArray(value))
            for (const item of value)
                stack.push([item, '']);
        else if (isObject(value))
            for (const name in value)
                stack.push([value[name], name]);
    }
    return false;
}
/** The text of a `String` node, the leaf in which the parser keeps names. */
function nameIn(node) {
    if (!isObject(node) || !isObject(node['String']))
        return undefined;
    const text = node['String']['sval'];
    return typeof text === 'string' ? text : undefined;
}

;// CONCATENATED MODULE: ./src/migrations/forbidden.ts

/**
 * Statements of the file that would end the transaction it runs in, take away what holds it
 * (reliability, A0 and A5), or have the server read on in another way than we did. Bodies of
 * functions and procedures are not looked into: a COMMIT in a procedure is not run by creating it.
 * `noTransaction`: whether the file asks to be run statement by statement.
 */
function forbidden(file, statements, noTransaction) {
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
        return copyFromStdin(path);
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
    const constant = isObject(argument) ? argument['A_Const'] : undefined;
    if (!isObject(constant))
        return '';
    const { sval, ival } = constant;
    if (isObject(sval) && typeof sval['sval'] === 'string')
        return sval['sval'];
    return isObject(ival) ? String(ival['ival'] ?? 0) : '';
}
const UNLOCK_ALL = 'pg_advisory_unlock_all';
function aboutUnlocking({ node, text }) {
    // No tree can hold the name where the text does not, unless by a Unicode escape.
    if (!/pg_advisory_unlock_all|u&"/i.test(text) || 'CreateFunctionStmt' in node)
        return undefined;
    if (!someInTree(node, (value, key) => key === 'FuncCall' && unlocksAll(value)))
        return undefined;
    return {
        code: 'unlock-all',
        what: `${UNLOCK_ALL}() also gives back the lock that keeps a second run away.`,
        next: 'Give your own locks back by name, with pg_advisory_unlock(…).',
    };
}
function unlocksAll(call) {
    const name = isObject(call) ? call['funcname'] : undefined;
    if (!Array.isArray(name) || nameIn(name.at(-1)) !== UNLOCK_ALL)
        return false;
    return name.length === 1 || nameIn(name.at(-2)) === 'pg_catalog';
}
/** The complaint about `COPY … FROM STDIN`, whose rows stand in the file for psql alone. */
function copyFromStdin(path) {
    return {
        code: 'copy-from-stdin',
        what: 'COPY … FROM STDIN reads rows from the client; a migration holds statements only.',
        next: `Write the rows as INSERT (pg_dump --inserts), or move the file out of the folder and run it by \`command: ${psql(path)}\`.`,
    };
}
/** The command that runs a file as psql reads it, in one transaction, stopping at the first error. */
function psql(path) {
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

// EXTERNAL MODULE: ./src/migrations/migration.ts
var migrations_migration = __webpack_require__(1481);
;// CONCATENATED MODULE: ./src/migrations/own-tables.ts

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
function ownTables(file, text, statements) {
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
function namesOwnSchema(node) {
    return isAboutSchema(node) || someInTree(node, isOwnName);
}
function isOwnName(value, key) {
    if (key === 'FuncCall')
        return leadsThere(value);
    if (key === 'schemaname' || key === 'newschema')
        return value === ownSchema;
    return (dottedNames.has(key) &&
        Array.isArray(value) &&
        value.length > 1 &&
        nameIn(value[0]) === ownSchema);
}
/** `set_config('search_path', 'governed', …)`: from there on a name without a schema may be ours. */
function leadsThere(call) {
    const name = isObject(call) ? call['funcname'] : undefined;
    if (!isObject(call) || !Array.isArray(name) || nameIn(name.at(-1)) !== 'set_config')
        return false;
    const says = (pattern) => someInTree(call['args'], (value, key) => key === 'sval' && typeof value === 'string' && pattern.test(value));
    return says(/^search_path$/i) && says(/(?:^|[\s,"])governed(?:$|[\s,"])/i);
}
/** DROP, ALTER, GRANT ON and COMMENT ON SCHEMA, and the search path that would lead there. */
function isAboutSchema(node) {
    if ('VariableSetStmt' in node) {
        const { name, args } = node.VariableSetStmt;
        const leadsThere = (value, key) => key === 'sval' && value === ownSchema;
        return name === 'search_path' && someInTree(args, leadsThere);
    }
    return Object.values(node).some((statement) => {
        if (!isObject(statement))
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
        const named = [statement['object'], ...(Array.isArray(objects) ? objects : [])].map(nameIn);
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
        return { ...copyFromStdin(file), file, line: copy };
    if (text[offset] === '\\')
        return psqlCommand(file, text.slice(offset), line);
    const invisible = invisibleIn(text, offset);
    return {
        code: 'syntax-error',
        what: `${fileName} cannot be read: ${failure.message}.`,
        next: invisible ??
            `Correct the line. If your server accepts it, an older or newer syntax that this parser does not know, move the file out of the folder and run it by \`command: ${psql(file)}\`.`,
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
function psqlCommand(file, from, line) {
    const word = /^\\\S*/.exec(from)?.[0] ?? '\\';
    const dump = /^\\(?:un)?restrict$/.test(word);
    return {
        code: 'psql-command',
        what: `${word} is a command of psql, not SQL.${dump ? ' pg_dump writes it since 17.6, 16.10 and their like.' : ''}`,
        next: dump
            ? 'Delete the lines \\restrict and \\unrestrict: they protect psql, and the SQL between them is complete.'
            : `Write it as SQL, or move the file out of the folder and run it by \`command: ${psql(file)}\`.`,
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

;// CONCATENATED MODULE: ./src/migrations/transaction-kind.ts

/**
 * Names the statement if Postgres refuses it inside a transaction block (error 25001; reliability
 * A1, PreventInTransactionBlock in its sources), or undefined for all others. Whether a partitioned
 * table is reindexed or clustered only the catalog knows: those say it when they run.
 */
function outsideOnly(statement, parser) {
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
function concurrentBuild({ node }) {
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
        const moves = transaction_kind_option(node.AlterDatabaseStmt.options, 'tablespace') !== undefined;
        return moves ? 'ALTER DATABASE SET TABLESPACE' : undefined;
    }
    if ('AlterTableStmt' in node) {
        const detaches = someInTree(node.AlterTableStmt.cmds, (value, key) => key === 'PartitionCmd' && isObject(value) && value['concurrent'] === true);
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
    const language = transaction_kind_option(node.DoStmt.args, 'language');
    if (language !== undefined && nameIn(language['arg'])?.toLowerCase() !== 'plpgsql')
        return false;
    return someInTree(parser.plpgsql(text), (_, key) => key === 'PLpgSQL_stmt_commit' || key === 'PLpgSQL_stmt_rollback');
}
function transaction_kind_option(options, name) {
    for (const entry of options ?? []) {
        const element = isObject(entry) ? entry['DefElem'] : undefined;
        if (isObject(element) && element['defname'] === name)
            return element;
    }
    return undefined;
}
/** A boolean option as defGetBoolean reads it: named alone it is on. */
function isOn(options, name, absent = false) {
    const found = transaction_kind_option(options, name);
    if (found === undefined)
        return absent;
    const value = found['arg'];
    if (isObject(value) && isObject(value['Integer']))
        return value['Integer']['ival'] === 1;
    return !someInTree(value, (part) => /^(?:false|off)$/i.test(nameIn(part) ?? ''));
}

;// CONCATENATED MODULE: ./src/migrations/inspect.ts








/**
 * Judges a pending file before anything is written: how it runs, or everything in it that the engine
 * must not run (contract, sections 7.1 and 7.2; reliability, A1 and A5). Never throws.
 */
function inspect(migration, parser) {
    const { text, path: file } = migration;
    if (text.trim() === '')
        return refused(emptyFile(migration));
    const parsed = parser.statements(text);
    if (!parsed.ok)
        return refused(syntaxProblem(migration, parsed, parser));
    const { statements } = parsed;
    const comments = lineComments(text, statements);
    const down = downSection(file, comments, statements.length);
    // What the undo part holds is of no interest once the file is refused for having one.
    if (down !== undefined)
        return refused(down);
    const asked = asksForNoTransaction(comments);
    const problems = [
        ...misreadDirectives(file, comments),
        ...forbidden(file, statements, asked),
        ...ownTables(file, text, statements),
    ];
    const kinds = statements.map((statement) => outsideOnly(statement, parser));
    if (!asked && problems.length === 0)
        problems.push(...mixed(file, statements, kinds));
    return (0,migrations_migration/* resultOf */.B)(problems, {
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
        build: concurrentBuild(statement),
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

/***/ 9174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ lineCounter),
/* harmony export */   Rh: () => (/* binding */ lineAtCodePoint),
/* harmony export */   eJ: () => (/* binding */ placeOfCodePoint),
/* harmony export */   zu: () => (/* binding */ placesOfBytes)
/* harmony export */ });
/**
 * Turns byte offsets of the text's UTF-8 into places, in one pass (a file may have 40,000 lines).
 * `bytes` ascends; an offset behind the end gives the end.
 */
function placesOfBytes(text, bytes) {
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
    return placeOfCodePoint(text, codePointOffset).line;
}
/** The place of the code point that so many others precede, or of the last visible one. */
function placeOfCodePoint(text, codePointOffset) {
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
function lineCounter(text) {
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

/***/ 1481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ resultOf)
/* harmony export */ });
/** A list of problems as a `Result`; with none, the value. */
function resultOf(problems, value) {
    const [first, ...rest] = problems;
    return first === undefined ? { ok: true, value } : { ok: false, problems: [first, ...rest] };
}


/***/ }),

/***/ 8890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ loadParser)
/* harmony export */ });
/* harmony import */ var _lines__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9174);

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
            return { ok: false, message, place: (0,_lines__WEBPACK_IMPORTED_MODULE_0__/* .placeOfCodePoint */ .eJ)(text, details?.cursorPosition ?? 0) };
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
    const places = (0,_lines__WEBPACK_IMPORTED_MODULE_0__/* .placesOfBytes */ .zu)(text, bytes);
    return raw.flatMap(({ stmt }, index) => {
        const [start, stop] = [places[2 * index], places[2 * index + 1]];
        if (stmt === undefined || start === undefined || stop === undefined)
            return [];
        const exact = text.slice(start.offset, stop.offset).trimEnd();
        return [{ ...start, end: start.offset + exact.length, text: exact, node: stmt }];
    });
}


/***/ }),

/***/ 3193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readMigrations),
/* harmony export */   r: () => (/* binding */ readNames)
/* harmony export */ });
/* harmony import */ var _migration__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1481);
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(233);


/**
 * Reads the names of a folder, in the order of their versions: what is wrong with them is known
 * before anything is opened. `folder` is its path for messages. All problems come at once: names
 * that cannot be read, two files of one version, a folder without any migration. Never throws.
 */
function readNames(folder, fileNames, format) {
    const problems = [];
    const found = [];
    for (const fileName of fileNames) {
        const reading = format.readName(fileName);
        if (reading.kind === 'ignored')
            continue;
        if (reading.kind === 'migration') {
            found.push({ fileName, version: reading.version, name: reading.name });
        }
        else {
            const { what, next } = reading;
            problems.push({ code: 'bad-name', what, next, file: within(folder, fileName) });
        }
    }
    found.sort((left, right) => (0,_version__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Z)(left.version, right.version));
    problems.push(...duplicates(folder, found));
    if (found.length === 0 && problems.length === 0)
        problems.push(nothingIn(folder));
    return (0,_migration__WEBPACK_IMPORTED_MODULE_1__/* .resultOf */ .B)(problems, found);
}
/**
 * Puts names and contents together, or tells every file that is no text. Never throws.
 *
 * @param files What stands under these names, in the same order.
 */
function readMigrations(named, files) {
    const problems = [];
    const migrations = [];
    for (const [index, { fileName, version, name }] of named.entries()) {
        const file = files[index];
        if (file === undefined)
            continue;
        const { path, checksum, content } = file;
        const text = textOf(content);
        if (typeof text === 'string') {
            migrations.push({ version: version.text, name, fileName, path, checksum, text });
        }
        else {
            problems.push({ ...text, what: `${fileName} ${text.what}`, file: path });
        }
    }
    return (0,_migration__WEBPACK_IMPORTED_MODULE_1__/* .resultOf */ .B)(problems, migrations);
}
function within(folder, fileName) {
    return folder === '.' ? fileName : `${folder}/${fileName}`;
}
/** The text, or what the file is instead (the sentence goes on after the file's name). */
function textOf(content) {
    switch (content.kind) {
        case 'not-a-file':
            return {
                code: 'not-a-file',
                what: 'is not a regular file, and links are not followed.',
                next: 'Put the migration itself into the folder.',
            };
        case 'too-large':
            return {
                code: 'file-too-large',
                what: `has ${content.bytes} bytes, more than the parser is given.`,
                next: 'Split it, or load bulk data by `command`.',
            };
        case 'invalid-utf8':
            return {
                code: 'invalid-utf8',
                what: `is not UTF-8: the byte at offset ${content.offset} does not belong there.`,
                next: 'Save it as UTF-8 (`iconv -f <its encoding> -t UTF-8`).',
            };
        case 'text':
            return nulIn(content.text) ?? content.text;
    }
}
/** The parser, written in C, would stop there in silence; the server refuses the message (08P01). */
function nulIn(text) {
    const offset = text.indexOf('\0');
    if (offset === -1)
        return undefined;
    return {
        code: 'nul-byte',
        what: 'contains a NUL byte, which Postgres cannot read.',
        next: 'Remove it; if every second byte is NUL, save the file as UTF-8 instead of UTF-16.',
        line: text.slice(0, offset).split('\n').length,
    };
}
function duplicates(folder, sorted) {
    const problems = [];
    let first = sorted[0];
    for (const entry of sorted.slice(1)) {
        if (first === undefined || first.version.key !== entry.version.key) {
            first = entry;
            continue;
        }
        const [one, two] = [first.fileName, entry.fileName];
        problems.push({
            code: 'duplicate-version',
            what: `${one} and ${two} have the same version, ${entry.version.key}: their order would be a guess.`,
            next: `Give the one that no database has run yet a version of its own.`,
            file: within(folder, two),
        });
    }
    return problems;
}
function nothingIn(folder) {
    return {
        code: 'no-migrations',
        what: `${folder} holds no .sql file.`,
        next: 'Point the input `migrations` to the folder of the migration files, and see that they are committed.',
    };
}


/***/ }),

/***/ 233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions),
/* harmony export */   o: () => (/* binding */ parseVersion)
/* harmony export */ });
/** Most versions are one number, and thousands of them are read. */
const digits = /^\d+$/;
const form = /^\d+(?:[._-]\d+)*$/;
/**
 * Reads a version as a file or a history row spells it: digits, or digits parted by `.`, `_` or `-`.
 * Gives undefined for anything else; never throws.
 */
function parseVersion(text) {
    if (digits.test(text)) {
        const number = text.replace(/^0+(?=\d)/, '');
        return { text, numbers: [number], key: number };
    }
    if (!form.test(text))
        return undefined;
    const numbers = text.split(/[._-]/).map((part) => part.replace(/^0+(?=\d)/, ''));
    while (numbers.length > 1 && numbers.at(-1) === '0')
        numbers.pop();
    return { text, numbers, key: numbers.join('.') };
}
/** Orders versions number by number, so that 10 comes after 9 and 1.2 before 1.10. Total. */
function compareVersions(left, right) {
    const length = Math.max(left.numbers.length, right.numbers.length);
    for (let index = 0; index < length; index += 1) {
        const order = compareDigits(left.numbers[index] ?? '0', right.numbers[index] ?? '0');
        if (order !== 0)
            return order;
    }
    return 0;
}
function compareDigits(left, right) {
    if (left.length !== right.length)
        return left.length - right.length;
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
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