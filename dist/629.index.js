"use strict";
exports.id = 629;
exports.ids = [629];
exports.modules = {

/***/ 39633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ commandPlan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/edge/random.ts
var random = __webpack_require__(17434);
// EXTERNAL MODULE: ./src/edge/git/git.ts
var git = __webpack_require__(71398);
;// CONCATENATED MODULE: ./src/edge/git/clean-tree.ts





const MOST_PATHS = 5;
/**
 * Reads which tree is checked out, and whether every file is as it was committed, with none beside
 * that git does not ignore. By an index of its own: what somebody has told the repository's index to
 * overlook is looked at.
 */
async function cleanTree(workspace) {
    const tree = await (0,git/* gitText */.q)(workspace, ['rev-parse', '--verify', 'HEAD^{tree}']);
    if (tree === undefined || !/^[0-9a-f]{40,64}$/.test(tree)) {
        return { ok: false, why: 'there is no git repository, or no commit in it' };
    }
    const index = external_node_path_default().join((0,external_node_os_.tmpdir)(), `${(0,random/* randomToken */.z)()}.index`);
    try {
        const read = await (0,git/* git */.$)(workspace, ['read-tree', 'HEAD'], '', index);
        const asked = ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames'];
        const status = read && (await (0,git/* git */.$)(workspace, asked, '', index));
        if (status === undefined)
            return { ok: false, why: 'git cannot compare it with its commit' };
        const paths = status
            .toString('utf8')
            .split('\0')
            .filter((entry) => entry !== '')
            .map((entry) => entry.slice(3));
        if (paths.length === 0)
            return { ok: true, tree };
        const rest = paths.length > MOST_PATHS ? `, and ${paths.length - MOST_PATHS} more` : '';
        const shown = paths.slice(0, MOST_PATHS).join(', ');
        return { ok: false, why: `it is not as it was committed: ${shown}${rest}` };
    }
    finally {
        (0,external_node_fs_.rmSync)(index, { force: true });
    }
}

// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/migrations/digest.ts
var digest = __webpack_require__(21981);
;// CONCATENATED MODULE: ./src/app/command-plan.ts



/** Asks git which commit is checked out, and whether nothing differs from it. */
async function commandPlan({ workingDirectory }, command, workspace) {
    const clean = await cleanTree(workspace);
    if (!clean.ok)
        return { planDigest: undefined, unplanned: clean.why };
    const planned = { tree: clean.tree, workingDirectory, command };
    return { planDigest: (0,digest/* commandDigest */.EK)(planned, hash/* sha256Hex */.f) };
}


/***/ }),

/***/ 52918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ withWishes)
});

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

// EXTERNAL MODULE: ./src/edge/clock.ts
var clock = __webpack_require__(39443);
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
            timers.push(clock/* systemClock */.m.after(HEED, () => tell('SIGTERM')));
    });
    if (timeLimit !== undefined) {
        timers.push(clock/* systemClock */.m.after(timeLimit, () => {
            wish(outOfTime(timeLimit), 'stop');
            tell('SIGINT');
        }), clock/* systemClock */.m.after(timeLimit + HEED, () => tell('SIGTERM')), clock/* systemClock */.m.after(timeLimit + KILL, () => tell('SIGTERM')));
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


/***/ }),

/***/ 58460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ findingsOf),
  O: () => (/* binding */ look)
});

// EXTERNAL MODULE: ./src/engine/halted.ts
var halted = __webpack_require__(2418);
// EXTERNAL MODULE: ./src/engine/history.ts
var engine_history = __webpack_require__(50390);
;// CONCATENATED MODULE: ./src/policy/advise/about-server.ts
/**
 * What a connected server tells: that it takes no writes (a block in `migrate`, said here for `plan`),
 * that its history is newer than every file, and as what it was migrated before.
 */
function aboutServer(facts) {
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

// EXTERNAL MODULE: ./src/edge/hash.ts
var hash = __webpack_require__(2061);
// EXTERNAL MODULE: ./src/edge/turn.ts
var edge_turn = __webpack_require__(31914);
// EXTERNAL MODULE: ./src/edge/wasm.ts
var wasm = __webpack_require__(62957);
// EXTERNAL MODULE: ./src/migrations/digest.ts
var digest = __webpack_require__(21981);
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

// EXTERNAL MODULE: ./src/migrations/inspect.ts + 8 modules
var inspect = __webpack_require__(25316);
// EXTERNAL MODULE: ./src/migrations/migration.ts
var migrations_migration = __webpack_require__(1481);
// EXTERNAL MODULE: ./src/migrations/parse.ts
var parse = __webpack_require__(48890);
// EXTERNAL MODULE: ./src/migrations/version.ts
var migrations_version = __webpack_require__(90233);
;// CONCATENATED MODULE: ./src/migrations/plan.ts



/**
 * Compares the files with the history, without reading any SQL (a run with nothing to do never loads
 * the parser). `migrations` is what `readMigrations` gave, in its order, `history` is in ordinal order, empty
 * where there is no table yet. Gives the plan, or every edited, deleted and late file at once
 * (contract, section 7.4). Linear but for the sort; never throws.
 */
function plan(migrations, history, sha256Hex) {
    // Most often the history is how the files begin: then no version has to be read.
    const begun = beginning(migrations, history);
    if (begun === history.length) {
        const pending = migrations.slice(begun);
        return (0,migrations_migration/* resultOf */.B)([], { pending, resume: [], ahead: [], historyAhead: false });
    }
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











/** Milliseconds of looking into files at a stretch: then signals and the time limit are heard. */
const STRETCH = 50;
/**
 * Compares files and history, and looks into every pending file before anything is written. The
 * parser is loaded only where something is pending. Where the run shall end meanwhile, that is the
 * problem, and the rest is not looked into.
 */
async function prepare(migrations, history, halt) {
    const planned = plan(migrations, history.rows, hash/* sha256Hex */.f);
    if (!planned.ok)
        return planned;
    const { pending, resume } = planned.value;
    const found = {
        plan: planned.value,
        digest: (0,digest/* planDigest */.Gb)(pending, hash/* sha256Hex */.f),
        pending: [],
        notes: [],
    };
    if (pending.length === 0)
        return (0,migrations_migration/* resultOf */.B)([], found);
    await (0,wasm/* compileOnce */.J)();
    const parser = await (0,parse/* loadParser */.q)();
    const turn = (0,edge_turn/* turnsAfter */.X)(STRETCH);
    const looks = [];
    for (const migration of pending) {
        const begun = resume.find((entry) => entry.migration === migration);
        looks.push(lookInto(migration, parser, begun, history));
        await turn();
        const wish = halt.reason();
        if (wish !== undefined) {
            return { ok: false, problems: [(0,halted/* halted */.T)(wish, 'it was looking into the files')] };
        }
    }
    const fine = looks.flatMap((look) => (look.ok ? [look.value] : []));
    return (0,migrations_migration/* resultOf */.B)(looks.flatMap((look) => (look.ok ? [] : look.problems)), {
        ...found,
        pending: fine.map(({ prepared }) => prepared),
        notes: fine.flatMap(({ notices }) => notices),
    });
}
/** @param begun Where an interrupted run has begun the file, outside a transaction. */
function lookInto(migration, parser, begun, { facts }) {
    const inspected = (0,inspect/* inspect */.N)(migration, parser);
    if (!inspected.ok)
        return inspected;
    const { transactional, statements, notices } = inspected.value;
    const progress = transactional ? [] : progressDigests(statements, hash/* sha256Hex */.f);
    const problems = [];
    if (!transactional && facts.pooled)
        problems.push(needsDirectHost(migration));
    if (begun !== undefined && progress[begun.resumeAt] !== begun.row.checksum) {
        problems.push(editedProblem(migration, begun.row, hash/* sha256Hex */.f));
    }
    const prepared = {
        // As the row spells its version: the file may have been renamed since.
        migration: begun === undefined ? migration : { ...migration, version: begun.row.version },
        ...{ transactional, statements, resumeAt: begun?.resumeAt ?? 0, progress },
    };
    return (0,migrations_migration/* resultOf */.B)(problems, { prepared, notices });
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
 *
 * @param migrations The files, which may still be read while the server is asked.
 * @throws UserError with all that is wrong with the files.
 */
async function look({ session, halt }, migrations, how) {
    const brief = await once({ session, halt }, migrations, { ...how, inDetail: false });
    if (brief.ok)
        return brief;
    const wish = halt.reason();
    if (wish !== undefined) {
        return { ok: false, problems: [(0,halted/* halted */.T)(wish, 'it was looking at the target')] };
    }
    return await once({ session, halt }, migrations, { ...how, inDetail: true });
}
async function once({ session, halt }, migrations, how) {
    const asking = (0,engine_history/* readHistory */.L)(session, how);
    const files = await migrations;
    const reading = await asking;
    if (!reading.ok)
        return { ok: false, problems: [reading.problem] };
    const { history } = reading;
    const prepared = await prepare(files, history, halt);
    if (!prepared.ok)
        return prepared;
    const preparation = prepared.value;
    const ahead = preparation.plan.ahead.map(({ version }) => version);
    const findings = findingsOf(history, how.role, ahead);
    return { ok: true, value: { history, preparation, findings } };
}
/**
 * What the server and its tables tell.
 *
 * @param ahead The applied versions above the newest file; none where the files are a command's.
 */
function findingsOf({ facts, ledger }, role, ahead) {
    const { stampedAs, stampedElsewhere } = ledger.kind === 'seen' ? ledger : NO_STAMP;
    return aboutServer({ server: facts, role, ahead, stampedAs, stampedElsewhere });
}
const NO_STAMP = { stampedAs: undefined, stampedElsewhere: undefined };


/***/ }),

/***/ 69873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ withSession),
/* harmony export */   x: () => (/* binding */ sessionOptions)
/* harmony export */ });
/* harmony import */ var _edge_clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39443);
/* harmony import */ var _edge_postgres_connect__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79071);
/* harmony import */ var _engine_halt__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11139);
/* harmony import */ var _target_redact__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70984);
/* harmony import */ var _with_server__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3775);





/** What a run's session needs of the request and its surroundings. */
function sessionOptions({ rootCertificate }, { applicationName, runner }, halt) {
    return { rootCertificate, applicationName, clock: _edge_clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, halt, log: runner.log };
}
/**
 * Opens a session on the target that was judged, hands it to `use`, and closes it whatever happens.
 *
 * @param meanwhile Work that needs no connection, begun while one is being opened.
 * @param use Gets what comes of that as a promise: it has to wait for it, or a failure goes unseen.
 * @throws UserError when no connection comes about; where `meanwhile` fails too, its error instead.
 */
async function withSession(permit, options, meanwhile, use) {
    return await (0,_with_server__WEBPACK_IMPORTED_MODULE_2__/* .withServer */ .e)(permit, async (server) => {
        const place = (0,_target_redact__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(permit.target ?? server);
        // The process of an embedded server says nothing of a pooler.
        const detectPooler = permit.target?.kind === 'server';
        const { halt, abandon } = (0,_engine_halt__WEBPACK_IMPORTED_MODULE_4__/* .abandonable */ .G)(options.halt);
        const opening = (0,_edge_postgres_connect__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)(permit, server, { ...options, halt, place, detectPooler });
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


/***/ }),

/***/ 16105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ reached)
/* harmony export */ });
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21981);


/**
 * The digest of the history once these files are applied: the rows that were seen, and theirs. A row
 * that was still running becomes the file's own, checksum included.
 */
function reached(rows, applied) {
    // Most runs apply nothing: thousands of rows need not be copied for that.
    if (applied.length === 0)
        return (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_1__/* .headDigest */ .xR)(rows, _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f);
    const ours = new Map(applied.map(({ version, checksum }) => [version, checksum]));
    const seen = new Set(rows.map(({ version }) => version));
    const state = 'applied';
    return (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_1__/* .headDigest */ .xR)([
        ...rows.map((row) => {
            const checksum = ours.get(row.version);
            return checksum === undefined ? row : { ...row, checksum, state };
        }),
        ...applied.flatMap(({ version, checksum }) => seen.has(version) ? [] : [{ version, checksum, state }]),
    ], _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f);
}


/***/ }),

/***/ 400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ seenAfter),
/* harmony export */   D: () => (/* binding */ seenBy)
/* harmony export */ });
/* harmony import */ var _edge_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _engine_history__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50390);
/* harmony import */ var _migrations_digest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21981);
/* harmony import */ var _policy_decide__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95885);
/* harmony import */ var _target_place__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73606);





/** What a look saw, before anything ran. */
function seenBy({ history }) {
    return {
        serverVersion: history.facts.versionNumber,
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
async function seenAfter(session, permit, before) {
    const place = (0,_target_place__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$)((0,_policy_decide__WEBPACK_IMPORTED_MODULE_2__/* .judgedTarget */ .$P)(permit));
    const reading = await (0,_engine_history__WEBPACK_IMPORTED_MODULE_1__/* .readHistory */ .L)(session, { readOnly: true, inDetail: false, place });
    if (!reading.ok)
        return { ...before, ledger: undefined };
    return { ...before, after: stateOf(reading.history), ledger: headOf(reading.history) };
}
function stateOf({ rows }) {
    const applied = rows.filter(({ state }) => state === 'applied');
    return { rows: applied.length, headDigest: (0,_migrations_digest__WEBPACK_IMPORTED_MODULE_4__/* .headDigest */ .xR)(rows, _edge_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f) };
}
function headOf({ ledger }) {
    return ledger.kind === 'seen' ? ledger.head : undefined;
}


/***/ }),

/***/ 3775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withServer)
/* harmony export */ });
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
    const { withEmbedded } = await __webpack_require__.e(/* import() */ 279).then(__webpack_require__.bind(__webpack_require__, 29279));
    return await withEmbedded(permit, use);
}


/***/ }),

/***/ 96434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mt: () => (/* binding */ writeInside),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   xO: () => (/* binding */ readInside),
/* harmony export */   ys: () => (/* binding */ absolute)
/* harmony export */ });
/* unused harmony export readText */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _problem__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64008);
/* harmony import */ var _source_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86195);
/* harmony import */ var _turn__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31914);





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
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, workingDirectory, folder);
    const shown = relative(workspace, absolute) || '.';
    const entries = listing(workspace, absolute, shown);
    const regular = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    const place = { folder: `${absolute}${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`, shown: shown === '.' ? '' : `${shown}/` };
    return {
        shown,
        names: entries.map(({ name }) => name),
        read: async (names) => {
            const files = [];
            const turn = (0,_turn__WEBPACK_IMPORTED_MODULE_4__/* .turnsAfter */ .X)(STRETCH);
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
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(absolute));
        if (inside.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] === '..' || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(inside)) {
            throw unreadable(shown, 'lies outside the workspace');
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(absolute, { withFileTypes: true });
    }
    catch (cause) {
        if (cause instanceof _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
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
    return new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem], cause);
}
function readOne(place, name, isRegular) {
    const shown = `${place.shown}${name}`;
    const other = (content) => ({ name, path: shown, checksum: '', content });
    if (!isRegular)
        return other({ kind: 'not-a-file' });
    const bytes = readable(`${place.folder}${name}`, shown);
    if (!(bytes instanceof Uint8Array))
        return other(bytes);
    return (0,_source_file__WEBPACK_IMPORTED_MODULE_3__/* .sourceFile */ .s)(shown, bytes);
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
        throw new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem], cause);
    }
}
/** What the listing called a file may be another by now: no link is followed, no pipe waited for. */
const CAREFULLY = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** The bytes of one file; good until the next one is read, for all are read into one place. */
function contentOf(absolute) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(absolute, CAREFULLY);
    try {
        for (let length = 0;;) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, scratch, length, scratch.length - length, null);
            if (count === 0)
                return scratch.subarray(0, length);
            length += count;
            if (length < scratch.length)
                continue;
            // Only of a file that is larger than what there is room for is the size asked.
            const size = Math.max((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size, length);
            if (size > SIZE_LIMIT)
                return { kind: 'too-large', bytes: size };
            scratch = Buffer.concat([scratch], size + scratch.length);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
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
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, named);
    const shown = relative(workspace, file);
    try {
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file));
        const content = inside.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] === '..' ? undefined : contentOf(file);
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
    throw new _problem__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([problem]);
}
/** Reads a file of text wherever it is; undefined where it cannot be read. */
function readText(folder, named) {
    try {
        const content = contentOf(path.resolve(folder, named));
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
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, named);
    const shown = relative(workspace, file);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), { recursive: true });
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file)));
        if (inside.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] !== '..' && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(inside)) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text);
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
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, named);
}
function relative(workspace, absolute) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(workspace, absolute).split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/');
}


/***/ }),

/***/ 71398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   q: () => (/* binding */ gitText)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);

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
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['--no-pager', ...settings, ...args], {
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


/***/ }),

/***/ 2061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ sha256Hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The sha-256 of a text (as UTF-8) or of bytes, in hex. */
function sha256Hex(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex');
}


/***/ }),

/***/ 16198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ loginName)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/** The name of the user whose process this is: who applies, where no runner tells who started it. */
function loginName() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
}


/***/ }),

/***/ 79071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./src/engine/halt.ts
var engine_halt = __webpack_require__(11139);
// EXTERNAL MODULE: ./src/engine/halted.ts
var halted = __webpack_require__(2418);
// EXTERNAL MODULE: ./src/engine/retry.ts
var retry = __webpack_require__(73344);
// EXTERNAL MODULE: ./src/problem.ts
var src_problem = __webpack_require__(64008);
// EXTERNAL MODULE: ./src/target/providers.ts + 3 modules
var providers = __webpack_require__(65645);
// EXTERNAL MODULE: ./src/edge/login-name.ts
var login_name = __webpack_require__(16198);
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
var external_node_net_ = __webpack_require__(77030);
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
            this.resolve({ ...this.answer(), transaction: state(status) });
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
function state(status) {
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
        throw new src_problem/* UserError */.y([problem], cause);
    }
}
function refuseContradiction(tls, rootCertificate) {
    const other = tls.rootCertificate !== undefined && tls.rootCertificate !== rootCertificate;
    if (!other && tls.mode !== 'disable' && tls.mode !== 'no-verify')
        return;
    throw new src_problem/* UserError */.y([
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
            throw new src_problem/* UserError */.y([(0,halted/* halted */.T)(wish, 'no connection was open yet')]);
        const problem = connectProblem(opened.error, place);
        const isLast = tries === TRIES || options.brief === true;
        if (isLast || !isWorthATry(opened.error, target, tries)) {
            throw new src_problem/* UserError */.y([problem], opened.error);
        }
        log(`${problem.what} Trying again (${tries + 1} of ${TRIES}): it may be waking up.`);
        await (0,engine_halt/* pause */.v)(clock, halt, SLOWER * (0,retry/* pauseBefore */.GB)(tries, clock));
    }
}
/** A server that starts needs seconds, where a lock needs moments. */
const SLOWER = 4;
/** The name of a Neon branch that was just made may not be known yet, once; any other is a typo. */
function isWorthATry(error, target, tries) {
    const code = connectCode(error);
    const onNeon = target.hosts.every((host) => (0,providers/* describeHost */.Y)(host).provider === 'neon');
    return (0,retry/* isNotReady */.BS)(code) || (code === 'ENOTFOUND' && onNeon && tries === 1);
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
    const { Client } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 83849));
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
    const user = target.user ?? (0,login_name/* loginName */.F)();
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


/***/ }),

/***/ 17434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ runIdOf),
/* harmony export */   z: () => (/* binding */ randomToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** 16 random hex digits behind a fixed beginning: a name that no file and no child can know. */
function randomToken() {
    return `governed_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
}
/** A name for one run of the engine in the history: GitHub's, and what tells its processes apart. */
function runIdOf(run) {
    return `${run ?? 'local'}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
}


/***/ }),

/***/ 86195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sourceFile)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);


/** A file from its bytes: hashed as they are, decoded without a byte order mark. */
function sourceFile(path, bytes) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { name, path, checksum: (0,_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .f)(bytes), content: decode(bytes) };
}
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


/***/ }),

/***/ 31914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ turnsAfter)
/* harmony export */ });
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39443);

/**
 * A way to give others their turn in the midst of long work: timers, signals and sockets, to none of
 * which a promise alone gives way.
 *
 * @param stretch Milliseconds of work after which it is worth it.
 * @returns What to wait for; undefined before that, for a promise each is too much for thousands.
 */
function turnsAfter(stretch) {
    let since = _clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now();
    const others = async () => {
        // After the second one a whole round of them has passed.
        await new Promise(setImmediate);
        await new Promise(setImmediate);
        since = _clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now();
    };
    return () => (_clock__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now() - since < stretch ? undefined : others());
}


/***/ }),

/***/ 62957:
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
    const { setFlagsFromString } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 78877, 23));
    for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) {
        setFlagsFromString(flag);
    }
}


/***/ }),

/***/ 54567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ guardStatement),
/* harmony export */   G8: () => (/* binding */ raiseIf),
/* harmony export */   UA: () => (/* binding */ unlessMade),
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
/** Statements that make a table: it fails as stale where somebody has made it meanwhile. */
function unlessMade(tag, table, statements) {
    const made = raiseIf(tag, 'stale', `pg_catalog.to_regclass('${table}') IS NOT NULL`);
    return `DO $${tag}$ BEGIN ${made}\n${statements} END $${tag}$`;
}
function spoken(tag, guard) {
    return `${tag} ${CODES[guard]}`;
}


/***/ }),

/***/ 11139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ abandonable),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
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

/***/ 68499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ READ_GRANTS),
/* harmony export */   GQ: () => (/* binding */ HISTORY_TABLE),
/* harmony export */   Il: () => (/* binding */ insertRow),
/* harmony export */   Sg: () => (/* binding */ WRITTEN),
/* harmony export */   Sl: () => (/* binding */ GRANTS),
/* harmony export */   aY: () => (/* binding */ whenWritten),
/* harmony export */   f$: () => (/* binding */ SCHEMA_VERSION),
/* harmony export */   lH: () => (/* binding */ CREATE_TABLES),
/* harmony export */   xW: () => (/* binding */ UPGRADE_TABLES)
/* harmony export */ });
/* harmony import */ var _guard__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54567);
/* harmony import */ var _ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55309);
/* harmony import */ var _literal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18869);



/** The history table of plain SQL migrations (contract, 7.10). */
const HISTORY_TABLE = 'governed.migrations';
/** The version of the tables in schema `governed`, for their own upgrades. */
const SCHEMA_VERSION = 2;
/** The statements that make our tables, in plpgsql: they run inside the first file's transaction. */
const CREATE_TABLES = `
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
  ${_ledger__WEBPACK_IMPORTED_MODULE_1__/* .CREATE_LEDGER */ .fe}
  CREATE TABLE governed.schema_version (version pg_catalog.int4 NOT NULL);
  INSERT INTO governed.schema_version VALUES (${SCHEMA_VERSION});`;
/** The statements that bring tables of version 1 up, in plpgsql: they had no ledger. */
const UPGRADE_TABLES = `
  ${_ledger__WEBPACK_IMPORTED_MODULE_1__/* .CREATE_LEDGER */ .fe}
  UPDATE governed.schema_version SET version = ${SCHEMA_VERSION};`;
/**
 * The INSERT of a row, without a `;`. Its duration runs from the transaction's start. The ordinal is
 * the plan's next one: the guards have seen to it that nobody came between. Whether the row was
 * written is still to be seen, by `WRITTEN` or by `whenWritten`: a file may have put a trigger on our
 * table that says nothing and writes nothing.
 */
function insertRow(row) {
    const { ordinal, version, name, checksum, state, statementsDone, runId, appliedBy } = row;
    const texts = [version, name, checksum, state].map(_literal__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .e).join(', ');
    const values = `${ordinal}, ${texts}, ${statementsDone}, ${(0,_literal__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .e)(runId)}, pg_catalog.clock_timestamp(), ${ELAPSED}, ${(0,_literal__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .e)(appliedBy)}`;
    return `INSERT INTO ${HISTORY_TABLE} VALUES (${values})`;
}
/** What the server says of an INSERT that has written its row; over a rule, only with RETURNING. */
const WRITTEN = 'INSERT 0 1';
/** A statement that writes one row, and fails where it has not. */
function whenWritten(tag, statement) {
    const checked = (0,_guard__WEBPACK_IMPORTED_MODULE_0__/* .guardStatement */ .$4)(tag, [['unrecorded', 'pg_catalog.count(*) <> 1']]);
    return `WITH written AS (${statement} RETURNING 1) ${checked} FROM written`;
}
const ELAPSED = '(EXTRACT(epoch FROM pg_catalog.clock_timestamp() - pg_catalog.now()) * 1000)::pg_catalog.int8';
/** What a login that only plans needs. */
const READ_GRANTS = 'As its owner: GRANT USAGE ON SCHEMA governed TO <login>; GRANT SELECT ON ALL TABLES IN SCHEMA governed TO <login>;';
/** What a login needs that is not the owner: the second half once the tables are there. */
const GRANTS = 'As the owner of the database: CREATE SCHEMA IF NOT EXISTS governed; GRANT USAGE, CREATE ON SCHEMA governed TO <login>; and where the tables exist: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA governed TO <login>;';


/***/ }),

/***/ 50390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readHistory)
/* harmony export */ });
/* harmony import */ var _history_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68499);
/* harmony import */ var _ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55309);
/* harmony import */ var _literal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18869);



const FACTS = `SELECT pg_catalog.current_setting('server_version_num'), pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only'), pg_catalog.pg_backend_pid(), pg_catalog.version();`;
/** The version of our tables, and whether the history is a table whose rows this login sees. */
const SCHEMA = `SELECT pg_catalog.max(version), (SELECT relkind = 'r' FROM pg_catalog.pg_class WHERE oid = '${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ}'::pg_catalog.regclass), pg_catalog.row_security_active('${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ}') FROM governed.schema_version;`;
/** The newest row, and the role of the first one of this place, and of the first of any. */
const ledgerOf = ({ host, database }) => {
    const first = (what, where) => `(SELECT ${what} FROM ${_ledger__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_TABLE */ .R9} ${where} ORDER BY ordinal LIMIT 1)`;
    const here = `WHERE host = ${(0,_literal__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .e)(host)} AND database = ${(0,_literal__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .e)(database)}`;
    const elsewhere = `pg_catalog.concat_ws(' ', role, host, database)`;
    return `SELECT ordinal, hash, end_hash, ${first('role', here)}, ${first(elsewhere, '')} FROM ${_ledger__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_TABLE */ .R9} ORDER BY ordinal DESC LIMIT 1;`;
};
const ROWS = `SELECT ordinal, version, name, checksum, state, statements_done, run_id, applied_at FROM ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} ORDER BY ordinal;`;
/** The same in one value, and only what a plan needs: of thousands of rows, that is half the time. */
const BRIEFLY = `SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', ordinal, state, statements_done, checksum, version), E'\\n' ORDER BY ordinal) FROM ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ};`;
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
        return { ok: false, problem: unreadable(reply.error, readOnly) };
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
        what: `Row ${row?.ordinal} of ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} has the state "${row?.state}", which is neither applied nor running.`,
        next: 'Nothing was written. Look who has written to it, and correct the row.',
    };
}
function unfitTable([version, isTable, rowSecurity]) {
    if (Number(version ?? 0) > _history_table__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$)
        return tooNew(Number(version));
    if (isTable !== 't') {
        return {
            code: 'history-unreadable',
            what: `${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} is no table, but a view or something else that looks like one.`,
            next: 'Nothing was written. Look who has put it there, and bring the table back.',
        };
    }
    if (rowSecurity !== 't')
        return undefined;
    return {
        code: 'history-unreadable',
        what: `Row security on ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} hides rows from this login: the history would look shorter than it is.`,
        next: `Nothing was written. As its owner: ALTER TABLE ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} DISABLE ROW LEVEL SECURITY; or use a login that it does not hold for.`,
    };
}
/** A later release has upgraded our tables: writing to them in the old way would harm them. */
function tooNew(version) {
    return {
        code: 'history-too-new',
        what: `The tables in schema governed are of version ${version}, and this release knows version ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$}.`,
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
        what: `The history table ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} cannot be read: ${error?.message ?? 'the server gave no answer'}.`,
        next: denied
            ? readOnly
                ? _history_table__WEBPACK_IMPORTED_MODULE_0__/* .READ_GRANTS */ .DN
                : _history_table__WEBPACK_IMPORTED_MODULE_0__/* .GRANTS */ .Sl
            : `Nothing was written. Look whether ${_history_table__WEBPACK_IMPORTED_MODULE_0__/* .HISTORY_TABLE */ .GQ} is the table that this action made.`,
    };
}


/***/ }),

/***/ 55309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ insertEntry),
/* harmony export */   Fs: () => (/* binding */ isBoundElsewhere),
/* harmony export */   R9: () => (/* binding */ LEDGER_TABLE),
/* harmony export */   av: () => (/* binding */ completeEntry),
/* harmony export */   fe: () => (/* binding */ CREATE_LEDGER),
/* harmony export */   oI: () => (/* binding */ bind),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* unused harmony exports NO_HASH, bindingOf, entryHash, endHash, LEDGER_COLUMNS */
/* harmony import */ var _literal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18869);

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
const CREATE_LEDGER = `CREATE TABLE ${LEDGER_TABLE} (
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
  );`;
/** The INSERT of an entry, without a `;`. */
function insertEntry(entry) {
    const texts = [...VALUES.map((name) => entry[name]), entry.prevHash, entry.hash].map(_literal__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .e);
    return `INSERT INTO ${LEDGER_TABLE} (${LEDGER_COLUMNS}) VALUES (${entry.ordinal}, ${texts.join(', ')})`;
}
/** The UPDATE that completes it, without a `;`. */
function completeEntry({ runId, applied, headAfter, endHash: hash }) {
    const values = `applied = ${applied}, head_after = ${(0,_literal__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .e)(headAfter)}, end_hash = ${(0,_literal__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .e)(hash)}`;
    return `UPDATE ${LEDGER_TABLE} SET ${values} WHERE run_id = ${(0,_literal__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .e)(runId)}`;
}
/** Whether the newest row is another than the one that an entry is bound to, as SQL. */
function isBoundElsewhere({ prevHash }) {
    const newest = `(SELECT COALESCE(end_hash, hash) FROM ${LEDGER_TABLE} ORDER BY ordinal DESC LIMIT 1)`;
    const known = prevHash === NO_HASH ? 'NULL' : (0,_literal__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .e)(prevHash);
    return `${newest} IS DISTINCT FROM ${known}`;
}


/***/ }),

/***/ 18869:
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

/***/ 73344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ isNotReady),
/* harmony export */   GB: () => (/* binding */ pauseBefore),
/* harmony export */   ay: () => (/* binding */ isLuck)
/* harmony export */ });
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


/***/ }),

/***/ 21981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ commandDigest),
/* harmony export */   Gb: () => (/* binding */ planDigest),
/* harmony export */   xR: () => (/* binding */ headDigest)
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


/***/ }),

/***/ 25316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: ./src/migrations/lines.ts
var lines = __webpack_require__(69174);
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

/***/ 69174:
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

/***/ 48890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ loadParser)
/* harmony export */ });
/* harmony import */ var _lines__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69174);

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

/***/ 90233:
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

/***/ 77811:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ deniesRehearsed),
/* harmony export */   l: () => (/* binding */ deniesOnServer)
/* harmony export */ });
/* harmony import */ var _finding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20891);
/* harmony import */ var _role_rules__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84638);


/** Whether a policy denies this role something that only a rehearsal of what is pending shows. */
function deniesRehearsed(permit) {
    return denied(permit).some((code) => !isFinding(code));
}
/** Whether a policy denies this role something that only the server tells. */
function deniesOnServer(permit) {
    return denied(permit).some((code) => isFinding(code) && _finding__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .T[code] === 'server');
}
function denied({ governance, role }) {
    return (0,_role_rules__WEBPACK_IMPORTED_MODULE_1__/* .roleRules */ .u)(governance.policies, role).flatMap(({ deny = [] }) => deny);
}
function isFinding(code) {
    return Object.hasOwn(_finding__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .T, code);
}


/***/ }),

/***/ 84638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ roleRules)
/* harmony export */ });
/** What the policies that were understood ask of a role; a policy that does not name it asks nothing. */
function roleRules(policies, role) {
    return policies.flatMap((reading) => (reading.ok ? (reading.policy.roles[role] ?? []) : []));
}


/***/ }),

/***/ 73606:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/* harmony import */ var _providers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65645);
/* harmony import */ var _redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70984);


/** The place of a target. Pooled and direct hosts are two doors of one server. */
function placeOf(target) {
    if (target.kind === 'embedded')
        return { host: 'embedded', database: '' };
    const hosts = target.hosts.map(_providers__WEBPACK_IMPORTED_MODULE_0__/* .describeHost */ .Y);
    const doors = hosts.map(({ host, direct }) => (0,_redact__WEBPACK_IMPORTED_MODULE_1__/* .describeAddress */ .KU)(direct ?? host)).sort();
    // A pooler of many customers knows them apart by their login.
    const customer = hosts.some(({ sharedHost }) => sharedHost) ? `${target.user ?? ''}@` : '';
    return {
        host: `${customer}${doors.join(',')}`,
        database: target.database ?? target.user ?? '',
    };
}


/***/ })

};
;