"use strict";
exports.id = 725;
exports.ids = [725];
exports.modules = {

/***/ 4964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ migrationsOf)
});

// EXTERNAL MODULE: ./src/edge/files.ts
var files = __webpack_require__(6434);
// EXTERNAL MODULE: ./src/migrations/version.ts
var migrations_version = __webpack_require__(233);
;// CONCATENATED MODULE: ./src/migrations/formats/sql.ts

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
    const version = (0,migrations_version/* parseVersion */.o)(digits);
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

// EXTERNAL MODULE: ./src/migrations/migration.ts
var migration = __webpack_require__(1481);
;// CONCATENATED MODULE: ./src/migrations/read.ts


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
    found.sort((left, right) => (0,migrations_version/* compareVersions */.Z)(left.version, right.version));
    problems.push(...duplicates(folder, found));
    if (found.length === 0 && problems.length === 0)
        problems.push(nothingIn(folder));
    return (0,migration/* resultOf */.B)(problems, found);
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
    return (0,migration/* resultOf */.B)(problems, migrations);
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

// EXTERNAL MODULE: ./src/problem.ts
var problem = __webpack_require__(4008);
;// CONCATENATED MODULE: ./src/app/folder.ts




/**
 * Lists the folder that was asked for. What is wrong with its names is known before a connection is
 * opened; its files are read while one is.
 *
 * @throws UserError when the folder cannot be read.
 */
function migrationsOf(request, workspace) {
    const { workingDirectory, migrations } = request;
    const folder = (0,files/* openFolder */.N)(workspace, workingDirectory, migrations);
    const named = readNames(folder.shown, folder.names, sql);
    if (!named.ok)
        return named;
    const names = named.value.map(({ fileName }) => fileName);
    return {
        ok: true,
        value: async () => {
            const migrations = readMigrations(named.value, await folder.read(names));
            if (!migrations.ok)
                throw new problem/* UserError */.y(migrations.problems);
            return migrations.value;
        },
    };
}


/***/ }),

/***/ 8656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ look)
});

// EXTERNAL MODULE: ./src/engine/halted.ts
var halted = __webpack_require__(2418);
// EXTERNAL MODULE: ./src/engine/history-table.ts
var history_table = __webpack_require__(8499);
;// CONCATENATED MODULE: ./src/engine/history.ts

const FACTS = `SELECT pg_catalog.current_setting('server_version_num'), pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only'), pg_catalog.pg_backend_pid(), pg_catalog.version();`;
/** The version of our tables, and whether the history is a table whose rows this login sees. */
const SCHEMA = `SELECT pg_catalog.max(version), (SELECT relkind FROM pg_catalog.pg_class WHERE oid = '${history_table/* HISTORY_TABLE */.GQ}'::pg_catalog.regclass), pg_catalog.row_security_active('${history_table/* HISTORY_TABLE */.GQ}') FROM governed.schema_version;`;
const ROWS = `SELECT ordinal, version, name, checksum, state, statements_done, run_id, applied_at FROM ${history_table/* HISTORY_TABLE */.GQ} ORDER BY ordinal;`;
/** The same in one value, and only what a plan needs: of thousands of rows, that is half the time. */
const BRIEFLY = `SELECT pg_catalog.string_agg(ordinal || ' ' || state || ' ' || statements_done || ' ' || checksum || ' ' || version, E'\\n' ORDER BY ordinal) FROM ${history_table/* HISTORY_TABLE */.GQ};`;
/**
 * Reads facts and history in one message: a run with nothing to do costs this and no more. A history
 * table that is not there yet is an empty history.
 *
 * @param how.readOnly Wraps the message in a `READ ONLY` transaction: `plan` cannot write.
 * @param how.inDetail Reads names, runs and times too, for messages.
 */
async function readHistory(session, { readOnly, inDetail }) {
    const queries = `${FACTS} ${inDetail ? ROWS : BRIEFLY} ${SCHEMA}`;
    const reply = await session.ask(readOnly ? `BEGIN READ ONLY; ${queries} COMMIT;` : queries);
    if (reply.kind === 'lost')
        return { ok: false, problem: connectionLost(reply.reason) };
    if (reply.transaction !== 'idle')
        await session.run('ROLLBACK');
    const [factsResult, rowsResult, schemaResult] = reply.results;
    const facts = factsResult?.[0];
    // No answer to the rows: there is no history table. One without its version is not ours to make.
    const missing = rowsResult === undefined && reply.error?.code === UNDEFINED_TABLE;
    if (facts === undefined || (reply.error !== undefined && !missing)) {
        return { ok: false, problem: unreadable(reply.error, readOnly) };
    }
    const unfit = missing ? undefined : unfitTable(schemaResult?.[0] ?? []);
    if (unfit !== undefined)
        return { ok: false, problem: unfit };
    const history = {
        facts: readFacts(facts, session.greetedBy),
        noticesLoss: noticesLoss(facts),
        exists: !missing,
        rows: inDetail ? (rowsResult ?? []).map(readRow) : readBrief(rowsResult?.[0]?.[0]),
    };
    return { ok: true, history };
}
const UNDEFINED_TABLE = '42P01';
function readFacts(row, greetedBy) {
    const inRecovery = row[1] === 't';
    return {
        versionNumber: Number(row[0]),
        inRecovery,
        readOnly: inRecovery || row[2] === 'on',
        pooled: greetedBy !== undefined && greetedBy !== Number(row[3]),
    };
}
/** From PostgreSQL 14 on, and by no means on every system: where it cannot, setting it is an error. */
function noticesLoss(row) {
    return Number(row[0]) >= 140_000 && (row[4] ?? '').includes('linux');
}
/** A row that is not ours may tear a line; what comes of it has no version, and so is refused. */
function readBrief(lines) {
    if (!lines)
        return [];
    return lines.split('\n').map((line) => {
        const [ordinal, state, statementsDone, checksum = '', ...version] = line.split(' ');
        return {
            ...{ ordinal: Number(ordinal), version: version.join(' '), name: '', checksum },
            ...{ state: stateOf(state), statementsDone: Number(statementsDone) },
        };
    });
}
function stateOf(text) {
    return text === 'running' ? 'running' : 'applied';
}
function readRow(row) {
    const [ordinal, version, name, checksum, state, statementsDone, runId, appliedAt] = row;
    return {
        ordinal: Number(ordinal),
        version: version ?? '',
        name: name ?? '',
        checksum: checksum ?? '',
        state: stateOf(state),
        statementsDone: Number(statementsDone),
        ...(runId ? { runId } : {}),
        ...(appliedAt ? { appliedAt } : {}),
    };
}
function unfitTable([version, kind, rowSecurity]) {
    if (Number(version ?? 0) > history_table/* SCHEMA_VERSION */.f$)
        return tooNew(Number(version));
    if (kind !== 'r') {
        return {
            code: 'history-unreadable',
            what: `${history_table/* HISTORY_TABLE */.GQ} is no table, but a view or something else that looks like one.`,
            next: 'Nothing was written. Look who has put it there, and bring the table back.',
        };
    }
    if (rowSecurity !== 't')
        return undefined;
    return {
        code: 'history-unreadable',
        what: `Row security on ${history_table/* HISTORY_TABLE */.GQ} hides rows from this login: the history would look shorter than it is.`,
        next: `Nothing was written. As its owner: ALTER TABLE ${history_table/* HISTORY_TABLE */.GQ} DISABLE ROW LEVEL SECURITY; or use a login that it does not hold for.`,
    };
}
/** A later release has upgraded our tables: writing to them in the old way would harm them. */
function tooNew(version) {
    return {
        code: 'history-too-new',
        what: `The tables in schema governed are of version ${version}, and this release knows version ${history_table/* SCHEMA_VERSION */.f$}.`,
        next: 'Use the release of the action that upgraded them, or a later one.',
    };
}
function connectionLost(reason) {
    return {
        code: 'connection-lost',
        what: `The connection ended while the history was read: ${reason}.`,
        next: 'Nothing was written. Run again; if it happens again, look at the server and the network between.',
    };
}
function unreadable(error, readOnly) {
    const denied = error?.code === '42501';
    return {
        code: 'history-unreadable',
        what: `The history table ${history_table/* HISTORY_TABLE */.GQ} cannot be read: ${error?.message ?? 'the server gave no answer'}.`,
        next: denied
            ? readOnly
                ? history_table/* READ_GRANTS */.DN
                : history_table/* GRANTS */.Sl
            : `Nothing was written. Look whether ${history_table/* HISTORY_TABLE */.GQ} is the table that this action made.`,
    };
}

// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./src/edge/wasm.ts

/**
 * Has V8 compile the parser once and be done. It would compile its huge functions again, optimised,
 * in the background, and the process waits for that at its end: 0.1 s on Node 20, 0.5 s and 500 MiB
 * on Node 24. All three flags: none implies another any more once V8 runs. To be called before the
 * parser is loaded.
 */
function compileOnce() {
    for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) {
        (0,external_node_v8_.setFlagsFromString)(flag);
    }
}

// EXTERNAL MODULE: ./src/migrations/digest.ts
var migrations_digest = __webpack_require__(1981);
;// CONCATENATED MODULE: ./src/migrations/drift.ts
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
    const hashes = `${drift_short(row.checksum)} then, ${drift_short(migration.checksum)} now`;
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
function unreadableRow(row) {
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
function drift_short(checksum) {
    return checksum.slice(0, 12);
}

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
/**
 * A directive of ours that is misspelt, or stands where it has no effect, is never ignored: the
 * file would run in another way than its author asked for.
 */
function misreadDirectives(file, comments) {
    const problems = [];
    for (const { text, line, above } of comments) {
        if (!meantForUs.test(text))
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

;// CONCATENATED MODULE: ./src/migrations/parse.ts

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
            return { ok: false, message, place: (0,lines/* placeOfCodePoint */.eJ)(text, details?.cursorPosition ?? 0) };
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
    const places = (0,lines/* placesOfBytes */.zu)(text, bytes);
    return raw.flatMap(({ stmt }, index) => {
        const [start, stop] = [places[2 * index], places[2 * index + 1]];
        if (stmt === undefined || start === undefined || stop === undefined)
            return [];
        const exact = text.slice(start.offset, stop.offset).trimEnd();
        return [{ ...start, end: start.offset + exact.length, text: exact, node: stmt }];
    });
}

// EXTERNAL MODULE: ./src/migrations/version.ts
var migrations_version = __webpack_require__(233);
;// CONCATENATED MODULE: ./src/migrations/plan.ts



/**
 * Compares the files with the history, without reading any SQL (a run with nothing to do never loads
 * the parser). `migrations` is what `readMigrations` gave, `history` is in ordinal order, empty
 * where there is no table yet. Gives the plan, or every edited, deleted and late file at once
 * (contract, section 7.4). Linear but for the sort; never throws.
 */
function plan(migrations, history, sha256Hex) {
    const files = migrations.flatMap((migration) => {
        const version = (0,migrations_version/* parseVersion */.o)(migration.version);
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
    for (const row of history) {
        const version = read.get(row.version) ?? (0,migrations_version/* parseVersion */.o)(row.version);
        if (version === undefined) {
            problems.push(unreadableRow(row));
            continue;
        }
        recorded.push(version);
        const migration = byKey.get(version.key);
        if (migration === undefined) {
            const above = newestFile !== undefined && (0,migrations_version/* compareVersions */.Z)(version, newestFile) > 0;
            if (above)
                ahead.push(row);
            else
                problems.push(deletedProblem(row));
        }
        else if (row.state === 'running') {
            // Whether what has run of it was changed, only its statements tell (`progress.ts`).
            resume.push({ migration, resumeAt: row.statementsDone, row });
        }
        else if (migration.checksum !== row.checksum) {
            problems.push(editedProblem(migration, row, sha256Hex));
        }
    }
    const known = new Set(recorded.map(({ key }) => key));
    const newest = newestOf(recorded);
    const fresh = files.filter(({ version }) => !known.has(version.key));
    for (const { version, migration } of fresh) {
        if (newest !== undefined && (0,migrations_version/* compareVersions */.Z)(version, newest) < 0) {
            problems.push(outOfOrderProblem(migration, newest.text));
        }
    }
    const pending = [
        ...resume.map(({ migration }) => migration),
        ...fresh.map(({ migration }) => migration),
    ];
    return (0,migrations_migration/* resultOf */.B)(problems, { pending, resume, ahead, historyAhead: ahead.length > 0 });
}
function newestOf(versions) {
    let newest = versions[0];
    for (const version of versions) {
        if (newest !== undefined && (0,migrations_version/* compareVersions */.Z)(version, newest) > 0)
            newest = version;
    }
    return newest;
}

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

;// CONCATENATED MODULE: ./src/app/prepare.ts









/**
 * Compares files and history, and looks into every pending file before anything is written. The
 * parser is loaded only where something is pending.
 */
async function prepare(migrations, history) {
    const planned = plan(migrations, history.rows, hash/* sha256Hex */.f);
    if (!planned.ok)
        return planned;
    const { pending, resume } = planned.value;
    const digest = (0,migrations_digest/* planDigest */.G)(pending, hash/* sha256Hex */.f);
    const problems = [];
    const notes = [];
    const prepared = [];
    if (pending.length === 0)
        return (0,migrations_migration/* resultOf */.B)([], { plan: planned.value, digest, pending: [], notes });
    compileOnce();
    const parser = await loadParser();
    for (const migration of pending) {
        const inspected = inspect(migration, parser);
        if (!inspected.ok) {
            problems.push(...inspected.problems);
            continue;
        }
        const { transactional, statements, notices } = inspected.value;
        if (!transactional && history.facts.pooled)
            problems.push(needsDirectHost(migration));
        const begun = resume.find((entry) => entry.migration === migration);
        const progress = transactional ? [] : progressDigests(statements, hash/* sha256Hex */.f);
        if (begun !== undefined && progress[begun.resumeAt] !== begun.row.checksum) {
            problems.push(editedProblem(migration, begun.row, hash/* sha256Hex */.f));
        }
        notes.push(...notices);
        prepared.push({
            // As the row spells its version: the file may have been renamed since.
            migration: begun === undefined ? migration : { ...migration, version: begun.row.version },
            transactional,
            statements,
            resumeAt: begun?.resumeAt ?? 0,
            progress,
        });
    }
    return (0,migrations_migration/* resultOf */.B)(problems, { plan: planned.value, digest, pending: prepared, notes });
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

;// CONCATENATED MODULE: ./src/app/look.ts



/**
 * Looks at the target: one query, which also sees what every file is compared with. Where something
 * is wrong, a second one brings what the messages need: who applied what, and when.
 */
async function look({ session, halt }, migrations, readOnly) {
    const brief = await once(session, migrations, { readOnly, inDetail: false });
    if (brief.ok)
        return brief;
    const wish = halt.reason();
    if (wish !== undefined) {
        return { ok: false, problems: [(0,halted/* halted */.T)(wish, 'it was looking at the target')] };
    }
    return await once(session, migrations, { readOnly, inDetail: true });
}
async function once(session, migrations, how) {
    const reading = await readHistory(session, how);
    if (!reading.ok)
        return { ok: false, problems: [reading.problem] };
    const { history } = reading;
    const prepared = await prepare(migrations, history);
    return prepared.ok ? { ok: true, value: { history, preparation: prepared.value } } : prepared;
}


/***/ }),

/***/ 9873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ withUrl),
/* harmony export */   fQ: () => (/* binding */ withSession),
/* harmony export */   xl: () => (/* binding */ sessionOptions)
/* harmony export */ });
/* harmony import */ var _edge_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9443);
/* harmony import */ var _target_redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(984);


/** What a run's session needs of the request and its surroundings. */
function sessionOptions({ rootCertificate }, { applicationName, runner }, halt) {
    return { rootCertificate, applicationName, clock: _edge_clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, halt, log: runner.log };
}
/**
 * Opens a session on the target that was judged, hands it to `use`, and closes it whatever happens.
 *
 * @param meanwhile Work to do while the connection is being opened; `use` gets what comes of it.
 * @throws UserError when no connection comes about; whatever `meanwhile` throws, first.
 */
async function withSession(permit, options, meanwhile, use) {
    const { target } = permit;
    if (target === undefined)
        throw new Error('a permit without a target opens nothing');
    const { connect } = await __webpack_require__.e(/* import() */ 71).then(__webpack_require__.bind(__webpack_require__, 9071));
    const place = (0,_target_redact__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(target);
    const open = async (server, detectPooler) => {
        const opening = connect(permit, server, { ...options, place, detectPooler });
        // Heard of when it is waited for.
        opening.catch(() => undefined);
        const brought = await meanwhile().catch((error) => {
            opening.then((session) => session.close()).catch(() => undefined);
            throw error;
        });
        const session = await opening;
        try {
            return await use(session, brought);
        }
        finally {
            session.close();
        }
    };
    if (target.kind === 'server')
        return await open(target, true);
    const { withEmbedded } = await __webpack_require__.e(/* import() */ 279).then(__webpack_require__.bind(__webpack_require__, 9279));
    return await withEmbedded(permit, async (server) => await open(server, false));
}
/** Hands the URL that a command shall use to `use`: the declared one, or the embedded server's. */
async function withUrl(permit, use) {
    const { target } = permit;
    if (target === undefined)
        throw new Error('a permit without a target opens nothing');
    if (target.kind === 'server')
        return await use(target.text);
    const { withEmbedded } = await __webpack_require__.e(/* import() */ 279).then(__webpack_require__.bind(__webpack_require__, 9279));
    return await withEmbedded(permit, async (server) => await use(server.text));
}


/***/ }),

/***/ 6713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ tally),
/* harmony export */   l: () => (/* binding */ waits)
/* harmony export */ });
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1981);
/* harmony import */ var _policy_advise_about_server__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2304);
/* harmony import */ var _ending__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9544);




/**
 * Adds up a run of the engine.
 *
 * @param parts.first What was seen before anything ran: `plan-digest` is of that.
 * @param parts.last What was seen last; another run may have come between.
 */
function tally(parts) {
    const { first, last, outcomes, problems, block } = parts;
    if (first === undefined || last === undefined)
        return (0,_ending__WEBPACK_IMPORTED_MODULE_1__/* .troubled */ .Y)(problems);
    const { plan, pending } = last.preparation;
    const applied = outcomes.filter(({ status }) => status === 'applied');
    const begun = new Set(outcomes.map(({ migration }) => migration.version));
    const waiting = pending.filter(({ migration }) => !begun.has(migration.version));
    const ahead = plan.ahead.map(({ version }) => version);
    return {
        block,
        problems,
        findings: block === undefined ? (0,_policy_advise_about_server__WEBPACK_IMPORTED_MODULE_2__/* .aboutServer */ .J)({ server: last.history.facts, ahead }) : [],
        work: {
            migrations: [...outcomes.map(ran), ...waiting.map(waits)],
            pending: waiting.length + outcomes.length - applied.length,
            applied: applied.length,
            planDigest: first.preparation.digest,
            headDigest: reached(last.history, applied.map(({ migration }) => migration)),
            notes: first.preparation.notes,
            lastLines: [],
        },
    };
}
function ran({ migration, status, duration }) {
    const { version, name } = migration;
    return { version, name, status, duration, remark: undefined };
}
/** The line of a migration that has not run. One that was begun says where it will go on. */
function waits({ migration, transactional, statements, resumeAt }) {
    const { version, name } = migration;
    const begun = `begun: goes on at statement ${resumeAt + 1} of ${statements.length}`;
    const remark = resumeAt > 0 ? begun : 'statement by statement';
    return {
        version,
        name,
        status: 'pending',
        duration: undefined,
        remark: transactional ? undefined : remark,
    };
}
/** The digest of the history as it is now: the rows that were seen, and what this run added. */
function reached({ rows }, applied) {
    const ours = new Set(applied.map(({ version }) => version));
    const seen = new Set(rows.map(({ version }) => version));
    const state = 'applied';
    return (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_3__/* .headDigest */ .x)([
        ...rows.map((row) => (ours.has(row.version) ? { ...row, state } : row)),
        ...applied.filter(({ version }) => !seen.has(version)).map((each) => ({ ...each, state })),
    ], _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f);
}


/***/ }),

/***/ 9443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The machine's own clock. */
const systemClock = {
    now: () => performance.now(),
    after: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
    },
    random: () => Math.random(),
};


/***/ }),

/***/ 6434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openFolder),
/* harmony export */   y: () => (/* binding */ absolute)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _problem__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4008);
/* harmony import */ var _hash__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2061);






/** 16 MiB: the parser needs about fourteen times a file's size in memory. */
const SIZE_LIMIT = 16 * 1024 * 1024;
/** After so many files whoever waits gets a turn: the connection that is being opened meanwhile. */
const AT_A_TIME = 64;
/**
 * Lists a folder below the workspace. Only regular files are read: a link could lead anywhere
 * (reliability, fault 35). One at a time on purpose: as 5,000 promises they take eight times as long.
 *
 * @param workspace Where the repository is; annotations name files relative to it.
 * @param folder The folder, absolute or relative to `workingDirectory`.
 * @throws UserError `folder-unreadable`, when the folder is missing or outside the workspace.
 */
function openFolder(workspace, workingDirectory, folder) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(workspace, workingDirectory, folder);
    const shown = relative(workspace, absolute) || '.';
    const entries = listing(workspace, absolute, shown);
    const regular = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    const place = { folder: `${absolute}${(node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)}`, shown: shown === '.' ? '' : `${shown}/` };
    return {
        shown,
        names: entries.map(({ name }) => name),
        read: async (names) => {
            const files = [];
            for (const name of names) {
                files.push(readOne(place, name, regular.has(name)));
                if (files.length % AT_A_TIME === 0)
                    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
            }
            return files;
        },
    };
}
function listing(workspace, absolute, shown) {
    try {
        const inside = node_path__WEBPACK_IMPORTED_MODULE_2___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(absolute));
        if (inside.split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep))[0] === '..' || node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(inside)) {
            throw unreadable(shown, 'lies outside the workspace');
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(absolute, { withFileTypes: true });
    }
    catch (cause) {
        if (cause instanceof _problem__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y)
            throw cause;
        throw unreadable(shown, 'cannot be read, or does not exist', cause);
    }
}
function unreadable(shown, why, cause) {
    const problem = {
        code: 'folder-unreadable',
        what: `The migrations folder ${shown} ${why}.`,
        next: 'Look at the inputs `migrations` and `working-directory`, and whether the job checks the repository out first.',
    };
    return new _problem__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y([problem], cause);
}
function readOne(place, name, isRegular) {
    const shown = `${place.shown}${name}`;
    const other = (content) => ({ name, path: shown, checksum: '', content });
    if (!isRegular)
        return other({ kind: 'not-a-file' });
    const bytes = readable(`${place.folder}${name}`, shown);
    if (!(bytes instanceof Uint8Array))
        return other(bytes);
    return { name, path: shown, checksum: (0,_hash__WEBPACK_IMPORTED_MODULE_5__/* .sha256Hex */ .f)(bytes), content: decode(bytes) };
}
function readable(absolute, shown) {
    try {
        return contentOf(absolute);
    }
    catch (cause) {
        const problem = {
            code: 'file-unreadable',
            what: `${shown} cannot be read.`,
            next: 'Look at its permissions, and whether something else writes to the folder meanwhile.',
            file: shown,
        };
        throw new _problem__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y([problem], cause);
    }
}
/** What the listing called a file may be another by now: no link is followed, no pipe waited for. */
const CAREFULLY = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
/** The bytes of one file; good until the next one is read, for all are read into one place. */
function contentOf(absolute) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(absolute, CAREFULLY);
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
        if (!status.isFile())
            return { kind: 'not-a-file' };
        if (status.size > SIZE_LIMIT)
            return { kind: 'too-large', bytes: status.size };
        if (status.size > scratch.length)
            scratch = Buffer.allocUnsafeSlow(status.size);
        let length = 0;
        while (length < status.size) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, scratch, length, status.size - length, null);
            if (count === 0)
                break;
            length += count;
        }
        return scratch.subarray(0, length);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/** One place for the bytes of every file, grown as needed: 5,000 of them would be garbage. */
let scratch = Buffer.allocUnsafeSlow(64 * 1024);
function decode(bytes) {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { kind: 'invalid-utf8', offset: firstInvalid(bytes) };
    return { kind: 'text', text: bytes.toString('utf8', startsWithMark(bytes) ? 3 : 0) };
}
function startsWithMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
/** The longest prefix that decodes, found by halving: a prefix may end inside a character. */
function firstInvalid(bytes) {
    let [valid, invalid] = [0, bytes.length];
    while (valid < invalid) {
        const middle = Math.ceil((valid + invalid) / 2);
        if (decodes(bytes.subarray(0, middle)))
            valid = middle;
        else
            invalid = middle - 1;
    }
    // Where it ends inside a character, that character's first byte is the one to name.
    while (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(0, valid)))
        valid -= 1;
    return valid;
}
function decodes(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
        return true;
    }
    catch {
        return false;
    }
}
/** A path that an input names, seen from the workspace. */
function absolute(workspace, named) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(workspace, named);
}
function relative(workspace, absolute) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(workspace, absolute).split((node_path__WEBPACK_IMPORTED_MODULE_2___default().sep)).join('/');
}


/***/ }),

/***/ 2061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ sha256Hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The sha-256 of a text (as UTF-8) or of bytes, in hex. */
function sha256Hex(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex');
}


/***/ }),

/***/ 4567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ guardStatement),
/* harmony export */   G8: () => (/* binding */ raiseIf),
/* harmony export */   pg: () => (/* binding */ guardThatSpoke)
/* harmony export */ });
/**
 * What our own guards say. They speak by an error that begins with the run's tag, which no file can
 * know, so that nobody else's error is taken for theirs.
 */
const CODES = {
    /** Another run holds the lock. */
    locked: 'ZM001',
    /** The history did not take the row of the file. */
    unrecorded: 'ZM002',
    /** The history is not what the plan was made from. */
    stale: 'ZM004',
    /** The server takes no writes. */
    readOnly: 'ZM005',
    /** Session settings would change how the file is read. */
    settings: 'ZM006',
};
const GUARDS = ['locked', 'unrecorded', 'stale', 'readOnly', 'settings'];
/** Which guard spoke, if one did. */
function guardThatSpoke(tag, { message }) {
    return GUARDS.find((guard) => message.includes(spoken(tag, guard)));
}
/**
 * A statement that fails where one of the conditions holds, with its guard's words, and asks them in
 * order. A cast that fails is plain SQL and costs a tenth of what a block of plpgsql does.
 */
function guardStatement(tag, conditions) {
    const cases = conditions.map(([guard, condition]) => `WHEN ${condition} THEN '${spoken(tag, guard)}'`);
    return `SELECT (CASE ${cases.join(' ')} ELSE '0' END)::pg_catalog.int4`;
}
/** The same within plpgsql, for one condition. */
function raiseIf(tag, guard, condition) {
    return `IF ${condition} THEN RAISE EXCEPTION '${spoken(tag, guard)}'; END IF;`;
}
function spoken(tag, guard) {
    return `${tag} ${CODES[guard]}`;
}


/***/ }),

/***/ 2418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ halted)
/* harmony export */ });
/**
 * Words for a run that was told to end.
 *
 * @param state What became of the file at hand: the rest of a sentence.
 * @param file Its path, where one was at hand.
 */
function halted({ code, what }, state, file) {
    return {
        code,
        what: `${what}; ${state}.`,
        next: 'What was applied before stays. Run again: it goes on with the first file that is not applied.',
        ...(file === undefined ? {} : { file }),
    };
}


/***/ }),

/***/ 8499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ READ_GRANTS),
/* harmony export */   GQ: () => (/* binding */ HISTORY_TABLE),
/* harmony export */   Il: () => (/* binding */ insertRow),
/* harmony export */   Sl: () => (/* binding */ GRANTS),
/* harmony export */   f$: () => (/* binding */ SCHEMA_VERSION),
/* harmony export */   lH: () => (/* binding */ CREATE_TABLES)
/* harmony export */ });
/* harmony import */ var _guard__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4567);
/* harmony import */ var _literal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8869);


/** The history table of plain SQL migrations (contract, 7.10). */
const HISTORY_TABLE = 'governed.migrations';
/** The version of the tables in schema `governed`, for their own upgrades. */
const SCHEMA_VERSION = 1;
/** The statements that make our tables, in plpgsql: they run inside the first file's transaction. */
const CREATE_TABLES = `
  IF pg_catalog.to_regnamespace('governed') IS NULL THEN CREATE SCHEMA governed; END IF;
  CREATE TABLE ${HISTORY_TABLE} (
    ordinal pg_catalog.int4 PRIMARY KEY,
    version pg_catalog.text NOT NULL UNIQUE,
    name pg_catalog.text NOT NULL,
    checksum pg_catalog.text NOT NULL,
    state pg_catalog.text NOT NULL CHECK (state IN ('running', 'applied')),
    statements_done pg_catalog.int4 NOT NULL,
    run_id pg_catalog.text NOT NULL,
    applied_at pg_catalog.timestamptz NOT NULL,
    duration_ms pg_catalog.int8 NOT NULL,
    applied_by pg_catalog.text NOT NULL
  );
  CREATE TABLE governed.schema_version (version pg_catalog.int4 NOT NULL);
  INSERT INTO governed.schema_version VALUES (${SCHEMA_VERSION});`;
/**
 * The INSERT of a row, without a `;`. Its duration runs from the transaction's start. The ordinal is
 * the plan's next one: the guards have seen to it that nobody came between. It fails where no row
 * was written: a file may have put a trigger on our table that says nothing and writes nothing.
 */
function insertRow(tag, row) {
    const { ordinal, version, name, checksum, state, statementsDone, runId, appliedBy } = row;
    const texts = [version, name, checksum, state].map(_literal__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .e).join(', ');
    const values = `${ordinal}, ${texts}, ${statementsDone}, ${(0,_literal__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .e)(runId)}, pg_catalog.clock_timestamp(), ${ELAPSED}, ${(0,_literal__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .e)(appliedBy)}`;
    const checked = (0,_guard__WEBPACK_IMPORTED_MODULE_0__/* .guardStatement */ .$4)(tag, [['unrecorded', 'pg_catalog.count(*) <> 1']]);
    return `WITH written AS (INSERT INTO ${HISTORY_TABLE} VALUES (${values}) RETURNING 1) ${checked} FROM written`;
}
const ELAPSED = '(EXTRACT(epoch FROM pg_catalog.clock_timestamp() - pg_catalog.now()) * 1000)::pg_catalog.int8';
/** What a login that only plans needs. */
const READ_GRANTS = 'As its owner: GRANT USAGE ON SCHEMA governed TO <login>; GRANT SELECT ON ALL TABLES IN SCHEMA governed TO <login>;';
/** What a login needs that is not the owner: the second half once the tables are there. */
const GRANTS = 'As the owner of the database: CREATE SCHEMA IF NOT EXISTS governed; GRANT USAGE, CREATE ON SCHEMA governed TO <login>; and where the tables exist: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA governed TO <login>;';


/***/ }),

/***/ 8869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ literal)
/* harmony export */ });
/**
 * A text as a SQL expression that every session reads alike, whatever a file has set before it:
 * ASCII alone, for `client_encoding`, and with escapes, for `standard_conforming_strings`. Other
 * characters come as bytes: before PostgreSQL 13 their escapes work in UTF-8 databases alone.
 */
function literal(text) {
    if (!PRINTABLE.test(text)) {
        return `pg_catalog.convert_from(pg_catalog.decode('${hex(text)}', 'hex'), 'UTF8')`;
    }
    return `E'${text.replaceAll(/['\\]/g, '$&$&')}'`;
}
const PRINTABLE = /^[\x20-\x7e]*$/;
/** The UTF-8 of a text, in hex. This room knows no bytes; the escapes of a URI hold them. */
function hex(text) {
    // A file name may hold half a character, on Windows; a URI may not.
    const whole = text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
    return encodeURIComponent(whole).replaceAll(/%(..)|(.)/g, (_, escaped, plain) => escaped === undefined ? plain.charCodeAt(0).toString(16).padStart(2, '0') : escaped);
}


/***/ }),

/***/ 1981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ planDigest),
/* harmony export */   x: () => (/* binding */ headDigest)
/* harmony export */ });
/**
 * The digest of what is pending: the names and contents of the files, in order. By hand, in the
 * folder of the migrations, with the pending files in the order of the plan:
 *
 *     sha256sum 0007_a.sql 0008_b.sql | sha256sum
 *
 * With nothing pending it is the digest of the empty text.
 */
function planDigest(pending, sha256Hex) {
    const lines = pending.map(({ checksum, fileName }) => `${checksum}  ${fileName}\n`);
    return `sha256:${sha256Hex(lines.join(''))}`;
}
/**
 * The digest of the state that a database has reached: chained over the applied rows in the order
 * of their ordinals, so that it tells the whole history and not only its last row. A row that is
 * still running does not count. By hand:
 *
 *     h=$(printf '' | sha256sum | cut -c1-64)
 *     while read -r checksum version; do
 *       h=$(printf '%s  %s  %s\n' "$h" "$checksum" "$version" | sha256sum | cut -c1-64)
 *     done < <(psql -XAtF ' ' -c "select checksum, version from governed.migrations
 *                                 where state = 'applied' order by ordinal")
 *     echo "sha256:$h"
 */
function headDigest(history, sha256Hex) {
    let head = sha256Hex('');
    for (const { checksum, version, state } of history) {
        if (state === 'applied')
            head = sha256Hex(`${head}  ${checksum}  ${version}\n`);
    }
    return `sha256:${head}`;
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

/***/ 2304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ aboutServer)
/* harmony export */ });
/**
 * What a connected server tells: that it takes no writes (a block in `migrate`, said here for
 * `plan`), and that its history is newer than every file.
 *
 * @param facts.ahead The applied versions above the newest file, in order.
 */
function aboutServer(facts) {
    const findings = [];
    if (facts.server.readOnly) {
        findings.push({
            code: 'server-read-only',
            level: 'warning',
            what: facts.server.inRecovery
                ? 'The server is a standby: what is shown can be planned here, and not migrated.'
                : 'The server opens transactions read-only: what is shown can be planned here, and not migrated.',
            next: 'Migrate through the host of the primary, with a login that may write.',
        });
    }
    const newest = facts.ahead.at(-1);
    if (newest !== undefined) {
        findings.push({
            code: 'history-ahead',
            level: 'warning',
            what: `The history is newer than every file: ${facts.ahead.length} recorded above the newest file, up to version ${newest}. An older commit is being deployed; nothing is pending.`,
            next: 'If that is meant, nothing is to be done: the schema stays as it is. Otherwise deploy the newer commit.',
        });
    }
    return findings;
}


/***/ })

};
;