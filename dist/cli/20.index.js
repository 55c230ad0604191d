"use strict";
exports.id = 20;
exports.ids = [20];
exports.modules = {

/***/ 1020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

;// CONCATENATED MODULE: ./src/edge/clock.ts
/** The machine's own clock. Not by `performance`, whose loading takes a millisecond. */
const clock_systemClock = {
    now: () => {
        const [seconds, nanoseconds] = process.hrtime();
        return seconds * 1_000 + nanoseconds / 1_000_000;
    },
    after: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
    },
    random: () => Math.random(),
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/problem.ts
/** The one error class: something that the user can mend. Anything else that is thrown is a bug. */
class problem_UserError extends Error {
    problems;
    constructor(problems, cause) {
        super(problems.map((problem) => problem.what).join('\n'), { cause });
        this.name = 'UserError';
        this.problems = problems;
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/edge/hash.ts

/** The sha-256 of a text (as UTF-8) or of bytes, in hex. */
function hash_sha256Hex(content) {
    return (0,external_node_crypto_.hash)('sha256', content, 'hex');
}

;// CONCATENATED MODULE: ./src/edge/source-file.ts


/** A file from its bytes: hashed as they are, decoded without a byte order mark. */
function source_file_sourceFile(path, bytes) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { name, path, checksum: sha256Hex(bytes), content: decode(bytes) };
}
function decode(bytes) {
    if (!isUtf8(bytes))
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
    while (!isUtf8(bytes.subarray(0, valid)))
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

;// CONCATENATED MODULE: ./src/edge/turn.ts

/**
 * A way to give others their turn in the midst of long work: timers, signals and sockets, to none of
 * which a promise alone gives way.
 *
 * @param stretch Milliseconds of work after which it is worth it.
 * @returns What to wait for; undefined before that, for a promise each is too much for thousands.
 */
function turn_turnsAfter(stretch) {
    let since = systemClock.now();
    const others = async () => {
        // After the second one a whole round of them has passed.
        await new Promise(setImmediate);
        await new Promise(setImmediate);
        since = systemClock.now();
    };
    return () => (systemClock.now() - since < stretch ? undefined : others());
}

;// CONCATENATED MODULE: ./src/edge/files.ts





/** 16 MiB: the parser needs about fourteen times a file's size in memory. */
const SIZE_LIMIT = 16 * 1024 * 1024;
/** Milliseconds of reading at a stretch: then whoever waits gets a turn, as a connection that opens. */
const STRETCH = 1;
/**
 * Lists a folder below the workspace. Only regular files are read: a link could lead anywhere
 * (reliability, fault 35). One at a time on purpose: as 5,000 promises they take eight times as long.
 *
 * @param workspace Where the repository is; annotations name files relative to it.
 * @param folder The folder, absolute or relative to `workingDirectory`.
 * @throws UserError `folder-unreadable`, when the folder is missing or outside the workspace.
 */
function openFolder(workspace, workingDirectory, folder) {
    const absolute = path.resolve(workspace, workingDirectory, folder);
    const shown = relative(workspace, absolute) || '.';
    const entries = listing(workspace, absolute, shown);
    const regular = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    const place = { folder: `${absolute}${path.sep}`, shown: shown === '.' ? '' : `${shown}/` };
    return {
        shown,
        names: entries.map(({ name }) => name),
        read: async (names) => {
            const files = [];
            const turn = turnsAfter(STRETCH);
            for (const name of names) {
                files.push(readOne(place, name, regular.has(name)));
                const others = turn();
                if (others !== undefined)
                    await others;
            }
            return files;
        },
    };
}
function listing(workspace, absolute, shown) {
    try {
        const inside = path.relative(realpathSync(workspace), realpathSync(absolute));
        if (inside.split(path.sep)[0] === '..' || path.isAbsolute(inside)) {
            throw unreadable(shown, 'lies outside the workspace');
        }
        return readdirSync(absolute, { withFileTypes: true });
    }
    catch (cause) {
        if (cause instanceof UserError)
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
    return new UserError([problem], cause);
}
function readOne(place, name, isRegular) {
    const shown = `${place.shown}${name}`;
    const other = (content) => ({ name, path: shown, checksum: '', content });
    if (!isRegular)
        return other({ kind: 'not-a-file' });
    const bytes = readable(`${place.folder}${name}`, shown);
    if (!(bytes instanceof Uint8Array))
        return other(bytes);
    return sourceFile(shown, bytes);
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
        throw new UserError([problem], cause);
    }
}
/** What the listing called a file may be another by now: no link is followed, no pipe waited for. */
const CAREFULLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** The bytes of one file; good until the next one is read, for all are read into one place. */
function contentOf(absolute) {
    const file = (0,external_node_fs_.openSync)(absolute, CAREFULLY);
    try {
        for (let length = 0;;) {
            const count = (0,external_node_fs_.readSync)(file, scratch, length, scratch.length - length, null);
            if (count === 0)
                return scratch.subarray(0, length);
            length += count;
            if (length < scratch.length)
                continue;
            // Only of a file that is larger than what there is room for is the size asked.
            const size = Math.max((0,external_node_fs_.fstatSync)(file).size, length);
            if (size > SIZE_LIMIT)
                return { kind: 'too-large', bytes: size };
            scratch = Buffer.concat([scratch], size + scratch.length);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** One place for the bytes of every file, grown as needed: 5,000 of them would be garbage. */
let scratch = Buffer.allocUnsafeSlow(64 * 1024);
/**
 * Reads a file of text below the workspace.
 *
 * @throws UserError `file-unreadable`, where it is missing, no regular file, or lies outside.
 */
function readInside(workspace, named) {
    const file = external_node_path_default().resolve(workspace, named);
    const shown = relative(workspace, file);
    try {
        const inside = external_node_path_default().relative((0,external_node_fs_.realpathSync)(workspace), (0,external_node_fs_.realpathSync)(file));
        const content = inside.split((external_node_path_default()).sep)[0] === '..' ? undefined : contentOf(file);
        if (content instanceof Uint8Array)
            return content.toString('utf8');
    }
    catch {
        // Told below, in the same words.
    }
    const problem = {
        code: 'file-unreadable',
        what: `${shown} cannot be read, or lies outside the workspace.`,
        next: 'Name a committed file, seen from the root of the repository.',
    };
    throw new problem_UserError([problem]);
}
/** Reads a file of text wherever it is; undefined where it cannot be read. */
function readText(folder, named) {
    try {
        const content = contentOf(external_node_path_default().resolve(folder, named));
        return content instanceof Uint8Array ? content.toString('utf8') : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Writes a text to a file below the workspace, and makes its folder.
 *
 * @returns What is wrong where it cannot be written, or would lie elsewhere.
 */
function writeInside(workspace, named, text) {
    const file = path.resolve(workspace, named);
    const shown = relative(workspace, file);
    try {
        mkdirSync(path.dirname(file), { recursive: true });
        const inside = path.relative(realpathSync(workspace), realpathSync(path.dirname(file)));
        if (inside.split(path.sep)[0] !== '..' && !path.isAbsolute(inside)) {
            writeFileSync(file, text);
            return undefined;
        }
    }
    catch {
        // The same words: where it may not be, and where it cannot.
    }
    return {
        code: 'file-unwritable',
        what: `${shown} cannot be written, or lies outside the workspace.`,
        next: 'Name a file below the workspace, in a folder that this job may write to.',
    };
}
/** A path that an input names, seen from the workspace. */
function absolute(workspace, named) {
    return path.resolve(workspace, named);
}
function relative(workspace, absolute) {
    return external_node_path_default().relative(workspace, absolute).split((external_node_path_default()).sep).join('/');
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/edge/git/git.ts

/** More than this is no answer that a check could use. */
const LIMIT = 256 * 1024 * 1024;
/** A minute: the largest diff takes seconds. */
const PATIENCE = 60_000;
/**
 * Asks git something about a repository. Nothing that the repository configures is
 * started: no pager, no external diff, no hook.
 *
 * @param input What it reads from its standard input.
 * @param index A file to take for the index; by default the repository's own.
 * @returns What it printed; undefined where there is no git, no repository, or it failed.
 */
async function git(folder, args, input = '', index) {
    // In a container job the checkout belongs to somebody else, which git would refuse to read.
    const settings = [
        '-c',
        'safe.directory=*',
        '-c',
        'core.quotePath=off',
        '-c',
        'core.fsmonitor=false',
        '-c',
        'core.hooksPath=/dev/null',
    ];
    const child = (0,external_node_child_process_.spawn)('git', ['--no-pager', ...settings, ...args], {
        cwd: folder,
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: PATIENCE,
        env: {
            ...process.env,
            ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
            GIT_OPTIONAL_LOCKS: '0',
            GIT_TERMINAL_PROMPT: '0',
            LC_ALL: 'C',
        },
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const chunks = [];
    let length = 0;
    child.stdout.on('data', (chunk) => {
        length += chunk.length;
        if (length > LIMIT)
            child.kill('SIGKILL');
        else
            chunks.push(chunk);
    });
    return await new Promise((resolve) => {
        child.on('error', () => resolve(undefined));
        child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks) : undefined));
    });
}
/** The same as a text, without its last line's end. */
async function gitText(folder, args) {
    return (await git(folder, args))?.toString('utf8').trimEnd();
}

;// CONCATENATED MODULE: ./src/edge/git/blob.ts

/** Whether a repository has a commit; undefined where there is no repository. */
async function hasCommit(folder, commit) {
    if ((await git(folder, ['rev-parse', '--git-dir'])) === undefined)
        return undefined;
    if (!/^[0-9a-f]{7,64}$/.test(commit))
        return false;
    return (await git(folder, ['cat-file', '-e', `${commit}^{commit}`])) !== undefined;
}
/** A file as it is in a commit; undefined where there is none. */
async function fileAt(folder, commit, path) {
    return await git(folder, ['cat-file', 'blob', `${commit}:${path}`]);
}

// EXTERNAL MODULE: ./src/edge/standard-output.ts
var standard_output = __webpack_require__(1744);
;// CONCATENATED MODULE: ./src/engine/guard.ts
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
const GUARDS = (/* unused pure expression or super */ null && (['locked', 'unrecorded', 'stale', 'readOnly', 'settings']));
/** Which guard spoke, if one did. */
function guardThatSpoke(tag, { message }) {
    return GUARDS.find((guard) => message.includes(spoken(tag, guard)));
}
/**
 * A statement that fails where one of the conditions holds, with its guard's words, and asks them in
 * order. A cast that fails is plain SQL and costs a tenth of what a block of plpgsql does.
 */
function guard_guardStatement(tag, conditions) {
    const cases = conditions.map(([guard, condition]) => `WHEN ${condition} THEN '${spoken(tag, guard)}'`);
    return `SELECT (CASE ${cases.join(' ')} ELSE '0' END)::pg_catalog.int4`;
}
/** The same within plpgsql, for one condition. */
function raiseIf(tag, guard, condition) {
    return `IF ${condition} THEN RAISE EXCEPTION '${spoken(tag, guard)}'; END IF;`;
}
/** Statements that make a table: it fails as stale where somebody has made it meanwhile. */
function unlessMade(tag, table, statements) {
    const made = raiseIf(tag, 'stale', `pg_catalog.to_regclass('${table}') IS NOT NULL`);
    return `DO $${tag}$ BEGIN ${made}\n${statements} END $${tag}$`;
}
function spoken(tag, guard) {
    return `${tag} ${CODES[guard]}`;
}

;// CONCATENATED MODULE: ./src/engine/ledger.ts

/** The ledger: a row for each run that wrote, each bound to the one before (docs/evidence.md). */
const LEDGER_TABLE = 'governed.runs';
/** What the first row is bound to. */
const NO_HASH = '0'.repeat(64);
/** What a row is bound to that follows this one. */
function bindingOf(head) {
    return head === undefined ? NO_HASH : (head.endHash ?? head.hash);
}
/** The values of a row in the order in which they stand in the table and are hashed. */
const VALUES = [
    ...['runId', 'kind', 'role', 'host', 'database', 'appliedBy', 'commit', 'environment'],
    ...['confirmation', 'planDigest', 'headBefore', 'startedAt'],
];
/** Binds a run to the newest row. What comes from outside loses the ends of its lines. */
function bind(facts, head, sha256Hex) {
    const line = (text) => text.replaceAll(/[\r\n]+/g, ' ');
    const { host, database, appliedBy, commit, environment } = facts;
    const row = {
        ...facts,
        ...{ host: line(host), database: line(database), appliedBy: line(appliedBy) },
        ...{ commit: line(commit), environment: line(environment) },
        ordinal: (head?.ordinal ?? 0) + 1,
        prevHash: bindingOf(head),
    };
    return { ...row, hash: entryHash(row, sha256Hex) };
}
/** The sha-256, in hex, of a row's values, each on a line: that of the row before, the ordinal, the rest. */
function entryHash(row, sha256Hex) {
    const values = [row.prevHash, String(row.ordinal), ...VALUES.map((name) => row[name])];
    return sha256Hex(`${values.join('\n')}\n`);
}
/** The sha-256 of what completes a row, and of that row. */
function endHash(hash, { applied, headAfter }, sha256Hex) {
    return sha256Hex(`${hash}\n${applied}\n${headAfter}\n`);
}
/** What completes an entry whose run applies so many files and reaches this head. */
function endingOf({ runId, hash }, reached, sha256Hex) {
    return { runId, ...reached, endHash: endHash(hash, reached, sha256Hex) };
}
/** The columns of `VALUES`, and what stands around them. */
const LEDGER_COLUMNS = 'ordinal, run_id, kind, role, host, database, applied_by, commit_id, environment, confirmation, plan_digest, head_before, started_at, prev_hash, hash';
/** Makes the table, in plpgsql or as a statement of its own. */
const ledger_CREATE_LEDGER = (/* unused pure expression or super */ null && (`CREATE TABLE ${LEDGER_TABLE} (
    ordinal pg_catalog.int4 PRIMARY KEY,
    run_id pg_catalog.text NOT NULL UNIQUE,
    kind pg_catalog.text NOT NULL,
    role pg_catalog.text NOT NULL,
    host pg_catalog.text NOT NULL,
    database pg_catalog.text NOT NULL,
    applied_by pg_catalog.text NOT NULL,
    commit_id pg_catalog.text NOT NULL,
    environment pg_catalog.text NOT NULL,
    confirmation pg_catalog.text NOT NULL,
    plan_digest pg_catalog.text NOT NULL,
    head_before pg_catalog.text NOT NULL,
    started_at pg_catalog.text NOT NULL,
    prev_hash pg_catalog.text NOT NULL,
    hash pg_catalog.text NOT NULL,
    applied pg_catalog.int4,
    head_after pg_catalog.text,
    end_hash pg_catalog.text
  );`));
/** The INSERT of an entry, without a `;`. */
function insertEntry(entry) {
    const texts = [...VALUES.map((name) => entry[name]), entry.prevHash, entry.hash].map(literal);
    return `INSERT INTO ${LEDGER_TABLE} (${LEDGER_COLUMNS}) VALUES (${entry.ordinal}, ${texts.join(', ')})`;
}
/** The UPDATE that completes it, without a `;`. */
function completeEntry({ runId, applied, headAfter, endHash: hash }) {
    const values = `applied = ${applied}, head_after = ${literal(headAfter)}, end_hash = ${literal(hash)}`;
    return `UPDATE ${LEDGER_TABLE} SET ${values} WHERE run_id = ${literal(runId)}`;
}
/** Whether the newest row is another than the one that an entry is bound to, as SQL. */
function isBoundElsewhere({ prevHash }) {
    const newest = `(SELECT COALESCE(end_hash, hash) FROM ${LEDGER_TABLE} ORDER BY ordinal DESC LIMIT 1)`;
    const known = prevHash === NO_HASH ? 'NULL' : literal(prevHash);
    return `${newest} IS DISTINCT FROM ${known}`;
}

;// CONCATENATED MODULE: ./src/engine/history-table.ts



/** The history table of plain SQL migrations (contract, 7.10). */
const HISTORY_TABLE = 'governed.migrations';
/** The version of the tables in schema `governed`, for their own upgrades. */
const SCHEMA_VERSION = 2;
/** The statements that make our tables, in plpgsql: they run inside the first file's transaction. */
const CREATE_TABLES = (/* unused pure expression or super */ null && (`
  IF pg_catalog.to_regnamespace('governed') IS NULL THEN CREATE SCHEMA governed; END IF;
  CREATE TABLE ${HISTORY_TABLE} (
    ordinal pg_catalog.int4 PRIMARY KEY,
    version pg_catalog.text NOT NULL UNIQUE,
    name pg_catalog.text NOT NULL,
    checksum pg_catalog.text NOT NULL,
    state pg_catalog.text NOT NULL,
    statements_done pg_catalog.int4 NOT NULL,
    run_id pg_catalog.text NOT NULL,
    applied_at pg_catalog.timestamptz NOT NULL,
    duration_ms pg_catalog.int8 NOT NULL,
    applied_by pg_catalog.text NOT NULL
  );
  ${CREATE_LEDGER}
  CREATE TABLE governed.schema_version (version pg_catalog.int4 NOT NULL);
  INSERT INTO governed.schema_version VALUES (${SCHEMA_VERSION});`));
/** The statements that bring tables of version 1 up, in plpgsql: they had no ledger. */
const UPGRADE_TABLES = (/* unused pure expression or super */ null && (`
  ${CREATE_LEDGER}
  UPDATE governed.schema_version SET version = ${SCHEMA_VERSION};`));
/**
 * The INSERT of a row, without a `;`. Its duration runs from the transaction's start. The ordinal is
 * the plan's next one: the guards have seen to it that nobody came between. Whether the row was
 * written is still to be seen, by `WRITTEN` or by `whenWritten`: a file may have put a trigger on our
 * table that says nothing and writes nothing.
 */
function insertRow(row) {
    const { ordinal, version, name, checksum, state, statementsDone, runId, appliedBy } = row;
    const texts = [version, name, checksum, state].map(literal).join(', ');
    const values = `${ordinal}, ${texts}, ${statementsDone}, ${literal(runId)}, pg_catalog.clock_timestamp(), ${ELAPSED}, ${literal(appliedBy)}`;
    return `INSERT INTO ${HISTORY_TABLE} VALUES (${values})`;
}
/** What the server says of an INSERT that has written its row; over a rule, only with RETURNING. */
const WRITTEN = 'INSERT 0 1';
/** A statement that writes one row, and fails where it has not. */
function whenWritten(tag, statement) {
    const checked = guardStatement(tag, [['unrecorded', 'pg_catalog.count(*) <> 1']]);
    return `WITH written AS (${statement} RETURNING 1) ${checked} FROM written`;
}
const ELAPSED = '(EXTRACT(epoch FROM pg_catalog.clock_timestamp() - pg_catalog.now()) * 1000)::pg_catalog.int8';
/** What a login that only plans needs. */
const READ_GRANTS = 'As its owner: GRANT USAGE ON SCHEMA governed TO <login>; GRANT SELECT ON ALL TABLES IN SCHEMA governed TO <login>;';
/** What a login needs that is not the owner: the second half once the tables are there. */
const GRANTS = 'As the owner of the database: CREATE SCHEMA IF NOT EXISTS governed; GRANT USAGE, CREATE ON SCHEMA governed TO <login>; and where the tables exist: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA governed TO <login>;';

;// CONCATENATED MODULE: ./src/engine/literal.ts
/**
 * A text as a SQL expression that every session reads alike, whatever a file has set before it:
 * ASCII alone, for `client_encoding`, and with escapes, for `standard_conforming_strings`. Other
 * characters come as bytes: before PostgreSQL 13 their escapes work in UTF-8 databases alone.
 */
function literal_literal(text) {
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

;// CONCATENATED MODULE: ./src/engine/history.ts



const FACTS = `SELECT pg_catalog.current_setting('server_version_num'), pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only'), pg_catalog.pg_backend_pid(), pg_catalog.version();`;
/** The version of our tables, and whether the history is a table whose rows this login sees. */
const SCHEMA = `SELECT pg_catalog.max(version), (SELECT relkind = 'r' FROM pg_catalog.pg_class WHERE oid = '${HISTORY_TABLE}'::pg_catalog.regclass), pg_catalog.row_security_active('${HISTORY_TABLE}') FROM governed.schema_version;`;
/** The newest row, and the role of the first one of this place, and of the first of any. */
const ledgerOf = ({ host, database }) => {
    const first = (what, where) => `(SELECT ${what} FROM ${LEDGER_TABLE} ${where} ORDER BY ordinal LIMIT 1)`;
    const here = `WHERE host = ${literal_literal(host)} AND database = ${literal_literal(database)}`;
    const elsewhere = `pg_catalog.concat_ws(' ', role, host, database)`;
    return `SELECT ordinal, hash, end_hash, ${first('role', here)}, ${first(elsewhere, '')} FROM ${LEDGER_TABLE} ORDER BY ordinal DESC LIMIT 1;`;
};
const ROWS = `SELECT ordinal, version, name, checksum, state, statements_done, run_id, applied_at FROM ${HISTORY_TABLE} ORDER BY ordinal;`;
/** The same in one value, and only what a plan needs: of thousands of rows, that is half the time. */
const BRIEFLY = `SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', ordinal, state, statements_done, checksum, version), E'\\n' ORDER BY ordinal) FROM ${HISTORY_TABLE};`;
/**
 * Reads facts and history in one message: a run with nothing to do costs this and no more. A history
 * table that is not there yet is an empty history.
 *
 * @param how.readOnly Wraps the message in a `READ ONLY` transaction: `plan` cannot write.
 * @param how.inDetail Reads names, runs and times too, for messages.
 * @param how.place Whose stamp is looked for.
 */
async function readHistory(session, { readOnly, inDetail, place }) {
    const queries = `${FACTS} ${inDetail ? ROWS : BRIEFLY} ${SCHEMA} ${ledgerOf(place)}`;
    const reply = await session.ask(readOnly ? `BEGIN READ ONLY; ${queries} COMMIT;` : queries);
    if (reply.kind === 'lost')
        return { ok: false, problem: connectionLost(reply.reason) };
    if (reply.transaction !== 'idle')
        await session.run('ROLLBACK');
    const [factsResult, rowsResult, schemaResult, ledgerResult] = reply.results;
    const facts = factsResult?.[0];
    // No answer to the rows: there is no history table. One without its version is not ours to make.
    const missing = rowsResult === undefined && reply.error?.code === UNDEFINED_TABLE;
    // The ledger is asked last: what an older release made has none, and a login may not see it.
    const unledgered = schemaResult !== undefined && ledgerResult === undefined;
    if (facts === undefined || (reply.error !== undefined && !missing && !unledgered)) {
        return { ok: false, problem: history_unreadable(reply.error, readOnly) };
    }
    const unfit = missing ? undefined : unfitTable(schemaResult?.[0] ?? []);
    if (unfit !== undefined)
        return { ok: false, problem: unfit };
    const rows = inDetail ? (rowsResult ?? []).map(readRow) : readBrief(rowsResult?.[0]?.[0]);
    if (!rows.every(isKnown))
        return { ok: false, problem: unknownState(rows) };
    const history = {
        facts: readFacts(facts, session.greetedBy),
        noticesLoss: noticesLoss(facts),
        exists: !missing,
        rows,
        ledger: readLedger(ledgerResult, reply.error),
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
function readLedger(rows, error) {
    if (rows === undefined) {
        return { kind: error?.code === UNDEFINED_TABLE ? 'missing' : 'hidden' };
    }
    const [row] = rows;
    if (row === undefined) {
        return { kind: 'seen', head: undefined, stampedAs: undefined, stampedElsewhere: undefined };
    }
    const [ordinal, hash, endHash, stampedAs, first] = row;
    return {
        kind: 'seen',
        head: { ordinal: Number(ordinal), hash: hash ?? '', endHash: endHash ?? undefined },
        stampedAs: stampedAs ?? undefined,
        stampedElsewhere: stampedAs === null ? (first ?? undefined) : undefined,
    };
}
/** From PostgreSQL 14 on, and by no means on every system: where it cannot, setting it is an error. */
function noticesLoss(row) {
    return Number(row[0]) >= 140_000 && (row[4] ?? '').includes('linux');
}
/** A row that is not ours may tear a line; what comes of it has no version, and so is refused. */
function readBrief(lines) {
    return lines ? lines.split('\n').map(readLine) : [];
}
/** The version is the rest of the line, for one that is not ours may hold blanks. */
function readLine(line) {
    const [ordinal = '', state = '', statementsDone = '', checksum = ''] = line.split(' ', 4);
    const before = ordinal.length + state.length + statementsDone.length + checksum.length;
    return {
        ordinal: Number(ordinal),
        version: line.slice(before + 4),
        name: '',
        checksum,
        state,
        statementsDone: Number(statementsDone),
    };
}
function readRow(row) {
    const [ordinal, version, name, checksum, state, statementsDone, runId, appliedAt] = row;
    return {
        ordinal: Number(ordinal),
        version: version ?? '',
        name: name ?? '',
        checksum: checksum ?? '',
        state: state ?? '',
        statementsDone: Number(statementsDone),
        ...(runId ? { runId } : {}),
        ...(appliedAt ? { appliedAt } : {}),
    };
}
function isKnown(row) {
    return row.state === 'applied' || row.state === 'running';
}
function unknownState(rows) {
    const row = rows.find((each) => !isKnown(each));
    return {
        code: 'history-unreadable',
        what: `Row ${row?.ordinal} of ${HISTORY_TABLE} has the state "${row?.state}", which is neither applied nor running.`,
        next: 'Nothing was written. Look who has written to it, and correct the row.',
    };
}
function unfitTable([version, isTable, rowSecurity]) {
    if (Number(version ?? 0) > SCHEMA_VERSION)
        return tooNew(Number(version));
    if (isTable !== 't') {
        return {
            code: 'history-unreadable',
            what: `${HISTORY_TABLE} is no table, but a view or something else that looks like one.`,
            next: 'Nothing was written. Look who has put it there, and bring the table back.',
        };
    }
    if (rowSecurity !== 't')
        return undefined;
    return {
        code: 'history-unreadable',
        what: `Row security on ${HISTORY_TABLE} hides rows from this login: the history would look shorter than it is.`,
        next: `Nothing was written. As its owner: ALTER TABLE ${HISTORY_TABLE} DISABLE ROW LEVEL SECURITY; or use a login that it does not hold for.`,
    };
}
/** A later release has upgraded our tables: writing to them in the old way would harm them. */
function tooNew(version) {
    return {
        code: 'history-too-new',
        what: `The tables in schema governed are of version ${version}, and this release knows version ${SCHEMA_VERSION}.`,
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
function history_unreadable(error, readOnly) {
    const denied = error?.code === '42501';
    return {
        code: 'history-unreadable',
        what: `The history table ${HISTORY_TABLE} cannot be read: ${error?.message ?? 'the server gave no answer'}.`,
        next: denied
            ? readOnly
                ? READ_GRANTS
                : GRANTS
            : `Nothing was written. Look whether ${HISTORY_TABLE} is the table that this action made.`,
    };
}

;// CONCATENATED MODULE: ./src/engine/read-ledger.ts

/** Every row, in order. */
const WHOLE_LEDGER = `SELECT ${LEDGER_COLUMNS}, applied, head_after, end_hash FROM ${LEDGER_TABLE} ORDER BY ordinal;`;
/** Reads a row of that query. */
function readLedgerRow(row) {
    const [ordinal, runId, kind, role, host, database, appliedBy, commit, environment, ...rest] = row;
    const [confirmation, planDigest, headBefore, startedAt, prevHash, hash, ...end] = rest;
    const [applied, headAfter, endOf] = end;
    const facts = { runId, kind, role, host, database, appliedBy, commit, environment };
    const more = { confirmation, planDigest, headBefore, startedAt, prevHash, hash };
    const texts = Object.entries({ ...facts, ...more }).map(([name, text]) => [name, text ?? '']);
    return {
        ...Object.fromEntries(texts),
        ordinal: Number(ordinal),
        applied: applied === null || applied === undefined ? undefined : Number(applied),
        headAfter: headAfter ?? undefined,
        endHash: endOf ?? undefined,
    };
}
/** What does not hold in a ledger: a sentence for each row that was edited, moved, or is gone. */
function brokenLinks(rows, sha256Hex) {
    return rows.flatMap((row, index) => brokenLink(row, rows[index - 1], sha256Hex));
}
function brokenLink(row, before, sha256Hex) {
    const { ordinal, prevHash, hash, applied, headAfter } = row;
    const broken = [];
    const expected = (before?.ordinal ?? 0) + 1;
    if (ordinal !== expected)
        broken.push(`Row ${expected} of the ledger is missing.`);
    if (hash !== entryHash(row, sha256Hex))
        broken.push(`Row ${ordinal} of the ledger was edited.`);
    // A run may be bound to one that ended later.
    const bindings = before === undefined ? [NO_HASH] : [bindingOf(before), before.hash];
    if (!bindings.includes(prevHash)) {
        const other = before === undefined ? 'the beginning' : `row ${before.ordinal}`;
        broken.push(`Row ${ordinal} of the ledger is not bound to ${other}: one of them was edited, moved or exchanged.`);
    }
    const isOpen = row.endHash === undefined && applied === undefined && headAfter === undefined;
    const end = endHash(hash, { applied: applied ?? 0, headAfter: headAfter ?? '' }, sha256Hex);
    if (!isOpen && row.endHash !== end) {
        broken.push(`What completes row ${ordinal} of the ledger was edited.`);
    }
    return broken;
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./src/target/refusal.ts
const USE_URL = 'Write it as postgresql://user:password@host:5432/database.';
const ENCODE = 'In the user name and the password write @ as %40, : as %3A, / as %2F, ? as %3F and # as %23.';
const NAME_SERVER = 'Write host, port, user and database into the URL itself.';
// One sentence of what is wrong, one of what to do. A password that was split wrongly may stand
// anywhere in the text (as host, port or scheme), so none of these may ever quote it.
const REFUSALS = {
    empty: ['The database URL is empty.', USE_URL],
    'embedded-spelling': [
        'The database URL looks like the word for the throw-away Postgres, but is spelled differently.',
        'Write exactly embedded, in lower case, if the throw-away Postgres is meant.',
    ],
    control: [
        'The database URL contains a line break or another control character.',
        'Remove it; a secret that was pasted over two lines is the usual cause.',
    ],
    'not-text': ['The database URL contains half a character.', 'Paste the value once more.'],
    quoted: [
        'The database URL begins with a quotation mark.',
        'Remove the quotation marks around it.',
    ],
    unexpanded: [
        'The database URL contains a variable or an expression that was never filled in.',
        'Let the workflow fill it in before this step, or write a literal $ as %24.',
    ],
    'text-before': [
        'Something stands before the scheme of the database URL.',
        'Let the value begin with postgresql://, without a command or a variable name before it.',
    ],
    'no-scheme': ['The database URL does not begin with postgresql://.', USE_URL],
    'other-scheme': ['The database URL has a scheme that is not that of Postgres.', USE_URL],
    jdbc: [
        'The JDBC URL holds its user, host, port or database in a place where JDBC does not read it.',
        'Write jdbc:postgresql://host:5432/database?user=…&password=….',
    ],
    'jdbc-environment': [
        'The JDBC URL leaves out a part that a PG variable gives, which JDBC does not read.',
        'Write host, port and database into the URL itself.',
    ],
    'two-at': [
        'The database URL has two @ before its host, and drivers disagree on where it begins.',
        ENCODE,
    ],
    'late-at': [
        'The database URL has an @ after its path or query began, as if a password had been cut in two.',
        ENCODE,
    ],
    hash: ['The database URL has a raw #, at which some drivers stop reading.', ENCODE],
    percent: [
        'The database URL has a % that is not followed by two hexadecimal digits.',
        'Write a literal % as %25.',
    ],
    'not-utf8': [
        'The database URL has percent-encoded bytes that are not UTF-8.',
        'Percent-encode the text as UTF-8.',
    ],
    space: [
        'The database URL has both a raw space and percent-encoding, which drivers read differently.',
        'Write every space as %20.',
    ],
    host: [
        'A host of the database URL is not a host name, an address or a socket folder.',
        'Check the host, put an IPv6 address in brackets, and percent-encode the user name and the password.',
    ],
    'empty-host': ['The list of hosts in the database URL has an empty place.', 'Name every host.'],
    port: [
        'A port of the database URL is not a number from 1 to 65535.',
        'Check the port; if a : or @ belongs to the password, percent-encode it.',
    ],
    'port-count': [
        'The database URL has more than one port, but not one for each host.',
        'Give one port for all hosts or one for each.',
    ],
    'port-variable': [
        'The database URL leaves out the port of one of its hosts while PGPORT is set, which drivers read differently.',
        'Write a port behind each host.',
    ],
    segments: [
        'The path of the database URL has more than one part.',
        'Leave only the database there; a / in a name or password is written %2F.',
    ],
    database: [
        'Drivers would read different database names from this URL.',
        'Use a database name without reserved characters, and write it without percent-encoding.',
    ],
    'database-twice': [
        'The database URL names its database in the query, and drivers disagree on whether that counts.',
        'Name the database in the path only.',
    ],
    'address-differs': [
        'The hostaddr setting or PGHOSTADDR names another address than the host, and only some drivers read it.',
        'Remove it, or write the address as the host.',
    ],
    service: [
        'The target comes from a service file, by the service setting or PGSERVICE, and cannot be judged.',
        NAME_SERVER,
    ],
    keywords: [
        'The list of connection settings is not one that libpq accepts.',
        "Write host=… port=… dbname=… user=… password=…, with values that hold spaces in '…'.",
    ],
    'nested-database': [
        'The dbname setting holds a connection string of its own.',
        'Give either the URL alone or a plain database name.',
    ],
};
/**
 * @param code which of the fixed sentences
 * @returns the refusal that says them
 */
function refuse(code) {
    const [what, next] = REFUSALS[code];
    return { ok: false, what, next };
}
const OF_SETTING = {
    twice: ['is given twice', 'Give it once.'],
    blank: ['is given without a value', 'Give it a value or leave it out.'],
    plus: ['has a raw +, which drivers read differently', 'Write a plus as %2B and a space as %20.'],
    unknown: [
        'has a value that Postgres does not know',
        'Use one of the values that libpq documents.',
    ],
    contradicts: ['contradicts another setting', 'Leave one of the two out.'],
};
/**
 * @param setting a name from our own closed list of settings, PG variables or schemes; never input
 * @param fault what is wrong with it
 * @returns a refusal that names the setting and repeats nothing else
 */
function refuseSetting(setting, fault) {
    const [wrong, next] = OF_SETTING[fault];
    return { ok: false, what: `The setting ${setting} of the database URL ${wrong}.`, next };
}
/**
 * @param scheme a name from our own closed list of foreign schemes; never input
 * @returns a refusal that names it
 */
function refuseScheme(scheme) {
    return {
        ok: false,
        what: `The database URL begins with ${scheme}://, which is not Postgres.`,
        next: USE_URL,
    };
}

;// CONCATENATED MODULE: ./src/target/percent.ts

/** C0 and C1 control characters and DEL: no name needs them and drivers treat them differently. */
const CONTROL = /\p{Cc}/u;
/**
 * @param text a part of a URL whose every % is followed by two hexadecimal digits
 * @returns the text decoded as libpq does it (as a component, not as a whole URI), or why it is none
 */
function percent_decode(text) {
    try {
        const value = decodeURIComponent(text);
        return CONTROL.test(value) ? refuse('control') : { ok: true, value };
    }
    catch {
        return refuse('not-utf8');
    }
}

;// CONCATENATED MODULE: ./src/target/settings.ts

/** The settings that decide where a connection goes and as whom, by libpq's names. */
const SETTING_NAMES = [
    'host',
    'hostaddr',
    'port',
    'dbname',
    'user',
    'password',
    'options',
    'service',
    'sslmode',
    'sslrootcert',
    'sslcert',
    'sslkey',
    'channel_binding',
    'target_session_attrs',
    // libpq and pg take `ssl=true` from JDBC, asyncpg takes a mode there
    'ssl',
    // asyncpg reads it like dbname
    'database',
    // JDBC's own
    'targetServerType',
    'PGHOST',
    'PGPORT',
    'PGDBNAME',
];
/**
 * @param pairs names and decoded values in the order of the text
 * @returns the settings that we know, or a refusal: of a setting given twice two drivers may take
 *   different ones, and an empty one hides a PG variable from libpq but not from pg
 */
function collect(pairs) {
    const settings = new Map();
    for (const [name, value] of pairs) {
        const known = SETTING_NAMES.find((setting) => setting === name);
        if (known === undefined)
            continue;
        if (settings.has(known))
            return refuseSetting(known, 'twice');
        if (value === '')
            return refuseSetting(known, 'blank');
        settings.set(known, value);
    }
    return { ok: true, value: settings };
}

;// CONCATENATED MODULE: ./src/target/url-query.ts



/**
 * @param query what stands behind the ?, raw
 * @returns the settings in it that we know, decoded; others are the business of their driver
 */
function readQuery(query) {
    const pairs = [];
    for (const item of query.split('&')) {
        const equals = item.indexOf('=');
        const name = percent_decode(equals < 0 ? item : item.slice(0, equals));
        if (!name.ok)
            return name;
        const raw = equals < 0 ? '' : item.slice(equals + 1);
        const known = SETTING_NAMES.find((setting) => setting === name.value);
        // a form decoder makes a space of it (pg, SQLAlchemy, JDBC), libpq leaves it
        if (known !== undefined && raw.includes('+'))
            return refuseSetting(known, 'plus');
        const value = percent_decode(raw);
        if (!value.ok)
            return value;
        pairs.push([name.value, value.value]);
    }
    return collect(pairs);
}

;// CONCATENATED MODULE: ./src/target/connection-url.ts



/**
 * @param scheme what stood before the ://
 * @param rest what stands behind it
 * @returns what the URL declares, or why drivers would not agree on it. The rules are libpq's
 *   (conninfo_uri_parse_options) wherever WHATWG's URL, and so pg, reads the same
 */
function readUrl(scheme, rest) {
    if (rest.includes('#'))
        return refuse('hash');
    if (/%(?![0-9a-f]{2})/i.test(rest))
        return refuse('percent');
    // with a space in it pg-connection-string encodes the whole text once more
    if (rest.includes(' ') && rest.includes('%'))
        return refuse('space');
    const end = rest.search(/[/?]/);
    const front = end < 0 ? rest : rest.slice(0, end);
    const back = end < 0 ? '' : rest.slice(end);
    // `host=@name` is an abstract socket; any other @ here may have been meant to end a password
    const late = back.startsWith('/') ? back.replace(/([?&]host=)@/, '$1') : back;
    if (late.includes('@'))
        return refuse('late-at');
    const mark = back.indexOf('?');
    const authority = readAuthority(front, scheme);
    if (!authority.ok)
        return authority;
    const query = readQuery(mark < 0 ? '' : back.slice(mark + 1));
    if (!query.ok)
        return query;
    const database = readDatabase(mark < 0 ? back : back.slice(0, mark), scheme);
    if (!database.ok)
        return database;
    return combine(scheme, authority.value, database.value, query.value);
}
function readAuthority(text, scheme) {
    const at = text.indexOf('@');
    if (at !== text.lastIndexOf('@'))
        return refuse('two-at');
    if (at >= 0 && scheme.form === 'jdbc')
        return refuse('jdbc');
    const login = text.slice(0, Math.max(at, 0));
    const colon = login.indexOf(':');
    const user = percent_decode(colon < 0 ? login : login.slice(0, colon));
    if (!user.ok)
        return user;
    const password = percent_decode(colon < 0 ? '' : login.slice(colon + 1));
    if (!password.ok)
        return password;
    const hosts = readHosts(text.slice(at + 1), scheme);
    if (!hosts.ok)
        return hosts;
    return {
        ok: true,
        value: {
            user: user.value || undefined,
            password: password.value || undefined,
            hosts: hosts.value.hosts || undefined,
            ports: hosts.value.ports || undefined,
        },
    };
}
function readHosts(text, scheme) {
    const hosts = [];
    const ports = [];
    for (const place of text.split(',')) {
        const [whole, bracketed, plain = '', port = ''] = /^(?:\[([^[\]]+)\]|([^:[\]]*))(?::([^:]*))?$/.exec(place) ?? [];
        if (whole === undefined)
            return refuse('host');
        // SQLAlchemy and JDBC hand the host on as it is written
        if (plain.includes('%') && (scheme.driver !== undefined || scheme.form === 'jdbc')) {
            return refuse('host');
        }
        const host = percent_decode(bracketed ?? plain);
        if (!host.ok)
            return host;
        if (host.value.includes(','))
            return refuse('host');
        if ((bracketed !== undefined) !== host.value.includes(':'))
            return refuse('host');
        hosts.push(host.value);
        ports.push(port);
    }
    return { ok: true, value: { hosts: hosts.join(','), ports: ports.join(',') } };
}
function readDatabase(path, scheme) {
    const raw = path.slice(1);
    if (raw.includes('/'))
        return refuse('segments');
    const database = percent_decode(raw);
    if (!database.ok)
        return database;
    // pg leaves reserved characters encoded, SQLAlchemy leaves all; JDBC reads + as a space
    if (decodeURI(raw) !== database.value)
        return refuse('database');
    if (scheme.driver !== undefined && raw !== database.value)
        return refuse('database');
    if (scheme.form === 'jdbc' && raw.includes('+'))
        return refuse('database');
    // WHATWG's URL resolves these as folders
    if (/^\.{1,2}$/.test(database.value))
        return refuse('database');
    return { ok: true, value: database.value || undefined };
}
function combine(scheme, authority, database, settings) {
    const named = settings.get('dbname') ?? settings.get('database');
    if (named !== undefined && named !== database)
        return refuse('database-twice');
    const elsewhere = ['host', 'port', 'hostaddr', 'PGHOST', 'PGPORT', 'PGDBNAME'];
    if (scheme.form === 'jdbc' && elsewhere.some((name) => settings.has(name)))
        return refuse('jdbc');
    // pg-connection-string glues a socket folder to the database when the query names another host
    if (settings.has('host') && authority.hosts?.startsWith('/'))
        return refuse('host');
    return {
        ok: true,
        value: {
            ...scheme,
            hosts: settings.get('host') ?? authority.hosts,
            ports: settings.get('port') ?? authority.ports,
            database,
            user: settings.get('user') ?? authority.user,
            password: settings.get('password') ?? authority.password,
            settings,
        },
    };
}

;// CONCATENATED MODULE: ./src/target/keyword-string.ts


// PQconninfoOptions of PostgreSQL 18 (fe-connect.c). libpq refuses every other name, and so do we: an
// unknown one is mostly the second half of a password with a space.
const KEYWORDS = new Set(`application_name authtype channel_binding client_encoding connect_timeout dbname
  fallback_application_name gssdelegation gssencmode gsslib host hostaddr keepalives keepalives_count
  keepalives_idle keepalives_interval krbsrvname load_balance_hosts max_protocol_version
  min_protocol_version oauth_client_id oauth_client_secret oauth_issuer oauth_scope options passfile
  password port replication require_auth requirepeer scram_client_key scram_server_key service
  servicefile sslcert sslcertmode sslcompression sslcrl sslcrldir sslkey sslkeylogfile sslmode
  sslnegotiation sslpassword sslrootcert sslsni ssl_max_protocol_version ssl_min_protocol_version
  target_session_attrs tcp_user_timeout tty user`.split(/\s+/));
// One setting: a name, =, and a value either in '…' or up to the next space; \ takes the next
// character as it is. After a closing quote the next name may follow at once (conninfo_parse).
const SETTING = /\s*([^\s=]+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s'\\]|\\.)(?:[^\s\\]|\\.)*|))/y;
/**
 * @param text a libpq keyword string, e.g. `host=db dbname='my app' user=app`
 * @returns what it declares by libpq's own quoting rules, or why it is not understood
 */
function readKeywords(text) {
    const pairs = [];
    SETTING.lastIndex = 0;
    let end = 0;
    while (end < text.length) {
        const match = SETTING.exec(text);
        const [whole, name = '', quoted, plain = ''] = match ?? [];
        if (whole === undefined || !KEYWORDS.has(name))
            return refuse('keywords');
        pairs.push([name, (quoted ?? plain).replace(/\\(.)/g, '$1')]);
        end += whole.length;
        SETTING.lastIndex = end;
    }
    const collected = collect(pairs);
    if (!collected.ok)
        return collected;
    const settings = collected.value;
    const database = settings.get('dbname');
    // psql would open this as a connection string of its own, psycopg2 would not
    if (database !== undefined && /=|:\/\//.test(database))
        return refuse('nested-database');
    return {
        ok: true,
        value: {
            form: 'keywords',
            driver: undefined,
            hosts: settings.get('host'),
            ports: settings.get('port'),
            database,
            user: settings.get('user'),
            password: settings.get('password'),
            settings,
        },
    };
}

// EXTERNAL MODULE: ./node_modules/ipaddr.js/lib/ipaddr.js
var ipaddr = __webpack_require__(8280);
var ipaddr_default = /*#__PURE__*/__webpack_require__.n(ipaddr);
;// CONCATENATED MODULE: ./src/target/host-name.ts

// Hosts are compared and judged byte by byte, so names beyond ASCII come as punycode or not at all.
const NAME = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;
/**
 * @param name a host as written, without brackets
 * @returns its canonical form: lower case, no trailing dot, no IPv6 zone, addresses in one notation
 *   (getaddrinfo takes `127.1`, `0x7f.1` and `2130706433` for 127.0.0.1); undefined if it is none
 */
function canonicalHost(name) {
    const host = name.toLowerCase().replace(/\.$/, '');
    if (host.includes(':')) {
        const [address = ''] = host.split('%');
        // long deprecated, and ipaddr.js takes it for the mapped ::ffff:127.0.0.1, which it is not
        if (/^::\d+\./.test(address))
            return undefined;
        return ipaddr_default().IPv6.isValid(address) ? ipaddr_default().IPv6.parse(address).toString() : undefined;
    }
    if (/^\d/.test(host) && ipaddr_default().IPv4.isValid(host))
        return ipaddr_default().IPv4.parse(host).toString();
    return NAME.test(host) ? host : undefined;
}
/**
 * @param name a canonical host
 * @returns whether it is an address: asked of every row of the table, and cheaper than the library
 */
function isAddress(name) {
    return name.includes(':') || /^\d+\.\d+\.\d+\.\d+$/.test(name);
}

;// CONCATENATED MODULE: ./src/target/host-list.ts


const DEFAULT_PORT = 5432;
/**
 * @param hosts hosts joined by commas, as libpq holds them
 * @param ports ports joined by commas: one for all hosts or one for each; an empty one is 5432
 * @returns the hosts in the order in which a driver tries them, or why they are none
 */
function hostList(hosts, ports) {
    const names = hosts.split(',');
    const numbers = [];
    for (const port of (ports ?? '').split(',')) {
        const number = portNumber(port);
        if (number === undefined)
            return refuse('port');
        numbers.push(number);
    }
    if (numbers.length > 1 && numbers.length !== names.length)
        return refuse('port-count');
    const list = [];
    for (const [index, name] of names.entries()) {
        if (name === '')
            return refuse('empty-host');
        const host = oneHost(name, numbers[index] ?? numbers[0] ?? DEFAULT_PORT);
        if (host === undefined)
            return refuse('host');
        list.push(host);
    }
    const [first, ...rest] = list;
    return first === undefined ? refuse('empty-host') : { ok: true, value: [first, ...rest] };
}
function oneHost(name, port) {
    // libpq: a folder is a Unix socket, @ its abstract kind
    if (name.startsWith('/') || name.startsWith('@'))
        return { kind: 'socket', directory: name, port };
    const canonical = canonicalHost(name);
    return canonical === undefined ? undefined : { kind: 'tcp', name: canonical, port };
}
function portNumber(port) {
    if (port === '')
        return DEFAULT_PORT;
    if (!/^\d{1,5}$/.test(port))
        return undefined;
    const number = Number(port);
    return number >= 1 && number <= 65535 ? number : undefined;
}

;// CONCATENATED MODULE: ./src/target/pg-environment.ts
/** The variables that Postgres drivers fall back to where a connection string is silent. */
const PG_VARIABLES = (/* unused pure expression or super */ null && ([
    'PGHOST',
    'PGHOSTADDR',
    'PGPORT',
    'PGDATABASE',
    'PGUSER',
    'PGPASSWORD',
    'PGSSLMODE',
    'PGSSLROOTCERT',
    'PGSERVICE',
    'PGOPTIONS',
    'PGTARGETSESSIONATTRS',
]));
/**
 * @param environment the PG* variables
 * @param variable the one wanted
 * @returns its value, or undefined where it is unset or empty
 */
function fallback(environment, variable) {
    return environment[variable] || undefined;
}

;// CONCATENATED MODULE: ./src/target/session-attributes.ts


const ATTRIBUTES = [
    'any',
    'read-write',
    'read-only',
    'primary',
    'standby',
    'prefer-standby',
];
/** JDBC's targetServerType in libpq's words (jdbc.postgresql.org, connection parameters). */
const JDBC = new Map([
    ['any', 'any'],
    ['primary', 'primary'],
    ['master', 'primary'],
    ['preferPrimary', 'any'],
    ['secondary', 'standby'],
    ['slave', 'standby'],
    ['preferSecondary', 'prefer-standby'],
    ['preferSlave', 'prefer-standby'],
]);
/**
 * @param settings what the connection string says
 * @param environment PGTARGETSESSIONATTRS where it is silent
 * @returns which kind of server the driver looks for among its hosts, or the unknown setting
 */
function readSessionAttributes(settings, environment) {
    const jdbc = settings.get('targetServerType');
    if (jdbc !== undefined) {
        const value = JDBC.get(jdbc);
        return value === undefined ? refuseSetting('targetServerType', 'unknown') : { ok: true, value };
    }
    const declared = settings.get('target_session_attrs');
    const word = declared ?? fallback(environment, 'PGTARGETSESSIONATTRS') ?? 'any';
    const value = ATTRIBUTES.find((attributes) => attributes === word);
    if (value !== undefined)
        return { ok: true, value };
    const setting = declared === undefined ? 'PGTARGETSESSIONATTRS' : 'target_session_attrs';
    return refuseSetting(setting, 'unknown');
}

;// CONCATENATED MODULE: ./src/target/tls.ts


const MODES = [
    'disable',
    'allow',
    'prefer',
    'require',
    'verify-ca',
    'verify-full',
    'no-verify',
];
/** `ssl=` as JDBC, pg and asyncpg write it. */
const SSL_WORDS = new Map([
    ['true', 'require'],
    ['1', 'require'],
    ['false', 'disable'],
    ['0', 'disable'],
]);
/**
 * @param settings what the connection string says
 * @param environment PGSSLMODE and PGSSLROOTCERT where it is silent
 * @param hosts a socket needs no TLS, so the default depends on them
 * @returns the TLS settings by libpq's defaults, or the setting whose value nobody knows
 */
function readTls(settings, environment, hosts) {
    const declared = settings.get('sslmode') ?? fallback(environment, 'PGSSLMODE');
    const mode = modeOf(declared);
    if (declared !== undefined && mode === undefined) {
        return refuseSetting(settings.has('sslmode') ? 'sslmode' : 'PGSSLMODE', 'unknown');
    }
    const ssl = settings.get('ssl');
    const fromSsl = ssl === undefined ? undefined : (SSL_WORDS.get(ssl) ?? modeOf(ssl));
    if (ssl !== undefined && fromSsl === undefined)
        return refuseSetting('ssl', 'unknown');
    if (contradict(settings, mode, fromSsl))
        return refuseSetting('ssl', 'contradicts');
    const binding = channelBinding(settings);
    if (typeof binding !== 'boolean')
        return binding;
    const rootCertificate = settings.get('sslrootcert') ?? fallback(environment, 'PGSSLROOTCERT');
    const chosen = settings.has('sslmode') ? mode : (fromSsl ?? mode);
    return {
        ok: true,
        value: {
            mode: chosen ?? defaultMode(rootCertificate, hosts),
            rootCertificate,
            certificate: settings.get('sslcert'),
            key: settings.get('sslkey'),
            channelBinding: binding,
        },
    };
}
function modeOf(word) {
    return MODES.find((mode) => mode === word);
}
function contradict(settings, mode, ssl) {
    if (!settings.has('sslmode') || ssl === undefined)
        return false;
    return (mode === 'disable') !== (ssl === 'disable');
}
function defaultMode(rootCertificate, hosts) {
    if (hosts.every((host) => host.kind === 'socket'))
        return 'disable';
    // libpq 16: the system's certificates are only ever used to verify fully
    return rootCertificate === 'system' ? 'verify-full' : 'prefer';
}
function channelBinding(settings) {
    const value = settings.get('channel_binding');
    if (value === undefined || value === 'disable')
        return false;
    if (value === 'require' || value === 'prefer')
        return true;
    return refuseSetting('channel_binding', 'unknown');
}

;// CONCATENATED MODULE: ./src/target/resolve.ts







/**
 * @param declared what the connection string says
 * @param environment the PG* variables that drivers fall back to where it is silent
 * @param text the string itself
 * @returns the server that every driver would reach, or why they would not agree
 */
function resolve(declared, environment, text) {
    const refusal = ambiguous(declared, environment);
    if (refusal !== undefined)
        return refusal;
    // Nobody names a host: libpq takes its socket, pg takes localhost. Both are this machine.
    const hosts = hostList(declared.hosts ?? fallback(environment, 'PGHOST') ?? 'localhost', declared.ports ?? fallback(environment, 'PGPORT'));
    if (!hosts.ok)
        return hosts;
    if (addressDiffers(declared, environment, hosts.value))
        return refuse('address-differs');
    const tls = readTls(declared.settings, environment, hosts.value);
    if (!tls.ok)
        return tls;
    const attributes = readSessionAttributes(declared.settings, environment);
    if (!attributes.ok)
        return attributes;
    const user = declared.user ?? fallback(environment, 'PGUSER');
    // every driver falls back to a database of the user's name
    const database = declared.database ?? fallback(environment, 'PGDATABASE') ?? user;
    if (CONTROL.test(`${user}${database}`))
        return refuse('control');
    return {
        ok: true,
        value: {
            kind: 'server',
            hosts: hosts.value,
            database,
            user,
            password: declared.password ?? fallback(environment, 'PGPASSWORD'),
            tls: tls.value,
            options: declared.settings.get('options') ?? fallback(environment, 'PGOPTIONS'),
            sessionAttributes: attributes.value,
            driver: declared.driver,
            text,
        },
    };
}
/** What two drivers would fill in differently. */
function ambiguous(declared, environment) {
    // only libpq reads service files, and what is in them is not in the text
    if (declared.settings.has('service') || fallback(environment, 'PGSERVICE'))
        return refuse('service');
    const port = fallback(environment, 'PGPORT');
    const otherPort = port !== undefined && port !== '5432';
    // libpq takes 5432 for the host without a port, asyncpg takes PGPORT
    if (otherPort && declared.ports?.split(',').includes(''))
        return refuse('port-variable');
    if (declared.form !== 'jdbc')
        return undefined;
    const filled = (declared.hosts === undefined && fallback(environment, 'PGHOST') !== undefined) ||
        (declared.ports === undefined && otherPort) ||
        (declared.database === undefined && fallback(environment, 'PGDATABASE') !== undefined);
    return filled ? refuse('jdbc-environment') : undefined;
}
/** libpq connects to hostaddr, whatever the host is; others never read it. */
function addressDiffers(declared, environment, hosts) {
    const text = declared.settings.get('hostaddr') ?? fallback(environment, 'PGHOSTADDR');
    if (text === undefined)
        return false;
    const addresses = text.split(',').map(canonicalHost);
    if (addresses.length !== hosts.length)
        return true;
    return hosts.some((host, index) => host.kind !== 'tcp' || host.name !== addresses[index]);
}

;// CONCATENATED MODULE: ./src/target/connection-string.ts






const EMBEDDED = 'embedded';
// pg takes any scheme for Postgres. These are named in the refusal; other words are not repeated.
const FOREIGN = [
    'mysql',
    'mariadb',
    'http',
    'https',
    'cockroachdb',
    'prisma',
    'prisma+postgres',
    'sqlite',
    'sqlserver',
    'mssql',
    'oracle',
    'mongodb',
    'mongodb+srv',
    'redis',
    'rediss',
    'clickhouse',
    'snowflake',
    'redshift',
    'file',
];
/**
 * Reads a connection string as the drivers do, and refuses what they would not agree on (contract,
 * section 5 and promise 9). Never throws, and never repeats a piece of the text in a refusal.
 *
 * @param text any text
 * @param environment the PG* variables that drivers fall back to
 * @returns the target, or one sentence of what is wrong and one of what to do
 */
function parseTarget(text, environment) {
    const trimmed = text.trim();
    if (trimmed === EMBEDDED)
        return { ok: true, target: { kind: 'embedded' } };
    const refusal = connection_string_unreadable(trimmed);
    if (refusal !== undefined)
        return refusal;
    const declared = read(trimmed);
    if (!declared.ok)
        return declared;
    const target = resolve(declared.value, environment, trimmed);
    return target.ok ? { ok: true, target: target.value } : target;
}
/** What is wrong with the text before any syntax is looked at. */
function connection_string_unreadable(text) {
    if (text === '')
        return refuse('empty');
    if (/^[a-z]{4,12}$/i.test(text) && (0,leven/* default */.A)(text.toLowerCase(), EMBEDDED) <= 2) {
        return refuse('embedded-spelling');
    }
    if (CONTROL.test(text))
        return refuse('control');
    if (/\p{Surrogate}/u.test(text))
        return refuse('not-text');
    if (/^["'`“‘]/.test(text))
        return refuse('quoted');
    // An expression anywhere, or a part that is nothing but a shell variable. A $ inside a password
    // stays a $.
    const whole = /(?:^|[:/@?&=,\s'])\$[a-z_]\w*(?=$|[:/@?&,\s'])/i;
    if (/\$\{|\$\(/.test(text) || whole.test(text))
        return refuse('unexpanded');
    return undefined;
}
function read(text) {
    const [before, jdbc, name = ''] = /^(jdbc:)?([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? [];
    if (before !== undefined) {
        const scheme = postgresScheme(name.toLowerCase(), jdbc !== undefined);
        return 'form' in scheme ? readUrl(scheme, text.slice(before.length)) : scheme;
    }
    if (/postgres(?:ql)?(?:\+\w+)?:\/\//i.test(text))
        return refuse('text-before');
    if (/^\w+\s*=/.test(text))
        return readKeywords(text);
    return refuse('no-scheme');
}
function postgresScheme(name, jdbc) {
    if (jdbc)
        return name === 'postgresql' ? { form: 'jdbc', driver: undefined } : refuse('other-scheme');
    const [whole, driver] = /^postgres(?:ql)?(?:\+([a-z0-9_]+))?$/.exec(name) ?? [];
    if (whole !== undefined)
        return { form: 'url', driver };
    const known = FOREIGN.find((foreign) => foreign === name);
    return known === undefined ? refuse('other-scheme') : refuseScheme(known);
}

;// CONCATENATED MODULE: ./src/inputs/declared.ts
/** The variable in which the runner hands over an input: upper-case, hyphens kept. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
/** Reads a row of the table from the environment. */
function declare(row, environment) {
    return {
        inputName: row.name,
        variableName: row.variable,
        input: filled(environment[inputVariable(row.name)]),
        variable: row.variable === undefined ? undefined : filled(environment[row.variable]),
    };
}
/** Whether input and variable are both set and different: never resolved by guessing. */
function disagrees(declared) {
    return (declared.input !== undefined &&
        declared.variable !== undefined &&
        declared.input !== declared.variable);
}
/** The declared value, or undefined when there is none or when input and variable disagree. */
function declaredValue(declared) {
    return disagrees(declared) ? undefined : (declared.input ?? declared.variable);
}
/** Where the value can be set, for a message: "the input `db-role` or the variable `DB_ROLE`". */
function places(declared) {
    return declared.variableName === undefined
        ? `the input \`${declared.inputName}\``
        : `the input \`${declared.inputName}\` or the variable \`${declared.variableName}\``;
}
function filled(text) {
    const trimmed = text?.trim();
    return trimmed === '' ? undefined : trimmed;
}

;// CONCATENATED MODULE: ./src/inputs/event.ts
/**
 * What started the run. A `workflow_run` counts as the repository's own only when its payload says
 * so: a payload that is missing, unreadable or of another repository is a fork's (fail closed).
 */
function readEvent(environment, payload) {
    const name = environment['GITHUB_EVENT_NAME']?.trim() || undefined;
    const ref = environment['GITHUB_REF']?.trim() || undefined;
    return {
        name,
        ownRun: name !== 'workflow_run' || followsOwnRun(environment, payload),
        ref,
        onDefaultBranch: ref !== undefined && ref === defaultBranch(payload),
    };
}
function defaultBranch(payload) {
    const branch = valueIn(payload, ['repository', 'default_branch']);
    return typeof branch === 'string' && branch !== '' ? `refs/heads/${branch}` : undefined;
}
function followsOwnRun(environment, payload) {
    const repository = environment['GITHUB_REPOSITORY'];
    if (!repository)
        return false;
    const head = valueIn(payload, ['workflow_run', 'head_repository', 'full_name']);
    return typeof head === 'string' && head.toLowerCase() === repository.toLowerCase();
}
/** The value under these keys of an event's payload; undefined where there is none. */
function valueIn(payload, keys) {
    return payload === undefined ? undefined : event_path(parse(payload), keys);
}
function parse(payload) {
    try {
        return JSON.parse(payload);
    }
    catch {
        return undefined;
    }
}
function event_path(value, keys) {
    let current = value;
    for (const key of keys) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        current = new Map(Object.entries(current)).get(key);
    }
    return current;
}

;// CONCATENATED MODULE: ./src/inputs/other-urls.ts
const POSTGRES_URL = /^\s*(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\//i;
/** Every variable of the environment that holds a Postgres URL, inputs among them. */
function postgresUrls(environment) {
    return Object.entries(environment).flatMap(([variable, text]) => text !== undefined && POSTGRES_URL.test(text) ? [{ variable, text }] : []);
}

;// CONCATENATED MODULE: ./src/inputs/request.ts
/** The modes that `policy/` decides about. */
const GOVERNED_MODES = ['migrate', 'plan', 'gate'];
/** All that the input takes. `check` has no target to decide about, and a request of its own. */
const request_MODES = [...GOVERNED_MODES, 'check'];
const BLOCK_HANDLINGS = ['fail', 'skip'];

;// CONCATENATED MODULE: ./src/inputs/duration.ts
/** Milliseconds in each unit that Postgres knows for a duration. */
const UNITS = {
    us: 0.001,
    ms: 1,
    s: 1000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
/** Postgres keeps such settings in 32 bits, as milliseconds: almost 25 days. */
const LONGEST = 2_147_483_647;
/**
 * Reads a duration as Postgres writes it: a number and a unit, `250ms`, `5s`, `1.5 min`; without a
 * unit, milliseconds; `0` is without end.
 *
 * @returns Milliseconds, whole; undefined for what is no such duration, is too long, or would be
 * rounded to 0 and so to no limit at all.
 */
function parseDuration(text) {
    const [, number, unit = 'ms'] = /^(\d+(?:\.\d+)?)\s*([a-z]+)?$/.exec(text) ?? [];
    const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
    if (number === undefined || factor === undefined)
        return undefined;
    const exact = Number(number) * factor;
    const milliseconds = rounded(exact);
    if (milliseconds > LONGEST || (milliseconds === 0 && exact > 0))
        return undefined;
    return milliseconds;
}
/** As Postgres rounds: a half goes to the even neighbour. */
function rounded(exact) {
    const up = Math.round(exact);
    return exact % 1 === 0.5 && up % 2 === 1 ? up - 1 : up;
}

;// CONCATENATED MODULE: ./src/inputs/table.ts
/**
 * Every input of the action (contract, section 2). `action.yml` and the README's table are generated
 * from here, and a test holds them to it.
 */
const INPUTS = {
    mode: {
        name: 'mode',
        default: 'migrate',
        meaning: '`migrate` decides and then runs; `plan` decides and shows what would run, and writes nothing; `gate` gives the verdict alone and connects to nothing; `check` judges a pull request, and never touches a target.',
    },
    role: {
        name: 'db-role',
        variable: 'DB_ROLE',
        meaning: 'What the database is for: `staging`, `prod` or `replica`. The authority on whether a migration may run; declared, never guessed.',
    },
    authority: {
        name: 'db-authority',
        variable: 'DB_AUTHORITY',
        meaning: 'Where the database lives: `local`, `neon` or another known provider. Information only: it never changes a verdict.',
    },
    confirmation: {
        name: 'confirm-prod-migrations',
        variable: 'CONFIRM_PROD_MIGRATIONS',
        meaning: '`true` (any case), or the digest that `plan` printed, confirms role `prod`. Set twice, both must confirm.',
    },
    url: {
        name: 'database-url',
        variable: 'DATABASE_URL',
        meaning: 'The target: a Postgres URL or keyword string. `embedded` asks for a throw-away Postgres inside the action.',
    },
    token: {
        name: 'github-token',
        variable: 'GITHUB_TOKEN',
        default: '${{ github.token }}',
        meaning: "Reads what a policy asks about (environments, approvals, the default branch's policy); `check` keeps its comment with it. The job's own token by default.",
    },
    policyFile: {
        name: 'policy-file',
        default: '.github/migration-policy.yml',
        meaning: 'A file with rules that make the decision stricter, never looser (docs/policy.md). Where there is none, nothing is added.',
    },
    rootCertificate: {
        name: 'sslrootcert',
        meaning: "A file with the certificate of the authority that signed the server's certificate.",
    },
    name: {
        name: 'name',
        default: 'default',
        meaning: 'One of several databases of a repository, in a word: keeps their comments and their evidence apart.',
    },
    migrations: {
        name: 'migrations',
        default: 'migrations',
        meaning: 'The folder of the `.sql` files, seen from `working-directory`.',
    },
    command: {
        name: 'command',
        meaning: 'Run this instead of the built-in engine, once allowed: `alembic upgrade head`, or several lines of shell. `check` rehearses it.',
    },
    urlVariables: {
        name: 'url-variables',
        default: 'DATABASE_URL',
        meaning: 'The variables from which the command reads its target, separated by spaces: all get the URL that was judged.',
    },
    workingDirectory: {
        name: 'working-directory',
        default: '.',
        meaning: 'Where the command runs and `migrations` is looked for.',
    },
    lockTimeout: {
        name: 'lock-timeout',
        default: '5s',
        meaning: 'How long one statement of a file waits for a lock. `0` is without end, as in Postgres.',
    },
    statementTimeout: {
        name: 'statement-timeout',
        default: '0',
        meaning: 'How long one statement of a file may run. `0` is without end.',
    },
    lockRetries: {
        name: 'lock-retries',
        default: '10',
        meaning: 'How often a file is run again that a lock or a deadlock kept from its end, once it was rolled back.',
    },
    lockWait: {
        name: 'lock-wait',
        default: '5min',
        meaning: 'How long to wait for another run of this action on the same database.',
    },
    timeLimit: {
        name: 'time-limit',
        meaning: "How long the whole run may take: below the job's `timeout-minutes`, so that it ends in good order. None by default.",
    },
    repair: {
        name: 'repair',
        default: 'false',
        meaning: '`true` drops the invalid index that an interrupted `CREATE INDEX CONCURRENTLY` left, and builds it anew.',
    },
    evidenceFile: {
        name: 'evidence-file',
        meaning: 'A file to write the evidence of the run to (JSON, an in-toto statement), blocked or not (docs/evidence.md).',
    },
    comment: {
        name: 'comment',
        default: 'true',
        meaning: '`check`: `true` keeps one comment on the pull request, `false` none.',
    },
    sarifFile: {
        name: 'sarif-file',
        meaning: '`check`: a file to write the findings to, for code scanning (SARIF 2.1.0).',
    },
    rehearsalUrl: {
        name: 'rehearsal-url',
        meaning: '`check`: rehearse on this local, throw-away server instead of the embedded one, in a database of its own that is dropped afterwards.',
    },
    rehearsalSetup: {
        name: 'rehearsal-setup',
        meaning: "A SQL file that a rehearsal runs first (`check`, and where a policy denies what one shows): a platform's schemas, roles and extensions.",
    },
    onBlock: {
        name: 'on-block',
        default: 'fail',
        meaning: '`fail` the step when the gate blocks, or `skip`: the step is green, `decision` is `blocked`, nothing ran.',
    },
};

;// CONCATENATED MODULE: ./src/inputs/setting.ts



/** The value of an input with a default. The runner fills the default in, so empty was written. */
function setting(row, environment, problems) {
    const declared = declare(row, environment);
    const value = declared.input;
    if (value !== undefined)
        return value;
    if (environment[inputVariable(row.name)] !== undefined) {
        problems.push({
            code: 'input-invalid',
            what: `The input \`${row.name}\` is empty.`,
            next: `Leave it out for its default (\`${row.default}\`), or give a value; an expression that reads a missing variable gives an empty text.`,
        });
    }
    return row.default ?? '';
}
/** The value of an input without a default. */
function optional(row, environment) {
    return declare(row, environment).input;
}
/**
 * The choice that a text names; of a text that names none the first, and a problem.
 *
 * @param named What the problem lists, where somebody else reads one more.
 */
function oneOf(row, choices, text, problems, named = choices) {
    const choice = choices.find((candidate) => candidate === text);
    if (choice !== undefined)
        return choice;
    problems.push({
        code: 'input-invalid',
        what: `The input \`${row.name}\` is none of ${named.join(', ')}.`,
        next: `Write one of them exactly so, or leave it out for its default (\`${row.default}\`).`,
    });
    return choices[0];
}
/** Milliseconds; of a text that is no duration 0, and a problem. */
function duration(row, text, problems) {
    const milliseconds = parseDuration(text);
    if (milliseconds !== undefined)
        return milliseconds;
    problems.push(noDuration(row));
    return 0;
}
function noDuration({ name }) {
    return {
        code: 'input-invalid',
        what: `The input \`${name}\` is no duration.`,
        next: 'Write a number and a unit as Postgres does, for example `250ms`, `5s`, `5min`, `1h`; at most 24 days.',
    };
}
/** Milliseconds for the whole run. `0` is without end, like no limit at all. */
function timeLimit(environment, problems) {
    const text = optional(INPUTS.timeLimit, environment);
    if (text === undefined)
        return undefined;
    const milliseconds = duration(INPUTS.timeLimit, text, problems);
    return milliseconds === 0 ? undefined : milliseconds;
}
/** What keeps the comments of several databases apart stands in a hidden line of each. */
const DATABASE_NAME = /^[A-Za-z0-9][\w.-]{0,49}$/;
/** Which of a repository's databases a step is about: a plain word. */
function databaseName(environment, problems) {
    const text = setting(INPUTS.name, environment, problems);
    if (DATABASE_NAME.test(text))
        return text;
    problems.push({
        code: 'input-invalid',
        what: 'The input `name` is no plain word.',
        next: 'Write up to 50 letters, digits, `.`, `_` or `-`, a letter or digit first, for example `billing`.',
    });
    return text;
}
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const OURS = new Set(['DB_ROLE', 'DB_AUTHORITY', 'CONFIRM_PROD_MIGRATIONS']);
/** The variables from which a command reads its target. */
function variableNames(text, problems) {
    const names = text.split(/[\s,]+/).filter((name) => name !== '');
    const wrong = names.some((name) => !VARIABLE_NAME.test(name) || OURS.has(name));
    if (wrong || names.length === 0) {
        problems.push({
            code: 'input-invalid',
            what: wrong
                ? 'The input `url-variables` holds something that is no name of a variable for a URL.'
                : 'The input `url-variables` names no variable, so the command would not get the judged URL.',
            next: 'Write names separated by spaces, for example `DATABASE_URL DIRECT_URL`.',
        });
    }
    return names;
}

;// CONCATENATED MODULE: ./src/inputs/read.ts







/**
 * Reads the request of a mode that `policy/` decides about from the variables of the process. Pure,
 * and never throws: roles and targets that are wrong become reasons there; a mode that does not exist
 * is a problem here.
 *
 * @param environment The variables, as the runner set them (`INPUT_…` for the inputs).
 * @param eventPayload The text of the event's JSON, where the runner gave one.
 */
function readRequest(environment, eventPayload) {
    const problems = [];
    const text = (row) => setting(row, environment, problems);
    const url = declare(INPUTS.url, environment);
    const urlText = declaredValue(url);
    const urlVariables = variableNames(text(INPUTS.urlVariables), problems);
    const request = {
        mode: oneOf(INPUTS.mode, GOVERNED_MODES, text(INPUTS.mode), problems, request_MODES),
        role: declare(INPUTS.role, environment),
        authority: declare(INPUTS.authority, environment),
        confirmation: declare(INPUTS.confirmation, environment),
        url,
        target: urlText === undefined ? undefined : parseTarget(urlText, environment),
        event: readEvent(environment, eventPayload),
        rootCertificate: optional(INPUTS.rootCertificate, environment),
        name: databaseName(environment, problems),
        evidenceFile: optional(INPUTS.evidenceFile, environment),
        policyFile: text(INPUTS.policyFile),
        rehearsalSetup: optional(INPUTS.rehearsalSetup, environment),
        migrations: text(INPUTS.migrations),
        command: optional(INPUTS.command, environment),
        urlVariables,
        otherUrls: otherUrls(environment, urlVariables),
        token: declare(INPUTS.token, environment),
        workingDirectory: text(INPUTS.workingDirectory),
        limits: {
            lockTimeout: duration(INPUTS.lockTimeout, text(INPUTS.lockTimeout), problems),
            statementTimeout: duration(INPUTS.statementTimeout, text(INPUTS.statementTimeout), problems),
            lockRetries: retries(text(INPUTS.lockRetries), problems),
            lockWait: duration(INPUTS.lockWait, text(INPUTS.lockWait), problems),
        },
        timeLimit: timeLimit(environment, problems),
        repair: oneOf(INPUTS.repair, ['false', 'true'], text(INPUTS.repair), problems) === 'true',
        onBlock: oneOf(INPUTS.onBlock, BLOCK_HANDLINGS, text(INPUTS.onBlock), problems),
        environment,
    };
    const [first, ...rest] = problems;
    return first === undefined ? { ok: true, request } : { ok: false, problems: [first, ...rest] };
}
const MOST_RETRIES = 1000;
function retries(text, problems) {
    if (/^\d{1,4}$/.test(text) && Number(text) <= MOST_RETRIES)
        return Number(text);
    problems.push({
        code: 'input-invalid',
        what: `The input \`${INPUTS.lockRetries.name}\` is no whole number from 0 to ${MOST_RETRIES}.`,
        next: 'Write one, or leave it out for its default (`10`).',
    });
    return 0;
}
/** Variables beside the judged one that hold a Postgres URL: a command may read them instead. */
function otherUrls(environment, judged) {
    const own = new Set([...judged, INPUTS.url.variable]);
    return postgresUrls(environment).filter(({ variable }) => !own.has(variable) && !variable.toUpperCase().startsWith('INPUT_'));
}

;// CONCATENATED MODULE: ./src/policy/confirmation.ts
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/**
 * Reads the confirmation. `true` in any case confirms, or a plan's digest; anything else does not.
 * Set twice, both must confirm (contract, section 2): the stricter of the two is what counts.
 */
function confirmation_confirmationOf(declared) {
    const readings = [declared.input, declared.variable]
        .filter((text) => text !== undefined)
        .map(confirmation_readOne);
    const [first, second = first] = readings;
    if (first === undefined || second === undefined)
        return { kind: 'none' };
    if (first.kind === 'none' || second.kind === 'none')
        return { kind: 'none' };
    if (first.kind === 'word')
        return second;
    if (second.kind === 'word' || second.digest === first.digest)
        return first;
    return { kind: 'none' };
}
function confirmation_readOne(text) {
    if (text.toLowerCase() === 'true')
        return { kind: 'word' };
    return DIGEST.test(text) ? { kind: 'digest', digest: text } : { kind: 'none' };
}

;// CONCATENATED MODULE: ./src/policy/verdict.ts
/** Builds a block. `what` and `next` are one sentence or two each. */
function block(reason, what, next) {
    return { allowed: false, reason, what, next };
}

;// CONCATENATED MODULE: ./src/policy/judges/confirmation.ts



/** `prod-unconfirmed`: production asks for an explicit word (PIN-462, rule 2). `plan` only reads. */
function judgeConfirmation(request) {
    if (declaredValue(request.role) !== 'prod' || request.mode === 'plan')
        return undefined;
    const confirmation = confirmation_confirmationOf(request.confirmation);
    if (confirmation.kind === 'word')
        return undefined;
    if (confirmation.kind === 'digest') {
        if (request.mode !== 'gate')
            return undefined;
        return block('prod-unconfirmed', 'The confirmation is the digest of a plan, and `gate` sees no plan to compare it with.', 'Confirm the gate with `true`, or let `mode: migrate` compare the digest.');
    }
    return block('prod-unconfirmed', what(request), `Set ${places(request.confirmation)} to true for this step, once someone has looked.`);
}
function what({ confirmation: { input, variable } }) {
    if (input === undefined && variable === undefined) {
        return 'The role is `prod`, and nothing confirms that production is meant.';
    }
    return input !== undefined && variable !== undefined
        ? 'The role is `prod`; the confirmation is set twice, and not both confirm.'
        : "The role is `prod`, and the confirmation is neither true nor a plan's digest (sha256: and 64 lower-case hexadecimal digits).";
}

;// CONCATENATED MODULE: ./src/policy/judges/event.ts

/** Events that put secrets beside code that nobody reviewed (reliability, C1 row 2). */
const UNTRUSTED = new Set(['pull_request_target', 'issue_comment']);
/** `untrusted-event`: before anything else, for no role makes unreviewed code safe. */
function judgeEvent({ event }) {
    if (event.name === undefined)
        return undefined;
    if (UNTRUSTED.has(event.name)) {
        return block('untrusted-event', `The run was started by \`${event.name}\`, which hands this repository's secrets to a run that anyone can start.`, 'Migrate on `push`, `workflow_dispatch` or `release`, and judge pull requests on `pull_request`.');
    }
    if (event.name === 'workflow_run' && !event.ownRun) {
        return block('untrusted-event', "The run was started by `workflow_run` after a fork's run (or one whose origin cannot be told).", 'Let the job run for this repository alone: `if: github.event.workflow_run.head_repository.full_name == github.repository`.');
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/policy/role.ts
/** What the database is for: the authority on whether a migration may run (PIN-462). */
const ROLES = ['staging', 'prod', 'replica'];
/** Whether a text is exactly one of the three roles. */
function isRole(text) {
    return ROLES.some((role) => role === text);
}
/** Whether a role, declared or not, is one that can ever hold a permit. */
function mayMigrate(role) {
    return role !== undefined && isRole(role) && role !== 'replica';
}

;// CONCATENATED MODULE: ./src/policy/advise/about-event.ts
const PULL_REQUEST_EVENTS = new Set([
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
]);
/** `prod-on-pull-request`: production is rarely meant while a change is still under review. */
function aboutEvent(facts) {
    const { role, event } = facts;
    if (role !== 'prod' || event.name === undefined || !PULL_REQUEST_EVENTS.has(event.name)) {
        return [];
    }
    return [
        {
            code: 'prod-on-pull-request',
            level: 'warning',
            what: `The role is prod, and the run was started by \`${event.name}\`: the change is not merged yet.`,
            next: 'Migrate production on `push` to the default branch, `release` or `workflow_dispatch`.',
        },
    ];
}

;// CONCATENATED MODULE: ./src/target/cloud-hosts.ts
const CHECKED = '2026-11';
/** Amazon, Google and Microsoft, and Heroku, which runs on the first. */
const CLOUD_HOSTS = [
    {
        id: 'rds-proxy',
        label: 'RDS Proxy',
        location: 'remote',
        source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-endpoints.html',
        checked: CHECKED,
        suffixes: ['rds.amazonaws.com', 'rds.amazonaws.com.cn'],
        stem: /\.proxy-[a-z0-9]+\./,
        chosenLabels: 'first',
        pooler: { stem: /./ },
        also: ['rds', 'aurora'],
    },
    {
        id: 'aurora',
        label: 'Aurora',
        location: 'remote',
        source: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Overview.Endpoints.html',
        checked: CHECKED,
        suffixes: ['rds.amazonaws.com', 'rds.amazonaws.com.cn'],
        // writer `cluster-`, reader `cluster-ro-`, custom `cluster-custom-` (which may be either)
        stem: /\.cluster-(?:ro-|custom-)?[a-z0-9]+\./,
        chosenLabels: 'first',
        reader: /\.cluster-ro-/,
        // Heroku's newer plans run on Aurora
        also: ['rds', 'heroku'],
    },
    {
        id: 'rds',
        label: 'RDS',
        location: 'remote',
        source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ConnectToPostgreSQLInstance.html',
        checked: CHECKED,
        suffixes: ['rds.amazonaws.com', 'rds.amazonaws.com.cn'],
        chosenLabels: 'first',
        // an instance of an Aurora cluster has an ordinary RDS name
        also: ['aurora', 'heroku'],
    },
    {
        id: 'heroku',
        label: 'Heroku Postgres',
        location: 'remote',
        source: 'https://devcenter.heroku.com/articles/connecting-heroku-postgres',
        checked: CHECKED,
        suffixes: ['compute-1.amazonaws.com', 'compute.amazonaws.com'],
        stem: /^ec2-\d+-\d+-\d+-\d+(?:\.|$)/,
        chosenLabels: 'none',
        // a Postgres of one's own on EC2 looks the same
        also: ['rds', 'aurora', 'timescale', 'crunchy-bridge'],
    },
    {
        id: 'cloud-sql',
        label: 'Cloud SQL',
        location: 'remote',
        source: 'https://cloud.google.com/sql/docs/postgres/connect-run',
        checked: CHECKED,
        suffixes: ['sql.goog'],
        // a socket, but the server behind it is not on this machine
        sockets: ['/cloudsql/'],
        chosenLabels: 'none',
    },
    {
        id: 'alloydb',
        label: 'AlloyDB',
        location: 'remote',
        source: 'https://cloud.google.com/alloydb/docs/auth-proxy/overview',
        checked: CHECKED,
        suffixes: ['alloydb.goog'],
        sockets: ['/alloydb/'],
        chosenLabels: 'none',
    },
    {
        id: 'azure',
        label: 'Azure Database for PostgreSQL',
        location: 'remote',
        source: 'https://learn.microsoft.com/en-us/azure/postgresql/flexible-server/concepts-read-replicas-virtual-endpoints',
        checked: CHECKED,
        suffixes: [
            'postgres.database.azure.com',
            'postgres.database.chinacloudapi.cn',
            'postgres.database.usgovcloudapi.net',
        ],
        chosenLabels: 'first',
        pooler: { ports: [6432] },
        direct: { port: 5432 },
        reader: /\.reader$/,
    },
];

;// CONCATENATED MODULE: ./src/target/local-hosts.ts
/**
 * What is on this machine or beside it. Private addresses and names such as `.internal` or `.local`
 * are not here: real production lives there as well as a laptop, so they are neither.
 */
const LOCAL_HOSTS = [
    {
        id: 'local',
        label: 'localhost',
        location: 'local',
        source: 'https://www.rfc-editor.org/rfc/rfc6761#section-6.3',
        checked: '2026-11',
        suffixes: ['localhost'],
        chosenLabels: 'all',
        // DB_AUTHORITY may name the service behind a proxy that listens here
        also: ['cloud-sql', 'alloydb'],
    },
    {
        id: 'local',
        label: 'a loopback address',
        location: 'local',
        source: 'https://www.rfc-editor.org/rfc/rfc6890#section-2.2',
        checked: '2026-11',
        ranges: ['loopback', 'unspecified'],
        chosenLabels: 'none',
        also: ['cloud-sql', 'alloydb'],
    },
    {
        id: 'local',
        label: 'a socket',
        location: 'local',
        source: 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-HOST',
        checked: '2026-11',
        sockets: ['/', '@'],
        chosenLabels: 'none',
        also: ['cloud-sql', 'alloydb'],
    },
    {
        id: 'local',
        label: 'the host of a container',
        location: 'local',
        source: 'https://docs.docker.com/desktop/features/networking/networking-how-tos/',
        checked: '2026-11',
        names: [
            'host.docker.internal',
            'gateway.docker.internal',
            'kubernetes.docker.internal',
            'host.containers.internal',
            'host.lima.internal',
        ],
        chosenLabels: 'none',
        also: ['cloud-sql', 'alloydb'],
    },
    {
        id: 'local',
        label: 'a service container',
        location: 'local',
        source: 'https://docs.github.com/en/actions/tutorials/use-containerized-services/create-postgresql-service-containers',
        checked: '2026-11',
        // `postgres`, `db`: a name without a dot that is not a broken number
        singleLabel: /[a-z]/,
        chosenLabels: 'all',
        also: ['cloud-sql', 'alloydb'],
    },
];

;// CONCATENATED MODULE: ./src/target/provider-table.ts


const provider_table_CHECKED = '2026-11';
const SERVERLESS = [
    {
        id: 'neon',
        label: 'Neon',
        location: 'remote',
        source: 'https://neon.com/docs/connect/connection-pooling',
        checked: provider_table_CHECKED,
        suffixes: ['neon.tech', 'neon.build'],
        chosenLabels: 'none',
        pooler: { stem: /^[^.]+-pooler(?:\.|$)/ },
        direct: { replace: [/^([^.]+)-pooler(?=\.)/, '$1'] },
    },
    {
        id: 'supabase',
        label: 'Supabase pooler',
        location: 'remote',
        source: 'https://supabase.com/docs/guides/database/connecting-to-postgres',
        checked: provider_table_CHECKED,
        suffixes: ['pooler.supabase.com'],
        chosenLabels: 'none',
        // 5432 is its session mode, which keeps one server connection as a direct one does
        pooler: { ports: [6543] },
        direct: { port: 5432 },
        sharedHost: true,
    },
    {
        id: 'supabase',
        label: 'Supabase',
        location: 'remote',
        source: 'https://supabase.com/docs/guides/database/connecting-to-postgres',
        checked: provider_table_CHECKED,
        suffixes: ['supabase.co'],
        stem: /^db\.[^.]+$/,
        chosenLabels: 'none',
        pooler: { ports: [6543] },
        direct: { port: 5432 },
        reader: /-rr-/,
    },
    {
        id: 'planetscale',
        label: 'PlanetScale Postgres',
        location: 'remote',
        source: 'https://planetscale.com/docs/postgres/connecting/pgbouncer',
        checked: provider_table_CHECKED,
        suffixes: ['psdb.cloud'],
        chosenLabels: 'none',
        pooler: { ports: [6432] },
        direct: { port: 5432 },
        sharedHost: true,
    },
    {
        id: 'prisma',
        label: 'Prisma Postgres',
        location: 'remote',
        source: 'https://www.prisma.io/docs/postgres/database/connecting-to-your-database',
        checked: provider_table_CHECKED,
        suffixes: ['db.prisma.io'],
        chosenLabels: 'none',
        pooler: { stem: /^pooled$/ },
        direct: { replace: [/^pooled\./, ''] },
        sharedHost: true,
    },
    {
        id: 'xata',
        label: 'Xata',
        location: 'remote',
        source: 'https://xata.io/sql-support',
        checked: provider_table_CHECKED,
        suffixes: ['sql.xata.sh', 'xata.tech'],
        chosenLabels: 'none',
        sharedHost: true,
    },
    {
        id: 'nile',
        label: 'Nile',
        location: 'remote',
        source: 'https://developers.cloudflare.com/hyperdrive/examples/nile/',
        checked: provider_table_CHECKED,
        suffixes: ['db.thenile.dev'],
        chosenLabels: 'none',
        sharedHost: true,
    },
];
const PLATFORMS = [
    {
        id: 'render',
        label: 'Render',
        location: 'remote',
        source: 'https://render.com/docs/postgresql-creating-connecting',
        checked: provider_table_CHECKED,
        suffixes: ['render.com'],
        stem: /^dpg-[a-z0-9]+-[a-z]\.[a-z]+-postgres$/,
        // its internal host has no dot, but is no service container
        singleLabel: /^dpg-[a-z0-9]+-[a-z]$/,
        chosenLabels: 'none',
    },
    {
        id: 'railway',
        label: 'Railway',
        location: 'remote',
        source: 'https://docs.railway.com/guides/private-networking',
        checked: provider_table_CHECKED,
        suffixes: ['proxy.rlwy.net', 'railway.internal'],
        chosenLabels: 'none',
    },
    {
        id: 'fly',
        label: 'Fly',
        location: 'remote',
        source: 'https://fly.io/docs/mpg/client-configuration/',
        checked: provider_table_CHECKED,
        suffixes: ['flympg.net', 'flycast'],
        chosenLabels: 'none',
        pooler: { stem: /^pgbouncer\./ },
        direct: { replace: [/^pgbouncer\./, 'direct.'] },
    },
    {
        id: 'digitalocean',
        label: 'DigitalOcean',
        location: 'remote',
        source: 'https://docs.digitalocean.com/products/databases/postgresql/how-to/manage-connection-pools/',
        checked: provider_table_CHECKED,
        suffixes: ['db.ondigitalocean.com'],
        chosenLabels: 'first',
        pooler: { ports: [25061] },
        direct: { port: 25060 },
        reader: /-read-only-/,
    },
    {
        id: 'aiven',
        label: 'Aiven',
        location: 'remote',
        source: 'https://help.aiven.io/en/articles/595206-using-postgresql-read-only-replicas',
        checked: provider_table_CHECKED,
        suffixes: ['aivencloud.com'],
        chosenLabels: 'all',
        reader: /^replica[.-]/,
    },
    {
        id: 'crunchy-bridge',
        label: 'Crunchy Bridge',
        location: 'remote',
        source: 'https://docs.crunchybridge.com/how-to/pgbouncer',
        checked: provider_table_CHECKED,
        suffixes: ['db.postgresbridge.com'],
        chosenLabels: 'none',
        pooler: { ports: [5431] },
        direct: { port: 5432 },
    },
    {
        id: 'timescale',
        label: 'Timescale',
        location: 'remote',
        source: 'https://docs.timescale.com/use-timescale/latest/services/connection-pooling/',
        checked: provider_table_CHECKED,
        suffixes: ['tsdb.cloud.timescale.com'],
        chosenLabels: 'none',
    },
];
/** Every pattern, the more particular before the more general. */
const PROVIDER_ROWS = [
    ...CLOUD_HOSTS,
    ...SERVERLESS,
    ...PLATFORMS,
    ...LOCAL_HOSTS,
];

;// CONCATENATED MODULE: ./src/target/words.ts
const words = (list) => new Set(list.split(' '));
const STAGING = words('staging stage stg stag preprod uat qa test testing tests dev develop development sandbox ci preview demo local int integration rehearsal scratch tmp nonprod');
const PROD = words('prod prd production live');
const READER = words('ro replica replicas reader readonly standby follower secondary slave rr');
const POOLER = words('pooler pgbouncer pool proxy');
// `pre-prod` and `non_production` are staging, spelled in two words
const MAKES_STAGING = words('pre non');
// `like-prod`, `copy_of_prod`: near production, but not it; said of neither
const BEFORE_PROD = words('pre non not no like copy clone mirror of from');
const AFTER_PROD = words('like copy clone mirror snapshot backup');
// Runs of capitals end before the hump that follows them (`HTTPServer`); a script without case is one run.
const ASCII_WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const WORD = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{Lo}\p{Lt}\p{Lm}]+|\p{N}+/gu;
/**
 * @param name a database, a user or a label of a host
 * @returns its whole words in lower case, split at everything that is not a letter or digit, at camel
 *   humps and at letter-digit borders (contract, section 5)
 */
function wordsOf(name) {
    // Nearly every name is ASCII, and compiling the other pattern is a tenth of the gate's own time.
    const found = /[^\0-\x7f]/.test(name)
        ? name.normalize('NFC').match(WORD)
        : name.match(ASCII_WORD);
    return (found ?? []).map((word) => word.toLowerCase());
}
/**
 * @param list the words of one name, in order
 * @returns what they say; staging words win, so that `staging_prod_copy` is staging
 */
function kindOf(list) {
    let prod = false;
    for (const [index, word] of list.entries()) {
        const before = list[index - 1] ?? '';
        const after = list[index + 1] ?? '';
        if (STAGING.has(word) && after !== 'less')
            return 'staging';
        if (!PROD.has(word))
            continue;
        if (MAKES_STAGING.has(before) && word !== 'live')
            return 'staging';
        if (!BEFORE_PROD.has(before) && !AFTER_PROD.has(after))
            prod = true;
    }
    return prod ? 'prod' : 'neutral';
}
/**
 * @param list the words of a host
 * @returns whether one of them says that it only answers reads
 */
function saysReader(list) {
    return list.some((word) => READER.has(word));
}
/**
 * @param list the words of a host
 * @returns whether one of them says that connections are pooled there
 */
function saysPooler(list) {
    return list.some((word) => POOLER.has(word));
}

;// CONCATENATED MODULE: ./src/target/providers.ts




// PgBouncer, Supavisor, DigitalOcean, Crunchy Bridge; a row's own rule goes before these
const POOLER_PORTS = [6432, 6543, 25061, 5431];
/**
 * @param host a canonical host
 * @returns what the table of providers and its name tell about it
 */
function describeHost(host) {
    const row = PROVIDER_ROWS.find((candidate) => stemOf(candidate, host) !== undefined);
    const stem = (row && stemOf(row, host)) ?? '';
    const labels = chosenLabels(host, row, stem);
    const words = labels.flat();
    const pooler = row?.pooler === undefined
        ? saysPooler(words) || POOLER_PORTS.includes(host.port)
        : Boolean(row.pooler.stem?.test(stem) || row.pooler.ports?.includes(host.port));
    return {
        host,
        provider: row?.id,
        label: row?.label,
        location: row?.location ?? 'unknown',
        authorities: row === undefined ? [] : [row.id, ...(row.also ?? [])],
        pooler,
        direct: pooler ? directHost(host, row) : undefined,
        reader: Boolean(row?.reader?.test(stem)) || saysReader(words),
        labels,
        sharedHost: row?.sharedHost ?? false,
    };
}
/**
 * @param target an understood target
 * @returns what it tells; the embedded Postgres is local
 */
function describeTarget(target) {
    if (target.kind === 'embedded') {
        return { provider: 'local', location: 'local', pooler: false, reader: false, hosts: [] };
    }
    const hosts = target.hosts.map(describeHost);
    const asksReader = ['read-only', 'standby', 'prefer-standby'].includes(target.sessionAttributes);
    const readOnly = /default_transaction_read_only\s*=\s*(?:on|true|yes|1)\b/i;
    return {
        provider: common(hosts.map((host) => host.provider)),
        location: common(hosts.map((host) => host.location)) ?? 'unknown',
        pooler: hosts.some((host) => host.pooler),
        reader: asksReader ||
            hosts.some((host) => host.reader) ||
            readOnly.test(target.options ?? '') ||
            // PlanetScale sends a user of this name to its replicas
            (target.user?.endsWith('|replica') ?? false),
        hosts,
    };
}
function common(values) {
    return values.every((value) => value === values[0]) ? values[0] : undefined;
}
/** What stands before the part of the host that belongs to the row, or undefined: no match. */
function stemOf(row, host) {
    if (host.kind === 'socket') {
        const folder = host.directory.replace(/\/+/g, '/');
        return row.sockets?.some((start) => `${folder}/`.startsWith(start)) ? '' : undefined;
    }
    if (isAddress(host.name)) {
        return row.ranges?.includes(ipaddr_default().process(host.name).range()) ? '' : undefined;
    }
    if (row.names?.includes(host.name))
        return '';
    if (!host.name.includes('.') && row.singleLabel?.test(host.name))
        return host.name;
    for (const suffix of row.suffixes ?? []) {
        if (host.name !== suffix && !host.name.endsWith(`.${suffix}`))
            continue;
        const stem = host.name.slice(0, -suffix.length).replace(/\.$/, '');
        if (row.stem?.test(stem) ?? true)
            return stem;
    }
    return undefined;
}
/** Generated labels and top-level domains (`.dev`, `.test`) are no one's choice and say nothing. */
function chosenLabels(host, row, stem) {
    if (host.kind === 'socket' || isAddress(host.name))
        return [];
    if (row === undefined)
        return host.name.split('.').slice(0, -1).map(wordsOf);
    const labels = stem === '' ? [] : stem.split('.');
    if (row.chosenLabels === 'all')
        return labels.map(wordsOf);
    return row.chosenLabels === 'first' ? labels.slice(0, 1).map(wordsOf) : [];
}
function directHost(host, row) {
    if (host.kind !== 'tcp' || row?.direct === undefined)
        return undefined;
    const { replace, port } = row.direct;
    const name = replace === undefined ? host.name : host.name.replace(...replace);
    return { kind: 'tcp', name, port: port ?? host.port };
}

;// CONCATENATED MODULE: ./src/target/redact.ts
const MASK = '***';
/**
 * @param text anything that is about to be shown
 * @param secrets what must not be in it (`hidden` of `secretsOf`)
 * @returns the text with every stretch that a secret covers replaced by ***. Where two secrets
 *   overlap the whole stretch goes: replacing one after the other would leave the rest of the second
 */
function redact(text, secrets) {
    return mask(text, covered(text, secrets));
}
/**
 * @param secrets what must not be shown
 * @returns a redactor that holds back no more than a tail that may be the beginning of a secret, so
 *   that output stays live; put together its answers are what `redact` says of the whole
 */
function redactor(secrets) {
    let held = '';
    return {
        push(chunk) {
            held += chunk;
            const ranges = covered(held, secrets);
            let cut = held.length - openTail(held, secrets);
            // a stretch that is still growing is shown as one ***, once it has ended
            for (const [start, end] of ranges)
                if (start < cut && end > cut)
                    cut = start;
            const shown = mask(held.slice(0, cut), ranges.filter(([, end]) => end <= cut));
            held = held.slice(cut);
            return shown;
        },
        flush() {
            const rest = redact(held, secrets);
            held = '';
            return rest;
        },
    };
}
/**
 * @param target an understood target
 * @returns it for people, without password and settings: `app@ep-x.eu.aws.neon.tech:5432/shop`
 */
function describe(target) {
    if (target.kind === 'embedded')
        return 'embedded Postgres (a throw-away)';
    const user = target.user === undefined ? '' : `${target.user}@`;
    const database = target.database === undefined ? '' : `/${target.database}`;
    return `${user}${target.hosts.map(describeAddress).join(',')}${database}`;
}
/**
 * @param host a canonical host
 * @returns it for people: `db.acme.com:5432`, `[::1]:5432`, `/var/run/postgresql:5432`
 */
function describeAddress(host) {
    if (host.kind === 'socket')
        return `${host.directory}:${host.port}`;
    return host.name.includes(':') ? `[${host.name}]:${host.port}` : `${host.name}:${host.port}`;
}
/** The stretches that secrets cover, in order, those that overlap joined. */
function covered(text, secrets) {
    const found = [];
    for (const secret of secrets) {
        if (secret === '')
            continue;
        for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
            found.push([at, at + secret.length]);
        }
    }
    found.sort(([a], [b]) => a - b);
    const joined = [];
    for (const [start, end] of found) {
        const last = joined.at(-1);
        if (last !== undefined && start < last[1])
            joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
        else
            joined.push([start, end]);
    }
    return joined;
}
function mask(text, ranges) {
    let shown = '';
    let from = 0;
    for (const [start, end] of ranges) {
        shown += text.slice(from, start) + MASK;
        from = end;
    }
    return shown + text.slice(from);
}
/** Length of the longest tail of the text with which a secret begins but does not end. */
function openTail(text, secrets) {
    let longest = 0;
    for (const secret of secrets) {
        for (let length = Math.min(secret.length - 1, text.length); length > longest; length -= 1) {
            if (text.endsWith(secret.slice(0, length)))
                longest = length;
        }
    }
    return longest;
}

;// CONCATENATED MODULE: ./src/policy/advise/about-url.ts



/** Modes in which a server that offers no TLS, or somebody in between, gets the password anyway. */
const LAX = ['disable', 'allow', 'prefer'];
/**
 * What the URL alone tells (contract, section 5): a pooler, TLS that is not demanded, and variables
 * beside it that lead a command to another database.
 *
 * @param facts the understood target and its neighbours
 * @returns notices, and a warning for each variable that was not judged; they name hosts and
 *   variables, never a value
 */
function aboutUrl(facts) {
    const { target, otherUrls, environment = {} } = facts;
    const seen = describeTarget(target);
    const judged = identity(target);
    const others = otherUrls.flatMap(({ variable, text }) => {
        const other = parseTarget(text, environment);
        const server = other.ok && other.target.kind === 'server';
        return server && identity(other.target) !== judged ? [unjudged(variable)] : [];
    });
    return [pooler(seen), noTls(target, seen), ...others].filter((finding) => finding !== undefined);
}
function pooler(seen) {
    const host = seen.hosts.find((candidate) => candidate.pooler);
    if (host === undefined)
        return undefined;
    const direct = host.direct === undefined ? 'its own host' : describeAddress(host.direct);
    return {
        code: 'url-pooler',
        level: 'notice',
        what: `${describeAddress(host.host)} looks like a pooler that gives each transaction another connection.`,
        next: `Connect to the server directly (${direct}) for files that cannot run in a transaction.`,
    };
}
function noTls(target, seen) {
    if (target.kind === 'embedded' || !LAX.includes(target.tls.mode))
        return undefined;
    const open = seen.hosts.find(({ host, location }) => host.kind === 'tcp' && location !== 'local');
    if (open === undefined)
        return undefined;
    return {
        code: 'url-no-tls',
        level: 'notice',
        what: `The database URL does not demand TLS for ${describeAddress(open.host)} (sslmode is ${target.tls.mode}).`,
        next: 'Add sslmode=verify-full to the URL; where the authority of its certificate is not a public one, give that certificate as sslrootcert.',
    };
}
function unjudged(variable) {
    return {
        code: 'url-unjudged',
        level: 'warning',
        what: `The variable ${variable} holds the URL of another database, which was not judged.`,
        next: `Add ${variable} to url-variables if the command reads it, otherwise unset it for this step.`,
    };
}
/** Two URLs with the same identity lead to the same database. */
function identity(target) {
    if (target.kind === 'embedded')
        return 'embedded';
    const hosts = target.hosts.map(describeHost);
    // pooled and direct are two doors of one server
    const doors = hosts.map(({ host, direct }) => describeAddress(direct ?? host)).sort();
    const customer = hosts.some((host) => host.sharedHost) ? target.user : undefined;
    return JSON.stringify([doors, target.database, customer]);
}

;// CONCATENATED MODULE: ./src/target/provider-row.ts
/** The names that DB_AUTHORITY may say, exact and case-sensitive. */
const PROVIDER_NAMES = [
    'local',
    'neon',
    'supabase',
    'rds',
    'aurora',
    'rds-proxy',
    'cloud-sql',
    'alloydb',
    'azure',
    'heroku',
    'render',
    'railway',
    'fly',
    'digitalocean',
    'aiven',
    'crunchy-bridge',
    'timescale',
    'planetscale',
    'prisma',
    'xata',
    'nile',
];

;// CONCATENATED MODULE: ./src/policy/advise/role-against-url.ts





/**
 * Where the declared role, the declared authority and the URL disagree (contract, section 5). The
 * authority changes nothing but these words.
 *
 * @param facts the declared role and authority, and the understood target
 * @returns warnings; they may name hosts and databases, never a user or a password
 */
function roleAgainstUrl(facts) {
    const { role, target } = facts;
    const authority = facts.authority?.trim() || undefined;
    const seen = describeTarget(target);
    const findings = [
        role === 'prod' ? prodLocal(seen, target) : undefined,
        role === 'prod' ? namedOtherwise(seen, target, role, 'staging') : undefined,
        role === 'staging' ? namedOtherwise(seen, target, role, 'prod') : undefined,
        role === 'staging' && authority !== 'neon' ? stagingOnNeon(seen) : undefined,
        authority === undefined ? undefined : againstAuthority(seen, authority),
        role !== 'replica' ? reader(seen, role) : undefined,
    ];
    return findings.filter((finding) => finding !== undefined);
}
function prodLocal(seen, target) {
    const local = seen.hosts.find((host) => host.location === 'local');
    if (target.kind === 'server' && local === undefined)
        return undefined;
    const place = local === undefined
        ? 'the throw-away Postgres inside the action'
        : `${describeAddress(local.host)}, which is local (${local.label})`;
    return {
        code: 'prod-url-local',
        level: 'warning',
        what: `The role is prod, but the database URL points at ${place}.`,
        next: 'Set DB_ROLE to staging if this is a rehearsal; if a proxy here (such as the Cloud SQL Auth Proxy) forwards to production, nothing needs to change.',
    };
}
function namedOtherwise(seen, target, role, other) {
    const name = nameOfKind(seen, target, other);
    if (name === undefined)
        return undefined;
    const like = other === 'prod' ? 'production' : 'a staging or test database';
    return {
        code: role === 'prod' ? 'prod-url-nonprod-name' : 'staging-url-prod-name',
        level: 'warning',
        what: `The role is ${role}, but ${name} reads like ${like}.`,
        next: `Check that the URL is the one that is meant; if it is, set DB_ROLE to ${other}, or keep ${role} if only the name misleads.`,
    };
}
/** Database and host speak first; the user is asked only where both say nothing. */
function nameOfKind(seen, target, kind) {
    if (target.kind === 'embedded')
        return undefined;
    const database = kindOf(wordsOf(target.database ?? ''));
    if (database === kind)
        return `the database name ${target.database}`;
    const host = seen.hosts.find((candidate) => kindsOf(candidate).includes(kind));
    if (host !== undefined)
        return `the host ${describeAddress(host.host)}`;
    const neutral = database === 'neutral' && seen.hosts.every((each) => kindsOf(each).length === 0);
    return neutral && kindOf(wordsOf(target.user ?? '')) === kind ? 'the user name' : undefined;
}
function kindsOf(host) {
    return host.labels.map(kindOf).filter((kind) => kind !== 'neutral');
}
function stagingOnNeon(seen) {
    const host = seen.hosts.find((candidate) => candidate.provider === 'neon');
    if (host === undefined)
        return undefined;
    return {
        code: 'staging-url-neon',
        level: 'warning',
        what: `The role is staging, but the database URL points at Neon (${describeAddress(host.host)}).`,
        next: 'Set DB_AUTHORITY to neon if a Neon staging database is meant, DB_ROLE to prod if it is production.',
    };
}
function againstAuthority(seen, authority) {
    const known = PROVIDER_NAMES.find((name) => name === authority);
    if (known === undefined) {
        const near = (0,leven/* closestMatch */.h)(authority.toLowerCase(), PROVIDER_NAMES, { maxDistance: 2 });
        const list = PROVIDER_NAMES.join(', ');
        return {
            code: 'authority-unknown',
            level: 'warning',
            what: 'DB_AUTHORITY holds a name that is not known, so it was not compared with the URL.',
            next: near === undefined ? `Set it to one of ${list}.` : `Did you mean ${near}?`,
        };
    }
    if (seen.hosts.length === 0 && known !== 'local')
        return mismatch(known, 'the embedded Postgres');
    const host = seen.hosts.find(({ authorities }) => authorities.length > 0 && !authorities.includes(known));
    if (host === undefined)
        return undefined;
    return mismatch(known, `${describeAddress(host.host)} (${host.label})`);
}
function mismatch(authority, place) {
    return {
        code: 'authority-url-mismatch',
        level: 'warning',
        what: `DB_AUTHORITY says ${authority}, but the database URL points at ${place}.`,
        next: 'Correct DB_AUTHORITY if the URL is the one that is meant, otherwise correct the URL.',
    };
}
function reader(seen, role) {
    if (!seen.reader)
        return undefined;
    const host = seen.hosts.find((candidate) => candidate.reader);
    const fact = host === undefined
        ? 'the database URL asks for a read-only session'
        : `${describeAddress(host.host)} looks like a read-only endpoint`;
    return {
        code: 'url-reader-endpoint',
        level: 'warning',
        what: `The role is ${role}, which migrates, but ${fact}.`,
        next: 'Use the URL of the writer, or set DB_ROLE to replica if this database must never be migrated.',
    };
}

;// CONCATENATED MODULE: ./src/policy/advise/advise.ts





/**
 * Every finding that a request alone can tell (contract, section 5), blocked or not. Never blocks,
 * and says nothing of a role or target that a judge has refused.
 */
function advise(request) {
    const role = declaredValue(request.role);
    if (role === undefined || !isRole(role) || role === 'replica')
        return [];
    const about = aboutEvent({ role, event: request.event });
    if (request.target?.ok !== true)
        return about;
    const { target } = request.target;
    const authority = declaredValue(request.authority);
    const otherUrls = request.command === undefined ? [] : request.otherUrls;
    return [
        ...roleAgainstUrl({ role, authority, target }),
        ...aboutUrl({ target, otherUrls, environment: request.environment }),
        ...about,
    ];
}

;// CONCATENATED MODULE: ./src/policy/rules/rule.ts
const met = (what) => ({ kind: 'met', what });
const unmet = (what, next) => ({ kind: 'unmet', what, next });

;// CONCATENATED MODULE: ./src/policy/rules/approvals.ts

/** So many people approved the run for its proven environment, who had no part in it themselves. */
const approvals = {
    id: 'approvals',
    judge({ rules, governance: { proof, reviews } }) {
        const wanted = rules.approvals ?? 0;
        if (wanted === 0)
            return undefined;
        const asked = `The policy asks for ${wanted === 1 ? 'an approval' : `${wanted} approvals`}`;
        if (!proof.known) {
            const what = `${asked} of the run in its environment, which has to be proven first. ${proof.what}`;
            return { kind: 'unknown', what, next: proof.next };
        }
        if (proof.value.environment === undefined) {
            return unmet(`${asked}, and GitHub's token says that the job has no environment in which one could be given.`, 'Add `environment:` to the job, one with required reviewers.');
        }
        if (!reviews.known) {
            return { kind: 'unknown', what: `${asked}. ${reviews.what}`, next: reviews.next };
        }
        const { counting, others } = approvals_countApprovals(reviews.value, proof.value.environment);
        if (counting.length >= wanted)
            return met(`Approved by ${counting.join(', ')}.`);
        const without = others.map(({ user, why }) => `${user}'s does not count, who ${why}`);
        const found = counting.length === 0 ? 'none counts' : `only that of ${counting.join(', ')} counts`;
        return unmet(`${asked} in the environment \`${proof.value.environment}\`, and ${found}${without.map((each) => `; ${each}`).join('')}.`, 'Have the run reviewed by somebody who neither started it nor wrote what it carries.');
    },
};
/**
 * Sorts the approvals of an environment by whether they count: those of people, each once, who had no
 * part in the run.
 */
function approvals_countApprovals({ all, involved }, environment) {
    const approved = all.filter((review) => isApproval(review, environment));
    const users = [...new Map(approved.map(({ user }) => [user.toLowerCase(), user])).values()];
    const why = (user) => involved.get(user.toLowerCase());
    return {
        counting: users.filter((user) => why(user) === undefined),
        others: users.flatMap((user) => {
            const reason = why(user);
            return reason === undefined ? [] : [{ user, why: reason }];
        }),
    };
}
function isApproval({ state, environments }, environment) {
    const wanted = environment.toLowerCase();
    return state === 'approved' && environments.some((name) => name.toLowerCase() === wanted);
}

;// CONCATENATED MODULE: ./src/policy/rules/branches.ts

const BRANCH = /^refs\/heads\/(.+)$/s;
/** The run is of one of these branches: a tag, or a pull request, is of none. */
const branches = {
    id: 'branches',
    judge({ rules, request: { event }, governance: { proof } }) {
        if (rules.branches === undefined)
            return undefined;
        const ref = proof.known ? proof.value.ref : event.ref;
        const [, branch] = BRANCH.exec(ref ?? '') ?? [];
        const listed = rules.branches.patterns.join(', ');
        if (branch === undefined) {
            const of = ref === undefined ? 'of no ref that is known' : `of \`${ref}\`, which is no branch`;
            return unmet(`The run is ${of}; the policy lets ${listed}.`, 'Run it on one of them.');
        }
        if (rules.branches.matches(branch))
            return met(`On the branch \`${branch}\`.`);
        return unmet(`The run is of the branch \`${branch}\`; the policy lets ${listed}.`, 'Run it on one of them.');
    },
};

;// CONCATENATED MODULE: ./src/policy/rules/confirm.ts


/** The confirmation is the digest of the plan: `admit` compares it with what is pending. */
const confirm_confirm = {
    id: 'confirm',
    judge({ rules, request: { mode, confirmation } }) {
        if (rules.confirm === undefined)
            return undefined;
        if (mode === 'plan') {
            return {
                kind: 'later',
                what: 'The migration has to be confirmed by the digest of this plan.',
                next: 'Give it to `confirm-prod-migrations` of the step that migrates.',
            };
        }
        if (confirmation_confirmationOf(confirmation).kind === 'digest')
            return met('Confirmed by a digest.');
        return unmet("The policy asks for a plan's digest as the confirmation, and this one is a word.", 'Run mode `plan`, look at what it shows, and confirm with the digest that it prints.');
    },
};

;// CONCATENATED MODULE: ./src/policy/finding.ts
/** Every finding, and what has to be known before it can be told to be there or not. */
const FINDINGS = {
    'prod-on-pull-request': 'event',
    'prod-url-local': 'url',
    'prod-url-nonprod-name': 'url',
    'staging-url-prod-name': 'url',
    'staging-url-neon': 'url',
    'authority-url-mismatch': 'url',
    'authority-unknown': 'url',
    'url-reader-endpoint': 'url',
    'url-pooler': 'url',
    'url-no-tls': 'url',
    'url-unjudged': 'url',
    'server-read-only': 'server',
    'history-ahead': 'server',
    'role-stamp-mismatch': 'server',
    'role-stamp-copied': 'server',
    'head-unpublished': 'end',
};

;// CONCATENATED MODULE: ./src/policy/rules/deny.ts


/** None of these findings is there, and what is pending breaks none of these rules of the rehearsal. */
const deny = {
    id: 'deny',
    judge(question) {
        const { rules } = question;
        if (rules.deny === undefined)
            return undefined;
        const found = rules.deny.filter((code) => isFound(code, question));
        if (found.length > 0) {
            return unmet(`The policy denies ${found.map((code) => `\`${code}\``).join(', ')}, which was found.`, 'Do what the finding, or the page of the rule, says; or take it out of the policy.');
        }
        for (const code of rules.deny) {
            const standing = isFinding(code) ? unseen(code, question) : unrehearsed(code, question);
            if (standing !== undefined)
                return standing;
        }
        return met('None of what is denied was found.');
    },
};
function isFinding(code) {
    return Object.hasOwn(FINDINGS, code);
}
function isFound(code, { findings, rehearsal }) {
    if (isFinding(code))
        return findings.includes(code);
    return rehearsal?.known === true && rehearsal.value.includes(code);
}
/** What keeps a finding from being looked for. */
function unseen(code, { request, connected }) {
    const source = FINDINGS[code];
    if (source === 'url' && request.target?.ok !== true) {
        return {
            kind: 'unknown',
            what: `The policy denies \`${code}\`, and no target is given here in which to look for it.`,
            next: 'Give this step the database-url that the migration uses.',
        };
    }
    if (source !== 'server')
        return undefined;
    if (code === 'history-ahead' && request.command !== undefined) {
        return notOfACommand(`The policy denies \`${code}\`, and the history of a \`command\` is not ours to see.`);
    }
    if (connected)
        return undefined;
    return later(`The policy denies \`${code}\`, which only the server can tell.`);
}
/** What keeps a rule of the rehearsal from being looked for. */
function unrehearsed(code, { request, rehearsal }) {
    if (rehearsal?.known === true)
        return undefined;
    if (rehearsal !== undefined) {
        const what = `The policy denies \`${code}\`, and what is pending could not be rehearsed. ${rehearsal.what}`;
        return { kind: 'unknown', what, next: rehearsal.next };
    }
    return request.command === undefined
        ? later(`The policy denies \`${code}\`, which a rehearsal of what is pending tells.`)
        : notOfACommand(`The policy denies \`${code}\`, and what a \`command\` would do is not ours to see.`);
}
function later(what) {
    const next = 'Let `mode: migrate` judge it: `gate` connects to nothing.';
    return { kind: 'later', what, next };
}
function notOfACommand(what) {
    const next = 'Take it out of the policy of this role, or migrate by the built-in engine.';
    return { kind: 'unknown', what, next };
}

;// CONCATENATED MODULE: ./src/policy/rules/environments.ts

/** The run's environment is one of these, by GitHub's own token: a name in a variable is no proof. */
const environments = {
    id: 'environments',
    judge({ rules, governance: { proof } }) {
        if (rules.environments === undefined)
            return undefined;
        const listed = rules.environments.patterns.join(', ');
        if (!proof.known) {
            const what = `The policy asks for a proven environment (${listed}). ${proof.what}`;
            return { kind: 'unknown', what, next: proof.next };
        }
        const { environment } = proof.value;
        if (environment === undefined) {
            return unmet(`GitHub's token says that the job has no environment; the policy asks for ${listed}.`, 'Add `environment:` to the job.');
        }
        if (rules.environments.matches(environment)) {
            return met(`The environment \`${environment}\`, proven by GitHub's token.`);
        }
        return unmet(`GitHub's token says that the job's environment is \`${environment}\`; the policy asks for ${listed}.`, 'Run it in one of them.');
    },
};

;// CONCATENATED MODULE: ./src/policy/rules/events.ts

/** The run was started by one of these events. */
const events = {
    id: 'events',
    judge({ rules, request: { event }, governance: { proof } }) {
        if (rules.events === undefined)
            return undefined;
        const name = proof.known ? proof.value.event : event.name;
        if (name === undefined) {
            return unmet('The policy names the events that may start a run, and this one is not known to be started by any.', 'Run it in GitHub Actions.');
        }
        if (rules.events.includes(name))
            return met(`Started by \`${name}\`.`);
        return unmet(`The run was started by \`${name}\`; the policy lets ${rules.events.join(', ')}.`, 'Start it by one of those events, or let the policy have this one.');
    },
};

;// CONCATENATED MODULE: ./src/policy/issuers.ts
/** GitHub's own issuer; an enterprise may have its name added behind a slash. */
const GITHUB = /^https:\/\/token\.actions\.githubusercontent\.com(\/[A-Za-z0-9-]+)?$/;
const GHE = /^https:\/\/([a-z0-9-]+)\.ghe\.com$/;
/**
 * Whether a token of this issuer is believed: GitHub's, that of the server's own subdomain of GHE.com,
 * or the server's own (GitHub Enterprise Server). No input names one.
 *
 * @param serverUrl `GITHUB_SERVER_URL`, as it stands.
 */
function isTrustedIssuer(issuer, serverUrl) {
    if (GITHUB.test(issuer))
        return true;
    const [, subdomain] = GHE.exec(serverUrl) ?? [];
    if (subdomain !== undefined && issuer === `https://token.actions.${subdomain}.ghe.com`)
        return true;
    return serverUrl !== '' && issuer === `${serverUrl}/_services/token`;
}

;// CONCATENATED MODULE: ./src/policy/attestation.ts

/**
 * Judges whether the run that a status names attests what the status says. Its workflow has to be the
 * one that signed; where the repository attests nothing, the status is a pointer, and no more.
 *
 * @param serverUrl `GITHUB_SERVER_URL`, as it stands.
 */
function wordOf({ signed, refused, isExpected }, run, serverUrl) {
    const objections = signed.map((each) => objection(each, run, serverUrl));
    if (objections.includes(undefined))
        return { kind: 'attested' };
    const why = [...refused, ...objections.flatMap((each) => each ?? [])];
    if (why.length > 0) {
        return { kind: 'refused', why: `its attestation is not believed: ${why.join('; ')}` };
    }
    if (!isExpected)
        return { kind: 'pointer-only' };
    return {
        kind: 'refused',
        why: `\`${run.workflow}\` attests its evidence, and there is no attestation of this head (or the job may not see it: \`attestations: read\`)`,
    };
}
/** What speaks against a signer; undefined where it is that run. */
function objection(said, run, serverUrl) {
    const home = `${serverUrl}/${run.repository}`;
    if (!isTrustedIssuer(said.issuer, serverUrl))
        return `the signer's issuer is ${said.issuer}`;
    if (said.repository.toLowerCase() !== home.toLowerCase()) {
        return `the signer is of ${said.repository}`;
    }
    const workflows = ['heads', 'tags'].map((kind) => `${run.workflow}@refs/${kind}/${run.branch}`);
    for (const workflow of [said.subject, said.signer, said.workflow]) {
        if (!workflows.includes(inside(home, workflow) ?? '')) {
            return `it is signed by ${workflow}, and not by \`${run.workflow}@${run.branch}\``;
        }
    }
    if (said.commit !== run.commit)
        return `it is of another commit, ${said.commit.slice(0, 12)}`;
    const [, id] = /^actions\/runs\/(\d+)\/attempts\/\d+$/.exec(inside(home, said.run) ?? '') ?? [];
    return id === run.id ? undefined : `it is of another run, ${said.run}`;
}
/** What follows the address of the repository, whose case does not count. */
function inside(home, address) {
    const prefix = `${home}/`.toLowerCase();
    return address.toLowerCase().startsWith(prefix) ? address.slice(prefix.length) : undefined;
}

;// CONCATENATED MODULE: ./src/policy/fact.ts
/** A fact that is not known: why in a sentence, and what would make it known. */
function unknown(what, next) {
    return { known: false, what, next };
}

;// CONCATENATED MODULE: ./src/policy/promotion.ts


/**
 * Judges whether the state that would be reached was reached before. The status is a pointer: the run
 * that it names counts, where that is of this repository, listed, and green, or this very run; and where
 * the repository attests its evidence, what that run attests.
 */
function promoted(promotion, rules) {
    const { head, context, published } = promotion;
    const green = published.filter((each) => isGreen(each, head));
    if (green.length === 0)
        return { ok: false, rule: 'rehearsed-on', ...missing(promotion, rules) };
    const refusals = [];
    for (const status of green) {
        const judged = judge(status, promotion, rules);
        if (judged.ok)
            return judged;
        refusals.push(judged.why);
    }
    return {
        ok: false,
        rule: 'rehearsed-by',
        what: `The status \`${context}\` says that ${head} was reached, and is not believed: ${refusals.join('; ')}.`,
        next: next(rules),
    };
}
function missing({ head, context, published }, rules) {
    const [nearest] = published;
    const red = published.find((each) => each.head === head || each.state !== 'success');
    const found = nearest === undefined
        ? 'no commit that this one contains has that status'
        : red !== undefined && red.state !== 'success'
            ? `the status of ${promotion_short(red.commit)} is ${red.state}`
            : `what was reached there is ${nearest.head} (${promotion_short(nearest.commit)})`;
    return {
        what: `The head that would be reached, ${head}, was not published as \`${context}\`: ${found}.`,
        next: next(rules),
    };
}
function next({ rehearsedOn, rehearsedBy }) {
    const listed = rehearsedBy?.patterns.map((each) => `\`${each}\``).join(', ') ?? 'no workflow';
    return `Migrate ${rehearsedOn ?? ''} from this commit, or from one that it contains, by a run of ${listed} that ends green.`;
}
/** The run that a status names, or why it is not believed. */
function judge(by, promotion, rules) {
    const { attestations, serverUrl } = promotion;
    if (!by.isBot) {
        return { ok: false, why: `it was set by ${by.creator}, and not by a workflow's own token` };
    }
    if (!by.run.known)
        return { ok: false, why: by.run.what };
    const run = by.run.value;
    const why = refusal(run, by.commit, promotion, rules);
    if (why !== undefined)
        return { ok: false, why };
    if (!attestations.known)
        return { ok: false, why: attestations.what };
    const word = wordOf(attestations.value, run, serverUrl);
    return word.kind === 'refused'
        ? { ok: false, why: word.why }
        : { ok: true, by, run, word: word.kind };
}
/** Why a run does not count; undefined where it does. */
function refusal(run, commit, { repository, runId }, { rehearsedBy }) {
    const { id, workflow, branch, conclusion } = run;
    const foreign = [run.repository, run.headRepository].find((name) => name.toLowerCase() !== repository.toLowerCase());
    if (foreign !== undefined)
        return `run ${id} is of ${foreign}`;
    if (run.commit !== commit)
        return `run ${id} is of another commit, ${promotion_short(run.commit)}`;
    if (rehearsedBy?.matches(`${workflow}@${branch}`) !== true) {
        return `run ${id} is of \`${workflow}@${branch}\`, which \`rehearsed-by\` does not list`;
    }
    if (id === runId)
        return undefined;
    if (conclusion === 'success')
        return undefined;
    return `run ${id} ${conclusion === undefined ? 'has not ended' : `ended as ${conclusion}`}`;
}
function promotion_short(commit) {
    return commit.slice(0, 12);
}
/** Of a status whose head or state is not the wanted one, nobody asks for the run. */
const RUN_NOT_ASKED = unknown('its run was not asked for', 'No rule needs it.');
/** Whether a status says that the head was reached. */
function isGreen({ head, state }, wanted) {
    return head === wanted && state === 'success';
}
/** Where no run is to have reached the head, nobody asks what it attests. */
const ATTESTATIONS_NOT_ASKED = unknown('it was not asked what it attests', 'No rule needs it.');

;// CONCATENATED MODULE: ./src/policy/rules/rehearsed.ts


/** The state that would be reached was reached before, by the role that the policy names. */
const rehearsedOn = {
    id: 'rehearsed-on',
    judge(question) {
        if (question.rules.rehearsedOn === undefined)
            return undefined;
        const judged = judgedPromotion(question);
        if (!('ok' in judged))
            return judged;
        if (!judged.ok)
            return judged.rule === 'rehearsed-on' ? unmet(judged.what, judged.next) : REACHED;
        const { run, by, word } = judged;
        return met(`Reached by run ${run.id} of \`${run.workflow}@${run.branch}\` on ${by.commit.slice(0, 12)} (${WORDS[word]}).`);
    },
};
/** And a run that the policy lists says so. */
const rehearsedBy = {
    id: 'rehearsed-by',
    judge(question) {
        const { rehearsedBy: listed, rehearsedOn: on } = question.rules;
        if (listed === undefined && on === undefined)
            return undefined;
        if (listed === undefined || on === undefined) {
            const missing = listed === undefined ? 'rehearsed-by' : 'rehearsed-on';
            return unmet(`The policy has one of \`rehearsed-on\` and \`rehearsed-by\`, and not \`${missing}\`: nobody could meet it.`, 'Add it, or take the other away.');
        }
        const judged = judgedPromotion(question);
        if (!('ok' in judged))
            return judged;
        if (!judged.ok)
            return judged.rule === 'rehearsed-by' ? unmet(judged.what, judged.next) : LATER;
        return met(`Run ${judged.run.id} is one that the policy lists.`);
    },
};
/** Evidence and summary say which it is (issue 6, section 4). */
const WORDS = { attested: 'attested by it', 'pointer-only': 'pointer only' };
const REACHED = met('The head that would be reached was published.');
const LATER = {
    kind: 'later',
    what: 'There is no such run to ask about.',
    next: 'See `rehearsed-on`.',
};
function judgedPromotion({ request, rules, promotion }) {
    if (promotion?.known === true)
        return promoted(promotion.value, rules);
    const asked = `The policy asks that the state which would be reached was reached on ${rules.rehearsedOn ?? ''} before`;
    if (promotion !== undefined) {
        return { kind: 'unknown', what: `${asked}. ${promotion.what}`, next: promotion.next };
    }
    if (request.command !== undefined) {
        return {
            kind: 'unknown',
            what: `${asked}, and which state a \`command\` reaches is not ours to see.`,
            next: 'Take it out of the policy of this role, or migrate by the built-in engine.',
        };
    }
    return {
        kind: 'later',
        what: `${asked}, which the server and its history tell.`,
        next: 'Let `mode: migrate` judge it: `gate` connects to nothing.',
    };
}

;// CONCATENATED MODULE: ./src/policy/environment-answer.ts
/** Whether a rule of the environment really keeps a branch out. */
function holdsBranches({ branches, }) {
    return branches === 'protected' || branches === 'custom';
}

;// CONCATENATED MODULE: ./src/policy/rules/require-protection.ts


/** The proven environment has reviewers, or a rule for branches, that GitHub enforces. */
const requireProtection = {
    id: 'require-protection',
    judge({ rules, governance: { proof, protection } }) {
        if (rules.requireProtection !== true)
            return undefined;
        if (!proof.known) {
            const what = `The policy asks for a protected environment, which has to be proven first. ${proof.what}`;
            return { kind: 'unknown', what, next: proof.next };
        }
        const { environment } = proof.value;
        if (environment === undefined) {
            return unmet("The policy asks for a protected environment, and GitHub's token says that the job has none.", 'Add `environment:` to the job.');
        }
        return standing(protection, environment, proof.value);
    },
};
function standing(answer, name, run) {
    if (answer.kind === 'unknown') {
        return {
            kind: 'unknown',
            what: `Whether the environment \`${name}\` is protected is not known. ${answer.why}`,
            next: 'A policy that asks for protection blocks where it cannot be seen.',
        };
    }
    if (answer.kind === 'missing') {
        return unmet(`GitHub has no environment \`${name}\`.`, 'Create it, with its protection.');
    }
    if (holdsBranches(answer)) {
        return met(`The environment \`${name}\` has a rule for branches. ${details(answer)}`);
    }
    if (answer.reviewers === 0) {
        const why = answer.branches === 'none-protected'
            ? 'takes protected branches only, and the repository has none: GitHub then takes every branch. It has no reviewers either'
            : 'has neither reviewers nor a rule for branches';
        return unmet(`The environment \`${name}\` ${why}.`, "Add one of them in the repository's settings.");
    }
    if (enforcesReviewers(run)) {
        return met(`The environment \`${name}\` has reviewers. ${details(answer)}`);
    }
    return unmet(`The environment \`${name}\` has reviewers, and the repository is private: GitHub enforces them there with an Enterprise plan alone, which a token cannot tell.`, 'Add a rule for branches to the environment: that is enforced by every plan with environments.');
}
/** What GitHub says of the environment's protection, whatever it is worth. */
function details(answer) {
    const { reviewers, preventsSelfReview, waitTimer, branches, administratorsMayBypass } = answer;
    const bypass = {
        true: 'may bypass it',
        false: 'may not bypass it',
        undefined: 'may bypass it, or not',
    };
    return [
        `Reviewers: ${reviewers}${preventsSelfReview ? ', none of whom may review a run of their own' : ''};`,
        `branches: ${branches};`,
        `wait: ${waitTimer} min;`,
        `administrators ${bypass[`${administratorsMayBypass}`]}.`,
    ].join(' ');
}
/** GitHub enforces reviewers in public repositories, and elsewhere for enterprises alone. */
function enforcesReviewers({ visibility, issuer }) {
    return visibility !== 'private' || issuer !== 'https://token.actions.githubusercontent.com';
}

;// CONCATENATED MODULE: ./src/policy/rules/targets.ts

/** The run migrates one of these places, and none that belongs to another role. */
const targets = {
    id: 'targets',
    judge({ rules, others, role, request }) {
        const foreign = others.filter((other) => other.rules.targets !== undefined);
        if (rules.targets === undefined && foreign.length === 0)
            return undefined;
        if (request.target?.ok !== true)
            return UNSEEN;
        const places = placesOf(request.target.target);
        for (const other of foreign) {
            const taken = places.find((place) => other.rules.targets?.matches(place) === true);
            if (taken === undefined)
                continue;
            return unmet(`The target ${taken} is one of role ${other.role} by the policy, and the role here is ${role}.`, `Declare the role \`${other.role}\`, with all that it asks, or point database-url elsewhere.`);
        }
        return rules.targets === undefined
            ? met('The target is none of another role.')
            : among(places, rules.targets);
    },
};
const UNSEEN = {
    kind: 'unknown',
    what: 'The policy names the targets of a role, and no target is given here to compare with them.',
    next: 'Give this step the database-url that the migration uses.',
};
/** Every place that the driver may connect to: a URL can name several hosts. */
function placesOf(target) {
    if (target.kind === 'embedded')
        return ['embedded'];
    const { hosts, database = '' } = target;
    return hosts.map((host) => `${host.kind === 'tcp' ? host.name : host.directory}/${database}`);
}
function among(places, allowed) {
    const other = places.find((place) => !allowed.matches(place));
    if (other === undefined)
        return met(`The target is ${places.join(', ')}.`);
    return unmet(`The target ${other} is not one that the policy gives this role: ${allowed.patterns.join(', ')}.`, 'Point database-url at one of them, or add this one to the policy.');
}

;// CONCATENATED MODULE: ./src/policy/rules/index.ts









/** Every rule of the policy file, in the order in which they are asked: the cheapest first. */
const POLICY_RULES = [
    events,
    branches,
    targets,
    environments,
    requireProtection,
    approvals,
    confirm_confirm,
    rehearsedOn,
    rehearsedBy,
    deny,
];

;// CONCATENATED MODULE: ./src/policy/standings.ts

/** How every rule stands that the policies have for this role, in the order in which they block. */
function standingsOf(asked) {
    const policies = asked.governance.policies.flatMap((reading) => reading.ok ? [reading.policy] : []);
    return policies.flatMap((policy) => {
        const question = {
            ...asked,
            rules: policy.roles[asked.role] ?? {},
            others: others(policy, asked),
        };
        return POLICY_RULES.flatMap((rule) => {
            const standing = rule.judge(question);
            return standing === undefined ? [] : [{ rule: rule.id, source: policy.source, standing }];
        });
    });
}
function others({ roles }, { role }) {
    return Object.entries(roles).flatMap(([other, rules]) => other === role ? [] : [{ role: other, rules }]);
}

;// CONCATENATED MODULE: ./src/policy/judges/policy-file.ts





/** `policy-invalid`: a policy that is not understood may ask for anything. It holds for `plan` too. */
function judgePolicyFiles({ policies }) {
    const invalid = policies.find((reading) => !reading.ok);
    if (invalid === undefined || invalid.ok)
        return undefined;
    const { what, next, file, line } = invalid;
    return {
        ...block('policy-invalid', what, next),
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
    };
}
/**
 * `policy:<rule>`: what the policies ask beyond the request. `plan` reads only, and shows how they
 * stand instead; what only the server can tell is left to `admit`, which `gate` never comes to.
 */
function judgePolicyRules(request, governance) {
    const role = declaredValue(request.role);
    if (governance.policies.length === 0 || request.mode === 'plan')
        return undefined;
    if (!mayMigrate(role))
        return undefined;
    const findings = advise(request).map(({ code }) => code);
    const standings = standingsOf({
        ...{ role, request, governance, findings },
        ...{ rehearsal: undefined, promotion: undefined, connected: false },
    });
    const judgedLater = request.mode === 'migrate';
    return blockOf(standings.filter(({ standing }) => !(judgedLater && standing.kind === 'later')));
}
/** The block of the first rule that is not met. */
function blockOf(standings) {
    for (const { rule, source, standing } of standings) {
        if (standing.kind === 'met')
            continue;
        const reason = rule === 'confirm' ? 'prod-unconfirmed' : `policy:${rule}`;
        return block(reason, `${standing.what} (${source})`, standing.next);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/policy/near-miss.ts


/** Words that people use for a role. A hint only: nothing is ever decided by them. */
const SYNONYMS = {
    production: 'prod',
    prd: 'prod',
    live: 'prod',
    primary: 'prod',
    main: 'prod',
    stage: 'staging',
    stg: 'staging',
    test: 'staging',
    testing: 'staging',
    dev: 'staging',
    development: 'staging',
    local: 'staging',
    ci: 'staging',
    preview: 'staging',
    readonly: 'replica',
    readreplica: 'replica',
    standby: 'replica',
    follower: 'replica',
    analytics: 'replica',
};
/** Two typing errors are a near miss; three make another word. */
const NEAR = 2;
/**
 * The role that a wrong text probably meant, for the message (`production`, `Prod`, `stagging`);
 * undefined when it is like none. Never used to decide.
 */
function nearestRole(text) {
    const word = text.toLowerCase().replaceAll(/[^a-z]/g, '');
    const synonym = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] : undefined;
    if (synonym !== undefined)
        return synonym;
    const ranked = ROLES.map((role) => ({ role, distance: (0,leven/* default */.A)(word, role) })).sort((a, b) => a.distance - b.distance);
    const [best] = ranked;
    return best !== undefined && best.distance <= NEAR ? best.role : undefined;
}

;// CONCATENATED MODULE: ./src/policy/judges/role.ts




/** `role-conflict`: input and variable name different roles. */
function judgeRoleConflict({ role }) {
    if (!disagrees(role))
        return undefined;
    return block('role-conflict', `The input \`${role.inputName}\` and the variable \`${role.variableName}\` declare different roles.`, 'Declare the role once, or the same in both places.');
}
/** `role-missing`, `role-invalid`, `replica-blocked`: the role is declared, exact, and may migrate. */
function judgeRole({ role }) {
    const value = declaredValue(role);
    if (value === undefined) {
        return block('role-missing', `No role is declared: ${places(role)} is empty or not set.`, "Set it to staging, prod or replica. An environment's variable or secret reads as empty in a job that names no `environment:`, and a secret is empty in a fork's run.");
    }
    if (!isRole(value))
        return invalid(value);
    if (value !== 'replica')
        return undefined;
    return block('replica-blocked', 'The declared role is `replica`: a read-only database never takes a migration.', 'Migrate the primary that it follows, in a step with role staging or prod.');
}
const role_PRINTABLE = /^[\w-]{1,20}$/;
function invalid(value) {
    const near = nearestRole(value);
    // Only what resembles a role is repeated: anything else may be a secret in the wrong place.
    const what = near !== undefined && role_PRINTABLE.test(value)
        ? `The declared role \`${value}\` is not one of staging, prod or replica: did you mean \`${near}\`?`
        : 'The declared role is not one of staging, prod or replica.';
    return block('role-invalid', what, 'Write the role exactly so, in lower case; it is never guessed.');
}

;// CONCATENATED MODULE: ./src/policy/judges/target.ts


/** `url-conflict`: input and variable name different targets. Neither is shown: both are secrets. */
function judgeUrlConflict({ url }) {
    if (!disagrees(url))
        return undefined;
    return block('url-conflict', `The input \`${url.inputName}\` and the variable \`${url.variableName}\` name different targets.`, 'Name the target once, or the same in both places.');
}
/** `url-missing`, `url-invalid`: whoever connects needs a target; `gate` judges without one. */
function judgeTarget({ mode, url, target }) {
    if (mode === 'gate')
        return undefined;
    if (declaredValue(url) === undefined || target === undefined) {
        return block('url-missing', `No target is declared: ${places(url)} is empty or not set.`, "Set it to the database's URL, or to `embedded` for a throw-away Postgres inside the action. An environment's secret reads as empty in a job that names no `environment:`, and a secret is empty in a fork's run.");
    }
    return target.ok ? undefined : block('url-invalid', target.what, target.next);
}

;// CONCATENATED MODULE: ./src/policy/decide.ts









/**
 * The target that a permit is for. Only `gate` is let go without one, and connects to nothing.
 *
 * @throws Error for a permit of `gate` without a target: a bug.
 */
function judgedTarget({ target }) {
    if (target === undefined)
        throw new Error('This permit is for no target.');
    return target;
}
/** In the contract's order (section 4): the first that speaks wins. */
const JUDGES = [
    judgeEvent,
    judgeRoleConflict,
    judgeUrlConflict,
    judgeRole,
    judgeConfirmation,
    judgeTarget,
];
/**
 * The block that the request alone calls for, if any: whoever asks it first need not ask anybody for
 * what the policies want to know.
 */
function decide_refusal(request) {
    for (const judge of JUDGES) {
        const blocked = judge(request);
        if (blocked !== undefined)
            return blocked;
    }
    return undefined;
}
/**
 * Decides by the declared role, and by the policies, whether the run may go on (contract, section 4;
 * PIN-462). Pure and total: gives a permit to read, or a block that opened nothing. The policies come
 * last and only ever add blocks.
 */
function decide(request, governance) {
    const blocked = decide_refusal(request) ?? judgePolicyFiles(governance) ?? judgePolicyRules(request, governance);
    if (blocked !== undefined)
        return blocked;
    const role = declaredValue(request.role);
    // The judges let no other role through; a new one that nobody judged must not slip by either.
    if (!mayMigrate(role)) {
        return block('role-invalid', 'The role is not one that may migrate.', 'Declare staging or prod.');
    }
    const permit = {
        mode: request.mode,
        role,
        confirmation: confirmation_confirmationOf(request.confirmation),
        target: request.target?.ok === true ? request.target.target : undefined,
        request,
        governance,
    };
    return { allowed: true, reason: allowReason(role, request.mode), permit };
}
function allowReason(role, mode) {
    if (role === 'staging')
        return 'staging-allowed';
    return mode === 'plan' ? 'prod-read-only' : 'prod-confirmed';
}

;// CONCATENATED MODULE: ./src/policy/governance.ts

const NOT_ASKED = unknown('It was not asked for.', 'No rule needs it.');
/** Of a repository without a policy: nothing is asked beyond what `decide` asks of everybody. */
const UNGOVERNED = {
    policies: [],
    proof: NOT_ASKED,
    protection: { kind: 'unknown', why: NOT_ASKED.what },
    reviews: NOT_ASKED,
};

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./src/report/tool.ts
/** This action, as its evidence names it. A test holds the version to package.json's. */
const tool_TOOL = { name: 'governed-migrations', version: '0.1.0' };

;// CONCATENATED MODULE: ./src/report/evidence.ts



/** The type of the predicate, for `actions/attest` and for whoever verifies it. */
const PREDICATE_TYPE = 'urn:governed-migrations:evidence:v1';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** An in-toto statement about a run, as plain data that JSON can hold (docs/evidence.md). */
function evidenceOf(report, run) {
    return {
        _type: STATEMENT_TYPE,
        subject: subjectsOf(report, run),
        predicateType: PREDICATE_TYPE,
        predicate: predicateOf(report, run),
    };
}
/** What was pending and what was reached; of a run that never connected, the files of the folder. */
function subjectsOf({ work }, { folderDigest }) {
    const subject = (name, digest) => digest === undefined ? [] : [{ name, digest: { sha256: digest.replace(/^sha256:/, '') } }];
    const known = [
        ...subject('plan-digest', work.planDigest),
        ...subject('head-digest', work.headDigest),
    ];
    return known.length > 0 ? known : subject('folder-digest', folderDigest);
}
function predicateOf(report, run) {
    const { governance, work, seen, block } = report;
    return {
        version: 1,
        name: run.name,
        mode: report.mode,
        decision: report.decision,
        reason: report.reason,
        block: block === undefined ? null : { what: block.what, next: block.next },
        problems: report.problems.map(({ code, what, file, line }) => ({ code, what, file, line })),
        run: {
            ...{ startedAt: run.startedAt, finishedAt: run.finishedAt },
            ...{ repository: run.repository, id: run.runId, attempt: run.attempt, event: run.event },
            ...{
                actor: run.actor,
                triggeringActor: run.triggeringActor,
                ref: run.ref,
                commit: run.commit,
                workflow: run.workflow,
            },
        },
        environment: environmentOf(governance),
        approvals: approvalsOf(governance),
        planDigest: work.planDigest ?? null,
        headDigest: work.headDigest ?? null,
        role: report.role ?? null,
        authority: report.authority ?? null,
        confirmation: confirmedBy(run.confirmation),
        findings: report.findings.map(({ code, level }) => ({ code, level })),
        policies: policiesOf(report),
        target: report.target ?? null,
        place: run.place ?? null,
        command: run.command ?? null,
        connected: seen !== undefined,
        migrations: work.migrations.map(({ version, name, file, checksum, status, duration }) => {
            const durationMs = duration === undefined ? null : Math.round(duration);
            return { version, name, file, sha256: checksum, durationMs, result: status };
        }),
        history: { before: seen?.before ?? null, after: seen?.after ?? null },
        ledger: seen?.ledger ?? null,
        // Names the run in the ledger and in the history.
        entered: seen?.runId ?? null,
        server: seen === undefined ? null : { versionNumber: seen.serverVersion },
        tool: { ...TOOL, node: run.node },
    };
}
/**
 * The environment, by what it is known, and what GitHub says of its protection. A name that nobody has
 * proven is not among it.
 */
function environmentOf({ proof, protection }) {
    if (!proof.known)
        return { name: null, provenBy: null, why: proof.what, protection: null };
    const { environment, issuer, commit, workflow, ref, runId, attempt, actor } = proof.value;
    const claims = { commit, workflow, ref, runId, attempt, actor };
    const provenBy = { kind: 'oidc', issuer, claims };
    return { name: environment ?? null, provenBy, why: null, protection };
}
function approvalsOf({ proof, reviews }) {
    if (!reviews.known || !proof.known) {
        return { known: false, why: reviews.known ? '' : reviews.what, given: [] };
    }
    const { counting } = countApprovals(reviews.value, proof.value.environment ?? '');
    const counts = new Set(counting.map((user) => user.toLowerCase()));
    return {
        known: true,
        // GitHub keeps them for a run, and not for an attempt.
        why: 'They are of the run: one of an earlier attempt may be among them.',
        given: reviews.value.all.map((review) => {
            const why = reviews.value.involved.get(review.user.toLowerCase()) ?? null;
            const isOne = review.state === 'approved' && counts.has(review.user.toLowerCase());
            return { ...review, counts: isOne, why };
        }),
    };
}
function confirmedBy(declared) {
    const confirmation = confirmationOf(declared);
    const places = [
        declared.input === undefined ? [] : ['input'],
        declared.variable === undefined ? [] : ['variable'],
    ].flat();
    const digest = confirmation.kind === 'digest' ? confirmation.digest : null;
    return { kind: confirmation.kind, digest, given: places };
}
function policiesOf({ governance, policy }) {
    return governance.policies.map((reading) => {
        if (!reading.ok)
            return { source: null, digest: null, rules: [], why: reading.what };
        const { source, digest } = reading.policy;
        const rules = policy
            .filter((each) => each.source === source)
            .map(({ rule, standing: { kind, what } }) => ({ rule, standing: kind, what }));
        return { source, digest, rules, why: null };
    });
}

;// CONCATENATED MODULE: ./src/report/read-evidence.ts


const digest = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/));
const state = dist/* nullable */.mee(dist/* object */.Ikc({ rows: dist/* number */.aig(), headDigest: digest }));
const read_evidence_text = dist/* nullish */.cl6(dist/* string */.YjP());
/** What is compared of an evidence file. What else it says is for people. */
const EVIDENCE = dist/* object */.Ikc({
    _type: dist/* literal */.euz(STATEMENT_TYPE),
    predicateType: dist/* literal */.euz(PREDICATE_TYPE),
    subject: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), digest: dist/* object */.Ikc({ sha256: dist/* string */.YjP() }) })),
    predicate: dist/* object */.Ikc({
        version: dist/* literal */.euz(1),
        name: dist/* string */.YjP(),
        mode: dist/* string */.YjP(),
        decision: dist/* string */.YjP(),
        problems: dist/* array */.YOg(dist/* unknown */.L5J()),
        planDigest: read_evidence_text,
        headDigest: read_evidence_text,
        role: read_evidence_text,
        run: dist/* object */.Ikc({ id: read_evidence_text, attempt: read_evidence_text, actor: read_evidence_text, commit: read_evidence_text }),
        environment: dist/* object */.Ikc({ name: read_evidence_text }),
        confirmation: dist/* object */.Ikc({ kind: dist/* string */.YjP() }),
        place: dist/* nullable */.mee(dist/* object */.Ikc({ host: dist/* string */.YjP(), database: dist/* string */.YjP() })),
        command: read_evidence_text,
        connected: dist/* boolean */.zMY(),
        migrations: dist/* array */.YOg(dist/* object */.Ikc({ version: dist/* string */.YjP(), file: dist/* string */.YjP(), sha256: dist/* string */.YjP(), result: dist/* string */.YjP() })),
        history: dist/* object */.Ikc({ before: state, after: state }),
        ledger: dist/* nullable */.mee(dist/* object */.Ikc({ ordinal: dist/* number */.aig(), hash: dist/* string */.YjP(), endHash: dist/* nullish */.cl6(dist/* string */.YjP()) })),
        entered: read_evidence_text,
    }),
});
/** Evidence, or why a text is none. Pure and total. */
function readEvidence(json) {
    let document;
    try {
        document = JSON.parse(json);
    }
    catch {
        return { ok: false, why: 'it is no JSON' };
    }
    const parsed = dist/* safeParse */.xLC(EVIDENCE, document);
    if (parsed.success)
        return { ok: true, evidence: parsed.output };
    const path = (parsed.issues[0].path ?? []).map(({ key }) => String(key)).join('.');
    return {
        ok: false,
        why: `\`${path || 'the whole'}\` is missing, or not as this version writes it`,
    };
}

;// CONCATENATED MODULE: ./src/migrations/digest.ts
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
 * The digest of what a command would do, which is a matter of everything that is checked out: its
 * configuration and its lockfile run too. By hand, in a clean checkout:
 *
 *     printf '%s\n%s\n%s\n' "$(git rev-parse 'HEAD^{tree}')" "$working_directory" "$command" | sha256sum
 */
function commandDigest({ tree, workingDirectory, command }, sha256Hex) {
    return `sha256:${sha256Hex(`${tree}\n${workingDirectory}\n${command}\n`)}`;
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

;// CONCATENATED MODULE: ./src/report/verify.ts


/** Compares evidence with the database and the repository. Pure and total. */
function verifyEvidence(evidence, found, sha256Hex) {
    const { ledger = [] } = found;
    const comparisons = [
        { what: 'The evidence agrees with itself', differences: selfContradictions(evidence) },
        { what: 'It is about this database', differences: ofPlace(evidence, found) },
        {
            what: `The ledger holds together (${ledger.length} rows)`,
            differences: brokenLinks(ledger, sha256Hex),
        },
        { what: 'The ledger has the row that it anchors', differences: ofAnchor(evidence, ledger) },
        { what: 'The ledger says the same of the run', differences: ofRun(evidence, ledger) },
        {
            what: 'The history reached that head',
            differences: ofHistory(evidence, found, sha256Hex),
        },
        { what: 'The repository has those files', differences: ofRepository(evidence, found) },
    ];
    return comparisons;
}
function selfContradictions({ subject, predicate }) {
    const named = (name) => {
        const entry = subject.find((each) => each.name === name);
        return entry === undefined ? undefined : `sha256:${entry.digest.sha256}`;
    };
    const { planDigest, headDigest: head, history, run, entered } = predicate;
    const prefix = `github-${run.id}-${run.attempt ?? '1'}-`;
    return [
        differs('The subject `plan-digest`', named('plan-digest'), planDigest),
        differs('The subject `head-digest`', named('head-digest'), head),
        history.after === null ? [] : differs('The head after the run', history.after.headDigest, head),
        entered && run.id && !entered.startsWith(prefix)
            ? [`It is entered as ${entered}, which is no name of run ${run.id}.`]
            : [],
    ].flat();
}
function ofPlace({ predicate }, { place }) {
    const { host, database } = predicate.place ?? { host: undefined, database: undefined };
    return [
        ...differs('The host', host, place.host),
        ...differs('The database', database, place.database),
    ];
}
function ofAnchor({ predicate: { ledger: anchor } }, rows) {
    if (anchor === null)
        return [];
    const row = rows.find(({ ordinal }) => ordinal === anchor.ordinal);
    if (row === undefined) {
        return [
            `The evidence anchors row ${anchor.ordinal}, and the ledger ends at ${rows.at(-1)?.ordinal ?? 0}: it was cut off.`,
        ];
    }
    const what = `Row ${anchor.ordinal}`;
    const end = anchor.endHash ?? undefined;
    return [
        ...differs(`${what}, its hash`, anchor.hash, row.hash),
        // One that was open then may have ended since.
        ...(end === undefined ? [] : differs(`${what}, the hash of its end`, end, row.endHash)),
    ];
}
function ofRun({ predicate }, rows) {
    const { entered, run, history } = predicate;
    if (!entered)
        return [];
    const row = rows.find(({ runId }) => runId === entered);
    if (row === undefined)
        return [`The ledger knows no run ${entered}.`];
    const applied = predicate.migrations.filter(({ result }) => result === 'applied').length;
    const engine = predicate.command
        ? []
        : differs('The head before', history.before?.headDigest, row.headBefore);
    const ended = row.applied === undefined
        ? []
        : differs('The number of files', String(applied), String(row.applied));
    return [
        ...differs('The kind of run', predicate.command ? 'command' : 'engine', row.kind),
        ...differs('The role', predicate.role ?? '', row.role),
        ...differs('The commit', run.commit ?? '', row.commit),
        ...(run.actor ? differs('Who started it', run.actor, row.appliedBy) : []),
        ...differs('The environment', predicate.environment.name ?? '', row.environment),
        ...differs('The confirmation', predicate.confirmation.kind, row.confirmation),
        ...differs('The plan digest', predicate.planDigest ?? '', row.planDigest),
        ...engine,
        ...ended,
    ];
}
function ofHistory({ predicate }, { history }, sha256Hex) {
    const applied = history.filter(({ state }) => state === 'applied');
    const head = (when, state) => state === null
        ? []
        : differs(`The head of the history ${when} the run`, state.headDigest, headDigest(applied.slice(0, state.rows), sha256Hex));
    const rows = predicate.migrations.flatMap(({ version, sha256, result }) => {
        if (result !== 'applied')
            return [];
        const row = applied.find((each) => each.version === version);
        if (row === undefined)
            return [`The history has no row ${version}.`];
        return [
            ...differs(`The checksum of ${version}`, sha256, row.checksum),
            ...differs(`The run that applied ${version}`, predicate.entered ?? '', row.runId ?? ''),
        ];
    });
    const { before, after } = predicate.history;
    return [...head('before', before), ...head('after', after), ...rows];
}
function ofRepository({ predicate }, { files, knowsCommit }) {
    const { commit } = predicate.run;
    const unknown = knowsCommit === false ? [`The repository knows no commit ${commit}.`] : [];
    const differing = predicate.migrations.flatMap(({ file, sha256 }) => {
        const now = files.get(file);
        if (now === undefined)
            return [`The repository has no file ${file}.`];
        return differs(`The file ${file}`, sha256, now);
    });
    return [...unknown, ...differing];
}
/** A sentence where the evidence says something else than what was found. */
function differs(what, said, found) {
    const [one, other] = [said ?? '', found ?? ''];
    if (one === other)
        return [];
    return [`${what}: the evidence says ${one || 'nothing'}, and there is ${other || 'nothing'}.`];
}

;// CONCATENATED MODULE: ./src/target/place.ts


/** The place of a target. Pooled and direct hosts are two doors of one server. */
function placeOf(target) {
    if (target.kind === 'embedded')
        return { host: 'embedded', database: '' };
    const hosts = target.hosts.map(describeHost);
    const doors = hosts.map(({ host, direct }) => describeAddress(direct ?? host)).sort();
    // A pooler of many customers knows them apart by their login.
    const customer = hosts.some(({ sharedHost }) => sharedHost) ? `${target.user ?? ''}@` : '';
    return {
        host: `${customer}${doors.join(',')}`,
        database: target.database ?? target.user ?? '',
    };
}

;// CONCATENATED MODULE: ./src/edge/cancellation.ts
/** A terminal that goes away means the same as a wish to end. */
const SIGNALS = { SIGINT: 'SIGINT', SIGTERM: 'SIGTERM', SIGHUP: 'SIGTERM' };
/**
 * Listens, from this call on, for the runner's wish to stop: SIGINT, and SIGTERM when its patience
 * ends (reliability, A3). From here on a signal no longer ends this process by itself.
 */
function listenForCancellation() {
    const seen = [];
    const listeners = new Set();
    for (const [name, wish] of Object.entries(SIGNALS)) {
        process.on(name, () => {
            seen.push(wish);
            for (const listener of listeners)
                listener(wish);
        });
    }
    return {
        onRequest: (listener) => {
            for (const wish of seen)
                listener(wish);
            listeners.add(listener);
            return () => {
                listeners.delete(listener);
            };
        },
    };
}

;// CONCATENATED MODULE: ./src/app/halt.ts


/** A command that does not heed the first wish gets SIGTERM before the runner's own patience ends. */
const HEED = 5_000;
/** And where no runner does so, after its time is up, SIGKILL. */
const KILL = 10_000;
/**
 * Listens to the runner's signals and to the wall clock while `use` is at work. The first of them
 * ends the run in good order; a second signal ends it at once.
 *
 * @param timeLimit Milliseconds from now; undefined is without end.
 */
async function withWishes(timeLimit, use) {
    const { close, ...wishes } = openWishes(timeLimit);
    try {
        return await use(wishes);
    }
    finally {
        // A timer would keep the process alive.
        close();
    }
}
function openWishes(timeLimit) {
    const signals = listenForCancellation();
    const halts = new Set();
    const commands = new Set();
    const told = [];
    let reason;
    const wish = (why, urgency) => {
        reason ??= why;
        for (const listener of [...halts])
            listener(urgency);
    };
    const tell = (signal) => {
        told.push(signal);
        for (const listener of [...commands])
            listener(signal);
    };
    const timers = [];
    let received = 0;
    const deaf = signals.onRequest((signal) => {
        received += 1;
        wish(CANCELLED, received === 1 ? 'stop' : 'give-up');
        tell(signal);
        if (received === 1)
            timers.push(clock_systemClock.after(HEED, () => tell('SIGTERM')));
    });
    if (timeLimit !== undefined) {
        timers.push(clock_systemClock.after(timeLimit, () => {
            wish(outOfTime(timeLimit), 'stop');
            tell('SIGINT');
        }), clock_systemClock.after(timeLimit + HEED, () => tell('SIGTERM')), clock_systemClock.after(timeLimit + KILL, () => tell('SIGTERM')));
    }
    return {
        halt: { reason: () => reason, listen: (listener) => listening(halts, listener) },
        cancellation: {
            onRequest: (listener) => {
                for (const signal of told)
                    listener(signal);
                return listening(commands, listener);
            },
        },
        close: () => {
            deaf();
            for (const cancel of timers)
                cancel();
        },
    };
}
function listening(listeners, listener) {
    listeners.add(listener);
    return () => {
        listeners.delete(listener);
    };
}
const CANCELLED = { code: 'cancelled', what: 'The run was cancelled' };
function outOfTime(milliseconds) {
    const seconds = milliseconds / 1000;
    return {
        code: 'time-limit',
        what: `The run was stopped after the ${seconds} s that the input \`time-limit\` gives it`,
    };
}

;// CONCATENATED MODULE: ./src/engine/halt.ts
/** Waits so many milliseconds, or less where the run shall end. */
async function pause(clock, halt, milliseconds) {
    if (halt.reason() !== undefined)
        return;
    await new Promise((resolve) => {
        const end = () => {
            cancel();
            unlisten();
            resolve();
        };
        const cancel = clock.after(milliseconds, end);
        const unlisten = halt.listen(end);
    });
}
/**
 * The same wishes for one part of a run, which can be given up without the rest: its listeners then
 * hear what they hear of a second signal.
 */
function abandonable(halt) {
    const listeners = new Set();
    let abandoned;
    return {
        halt: {
            reason: () => halt.reason() ?? abandoned,
            listen: (listener) => {
                const unlisten = halt.listen(listener);
                listeners.add(listener);
                return () => {
                    unlisten();
                    listeners.delete(listener);
                };
            },
        },
        abandon: () => {
            abandoned = { code: 'cancelled', what: 'Nobody waits for it any more' };
            for (const listener of [...listeners])
                listener('give-up');
        },
    };
}

;// CONCATENATED MODULE: ./src/engine/halted.ts
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

;// CONCATENATED MODULE: ./src/engine/retry.ts
/**
 * After these the file was rolled back, and another moment may be luckier: lock_timeout, deadlock,
 * serialization (reliability, A6, the last line). Never after a failed COMMIT.
 */
const LUCK = new Set(['55P03', '40P01', '40001']);
/** Whether a file that the server refused with this SQLSTATE may be tried again. */
function isLuck(code) {
    return LUCK.has(code);
}
/** These say that the server, or the way to it, is not ready yet (reliability, fault 30). */
const NOT_READY = new Set([
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ETIMEDOUT',
    'ECONNRESET',
    '57P03',
    '53300',
]);
/** Whether connecting may be tried again after an error of this code, Node's or the server's. */
function isNotReady(code) {
    return NOT_READY.has(code);
}
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;
/**
 * How long to wait before trying again, in milliseconds: twice as long each time, up to ten seconds,
 * and of that a random half, so that two who met do not meet again.
 *
 * @param tries How often it was tried so far, from 1.
 */
function pauseBefore(tries, clock) {
    const whole = Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE);
    return whole * (0.5 + clock.random() / 2);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/edge/login-name.ts

/** The name of the user whose process this is: who applies, where no runner tells who started it. */
function loginName() {
    return (0,external_node_os_.userInfo)().username;
}

;// CONCATENATED MODULE: ./src/edge/postgres/connect-problem.ts
const HUNG_UP = {
    what: 'The server closed the connection while it was being opened.',
    next: 'Look whether the port speaks Postgres, and whether a firewall stands between.',
};
/** Failures to connect, by SQLSTATE or by the code that Node gives (reliability, faults 26 to 30). */
const EXPLANATIONS = {
    '28P01': {
        what: 'The server refused the password.',
        next: 'Look at the secret that holds the URL: user, password, and percent-encoding of special characters.',
    },
    '28000': {
        what: 'The server refused the login.',
        next: 'Look at the user and at the server\'s rules for it; "no encryption" in them asks for sslmode=require.',
    },
    '3D000': {
        what: 'The database does not exist on this server.',
        next: 'Look at the name after the last slash of the URL, or create the database first.',
    },
    '53300': {
        what: 'The server has no connection left.',
        next: "End idle sessions, raise the limit, or use the provider's pooler.",
    },
    '57P03': { what: 'The server is starting up or shutting down.', next: 'Run again in a moment.' },
    ENOTFOUND: {
        what: 'The host name does not exist.',
        next: 'Look at the spelling of the host in the URL.',
    },
    EAI_AGAIN: { what: 'The name server did not answer.', next: 'Run again in a moment.' },
    ECONNREFUSED: {
        what: 'Nothing listens at that host and port.',
        next: 'Look at host and port; a service container needs a health check before the first step uses it.',
    },
    ECONNRESET: HUNG_UP,
    ETIMEDOUT: {
        what: 'The server did not answer in time.',
        next: "Look whether the runner's address may reach it: firewall, allow-list, private network.",
    },
    ENETUNREACH: {
        what: 'The network of that host cannot be reached from here.',
        next: 'The host may have IPv6 alone, which hosted runners lack: for Supabase, use the session pooler on port 5432.',
    },
    ENOENT: {
        what: 'There is no socket in that folder.',
        next: 'Look at the folder and the port, and whether the server runs on this machine.',
    },
    DEPTH_ZERO_SELF_SIGNED_CERT: {
        what: "The server's certificate is self-signed, and nothing says to trust it.",
        next: 'Give the certificate of its authority as the input `sslrootcert`. The driver verifies with sslmode=require too, other than libpq.',
    },
    ERR_TLS_CERT_ALTNAME_INVALID: {
        what: "The server's certificate is for another host name.",
        next: 'Connect by the name that the certificate holds, or use sslmode=verify-ca with `sslrootcert`.',
    },
    CERT_HAS_EXPIRED: {
        what: "The server's certificate has expired.",
        next: 'Renew it on the server.',
    },
};
const UNVERIFIED = {
    what: "The server's certificate is signed by an authority that is not known here.",
    next: 'Give the certificate of that authority as the input `sslrootcert` (for RDS, the bundle of its region).',
};
/** Whose limit it is that 53300 speaks of: the code is one for all. */
const LIMITS = [
    [
        /for role/,
        {
            what: 'The login has as many connections as its own limit allows (CONNECTION LIMIT of the role).',
            next: 'End its idle sessions, or as its owner: ALTER ROLE … CONNECTION LIMIT …; a run needs two.',
        },
    ],
    [
        /for database/,
        {
            what: 'The database has as many connections as its own limit allows (CONNECTION LIMIT).',
            next: 'End idle sessions, or as its owner: ALTER DATABASE … CONNECTION LIMIT ….',
        },
    ],
];
/** Messages of the driver that carry no code. */
const MESSAGES = [
    [
        /client password must be a string/,
        {
            what: 'The server asks for a password, and the URL holds none.',
            next: 'Put the password into the URL, or set PGPASSWORD.',
        },
    ],
    [
        /does not support SSL connections/,
        {
            what: 'The URL asks for TLS, and the server does not offer it.',
            next: 'Use sslmode=disable for a local server only.',
        },
    ],
    [/Connection terminated|error establishing an SSL connection/, HUNG_UP],
    [
        /no host takes writes/,
        {
            what: 'None of the hosts takes writes, and target_session_attrs asks for one that does.',
            next: 'Look which host is the primary, and for default_transaction_read_only.',
        },
    ],
    [/certificate|self.signed/i, UNVERIFIED],
];
/**
 * Explains why no connection came about. The driver's own words are not shown: they may quote the
 * URL.
 *
 * @param error What the driver threw.
 * @param place The target in words, without its secrets.
 */
function connectProblem(error, place) {
    const code = connectCode(error);
    const message = stringField(error, 'message') ?? '';
    const limit = LIMITS.find(([pattern]) => code === '53300' && pattern.test(message))?.[1];
    const known = limit ?? (Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code] : undefined);
    const { what, next } = known ??
        MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? {
        what: `The connection failed (${code || 'no code'}).`,
        next: 'Look at the server and its log.',
    };
    return { code: 'connection-failed', what: `${place}: ${what}`, next };
}
/** The code of an error, Node's or the server's; empty where it has none. pg's time-out has none. */
function connectCode(error) {
    const timedOut = stringField(error, 'message')?.includes('timeout expired') === true;
    return stringField(error, 'code') ?? (timedOut ? 'ETIMEDOUT' : '');
}
function stringField(value, key) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const field = Reflect.get(value, key);
    return typeof field === 'string' ? field : undefined;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/edge/postgres/exchange.ts
/**
 * One simple-query message and what comes back for it. pg's own Query rejects at the first error and
 * throws away what came before it; here the results before an error, the number of statements that
 * ended and the state at ReadyForQuery are kept, for the engine rests on them (reliability, A0, A4).
 */
class Exchange {
    text;
    keepRows;
    hear;
    reply;
    results = [];
    current;
    completed = 0;
    commandTag;
    error;
    resolve = () => undefined;
    constructor(text, keepRows, 
    /** Hears the server's notices until the answer is complete. */
    hear) {
        this.text = text;
        this.keepRows = keepRows;
        this.hear = hear;
        this.reply = new Promise((resolve) => {
            this.resolve = resolve;
        });
    }
    submit(connection) {
        // After an error pg forgets the query before the server is ready again, so that the end is
        // heard on the connection itself.
        const ready = ({ status }) => {
            connection.off('end', ended);
            this.resolve({ ...this.answer(), transaction: exchange_state(status) });
        };
        const ended = () => {
            connection.off('readyForQuery', ready);
            this.lose(this.error?.message ?? 'the connection was closed');
        };
        connection.once('readyForQuery', ready);
        connection.once('end', ended);
        connection.query(this.text);
    }
    handleRowDescription() {
        this.current = [];
        this.results.push(this.current);
    }
    handleDataRow(message) {
        if (this.keepRows)
            this.current?.push(message.fields);
    }
    handleCommandComplete({ text }) {
        this.completed += 1;
        this.commandTag = text;
    }
    handleEmptyQuery() { }
    handlePortalSuspended() { }
    handleReadyForQuery() { }
    handleCopyInResponse(connection) {
        // Refused by the parser already; if one slips by, the server must not wait for data.
        connection.sendCopyFail('COPY FROM STDIN is not supported in a migration file');
    }
    handleCopyData() { }
    handleError(error) {
        if (error.severity === undefined || error.code === undefined) {
            this.lose(error.message);
            return;
        }
        const position = error.position === undefined ? undefined : Number(error.position);
        this.error = { code: error.code, message: error.message, hint: error.hint, position };
    }
    /** Ends the exchange when no answer can come any more. Nothing happens if one has come. */
    lose(reason) {
        this.resolve({ kind: 'lost', reason, completed: this.completed });
    }
    answer() {
        const { results, completed, commandTag, error } = this;
        return { kind: 'answered', results, completed, commandTag, error };
    }
}
function exchange_state(status) {
    if (status === 'T')
        return 'open';
    return status === 'E' ? 'failed' : 'idle';
}

;// CONCATENATED MODULE: ./src/edge/postgres/pg-session.ts


/**
 * Wraps a connected client.
 *
 * @param reopen Connects another client to the same server, for what is asked aside.
 */
function pgSession(client, greetedBy, reopen) {
    const main = line(client);
    let second;
    const askSecond = async (sql) => {
        try {
            second ??= reopen().then(line);
            const reply = await (await second).send(sql, true, ignore);
            if (reply.kind === 'lost')
                second = undefined;
            return reply;
        }
        catch {
            second = undefined;
            return { kind: 'lost', reason: 'no second connection', completed: 0 };
        }
    };
    // One after the other: who blocks may be asked while a cancel waits for its turn at a pooler.
    let last = Promise.resolve();
    const aside = (sql) => {
        const next = last.then(() => askSecond(sql));
        last = next;
        return next;
    };
    return {
        greetedBy,
        ask: async (sql) => await main.send(sql, true, ignore),
        run: async (sql, hear = ignore) => await main.send(sql, false, hear),
        aside,
        abort: main.drop,
        close: () => {
            main.close();
            void second?.then((open) => open.close(), ignore);
        },
    };
}
function ignore() { }
function line(client) {
    let gone;
    let current;
    // Without a listener, an error on an idle connection would end the process.
    client.on('error', (error) => {
        gone ??= error.message;
    });
    client.on('end', () => {
        gone ??= 'the connection was closed';
    });
    client.on('notice', ({ severity, message }) => {
        current?.hear({ severity: severity ?? 'NOTICE', message: message ?? '' });
    });
    return {
        send: async (sql, keepRows, hear) => {
            if (gone !== undefined)
                return { kind: 'lost', reason: gone, completed: 0 };
            const exchange = new Exchange(sql, keepRows, hear);
            current = exchange;
            client.query(exchange);
            return await exchange.reply;
        },
        drop: (reason) => {
            gone ??= reason;
            current?.lose(reason);
            client.connection.stream.destroy();
        },
        close: () => {
            if (gone !== undefined)
                return;
            void client.end().catch(ignore);
            // The goodbye is on its way: the process does not stay for a server that is slow to hang up.
            // pg's types call the stream any duplex; it is a socket.
            const { stream } = client.connection;
            if (stream instanceof external_node_net_.Socket)
                stream.unref();
        },
    };
}

;// CONCATENATED MODULE: ./src/edge/postgres/tls.ts


/**
 * Turns the declared TLS into what the driver is told, in the order to try. `require` verifies, as
 * `pg` does (libpq would not); `prefer`, the default over TCP, encrypts where the server can and
 * verifies nothing, which the finding `url-no-tls` says aloud.
 *
 * @param rootCertificate The `sslrootcert` input: it asks for verification.
 * @throws UserError when a certificate cannot be read, or the input contradicts the URL.
 */
function tlsAttempts(tls, rootCertificate) {
    const authority = rootCertificate ?? tls.rootCertificate;
    if (rootCertificate !== undefined)
        refuseContradiction(tls, rootCertificate);
    if (tls.mode === 'disable')
        return [false];
    const files = certificates(tls, authority);
    if (tls.mode === 'no-verify')
        return [{ ...files, rejectUnauthorized: false }];
    if (tls.mode === 'verify-ca')
        return [{ ...files, checkServerIdentity: () => undefined }];
    const verifies = tls.mode === 'require' || tls.mode === 'verify-full' || authority !== undefined;
    return verifies ? [files] : [{ ...files, rejectUnauthorized: false }, false];
}
function certificates(tls, authority) {
    return {
        ...(authority === undefined || authority === 'system'
            ? {}
            : { ca: certificate('sslrootcert', authority) }),
        ...(tls.certificate === undefined ? {} : { cert: certificate('sslcert', tls.certificate) }),
        ...(tls.key === undefined ? {} : { key: certificate('sslkey', tls.key) }),
    };
}
function certificate(parameter, path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        const problem = {
            code: 'certificate-unreadable',
            what: `The file that \`${parameter}\` names cannot be read.`,
            next: 'Write its path as seen from the job, and make it in a step before this one.',
        };
        throw new problem_UserError([problem], cause);
    }
}
function refuseContradiction(tls, rootCertificate) {
    const other = tls.rootCertificate !== undefined && tls.rootCertificate !== rootCertificate;
    if (!other && tls.mode !== 'disable' && tls.mode !== 'no-verify')
        return;
    throw new problem_UserError([
        {
            code: 'input-invalid',
            what: other
                ? 'The input `sslrootcert` and the URL name different certificates.'
                : `The input \`sslrootcert\` asks for a verified server, and the URL says sslmode=${tls.mode}.`,
            next: 'Say it in one place: sslmode=verify-full in the URL, and the certificate as the input.',
        },
    ]);
}

;// CONCATENATED MODULE: ./src/edge/postgres/connect.ts









/** Half a minute: a database that sleeps (Neon) takes several seconds to wake. */
const CONNECT_TIMEOUT = 30_000;
/** Where nothing depends on the connection. */
const BRIEF_TIMEOUT = 5_000;
/** A dead line is noticed by TCP before the job's own limit. */
const KEEP_ALIVE_DELAY = 30_000;
/** So often is a server tried that is not ready yet. */
const TRIES = 3;
/**
 * Opens a connection to the target that was judged: the gate's own parse becomes the driver's
 * explicit configuration (contract, 7.9). Several hosts are tried in order, as libpq does; a server
 * that is not ready yet is tried again, and nothing else is.
 *
 * @param _permit Nothing connects that was not allowed.
 * @throws UserError `connection-failed`, naming what the last try came to; or why the run shall end.
 */
async function connect(_permit, target, options) {
    const { clock, halt, log, place } = options;
    const attempts = tlsAttempts(target.tls, options.rootCertificate);
    for (let tries = 1;; tries += 1) {
        const opened = await openAny(target, attempts, options);
        if (opened.ok)
            return opened.session;
        const wish = halt.reason();
        if (wish !== undefined)
            throw new problem_UserError([halted(wish, 'no connection was open yet')]);
        const problem = connectProblem(opened.error, place);
        const isLast = tries === TRIES || options.brief === true;
        if (isLast || !isWorthATry(opened.error, target, tries)) {
            throw new problem_UserError([problem], opened.error);
        }
        log(`${problem.what} Trying again (${tries + 1} of ${TRIES}): it may be waking up.`);
        await pause(clock, halt, SLOWER * pauseBefore(tries, clock));
    }
}
/** A server that starts needs seconds, where a lock needs moments. */
const SLOWER = 4;
/** The name of a Neon branch that was just made may not be known yet, once; any other is a typo. */
function isWorthATry(error, target, tries) {
    const code = connectCode(error);
    const onNeon = target.hosts.every((host) => describeHost(host).provider === 'neon');
    return isNotReady(code) || (code === 'ENOTFOUND' && onNeon && tries === 1);
}
async function openAny(target, attempts, options) {
    let error;
    for (const host of target.hosts) {
        for (const tls of host.kind === 'socket' ? [false] : attempts) {
            if (options.halt.reason() !== undefined)
                return { ok: false, error };
            const opened = await connect_open(target, host, tls, options);
            if (opened.ok) {
                if (await fits(opened.session, target, options))
                    return opened;
                opened.session.close();
                error = { message: 'no host takes writes' };
                break;
            }
            error = opened.error;
            if (!refusesTls(opened.error))
                break;
        }
    }
    return { ok: false, error };
}
async function connect_open(target, host, tls, options) {
    const dial = async (halt) => await dialed(configuration(target, host, tls, options), halt);
    try {
        const client = await dial(options.halt);
        const greetedBy = options.detectPooler ? processId(client) : undefined;
        // Once the run shall end, the second connection is what ends it.
        return { ok: true, session: pgSession(client, greetedBy, async () => await dial(undefined)) };
    }
    catch (error) {
        return { ok: false, error };
    }
}
/** A client that is connected; a wish to end the run ends the attempt. */
async function dialed(configuration, halt) {
    introduceNode();
    const { Client } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 3849));
    const client = new Client(configuration);
    // pg ends a failed client by itself; until it is connected, errors come through connect().
    client.on('error', () => undefined);
    const unlisten = halt?.listen(() => client.connection.stream.destroy());
    try {
        await client.connect();
        return client;
    }
    catch (error) {
        // pg leaves the socket open over some errors (no password), and with it this process.
        client.connection.stream.destroy();
        throw error;
    }
    finally {
        unlisten?.();
    }
}
/**
 * Says who we are, as Node does from version 21 on. Where nobody says so, pg finds out by `Response`
 * whether it runs on Cloudflare's workers, which loads all of `fetch`: a fifth of a run on Node 20.
 */
function introduceNode() {
    if ('navigator' in globalThis)
        return;
    const userAgent = `Node.js/${process.versions.node.split('.')[0]}`;
    Object.defineProperty(globalThis, 'navigator', { value: { userAgent }, configurable: true });
}
function configuration(target, host, tls, { applicationName, brief }) {
    const user = target.user ?? loginName();
    return {
        host: host.kind === 'socket' ? host.directory : host.name,
        port: host.port,
        user,
        database: target.database ?? user,
        ...(target.password === undefined ? {} : { password: target.password }),
        ...(target.options === undefined ? {} : { options: target.options }),
        ssl: tls,
        enableChannelBinding: target.tls.channelBinding,
        application_name: applicationName,
        connectionTimeoutMillis: brief === true ? BRIEF_TIMEOUT : CONNECT_TIMEOUT,
        keepAlive: true,
        keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY,
    };
}
/** The process that greeted us, from BackendKeyData; pg has it, its types do not. */
function processId(client) {
    const value = Reflect.get(client, 'processID');
    return typeof value === 'number' ? value : undefined;
}
function refusesTls(error) {
    return error instanceof Error && error.message.includes('does not support SSL connections');
}
/** Among several hosts, `target_session_attrs=read-write` or `primary` picks one that takes writes. */
async function fits(session, { hosts, sessionAttributes }, { clock, halt }) {
    if (hosts.length === 1)
        return true;
    if (sessionAttributes !== 'read-write' && sessionAttributes !== 'primary')
        return true;
    const giveUp = () => session.abort(halt.reason()?.what ?? 'it did not answer');
    const unlisten = halt.listen(giveUp);
    const cancel = clock.after(CONNECT_TIMEOUT, giveUp);
    const reply = await session.ask("SELECT pg_catalog.pg_is_in_recovery() OR pg_catalog.current_setting('default_transaction_read_only') = 'on'");
    unlisten();
    cancel();
    return reply.kind === 'answered' && reply.results[0]?.[0]?.[0] === 'f';
}

;// CONCATENATED MODULE: ./src/app/with-server.ts
/**
 * Hands the server that was judged to `use`: the declared one, or the embedded one while it runs.
 *
 * @throws Error where the permit has no target: a bug.
 */
async function withServer(permit, use) {
    const { target } = permit;
    if (target === undefined)
        throw new Error('a permit without a target opens nothing');
    if (target.kind === 'server')
        return await use(target);
    const { withEmbedded } = await __webpack_require__.e(/* import() */ 279).then(__webpack_require__.bind(__webpack_require__, 9279));
    return await withEmbedded(permit, use);
}

;// CONCATENATED MODULE: ./src/app/open-target.ts





/** What a run's session needs of the request and its surroundings. */
function sessionOptions({ rootCertificate }, { applicationName, runner }, halt) {
    return { rootCertificate, applicationName, clock: systemClock, halt, log: runner.log };
}
/**
 * Opens a session on the target that was judged, hands it to `use`, and closes it whatever happens.
 *
 * @param meanwhile Work that needs no connection, begun while one is being opened.
 * @param use Gets what comes of that as a promise: it has to wait for it, or a failure goes unseen.
 * @throws UserError when no connection comes about; where `meanwhile` fails too, its error instead.
 */
async function withSession(permit, options, meanwhile, use) {
    return await withServer(permit, async (server) => {
        const place = describe(permit.target ?? server);
        // The process of an embedded server says nothing of a pooler.
        const detectPooler = permit.target?.kind === 'server';
        const { halt, abandon } = abandonable(options.halt);
        const opening = connect(permit, server, { ...options, halt, place, detectPooler });
        const bringing = meanwhile();
        bringing.catch(abandon);
        const session = await openedOrFailed(opening, bringing);
        try {
            return await use(session, bringing);
        }
        finally {
            session.close();
        }
    });
}
/** The session, once it is open; or what failed, and of two failures not the connection's. */
async function openedOrFailed(opening, bringing) {
    try {
        return await Promise.race([opening, bringing.then(() => opening)]);
    }
    catch (error) {
        opening.then((late) => late.close()).catch(() => undefined);
        await bringing;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/edge/base64.ts
/** A text's UTF-8 in base64. Apart from `hash.ts`, for the gate must not pay for `node:crypto`. */
function base64(text) {
    return Buffer.from(text, 'utf8').toString('base64');
}

;// CONCATENATED MODULE: ./src/target/secrets.ts

const SHORTEST_MASK = 6;
const MOST_SPLITS = 12;
// A secret equal to `test` turned every log into *** (seed#3929), and GitHub drops outputs that hold
// a masked word.
const COMMON = new Set(`postgres postgresql password passwd sslpassword secret default database development staging
  replica production confirmed blocked allowed localhost embedded migrate migrations docker github
  actions public master primary changeme example letmein 123456 1234567 12345678 123456789 password1
  postgres123 testing sandbox preview require verify-full undefined pgpassword`.split(/\s+/));
// What connection strings are made of besides secrets, in lower case without _ and -. Our own
// sentences and every log hold these words. Settings that hold a password are not here: a line
// `password=...` stays a secret.
const ORDINARY = new Set(`host hostname hostaddr port dbname database databasename user username dbuser options service
  servicefile server servername instance passfile requireauth channelbinding connecttimeout
  clientencoding applicationname appname fallbackapplicationname keepalives keepalivesidle
  keepalivesinterval keepalivescount tcpusertimeout replication gssencmode ssl sslmode requiressl
  sslnegotiation sslcompression sslcert sslkey sslcertmode sslrootcert sslcrl sslcrldir sslsni
  requirepeer sslminprotocolversion sslmaxprotocolversion minprotocolversion maxprotocolversion
  krbsrvname gsslib gssdelegation gssapi sspi targetsessionattrs loadbalancehosts sysconfdir
  sslkeylogfile autosave binarytransfer currentschema loggerlevel loglevel logintimeout
  preferquerymode preparethreshold protocolversion readonly readonlymode rewritebatchedinserts
  socketfactory sockettimeout sslfactory sslhostnameverifier stringtype targetservertype
  tcpkeepalive sslaccept acceptinvalidcerts sslidentity sslca uselibpqcompat connectionlimit
  pooltimeout poolsize maxoverflow poolrecycle poolpreping poolmode pgbouncer poolclass
  preparedstatementcachesize statementcachesize preparedstatements serversettings commandtimeout
  isolationlevel autocommit connectargs schema searchpath statementtimeout locktimeout
  idleintransactionsessiontimeout idlesessiontimeout transactiontimeout timezone datestyle
  defaulttransactionreadonly defaulttransactionisolation endpoint project reference role encoding
  charset connection connections settings setting variable target disable disabled enable enabled
  allow prefer require required verifyca verifyfull noverify true false yes no on off none null
  any always never auto system strict random simple extended direct readwrite standby
  preferstandby secondary prefersecondary preferprimary primary utf8 unicode latin1 sqlascii utc
  europe serializable nullpool queuepool postgres postgresql postgis pgsql embedded jdbc psycopg
  psycopg2 psycopg2cffi psycopgasync asyncpg pg8000 mysql mysql2 pymysql mariadb http https
  cockroachdb cockroach prisma sqlite sqlite3 sqlserver mssql oracle mongodb srv redis rediss
  clickhouse snowflake redshift bigquery file unix socket tcp localhost localhost.localdomain
  localdomain ip6localhost ip6loopback loopback host.docker.internal gateway.docker.internal
  kubernetes.docker.internal host.containers.internal host.lima.internal databaseurl dburl
  postgresurl`.split(/\s+/));
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const BETWEEN_TOKENS = /[\s:/@?&=#,;'"]+/;
/**
 * @param target an understood target
 * @param environment PGPASSWORD is a secret even where the URL has a password of its own
 * @param encode base64
 * @returns everything of them that must not be shown, in each form in which it may turn up
 */
function secretsOf(target, environment, encode) {
    const variable = fallback(environment, 'PGPASSWORD') ?? '';
    if (target.kind === 'embedded')
        return assemble([variable], [], () => false, encode);
    const { text, password = '', user } = target;
    const names = namesOf(target);
    const values = [text, password, variable, ...writtenPasswords(text)];
    const logins = [password, variable].flatMap((value) => basicLogin(user, value, encode));
    const shown = (value) => names.includes(value.toLowerCase());
    return assemble(values, [...writtenLogins(text), ...logins], shown, encode);
}
/**
 * @param text a database URL that was not understood, so that its password may be anywhere
 * @param encode base64
 * @returns the whole text and every piece that some reading takes for a password. Only what is
 *   written like one becomes a mask: the runner hides those for the rest of the job
 */
function secretsOfText(text, encode) {
    const logins = writtenLogins(text);
    const basic = logins.flatMap((login) => {
        const [, user = '', password = ''] = /^([^:]*):(.*)@$/s.exec(login) ?? [];
        return basicLogin(decoded(user), decoded(password), encode);
    });
    const values = withDecoded(likelyPasswords(text));
    const likely = assemble(values, [...logins, ...basic], isOrdinary, encode);
    const hidden = new Set(likely.hidden);
    for (const token of withDecoded(text.split(BETWEEN_TOKENS))) {
        if (!isStrong(token, isOrdinaryToken))
            continue;
        for (const form of strongForms(token, isOrdinaryToken, encode))
            hidden.add(form);
    }
    return { ...likely, hidden: longestFirst(hidden) };
}
/** The whole text, what stands where a password does, and every stretch from a : to an @. */
function likelyPasswords(text) {
    const found = new Set([text, text.trim()]);
    for (const value of writtenPasswords(text)) {
        // ADO and lists of settings end a value there
        found.add(value).add(value.split(/[;,]/, 1)[0] ?? '');
    }
    // past this many the single tokens have to do
    const ends = positions(text, '@').slice(-MOST_SPLITS);
    for (const colon of positions(text, ':').slice(0, MOST_SPLITS)) {
        for (const end of ends)
            if (colon < end)
                found.add(text.slice(colon + 1, end));
    }
    return [...found];
}
function assemble(values, logins, shown, encode) {
    const hidden = new Set(logins);
    const weak = new Set();
    for (const value of values.filter((candidate) => candidate !== '')) {
        if (isStrong(value, shown)) {
            for (const form of strongForms(value, shown, encode))
                hidden.add(form);
        }
        else {
            weak.add(value);
            hidden.add(`:${value}@`).add(`password=${value}`);
        }
    }
    const all = longestFirst(hidden);
    return { hidden: all, masks: all.filter((value) => isStrong(value, shown)), weak: [...weak] };
}
function longestFirst(values) {
    return [...values].sort((a, b) => b.length - a.length);
}
function isStrong(value, shown) {
    return value.length >= SHORTEST_MASK && !COMMON.has(value.toLowerCase()) && !shown(value);
}
/** A word of ORDINARY, a dotted address, or a setting with nothing but such a value. */
function isOrdinary(value) {
    const [name = '', ...values] = value.trim().toLowerCase().split(/[=+]/);
    return isOrdinaryWord(name) && values.every((each) => isOrdinaryWord(each) || isNumber(each));
}
function isOrdinaryWord(word) {
    const joined = word.replace(/[_-]/g, '');
    // PGHOST, PGSSLMODE
    return ORDINARY.has(joined) || ORDINARY.has(joined.replace(/^pg/, '')) || IPV4.test(word);
}
/** Where nothing says that a token is a password, a number is a port or a time limit as well. */
function isOrdinaryToken(token) {
    return token.split(BETWEEN_TOKENS).every((part) => isNumber(part) || isOrdinary(part));
}
function isNumber(text) {
    // longer ones are no port and no time limit
    return /^-?\d{0,7}$/.test(text);
}
/** A password equal to a name that is shown anyway cannot be hidden without hiding the name. */
function namesOf(target) {
    const hosts = target.hosts.map((host) => (host.kind === 'tcp' ? host.name : host.directory));
    return [target.user, target.database, ...hosts].flatMap((name) => name?.toLowerCase() ?? []);
}
function formsOf(value, encode) {
    const forms = [value, ...base64Forms(value, encode), JSON.stringify(value).slice(1, -1)];
    // half a character has no percent-encoding
    if (!/\p{Surrogate}/u.test(value))
        forms.push(...percentForms(value));
    // a log shows, and the runner masks, line by line
    if (/[\r\n]/.test(value))
        forms.push(...value.split(/[\r\n]+/));
    return forms;
}
function strongForms(value, shown, encode) {
    return formsOf(value, encode).filter((form) => isStrong(form, shown));
}
function base64Forms(value, encode) {
    const padded = encode(value);
    return [padded, padded.replace(/=+$/, '')];
}
/** As a header of HTTP Basic holds a login. */
function basicLogin(user, password, encode) {
    return password === '' ? [] : base64Forms(`${user ?? ''}:${password}`, encode);
}
/** Languages differ in which signs they encode, in a space and in the case of the digits. */
function percentForms(value) {
    const component = encodeURIComponent(value);
    const strict = component.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    const plus = strict.replaceAll('%20', '+');
    // Python's quote() leaves a /
    const upper = [component, strict, strict.replaceAll('%2F', '/'), plus, encodeURI(value)];
    const lower = upper.map((form) => form.replace(/%../g, (code) => code.toLowerCase()));
    return [...new Set([...upper, ...lower])];
}
/** Passwords as they are written: behind the first : of a login, or as a setting. */
function writtenPasswords(text) {
    const found = writtenLogins(text).map((login) => /:(.*)@$/s.exec(login)?.[1] ?? '');
    const setting = /(?:passw(?:or)?d|pwd|secret|token|api_?key)\s*=\s*('(?:[^'\\]|\\.)*'?|[^\s&]*)/gi;
    for (const [, value = ''] of text.matchAll(setting)) {
        found.push(value, value.replace(/^'|'$/g, ''));
    }
    return found.filter((value) => value !== '');
}
/** `user:password@` as it is written. */
function writtenLogins(text) {
    const [, login] = /^[^/]*:\/\/([^/?]*@)/s.exec(text) ?? [];
    return login === undefined || !login.includes(':') ? [] : [login];
}
function positions(text, character) {
    const found = [];
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
        found.push(at);
    return found;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function withDecoded(texts) {
    return [...new Set([...texts, ...texts.map(decoded)])];
}

;// CONCATENATED MODULE: ./src/app/secrets.ts






/** Everything that a run knows and nobody may read: in URLs, wherever they stand, and the token. */
function secretsOfRun(environment) {
    const { input, variable } = declare(INPUTS.url, environment);
    const rehearsal = declare(INPUTS.rehearsalUrl, environment).input;
    const beside = postgresUrls(environment).map(({ text }) => text);
    const texts = [input, variable, rehearsal, ...beside].filter((text) => text !== undefined);
    const found = secretsIn([...new Set(texts)], environment);
    const token = declare(INPUTS.token, environment);
    // The runner masks it in the log; a comment and a file nobody masks.
    const tokens = [token.input, token.variable].filter((text) => text !== undefined);
    return { ...found, hidden: [...found.hidden, ...tokens] };
}
/**
 * Everything of the given texts that must not be shown, understood as a target or not.
 *
 * @param texts The declared URL, from both places where it can stand, and the URLs beside it.
 */
function secretsIn(texts, environment) {
    const each = texts.map((text) => {
        const parsed = parseTarget(text, environment);
        return parsed.ok ? secretsOf(parsed.target, environment, base64) : secretsOfText(text, base64);
    });
    return {
        hidden: union(each.map(({ hidden }) => hidden)),
        masks: union(each.map(({ masks }) => masks)),
        weak: union(each.map(({ weak }) => weak)),
    };
}
function union(lists) {
    return [...new Set(lists.flat())].sort((one, other) => other.length - one.length);
}

;// CONCATENATED MODULE: ./src/app/verify.ts


















/**
 * Compares evidence with the database that `DATABASE_URL` names and with the repository in this
 * folder, and says what differs. It reads, in transactions that cannot write.
 *
 * @param file The evidence.
 * @param folder Where the repository is.
 * @returns The exit code: 0 when all agrees, 1 when something differs, 2 when it cannot be compared.
 */
async function verify(file, folder, environment) {
    const { hidden } = secretsOfRun(environment);
    const say = (line) => (0,standard_output/* writeOut */.s)(`${redact(line, hidden)}\n`);
    try {
        const text = readText(folder, file);
        if (text === undefined)
            throw new problem_UserError([noEvidence(file, 'it cannot be read')]);
        const reading = readEvidence(text);
        if (!reading.ok)
            throw new problem_UserError([noEvidence(file, reading.why)]);
        const { evidence } = reading;
        const found = await lookFor(evidence, folder, environment);
        const comparisons = verifyEvidence(evidence, found, hash_sha256Hex);
        for (const { what, differences } of comparisons) {
            say(`${differences.length === 0 ? '✔' : '✘'} ${what}`);
            for (const difference of differences)
                say(`  ${difference}`);
        }
        const count = comparisons.flatMap(({ differences }) => differences).length;
        say(count === 0 ? `${file} verifies.` : `${file} does not verify: ${count} differences.`);
        return count === 0 ? 0 : 1;
    }
    catch (error) {
        if (!(error instanceof problem_UserError))
            throw error;
        for (const { code, what, next } of error.problems)
            say(`${code}: ${what} ${next}`);
        return 2;
    }
}
const NOTHING_LEFT = {
    code: 'url-invalid',
    what: 'DATABASE_URL is `embedded`: of a throw-away nothing is left to compare with.',
    next: 'Set it to the database that the evidence is about.',
};
function noEvidence(file, why) {
    return {
        code: 'evidence-unreadable',
        what: `${file} is no evidence: ${why}.`,
        next: 'Give the file that `evidence-file` named, as the run wrote it.',
    };
}
async function lookFor(evidence, folder, environment) {
    const permit = readingPermit(evidence, environment);
    const place = placeOf(judgedTarget(permit));
    const nothing = async () => undefined;
    const database = await withWishes(undefined, async ({ halt }) => {
        const options = {
            ...{ rootCertificate: undefined, applicationName: 'governed-migrations verify' },
            ...{ clock: clock_systemClock, halt, log: () => undefined },
        };
        return await withSession(permit, options, nothing, async (session) => {
            halt.listen(() => session.abort(halt.reason()?.what ?? ''));
            const reading = await readHistory(session, { readOnly: true, inDetail: true, place });
            if (!reading.ok)
                throw new problem_UserError([reading.problem]);
            return { history: reading.history.rows, ledger: await wholeLedger(session) };
        });
    });
    return { ...database, place, ...(await repositoryOf(evidence, folder)) };
}
/** The gate's own permit to read: of the role that the evidence names, in a plan. */
function readingPermit({ predicate }, environment) {
    const reading = readRequest({
        ...environment,
        ...{ INPUT_MODE: 'plan', DB_ROLE: predicate.role === 'prod' ? 'prod' : 'staging' },
    }, undefined);
    if (!reading.ok)
        throw new problem_UserError(reading.problems);
    const verdict = decide(reading.request, UNGOVERNED);
    if (verdict.allowed && verdict.permit.target?.kind === 'server')
        return verdict.permit;
    if (verdict.allowed)
        throw new problem_UserError([NOTHING_LEFT]);
    const { reason, what, next } = verdict;
    throw new problem_UserError([{ code: reason, what, next }]);
}
async function wholeLedger(session) {
    const reply = await session.ask(`BEGIN READ ONLY; ${WHOLE_LEDGER} COMMIT;`);
    const rows = reply.kind === 'answered' ? reply.results[0] : undefined;
    return rows?.map(readLedgerRow);
}
/** The files as they are in the evidence's commit, or where nobody knows that, in the folder. */
async function repositoryOf({ predicate }, folder) {
    const commit = predicate.run.commit ?? '';
    const knowsCommit = commit === '' ? undefined : await hasCommit(folder, commit);
    const files = new Map();
    for (const { file } of predicate.migrations) {
        const bytes = knowsCommit === true ? await fileAt(folder, commit, file) : here(folder, file);
        files.set(file, bytes === undefined ? undefined : hash_sha256Hex(bytes));
    }
    return { files, knowsCommit };
}
function here(folder, file) {
    try {
        return readInside(folder, file);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
;